import { addWorkingDays, firstWorkingDayOnOrAfter } from '../domain/calendar.ts';
import type { CaseId, DraftId } from '../domain/ids.ts';
import { maskNationalIds } from '../domain/national-id.ts';
import { type Instant, instantAt } from '../domain/time.ts';
import { LONGEST_TEXT } from '../domain/words.ts';
import type { Answers, Draft, FieldFault } from './draft.ts';
import { type Scene, todayOf } from './scene.ts';

/** Of a draft whose card nobody has answered yet. */
export const FIRST_REVISION = 1;

/** A text written to the bot, as the first entry of a draft: national ids masked before anything of it is kept. */
export function openingEntry(text: string): { said: string; faults: FieldFault[] } {
  const { found, masked } = maskNationalIds(text.trim());
  const faults: FieldFault[] = [];
  if (found > 0) faults.push({ field: 'said', fault: 'national-id' });
  if (masked.length > LONGEST_TEXT) faults.push({ field: 'said', fault: 'too-long' });
  return { said: masked, faults };
}

/** Who begins a draft and where; she need not work here any more (left.ts). */
export type Beginning = Pick<Scene, 'profile' | 'calendar' | 'now' | 'unit'> & {
  readonly person: Pick<Scene['person'], 'id'>;
};

/** A new draft with the defaults of its owner: her unit, today, the first channel, the citizen's usual language. */
export function startDraft(scene: Beginning, id: DraftId, said = ''): Draft {
  const { profile, now } = scene;
  const opening = openingEntry(said);
  const kind = profile.kinds.find((one) => one.class === 'complaint') ?? profile.kinds[0];
  const channel = profile.channels[0];
  if (kind === undefined || channel === undefined) throw new Error('a profile has at least one kind and one channel');
  const answers: Answers = {
    ...blank,
    kind: kind.code,
    said: opening.said,
    unit: scene.unit,
    heardOn: todayOf(scene),
    channel: channel.channel,
    citizenLanguage: profile.languages.citizen,
  };
  return {
    id,
    owner: scene.person.id,
    revision: FIRST_REVISION,
    step: 'said',
    answers,
    faults: opening.faults,
    startedAt: now,
    touchedAt: now,
    asked: 0,
    nextAttentionAt: firstAsked(scene),
  };
}

/** The draft that completes a registered case, filled in with what is known. */
export function startCompleting(scene: Scene, id: DraftId, completes: CaseId, answers: Answers): Draft {
  return { ...startDraft(scene, id), answers, completes };
}

/** The draft that becomes a second case of what was said in one: the same day heard, to be edited before it is registered. */
export function startSplitting(
  scene: Scene,
  id: DraftId,
  splits: NonNullable<Draft['splits']>,
  answers: Answers,
): Draft {
  // What was done on the spot was done in the one from which it is split.
  return { ...startDraft(scene, id), answers: { ...answers, settled: '' }, splits };
}

export const blank = {
  said: '',
  grounds: '',
  contact: '',
  address: '',
  onBehalfOf: '',
  protectedIdentity: false,
  applies: [],
  heardBy: '',
  place: '',
  time: '',
  vehicle: '',
  wish: '',
  suggestion: '',
  answerWay: 'any',
  originalAt: '',
  decision: '',
  changeWanted: '',
  employeeName: '',
  harm: '',
  settled: '',
} as const satisfies Partial<Answers>;

/** When an unfinished draft is asked about for the first time: the next working day, at the profile's hour. */
export function firstAsked(scene: Pick<Scene, 'profile' | 'calendar' | 'now'>): Instant {
  return workingDaysOn(scene, 1);
}

/** `days` working days from now, at the hour at which the profile sends what a person is reminded of. */
export function workingDaysOn(scene: Pick<Scene, 'profile' | 'calendar' | 'now'>, days: number): Instant {
  const { profile, calendar } = scene;
  const from = firstWorkingDayOnOrAfter(calendar, todayOf(scene));
  const rolled =
    from === todayOf(scene) ? addWorkingDays(calendar, from, days) : addWorkingDays(calendar, from, days - 1);
  return instantAt(profile.municipality.zone, rolled, profile.reminders.digestAt);
}

/** The draft touched again: a new revision, and the time until it is asked about begins anew. */
export function touched(
  scene: Scene,
  draft: Draft,
  changes: Partial<Pick<Draft, 'step' | 'answers' | 'faults'>>,
): Draft {
  return {
    ...draft,
    ...changes,
    revision: draft.revision + 1,
    touchedAt: scene.now,
    asked: 0,
    nextAttentionAt: firstAsked(scene),
  };
}
