/** What Henrik has: one case of each sort that a manager meets in a week, the oldest first. */
import { type InventedCase, person, posted, seen, taken } from '../../invented.ts';
import { confirmed, toldSo } from './confirmed.ts';

const alma = person(1);
const henrik = person(2);
const ingaLill = person(3);

const unit = 'servicecenter';
const kind = 'klagomål';

/** On paper, confirmed, answered and closed, with what was learned and a measure that is still to be done. */
const sentOn: InventedCase = {
  daysAgo: 27,
  at: '10:05',
  reporter: alma,
  unit,
  kind,
  channel: 'paper-form',
  originalAt: 'Registratorns pärm, flik 0',
  said: 'Jag blev kopplad tre gånger innan någon visste vem som har hand om bryggplatser.',
  wish: 'Att en person följer det tills det är klart.',
  contact: 'Berit Solgren, 070-555 00 07',
  address: 'Kajen 3, 999 98 Havsvik',
  since: [
    seen(27, '11:10'),
    taken(26, '08:50', undefined, 'information'),
    ...confirmed(25, '09'),
    {
      daysAgo: 20,
      at: '13:15',
      does: {
        command: 'answer',
        outcome: 'upheld',
        says: 'Du skulle inte ha blivit kopplad så många gånger. Nu stannar den som svarar kvar på linjen tills rätt person har tagit över.',
        way: 'letter',
      },
    },
    posted(20, '13:17'),
    {
      daysAgo: 19,
      at: '09:30',
      does: { command: 'learn', text: 'Vi vet för lite om vem i huset som svarar på vad.' },
    },
    {
      daysAgo: 19,
      at: '09:40',
      does: {
        command: 'agree-measure',
        what: 'Göra en lista över vem i huset som svarar på vad, och hänga upp den vid växeln.',
        owner: henrik,
        dueInDays: 6,
      },
    },
    { daysAgo: 19, at: '09:45', does: { command: 'close' } },
  ],
};

/** Confirmed too late, and not answered yet: no date runs, and it is reminded of all the same. */
const screenReader: InventedCase = {
  daysAgo: 24,
  at: '09:15',
  reporter: alma,
  unit,
  kind,
  channel: 'counter',
  said: 'Det går inte att läsa webbformuläret med skärmläsare.',
  grounds: 'Jag ser dåligt och måste be grannen om hjälp.',
  contact: 'Arne Modig, 070-555 00 05',
  since: [seen(23, '08:20'), taken(23, '08:25', undefined, 'tillgänglighet'), toldSo(5, '14:10')],
};

/** Nobody has confirmed it, and the ten working days are over. */
const twoDates: InventedCase = {
  daysAgo: 17,
  at: '14:10',
  reporter: ingaLill,
  unit,
  kind,
  channel: 'email',
  said: 'Jag har fått två brev om samma sak, med två olika datum.',
  contact: 'Turid Hansson, 070-555 00 16',
  since: [seen(16, '08:10')],
};

/** To be confirmed these days. */
const identification: InventedCase = {
  daysAgo: 13,
  at: '11:50',
  reporter: alma,
  unit,
  kind,
  channel: 'counter',
  said: 'Ingen sade att jag måste ha med legitimation, så jag fick åka hem igen.',
  contact: 'Tuva Hanberg, 070-555 00 12',
  address: 'Skolbacken 8, 999 98 Havsvik',
  since: [seen(13, '12:30'), taken(12, '09:00', undefined, 'information')],
};

/** Answered; its category is missing. */
const lunch: InventedCase = {
  daysAgo: 11,
  at: '12:20',
  reporter: alma,
  unit,
  kind: 'synpunkt',
  channel: 'phone',
  said: 'Håll öppet över lunch, det är då vi som jobbar kan komma.',
  contact: 'Siri Åsberg, 070-555 00 14',
  since: [
    seen(10, '08:30'),
    taken(10, '08:35'),
    toldSo(9, '10:40'),
    {
      daysAgo: 3,
      at: '14:20',
      does: {
        command: 'answer',
        outcome: 'upheld',
        says: 'Vi prövar att ha öppet över lunch på tisdagar och torsdagar.',
        way: 'spoken',
      },
    },
  ],
};

/** Anonymous: looked into just the same. */
const mood: InventedCase = {
  daysAgo: 9,
  at: '15:05',
  reporter: alma,
  unit,
  kind,
  channel: 'paper-form',
  originalAt: 'Registratorns pärm, flik 0',
  said: 'Två av er stod och pratade med varandra medan vi sju stod i kö.',
  since: [seen(8, '08:40'), taken(8, '08:45', undefined, 'bemötande')],
};

/** Turned from negative to positive at the counter, and praised. */
const turned: InventedCase = {
  daysAgo: 6,
  at: '10:40',
  reporter: alma,
  unit,
  kind: 'beröm',
  channel: 'web-form',
  said: 'Jag kom arg och gick glad. Hon i receptionen frågade bara hur hon kunde hjälpa.',
  contact: 'Gunnar Lund, 070-555 00 13',
  since: [seen(5, '08:30'), taken(5, '08:32', undefined, 'bemötande'), toldSo(5, '08:40')],
};

/** New. */
const doorOpener: InventedCase = {
  daysAgo: 1,
  at: '14:50',
  reporter: alma,
  unit,
  kind,
  channel: 'counter',
  said: 'Dörröppnaren för rullstol har varit trasig sedan i somras.',
  contact: '070-555 00 10',
};

export const inbox: readonly InventedCase[] = [
  sentOn,
  screenReader,
  twoDates,
  identification,
  lunch,
  mood,
  turned,
  doorOpener,
];
