/** `lydhor report`: what came in and what came of it, of a scope and a calendar period that has ended, as files. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { madeReport } from '../cases/report/made.ts';
import { Language } from '../domain/language.ts';
import type { Months } from '../domain/period.ts';
import type { Report } from '../domain/report/report.ts';
import { spansOf } from '../domain/statistics/scope.ts';
import { type Day, dayIn } from '../domain/time.ts';
import { sheetOf } from '../reports/content.ts';
import { reportFile, reportForms } from '../reports/files.ts';
import { reportName } from '../reports/name.ts';
import { linesOf } from '../reports/plain-text.ts';
import { type HouseOptions, houseFor, withHouseOptions } from './house.ts';
import { plain } from './lines.ts';
import { inStore, type StoreOptions, withStoreOptions } from './open.ts';
import { as } from './options.ts';
import { dayExpected, endedPeriod, FromText, UntilText } from './periods.ts';
import { Failure, type Ports, WrongUse } from './ports.ts';
import { scopeFrom, scopeHelp } from './scope.ts';
import { putWhole, thisDisk } from './whole-files.ts';

const Forms = z
  .string()
  .transform((text) => [...new Set(text.split(',').map((form) => form.trim()))])
  .pipe(z.array(z.enum(reportForms)));

interface ReportOptions extends StoreOptions, HouseOptions {
  readonly scope: string;
  readonly from: Day;
  readonly to: Day;
  readonly language?: Language;
  readonly format?: z.infer<typeof Forms>;
  readonly out?: string;
  readonly dry?: boolean;
}

export function addReport(program: Command, ports: Ports): void {
  withHouseOptions(withStoreOptions(program.command('report')))
    .description('What came in and what came of it, of a calendar month, quarter, half-year or year that has ended.')
    .requiredOption('--scope <SCOPE>', scopeHelp)
    .requiredOption('--from <DAY>', 'its first day, or its first month', as(FromText, dayExpected))
    .requiredOption('--to <DAY>', 'its last day, or its last month', as(UntilText, dayExpected))
    .option(
      '--language <LANGUAGE>',
      `${Language.options.join(', ')} (default: the municipality's)`,
      as(z.string().pipe(Language), `expected one of ${Language.options.join(', ')}`),
    )
    .option(
      '--format <FORMATS>',
      `${reportForms.join(', ')} (default: all of them)`,
      as(Forms, `expected ${reportForms.join(', ')} or several with commas`),
    )
    .option('--out <DIR>', 'the folder that they are put into')
    .option('--dry', 'make nothing: print what it would say')
    .action((options: ReportOptions) => {
      const { dry = false, out } = options;
      if (dry === (out !== undefined)) throw new WrongUse('expected --out DIR, or --dry');
      const place = houseFor(options, ports);
      const now = ports.now();
      const today = dayIn(place.profile.municipality.zone, now);
      const period = endedPeriod(options.from, options.to, today);
      const scope = scopeFrom(options.scope, place, period);
      const { language = place.profile.languages.main, format = [...reportForms] } = options;
      return inStore(options, ports, async (store) => {
        const disk = ports.disk ?? thisDisk;
        if (out !== undefined && !(await disk.isFolder(out))) throw new Failure(`${out}: no such folder`);
        const house = { ...place, store, now: () => now };
        const report = await madeReport(house, { scope, period }, dry ? 'looks' : 'makes');
        sayWhereItStands(report, place, ports);
        const sheet = sheetOf(place, report, language, today);
        if (out === undefined) {
          for (const line of linesOf(sheet)) for (const one of line.split('\n')) ports.out(plain(one));
          return;
        }
        const files = await Promise.all(
          format.map(async (form) => ({
            path: join(out, reportName(scope, period, language, form)),
            body: await reportFile(sheet, form),
          })),
        );
        await putWhole(files, 'the report', disk);
        for (const { path } of files) ports.out(path);
      });
    });
}

const lengths = { 1: 'month', 3: 'quarter', 6: 'half-year', 12: 'year' } as const satisfies Record<Months, string>;

/** What covers many units tells little but totals for short periods: whoever asks for one knows it before it is read. */
function sayWhereItStands(
  { scope, period, withheld }: Report,
  place: Parameters<typeof spansOf>[0],
  { err }: Ports,
): void {
  const longer = spansOf(place, scope).find((months) => months > period.months);
  if (longer === undefined || !withheld.some(({ because }) => because === 'too-short')) return;
  err(`lydhor: totals by kind alone: what is finer stands in the report of the ${lengths[longer]}`);
}
