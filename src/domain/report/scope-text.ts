import type { Scope } from '../statistics/scope.ts';

/** `municipality`, `unit:skolen`, `board:kommunstyrelsen`: in keys, records and forms. */
export function scopeText(scope: Scope): string {
  switch (scope.is) {
    case 'municipality':
      return scope.is;
    case 'unit':
      return `unit:${scope.unit}`;
    case 'board':
      return `board:${scope.board}`;
    default:
      return scope satisfies never;
  }
}
