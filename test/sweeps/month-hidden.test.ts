/** What is hidden for conflict of interest is not to be found in a unit's month, by whatever way it might get there. */
import { describe, expect, it } from 'vitest';
import { monthLoaded } from '../../src/cases/month-loaded.ts';
import { type CaseId, CaseNumber, MeasureId } from '../../src/domain/ids.ts';
import { keepersOf } from '../../src/domain/month/keepers.ts';
import { aHouse, type TestHouse, viewIn } from '../support/house.ts';
import { day, heard } from '../support/municipality.ts';
import { linked, march, posts, torget } from './a-month.ts';
import { done, logged, max, on, solveig, turned } from './at-a-desk.ts';

const EVE = on('2026-03-31', '09:00');
const FIRST = on('2026-04-01', '09:00');
const SECRET = 'Grevlingen';
const tap = (verb: string, over = {}) => ({ verb, unit: torget, month: march, revision: '0.a', ...over });

async function measureFrom(at: TestHouse, source: CaseId, n: number, changed: string): Promise<void> {
  const made = {
    id: MeasureId.parse(`b0000000-0000-4000-8000-00000000000${n}`),
    version: 1,
    source: { from: 'case' as const, case: source, number: CaseNumber.parse(n) },
    unit: torget,
    what: 'Noe',
    owner: solveig,
    by: solveig,
    agreedAt: at.clock.now,
    dueOn: day('2026-03-30'),
    nextAttentionAt: null,
  };
  const ended = { state: 'done' as const, at: at.clock.now, on: day('2026-03-16'), by: solveig, changed };
  await at.store.putMeasure({ ...made, state: ended }, 'new');
}

/** A complaint about Max that Solveig ended with a learning point and a measure, and praise of him; and one about nobody. */
async function house(): Promise<TestHouse> {
  const at = await aHouse();
  await linked(at);
  await turned(at);
  const about = await logged(at, 1, heard({ concerns: [max], words: { said: `${SECRET} om Max` } }));
  await done(at, solveig, about, { command: 'learn', text: `${SECRET} lærte oss noe` });
  await done(at, solveig, about, { command: 'close-otherwise', as: 'withdrawn', reason: SECRET });
  await measureFrom(at, about, 1, `${SECRET} er flyttet`);
  const other = await logged(at, 2);
  await done(at, max, other, { command: 'take', as: { cause: 'informasjon' } });
  await done(at, max, other, { command: 'learn', text: 'Ring tilbake samme dag' });
  await done(at, max, other, { command: 'close-otherwise', as: 'withdrawn', reason: 'Løste seg' });
  await measureFrom(at, other, 2, 'Nå ringer vi');
  return at;
}

describe('what is put before whoever writes', () => {
  it('is nothing of a case that is hidden from anybody, whoever of them may read it', async () => {
    const at = await house();
    const { profile, organisation } = at.house;
    const keepers = keepersOf({ profile, organisation }, torget, day('2026-03-31'));
    expect(keepers).toContain(solveig);
    for (const who of keepers) {
      const { unitMonth } = await monthLoaded(at.house, { unit: torget, month: march }, who, EVE);
      expect(unitMonth).toBeDefined();
      expect(JSON.stringify(unitMonth), who).not.toContain(SECRET);
    }
    // Whoever may read both still has those of the other.
    const { unitMonth } = await monthLoaded(at.house, { unit: torget, month: march }, max, EVE);
    expect(unitMonth?.suggested).toEqual({ learned: 'Ring tilbake samme dag', changed: 'Nå ringer vi' });
  });
  it('so that whoever releases what she was shown releases nothing of it', async () => {
    const at = await house();
    at.clock.now = EVE;
    await turned(at);
    const shown = viewIn(await at.tap(solveig, tap('month-show')));
    if (shown?.view !== 'month') throw new Error('it was not shown');
    const { entries, revision } = shown;
    await at.tap(solveig, tap('month-words', { ...entries, sentence: 'Takk for mars', revision }));
    at.clock.now = FIRST;
    await turned(at);
    expect(posts(at.channel.sendings)).toMatchObject([{ view: { words: { sentence: 'Takk for mars' } } }]);
    expect(JSON.stringify(posts(at.channel.sendings))).not.toContain(SECRET);
    expect(JSON.stringify(viewIn(await at.tap(max, tap('month-show'))))).not.toContain(SECRET);
  });
});
