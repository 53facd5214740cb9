import type { House } from '../cases/house.ts';
import { notify } from '../cases/notify.ts';
import type { CaseEvent } from '../domain/case.ts';
import { carryOut } from '../domain/change.ts';
import type { Command } from '../domain/commands.ts';
import type { CaseId, OutboxKey } from '../domain/ids.ts';
import type { Log } from '../log.ts';

/**
 * Carries out what the machine itself has to do with a case; a refusal means that it is no longer called for. What
 * follows from a message that was refused follows once, however often it is asked for.
 */
export async function machineCommand(
  house: House & { readonly log: Log },
  id: CaseId,
  command: Extract<Command, { command: 'not-reached' | 'not-seen-in-time' }>,
  machine: 'clock' | 'delivery',
): Promise<void> {
  const { profile, organisation, calendar, store } = house;
  const now = house.now();
  const what = await store.transact<Outcome>({ case: id }, (found) => {
    if (command.command === 'not-reached' && followed(found.case?.history ?? [], command.undelivered)) {
      return { result: { refused: 'handed-on-already' } };
    }
    const done = carryOut(found.case, command, { actor: { machine }, now, profile, organisation, calendar });
    if (!done.ok) return { result: { refused: done.refusal.reason } };
    const { put, replaces, events } = done.change;
    const outbox = notify(house, done.change, found.case?.sent ?? [], now);
    return { result: { events }, save: { case: { put, replaces, events }, outbox } };
  });
  tell(house.log, id, command.command, what);
}

type Outcome = { readonly refused: string } | { readonly events: readonly CaseEvent[] };

function followed(history: readonly CaseEvent[], undelivered: OutboxKey | undefined): boolean {
  if (undelivered === undefined) return false;
  return history.some((event) => 'undelivered' in event && event.undelivered === undelivered);
}

function tell(log: Log, id: CaseId, command: 'not-reached' | 'not-seen-in-time', what: Outcome): void {
  if ('refused' in what) {
    log.event('case-left-as-it-is', { case: id, reason: `${command}:${what.refused}` });
    return;
  }
  for (const { event } of what.events) {
    if (event === 'handed-on') log.event('case-handed-on', { case: id, reason: command });
    // Nobody has it whom it reached: only a person who reads this can see to it.
    else if (event === 'nobody-left') log.warning('nobody-left-to-tell', { case: id, reason: command });
    else if (event === 'reminded') log.warning('nobody-looks-at-danger', { case: id });
  }
}
