import { expect } from 'vitest';
import { CaseNumber } from '../../src/domain/ids.ts';
import { conversation, withoutMonths } from '../support/conversation.ts';
import { cards, fills, opensForm } from '../support/filling.ts';
import type { Script, ScriptOptions } from '../support/script.ts';
import type { Entries } from '../support/shown-card.ts';
import { inSwedish } from '../support/swedish.ts';
import { harstad } from '../support/whole-bot.ts';

/** What an employee says of it, whom it is about, and what she is told of the law before and after she registers it. */
interface Told {
  readonly track: string;
  readonly said: string;
  readonly vulnerable: string;
  readonly unit: 'servicetorget' | 'skolen';
  /** What the law asks of her. */
  readonly asks: readonly string[];
  /** What she tells the citizen, where there is something. */
  readonly tells: readonly string[];
  /** To whom an answer says that the citizen can turn. */
  readonly onward: readonly string[];
}

const inNorway: readonly Told[] = [
  {
    track: 'a pupil',
    said: 'Datteren min blir holdt utenfor i friminuttene',
    vulnerable: 'pupil',
    unit: 'skolen',
    asks: ['gripe inn og si fra til rektor', 'Rektor sørger for at saken undersøkes, og at det settes inn tiltak.'],
    tells: [],
    onward: ['kommunedirektøren'],
  },
  {
    track: 'a child in a kindergarten',
    said: 'Ingen så at gutten min ble dyttet',
    vulnerable: 'kindergarten-child',
    unit: 'servicetorget',
    asks: ['gripe inn og si fra til styreren', 'Styreren sørger for at saken undersøkes, og at det settes inn tiltak.'],
    tells: [],
    onward: ['kommunedirektøren'],
  },
  {
    track: 'the right to health care',
    said: 'Legetimen ble avlyst tre ganger',
    vulnerable: 'patient',
    unit: 'servicetorget',
    asks: ['Skriv ned klagen på tjenesten som vanlig.', 'går den gjennom kommunen til statsforvalteren'],
    tells: ['Send en klage på retten til helsehjelp til kommunen innen fire uker.'],
    onward: ['kommunedirektøren', 'statsforvalteren'],
  },
  {
    track: 'the right to care',
    said: 'Hjemmehjelpen kom ikke hele helgen',
    vulnerable: 'care-user',
    unit: 'servicetorget',
    asks: ['Skriv ned klagen på tjenesten som vanlig.', 'retten til omsorgstjenester'],
    tells: ['Send en klage på retten til omsorgstjenester til kommunen innen fire uker.'],
    onward: ['kommunedirektøren', 'statsforvalteren'],
  },
];

const inSweden: readonly Told[] = [
  {
    track: 'a pupil (Skollagen 4 kap. 8 §)',
    said: 'Min dotter hålls utanför på rasterna',
    vulnerable: 'pupil',
    unit: 'skolen',
    asks: ['Skriv ned klagomålet, och bekräfta att det har kommit in.', 'utreder det skyndsamt'],
    tells: ['Skolinspektionen'],
    onward: ['Skolinspektionen'],
  },
  {
    track: 'a child in a preschool (Skollagen 4 kap. 8 §)',
    said: 'Ingen såg att min son blev knuffad',
    vulnerable: 'kindergarten-child',
    unit: 'servicetorget',
    asks: ['Förskolan utreder det skyndsamt, och den som klagade får återkoppling.'],
    tells: ['Skolinspektionen'],
    onward: ['Skolinspektionen'],
  },
  {
    track: 'a patient',
    said: 'Besöket ställdes in tre gånger',
    vulnerable: 'patient',
    unit: 'servicetorget',
    asks: ['kan vända sig till patientnämnden och till IVO', 'rapporterar du det genast till din chef'],
    tells: ['patientnämnden i regionen'],
    onward: [],
  },
  {
    track: 'care and social services (LSS 24 b §, lex Sarah)',
    said: 'Hemtjänsten kom inte på hela helgen',
    vulnerable: 'care-user',
    unit: 'servicetorget',
    asks: ['Ser du själv ett missförhållande', 'det ersätter inte din rapport'],
    tells: [],
    onward: [],
  },
];

const norwegian = {
  form: 'Skriv ned det du fikk høre',
  next: 'Neste',
  more: 'Litt mer om saken',
  readBack: 'Les det opp',
  register: 'Registrer',
  log: 'logg',
  number: 'Sak 1',
  notByMail: 'På e-post, som sendes herfra',
  complaint: 'klage-tjeneste',
};
const swedish: typeof norwegian = {
  form: 'Skriv ner det du fick höra',
  next: 'Nästa',
  more: 'Lite mer om ärendet',
  readBack: 'Läs upp det',
  register: 'Registrera',
  log: 'logga',
  number: 'Ärende 1',
  notByMail: 'Med e-post, som skickas härifrån',
  complaint: 'klagomål',
};

/** Each law by which more is asked of whoever hears it than the procedure itself does, in both countries. */
export function trackConversations(): void {
  for (const told of inNorway) plays(`Norway, ${told.track}`, told, norwegian, { profile: harstad() });
  for (const told of inSweden) plays(`Sweden, ${told.track}`, told, swedish, inSwedish('kramfors'));

  harmIn('Norway', norwegian, { profile: harstad() }, [
    ['113', 'Hjelp først, og ring nødnummeret om det haster.', 'Si fra til lederen din med en gang'],
    'Taket over lekeplassen løsner',
  ]);
  harmIn('Sweden', swedish, inSwedish('kramfors'), [
    ['112', 'Hjälp först, och ring 112 om det är bråttom.', 'Säg till din chef genast'],
    'Taket över lekplatsen lossnar',
  ]);

  conversation(
    'Norway, a formal decision: which, when she had notice and what she wants, on the card, in the case and in the letter',
    async (script) => {
      const { emma, max } = script;
      await emma.writes('Hun fikk avslag på støttekontakt og vil klage');
      script.sent('new emma: Skriv ned det du fikk høre');
      const heard = { contact: 'Turid Vik', address: 'Storgata 1, 9405 Harstad', applies: 'formal-decision' };
      await emma.taps('Neste', { ...heard, citizenLanguage: 'nn' });
      script.sent('put emma: Litt mer om saken');
      emma.sees('En muntlig klage på vedtak skal alltid skrives ned.', 'Tek det truleg meir enn ein månad');
      await emma.taps('Neste');
      script.sent('put emma: Litt mer om saken');
      emma.sees('Dette må være med');
      const decision = { decision: 'Avslag av 2. mars', decisionNotifiedOn: '2026-03-10', changeWanted: 'Fire timar' };
      await emma.taps('Neste', decision);
      script.sent('put emma: Les det opp');
      emma.sees('Avslag av 2. mars', 'tirsdag 10. mars 2026', 'Fire timar');
      await emma.taps('Registrer');
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      max.sees('Klage på vedtak', 'Avslag av 2. mars', 'tirsdag 10. mars 2026', 'Fire timar');
      await fills(script, 'max', 'take', { cause: 'regel' });
      script.sent(...cards({ max: 1, emma: 1 }));
      const text = 'Vedtaket står, for vilkåra er ikkje oppfylte.';
      await fills(script, 'max', 'answer', { outcome: 'not-upheld', way: 'letter', text });
      script.sent(...cards({ max: 1, emma: 1 }));
      const letter = await (await max.follows('Åpne brevet: Svar')).text();
      for (const words of [
        'Klaga gjeld dette vedtaket: Avslag av 2. mars',
        'Du fekk vite om det tysdag 10. mars 2026.',
        'Dette vil du ha endra: Fire timar',
        text,
      ]) {
        expect(letter).toContain(words);
      }
    },
  );

  conversation(
    'Sweden, a formal decision: told that it must be in writing, and to whom; counted, never registered',
    async (script) => {
      const { emma } = script;
      await emma.writes('Hon fick avslag på färdtjänst och vill överklaga');
      script.sent('new emma: Skriv ner det du fick höra');
      const heard = { contact: '070-123 45 67', applies: 'formal-decision', citizenLanguage: 'en' };
      await emma.taps('Nästa', heard);
      script.sent('put emma: Det här ska skickas någon annanstans');
      emma.sees('Ett överklagande måste vara skriftligt', 'inom tre veckor');
      emma.sees('Write yourself to the authority that made the decision.', 'normally three weeks');
      await emma.taps('Jag har sagt det. Ta bort utkastet');
      script.sent('put emma: Tack. Det hör hemma någon annanstans');
      const { store } = script.bot();
      const kept = (await store.allKept('turned-away', {}, { skip: 0, limit: 9 })).rows;
      expect(kept).toMatchObject([{ because: { is: 'track', track: 'formal-decision' }, unit: 'servicetorget' }]);
      expect((await store.cases({ skip: 0, limit: 9 })).rows).toEqual([]);
    },
    inSwedish('kramfors'),
  );

  conversation(
    'Sweden, a formal decision that comes to light when it is registered already: it stays, no date is promised, and all are told where it belongs',
    async (script) => {
      const { emma, max } = script;
      await emma.writes('Hon är missnöjd med färdtjänsten');
      script.sent('new emma: Skriv ner det du fick höra');
      await emma.taps('Registrera nu, komplettera senare', { contact: '', applies: '' });
      script.sent('put emma: Ärende 1', 'opened max', 'new max: Ärende 1');
      emma.sees('Du får svar senast');
      max.doesNotSee('prövas någon annanstans');
      await emma.taps('Fyll i det som saknas');
      script.sent(expect.stringMatching(/^put emma: /));
      const heard = { contact: '070-123 45 67', applies: 'formal-decision', citizenLanguage: 'en' };
      await emma.taps('Nästa', heard);
      script.sent(expect.stringMatching(/^put emma: /));
      await emma.taps('Nästa', { decision: 'Avslag på färdtjänst' });
      script.sent('put emma: Ärende 1');
      emma.sees('Ett överklagande måste vara skriftligt', 'Write yourself to the authority that made the decision.');
      emma.doesNotSee('registrera det inte');
      await emma.taps('Spara i ärende 1');
      script.sent('put emma: Ärende 1', 'put max: Ärende 1');
      emma.sees('We cannot decide on this here. Write yourself to the authority', 'normally three weeks');
      for (const promise of ['You will have a reply', 'Svara senast', 'senast torsdag']) emma.doesNotSee(promise);
      expect((await script.bot().store.caseByNumber(CaseNumber.parse(1)))?.case.clocks).toEqual([]);
      max.sees('Ett överklagande måste vara skriftligt', 'prövas någon annanstans', 'Det registrerades av misstag');
      await fills(script, 'max', 'close-otherwise', { as: 'registered-in-error', reason: 'Hon fick veta vart' });
      script.sent('put max: Ärende 1', 'put emma: Ärende 1');
      max.doesNotSee('prövas någon annanstans');
    },
    inSwedish('kramfors'),
  );
}

type Names = typeof norwegian;

async function writesDown(script: Script, names: Names, said: string, entries: Entries, more: Entries): Promise<void> {
  const { emma } = script;
  await emma.writes(names.log);
  script.sent(`new emma: ${names.form}`);
  await emma.taps(names.next, { kind: names.complaint, said, contact: 'turid@example.com', ...entries });
  script.sent(`put emma: ${names.more}`);
  await emma.taps(names.next, more);
  script.sent(`put emma: ${names.readBack}`);
}

function plays(name: string, told: Told, names: Names, options: ScriptOptions): void {
  const { said, vulnerable, unit, asks, tells, onward } = told;
  conversation(
    name,
    async (script) => {
      const { emma } = script;
      const manager = unit === 'skolen' ? 'kari' : 'max';
      const entries = { applies: 'vulnerable', unit, answerWay: 'email' };
      await writesDown(script, names, said, entries, { vulnerable });
      emma.sees(...asks, ...tells);
      await emma.taps(names.register);
      script.sent(`put emma: ${names.number}`, `opened ${manager}`, `new ${manager}: ${names.number}`);
      script[manager].sees(said, ...asks, ...tells);
      // Never answered by ordinary mail; and the answer says where else she can turn.
      await opensForm(script, manager, 'answer');
      script[manager].doesNotSee(names.notByMail);
      if (onward.length > 0) script[manager].sees(...onward);
    },
    { mail: true, ...withoutMonths, ...options },
  );
}

function harmIn(country: string, names: Names, options: ScriptOptions, [asks, said]: [string[], string]): void {
  conversation(
    `${country}, harm: numbers first, the manager at once, her own duty besides`,
    async (script) => {
      const { emma, max } = script;
      const contact = { applies: 'harm', contact: '99 88 77 66' };
      await writesDown(script, names, said, contact, { inDanger: 'true', harm: said });
      emma.sees(...asks);
      await emma.taps(names.register);
      script.sent(`put emma: ${names.number}`, 'opened max', `new max: ${names.number}`);
      max.sees(said, ...asks);
      // Nobody has looked: the next person is told.
      await script.later(15);
      script.sent('opened ida', `new ida: ${names.number}`, ...cards({ max: 1, emma: 1 }, names.number));
    },
    // Outside office hours too.
    { ...withoutMonths, ...options, at: '2026-03-14T22:00:00.000Z' },
  );
}
