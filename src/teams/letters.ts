/**
 * How whoever has a case gets a letter to print: by a link that is hers and lasts half an hour. The link alone opens
 * nothing; the case is asked each time whether she may see all of it. Whoever is turned away is told nothing of why.
 */
import type { ServerResponse } from 'node:http';
import { employeeNow, type House, houseToday } from '../cases/house.ts';
import { languageOfPage } from '../cases/page-language.ts';
import type { Store, StoredCase } from '../cases/store.ts';
import { accessOf } from '../domain/access.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Log } from '../log.ts';
import { say } from '../texts/say.ts';
import { asDocument, cantBeShown } from '../texts/writings/link.ts';
import { fileNameOf, fileOf, type LetterForm } from '../writings/file.ts';
import { noticePage } from '../writings/html.ts';
import { letterOf } from '../writings/letter.ts';
import { type Pass, readPass } from '../writings/link.ts';

export interface LetterAnswer {
  readonly status: 200 | 404 | 410;
  readonly form: LetterForm;
  readonly body: string | Uint8Array;
  /** What it is saved as; a page is looked at where it is. */
  readonly file?: string | undefined;
}

/** The same address, for a word processor. */
const AS_DOCX = '?as=docx';

export type OpenLetter = (token: string, form: LetterForm) => Promise<LetterAnswer>;

export interface LetterHouse extends Pick<House, 'profile' | 'organisation' | 'now'> {
  readonly store: Pick<Store, 'case' | 'preferencesOf' | 'referenceOf'>;
  readonly log: Log;
  /** With which the links are signed. */
  readonly letterSecret: string;
  /** The machine's clock, by which links end, milliseconds. */
  readonly machineNow: () => number;
}

export function makeLetters(given: LetterHouse): OpenLetter {
  const { log, letterSecret, machineNow } = given;
  return async (token, form) => {
    const house = houseToday(given);
    const read = readPass(token, letterSecret, machineNow());
    if (!read.ok) {
      log.event('letter-refused', { reason: read.because });
      return read.because === 'expired' ? turnedAway(house, 'expired', read.person) : turnedAway(house, 'not-found');
    }
    const { case: id, person, writing } = read.pass;
    const found = await caseFor(house, read.pass);
    const sheet = found === undefined ? undefined : letterOf(house, found, writing);
    if (found === undefined || sheet === undefined) {
      log.event('letter-refused', { case: id, person, reason: found === undefined ? 'no-access' : 'not-written' });
      return turnedAway(house, 'not-found', person);
    }
    // The letter is in the citizen's; what stands beside it is to whoever prints it.
    const language = await languageOfPage(house, person);
    const body = await fileOf(sheet, form, { language, label: say(asDocument, language), href: AS_DOCX });
    log.event('letter-opened', { case: id, person });
    return {
      status: 200,
      form,
      body,
      ...(form === 'html' ? {} : { file: fileNameOf(found.case.number, writing, form) }),
    };
  };
}

/** The case, as long as she works here and may see all of it. */
async function caseFor(house: LetterHouse, { case: id, person }: Pass): Promise<StoredCase | undefined> {
  if (employeeNow(house, house.now(), person) === undefined) return undefined;
  const found = await house.store.case(id);
  return found !== undefined && accessOf(found.case, person) === 'whole' ? found : undefined;
}

async function turnedAway(
  house: LetterHouse,
  because: keyof typeof cantBeShown,
  person?: PersonId,
): Promise<LetterAnswer> {
  const language = await languageOfPage(house, person);
  const { heading, text } = cantBeShown[because];
  const body = noticePage(language, say(heading, language), say(text, language));
  return { status: because === 'expired' ? 410 : 404, form: 'html', body };
}

const types: Readonly<Record<LetterForm, string>> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Kept by nobody on the way, told to nobody, and nothing in it runs. */
export function endWithLetter(response: ServerResponse, { status, form, body, file }: LetterAnswer): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, {
    'content-type': types[form],
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ...(file === undefined ? {} : { 'content-disposition': `attachment; filename="${file}"` }),
  });
  // To a HEAD nothing more goes out.
  response.end(body);
}
