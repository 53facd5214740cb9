/** The cards of those who are asked, praised or have something to do besides. */
import { describe, expect, test } from 'vitest';
import { renderCard } from '../../cards/render.ts';
import type { ListRow, View } from '../../src/dialogues/views.ts';
import { languages } from '../../src/domain/language.ts';
import { Day } from '../../src/domain/time.ts';
import { buttonsOf, elementsOf, inputsOf } from '../support/card-walk.ts';
import { askedStatement, everyView, listRow, openMeasure, praise } from '../support/views.ts';

const secret = 'Ragnhild fra Kilbotn';

const rendered = (view: View, language: (typeof languages)[number] = 'nb') =>
  renderCard(view, { language, surface: 'chat' });
function told(view: View): string[] {
  return elementsOf(rendered(view).card).flatMap((one) =>
    one.type === 'RichTextBlock'
      ? [one.inlines.map((run) => run.text).join('')]
      : one.type === 'TextBlock'
        ? [one.text]
        : [],
  );
}
const verbs = (view: View) =>
  buttonsOf(rendered(view).card).flatMap((one) => (one.type === 'Action.Execute' ? [one.verb] : []));

test.each(languages)('on a lock screen stands nothing of what they are about (%s)', (language) => {
  for (const view of [
    { ...askedStatement, question: secret, by: secret, citizen: secret },
    { ...praise, said: secret, unit: secret, from: secret },
    { ...openMeasure, what: secret, owner: secret, by: secret, unit: secret },
  ]) {
    const { card, summary, title } = rendered(view, language);
    expect([summary, title, card.fallbackText].join()).not.toContain('Ragnhild');
  }
});

describe('the employee who is asked', () => {
  test('reads who asks, what it is about and that it is input, in one field', () => {
    expect(told(askedStatement)).toEqual([
      'Et spørsmål til deg',
      'Max Lie ber om uttalelsen din.',
      askedStatement.question,
      'Det du skriver, er et innspill til den som har saken. Du ser ikke saken selv, og du er ikke med på å avgjøre den.',
    ]);
    expect(inputsOf(rendered(askedStatement).card).map(({ id }) => id)).toEqual(['text']);
    expect(verbs(askedStatement)).toEqual(['statement-give']);
  });
  test('reads who complains where that is told', () => {
    expect(told({ ...askedStatement, citizen: '912 34 567' })).toContain('Saken kommer fra: 912 34 567');
  });
  test('has what could not be sent before her again', () => {
    const refused = { ...askedStatement, typed: { fault: 'national-id', text: 'Født ••••••.' } } as const;
    expect(told(refused)[0]).toBe('Én ting må ses på igjen: Din uttalelse');
    expect(inputsOf(rendered(refused).card)).toMatchObject([{ value: 'Født ••••••.' }]);
  });
  test.each([
    ['given', 'Takk. Uttalelsen din er sendt.'],
    ['over', 'Du trenger ikke svare på dette lenger.'],
  ] as const)('%s: one sentence and nothing else', (state, sentence) => {
    const view: View = { view: 'statement', state };
    expect(told(view)).toEqual([sentence]);
    expect(verbs(view)).toEqual([]);
    expect(inputsOf(rendered(view).card)).toEqual([]);
  });
});

describe('praise', () => {
  test('is the words, where and when, and a thanks', () => {
    expect(told(praise)).toEqual([
      'Du har fått ros',
      'Servicetorget · sagt torsdag 19. mars 2026',
      'Dette ble sagt',
      'Hun hjalp meg hele veien.',
      'Takk for det du gjør. Hilsen Max Lie',
    ]);
    expect(verbs(praise)).toEqual([]);
  });
  test('without words there is still the praise', () => {
    expect(told({ ...praise, said: '', from: undefined })).toEqual([
      'Du har fått ros',
      'Servicetorget · sagt torsdag 19. mars 2026',
    ]);
  });
});

describe('a list', () => {
  const withDuties = (...duties: ListRow['duties']) => {
    const found = everyView.get('list: empty');
    if (found?.view !== 'list') throw new Error('there is a list');
    return { ...found, rows: [{ ...listRow, clocks: [], duties }] } satisfies View;
  };
  test('has no date besides that on which it was heard where nobody was promised one, as the card has none', () => {
    const close = { duty: 'close', actBy: Day.parse('2026-04-02'), openDays: 3 } as const;
    expect(told(withDuties({ ...close, workingDaysLeft: 7 })).slice(-2)).toEqual([
      'Sagt torsdag 19. mars 2026',
      'Ikke avsluttet ennå',
    ]);
    expect(told(withDuties({ ...close, openDays: 20, workingDaysLeft: -3 })).at(-1)).toBe(
      'Ikke avsluttet ennå: åpen i 2 uker',
    );
    expect(told(withDuties({ ...close, openDays: undefined, workingDaysLeft: 7 })).at(-1)).toContain('2. april');
  });
});

describe('a measure', () => {
  test('says what, who and by when, and is marked as done with what changed', () => {
    expect(told(openMeasure)).toEqual([
      'Et tiltak',
      'Servicetorget',
      'Hva\nRing den som venter, når bussen er forsinket.',
      'Hvem: Emma Berg',
      'Innen: torsdag 2. april 2026',
      'Avtalt av Max Lie torsdag 19. mars 2026',
    ]);
    expect(inputsOf(rendered(openMeasure).card)).toMatchObject([{ id: 'text', label: 'Hva er endret?' }]);
    expect(verbs(openMeasure)).toEqual(['measure-done', 'case-show']);
  });
  test('only to be read by whoever can’t end it, and without the case that is not hers', () => {
    const others = { ...openMeasure, mayEnd: false, of: undefined };
    expect(verbs(others)).toEqual([]);
    expect(inputsOf(rendered(others).card)).toEqual([]);
  });
  test('overdue, says so', () => {
    const late = { ...openMeasure, overdue: true, news: 'overdue' } as const;
    expect(told(late)[0]).toBe('Et tiltak som du har avtalt, er over fristen.');
    expect(told(late)).toContain('Innen: torsdag 2. april 2026, frist overskredet');
  });
  test('done, thanks and says what changed', () => {
    const done = { on: openMeasure.agreedOn, by: 'Emma Berg', changed: 'Vi ringer nå.' };
    const ended = { ...openMeasure, mayEnd: false, news: 'done', done } as const;
    expect(told(ended)[0]).toBe('Takk. Tiltaket er gjort.');
    expect(told(ended).slice(-2)).toEqual([
      'Dette er endret\nVi ringer nå.',
      'Gjort av Emma Berg torsdag 19. mars 2026',
    ]);
    expect(verbs(ended)).toEqual(['case-show']);
  });
});
