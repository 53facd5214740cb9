/** `lydhor summary`: what a unit's month says, or would say if it were posted now. Nothing is published by that. */
import type { Command } from 'commander';
import { monthId } from '../cases/kept.ts';
import { monthFiguresNow } from '../cases/month/figures.ts';
import type { Store } from '../cases/store.ts';
import { monthPostView } from '../dialogues/present/month.ts';
import { UnitId } from '../domain/ids.ts';
import { begun } from '../domain/month/months.ts';
import { figuresOf } from '../domain/month/since.ts';
import { Month, monthOf } from '../domain/period.ts';
import { unitsOf } from '../domain/statistics/scope.ts';
import { dayIn } from '../domain/time.ts';
import { languageOfUnit } from '../domain/unit-language.ts';
import { calendarFor } from '../profiles/closed-days.ts';
import { linesOf } from './card-lines.ts';
import { type HouseOptions, houseFor, withHouseOptions } from './house.ts';
import { plain, plainJson } from './lines.ts';
import { inStore, type StoreOptions, withStoreOptions } from './open.ts';
import { as } from './options.ts';
import { type Ports, WrongUse } from './ports.ts';

interface SummaryOptions extends StoreOptions, HouseOptions {
  readonly unit: UnitId;
  readonly month: Month;
  readonly json?: boolean;
}

export function addSummary(program: Command, ports: Ports): void {
  withHouseOptions(withStoreOptions(program.command('summary')))
    .description("What a unit's month says in its channel, or would say if it were posted now.")
    .requiredOption('--unit <ID>', 'the unit, by its id in the organisation file', as(UnitId))
    .requiredOption('--month <MONTH>', 'a month that has ended, such as 2026-03', as(Month))
    .option('--json', 'as JSON, with the figures')
    .action((options: SummaryOptions) => {
      const place = houseFor(options, ports);
      const { profile, organisation } = place;
      const { unit, month, json = false } = options;
      const now = ports.now();
      if (monthOf(dayIn(profile.municipality.zone, now)) <= month) throw new WrongUse(`${month} has not ended`);
      if (!organisation.units.has(unit)) throw new WrongUse(`no unit ${unit} in the organisation`);
      if (!unitsOf(organisation, { is: 'municipality' }, { from: month, months: 1 }).includes(unit))
        throw new WrongUse(`${unit} did not stand in ${month}`);
      return inStore(options, ports, async (store) => print({ ...place, store, now: () => now }, options, json, ports));
    });
}

async function print(
  house: ReturnType<typeof houseFor> & { readonly store: Store; readonly now: Ports['now'] },
  { unit, month }: Pick<SummaryOptions, 'unit' | 'month'>,
  json: boolean,
  { out }: Ports,
): Promise<void> {
  const { profile, organisation, store } = house;
  const calendar = calendarFor({ country: profile.municipality.country, ...profile.closedDays });
  const now = house.now();
  const found = (await store.kept('month', monthId({ unit, month }))) ?? begun({ profile, calendar }, unit, month);
  const stands = figuresOf(found);
  const figures = stands ?? (await monthFiguresNow(house, unit, month));
  const language = languageOfUnit(house, unit);
  const state = { state: 'posting', at: now, figures, tries: 0 } as const;
  const one = stands === undefined ? { ...found, state } : found;
  const view = monthPostView({ language, now, profile, organisation, calendar }, one);
  const lines = view === undefined ? [] : linesOf(view, language);
  if (json) out(plainJson({ unit, month, state: found.state.state, words: found.words, figures, says: lines }));
  else for (const line of lines) out(plain(line));
}
