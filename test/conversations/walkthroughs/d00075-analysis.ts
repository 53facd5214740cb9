import { expect } from 'vitest';
import { conversation } from '../../support/conversation.ts';
import { fills } from '../../support/filling.ts';
import { channel, type Script, said } from '../../support/script.ts';
import { readOn } from '../../support/shown-card.ts';

/** The channel itself, not the thread in which Max wrote. */
const there = '19:kanal@thread.tacv2';
const form = 'Skriv ned det du fikk høre';
const secret = 'Ingen tok telefonen i går';

/** The last part of D00075: what is made of it each month, each half-year and once a year. */
export function d00075Analysis(): void {
  conversation('D00075: each month, each half-year and once a year', async (script) => {
    const { max, emma, jonas } = script;
    // What goes out in these months is what other conversations look at.
    const step = async (done: Promise<void>) => {
      await done;
      script.taken();
    };
    await step(max.writes('koble denne kanalen til Servicetorget', { place: channel }));

    // «Alle klager i avvikssystemet.» Two complaints, one of them by e-mail, a suggestion inside it, and one by itself.
    await step(logs(script, { kind: 'klage-tjeneste', said: secret }));
    await step(closes(script, 1, 'tid'));
    const suggestion = { kind: 'klage-tjeneste', said: 'Skjemaet er for vanskelig', suggestion: 'Lag et nytt skjema' };
    await step(logs(script, { ...suggestion, channel: 'email', originalAt: 'Postmottaket' }));
    await step(closes(script, 2, 'informasjon', '26/118'));
    await step(logs(script, { kind: 'forslag', said: 'Hold åpent på lørdag' }));
    await step(emma.writes('ikke her'));
    await step(emma.taps('Vanlig spørsmål'));
    await step(emma.taps('Ferdig'));

    // «Oversikt hver måned», complaints and suggestions: before its manager first, then in the unit's channel.
    await step(script.clock('2026-03-31T07:00:00.000Z'));
    max.sees('Månedsoversikt for mars 2026', 'Servicetorget');
    await step(max.taps('Ta med dette', { learned: 'Køen må vises', changed: 'Skilt om ventetid' }));
    await step(script.clock('2026-04-01T07:00:00.000Z'));
    const month = posted(script, 'Månedsoversikt');
    for (const words of ['3 – klage på tjeneste 2, forbedringsforslag 1', 'ett forslag inne i en klage']) {
      expect(month).toContain(words);
    }
    for (const words of ['Køen må vises', 'Skilt om ventetid', 'Vist til rett sted: \n1']) {
      expect(month).toContain(words);
    }
    expect(month).not.toMatch(/Ingen tok telefonen|Skjemaet er for|turid|Emma|Sak \d/);

    // «Gjennomgang hvert halvår», in a staff meeting or a meeting of its own: what was decided becomes measures.
    await script.clock('2026-08-20T06:00:00.000Z');
    expect(script.taken().map(said)).toContain('new max: Halvårsgjennomgang');
    const agenda = max.messages().findLast(({ summary }) => summary === 'Halvårsgjennomgang');
    expect(agenda === undefined ? '' : readOn(agenda.card)).toContain('Servicetorget · 1. halvår 2026');
    const on = agenda ?? max.message();
    await step(max.taps('Noter fra møtet', {}, { on }));
    await step(
      max.taps('Til referatet', {
        attended: '7',
        what1: 'Vise køen på skjerm',
        owner1: emma.user.aad,
        dueOn1: '2026-09-30',
      }),
    );
    await step(max.taps('Frigi referatet', { text: 'Vi viser køen på skjerm.' }));
    expect(posted(script, 'Referat')).toContain('Vi viser køen på skjerm.');
    await step(emma.taps('Det er gjort', { text: 'Skjermen henger der.' }));

    // «Tall i årsrapporten», for the whole municipality.
    await step(script.clock('2027-01-11T09:00:00.000Z'));
    await step(jonas.writes('årsrapport'));
    await step(jonas.taps('Lag rapporten', { scope: 'municipality', period: '2026-01+12', language: 'nb' }));
    const report = await (await jonas.follows('Les på nett')).text();
    for (const words of [
      'Årsrapport 2026: Harstad kommune',
      'Tall til årsrapporten',
      'Klage på tjeneste',
      'Forbedringsforslag',
      'Køen må vises',
      '1 tiltak i alt. Gjort: 1.',
      'Vist til rett sted',
    ]) {
      expect(report).toContain(words);
    }
    expect(report).not.toMatch(/Ingen tok telefonen|Skjemaet er for|turid|Emma Prøve/);
  });
}

/** From the first word to the manager's card. */
async function logs({ emma, ...script }: Script, entries: Readonly<Record<string, string>>): Promise<void> {
  await emma.writes('logg');
  script.sent(`new emma: ${form}`);
  await emma.taps('Neste', { contact: 'turid@example.com', applies: 'none', ...entries });
  if (entries['kind'] === 'forslag') return;
  script.sent('put emma: Les det opp');
  await emma.taps('Registrer');
  script.taken();
}

/** «Skriftlig svar», «hovedinnhold og læringspunkter», and the number in Websak+ where there is one. */
async function closes(script: Script, number: number, cause: string, websak?: string): Promise<void> {
  const { max } = script;
  const step = async (name: Parameters<typeof fills>[2], entries: Parameters<typeof fills>[3]) => {
    await fills(script, 'max', name, entries);
    script.taken();
  };
  await step('take', { cause });
  const text = 'Hei!\n\nVi beklager det.\n\n[resultatet]';
  await step('answer', { outcome: 'upheld', way: 'letter', text });
  await max.taps('Brevet er sendt');
  script.taken();
  await step('learn', { text: 'Si fra i køen' });
  if (websak !== undefined) await step('reference', { register: 'websak', number: websak });
  await step('close', {});
  max.sees('Saken er avsluttet');
  expect(max.message().summary).toBe(`Sak ${number}`);
}

/** What stands in the unit's channel. */
function posted(script: Script, begins: string): string {
  const post = script.teams.standing(there).findLast(({ summary }) => summary.startsWith(begins));
  return post === undefined ? '' : readOn(post.card);
}
