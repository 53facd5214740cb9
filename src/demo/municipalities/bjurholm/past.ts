/** What was said to three units in the fourteen months before the demo begins: sorts of cases, again and again. */
import type { AnswerOutcome } from '../../../domain/handling.ts';
import { person } from '../../invented.ts';
import type { Past, PastSort } from '../../story.ts';

const complaint = (cause: string, said: string, says: string, learned: string, outcome: AnswerOutcome = 'upheld') =>
  ({ kind: 'klagomål', cause, said, says, outcome, learned }) as const;

const nobodyCalls: PastSort = complaint(
  'tid',
  'Ni lovade att ringa i går, men ingen ringde.',
  'Vi lovade något som vi inte höll.',
  'Den som lovar att ringa skriver inte upp det.',
);

const units: Past['units'] = [
  {
    unit: 'social',
    reporter: person(1),
    months: [5, 6, 7, 6, 8, 6, 7, 6, 5, 6, 7, 8, 9, 12],
    sorts: [
      complaint(
        'information',
        'Jag fick veta fel blankett och måste komma tillbaka.',
        'Du fick fel besked hos oss. Listan över blanketter är ny nu.',
        'Listan över blanketter var två år gammal.',
      ),
      complaint(
        'förväntningar',
        'Jag trodde att jag skulle få veta det samma dag.',
        'Det tar tre veckor som mest. Det borde vi ha sagt.',
        'Vi säger inte hur lång tid det tar.',
        'partly-upheld',
      ),
      complaint(
        'bemötande',
        'Jag kände att jag var till besvär.',
        'Så ska ingen ha det hos oss.',
        'Vi hälsar inte när det är kö. Det kan vi göra ändå.',
      ),
      {
        kind: 'synpunkt',
        said: 'Det drar från dörren i väntrummet.',
        says: 'Dörren är lagad.',
        outcome: 'upheld',
      },
      {
        kind: 'förslag',
        said: 'Ha öppet till klockan sju en kväll i veckan.',
        says: 'Vi prövar det på torsdagar.',
        outcome: 'adopted',
      },
    ],
  },
  {
    unit: 'hemtjansten',
    reporter: person(11),
    months: [4, 4, 5, 4, 4, 6, 5, 5, 4, 5, 5, 4, 6, 5],
    sorts: [
      complaint(
        'tid',
        'Frukosten kom klockan halv tolv.',
        'Den ska komma före tio. Vi har lagt om rutten.',
        'Rutten var lagd efter adress och inte efter behov.',
      ),
      complaint(
        'inte-levererat',
        'Ingen kom på lördagskvällen.',
        'Besöket glömdes bort vid ett byte av pass.',
        'Byten av pass sades bara muntligt.',
      ),
      {
        kind: 'förslag',
        said: 'Sätt upp en lapp hemma hos pappa med vem som kommer.',
        says: 'Det gör vi från nästa vecka.',
        outcome: 'adopted',
      },
    ],
  },
  {
    unit: 'teknik',
    reporter: person(12),
    months: [3, 4, 4, 5, 6, 5, 4, 3, 3, 4, 4, 4, 5, 4],
    sorts: [
      complaint(
        'kvalitet',
        'Vägen är full av hål efter vintern.',
        'Hålen är lagade.',
        'Vi letade efter hål först i maj.',
        'partly-upheld',
      ),
      complaint(
        'information',
        'Ingen sa att vattnet skulle stängas av.',
        'Lapparna sattes upp på fel gata.',
        'Den som stänger av vattnet vet inte vem som sätter upp lapparna.',
      ),
      { kind: 'synpunkt', said: 'Brunnslocket i backen skramlar.', says: 'Det är fastsatt.', outcome: 'upheld' },
    ],
  },
];

/** What Ulla released about the last three months, the oldest first. */
const released: Past['released'] = [
  {
    sentence: 'Tack till alla som tog emot och skrev ner, även mitt i ett pass.',
    learned: 'Vi säger inte hur lång tid det tar.',
    changed: 'De tre veckorna står nu på blanketten.',
    praise: 'En dotter ringde bara för att tacka nattpersonalen.',
  },
  {
    sentence: 'Mycket löste sig direkt den här månaden, i samtal.',
    learned: 'Listan över blanketter var två år gammal.',
    changed: 'Listan är ny, och vi går igenom den varje månad.',
    praise: '',
  },
  {
    sentence: 'Många väntade på ett samtal som inte kom. Det pratar vi om på torsdag.',
    learned: 'Den som lovar att ringa skriver inte upp det.',
    changed: 'Det finns en lista vid telefonen.',
    praise: 'Tre stycken har tackat för att någon lyssnade.',
  },
];

/** What was agreed, in which month of the fourteen, and what it changed. */
const measures: Past['measures'] = [
  { month: 5, what: 'Skriva de tre veckorna på blanketten.', changed: 'Färre ringer och frågar när svaret kommer.' },
  { month: 9, what: 'Ha kvällsöppet på torsdagar.', changed: 'En av sex kommer nu efter klockan fem.' },
];

export const past: Past = {
  units,
  pilesUp: nobodyCalls,
  released,
  measures,
  considered: 'Ledningsgruppen',
  address: 'Björkvägen 1, 999 99 Björnmyra',
  place: 'Vid ingången',
};
