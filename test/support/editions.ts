/** Two editions of a procedure: an older one, and a newer that holds from a day on. */

import { ClockRule } from '../../src/domain/procedure/timing.ts';
import type { Profile, ProfileKind } from '../../src/domain/profile.ts';
import { Day } from '../../src/domain/time.ts';
import { kind } from './municipality.ts';

export const NEW_FROM = Day.parse('2026-03-25');

const praise: ProfileKind = {
  code: kind('takk'),
  class: 'praise',
  label: { nb: 'Takk' },
  asks: [],
  aboutEmployee: false,
  source: 'prøve',
};

/** Answers within 21 days, 16 April is closed, driving and the telephone are gone, thanks are new, no lesson is asked for. */
export function revised(before: Profile, over: Partial<Profile> = {}): Profile {
  return {
    ...before,
    procedure: { ...before.procedure, edition: '15', validFrom: NEW_FROM, reviseBy: Day.parse('2028-03-25') },
    kinds: [...before.kinds.filter(({ code }) => code !== 'klage-kjoring'), praise],
    channels: before.channels.filter(({ channel }) => channel !== 'phone'),
    clocks: before.clocks.map((clock) =>
      clock.nature === 'promise' ? { ...clock, rule: ClockRule.shape.rule.parse('21d') } : clock,
    ),
    closing: { ...before.closing, requires: [] },
    closedDays: { closed: ['2026-04-16'], open: [] },
    earlier: [before],
    ...over,
  };
}
