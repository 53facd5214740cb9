/** From what is to be said to a card, its summary and the title of its dialog. */
import type { View } from '../src/dialogues/views.ts';
import type { Language } from '../src/domain/language.ts';
import { againCard } from './again.ts';
import { callCard } from './call.ts';
import { fitted, type Laid, type Reader, type Rendered, whole } from './card.ts';
import { caseCard } from './case.ts';
import { channelCard } from './channel.ts';
import { channelLostCard, channelsCard } from './channels.ts';
import { digestCard } from './digest.ts';
import { digestHourCard } from './digest-hour.ts';
import { draftOfferCard } from './draft-offer.ts';
import { statementCard } from './employee-statement.ts';
import { formCard } from './form.ts';
import { helpCard } from './help.ts';
import { improvementsCard } from './improvements.ts';
import { insertedCard } from './inserted.ts';
import { languageCard } from './language.ts';
import { listCard } from './list.ts';
import { measureCard } from './measure.ts';
import { mineCard } from './mine.ts';
import { monthCard } from './month.ts';
import { monthPostCard } from './month-post.ts';
import { monthsCard } from './months.ts';
import { moreCard } from './more.ts';
import { neutralCard } from './neutral.ts';
import { notHereCard } from './not-here.ts';
import { noticeCard } from './notice.ts';
import { numberCard } from './number.ts';
import { overdueCard } from './overdue.ts';
import { praiseCard } from './praise.ts';
import { procedureCard } from './procedure.ts';
import { readBackCard } from './read-back.ts';
import { receiptCard } from './receipt.ts';
import { reportCard } from './report.ts';
import { reviewCard } from './review.ts';
import { reviewMinutesCard } from './review-minutes.ts';
import { reviewPostCard } from './review-post.ts';
import { reviewRecordCard } from './review-record.ts';
import { reviewsCard } from './reviews.ts';
import { saidCard } from './said.ts';
import { searchCard } from './search.ts';
import type { Surface } from './send.ts';
import { tellOnlyCard } from './tell-only.ts';
import { turnedAwayCard } from './turned-away.ts';
import { welcomeCard } from './welcome.ts';

export function renderCard(view: View, how: { readonly language: Language; readonly surface: Surface }): Rendered {
  const layOut = 'came' in view && view.came !== undefined ? whole : fitted;
  return layOut(how.language, how.surface, (reader) => laid(view, reader));
}

function laid(view: View, reader: Reader): Laid {
  switch (view.view) {
    case 'said':
      return saidCard(view, reader);
    case 'more':
      return moreCard(view, reader);
    case 'read-back':
      return readBackCard(view, reader);
    case 'draft-offer':
      return draftOfferCard(view, reader);
    case 'tell-only':
      return tellOnlyCard(view, reader);
    case 'not-here':
      return notHereCard(view, reader);
    case 'turned-away':
      return turnedAwayCard(reader);
    case 'receipt':
      return receiptCard(view, reader);
    case 'case':
      return caseCard(view, reader);
    case 'form':
      return formCard(view, reader);
    case 'neutral':
      return neutralCard(view, reader);
    case 'number':
      return numberCard(view, reader);
    case 'mine':
      return mineCard(view, reader);
    case 'list':
      return listCard(view, reader);
    case 'search':
      return searchCard(view, reader);
    case 'call':
      return callCard(view, reader);
    case 'inserted':
      return insertedCard(view, reader);
    case 'digest':
      return digestCard(view, reader);
    case 'overdue':
      return overdueCard(view, reader);
    case 'digest-hour':
      return digestHourCard(view, reader);
    case 'statement':
      return statementCard(view, reader);
    case 'praise':
      return praiseCard(view, reader);
    case 'measure':
      return measureCard(view, reader);
    case 'channel':
      return channelCard(view, reader);
    case 'channels':
      return channelsCard(view, reader);
    case 'channel-lost':
      return channelLostCard(view, reader);
    case 'review':
      return reviewCard(view, reader);
    case 'review-record':
      return reviewRecordCard(view, reader);
    case 'review-minutes':
      return reviewMinutesCard(view, reader);
    case 'review-post':
      return reviewPostCard(view, reader);
    case 'reviews':
      return reviewsCard(view, reader);
    case 'report':
      return reportCard(view, reader);
    case 'improvements':
      return improvementsCard(view, reader);
    case 'month':
      return monthCard(view, reader);
    case 'month-post':
      return monthPostCard(view, reader);
    case 'months':
      return monthsCard(view, reader);
    case 'procedure':
      return procedureCard(view, reader);
    case 'help':
      return helpCard(view, reader);
    case 'welcome':
      return welcomeCard(view, reader);
    case 'language':
      return languageCard(view, reader);
    case 'again':
      return againCard(view, reader);
    case 'notice':
      return noticeCard(view, reader);
    default:
      return view satisfies never;
  }
}
