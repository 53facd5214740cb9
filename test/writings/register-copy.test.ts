import { describe, expect, test } from 'vitest';
import { registerFields } from '../../src/domain/procedure/keeping.ts';
import { Profile } from '../../src/domain/profile.ts';
import { copyFor } from '../../src/writings/register-copy.ts';
import {
  day,
  kind,
  later,
  nationalIds,
  organisation,
  people,
  profile,
  underBoards,
  unit,
} from '../support/municipality.ts';
import { written } from '../support/written.ts';
import { worked } from './worked.ts';

const hudiksvall = written('hudiksvall');

const registerOf = (of: Profile, code: string) => {
  const found = of.registers.find((register) => register.code === code);
  if (found === undefined) throw new Error(`no register ${code}`);
  return found;
};
const done = worked(
  {
    channel: 'email',
    citizenLanguage: 'en',
    concerns: [people.emil],
    words: {
      said: 'Bussen kom ikke.\r\n\r\nIgjen.',
      grounds: 'Tredje gang.',
      wish: 'En ny rute.',
      originalAt: 'arkivet, hylle 3',
    },
  },
  [
    { command: 'take', as: { cause: 'tid' } },
    { command: 'hear', whom: people.emil, on: day('2026-03-16'), statement: 'HEMMELIG uttalelse' },
    { command: 'reference', register: 'websak', number: '2026/123' },
    { command: 'learn', text: 'Si fra når bussen uteblir.' },
    { command: 'answer', outcome: 'upheld', text: 'We are sorry.', way: 'letter' },
    { command: 'settle-mail', writing: 'answer', as: 'arrived' },
    { command: 'close' },
  ],
);
const everything = { ...registerOf(profile, 'avvik'), fields: [...registerFields] };

describe('what is copied into another register', () => {
  test("for Harstad's archive: when, what, the original and the answer", () => {
    expect(copyFor(registerOf(profile, 'websak'), { profile, organisation }, done)).toBe(`Saksnummer i Lydhør: 12
Mottatt: mandag 16. mars 2026
Hovedinnhold:
Bussen kom ikke.

Igjen.

Tredje gang.

En ny rute.
Originalen: På e-post, arkivet, hylle 3
Svaret: We are sorry.`);
  });
  test("for Harstad's deviation system: main content, learning point and the archive's number", () => {
    const copy = copyFor(registerOf(profile, 'avvik'), { profile, organisation }, done);
    expect(copy).toContain('Læringspunkt: Si fra når bussen uteblir.');
    expect(copy).toContain('Nummer i andre systemer: Websak+ 2026/123');
    expect(copyFor(registerOf(profile, 'websak'), { profile, organisation }, done)).not.toContain('2026/123');
  });
  test('says which number is still missing, and of what goes nowhere else that there is none', () => {
    const { case: one, words } = done;
    const copyOf = (changed: Partial<typeof one>) =>
      copyFor(registerOf(profile, 'avvik'), { profile, organisation }, { case: { ...one, ...changed }, words });
    const handling = { ...one.handling, references: [] };
    expect(copyOf({ handling })).toContain('Nummer i andre systemer: Websak+ (nummeret mangler ennå)');
    const facts = { ...one.facts, channel: 'phone' } as const;
    expect(copyOf({ handling, facts })).toContain('Nummer i andre systemer: (ingen)');
  });
  test('for Hudiksvall: the least that its presentation asks for, in Swedish', () => {
    const own = Profile.parse(hudiksvall);
    const open = worked({ kind: kind('klage-tjeneste') });
    const one = { ...open.case, facts: { ...open.case.facts, kind: kind('klagomål'), category: 'bemötande' } };
    const [register] = own.registers;
    expect(
      register && copyFor(register, { profile: own, organisation }, { ...open, case: one }),
    ).toBe(`Ärendenummer i Lydhør: 12
Inkommen: måndag 16 mars 2026
Vad det är: Klagomål
Kategori: Bemötande
Åtgärdsstatus: Väntar på handläggare
Avslutat: (inget än)
Originalet: I receptionen
Svaret som gavs: (inget än)`);
  });
  test('says how it ended, and when', () => {
    const copy = copyFor(everything, { profile, organisation }, done);
    expect(copy).toContain('Saken nå: Avsluttet, medhold\nAvsluttet: mandag 16. mars 2026\n');
  });
  test('says of what was settled on the spot what was confirmed', () => {
    const settled = worked({ words: { settled: 'Ny time.' } }, [
      { command: 'approve-confirmation', text: 'Du fikk ny time.' },
    ]);
    const copy = copyFor(everything, { profile, organisation }, settled);
    expect(copy).toContain('Saken nå: Avsluttet, løst på stedet');
    expect(copy).toContain('Svaret: Du fikk ny time.');
  });
  test('never says what an employee stated, whom it concerns, or who complained', () => {
    const copy = copyFor(everything, { profile, organisation }, done);
    expect(JSON.stringify(done.words)).toContain('HEMMELIG');
    expect(copy).not.toMatch(/HEMMELIG|Emil|Kari|Storgata/);
  });
  test('names the board under which it is entered (Bjurholm)', () => {
    const bjurholm = written('bjurholm');
    const own = Profile.parse(bjurholm);
    const { case: one, words } = worked({});
    const at = (id: string) => ({ words, case: { ...one, facts: { ...one.facts, unit: unit(id) } } });
    const copy = (id: string) =>
      copyFor(registerOf(own, 'ärendesystemet'), { profile: own, organisation: underBoards }, at(id));
    expect(copy('torget')).toContain('\nNämnd: Kommunstyrelsen\n');
    expect(copy('skolen')).toContain('\nNämnd: Kultur- och utbildningsnämnden\n');
  });
  test('holds no identity number', () => {
    for (const id of nationalIds) {
      const found = { ...done, words: { ...done.words, said: `Jeg er ${id}.`, originalAt: id } };
      expect(copyFor(everything, { profile, organisation }, found)).not.toContain(id);
    }
  });
  test('says nothing from before another board took it over with the neutral parts only', () => {
    const one = { ...done.case, handling: { ...done.case.handling, withheldBefore: later(1) } };
    const copy = copyFor(everything, { profile, organisation }, { ...done, case: one });
    expect(copy).not.toMatch(/Bussen|sorry|bussen|hylle/);
    expect(copy).toContain('Hovedinnhold: (ikke noe ennå)');
  });
});
