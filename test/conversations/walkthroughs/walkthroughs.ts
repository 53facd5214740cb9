import { describe } from 'vitest';
import { bjurholmConversations } from './bjurholm.ts';
import { bjurholmBesides } from './bjurholm-besides.ts';
import { bjurholmReports } from './bjurholm-reports.ts';
import { d00075Conversations } from './d00075.ts';
import { d00075Analysis } from './d00075-analysis.ts';
import { hudiksvallConversations } from './hudiksvall.ts';
import { kramforsConversations } from './kramfors.ts';
import { serviceklageConversations } from './serviceklage.ts';

/** Each of the municipalities' own documents, read in its order from the first word to the last report. */
export function walkthroughs(): void {
  describe('Harstad, Serviceklage', serviceklageConversations);
  describe('Harstad, D00075', d00075Conversations);
  describe('Harstad, D00075, to the last report', d00075Analysis);
  describe('Kramfors, KS 2009-09-08 § 111', kramforsConversations);
  describe('Bjurholm, the web page', bjurholmConversations);
  describe('Bjurholm, what else it says', bjurholmBesides);
  describe('Bjurholm, what comes of it', bjurholmReports);
  describe('Hudiksvall, the staff presentation', hudiksvallConversations);
}
