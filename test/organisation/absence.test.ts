import { expect, test } from 'vitest';
import type { Absence } from '../../src/cases/directory.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import { type Organisation, OrganisationFile } from '../../src/domain/organisation.ts';
import { Instant, Zone } from '../../src/domain/time.ts';
import { absenceInFile, awayByAny } from '../../src/organisation/absence.ts';
import { guest, organisation, people } from '../support/municipality.ts';

const { emma, max, ida } = people;
const OSLO = Zone.parse('Europe/Oslo');
const away = OrganisationFile.shape.people.element.shape.away;

function withAway(...ranges: { from: string; until: string }[]): Organisation {
  const one = organisation.people.get(max);
  if (one === undefined) throw new Error('no Max');
  return { ...organisation, people: new Map(organisation.people).set(max, { ...one, away: away.parse(ranges) }) };
}

const awayOn = async (at: Organisation, now: string, zone = OSLO) => [
  ...(await absenceInFile(at, zone).awayOf([emma, max, guest], Instant.parse(now))),
];

test.each([
  ['2026-07-05T21:59:59.999Z', []],
  ['2026-07-05T22:00:00.000Z', [max]],
  ['2026-07-24T21:59:59.999Z', [max]],
  ['2026-07-24T22:00:00.000Z', []],
])(
  'by the file she is away from the first day to the last, both whole and in the zone of the municipality: %s',
  async (now, found) => {
    expect(await awayOn(withAway({ from: '2026-07-06', until: '2026-07-24' }), now)).toEqual(found);
  },
);

test('several times away each count, and a person without any or unknown is not away', async () => {
  const twice = withAway({ from: '2026-03-16', until: '2026-03-16' }, { from: '2026-05-01', until: '2026-05-02' });
  expect(await awayOn(twice, '2026-03-16T09:00:00.000Z')).toEqual([max]);
  expect(await awayOn(twice, '2026-04-16T09:00:00.000Z')).toEqual([]);
  expect(await awayOn(twice, '2026-05-02T09:00:00.000Z')).toEqual([max]);
  expect(await awayOn(organisation, '2026-05-02T09:00:00.000Z')).toEqual([]);
});

test('away is who is away by any source, and each source is asked about all of them', async () => {
  const asked: (readonly PersonId[])[] = [];
  const says = (...found: PersonId[]): Absence => ({
    async awayOf(about) {
      asked.push(about);
      return new Set(found);
    },
  });
  const now = Instant.parse('2026-03-16T09:00:00.000Z');
  const all = [emma, max, ida];
  expect(await awayByAny([says(max), says(max, ida), says()]).awayOf(all, now)).toEqual(new Set([max, ida]));
  expect(asked).toEqual([all, all, all]);
  expect(await awayByAny([]).awayOf(all, now)).toEqual(new Set());
});
