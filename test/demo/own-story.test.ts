import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { personasAt, setting } from '../../src/demo/personas.ts';
import { playgroundConfig } from '../../src/demo/playground-config.ts';
import { told } from '../../src/demo/told.ts';
import { organisationOf } from '../../src/domain/organisation.ts';
import { Day } from '../../src/domain/time.ts';

const today = Day.parse('2026-11-23');
const people = fileURLToPath(new URL('../conversations/organisation.yaml', import.meta.url));

it('plays a municipality’s own files: somebody of a unit that does the work, and her manager', () => {
  const { story, text, organisation } = told({ profile: 'harstad', organisation: people }, today);
  expect([story.unit, story.cases, story.past, text]).toEqual(['servicetorget', [], undefined, undefined]);
  expect([story.reporter.name, story.manager.name]).toEqual(['Emma', 'Max']);
  const unit = [...organisation.units.values()].find(({ id }) => id === story.unit);
  expect(unit?.manager).toBe(story.manager.id);
});

it('has guests stand in where there are fewer people than the Playground wants', () => {
  const { story, organisation } = told({ profile: 'harstad', organisation: people }, today);
  const [first, second] = [story.reporter, story.manager].map(({ id }) =>
    [...organisation.people.values()].find((person) => person.id === id),
  );
  if (first === undefined || second === undefined) throw new Error('both are in the file');
  const small = organisationOf({
    coordinator: second.id,
    roles: {},
    units: [...organisation.units.values()],
    people: [first, second],
  });
  const of = setting(small, story);
  expect(of.people.map(({ name }) => name)).toEqual([
    first.name,
    second.name,
    ...[1, 2, 3, 4].map((n) => `Guest ${n}`),
  ]);
  for (const { id } of personasAt({ bot: 1, emma: 2, max: 3 }, story)) {
    expect(playgroundConfig(of, id).users).toHaveLength(5);
  }
});

it.each([
  ['there.yaml', people, /^there\.yaml is not sound: expected a file, there is none\./],
  ['harstad', 'there.yaml', /^there\.yaml is not sound: expected a file, there is none\..*organisation check/],
  ['there.yaml', undefined, /--organisation/],
])('says of %s with %s what is wrong', (profile, organisation, says) => {
  expect(() => told({ profile, organisation }, today)).toThrow(says);
});
