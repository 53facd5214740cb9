/** The counts for the annual report, beside what the months count. */
import { describe, expect, it } from 'vitest';
import { madeReport } from '../../src/cases/report/made.ts';
import { Period } from '../../src/domain/period.ts';
import { kindsCounted } from '../../src/domain/statistics/kinds-counted.ts';
import { sheetOf } from '../../src/reports/content.ts';
import { linesOf } from '../../src/reports/plain-text.ts';
import { revised } from '../support/editions.ts';
import { day, organisation, profile } from '../support/municipality.ts';
import { casesOfAYear } from './cases.ts';
import { countedHouse } from './house.ts';

const cases = casesOfAYear(day('2025-01-01'), 200, 3);

/** The rows of the table, as `[kind, count]`. */
async function annualOf(by: typeof profile): Promise<[string, number][]> {
  const period = Period.parse({ from: '2025-01', months: 12 });
  const house = countedHouse(cases, { profile: by });
  const report = await madeReport(house, { scope: { is: 'municipality' }, period }, 'makes');
  const lines = linesOf(sheetOf({ profile: by, organisation }, report, 'nb', day('2026-03-16')));
  const [table = ''] = lines.join('\n').split('## Tall til årsrapporten\n')[1]?.split('\n\n## ') ?? [];
  const labels = new Map([...profile.kinds, ...by.kinds].map(({ label }) => [label.nb ?? '', 0]));
  return table
    .split('\n')
    .map((line) => line.trim().split(' | '))
    .flatMap(([name = '', count]) => (labels.has(name) && count !== undefined ? [[name, Number(count)]] : []));
}

describe('the counts for the annual report', () => {
  const complaints = revised(profile, {
    reports: { ...profile.reports, monthlySummary: { ...profile.reports.monthlySummary, counts: ['complaint'] } },
    kinds: profile.kinds.filter(({ class: is, code }) => is !== 'suggestion' && code !== 'klage-kjoring'),
  });

  it('are of the kinds that the months count, those that only an older edition counts too', async () => {
    const counted = kindsCounted(complaints);
    const came = counted.filter(({ code }) => cases.some(({ kind, book }) => kind === code && book === 'service'));
    const rows = await annualOf(complaints);
    expect(rows.map(([name]) => name)).toEqual(came.map(({ label }) => label.nb));
    // A suggestion is counted by the edition that had suggestions; praise by neither.
    expect(rows.map(([name]) => name)).toContain('Forbedringsforslag');
    const suggestions = cases.filter(
      ({ kind, book, heardOn }) => kind === 'forslag' && book === 'service' && heardOn < '2026',
    ).length;
    expect(suggestions).toBeGreaterThan(0);
    expect(new Map(rows).get('Forbedringsforslag')).toBe(suggestions);
  });
});
