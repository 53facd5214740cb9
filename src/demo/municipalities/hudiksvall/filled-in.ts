/** What the presentation leaves open, as the invented Havsvik and its departments have answered it. */
import { departmentSlots } from '../../../domain/procedure/responsibility.ts';
import { anonymity, heldAlike, holds } from '../../invented-answers.ts';
import { inventedPlaces } from '../../places.ts';
import type { FilledIn } from '../../story.ts';

const inFour = (nb: string, nn: string, sv: string, en: string) => ({ nb, nn, sv, en });

const post = 'Påhittade kajen 1, 999 98 Havsvik';

type Slots = Readonly<Record<(typeof departmentSlots)[number], ReturnType<typeof inFour>>>;

/** As each department has it, but for who confirms and where things go. */
const alike = {
  legalBasis: inFour(
    'Vedtektene for Havsvik, kapittel 0 (oppdiktet)',
    'Vedtektene for Havsvik, kapittel 0 (oppdikta)',
    'Havsviks stadga, 0 kap. (påhittad)',
    "Havsvik's charter, chapter 0 (invented)",
  ),
  archive: inFour(
    'Havsviks oppdiktede arkiv, hylle 0',
    'Det oppdikta arkivet i Havsvik, hylle 0',
    'Havsviks påhittade arkiv, hylla 0',
    "Havsvik's invented archive, shelf 0",
  ),
  retention: inFour(
    'Tidligst to år etter avslutning, vedtak 00/0000 (oppdiktet)',
    'Tidlegast to år etter avslutning, vedtak 00/0000 (oppdikta)',
    'Tidigast två år efter avslut, beslut 00/0000 (påhittat)',
    'Two years after closing at the earliest, decision 00/0000 (invented)',
  ),
};

/** Its place in the profile's list, its top unit, and whoever is its registrar. */
function department(place: number, code: string, unit: string, registrar: string): FilledIn[] {
  const at = ['departments', 'list', place] as const;
  const slots: Slots = {
    ...alike,
    emailTo: inFour(registrar, registrar, registrar, registrar),
    formTo: inFour(
      `${registrar}, i den oppdiktede posthylla`,
      `${registrar}, i den oppdikta posthylla`,
      `${registrar}, i det påhittade postfacket`,
      `${registrar}, in the invented post tray`,
    ),
    confirmedBy: inFour(
      'Den som har saken, med kopi til den oppdiktede registratoren',
      'Den som har saka, med kopi til den oppdikta registratoren',
      'Den som handlägger ärendet, med kopia till den påhittade registratorn',
      'Whoever handles the case, with a copy to the invented registrar',
    ),
  };
  return [
    { slot: 'departments.list', at: [...at, 'unit'], value: unit },
    ...departmentSlots.map((slot) => ({
      slot: `departments.${code}.${slot}`,
      at: [...at, slot],
      value: slots[slot],
    })),
  ];
}

export const filledIn: readonly FilledIn[] = [
  { slot: 'municipality.inhabitants', at: ['municipality', 'inhabitants'], value: 9_876 },
  { slot: 'municipality.address', at: ['municipality', 'address'], value: post },
  ...department(0, 'kommunledning', 'havsvik', 'registrator.kommun@havsvik.example'),
  ...department(1, 'lärande', 'larande', 'registrator.larande@havsvik.example'),
  ...department(2, 'social', 'omsorg', 'registrator.omsorg@havsvik.example'),
  ...inventedPlaces(
    { name: 'Havsvik', domain: 'havsvik.example', phone: '070-000 00 00' },
    { question: 0, documents: 1, politics: 2, ownCase: 3, whistleblowing: 5 },
  ),
  {
    slot: 'sensitive.place',
    at: ['sensitive', 'place'],
    value: inFour(
      'det oppdiktede samtalerommet i Havsvik',
      'det oppdikta samtalerommet i Havsvik',
      'Havsviks påhittade samtalsrum',
      "Havsvik's invented meeting room",
    ),
  },
  { slot: 'closing.praise', at: ['closing', 'requires', 1, 'needs'], value: ['category'] },
  { slot: 'reports.toBoards.onMonthDays', at: ['reports', 'toBoards', 0, 'onMonthDays'], value: ['02-15', '08-15'] },
  { slot: 'reports.toBoards.onMonthDays', at: ['reports', 'toBoards', 1, 'onMonthDays'], value: ['02-28'] },
  { slot: 'retention.decision', at: ['retention', 'decidedBy'], value: alike.retention },
  { slot: 'routing.boards' },
  // The demo's reviews are always soon: see procedure.ts.
  { slot: 'reports.review.onMonthDays' },
  { slot: 'officeHours' },
  { slot: 'procedure.edition', at: ['procedure', 'validFrom'], value: '2020-01-01' },
  { slot: 'procedure.edition', at: ['procedure', 'edition'], value: '1 (påhittad)' },
  { slot: 'procedure.edition', at: ['procedure', 'reviseBy'], inDays: 365 },
  {
    slot: 'channels.other',
    at: ['channels', 4, 'address'],
    value: inFour(
      'skjemaet på https://havsvik.example/synpunkter',
      'skjemaet på https://havsvik.example/synpunkter',
      'formuläret på https://havsvik.example/synpunkter',
      'the form at https://havsvik.example/synpunkter',
    ),
  },
  { slot: 'channels.other', at: ['channels', 7, 'address'], value: inFour(post, post, post, post) },
  // No day is promised for the answer: the section on what is confirmed says so.
  holds('clocks.respond', ['summary', 2, 'text'], ['reminders', 'source']),
  holds('clocks.acknowledge', ['clocks', 0, 'source']),
  holds('reply.form', ['summary', 3, 'text'], ['reply', 'source']),
  holds('routing.to', ['routing', 'source']),
  anonymity,
  holds('hearing', ['hearing', 'source']),
  {
    slot: 'classification.categories',
    at: ['classification', 'categories', 9, 'label'],
    value: inFour('Annet (oppdiktet)', 'Anna (oppdikta)', 'Annat (påhittat)', 'Other (invented)'),
  },
  holds('closing.settledOnTheSpot', ['closing', 'settledOnTheSpot', 'source']),
  holds('closing.reopenedBy', ['closing', 'source']),
  ...heldAlike({ escalation: 3, tracks: 7 }),
];
