import { expect } from 'vitest';
import { CaseNumber } from '../../../src/domain/ids.ts';
import { conversation, withoutMonths } from '../../support/conversation.ts';
import { cards, fills, opensForm } from '../../support/filling.ts';
import { inBjurholm } from './in-bjurholm.ts';

const said = 'Hemtjänsten kom inte på tre kvällar';
const CASE_1 = CaseNumber.parse(1);
const one = 'Ärende 1';
const first = 'new emma: Skriv ner det du fick höra';

/**
 * Bjurholm's page from first word to last report, in its order. Each step is headed by what the page says, in the words
 * of src/profiles/bjurholm.yaml; which head answers to which board, which it does not say, stands in bjurholm.yaml here.
 */
export function bjurholmConversations(): void {
  conversation(
    'direct contact first, to the head of the board, three weeks, and onward',
    async (script) => {
      const { emma, max, ida, ola } = script;

      // “Ta i första hand direkt kontakt.” Advice, in the procedure and on the first card; it stops nobody.
      await emma.writes('vår rutin');
      script.sent('new emma: Vår rutin');
      emma.sees(
        'Direkt kontakt först',
        'Har de pratat direkt med den det gäller?',
        '0932-140 00',
        'läst i november 2026',
      );
      await emma.writes('logga');
      script.sent(first);
      emma.sees('Fråga gärna först: Har de pratat direkt med den det gäller?', 'Vill de hellre lämna det till dig');

      // “Enkla frågor och begäran om allmänna handlingar: kommunen@bjurholm.se.” Told, not registered.
      await emma.taps('Hör det inte hemma här?');
      script.sent('put emma: Hör det inte hemma här?');
      await emma.taps('Enkel fråga');
      script.sent('put emma: Hör det inte hemma här?');
      emma.sees('Svara direkt om du kan.', 'Mejla frågan till kommunen@bjurholm.se.');
      await emma.taps('Något annat');
      script.sent('put emma: Hör det inte hemma här?');
      await emma.taps('Begäran om allmän handling');
      script.sent('put emma: Hör det inte hemma här?');
      emma.sees('Mejla kommunen@bjurholm.se och skriv vilken handling du vill se.');
      await emma.taps('Jag har sagt det. Klart');
      script.sent('put emma: Tack. Det hör hemma någon annanstans');
      expect(await script.bot().store.caseByNumber(CASE_1)).toBeUndefined();

      // “Synpunkt, klagomål, förslag eller tips, beröm.” In person, by phone, e-service, e-mail or letter.
      await emma.writes('logga');
      script.sent(first);
      emma.sees('Synpunkt', 'Klagomål', 'Förslag eller tips', 'Beröm');
      emma.sees('Direkt, på plats', 'På telefon', 'I e-tjänsten', 'Med e-post', 'Med brev');
      const heard = { kind: 'klagomål', said, contact: '070-123 45 67', channel: 'phone', applies: 'none' };

      // “Återkoppling om den önskas, muntligt eller skriftligt.” “Det kan bli en allmän handling”: said at intake.
      emma.sees('Fråga om de vill ha återkoppling', 'Det som skrivs ned kan bli en allmän handling');
      await emma.taps('Nästa', { ...heard, answerWay: 'phone' });
      script.sent('put emma: Läs upp det');
      emma.sees('Ja, på telefon', 'senast måndag 6 april 2026', 'Det som skrivs ned kan bli en allmän handling');

      // “Nämnden … verksamhetschefen.” The unit's own manager is passed by: the head who answers to the board has it.
      await emma.taps('Registrera');
      script.sent(`put emma: ${one}`, 'opened max', `new max: ${one}`);
      emma.sees('Max Prøve (socialchef) har ärendet.', 'Vi ringer dig med svar senast måndag 6 april 2026.');
      expect(ida.messages()).toEqual([]);

      // “Skyndsamt, dock alltid inom tre veckor.” The third Monday is annandag påsk: a working day before is planned for.
      max.sees('senast torsdag 2 april 2026 · 13 arbetsdagar kvar · tidsfristen är måndag 6 april 2026');

      // “Verksamhetschefen utser en handläggare, vem som helst på förvaltningen”: of the department, not of its units only.
      await opensForm(script, 'max', 'appoint');
      max.sees('Emma Prøve', 'Ida Prøve', 'Ola Prøve');
      max.doesNotSee('Kari Prøve', 'Nils Prøve', 'Solveig Prøve');
      await max.taps('Ge ärendet till den du valt', { person: ola.user.aad });
      script.sent(...cards({ max: 1, emma: 1 }, one), 'opened ola', `new ola: ${one}`);
      ola.sees('Max Prøve har utsett dig till handläggare.', said, 'Ja, på telefon');

      // Reminded at half time, three and one working days before: promptly, and in time before Easter.
      for (const [day, reminded] of [
        ['2026-03-23', false],
        ['2026-03-24', true],
        ['2026-03-27', false],
        ['2026-03-30', true],
        ['2026-03-31', false],
        ['2026-04-01', true],
      ] as const) {
        await script.clock(`${day}T07:00:00.000Z`);
        script.sent(...(reminded ? ['new ola: 1 väntar på dig'] : []));
      }
      ola.sees('Svar – i morgon, torsdag 2 april 2026');

      // By word of mouth: what was said stays in the case. The way onward is proposed to be said too.
      await ola.taps('Svara');
      script.sent(`put ola: ${one}`);
      ola.sees(
        'Om du inte är nöjd med svaret kan du vända dig till verksamhetschefen.',
        'I vissa fall kan du därefter vända dig till Länsstyrelsen.',
        'Muntligt. Skriv ner vad du sade',
      );
      const spoken = { outcome: 'not-upheld', way: 'spoken', text: 'Jag ringde och förklarade schemat.' };
      await ola.taps('Titta igenom', spoken);
      script.sent(`put ola: ${one}`);
      await ola.taps('Ge svaret');
      const all = cards({ max: 1, ola: 2, emma: 1 }, one);
      script.sent(...all);
      ola.sees('muntligt onsdag 1 april 2026', 'Jag ringde och förklarade schemat.');

      // “I ärendesystemet under rätt nämnd”, original and answer.
      await ola.taps('Ärendesystemet');
      script.sent(`put ola: ${one}`);
      ola.sees('Nämnd: Socialnämnden', 'Originalet: På telefon', 'Svaret som gavs: Jag ringde och förklarade schemat.');
      await ola.taps('Spara numret', { number: 'SN 2026/41' });
      script.sent(...all);
      await fills(script, 'ola', 'close');
      script.sent(...all);
      emma.sees('Avslutat onsdag 1 april 2026: inte befogat.');
      emma.doesNotSee('löstes på plats');

      // “Inte nöjd: verksamhetschefen.” It is taken up again for the head, with three weeks anew.
      await opensForm(script, 'ola', 'reopen');
      ola.sees('Ärendet går till', 'Max Prøve (socialchef)');
      await ola.taps('Återuppta', { reason: 'Hon vill att chefen ser på det' });
      // He tells her at once, and by no name.
      ola.sees('Ditt ärende är återupptaget.', 'Verksamhetschefen på ');
      script.sent(...all, `new max: ${one}`);
      max.sees('Ola Prøve har återupptagit ärendet', 'Hon vill att chefen ser på det', 'senast onsdag 22 april 2026');
      ola.sees('Mer än så här kan du inte se');
      ola.doesNotSee(said);

      // “… därefter i vissa fall Länsstyrelsen.” In writing this time, and no second time to the head who answers.
      await opensForm(script, 'max', 'answer');
      max.doesNotSee('vända dig till verksamhetschefen');
      const onward = 'Om du inte är nöjd med svaret kan du i vissa fall vända dig till Länsstyrelsen.';
      max.sees(onward);
      const written = { outcome: 'upheld', way: 'letter', text: `Du har rätt.\n\n[resultat]\n\n${onward}` };
      await max.taps('Titta igenom', written);
      script.sent(`put max: ${one}`);
      await max.taps('Ge svaret');
      script.sent(...cards({ max: 2, ola: 2, emma: 1 }, one));
      const letter = await (await max.follows('Öppna brevet: Svar')).text();
      for (const words of ['Bjurholms kommun', 'Du har rätt.', onward, 'kan bli en allmän handling'])
        expect(letter).toContain(words);
      await max.taps('Brevet är skickat');
      script.sent(...cards({ max: 2, ola: 2, emma: 1 }, one));
      await fills(script, 'max', 'close');
      script.sent(...cards({ max: 2, ola: 2, emma: 1 }, one));
      emma.sees('Avslutat onsdag 1 april 2026: befogat.');
    },
    { ...inBjurholm(), ...withoutMonths },
  );
}
