/** The text that is proposed for what the citizen is written: the profile's wording, or ours, with the facts filled in. */
import { factsShown } from '../domain/access.ts';
import type { Case } from '../domain/case.ts';
import { endsUnanswered } from '../domain/closing.ts';
import { editionOf } from '../domain/editions.ts';
import type { AnswerOutcome, Writing } from '../domain/handling.ts';
import { keeperOf } from '../domain/keeper.ts';
import { inLanguage, type Language } from '../domain/language.ts';
import type { Organisation } from '../domain/organisation.ts';
import { type Place, placesIn } from '../domain/procedure/reply-templates.ts';
import type { Profile } from '../domain/profile.ts';
import type { Day } from '../domain/time.ts';
import { isAppeal } from '../domain/tracks.ts';
import { sayDay } from '../texts/dates.ts';
import { capital, keeperName } from '../texts/keeper.ts';
import { say, type Text } from '../texts/say.ts';
import { appeal, matters } from '../texts/writings/matters.ts';
import { outcomeSentences } from '../texts/writings/outcomes.ts';
import {
  appealDelayed,
  greeting,
  placeForText,
  praiseAcknowledged,
  spokenAnswer,
  templates,
} from '../texts/writings/templates.ts';
import { onwardOf } from './onward.ts';

export interface DraftFacts {
  readonly profile: Profile;
  readonly organisation: Organisation;
  readonly case: Case;
  /** Of a delay notice. */
  readonly newDate?: Day | undefined;
  readonly reason?: string | undefined;
  /** Of an answer. What it says is the manager's to write; its place is marked. */
  readonly outcome?: AnswerOutcome | undefined;
  /** Of an invitation. */
  readonly meetingOn?: Day | undefined;
  readonly meetingPlace?: string | undefined;
  /** It is to be said, not sent. */
  readonly spoken?: boolean | undefined;
  /** What stands, by its place, for a fact that is still to come. */
  readonly marks?: { readonly [P in Place]?: string } | undefined;
}

/**
 * Plain text with empty lines between its paragraphs, in the citizen's language. Signature and address are not in it:
 * the letter and the mail put them around it.
 */
export function draftOf(writing: Writing, language: Language, given: DraftFacts): string {
  // Whoever writes for another board says nothing that follows from what stayed with the first.
  const one = { ...given.case, facts: factsShown(given.case) };
  const facts: DraftFacts = { ...given, case: one, profile: editionOf(given.profile, one.edition) };
  // What a profile writes of handling and coming back with an answer is said of no praise that is only passed along.
  const thanks = writing === 'acknowledgement' && endsUnanswered(facts.profile, facts.case);
  const template = thanks
    ? say(praiseAcknowledged, language)
    : (facts.profile.templates?.[writing]?.[language] ?? say(wordingOf(writing, facts), language));
  const text = filled(template, (name) => factIn(writing, name, language, facts));
  return facts.spoken === true ? forSpeaking(text, language) : text;
}

function wordingOf(writing: Writing, facts: DraftFacts): Text {
  if (writing === 'delay-notice' && isAppealOfAMonth(facts)) return appealDelayed;
  return writing === 'answer' && facts.spoken === true ? spokenAnswer : templates[writing];
}

/** Without the greeting that stands alone on a letter's first line: nobody reads that out in the middle of a talk. */
export function forSpeaking(text: string, language: Language): string {
  const [first = '', ...rest] = text.split('\n');
  const said = rest.join('\n').trim();
  const greets = /^(\p{L}+)[!,.]?$/u.exec(first.trim())?.[1] === say(greeting, language);
  return greets && said !== '' ? said : text;
}

/** The law gives a month for it, and asks for a provisional reply where that is not enough. */
function isAppealOfAMonth({ profile, case: one }: DraftFacts): boolean {
  const ofLaw = profile.clocks.filter(({ track, nature }) => track === 'formal-decision' && nature === 'statutory');
  const month = ofLaw.some(({ clock, rule }) => clock === 'respond' && rule.unit === 'months' && rule.count === 1);
  return month && isAppeal(profile, one);
}

const place = /\{(\w+)\}/g;

/** A line in which a fact is missing is left out. What is filled in is never looked into for places again. */
function filled(template: string, factOf: (name: string) => string | undefined): string {
  const lines = template
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => [...line.matchAll(place)].every(([, name = '']) => factOf(name) !== undefined));
  return lines
    .filter((line, index) => line !== '' || (lines[index - 1] ?? '') !== '')
    .map((line) =>
      line.replace(place, (_, name: string, at: number) => {
        const fact = factOf(name) ?? '';
        return name === 'unit' ? begun(line.slice(0, at), fact) : fact;
      }),
    )
    .join('\n')
    .trim();
}

/** Who has it may begin a sentence, and is no name then. */
function begun(before: string, fact: string): string {
  return /(^|[.!?]\s)$/.test(before) ? capital(fact) : fact;
}

function factIn(writing: Writing, name: string, language: Language, facts: DraftFacts): string | undefined {
  const known = placesIn[writing].find((one) => one === name);
  const fact = known === undefined ? undefined : factOf[known](facts, language)?.trim();
  if (fact !== undefined && fact !== '') return fact;
  return known === undefined ? undefined : facts.marks?.[known];
}

type FactOf = (facts: DraftFacts, language: Language) => string | undefined;

const factOf: Readonly<Record<Place, FactOf>> = {
  municipality: ({ profile }) => profile.municipality.name,
  number: ({ case: one }) => String(one.number),
  matter: ({ profile, case: one }, language) =>
    say(isAppeal(profile, one) ? appeal : matters[one.facts.class], language),
  heardOn: ({ case: { facts } }, language) => sayDay(facts.heardOn, language),
  unit: unitOf,
  handler: ({ case: one, organisation }) => organisation.people.get(handlerOf(one))?.name,
  answerBy: ({ case: one }, language) => dayOr(answerDay(one), language),
  reason: ({ reason }) => reason,
  newDate: ({ newDate }, language) => dayOr(newDate, language),
  apology: (facts, language) => (isApologised(facts.outcome) ? apologyOf(facts, language)?.text : undefined),
  explanation: () => undefined,
  text: (_, language) => say(placeForText, language),
  outcome: ({ outcome }, language) => (outcome === undefined ? undefined : say(outcomeSentences[outcome], language)),
  onward: ({ profile, case: one }, language) => onwardOf(profile, one, language),
  meetingOn: ({ meetingOn }, language) => dayOr(meetingOn, language),
  meetingPlace: ({ meetingPlace }) => meetingPlace,
};

/** How the municipality says sorry to whoever complained; undefined where its procedure does not. */
export function apologyOf(
  { profile, case: one }: Pick<DraftFacts, 'profile' | 'case'>,
  language: Language,
): { readonly text: string; readonly explains: string | undefined } | undefined {
  const { reply, languages } = editionOf(profile, one.edition);
  if (one.facts.class !== 'complaint' || reply.apology === undefined) return undefined;
  const { text, explains } = reply.apology;
  return {
    text: inLanguage(text, language, languages.main),
    explains: explains === undefined ? undefined : inLanguage(explains, language, languages.main),
  };
}

/** Nobody says sorry for what is found to be as it should. */
export function isApologised(outcome: AnswerOutcome | undefined): boolean {
  return outcome === 'upheld' || outcome === 'partly-upheld';
}

function unitOf({ profile, case: one, organisation }: DraftFacts, language: Language): string {
  const { unit, head } = keeperOf(profile, organisation, one);
  return keeperName({ unit: organisation.units.get(unit)?.name ?? unit, head }, language);
}

/** Whoever was appointed or took it; as long as nobody has, it is with the responsible. */
export function handlerOf({ handling, responsible }: Case): Case['responsible']['person'] {
  return handling.handler?.person ?? responsible.person;
}

function dayOr(day: Day | undefined, language: Language): string | undefined {
  return day === undefined ? undefined : sayDay(day, language);
}

/** What the citizen was promised. To whoever wants no answer none is promised. */
function answerDay({ facts, clocks }: Case): Day | undefined {
  if (facts.anonymous || facts.answerWay === 'none') return undefined;
  return clocks.find(({ clock }) => clock === 'respond')?.nominal;
}
