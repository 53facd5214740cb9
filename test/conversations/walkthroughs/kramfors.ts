import { strFromU8 } from 'fflate';
import { expect } from 'vitest';
import { CaseNumber } from '../../../src/domain/ids.ts';
import { conversation, withoutMonths } from '../../support/conversation.ts';
import { cards, fills, opensForm } from '../../support/filling.ts';
import type { Script, ScriptOptions } from '../../support/script.ts';
import { inSwedish } from '../../support/swedish.ts';

const secret = 'Ingen svarade i telefonen i går';

/**
 * Kramfors's guideline, KS 2009-09-08 § 111 (Dnr KS 2004/588), from the first word to the yearly report to the board. Each
 * step is headed by what the guideline asks for, in the words of src/profiles/kramfors.yaml.
 */
export function kramforsConversations(): void {
  conversation(
    'settled by whoever heard it: sorry, why, and into the diary',
    async (script) => {
      const { emma, max } = script;

      // ”Du som hör klagomålet är skyldig att ta hand om det här och nu.” ”Skicka aldrig runt någon.”
      await emma.writes('logga');
      script.sent('new emma: Skriv ner det du fick höra');
      emma.sees('Lyssna och visa respekt', 'skyldig att ta hand om det här och nu', 'Skicka aldrig runt någon');
      emma.sees('Klagomål', 'Synpunkt', 'Idé', 'Förslag', 'Via ”Synpunkten”', 'På pappersblankett', 'Med brev');
      // ”Be om ursäkt när något är oklart eller fel.” ”Förklara varför det blev så.” Also where she writes what she did.
      emma.sees('Be om ursäkt när något är oklart eller fel.', 'Be om ursäkt för det som var oklart eller fel');
      const settled = 'Bad om ursäkt och förklarade att blanketten är ny. Vi fyllde i den ihop.';
      const heard = { kind: 'klagomål', said: 'Blanketten gick inte att förstå', contact: '070-123 45 67' };
      await emma.taps('Registrera som löst', { ...heard, applies: 'none', settled });
      script.sent('put emma: Ärende 1', 'opened max', 'new max: Ärende 1');
      emma.sees('Chefen för in det, och då är ärendet avslutat.');
      emma.doesNotSee('skriftlig bekräftelse', 'får svar senast');

      // ”Varje klagomål och varje svar förs in i diariet.” With what is copied for the registrar, under its number.
      max.sees(settled, 'Blanketten gick inte att förstå');
      expect(max.canTap()).not.toContain('Godkänn och avsluta');
      // Answered there and then: no date of an answer runs, and nothing but the number is missing.
      max.sees('Löst på plats. Bara detta saknas: Diarienummer');
      max.doesNotSee('Svar –', 'senast', 'Tidsfrister');
      await opensForm(script, 'max', 'reference');
      max.doesNotSee('annat system');
      max.sees(
        'Diarienummer',
        'Diariet',
        'Inkommen: måndag 16 mars 2026',
        'Originalet: Personligen',
        `Svaret som gavs: ${settled}`,
      );
      await max.taps('Spara numret', { number: 'KS 2026/17' });
      script.sent(...cards({ max: 1, emma: 1 }, 'Ärende 1'));
      max.sees('Diariet', 'KS 2026/17');
      emma.sees('Löst på plats och avslutat måndag 16 mars 2026.');
    },
    kramfors(),
  );

  conversation(
    'what is settled and not entered waits for the manager, also where nobody said who they are',
    async (script) => {
      const { emma, max } = script;
      await emma.writes('logga');
      script.sent('new emma: Skriv ner det du fick höra');
      const heard = { kind: 'klagomål', said: 'Det var kallt i väntrummet', contact: 'anonym', applies: 'none' };
      await emma.taps('Registrera som löst', { ...heard, settled: 'Satte på värmen och bad om ursäkt' });
      script.sent('put emma: Ärende 1', 'opened max', 'new max: Ärende 1');
      await max.taps('Jag har sett det');
      script.sent(...cards({ max: 1, emma: 1 }, 'Ärende 1'));
      await script.clock('2026-03-20T07:00:00.000Z');
      script.sent('new max: 1 väntar på dig');
      max.sees('Löst på plats, inte infört än');
      await max.taps('Öppna ärende 1');
      script.sent('put max: Ärende 1');
      await fills(script, 'max', 'reference', { number: 'KS 2026/18' });
      script.sent(...cards({ max: 2, emma: 1 }, 'Ärende 1'));
      max.sees('Numret är infört.', 'Löst på plats och avslutat fredag 20 mars 2026.');
    },
    kramfors(),
  );

  conversation(
    'not for this unit: from the receiver to the right one, answered in time or told, and to the board',
    async (script) => {
      const { emma, max, kari, mailbox } = script;

      // ”Alla tas på allvar vid första mötet.” It could not be settled there and then.
      await emmaLogs(script, { contact: 'turid@example.com', answerWay: 'email' });
      script.sent('put emma: Ärende 1', 'opened max', 'new max: Ärende 1');
      emma.sees('Du får svar', 'senast torsdag 17 december 2026');

      // ”Gäller det en annan enhet ser du till att det kommer dit.” The duty is the receiver's until the right unit has it.
      await fills(script, 'max', 'pass-on', { unit: 'skolen', reason: 'Det är skolans telefon' });
      script.sent('put max: Ärende 1');
      max.sees('Enheten hör till en annan nämnd. Vad får följa med?');
      await max.taps('Erbjud ärendet', { consent: 'given' });
      script.sent('put max: Ärende 1', 'put emma: Ärende 1', 'opened kari', 'new kari: Ärende 1');
      max.sees('Tills det är mottaget har Max');
      kari.sees(secret, 'Medborgaren har sagt ja till att allt delas.', 'senast torsdag 17 december 2026');
      await kari.taps('Ta emot ärendet');
      script.sent(...cards({ kari: 1, max: 1, emma: 1 }, 'Ärende 1'), 'new max: Ärende 1');
      max.sees('Kari Prøve har tagit emot ärendet.');
      emma.sees('Prøvevik skole', 'Kari Prøve');

      // Causes: lack of information, wrong expectations, treatment.
      await opensForm(script, 'kari', 'take');
      kari.sees('Brist på information', 'Fel förväntningar', 'Bemötande', 'Annat');
      await kari.taps('Ta ärendet', { cause: 'information' });
      script.sent(...cards({ kari: 1, max: 2, emma: 1 }, 'Ärende 1'));

      // ”Svar inom 10 dagar.” Reminded while there is time; ”tar det längre tid får den som klagade besked om det”.
      for (const [day, reminded] of [
        ['2026-12-09', false],
        ['2026-12-11', true],
        ['2026-12-14', true],
      ] as const) {
        await script.clock(`${day}T07:00:00.000Z`);
        script.sent(...(reminded ? ['new kari: 1 väntar på dig'] : []));
      }
      await kari.taps('Öppna ärende 1');
      script.sent('put kari: Ärende 1');
      const why = { reason: 'Vi väntar på teleoperatören', newDate: '2026-12-23', way: 'mail' };
      await opensForm(script, 'kari', 'extend', why);
      kari.sees(
        'Skälet är: Vi väntar på teleoperatören',
        'Du får svar senast onsdag 23 december 2026.',
        'ber vi om ursäkt',
      );
      await kari.taps('Meddela och förläng', {}, { unlikeMessage: true });
      script.sent(mail, ...cards({ kari: 2, max: 2, emma: 1 }, 'Ärende 1'));
      emma.sees('senast onsdag 23 december 2026');

      // ”Be om ursäkt när något är oklart eller fel.” ”Förklara varför det blev så.” Said where it is found to be so.
      await opensForm(script, 'kari', 'answer');
      kari.sees('[ursäkten, om det är befogat]', 'Så här kom det sig: [varför det blev så]');
      const text = `[ursäkten, om det är befogat]\n\nSå här kom det sig: [varför det blev så]\n\nVäxeln var trasig i två dagar. Nu finns ett reservnummer.\n\n[resultat]`;
      await kari.taps('Titta igenom', { outcome: 'upheld', way: 'mail', text });
      script.sent('put kari: Ärende 1');
      await kari.taps('Ge svaret', {}, { unlikeMessage: true });
      script.sent(mail, ...cards({ kari: 2, max: 2, emma: 1 }, 'Ärende 1'));
      expect(mailbox.last().paragraphs).toEqual(expect.arrayContaining([apology, 'Vi ger dig rätt.']));

      // Complaint and answer into the diary, and not closed before they are there.
      await opensForm(script, 'kari', 'close');
      expect(kari.canTap()).toEqual(['Tillbaka till ärendet', 'Saknas: diarienummer']);
      await kari.taps('Saknas: diarienummer');
      script.sent('put kari: Ärende 1');
      kari.sees(secret, 'Växeln var trasig i två dagar');
      await kari.taps('Spara numret', { number: 'BUN 2026/4' });
      script.sent(...cards({ kari: 2, max: 2, emma: 1 }, 'Ärende 1'));
      await fills(script, 'kari', 'learn', { text: 'Reservnumret ska stå på dörren' });
      script.sent(...cards({ kari: 2, max: 2, emma: 1 }, 'Ärende 1'));
      await fills(script, 'kari', 'close');
      script.sent(...cards({ kari: 2, max: 2, emma: 1 }, 'Ärende 1'));
      emma.sees('Avslutat måndag 14 december 2026: befogat.');

      await toTheBoard(script);
    },
    { ...kramfors(), at: '2026-12-07T09:00:00.000Z', mail: true, ...withoutMonths },
  );

  conversation(
    'logged for another unit at once: hers until the manager there has seen it',
    async (script) => {
      const { emma, kari } = script;
      await emmaLogs(script, { unit: 'skolen' });
      script.sent('put emma: Ärende 1', 'opened kari', 'new kari: Ärende 1');
      emma.sees('Prøvevik skole', 'Tills chefen där har sett ärendet är det du som ser till att det kommer fram.');
      kari.sees(secret, '070-123 45 67');
      await kari.taps('Jag har sett det');
      script.sent(...cards({ kari: 1, emma: 1 }, 'Ärende 1'));
      emma.doesNotSee('Tills chefen där har sett ärendet');
      emma.sees('Kari Prøve');
    },
    kramfors(),
  );

  conversation(
    'to another board only kind, unit and dates go, unless the citizen has agreed',
    async (script) => {
      const { max, kari } = script;
      await emmaLogs(script);
      script.sent('put emma: Ärende 1', 'opened max', 'new max: Ärende 1');
      await fills(script, 'max', 'pass-on', { unit: 'skolen', reason: 'Det är skolans telefon' });
      script.sent('put max: Ärende 1');
      await max.taps('Erbjud ärendet', { consent: 'neutral-parts' });
      script.sent('put max: Ärende 1', 'put emma: Ärende 1', 'opened kari', 'new kari: Ärende 1');
      kari.sees('Klagomål · Servicetorget', 'Bara typ, enhet och datum följer med.', 'Tills det är mottaget har Max');
      kari.doesNotSee(secret, '070-123 45 67', 'skolans telefon');
      await kari.taps('Ta emot ärendet');
      script.sent('put kari: Ärende 1', 'put max: Ärende 1', 'put emma: Ärende 1', 'new max: Ärende 1');
      kari.sees('Det som sades blev kvar hos nämnden som hade ärendet förut', 'senast torsdag 26 mars 2026');
      kari.doesNotSee(secret, '070-123 45 67', 'skolans telefon');
      // His own board keeps what was said, and he asks her; it is the school's case all the same.
      max.sees(secret, 'Det som sades finns kvar hos dig. Fråga medborgaren om det får lämnas vidare.');
      expect(max.canTap()).not.toContain('Svara');
      await max.taps('Har sagt ja: lämna det vidare');
      script.sent(...cards({ max: 2, emma: 1, kari: 1 }, 'Ärende 1'), 'new kari: Ärende 1');
      kari.sees(secret, '070-123 45 67');
      max.doesNotSee(secret);
    },
    kramfors(),
  );

  conversation(
    'an idea is answered too; an appeal is told where to go and nothing is registered',
    async (script) => {
      const { emma, max } = script;
      await emma.writes('Sätt upp en bänk vid dörren');
      script.sent('new emma: Skriv ner det du fick höra');
      await emma.taps('Nästa', { kind: 'ide', contact: '070-123 45 67', applies: 'none' });
      script.sent('put emma: Ärende 1', 'opened max', 'new max: Ärende 1');
      max.sees('Idé', 'senast torsdag 26 mars 2026');
      await opensForm(script, 'max', 'answer');
      // Nobody says sorry for an idea.
      max.doesNotSee('ber om ursäkt');

      await emma.writes('Hon vill överklaga beslutet om färdtjänst');
      script.sent('new emma: Skriv ner det du fick höra');
      await emma.taps('Nästa', { kind: 'klagomål', contact: '070-123 45 67', applies: 'formal-decision' });
      script.sent(expect.stringMatching(/^put emma: /));
      emma.sees('Ett överklagande måste vara skriftligt', 'som regel tre veckor från den dag du fick det');
      expect(await script.bot().store.caseByNumber(CaseNumber.parse(2))).toBeUndefined();
    },
    kramfors(),
  );
}

/** ”Minst en gång om året får nämnden eller styrelsen veta vad som kom in.” To each board its own, and causes by it. */
async function toTheBoard(script: Script): Promise<void> {
  const { jonas, mailbox } = script;
  await script.clock('2027-01-12T09:00:00.000Z');
  script.sent();
  await jonas.writes('rapport till nämnden');
  script.sent('new jonas: Skapa en rapport');
  jonas.sees('Vad ska den gälla?', 'Nämnd: kultur-och-utbildning', 'Nämnd: kommunstyrelsen');
  await jonas.taps('Skapa rapporten', { scope: 'board:kultur-och-utbildning', period: '2026-01+12', language: 'sv' });
  script.sent('put jonas: Skapa en rapport', 'mail jonas@provevik.example: Årsrapport 2026: kultur-och-utbildning');
  const file = mailbox.last().files?.find(({ name }) => name.endsWith('.html'));
  const page = strFromU8(file?.body ?? new Uint8Array());
  expect(page).toContain('Årsrapport 2026');
  expect(page).toContain('Nämnden eller styrelsen');
  expect(page).toContain('KS 2009-09-08 § 111');
  expect(page).toContain('Ett ärende kom in.');
  // Causes are among its figures, and one case is too few to show them.
  expect(page).toContain('Avslutat, efter orsak');
  expect(page).not.toContain(secret);
  // Once a year: on the day that is set for it the coordinator is told.
  await script.clock('2027-02-15T07:00:00.000Z');
  const reviews = ['opened solveig', ...['kari', 'max', 'solveig'].map((who) => `new ${who}: Halvårsgenomgång`)];
  script.sent(...reviews, 'new jonas: Dags för en rapport');
  jonas.sees('Nämnden eller styrelsen ska få en rapport nu.', '15 februari 2027');
}

const mail = 'mail turid@example.com: Ärende 1, Kramfors kommun';
const apology = 'Vi ber om ursäkt för det som var oklart eller fel.';

/** Emma writes down a complaint by telephone, and registers it. */
async function emmaLogs(script: Script, entries: Readonly<Record<string, string>> = {}): Promise<void> {
  const { emma } = script;
  await emma.writes('logga');
  script.sent('new emma: Skriv ner det du fick höra');
  const heard = { kind: 'klagomål', said: secret, contact: '070-123 45 67', applies: 'none' };
  await emma.taps('Nästa', { ...heard, ...entries });
  script.sent('put emma: Läs upp det');
  await emma.taps('Registrera');
}

const kramfors = (): ScriptOptions => inSwedish('kramfors');
