/** The link to a form on paper: who may print which one until when. What stands in it is asked for again when it is opened. */
import { z } from 'zod';
import { PersonId } from '../domain/ids.ts';
import { Language } from '../domain/language.ts';
import { FilledWith, PaperForm } from '../domain/paper-form.ts';
import { LINK_LASTS_MS, type Linking } from './link.ts';
import { readSigned, signed } from './signed.ts';

/** `language`: of an empty form; a filled one is in the citizen's. `expires`: by the machine's clock, milliseconds. */
const FormPass = z.strictObject({
  form: PaperForm,
  language: Language,
  filled: FilledWith,
  person: PersonId,
  expires: z.number().int(),
});
export type FormPass = z.infer<typeof FormPass>;
const USE = 'form';

/** `?as=docx` behind it gives it for a word processor. */
export function formLinkTo(
  { publicUrl, secret }: Linking,
  { form, language, filled, person }: Omit<FormPass, 'expires'>,
  machineNow: number,
): string | undefined {
  if (publicUrl === undefined) return undefined;
  return `${publicUrl}/forms/${formToken({ form, language, filled, person, expires: machineNow + LINK_LASTS_MS }, secret)}`;
}

/** What stands at the end of such a link. */
export function formToken(pass: FormPass, secret: string): string {
  return signed(USE, pass, secret);
}

export type ReadFormPass =
  | { readonly ok: true; readonly pass: FormPass }
  | { readonly ok: false; readonly because: 'wrong' }
  /** It was hers, so that she is told in her language. */
  | { readonly ok: false; readonly because: 'expired'; readonly person: PersonId };

export function readFormPass(token: string, secret: string, machineNow: number): ReadFormPass {
  const pass = readSigned(USE, token, secret, FormPass);
  if (pass === undefined) return { ok: false, because: 'wrong' };
  const { person, expires } = pass;
  return machineNow < expires ? { ok: true, pass } : { ok: false, because: 'expired', person };
}
