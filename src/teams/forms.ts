/**
 * How an employee gets a form to print: by a link that is hers and lasts half an hour, as a letter's does. What stands in
 * it is asked for each time: her own draft, or a case that she may see. Whoever is turned away is told nothing of why.
 */
import { employeeNow, type House } from '../cases/house.ts';
import { languageOfPage } from '../cases/page-language.ts';
import type { Store } from '../cases/store.ts';
import { knowsWords, mayComplete } from '../dialogues/completing.ts';
import { asDrafted } from '../dialogues/edition-of-draft.ts';
import { heardFrom } from '../dialogues/heard.ts';
import { accessOf } from '../domain/access.ts';
import { editionOf, inForceOn } from '../domain/editions.ts';
import type { CaseNumber, PersonId } from '../domain/ids.ts';
import { type Language, languages } from '../domain/language.ts';
import type { Person } from '../domain/organisation.ts';
import { formFor, formsOf, type PaperForm } from '../domain/paper-form.ts';
import type { Profile } from '../domain/profile.ts';
import { dayIn } from '../domain/time.ts';
import type { Log } from '../log.ts';
import { ownNames } from '../texts/codes.ts';
import { say } from '../texts/say.ts';
import { noForm } from '../texts/writings/form-link.ts';
import { asDocument } from '../texts/writings/link.ts';
import type { LetterForm } from '../writings/file.ts';
import { type FormPass, formToken, readFormPass } from '../writings/form-link.ts';
import { noticePage } from '../writings/html.ts';
import { formFile, formFileName } from '../writings/paper-form/file.ts';
import { type Filled, filledByCase, filledByHeard } from '../writings/paper-form/filled.ts';
import { formSheetOf } from '../writings/paper-form/fitted.ts';
import type { LinkBeside } from '../writings/paper-form/html.ts';
import type { LetterAnswer } from './letters.ts';

export type OpenForm = (token: string, as: LetterForm) => Promise<LetterAnswer>;

export interface FormsHouse extends Pick<House, 'profile' | 'organisation' | 'now'> {
  readonly store: Pick<Store, 'case' | 'draft' | 'preferencesOf' | 'referenceOf'>;
  readonly log: Log;
  /** With which the links are signed. */
  readonly letterSecret: string;
  /** The machine's clock, by which links end, milliseconds. */
  readonly machineNow: () => number;
}

/** What is printed: in which language and edition, with what. */
interface Printed {
  readonly profile: Profile;
  readonly form: PaperForm;
  readonly language: Language;
  readonly filled?: Filled | undefined;
  readonly number?: CaseNumber | undefined;
}

/** The same address, for a word processor. */
const AS_DOCX = '?as=docx';

export function makeForms(house: FormsHouse): OpenForm {
  const { log, letterSecret, machineNow } = house;
  return async (token, as) => {
    const read = readFormPass(token, letterSecret, machineNow());
    if (!read.ok) {
      log.event('form-refused', { reason: read.because });
      return read.because === 'expired' ? turnedAway(house, 'expired', read.person) : turnedAway(house, 'not-found');
    }
    const { person } = read.pass;
    const reader = employeeNow(house, house.now(), person);
    const printed = reader === undefined ? undefined : await printedFor(house, read.pass, reader);
    if (printed === undefined) {
      log.event('form-refused', { person, reason: 'no-access' });
      return turnedAway(house, 'not-found', person);
    }
    const { profile, form, language, filled } = printed;
    const sheet = formSheetOf(profile, form, language, filled);
    const beside = besides(house, read.pass, printed, await languageOfPage(house, person));
    const body = await formFile(sheet, as, beside);
    log.event('form-opened', { person });
    return { status: 200, form: as, body, ...(as === 'html' ? {} : { file: formFileName(printed, as) }) };
  };
}

/** Undefined where there is nothing of the kind, or nothing that she may have. */
async function printedFor(house: FormsHouse, pass: FormPass, reader: Person): Promise<Printed | undefined> {
  const { store, organisation } = house;
  const { filled, form, language } = pass;
  const inForce = inForceOn(house.profile, dayIn(house.profile.municipality.zone, house.now()));
  switch (filled.with) {
    case 'nothing':
      return formsOf(inForce).includes(form) ? { profile: inForce, form, language } : undefined;
    case 'draft': {
      const draft = await store.draft(filled.draft);
      if (draft?.owner !== reader.id) return undefined;
      const completed = draft.completes === undefined ? undefined : await store.case(draft.completes);
      if (completed !== undefined && !mayComplete(completed.case, draft)) return undefined;
      const { profile } = asDrafted({ profile: house.profile }, draft, completed?.case);
      const heard = heardFrom({ profile, organisation, person: reader }, draft.answers, false);
      return {
        profile,
        form: formFor(profile, heard.signals),
        language: heard.citizenLanguage,
        filled: filledByHeard({ profile, organisation }, heard, reader.id),
      };
    }
    case 'case': {
      const found = await store.case(filled.case);
      if (found === undefined) return undefined;
      const { case: one } = found;
      const mayHave = accessOf(one, reader.id) === 'whole' || knowsWords(one, reader.id);
      if (!mayHave) return undefined;
      const profile = editionOf(house.profile, one.edition);
      const known = filledByCase({ profile, organisation }, found, reader.id);
      return {
        profile,
        form: formFor(profile, known.signals),
        language: one.facts.citizenLanguage,
        filled: known,
        number: one.number,
      };
    }
    default:
      return filled satisfies never;
  }
}

/** To the document, in its reader's words; and from an empty form to the others, each in its own, until this link ends. */
function besides(
  { letterSecret }: FormsHouse,
  pass: FormPass,
  { language, filled }: Printed,
  hers: Language,
): LinkBeside[] {
  const others = filled === undefined ? languages.filter((one) => one !== language) : [];
  return [
    { language: hers, label: say(asDocument, hers), href: AS_DOCX },
    ...others.map((other) => ({
      language: other,
      label: ownNames[other],
      href: formToken({ ...pass, language: other }, letterSecret),
    })),
  ];
}

async function turnedAway(house: FormsHouse, because: keyof typeof noForm, person?: PersonId): Promise<LetterAnswer> {
  const language = await languageOfPage(house, person);
  const { heading, text } = noForm[because];
  const body = noticePage(language, say(heading, language), say(text, language));
  return { status: because === 'expired' ? 410 : 404, form: 'html', body };
}
