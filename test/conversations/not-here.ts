import { expect } from 'vitest';
import type { Save, Store } from '../../src/cases/store.ts';
import { PersonId } from '../../src/domain/ids.ts';
import type { Profile } from '../../src/domain/profile.ts';
import { cardAction } from '../support/activities.ts';
import { conversation, withoutMonths } from '../support/conversation.ts';
import { channel, type Script, said } from '../support/script.ts';
import { press } from '../support/shown-card.ts';
import { harstad } from '../support/whole-bot.ts';

const turnedAway = async (script: Script) =>
  (await script.bot().store.allKept('turned-away', {}, { skip: 0, limit: 50 })).rows;
const draftsOf = ({ emma, ...script }: Script) => script.bot().store.openDraft(PersonId.parse(emma.user.aad));
const revisionOf = (data: unknown): unknown => Object(data).revision;
const form = 'Skriv ned det du fikk høre';
const asks = 'Hører det ikke hjemme her?';
const ended = 'Takk. Det hører hjemme et annet sted';

/** What is no complaint to this municipality: told where it goes, nothing registered, counted. */
export function notHereConversations(): void {
  conversation('a simple question: read to the citizen where it goes, and only counted', async (script) => {
    const { emma, max } = script;
    await emma.writes('logg');
    script.sent(`new emma: ${form}`);
    await emma.taps(asks, { said: 'Når åpner biblioteket?', contact: 'turid@example.com' });
    script.sent(`put emma: ${asks}`);
    emma.sees('Når åpner biblioteket?', 'Ingenting blir registrert.');
    const choices = ['Merknad i egen sak', 'Politisk ytring', 'Tjeneste fra andre enn kommunen', 'Vanlig spørsmål'];
    expect(emma.canTap()).toEqual(expect.arrayContaining(choices));
    await emma.taps('Politisk ytring');
    script.sent(`put emma: ${asks}`);
    emma.sees('Si dette til innbyggeren', 'Slik kommer du videre:', 'postmottak@harstad.kommune.no');
    await emma.taps('Noe annet');
    script.sent(`put emma: ${asks}`);
    await emma.taps('Vanlig spørsmål');
    script.sent(`put emma: ${asks}`);
    emma.sees('Det du gjør', 'Svar selv om du kan.', 'Hvis du ikke kan, si dette', 'uten navn og uten ord');

    // Back to the form: all that was typed stands there.
    await emma.taps('Tilbake til skjemaet');
    script.sent(`put emma: ${form}`);
    emma.sees('Når åpner biblioteket?', 'turid@example.com');
    expect(await turnedAway(script)).toEqual([]);
    await emma.taps(asks);
    script.sent(`put emma: ${asks}`);
    await emma.taps('Vanlig spørsmål');
    script.sent(`put emma: ${asks}`);
    const { card, activity } = emma.message();
    await emma.taps('Ferdig');
    script.sent(`put emma: ${ended}`);
    emma.sees('Ingenting er registrert');
    emma.doesNotSee('biblioteket', 'turid');

    // Tapped again, on this device and on another, and sent again by Teams: once.
    const { verb, data } = press(card, 'Ferdig');
    for (const how of ['same-id', 'new-id'] as const) await emma.isResent(how);
    const again = Array.from({ length: 5 }, () =>
      script.post(cardAction(script.newId(), emma.user, emma.chat, activity, { verb, data })),
    );
    for (const { status } of await Promise.all(again)) expect(status).toBe(200);
    await script.settled();
    script.sent();
    const all = await turnedAway(script);
    expect(all).toMatchObject([
      { because: { is: 'not-here', code: 'sporsmal' }, unit: 'servicetorget', on: '2026-03-16' },
    ]);
    expect(Object.keys(all[0] ?? {}).sort()).toEqual(['because', 'id', 'on', 'unit']);
    expect(await draftsOf(script)).toBeUndefined();
    expect(JSON.stringify(all)).not.toMatch(/bibliotek|turid|Emma|c0de/);

    // The unit's month has it as one total, and nothing of what was said.
    await script.clock('2026-03-31T07:00:00.000Z');
    expect(script.taken().map(said)).toContain('new max: Månedsoversikt for mars 2026');
    max.sees(/Vist til rett sted: \s*1\b/);
    max.doesNotSee('vanlig spørsmål');
    max.doesNotSee('biblioteket');
    await script.clock('2026-04-01T07:00:00.000Z');
    script.taken();
    await max.writes('rapport');
    script.sent('new max: Lag en rapport');
    await max.taps('Lag rapporten', { scope: 'unit:servicetorget', period: '2026-03+1', language: 'en' });
    script.sent('put max: Lag en rapport');
    const report = await (await max.follows('Les på nett')).text();
    for (const words of ['Shown the right place', 'in none of the other figures']) expect(report).toContain(words);
    // One alone may be known again by its sort.
    expect(report).not.toContain('Simple question');
  });

  const saves: Save[] = [];
  conversation(
    'an employee’s own whistleblowing is in no figure of her unit',
    async (script) => {
      const { emma, max, jonas } = script;
      await emma.writes('logg');
      script.sent(`new emma: ${form}`);
      await emma.taps(asks, { said: 'Sjefen tar imot penger', contact: 'anonym' });
      script.sent(`put emma: ${asks}`);
      await emma.taps('Varsel fra en ansatt');
      script.sent(`put emma: ${asks}`);
      emma.sees('Hit går du selv');
      emma.doesNotSee('innbyggeren');
      await emma.taps('Jeg har lest det. Ferdig');
      script.sent(`put emma: ${ended}`);
      emma.doesNotSee('Varsel', 'varsling', 'penger');
      const all = await turnedAway(script);
      expect(all).toMatchObject([{ because: { code: 'varsling' }, on: '2026-03-01' }]);
      expect(Object.keys(all[0] ?? {}).sort()).toEqual(['because', 'id', 'on']);
      // Beside whom it was shown to and what she tapped, nothing says that it was this.
      const kept = saves.splice(0).map(({ keep: _, ...beside }) => beside);
      const shown = kept.flatMap(({ outbox, answer }) => [outbox, answer]);
      expect(shown.length).toBeGreaterThan(4);
      expect(JSON.stringify(shown)).not.toContain('varsling');

      await script.clock('2026-03-31T07:00:00.000Z');
      script.taken();
      max.doesNotSee('Vist til rett sted', 'arsel');
      await script.clock('2026-04-01T07:00:00.000Z');
      script.taken();
      const told = async (who: typeof max, scope: string) => {
        await who.writes('rapport');
        script.taken();
        await who.taps('Lag rapporten', { scope, period: '2026-03+1', language: 'en' });
        script.taken();
        return (await who.follows('Les på nett')).text();
      };
      expect(await told(max, 'unit:servicetorget')).not.toMatch(/Shown the right place|whistleblowing/);
      // In the municipality's total it would be what is left when the units' are taken away.
      expect(await told(jonas, 'municipality')).not.toMatch(/Shown the right place|matter of their own/);
    },
    { store: listening(saves) },
  );

  conversation('registered on one device while it is turned away on another: one of the two', async (script) => {
    const { emma } = script;
    for (const order of ['away first', 'registered first'] as const) {
      const before = (await turnedAway(script)).length;
      await emma.writes('logg');
      script.taken();
      await emma.taps(asks, { said: `Bussen kom ikke, ${order}`, contact: 'anonym', applies: 'none' });
      script.taken();
      await emma.taps('Tilbake til skjemaet');
      script.taken();
      const registers = press(emma.message().card, 'Registrer nå, fullfør senere', {});
      await emma.taps(asks);
      script.taken();
      await emma.taps('Vanlig spørsmål');
      script.taken();
      const away = press(emma.message().card, 'Ferdig');
      const { activity } = emma.message();
      const data = { ...registers.data, revision: revisionOf(away.data) };
      const taps = [away, { ...registers, data }].map((tap) => () => {
        const { verb, data: sent } = tap;
        return script.post(cardAction(script.newId(), emma.user, emma.chat, activity, { verb, data: sent }));
      });
      const done = await Promise.all((order === 'away first' ? taps : taps.reverse()).map((tap) => tap()));
      for (const { status } of done) expect(status).toBe(200);
      await script.settled();
      script.taken();
      const counted = (await turnedAway(script)).length - before;
      const found = await script
        .bot()
        .store.search({ reader: PersonId.parse(emma.user.aad), words: `Bussen ${order}` }, { skip: 0, limit: 5 });
      expect([counted, found.rows.length].sort()).toEqual([0, 1]);
    }
  });

  conversation('a dialog on a message in a channel: the same, and nothing into the channel', async (script) => {
    const { emma } = script;
    await emma.writes('hjelp');
    script.sent('new emma: Slik virker jeg');
    await emma.opens({ context: 'message', html: '<p>Hvem kan jeg stemme på til høsten?</p>' }, channel);
    await emma.submits(asks);
    emma.sees('Hvem kan jeg stemme på');
    await emma.submits('Politisk ytring');
    await emma.submits('Noe annet');
    await emma.submits('Skriv ned klagen på vedtaket');
    emma.sees('Hvem kan jeg stemme på');
    await emma.submits(asks, { applies: 'none' });
    await emma.submits('Politisk ytring');
    await emma.submits('Jeg har sagt det. Ferdig');
    emma.sees('Ingenting er registrert');
    script.sent();
    expect(await turnedAway(script)).toMatchObject([{ because: { code: 'politikk' } }]);
    expect(await draftsOf(script)).toBeUndefined();
  });

  conversation(
    'written as a phrase, of what she is writing down; what she wrote besides comes next',
    async (script) => {
      const { emma } = script;
      await emma.writes('Naboen bygger garasje uten å spørre noen');
      script.sent(`new emma: ${form}`);
      await emma.writes('Bussen fra Sama står ikke på stoppet');
      script.sent('new emma: Du har et utkast som ikke er ferdig');
      await emma.writes('hører ikke hjemme her');
      script.sent(`new emma: ${asks}`);
      emma.sees('Naboen bygger garasje');
      await emma.taps('Merknad i egen sak');
      script.sent(`put emma: ${asks}`);
      await emma.taps('Jeg har sagt det. Ferdig');
      script.sent(`put emma: ${ended}`, `new emma: ${form}`);
      emma.sees('Bussen fra Sama');
      await emma.writes('ikke her', { place: channel });
      expect(script.taken().map(said)).toEqual([expect.stringContaining('Her ser flere med')]);
    },
  );

  conversation('Norway: an oral complaint about a formal decision is never turned away', async (script) => {
    const { emma } = script;
    await emma.writes('logg');
    script.sent(`new emma: ${form}`);
    await emma.taps(asks, { said: 'Han fikk avslag på barnehageplass', contact: '99 88 77 66' });
    script.sent(`put emma: ${asks}`);
    emma.sees('Klage på vedtak', 'skal alltid skrives ned');
    const older = emma.message();
    const { data } = press(older.card, 'Merknad i egen sak');
    await emma.taps('Skriv ned klagen på vedtaket');
    script.sent(`put emma: ${form}`);
    // Ticked, it stays: also on the card of before, and by whatever is sent in its name.
    await emma.taps(asks);
    script.sent(`put emma: ${asks}`);
    emma.sees('Dette blir alltid skrevet ned', 'Det kan ikke vises bort.');
    expect(emma.canTap()).toEqual(['Tilbake til skjemaet']);
    const { data: now } = press(emma.message().card, 'Tilbake til skjemaet');
    const forged = { verb: 'turned-away', data: { ...data, ...now, code: 'egen-sak' } };
    await script.post(cardAction(script.newId(), emma.user, emma.chat, emma.message().activity, forged));
    await script.settled();
    script.sent(`put emma: ${asks}`);
    expect(await turnedAway(script)).toEqual([]);
    await emma.taps('Tilbake til skjemaet');
    script.sent(`put emma: ${form}`);
    await emma.taps('Neste');
    script.sent('put emma: Litt mer om saken');
    await emma.taps('Neste', { decision: 'Avslag av 2. mars' });
    script.sent('put emma: Les det opp');
    await emma.taps('Registrer');
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
  });

  conversation(
    'where an appeal has to be in writing it is told, counted and never registered',
    async (script) => {
      const { emma, max } = script;
      await emma.writes('logg');
      script.sent(`new emma: ${form}`);
      await emma.taps('Neste', { said: 'Avslaget er feil', contact: 'anonym', applies: 'formal-decision' });
      script.sent('put emma: Dette må sendes et annet sted');
      await emma.taps('Det var ikke det. Endre');
      script.sent(`put emma: ${form}`);
      await emma.taps(asks, { applies: 'none' });
      script.sent(`put emma: ${asks}`);
      await emma.taps('Se hvor klagen på vedtaket skal');
      script.sent('put emma: Dette må sendes et annet sted');
      await emma.taps('Jeg har sagt det. Slett utkastet');
      script.sent(`put emma: ${ended}`);
      expect(await turnedAway(script)).toMatchObject([{ because: { is: 'track', track: 'formal-decision' } }]);
      await max.writes('søk avslaget');
      script.sent('new max: Søk etter saker');
      max.doesNotSee('Sak 1');
    },
    { profile: appealsOnlyTold(), ...withoutMonths },
  );
}

/** All that is saved with a draft or a case. */
function listening(saves: Save[]): (store: Store) => Store {
  return (store) => ({
    ...store,
    transact: (scope, decide) =>
      store.transact(scope, (found) => {
        const decision = decide(found);
        if (decision.save !== undefined) saves.push(decision.save);
        return decision;
      }),
  });
}

function appealsOnlyTold(): Profile {
  const profile = harstad();
  const tracks = profile.tracks.map((rule) =>
    rule.track === 'formal-decision' ? { ...rule, does: 'tell-only' as const } : rule,
  );
  return { ...profile, tracks };
}
