/** What was said to three units in the fourteen months before the demo begins: sorts of cases, again and again. */
import type { AnswerOutcome } from '../../../domain/handling.ts';
import { person } from '../../invented.ts';
import type { Past, PastSort } from '../../story.ts';

const complaint = (category: string, said: string, says: string, learned: string, outcome: AnswerOutcome = 'upheld') =>
  ({ kind: 'klagomål', category, said, says, outcome, learned }) as const;
const feedback = (category: string, said: string, says: string) =>
  ({ kind: 'synpunkt', category, said, says, outcome: 'upheld' }) as const;
const praise = (category: string, said: string) =>
  ({
    kind: 'beröm',
    category,
    said,
    says: 'Tack! Vi har berättat det för den det gällde.',
    outcome: 'passed-along',
  }) as const;

const wrongHours: PastSort = complaint(
  'information',
  'På webben står det att ni har öppet till fyra, men dörren var låst klockan tre.',
  'Tiderna på webben var gamla. De är rättade nu.',
  'Öppettiderna står på fyra ställen, och bara ett av dem rättades.',
);

const units: Past['units'] = [
  {
    unit: 'servicecenter',
    reporter: person(1),
    months: [7, 6, 9, 8, 10, 7, 9, 8, 6, 5, 8, 11, 9, 14],
    sorts: [
      complaint(
        'tid',
        'Jag väntade tre veckor på besked om bryggplats.',
        'Tre veckor är för länge. Beskedet är skickat i dag.',
        'Besked blev liggande när den som skriver dem hade semester.',
      ),
      complaint(
        'information',
        'Jag fick veta fel blankett och måste komma tillbaka.',
        'Du fick fel besked hos oss, och det ber vi om ursäkt för.',
        'Listan över vilka blanketter som hör till vad var två år gammal.',
      ),
      complaint(
        'bemötande',
        'Jag kände att jag var till besvär.',
        'Så ska ingen ha det hos oss, och det ber vi om ursäkt för.',
        'Vi försvarade oss när vi kunde ha frågat vad som skulle hjälpa.',
        'partly-upheld',
      ),
      feedback('tillgänglighet', 'Ha öppet över lunch.', 'Vi prövar det två dagar i veckan.'),
      praise('bemötande', 'Så vänlig hon var i receptionen.'),
    ],
  },
  {
    unit: 'hemtjansten',
    reporter: person(11),
    months: [5, 4, 6, 5, 4, 7, 5, 6, 4, 5, 6, 5, 7, 6],
    sorts: [
      complaint(
        'tid',
        'Mor fick frukost klockan halv tolv.',
        'Frukosten ska komma före tio. Vi har lagt om rundan.',
        'Rundan var lagd efter adresser och inte efter behov.',
      ),
      complaint(
        'utebliven',
        'Ingen kom på lördag kväll.',
        'Besöket glömdes när två bytte pass. Det ber vi om ursäkt för.',
        'Byten av pass sades bara muntligt.',
      ),
      feedback('kvalitet', 'Skriv upp vem som kommer, så vet far.', 'Det gör vi från nästa vecka.'),
      praise('kvalitet', 'Samma tre har kommit hela månaden. Det märks på far.'),
    ],
  },
  {
    unit: 'hamn',
    reporter: person(12),
    months: [3, 5, 4, 6, 8, 6, 4, 3, 3, 4, 5, 4, 5, 4],
    sorts: [
      complaint(
        'kvalitet',
        'Bryggan är hal när det fryser.',
        'Den sandas nu varje morgon.',
        'Vi sandade först när någon ringde.',
        'partly-upheld',
      ),
      feedback('lokaler', 'Sätt en bänk vid färjeläget.', 'Bänken är beställd.'),
    ],
  },
];

/** What Henrik released about the last three months, the oldest first. */
const released: Past['released'] = [
  {
    sentence: 'Tack till alla som skrev ned det de fick höra, även när det var bråttom.',
    learned: 'Besked blev liggande när den som skriver dem hade semester.',
    changed: 'Två kan nu skriva besked, så inget ligger över semestern.',
    praise: 'En man ringde bara för att säga att han aldrig har fått hjälp så fort.',
  },
  {
    sentence: 'Färre väntade länge den här månaden än i den förra.',
    learned: 'Listan över vilka blanketter som hör till vad var två år gammal.',
    changed: 'Listan är ny, och vi går igenom den varje månad.',
    praise: '',
  },
  {
    sentence: 'Många fann dörren låst. Det pratar vi om på fredag.',
    learned: 'Öppettiderna står på fyra ställen, och bara ett av dem rättades.',
    changed: 'Vi prövar att ha öppet över lunch två dagar i veckan.',
    praise: 'Tre har tackat för att någon ringde tillbaka samma dag.',
  },
];

/** What was agreed at the service centre, in which month of the fourteen, and what it changed. */
const measures: Past['measures'] = [
  { month: 5, what: 'Lära upp en till i att skriva besked.', changed: 'Besked går ut samma vecka, även på sommaren.' },
  { month: 9, what: 'Ha öppet över lunch två dagar i veckan.', changed: 'Var femte kommer nu över lunch.' },
];

export const past: Past = {
  units,
  pilesUp: wrongHours,
  released,
  measures,
  considered: 'Ledningsgruppen',
  address: 'Kajen 1, 999 98 Havsvik',
  place: 'Vid ingången',
};
