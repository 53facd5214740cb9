/**
 * A year of a municipality, driven by the clock alone: the real store, the real sweep, and a channel that takes down
 * what it is given. People act when they are told, or late, or not at all; some are away, some leave.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Channel, Delivery } from '../../../src/cases/channel.ts';
import { columnsOf } from '../../../src/cases/kept.ts';
import type { Mail } from '../../../src/cases/mail.ts';
import { notify } from '../../../src/cases/notify.ts';
import type { Address } from '../../../src/cases/outbox.ts';
import type { Store } from '../../../src/cases/store.ts';
import type { View } from '../../../src/dialogues/views.ts';
import { addWorkingDays, isWorkingDay } from '../../../src/domain/calendar.ts';
import { carryOut } from '../../../src/domain/change.ts';
import { ActivityId, type CaseId, ConversationId, MeasureId, PersonId } from '../../../src/domain/ids.ts';
import { agreed, done } from '../../../src/domain/measures.ts';
import { employee, type Organisation, peopleOf } from '../../../src/domain/organisation.ts';
import {
  type Day,
  dayIn,
  Instant,
  instantAt,
  plusDays,
  plusMilliseconds,
  TimeOfDay,
} from '../../../src/domain/time.ts';
import { makeLog } from '../../../src/log.ts';
import { openStore } from '../../../src/stores/open.ts';
import { attend } from '../../../src/sweeps/attention.ts';
import { type Delivering, deliverDue } from '../../../src/sweeps/deliver.ts';
import type { Remembered } from '../../../src/sweeps/weekly.ts';
import { calendar, caseId, draftId, heard, kind, profile, tenant } from '../../support/municipality.ts';
import { act, workOn } from './acting.ts';
import { link, type Posted, prepare, review, unitOfChannel } from './monthly.ts';
import { aPlace, isAway, JANUARY, type Place } from './municipality.ts';
import { chanceFrom } from './random.ts';

export interface Asked {
  readonly units: number;
  readonly cases: number;
  readonly seed: number;
  /** Nothing runs on these days. */
  readonly outage: { readonly from: Day; readonly until: Day };
}

/** A message that went out. */
export interface Sent {
  readonly at: Instant;
  readonly day: Day;
  readonly to: PersonId;
  readonly view: View;
  /** Case and digest rows that it shows. */
  readonly cases: readonly CaseId[];
}

export interface Year {
  readonly place: Place;
  readonly organisation: Organisation;
  readonly sent: readonly Sent[];
  readonly keysSent: readonly string[];
  readonly mails: readonly string[];
  /** What stands in the units' channels; a third of the units has one. */
  readonly posts: readonly Posted[];
  /** The keys of the units' months that somebody got in her own chat instead. */
  readonly inPrivate: readonly string[];
  /** When each review was begun. */
  readonly begun: ReadonlyMap<string, Instant>;
  /** Of each case, in the order in which they were registered. */
  readonly cases: readonly CaseId[];
  readonly store: Store;
  readonly steps: number;
  /** The last moment at which anything happened. */
  readonly until: Instant;
  /** Later than that. */
  readonly ended: Instant;
  close(): Promise<void>;
}

const zone = profile.municipality.zone;
const SLOT_MS = 30 * 60_000;
const A_DAY_MS = 86_400_000;
const MOST_ROUNDS = 3;

export async function aYear({ units, cases, seed, outage }: Asked): Promise<Year> {
  const chance = chanceFrom(seed);
  const place = aPlace(units, chance);
  // A commit waits for the disk; where there is a disk in memory, it need not.
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'lydhor-year-'));
  const path = join(folder, 'year.sqlite');
  let now = instantAt(zone, JANUARY, TimeOfDay.parse('07:00'));
  const log = makeLog({ write: () => {} });
  const opened = await openStore({ url: `sqlite:${path}`, tenant, now: () => now, log });
  const reading = new DatabaseSync(path, { readOnly: true });
  const sent: Sent[] = [];
  const keysSent: string[] = [];
  const mails: string[] = [];
  const posts: Posted[] = [];
  const inPrivate: string[] = [];
  const begun = new Map<string, Instant>();
  const registered: CaseId[] = [];

  // What people are going to do, by half hours.
  const agenda = new Map<Instant, (() => Promise<void>)[]>();
  const at = (when: Instant, what: () => Promise<void>) => {
    const slot = Instant.parse(new Date(Math.ceil(Date.parse(when) / SLOT_MS) * SLOT_MS).toISOString());
    // The house stands still: whoever comes then comes when it is over.
    const day = dayIn(zone, slot);
    const moved =
      outage.from <= day && day <= outage.until ? instantAt(zone, plusDays(outage.until, 1), hour(10)) : slot;
    agenda.set(moved, [...(agenda.get(moved) ?? []), what]);
  };
  const inOffice = (from: Instant, days: number): Instant => {
    const day = addWorkingDays(calendar, dayIn(zone, from), days);
    const when = instantAt(zone, day, hour(chance.whole(8, 14), chance.whole(0, 59)));
    return when > from ? when : plusMilliseconds(from, SLOT_MS);
  };

  const channel: Channel = {
    async send(address, view) {
      if (chance.happens(0.01)) return { ended: 'later', code: 'http-429', retryAfterMs: 1000 };
      if (view.view === 'month-post' || view.view === 'review-post') return post(address, view);
      const to = PersonId.parse(address.conversation.slice(2));
      sent.push({ at: now, day: dayIn(zone, now), to, view, cases: casesIn(view) });
      react(to, view);
      return { ended: 'delivered', activity: ActivityId.parse(`sent-${sent.length}`) };
    },
    async update(_, activity) {
      return { ended: 'delivered', activity };
    },
    async openPersonal(person) {
      const conversation = ConversationId.parse(`a:${person}`);
      return { ended: 'opened', address: { serviceUrl: 'https://teams.example/', conversation } };
    },
  };
  /** What is uncertain may stand there or not. */
  const post = ({ conversation }: Address, view: Posted['view']): Delivery => {
    const unit = unitOfChannel(conversation, [...place.units, ...place.above]);
    if (unit === undefined) throw new Error(`${conversation} is nobody's channel`);
    const [uncertain, arrives] = [chance.happens(0.05), chance.happens(0.5)];
    if (!uncertain || arrives) posts.push({ at: now, unit, view });
    if (uncertain) return { ended: 'uncertain', code: 'time-out' };
    return { ended: 'delivered', activity: ActivityId.parse(`posted-${posts.length}`) };
  };
  const mail: Mail = {
    async send(key) {
      if (chance.happens(0.05)) return { ended: 'later', code: 'http-503', retryAfterMs: undefined };
      mails.push(key);
      if (chance.happens(0.03)) return { ended: 'uncertain', code: 'time-out' };
      return chance.happens(0.03) ? { ended: 'refused', code: 'no-such-address' } : { ended: 'sent' };
    },
  };
  const store: Store = {
    ...opened,
    async settle(entry, settlement, card, follow) {
      if (settlement.ended === 'delivered' && entry.what.send !== 'update') keysSent.push(entry.key);
      const inChat = entry.what.send === 'message' && entry.key.startsWith('month:');
      if (settlement.ended === 'delivered' && inChat) inPrivate.push(entry.key);
      await opened.settle(entry, settlement, card, follow);
    },
    async putKept(sort, value, replaces) {
      const saved = await opened.putKept(sort, value, replaces);
      if (sort === 'review' && replaces === 'new' && saved === 'saved') begun.set(columnsOf(sort, value).id, now);
      return saved;
    },
  };
  const house: Delivering = {
    profile,
    get organisation() {
      return place.organisationOn(dayIn(zone, now));
    },
    calendar,
    store,
    now: () => now,
    channel,
    mail,
    absence: {
      async awayOf(people, moment) {
        const day = dayIn(zone, moment);
        return new Set(people.filter((id) => away(id, day)));
      },
    },
    log,
    jitter: () => 0.5,
    addressClosed: () => {},
  };
  const away = (id: PersonId, day: Day) => {
    const person = place.people.get(id);
    return person === undefined || isAway(person, day);
  };

  /** She was told of something: she gets to it today or tomorrow, late, or not at all. */
  function react(to: PersonId, view: View): void {
    const person = place.people.get(to);
    if (person === undefined) return;
    const doing = (id: CaseId) => async () => {
      if (!away(to, dayIn(zone, now))) await workOn(house, to, id, chance);
    };
    if (view.view === 'statement' && view.state === 'asked') {
      const { case: id } = view;
      const giving = { command: 'give-statement', text: 'Jeg så dem ikke.' } as const;
      if (chance.happens(0.6))
        at(inOffice(now, chance.whole(0, 3)), async () => void (await act(house, to, id, giving)));
    } else if (view.view === 'case') {
      if (chance.happens(person.diligence * 0.7)) at(inOffice(now, chance.whole(0, 2)), doing(view.case));
    } else if (view.view === 'digest') {
      for (const row of view.rows) {
        if (!chance.happens(person.diligence)) continue;
        if (row.row === 'case') at(inOffice(now, 0), doing(row.case));
        if (row.row === 'measure') at(inOffice(now, 0), () => finish(to, row.measure));
      }
    } else if (view.view === 'month') {
      const { unit, figures, state } = view;
      // Somebody makes sure of what may stand in the channel or not.
      if (state !== 'uncertain' && !chance.happens(person.diligence)) return;
      const of = { unit, month: figures.month };
      at(inOffice(now, state === 'posted' ? chance.whole(5, 15) : 0), () => prepare(house, to, of, posts, chance));
    } else if (view.view === 'review') {
      const { unit, on } = view;
      if (chance.happens(person.diligence))
        at(inOffice(now, chance.whole(0, 20)), () => review(house, to, { unit, on }));
    }
  }

  async function finish(person: PersonId, id: MeasureId): Promise<void> {
    const measure = await store.measure(id);
    if (measure === undefined || away(person, dayIn(zone, now))) return;
    const ended = done(measure, 'Nå ringer vi.', { ...house, actor: { person }, now });
    if (ended.ok) await store.putMeasure(ended.measure, measure.version);
  }

  for (let n = 1; n <= cases; n += 1) at(moment(chance), () => register(n));

  async function register(n: number): Promise<void> {
    const today = dayIn(zone, now);
    const unit = chance.oneOf(place.units);
    const working = peopleOf(house.organisation, unit, today).filter(({ id }) => !away(id, today));
    if (working.length === 0) return at(inOffice(now, 1), () => register(n));
    const reporter = chance.oneOf(working).id;
    const others = peopleOf(house.organisation, unit, today).filter(({ id }) => id !== reporter);
    const harm = chance.happens(0.02);
    const told = heard({
      kind: kind(chance.happens(0.8) ? 'klage-tjeneste' : chance.oneOf(['forslag', 'tips'])),
      unit,
      // Some are logged when it is nearly or wholly too late.
      heardOn: plusDays(today, chance.happens(0.04) ? -chance.whole(10, 20) : -chance.whole(0, 4)),
      signals: harm ? ['harm'] : chance.happens(0.05) ? ['formal-decision'] : [],
      inDanger: harm && chance.happens(0.5),
      concerns: others.length > 0 && chance.happens(0.18) ? [chance.oneOf(others).id] : [],
      words: {
        said: `Sak ${n}: bussen kom ikke.`,
        contact: chance.happens(0.1)
          ? { as: 'anonymous' }
          : { as: 'known', line: chance.happens(0.5) ? `borger-${n}@provevik.example` : '99 88 77 66' },
      },
    });
    const id = caseId(n);
    const ok = await store.transact({ draft: draftId(n), numbers: true }, (found) => {
      if (found.number === undefined) throw new Error('a number was asked for');
      const command = { command: 'register', id, number: found.number, draft: draftId(n), heard: told } as const;
      const carried = carryOut(undefined, command, { ...house, actor: { person: reporter }, now });
      if (!carried.ok) throw new Error(`case ${n} was refused: ${carried.refusal.reason}`);
      const { put, replaces, events } = carried.change;
      const outbox = notify(house, carried.change, [], now);
      return { result: true, save: { case: { put, replaces, events }, outbox } };
    });
    if (ok) registered.push(id);
    if (chance.happens(0.08)) at(inOffice(now, chance.whole(2, 6)), () => agree(n, id));
  }

  /** A corrective measure, by whoever has the case. */
  async function agree(n: number, from: CaseId): Promise<void> {
    const found = await store.case(from);
    if (found === undefined) return;
    const { case: one } = found;
    const person = one.responsible.person;
    const today = dayIn(zone, now);
    const owners = peopleOf(house.organisation, one.facts.unit, today).filter(({ id }) => !one.hiddenFrom.includes(id));
    if (owners.length === 0 || employee(house.organisation, person, today) === undefined) return;
    const owner = chance.oneOf(owners).id;
    const measure = MeasureId.parse(`b0000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
    const made = agreed(
      {
        id: measure,
        source: { from: 'case', case: from, number: one.number },
        unit: one.facts.unit,
        what: 'Ring når bussen er sen',
        owner,
        dueOn: plusDays(today, chance.whole(5, 60)),
      },
      { ...house, actor: { person }, now },
    );
    if (!made.ok) return;
    await store.putMeasure(made.measure, 'new');
    await act(house, person, from, { command: 'agree-measure', measure, owner });
  }

  for (const [n, unit] of [...place.above, ...place.units].entries()) {
    const manager = house.organisation.units.get(unit)?.manager;
    if (n % 3 === 0 && manager !== undefined) await link(store, unit, manager, now);
  }

  const soonest = reading.prepare(`SELECT min(due) AS due FROM (
    SELECT min(next_attention_at) AS due FROM cases WHERE next_attention_at IS NOT NULL
    UNION ALL SELECT min(next_attention_at) FROM measures WHERE next_attention_at IS NOT NULL
    UNION ALL SELECT min(next_attention_at) FROM kept WHERE next_attention_at IS NOT NULL
    UNION ALL SELECT min(due_at) FROM outbox WHERE state = 'waiting'
  )`);

  const soonestDue = () => Instant.safeParse(soonest.get()?.['due']).data;
  const dueBy = (moment: Instant) => (soonestDue() ?? end) <= moment;
  const end = instantAt(zone, plusDays(JANUARY, 364), hour(17));
  const remembered: Remembered = {};
  let steps = 0;
  let until = now;
  let morning = instantAt(zone, JANUARY, profile.reminders.digestAt);
  while (now < end) {
    steps += 1;
    until = now;
    for (const what of agenda.get(now) ?? []) await what();
    agenda.delete(now);
    // What becomes of a post is seen to in the next round; and what that says goes out in it.
    for (let rounds = 0; rounds < MOST_ROUNDS && (rounds === 0 || dueBy(now)); rounds += 1) {
      await attend(house, remembered);
      await deliverDue(house);
    }
    while (morning <= now) {
      morning = plusMilliseconds(morning, A_DAY_MS);
      await store.forget(plusMilliseconds(now, -A_DAY_MS));
    }
    const due = soonestDue();
    if (dueBy(now)) throw new Error(`at ${now} something stays due`);
    const next = [due, [...agenda.keys()].sort()[0], morning].filter((one) => one !== undefined).sort()[0] ?? end;
    const day = dayIn(zone, next);
    now = outage.from <= day && day <= outage.until ? instantAt(zone, plusDays(outage.until, 1), hour(8)) : next;
  }
  return {
    place,
    organisation: house.organisation,
    sent,
    keysSent,
    mails,
    posts,
    inPrivate,
    begun,
    cases: registered,
    store,
    steps,
    until,
    ended: end,
    async close() {
      reading.close();
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** When somebody says something: as a rule during the day of a working day, now and then in the evening. */
function moment(chance: ReturnType<typeof chanceFrom>): Instant {
  for (;;) {
    const day = plusDays(JANUARY, chance.whole(0, 362));
    const late = chance.happens(0.05);
    if (!isWorkingDay(calendar, day) && !late) continue;
    return instantAt(zone, day, hour(late ? chance.whole(16, 22) : chance.whole(8, 14), chance.whole(0, 59)));
  }
}

function hour(hours: number, minutes = 0): TimeOfDay {
  return TimeOfDay.parse(`${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`);
}

function casesIn(view: View): CaseId[] {
  if (view.view === 'digest') return view.rows.flatMap((row) => (row.row === 'case' ? [row.case] : []));
  return 'case' in view ? [view.case] : [];
}
