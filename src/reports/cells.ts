import type { Language } from '../domain/language.ts';
import { sayNumber, sayShare } from '../texts/numbers.ts';
import { notShown } from '../texts/report/page.ts';
import { say } from '../texts/say.ts';
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
    case 'none':
      return say(notShown, language);
    default:
      return cell satisfies never;
  }
}
