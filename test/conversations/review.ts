import { expect } from 'vitest';
import { UnitId } from '../../src/domain/ids.ts';
import { type Organisation, organisationOf } from '../../src/domain/organisation.ts';
import { Day } from '../../src/domain/time.ts';
import type { Treatment } from '../support/bot-connector.ts';
import { conversation } from '../support/conversation.ts';
import { people } from '../support/people.ts';
import { channel, type Script, said } from '../support/script.ts';
import { harstad, provevik } from '../support/whole-bot.ts';

/** Thursday 20 August 2026, an hour before the office opens. */
const BEFORE = '2026-08-20T05:00:00.000Z';
const OPENING = '2026-08-20T06:00:00.000Z';
const at = { at: BEFORE };
/** The channel itself, not the thread in which Max wrote. */
const there = '19:kanal@thread.tacv2';
const of = { unit: UnitId.parse('servicetorget'), on: Day.parse('2026-08-20') };
const reviewNow = (script: Script) => script.bot().store.kept('review', `${of.unit}:${of.on}`);

/** What went to these and to the channel, as far as it is no month's; the other units have reviews of their own. */
function sentTo(script: Script, who: readonly string[], ...all: string[]): void {
  const lines = script.taken().map(said);
  const theirs = lines.filter((line) => [...who, there, channel.id].some((name) => line.includes(` ${name}:`)));
  expect(theirs.filter((line) => !line.includes('Månedsoversikt')).sort()).toEqual([...all].sort());
}
const sent = (script: Script, ...all: string[]) => sentTo(script, ['max', 'emma', 'ida'], ...all);

async function maxLinks(script: Script): Promise<void> {
  await script.max.writes('koble denne kanalen til Servicetorget', { place: channel });
  script.taken();
}

/** The agenda stands in his chat. */
async function begins(script: Script): Promise<void> {
  await script.clock(OPENING);
  sent(script, 'new max: Halvårsgjennomgang');
}

async function recordsAndReleases(script: Script): Promise<void> {
  const { max } = script;
  await max.taps('Noter fra møtet');
  sent(script, 'put max: Fra møtet');
  await max.taps('Til referatet', { attended: '7', what1: 'Ringe når bussen er sen' });
  sent(script, 'put max: Referat');
  await max.taps('Frigi referatet', { text: 'Vi ringer når bussen er sen.' });
}

const postFails =
  (how: Treatment): Parameters<Script['when']>[0] =>
  (request, to) =>
    request.method === 'POST' && to === there ? how : undefined;

/** The half-year review, from its agenda to what became of it. */
export function reviewConversations(): void {
  conversation(
    'agenda, a day, what was decided, and the minutes in the channel',
    async (script) => {
      const { max, emma } = script;
      await maxLinks(script);
      await begins(script);
      max.sees('Servicetorget · 1. halvår 2026', 'I et personalmøte eller et eget møte', 'torsdag 1. oktober 2026');
      max.sees('Ingenting er mottatt i perioden.', 'Å snakke om', 'Hvilken klage kunne vi ha løst der og da?');

      // A Saturday is none; a working day is.
      await max.taps('Sett dagen', { meetsOn: '2026-09-12' });
      sent(script, 'put max: Halvårsgjennomgang');
      max.sees('Velg en arbeidsdag fra torsdag 20. august 2026 til torsdag 1. oktober 2026.');
      await max.taps('Sett dagen', { meetsOn: '2026-09-10' });
      sent(script, 'put max: Halvårsgjennomgang');
      max.sees('Dagen er satt.', 'torsdag 10. september 2026');

      // Reminded of as any duty, on the days before it.
      await script.clock('2026-09-09T06:00:00.000Z');
      sent(script, 'new max: 1 venter på deg');
      max.sees('Servicetorget', 'i morgen, torsdag 10. september 2026');
      await script.clock('2026-09-10T10:00:00.000Z');
      sent(script, 'new max: 1 venter på deg');
      await max.taps('Åpne gjennomgangen');
      sent(script, 'put max: Halvårsgjennomgang');

      // During the meeting: saved several times, and what is wrong comes back with what is right kept.
      await max.taps('Noter fra møtet');
      sent(script, 'put max: Fra møtet');
      await max.taps('Lagre', { attended: 'mange', what1: 'Ny plakat ved inngangen', what2: 'Ring 13097248022' });
      sent(script, 'put max: Fra møtet');
      max.sees('Skriv hvor mange som var med, med tall.', 'Ny plakat ved inngangen', 'Ring •••••••••••');
      expect((await reviewNow(script))?.decisions).toEqual([
        { what: 'Ny plakat ved inngangen' },
        { what: 'Ring •••••••••••' },
      ]);
      const rings = { what2: 'Ringe når bussen er sen', owner2: emma.user.aad, dueOn2: '2026-09-30' };
      await max.taps('Lagre', { attended: '7', ...rings });
      sent(script, 'put max: Fra møtet', 'new emma: Et tiltak');
      max.sees('Lagret.', 'Avtalte tiltak', 'Ringe når bussen er sen (Emma Prøve, innen onsdag 30. september 2026)');
      emma.sees('Ringe når bussen er sen', 'Servicetorget');
      expect(await reviewNow(script)).toMatchObject({ attended: 7, decisions: [{}, { measure: expect.any(String) }] });

      // Looked through, kept as far as it was written, released.
      await max.taps('Til referatet');
      sent(script, 'put max: Referat');
      max.sees('Dette ble vi enige om:', '– Ny plakat ved inngangen', 'legges det ut i kanalen til enheten');
      await max.taps('Lagre og gå tilbake', { text: 'Vi ringer når bussen er sen. Plakaten' });
      sent(script, 'put max: Fra møtet');
      await max.taps('Til referatet');
      sent(script, 'put max: Referat');
      max.sees('Vi ringer når bussen er sen. Plakaten');
      const minutes = 'Vi ringer når bussen er sen. Plakaten henger fra mandag.';
      await max.taps('Frigi referatet', { text: minutes });
      sent(script, 'put max: Halvårsgjennomgang', `new ${there}: Referat fra halvårsgjennomgangen, Servicetorget`);
      max.sees('Takk. Gjennomgangen er holdt');
      const [post] = script.teams.standing(there).slice(-1);
      expect(JSON.stringify(post?.card)).toContain(minutes);
      expect(JSON.stringify(post?.card)).toContain('Antall som var med: 7.');
      expect(JSON.stringify(post?.card)).not.toContain('Emma');
      expect((await reviewNow(script))?.state).toMatchObject({ state: 'held', minutes, post: { post: 'there' } });

      // The same tap once more does nothing a second time.
      await max.isResent('new-id');
      await script.settled();
      sent(script, 'put max: Halvårsgjennomgang');

      // A name is asked about, with all that was written kept; then the words are corrected where they stand.
      await script.later(10);
      await max.taps('Rett referatet');
      sent(script, 'put max: Rett referatet');
      max.sees('Innlegget i kanalen blir endret.', 'Skriv ingen navn', minutes);
      await max.taps('Rett referatet', { text: 'Emma Prøve ringer. Plakaten henger fra mandag.' });
      sent(script, 'put max: Rett referatet');
      max.sees('Ta bort «Emma Prøve».', 'Plakaten henger fra mandag.');
      await max.taps('Rett referatet', { text: 'Vi ringer når bussen er sen. Plakaten henger fra tirsdag.' });
      sent(script, 'put max: Halvårsgjennomgang', `put ${there}: Referat fra halvårsgjennomgangen, Servicetorget`);
      max.sees('Takk. Referatet er rettet.', 'Plakaten henger fra tirsdag.', 'Rettet torsdag 10. september 2026');
      await script.later(10);
      const [changed] = script.teams.standing(there).slice(-1);
      expect(JSON.stringify(changed?.card)).toContain('henger fra tirsdag');
      expect(JSON.stringify(changed?.card)).toContain('Rettet torsdag 10. september 2026.');
      expect(JSON.stringify(changed?.card)).not.toContain('mandag');
      expect((await reviewNow(script))?.state).toMatchObject({ correction: { number: 1, post: 'shown' } });

      // What became of it.
      await emma.taps('Det er gjort', { text: 'Vi ringer nå.' });
      sent(script, 'put emma: Et tiltak');
      await max.writes('forbedringer');
      sent(script, 'new max: Forbedringer');
      max.sees(
        'Ett tiltak som er avtalt.',
        'Ringe når bussen er sen',
        'Gjort torsdag 10. september 2026',
        'Vi ringer nå.',
      );
      max.sees('fra gjennomgangen torsdag 10. september 2026');
      await emma.writes('forbedringer');
      sent(script, 'new emma: Forbedringer');
      emma.sees('Du har ett tiltak. Enhetens tiltak ser lederen.', 'fra gjennomgangen torsdag 10. september 2026');
      await max.taps('Åpne tiltaket');
      sent(script, 'put max: Et tiltak');
      await max.writes('gjennomgang');
      sent(script, 'new max: Halvårsgjennomgang');
      max.sees('Holdt torsdag 10. september 2026. Referatet er frigitt av Max Prøve.', 'Referatet ligger i kanalen.');
      await script.clock('2026-10-20T10:00:00.000Z');
      // Max hears no more of it; Solveig has her own, and is told of the school's.
      const late = 'new solveig: 1 venter på deg, 1 over fristen';
      sentTo(script, ['max', 'solveig'], late, 'new solveig: Halvårsgjennomgang');
    },
    at,
  );

  conversation(
    'without a channel the minutes are kept, and that is said',
    async (script) => {
      const { max } = script;
      await begins(script);
      await max.taps('Noter fra møtet');
      sent(script, 'put max: Fra møtet');
      // Who attended is asked for before the minutes.
      await max.taps('Til referatet', { what1: 'Ringe når bussen er sen' });
      sent(script, 'put max: Fra møtet');
      max.sees('Skriv hvor mange som var med, med tall.', 'Ringe når bussen er sen');
      await max.taps('Til referatet', { attended: '7' });
      sent(script, 'put max: Referat');
      max.sees('Enheten har ingen kanal, så referatet legges ikke ut.');
      await max.taps('Frigi referatet', { text: '' });
      sent(script, 'put max: Referat');
      max.sees('Dette må være med.');
      await max.taps('Frigi referatet', { text: 'Vi ringer når bussen er sen.' });
      sent(script, 'put max: Halvårsgjennomgang');
      max.sees('Referatet ligger ikke i noen kanal. Det er tatt vare på her.', 'Vi ringer når bussen er sen.');
      await max.taps('Alle tiltak');
      sent(script, 'put max: Forbedringer');
      max.sees('Ingen tiltak er avtalt ennå.');
    },
    at,
  );

  conversation(
    'nobody knows whether the minutes came: somebody looks',
    async (script) => {
      const { max } = script;
      script.faultsAreMeant();
      await maxLinks(script);
      await begins(script);
      script.when(postFails({ how: 'answer', status: 500 }));
      await recordsAndReleases(script);
      const ask = 'new max: Halvårsgjennomgang';
      sent(
        script,
        'put max: Halvårsgjennomgang',
        ask,
        `new ${there}: Referat fra halvårsgjennomgangen, Servicetorget (not taken)`,
      );
      max.sees('Vi vet ikke om referatet kom fram til kanalen. Er det der?');
      await script.later(120);
      sent(script);

      // It is not: once more; and this time it came, though nobody knows.
      await max.taps('Legg det ut igjen');
      sent(
        script,
        'put max: Halvårsgjennomgang',
        ask,
        `new ${there}: Referat fra halvårsgjennomgangen, Servicetorget (not taken)`,
      );
      script.when(undefined);
      await max.taps('Det er der');
      sent(script, 'put max: Halvårsgjennomgang');
      max.sees('Takk. Referatet ligger i kanalen.');
      expect((await reviewNow(script))?.state).toMatchObject({ post: { post: 'there', tries: 1 } });
    },
    at,
  );

  conversation(
    'not held: reminded of, and told one level up, once',
    async (script) => {
      const { max, solveig } = script;
      await begins(script);
      await script.clock('2026-10-01T10:00:00.000Z');
      sentTo(script, ['max', 'solveig'], 'new max: 1 venter på deg', 'new solveig: 1 venter på deg');
      await script.clock('2026-10-08T10:00:00.000Z');
      sentTo(
        script,
        ['max', 'solveig'],
        ...['new max: 1 venter på deg, 1 over fristen', 'new solveig: 1 venter på deg, 1 over fristen'],
        ...['new solveig: Halvårsgjennomgang', 'new solveig: Halvårsgjennomgang'],
      );
      await solveig.writes('gjennomgang');
      sentTo(script, ['solveig'], 'new solveig: Halvårsgjennomgang');
      const told = solveig.messages().find(({ card }) => JSON.stringify(card).includes('Servicetorget · 1. halvår'));
      if (told === undefined) throw new Error('she was not told');
      expect(JSON.stringify(told.card)).toContain('Denne gjennomgangen er ikke holdt i tide.');
      // She helps: the review is hers to hold as well.
      await solveig.taps('Noter fra møtet', {}, { on: told });
      sentTo(script, ['solveig'], 'put solveig: Fra møtet');
      await solveig.taps('Til referatet', { attended: '3' });
      sentTo(script, ['solveig'], 'put solveig: Referat');
      await solveig.taps('Frigi referatet', { text: 'Vi holdt den sammen.' });
      sentTo(script, ['solveig'], 'put solveig: Halvårsgjennomgang');
      await max.writes('halvårsgjennomgang');
      sent(script, 'new max: Halvårsgjennomgang');
      max.sees('Referatet er frigitt av Solveig Prøve.');
      await script.clock('2026-10-30T10:00:00.000Z');
      sent(script);
    },
    at,
  );

  conversation(
    'the manager is gone: it falls to the one above, and then to the coordinator',
    async (script) => {
      await script.clock(OPENING);
      sentTo(script, ['max', 'solveig'], 'new solveig: Halvårsgjennomgang', 'new solveig: Halvårsgjennomgang');
      await script.solveig.writes('review');
      sentTo(script, ['solveig'], 'new solveig: Gjennomganger');
      script.solveig.sees('Prøvevik kommune', 'Servicetorget', 'De neste begynner onsdag 20. januar 2027.');
      await script.clock('2026-10-08T10:00:00.000Z');
      sentTo(script, ['max', 'jonas'], ...Array.from({ length: 2 }, () => 'new jonas: Halvårsgjennomgang'));
      script.jonas.sees('Denne gjennomgangen er ikke holdt i tide.');
      expect(script.jonas.canTap()).not.toContain('Noter fra møtet');
    },
    { ...at, organisation: withoutMax() },
  );

  conversation('whoever has none to hold is told when the next ones begin', async (script) => {
    const { emma } = script;
    await emma.writes('halvårsgjennomgang');
    sent(script, 'new emma: Gjennomganger');
    emma.sees('Du har ingen gjennomgang å holde nå.', 'De neste begynner torsdag 20. august 2026.');
    await emma.taps('Alle tiltak');
    sent(script, 'put emma: Forbedringer');
    emma.sees('Du har ingen tiltak. Enhetens tiltak ser lederen.');
    await emma.writes('forbedringer', { place: channel });
    sentTo(
      script,
      ['emma'],
      `new ${channel.id}: Her ser flere med. Skriv til meg i en privat chat, så tar vi det der.`,
    );
  });
}

function withoutMax(): Organisation {
  const { coordinator, roles, units, people: all } = provevik(harstad());
  const gone = Day.parse('2026-07-31');
  const staff = [...all.values()].map((one) => (one.id === people.max.aad ? { ...one, validUntil: gone } : one));
  return organisationOf({ coordinator, roles, units: [...units.values()], people: staff });
}
