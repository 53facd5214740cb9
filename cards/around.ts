/** What stands around a case on several cards: its dates, what the law asks, the emergency numbers, who has it. */
import type { Notice } from '../src/dialogues/showing.ts';
import type { ClockView, EmergencyView, LawView } from '../src/dialogues/views.ts';
import type { Language } from '../src/domain/language.ts';
import type { Day } from '../src/domain/time.ts';
import { emergencyFirst, lawHeading, sensitiveHeading, tellThem, yourDuty } from '../src/texts/card.ts';
import {
  by,
  clockName,
  datesHeading,
  daysLeft,
  lawEnds,
  noDates,
  promiseEnds,
  replyOrNotice,
} from '../src/texts/clocks.ts';
import { trackTexts } from '../src/texts/codes.ts';
import { sayDay } from '../src/texts/dates.ts';
import { notices } from '../src/texts/notices.ts';
import { say, type Text } from '../src/texts/say.ts';
import type { Reader } from './card.ts';
import { container, type Element, fact, heading, passage, text } from './elements.ts';

/** Before all else where someone is in danger. What the employee herself must do is for her alone. */
export function emergency(
  view: EmergencyView | undefined,
  { language }: Reader,
  whose: 'employee' | 'manager' = 'employee',
): Element[] {
  if (view === undefined) return [];
  const numbers = view.numbers.map(({ number, label }) => fact(number, label));
  return [
    container(
      [
        heading(say(emergencyFirst, language), { size: 'Large' }),
        ...numbers,
        ...(whose === 'employee' ? [passage(say(yourDuty, language), view.staffDuty)] : []),
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

type Line = (clock: ClockView, language: Language, name: string) => Element;

export function dates(clocks: readonly ClockView[], { language }: Reader, line: Line): Element[] {
  const head = heading(say(datesHeading, language), { spacing: 'Medium', separator: true });
  if (clocks.length === 0) return [head, text(say(noDates, language), { spacing: 'Small' })];
  return [head, ...dateLines(clocks, language, line)];
}

/** A reply and the word that it takes longer that are due on the same day are one promise to whoever reads it. */
export function dateLines(clocks: readonly ClockView[], language: Language, line: Line): Element[] {
  const respond = clocks.find(({ clock }) => clock === 'respond');
  const together = (one: ClockView) =>
    one.clock === 'delay-notice' && one.nominal === respond?.nominal && one.nature === respond.nature;
  const both = clocks.some(together);
  return clocks
    .filter((one) => !together(one))
    .map((one) => line(one, language, say(both && one === respond ? replyOrNotice : clockName(one), language)));
}

/** A promise is kept or broken by the nominal day, a statutory limit runs to the rolled one. */
function endOf(clock: ClockView): Day {
  return clock.nature === 'promise' ? clock.nominal : clock.rolled;
}

/** For those who told the citizen: the day that she was told. */
export function promised(clock: ClockView, language: Language, name: string): Element {
  const day = say(by, language, { day: sayDay(endOf(clock), language) });
  if (clock.workingDaysLeft >= 0) return fact(name, day);
  const late = `${day} · ${daysLeft(clock.workingDaysLeft, language)}`;
  return fact(name, late, { color: 'Attention' });
}

/** For those who have to act: the last working day to do it, what is left, and the deadline where that is another day. */
export function toActBy(clock: ClockView, language: Language, name: string): Element {
  const ends = endOf(clock);
  const deadline = clock.nature === 'promise' ? promiseEnds : lawEnds;
  const parts = [
    say(by, language, { day: sayDay(clock.actBy, language) }),
    daysLeft(clock.workingDaysLeft, language),
    ...(ends === clock.actBy ? [] : [say(deadline, language, { day: sayDay(ends, language) })]),
  ];
  const look = clock.workingDaysLeft < 0 ? ({ color: 'Attention' } as const) : {};
  return fact(name, parts.join(' · '), look);
}

/** Where what is sensitive goes is the municipality's own arrangement: it stands apart from what a law asks. */
export function laws(views: readonly LawView[], reader: Reader): Element[] {
  const own = views.filter(({ track }) => track === 'sensitive');
  const asked = views.filter(({ track }) => track !== 'sensitive');
  return [...under(lawHeading, asked, reader), ...under(sensitiveHeading, own, reader)];
}

function under(title: Text, views: readonly LawView[], { language }: Reader): Element[] {
  if (views.length === 0) return [];
  return [
    heading(say(title, language), { spacing: 'Medium', separator: true }),
    ...views.flatMap(({ track, law, sendTo }) => [
      passage(say(trackTexts[track], language), law),
      ...(sendTo === undefined ? [] : [text(say(tellThem, language, { words: sendTo }), { spacing: 'Small' })]),
    ]),
  ];
}
