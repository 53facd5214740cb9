import type { House } from '../cases/house.ts';
import { notify } from '../cases/notify.ts';
import { carryOut } from '../domain/change.ts';
import type { Command } from '../domain/commands.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Log } from '../log.ts';

/** Carries out what the machine itself has to do with a case; a refusal means that it is no longer called for. */
export async function machineCommand(
  house: House & { readonly log: Log },
  id: CaseId,
  command: Extract<Command, { command: 'not-reached' | 'not-seen-in-time' }>,
  machine: 'clock' | 'delivery',
): Promise<void> {
  const { profile, organisation, calendar, store } = house;
  const now = house.now();
  const reason = await store.transact({ case: id }, (found) => {
    const done = carryOut(found.case, command, { actor: { machine }, now, profile, organisation, calendar });
    if (!done.ok) return { result: done.refusal.reason };
    const { put, replaces, events } = done.change;
    const outbox = notify(house, done.change, found.case?.sent ?? [], now);
    return { result: 'done', save: { case: { put, replaces, events }, outbox } };
  });
  house.log.event('case-handed-on', { case: id, reason: `${command.command}:${reason}` });
}
