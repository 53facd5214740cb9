/**
 * How whoever asked for a report gets it: by a link that is hers and lasts half an hour. The link alone opens nothing; it
 * is asked each time whether she may make that report. It is made when it is opened first, never when only its head is
 * asked for; the ledger keeps its figures the same.
 */
import type { ServerResponse } from 'node:http';
import { employeeNow, houseToday } from '../cases/house.ts';
import { languageOfPage, type PageHouse } from '../cases/page-language.ts';
import { madeReport, type ReportingHouse } from '../cases/report/made.ts';
import type { PersonId } from '../domain/ids.ts';
import { mayMakeReport } from '../domain/report/readers.ts';
import { dayIn } from '../domain/time.ts';
import type { Log } from '../log.ts';
import { sheetOf } from '../reports/content.ts';
import { mediaTypes, type ReportForm, reportForms } from '../reports/files.ts';
import { reportName } from '../reports/name.ts';
import { cantBeShown } from '../texts/report/card.ts';
import { say } from '../texts/say.ts';
import { noticePage } from '../writings/html.ts';
import { readReportPass } from '../writings/report-link.ts';
import { type Body, makeMadeReports } from './made-reports.ts';

export interface ReportAnswer {
  readonly status: 200 | 404 | 410;
  readonly form: ReportForm;
  /** Left out where only the head was asked for. */
  readonly body?: Body | undefined;
  /** What it is saved as; a page is looked at where it is. */
  readonly file?: string | undefined;
}

/** `search`: what stands behind the address, `?as=docx`. */
export type OpenReport = (token: string, search: string, wants: 'file' | 'head') => Promise<ReportAnswer>;

export interface ReportsHouse extends ReportingHouse {
  readonly store: ReportingHouse['store'] & PageHouse['store'];
  readonly log: Log;
  readonly letterSecret: string;
  /** The machine's clock, by which links end, milliseconds. */
  readonly machineNow: () => number;
}

export function makeReports(given: ReportsHouse): OpenReport {
  const { organisation, log, letterSecret, machineNow } = given;
  const made = makeMadeReports(machineNow);
  return async (token, search, wants) => {
    const house = houseToday(given);
    const { profile } = house;
    const read = readReportPass(token, letterSecret, machineNow());
    if (!read.ok) {
      log.event('report-refused', { reason: read.because });
      return read.because === 'expired' ? turnedAway(house, 'expired', read.person) : turnedAway(house, 'not-found');
    }
    const { scope, period, language, person } = read.pass;
    const now = house.now();
    const today = dayIn(profile.municipality.zone, now);
    if (employeeNow(house, now, person) === undefined || !mayMakeReport(house, person, scope, today)) {
      log.event('report-refused', { person, reason: 'no-access' });
      return turnedAway(house, 'not-found', person);
    }
    const form = reportForms.find((one) => search === `?as=${one}`) ?? 'html';
    const answer = {
      status: 200,
      form,
      ...(form === 'html' ? {} : { file: reportName(scope, period, language, form) }),
    } as const;
    // Whoever only looks whether it is there, such as a program that shows links, publishes nothing.
    if (wants === 'head') return answer;
    const body = await made({ link: token, expires: read.pass.expires, form }, async () =>
      sheetOf({ profile, organisation }, await madeReport(house, { scope, period }, 'makes'), language, today),
    );
    log.event('report-opened', { person });
    return { ...answer, body };
  };
}

async function turnedAway(
  house: ReportsHouse,
  because: keyof typeof cantBeShown,
  person?: PersonId,
): Promise<ReportAnswer> {
  const language = await languageOfPage(house, person);
  const { heading, text } = cantBeShown[because];
  const body = noticePage(language, say(heading, language), say(text, language));
  return { status: because === 'expired' ? 410 : 404, form: 'html', body };
}

/** Kept by nobody on the way, told to nobody, and nothing in it runs. */
export function endWithReport(response: ServerResponse, { status, form, body, file }: ReportAnswer): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, {
    'content-type': mediaTypes[form],
    ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    // A board's code may hold letters that a header doesn't (RFC 6266, RFC 8187).
    ...(file === undefined
      ? {}
      : {
          'content-disposition': `attachment; filename="${file.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(file)}`,
        }),
  });
  // To a HEAD nothing more goes out, nor how long it would be: that is known once it is made (RFC 9110, 9.3.2).
  response.end(body);
}
