import { expect, it } from 'vitest';
import type { Command } from '../../src/domain/commands.ts';
import { Profile } from '../../src/domain/profile.ts';
import { registerRow } from '../../src/writings/register-list.ts';
import { further, registered } from '../support/case-steps.ts';
import { kind, people, swedishCalendar, underBoards } from '../support/municipality.ts';
import { written } from '../support/written.ts';

const profile = Profile.parse(written('hudiksvall'));
const boards = { profile, organisation: underBoards, calendar: swedishCalendar };
const { emil, max } = people;
const confirms: Command = { command: 'acknowledge', text: 'Vi har fått det.', way: 'spoken' };
const answers: Command = { command: 'answer', outcome: 'upheld', text: 'Ja.', way: 'spoken' };

it('says what was done by parts, never by name, and when and how it was answered (Hudiksvall: åtgärdsstatus)', () => {
  const [register] = profile.registers;
  if (register === undefined) throw new Error('Hudiksvall has a register');
  const row = (...steps: [typeof max, Command][]) => {
    const one = registered({ kind: kind('klagomål'), words: { contact: { as: 'known', line: '070' } } }, boards);
    return registerRow(register, profile, further(one, ...steps.map(([by, does]) => [by, does, boards] as const)));
  };
  expect(row()[4]).toBe('Väntar på handläggare');
  expect(row([max, confirms])[4]).toBe('Bekräftat, handläggs av chefen');
  const appointed: [typeof max, Command] = [max, { command: 'appoint', person: emil }];
  expect(row(appointed)[4]).toBe('Handläggs av en handläggare');
  const answered = row(appointed, [emil, confirms], [emil, answers]);
  expect([answered[4], answered[7]]).toEqual(['Bekräftat, besvarat: befogat', '2026-03-16 muntligt']);
});
