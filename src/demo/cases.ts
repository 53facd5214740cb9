/** A month of invented complaints in the invented Nordvåg kommune. Nobody in them exists. */

export interface InventedCase {
  /** Before the demo starts; where nobody was at work on that day, it was the working day before. */
  readonly daysAgo: number;
  readonly reporter: string;
  readonly unit: string;
  readonly kind: string;
  readonly channel: string;
  readonly said: string;
  readonly grounds?: string;
  readonly wish?: string;
  /** Telephone or e-mail; anonymous where there is none. */
  readonly contact?: string;
  readonly signals?: readonly ('formal-decision' | 'harm' | 'vulnerable' | 'sensitive')[];
  readonly settled?: string;
  /** The confirmation that the manager approved. */
  readonly confirmed?: string;
  /** Days until the manager marked it as seen, or approved the confirmation. */
  readonly seenAfter?: number;
}

const person = (last: number) => `5e1f0000-4c79-4e6f-8a10-${String(last).padStart(12, '0')}`;
const emma = person(1);
const ida = person(3);
const liv = person(11);
const ole = person(12);
const aslak = person(8);

export const inventedCases: readonly InventedCase[] = [
  {
    daysAgo: 29,
    reporter: emma,
    unit: 'servicetorget',
    kind: 'klage-tjeneste',
    channel: 'counter',
    said: 'Jeg sto i kø i femti minutter for å hente en parkeringstillatelse.',
    grounds: 'Bare én skranke var åpen midt på dagen.',
    contact: '906 55 001',
    settled: 'Beklaget, og fikk en kollega til å åpne en skranke til.',
    confirmed: 'Hei. Du måtte vente lenge i servicetorget, og det beklager vi. Nå er to skranker åpne midt på dagen.',
    seenAfter: 1,
  },
  {
    daysAgo: 27,
    reporter: ole,
    unit: 'teknisk',
    kind: 'skade',
    channel: 'phone',
    said: 'Gatelyset utenfor Strandveien 14 er knust, og det ligger glass på fortauet.',
    contact: '906 55 002',
    seenAfter: 0,
  },
  {
    daysAgo: 25,
    reporter: liv,
    unit: 'hjemmetjenesten',
    kind: 'klage-tjeneste',
    channel: 'visit',
    said: 'De kommer til helt ulike tider. I går kom frokosten klokka tolv.',
    wish: 'At noen ringer når de er forsinket.',
    contact: '906 55 003',
    signals: ['vulnerable'],
    seenAfter: 1,
  },
  {
    daysAgo: 24,
    reporter: emma,
    unit: 'servicetorget',
    kind: 'klage-tjeneste',
    channel: 'phone',
    said: 'Ingen tok telefonen på hele fredag.',
    settled: 'Beklaget, forklarte at sentralbordet var nede, og satte over med en gang.',
  },
  {
    daysAgo: 22,
    reporter: aslak,
    unit: 'barnehagen',
    kind: 'forslag',
    channel: 'meeting',
    said: 'Heng opp matplanen ute ved porten, så ser vi den når vi henter.',
    contact: 'forelder@nordvag.example',
    seenAfter: 0,
  },
  {
    daysAgo: 20,
    reporter: ole,
    unit: 'teknisk',
    kind: 'klage-kjoring',
    channel: 'phone',
    said: 'Brøytebilen kjørte altfor fort forbi skolen akkurat da barna kom ut.',
    contact: '906 55 004',
    seenAfter: 2,
  },
  {
    daysAgo: 17,
    reporter: emma,
    unit: 'servicetorget',
    kind: 'klage-tjeneste',
    channel: 'counter',
    said: 'Skjemaet på nettsiden går ikke an å lese med skjermleser.',
    grounds: 'Jeg ser dårlig og må få hjelp av naboen.',
    contact: '906 55 005',
    seenAfter: 1,
  },
  {
    daysAgo: 15,
    reporter: liv,
    unit: 'hjemmetjenesten',
    kind: 'klage-tjeneste',
    channel: 'phone',
    said: 'Mor fikk ikke dusje på ni dager.',
    contact: '906 55 006',
    signals: ['vulnerable'],
    seenAfter: 1,
  },
  {
    daysAgo: 13,
    reporter: emma,
    unit: 'teknisk',
    kind: 'tips',
    channel: 'counter',
    said: 'Benken ved kaia er råtten, noen kommer til å sette seg gjennom den.',
    seenAfter: 1,
  },
  {
    daysAgo: 11,
    reporter: ida,
    unit: 'servicetorget',
    kind: 'klage-tjeneste',
    channel: 'email',
    said: 'Jeg har fått to brev om det samme, med to ulike frister.',
    contact: 'borger@nordvag.example',
    seenAfter: 0,
  },
  {
    daysAgo: 9,
    reporter: emma,
    unit: 'servicetorget',
    kind: 'klage-tjeneste',
    channel: 'counter',
    said: 'Jeg ble sendt videre tre ganger før noen visste hvem som hadde saken.',
    wish: 'At én person følger saken til den er ferdig.',
    contact: '906 55 007',
    seenAfter: 1,
  },
  {
    daysAgo: 6,
    reporter: ole,
    unit: 'teknisk',
    kind: 'klage-tjeneste',
    channel: 'phone',
    said: 'Vannet var brunt i to dager uten at vi fikk vite hvorfor.',
    contact: '906 55 008',
  },
  {
    daysAgo: 3,
    reporter: emma,
    unit: 'skolen',
    kind: 'klage-tjeneste',
    channel: 'phone',
    said: 'Skolebussen gikk fem minutter før tida, og to barn ble stående igjen.',
    contact: '906 55 009',
    signals: ['vulnerable'],
  },
  {
    daysAgo: 1,
    reporter: emma,
    unit: 'servicetorget',
    kind: 'klage-tjeneste',
    channel: 'counter',
    said: 'Døråpneren for rullestol har vært ødelagt siden i sommer.',
    contact: '906 55 010',
  },
];
