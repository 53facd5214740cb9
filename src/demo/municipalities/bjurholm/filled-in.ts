/** What the page leaves open, as the invented Björnmyra has answered it. */
import { heldAlike, holds } from '../../invented-answers.ts';
import { inventedPlaces } from '../../places.ts';
import type { FilledIn } from '../../story.ts';

const inFour = (nb: string, nn: string, sv: string, en: string) => ({ nb, nn, sv, en });
const head = (board: number, role: string): FilledIn => ({
  slot: 'routing.boards.head',
  at: ['routing', 'boards', board, 'head'],
  value: role,
});

const post = 'Påhittade vägen 1, 999 99 Björnmyra';

export const filledIn: readonly FilledIn[] = [
  // In the order of the page's boards; the organisation's file names who they are.
  ...['kommunchef', 'skolchef', 'socialchef', 'kommunchef'].map((role, board) => head(board, role)),
  { slot: 'procedure.validFrom', at: ['procedure', 'validFrom'], value: '2020-01-01' },
  { slot: 'procedure.validFrom', at: ['procedure', 'edition'], value: 'påhittad' },
  { slot: 'municipality.inhabitants', at: ['municipality', 'inhabitants'], value: 2_345 },
  { slot: 'municipality.address', at: ['municipality', 'address'], value: post },
  // What is sent by letter goes there too; the e-service has a page of its own.
  { slot: 'municipality.address', at: ['channels', 4, 'address'], value: inFour(post, post, post, post) },
  {
    slot: 'municipality.address',
    at: ['channels', 2, 'address'],
    value: inFour(
      'E-tjenesten på https://bjornmyra.example/synpunkter',
      'E-tenesta på https://bjornmyra.example/synpunkter',
      'E-tjänsten på https://bjornmyra.example/synpunkter',
      'The e-service at https://bjornmyra.example/synpunkter',
    ),
  },
  // Its page says where questions and requests for documents go.
  ...inventedPlaces(
    { name: 'Björnmyra', domain: 'bjornmyra.example', phone: '070-000 00 00' },
    { politics: 2, ownCase: 3, whistleblowing: 5 },
  ),
  {
    slot: 'sensitive.place',
    at: ['sensitive', 'place'],
    value: inFour(
      'det oppdiktede samtalerommet i Björnmyra',
      'det oppdikta samtalerommet i Björnmyra',
      'Björnmyras påhittade samtalsrum',
      "Björnmyra's invented meeting room",
    ),
  },
  {
    slot: 'retention.decision',
    at: ['retention', 'decidedBy'],
    value: inFour(
      'Nemnda, vedtak 00/0000 (oppdiktet)',
      'Nemnda, vedtak 00/0000 (oppdikta)',
      'Nämnden, beslut 00/0000 (påhittat)',
      'The board, decision 00/0000 (invented)',
    ),
  },
  {
    slot: 'reports.toBoards',
    at: ['reports', 'toBoards'],
    value: [
      {
        scope: 'board',
        to: inFour('Nemnda (oppdiktet)', 'Nemnda (oppdikta)', 'Nämnden (påhittat)', 'The board (invented)'),
        timesAYear: 1,
        onMonthDays: ['02-15'],
        source: 'Inställning; påhittat i Björnmyra',
      },
    ],
  },
  // The demo's reviews are always soon: see procedure.ts.
  { slot: 'reports.review' },
  { slot: 'officeHours' },
  {
    slot: 'classification',
    at: ['classification', 'causes', 11, 'label'],
    value: inFour('Annet (oppdiktet)', 'Anna (oppdikta)', 'Annat (påhittat)', 'Other (invented)'),
  },
  holds('clocks.praise', ['clocks', 0, 'source']),
  holds('clocks.delay-notice', ['clocks', 0, 'source']),
  holds('routing.dutyUntilAccepted', ['routing', 'source']),
  holds('hearing', ['hearing', 'source']),
  holds('registers.reference', ['registers', 0, 'content'], ['registers', 0, 'source']),
  ...heldAlike({ escalation: 3, tracks: 7 }),
];
