/** The link to a report: who may have which one until when. It opens nothing by itself: she is asked about again. */
import { z } from 'zod';
import { PersonId } from '../domain/ids.ts';
import { Language } from '../domain/language.ts';
import { Period } from '../domain/period.ts';
import { Scope } from '../domain/statistics/scope.ts';
import { LINK_LASTS_MS, type Linking } from './link.ts';
import { readSigned, signed } from './signed.ts';

/** `expires`: by the machine's clock, milliseconds. */
const ReportPass = z.strictObject({
  scope: Scope,
  period: Period,
  language: Language,
  person: PersonId,
  expires: z.number().int(),
});
export type ReportPass = z.infer<typeof ReportPass>;
const USE = 'report';

/** `?as=docx` behind it gives it as a document, and so on. */
export function reportLinkTo(
  { publicUrl, secret }: Linking,
  { scope, period, language, person }: Omit<ReportPass, 'expires'>,
  machineNow: number,
): string | undefined {
  if (publicUrl === undefined) return undefined;
  const pass = { scope, period, language, person, expires: machineNow + LINK_LASTS_MS };
  return `${publicUrl}/reports/${signed(USE, pass, secret)}`;
}

export type ReadReportPass =
  | { readonly ok: true; readonly pass: ReportPass }
  | { readonly ok: false; readonly because: 'wrong' }
  /** It was hers, so that she is told in her language. */
  | { readonly ok: false; readonly because: 'expired'; readonly person: PersonId };

export function readReportPass(token: string, secret: string, machineNow: number): ReadReportPass {
  const pass = readSigned(USE, token, secret, ReportPass);
  if (pass === undefined) return { ok: false, because: 'wrong' };
  const { person, expires } = pass;
  return machineNow < expires ? { ok: true, pass } : { ok: false, because: 'expired', person };
}
