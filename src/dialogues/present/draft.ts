/** The cards of a draft, for its owner. */

import { clocksFor } from '../../domain/clocks.ts';
import type { CaseNumber } from '../../domain/ids.ts';
import { employee, peopleUnder } from '../../domain/organisation.ts';
import { cameInWriting, hasOriginal, isOnPaper } from '../../domain/paper-form.ts';
import { kindOf } from '../../domain/profile.ts';
import { routeOf } from '../../domain/routing.ts';
import { dayIn, plusDays } from '../../domain/time.ts';
import { isAppeal, tracksOf } from '../../domain/tracks.ts';
import { trackTexts } from '../../texts/codes.ts';
import { say } from '../../texts/say.ts';
import type { Draft } from '../draft.ts';
import { concernsOf, contactOf, heardFrom, isFirstCardOnly, needsOf, signalsOf } from '../heard.ts';
import { filledForm, paperView } from '../paper/present.ts';
import type { Scene } from '../scene.ts';
import type { DraftOfferView, MoreView, ReadBackView, SaidView, UnitsView, View } from '../views.ts';
import { wayInView, waysInView } from '../ways-in/present.ts';
import { hasWords } from '../without-words.ts';
import {
  clocksOf,
  emergencyOf,
  firstContactOf,
  holderOf,
  inTheirWords,
  lawsOf,
  nameOf,
  type Reading,
  unitNameOf,
} from './scope.ts';
import { unitsOffered } from './units-offered.ts';

/** More units than this are found by typing instead. */
export const UNITS_IN_A_CARD = 100;

const BEGINNING = 120;

export function viewOfDraft(reading: Reading, draft: Draft, completes: CaseNumber | undefined): View {
  switch (draft.step) {
    case 'said':
      return saidView(reading, draft, completes);
    case 'more':
      return moreView(reading, draft);
    case 'read-back':
      return readBackView(reading, draft, completes) ?? saidView(reading, draft, completes);
    default:
      return draft.step satisfies never;
  }
}

/** The first card. `revision` is given where the card is shown before anything is stored. */
export function saidView(
  reading: Reading,
  draft: Draft,
  completes: CaseNumber | undefined,
  revision = String(draft.revision),
): SaidView {
  const { profile } = reading;
  const today = dayIn(profile.municipality.zone, reading.now);
  const { answers } = draft;
  const units = unitsView(reading, answers);
  const copied = isOnPaper(answers.channel);
  const begins = draft.completes === undefined;
  const channel = profile.channels.find((one) => one.channel === answers.channel);
  return {
    view: 'said',
    draft: draft.id,
    revision,
    completes,
    splits: draft.splits?.number,
    answers,
    faults: draft.faults,
    kinds: profile.kinds.map((kind) => ({
      value: kind.code,
      title: inTheirWords(reading, kind.label),
      class: kind.class,
      firstCardOnly: isFirstCardOnly(kind.class),
    })),
    ...units,
    unitName: unitNameOf(reading, units.unitGone?.chosen ?? answers.unit),
    channels: profile.channels.map((one) => ({ value: one.channel, title: inTheirWords(reading, one.label) })),
    channelName: channel === undefined ? '' : inTheirWords(reading, channel.label),
    waysIn: waysInView(reading, answers.unit),
    today,
    earliest: plusDays(today, -profile.heardAtMostDaysAgo),
    guide: profile.pocketGuide.map((line) => inTheirWords(reading, line.text)),
    // Of what is registered already it would come too late.
    firstContact: draft.completes === undefined ? firstContactOf(reading) : undefined,
    publicNotice: profile.publicNotice === undefined ? undefined : inTheirWords(reading, profile.publicNotice),
    ...(profile.openness.sayAtIntake ? { noticeFirst: true } : {}),
    sensitivePlace: inTheirWords(reading, profile.sensitive.place),
    ...asksOf(profile.kinds),
    anonymityAllowed: profile.anonymity.allowed,
    ...(profile.reply.form === 'always-written' ? { writesAnswers: true } : {}),
    emergency: answers.applies.includes('harm') ? emergencyOf(reading) : undefined,
    onPaper: hasOriginal(profile, answers.channel),
    ...(copied ? { copied: true } : {}),
    // Of what lies there on paper no empty form is wanted, and nothing was settled while it was copied.
    paper: begins && !copied ? paperView(reading, answers) : undefined,
    settledAllowed: profile.closing.settledOnTheSpot.allowed && begins && !copied,
    settledReminds: remindsOf(reading),
    notHere: profile.notHere.length > 0 && draft.completes === undefined,
  };
}

function unitsView({ profile, organisation, now }: Reading, answers: Draft['answers']): UnitsView {
  const { units, first, gone } = unitsOffered(organisation, answers, dayIn(profile.municipality.zone, now));
  const shown = [...first, ...units.filter((unit) => !first.includes(unit))].slice(0, UNITS_IN_A_CARD);
  return {
    units: shown.map((unit) => ({ value: unit.id, title: unit.name })),
    moreUnits: units.length > UNITS_IN_A_CARD,
    unitGone: gone,
  };
}

/**
 * What kinds ask besides. Of a kind that has no second card it stands openly on the first, whichever is chosen: a client
 * shows nothing anew when one is (Serviceklage: damage, of which somebody must find the place).
 */
function asksOf(kinds: Reading['profile']['kinds']): Pick<SaidView, 'asks' | 'asksOpenly'> {
  const openly = new Set(kinds.filter((kind) => isFirstCardOnly(kind.class)).flatMap((kind) => kind.asks));
  const folded = new Set(kinds.flatMap((kind) => kind.asks)).difference(openly);
  return { asks: [...folded], ...(openly.size === 0 ? {} : { asksOpenly: [...openly] }) };
}

export function moreView(reading: Reading, draft: Draft): MoreView {
  const { profile, organisation } = reading;
  const { answers } = draft;
  const today = dayIn(profile.municipality.zone, reading.now);
  const needs = needsOf(reading, answers);
  const signals = signalsOf(answers);
  const tracks = tracksOf(signals, answers.vulnerable);
  const manager = organisation.units.get(answers.unit)?.manager;
  // An appeal goes to whoever made the decision, who need not be where it is handed in (fvl § 32).
  const deciders = needs.includes('decision') ? unitsView(reading, answers) : undefined;
  const colleagues = peopleUnder(organisation, answers.unit, today).filter((one) => one.id !== reading.reader.id);
  return {
    view: 'more',
    draft: draft.id,
    revision: String(draft.revision),
    answers,
    faults: draft.faults,
    // What was asked for and has been answered stays on the card, so that going back shows it.
    needs: [...needs, ...detailsAnswered(reading, draft, needs)],
    colleagues: colleagues.map((one) => ({ value: one.id, title: one.name })),
    managerName: manager === undefined ? undefined : nameOf(reading, manager),
    ...(kindOf(profile, answers.kind)?.class === 'praise' ? { praises: true } : {}),
    today,
    emergency: needs.includes('harm') ? emergencyOf(reading) : undefined,
    laws: lawsOf(reading, tracks, answers.citizenLanguage),
    sensitivePlace: signals.includes('sensitive') ? inTheirWords(reading, profile.sensitive.place) : undefined,
    ...(deciders === undefined || deciders.units.length < 2 ? {} : { deciders }),
  };
}

function detailsAnswered(reading: Reading, draft: Draft, needs: MoreView['needs']): MoreView['needs'] {
  const kind = kindOf(reading.profile, draft.answers.kind);
  return kind?.class === 'complaint' ? kind.asks.filter((detail) => !needs.includes(detail)) : [];
}

/** Undefined where nobody of the organisation can take it; the first card then says so. */
function readBackView(reading: Reading, draft: Draft, completes: CaseNumber | undefined): ReadBackView | undefined {
  const { profile, organisation, calendar, reader } = reading;
  const { answers } = draft;
  const today = dayIn(profile.municipality.zone, reading.now);
  const scene: Pick<Scene, 'profile' | 'organisation' | 'person'> = { profile, organisation, person: reader };
  const heard = heardFrom(scene, answers, false);
  const kind = kindOf(profile, answers.kind);
  const concerns = concernsOf(scene, answers);
  const route = routeOf(profile, organisation, { unit: answers.unit, on: today, concerns });
  if (kind === undefined || route === undefined) return undefined;
  const tracks = tracksOf(heard.signals, heard.vulnerable);
  const channel = profile.channels.find((one) => one.channel === answers.channel);
  const anonymous = contactOf(answers).as === 'anonymous';
  const clocks = clocksFor(profile, calendar, { ...heard, class: kind.class, tracks, anonymous });
  const named = concerns.map((id) => employee(organisation, id, today)?.name ?? nameOf(reading, id));
  const employeeName = heard.words.employee === undefined ? [] : [heard.words.employee];
  return {
    view: 'read-back',
    draft: draft.id,
    revision: String(draft.revision),
    completes,
    // By the name that its case will bear.
    kind: isAppeal(profile, { facts: { class: kind.class, tracks } })
      ? say(trackTexts['formal-decision'], reading.language)
      : inTheirWords(reading, kind.label),
    unit: unitNameOf(reading, answers.unit),
    channel: channel === undefined ? '' : inTheirWords(reading, channel.label),
    wayIn: wayInView(reading, answers.unit, answers.channel),
    heardOn: answers.heardOn,
    inWriting: cameInWriting(answers.channel),
    // The citizen's own sheet is there: nothing more is printed to be signed.
    ...(isOnPaper(answers.channel)
      ? { copied: true }
      : { printed: filledForm(reading, heard.signals, { with: 'draft', draft: draft.id }) }),
    words: heard.words,
    signals: heard.signals,
    vulnerable: heard.vulnerable,
    concerns: [...named, ...employeeName],
    ...(heard.signals.includes('sensitive') && hasWords(heard.words)
      ? { sensitivePlace: inTheirWords(reading, profile.sensitive.place) }
      : {}),
    decisionNotifiedOn: heard.decisionNotifiedOn,
    inDanger: heard.inDanger,
    answerWay: anonymous ? 'none' : heard.answerWay,
    citizenLanguage: heard.citizenLanguage,
    holder: holderOf(reading, route.responsible),
    clocks: clocksOf(reading, clocks, { anonymous }),
    laws: lawsOf(reading, tracks, answers.citizenLanguage),
    emergency: heard.inDanger ? emergencyOf(reading) : undefined,
    publicNotice: profile.publicNotice === undefined ? undefined : inTheirWords(reading, profile.publicNotice),
  };
}

export function draftOfferView(reading: Reading, draft: Draft, because: DraftOfferView['because']): DraftOfferView {
  const { said } = draft.answers;
  return {
    view: 'draft-offer',
    draft: draft.id,
    revision: String(draft.revision),
    because,
    startedOn: dayIn(reading.profile.municipality.zone, draft.startedAt),
    today: dayIn(reading.profile.municipality.zone, reading.now),
    begins: beginning(said),
    wrote: beginning(draft.newText ?? ''),
  };
}

/** Cut short. */
export function beginning(text: string): string {
  return text.length > BEGINNING ? `${text.slice(0, BEGINNING).trimEnd()}…` : text;
}

function remindsOf(reading: Reading): string | undefined {
  const { reminds } = reading.profile.closing.settledOnTheSpot;
  return reminds === undefined ? undefined : inTheirWords(reading, reminds);
}
