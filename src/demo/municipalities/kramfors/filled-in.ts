/** What the guideline leaves open, as the invented Granälv has answered it. */
import { anonymity, heldAlike, holds } from '../../invented-answers.ts';
import { inventedPlaces } from '../../places.ts';
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
  ...inventedPlaces(
    { name: 'Granälv', domain: 'granalv.example', phone: '070-000 00 00' },
    { question: 0, documents: 1, politics: 2, ownCase: 3, whistleblowing: 5 },
  ),
  {
    slot: 'sensitive.place',
    at: ['sensitive', 'place'],
    value: inFour(
      'lederen for enheten, i Granälvs oppdiktede samtalerom',
      'leiaren for eininga, i det oppdikta samtalerommet i Granälv',
      'enhetens chef, i Granälvs påhittade samtalsrum',
      "the unit's manager, in Granälv's invented meeting room",
    ),
  },
  // The demo's reviews are always soon: see procedure.ts.
  { slot: 'reports.review.onMonthDays' },
  { slot: 'officeHours' },
  // Soon enough for the coordinator to be told of it.
  { slot: 'procedure.reviseBy', at: ['procedure', 'reviseBy'], inDays: 60 },
  {
    slot: 'procedure.reviseBy',
    at: ['procedure', 'edition'],
    value: 'KS 2009-09-08 § 111 (påhittat: gäller än)',
  },
  {
    slot: 'classification.causes',
    at: ['classification', 'causes', 3, 'label'],
    value: inFour('Annet (oppdiktet)', 'Anna (oppdikta)', 'Annat (påhittat)', 'Other (invented)'),
  },
  anonymity,
  holds('hearing', ['hearing', 'source']),
  holds('routing.appointFrom', ['routing', 'source']),
  holds('closing.reopenedBy', ['closing', 'source']),
  holds('reply.form', ['reply', 'source']),
  holds('clocks.other-kinds', ['clocks', 0, 'source'], ['clocks', 1, 'source']),
  holds('registers.diariet', ['registers', 0, 'content'], ['registers', 0, 'source']),
  // Praise is written as feedback.
  holds('kinds.praise', ['kinds', 1, 'source']),
  ...heldAlike({ escalation: 3, tracks: 7 }),
];
