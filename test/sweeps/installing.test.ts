import { describe, expect, it } from 'vitest';
import type { Installer } from '../../src/cases/directory.ts';
import { aHouse, sendingInShort, type TestHouse } from '../support/house.ts';
import { caseId } from '../support/municipality.ts';
import { logged, max } from './at-a-desk.ts';

type Came = Awaited<ReturnType<Installer['install']>>;

/** Max has not got the bot. What came of putting it there, and what is asked of Teams meanwhile. */
async function without(came: (time: number) => Came, then: 'there' | 'not-there' = 'there') {
  const at = await aHouse();
  let installs = 0;
  const installer: Installer = {
    async install(person) {
      expect(person).toBe(max);
      installs += 1;
      return came(installs);
    },
  };
  Object.assign(at.house, { installer });
  at.channel.opens = (person) =>
    person === max && (installs === 0 || then === 'not-there' || came(installs) === 'later')
      ? { ended: 'refused', code: 'bot-not-installed' }
      : undefined;
  await logged(at, 1);
  return { at, installs: () => installs };
}
const to = (at: TestHouse, who: string) =>
  at.channel.sendings.filter((one) => one.to === `a:${who}`).map(sendingInShort);
const state = (at: TestHouse) => at.entries().find(({ key }) => key === `case:${caseId(1)}:registered:${max}`)?.state;

describe('somebody who has not got the bot', () => {
  it('gets it, and then the message', async () => {
    const { at, installs } = await without(() => 'installed');
    await at.deliver();
    expect([to(at, 'max'), state(at)?.state]).toEqual([[], 'waiting']);
    at.wait(1);
    await at.deliver();
    expect([to(at, 'max'), installs()]).toEqual([['send max case'], 1]);
  });
  it('Graph can’t be asked just now: later', async () => {
    const { at, installs } = await without((time) => (time < 3 ? 'later' : 'installed'));
    for (let tries = 0; tries < 4; tries += 1) {
      await at.deliver();
      at.wait(5);
    }
    expect([to(at, 'max'), installs()]).toEqual([['send max case'], 3]);
  });
  it.each<Came>(['impossible', 'there-already'])('%s: the next in line gets it', async (came) => {
    const { at, installs } = await without(() => came, 'not-there');
    await at.deliver();
    expect([to(at, 'ida'), installs(), state(at)]).toEqual([
      ['send ida case'],
      1,
      { state: 'refused', at: at.clock.now, code: 'bot-not-installed' },
    ]);
  });
  it.each<Came>(['later', 'installed'])('%s, for ever: the next in line does not wait for that', async (came) => {
    const { at } = await without(() => came, 'not-there');
    for (let tries = 0; tries < 8; tries += 1) {
      await at.deliver();
      at.wait(5);
    }
    expect(to(at, 'ida')).toEqual(['send ida case']);
  });
  it('nobody may put it there: as before', async () => {
    const { at } = await without(() => 'installed', 'not-there');
    Object.assign(at.house, { installer: undefined });
    await at.deliver();
    expect(to(at, 'ida')).toEqual(['send ida case']);
  });
});
