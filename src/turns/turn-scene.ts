import { type House, waysOut } from '../cases/house.ts';
import type { Reading } from '../dialogues/present/scope.ts';
import type { Scene } from '../dialogues/scene.ts';
import type { Language } from '../domain/language.ts';
import type { Person } from '../domain/organisation.ts';
import { unitOn, unitsOn } from '../domain/organisation.ts';
import { homeOf } from '../domain/organisation-changes.ts';
import { dayIn, type Instant } from '../domain/time.ts';
import { caseIdFrom, draftIdFrom, showingFrom } from './ids.ts';
import type { Sender } from './incoming.ts';

/** Who is at it, and what holds, at this turn. */
export function sceneOf(house: House, person: Person, language: Language, now: Instant, from: Sender): Scene {
  const { profile, organisation, calendar, mail } = house;
  const today = dayIn(profile.municipality.zone, now);
  const home = homeOf(organisation, person.id, today) ?? person.unit;
  const own = unitOn(organisation, home, today) ?? unitsOn(organisation, today)[0];
  const draft = draftIdFrom(person.id, from.address.conversation, from.activity);
  return {
    person,
    language,
    now,
    profile,
    organisation,
    calendar,
    unit: own?.id ?? person.unit,
    ids: { draft, case: caseIdFrom(draft) },
    mail: mail !== undefined,
  };
}

export function readingOf(house: House, scene: Scene, from: Sender): Reading {
  const { person: reader, language, now, profile, organisation, calendar } = scene;
  const showing = showingFrom(from.activity);
  return { reader, language, now, profile, organisation, calendar, showing, ...waysOut(house, reader.id) };
}
