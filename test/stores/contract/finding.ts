import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseQuery, Page, Store } from '../../../src/cases/store.ts';
import type { Case } from '../../../src/domain/case.ts';
import type { Clock } from '../../../src/domain/clock.ts';
import type { CaseWithWords } from '../../../src/domain/decide.ts';
import { type CaseId, KindCode, UnitId } from '../../../src/domain/ids.ts';
import { Day } from '../../../src/domain/time.ts';
import type { Words } from '../../../src/domain/words.ts';
import { askedWords, tokensOf } from '../../../src/stores/tokens.ts';
import { at, caseId, draftId, NOON, personId, registration, someWords } from '../../support/records.ts';
import type { Bench } from '../contract.ts';

const day = (text: string) => Day.parse(text);
/** The reporter of every case here, and who is responsible for it. */
const [reporter, manager, other] = [personId(1), personId(2), personId(3)];
const whole = { skip: 0, limit: 100 };

type Change = (before: CaseWithWords) => { readonly case?: Partial<Case>; readonly words?: Words };

function changed(before: CaseWithWords, change: Change): CaseWithWords {
  const { case: one, words } = change(before);
  return { case: { ...before.case, ...one }, words: words ?? before.words };
}

/** Case `n`, and what this test wants of it. */
function put(store: Store, n: number, change: Change = () => ({})): Promise<void> {
  return store.transact({ draft: draftId(n), numbers: true }, (found) => {
    const { case: first, ...save } = registration(n, found);
    if (first === undefined) throw new Error('a registration without a case');
    return { result: undefined, save: { ...save, case: { ...first, put: changed(first.put, change) } } };
  });
}

/** What comes later. */
function alter(store: Store, n: number, change: Change): Promise<void> {
  return store.transact({ case: caseId(n) }, ({ case: before }) => {
    if (before === undefined) throw new Error('not found');
    const save = { put: changed(before, change), replaces: before.case.version, events: [] };
    return { result: undefined, save: { case: save } };
  });
}

const saying = (said: string, over: Partial<Words> = {}): Change => {
  return () => ({ words: someWords({ said, ...over }) });
};
const clock = (rolled: string, over: Partial<Clock> = {}): Clock => {
  const end = day(rolled);
  return { clock: 'respond', nature: 'statutory', nominal: end, actBy: end, rolled: end, ...over };
};
const closed: Case['state'] = {
  state: 'closed',
  closedAt: NOON,
  closedOn: day('2026-03-16'),
  outcome: 'settled-on-the-spot',
};

const ids = ({ rows }: Page<Case>): CaseId[] => rows.map(({ id }) => id);
const found = async (store: Store, words: string, over: Partial<CaseQuery> = {}) =>
  ids(await store.search({ reader: manager, words, ...over }, whole));
const none: CaseId[] = [];

export function findingContract(bench: () => Bench): void {
  describe('a search', () => {
    it('finds a case by any of the words that were said, by several, and by the beginning of the last', async () => {
      const { store } = bench();
      await put(store, 1, saying('Bussen kom ikke.', { place: 'Kanebogen' }));
      await put(store, 2, saying('Bussen kom for sent, igjen.', { grounds: 'Vi frøs.', wish: 'Flere busser' }));
      expect(await found(store, 'bussen')).toEqual([2, 1].map(caseId));
      expect(await found(store, 'ikke')).toEqual([caseId(1)]);
      expect(await found(store, 'sent bussen')).toEqual([caseId(2)]);
      expect(await found(store, 'ikke sent')).toEqual(none);
      expect(await found(store, 'kom buss')).toEqual([2, 1].map(caseId));
      expect(await found(store, 'bussen busser')).toEqual([caseId(2)]);
      // Only the last may go on, and nothing is found by its end.
      expect(await found(store, 'buss kom')).toEqual(none);
      expect(await found(store, 'ussen')).toEqual(none);
      expect(await found(store, 'bussene')).toEqual(none);
    });

    it('asks for no accents, no case and no letter that the keyboard has not', async () => {
      const { store } = bench();
      await put(store, 1, saying('Åsa såg ÆRLIG på Sørøya, i Kárášjohka'));
      for (const words of ['åsa', 'ASA', 'sørøya', 'Sörö', 'soroya', 'ærlig', 'arl', 'äRLIG', 'karasjohka', 'pa']) {
        expect(await found(store, words), words).toEqual([caseId(1)]);
      }
      expect(await found(store, 'aasa')).toEqual(none);
    });

    it('looks into what everyone may read who finds it, and into nothing else', async () => {
      const { store } = bench();
      const words = someWords({
        said: 'sagt',
        grounds: 'grunn',
        wish: 'ønske',
        suggestion: 'forslag',
        place: 'stedet',
        vehicle: 'rute42',
        decision: 'vedtaket',
        changeWanted: 'endring',
        harm: 'fare',
        contact: { as: 'known', line: 'Kari Nordmann', address: 'Storgata' },
        heardBy: 'Vaktmesteren',
        originalAt: 'arkivskapet',
        employee: 'Olsen',
        settled: 'ordnet',
        confirmation: 'bekreftet',
        notes: [{ at: NOON, by: manager, sort: 'addition', text: 'merknaden' }],
      });
      await put(store, 1, () => ({ words }));
      for (const word of 'sagt grunn ønske forslag stedet rute42 vedtaket endring fare'.split(' ')) {
        expect(await found(store, word), word).toEqual([caseId(1)]);
      }
      const unsaid = 'Kari Nordmann Storgata Vaktmesteren arkivskapet Olsen ordnet bekreftet merknaden known';
      for (const word of unsaid.split(' ')) expect(await found(store, word), word).toEqual(none);
    });

    it('finds nothing by words without a letter or a digit, and everything of hers without words', async () => {
      const { store } = bench();
      await put(store, 1);
      for (const words of ['', ' ', '"', '*', '...', '🚌', '\u0301', '\0']) {
        expect(await found(store, words), words).toEqual(none);
      }
      expect(ids(await store.search({ reader: manager }, whole))).toEqual([caseId(1)]);
    });

    it('comes newest number first, in pages', async () => {
      const { store } = bench();
      for (const n of [1, 2, 3, 4, 5]) await put(store, n, saying(n === 3 ? 'noe annet' : `bussen ${n}`));
      for (const query of [{ words: 'bussen' }, { words: 'bu' }, { units: [UnitId.parse('transport')] }]) {
        const all = query.words === undefined ? [5, 4, 3, 2, 1] : [5, 4, 2, 1];
        const page = async (skip: number, limit: number) => {
          const { more, ...rest } = await store.search({ reader: manager, ...query }, { skip, limit });
          return [ids({ more, ...rest }), more];
        };
        expect(await page(0, 2)).toEqual([all.slice(0, 2).map(caseId), true]);
        expect(await page(2, 2)).toEqual([all.slice(2, 4).map(caseId), all.length > 4]);
        expect(await page(0, 9)).toEqual([all.map(caseId), false]);
        expect(await page(9, 2)).toEqual([[], false]);
      }
      expect((await store.search({ reader: manager }, { skip: 0, limit: 1 })).rows).toEqual([
        (await store.case(caseId(5)))?.case,
      ]);
    });

    it('is narrowed by kind, state, unit, day and what is overdue, each and all of them', async () => {
      const { store } = bench();
      const facts = (over: Partial<Case['facts']>): Change => {
        return ({ case: { facts } }) => ({ case: { facts: { ...facts, ...over } } });
      };
      const [ros, bibliotek] = [KindCode.parse('ros'), UnitId.parse('bibliotek')];
      await put(store, 1, facts({ kind: ros, heardOn: day('2026-03-01') }));
      await put(store, 2, facts({ unit: bibliotek, heardOn: day('2026-03-10') }));
      await put(store, 3, () => ({ case: { clocks: [clock('2026-03-20')] } }));
      await put(store, 4, () => ({ case: { state: closed, clocks: [clock('2026-03-20')] } }));
      const expected: [Partial<CaseQuery>, number[]][] = [
        [{ kinds: [ros] }, [1]],
        [{ kinds: [ros, KindCode.parse('klage')] }, [4, 3, 2, 1]],
        [{ kinds: [] }, []],
        [{ units: [bibliotek] }, [2]],
        [{ states: ['closed'] }, [4]],
        [{ states: ['open', 'awaiting-approval'] }, [3, 2, 1]],
        [{ from: day('2026-03-10') }, [4, 3, 2]],
        [{ until: day('2026-03-10') }, [2, 1]],
        [{ from: day('2026-03-02'), until: day('2026-03-15') }, [2]],
        [{ from: day('2026-03-11'), until: day('2026-03-10') }, []],
        [{ overdueOn: day('2026-03-20') }, []],
        [{ overdueOn: day('2026-03-21') }, [3]],
        [{ units: [bibliotek], states: ['closed'] }, []],
        [{ kinds: [ros], states: ['open'], until: day('2026-03-01'), units: [UnitId.parse('transport')] }, [1]],
      ];
      for (const [query, numbers] of expected) {
        const name = JSON.stringify(query);
        expect(ids(await store.search({ reader: manager, ...query }, whole)), name).toEqual(numbers.map(caseId));
        expect(await found(store, 'bussen', query), name).toEqual(numbers.map(caseId));
        expect(await found(store, 'toget', query), name).toEqual(none);
      }
    });

    it('leaves out what can’t be read, and names it', async () => {
      const { store, place } = bench();
      for (const n of [1, 2, 3]) await put(store, n);
      await place.damage('case', caseId(2));
      for (const words of [undefined, 'bussen']) {
        const page = await store.search({ reader: manager, words }, { skip: 0, limit: 2 });
        expect(page).toMatchObject({ unreadable: [caseId(2)], more: true });
        expect(ids(page)).toEqual([caseId(3)]);
      }
    });
  });

  describe('whose cases are found', () => {
    const handled = (over: Partial<Case['handling']>): Change => {
      return ({ case: { handling } }) => ({ case: { handling: { ...handling, ...over } } });
    };
    const offer = {
      unit: UnitId.parse('bibliotek'),
      to: { person: other, capacity: 'manager' },
      by: manager,
      at: NOON,
    };

    it('is those to whom the case gives more than its number', async () => {
      const { store } = bench();
      await put(store, 1);
      await put(store, 2, () => ({ case: { told: [{ person: other, capacity: 'deputy' }] } }));
      await put(store, 3, handled({ handler: { person: other, by: manager, at: NOON } }));
      await put(
        store,
        4,
        handled({ offer: { ...offer, to: { person: other, capacity: 'manager' }, consent: 'given' } }),
      );
      await put(
        store,
        5,
        handled({
          offer: { ...offer, to: { person: other, capacity: 'manager' }, consent: 'neutral-parts' },
        }),
      );
      await put(store, 6, ({ case: { facts } }) => ({ case: { facts: { ...facts, concerns: [other] } } }));
      for (const words of [undefined, 'bussen', 'bus']) {
        const of = async (reader: typeof other) => ids(await store.search({ reader, words }, whole));
        expect(await of(other)).toEqual([4, 3, 2].map(caseId));
        expect(await of(reporter)).toEqual([6, 5, 4, 3, 2, 1].map(caseId));
        expect(await of(manager)).toEqual([6, 5, 4, 3, 2, 1].map(caseId));
        expect(await of(personId(4))).toEqual(none);
      }
    });

    it('is never those from whom it is hidden: not as a row, not as a place on a page, not as one more', async () => {
      const { store } = bench();
      const hidden = ({ case: { facts } }: CaseWithWords) => {
        return { case: { hiddenFrom: [other, reporter], told: [], facts: { ...facts, concerns: [other] } } };
      };
      const shared = () => ({ case: { told: [{ person: other, capacity: 'deputy' } as const] } });
      await put(store, 1, shared);
      for (const n of [2, 3, 4]) await put(store, n, hidden);
      await put(store, 5, (before) => ({ case: { ...shared().case, hiddenFrom: hidden(before).case.hiddenFrom } }));
      await put(store, 6, shared);
      for (const reader of [other, reporter]) {
        for (const query of [{}, { words: 'bussen' }, { words: 'b' }, { states: ['open'] as const }]) {
          const name = JSON.stringify([reader, query]);
          const pages = [0, 1, 2].map((skip) => store.search({ reader, ...query }, { skip, limit: 1 }));
          const seen = (await Promise.all(pages)).map((page) => [ids(page), page.more]);
          expect(seen, name).toEqual([
            [[caseId(6)], true],
            [[caseId(1)], false],
            [[], false],
          ]);
        }
      }
    });

    it('changes with the case, at once', async () => {
      const { store } = bench();
      await put(store, 1);
      await alter(store, 1, () => ({ case: { responsible: { person: other, capacity: 'manager' } } }));
      expect(await found(store, 'bussen')).toEqual(none);
      expect(await found(store, 'bussen', { reader: other })).toEqual([caseId(1)]);
      await alter(store, 1, () => ({ case: { hiddenFrom: [other] } }));
      expect(await found(store, 'bussen', { reader: other })).toEqual(none);
      expect(await found(store, 'bussen', { reader: reporter })).toEqual([caseId(1)]);
    });

    it('is nobody once the case is sealed', async () => {
      const { store } = bench();
      await put(store, 1, () => ({ case: { state: closed } }));
      await put(store, 2);
      expect(await found(store, 'bussen')).toEqual([2, 1].map(caseId));
      await alter(store, 1, () => ({ case: { state: { ...closed, sealed: true } } }));
      for (const reader of [manager, reporter]) {
        expect(await found(store, 'bussen', { reader })).toEqual([caseId(2)]);
        expect(ids(await store.search({ reader }, whole))).toEqual([caseId(2)]);
      }
      // Its number and its state are still there for whoever asks by number.
      expect(ids(await store.reportedBy(reporter, whole))).toEqual([2, 1].map(caseId));
    });
  });

  describe('what a case is found by', () => {
    it('follows its words', async () => {
      const { store } = bench();
      await put(store, 1, saying('Bussen kom ikke.'));
      await put(store, 2, saying('Bussen kom ikke.'));
      await alter(store, 1, saying('Toget kom ikke.', { grounds: 'Vi ventet.' }));
      expect(await found(store, 'bussen')).toEqual([caseId(2)]);
      expect(await found(store, 'ventet toget')).toEqual([caseId(1)]);
      expect(await found(store, 'kom')).toEqual([2, 1].map(caseId));
      await alter(store, 1, saying(''));
      expect(await found(store, 'toget')).toEqual(none);
      await alter(store, 1, saying('Båten kom.'));
      expect(await found(store, 'baten')).toEqual([caseId(1)]);
    });

    it('is no word from before another board took it over with the neutral parts', async () => {
      const { store } = bench();
      await put(store, 1);
      await alter(store, 1, ({ case: { handling } }) => ({
        case: { handling: { ...handling, withheldBefore: at(1) } },
      }));
      expect(await found(store, 'bussen')).toEqual(none);
      expect(ids(await store.search({ reader: manager }, whole))).toEqual([caseId(1)]);
    });

    it('stays as it is where the decision is not saved', async () => {
      const { store } = bench();
      await put(store, 1);
      const failing = store.transact({ case: caseId(1) }, ({ case: before }) => {
        if (before === undefined) throw new Error('not found');
        const save = { put: changed(before, saying('x'.repeat(4001))), replaces: before.case.version, events: [] };
        return { result: undefined, save: { case: save } };
      });
      await expect(failing).rejects.toThrow('words');
      expect(await found(store, 'bussen')).toEqual([caseId(1)]);
      expect(await found(store, 'xxx')).toEqual(none);
    });

    it('is the same after the store was opened anew', async () => {
      const { store, open } = bench();
      await put(store, 1);
      await alter(store, 1, saying('Toget kom ikke.'));
      await store.close();
      const again = await open();
      expect(await found(again, 'toget')).toEqual([caseId(1)]);
      expect(await found(again, 'bussen')).toEqual(none);
    });
  });

  describe('hostile words', () => {
    const hostile: [string, number[]][] = [
      ['"bussen', [1]],
      ['"bussen kom"', [1]],
      ["bussen' OR '1'='1", []],
      ["'; DROP TABLE cases; --", []],
      ['bussen OR toget', []],
      ['bussen" OR "toget', []],
      ['bussen AND kom', []],
      ['NOT toget', []],
      ['bussen NOT kom', []],
      ['NEAR(bussen kom)', []],
      ['tokens : bussen', []],
      ['{tokens} : bussen', []],
      ['rowid:1', []],
      ['bussen*', [1]],
      ['bus* kom', []],
      ['^bussen', [1]],
      ['-bussen', [1]],
      ['(bussen', [1]],
      ['bussen + kom', [1]],
      ['.*', []],
      ['b.*n', []],
      ['b[a-z]+', []],
      ['bussen|toget', []],
      ['bu\\w+', []],
      ['\\Qbussen\\E', []],
      ['$where', []],
      ['{"$gt":""}', []],
      ['%', []],
      ['bus%', [1]],
      ['b_ssen', []],
      ['bussen\0kom', [1]],
      ['bussen\ud800', [1]],
      ['🚌', []],
      ['🚌 bussen 👨‍👩‍👧', [1]],
      ['‮bussen', [1]],
      ['b'.repeat(10_000), []],
      ['"'.repeat(10_000), []],
      ['kom bussen '.repeat(1000), [1]],
      [Array.from({ length: 5000 }, (_, n) => n).join(' '), []],
      [`bussen ${'*'.repeat(10_000)}`, [1]],
    ];

    it('are words like others', async () => {
      const { store } = bench();
      await put(store, 1, saying('Bussen kom ikke.'));
      await put(store, 2, () => ({ case: { hiddenFrom: [manager] }, words: someWords({ said: 'Bussen, toget, 1' }) }));
      for (const [words, numbers] of hostile) {
        const name = words.slice(0, 40);
        expect(await found(store, words), name).toEqual(numbers.map(caseId));
        expect(await found(store, words, { reader: personId(9) }), name).toEqual(none);
      }
    });

    it('can be said as well as asked for: every store finds the same', async () => {
      const { store } = bench();
      const text = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.string({ unit: fc.constantFrom(...'aAåÄøÖßđİ1² -_*"\'🚌\u0301一かكш') }),
      );
      let last = 0;
      const all: [CaseId, Words][] = [];
      await fc.assert(
        fc.asyncProperty(text, text, async (said, asked) => {
          const n = ++last;
          const words = someWords({ said: said.toWellFormed() });
          await put(store, n, () => ({ words }));
          all.unshift([caseId(n), words]);
          for (const query of [asked, said, said.slice(0, 3)]) {
            const question = askedWords(query);
            const expected = all.filter(([, { said: each }]) => {
              const there = tokensOf(each);
              return (
                question?.whole.every((word) => there.includes(word)) === true &&
                there.some((word) => word.startsWith(question.beginning))
              );
            });
            expect(await found(store, query)).toEqual(expected.slice(0, whole.limit).map(([id]) => id));
          }
        }),
        { numRuns: 60 },
      );
    });
  });

  describe('what is overdue', () => {
    it('is listed for everybody’s cases, the longest overdue first, in pages', async () => {
      const { store, place } = bench();
      const due = (rolled: string, over: Partial<Case> = {}): Change => {
        return () => ({ case: { clocks: [clock(rolled)], ...over } });
      };
      await put(store, 1, due('2026-03-20'));
      await put(store, 2, due('2026-03-18', { hiddenFrom: [manager, reporter] }));
      await put(store, 3);
      await put(store, 4, due('2026-03-18', { state: closed }));
      await put(
        store,
        5,
        due('2026-03-20', { clocks: [clock('2026-03-23'), clock('2026-03-19', { nature: 'promise' })] }),
      );
      const page = async (text: string, skip = 0, limit = 9) => {
        const { more, ...rest } = await store.overdue(day(text), { skip, limit });
        return [ids({ more, ...rest }), more];
      };
      expect(await page('2026-03-18')).toEqual([[], false]);
      expect(await page('2026-03-19')).toEqual([[caseId(2)], false]);
      expect(await page('2026-03-21')).toEqual([[2, 5, 1].map(caseId), false]);
      expect(await page('2026-03-21', 0, 2)).toEqual([[2, 5].map(caseId), true]);
      expect(await page('2026-03-21', 2, 2)).toEqual([[caseId(1)], false]);
      await alter(store, 5, () => ({ case: { clocks: [clock('2026-04-01')] } }));
      await alter(store, 1, () => ({ case: { state: closed } }));
      expect(await page('2026-03-31')).toEqual([[caseId(2)], false]);
      await place.damage('case', caseId(2));
      expect(await store.overdue(day('2026-12-31'), whole)).toMatchObject({ unreadable: [caseId(2)], more: false });
      expect(await page('2026-12-31')).toEqual([[caseId(5)], false]);
    });
  });
}
