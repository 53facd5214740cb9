/** A municipality's own procedure and people, tried in the demo: nothing has been said there yet. */
import type { Organisation, Person } from '../domain/organisation.ts';
import { employee, unitsOn } from '../domain/organisation.ts';
import type { Profile } from '../domain/profile.ts';
import type { Day } from '../domain/time.ts';
import { say, type Text } from '../texts/say.ts';
import type { Role, Story } from './story.ts';

/** Undefined where nobody works under a manager, so that nothing could be shown. */
export function ownStory(
  files: Pick<Story, 'profile' | 'organisation'>,
  { profile, organisation }: { readonly profile: Profile; readonly organisation: Organisation },
  today: Day,
): Story | undefined {
  // A unit that does the work says more than the municipality's top, where a director leads a few.
  const parents = new Set(unitsOn(organisation, today).map(({ parent }) => parent));
  const units = unitsOn(organisation, today).sort((a, b) => Number(parents.has(a.id)) - Number(parents.has(b.id)));
  for (const { id, name, manager } of units) {
    const leads = manager === undefined ? undefined : employee(organisation, manager, today);
    const works = [...organisation.people.values()].find(
      (person) => person.unit === id && person.id !== manager && employee(organisation, person.id, today) !== undefined,
    );
    if (leads === undefined || works === undefined) continue;
    return {
      ...files,
      renamed: [],
      filledIn: [],
      municipality: profile.municipality.name,
      reporter: role(works, `works in ${name} and logs what people say`),
      manager: role(leads, `leads ${name} and gets what is logged there`),
      unit: id,
      team: name,
      channel: CHANNEL,
      example: say(EXAMPLE, profile.languages.main),
      cases: [],
      past: undefined,
    };
  }
  return undefined;
}

const CHANNEL = 'Lydhør';
const EXAMPLE: Text = {
  nb: 'Bussen gikk for tidlig, og mor på 84 ble stående igjen i regnet.',
  nn: 'Bussen gjekk for tidleg, og mor på 84 vart ståande igjen i regnet.',
  sv: 'Bussen gick för tidigt, och mamma som är 84 blev stående i regnet.',
  en: 'The bus left too early, and my mother, who is 84, was left standing in the rain.',
};

function role({ id, name }: Person, does: string): Role {
  return { id, name: name.split(' ')[0] ?? name, does };
}
