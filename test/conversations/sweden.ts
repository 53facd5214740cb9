import { expect } from 'vitest';
import { type Organisation, OrganisationFile, organisationOf } from '../../src/domain/organisation.ts';
import { Profile } from '../../src/domain/profile.ts';
import { hudiksvall } from '../profiles/municipalities/hudiksvall.ts';
import type { Written } from '../profiles/municipalities/sweden.ts';
import { conversation } from '../support/conversation.ts';
import { cards, fills, opensForm } from '../support/filling.ts';
import type { Script, ScriptOptions } from '../support/script.ts';
import { harstad, provevik } from '../support/whole-bot.ts';
import { written } from '../support/written.ts';

const bjurholm = written('bjurholm');

const secret = 'Ingen svarade i telefonen i går';

/** What other municipalities' procedures ask for, in Swedish: boards of their own, acknowledging, answers by word of mouth. */
export function swedishConversations(): void {
  conversation(
    'Hudiksvall: acknowledged within ten working days, with the name of whoever handles it',
    async (script) => {
      const { emma, max, ida, mailbox } = script;
      await emmaLogs(script, { kind: 'klagomål', contact: 'turid@example.com' });
      script.sent('put emma: Ärende 1', 'opened max', 'new max: Ärende 1');
      max.sees('Bekräftelse', 'senast måndag 30 mars 2026');
      await fills(script, 'max', 'appoint', { person: ida.user.aad });
      script.sent('put max: Ärende 1', 'put emma: Ärende 1', 'opened ida', 'new ida: Ärende 1');
      await script.clock('2026-03-30T06:00:00.000Z');
      script.sent('new ida: 1 väntar på dig');
      await ida.taps('Skicka bekräftelse');
      script.sent('put ida: Ärende 1');
      ida.sees('Ida Prøve handlägger den.', 'har nummer 1');
      await ida.taps('Titta igenom', { way: 'mail' });
      script.sent('put ida: Ärende 1');
      await ida.taps('Skicka bekräftelsen', {}, { unlikeMessage: true });
      const all = cards({ ida: 2, max: 1, emma: 1 }, 'Ärende 1');
      script.sent('mail turid@example.com: Ärende 1, Hudiksvalls kommun', ...all);
      expect(mailbox.last().paragraphs.join('\n')).toContain('Ida Prøve handlägger den.');
      ida.sees('Bekräftelse: ', 'med e-post måndag 30 mars 2026', 'Ingen tidsfrist löper');

      // Answered by word of mouth: what was said stays in the case. A category is asked for before it is closed.
      await opensForm(script, 'ida', 'answer', {
        outcome: 'upheld',
        way: 'spoken',
        text: 'Jag ringde och bad om ursäkt',
      });
      ida.sees('Så här kommer det att stå i ärendet', 'Jag ringde och bad om ursäkt');
      ida.doesNotSee('turid@example.com');
      await ida.taps('Ge svaret');
      script.sent(...all);
      await opensForm(script, 'ida', 'close');
      expect(ida.canTap()).toEqual(['Tillbaka till ärendet', 'Saknas: kategori']);
      await ida.taps('Saknas: kategori');
      script.sent('put ida: Ärende 1');
      await ida.taps('Spara', { category: 'bemötande' });
      script.sent(...all);
      await fills(script, 'ida', 'close');
      script.sent(...all);
      ida.sees('Avslutat måndag 30 mars 2026: bifall.');
      emma.sees('Avslutat måndag 30 mars 2026: bifall.');
    },
    { ...swedish(hudiksvall), mail: true },
  );

  conversation(
    'Bjurholm: the head has it and appoints; a citizen who is not content goes back to the head',
    async (script) => {
      const { emma, solveig, ola } = script;
      await emmaLogs(script, { kind: 'klagomål', answerWay: 'phone' });
      script.sent('put emma: Ärende 1', 'opened solveig', 'new solveig: Ärende 1');
      solveig.sees('senast torsdag 2 april 2026', 'tidsfristen är måndag 6 april 2026');
      await fills(script, 'solveig', 'appoint', { person: ola.user.aad });
      script.sent(...cards({ solveig: 1, emma: 1 }, 'Ärende 1'), 'opened ola', 'new ola: Ärende 1');
      ola.sees('Solveig Prøve har utsett dig till handläggare.', secret);
      const all = cards({ solveig: 1, ola: 1, emma: 1 }, 'Ärende 1');
      const answer = { outcome: 'not-upheld', way: 'spoken', text: 'Jag förklarade att telefontiden var slut' };
      await fills(script, 'ola', 'answer', answer);
      script.sent(...all);
      await fills(script, 'ola', 'close');
      script.sent(...all);
      emma.sees('Avslutat måndag 16 mars 2026: inte bifall.');

      await opensForm(script, 'ola', 'reopen');
      ola.sees('Ärendet går till', 'Solveig Prøve');
      await ola.taps('Återuppta', { reason: 'Hon vill att chefen ser på det' });
      script.sent(...all, 'new solveig: Ärende 1');
      solveig.sees('Ola Prøve har återupptagit ärendet', 'Hon vill att chefen ser på det', 'telefontiden var slut');
      ola.sees('Mer än så här kan du inte se');
      ola.doesNotSee(secret);
    },
    swedish(bjurholm),
  );

  conversation(
    'Bjurholm: praise reaches whoever is praised, and a suggestion is considered by somebody',
    async (script) => {
      const { emma, solveig, ola } = script;
      await emma.writes('Han i receptionen var fantastisk');
      script.sent('new emma: Skriv ner det du fick höra');
      await emma.taps('Nästa', { kind: 'beröm', contact: 'anonym', applies: 'about-person' });
      script.sent('put emma: Lite mer om ärendet');
      await emma.taps('Nästa', { about: 'employee', employee: ola.user.aad });
      script.sent(
        'put emma: Ärende 1',
        'opened solveig',
        'new solveig: Ärende 1',
        'opened ola',
        'new ola: Du har fått beröm',
      );
      ola.sees('Han i receptionen var fantastisk', 'måndag 16 mars 2026', 'Hälsningar Max Prøve');
      ola.doesNotSee('Emma');
      solveig.sees('Beröm', 'Han i receptionen var fantastisk');

      await emma.writes('Ha öppet till klockan sju om kvällen');
      script.sent('new emma: Skriv ner det du fick höra');
      await emma.taps('Nästa', { kind: 'förslag', contact: '070-123 45 67', applies: 'none', answerWay: 'letter' });
      script.sent('put emma: Ärende 2', 'new solveig: Ärende 2');
      const decided = { outcome: 'adopted', way: 'letter', text: 'Vi håller öppet till sju.' };
      await opensForm(script, 'solveig', 'answer', decided);
      solveig.sees('Det här måste vara med');
      await solveig.taps('Titta igenom', { ...decided, consideredBy: 'Ledningsgruppen' });
      script.sent('put solveig: Ärende 2');
      await solveig.taps('Ge svaret');
      script.sent('put solveig: Ärende 2', 'put emma: Ärende 2');
      solveig.sees('genomförs', 'Ledningsgruppen');
    },
    swedish(bjurholm),
  );
}

/** Emma writes down what she heard, and registers it. */
async function emmaLogs(script: Script, entries: Readonly<Record<string, string>>): Promise<void> {
  const { emma } = script;
  await emma.writes('logga');
  script.sent('new emma: Skriv ner det du fick höra');
  await emma.taps('Nästa', { said: secret, contact: '070-123 45 67', applies: 'none', ...entries });
  script.sent('put emma: Läs upp det');
  await emma.taps('Registrera');
}

/** The same people under a Swedish procedure; the school answers to a board of its own, an authority for itself. */
function swedish(written: Written): ScriptOptions {
  const { coordinator, roles, units, people } = provevik(harstad());
  const boards: Readonly<Record<string, string>> = { kommunen: 'kommunstyrelsen', skolen: 'kultur-och-utbildning' };
  const organisation: Organisation = organisationOf(
    OrganisationFile.parse({
      coordinator,
      roles: { ...roles, 'kommunstyrelsens-ordförande': roles['ordforer'] },
      units: [...units.values()].map((unit) => ({ ...unit, board: boards[unit.id] })),
      people: [...people.values()],
    }),
  );
  return { profile: Profile.parse(written), organisation, locale: 'sv-SE' };
}
