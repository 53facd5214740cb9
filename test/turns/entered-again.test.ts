/** In a dialog nothing that was typed is lost, whatever comes of the tap: only what is answered stands there. */
import { describe, expect } from 'vitest';
import { type Store, StoreUnavailable } from '../../src/cases/store.ts';
import { LONGEST_ENTRY } from '../../src/dialogues/draft.ts';
import { CaseNumber } from '../../src/domain/ids.ts';
import { conversation } from '../support/conversation.ts';
import { group } from '../support/script.ts';

const notConfirmed =
  'Jeg fikk ikke bekreftet at det ble lagret. Trykk en gang til; det blir ikke registrert to ganger.';
const tooFast = 'Nå gikk det litt fort. Vent et øyeblikk, og prøv igjen.';
const tooLong = 'Det ble for langt for meg. Kort det ned til det viktigste, og send det igjen.';
const fault = 'Noe gikk galt hos meg, ikke hos deg. Prøv igjen om litt; det du alt har registrert, er trygt.';

const heard = { said: 'Rektor lyttet ikke på henne', contact: '99 88 77 66', wish: 'Et møte' };

/** Fails at the next save, before anything of it is kept. */
const failing: { next: Error | undefined } = { next: undefined };
const options = {
  store: (store: Store): Store => ({
    ...store,
    async transact(scope, decide) {
      const error = failing.next;
      failing.next = undefined;
      if (error !== undefined) throw error;
      return store.transact(scope, decide);
    },
  }),
};

describe('in a dialog, where nothing came of a tap', () => {
  for (const [what, said, makes] of [
    ['the store is away', notConfirmed, () => new StoreUnavailable('away')],
    ['something is broken', fault, () => new Error('broken')],
  ] as const) {
    conversation(
      `since ${what}: each card stands as it was filled in, and goes on from there`,
      async (script) => {
        script.faultsAreMeant();
        const { emma } = script;
        await emma.opens({ context: 'compose' }, group);
        failing.next = makes();
        await emma.submits('Neste', { ...heard, applies: 'harm,vulnerable,about-person', unit: 'biblioteket' });
        emma.sees(said, ...Object.values(heard));
        await emma.submits('Neste');
        emma.sees('Litt mer om saken');
        failing.next = makes();
        await emma.submits('Neste', {
          inDanger: 'false',
          harm: 'Hun slo seg',
          vulnerable: 'pupil',
          about: 'employee',
          employeeName: 'Vikaren på mandag',
        });
        emma.sees(said, 'Hun slo seg', 'Vikaren på mandag', 'Er noen i fare nå? Ring først');
        await emma.submits('Neste');
        emma.sees('Les det opp', 'Vikaren på mandag', 'Hun slo seg', ...Object.values(heard));
        failing.next = makes();
        await emma.submits('Registrer');
        emma.sees(said);
        expect(emma.canTap()).toEqual(['Prøv igjen']);
        await emma.submits('Prøv igjen');
        emma.sees('Saksnummeret ditt er 1');
        script.taken();
        failing.next = makes();
        await emma.submits('Lagre i saken', { note: 'Hun ringte igjen, fnr 13.09.1972 48022', sort: 'correction' });
        emma.sees(said, 'Hun ringte igjen, fnr ••.••.•••• •••••');
        await emma.submits('Prøv igjen', { note: 'Hun ringte igjen' });
        emma.sees('Hun ringte igjen');
        script.sent('put emma: Sak 1', 'put max: Sak 1');
      },
      options,
    );
  }

  conversation(
    'nobody is left with a text that she can not send: a confirmation too comes back',
    async (script) => {
      const { max } = script;
      await max.opens({ context: 'compose' }, group);
      await max.submits('Registrer som løst', { ...heard, applies: 'none', settled: 'Skiftet lampen' });
      script.taken();
      await max.submits('Mine saker');
      await max.submits('Åpne sak 1');
      failing.next = new StoreUnavailable('away');
      await max.submits('Godkjenn og avslutt', { confirmation: 'Lampen er skiftet nå.' });
      max.sees(notConfirmed, 'Lampen er skiftet nå.');
      await max.submits('Prøv igjen');
      max.sees('Godkjent og avsluttet', 'Lampen er skiftet nå.');
      script.taken();
    },
    options,
  );

  conversation(
    'a form of a case comes back with what was written in it, and is done once',
    async (script) => {
      const { max } = script;
      await max.opens({ context: 'compose' }, group);
      await max.submits('Registrer nå, fullfør senere', { ...heard, applies: 'none' });
      script.taken();
      await max.submits('Mine saker');
      await max.submits('Åpne sak 1');
      await max.submits('Utsett');
      const until = '2026-03-20';
      failing.next = new StoreUnavailable('away');
      await max.submits('Utsett', { until, reason: 'Rektor er syk, fnr 13.09.1972 48022' });
      max.sees(notConfirmed, 'Rektor er syk, fnr ••.••.•••• •••••');
      expect(max.canTap()).toEqual(['Prøv igjen']);
      failing.next = new StoreUnavailable('away');
      await max.submits('Prøv igjen', { reason: 'Rektor er syk' });
      max.sees(notConfirmed, 'Rektor er syk');
      script.sent();
      await max.submits('Prøv igjen');
      max.sees('Utsatt. Du blir minnet på den da.', 'Utsatt til fredag 20. mars 2026 av Max Prøve.');
      script.taken();
      await max.submits('Ta den selv');
      failing.next = new Error('broken');
      script.faultsAreMeant();
      await max.submits('Ta saken', { cause: 'tid' });
      max.sees(fault);
      await max.submits('Prøv igjen');
      max.sees('Nå er du saksbehandler.', 'Tiden det tok');
      script.taken();
      const stored = await script.bot().store.caseByNumber(CaseNumber.parse(1));
      expect(stored?.case.handling).toMatchObject({ postponed: { until } });
      expect(stored?.words.notes.map(({ text }) => text)).toEqual(['Rektor er syk']);
    },
    options,
  );

  conversation(
    'an answer to a question, too',
    async (script) => {
      const { emma, max } = script;
      await emma.opens({ context: 'compose' }, group);
      await emma.submits('Registrer nå, fullfør senere', { ...heard, applies: 'none' });
      script.taken();
      await max.taps('Spør den som registrerte');
      script.taken();
      await max.taps('Send spørsmålet', { text: 'Hvilken rektor?' });
      script.taken();
      await emma.submits('Mine saker');
      await emma.submits('Åpne sak 1');
      emma.sees('Max Prøve spør deg', 'Hvilken rektor?');
      failing.next = new StoreUnavailable('away');
      await emma.submits('Send svaret', { text: 'Hun på ungdomsskolen' });
      emma.sees(notConfirmed, 'Hun på ungdomsskolen');
      const long = 'Hun på ungdomsskolen. '.repeat(600);
      await emma.submits('Prøv igjen', { text: long });
      emma.sees(tooLong, long.trim());
      await emma.submits('Prøv igjen', { text: 'Hun på ungdomsskolen' });
      emma.sees('Takk. Svaret ditt er sendt.', 'Hun på ungdomsskolen');
      script.taken();
    },
    options,
  );

  conversation('a form with more than it takes: the whole of it comes back, to be shortened', async (script) => {
    const { max } = script;
    await max.opens({ context: 'compose' }, group);
    await max.submits('Registrer nå, fullfør senere', { ...heard, applies: 'none' });
    script.taken();
    await max.submits('Mine saker');
    await max.submits('Åpne sak 1');
    await max.submits('Send videre');
    const long = `${'Det er skolens sak. '.repeat(650)}SLUTT`;
    expect(long.length).toBeGreaterThan(LONGEST_ENTRY);
    await max.submits('Tilby saken', { unit: 'skolen', reason: long });
    max.sees(tooLong, 'SLUTT');
    await max.submits('Prøv igjen', { reason: 'Det er skolens sak.' });
    max.sees('Tilbudt den andre enheten', 'Prøvevik skole');
    script.taken();
  });

  conversation(
    'too fast: the card stands with all of it, each time',
    async (script) => {
      const { emma } = script;
      await emma.opens({ context: 'compose' }, group);
      for (let n = 1; n < 30; n += 1) await emma.asksForUnits('bibl');
      for (let n = 0; n < 3; n += 1) {
        await emma.submits('Registrer nå, fullfør senere', heard);
        emma.sees(tooFast, ...Object.values(heard));
        script.sent();
      }
    },
    { unhurried: false },
  );

  conversation('too long: the whole of it comes back, to be shortened', async (script) => {
    const { emma } = script;
    const long = `${'Hun ventet lenge. '.repeat(700)}Og så gikk hun.`;
    expect(long.length).toBeGreaterThan(LONGEST_ENTRY);
    await emma.opens({ context: 'compose' }, group);
    await emma.submits('Neste', { ...heard, said: long, grounds: long, applies: 'none' });
    emma.sees(tooLong, long, heard.wish, 'Teksten er for lang. Kort den ned litt.');
    expect(JSON.stringify(emma.dialog()).split('Og så gikk hun.')).toHaveLength(3);
    await emma.submits('Neste', { said: 'Hun ventet lenge', grounds: '' });
    emma.sees('Les det opp', 'Hun ventet lenge', heard.wish);
    script.sent();
  });

  conversation(
    'what the draft keeps, since no card had room for it, is not emptied',
    async (script) => {
      const { emma } = script;
      const long = (word: string) => `${word} `.repeat(Math.floor(3900 / (word.length + 1))).trim();
      const first = { said: long('sagt'), grounds: long('"grunn"'), wish: long('"ønske"'), suggestion: long('"råd"') };
      await emma.opens({ context: 'compose' }, group);
      await emma.submits('Neste', { ...first, contact: 'anonym', applies: 'harm', heardBy: long('"vakten"') });
      const before = emma.dialog();
      const kept = ['said', 'grounds', 'wish', 'suggestion'].filter(
        (field) => !JSON.stringify(before).includes(`"id":"${field}"`),
      );
      expect(kept).not.toEqual([]);
      failing.next = new StoreUnavailable('away');
      await emma.submits('Neste', { heardBy: 'Vakten' });
      emma.sees(notConfirmed);
      await emma.submits('Registrer nå, fullfør senere');
      script.taken();
      const stored = await script.bot().store.caseByNumber(CaseNumber.parse(1));
      expect(stored?.words).toMatchObject({ ...first, heardBy: 'Vakten' });
    },
    options,
  );

  conversation('a message longer than a field takes: its beginning, and that its end is missing', async (script) => {
    const { emma } = script;
    const cut = 'Meldingen er lengre enn det er plass til her, så slutten er ikke med.';
    await emma.opens({ context: 'message', html: `<p>${'a'.repeat(LONGEST_ENTRY)}SLUTT</p>` }, group);
    emma.sees('a'.repeat(LONGEST_ENTRY), cut, 'Teksten er for lang. Kort den ned litt.');
    emma.doesNotSee('SLUTT');
    await emma.opens({ context: 'message', html: `<p>${'a'.repeat(LONGEST_ENTRY)}</p>` }, group);
    emma.sees('a'.repeat(LONGEST_ENTRY), 'Teksten er for lang. Kort den ned litt.');
    emma.doesNotSee(cut);
    script.sent();
  });
});
