/** A month of invented cases in the invented Nordvåg kommune. */
import { inbox } from './inbox.ts';
import { type InventedCase, person, posted, seen, taken } from './invented.ts';

const emma = person(1);
const aslak = person(8);
const liv = person(11);
const ole = person(12);

/** Of Max's colleagues in the other units. */
const elsewhere: readonly InventedCase[] = [
  {
    daysAgo: 27,
    at: '08:40',
    reporter: ole,
    unit: 'teknisk',
    kind: 'skade',
    channel: 'phone',
    said: 'Gatelyset er knust, og det ligger glass på fortauet.',
    place: 'Strandveien 14',
    since: [
      seen(27, '09:00'),
      taken(27, '09:05'),
      {
        daysAgo: 24,
        at: '14:30',
        does: {
          command: 'answer',
          outcome: 'dealt-with',
          says: 'Glasset ble kostet opp samme dag, og lyset er byttet.',
        },
      },
      { daysAgo: 24, at: '14:35', does: { command: 'close' } },
    ],
  },
  {
    daysAgo: 25,
    at: '11:15',
    reporter: liv,
    unit: 'hjemmetjenesten',
    kind: 'klage-tjeneste',
    channel: 'visit',
    said: 'De kommer til helt ulike tider. I går kom frokosten klokka tolv.',
    wish: 'At noen ringer når de er forsinket.',
    contact: '906 55 003',
    signals: ['vulnerable'],
    vulnerable: 'care-user',
    since: [
      seen(24, '08:15'),
      taken(24, '08:20', 'kvalitet'),
      {
        daysAgo: 14,
        at: '10:00',
        does: {
          command: 'answer',
          outcome: 'upheld',
          says: 'Frokosten skal komme før klokka ti. Fra nå av ringer vi når vi er mer enn en halvtime forsinket.',
          way: 'letter',
        },
      },
      posted(14, '10:02'),
      { daysAgo: 13, at: '09:10', does: { command: 'learn', text: 'Den som er forsinket, har ikke tid til å ringe.' } },
      { daysAgo: 13, at: '09:15', does: { command: 'close' } },
    ],
  },
  {
    daysAgo: 22,
    at: '13:30',
    reporter: aslak,
    unit: 'barnehagen',
    kind: 'forslag',
    channel: 'meeting',
    said: 'Heng opp matplanen ute ved porten, så ser vi den når vi henter.',
    contact: 'forelder@nordvag.example',
    since: [
      seen(22, '13:40'),
      {
        daysAgo: 18,
        at: '12:00',
        does: {
          command: 'answer',
          outcome: 'adopted',
          says: 'Matplanen henger ved porten fra mandag.',
          way: 'letter',
          consideredBy: 'Foreldrerådet',
        },
      },
      posted(18, '12:02'),
      { daysAgo: 18, at: '12:05', does: { command: 'close' } },
    ],
  },
  {
    daysAgo: 20,
    at: '08:55',
    reporter: ole,
    unit: 'teknisk',
    kind: 'klage-kjoring',
    channel: 'phone',
    said: 'Brøytebilen kjørte altfor fort forbi skolen akkurat da barna kom ut.',
    contact: '906 55 004',
    place: 'Skoleveien',
    since: [seen(18, '09:45')],
  },
  {
    daysAgo: 13,
    at: '10:20',
    reporter: emma,
    unit: 'teknisk',
    kind: 'tips',
    channel: 'counter',
    said: 'Benken ved kaia er råtten, noen kommer til å sette seg gjennom den.',
    since: [seen(12, '09:20')],
  },
  {
    daysAgo: 12,
    at: '14:05',
    reporter: liv,
    unit: 'hjemmetjenesten',
    kind: 'klage-tjeneste',
    channel: 'phone',
    said: 'Mor fikk ikke dusje på ni dager.',
    contact: '906 55 006',
    signals: ['vulnerable'],
    vulnerable: 'care-user',
    since: [seen(11, '08:05'), taken(11, '08:10', 'ikke-levert')],
  },
  {
    daysAgo: 6,
    at: '12:10',
    reporter: ole,
    unit: 'teknisk',
    kind: 'klage-tjeneste',
    channel: 'phone',
    said: 'Vannet var brunt i to dager uten at vi fikk vite hvorfor.',
    contact: '906 55 008',
  },
  {
    daysAgo: 3,
    at: '15:05',
    reporter: emma,
    unit: 'skolen',
    kind: 'klage-tjeneste',
    channel: 'phone',
    said: 'Skolebussen gikk fem minutter før tida, og to barn ble stående igjen.',
    contact: '906 55 009',
    signals: ['vulnerable'],
    vulnerable: 'pupil',
  },
];

/** In the order in which they were heard, in which they get their numbers. */
export const inventedCases: readonly InventedCase[] = [...inbox, ...elsewhere].sort((a, b) => b.daysAgo - a.daysAgo);
