/** `lydhor outbox`: what waits, what may or may not have arrived, what could not. References only, never a text. */
import type { Command } from 'commander';
import { type OutboxEntry, readerOf } from '../cases/outbox.ts';
import { columns, plainJson } from './lines.ts';
import { eachRow, inStore, jsonLines, type StoreOptions, withStoreOptions } from './open.ts';
import type { Ports } from './ports.ts';

export function addOutbox(program: Command, ports: Ports): void {
  withStoreOptions(program.command('outbox'))
    .description('What is waiting to be sent, uncertain (it may have arrived) or refused, oldest first.')
    .option('--json', 'as JSON')
    .action((options: StoreOptions & { json?: boolean }) =>
      inStore(options, ports, async (store) => {
        const json = options.json === true;
        const row = columns([10, 17, 8, 18, 0]);
        const lines = jsonLines(ports);
        if (!json) ports.out(row('state', 'due or since', 'send', 'code', 'key'));
        await eachRow(
          (paging) => store.unsettled(paging),
          (entry) => {
            const { state, at, code } = stateOf(entry);
            if (json) lines.add(plainJson(asJson(entry)));
            else
              ports.out(
                row(state, at.replace('T', ' ').replace(/:\d\d\.\d+Z$/, 'Z'), entry.what.send, code ?? '-', entry.key),
              );
          },
          ports,
        );
        if (json) lines.end();
      }),
    );
}

/** What a card shows can hold what somebody typed, so only which card it is comes along. */
function asJson(entry: OutboxEntry): unknown {
  const { key, subject, what, createdAt, urgent } = entry;
  return {
    key,
    ...stateOf(entry),
    send: what.send,
    to: readerOf(entry),
    shows: what.send === 'mail' ? what.writing : what.send === 'report-mail' ? 'report' : what.shows.show,
    subject,
    createdAt,
    urgent,
  };
}

function stateOf({ state }: OutboxEntry): { state: string; at: string; code: string | null; attempts: number | null } {
  switch (state.state) {
    case 'waiting':
      return { state: state.state, at: state.dueAt, code: null, attempts: state.attempts };
    case 'attempted':
      return { state: state.state, at: state.attemptedAt, code: null, attempts: state.attempts };
    case 'delivered':
      return { state: state.state, at: state.at, code: null, attempts: null };
    case 'uncertain':
    case 'refused':
    case 'dropped':
      return { state: state.state, at: state.at, code: state.code, attempts: null };
    default:
      return state satisfies never;
  }
}
