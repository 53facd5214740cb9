/** The clock and a changed organisation: cases, measures, months, reviews and channels of a unit that has ended. */
import { describe, expect, it } from 'vitest';
import { linkId } from '../../src/cases/kept.ts';
import { MeasureId, type PersonId } from '../../src/domain/ids.ts';
import { agreed } from '../../src/domain/measures.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { Month } from '../../src/domain/period.ts';
import { wouldSend } from '../../src/sweeps/dry.ts';
import type { Remembered } from '../../src/sweeps/weekly.ts';
import { aHouse, sendingInShort, type TestHouse } from '../support/house.ts';
import { day, organisation, people, setting, unit, withLeft } from '../support/municipality.ts';
import { deskEnds, withUnits } from '../support/reorganised.ts';
import { done, emil, lived, logged, max, on, turned } from './at-a-desk.ts';
import { linked, march, monthOf, posts, torget } from './month/a-month.ts';

const { rita } = people;
const merged = deskEnds(['skolen']);

const sent = async (at: TestHouse, house = at.house, remembered: Remembered = {}) =>
  (await turned(at, house, remembered)).map(sendingInShort);

async function aMeasure(at: TestHouse, owner: PersonId, by: PersonId = max): Promise<MeasureId> {
  const id = MeasureId.parse('f0000000-0000-4000-8000-000000000001');
  const wanted = {
    id,
    source: { from: 'review', unit: torget, on: day('2026-03-02') },
    unit: torget,
    what: 'Flere på telefonen',
    owner,
    dueOn: day('2026-06-01'),
  } as const;
  const made = agreed(wanted, setting(by, { now: at.clock.now, organisation: at.house.organisation }));
  if (!made.ok) throw new Error(made.refusal.reason);
  await at.store.putMeasure(made.measure, 'new');
  return id;
}

describe('the first look after the last day of a unit', () => {
  it('moves what is open, tells who has it now, and is done once', async () => {
    const at = await aHouse({ organisation: merged });
    const id = await logged(at, 1);
    await turned(at);
    at.clock.now = on('2026-03-20', '14:00');
    expect(await sent(at)).toEqual([]);
    at.clock.now = on('2026-03-21', '10:00');
    expect(await sent(at), 'a Saturday').toEqual([]);
    at.clock.now = on('2026-03-23', '08:00');
    const would = (await wouldSend(at.house)).map(({ entry }) => entry.key);
    expect(would).toContainEqual(expect.stringContaining('unit-ended'));
    const remembered: Remembered = {};
    expect((await sent(at, at.house, remembered)).filter((line) => line.startsWith('send'))).toEqual([
      'send rita case',
      'send rita digest',
    ]);
    expect((await at.store.case(id))?.history.map(({ event }) => event)).toContain('unit-ended');
    at.clock.now = on('2026-03-23', '09:00');
    expect(await sent(at, at.house, remembered)).toEqual([]);
    expect(at.log.join()).toContain('"unit-ended"');
  });
  it('follows a file that was changed afterwards, once a process begins', async () => {
    const at = await aHouse();
    await logged(at, 1);
    await turned(at);
    at.clock.now = on('2026-03-24');
    expect(await sent(at, { ...at.house, organisation: merged })).toContain('send rita case');
  });
  it('warns of what nobody could take over, with the unit and how many there are', async () => {
    const at = await aHouse();
    await logged(at, 1);
    await turned(at);
    const ended = withUnits(organisation, { kommunen: { validUntil: day('2026-03-20') } });
    const nothing = withUnits(ended, { torget: { validUntil: day('2026-03-20') } });
    at.clock.now = on('2026-03-23', '08:00');
    await sent(at, { ...at.house, organisation: merged });
    expect(at.log.join()).not.toContain('cases-left-behind');
    const other = await aHouse();
    await logged(other, 1);
    other.clock.now = on('2026-03-23', '08:00');
    await sent(other, { ...other.house, organisation: nothing });
    const [warning = ''] = other.log.filter((line) => line.includes('cases-left-behind'));
    expect(JSON.parse(warning)).toMatchObject({ level: 'warn', unit: 'torget', count: 1 });
  });
  it('has what a replaced manager had for the new one, the same day', async () => {
    const at = await aHouse();
    await logged(at, 1);
    await turned(at);
    at.clock.now = on('2026-03-17', '08:00');
    const replaced = withUnits(organisation, { torget: { manager: emil } });
    expect(await sent(at, { ...at.house, organisation: replaced })).toContain('send emil case');
  });
});

describe('a closed case', () => {
  it('is found and read by whoever has the seat by now, and not by who had it; nobody is told, nothing is left behind', async () => {
    const at = await aHouse();
    const id = await logged(at, 1);
    await turned(at);
    await done(at, max, id, { command: 'close-otherwise', as: 'withdrawn', reason: 'Trukket' });
    await turned(at);
    const finds = async (reader: PersonId) =>
      (await at.store.search({ reader, words: 'bussen' }, { skip: 0, limit: 5 })).rows.length;
    expect([await finds(max), await finds(emil)]).toEqual([1, 0]);
    at.clock.now = on('2026-03-23', '08:00');
    const ended = withUnits(merged, { skolen: { manager: emil } });
    expect((await sent(at, { ...at.house, organisation: ended })).filter((line) => line.startsWith('send'))).toEqual(
      [],
    );
    expect([await finds(max), await finds(emil)]).toEqual([0, 1]);
    expect((await at.store.case(id))?.case.facts.unit).toBe('torget');
    expect(at.log.join()).not.toContain('cases-left-behind');
  });
});

describe('measures', () => {
  const followed = async (organised: Organisation, owner: PersonId) => {
    const at = await aHouse();
    const id = await aMeasure(at, owner);
    at.clock.now = on('2026-03-23', '08:00');
    const told = (await sent(at, { ...at.house, organisation: organised })).filter((line) => line.includes('measure'));
    return { told, measure: await at.store.measure(id) };
  };
  it('go to what took over, and stay with who has them', async () => {
    const { told, measure } = await followed(merged, emil);
    expect([told, measure?.unit, measure?.owner]).toEqual([[], 'skolen', emil]);
  });
  it('of somebody who has left go to the manager, who is told', async () => {
    const { told, measure } = await followed(withLeft(merged, [emil], day('2026-03-20')), emil);
    expect([told, measure?.unit, measure?.owner]).toEqual([['send rita measure'], 'skolen', rita]);
    const same = await followed(withLeft(organisation, [emil], day('2026-03-20')), emil);
    expect([same.told, same.measure?.unit, same.measure?.owner]).toEqual([['send max measure'], 'torget', max]);
  });
});

describe('the last month of a unit that has ended', () => {
  const ends = (validUntil: string) =>
    withUnits(organisation, { torget: { validUntil: day(validUntil), becomes: [unit('skolen')] } });
  const linkOf = async (at: TestHouse) => (await at.store.kept('link', linkId({ unit: torget })))?.state;
  it('is posted in its channel; then that is let go of, with a word to who took over, and no month comes after it', async () => {
    const at = await aHouse({ organisation: ends('2026-03-31') });
    await linked(at);
    await logged(at, 1);
    await lived(at, on('2026-04-02', '09:00'));
    expect(posts(at.channel.sendings).map(({ view }) => view.figures.month)).toEqual(['2026-03']);
    const [post] = posts(at.channel.sendings);
    expect(post?.view.figures.received).toMatchObject(expect.arrayContaining([expect.objectContaining({ count: 1 })]));
    const lines = await lived(at, on('2026-05-08'));
    expect(lines.filter((line) => line.includes('channel-lost'))).toHaveLength(1);
    expect(lines.find((line) => line.includes('channel-lost'))).toContain('rita');
    expect(await linkOf(at)).toMatchObject({ state: 'lost', because: 'unit-ended' });
    expect(posts(at.channel.sendings)).toHaveLength(1);
    expect(await at.store.kept('month', 'torget:2026-04')).toBeUndefined();
  });
  it('without a channel it goes to who leads what took over, in private', async () => {
    const at = await aHouse({ organisation: ends('2026-03-31') });
    await lived(at, on('2026-04-02', '09:00'));
    const told = at.channel.sendings.flatMap(({ to, view }) =>
      view?.view === 'month' && view.unit === torget ? [to] : [],
    );
    // The preview was Max's, on the last day of March; what was to be posted is hers who has it now.
    expect(told).toEqual(['a:max', 'a:rita']);
    expect((await monthOf(at)).state).toMatchObject({ state: 'posted', stands: { in: 'manager' } });
  });
  it('is begun also where the bot stood still; a month that was begun too many is not posted', async () => {
    const at = await aHouse({ now: on('2026-02-16') });
    await turned(at);
    at.clock.now = on('2026-04-20');
    const late = { ...at.house, organisation: ends('2026-03-31') };
    await turned(at, late);
    expect((await monthOf(at, march)).state.state).toBe('posted');
    const other = await aHouse({ now: on('2026-04-16') });
    await turned(other);
    expect((await monthOf(other, Month.parse('2026-04'))).state.state).toBe('waiting');
    const changed = { ...other, house: { ...other.house, organisation: ends('2026-03-31') } };
    await lived(changed, on('2026-05-08'));
    expect((await monthOf(other, Month.parse('2026-04'))).state.state).toBe('waiting');
  });
  it('is posted in its channel on whatever day the bot went on: a working day, weeks later, a closed day', async () => {
    for (const [day, time] of [
      ['2026-04-01', '08:00'],
      ['2026-04-20', '08:00'],
      ['2026-04-04', '10:00'],
    ] as const) {
      const at = await aHouse({ now: on('2026-02-16'), organisation: ends('2026-03-31') });
      await linked(at);
      await turned(at);
      at.clock.now = on(day, time);
      await lived(at, on('2026-04-24'));
      expect(
        posts(at.channel.sendings).map(({ view }) => view.figures.month),
        day,
      ).toEqual(['2026-02', '2026-03']);
      expect(await linkOf(at), day).toMatchObject({ state: 'lost', because: 'unit-ended' });
    }
  });
  it('is never begun where none ever was: the channel is let go of all the same', async () => {
    const at = await aHouse({ now: on('2026-04-20', '08:00'), organisation: ends('2026-03-31') });
    await linked(at);
    await lived(at, on('2026-04-22'));
    expect(await linkOf(at)).toMatchObject({ state: 'lost', because: 'unit-ended' });
    expect(posts(at.channel.sendings)).toEqual([]);
  });
});

describe('the review of a unit that has ended', () => {
  it('that was begun is for who leads what took over to hold; none is begun after', async () => {
    const at = await aHouse({ now: on('2026-08-20', '08:00') });
    await turned(at);
    const ended = withUnits(organisation, { torget: { validUntil: day('2026-08-21'), becomes: [unit('skolen')] } });
    const later = { ...at, house: { ...at.house, organisation: ended } };
    at.clock.now = on('2026-08-24', '08:00');
    const lines = await lived(later, on('2026-09-21'));
    expect(lines.some((line) => line.endsWith(' rita digest'))).toBe(true);
    expect(lines.some((line) => line.endsWith(' max digest'))).toBe(false);
    at.clock.now = on('2027-02-15', '08:00');
    await lived(later, on('2027-02-17'));
    const all = await at.store.allKept('review', { unit: torget }, { skip: 0, limit: 10 });
    expect(all.rows).toHaveLength(1);
  });
});

it('the coordinator has left: the week’s overdue cases come to whoever leads the municipality', async () => {
  const at = await aHouse();
  await logged(at, 1);
  await turned(at);
  Object.assign(at.house, { organisation: withLeft(organisation, [people.jonas], day('2026-03-17')) });
  at.clock.now = on('2026-04-08', '07:00');
  const weekly = (await lived(at, on('2026-04-14'))).filter((line) => line.endsWith(' overdue'));
  // In this week, and on the next Monday.
  expect(weekly.map((line) => line.slice(17))).toEqual(['solveig overdue', 'solveig overdue']);
});

describe('nobody who is gone is written to', () => {
  it('neither her digest nor anything else goes to her; what she had goes on with others', async () => {
    const at = await aHouse();
    await logged(at, 1);
    await done(at, max, await logged(at, 2), { command: 'appoint', person: emil });
    await turned(at);
    const left = {
      ...at,
      house: { ...at.house, organisation: withLeft(organisation, [max, emil], day('2026-03-17')) },
    };
    at.clock.now = on('2026-03-18', '08:00');
    const lines = await lived(left, on('2026-04-01'));
    expect(lines.filter((line) => / (max|emil) /.test(line))).toEqual([]);
    expect(lines.some((line) => line.endsWith(' ida digest'))).toBe(true);
  });
});
