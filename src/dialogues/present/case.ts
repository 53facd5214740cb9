/** The cards of a registered case. What a reader may see is asked here, at each showing. */
import { accessOf, factsShown, wordsKept, wordsShown } from '../../domain/access.ts';
import type { Case } from '../../domain/case.ts';
import { registersNotYet, registersWithout } from '../../domain/closing.ts';
import type { CaseWithWords } from '../../domain/decide.ts';
import { mayReopen } from '../../domain/deciding/ending.ts';
import { hasDate, runningClocks } from '../../domain/duties.ts';
import { asHeard } from '../../domain/editions.ts';
import { keeperOf } from '../../domain/keeper.ts';
import { keepingOf } from '../../domain/kept-words.ts';
import { inLanguage } from '../../domain/language.ts';
import { cameInWriting, formFor, isOnPaper } from '../../domain/paper-form.ts';
import type { Profile } from '../../domain/profile.ts';
import { isReceivers } from '../../domain/receiving.ts';
import { awaitsEntry } from '../../domain/settled.ts';
import { isAppeal, tellOnly } from '../../domain/tracks.ts';
import { isAnswerOwed, mayBeSpoken } from '../../domain/ways.ts';
import { lastNote, type NoteSort, type Words } from '../../domain/words.ts';
import { confirmationText } from '../../texts/confirmation.ts';
import { knowsWords } from '../completing.ts';
import { doingsOf, missedBy } from '../doing.ts';
import { hasInHand, isAtWork } from '../forms/at-work.ts';
import { filledForm } from '../paper/present.ts';
import type { CaseNews, Showing } from '../showing.ts';
import type {
  CaseView,
  CitizenView,
  MineRow,
  NeutralView,
  NoteView,
  NumberView,
  ReceiptView,
  Said,
  SigningView,
  TakenUpView,
  View,
} from '../views.ts';
import { wayInView } from '../ways-in/present.ts';
import { ifLongerOf, kindLabel, nameOfCase } from './appeal.ts';
import { fillingOf } from './filling.ts';
import { datesOf, handlerView, handlingView, offerView, unsettledOf } from './handling.ts';
import { emergencyOf, holderOf, inTheirWords, lawsOf, nameOf, type Reading, unitNameOf } from './scope.ts';

/**
 * The card of a case for this reader: the manager's, the reporter's, number and dates, or nothing at all. A card that
 * stands in her chat already (`replaces`) keeps number and state when she loses access.
 */
export function viewOfCase(
  given: Reading,
  found: CaseWithWords,
  showing: Extract<Showing, { show: 'case' | 'receipt' }>,
  replaces: boolean,
): View {
  const reading = asHeard(given, found.case);
  const access = accessOf(found.case, reading.reader.id);
  switch (access) {
    case 'whole':
      // A manager who logged it herself gets her receipt where a receipt was meant.
      return showing.show === 'receipt' && found.case.reporter === reading.reader.id
        ? receiptView(reading, found, showing)
        : caseView(
            reading,
            found,
            showing.show === 'case' ? showing : { show: 'case', case: found.case.id, news: showing.news },
          );
    case 'neutral':
      return neutralView(reading, found, showing);
    case 'receipt':
      return receiptView(
        reading,
        found,
        showing.show === 'receipt' ? showing : { show: 'receipt', case: found.case.id, news: showing.news },
      );
    case 'number':
      return {
        ...numberView(reading, found.case, datesOf(reading, found.case)),
        ...(showing.news === 'registered' ? { news: 'registered' } : {}),
        ...tellsOf(reading, found.case, showing.news),
      };
    case 'none':
      // Of which sort it is can be told from its dates.
      if (!replaces) return { view: 'notice', notice: 'gone' };
      return {
        ...numberView(reading, found.case, []),
        ...tellsOf(reading, found.case, showing.news),
        news: showing.news,
        instead: showing.show === 'case' ? insteadOf(reading, found.case, showing) : undefined,
      };
    default:
      return access satisfies never;
  }
}

/** Who has it, as the citizen is told: never by name, and no unit that has not got it. */
function keeperIn({ profile, organisation }: Pick<Reading, 'profile' | 'organisation'>, one: Case) {
  const { unit, head } = keeperOf(profile, organisation, one);
  return { unit: organisation.units.get(unit)?.name ?? unit, ...(head ? { head: true as const } : {}) };
}

/** To whoever has just taken it up again, with the citizen on the phone. */
function tellsOf(reading: Reading, one: Case, news: CaseNews | undefined): { tells?: TakenUpView } {
  if (news !== 'reopened' || one.facts.anonymous) return {};
  return { tells: { language: one.facts.citizenLanguage, number: one.number, ...keeperIn(reading, one) } };
}

/** What is left on a card whose reader may not see more: number and state, and to whoever reported it its dates. */
function numberView(reading: Reading, one: Case, clocks: NumberView['clocks']): NumberView {
  const reopens = mayReopen(one, reading.reader.id, reading);
  return {
    view: 'number',
    number: one.number,
    state: one.state.state,
    clocks,
    ...(reopens ? { reopens: { case: one.id, revision: revisionOf(reading, one) } } : {}),
  };
}

/** Kind, unit and dates: what another board may know before the citizen has agreed. */
function neutralView(
  reading: Reading,
  found: CaseWithWords,
  showing: Extract<Showing, { show: 'case' | 'receipt' }>,
): NeutralView {
  const one = found.case;
  return {
    view: 'neutral',
    case: one.id,
    number: one.number,
    revision: revisionOf(reading, one),
    news: showing.news,
    instead: showing.show === 'case' ? insteadOf(reading, found.case, showing) : undefined,
    kind: kindLabel(reading, one),
    unit: unitNameOf(reading, one.facts.unit),
    heardOn: one.facts.heardOn,
    state: one.state.state,
    clocks: datesOf(reading, one),
    offer: offerView(reading, one),
    holder: holderOf(reading, one.responsible),
    doings: doingsOf(fillingOf(reading, found)),
    zone: reading.profile.municipality.zone,
  };
}

function receivedFor(reading: Reading, { facts }: Case): string | undefined {
  return facts.receivedFor === undefined ? undefined : unitNameOf(reading, facts.receivedFor);
}

function insteadOf(reading: Reading, one: Case, { instead }: Extract<Showing, { show: 'case' }>): CaseView['instead'] {
  if (instead === undefined) return undefined;
  // Where no day was promised that could have passed, it is only open for long.
  const reason = instead.reason === 'overdue' && !hasDate(one) ? 'long-open' : instead.reason;
  return { name: nameOf(reading, instead.of), reason };
}

function receiptView(
  reading: Reading,
  found: CaseWithWords,
  showing: Extract<Showing, { show: 'receipt' }>,
): ReceiptView {
  const one = found.case;
  const isReporter = one.reporter === reading.reader.id;
  const words = isReporter ? found.words : wordsKept(one, found.words);
  const { profile } = reading;
  return {
    view: 'receipt',
    case: one.id,
    number: one.number,
    revision: revisionOf(reading, one),
    news: showing.news,
    kind: nameOfCase(reading, one),
    unit: unitNameOf(reading, one.facts.unit),
    receivedFor: receivedFor(reading, one),
    state: one.state,
    awaitsEntry: awaitsEntry(profile, one, words),
    ...(isHersUntilSeen(reading, one) ? { hersUntilSeen: true } : {}),
    keeps: keepingOf(one, found.words, reading.reader.id),
    toldThereAt: one.reporter === reading.reader.id ? one.handling.receiving?.toldAt : undefined,
    holder: holderOf(reading, one.responsible),
    handler: handlerView(reading, one),
    seen: seenOf(reading, one),
    clocks: datesOf(reading, one),
    missing: one.facts.missing,
    words: saidIn(words),
    notes: notesOf(reading, words).filter(({ sort }) => sort !== 'outcome' && reportersNotes.has(sort)),
    citizen: citizenOf(reading, { case: one, words }),
    sensitivePlace: one.facts.tracks.includes('sensitive') ? inTheirWords(reading, profile.sensitive.place) : undefined,
    emergency: one.facts.inDanger ? emergencyOf(reading) : undefined,
    note: showing.note,
    asked: isReporter ? askedOf(reading, { case: one, words }, showing.reply) : undefined,
    zone: profile.municipality.zone,
    // Only who wrote it down can have it signed; whoever keeps it for her board reads it, and no form opens to her.
    signing: knowsWords(one, reading.reader.id) ? signingOf(reading, one) : undefined,
    ...(isReporter && one.state.state === 'open' ? forwardedOf(reading, one) : {}),
  };
}

/** She has the e-mail or the form before her: where the unit's department has filled in who gets it, she is told. */
function forwardedOf(reading: Reading, { facts }: Case): Pick<ReceiptView, 'forwards'> {
  const way = wayInView(reading, facts.unit, facts.channel);
  return way?.goesTo === undefined ? {} : { forwards: way };
}

/** Whoever received it sees that it gets to the unit that it concerns (Kramfors: nobody is sent round). */
function isHersUntilSeen({ reader }: Reading, one: Case): boolean {
  return one.reporter === reader.id && isReceivers(one);
}

/** What she is asked, as long as she has not answered. */
function askedOf(
  reading: Reading,
  { case: one, words }: CaseWithWords,
  reply: Extract<Showing, { show: 'receipt' }>['reply'],
): ReceiptView['asked'] {
  const { question } = one.handling;
  if (question === undefined || question.answeredAt !== undefined) return undefined;
  return { by: nameOf(reading, question.by), question: lastNote(words, 'question')?.text ?? '', reply };
}

function caseView(reading: Reading, found: CaseWithWords, showing: Extract<Showing, { show: 'case' }>): CaseView {
  const { profile } = reading;
  const one = found.case;
  const words = wordsShown(one, found.words);
  const filling = fillingOf(reading, found);
  const { state } = one;
  const facts = factsShown(one);
  const channel = profile.channels.find((rule) => rule.channel === facts.channel);
  return {
    view: 'case',
    case: one.id,
    number: one.number,
    revision: revisionOf(reading, one),
    news: showing.news,
    instead: insteadOf(reading, one, showing),
    kind: nameOfCase(reading, one),
    unit: unitNameOf(reading, facts.unit),
    receivedFor: receivedFor(reading, one),
    ...(tellOnly(profile, facts.tracks) === undefined || state.state === 'closed' ? {} : { elsewhere: true }),
    ...(one.unfinished === true ? { unfinished: true } : {}),
    ...tellsOf(reading, one, showing.news),
    channel: channel === undefined ? facts.channel : inTheirWords(reading, channel.label),
    reporter: nameOf(reading, one.reporter),
    registeredAt: one.registeredAt,
    state,
    facts,
    words: saidIn(words),
    withheld: one.handling.withheldBefore !== undefined,
    notes: notesOf(reading, words).map((note) => asOutcome(note, isAnswerOwed(profile, one, found.words))),
    contact: words.contact,
    concerns: [
      // Of whom nobody has said that it is about her, nothing is said here either.
      ...(facts.concernsAssumed === true ? [] : facts.concerns.map((id) => nameOf(reading, id))),
      ...(words.employee === undefined ? [] : [words.employee]),
    ],
    holder: holderOf(reading, one.responsible),
    seen: seenOf(reading, one),
    handling: handlingView(reading, one, words),
    unsettled: unsettledOf(reading, one, words, hasInHand(filling)),
    doings: doingsOf(filling),
    missed: isAtWork(filling) ? missedBy(filling) : [],
    clocks: datesOf(reading, one),
    laws: lawsOf(reading, facts.tracks, facts.citizenLanguage),
    emergency: facts.inDanger ? emergencyOf(reading) : undefined,
    lacksNumberIn: awaitsEntry(profile, one, words)
      ? registersWithout(profile, one).map(({ reference, label }) => inTheirWords(reading, reference?.label ?? label))
      : undefined,
    notEnteredIn:
      state.state === 'closed'
        ? registersNotYet(profile, one).map(({ label }) => inTheirWords(reading, label))
        : undefined,
    confirmation:
      state.state === 'awaiting-approval' && !awaitsEntry(profile, one, words)
        ? {
            text: showing.confirmation?.text ?? confirmationOf(reading, { case: one, words }),
            fault: showing.confirmation?.fault,
          }
        : undefined,
    zone: profile.municipality.zone,
    inWriting: cameInWriting(facts.channel),
    signing: one.handling.withheldBefore === undefined ? signingOf(reading, { ...one, facts }) : undefined,
  };
}

/** Undefined where the citizen's own sheet is there: nothing more is printed to be signed. */
function signingOf(reading: Reading, { id, facts }: Pick<Case, 'id' | 'facts'>): SigningView | undefined {
  if (isOnPaper(facts.channel)) return undefined;
  return {
    form: formFor(reading.profile, facts.signals),
    printed: filledForm(reading, facts.signals, { with: 'case', case: id }),
  };
}

function saidIn({ notes: _, ...said }: Words): Said {
  return said;
}

function notesOf(reading: Reading, { notes }: Words): NoteView[] {
  return notes.map(({ at, by, sort, of, text }) => ({
    at,
    by: nameOf(reading, by),
    sort,
    text,
    ...(of === undefined ? {} : { of: nameOf(reading, of) }),
  }));
}

/** What was found was told nobody where nobody waits for an answer. */
function asOutcome(note: NoteView, isOwed: boolean): NoteView {
  return note.sort === 'answer' && !isOwed ? { ...note, sort: 'outcome' } : note;
}

/** What the reporter reads of all that is said beside her case: what she, the citizen and whoever asked her said. */
const reportersNotes: ReadonlySet<NoteSort> = new Set([
  'correction',
  'addition',
  'called-back',
  'call-wish',
  'question',
  'reply',
]);

/** Each showing has a revision of its own, so that a corrected entry is never taken for a repeat of the first. */
export function revisionOf(reading: Reading, one: Case): string {
  return `${one.version}.${reading.showing}`;
}

function seenOf(reading: Reading, one: Case): ReceiptView['seen'] {
  return one.seen === undefined ? undefined : { name: nameOf(reading, one.seen.by), at: one.seen.at };
}

/** What the citizen is told, in her language: by when she hears from whom, and what is stored about her. */
function citizenOf({ profile, organisation }: Reading, { case: one, words }: CaseWithWords): CitizenView {
  const { facts } = one;
  // Once it is closed, or was answered on the spot, no answer is still to come.
  const isOver = one.state.state === 'closed' || awaitsEntry(profile, one, words);
  const running = isOver ? [] : one.state.state === 'open' ? runningClocks(one) : one.clocks;
  const day = (clock: 'respond' | 'acknowledge') => running.find((each) => each.clock === clock)?.nominal;
  return {
    language: facts.citizenLanguage,
    municipality: profile.municipality.name,
    number: one.number,
    class: facts.class,
    heardOn: facts.heardOn,
    ...keeperIn({ profile, organisation }, one),
    ...(one.state.state === 'open' && lastNote(words, 'reopened') !== undefined ? { takenUp: true } : {}),
    anonymous: facts.anonymous,
    answerWay: facts.answerWay,
    ...(mayBeSpoken(profile, facts.tracks, 'answer') ? {} : { writes: true }),
    ...elsewhereOf(profile, facts),
    ...(isAppeal(profile, one) ? { appeal: { against: words.decision } } : {}),
    ifLonger: running.some(({ clock }) => clock === 'delay-notice') ? ifLongerOf(profile, one) : undefined,
    respondBy: day('respond'),
    acknowledgeBy: day('acknowledge'),
    ...(one.state.state === 'closed' ? { closed: true } : {}),
    rather: ratherOf(profile, facts),
    openness:
      profile.openness.sayAtIntake && profile.publicNotice !== undefined
        ? inLanguage(profile.publicNotice, facts.citizenLanguage, profile.languages.main)
        : undefined,
    privacy: inLanguage(profile.citizenPrivacy.text, facts.citizenLanguage, profile.languages.main),
    settled: isSettled(one),
  };
}

/** Where the law of one of its tracks sends her, in her language. */
function elsewhereOf(profile: Profile, { tracks, citizenLanguage }: Case['facts']): Pick<CitizenView, 'elsewhere'> {
  const sendTo = tellOnly(profile, tracks)?.sendTo;
  return sendTo === undefined ? {} : { elsewhere: inLanguage(sendTo, citizenLanguage, profile.languages.main) };
}

/** Where the encouraged way in is, in the citizen's language; undefined where she came by one of them. */
function ratherOf({ channels, languages }: Profile, { channel, citizenLanguage }: Case['facts']): string | undefined {
  const encouraged = channels.filter((rule) => rule.encouraged);
  if (encouraged.some((rule) => rule.channel === channel)) return undefined;
  const [first] = encouraged;
  return first && inLanguage(first.address ?? first.label, citizenLanguage, languages.main);
}

/** What was answered and closed since was not resolved on the spot. */
function isSettled({ state }: Case): boolean {
  if (state.state === 'closed') return state.outcome === 'settled-on-the-spot';
  return state.state === 'awaiting-approval';
}

/** The short written confirmation, drafted from the facts in the citizen's language, for the manager to approve. */
function confirmationOf(reading: Reading, { case: one, words }: CaseWithWords): string {
  return confirmationText(one.facts.citizenLanguage, {
    municipality: reading.profile.municipality.name,
    number: one.number,
    heardOn: one.facts.heardOn,
    unit: unitNameOf(reading, one.facts.unit),
    settled: words.settled ?? '',
    manager: nameOf(reading, reading.reader.id),
  });
}

/** A row of the reporter's own list. Of a case that concerns her she keeps number and dates. */
export function mineRow(given: Reading, one: Case): MineRow {
  const reading = asHeard(given, one);
  const whole = accessOf(one, reading.reader.id) !== 'number';
  return {
    case: one.id,
    number: one.number,
    kind: whole ? nameOfCase(reading, one) : undefined,
    state: one.state.state,
    seen: one.seen !== undefined,
    heardOn: one.facts.heardOn,
    inWriting: whole ? cameInWriting(one.facts.channel) : undefined,
    clocks: datesOf(reading, one),
    missing: whole && one.facts.missing.length > 0,
    ...(isHersUntilSeen(reading, one) ? { hersUntilSeen: revisionOf(reading, one) } : {}),
  };
}
