/** Fills a demo's store with the invented month, as if it had been logged and read on its days. Nothing is sent. */
import type { Store } from '../cases/store.ts';
import { carryOut } from '../domain/change.ts';
import type { Command, Heard } from '../domain/commands.ts';
import type { Setting } from '../domain/decide.ts';
import { DraftId, KindCode, PersonId, UnitId } from '../domain/ids.ts';
import { Channel } from '../domain/kinds.ts';
import { dayIn, type Instant, plusMilliseconds } from '../domain/time.ts';
import { caseIdFrom } from '../turns/ids.ts';
import { type InventedCase, inventedCases } from './cases.ts';

const A_DAY_MS = 86_400_000;

type Place = Omit<Setting, 'actor' | 'now'>;

/** Does nothing where the store holds cases already. */
export async function seed(store: Store, place: Place, now: Instant): Promise<number> {
  const there = await store.cases({ skip: 0, limit: 1 });
  if (there.rows.length > 0 || there.unreadable.length > 0) return 0;
  for (const [index, invented] of inventedCases.entries()) await seedOne(store, place, now, invented, index);
  return inventedCases.length;
}

async function seedOne(store: Store, place: Place, now: Instant, invented: InventedCase, index: number): Promise<void> {
  const at = plusMilliseconds(now, -invented.daysAgo * A_DAY_MS);
  const draft = DraftId.parse(`de300000-0000-4000-8000-${String(index).padStart(12, '0')}`);
  const id = caseIdFrom(draft);
  await store.transact({ draft, numbers: true }, ({ number }) => {
    if (number === undefined) throw new Error('a number was asked for');
    return carry(
      undefined,
      { command: 'register', id, number, draft, heard: heardOf(invented, dayIn(place.profile.municipality.zone, at)) },
      {
        ...place,
        actor: { person: PersonId.parse(invented.reporter) },
        now: at,
      },
    );
  });
  const { seenAfter } = invented;
  if (seenAfter === undefined) return;
  await store.transact({ case: id }, ({ case: found }) => {
    const person = found?.case.responsible.person;
    if (person === undefined) throw new Error(`the demo's case ${index} was not kept`);
    return carry(
      found,
      { command: 'mark-seen' },
      { ...place, actor: { person }, now: plusMilliseconds(at, seenAfter * A_DAY_MS) },
    );
  });
}

function carry(before: Parameters<typeof carryOut>[0], command: Command, setting: Setting) {
  const done = carryOut(before, command, setting);
  if (!done.ok) throw new Error(`the demo's ${command.command} was refused: ${done.refusal.reason}`);
  const { put, replaces, events } = done.change;
  return { result: undefined, save: { case: { put, replaces, events } } };
}

function heardOf(invented: InventedCase, heardOn: Heard['heardOn']): Heard {
  const { contact, said, grounds, wish, settled } = invented;
  return {
    kind: KindCode.parse(invented.kind),
    unit: UnitId.parse(invented.unit),
    heardOn,
    channel: Channel.parse(invented.channel),
    signals: invented.signals ?? [],
    inDanger: false,
    concerns: [],
    answerWay: 'any',
    citizenLanguage: 'nb',
    missing: [],
    words: {
      said,
      grounds,
      wish,
      settled,
      contact: contact === undefined ? { as: 'anonymous' } : { as: 'known', line: contact },
    },
  };
}
