import type { Language } from '../domain/language.ts';
import type { Period } from '../domain/period.ts';
import { scopeText } from '../domain/report/scope-text.ts';
import type { Scope } from '../domain/statistics/scope.ts';
import type { ReportForm } from './files.ts';

/** Such as `report-municipality-2026-nb.docx`, `report-unit-skolen-2026-h1-en.csv`: what every disk takes as a name. */
export function reportName(scope: Scope, period: Period, language: Language, form: ReportForm): string {
  const safe = scopeText(scope)
    .normalize('NFC')
    .replace(/^(unit|board):/, '$1-')
    .replace(/[^\p{L}\p{N}-]+/gu, '_')
    .slice(0, 80);
  return `report-${safe}-${inName(period)}-${language}.${form}`;
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
