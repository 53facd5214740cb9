/** What was said in the last month to the other boards, whose heads have it. */
import { PersonId } from '../../../domain/ids.ts';
import { type InventedCase, person, posted, seen, taken } from '../../invented.ts';

const kent = person(10);
const goran = person(12);
const lars = person(8);

export const elsewhere: readonly InventedCase[] = [
  {
    daysAgo: 25,
    at: '08:40',
    reporter: goran,
    unit: 'teknik',
    kind: 'synpunkt',
    channel: 'phone',
    said: 'Gatlampan vid skolan har varit släckt i en vecka.',
    since: [
      seen(25, '09:00'),
      { daysAgo: 24, at: '08:30', does: { command: 'appoint', person: PersonId.parse(kent) } },
      { daysAgo: 22, at: '14:30', does: { command: 'answer', outcome: 'upheld', says: 'Lampan är bytt.' } },
      { daysAgo: 22, at: '14:35', does: { command: 'close' } },
    ],
  },
  {
    daysAgo: 20,
    at: '13:30',
    reporter: lars,
    unit: 'forskolan',
    kind: 'förslag',
    channel: 'counter',
    said: 'Häng upp matsedeln vid grinden, så ser vi den när vi hämtar.',
    contact: 'foralder@bjornmyra.example',
    since: [
      seen(20, '13:40'),
      {
        daysAgo: 16,
        at: '12:00',
        does: {
          command: 'answer',
          outcome: 'adopted',
          says: 'Den hänger vid grinden från och med måndag.',
          way: 'letter',
          consideredBy: 'Föräldrarådet',
        },
      },
      posted(16, '12:02'),
      { daysAgo: 16, at: '12:05', does: { command: 'close' } },
    ],
  },
  {
    daysAgo: 13,
    at: '10:20',
    reporter: goran,
    unit: 'miljo',
    kind: 'klagomål',
    channel: 'letter',
    said: 'Mitt bygglov har legat i fyra månader utan ett ord.',
    contact: 'Nils Ögren, 070-000 20 11',
    address: 'Nybyggarvägen 1, 999 99 Björnmyra',
    originalAt: 'Hos registratorn',
    since: [seen(12, '09:20'), taken(12, '09:25', 'tid')],
  },
  {
    daysAgo: 9,
    at: '08:55',
    reporter: lars,
    unit: 'skolan',
    kind: 'klagomål',
    channel: 'phone',
    said: 'Vår pojke blir retad på bussen, och ingen gör något.',
    contact: '070-000 20 12',
    signals: ['vulnerable'],
    vulnerable: 'pupil',
    since: [seen(9, '09:10'), taken(9, '09:15', 'annat')],
  },
  {
    daysAgo: 3,
    at: '12:10',
    reporter: goran,
    unit: 'teknik',
    kind: 'klagomål',
    channel: 'phone',
    said: 'Plogbilen lade all snö framför vår infart.',
    contact: '070-000 20 13',
  },
];
