import type { Language } from '../domain/language.ts';
import { sayNumber, sayShare } from '../texts/numbers.ts';
import type { Cell } from './sheet.ts';

/** As it is read. */
export function sayCell(cell: Cell, language: Language): string {
  switch (cell.is) {
    case 'number':
      return sayNumber(cell.value, cell.decimals, language);
    case 'share':
      return sayShare(cell.value, language);
    case 'text':
      return cell.text;
    default:
      return cell satisfies never;
  }
}
