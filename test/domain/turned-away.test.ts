import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signals, type Track, vulnerables } from '../../src/domain/kinds.ts';
import { tellOnly, tracksOf } from '../../src/domain/tracks.ts';
import { alwaysWritten, type Because, countedBecause } from '../../src/domain/turned-away/turned-away.ts';
import { profile, tellsOnly } from '../support/municipality.ts';

const codes = [...profile.notHere.map(({ code }) => code), 'forlatt-kode'];
const reasons = fc.oneof(
  fc.constantFrom(...codes).map((code): Because => ({ is: 'not-here', code })),
  fc.constant<Because>({ is: 'track', track: 'formal-decision' }),
);
const tracks = fc
  .tuple(fc.subarray([...signals]), fc.constantFrom(undefined, ...vulnerables))
  .map(([answers, vulnerable]): readonly Track[] => tracksOf(answers, vulnerable));

describe('what is told where else it goes', () => {
  it('is counted once each, the profile’s reasons in its order and others after them', () => {
    fc.assert(
      fc.property(fc.array(reasons, { maxLength: 60 }), (all) => {
        const counted = countedBecause(
          profile,
          all.map((because) => ({ because })),
        );
        expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
        const told = counted.map(({ because }) => (because.is === 'track' ? because.track : because.code));
        expect(told).toEqual([...new Set(told)]);
        const order = [...profile.notHere.map(({ code }) => code), 'formal-decision', 'forlatt-kode'];
        expect(told).toEqual(order.filter((one) => told.includes(one)));
      }),
    );
  });

  it('is never harm, and no formal decision that is written down here', () => {
    fc.assert(
      fc.property(tracks, fc.constantFrom(profile, tellsOnly), (applying, by) => {
        const stays = alwaysWritten(by, applying);
        expect(stays.includes('harm')).toBe(applying.includes('harm'));
        expect(stays.includes('formal-decision')).toBe(by === profile && applying.includes('formal-decision'));
        // What is told by a track is not written down at the same time.
        if (tellOnly(by, applying) !== undefined) expect(stays).toEqual([]);
      }),
    );
  });
});
