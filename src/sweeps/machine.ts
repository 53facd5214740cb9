import type { House } from '../cases/house.ts';
import { notify } from '../cases/notify.ts';
import type { StoredCase } from '../cases/store.ts';
import type { CaseEvent } from '../domain/case.ts';
import { carryOut } from '../domain/change.ts';
import type { Command } from '../domain/commands.ts';
import { givenOf } from '../domain/deciding/writing.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Log } from '../log.ts';

type MachineCommand = Extract<Command, { command: 'not-reached' | 'mail-left' | 'mail-stayed' }>;

/**
 * Carries out what follows from a delivery for a case; a refusal means that it is no longer called for. What follows
 * from a message that was refused, or from a mail, follows once, however often it is asked for.
 */
export async function machineCommand(
  house: House & { readonly log: Log },
  id: CaseId,
  command: MachineCommand,
): Promise<void> {
  const { profile, organisation, calendar, store } = house;
  const now = house.now();
  const what = await store.transact<Outcome>({ case: id }, (found) => {
    if (found.case !== undefined && followed(found.case, command)) return { result: { refused: 'followed-already' } };
    const setting = { actor: { machine: 'delivery' }, now, profile, organisation, calendar } as const;
    const done = carryOut(found.case, command, setting);
    if (!done.ok) return { result: { refused: done.refusal.reason } };
    const { put, replaces, events } = done.change;
    const outbox = notify(house, done.change, found.case?.sent ?? [], now);
    return { result: { events }, save: { case: { put, replaces, events }, outbox } };
  });
  if ('refused' in what)
    house.log.event('case-left-as-it-is', { case: id, reason: `${command.command}:${what.refused}` });
  else tellOf(house.log, id, what.events);
}

type Outcome = { readonly refused: string } | { readonly events: readonly CaseEvent[] };

function followed({ case: one, history }: StoredCase, command: MachineCommand): boolean {
  if (command.command !== 'not-reached') return givenOf(one, command.writing)?.state !== 'sending';
  const { undelivered } = command;
  return (
    undelivered !== undefined && history.some((event) => 'undelivered' in event && event.undelivered === undelivered)
  );
}

/** What of it somebody who reads the log may have to know. */
export function tellOf(log: Log, id: CaseId, events: readonly CaseEvent[]): void {
  for (const event of events) {
    if (event.event === 'handed-on') log.event('case-handed-on', { case: id, reason: event.reason });
    else if (event.event === 'escalated') log.event('case-escalated', { case: id, reason: event.reason });
    else if (event.event === 'unit-ended') log.event('unit-ended', { case: id, unit: event.unit });
    else if (event.event === 'responsible-left') log.event('responsible-left', { case: id });
    else if (event.event === 'handler-left') log.event('handler-left', { case: id });
    else if (event.event === 'not-sent') log.warning('mail-not-sent', { case: id, reason: event.writing });
    // Nobody has it whom it reached: only a person who reads this can see to it.
    else if (event.event === 'nobody-left') log.warning('nobody-left-to-tell', { case: id });
    else if (event.event === 'reminded') log.warning('nobody-looks-at-danger', { case: id });
  }
}
