/** `lydhor sweep`: what the clock would send now or at another moment, to whom and why; or one sweep, carried out. */

import type { Command } from 'commander';
import { z } from 'zod';
import { houseToday } from '../cases/house.ts';
import { readerOf } from '../cases/outbox.ts';
import type { Store } from '../cases/store.ts';
import { localTenant } from '../config.ts';
import type { DigestRow, View } from '../dialogues/views.ts';
import { TenantId } from '../domain/ids.ts';
import { dayIn, type Instant, instantWritten, timeIn } from '../domain/time.ts';
import { languageOfUnit } from '../domain/unit-language.ts';
import { type Log, makeLog } from '../log.ts';
import { absenceInFile } from '../organisation/absence.ts';
import { calendarFor } from '../profiles/closed-days.ts';
import { attend } from '../sweeps/attention.ts';
import { dueOf, type WouldSend, wouldSend } from '../sweeps/dry.ts';
import type { Attending } from '../sweeps/round.ts';
import { linesOf } from './card-lines.ts';
import { type HouseOptions, houseFor, withHouseOptions } from './house.ts';
import { columns, plainJson } from './lines.ts';
import { inStore, jsonLines, type StoreOptions, withStoreOptions } from './open.ts';
import { as } from './options.ts';
import { type Ports, WrongUse } from './ports.ts';

interface SweepOptions extends StoreOptions, HouseOptions {
  readonly dry?: boolean;
  readonly now?: Instant;
  readonly json?: boolean;
}

export function addSweep(program: Command, ports: Ports): void {
  withHouseOptions(withStoreOptions(program.command('sweep')))
    .description('Look once at all that is due. What follows waits in the outbox, and the running bot sends it.')
    .option('--dry', 'save nothing: print what would be sent, to whom and why')
    .option(
      '--now <INSTANT>',
      'as if it were then, such as 2026-03-25T07:00:00Z',
      as(InstantText, 'expected a moment with its zone, such as 2026-03-25T07:00:00Z'),
    )
    .option('--json', 'as JSON, with --dry')
    .action((options: SweepOptions) => {
      const { dry = false, json = false, now } = options;
      if (json && !dry) throw new WrongUse('--json goes with --dry');
      // What is marked as reminded of on a day that has not come is not reminded of when it comes.
      if (now !== undefined && !dry && !isDemo(options, ports))
        throw new WrongUse('--now without --dry: on demo data only');
      const place = houseFor(options, ports);
      return inStore(options, ports, async (store) => {
        const at = now ?? ports.now();
        const house = attending(place, store, at);
        if (dry) await print(house, await wouldSend(house), json, ports);
        else {
          await attend(house);
          ports.out(`swept as of ${at}`);
        }
      });
    });
}

const InstantText = z.string().transform((text, context): Instant => {
  const moment = instantWritten(text);
  if (moment !== undefined) return moment;
  context.addIssue({ code: 'custom', message: 'expected a moment' });
  return z.NEVER;
});

/** The store of the demo or of `npm run local`: no municipality has that tenant. */
function isDemo({ tenant }: StoreOptions, { env }: Ports): boolean {
  return TenantId.safeParse(tenant ?? env['LYDHOR_TENANT_ID'] ?? '').data === localTenant;
}

function attending(place: ReturnType<typeof houseFor>, store: Store, at: Instant): Attending {
  const { profile, organisation } = houseToday({ ...place, now: () => at });
  return {
    profile,
    organisation,
    calendar: calendarFor({ country: profile.municipality.country, ...profile.closedDays }),
    store,
    now: () => at,
    absence: absenceInFile(organisation, profile.municipality.zone),
    log: silent,
  };
}

/** What can't be looked at stays due, and the running bot logs it. */
const silent: Log = makeLog({ write: () => undefined });

async function print(house: Attending, all: readonly WouldSend[], json: boolean, ports: Ports): Promise<void> {
  const lines = jsonLines(ports);
  const row = columns([16, 34, 12, 0]);
  if (!json) ports.out(row('when', 'to', 'what', 'why'));
  for (const one of all) {
    if (json) lines.add(plainJson(asJson(house, one)));
    else ports.out(row(whenOf(house, one), whoOf(house, one).said, whatOf(one), whyOf(house, one).join('; ')));
  }
  if (json) lines.end();
}

/** By the clocks of the municipality. */
function whenOf({ profile }: Attending, { entry }: WouldSend): string {
  const { zone } = profile.municipality;
  const at = dueOf(entry);
  return `${dayIn(zone, at)} ${timeIn(zone, at)}`;
}

function whoOf({ organisation }: Attending, { entry }: WouldSend): { name: string; unit: string; said: string } {
  const { what } = entry;
  if (what.send === 'post' || what.send === 'post-update') {
    const name = organisation.units.get(what.unit)?.name ?? what.unit;
    return { name: 'the channel', unit: name, said: `the channel of ${name}` };
  }
  const person = organisation.people.get(what.send === 'message' ? what.to : what.reader);
  const name = person?.name ?? 'nobody of the organisation';
  const unit = (person === undefined ? undefined : organisation.units.get(person.unit))?.name ?? '-';
  return { name, unit, said: `${name} (${unit})` };
}

function whatOf({ entry: { what } }: WouldSend): string {
  if (what.send === 'mail') return `mail ${what.writing}`;
  if (what.send === 'report-mail') return 'mail report';
  return what.send === 'update' ? `update ${what.shows.show}` : what.shows.show;
}

/** Case numbers, codes and days: no word that anybody wrote. */
function whyOf(house: Attending, { entry, view, waits }: WouldSend): string[] {
  const posts = postedIn(house, entry.what, view);
  return [...(waits ? ['waits in the outbox'] : []), ...posts, ...reasonsIn(view), ...insteadIn(entry.what)];
}

/** What all who read the channel would read: counts, and words that were released for them. */
function postedIn(house: Attending, what: WouldSend['entry']['what'], view: View | undefined): string[] {
  const isPost = what.send === 'post' || what.send === 'post-update';
  return isPost && view !== undefined ? linesOf(view, languageOfUnit(house, what.unit)) : [];
}

function reasonsIn(view: View | undefined): string[] {
  if (view === undefined) return [];
  if (view.view === 'digest') {
    const rows = view.rows.map(rowReason);
    return [...rows, ...(view.after === 0 ? [] : [`and ${view.after} more`])];
  }
  if (view.view === 'overdue') {
    const rows = view.rows.map(({ number, workingDaysLate }) => `case ${number}: ${workingDaysLate} working days late`);
    return [...rows, ...(view.more ? ['and more'] : [])];
  }
  if (view.view === 'month') return [`${view.unit} ${view.figures.month}: ${view.state}`];
  return 'number' in view && view.number !== undefined ? [`case ${view.number}`] : [];
}

function rowReason(one: DigestRow): string {
  switch (one.row) {
    case 'case':
      return `case ${one.number}: ${one.duties.map(({ duty, actBy }) => `${duty} by ${actBy}`).join(', ')}`;
    case 'measure':
      return `measure ${one.measure}: by ${one.actBy}`;
    case 'review':
      return `review of ${one.unit}: by ${one.actBy}`;
    case 'month':
      return `${one.unit} ${one.month}: ${one.because}`;
    default:
      return one satisfies never;
  }
}

function insteadIn(what: WouldSend['entry']['what']): string[] {
  if (!('shows' in what) || what.shows.show !== 'case' || what.shows.instead === undefined) return [];
  return [what.shows.instead.reason];
}

function asJson(house: Attending, one: WouldSend): unknown {
  const { entry } = one;
  const { name, unit } = whoOf(house, one);
  return {
    key: entry.key,
    dueAt: dueOf(entry),
    to: readerOf(entry),
    name,
    unit,
    send: entry.what.send,
    shows: whatOf(one),
    why: whyOf(house, one),
    waits: one.waits,
    urgent: entry.urgent,
  };
}
