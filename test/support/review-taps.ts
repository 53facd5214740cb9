/** One tap of every sort that the cards of a review can send. */
import type { Action } from '../../src/dialogues/actions.ts';
import { day, unit } from './municipality.ts';

const of = { unit: unit('torget'), on: day('2026-08-20') };
const ofShowing = { ...of, revision: '1.a' };
type ReviewVerb = Extract<Action['verb'], `review-${string}` | 'improvements'>;

export const reviewTaps: { readonly [V in ReviewVerb]: Extract<Action, { verb: V }> } = {
  'review-show': { verb: 'review-show', ...of },
  'review-pick': { verb: 'review-pick', ...ofShowing, meetsOn: '2026-09-10' },
  'review-record': { verb: 'review-record', ...ofShowing },
  'review-save': { verb: 'review-save', ...ofShowing, attended: '7', what1: 'Ny plakat' },
  'review-look': { verb: 'review-look', ...ofShowing, attended: '7', what1: 'Ny plakat' },
  'review-keep': { verb: 'review-keep', ...ofShowing, text: 'Vi henger opp plakaten.' },
  'review-release': { verb: 'review-release', ...ofShowing, text: 'Vi henger opp plakaten.' },
  'review-there': { verb: 'review-there', ...ofShowing, tries: 0 },
  'review-again': { verb: 'review-again', ...ofShowing, tries: 0 },
  'review-mend': { verb: 'review-mend', ...ofShowing },
  'review-correct': { verb: 'review-correct', ...ofShowing, corrections: 0, text: 'Vi henger opp en plakat.' },
  improvements: { verb: 'improvements', page: 0 },
};
