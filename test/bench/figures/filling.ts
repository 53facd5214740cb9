/**
 * What cases by the million count for, as the store keeps it: a narrow row a case, numbered in the order in which they
 * were heard. The same each time. Two in a hundred are still open; some units have several times as many as others.
 */
import { DatabaseSync } from 'node:sqlite';
import { KindCode } from '../../../src/domain/ids.ts';
import { serviceAreas } from '../../../src/domain/kinds.ts';
import { type Counted, timelinesses } from '../../../src/domain/statistics/counted.ts';
import { type Day, epochDayOf, plusDays } from '../../../src/domain/time.ts';
import { codesIn } from '../../../src/stores/sqlite/figures/codes.ts';
import { preparing } from '../../../src/stores/sqlite/rows.ts';
import { areaAt, openAt, UNITS, unitAt } from './setting.ts';

/** So many cases, spread evenly over these days. */
export interface Stretch {
  readonly cases: number;
  readonly from: Day;
  readonly until: Day;
}

const LATEST_ANSWER = 90;
const TO_A_COMMIT = 500_000;

/** As often as it stands here. */
const kinds = [
  ['klage-tjeneste', 'complaint'],
  ['klage-tjeneste', 'complaint'],
  ['klage-tjeneste', 'complaint'],
  ['klage-ansatt', 'complaint'],
  ['klage-kjoring', 'complaint'],
  ['forslag', 'suggestion'],
  ['forslag', 'suggestion'],
  ['tips', 'tip'],
] as const;
const tracks = ['service', 'service', 'service', 'service', 'service', 'service', 'care', 'sensitive'] as const;
const outcomes = ['settled-on-the-spot', 'settled-on-the-spot', 'upheld', 'partly-upheld', 'not-upheld'] as const;
const causes =
  'behandling informasjon tilgjengelighet tid kvalitet ikke-levert forventning opptreden kjoring lokaler regel pris annet'.split(
    ' ',
  );

/** From 0 up to 2³². */
function drawing(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.imul(state ^ (state >>> 16), 0x45d9f3b) >>> 0;
  };
}

function receivedAs(unit: number, heardOn: Day, draw: number): Counted {
  const [kind, sort] = kinds[draw % 8] ?? kinds[0];
  return {
    book: (draw >>> 6) % 32 === 0 ? 'decision' : 'service',
    unit: unitAt(unit),
    kind: KindCode.parse(kind),
    class: sort,
    track: tracks[(draw >>> 3) % 8] ?? 'service',
    area: areaAt(unit),
    heardOn,
    anonymous: (draw >>> 11) % 8 === 0,
    suggestionInside: sort === 'complaint' && (draw >>> 14) % 8 === 0,
  };
}

function closedAs(draw: number): Omit<NonNullable<Counted['closed']>, 'on' | 'days'> {
  const timeliness = timelinesses[[0, 0, 0, 0, 0, 1, 2, 3][draw % 8] ?? 0] ?? 'late';
  // The first causes more often than the last.
  const cause = causes[Math.floor((((draw >>> 8) % 1024) / 1024) ** 2 * causes.length)];
  return {
    outcome: outcomes[(draw >>> 3) % outcomes.length] ?? 'upheld',
    ...(cause === undefined ? {} : { cause }),
    timeliness,
    extended: timeliness === 'in-extended-time',
  };
}

/** A new database at `file` with these, one stretch after the other, and no figures yet. */
export async function fillStatistics(file: string, stretches: readonly Stretch[]): Promise<void> {
  await (await openAt(file)).close();
  const db = new DatabaseSync(file);
  try {
    // Nothing of it has to survive anything.
    db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -262144');
    let number = 0;
    for (const stretch of stretches) number = fillStretch(db, stretch, number);
    db.prepare("UPDATE counters SET last = ? WHERE name = 'case-number'").run(number);
    db.exec('PRAGMA journal_mode = WAL');
  } finally {
    db.close();
  }
}

/** @returns the number of the last case. */
function fillStretch(db: DatabaseSync, { cases, from, until }: Stretch, after: number): number {
  const codes = codesIn(preparing(db));
  const length = epochDayOf(until) - epochDayOf(from) + 1;
  const days = Array.from({ length: length + LATEST_ANSWER }, (_, n) => Number(plusDays(from, n).replaceAll('-', '')));
  const draws = drawing();
  const units = Array.from({ length: UNITS }, (_, n) => codes.units.codeOf(unitAt(n)));
  const received = serviceAreas.map((_, area) =>
    Array.from({ length: 1024 }, () => codes.coded(receivedAs(area, from, draws())).received),
  );
  const closed = Array.from({ length: 4096 }, () => {
    const one = { ...receivedAs(0, from, 0), closed: { ...closedAs(draws()), on: from, days: 0 } };
    return codes.coded(one).closed;
  });
  const insert = db.prepare(
    'INSERT INTO statistics (number, unit, received, heard_on, closed, closed_on, days) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  for (let n = 0; n < cases; ) {
    db.exec('BEGIN');
    for (const end = Math.min(cases, n + TO_A_COMMIT); n < end; n += 1) {
      const [draw, other] = [draws(), draws()];
      const unit = Math.floor(UNITS * ((draw % 65_536) / 65_536) ** 1.5);
      const heard = Math.floor((n / cases) * length);
      // Two draws added: most are answered after a fortnight or so, one in eight later.
      const took = (other % 16) + ((other >>> 4) % 16) + ((other >>> 8) % 8 === 0 ? 10 + ((other >>> 11) % 32) : 0);
      const isOpen = (other >>> 16) % 50 === 0;
      insert.run(
        after + n + 1,
        units[unit] ?? null,
        received[unit % serviceAreas.length]?.[(draw >>> 16) % 1024] ?? null,
        days[heard] ?? null,
        isOpen ? null : (closed[other >>> 20] ?? null),
        isOpen ? null : (days[heard + took] ?? null),
        isOpen ? null : took,
      );
    }
    db.exec('COMMIT');
  }
  return after + cases;
}
