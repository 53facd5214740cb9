/** A report as lines for a terminal, to be looked at before it is made. */
import { sayCell } from './cells.ts';
import type { Block, Row, Sheet } from './sheet.ts';

export function linesOf(sheet: Sheet): string[] {
  const { title, municipality, facts, blocks } = sheet;
  return [
    title,
    municipality,
    ...facts.map(({ name, value }) => `${name}: ${value}`),
    ...blocks.flatMap((block) => blockLines(block, sheet)),
  ];
}

function blockLines(block: Block, { language }: Sheet): string[] {
  switch (block.is) {
    case 'heading':
      return ['', `${'#'.repeat(block.level)} ${block.text}`];
    case 'text':
      return [block.text];
    case 'list':
      return block.items.flatMap(({ text, said }, place) => [
        `${block.numbered ? `${place + 1}.` : '-'} ${text}`,
        ...(said === undefined ? [] : [`  ${said}`]),
      ]);
    case 'table': {
      const { caption, columns, rows, total } = block.table;
      const line = ({ header, cells }: Row) => [header, ...cells.map((cell) => sayCell(cell, language))];
      return [
        `${caption}:`,
        ...[columns, ...rows.map(line), ...(total === undefined ? [] : [line(total)])].map(
          (cells) => `  ${cells.join(' | ')}`,
        ),
      ];
    }
    default:
      return block satisfies never;
  }
}
