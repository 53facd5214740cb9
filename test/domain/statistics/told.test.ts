import { describe, expect, it } from 'vitest';
import { matterOf, mattersOf } from '../../../src/domain/statistics/matters.ts';
import { promisesAnswer, toldAs } from '../../../src/domain/statistics/told.ts';
import { loadProfile } from '../../../src/profiles/load.ts';

const shipped = (name: string) => {
  const loaded = loadProfile(name);
  if (!loaded.ok) throw new Error(`${name} is not sound`);
  return loaded.profile;
};
const facts = { cause: 'tid', category: 'bemötande' };

describe('what closed cases were about', () => {
  it('is their cause where the procedure has causes', () => {
    const harstad = shipped('harstad');
    expect([matterOf(harstad, facts), toldAs(harstad, 'cause')]).toEqual(['tid', 'cause']);
    expect(mattersOf(harstad)).toEqual(harstad.classification.causes);
  });
  it('is their category in Hudiksvall, which has no causes', () => {
    const hudiksvall = shipped('hudiksvall');
    expect([matterOf(hudiksvall, facts), toldAs(hudiksvall, 'cause')]).toEqual(['bemötande', 'category']);
    expect(mattersOf(hudiksvall)).toEqual(hudiksvall.classification.categories);
    expect(mattersOf(hudiksvall).length).toBeGreaterThan(2);
  });
});

it('calls it confirmed in time where no answer has a date', () => {
  expect(
    ['harstad', 'kramfors', 'bjurholm', 'hudiksvall'].map((name) => [name, promisesAnswer(shipped(name))]),
  ).toEqual([
    ['harstad', true],
    ['kramfors', true],
    ['bjurholm', true],
    ['hudiksvall', false],
  ]);
  expect(toldAs(shipped('hudiksvall'), 'timeliness')).toBe('confirmation');
  expect(toldAs(shipped('bjurholm'), 'timeliness')).toBe('timeliness');
});
