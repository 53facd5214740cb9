/** What a case still needs before it can be closed, by the profile (for Harstad D00075: a written answer and a lesson). */
import { factsShown, wordsShown } from './access.ts';
import type { Case } from './case.ts';
import type { AnswerOutcome } from './handling.ts';
import type { closingNeeds } from './procedure/keeping.ts';
import type { Profile } from './profile.ts';
import { isAnswerOwed } from './ways.ts';
import type { Words } from './words.ts';

/** `applies`: whether it is about a decision, harm or a person. Whatever the profile, that is asked before it ends. */
export type ClosingNeed = (typeof closingNeeds)[number] | 'applies';

/** In the order in which they come up in the work; empty where it can be closed. */
export function missingForClosing(profile: Profile, one: Case, words: Words): ClosingNeed[] {
  const asked = new Set<ClosingNeed>(needsOf(profile, one));
  // Whatever the profile asks for, how it ended has to be known, and what is on its way to the citizen to have arrived.
  if (outcomeAtClosing(profile, one) === undefined) asked.add('outcome');
  asked.add('applies');
  if (one.handling.answer?.given !== undefined) asked.add('answer');
  return order.filter((need) => asked.has(need) && isMissing[need](profile, one, words));
}

function needsOf({ closing }: Profile, { facts }: Case): (typeof closingNeeds)[number][] {
  return closing.requires.filter(({ classes }) => classes.includes(facts.class)).flatMap(({ needs }) => needs);
}

/** Of praise the profile asks for no answer: whoever gave it is thanked, and there is nothing to decide. */
export function endsUnanswered(profile: Profile, one: Case): boolean {
  const needs = needsOf(profile, one);
  return one.facts.class === 'praise' && !needs.includes('outcome') && !needs.includes('answer');
}

/** How it ended: what the answer says, or what alone can be said of praise. Undefined as long as nobody has said. */
export function outcomeAtClosing(profile: Profile, one: Case): AnswerOutcome | undefined {
  return one.handling.answer?.outcome ?? (endsUnanswered(profile, one) ? 'passed-along' : undefined);
}

const order: readonly ClosingNeed[] = [
  'applies',
  'cause',
  'category',
  'employee-heard',
  'outcome',
  'answer',
  'learning-point',
  'outside-reference',
];

const isMissing: Readonly<Record<ClosingNeed, (profile: Profile, one: Case, words: Words) => boolean>> = {
  applies: (_, { facts }) => facts.missing.includes('applies'),
  cause: (_, { facts }) => facts.cause === undefined,
  category: (_, { facts }) => facts.category === undefined,
  'employee-heard': (_, one, words) => toBeHeard(one, words).some((whom) => !isHeard(one, whom)),
  outcome: (_, { handling }) => handling.answer === undefined,
  answer: (profile, one, words) => {
    const given = one.handling.answer?.given;
    return given === undefined ? isAnswerOwed(profile, one, words) : given.state !== 'given';
  },
  'learning-point': (_, { handling }) => !handling.learned,
  'outside-reference': (profile, one) => registersWithout(profile, one).length > 0,
};

/** The employees concerned, as far as they are known; one whom only the words name is one more. */
export function toBeHeard(one: Case, words: Words): Case['handling']['hearings'][number]['whom'][] {
  // What stayed with another board is that one's to ask.
  const facts = factsShown(one);
  if (facts.class === 'praise' || facts.concernsAssumed === true) return [];
  const { employee = '' } = wordsShown(one, words);
  return [...facts.concerns, ...(employee.trim() === '' ? [] : (['as-named'] as const))];
}

export function isHeard({ handling }: Case, whom: Case['handling']['hearings'][number]['whom']): boolean {
  return handling.hearings.some((one) => one.whom === whom && one.state.hearing !== 'asked');
}

/** The registers that this case goes to and whose number is required and not there yet. */
export function registersWithout(profile: Profile, one: Pick<Case, 'facts' | 'handling'>): Profile['registers'] {
  return numberless(profile, one).filter(({ reference }) => reference.required);
}

/** Those that give it a number and have not yet, required or not; of what ended as another's none is asked. */
export function registersNotYet(
  profile: Profile,
  one: Pick<Case, 'facts' | 'handling' | 'state'>,
): Profile['registers'] {
  const { state } = one;
  if (state.state === 'closed' && (state.outcome === 'duplicate' || state.outcome === 'registered-in-error')) return [];
  return numberless(profile, one);
}

type Numbering = Profile['registers'][number] & {
  readonly reference: NonNullable<Profile['registers'][number]['reference']>;
};

function numberless(profile: Profile, one: Pick<Case, 'facts' | 'handling'>): Numbering[] {
  return registersOf(profile, one).filter(
    (register): register is Numbering =>
      register.reference !== undefined && !one.handling.references.some((given) => given.register === register.code),
  );
}

/** The registers that this case goes to, by how it came in and of which class it is. */
export function registersOf(profile: Profile, { facts }: Pick<Case, 'facts'>): Profile['registers'] {
  return profile.registers.filter(
    ({ holds, classes }) => classes.includes(facts.class) && (holds === 'all' || holds.includes(facts.channel)),
  );
}
