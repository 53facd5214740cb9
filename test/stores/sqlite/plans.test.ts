import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseQuery } from '../../../src/cases/store.ts';
import { UnitId } from '../../../src/domain/ids.ts';
import { Month } from '../../../src/domain/period.ts';
import { Day } from '../../../src/domain/time.ts';
import { openStore } from '../../../src/stores/open.ts';
import { codesIn } from '../../../src/stores/sqlite/figures/codes.ts';
import { figures } from '../../../src/stores/sqlite/figures/rollups.ts';
import { openNow } from '../../../src/stores/sqlite/figures/statistics.ts';
import { allKept, keptDue } from '../../../src/stores/sqlite/kept.ts';
import { casesDue, overdue, reportedBy } from '../../../src/stores/sqlite/lists.ts';
import { measures, measuresDue } from '../../../src/stores/sqlite/measures.ts';
import { preparing, type Sql } from '../../../src/stores/sqlite/rows.ts';
import { search } from '../../../src/stores/sqlite/search.ts';
import { NOON, personId, tenantId } from '../../support/records.ts';
import { type SqlitePlace, sqlitePlace } from './place.ts';

const log = { warning: () => {} };
const paging = { skip: 0, limit: 10 };

describe('what SQLite does for a list', () => {
  let place: SqlitePlace;
  let db: DatabaseSync;

  beforeEach(async () => {
    place = sqlitePlace();
    await (await openStore({ url: place.url, tenant: tenantId(1), now: () => NOON, log })).close();
    db = new DatabaseSync(place.file);
  });
  afterEach(async () => {
    db.close();
    await place.remove();
  });

  /** The plan of each statement that `list` asks for. */
  const plansOf = (list: (sql: Sql) => unknown): string[] => {
    const plans: string[] = [];
    const sql = preparing(db);
    list({
      ...sql,
      all: (text, ...values) => {
        const steps = db.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values);
        plans.push(steps.map(({ detail }) => String(detail)).join('; '));
        return sql.all(text, ...values);
      },
    });
    return plans;
  };

  it('is one look into an index, already in order, for what is due', () => {
    expect(plansOf((sql) => casesDue(sql, log, NOON, 10))).toEqual([
      'SEARCH cases USING INDEX cases_due (next_attention_at<?)',
    ]);
    expect(plansOf((sql) => measuresDue(sql, log, NOON, 10))).toEqual([
      'SEARCH measures USING INDEX measures_due (next_attention_at<?)',
    ]);
    expect(plansOf((sql) => overdue(sql, log, Day.parse('2026-03-16'), paging))).toEqual([
      'SEARCH cases USING INDEX cases_overdue (overdue_after<?)',
    ]);
    expect(plansOf((sql) => reportedBy(sql, log, personId(1), paging))).toEqual([
      'SEARCH cases USING INDEX cases_by_reporter (reporter=?)',
    ]);
  });

  const narrow: Omit<CaseQuery, 'reader'> = {
    units: [UnitId.parse('transport')],
    states: ['open'],
    from: Day.parse('2026-01-01'),
    overdueOn: Day.parse('2026-03-16'),
  };

  it.each([{}, narrow])('is her own cases, newest first, for a search without words: %o', (query) => {
    const [plan, ...others] = plansOf((sql) => search(sql, log, { reader: personId(1), ...query }, paging));
    expect(others).toEqual([]);
    expect(plan).toMatch(/^SEARCH parties USING COVERING INDEX parties_by_person \(person=\?\); SEARCH cases /);
    expect(plan).not.toMatch(/TEMP B-TREE|SCAN (cases|parties)/);
  });

  it.each([{}, narrow])('is the words’ cases, newest first, and of them hers, for a search by words: %o', (query) => {
    const reader = personId(1);
    const [plan, ...others] = plansOf((sql) => search(sql, log, { reader, words: 'buss ikke', ...query }, paging));
    expect(others).toEqual([]);
    expect(plan).toMatch(/^SCAN case_tokens VIRTUAL TABLE INDEX \S+; SEARCH parties USING .+; SEARCH cases USING /);
    expect(plan).not.toMatch(/TEMP B-TREE|SCAN (cases|parties)/);
  });

  it('is one month of all units side by side, or each month of each of some units, for figures', () => {
    const [from, until] = [Month.parse('2026-01'), Month.parse('2026-12')];
    const plansFor = (units?: UnitId[]) => plansOf((sql) => figures(sql, codesIn(sql), { from, until, units }));
    expect(plansFor().at(-1)).toBe(
      'SEARCH rollups USING PRIMARY KEY (generation=? AND month>? AND month<?); SCALAR SUBQUERY 1; SCAN rollup_state',
    );
    expect(plansFor([UnitId.parse('transport')]).at(-1)).toMatch(
      /^SCAN months VIRTUAL TABLE .*; SEARCH rollups USING PRIMARY KEY \(generation=\? AND month=\? AND unit=\?\)/,
    );
  });

  it('is the open cases alone, for what is open now', () => {
    const [plan, ...others] = plansOf((sql) => openNow(sql, Day.parse('2026-03-16'), undefined));
    expect(others).toEqual([]);
    expect(plan).toMatch(/^SEARCH statistics USING INDEX statistics_open \(closed=\?\)/);
    expect(plan).not.toMatch(/SCAN/);
  });

  it('is its own sort of what is kept, already in order', () => {
    const unit = UnitId.parse('transport');
    const [all] = plansOf((sql) => allKept(sql, log, 'month', { from: '2026-01' }, paging));
    expect(all).toBe('SEARCH kept USING INDEX kept_in_order (sort=? AND place>?)');
    const [ofUnit] = plansOf((sql) => allKept(sql, log, 'month', { unit, from: '2026-01' }, paging));
    expect(ofUnit).toBe('SEARCH kept USING INDEX kept_by_unit (sort=? AND unit=? AND place>?)');
    const [due] = plansOf((sql) => keptDue(sql, log, 'review', NOON, 10));
    expect(due).toBe('SEARCH kept USING INDEX kept_due (sort=? AND next_attention_at<?)');
  });

  it('is her own of the measures, and not everybody’s', () => {
    const [plan] = plansOf((sql) => measures(sql, log, { owner: personId(1), state: 'open' }, paging));
    expect(plan).toMatch(/^SEARCH measures USING INDEX measures_by_owner \(owner=\?\)/);
  });
});
