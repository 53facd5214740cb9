/**
 * What is written, shown and saved of a case goes by the edition under which it was heard: the same as if there were no
 * newer one, and other than what the newer one alone would make of it.
 */
import { describe, expect, it } from 'vitest';
import { callView } from '../../src/dialogues/present/call.ts';
import { foundRow, viewOfList } from '../../src/dialogues/present/list.ts';
import type { Reading } from '../../src/dialogues/present/scope.ts';
import { carryOut } from '../../src/domain/change.ts';
import type { Profile } from '../../src/domain/profile.ts';
import { apologyOf, draftOf } from '../../src/writings/draft.ts';
import { letterOf } from '../../src/writings/letter.ts';
import { mailOf } from '../../src/writings/mail.ts';
import { copyFor } from '../../src/writings/register-copy.ts';
import { look } from '../support/case-steps.ts';
import { revised } from '../support/editions.ts';
import { calendar, later, organisation, people, profile, setting } from '../support/municipality.ts';
import { worked } from './worked.ts';

const { max } = people;
const newer = revised(profile, {
  municipality: { ...profile.municipality, name: 'Nye Harstad kommune', address: 'Nyveien 1' },
  languages: { ...profile.languages, main: 'sv' },
  templates: { answer: { nb: 'Etter den nye utgaven.' } },
  reply: { ...profile.reply, apology: { ...apology(), text: { nb: 'Vi beklager, sier den nye.' } } },
  // Tomorrow, so that a day less is left; and the day on which the machine would look.
  closedDays: { closed: ['2026-03-17', '2026-03-18', '2026-03-23', '2026-03-27'], open: [] },
});
const alone: Profile = { ...newer, earlier: [] };

function apology(): NonNullable<Profile['reply']['apology']> {
  return { text: { nb: 'Beklager.' }, source: 'prøve', ...profile.reply.apology };
}
const older: Profile = { ...profile, reply: { ...profile.reply, apology: apology() } };
const both: Profile = { ...newer, earlier: [older] };

const found = worked({}, [{ command: 'answer', outcome: 'upheld', text: 'Du har rett.', way: 'mail' }]);
const one = found.case;

/** By the calendar of the edition in force, as the house has it. */
function readingBy(by: Profile): Reading {
  const reader = organisation.people.get(max);
  if (reader === undefined) throw new Error('nobody');
  const days = by === older ? calendar : (calendar.withLocal?.(newer.closedDays) ?? calendar);
  return { reader, language: 'nb', now: later(0), organisation, showing: 'a', profile: by, calendar: days };
}
const settingBy = (by: Profile) => {
  const { profile: of, calendar: days } = readingBy(by);
  return setting('clock', { profile: of, calendar: days, now: later(30) });
};
const plain = worked({});

const ways: Record<string, (by: Profile) => unknown> = {
  'a letter': (by) => letterOf({ profile: by, organisation }, found, 'answer'),
  'a mail': (by) => mailOf({ profile: by, organisation }, found, 'answer'),
  'a draft of an answer': (by) => draftOf('answer', 'nb', { profile: by, organisation, case: one, outcome: 'upheld' }),
  'a draft of an apology': (by) => apologyOf({ profile: by, case: one }, 'nb'),
  'a copy for a register': (by) => {
    const [register] = profile.registers;
    return register && copyFor(register, { profile: by, organisation }, found);
  },
  'a call': (by) => callView(readingBy(by), { show: 'call', number: plain.case.number }, plain),
  'a row of a list': (by) => foundRow(readingBy(by), plain.case),
  'a list': (by) => {
    const rows = { rows: [plain], more: false, unreadable: 0 };
    const view = viewOfList(readingBy(by), { show: 'list', list: 'unit', page: 0 }, { list: rows });
    return 'rows' in view ? view.rows : undefined;
  },
  'what is saved of it': (by) => {
    const done = carryOut(plain, look(), settingBy(by));
    return done.ok ? done.change.put.case.nextAttentionAt : done.refusal;
  },
};

describe('of a case heard before the new edition', () => {
  it.each(Object.keys(ways))('%s goes by its own', (name) => {
    const way = ways[name] ?? (() => undefined);
    expect(way(older)).toBeDefined();
    expect(way(both)).toEqual(way(older));
    expect(way(alone)).not.toEqual(way(older));
  });
});
