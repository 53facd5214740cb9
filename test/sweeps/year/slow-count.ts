/**
 * What cases count for, asked slowly and in another way: from the history of each case alone, event by event, up to any
 * moment. Written from the rules that stand over src/domain/statistics/counting.ts, without any of its code.
 */
import { isWorkingDay } from '../../../src/domain/calendar.ts';
import type { CaseEvent, Clock, Facts } from '../../../src/domain/case.ts';
import type { PersonId, UnitId } from '../../../src/domain/ids.ts';
import { type Day, dayIn, type Instant, plusDays } from '../../../src/domain/time.ts';
import { calendar, profile } from '../../support/municipality.ts';

const zone = profile.municipality.zone;

/** What was sent to the citizen: on which day it was written, and whether it is known to have reached her. */
interface Written {
  readonly on: Day;
  readonly arrived: boolean;
}

interface Story {
  facts: Facts;
  clocks: readonly Clock[];
  hiddenFrom: readonly PersonId[];
  ended: { readonly on: Day; readonly outcome: string } | undefined;
  acknowledged: Written | undefined;
  answered: Written | undefined;
  /** Each with what its clock said before. */
  extensions: readonly { readonly was: Clock; readonly arrived: boolean }[];
  /** `hidden`: the manager may not see it, for good as long as it lies in this unit. */
  hidden: boolean;
  /** It was ended late, and taken up again since. */
  wasLate: boolean;
}

/** One of a case, in one month of one unit. */
export interface Figure {
  readonly unit: UnitId;
  readonly month: string;
  readonly book: 'service' | 'decision' | 'hidden';
  readonly dimension: string;
  readonly value: string;
}

export type ManagerOn = (unit: UnitId, day: Day) => PersonId | undefined;

/** @param until events after this moment have not happened yet; nor has what was delivered in that same moment. */
export function figuresOfCase(history: readonly CaseEvent[], managerOn: ManagerOn, until?: Instant): Figure[] {
  const story = storyOf(history, managerOn, until);
  return story === undefined ? [] : figuresOf(story);
}

function storyOf(history: readonly CaseEvent[], managerOn: ManagerOn, until: Instant | undefined): Story | undefined {
  let story: Story | undefined;
  for (const event of history) {
    if (until !== undefined && (event.at > until || (event.at === until && event.by === 'delivery'))) break;
    if (event.event === 'registered') story = begin(event);
    if (story === undefined) throw new Error(`${event.event} before it was registered`);
    const unitBefore = story.facts.unit;
    const heardBefore = story.facts.heardOn;
    const endedBefore = story.ended !== undefined;
    const countedBefore = event.event !== 'registered' && isCounted(story);
    happened(story, event);
    // What has ended stays where it was counted, whoever comes and goes.
    if (endedBefore && story.ended !== undefined && unitBefore === story.facts.unit && isCounted(story)) continue;
    if (!isCounted(story)) {
      story.hidden = false;
      continue;
    }
    const today = dayIn(zone, event.at);
    // A month that is over has been told with it or without it.
    if (countedBefore && unitBefore === story.facts.unit && heardBefore.slice(0, 7) < today.slice(0, 7)) continue;
    const manager = managerOn(story.facts.unit, today);
    const stays = story.hidden && unitBefore === story.facts.unit && story.hiddenFrom.length > 0;
    story.hidden = stays || (manager !== undefined && story.hiddenFrom.includes(manager));
  }
  return story;
}

function begin({ facts, clocks, hiddenFrom }: Extract<CaseEvent, { event: 'registered' }>): Story {
  return {
    facts,
    clocks,
    hiddenFrom,
    ended: undefined,
    acknowledged: undefined,
    answered: undefined,
    extensions: [],
    hidden: false,
    wasLate: false,
  };
}

function happened(story: Story, event: CaseEvent): void {
  const on = dayIn(zone, event.at);
  const before = story.clocks;
  if ('clocks' in event) story.clocks = event.clocks;
  if ('hiddenFrom' in event) story.hiddenFrom = event.hiddenFrom;
  switch (event.event) {
    case 'completed':
    case 'track-changed':
      story.facts = event.facts;
      break;
    case 'classified': {
      const { cause: _, ...facts } = story.facts;
      const { kind, cause } = event;
      story.facts = { ...facts, kind, class: event.class, ...(cause === undefined ? {} : { cause }) };
      break;
    }
    case 'offer-accepted':
    case 'unit-decided': {
      const { cause, ...facts } = story.facts;
      const kept = event.consent === 'neutral-parts' || cause === undefined ? {} : { cause };
      story.facts = { ...facts, ...kept, unit: event.unit, serviceArea: event.serviceArea };
      break;
    }
    case 'closed':
      story.ended = { on: event.on, outcome: event.outcome };
      break;
    case 'reopened':
      story.wasLate ||= figuresOf({ ...story, clocks: before }).some(({ value }) => value === 'late');
      story.ended = undefined;
      story.answered = undefined;
      story.acknowledged = undefined;
      break;
    case 'acknowledged':
      story.acknowledged = { on, arrived: event.way === 'spoken' };
      break;
    case 'outcome-decided':
      story.answered = event.way === undefined ? undefined : { on, arrived: event.way === 'spoken' };
      break;
    case 'extension-noticed':
      story.extensions = [...arrivedOf(story), { was: event.was, arrived: event.way === 'spoken' }];
      break;
    case 'sent':
    case 'not-sent':
    case 'sent-again':
      became(story, event.writing, event.event === 'sent');
      break;
  }
}

function became(story: Story, writing: string, arrived: boolean): void {
  if (writing === 'acknowledgement' && story.acknowledged) story.acknowledged = { ...story.acknowledged, arrived };
  if (writing === 'answer' && story.answered) story.answered = { ...story.answered, arrived };
  const last = story.extensions.at(-1);
  if (writing === 'delay-notice' && last) story.extensions = [...story.extensions.slice(0, -1), { ...last, arrived }];
}

const arrivedOf = ({ extensions }: Story) => extensions.filter(({ arrived }) => arrived);

/** What was no case at all, or is another one. */
function isCounted({ ended }: Story): boolean {
  return ended?.outcome !== 'registered-in-error' && ended?.outcome !== 'duplicate';
}

function figuresOf(story: Story): Figure[] {
  if (!isCounted(story)) return [];
  const { facts, ended } = story;
  const track = facts.tracks[0] ?? 'service';
  const book = story.hidden ? 'hidden' : track === 'formal-decision' ? 'decision' : 'service';
  const figures: Figure[] = [];
  const one = (day: Day, dimension: string, value: string) =>
    figures.push({ unit: facts.unit, month: day.slice(0, 7), book, dimension, value });
  one(facts.heardOn, 'received', facts.kind);
  one(facts.heardOn, 'track', track);
  one(facts.heardOn, 'area', facts.serviceArea);
  one(facts.heardOn, 'anonymity', facts.anonymous ? 'anonymous' : 'named');
  if (facts.suggestionInside) one(facts.heardOn, 'inside', 'suggestion');
  if (ended === undefined) return figures;
  const onTheSpot = ended.outcome === 'settled-on-the-spot';
  const answered = onTheSpot ? facts.heardOn : story.answered?.arrived ? story.answered.on : ended.on;
  one(ended.on, 'closed', facts.kind);
  one(ended.on, 'outcome', ended.outcome);
  if (facts.cause !== undefined) one(ended.on, 'cause', facts.cause);
  one(ended.on, 'timeliness', timeliness(story, ended.outcome, answered));
  one(ended.on, 'extension', arrivedOf(story).length > 0 ? 'extended' : 'as-promised');
  if (onTheSpot || story.answered?.arrived) one(ended.on, 'days', String(workingDays(facts.heardOn, answered)));
  return figures;
}

/** One day after the other. */
function workingDays(after: Day, until: Day): number {
  let days = 0;
  for (let day = plusDays(after, 1); day <= until; day = plusDays(day, 1)) if (isWorkingDay(calendar, day)) days += 1;
  return days;
}

function timeliness(story: Story, outcome: string, answered: Day): string {
  if (story.wasLate) return 'late';
  if (outcome === 'withdrawn') return 'no-deadline';
  const last = (clock: Clock) => (clock.nature === 'promise' ? clock.nominal : clock.rolled);
  const answer = story.clocks.find(({ clock }) => clock === 'respond');
  const [extension] = arrivedOf(story);
  if (answer !== undefined) {
    const promised = extension?.was ?? answer;
    if (answered <= last(promised)) return 'in-time';
    return extension !== undefined && answered <= last(answer) ? 'in-extended-time' : 'late';
  }
  const receipt = story.clocks.find(({ clock }) => clock === 'acknowledge');
  if (receipt === undefined || story.facts.anonymous) return 'no-deadline';
  const settled = outcome === 'settled-on-the-spot' ? story.facts.heardOn : undefined;
  const told = settled ?? (story.acknowledged?.arrived ? story.acknowledged.on : answered);
  return told <= last(receipt) ? 'in-time' : 'late';
}

/** How many of each, by `unit month book:dimension:value`. */
export function counts(figures: Iterable<Figure>): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { unit, month, book, dimension, value } of figures) {
    const name = `${unit} ${month} ${book}:${dimension}:${value}`;
    sums.set(name, (sums.get(name) ?? 0) + 1);
  }
  return sums;
}
