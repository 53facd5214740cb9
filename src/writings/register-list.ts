/**
 * What a register holds at the least (Hudiksvall: date received, kind, category, action status, date closed), a row for
 * each case, for the registrar: where the original lies, and when and how it was answered. What people said and what they
 * were answered is registered with the case, and stands in no list.
 */
import { wordsShown } from '../domain/access.ts';
import type { Case } from '../domain/case.ts';
import type { CaseWithWords } from '../domain/decide.ts';
import { editionOf, kindNamed } from '../domain/editions.ts';
import type { Profile } from '../domain/profile.ts';
import { dayIn } from '../domain/time.ts';
import type { Words } from '../domain/words.ts';
import { wayTexts } from '../texts/handling.ts';
import { say } from '../texts/say.ts';
import * as texts from '../texts/writings/register-copy.ts';
import { labelIn, originalOf, statusOf } from './register-copy.ts';

type Register = Profile['registers'][number];
const listed = ['received-on', 'kind', 'category', 'action-status', 'closed-on', 'original', 'answer'] as const;
type Listed = (typeof listed)[number];

/** Of its fields those that a list has. */
export function listedFields({ fields }: Pick<Register, 'fields'>): Listed[] {
  return listed.filter((field) => fields.includes(field));
}

/** The case's own number first, so that the row can be found again. */
export function registerHead(register: Register, { languages: { main } }: Profile): string[] {
  return [say(texts.number, main), ...listedFields(register).map((field) => say(texts.fieldLabels[field], main))];
}

export function registerRow(register: Register, given: Profile, found: CaseWithWords): string[] {
  const profile = editionOf(given, found.case.edition);
  const words = wordsShown(found.case, found.words);
  return [
    String(found.case.number),
    ...listedFields(register).map((field) => valueIn[field](profile, found.case, words)),
  ];
}

/** By what it is and how it came in, as its own edition has that register; whoever may see it. */
export function belongsIn({ code }: Register, profile: Profile, { edition, facts }: Case): boolean {
  const own = editionOf(profile, edition).registers.find((register) => register.code === code);
  if (own === undefined) return false;
  const { holds, classes } = own;
  return classes.includes(facts.class) && (holds === 'all' || holds.includes(facts.channel));
}

/** Days as `2026-03-16`, so that they can be sorted. */
const valueIn: Readonly<Record<Listed, (profile: Profile, one: Case, words: Words) => string>> = {
  'received-on': (_, { facts }) => facts.heardOn,
  kind: (profile, { facts }) => labelIn(profile, kindNamed(profile, facts.kind)?.label) ?? facts.kind,
  category: (profile, { facts }) =>
    labelIn(profile, profile.classification.categories.find(({ code }) => code === facts.category)?.label) ?? '',
  'action-status': (profile, one) => statusOf({ profile, case: one }),
  'closed-on': (_, { state }) => (state.state === 'closed' ? state.closedOn : ''),
  original: (profile, one, words) => originalOf({ profile, case: one, words }),
  answer: (profile, { handling: { answer } }) => {
    const { given } = answer ?? {};
    if (given?.state !== 'given') return '';
    return `${dayIn(profile.municipality.zone, given.at)} ${say(wayTexts[given.way], profile.languages.main)}`;
  },
};
