/** Who has a case and what was done with it. */
import type {
  CaseView,
  GivenView,
  HandlerView,
  HandlingView,
  Holder,
  NoteView,
  OfferView,
  UnsettledView,
} from '../src/dialogues/views.ts';
import type { CaseState } from '../src/domain/case.ts';
import type { Writing } from '../src/domain/handling.ts';
import type { CaseId } from '../src/domain/ids.ts';
import type { Language } from '../src/domain/language.ts';
import type { Instant, Zone } from '../src/domain/time.ts';
import { dayIn } from '../src/domain/time.ts';

import * as common from '../src/texts/card.ts';
import { capacityTexts } from '../src/texts/codes.ts';
import { sayDay, sayInstant } from '../src/texts/dates.ts';
import * as texts from '../src/texts/handling.ts';
import { closedOn } from '../src/texts/receipt.ts';
import { say } from '../src/texts/say.ts';
import { outcomeNames } from '../src/texts/writings/register-copy.ts';
import type { Reader } from './card.ts';
import { type Action, container, type Element, fact, fold, heading, opens, text } from './elements.ts';
import { button } from './send.ts';
import { noteLines } from './statement.ts';

interface Of {
  readonly case: CaseId;
  readonly revision: string;
  readonly zone: Zone;
}

/** As what she has it: what the procedure calls her, or else by her capacity. */
export function seatName({ role, capacity }: Holder, language: Language): string {
  return role === undefined ? say(capacityTexts[capacity], language) : role.charAt(0).toLowerCase() + role.slice(1);
}

export function whoHasIt(holder: Holder, { language }: Reader): Element {
  const capacity = seatName(holder, language);
  return text(say(common.whoHasIt, language, { name: holder.name, capacity }), { spacing: 'Medium' });
}

export function handledBy(handler: HandlerView | undefined, zone: Zone, { language }: Reader): Element[] {
  if (handler === undefined) return [];
  const { name, by } = handler;
  const at = sayInstant(handler.at, zone, language);
  const said =
    by === undefined
      ? say(texts.handledBy, language, { name, at })
      : say(texts.appointedBy, language, { name, by, at });
  return [text(said, { spacing: 'Small' })];
}

/** How and when it ended. */
export function closedLine({ closedOn: on, outcome }: Closed, { language }: Reader): Element {
  const day = sayDay(on, language);
  const said =
    outcome === 'settled-on-the-spot'
      ? say(closedOn, language, { day })
      : say(texts.closed, language, { day, outcome: say(outcomeNames[outcome], language) });
  return text(said, { spacing: 'Medium' });
}

type Closed = Extract<CaseState, { state: 'closed' }>;

/** Both sides see whose duty it is until it is accepted. */
export function offered(offer: OfferView | undefined, holder: Holder, zone: Zone, { language }: Reader): Element[] {
  if (offer === undefined) return [];
  const { unit, to, by, consent } = offer;
  const at = sayInstant(offer.at, zone, language);
  return [
    container(
      [
        text(say(texts.offeredTo, language, { unit, to, by, at }), { weight: 'Bolder' }),
        text(say(texts.dutyUntilAccepted, language, { name: holder.name }), { spacing: 'Small' }),
        ...(consent === 'not-needed' ? [] : [text(say(texts.consents[consent], language), { spacing: 'Small' })]),
      ],
      { style: 'accent', spacing: 'Medium' },
    ),
  ];
}

/** Mail that may not have arrived, a letter to be posted: whoever looks says what is to be done. */
export function unsettled(of: Of, all: readonly UnsettledView[], { language, surface }: Reader): Element[] {
  const toPost = all.filter(({ post }) => post !== undefined).length;
  return all.map(({ writing, known, by, at, hers, post }) => {
    const what = say(texts.writingTexts[writing], language);
    const told = { what, name: by, at: sayInstant(at, of.zone, language) };
    const carried = { case: of.case, revision: of.revision, writing };
    if (post !== undefined) {
      const letter = post.link === undefined ? [] : [opens(openingOf(post.way, what, language), post.link)];
      const sent =
        toPost > 1 ? say(texts.posted, language, { what }) : say(texts.postedIt[postedBy(post.way)], language);
      const done = button(surface, sent, { verb: 'mail-arrived', ...carried });
      const actions = [...letter, ...(hers ? [done] : [])];
      const said = [
        text(say(texts.toPost[postedBy(post.way)], language, { what }), { weight: 'Bolder' }),
        ...(post.to === undefined ? [] : [text(say(texts.sendItTo, language, { to: post.to }), { spacing: 'Small' })]),
        ...(post.noAddress ? [text(say(texts.noAddress, language), { color: 'Attention', spacing: 'Small' })] : []),
      ];
      const set = actions.length === 0 ? [] : [{ type: 'ActionSet', actions, spacing: 'Small' } as const];
      return container([...said, ...set], { style: 'accent', spacing: 'Medium' });
    }
    const again = button(surface, say(texts.sendAgain, language, { what }), { verb: 'mail-again', ...carried });
    const there = button(surface, say(texts.arrived, language, { what }), { verb: 'mail-arrived', ...carried });
    return container(
      [
        text(say(known ? texts.notSent : texts.unsettled, language, told), { weight: 'Bolder' }),
        ...(hers ? [{ type: 'ActionSet', actions: known ? [again] : [there, again], spacing: 'Small' } as const] : []),
      ],
      { style: 'warning', spacing: 'Medium' },
    );
  });
}

/** Of what is an e-mail no letter is opened. */
function openingOf(way: GivenView['way'], what: string, language: Language): string {
  return say(way === 'mail' || way === 'own-mail' ? texts.openMail : texts.openLetter, language, { what });
}

/** What is posted by a person; of the others there is nothing to post. */
function postedBy(way: NonNullable<UnsettledView['post']>['way']): keyof typeof texts.toPost {
  switch (way) {
    case 'letter':
    case 'own-mail':
    case 'secure-channel':
      return way;
    case 'mail':
    case 'spoken':
      return 'secure-channel';
    default:
      return way satisfies never;
  }
}

/** Asked, and not answered yet: somebody waits. */
export function waiting({ question }: HandlingView, reporter: string, zone: Zone, { language }: Reader): Element[] {
  if (question === undefined || question.answeredAt !== undefined) return [];
  const at = sayInstant(question.at, zone, language);
  return [text(say(texts.waitsForReply, language, { name: reporter, by: question.by, at }), { spacing: 'Small' })];
}

/** Room for one text, in characters. */
const LITTLE = 300;
export const HARDLY_ANY = 100;

/** Each thing that was done in a line; nothing where nothing was. */
export function done(
  view: HandlingView,
  reporter: string,
  of: Of,
  onTop: readonly UnsettledView[],
  notes: readonly NoteView[],
  reader: Reader,
): Element[] {
  const { language } = reader;
  const { zone } = of;
  const found = notes.filter(({ sort }) => sort === 'outcome');
  const instant = (at: Instant) => sayInstant(at, zone, language);
  const day = (at: Instant) => sayDay(dayIn(zone, at), language);
  const written = (writing: Writing, given: GivenView, ...more: string[]) =>
    fact(say(texts.writingTexts[writing], language), [...more, givenLine(given, zone, reader)].join(' · '));
  const { acknowledged, answer, question, postponed } = view;
  // Where there is little room, the last of what was done several times stands for all of it.
  const last = <T>(all: readonly T[]): readonly T[] => (reader.longest < LITTLE ? all.slice(-1) : all);
  const lines: Element[] = [
    ...last(view.declined).map(({ unit, by, at }) =>
      text(say(texts.declinedBy, language, { unit, by, at: instant(at) }), { spacing: 'Small' }),
    ),
    ...(view.cause === undefined ? [] : [fact(say(texts.cause, language), view.cause)]),
    ...(view.category === undefined ? [] : [fact(say(texts.category, language), view.category)]),
    ...(acknowledged === undefined ? [] : [written('acknowledgement', acknowledged)]),
    ...last(view.hearings).map(({ whom, hearing, by, at, on }) => {
      const name = whom ?? say(texts.unnamed, language);
      const told = { name, by, day: on === undefined ? day(at) : sayDay(on, language) };
      return fact(say(texts.heard, language), say(texts.hearingTexts[hearing], language, told));
    }),
    ...(question?.answeredAt === undefined
      ? []
      : [
          text(say(texts.hasReplied, language, { name: reporter, at: instant(question.answeredAt) }), {
            spacing: 'Small',
          }),
        ]),
    ...last(view.meetings).flatMap(({ on, state, invited }) => [
      fact(say(texts.meeting, language), `${sayDay(on, language)}, ${say(texts.meetingStates[state], language)}`),
      written('invitation', invited),
    ]),
    ...last(view.extensions).map(({ was, newDate, notice }) => {
      const span = say(texts.fromTo, language, { was: sayDay(was, language), newDate: sayDay(newDate, language) });
      const counts = notice.state === 'given' ? [] : [say(texts.notCountingYet, language)];
      return fact(say(texts.extension, language), [span, ...counts, givenLine(notice, zone, reader)].join(' · '));
    }),
    ...(answer === undefined ? [] : [fact(say(texts.outcome, language), say(outcomeNames[answer.outcome], language))]),
    // With hardly any room it stays in the case, as the other notes do.
    ...(reader.longest < HARDLY_ANY ? [] : noteLines(reader, found, zone)),
    ...(answer?.given === undefined ? [] : [written('answer', answer.given)]),
    ...(view.learned ? [text(say(texts.learned, language), { spacing: 'Small' })] : []),
    ...(view.measures === 0
      ? []
      : [text(say(texts.measures, language, { count: view.measures }), { spacing: 'Small' })]),
    ...last(view.references).map(({ register, number }) => fact(register, number)),
    ...view.links.map(({ as, number }) =>
      text(say(texts.links[as], language, { number: String(number) }), { spacing: 'Small' }),
    ),
    ...(postponed === undefined
      ? []
      : [
          text(say(texts.postponed, language, { day: sayDay(postponed.until, language), by: postponed.by }), {
            spacing: 'Small',
          }),
        ]),
  ];
  if (lines.length === 0) return [];
  const title = say(texts.heading, language);
  const told =
    lines.length > FEW_LINES
      ? fold('done', title, lines)
      : [heading(title, { separator: true, spacing: 'Medium' }), ...lines];
  return [...told, ...letters(view, of, onTop, reader)];
}

/** More are history, and folded away. */
const FEW_LINES = 6;

function givenLine({ way, at, by, state }: GivenView, zone: Zone, { language }: Reader): string {
  const stands = texts.givenStates[state];
  return [
    `${say(texts.wayTexts[way], language)} ${sayInstant(at, zone, language)}, ${by}`,
    ...(stands === undefined ? [] : [say(stands, language)]),
  ].join(' · ');
}

/** Printed or looked at by a link that lasts for a while; the card shown anew has new ones. */
function letters(
  view: HandlingView,
  of: Of,
  onTop: readonly UnsettledView[],
  { language, surface }: Reader,
): Element[] {
  const given: [Writing, GivenView | undefined][] = [
    ['acknowledgement', view.acknowledged],
    ['delay-notice', view.extensions.at(-1)?.notice],
    ['invitation', view.meetings.at(-1)?.invited],
    ['answer', view.answer?.given],
  ];
  if (given.every(([, one]) => one?.link === undefined)) return [];
  // What is still to be posted is opened on top.
  const actions: Action[] = given.flatMap(([writing, one]) => {
    const what = say(texts.writingTexts[writing], language);
    const stands = onTop.some((each) => each.writing === writing && each.post !== undefined);
    return one?.link === undefined || stands ? [] : [opens(openingOf(one.way, what, language), one.link)];
  });
  const anew = button(surface, say(texts.newLinks, language), { verb: 'case-show', case: of.case });
  return [{ type: 'ActionSet', actions: [...actions, anew], spacing: 'Small' }];
}

/** What was found is among what was done with it. */
const groupOf: Readonly<Record<Exclude<NoteView['sort'], 'outcome'>, texts.NoteGroup>> = {
  correction: 'told',
  addition: 'told',
  'called-back': 'told',
  'call-wish': 'told',
  question: 'told',
  reply: 'told',
  'handed-back': 'who',
  'passed-on': 'who',
  declined: 'who',
  'track-changed': 'who',
  postponed: 'who',
  'hearing-question': 'employee',
  statement: 'employee',
  'not-suitable': 'employee',
  acknowledgement: 'citizen',
  'meeting-place': 'citizen',
  'meeting-agreed': 'citizen',
  'delay-reason': 'citizen',
  'delay-notice': 'citizen',
  answer: 'citizen',
  'considered-by': 'citizen',
  'learning-point': 'ending',
  'closed-otherwise': 'ending',
  reopened: 'ending',
};
const noteGroups = ['told', 'who', 'employee', 'citizen', 'ending'] as const;

/**
 * All that was written beside the case, by what it is about. What the reporter and the citizen said is open at once; so
 * is why it was passed on, for as long as that waits for an answer, and what the card came to tell.
 */
export function noteFolds(
  { notes, zone, handling, instead }: Pick<CaseView, 'notes' | 'zone' | 'handling' | 'instead'>,
  reader: Reader,
): Element[] {
  const open = new Set<texts.NoteGroup | undefined>([
    'told',
    ...(handling.offer === undefined ? [] : ['who' as const]),
    instead && toldBy[instead.reason],
  ]);
  return noteGroups.flatMap((group) => {
    const own = notes.filter(({ sort }) => sort !== 'outcome' && groupOf[sort] === group);
    if (own.length === 0) return [];
    const title = say(texts.noteGroupTexts[group], reader.language, { howMany: String(own.length) });
    // With hardly any room they are counted: what was said when it was heard stands before what was said since.
    if (reader.longest < HARDLY_ANY) return [text(title, { spacing: 'Small' })];
    return fold(`notes-${group}`, title, noteLines(reader, own, zone), open.has(group));
  });
}

/** Where that stands for which a card came by itself. */
const toldBy: { readonly [R in NonNullable<CaseView['instead']>['reason']]?: texts.NoteGroup } = {
  'handed-back': 'who',
  declined: 'who',
  'to-decide': 'who',
  statement: 'employee',
  reopened: 'ending',
};
