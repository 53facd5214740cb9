/** What belonged elsewhere: totals by reason, apart from what came in. */
import { reasonsOf } from '../domain/turned-away/turned-away.ts';
import { trackTexts } from '../texts/codes.ts';
import * as texts from '../texts/not-here.ts';
import { columns } from '../texts/report/report.ts';
import { say } from '../texts/say.ts';
import type { Saying } from './content.ts';
import { headingOf } from './received.ts';
import { type Block, number } from './sheet.ts';

export function turnedAwayPart({ house, report, language, local, number: figure }: Saying): Block[] {
  const { turnedAway, ownMatters } = report;
  if (turnedAway.length === 0 && ownMatters === undefined) return [];
  const rows = turnedAway.map(({ because, count }) => {
    if (because.is === 'track') return { header: say(trackTexts[because.track], language), cells: [number(count)] };
    const label = reasonsOf(house.profile).find(({ code }) => code === because.code)?.label;
    return { header: label === undefined ? because.code : local(label), cells: [number(count)] };
  });
  const total = turnedAway.reduce((sum, { count }) => sum + count, 0);
  const name = say(texts.counted, language);
  // A reason that few had may be known again: then it is the total alone.
  const { threshold } = house.profile.reports.monthlySummary;
  const told = turnedAway.every(({ count }) => count >= threshold) ? rows : [];
  const table = {
    name,
    caption: name,
    columns: [say(texts.reason, language), say(columns.count, language)],
    rows: told,
    total: { header: say(columns.total, language), cells: [number(total)] },
  };
  const those: Block[] = [
    { is: 'text', text: say(texts.countedMeans, language) },
    { is: 'table', table },
  ];
  // In no table: beside the others' total it would be one of them.
  const own: Block[] =
    ownMatters === undefined
      ? []
      : [{ is: 'text', text: say(texts.ownMatters, language, { times: figure(ownMatters) }) }];
  return [headingOf(texts.counted, language), ...(turnedAway.length === 0 ? [] : those), ...own];
}
