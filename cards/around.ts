/** What stands around a case on several cards: its dates, what the law asks, the emergency numbers, who has it. */
import type { ClockView, EmergencyView, LawView } from '../src/dialogues/views.ts';
import type { Language } from '../src/domain/language.ts';
import { emergencyFirst, lawHeading, turnTo, yourDuty } from '../src/texts/card.ts';
import { by, clockTexts, datesHeading, daysLeft, lawEnds, noDates, promiseEnds } from '../src/texts/clocks.ts';
import { trackTexts } from '../src/texts/codes.ts';
import { sayDay } from '../src/texts/dates.ts';
import { say } from '../src/texts/say.ts';
import type { Reader } from './card.ts';
import { container, type Element, fact, heading, passage, text } from './elements.ts';

/** Before all else where someone is in danger. */
export function emergency(view: EmergencyView | undefined, { language }: Reader): Element[] {
  if (view === undefined) return [];
  const numbers = view.numbers.map(({ number, label }) => fact(number, label));
  return [
    container(
      [
        heading(say(emergencyFirst, language), { size: 'large' }),
        ...numbers,
        passage(say(yourDuty, language), view.staffDuty),
      ],
      { style: 'attention' },
    ),
  ];
}

/**
 * By when what has to be done: the last working day to act, what is left of it, and the counted day where that is
 * another (a promise is kept or broken by the nominal one, a statutory limit runs to the rolled one).
 */
export function dates(clocks: readonly ClockView[], { language }: Reader): Element[] {
  const head = heading(say(datesHeading, language), { spacing: 'medium', separator: true });
  if (clocks.length === 0) return [head, text(say(noDates, language), { spacing: 'small' })];
  return [head, ...clocks.map((clock) => dateLine(clock, language, true))];
}

export function dateLine(clock: ClockView, language: Language, withDaysLeft: boolean): Element {
  const ends = clock.nature === 'promise' ? clock.nominal : clock.rolled;
  const parts = [
    say(by, language, { day: sayDay(clock.actBy, language) }),
    ...(withDaysLeft ? [daysLeft(clock.workingDaysLeft, language)] : []),
    ...(ends === clock.actBy
      ? []
      : [say(clock.nature === 'promise' ? promiseEnds : lawEnds, language, { day: sayDay(ends, language) })]),
  ];
  const overdue = withDaysLeft && clock.workingDaysLeft < 0;
  return fact(say(clockTexts[clock.clock], language), parts.join(' · '), overdue ? { color: 'attention' } : {});
}

export function laws(views: readonly LawView[], { language }: Reader): Element[] {
  if (views.length === 0) return [];
  return [
    heading(say(lawHeading, language), { spacing: 'medium', separator: true }),
    ...views.flatMap(({ track, law, sendTo }) => [
      passage(say(trackTexts[track], language), law),
      ...(sendTo === undefined ? [] : [text(say(turnTo, language, { place: sendTo }), { spacing: 'small' })]),
    ]),
  ];
}
