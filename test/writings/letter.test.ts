import { describe, expect, test } from 'vitest';
import type { CaseWithWords } from '../../src/domain/decide.ts';
import { writings } from '../../src/domain/handling.ts';
import { draftOf } from '../../src/writings/draft.ts';
import { bodyOf, letterOf, type Sheet, sheetOf } from '../../src/writings/letter.ts';
import { mailOf } from '../../src/writings/mail.ts';
import { isUnfinished, paragraphsOf, printable } from '../../src/writings/plain.ts';
import {
  day,
  heard,
  kind,
  later,
  MORNING,
  nationalIds,
  people,
  profile,
  underBoards,
  unit,
} from '../support/municipality.ts';
import { answered, HOSTILE, house, worked } from './worked.ts';

const NB = { by: people.max, at: MORNING };
const textOf = (sheet: Sheet | undefined) => JSON.stringify(sheet ?? {});

describe('a letter', () => {
  test('has the head of the municipality, whom it is to, what it is about, the text, and who wrote it', () => {
    expect(letterOf(house, answered('Hei!\n\nVi beklager.\nDet skal ikke skje igjen.'), 'answer')).toEqual({
      language: 'nb',
      subject: 'Sak 12, Harstad kommune',
      municipality: 'Harstad kommune',
      address: '9479 Harstad',
      unit: 'Servicetorget',
      date: 'mandag 16. mars 2026',
      addressee: ['Kari Nordmann', 'Storgata 1, 9400 Harstad'],
      reference: 'Vår ref.: 12',
      heading: 'Svar på klagen din',
      paragraphs: ['Hei!', 'Vi beklager.\nDet skal ikke skje igjen.'],
      closing: ['Vennlig hilsen', 'Max Berg', 'Servicetorget, Harstad kommune'],
      footer: [profile.publicNotice?.nb, profile.citizenPrivacy.text.nb],
    });
  });
  test("is in the citizen's language, whatever the municipality's", () => {
    const sheet = letterOf(house, answered('We are sorry.', { citizenLanguage: 'en' }), 'answer');
    expect(sheet).toMatchObject({
      language: 'en',
      heading: 'Answer to your complaint',
      reference: 'Our reference: 12',
      date: 'Monday 16 March 2026',
      closing: ['Kind regards', 'Max Berg', 'Servicetorget, Harstad kommune'],
      footer: [profile.publicNotice?.en, profile.citizenPrivacy.text.en],
    });
  });
  test('holds the last that was written of its sort, by whoever wrote it, on the day on which she did', () => {
    const noticed = (text: string, newDate: string) =>
      ({ command: 'extend', newDate: day(newDate), reason: 'Ferie', notice: text, way: 'letter' }) as const;
    const first = worked({}, [noticed('Først', '2026-04-10')]);
    const posted = { command: 'settle-mail', writing: 'delay-notice', as: 'arrived' } as const;
    const twice = [noticed('Først', '2026-04-10'), posted, noticed('Sist', '2026-04-20')];
    const again = worked({}, twice, { now: later(60 * 24) });
    expect(letterOf(house, first, 'delay-notice')?.paragraphs).toEqual(['Først']);
    expect(letterOf(house, again, 'delay-notice')).toMatchObject({
      heading: 'Foreløpig svar på klagen din',
      date: 'tirsdag 17. mars 2026',
      paragraphs: ['Sist'],
    });
  });
  test('of an invitation is made of the day and the place', () => {
    const invited = worked({}, [
      { command: 'plan-meeting', on: day('2026-03-25'), place: 'Rådhuset, kl. 10', way: 'letter' },
    ]);
    const sheet = letterOf(house, invited, 'invitation');
    expect(sheet?.heading).toBe('Invitasjon til møte om klagen din');
    expect(sheet?.paragraphs).toContain('Dag: onsdag 25. mars 2026\nSted: Rådhuset, kl. 10');
  });
  test('is not there before it was written, nor where there is nobody to write to', () => {
    for (const writing of writings) expect(letterOf(house, worked({}), writing)).toBeUndefined();
    const anonymous = worked({ words: { contact: { as: 'anonymous' } } }, [
      { command: 'answer', outcome: 'upheld', text: 'Vi har ryddet opp.' },
    ]);
    expect(letterOf(house, anonymous, 'answer')).toBeUndefined();
  });
  test.each([
    ['a protected identity', { as: 'protected' } as const],
    ['whom nobody asked', { as: 'not-asked' } as const],
  ])('has no address of %s', (_, contact) => {
    const sheet = letterOf(house, answered('Hei!', { words: { contact } }), 'answer');
    expect(sheet?.addressee).toEqual([]);
    expect(sheet?.paragraphs).toEqual(['Hei!']);
  });
  test('never holds what an employee stated, what was noted inside, or what was said', () => {
    const secret = 'HEMMELIG';
    const found = worked({ concerns: [people.emil], words: { said: secret, grounds: secret, heardBy: secret } }, [
      { command: 'take', as: { cause: 'behandling' } },
      { command: 'hear', whom: people.emil, on: day('2026-03-16'), statement: secret },
      { command: 'add-note', sort: 'addition', text: secret },
      { command: 'learn', text: secret },
      { command: 'ask-reporter', question: secret },
      { command: 'acknowledge', text: 'Mottatt.', way: 'letter' },
      { command: 'extend', newDate: day('2026-04-10'), reason: secret, notice: 'Det tar tid.', way: 'letter' },
      { command: 'plan-meeting', on: day('2026-03-25'), place: 'Rådhuset', way: 'letter' },
      { command: 'answer', outcome: 'upheld', text: 'Vi beklager.', way: 'letter' },
    ]);
    expect(JSON.stringify(found.words)).toContain(secret);
    for (const writing of writings) {
      const sheet = letterOf(house, found, writing);
      expect(sheet).toBeDefined();
      expect(textOf(sheet)).not.toContain(secret);
      expect(textOf(sheet)).not.toContain('Emil');
    }
  });
  test('holds no identity number, wherever one came from', () => {
    for (const id of nationalIds) {
      const sheet = sheetOf(house, worked({}), 'answer', { ...NB, text: `Nummeret er ${id}.` });
      expect(textOf(sheet)).not.toContain(id);
      expect(sheet.paragraphs[0]).toContain('•');
    }
  });
  test('shows another board nothing from before it took over with the neutral parts only', () => {
    const before = answered('Fra den andre nemnda.');
    const one = { ...before.case, handling: { ...before.case.handling, withheldBefore: later(1) } };
    expect(letterOf(house, { ...before, case: one }, 'answer')).toBeUndefined();
    expect(sheetOf(house, { ...before, case: one }, 'answer', { ...NB, text: 'x' }).addressee).toEqual([]);
  });
  test.each([
    ['Kari Nordmann, 99 88 77 66', ['Kari Nordmann']],
    ['Kari Nordmann; tlf. +47 99887766; kari@example.org', ['Kari Nordmann']],
    ['kari@example.org', []],
    ['070-123 45 67', []],
    ['Kari Nordmann, Storgata 1, 9400 Harstad', ['Kari Nordmann, Storgata 1, 9400 Harstad']],
    ['Box 1234, 890 51 Bjurholm', ['Box 1234, 890 51 Bjurholm']],
  ])('goes to «%s» by name and place alone', (line, addressee) => {
    const found = worked({});
    const to = { ...found, words: { ...found.words, contact: { as: 'known' as const, line } } };
    expect(sheetOf(house, to, 'answer', { ...NB, text: 'x' }).addressee).toEqual(addressee);
  });
  test('where the address is all that is known of her: once', () => {
    const found = worked({});
    const contact = { as: 'known', line: 'Storgata 1, 9405 Harstad', address: 'Storgata 1, 9405 Harstad' } as const;
    const to = { ...found, words: { ...found.words, contact } };
    expect(sheetOf(house, to, 'answer', { ...NB, text: 'x' }).addressee).toEqual(['Storgata 1, 9405 Harstad']);
  });
  test('of another board follows in nothing from what stayed with the first: no decision, and no way to go on from it', () => {
    const pass = { command: 'pass-on', unit: unit('skolen'), reason: 'Deres', consent: 'neutral-parts' } as const;
    const boards = {
      organisation: underBoards,
      profile: { ...profile, routing: { ...profile.routing, acrossBoards: 'consent-or-neutral-parts' as const } },
    };
    const about = { signals: ['formal-decision'], decisionNotifiedOn: day('2026-03-02') } as const;
    const accept = { by: people.rita, does: { command: 'accept-offer' } } as const;
    const lettersOf = (found: CaseWithWords) => {
      const text = draftOf('answer', 'nb', { ...boards, case: found.case });
      return textOf(sheetOf(boards, found, 'answer', { ...NB, text }));
    };
    const first = lettersOf(worked(about, [], boards));
    for (const told of ['2. mars', 'vedtak', 'klageinstansen']) expect(first).toContain(told);
    const other = lettersOf(worked(about, [pass, accept], boards));
    for (const withheld of ['2. mars', 'vedtak', 'klageinstansen']) expect(other).not.toContain(withheld);
  });
  test('is signed by the unit where its writer is nobody of the organisation', () => {
    const { closing } = sheetOf(house, worked({}), 'answer', { text: 'x', at: MORNING, by: people.lars });
    expect(closing).toContain('Lars Holm');
    const gone = { ...house, organisation: { ...house.organisation, people: new Map() } };
    expect(sheetOf(gone, worked({}), 'answer', { ...NB, text: 'x' }).closing).toEqual([
      'Vennlig hilsen',
      'Servicetorget, Harstad kommune',
    ]);
  });
});

describe('what people typed', () => {
  test('is parted at empty lines and loses what cannot be printed', () => {
    expect(paragraphsOf('\n\n a\r\nb\t c \r\n\r\n\n\n d\u0000\u0007\ud800 \n')).toEqual([' a\nb  c', ' d\ufffd']);
    expect(printable('😀 é \u202e مرحبا')).toBe('😀 é \u202e مرحبا');
    expect(paragraphsOf(HOSTILE).join('')).not.toMatch(/[^\P{Cc}\n]|[\ufffe\uffff]/u);
    expect(paragraphsOf(HOSTILE)).toHaveLength(6);
  });
  test('loses the mark of what was still to be written, in any language', () => {
    for (const mark of ['[Skriv svaret her]', ' [Skriv svaret här] ', '[Write the answer here]']) {
      expect(paragraphsOf(`Hei!\n\n${mark}\n\nSlutt`)).toEqual(['Hei!', 'Slutt']);
      expect(isUnfinished(`Hei!\r\n${mark}`)).toBe(true);
      expect(isUnfinished(`Hei! ${mark} sa han`)).toBe(false);
    }
  });
});

describe('a mail', () => {
  const mailed = (over: Parameters<typeof worked>[0] = {}) =>
    worked(over, [{ command: 'answer', outcome: 'upheld', text: 'Hei!\n\nVi beklager.', way: 'mail' }]);

  test('goes to the address that she gave; its subject has number and municipality and no more', () => {
    expect(mailOf(house, mailed(), 'answer')).toEqual({
      to: 'kari@example.org',
      subject: 'Sak 12, Harstad kommune',
      paragraphs: [
        'Hei!',
        'Vi beklager.',
        'Vennlig hilsen\nMax Berg\nServicetorget, Harstad kommune',
        profile.publicNotice?.nb,
        profile.citizenPrivacy.text.nb,
      ],
    });
    expect(mailOf(house, mailed({ citizenLanguage: 'sv', kind: kind('klage-ansatt') }), 'answer')?.subject).toBe(
      'Ärende 12, Harstad kommune',
    );
  });
  test('says what the letter says', () => {
    const sheet = letterOf(house, mailed(), 'answer');
    expect(mailOf(house, mailed(), 'answer')?.paragraphs).toEqual(sheet === undefined ? [] : bodyOf(sheet));
  });
  test('is not there without an address, and before it was written', () => {
    const { contact: _, ...words } = heard().words;
    const phoned = answered('Hei!', { words: { ...words, contact: { as: 'known', line: '99 88 77 66' } } });
    expect(mailOf(house, phoned, 'answer')).toBeUndefined();
    expect(mailOf(house, mailed(), 'delay-notice')).toBeUndefined();
  });
  test.each(['sensitive', 'vulnerable'] as const)('is never written where the case has become %s since', (signal) => {
    const found = mailed();
    const changed = {
      ...found.case.facts,
      signals: [signal],
      tracks: [signal === 'sensitive' ? signal : 'pupil'] as const,
    };
    const one = { ...found.case, facts: { ...changed, tracks: [...changed.tracks] } };
    expect(mailOf(house, { ...found, case: one }, 'answer')).toBeUndefined();
  });
});
