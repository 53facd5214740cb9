/** What D00075 and the web page leave open, as the invented Nordvåg has answered it. */
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
  { slot: 'officeHours' },
];
