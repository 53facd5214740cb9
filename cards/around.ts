/** What stands around a case on several cards: its dates, what the law asks, the emergency numbers, who has it. */
import type { Notice } from '../src/dialogues/showing.ts';
import type { ClockView, EmergencyView, LawView } from '../src/dialogues/views.ts';
import type { Language } from '../src/domain/language.ts';
import type { Day } from '../src/domain/time.ts';
import { emergencyFirst, lawHeading, tellThem, yourDuty } from '../src/texts/card.ts';
import { by, clockTexts, datesHeading, daysLeft, lawEnds, noDates, promiseEnds } from '../src/texts/clocks.ts';
import { trackTexts } from '../src/texts/codes.ts';
import { sayDay } from '../src/texts/dates.ts';
import { notices } from '../src/texts/notices.ts';
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
        heading(say(emergencyFirst, language), { size: 'Large' }),
        ...numbers,
        passage(say(yourDuty, language), view.staffDuty),
      ],
      { style: 'attention' },
    ),
  ];
}

/** On top of a card that is shown again, since nothing came of what was tapped. */
export function noticeOnTop(notice: Notice | undefined, { language }: Reader): Element[] {
  if (notice === undefined) return [];
  return [container([text(say(notices[notice], language), { weight: 'Bolder' })], { style: 'attention' })];
}

type Line = (clock: ClockView, language: Language) => Element;

export function dates(clocks: readonly ClockView[], { language }: Reader, line: Line): Element[] {
  const head = heading(say(datesHeading, language), { spacing: 'Medium', separator: true });
  if (clocks.length === 0) return [head, text(say(noDates, language), { spacing: 'Small' })];
  return [head, ...clocks.map((clock) => line(clock, language))];
}

/** A promise is kept or broken by the nominal day, a statutory limit runs to the rolled one. */
function endOf(clock: ClockView): Day {
  return clock.nature === 'promise' ? clock.nominal : clock.rolled;
}

/** For those who told the citizen: the day that she was told. */
export function promised(clock: ClockView, language: Language): Element {
  const day = say(by, language, { day: sayDay(endOf(clock), language) });
  if (clock.workingDaysLeft >= 0) return fact(say(clockTexts[clock.clock], language), day);
  const late = `${day} · ${daysLeft(clock.workingDaysLeft, language)}`;
  return fact(say(clockTexts[clock.clock], language), late, { color: 'Attention' });
}

/** For those who have to act: the last working day to do it, what is left, and the deadline where that is another day. */
export function toActBy(clock: ClockView, language: Language): Element {
  const ends = endOf(clock);
  const deadline = clock.nature === 'promise' ? promiseEnds : lawEnds;
  const parts = [
    say(by, language, { day: sayDay(clock.actBy, language) }),
    daysLeft(clock.workingDaysLeft, language),
    ...(ends === clock.actBy ? [] : [say(deadline, language, { day: sayDay(ends, language) })]),
  ];
  const look = clock.workingDaysLeft < 0 ? ({ color: 'Attention' } as const) : {};
  return fact(say(clockTexts[clock.clock], language), parts.join(' · '), look);
}

export function laws(views: readonly LawView[], { language }: Reader): Element[] {
  if (views.length === 0) return [];
  return [
    heading(say(lawHeading, language), { spacing: 'Medium', separator: true }),
    ...views.flatMap(({ track, law, sendTo }) => [
      passage(say(trackTexts[track], language), law),
      ...(sendTo === undefined ? [] : [text(say(tellThem, language, { words: sendTo }), { spacing: 'Small' })]),
    ]),
  ];
}
