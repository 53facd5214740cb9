/** What does not belong here, for whoever is writing it down. */
import { inLanguage, type Language } from '../../domain/language.ts';
import { tellOnly, tracksOf } from '../../domain/tracks.ts';
import { alwaysWritten, type Because, isOnlyTold, reasonsOf } from '../../domain/turned-away/turned-away.ts';
import type { Draft } from '../draft.ts';
import { signalsOf, vulnerableIn } from '../heard.ts';
import { beginning } from '../present/draft.ts';
import { inTheirWords, lawsOf, type Reading } from '../present/scope.ts';
import type { LawView, View } from '../views.ts';
import type { NotHereView, PlaceView, ReasonView } from './views.ts';

export function notHereView(reading: Reading, draft: Draft): NotHereView {
  const { profile } = reading;
  const { answers, notHere: code } = draft;
  const tracks = tracksOf(signalsOf(answers), vulnerableIn(reading, answers));
  const stays = alwaysWritten(profile, tracks);
  const [law] = lawsOf(reading, ['formal-decision'], answers.citizenLanguage);
  const chosen = code === undefined ? undefined : placeOf(reading, { is: 'not-here', code }, answers.citizenLanguage);
  return {
    view: 'not-here',
    draft: draft.id,
    revision: String(draft.revision),
    begins: beginning(answers.said),
    choices:
      stays.length > 0
        ? []
        : profile.notHere.map((one) => ({ code: one.code, label: inTheirWords(reading, one.label) })),
    stays: lawsOf(reading, stays, answers.citizenLanguage),
    // Where the citizen is to be sent stands by itself.
    laws: stays.length > 0 ? [] : lawsOf(reading, tracks, answers.citizenLanguage).map(withoutPlace),
    decision: law === undefined ? undefined : { law, written: !isOnlyTold(profile, 'formal-decision') },
    chosen: code === undefined || chosen === undefined ? undefined : { ...chosen, code },
  };
}

/** What a reason is called; by its code where no edition has such a reason. */
export function reasonOf({ profile, language }: Pick<Reading, 'profile' | 'language'>, because: Because): ReasonView {
  if (because.is === 'track') return { track: because.track };
  const label = reasonsOf(profile).find(({ code }) => code === because.code)?.label;
  return { label: label === undefined ? because.code : inLanguage(label, language, profile.languages.main) };
}

/** The citizen has to turn elsewhere by the law of one of the tracks that apply. */
export function tellOnlyView(reading: Reading, draft: Draft): View {
  const { answers } = draft;
  const tracks = tracksOf(signalsOf(answers), answers.vulnerable);
  const tells = tellOnly(reading.profile, tracks);
  const because = tells === undefined ? undefined : ({ is: 'track', track: tells.track } as const);
  return {
    view: 'tell-only',
    draft: draft.id,
    revision: String(draft.revision),
    // What she is told stands by itself.
    laws: lawsOf(reading, tracks, answers.citizenLanguage).map((law) =>
      law.track === tells?.track ? withoutPlace(law) : law,
    ),
    place: because === undefined ? undefined : placeOf(reading, because, answers.citizenLanguage),
  };
}

function withoutPlace(law: LawView): LawView {
  return { ...law, sendTo: undefined };
}

function placeOf(reading: Reading, because: Because, language: Language): PlaceView | undefined {
  const { profile } = reading;
  const toCitizen = (text: Parameters<typeof inLanguage>[0]) => inLanguage(text, language, profile.languages.main);
  switch (because.is) {
    case 'not-here': {
      const rule = profile.notHere.find(({ code }) => code === because.code);
      if (rule === undefined) return undefined;
      const { place, staff } = rule;
      // Her own matter: nothing is said to a citizen.
      const hers = rule.whose === 'employee';
      return {
        what: reasonOf(reading, because),
        citizen: { language, place: toCitizen(place) },
        ...(hers ? { hers } : {}),
        staff: hers ? inTheirWords(reading, place) : staff === undefined ? undefined : inTheirWords(reading, staff),
      };
    }
    case 'track': {
      const rule = profile.tracks.find(({ track }) => track === because.track);
      if (rule?.sendTo === undefined) return undefined;
      return { what: reasonOf(reading, because), citizen: { language, place: toCitizen(rule.sendTo) } };
    }
    default:
      return because satisfies never;
  }
}
