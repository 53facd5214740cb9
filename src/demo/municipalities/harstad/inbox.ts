/** What Max has: one case of each sort that a manager meets in a week, the oldest first. */
import { type InventedCase, person, posted, seen, taken } from '../../invented.ts';

const emma = person(1);
const max = person(2);
const ida = person(3);

const unit = 'servicetorget';
const kind = 'klage-tjeneste';

/** Settled on the spot, the confirmation approved. */
const queue: InventedCase = {
  daysAgo: 29,
  at: '12:20',
  reporter: emma,
  unit,
  kind,
  channel: 'counter',
  said: 'Jeg sto i kø i femti minutter for å hente en parkeringstillatelse.',
  grounds: 'Bare én skranke var åpen midt på dagen.',
  contact: '906 55 001',
  settled: 'Beklaget, og fikk en kollega til å åpne en skranke til.',
  since: [
    {
      daysAgo: 28,
      at: '08:35',
      does: {
        command: 'approve-confirmation',
        text: 'Hei. Du måtte vente lenge i servicetorget, og det beklager vi. Nå er to skranker åpne midt på dagen.',
      },
    },
  ],
};

/** Closed, with what was learned and a measure that is still to be done. */
const sentOn: InventedCase = {
  daysAgo: 26,
  at: '10:05',
  reporter: emma,
  unit,
  kind,
  channel: 'phone',
  said: 'Jeg ble sendt videre tre ganger før noen visste hvem som hadde saken.',
  wish: 'At én person følger saken til den er ferdig.',
  contact: 'Berit Solli, 906 55 007',
  address: 'Kaiveien 3, 9999 Nordvåg',
  since: [
    seen(26, '11:10'),
    taken(25, '08:50', 'informasjon'),
    {
      daysAgo: 20,
      at: '13:15',
      does: {
        command: 'answer',
        outcome: 'upheld',
        says: 'Du skulle ikke ha blitt sendt videre så mange ganger. Nå blir den som tar telefonen, med på linja til rett person har svart.',
        way: 'letter',
      },
    },
    posted(20, '13:17'),
    {
      daysAgo: 19,
      at: '09:30',
      does: { command: 'learn', text: 'Vi vet for lite om hvem på huset som svarer på hva.' },
    },
    {
      daysAgo: 19,
      at: '09:40',
      does: {
        command: 'agree-measure',
        what: 'Lage en liste over hvem på huset som svarer på hva, og henge den opp ved sentralbordet.',
        owner: max,
        dueInDays: 6,
      },
    },
    { daysAgo: 19, at: '09:45', does: { command: 'close' } },
  ],
};

/** Overdue. */
const screenReader: InventedCase = {
  daysAgo: 18,
  at: '09:15',
  reporter: emma,
  unit,
  kind,
  channel: 'counter',
  said: 'Skjemaet på nettsiden går ikke an å lese med skjermleser.',
  grounds: 'Jeg ser dårlig og må få hjelp av naboen.',
  contact: 'Arne Moe, 906 55 005',
  since: [seen(17, '08:20'), taken(17, '08:25', 'tilgjengelighet')],
};

/** Nearly due, and in the archive by its number there. */
const twoDates: InventedCase = {
  daysAgo: 13,
  at: '14:10',
  reporter: ida,
  unit,
  kind,
  channel: 'email',
  said: 'Jeg har fått to brev om det samme, med to ulike frister.',
  contact: 'borger@nordvag.example',
  since: [seen(12, '08:10'), taken(12, '08:15')],
};

/** Answered; what was learned is missing. */
const identification: InventedCase = {
  daysAgo: 11,
  at: '11:50',
  reporter: emma,
  unit,
  kind,
  channel: 'counter',
  said: 'Ingen sa at jeg måtte ha med legitimasjon, så jeg måtte kjøre hjem igjen.',
  contact: 'Turid Hansen, 906 55 012',
  address: 'Skolebakken 8, 9999 Nordvåg',
  since: [
    seen(11, '12:30'),
    taken(10, '09:00', 'informasjon'),
    {
      daysAgo: 3,
      at: '14:20',
      does: {
        command: 'answer',
        outcome: 'upheld',
        says: 'Vi burde ha sagt fra da du bestilte time. Nå står det i bekreftelsen at du må ha med legitimasjon.',
        way: 'letter',
      },
    },
    posted(3, '14:22'),
  ],
};

/** About Emma, who is still to be heard and never sees it. */
const onThePhone: InventedCase = {
  daysAgo: 8,
  at: '13:25',
  reporter: ida,
  unit,
  kind: 'klage-ansatt',
  channel: 'counter',
  said: 'Hun i skranken snakket i telefonen hele tiden mens jeg sto der, og så ikke opp.',
  wish: 'At noen hilser når man kommer.',
  contact: 'Geir Lund, 906 55 013',
  signals: ['about-person'],
  concerns: [emma],
  since: [seen(7, '08:40'), taken(7, '08:45', 'behandling')],
};

const queueTicket: InventedCase = {
  daysAgo: 5,
  at: '10:40',
  reporter: emma,
  unit,
  kind: 'forslag',
  channel: 'counter',
  said: 'La oss trekke kølapp på mobilen, så slipper vi å stå og vente.',
  contact: '906 55 014',
  since: [seen(4, '08:30')],
};

/** Taken. */
const noReply: InventedCase = {
  daysAgo: 4,
  at: '09:55',
  reporter: emma,
  unit,
  kind,
  channel: 'phone',
  said: 'Jeg har sendt to e-poster og ikke hørt noe på tre uker.',
  contact: 'Siri Aas, 906 55 015',
  since: [seen(4, '10:15'), taken(3, '08:20', 'tid')],
};

/** Settled on the spot; the confirmation waits for Max. */
const nobodyAnswered: InventedCase = {
  daysAgo: 2,
  at: '12:45',
  reporter: emma,
  unit,
  kind,
  channel: 'phone',
  said: 'Ingen tok telefonen på hele formiddagen.',
  contact: '906 55 011',
  settled: 'Beklaget, forklarte at sentralbordet var nede, og satte over med en gang.',
};

/** New. */
const doorOpener: InventedCase = {
  daysAgo: 1,
  at: '14:50',
  reporter: emma,
  unit,
  kind,
  channel: 'counter',
  said: 'Døråpneren for rullestol har vært ødelagt siden i sommer.',
  contact: '906 55 010',
};

export const inbox: readonly InventedCase[] = [
  queue,
  sentOn,
  screenReader,
  twoDates,
  identification,
  onThePhone,
  queueTicket,
  noReply,
  nobodyAnswered,
  doorOpener,
];
