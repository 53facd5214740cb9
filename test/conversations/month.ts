import { expect } from 'vitest';
import { UnitId } from '../../src/domain/ids.ts';
import type { UnitMonth } from '../../src/domain/month/unit-month.ts';
import { Month } from '../../src/domain/period.ts';
import { cardAction } from '../support/activities.ts';
import type { Treatment } from '../support/bot-connector.ts';
import { conversation, emmaLogs } from '../support/conversation.ts';
import { channel, type Script, said } from '../support/script.ts';
import { readOn } from '../support/shown-card.ts';

const EVE = '2026-03-31T07:00:00.000Z';
const FIRST = '2026-04-01T07:00:00.000Z';
/** The channel itself, not the thread in which Max wrote. */
const there = '19:kanal@thread.tacv2';
const torget = UnitId.parse('servicetorget');
const march = Month.parse('2026-03');
const post = `new ${there}: Månedsoversikt for mars 2026, Servicetorget: ingenting kom inn`;
const monthNow = (script: Script): Promise<UnitMonth | undefined> =>
  script.bot().store.kept('month', `${torget}:${march}`);

/** What went to Servicetorget's people and its channel; the other units have months of their own. */
function sent(script: Script, ...all: string[]): void {
  const lines = script.taken().map(said);
  const ours = lines.filter((line) =>
    ['max', 'emma', 'ida', there, channel.id].some((who) => line.includes(` ${who}:`)),
  );
  expect(ours.filter((line) => !/venter på deg|: Sak \d/.test(line)).sort()).toEqual([...all].sort());
}

async function clock(script: Script, at: string): Promise<void> {
  script.taken();
  await script.clock(at);
}

async function maxLinks(script: Script): Promise<void> {
  await script.max.writes('koble denne kanalen til Servicetorget', { place: channel });
  script.taken();
}

const posts = (script: Script) => script.teams.standing(there).filter(({ summary }) => summary.startsWith('Måned'));
const postNow = (script: Script) => {
  const [one] = posts(script);
  if (one === undefined) throw new Error('nothing is posted');
  return readOn(one.card);
};

const postFails =
  (how: Treatment): Parameters<Script['when']>[0] =>
  (request, to) =>
    request.method === 'POST' && to === there ? how : undefined;

/** A unit's month, from the preview to what is noted of it later. */
export function monthConversations(): void {
  conversation('seen before, written for, held, let go, posted, and corrected in its place', async (script) => {
    const { max, emma } = script;
    await maxLinks(script);
    await emmaLogs(script, { suggestion: 'Sett opp en lampe til' });
    script.taken();
    await clock(script, EVE);
    sent(script, 'new max: Månedsoversikt for mars 2026');
    max.sees('Servicetorget', 'Legges ut i kanalen onsdag 1. april 2026 kl. 09.00.', 'går den ut med bare tall');
    max.sees('Kom inn: ', '1 – klage på tjeneste 1', 'ett forslag inne i en klage');
    max.doesNotSee('Ingen tok telefonen', 'Sak 1');

    // What can't be kept stands there again; nothing else is lost.
    await max.taps('Ta med dette', { sentence: 'Ring 13097248022', praise: 'Vi fikk ros for skranken.' });
    sent(script, 'put max: Månedsoversikt for mars 2026');
    max.sees('Én ting må ses på igjen: En setning fra deg', 'Ring •••••••••••', 'Vi fikk ros for skranken.');
    // Nor is a name or a case's number.
    await max.taps('Ta med dette', { sentence: 'Takk, Emma Prøve.', praise: 'Vi fikk ros i sak 12.' });
    sent(script, 'put max: Månedsoversikt for mars 2026');
    max.sees('Ta bort «Emma Prøve».', 'Ta bort «sak 12».', 'Takk, Emma Prøve.', 'Vi fikk ros i sak 12.');
    max.sees('Gjør du ingenting, går den ut med bare tall.');
    expect(await monthNow(script)).toMatchObject({ releases: 0, words: {} });
    await max.taps('Ta med dette', {
      praise: 'Vi fikk ros for skranken.',
      sentence: 'Takk for innsatsen i mars, alle sammen.',
    });
    sent(script, 'put max: Månedsoversikt for mars 2026');
    max.sees('Takk. Det du skrev, kommer med.', 'Går ut med det du har skrevet.');
    const asPrepared = max.message();
    await max.isResent('new-id');
    sent(script, 'put max: Månedsoversikt for mars 2026');
    expect(await monthNow(script)).toMatchObject({ releases: 1 });

    // Held, with a day and a reason that hold; then not any more.
    await max.taps('Hold den tilbake', { until: '2026-05-20', reason: 'Vi venter på rapporten' });
    sent(script, 'put max: Månedsoversikt for mars 2026');
    max.sees('Velg en dag fra tirsdag 7. april 2026 til mandag 13. april 2026.', 'Vi venter på rapporten');
    await max.taps('Hold den tilbake', { until: '2026-04-08' });
    sent(script, 'put max: Månedsoversikt for mars 2026');
    max.sees('Holdt tilbake til onsdag 8. april 2026 av Max Prøve: Vi venter på rapporten');
    const shown = max.message();
    await clock(script, '2026-04-07T06:30:00.000Z');
    sent(script);
    await max.taps('Slutt å holde tilbake', {}, { on: shown });
    sent(script, 'put max: Månedsoversikt for mars 2026');
    await clock(script, '2026-04-07T06:31:00.000Z');
    sent(script, `new ${there}: Månedsoversikt for mars 2026, Servicetorget: 1 kom inn`);
    expect(postNow(script)).toContain('Takk for innsatsen i mars, alle sammen.');
    expect(postNow(script)).toContain('Vi fikk ros for skranken.');
    expect(postNow(script)).not.toContain('Rettet');

    // What was wrong is put right where it stands; so is what came late, where she asks for it.
    await max.writes('månedsoversikt');
    sent(script, 'new max: Mine månedsoversikter');
    await max.taps('Åpne mars 2026');
    sent(script, 'put max: Månedsoversikt for mars 2026');
    max.sees('Den er lagt ut i kanalen.');
    // What she saw of it before it went out does nothing to what stands there.
    await max.taps('Ta med dette', { sentence: 'Noe helt annet.' }, { on: asPrepared });
    sent(script, 'put max: Månedsoversikt for mars 2026');
    max.sees('Den er allerede lagt ut.', 'Noe helt annet.', 'Rett ordene i kanalen');
    expect(await monthNow(script)).toMatchObject({ releases: 1 });
    await max.taps('Rett teksten', { sentence: 'Takk for innsatsen i mars.' });
    sent(script, 'put max: Månedsoversikt for mars 2026');
    await script.later(1);
    sent(script, `put ${there}: Månedsoversikt for mars 2026, Servicetorget: 1 kom inn`);
    expect(postNow(script)).toContain('Rettet etter at den ble lagt ut');
    expect(postNow(script)).not.toContain('alle sammen');
    await max.taps('Tell på nytt og rett i kanalen');
    sent(script, 'put max: Månedsoversikt for mars 2026');
    max.sees('Tallene er de samme.');
    await emma.writes('logg');
    sent(script, 'new emma: Skriv ned det du fikk høre');
    const late = { said: 'Køen var lang igjen', contact: 'anonym', applies: 'none', heardOn: '2026-03-30' };
    await emma.taps('Registrer nå, fullfør senere', late);
    script.taken();
    const latest = max.messages().findLast(({ summary }) => summary.startsWith('Måned'));
    await max.taps('Tell på nytt og rett i kanalen', {}, latest === undefined ? {} : { on: latest });
    sent(script, 'put max: Månedsoversikt for mars 2026');
    max.sees('Tallene er talt på nytt.');
    await script.later(1);
    sent(script, `put ${there}: Månedsoversikt for mars 2026, Servicetorget: 2 kom inn`);
    expect(posts(script)).toHaveLength(1);
    await max.taps('Mine månedsoversikter');
    sent(script, 'put max: Mine månedsoversikter');
    max.sees('mars 2026', 'Lagt ut · Kom inn: 2', 'april 2026', 'Legges ut mandag 4. mai 2026');
  });

  conversation(
    'nobody touches it, whatever is restarted: posted once, and what comes late is noted',
    async (script) => {
      const { emma } = script;
      await maxLinks(script);
      for (const at of [EVE, '2026-04-01T06:59:00.000Z', FIRST, '2026-04-01T07:05:00.000Z']) {
        script.taken();
        await script.restart(undefined, at);
        const out = script.taken().map(said);
        expect(out.filter((line) => line === post)).toHaveLength(at === FIRST ? 1 : 0);
      }
      expect(postNow(script)).toContain('Vi fikk ingen tilbakemeldinger i mars 2026.');
      await emmaLogs(script, { heardOn: '2026-03-31' });
      script.taken();
      await clock(script, '2026-05-04T07:00:00.000Z');
      sent(script, `new ${there}: Månedsoversikt for april 2026, Servicetorget: ingenting kom inn`);
      const [, april] = posts(script);
      expect(april === undefined ? '' : readOn(april.card)).toContain('Og én til fra mars 2026');
      expect(postNow(script)).toContain('Vi fikk ingen tilbakemeldinger i mars 2026.');
      emma.doesNotSee('Månedsoversikt');
    },
  );

  conversation('after days without the bot: once, late, when people are at work', async (script) => {
    await maxLinks(script);
    await script.restart(undefined, '2026-04-04T10:00:00.000Z');
    sent(script);
    await clock(script, '2026-04-07T06:00:00.000Z');
    sent(script, post);
    await clock(script, '2026-04-08T06:00:00.000Z');
    sent(script);
  });

  conversation('a unit without a channel: its manager has it in private, and is asked to link one', async (script) => {
    const { max } = script;
    await clock(script, EVE);
    sent(script, 'new max: Månedsoversikt for mars 2026');
    max.sees('Enheten har ingen kanal, så du får den her onsdag 1. april 2026 kl. 09.00.');
    await clock(script, FIRST);
    sent(script, 'new max: Månedsoversikt for mars 2026');
    max.sees('«koble denne kanalen til Servicetorget»', 'Vi fikk ingen tilbakemeldinger i mars 2026.');
    await clock(script, '2026-04-08T07:00:00.000Z');
    sent(script);
  });

  conversation('its channel does not take it: the same', async (script) => {
    const { max } = script;
    await maxLinks(script);
    await clock(script, EVE);
    sent(script, 'new max: Månedsoversikt for mars 2026');
    script.when(postFails({ how: 'answer', status: 403, body: '{"error":{"code":"BotNotInConversationRoster"}}' }));
    await clock(script, FIRST);
    sent(script, `${post} (not taken)`, 'new max: Månedsoversikt for mars 2026');
    max.sees('Enheten har ingen kanal, så du får den her.');
    expect(await monthNow(script)).toMatchObject({ state: { state: 'posted', stands: { in: 'manager' } } });
    await script.later(5);
    sent(script, 'new max: Servicetorget har mistet kanalen sin');
  });

  for (const [answer, again] of [
    ['Den står der', false],
    ['Legg den ut på nytt', true],
  ] as const) {
    conversation(`it may be there: «${answer}»`, async (script) => {
      const { max } = script;
      await maxLinks(script);
      await clock(script, EVE);
      sent(script, 'new max: Månedsoversikt for mars 2026');
      script.when(postFails({ how: 'reset' }));
      await clock(script, FIRST);
      sent(script, `${post} (not taken)`, 'new max: Månedsoversikt for mars 2026');
      script.when(undefined);
      max.sees('Teams svarte ikke, så den kan stå i kanalen.');
      await clock(script, '2026-04-01T09:00:00.000Z');
      sent(script);
      await script.restart(undefined, '2026-04-01T09:10:00.000Z');
      sent(script);
      await max.taps(answer);
      sent(script, 'put max: Månedsoversikt for mars 2026');
      await max.isResent('new-id');
      sent(script, 'put max: Månedsoversikt for mars 2026');
      await script.later(1);
      sent(script, ...(again ? [post] : []));
      expect(await monthNow(script)).toMatchObject({ state: { state: 'posted', stands: { in: 'channel' } } });
      await clock(script, '2026-04-08T09:00:00.000Z');
      sent(script);
    });
  }

  conversation('another’s button does nothing for whoever may not', async (script) => {
    const { ola } = script;
    await ola.writes('hjelp');
    sent(script);
    const data = {
      unit: torget,
      month: march,
      revision: '0.x',
      tries: 0,
      sentence: 'Dette er fra Ola',
      until: '2026-04-08',
    };
    for (const verb of ['month-show', 'month-words', 'month-hold', 'month-let-go', 'month-there', 'month-again']) {
      await script.post(cardAction(script.newId(), ola.user, ola.chat, ola.message().activity, { verb, data }));
      await script.settled();
      script.taken();
    }
    expect(await monthNow(script)).toMatchObject({ words: {}, version: 1, state: { state: 'waiting' } });
  });
}
