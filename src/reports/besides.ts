/** Figures that a report tells in a sentence, for the file that holds figures alone. */
import { besides } from '../texts/report/page.ts';
import { finerCaptions } from '../texts/report/report.ts';
import { say } from '../texts/say.ts';
import type { Saying } from './content.ts';
import { type Figure, number } from './sheet.ts';

export function figuresBesides({ report, language }: Saying): Figure[] {
  const { inside, decisions, ownMatters, tables, improvements } = report;
  const hidden = tables.find(({ dimension }) => dimension === 'hidden');
  const figure = (name: keyof typeof besides, value: number): Figure => ({
    name: say(besides[name], language),
    cell: number(value),
  });
  return [
    figure('inside', inside),
    figure('decisions', decisions),
    ...(ownMatters === undefined ? [] : [figure('own-matters', ownMatters)]),
    // Only where the ledger lets it be shown.
    ...(hidden === undefined
      ? []
      : [
          {
            name: say(finerCaptions.hidden, language),
            cell: number(hidden.blocks.reduce((sum, { count }) => sum + count, 0)),
          },
        ]),
    figure('measures', improvements.length),
    figure('measures-done', improvements.filter(({ done }) => done !== undefined).length),
    figure('measures-overdue', improvements.filter(({ overdue }) => overdue).length),
  ];
}
