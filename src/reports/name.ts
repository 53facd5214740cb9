import type { Period } from '../domain/period.ts';
import type { Scope } from '../domain/statistics/scope.ts';
import type { ReportForm } from './files.ts';

/** Such as `report-municipality-2026.docx`, `report-skolen-2026-h1.csv`: what every disk takes as a name. */
export function reportName(scope: Scope, period: Period, form: ReportForm): string {
  const of = scope.is === 'municipality' ? scope.is : scope.is === 'unit' ? scope.unit : scope.board;
  const safe = of
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}-]+/gu, '_')
    .slice(0, 80);
  return `report-${safe}-${inName(period)}.${form}`;
}

function inName({ from, months }: Period): string {
  const year = from.slice(0, 4);
  const place = Math.floor((Number(from.slice(5)) - 1) / months) + 1;
  switch (months) {
    case 1:
      return from;
    case 3:
      return `${year}-q${place}`;
    case 6:
      return `${year}-h${place}`;
    case 12:
      return year;
    default:
      return months satisfies never;
  }
}
