/**
 * How something may reach the citizen. Sensitive, pupil's and patient's cases never go by ordinary mail: by letter or the
 * profile's secure channel (Harstad: Edialog). Word of mouth only where the profile allows it (Harstad D00075: always in
 * writing).
 */
import { wordsShown } from './access.ts';
import type { Case } from './case.ts';
import type { AnswerOutcome, Way, Writing } from './handling.ts';
import type { KindClass, Track } from './kinds.ts';
import type { Profile } from './profile.ts';
import type { Words } from './words.ts';

const guarded: readonly Track[] = ['sensitive', 'pupil', 'kindergarten', 'patient', 'care'];

/**
 * The ways that are allowed for it, the one that she asked for first where it is among them. Never empty. What another
 * board may not be told is no way for it either: an address from before it took over.
 */
export function waysFor(profile: Profile, one: Case, words: Words, writing: Writing): Way[] {
  const { facts } = one;
  const spoken: Way[] = mayBeSpoken(profile, facts.tracks, writing) ? ['spoken'] : [];
  if (facts.tracks.some((track) => guarded.includes(track))) {
    const { answeredBy } = profile.sensitive;
    const ways: Way[] = [];
    if (answeredBy.includes('secure-channel')) ways.push('secure-channel');
    if (answeredBy.includes('letter')) ways.push('letter');
    if (answeredBy.includes('phone')) ways.push(...spoken);
    return ways.length === 0 ? ['letter'] : ways;
  }
  const mail: Way[] = mailAddressOf(wordsShown(one, words)) === undefined ? [] : ['mail', 'own-mail'];
  const ways = [...mail, 'letter' as const, ...spoken];
  const first = wished[facts.answerWay];
  if (first === undefined) return ways;
  return [...ways.filter((way) => first.includes(way)), ...ways.filter((way) => !first.includes(way))];
}

/** Whether it is known where a letter goes. */
export function hasPostalAddress({ contact }: Words): boolean {
  return contact.as === 'known' && (contact.address ?? '').trim() !== '';
}

/**
 * Whether it can still be said where a letter goes: never of the anonymous or of a protected identity, and not where what
 * is known of her stayed with another board, whose words those are.
 */
export function mayTakeAddress({ facts, handling }: Case, words: Words): boolean {
  if (facts.anonymous || handling.withheldBefore !== undefined) return false;
  const { as } = words.contact;
  return (as === 'known' || as === 'not-asked') && !hasPostalAddress(words);
}

const wished: Readonly<Partial<Record<Case['facts']['answerWay'], readonly Way[]>>> = {
  letter: ['letter'],
  email: ['mail', 'own-mail'],
  phone: ['spoken'],
};

/** Whether it may be given by word of mouth alone. */
export function mayBeSpoken(profile: Profile, tracks: readonly Track[], writing: Writing): boolean {
  switch (writing) {
    case 'invitation':
      return true;
    case 'delay-notice':
    case 'acknowledgement':
    case 'answer':
      // Of a formal decision the law asks for reason and date (fvl); what was said could not be shown afterwards.
      return profile.reply.form === 'written-or-spoken' && !tracks.includes('formal-decision');
    default:
      return writing satisfies never;
  }
}

/** Whether she asked to be called where an answer is always written: the call comes besides it, never instead. */
export function isCalledToo(profile: Profile, { facts }: Pick<Case, 'facts'>): boolean {
  return facts.answerWay === 'phone' && !facts.anonymous && !mayBeSpoken(profile, facts.tracks, 'answer');
}

/** The e-mail address among what she gave, or undefined where there is none. */
export function mailAddressOf({ contact }: Words): string | undefined {
  if (contact.as !== 'known') return undefined;
  return /[^\s<>(),;:"]+@[^\s<>(),;:"]+\.[^\s<>(),;:".]+/.exec(contact.line)?.[0];
}

/**
 * Whether anybody waits for an answer: never the anonymous, and not whoever wants none where the profile leaves it to
 * her or where it is no complaint.
 */
export function isAnswerOwed(profile: Profile, { facts }: Case, words: Words): boolean {
  if (facts.anonymous || words.contact.as === 'anonymous') return false;
  const leftToHer = profile.reply.onlyIfWanted || (facts.class !== 'complaint' && facts.class !== 'feedback');
  return !(facts.answerWay === 'none' && leftToHer);
}

const outcomesOf: Readonly<Record<KindClass, readonly AnswerOutcome[]>> = {
  complaint: ['upheld', 'partly-upheld', 'not-upheld', 'no-assessment'],
  feedback: ['upheld', 'partly-upheld', 'not-upheld', 'no-assessment'],
  suggestion: ['adopted', 'partly-adopted', 'not-adopted', 'no-assessment'],
  praise: ['passed-along'],
  tip: ['dealt-with', 'no-assessment'],
  damage: ['dealt-with', 'no-assessment'],
};

/** How a case of this class can end. */
export function outcomesFor(kind: KindClass): readonly AnswerOutcome[] {
  return outcomesOf[kind];
}
