import { describe, expect, test } from 'vitest';
import { everyVerb, verbsSent } from '../support/verbs.ts';
import { atOnceConversations } from './at-once.ts';
import { channelConversations } from './channels.ts';
import { concerningConversations } from './concerning.ts';
import { dangerConversations } from './danger.ts';
import { deliveryConversations } from './delivery.ts';
import { draftConversations } from './drafts.ts';
import { editionConversations } from './editions.ts';
import { elsewhereConversations } from './elsewhere.ts';
import { endingConversations } from './endings.ts';
import { findingConversations } from './finding.ts';
import { dialogConversations } from './in-a-dialog.ts';
import { keptWordsConversations } from './kept-words.ts';
import { kindConversations } from './kinds.ts';
import { languageConversations } from './languages.ts';
import { monthConversations } from './month.ts';
import { notHereConversations } from './not-here.ts';
import { onPaperConversations } from './on-paper.ts';
import { ordinaryConversations } from './ordinary.ts';
import { receiverConversations } from './receiver.ts';
import { remindedConversations } from './reminded.ts';
import { reorganisedConversations } from './reorganised.ts';
import { repeatConversations } from './repeats.ts';
import { reportConversations } from './report.ts';
import { reviewConversations } from './review.ts';
import { revisionConversations } from './revision.ts';
import { settledConversations } from './settled.ts';
import { toTheCitizenConversations } from './to-the-citizen.ts';
import { trackConversations } from './tracks.ts';
import { walkthroughs } from './walkthroughs/walkthroughs.ts';
import { whoHasItConversations } from './who-has-it.ts';

describe('ordinary', ordinaryConversations);
describe('in a dialog', dialogConversations);
describe('settled on the spot', settledConversations);
describe('about people', concerningConversations);
describe('in danger', dangerConversations);
describe('drafts', draftConversations);
describe('on paper', onPaperConversations);
describe('on the way', deliveryConversations);
describe('elsewhere', elsewhereConversations);
describe('again', repeatConversations);
describe('kinds and tracks', kindConversations);
describe('not here', notHereConversations);
describe('what the law asks', trackConversations);
describe('in four languages', languageConversations);
describe('finding', findingConversations);
describe('from first word to last', walkthroughs);
describe('who has it', whoHasItConversations);
describe('to the citizen', toTheCitizenConversations);
describe('endings', endingConversations);
describe('a new edition', editionConversations);
describe('the procedure’s own revision', revisionConversations);
describe('reminded', remindedConversations);
describe('hers until it gets there', receiverConversations);
describe('reorganised', reorganisedConversations);
describe('kept for another board', keptWordsConversations);
describe('channels', channelConversations);
describe('at once', atOnceConversations);
describe('the half-year review', reviewConversations);
describe('reports', reportConversations);
describe('the unit’s month', monthConversations);

/** No card that stands in a dialog leads to these. */
const chatOnly = [
  ...['procedure', 'help', 'language', 'language-set', 'statement-give', 'measure-show', 'measure-done'],
  ...['digest', 'digest-hour', 'digest-hour-set', 'overdue', 'improvements'],
  ...['review-show', 'review-pick', 'review-record', 'review-save', 'review-look', 'review-keep'],
  ...['review-release', 'review-there', 'review-again', 'review-mend', 'review-correct'],
  ...['report', 'report-make'],
  ...['channels', 'channel-unlink', 'channel-relink'],
  ...['months', 'month-show', 'month-words', 'month-hold', 'month-let-go', 'month-there', 'month-again'],
  'month-recount',
];

test('every verb of every card was sent, in the chat and, where it can be, in a dialog', () => {
  expect(verbsSent('chat')).toEqual(everyVerb);
  expect(verbsSent('dialog')).toEqual(everyVerb.filter((verb) => !chatOnly.includes(verb)));
});
