/** What Mats has: one case of each sort that a manager meets in a week, the oldest first. */
import { type InventedCase, type InventedStep, person, posted, seen, taken } from '../../invented.ts';

const elin = person(1);
const mats = person(2);
const ingrid = person(3);

const unit = 'kontaktcenter';
const kind = 'klagomål';

const entered = (daysAgo: number, at: string, number: string): InventedStep => ({
  daysAgo,
  at,
  does: { command: 'reference', register: 'diariet', number },
});

/** Settled on the spot with an apology, and closed by entering it in the diary. */
const queue: InventedCase = {
  daysAgo: 28,
  at: '12:20',
  reporter: elin,
  unit,
  kind,
  channel: 'counter',
  said: 'Jag stod i kö i femtio minuter för att hämta ett parkeringstillstånd.',
  contact: '070-000 10 01',
  settled: 'Bad om ursäkt, förklarade att två är sjuka och hämtade en kollega till kassan.',
  since: [entered(27, '08:35', 'KS 0000/101')],
};

/** Closed, with what was learned and a measure that is still to be done. */
const sentRound: InventedCase = {
  daysAgo: 25,
  at: '10:05',
  reporter: elin,
  unit,
  kind,
  channel: 'phone',
  said: 'Jag blev kopplad fyra gånger innan någon visste vem som hade ärendet.',
  wish: 'Att en person följer ärendet tills det är klart.',
  contact: 'Berit Sollén, 070-000 10 07',
  address: 'Älvgatan 3, 999 99 Granälv',
  since: [
    seen(25, '11:10'),
    taken(24, '08:50', 'information'),
    {
      daysAgo: 19,
      at: '13:15',
      does: {
        command: 'answer',
        outcome: 'upheld',
        says: 'Vi skickar inte runt någon, och här gjorde vi det. Den som svarade var ny och hade ingen lista. Nu stannar den som svarar kvar på linjen.',
        way: 'letter',
      },
    },
    posted(19, '13:17'),
    {
      daysAgo: 18,
      at: '09:30',
      does: { command: 'learn', text: 'Nya medarbetare får ingen lista över vem som gör vad.' },
    },
    {
      daysAgo: 18,
      at: '09:40',
      does: {
        command: 'agree-measure',
        what: 'Göra en lista över vem i huset som svarar på vad, och gå igenom den med nya.',
        owner: mats,
        dueInDays: 6,
      },
    },
    entered(18, '09:42', 'KS 0000/104'),
    { daysAgo: 18, at: '09:45', does: { command: 'close' } },
  ],
};

/** Overdue. */
const screenReader: InventedCase = {
  daysAgo: 14,
  at: '09:15',
  reporter: elin,
  unit,
  kind,
  channel: 'paper-form',
  said: 'Blanketten på webben går inte att läsa med skärmläsare.',
  grounds: 'Jag ser dåligt och måste be grannen om hjälp.',
  contact: 'Arne Modén, 070-000 10 05',
  originalAt: 'I pärmen i receptionen',
  since: [seen(13, '08:20'), taken(13, '08:25', 'annat')],
};

/** Nearly due. */
const twoDates: InventedCase = {
  daysAgo: 9,
  at: '14:10',
  reporter: ingrid,
  unit,
  kind,
  channel: 'web-form',
  said: 'Jag har fått två brev om samma sak, med två olika datum.',
  contact: 'medborgare@granalv.example',
  since: [seen(8, '08:10'), taken(8, '08:15')],
};

/** Answered; its number in the diary is missing. */
const identification: InventedCase = {
  daysAgo: 8,
  at: '11:50',
  reporter: elin,
  unit,
  kind,
  channel: 'counter',
  said: 'Ingen sa att jag måste ha med legitimation, så jag fick åka hem igen.',
  contact: 'Turid Hansson, 070-000 10 12',
  address: 'Skolbacken 8, 999 99 Granälv',
  since: [
    seen(8, '12:30'),
    taken(7, '09:00', 'information'),
    {
      daysAgo: 2,
      at: '14:20',
      does: {
        command: 'answer',
        outcome: 'upheld',
        says: 'Det borde ha stått i bekräftelsen när du bokade tid. Nu står det där.',
        way: 'letter',
      },
    },
    posted(2, '14:22'),
  ],
};

/** About Elin, who never sees it. */
const onThePhone: InventedCase = {
  daysAgo: 7,
  at: '13:25',
  reporter: ingrid,
  unit,
  kind,
  channel: 'counter',
  said: 'Hon i receptionen pratade i telefon hela tiden och tittade inte upp.',
  wish: 'Att någon hälsar när man kommer.',
  contact: 'Gerd Lundh, 070-000 10 13',
  signals: ['about-person'],
  concerns: [elin],
  since: [seen(6, '08:40'), taken(6, '08:45', 'bemötande')],
};

const queueTicket: InventedCase = {
  daysAgo: 5,
  at: '10:40',
  reporter: elin,
  unit,
  kind: 'ide',
  channel: 'counter',
  said: 'Låt oss ta en kölapp i mobilen, så slipper vi stå och vänta.',
  contact: '070-000 10 14',
  since: [seen(4, '08:30')],
};

/** Taken. */
const noReply: InventedCase = {
  daysAgo: 4,
  at: '09:55',
  reporter: elin,
  unit,
  kind,
  channel: 'phone',
  said: 'Jag trodde att ni skulle ringa samma dag, men det har gått tre veckor.',
  contact: 'Siri Åslund, 070-000 10 15',
  since: [seen(4, '10:15'), taken(3, '08:20', 'förväntningar')],
};

/** Settled on the spot; it waits for its number in the diary. */
const nobodyAnswered: InventedCase = {
  daysAgo: 2,
  at: '12:45',
  reporter: elin,
  unit,
  kind,
  channel: 'phone',
  said: 'Ingen svarade i telefonen på hela förmiddagen.',
  contact: '070-000 10 11',
  settled: 'Bad om ursäkt, förklarade att växeln låg nere och kopplade direkt till rätt person.',
};

/** New. */
const doorOpener: InventedCase = {
  daysAgo: 1,
  at: '14:50',
  reporter: elin,
  unit,
  kind: 'synpunkt',
  channel: 'counter',
  said: 'Dörröppnaren för rullstol har varit trasig sedan i somras.',
  contact: '070-000 10 10',
};

export const inbox: readonly InventedCase[] = [
  queue,
  sentRound,
  screenReader,
  twoDates,
  identification,
  onThePhone,
  queueTicket,
  noReply,
  nobodyAnswered,
  doorOpener,
];
