import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { routeOf } from '../../src/domain/routing.ts';
import { dayIn, Instant, Zone } from '../../src/domain/time.ts';
import { loadOrganisation, parseOrganisation } from '../../src/organisation/load.ts';
import { loadProfile } from '../../src/profiles/load.ts';
import { readTextFile } from '../../src/profiles/yaml-file.ts';

const path = fileURLToPath(new URL('../../src/demo/municipalities/harstad/organisation.yaml', import.meta.url));
const loaded = loadProfile('harstad');
if (!loaded.ok) throw new Error('the profile is not sound');
const { profile } = loaded;
const found = readTextFile(path);
const demo = 'text' in found ? found.text : '';

describe("the demo's organisation", () => {
  const read = loadOrganisation(path, profile);
  if (!read.ok) throw new Error('not sound');
  const { organisation } = read;

  it('has six units under one top and a dozen people, none of them reachable', () => {
    expect(organisation.units.size).toBe(6);
    expect(organisation.people.size).toBe(12);
    expect([...organisation.units.values()].filter(({ parent }) => parent === undefined)).toHaveLength(1);
    for (const { email } of organisation.people.values()) expect(email).toMatch(/\.example$/);
  });

  it('gives what Emma hears at the counter to Max, and a complaint about the top manager to the mayor', () => {
    const on = dayIn(Zone.parse('Europe/Oslo'), Instant.parse('2026-11-20T08:00:00.000Z'));
    const named = (name: string) => {
      const person = [...organisation.people.values()].find((one) => one.name.startsWith(name));
      if (person === undefined) throw new Error(`nobody is called ${name}`);
      return person;
    };
    const { unit } = named('Emma');
    const names = (concerns: string[]) => {
      const route = routeOf(profile, organisation, { unit, on, concerns: concerns.map((name) => named(name).id) });
      return [route?.responsible, ...(route?.next ?? [])].map(
        (one) => one && organisation.people.get(one.person)?.name.split(' ')[0],
      );
    };
    expect(names([])).toEqual(['Max', 'Ida', 'Jonas']);
    expect(names(['Emma'])).toEqual(['Max', 'Ida', 'Jonas']);
    expect(names(['Max'])).toEqual(['Solveig', 'Kari', 'Jonas']);
    expect(names(['Solveig'])).toEqual(['Per', 'Jonas']);
  });
});

describe('a fault of an organisation file', () => {
  it('names path, line and what was expected, all at once and in order', () => {
    const text = demo
      .replace('coordinator: 5e1f0000-4c79-4e6f-8a10-000000000004', 'coordinator: 5e1f0000-4c79-4e6f-8a10-000000000099')
      .replace('parent: skolen', 'parent: barnehagen')
      .replace('email: tor.vik@nordvag.example', 'email: tor.vik')
      .replace('serviceArea: technical', 'serviceArea: roads')
      .replace('    manager: 5e1f0000-4c79-4e6f-8a10-000000000009\n', '');
    const read = parseOrganisation(text, profile);
    const line = (part: string) => text.slice(0, text.indexOf(part)).split('\n').length;
    expect(read.ok ? [] : read.faults.map(({ path: at, line: on }) => [at, on])).toEqual([
      ['coordinator', line('coordinator:')],
      ['units[3].parent', line('parent: barnehagen')],
      ['units[4].manager', line('id: hjemmetjenesten')],
      ['units[5].serviceArea', line('serviceArea: roads')],
      ['people[9].email', line('email: tor.vik')],
    ]);
  });
  it('is a role that the profile names and the file leaves out, only where a profile is asked', () => {
    const text = demo.replace(/roles:\n {2}ordforer: \S+/, 'roles: {}');
    expect(parseOrganisation(text, undefined).ok).toBe(true);
    const read = parseOrganisation(text, profile);
    expect(read.ok ? [] : read.faults).toEqual([
      {
        path: 'roles.ordforer',
        expected: 'expected a person for this role, which the profile names',
        line: text.split('\n').indexOf('roles: {}') + 1,
      },
    ]);
  });
  it('is the file itself where there is none', () => {
    expect(loadOrganisation('/nowhere.yaml', profile)).toEqual({
      ok: false,
      faults: [{ path: '', expected: 'expected a file, there is none' }],
    });
  });
});
