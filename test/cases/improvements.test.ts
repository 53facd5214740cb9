import { describe, expect, it } from 'vitest';
import { type Improvement, improvementsFor, improvementsOf, scopesOf } from '../../src/cases/improvements.ts';
import type { PersonId, UnitId } from '../../src/domain/ids.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { Period } from '../../src/domain/period.ts';
import { measureId } from '../support/form-desk.ts';
import { aHouse, type TestHouse, viewIn } from '../support/house.ts';
import {
  caseId,
  caseNumber,
  day,
  heard,
  MORNING,
  organisation,
  people,
  profile,
  underBoards,
  unit,
} from '../support/municipality.ts';
import { logged, on } from '../sweeps/at-a-desk.ts';

const apart = { ...profile, routing: { ...profile.routing, acrossBoards: 'consent-or-neutral-parts' as const } };
const { max, emil, emma, solveig, rita, jonas, ida } = people;
const [torget, skolen, kommunen] = [unit('torget'), unit('skolen'), unit('kommunen')];

const measure = (n: number, of: UnitId, what: string, over: Partial<Measure> = {}): Measure => ({
  id: measureId(n),
  version: 1,
  source: { from: 'review', unit: of, on: day('2026-01-20') },
  unit: of,
  what,
  owner: emil,
  by: max,
  agreedAt: MORNING,
  dueOn: day('2026-04-01'),
  state: { state: 'open' },
  nextAttentionAt: null,
  ...over,
});
const ended = (date: string, changed: string): Pick<Measure, 'state'> => ({
  state: { state: 'done', at: on(date), on: day(date), by: emil, changed },
});
const ofCase = (n: number): Pick<Measure, 'source'> => ({
  source: { from: 'case', case: caseId(n), number: caseNumber(n) },
});

async function withMeasures(over: Parameters<typeof aHouse>[0] = {}): Promise<TestHouse> {
  const at = await aHouse({ now: on('2026-04-10'), ...over });
  // About Max: hidden from him, and nobody's in a report.
  await logged(at, 1, heard({ heardOn: day('2026-04-09'), signals: ['about-person'], concerns: [max] }));
  await logged(at, 2, heard({ heardOn: day('2026-04-09') }));
  for (const one of [
    measure(1, torget, 'Ringe tilbake'),
    measure(2, torget, 'Ny plakat', { dueOn: day('2026-03-20'), owner: ida }),
    measure(3, torget, 'Om Max', ofCase(1)),
    measure(4, torget, 'Ny rutetabell', { ...ofCase(2), ...ended('2026-03-25', 'Den henger') }),
    measure(5, skolen, 'Ny skolevei', { owner: rita, by: rita, ...ended('2026-04-02', 'Den er trygg') }),
    measure(6, kommunen, 'Nytt nettsted', { owner: solveig, dueOn: day('2026-12-01') }),
    measure(7, unit('badet'), 'Nye fliser', { ...ended('2025-02-01', 'De er lagt'), agreedAt: on('2025-01-10') }),
  ])
    await at.store.putMeasure(one, 'new');
  return at;
}
const said = (all: readonly Improvement[]) =>
  all.map(({ measure: { what }, overdue }) => (overdue ? `${what}!` : what));
const seenBy = async (at: TestHouse, who: PersonId) => said(await improvementsFor(at.house, who));

describe('the improvement register', () => {
  it('lists what is open, the one due first first, then what was done, the latest first; a closed unit’s too', async () => {
    const at = await withMeasures();
    expect(said(await improvementsOf(at.house, { is: 'municipality' }))).toEqual([
      ...['Ny plakat!', 'Ringe tilbake!', 'Nytt nettsted', 'Ny skolevei', 'Ny rutetabell', 'Nye fliser'],
    ]);
  });
  it('of a unit with all below it, of a board, of a period', async () => {
    const at = await withMeasures();
    expect(said(await improvementsOf(at.house, { is: 'unit', unit: skolen }))).toEqual(['Ny skolevei']);
    expect(await improvementsOf(at.house, { is: 'unit', unit: kommunen })).toHaveLength(6);
    const boards = { ...at.house, organisation: underBoards };
    expect(said(await improvementsOf(boards, { is: 'board', board: 'kultur-och-utbildning' }))).toEqual([
      'Ny skolevei',
    ]);
    const quarter = (from: string) => Period.parse({ from, months: 3 });
    expect(said(await improvementsOf(at.house, { is: 'municipality' }, quarter('2026-01')))).not.toContain(
      'Nye fliser',
    );
    expect(said(await improvementsOf(at.house, { is: 'municipality' }, quarter('2025-01')))).toEqual(['Nye fliser']);
    expect(await improvementsOf(at.house, { is: 'municipality' }, quarter('2024-10'))).toEqual([]);
  });
  it('never shows what comes from a case that is hidden from its reader, nor in a report what is hidden from anyone', async () => {
    const at = await withMeasures();
    const everything = { is: 'municipality' } as const;
    expect(said(await improvementsOf(at.house, everything))).not.toContain('Om Max!');
    expect(said(await improvementsOf(at.house, everything, undefined, max))).not.toContain('Om Max!');
    expect(said(await improvementsOf(at.house, everything, undefined, solveig))).toContain('Om Max!');
    expect(await seenBy(at, max)).toEqual(['Ny plakat!', 'Ringe tilbake!', 'Ny rutetabell']);
    // Not even where he owns it.
    const own = measure(8, torget, 'Hans eget', { ...ofCase(1), owner: max });
    await at.store.putMeasure(own, 'new');
    expect(await seenBy(at, max)).not.toContain('Hans eget!');
  });
  it('is for managers of theirs and all below, for the coordinator of all, for anybody else of her own', async () => {
    const at = await withMeasures();
    const today = day('2026-04-10');
    // What he led while it stood is what took over's.
    expect(scopesOf({ organisation }, max, today)).toEqual([{ is: 'unit', unit: 'torget' }]);
    expect(scopesOf({ organisation }, solveig, today)).toEqual([{ is: 'unit', unit: 'kommunen' }]);
    expect(await seenBy(at, solveig)).toHaveLength(7);
    expect(await seenBy(at, jonas)).toHaveLength(7);
    expect(await seenBy(at, rita)).toEqual(['Ny skolevei']);
    expect(await seenBy(at, ida)).toEqual(['Ny plakat!']);
    expect(await seenBy(at, emma)).toEqual([]);
  });
  it('of another board is none of a manager’s business above it, where boards are authorities of their own', async () => {
    const at = await withMeasures({ organisation: underBoards, profile: apart });
    expect(await seenBy(at, solveig)).not.toContain('Ny skolevei');
    expect(await seenBy(at, rita)).toEqual(['Ny skolevei']);
  });
  it('is a card, page by page, and opens what its reader may see more of', async () => {
    const at = await withMeasures();
    for (let n = 10; n < 20; n += 1) await at.store.putMeasure(measure(n, torget, `Tiltak ${n}`), 'new');
    const first = viewIn(await at.tap(solveig, { verb: 'improvements', page: 0 }));
    if (first.view !== 'improvements') throw new Error('it is a register');
    expect(first).toMatchObject({ total: 17, more: true });
    expect(first.rows).toHaveLength(8);
    expect(first.rows[0]).toMatchObject({ what: 'Ny plakat', owner: 'Ida Moen', unit: 'Servicetorget', overdue: true });
    expect(first.rows.map(({ opens }) => opens)).toContain(false);
    const last = viewIn(await at.tap(max, { verb: 'improvements', page: 1 }));
    if (last.view !== 'improvements') throw new Error('it is a register');
    expect(last.more).toBe(false);
    expect(last.rows.every(({ opens }) => opens)).toBe(true);
    expect(last.rows.find(({ what }) => what === 'Ny rutetabell')).toMatchObject({
      from: { case: 2 },
      done: { on: '2026-03-25', changed: 'Den henger' },
    });
  });
});
