/** What was said in the last month to Henrik's colleagues in the other units. */
import { type InventedCase, person, posted, seen, taken } from '../../invented.ts';
import { confirmed, toldSo } from './confirmed.ts';

const alma = person(1);
const ali = person(8);
const lovisa = person(11);
const ove = person(12);

export const elsewhere: readonly InventedCase[] = [
  {
    daysAgo: 26,
    at: '11:15',
    reporter: lovisa,
    unit: 'hemtjansten',
    kind: 'klagomål',
    channel: 'visit',
    said: 'De kommer på helt olika tider. I går kom frukosten klockan tolv.',
    wish: 'Att någon ringer när de är sena.',
    contact: '070-555 00 03',
    address: 'Strandvägen 14, 999 98 Havsvik',
    signals: ['vulnerable'],
    vulnerable: 'care-user',
    since: [
      seen(25, '08:15'),
      taken(25, '08:20', undefined, 'kvalitet'),
      ...confirmed(24, '10'),
      {
        daysAgo: 14,
        at: '10:00',
        does: {
          command: 'answer',
          outcome: 'upheld',
          says: 'Frukosten ska komma före klockan tio. Från och med nu ringer vi när vi är mer än en halvtimme sena.',
          way: 'letter',
        },
      },
      posted(14, '10:02'),
      { daysAgo: 13, at: '09:10', does: { command: 'learn', text: 'Den som är sen har inte tid att ringa.' } },
      { daysAgo: 13, at: '09:15', does: { command: 'close' } },
    ],
  },
  {
    daysAgo: 22,
    at: '13:30',
    reporter: ali,
    unit: 'forskolan',
    kind: 'synpunkt',
    channel: 'meeting',
    said: 'Häng upp matsedeln ute vid grinden, så ser vi den när vi hämtar.',
    contact: 'Förälder, 070-555 00 19',
    since: [
      seen(22, '13:40'),
      taken(21, '08:10', undefined, 'information'),
      toldSo(21, '15:30'),
      {
        daysAgo: 18,
        at: '12:00',
        does: {
          command: 'answer',
          outcome: 'upheld',
          says: 'Matsedeln hänger vid grinden från måndag.',
          way: 'spoken',
        },
      },
      { daysAgo: 18, at: '12:05', does: { command: 'close' } },
    ],
  },
  {
    daysAgo: 16,
    at: '08:55',
    reporter: ove,
    unit: 'hamn',
    kind: 'klagomål',
    channel: 'phone',
    said: 'Färjan väntade inte på bussen, så vi stod kvar i en timme.',
    contact: '070-555 00 04',
    since: [seen(14, '09:45')],
  },
  {
    daysAgo: 12,
    at: '14:05',
    reporter: lovisa,
    unit: 'hemtjansten',
    kind: 'klagomål',
    channel: 'phone',
    said: 'Mor fick inte duscha på nio dagar.',
    contact: '070-555 00 06',
    signals: ['vulnerable'],
    vulnerable: 'care-user',
    since: [seen(11, '08:05'), taken(11, '08:10', undefined, 'utebliven')],
  },
  {
    daysAgo: 6,
    at: '12:10',
    reporter: ove,
    unit: 'hamn',
    kind: 'beröm',
    channel: 'web-form',
    said: 'Tack till han som lotsade in oss i dimman i tisdags.',
    since: [seen(5, '09:00')],
  },
  {
    daysAgo: 3,
    at: '15:05',
    reporter: alma,
    unit: 'larande',
    kind: 'klagomål',
    channel: 'email',
    said: 'Skolbussen gick fem minuter för tidigt, och två barn blev kvar.',
    contact: '070-555 00 09',
    signals: ['vulnerable'],
    vulnerable: 'pupil',
  },
];
