/** What another register holds of a case, as text to be copied into it, in the municipality's main language. */
import { wordsShown } from '../domain/access.ts';
import { boardOf } from '../domain/boards.ts';
import type { Case } from '../domain/case.ts';
import { registersNotYet } from '../domain/closing.ts';
import type { CaseWithWords } from '../domain/decide.ts';
import { editionOf, kindNamed } from '../domain/editions.ts';
import { confirmedAt } from '../domain/handling.ts';
import { inLanguage, type LocalText } from '../domain/language.ts';
import type { Profile } from '../domain/profile.ts';
import { isAnswerOwed } from '../domain/ways.ts';
import { lastNote, type Words } from '../domain/words.ts';
import { stateTexts } from '../texts/codes.ts';
import { sayDay } from '../texts/dates.ts';
import { say, type Text } from '../texts/say.ts';
import * as texts from '../texts/writings/register-copy.ts';
import * as status from '../texts/writings/register-status.ts';
import type { WritingHouse } from './letter.ts';
import { paragraphsOf, printableLine } from './plain.ts';

type Register = Profile['registers'][number];
type Field = Register['fields'][number];

/**
 * A line for each of the register's fields, or a heading and paragraphs for what is longer. Whom it concerns and what an
 * employee stated are in none of them.
 */
export function copyFor(register: Register, house: WritingHouse, { case: one, words }: CaseWithWords): string {
  const profile = editionOf(house.profile, one.edition);
  const { main } = profile.languages;
  const found = { ...house, profile, case: one, words: wordsShown(one, words), register };
  return [
    say(texts.ourNumber, main, { number: String(one.number) }),
    ...register.fields.map((field) => {
      const value = fieldOf[field](found);
      const said = value === '' ? say(texts.notThere, main) : value;
      return `${say(labelOf(field, found), main)}:${said.includes('\n') ? '\n' : ' '}${said}`;
    }),
  ].join('\n');
}

interface Found extends WritingHouse {
  readonly case: Case;
  readonly words: Words;
  readonly register: Register;
}

/** What was found is no answer where nobody was told. */
function labelOf(field: Field, { profile, case: one, words }: Found): Text {
  const told = words.confirmation !== undefined || words.settled !== undefined;
  if (field === 'answer' && !told && !isAnswerOwed(profile, one, words)) return texts.outcome;
  return texts.fieldLabels[field];
}

const fieldOf: Readonly<Record<Field, (found: Found) => string>> = {
  'received-on': ({ profile, case: { facts } }) => sayDay(facts.heardOn, profile.languages.main),
  kind: ({ profile, case: { facts } }) => labelIn(profile, kindNamed(profile, facts.kind)?.label) ?? facts.kind,
  category: ({ profile, case: { facts } }) =>
    labelIn(profile, profile.classification.categories.find(({ code }) => code === facts.category)?.label) ?? '',
  'action-status': statusOf,
  'closed-on': ({ profile, case: { state } }) =>
    state.state === 'closed' ? sayDay(state.closedOn, profile.languages.main) : '',
  'main-content': ({ words }) =>
    joined(words.said, words.grounds, words.wish, words.suggestion, words.decision, words.changeWanted, words.harm),
  'learning-point': ({ words }) => joined(lastNote(words, 'learning-point')?.text),
  original: originalOf,
  // What was settled on the spot was answered there: what was done and said is all the answer there is.
  answer: ({ words }) => joined(lastNote(words, 'answer')?.text ?? words.confirmation ?? words.settled),
  'outside-references': ({ profile, case: one, register }) => {
    const others = one.handling.references
      .filter((reference) => reference.register !== register.code)
      .map(({ register: code, number }) => {
        const label = labelIn(profile, profile.registers.find((each) => each.code === code)?.label);
        return `${label ?? code} ${printableLine(number)}`;
      });
    // A number that will never come isn't waited for: what was said is in no archive (Harstad D00075).
    const { main } = profile.languages;
    const missing = registersNotYet(profile, one)
      .filter(({ code }) => code !== register.code)
      .map(({ code, label }) => say(texts.numberMissing, main, { register: labelIn(profile, label) ?? code }));
    return [...others, ...missing].join(', ') || say(texts.noOtherNumber, main);
  },
  board: ({ profile, organisation, case: { facts } }) => {
    const code = boardOf(organisation, facts.unit);
    return labelIn(profile, profile.routing.boards.find((board) => board.code === code)?.label) ?? '';
  },
};

/** How it came in, and where a paper original lies. */
export function originalOf({ profile, case: { facts }, words }: Pick<Found, 'profile' | 'case' | 'words'>): string {
  return [
    labelIn(profile, profile.channels.find(({ channel }) => channel === facts.channel)?.label),
    words.originalAt === undefined ? undefined : printableLine(words.originalAt),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}

/** “Avslutat, befogat”; of what is open what was done with it, as “Bekräftat, handläggs av chefen”. */
export function statusOf({ profile, case: one }: Pick<Found, 'profile' | 'case'>): string {
  const { main } = profile.languages;
  const { state } = one;
  const named = (outcome: keyof typeof texts.outcomeNames) => say(texts.outcomeNames[outcome], main);
  if (state.state === 'closed') return `${say(stateTexts.closed, main)}, ${named(state.outcome)}`;
  if (state.state === 'awaiting-approval') return say(stateTexts[state.state], main);
  const { answer } = one.handling;
  const isDone = answer !== undefined && (answer.given === undefined || answer.given.state === 'given');
  const end = isDone
    ? say(answer.given === undefined ? status.found : status.answered, main, { outcome: named(answer.outcome) })
    : say(handledBy(one), main);
  const words = [...(confirmedAt(one.handling) === undefined ? [] : [say(status.confirmed, main)]), end].join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function handledBy({ handling: { handler }, responsible }: Case): Text {
  if (handler === undefined) return status.byNobody;
  return handler.person === responsible.person ? status.byManager : status.byHandler;
}

export function labelIn(profile: Profile, label: LocalText | undefined): string | undefined {
  return label === undefined
    ? undefined
    : printableLine(inLanguage(label, profile.languages.main, profile.languages.main));
}

function joined(...texts: readonly (string | undefined)[]): string {
  return texts.flatMap((text) => paragraphsOf(text ?? '')).join('\n\n');
}
