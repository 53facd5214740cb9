/**
 * The log: JSON lines of codes and ids. There is no place for free text, so that no word of a person can slip in.
 */
import pino, { type DestinationStream, type Logger } from 'pino';
import { z } from 'zod';
import type {
  ActivityId,
  CaseId,
  CaseNumber,
  ConversationId,
  DraftId,
  MeasureId,
  OutboxKey,
  PersonId,
  UnitId,
} from './domain/ids.ts';

/** One id through a whole turn, from the request to the last line of its log. */
export const TurnId = z.uuid().brand<'TurnId'>();
export type TurnId = z.infer<typeof TurnId>;

/** Everything that a line may hold beside its code, level and time. */
export interface LogFields {
  turn?: TurnId | undefined;
  case?: CaseId | undefined;
  number?: CaseNumber | undefined;
  draft?: DraftId | undefined;
  measure?: MeasureId | undefined;
  person?: PersonId | undefined;
  unit?: UnitId | undefined;
  conversation?: ConversationId | undefined;
  activity?: ActivityId | undefined;
  outbox?: OutboxKey | undefined;
  /** A verb of a card, as this program spells it. */
  verb?: string | undefined;
  /** Why, as a code. */
  reason?: string | undefined;
  /** HTTP status. */
  status?: number | undefined;
  count?: number | undefined;
  /** Milliseconds. */
  ms?: number | undefined;
  port?: number | undefined;
}

/** Only a literal fits: a text put together at run time has the type `string` and is refused by the compiler. */
type Literal<C extends string> = string extends C ? never : C;

export interface Log {
  /** Something happened. */
  event<const C extends string>(code: C & Literal<C>, fields?: LogFields): void;
  /** Somebody should look at it some time. */
  warning<const C extends string>(code: C & Literal<C>, fields?: LogFields): void;
  /** Something threw. Its name, code and place in the program are logged, its message never. */
  fault<const C extends string>(code: C & Literal<C>, error: unknown, fields?: LogFields): void;
  /** The same log with these fields on every line. */
  with(fields: LogFields): Log;
}

/** Names of the fields, for looking at what a caller handed over at run time. */
const allowed = {
  turn: true,
  case: true,
  number: true,
  draft: true,
  measure: true,
  person: true,
  unit: true,
  conversation: true,
  activity: true,
  outbox: true,
  verb: true,
  reason: true,
  status: true,
  count: true,
  ms: true,
  port: true,
} as const satisfies Record<keyof LogFields, true>;

const WITHHELD = '(withheld)';
/** What ids and codes are made of. No space and no letter outside ASCII, which most sentences have. */
const idForm = /^[\w.:;@+/=|,~%-]{1,500}$/;
const codeForm = /^[\w.:-]{1,100}$/;

export function makeLog(destination?: DestinationStream): Log {
  const options = { base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: levelName } };
  return around(destination === undefined ? pino(options) : pino(options, destination));
}

function around(logger: Logger): Log {
  return {
    event: (code, fields) => logger.info({ code: safe(code, codeForm), ...clean(fields) }),
    warning: (code, fields) => logger.warn({ code: safe(code, codeForm), ...clean(fields) }),
    fault: (code, error, fields) =>
      logger.error({ code: safe(code, codeForm), ...clean(fields), ...describeFault(error) }),
    with: (fields) => around(logger.child(clean(fields))),
  };
}

function levelName(label: string) {
  return { level: label };
}

function clean(fields: LogFields | undefined): Record<string, string | number> {
  const kept: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(fields ?? {})) {
    if (!Object.hasOwn(allowed, name) || value === undefined) continue;
    if (typeof value === 'number') kept[name] = value;
    else kept[name] = safe(value, name === 'verb' || name === 'reason' ? codeForm : idForm);
  }
  return kept;
}

function safe(value: unknown, form: RegExp): string {
  return typeof value === 'string' && form.test(value) ? value : WITHHELD;
}

interface Fault {
  error: string;
  errorCode?: string;
  at?: string;
}

/** The name, the code and the place of what was thrown. A message may quote people, so it is not looked at. */
function describeFault(error: unknown): Fault {
  if (!(error instanceof Error)) return { error: 'not-an-error' };
  const fault: Fault = { error: safe(error.name, codeForm) };
  if ('code' in error && typeof error.code === 'string') fault.errorCode = safe(error.code, codeForm);
  const place = /\/(?:src|node_modules)(\/[\w./@+-]+:\d+:\d+)\)?$/m.exec(stackBelowMessage(error));
  if (place?.[1] !== undefined) fault.at = place[1];
  return fault;
}

/** The frames of the stack. It starts with the message, which is cut off with whatever lines it has. */
function stackBelowMessage(error: Error): string {
  const stack = error.stack ?? '';
  const end = error.message === '' ? 0 : stack.indexOf(error.message) + error.message.length;
  return stack.slice(end);
}
