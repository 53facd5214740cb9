import { beforeEach, describe, expect, test } from 'vitest';
import type { Draft } from '../../src/dialogues/draft.ts';
import { accessOf } from '../../src/domain/access.ts';
import type { CaseWithWords } from '../../src/domain/decide.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import type { FilledWith, PaperForm } from '../../src/domain/paper-form.ts';
import type { Profile } from '../../src/domain/profile.ts';
import { Instant } from '../../src/domain/time.ts';
import { makeLog } from '../../src/log.ts';
import { makeForms, type OpenForm } from '../../src/teams/forms.ts';
import { formLinkTo, readFormPass } from '../../src/writings/form-link.ts';
import { LINK_LASTS_MS, linkTo, readPass } from '../../src/writings/link.ts';
import { atTheDesk, whole } from '../support/desk.ts';
import { revised } from '../support/editions.ts';
import {
  caseId,
  draftId,
  guest,
  MORNING,
  organisation,
  people,
  profile,
  tellsOnly,
  underBoards,
  unit,
  without,
} from '../support/municipality.ts';
import { type Speaking, speaking } from '../support/speaking.ts';
import { worked } from '../writings/worked.ts';

const SECRET = 's'.repeat(32);
const AT = 1_773_651_600_000;
const SAID = 'Ingen svarte på telefonen';

let logged: string;
let machine: number;
let now: Instant;
let stored: CaseWithWords | undefined;
let draft: Draft | undefined;
let hired: Organisation;
let procedure: Profile;
let opens: OpenForm;
let speaks: Speaking;

beforeEach(() => {
  logged = '';
  machine = AT;
  speaks = {};
  now = MORNING;
  stored = worked({ words: { said: SAID } });
  const desk = atTheDesk();
  desk.write('logg');
  desk.tap('said-next', { ...whole, said: SAID });
  draft = desk.draft;
  hired = organisation;
  procedure = profile;
  opens = makeForms({
    get profile() {
      return procedure;
    },
    get organisation() {
      return hired;
    },
    store: {
      case: async (id) =>
        stored !== undefined && id === stored.case.id ? { ...stored, history: [], sent: [] } : undefined,
      draft: async (id) => (draft?.id === id ? draft : undefined),
      ...speaking(() => speaks),
    },
    now: () => now,
    machineNow: () => machine,
    letterSecret: SECRET,
    log: makeLog({
      write: (line) => {
        logged += line;
      },
    }),
  });
});

const empty = { with: 'nothing' } as const;
const ofDraft = { with: 'draft', draft: draftId(1) } as const;
const ofCase = { with: 'case', case: caseId(1) } as const;

function tokenFor(
  filled: FilledWith,
  person: PersonId = people.emma,
  form: PaperForm = 'feedback',
  secret = SECRET,
): string {
  const to = { form, language: 'nb', filled, person } as const;
  return (formLinkTo({ publicUrl: 'https://l.example', secret }, to, AT) ?? '').slice(
    'https://l.example/forms/'.length,
  );
}
const statusFor = async (...of: Parameters<typeof tokenFor>) => (await opens(tokenFor(...of), 'html')).status;

describe('a link to a form', () => {
  test('leads to the server as browsers reach it, and is not there where none does', () => {
    const to = { form: 'feedback', language: 'nb', filled: ofCase, person: people.max } as const;
    const link = formLinkTo({ publicUrl: 'https://l.example', secret: SECRET }, to, AT);
    expect(link).toMatch(/^https:\/\/l\.example\/forms\/[\w-]{1,500}\.[\w-]{43}$/);
    expect(formLinkTo({ publicUrl: undefined, secret: SECRET }, to, AT)).toBeUndefined();
  });
  test('is no letter’s, and a letter’s is none of its', () => {
    const letter = linkTo(
      { publicUrl: 'https://l.example', secret: SECRET },
      { case: caseId(1), writing: 'answer', person: people.max },
      AT,
    );
    const token = letter?.split('/').at(-1) ?? '';
    expect(readFormPass(token, SECRET, AT)).toEqual({ ok: false, because: 'wrong' });
    expect(readPass(tokenFor(ofCase), SECRET, AT)).toEqual({ ok: false, because: 'wrong' });
  });
});

describe('whoever has the link', () => {
  test('prints the empty form, in the other languages too, as long as she works here', async () => {
    const shown = await opens(tokenFor(empty), 'html');
    expect(shown).toMatchObject({ status: 200, form: 'html' });
    const links = [...String(shown.body).matchAll(/<li lang="(\w+)"><a href="([^"]+)">/g)];
    expect(links.map(([, language]) => language)).toEqual(['nb', 'nn', 'sv', 'en']);
    const swedish = await opens(links.find(([, language]) => language === 'sv')?.[2] ?? '', 'html');
    expect(String(swedish.body)).toContain('<html lang="sv">');
    expect(await opens(tokenFor(empty), 'docx')).toMatchObject({ status: 200, file: 'form-feedback-nb.docx' });
    hired = without(people.emma);
    expect(await statusFor(empty)).toBe(404);
  });
  test('prints no form that the municipality does not have', async () => {
    expect(await statusFor(empty, people.emma, 'decision')).toBe(200);
    procedure = tellsOnly;
    expect(await statusFor(empty, people.emma, 'decision')).toBe(404);
  });
  test('prints her own draft, and nobody else’s', async () => {
    expect(String((await opens(tokenFor(ofDraft), 'html')).body)).toContain(SAID);
    expect(await statusFor(ofDraft, people.max)).toBe(404);
    draft = undefined;
    expect(await statusFor(ofDraft)).toBe(404);
  });
  test('prints as its reporter what she wrote, wherever it went without the words; whoever keeps them prints nothing', async () => {
    const pass = { command: 'pass-on', unit: unit('skolen'), reason: 'Deres', consent: 'neutral-parts' } as const;
    const accept = { by: people.rita, does: { command: 'accept-offer' } } as const;
    const boards = {
      organisation: underBoards,
      profile: { ...profile, routing: { ...profile.routing, acrossBoards: 'consent-or-neutral-parts' as const } },
    };
    stored = worked({ words: { said: SAID } }, [pass, accept], boards);
    expect(accessOf(stored.case, people.max)).toBe('receipt');
    expect(await statusFor(ofCase, people.max)).toBe(404);
    expect(String((await opens(tokenFor(ofCase), 'html')).body)).toContain(SAID);
    expect(String((await opens(tokenFor(ofCase, people.rita), 'html')).body)).not.toContain(SAID);
  });
  test('prints her draft by the edition of the day on which it was heard, not by today’s', async () => {
    const driving = 'Klage på kjøring';
    const printed = async (heardOn: string, kind: string) => {
      const desk = atTheDesk({ profile: procedure, now });
      desk.write('logg');
      desk.tap('said-next', { ...whole, said: SAID, kind, heardOn });
      draft = desk.draft;
      expect(desk.faults()).toEqual([]);
      return String((await opens(tokenFor(ofDraft), 'html')).body).includes(driving);
    };
    procedure = revised(profile);
    now = Instant.parse('2026-03-26T09:00:00.000Z');
    const both = [await printed('2026-03-24', 'klage-kjoring'), await printed('2026-03-26', 'klage-tjeneste')];
    expect(both).toEqual([true, false]);
    // What it completes was heard before as well.
    const completed = atTheDesk({ profile: procedure, now });
    completed.write('logg');
    completed.tap('said-register', { said: SAID, kind: 'klage-kjoring', heardOn: '2026-03-24' });
    completed.onCase('case-complete');
    stored = completed.case;
    draft = completed.draft;
    const shown = await opens(tokenFor({ with: 'draft', draft: draft?.id ?? draftId(1) }), 'html');
    expect(String(shown.body)).toContain(driving);
  });
  test('prints a case that she may see, as it stands when it is opened', async () => {
    expect(String((await opens(tokenFor(ofCase, people.max), 'html')).body)).toContain(SAID);
    expect(await statusFor(ofCase, people.emma)).toBe(200);
    expect(await opens(tokenFor(ofCase, people.max), 'docx')).toMatchObject({ file: '12-form-feedback-nb.docx' });
    expect(await statusFor(ofCase, guest)).toBe(404);
    expect(await statusFor(ofCase, people.ola)).toBe(404);
    if (stored !== undefined) stored = { ...stored, case: { ...stored.case, hiddenFrom: [people.emma, people.max] } };
    for (const person of [people.emma, people.max]) expect(await statusFor(ofCase, person)).toBe(404);
    stored = undefined;
    expect(await statusFor(ofCase, people.max)).toBe(404);
  });
  test('gets nothing once its half hour is over, nor by another secret', async () => {
    expect(await statusFor(empty, people.emma, 'feedback', 'x'.repeat(32))).toBe(404);
    machine = AT + LINK_LASTS_MS;
    const late = await opens(tokenFor(ofCase), 'docx');
    expect([late.status, late.form]).toEqual([410, 'html']);
    expect(String(late.body)).not.toContain(SAID);
  });
  test('reads what is said to her in her own language, around a form in the citizen’s', async () => {
    speaks = { chose: [people.emma, 'sv'] };
    const shown = String((await opens(tokenFor(empty), 'html')).body);
    expect(shown).toContain('<html lang="nb">');
    expect(shown).toContain('<li lang="sv"><a href="?as=docx">Ladda ner till Word</a></li>');
    const read = async (person: PersonId) => String((await opens(tokenFor(ofDraft, person), 'html')).body);
    machine = AT + LINK_LASTS_MS;
    expect(await read(people.emma)).toMatch(/<html lang="sv">.*Länken gäller inte längre/s);
    expect(await read(people.max)).toMatch(/<html lang="nb">.*Lenken er utløpt/s);
    machine = AT;
    draft = undefined;
    expect(await read(people.emma)).toMatch(/<html lang="sv">.*Här finns ingenting/s);
    // Whose it was is not known, nor can it be asked while the store is away.
    const wrong = await opens(tokenFor(empty, people.emma, 'feedback', 'x'.repeat(32)), 'html');
    expect(String(wrong.body)).toContain('<html lang="nb">');
    speaks = { ...speaks, away: true };
    expect(await read(people.emma)).toContain('<html lang="nb">');
  });
  test('leaves ids in the log, and no word', async () => {
    await opens(tokenFor(ofCase, people.max), 'html');
    await opens(tokenFor(ofCase, people.ola), 'html');
    expect(logged).toContain('"code":"form-opened"');
    expect(logged).toContain('"code":"form-refused"');
    expect(logged).not.toContain(SAID);
  });
});
