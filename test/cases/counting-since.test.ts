import { describe, expect, it } from 'vitest';
import { countingSince } from '../../src/cases/counting-since.ts';
import { Month } from '../../src/domain/period.ts';
import { cell } from '../../src/domain/statistics/cells.ts';
import { day, organisation, unit } from '../support/municipality.ts';

const month = (text: string) => Month.parse(text);
/** Something was closed in these months, in some other unit. */
const storeOf = (...closing: readonly string[]) => ({
  figures: async ({ from }: { from: Month }) => [
    {
      unit: unit('badet'),
      month: from,
      counts: new Map([[cell('service', closing.includes(from) ? 'closed' : 'received', 'klage-tjeneste'), 1]]),
    },
  ],
});
const [from, until] = [month('2026-01'), month('2026-09')];
const begunOn = (id: string, text: string) => {
  const one = organisation.units.get(unit(id));
  if (one === undefined) throw new Error(id);
  return { ...organisation, units: new Map([...organisation.units, [one.id, { ...one, validFrom: day(text) }]]) };
};
const sinceOf = async (store: ReturnType<typeof storeOf>, standing = organisation, units = ['torget']) =>
  (await countingSince({ organisation: standing, store }, from, until))(units.map(unit));

describe('What is usual is told from the month on', () => {
  it('in which anything was closed anywhere, whatever the unit itself has', async () => {
    expect(await sinceOf(storeOf('2026-01', '2026-04'))).toBe('2026-01');
    expect(await sinceOf(storeOf('2026-04'))).toBe('2026-04');
    expect(await sinceOf(storeOf())).toBe(until);
  });

  it('in which the unit stood from its first day on, or one of several did', async () => {
    const store = storeOf('2026-01');
    expect(await sinceOf(store, begunOn('torget', '2026-03-01'))).toBe('2026-03');
    expect(await sinceOf(store, begunOn('torget', '2026-03-02'))).toBe('2026-04');
    expect(await sinceOf(store, begunOn('torget', '2026-03-02'), ['torget', 'skolen'])).toBe('2026-01');
    expect(await sinceOf(store, organisation, [])).toBe(until);
  });
});
