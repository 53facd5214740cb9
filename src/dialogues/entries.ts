/**
 * What was entered on a card, read field by field. An entry is never thrown away: what is wrong with it is said beside
 * it, and what must not be kept (a national id, the contact of a protected identity) is masked or dropped at once.
 */
import { editionsOf, kindNamed } from '../domain/editions.ts';
import { KindCode, PersonId, UnitId } from '../domain/ids.ts';
import { AnswerWay, Channel, Signal, Vulnerable } from '../domain/kinds.ts';
import { Language } from '../domain/language.ts';
import { maskNationalIds } from '../domain/national-id.ts';
import { employee } from '../domain/organisation.ts';
import { placedOn } from '../domain/organisation-changes.ts';
import { kindOf, type Profile } from '../domain/profile.ts';
import { Day, plusDays } from '../domain/time.ts';
import { LONGEST_LINE, LONGEST_TEXT } from '../domain/words.ts';
import type { Entered } from './actions.ts';
import { About, type Answers, type FaultCode, Field, type FieldFault } from './draft.ts';
import { type Scene, todayOf } from './scene.ts';

type TextField = { [F in Field]: Answers[F] extends string ? (string extends Answers[F] ? F : never) : never }[Field];

export const longest: Readonly<Record<TextField, number>> = {
  said: LONGEST_TEXT,
  grounds: LONGEST_TEXT,
  wish: LONGEST_TEXT,
  suggestion: LONGEST_TEXT,
  decision: LONGEST_TEXT,
  changeWanted: LONGEST_TEXT,
  harm: LONGEST_TEXT,
  settled: LONGEST_TEXT,
  contact: LONGEST_LINE,
  address: LONGEST_LINE,
  onBehalfOf: LONGEST_LINE,
  heardBy: LONGEST_LINE,
  place: LONGEST_LINE,
  time: LONGEST_LINE,
  vehicle: LONGEST_LINE,
  originalAt: LONGEST_LINE,
  employeeName: LONGEST_LINE,
};
const isTextField = (field: Field): field is TextField => field in longest;
export const textFields = Field.options.filter(isTextField);

interface Choices<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
}

export interface Read {
  readonly answers: Answers;
  readonly faults: readonly FieldFault[];
}

/** The fields that stand on the second card; all others stand on the first. */
export const fieldsOnMore: ReadonlySet<Field> = new Set<Field>([
  'decision',
  'changeWanted',
  'harm',
  'employeeName',
  'decisionNotifiedOn',
  'vulnerable',
  'about',
  'employee',
  'inDanger',
]);

/**
 * `before` with what was entered on a card. A card sends every field that stands on it, an emptied one as an empty
 * text; what did not come stood on another card and is as it was.
 */
export function readEntries(scene: Scene, before: Answers, entered: Entered): Read {
  const faults: FieldFault[] = [];
  const fault = (field: Field, code: FaultCode) => faults.push({ field, fault: code });
  const answers: Answers = { ...before };

  for (const field of textFields) {
    const typed = entered[field];
    // What stood on another card was read there, and is looked at once more when all of it is registered.
    if (typed === undefined) continue;
    const { found, masked } = maskNationalIds(typed.trim());
    answers[field] = masked;
    if (found > 0) fault(field, 'national-id');
    if (masked.length > longest[field]) fault(field, 'too-long');
  }

  const choice = <F extends Field, T>(field: F, schema: Choices<T>, keep: (chosen: T) => void) => {
    const value = entered[field];
    if (value === undefined || value === '') return;
    const parsed = schema.safeParse(value);
    if (parsed.success) keep(parsed.data);
    else fault(field, 'not-a-choice');
  };
  // What names nothing that this house ever had isn't kept: it could be anything.
  choice('kind', KindCode, (kind) => {
    // Of another edition it is kept: the day may be put back.
    if (kindNamed(scene.profile, kind) === undefined) fault('kind', 'kind-gone');
    else answers.kind = kind;
  });
  choice('unit', UnitId, (unit) => {
    if (scene.organisation.units.has(unit)) answers.unit = unit;
    else fault('unit', 'not-a-choice');
  });
  choice('channel', Channel, (channel) => {
    answers.channel = channel;
  });
  choice('answerWay', AnswerWay, (way) => {
    answers.answerWay = way;
  });
  choice('citizenLanguage', Language, (language) => {
    answers.citizenLanguage = language;
  });
  choice('vulnerable', Vulnerable, (who) => {
    answers.vulnerable = who;
  });
  choice('about', About, (about) => {
    answers.about = about;
  });
  if (entered.employee === '') delete answers.employee;
  choice('employee', PersonId, (person) => {
    answers.employee = person;
  });
  if (entered.protectedIdentity !== undefined) answers.protectedIdentity = entered.protectedIdentity === 'true';
  // Danger is never answered by a button that nobody touched.
  if (entered.inDanger === 'true' || entered.inDanger === 'false') answers.inDanger = entered.inDanger === 'true';
  if (entered.applies !== undefined) {
    const chosen = entered.applies.split(',').filter((one) => one !== '');
    const known = chosen.flatMap((one) => (one === 'none' ? ['none' as const] : (Signal.safeParse(one).data ?? [])));
    answers.applies = known;
    if (known.length < chosen.length) fault('applies', 'not-a-choice');
    else if (known.includes('none') && known.length > 1) fault('applies', 'choose-none-or-some');
  }
  readDay(scene, 'heardOn', entered.heardOn, fault, (day) => {
    answers.heardOn = day;
  });
  if (entered.decisionNotifiedOn === '') delete answers.decisionNotifiedOn;
  readDay(scene, 'decisionNotifiedOn', entered.decisionNotifiedOn, fault, (day) => {
    answers.decisionNotifiedOn = day;
  });
  // Where an identity is protected, no contact is kept, not even in the draft.
  const withheld = answers.protectedIdentity ? { contact: '', address: '', onBehalfOf: '' } : {};
  Object.assign(answers, withheld satisfies Partial<Answers>);

  // What a choice names may have gone since the card was shown.
  const today = todayOf(scene);
  if (kindOf(scene.profile, answers.kind) === undefined) {
    const before = kindNamed(scene.profile, answers.kind) !== undefined;
    fault('kind', before ? 'kind-not-then' : 'kind-gone');
  }
  const { channel } = answers;
  const isThere = (edition: Profile) => edition.channels.some((one) => one.channel === channel);
  if (!isThere(scene.profile) && editionsOf(scene.profile).some(isThere)) fault('channel', 'channel-not-then');
  if (placedOn(scene.organisation, answers, today) === undefined) fault('unit', 'unit-gone');
  const gone = answers.employee !== undefined && employee(scene.organisation, answers.employee, today) === undefined;
  if (entered.about !== undefined && answers.about === 'employee' && gone) fault('employee', 'person-gone');
  return { answers, faults: faults.filter((one) => !(one.field in withheld)) };
}

function readDay(
  scene: Scene,
  field: 'heardOn' | 'decisionNotifiedOn',
  value: string | undefined,
  fault: (field: Field, code: FaultCode) => void,
  keep: (day: Day) => void,
): void {
  if (value === undefined || value === '') return;
  const day = Day.safeParse(value).data;
  const today = todayOf(scene);
  const earliest = plusDays(today, -scene.profile.heardAtMostDaysAgo);
  if (day === undefined) fault(field, 'date-wrong');
  else if (day > today) fault(field, 'date-in-future');
  else if (field === 'heardOn' && day < earliest) fault(field, 'date-too-long-ago');
  else keep(day);
}
