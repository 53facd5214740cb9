/** What Ulla has: one case of each sort that a head meets in a week, the oldest first. */
import { PersonId } from '../../../domain/ids.ts';
import { type InventedCase, person, posted, seen, taken } from '../../invented.ts';

const elsa = person(1);
const ulla = person(2);
const peter = person(3);
const marita = person(9);
const sara = person(11);

const unit = 'social';
const kind = 'klagomål';

/** Settled by direct contact, and closed with that. */
const wrongRoom: InventedCase = {
  daysAgo: 28,
  at: '10:20',
  reporter: elsa,
  unit,
  kind,
  channel: 'counter',
  said: 'Jag satt i fel väntrum i fyrtio minuter, för skylten är borta.',
  contact: '070-000 20 01',
  settled: 'Bad om ursäkt, följde med till rätt rum och satte upp en ny lapp.',
};

/** Closed: the handler came from another unit of the department. */
const threeEvenings: InventedCase = {
  daysAgo: 26,
  at: '09:10',
  reporter: elsa,
  unit: 'hemtjansten',
  kind,
  channel: 'phone',
  said: 'Ingen kom hem till mamma på tre kvällar i rad.',
  wish: 'Att någon ringer när besöket inte blir av.',
  contact: 'Sven Ahlin, 070-000 20 02',
  address: 'Myrvägen 3, 999 99 Björnmyra',
  signals: ['vulnerable'],
  vulnerable: 'care-user',
  since: [
    seen(26, '10:05'),
    { daysAgo: 25, at: '08:40', does: { command: 'appoint', person: PersonId.parse(marita) } },
    {
      daysAgo: 17,
      at: '13:15',
      does: {
        command: 'answer',
        outcome: 'upheld',
        says: 'Besöken föll bort när två scheman slogs ihop. Nu ringer vi alltid när vi inte kan komma.',
        way: 'letter',
      },
    },
    posted(17, '13:20'),
    {
      daysAgo: 16,
      at: '09:30',
      does: { command: 'learn', text: 'Ingen ser efter vad som faller bort när scheman slås ihop.' },
    },
    {
      daysAgo: 16,
      at: '09:35',
      does: {
        command: 'agree-measure',
        what: 'Gå igenom schemat två och två före varje byte.',
        owner: peter,
        dueInDays: 5,
      },
    },
    { daysAgo: 16, at: '09:38', does: { command: 'reference', register: 'ärendesystemet', number: 'SN 0000/12' } },
    { daysAgo: 16, at: '09:40', does: { command: 'close' } },
  ],
};

/** Overdue: three weeks are over. */
const letterTwice: InventedCase = {
  daysAgo: 24,
  at: '11:00',
  reporter: elsa,
  unit,
  kind,
  channel: 'letter',
  said: 'Jag har skrivit två gånger om avgiften och inte fått något svar.',
  contact: 'Rut Nyman, 070-000 20 03',
  address: 'Skogsstigen 8, 999 99 Björnmyra',
  originalAt: 'I pärmen i receptionen',
  since: [seen(23, '08:20'), taken(23, '08:25', 'avgift')],
};

/** Anonymous, and nearly due: investigated just the same, with nobody to answer. */
const anonymous: InventedCase = {
  daysAgo: 19,
  at: '15:30',
  reporter: elsa,
  unit: 'tallgarden',
  kind: 'synpunkt',
  channel: 'web-form',
  said: 'De gamla får sitta för länge vid borden efter maten.',
  since: [seen(18, '08:15'), { daysAgo: 18, at: '08:20', does: { command: 'appoint', person: PersonId.parse(sara) } }],
};

/** Nearly due. */
const threePeople: InventedCase = {
  daysAgo: 18,
  at: '14:10',
  reporter: elsa,
  unit,
  kind,
  channel: 'phone',
  said: 'Jag fick prata med tre olika personer och fick tre olika besked.',
  contact: 'medborgare@bjornmyra.example',
  since: [seen(17, '08:10'), taken(17, '08:15', 'information')],
};

/** Answered; only the closing is left. */
const closedDoor: InventedCase = {
  daysAgo: 12,
  at: '12:50',
  reporter: elsa,
  unit,
  kind,
  channel: 'counter',
  said: 'Dörren var låst fast det stod att ni hade öppet.',
  contact: 'Tord Holm, 070-000 20 05',
  address: 'Storgatan 2, 999 99 Björnmyra',
  since: [
    seen(12, '13:10'),
    taken(11, '09:00', 'tillgänglighet'),
    {
      daysAgo: 2,
      at: '14:20',
      does: {
        command: 'answer',
        outcome: 'upheld',
        says: 'Tiderna på dörren var gamla. De är bytta nu.',
        way: 'letter',
      },
    },
    posted(2, '14:22'),
  ],
};

/** About Elsa, who never sees it. */
const atTheDesk: InventedCase = {
  daysAgo: 8,
  at: '13:25',
  reporter: peter,
  unit,
  kind,
  channel: 'counter',
  said: 'Hon i receptionen sa att jag fick skylla mig själv.',
  contact: 'Gun Sandberg, 070-000 20 06',
  signals: ['about-person'],
  concerns: [elsa],
  since: [seen(7, '08:40'), taken(7, '08:45', 'bemötande')],
};

const bench: InventedCase = {
  daysAgo: 6,
  at: '10:40',
  reporter: elsa,
  unit,
  kind: 'förslag',
  channel: 'counter',
  said: 'Ställ en bänk vid ingången, så kan man vänta på färdtjänsten.',
  contact: '070-000 20 07',
  since: [seen(5, '08:30')],
};

const praise: InventedCase = {
  daysAgo: 4,
  at: '09:55',
  reporter: elsa,
  unit: 'tallgarden',
  kind: 'beröm',
  channel: 'phone',
  said: 'Personalen på Tallgården var så fin mot pappa den sista tiden.',
};

/** New. */
const coldFood: InventedCase = {
  daysAgo: 1,
  at: '14:50',
  reporter: elsa,
  unit: 'hemtjansten',
  kind: 'synpunkt',
  channel: 'phone',
  said: 'Maten är kall när den kommer hem.',
  contact: '070-000 20 08',
};

/** Ulla herself owns what was agreed for the desk. */
const formLost: InventedCase = {
  daysAgo: 22,
  at: '10:30',
  reporter: elsa,
  unit,
  kind,
  channel: 'email',
  said: 'Min blankett kom bort, och jag fick fylla i den en gång till.',
  contact: 'Arne Öhman, 070-000 20 09',
  address: 'Älvgränd 4, 999 99 Björnmyra',
  since: [
    seen(22, '11:00'),
    taken(21, '08:30', 'kvalitet'),
    {
      daysAgo: 15,
      at: '10:10',
      does: {
        command: 'answer',
        outcome: 'upheld',
        says: 'Den låg i fel fack. Vi stämplar dem nu när de kommer.',
        way: 'letter',
      },
    },
    posted(15, '10:12'),
    {
      daysAgo: 15,
      at: '10:20',
      does: { command: 'agree-measure', what: 'Ha ett fack för det som kom in i dag.', owner: ulla, dueInDays: 4 },
    },
    { daysAgo: 15, at: '10:25', does: { command: 'close' } },
  ],
};

export const inbox: readonly InventedCase[] = [
  wrongRoom,
  threeEvenings,
  letterTwice,
  formLost,
  anonymous,
  threePeople,
  closedDoor,
  atTheDesk,
  bench,
  praise,
  coldFood,
];
