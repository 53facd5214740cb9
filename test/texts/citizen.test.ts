import { describe, expect, test } from 'vitest';
import { CaseNumber } from '../../src/domain/ids.ts';
import { answerWays, kindClasses } from '../../src/domain/kinds.ts';
import { languages } from '../../src/domain/language.ts';
import { Day } from '../../src/domain/time.ts';
import { citizenParagraphs } from '../../src/texts/citizen.ts';
import { confirmationText } from '../../src/texts/confirmation.ts';
import { citizen } from '../support/views.ts';

describe('what the citizen is told', () => {
  test('an ordinary complaint, in her own language', () => {
    expect(citizenParagraphs({ ...citizen, privacy: 'P.' })).toEqual([
      'Harstad kommune har registrert klagen som du kom med torsdag 19. mars 2026. Takk for at du sa fra.',
      'Saksnummeret ditt er 12. Servicetorget har saken.',
      'Du får svar senest torsdag 2. april 2026.',
      'P.',
    ]);
    expect(citizenParagraphs({ ...citizen, language: 'sv', privacy: 'P.', answerWay: 'phone' })).toEqual([
      'Harstad kommune har registrerat klagomålet som du lämnade torsdag 19 mars 2026. Tack för att du hörde av dig.',
      'Ditt ärendenummer är 12. Servicetorget har ärendet.',
      'Vi ringer dig med svar senast torsdag 2 april 2026.',
      'P.',
    ]);
  });
  test('that the head of a department has it, and that it was taken up again', () => {
    const kept = { ...citizen, language: 'sv', privacy: 'P.', unit: 'Socialförvaltningen', head: true } as const;
    const has = 'Ditt ärendenummer är 12. Verksamhetschefen på Socialförvaltningen har ärendet.';
    expect(citizenParagraphs(kept)).toContain(has);
    expect(citizenParagraphs({ ...kept, takenUp: true }).slice(0, 2)).toEqual([
      'Ditt ärende är återupptaget. Vi ser på det på nytt.',
      has,
    ]);
  });
  test('the anonymous are promised no answer, whatever clocks run inside', () => {
    for (const language of languages) {
      const told = citizenParagraphs({ ...citizen, language, anonymous: true, acknowledgeBy: citizen.heardOn }).join(
        ' ',
      );
      expect(told).not.toContain('april');
      expect(told).not.toContain('April');
    }
  });
  test('where every answer is written, a call comes besides it and never instead', () => {
    const told = citizenParagraphs({ ...citizen, answerWay: 'phone', writes: true });
    expect(told).toContain('Du får et skriftlig svar senest torsdag 2. april 2026.');
    expect(told).toContain('Vi ringer deg også.');
    for (const language of languages) {
      const [, , answer = ''] = citizenParagraphs({ ...citizen, language, answerWay: 'phone', writes: true });
      expect(answer).toMatch(/skriftl|writing/);
    }
  });
  test('that she hears if it takes longer, and of a decision why and when', () => {
    expect(citizenParagraphs({ ...citizen, ifLonger: 'told' })).toContain('Tar det lengre tid, får du beskjed.');
    const appeal = { ...citizen, appeal: { against: 'Avslag på parkering' }, ifLonger: 'why-and-when' } as const;
    expect(citizenParagraphs({ ...appeal, privacy: 'P.' })).toEqual([
      'Harstad kommune har registrert klagen din på et vedtak. Du kom med klagen torsdag 19. mars 2026. Takk for at du sa fra.',
      'Klagen gjelder dette vedtaket: Avslag på parkering',
      'Saksnummeret ditt er 12. Servicetorget har saken.',
      'Du får svar senest torsdag 2. april 2026.',
      'Tar det lengre tid, får du vite hvorfor og når svaret kommer.',
      'P.',
    ]);
  });
  test('who wants no answer is promised none, but still hears that it came in where that is the rule', () => {
    const told = citizenParagraphs({ ...citizen, answerWay: 'none', acknowledgeBy: Day.parse('2026-04-01') });
    expect(told).toContain('Du har sagt at du ikke ønsker svar.');
    expect(told.join(' ')).toContain('Senest onsdag 1. april 2026 får du vite');
    expect(told.join(' ')).not.toContain('2. april');
  });
  test('once it is closed nobody has it; and where she can write herself, if there is such a way', () => {
    const told = citizenParagraphs({ ...citizen, closed: true, rather: 'skjemaet på nettsidene' }).join(' ');
    expect(told).toContain('Saken er avsluttet.');
    expect(told).not.toContain('har saken');
    expect(told).toContain('Neste gang kan du gjerne skrive til oss selv: skjemaet på nettsidene.');
  });
  test('no date is promised where no clock runs', () => {
    expect(citizenParagraphs({ ...citizen, respondBy: undefined, privacy: 'P.' })).toHaveLength(3);
  });
  test('each kind in each language and way has words of its own', () => {
    for (const language of languages) {
      const first = kindClasses.map((one) => citizenParagraphs({ ...citizen, language, class: one })[0]);
      expect(new Set(first).size).toBe(kindClasses.length);
      const promise = answerWays.map((answerWay) => citizenParagraphs({ ...citizen, language, answerWay })[2]);
      expect(new Set(promise).size).toBe(answerWays.length);
    }
    for (const one of kindClasses) {
      const inEach = (['nb', 'sv', 'en'] as const).map(
        (language) => citizenParagraphs({ ...citizen, language, class: one })[0],
      );
      expect(new Set(inEach).size).toBe(3);
    }
  });
});

test('the short confirmation of something settled on the spot holds what was done, the number and who says so', () => {
  const facts = {
    municipality: 'Harstad kommune',
    number: CaseNumber.parse(12),
    heardOn: Day.parse('2026-03-19'),
    unit: 'Servicetorget',
    settled: ' Vi beklaget og ga ny time. ',
    manager: 'Max Lie',
  };
  expect(confirmationText('nb', facts)).toBe(
    [
      'Hei!',
      'Takk for at du sa fra til Harstad kommune torsdag 19. mars 2026.',
      'Dette gjorde vi med en gang: Vi beklaget og ga ny time.',
      'Saken er løst på stedet og avsluttet. Er du ikke fornøyd, så ta kontakt med Servicetorget og oppgi saksnummer 12.',
      'Vennlig hilsen\nMax Lie\nServicetorget, Harstad kommune',
    ].join('\n\n'),
  );
  const inEach = languages.map((language) => confirmationText(language, facts));
  expect(new Set(inEach).size).toBe(languages.length);
  for (const text of inEach) expect(text).toMatch(/Vi beklaget og ga ny time\..*12.*Max Lie/s);
});
