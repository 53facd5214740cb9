import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOfProfile } from '../../src/domain/procedure/faults.ts';
import { Profile } from '../../src/domain/profile.ts';
import { type Written, written } from '../support/written.ts';

const bjurholm = written('bjurholm');
const hudiksvall = written('hudiksvall');
const kramfors = written('kramfors');

const pathsOf = (profile: unknown) => faultsOfProfile(profile).map(({ path }) => path);
const changed = (change: (profile: Written) => Partial<Written>, of: Written = kramfors) => ({ ...of, ...change(of) });

describe('what single fields of a profile cannot show', () => {
  it.each<[string, (profile: Written) => Partial<Written>, string]>([
    ['a kind twice', ({ kinds }) => ({ kinds: [...kinds, ...kinds.slice(0, 1)] }), 'kinds[4].code'],
    [
      'a channel twice',
      ({ channels }) => ({ channels: [...channels, ...channels.slice(0, 1)] }),
      `channels[${kramfors.channels.length}].channel`,
    ],
    ['a register twice', ({ registers }) => ({ registers: [...registers, ...registers] }), 'registers[1].code'],
    [
      'a slot twice',
      ({ openSlots }) => ({ openSlots: [...openSlots, ...openSlots.slice(0, 1)] }),
      `openSlots[${kramfors.openSlots.length}].slot`,
    ],
    ['a track twice', ({ tracks }) => ({ tracks: [...tracks, ...tracks.slice(0, 1)] }), 'tracks[7].track'],
    ['no rule for harm', ({ tracks }) => ({ tracks: tracks.filter(({ track }) => track !== 'harm') }), 'tracks'],
    ['no complaint among the kinds', ({ kinds }) => ({ kinds: kinds.slice(1) }), 'kinds'],
    ['one clock twice', ({ clocks }) => ({ clocks: [...clocks, ...clocks.slice(0, 1)] }), 'clocks[2]'],
    [
      'a clock on a track that registers nothing',
      ({ clocks }) => ({
        clocks: clocks.map((rule, i) => (i === 0 ? { ...rule, track: 'formal-decision' as const } : rule)),
      }),
      'clocks[0].track',
    ],
    [
      'a track that stops the service clock and has none itself',
      ({ tracks }) => ({
        tracks: tracks.map((rule) => (rule.track === 'harm' ? { ...rule, stopsServiceClock: true } : rule)),
      }),
      'tracks[1].stopsServiceClock',
    ],
    ['a head without boards', ({ routing }) => ({ routing: { ...routing, to: 'board-head' } }), 'routing.boards'],
    [
      'a board whose head is not among the heads',
      ({ routing }) => ({
        routing: { ...routing, boards: [{ code: 'social', label: { sv: 'S' }, head: 'nobody', source: 'KS 2009' }] },
      }),
      'routing.boards[0].head',
    ],
    [
      'an answer always in writing, but no confirmation of what was settled',
      ({ reply }) => ({ reply: { ...reply, form: 'always-written' } }),
      'closing.settledOnTheSpot.confirmation',
    ],
    [
      'a cause asked for, but none to choose',
      ({ classification }) => ({ classification: { ...classification, causes: [] } }),
      'closing.requires[0].needs',
    ],
    [
      "an outside number asked for, but no register's",
      ({ registers }) => ({ registers: registers.map(({ reference: _, ...register }) => register) }),
      'closing.requires[0].needs',
    ],
    [
      'a register of what comes by a channel that there is not',
      ({ registers }) => ({ registers: registers.map((register) => ({ ...register, holds: ['meeting' as const] })) }),
      'registers[0].holds',
    ],
    [
      'a revision before its time',
      ({ procedure }) => ({ procedure: { ...procedure, reviseBy: '2009-09-08' } }),
      'procedure.reviseBy',
    ],
    ['nothing to say about openness', () => ({ publicNotice: undefined }), 'publicNotice'],
    [
      'fewer report days than reports',
      ({ reports }) => ({
        reports: {
          ...reports,
          toBoards: reports.toBoards.map((one) => ({ ...one, timesAYear: 2, onMonthDays: ['03-01'] })),
        },
      }),
      'reports.toBoards[0].onMonthDays',
    ],
    ['a text without the main language', () => ({ purpose: { en: 'To get better.' } }), 'purpose.sv'],
  ])('%s', (_, change, path) => {
    expect(pathsOf(changed(change))).toEqual([path]);
  });

  it('is told all at once, and beside faults in single fields', () => {
    const many = changed(({ kinds, procedure }) => ({
      kinds: kinds.slice(1),
      procedure: { ...procedure, reviseBy: '2000-01-01' },
      purpose: { en: 'To get better.' },
      registers: [],
    }));
    expect(Profile.safeParse(many).error?.issues.map(({ path }) => path.join('.'))).toEqual(['registers']);
    expect(pathsOf(many).sort()).toEqual(['kinds', 'procedure.reviseBy', 'purpose.sv']);
  });
});

const values = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, 0, -1, '', 'x', [], {}, [null], [{}], true, { sv: 1 }, { nb: 'x' }),
  fc.anything({ maxDepth: 2 }),
);

describe('any profile', () => {
  it('is checked without a throw, whichever fields were replaced by whatever', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(kramfors, bjurholm, hudiksvall),
        fc.array(fc.tuple(fc.constantFrom(...Object.keys(Profile.shape)), values), { minLength: 1, maxLength: 4 }),
        (profile, replaced) => {
          const raw = { ...profile, ...Object.fromEntries(replaced) };
          for (const { expected } of faultsOfProfile(raw)) expect(expected).toMatch(/^expected /);
          Profile.safeParse(raw);
        },
      ),
      { numRuns: 300 },
    );
  });
});
