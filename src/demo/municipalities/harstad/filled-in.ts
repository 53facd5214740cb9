/** What D00075 and the web page leave open, as the invented Nordvåg has answered it. */
import { anonymity, heldAlike, holds } from '../../invented-answers.ts';
import { inventedPlaces } from '../../places.ts';
import type { FilledIn } from '../../story.ts';

const inFour = (nb: string, nn: string, sv: string, en: string) => ({ nb, nn, sv, en });

export const filledIn: readonly FilledIn[] = [
  { slot: 'municipality.inhabitants', at: ['municipality', 'inhabitants'], value: 9_876 },
  ...inventedPlaces(
    { name: 'Nordvåg', domain: 'nordvag.example', phone: '00 00 00 00' },
    { ownCase: 0, politics: 1, documents: 4, whistleblowing: 5 },
  ),
  {
    slot: 'retention.decidedBy',
    at: ['retention', 'decidedBy'],
    value: inFour(
      'Arkivlederen i Nordvåg, vedtak 00/0000 (oppdiktet)',
      'Arkivleiaren i Nordvåg, vedtak 00/0000 (oppdikta)',
      'Arkivchefen i Nordvåg, beslut 00/0000 (påhittat)',
      'The head of archives in Nordvåg, decision 00/0000 (invented)',
    ),
  },
  // The demo's reviews are always soon: see procedure.ts.
  { slot: 'reports.review.onMonthDays' },
  { slot: 'reports.toBoards.onMonthDays', at: ['reports', 'toBoards', 0, 'onMonthDays'], value: ['01-31'] },
  { slot: 'officeHours' },
  // In the source: the edition is shown in four languages and has one wording.
  holds('procedure.reviseBy', ['procedure', 'source']),
  {
    slot: 'classification',
    at: ['classification', 'causes', 12, 'label'],
    value: inFour('Annet (oppdiktet)', 'Anna (oppdikta)', 'Annat (påhittat)', 'Other (invented)'),
  },
  anonymity,
  holds('routing.appointFrom', ['routing', 'source']),
  holds('routing.dutyUntilAccepted', ['routing', 'source']),
  // The web page's two weeks are those of suggestions, tips and damage.
  holds('clocks.other-kinds', ['clocks', 2, 'wording'], ['clocks', 2, 'source']),
  // Praise is written as a tip.
  holds('kinds.praise', ['kinds', 4, 'source']),
  holds('hearing.within', ['hearing', 'source']),
  holds('closing.reopenedBy', ['closing', 'source']),
  { slot: 'legalBasis', at: ['legalBasis', 6], value: 'Vedtektene for Nordvåg, kapittel 0 (oppdiktet)' },
  holds('legalBasis', ['purpose']),
  ...heldAlike({ escalation: 3, tracks: 7 }),
];
