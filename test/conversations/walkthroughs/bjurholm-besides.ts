import { expect } from 'vitest';
import { CaseNumber } from '../../../src/domain/ids.ts';
import { conversation, withoutMonths } from '../../support/conversation.ts';
import { cards, fills, opensForm } from '../../support/filling.ts';
import { inBjurholm } from './in-bjurholm.ts';

const first = 'new emma: Skriv ner det du fick höra';
const one = 'Ärende 1';
const calm = { ...inBjurholm(), ...withoutMonths };

/** What else Bjurholm's page says: of the anonymous, the school, the other kinds and the other boards. */
export function bjurholmBesides(): void {
  conversation(
    '“Anonymt utreds på samma sätt”: the same dates inside, and nobody to answer',
    async (script) => {
      const { emma, max, ola } = script;
      await emma.writes('Ingen städar i trapphuset på Solgården');
      script.sent(first);
      const heard = { kind: 'synpunkt', contact: 'anonym', applies: 'none', unit: 'solgarden', channel: 'web-form' };
      await emma.taps('Nästa', heard);
      script.sent('put emma: Läs upp det');
      emma.sees('anonym', 'Utredning: \nsenast måndag 6 april 2026');
      await emma.taps('Registrera');
      script.sent(`put emma: ${one}`, 'opened max', `new max: ${one}`);
      emma.sees('Du är anonym. Då kan vi inte svara dig, men det utreds på samma sätt.');
      max.sees('Utredning: \nsenast torsdag 2 april 2026 · 13 arbetsdagar kvar', 'Ange resultatet');
      max.doesNotSee('Skriv ett svar', 'Bekräfta mottagandet', 'Förläng tiden');
      await fills(script, 'max', 'appoint', { person: ola.user.aad });
      script.sent(...cards({ max: 1, emma: 1 }, one), 'opened ola', `new ola: ${one}`);

      // Reminded as of any other, and never of an answer.
      await script.clock('2026-04-01T06:00:00.000Z');
      script.sent('new ola: 1 väntar på dig');
      ola.sees('Utredning – i morgon, torsdag 2 april 2026');
      ola.doesNotSee('Svar');
      await ola.taps('Ange resultatet');
      script.sent(`put ola: ${one}`);
      ola.sees('Ingen väntar på svar. Skriv vad ni kom fram till, så står det i ärendet.');
      ola.doesNotSee('Hur får medborgaren det?');
      await ola.taps('Spara resultatet', { outcome: 'upheld', text: 'Städningen är beställd igen.' });
      const all = cards({ max: 1, ola: 2, emma: 1 }, one);
      script.sent(...all);
      await fills(script, 'ola', 'close');
      script.sent(...all);
      emma.sees('Avslutat onsdag 1 april 2026: befogat.');
    },
    calm,
  );

  conversation(
    'school and preschool: the skolchef has it, and Skolinspektionen comes after her',
    async (script) => {
      const { emma, kari } = script;
      await emma.writes('Ingen gjorde något när han blev slagen');
      script.sent(first);
      const heard = { kind: 'klagomål', contact: 'turid@example.com', answerWay: 'email', unit: 'skolan' };
      await emma.taps('Nästa', { ...heard, applies: 'vulnerable' });
      script.sent('put emma: Lite mer om ärendet');
      await emma.taps('Nästa', { vulnerable: 'pupil' });
      script.sent('put emma: Läs upp det');
      emma.sees('Skolan utreder det skyndsamt', 'kan du vända dig till Skolinspektionen.', 'Kari Prøve (skolchef)');
      await emma.taps('Registrera');
      script.sent(`put emma: ${one}`, 'opened kari', `new kari: ${one}`);
      await opensForm(script, 'kari', 'answer');
      kari.sees('vända dig till verksamhetschefen.', 'I vissa fall kan du därefter vända dig till Skolinspektionen.');
      // A pupil's case never goes by ordinary mail.
      kari.doesNotSee('Länsstyrelsen', 'Med e-post, som skickas härifrån');
    },
    { ...calm, mail: true },
  );

  conversation(
    'beröm reaches whoever is praised; a förslag is considered by somebody, and answered by letter',
    async (script) => {
      const { emma, max, ola } = script;
      await emma.writes('Han på Solgården var fantastisk');
      script.sent(first);
      await emma.taps('Nästa', { kind: 'beröm', contact: 'anonym', applies: 'about-person' });
      script.sent('put emma: Lite mer om ärendet');
      await emma.taps('Nästa', { about: 'employee', employeeName: 'Ola Prøve' });
      script.sent(`put emma: ${one}`, 'opened max', `new max: ${one}`, 'opened ola', 'new ola: Du har fått beröm');
      ola.sees('Han på Solgården var fantastisk', 'måndag 16 mars 2026');
      ola.doesNotSee('Emma');
      // No date runs for praise: the page promises feedback on what is put to the municipality.
      max.sees('Beröm', 'Han på Solgården var fantastisk', 'senast torsdag 2 april 2026');

      await emma.writes('Ha öppet till klockan sju om kvällen');
      script.sent(first);
      await emma.taps('Nästa', { kind: 'förslag', contact: '070-123 45 67', applies: 'none', answerWay: 'letter' });
      script.sent('put emma: Ärende 2', 'new max: Ärende 2');
      max.sees('tidsfristen är måndag 6 april 2026');
      const decided = { outcome: 'adopted', way: 'letter', text: 'Vi håller öppet till sju.' };
      await opensForm(script, 'max', 'answer', decided);
      max.sees('Det här måste vara med');
      await max.taps('Titta igenom', { ...decided, consideredBy: 'Ledningsgruppen' });
      script.sent('put max: Ärende 2');
      await max.taps('Ge svaret');
      script.sent(...cards({ max: 1, emma: 1 }, 'Ärende 2'));
      max.sees('genomförs', 'Ledningsgruppen');
    },
    calm,
  );

  conversation(
    'feedback only if wanted: without it nothing is promised, and it is looked into all the same',
    async (script) => {
      const { emma, max } = script;
      await emma.writes('Maten kom kall hem');
      script.sent(first);
      await emma.taps('Nästa', { kind: 'synpunkt', contact: '070-123 45 67', applies: 'none', answerWay: 'none' });
      script.sent('put emma: Läs upp det');
      await emma.taps('Registrera');
      script.sent(`put emma: ${one}`, 'opened max', `new max: ${one}`);
      emma.sees('Du har sagt att du inte vill ha svar.');
      max.sees('Ingen tidsfrist löper', 'Ange resultatet');
      await script.clock('2026-03-30T06:00:00.000Z');
      script.sent('new max: 1 väntar på dig');
      max.sees('Inte avslutat än – senast torsdag 2 april 2026');
      await max.taps('Öppna ärende 1');
      script.sent(`put max: ${one}`);
      await fills(script, 'max', 'answer', { outcome: 'upheld', text: 'Nya kärl är beställda.' });
      script.sent(...cards({ max: 2, emma: 1 }, one));
      await fills(script, 'max', 'close');
      script.sent(...cards({ max: 2, emma: 1 }, one));
    },
    calm,
  );

  conversation(
    'each board its head: one may answer to two, and about the top one it goes to whom the profile names',
    async (script) => {
      const { emma, solveig, per } = script;
      await emma.writes('Bygglovet har legat i ett halvår');
      script.sent(first);
      const heard = { kind: 'klagomål', contact: '070-123 45 67' };
      await emma.taps('Nästa', { ...heard, applies: 'none', unit: 'miljo' });
      script.sent('put emma: Läs upp det');
      await emma.taps('Registrera');
      script.sent(`put emma: ${one}`, 'opened solveig', `new solveig: ${one}`);
      await solveig.taps('Ärendesystemet');
      script.sent(`put solveig: ${one}`);
      solveig.sees('Nämnd: Miljö- och byggnämnden');

      await emma.writes('Kommunchefen svarar aldrig på brev');
      script.sent(first);
      await emma.taps('Nästa', { ...heard, applies: 'about-person', unit: 'kommunen' });
      script.sent('put emma: Lite mer om ärendet');
      await emma.taps('Nästa', { about: 'manager' });
      script.sent('put emma: Läs upp det');
      await emma.taps('Registrera');
      script.sent('put emma: Ärende 2', 'opened per', 'new per: Ärende 2');
      per.sees('Kommunchefen svarar aldrig på brev');
      expect(solveig.messages().map(({ summary }) => summary)).toEqual([one]);
    },
    calm,
  );

  conversation(
    'an appeal is told where it goes, and nothing is registered',
    async (script) => {
      const { emma } = script;
      await emma.writes('Hon vill överklaga avslaget på färdtjänst');
      script.sent(first);
      await emma.taps('Nästa', { kind: 'klagomål', contact: 'anonym', applies: 'formal-decision' });
      script.sent('put emma: Det här ska skickas någon annanstans');
      emma.sees('Ett överklagande måste vara skriftligt', 'Skriv själv till den myndighet som fattade beslutet.');
      await emma.taps('Jag har sagt det. Ta bort utkastet');
      script.sent('put emma: Tack. Det hör hemma någon annanstans');
      expect(await script.bot().store.caseByNumber(CaseNumber.parse(1))).toBeUndefined();
    },
    calm,
  );
}
