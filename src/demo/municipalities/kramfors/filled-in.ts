/** What the guideline leaves open, as the invented Granälv has answered it. */
import type { FilledIn } from '../../story.ts';

const inFour = (nb: string, nn: string, sv: string, en: string) => ({ nb, nn, sv, en });
const source = 'Inställning; påhittat i Granälv';
const board = (code: string, sv: string, en: string) => ({ code, label: inFour(sv, sv, sv, en), source });

export const filledIn: readonly FilledIn[] = [
  { slot: 'municipality.inhabitants', at: ['municipality', 'inhabitants'], value: 9_876 },
  { slot: 'municipality.address', at: ['municipality', 'address'], value: 'Påhittade gatan 1, 999 99 Granälv' },
  {
    slot: 'routing.boards',
    at: ['routing', 'boards'],
    value: [
      board('kommunstyrelsen', 'Kommunstyrelsen', 'The municipal executive board'),
      board('bildningsnämnden', 'Bildningsnämnden', 'The education board'),
      board('omsorgsnämnden', 'Omsorgsnämnden', 'The care board'),
      board('samhällsnämnden', 'Samhällsnämnden', 'The community board'),
    ],
  },
  { slot: 'reports.toBoards', at: ['reports', 'toBoards', 0, 'onMonthDays'], value: ['02-15'] },
  {
    slot: 'retention.decidedBy',
    at: ['retention', 'decidedBy'],
    value: inFour(
      'Nemnda, vedtak 00/0000 (oppdiktet)',
      'Nemnda, vedtak 00/0000 (oppdikta)',
      'Nämnden, beslut 00/0000 (påhittat)',
      'The board, decision 00/0000 (invented)',
    ),
  },
  {
    slot: 'sensitive.place',
    at: ['sensitive', 'place'],
    value: inFour(
      'Lederen for enheten, i Granälvs oppdiktede samtalerom',
      'Leiaren for eininga, i det oppdikta samtalerommet i Granälv',
      'Enhetens chef, i Granälvs påhittade samtalsrum',
      "The unit's manager, in Granälv's invented meeting room",
    ),
  },
  // The demo's reviews are always soon: see procedure.ts.
  { slot: 'reports.review.onMonthDays' },
  { slot: 'officeHours' },
];
