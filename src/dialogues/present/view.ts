/** From a reference to what it shows, for one reader, now. */
import type { Case } from '../../domain/case.ts';
import type { CaseWithWords } from '../../domain/decide.ts';
import type { Measure } from '../../domain/measure.ts';
import type { Month } from '../../domain/period.ts';
import { isOnlyRead, promisedInTime } from '../../domain/promised.ts';
import type { Review } from '../../domain/review/review.ts';
import { revisionDayOf } from '../../domain/revision.ts';
import { dayIn, type TimeOfDay } from '../../domain/time.ts';
import { mayComplete } from '../completing.ts';
import type { Draft } from '../draft.ts';
import { asDrafted } from '../edition-of-draft.ts';
import { channelLostView, channelsView, channelView, type LoadedChannels } from '../linking/present.ts';
import { notHereView, tellOnlyView } from '../not-here/present.ts';
import { emptyForms } from '../paper/present.ts';
import { reportView } from '../report/present.ts';
import { improvementsView, type LoadedImprovements } from '../review/improvements.ts';
import { type LoadedReview, reviewsView, reviewView } from '../review/present.ts';
import type { Showing } from '../showing.ts';
import type { View } from '../views.ts';
import { departmentView, waysInView } from '../ways-in/present.ts';
import { callView } from './call.ts';
import { viewOfCase } from './case.ts';
import { digestHourView, digestView, overdueView, type ToDo } from './digest.ts';
import { draftOfferView, viewOfDraft } from './draft.ts';
import { formView } from './form.ts';
import { mineView, type Rows, viewOfList } from './list.ts';
import { measureView } from './measure.ts';
import { type LoadedMonth, type LoadedMonths, monthsView, monthView } from './month.ts';
import { praiseView } from './praise.ts';
import { firstContactOf, inTheirWords, type Reading, unitTold } from './scope.ts';
import { statementView } from './statement.ts';

/** What the reference named, as it stands now. */
export interface Loaded {
  readonly draft?: Draft | undefined;
  readonly case?: CaseWithWords | undefined;
  /** The card stands already in the reader's chat: number and state remain where she may not see more. */
  readonly replaces?: boolean | undefined;
  readonly mine?: Rows<Case> | undefined;
  /** All that the reader has to do. */
  readonly toDo?: ToDo | undefined;
  /** A page of what is overdue; absent for whoever is not the coordinator. */
  readonly overdue?: { readonly rows: readonly Case[]; readonly more: boolean } | undefined;
  readonly measure?: Measure | undefined;
  /** The hour that the reader has chosen. */
  readonly digestAt?: TimeOfDay | undefined;
  readonly list?: Rows<CaseWithWords> | undefined;
  readonly review?: LoadedReview | undefined;
  /** Those that are the reader's to hold. */
  readonly reviews?: readonly Review[] | undefined;
  readonly improvements?: LoadedImprovements | undefined;
  readonly unitMonth?: LoadedMonth | undefined;
  readonly months?: LoadedMonths | undefined;
  readonly channels?: LoadedChannels | undefined;
  /** The first month of which there are figures. */
  readonly figuresSince?: Month | undefined;
}

export function viewOf(reading: Reading, showing: Showing, loaded: Loaded): View {
  const { profile } = reading;
  switch (showing.show) {
    case 'welcome':
      return {
        view: 'welcome',
        municipality: profile.municipality.name,
        name: reading.reader.name,
        promised: promisedInTime(profile),
      };
    case 'help':
      return {
        view: 'help',
        municipality: profile.municipality.name,
        forms: emptyForms(reading),
        draftWorkingDays: profile.retention.draftWorkingDays,
        publicNotice: profile.publicNotice === undefined ? undefined : inTheirWords(reading, profile.publicNotice),
      };
    case 'language':
      return { view: 'language', current: reading.language };
    case 'procedure':
      return {
        view: 'procedure',
        municipality: profile.municipality.name,
        forms: reading.among === undefined ? emptyForms(reading) : { inPrivate: true },
        title: profile.procedure.title,
        edition: isOnlyRead(profile) ? undefined : profile.procedure.edition,
        validFrom: profile.procedure.validFrom,
        revision: revisionDayOf(profile, dayIn(profile.municipality.zone, reading.now)),
        notHere: profile.notHere.map(({ label }) => inTheirWords(reading, label)),
        firstContact: firstContactOf(reading),
        sections: profile.summary.map(({ heading, text }) => ({
          heading: inTheirWords(reading, heading),
          text: inTheirWords(reading, text),
        })),
        purpose: inTheirWords(reading, profile.purpose),
        manners: profile.manners.map(({ text }) => inTheirWords(reading, text)),
        overall: profile.routing.overall && inTheirWords(reading, profile.routing.overall.label),
        legalBasis: profile.legalBasis,
        waysIn: waysInView(reading, unitTold(reading)),
        department: departmentView(reading, unitTold(reading)),
      };
    case 'notice':
      return { view: 'notice', notice: showing.notice };
    case 'draft':
    case 'draft-offer':
    case 'tell-only':
    case 'not-here':
      return viewOfTheDraft(reading, showing, loaded);
    case 'turned-away':
      return { view: 'turned-away' };
    case 'case':
    case 'receipt':
      if (loaded.case === undefined) return { view: 'notice', notice: 'gone' };
      return viewOfCase(reading, loaded.case, showing, loaded.replaces ?? false);
    case 'form':
      if (loaded.case === undefined) return { view: 'notice', notice: 'gone' };
      return formView(reading, loaded.case, showing, loaded.replaces ?? false);
    case 'mine':
      return mineView(reading, showing.page, loaded.mine);
    case 'list':
      return viewOfList(reading, showing, loaded);
    case 'call':
      return callView(reading, showing, loaded.case);
    case 'digest':
      return digestView(reading, showing, loaded.toDo ?? { cases: [], measures: [] });
    case 'overdue':
      // The municipality's coordinator's alone.
      if (loaded.overdue === undefined) return { view: 'notice', notice: 'not-yours' };
      return overdueView(reading, showing, loaded.overdue);
    case 'digest-hour':
      return digestHourView(reading, loaded.digestAt);
    case 'statement':
      return statementView(reading, loaded.case, showing);
    case 'praise':
      return praiseView(reading, loaded.case);
    case 'measure':
      return measureView(reading, loaded.measure, loaded.case?.case, showing);
    case 'channel':
      return channelView(reading, showing);
    case 'channels':
      return channelsView(reading, showing, loaded.channels);
    case 'channel-lost':
      return channelLostView(reading, loaded.channels);
    case 'month':
      return monthView(reading, showing, loaded.unitMonth);
    case 'months':
      return monthsView(reading, showing, loaded.months);
    case 'review':
      return reviewView(reading, showing, loaded.review);
    case 'reviews':
      return reviewsView(reading, loaded.reviews);
    case 'report':
      return reportView(reading, showing, loaded.figuresSince);
    case 'improvements':
      return improvementsView(reading, showing.page, loaded.improvements);
    case 'month-post':
    case 'review-post':
      // Only a channel shows these (post.ts).
      return { view: 'notice', notice: 'not-yours' };
    default:
      return showing satisfies never;
  }
}

function viewOfTheDraft(
  given: Reading,
  showing: Extract<Showing, { show: 'draft' | 'draft-offer' | 'tell-only' | 'not-here' }>,
  { draft, case: one }: Loaded,
): View {
  if (draft === undefined) {
    // Registered since: its case stands where the draft stood.
    return one === undefined
      ? { view: 'notice', notice: 'gone' }
      : viewOfCase(given, one, { show: 'receipt', case: one.case.id, news: 'as-it-stands' }, false);
  }
  const reading = asDrafted(given, draft, one?.case);
  if (draft.owner !== reading.reader.id) return { view: 'notice', notice: 'not-yours' };
  if (one !== undefined && !mayComplete(one.case, draft)) {
    return viewOfCase(reading, one, { show: 'receipt', case: one.case.id, news: 'as-it-stands' }, false);
  }
  switch (showing.show) {
    case 'draft':
      return viewOfDraft(reading, draft, draft.completes === undefined ? undefined : one?.case.number);
    case 'draft-offer':
      return draftOfferView(reading, draft, showing.because);
    case 'tell-only':
      return tellOnlyView(reading, draft);
    case 'not-here':
      return notHereView(reading, draft);
    default:
      return showing satisfies never;
  }
}
