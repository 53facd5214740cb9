/** What was said to three units in the fourteen months before the demo begins: sorts of cases, again and again. */
import type { AnswerOutcome } from '../../../domain/handling.ts';
import { person } from '../../invented.ts';
import type { Past, PastSort } from '../../story.ts';

const complaint = (cause: string, said: string, says: string, learned: string, outcome: AnswerOutcome = 'upheld') =>
  ({ kind: 'klage-tjeneste', cause, said, says, outcome, learned }) as const;

const wrongHours: PastSort = complaint(
  'informasjon',
  'På nettsiden står det at dere har åpent til fire, men døra var låst klokka tre.',
  'Åpningstidene på nettsiden var gamle. De er rettet nå.',
  'Åpningstidene står fire steder, og bare ett av dem ble rettet.',
);

const units: Past['units'] = [
  {
    unit: 'servicetorget',
    reporter: person(1),
    months: [7, 6, 9, 8, 10, 7, 9, 8, 6, 5, 8, 11, 9, 14],
    sorts: [
      complaint(
        'tid',
        'Jeg ventet i tre uker på en bekreftelse på flytting.',
        'Tre uker er for lenge. Bekreftelsen er sendt i dag.',
        'Bekreftelser ble liggende når den som lager dem, hadde ferie.',
      ),
      complaint(
        'informasjon',
        'Jeg fikk beskjed om å ta med feil skjema, og måtte komme tilbake.',
        'Du fikk feil beskjed hos oss, og det beklager vi.',
        'Lista over hvilke skjemaer som hører til hva, var to år gammel.',
      ),
      complaint(
        'tilgjengelighet',
        'Sentralbordet er stengt når jeg har pause på jobben.',
        'Vi har nå åpent i lunsjen to dager i uka.',
        'Mange kan bare ringe når vi selv spiser.',
      ),
      complaint(
        'behandling',
        'Jeg fikk følelsen av at jeg var til bry.',
        'Slik skal ingen ha det hos oss, og det beklager vi.',
        'Vi hilser ikke når det er kø. Det kan vi gjøre likevel.',
        'partly-upheld',
      ),
      complaint(
        'forventning',
        'Dere sa at dere skulle ringe, men ingen gjorde det.',
        'Vi lovte noe som vi ikke holdt.',
        'Den som lover å ringe, må skrive det opp med en gang.',
      ),
      {
        kind: 'forslag',
        said: 'Sett opp en skjerm som viser hvor lang køen er.',
        says: 'Skjermen er bestilt.',
        outcome: 'adopted',
      },
      {
        kind: 'tips',
        said: 'Skiltet til inngangen på baksiden er borte.',
        says: 'Takk, det henger der igjen.',
        outcome: 'dealt-with',
      },
    ],
  },
  {
    unit: 'hjemmetjenesten',
    reporter: person(11),
    months: [5, 4, 6, 5, 4, 7, 5, 6, 4, 5, 6, 5, 7, 6],
    sorts: [
      complaint(
        'tid',
        'Mor fikk frokost klokka halv tolv.',
        'Frokosten skal komme før ti. Vi har lagt om ruta.',
        'Ruta var lagt etter adresser og ikke etter behov.',
      ),
      complaint(
        'ikke-levert',
        'Ingen kom på lørdag kveld.',
        'Besøket ble glemt ved et bytte av vakt. Det beklager vi.',
        'Bytter av vakt ble sagt fra om muntlig.',
      ),
      complaint(
        'kvalitet',
        'Det var en ny hver dag denne uka.',
        'Vi prøver at det er de samme tre som kommer.',
        'Vikarene ble satt inn der det manglet noen, og ikke der de var kjent.',
        'partly-upheld',
      ),
      {
        kind: 'forslag',
        said: 'Heng opp en lapp hjemme hos far med hvem som kommer.',
        says: 'Det gjør vi fra neste uke.',
        outcome: 'adopted',
      },
    ],
  },
  {
    unit: 'teknisk',
    reporter: person(12),
    months: [3, 5, 4, 6, 8, 6, 4, 3, 3, 4, 5, 4, 5, 4],
    sorts: [
      complaint(
        'kvalitet',
        'Veien er full av hull etter vinteren.',
        'Hullene er tettet.',
        'Vi så etter hull først i mai.',
        'partly-upheld',
      ),
      complaint(
        'tid',
        'Det ble ikke brøytet før klokka ni.',
        'Brøytingen begynner nå klokka fem.',
        'Lista over hvilke veier som kommer først, fulgte ikke skolebussen.',
      ),
      { kind: 'tips', said: 'Kumlokket i bakken klaprer.', says: 'Det er festet.', outcome: 'dealt-with' },
    ],
  },
];

/** What Max released about the last three months, the oldest first. */
const released: Past['released'] = [
  {
    sentence: 'Takk til alle som skrev ned det de hørte, også når det var travelt.',
    learned: 'Bekreftelser ble liggende når den som lager dem, hadde ferie.',
    changed: 'To kan nå lage bekreftelser, så ingenting ligger i ferien.',
    praise: 'En mann ringte bare for å si at han aldri har fått hjelp så fort.',
  },
  {
    sentence: 'Færre ventet lenge denne måneden enn i den forrige.',
    learned: 'Lista over hvilke skjemaer som hører til hva, var to år gammel.',
    changed: 'Lista er ny, og vi ser gjennom den hver måned.',
    praise: '',
  },
  {
    sentence: 'Mange fant døra låst. Det snakker vi om på fredag.',
    learned: 'Åpningstidene står fire steder, og bare ett av dem ble rettet.',
    changed: 'Sentralbordet er nå åpent i lunsjen to dager i uka.',
    praise: 'Tre stykker har takket for at noen ringte tilbake samme dag.',
  },
];

/** What was agreed at the service counter, in which month of the fourteen, and what it changed. */
const measures: Past['measures'] = [
  {
    month: 5,
    what: 'Lære opp en til i å lage bekreftelser.',
    changed: 'Bekreftelser går ut samme uke, også om sommeren.',
  },
  { month: 9, what: 'Holde sentralbordet åpent i lunsjen to dager i uka.', changed: 'En av fem ringer nå i lunsjen.' },
];

export const past: Past = {
  units,
  pilesUp: wrongHours,
  released,
  measures,
  considered: 'Ledergruppa',
  address: 'Strandgata 1, 9999 Nordvåg',
  place: 'Ved inngangen',
};
