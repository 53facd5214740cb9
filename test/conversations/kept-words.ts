import { UnitId } from '../../src/domain/ids.ts';
import { type Organisation, organisationOf } from '../../src/domain/organisation.ts';
import { Day } from '../../src/domain/time.ts';
import { conversation, withoutMonths } from '../support/conversation.ts';
import { cards } from '../support/filling.ts';
import { channel, type Script } from '../support/script.ts';
import { inSwedish } from '../support/swedish.ts';

const secret = 'Ingen svarade i telefon i går';
const gone =
  'Det här finns inte längre, eller så har du inte tillgång till det. Skriv ”mina ärenden” för att se dina egna.';
const stayed = 'Det som sades blev kvar hos nämnden som hade ärendet förut.';
const duty = 'Fråga medborgaren om det som sades får lämnas vidare';
const given = 'Har sagt ja: lämna det vidare';
const printed = 'Skriv ut för underskrift';
const notGiven = 'Nej, eller går inte att nå';
/** The first working morning after the desk's last day, and the next. */
const [MONDAY, TUESDAY] = ['2026-03-23T07:00:00.000Z', '2026-03-24T07:00:00.000Z'];

/** Servicetorget, under kommunstyrelsen, becomes the school’s, which answers to another board. */
const swedish = inSwedish('kramfors');
const options = { ...withoutMonths, ...swedish, organisation: deskGoesToSchool(swedish.organisation) };

function deskGoesToSchool(before: Organisation | undefined): Organisation {
  if (before === undefined) throw new Error('a Swedish organisation');
  const units = [...before.units.values()].map((unit) =>
    unit.id === 'servicetorget'
      ? { ...unit, validUntil: Day.parse('2026-03-20'), becomes: [UnitId.parse('skolen')] }
      : unit,
  );
  return organisationOf({ ...before, units, people: [...before.people.values()] });
}

async function goesToAnotherBoard(script: Script, contact: string): Promise<void> {
  const { emma, kari } = script;
  await emma.writes('logga');
  script.sent('new emma: Skriv ner det du fick höra');
  await emma.taps('Nästa', { said: secret, contact, applies: 'none' });
  script.sent('put emma: Läs upp det');
  await emma.taps('Registrera');
  script.sent('put emma: Ärende 1', 'opened max', 'new max: Ärende 1');
  await script.clock(MONDAY);
  script.sent(
    ...cards({ max: 1, emma: 1 }, 'Ärende 1'),
    ...['opened kari', 'new kari: Ärende 1', 'new kari: 1 väntar på dig', 'opened solveig', 'new solveig: Ärende 1'],
  );
  await kari.taps('Öppna ärende 1');
  script.sent('put kari: Ärende 1');
  kari.sees(stayed);
  kari.doesNotSee(secret);
}

/** From what she has just logged in a dialog to her units’ list, on which the case that she keeps stands too. */
async function opensInDialog({ solveig, ...script }: Script): Promise<void> {
  await solveig.opens({ context: 'commandBox' }, channel);
  await solveig.submits('Registrera nu, komplettera senare', { said: 'Porten gnisslar' });
  script.taken();
  await solveig.submits('Mina ärenden');
  await solveig.submits('Enhetens ärenden');
  await solveig.submits('Öppna ärende 1');
}

/** Whoever keeps what was said asks the citizen whether the board that has the case now may know it (OSL 8 kap.). */
export function keptWordsConversations(): void {
  conversation(
    'the citizen agrees: those who have the case read what was said, and nobody keeps it any more',
    async (script) => {
      const { kari, solveig } = script;
      await goesToAnotherBoard(script, '070-123 45 67');
      solveig.sees(secret, 'hör till en annan nämnd', 'Fråga medborgaren om det får lämnas vidare.');
      await script.clock(TUESDAY);
      script.sent('new solveig: 1 väntar på dig');
      solveig.sees(duty);
      kari.doesNotSee(duty);
      await solveig.taps('Öppna ärende 1');
      script.sent('put solveig: Ärende 1');
      solveig.sees(secret);
      // No form opens to her; to whoever wrote it down it does, with what she wrote.
      solveig.doesNotSee(printed);
      script.emma.sees(printed);
      const asked = solveig.message();
      await solveig.taps(given);
      script.sent(...cards({ solveig: 2, emma: 1, max: 1, kari: 2 }, 'Ärende 1'), 'new kari: Ärende 1');
      kari.sees(secret, 'Solveig Prøve har frågat medborgaren, som har sagt ja.', '070-123 45 67');
      kari.doesNotSee(stayed);
      solveig.sees('De som har ärendet nu kan läsa det som sades.');
      solveig.doesNotSee(secret, given);
      // Tapped once more, and once more on the card as it was: it is not hers any more, and nothing is done twice.
      await solveig.isResent('new-id');
      script.sent();
      await solveig.taps(notGiven, {}, { on: asked, unlikeMessage: true });
      script.sent(`put solveig: ${gone}`);
      kari.sees(secret);
      await solveig.writes('påminnelser');
      script.sent('new solveig: Det här väntar på dig');
      solveig.sees('Ingenting väntar på dig i dag.');
    },
    options,
  );

  conversation(
    'she does not, or can’t be reached: nobody is reminded any more; a later yes still counts',
    async (script) => {
      const { solveig } = script;
      await goesToAnotherBoard(script, '070-123 45 67');
      await opensInDialog(script);
      await solveig.submits(notGiven);
      script.taken();
      solveig.sees(secret, 'Det som sades blir kvar hos dig', 'Medborgaren har inte sagt ja eller gick inte att nå.');
      solveig.doesNotSee(notGiven);
      await script.clock(TUESDAY);
      script.taken();
      solveig.doesNotSee(duty);
      await opensInDialog(script);
      await solveig.submits(given);
      script.taken();
      script.kari.sees(secret);
    },
    options,
  );

  conversation(
    'the anonymous can’t be asked: nobody is asked to, and what was said stays',
    async (script) => {
      const { solveig } = script;
      await goesToAnotherBoard(script, 'anonym');
      solveig.sees(secret, 'Ingen vet hur medborgaren kan nås');
      solveig.doesNotSee(given, notGiven);
      await script.clock(TUESDAY);
      script.taken();
      solveig.doesNotSee(duty);
    },
    options,
  );
}
