/** What was said to three units in the fourteen months before the demo begins: sorts of cases, again and again. */
import type { AnswerOutcome } from '../../../domain/handling.ts';
import { person } from '../../invented.ts';
import type { Past, PastSort } from '../../story.ts';

const complaint = (cause: string, said: string, says: string, learned: string, outcome: AnswerOutcome = 'upheld') =>
  ({ kind: 'klagomål', cause, said, says, outcome, learned }) as const;

const wrongHours: PastSort = complaint(
  'information',
  'På webben står det att ni har öppet till fyra, men dörren var låst klockan tre.',
  'Tiderna på webben var gamla. De är rättade nu.',
  'Öppettiderna står på fyra ställen, och bara ett av dem rättades.',
);

const units: Past['units'] = [
  {
    unit: 'kontaktcenter',
    reporter: person(1),
    months: [7, 6, 9, 8, 10, 7, 9, 8, 6, 5, 8, 11, 9, 14],
    sorts: [
      complaint(
        'information',
        'Jag fick veta fel blankett och måste komma tillbaka.',
        'Du fick fel besked hos oss. Listan över blanketter var två år gammal.',
        'Listan över vilka blanketter som hör till vad var två år gammal.',
      ),
      complaint(
        'förväntningar',
        'Jag trodde att ni kunde ge besked direkt.',
        'Beslutet fattas av nämnden en gång i månaden. Det borde vi ha berättat.',
        'Vi säger inte när nämnden träffas.',
        'partly-upheld',
      ),
      complaint(
        'bemötande',
        'Jag kände att jag var till besvär.',
        'Så ska ingen ha det hos oss. Vi hade bråttom, och det gick ut över dig.',
        'Vi hälsar inte när det är kö. Det kan vi göra ändå.',
      ),
      complaint(
        'förväntningar',
        'Ni sa att ni skulle ringa, men ingen ringde.',
        'Vi lovade något som vi inte höll.',
        'Den som lovar att ringa måste skriva upp det direkt.',
      ),
      complaint(
        'annat',
        'Växeln är stängd när jag har rast.',
        'Nu har vi öppet över lunch två dagar i veckan.',
        'Många kan bara ringa när vi själva äter.',
      ),
      {
        kind: 'förslag',
        said: 'Sätt upp en skärm som visar hur lång kön är.',
        says: 'Skärmen är beställd.',
        outcome: 'adopted',
      },
      {
        kind: 'synpunkt',
        said: 'Skylten till ingången på baksidan är borta.',
        says: 'Tack, den sitter där igen.',
        outcome: 'upheld',
      },
    ],
  },
  {
    unit: 'hemtjansten',
    reporter: person(11),
    months: [5, 4, 6, 5, 4, 7, 5, 6, 4, 5, 6, 5, 7, 6],
    sorts: [
      complaint(
        'förväntningar',
        'Mamma fick frukost klockan halv tolv.',
        'Frukosten ska komma före tio. Vi har lagt om rutten.',
        'Rutten var lagd efter adress och inte efter behov.',
      ),
      complaint(
        'annat',
        'Ingen kom på lördagskvällen.',
        'Besöket glömdes bort vid ett byte av pass.',
        'Byten av pass sades bara muntligt.',
      ),
      complaint(
        'information',
        'Det var en ny varje dag den här veckan, och ingen sa vem.',
        'Vi försöker ordna så att samma tre kommer, och hänger upp vilka de är.',
        'Vikarierna sattes in där det fattades någon, inte där de var kända.',
        'partly-upheld',
      ),
      {
        kind: 'ide',
        said: 'Sätt upp en lapp hemma hos pappa med vem som kommer.',
        says: 'Det gör vi från nästa vecka.',
        outcome: 'adopted',
      },
    ],
  },
  {
    unit: 'gata',
    reporter: person(12),
    months: [3, 5, 4, 6, 8, 6, 4, 3, 3, 4, 5, 4, 5, 4],
    sorts: [
      complaint(
        'annat',
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

/** What Mats released about the last three months, the oldest first. */
const released: Past['released'] = [
  {
    sentence: 'Tack till alla som skrev ner det de hörde, även när det var bråttom.',
    learned: 'Vi säger inte när nämnden träffas.',
    changed: 'Nämndens dagar står nu på blanketten.',
    praise: 'En man ringde bara för att säga att han aldrig har fått hjälp så fort.',
  },
  {
    sentence: 'Färre blev skickade runt den här månaden än i den förra.',
    learned: 'Listan över vilka blanketter som hör till vad var två år gammal.',
    changed: 'Listan är ny, och vi går igenom den varje månad.',
    praise: '',
  },
  {
    sentence: 'Många fann dörren låst. Det pratar vi om på fredag.',
    learned: 'Öppettiderna står på fyra ställen, och bara ett av dem rättades.',
    changed: 'Växeln har nu öppet över lunch två dagar i veckan.',
    praise: 'Tre stycken har tackat för att någon ringde tillbaka samma dag.',
  },
];

/** What was agreed at the contact centre, in which month of the fourteen, and what it changed. */
const measures: Past['measures'] = [
  { month: 5, what: 'Skriva nämndens dagar på blanketten.', changed: 'Färre ringer och frågar när beslutet kommer.' },
  { month: 9, what: 'Ha växeln öppen över lunch två dagar i veckan.', changed: 'En av fem ringer nu över lunch.' },
];

export const past: Past = {
  units,
  pilesUp: wrongHours,
  released,
  measures,
  considered: 'Ledningsgruppen',
  address: 'Strandgatan 1, 999 99 Granälv',
  place: 'Vid ingången',
};
