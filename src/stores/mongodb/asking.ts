/** Each question to the server, bounded in time, and its failures in the words of the store port. */
import { setTimeout as wait } from 'node:timers/promises';
import { MongoError, MongoInvalidArgumentError, MongoServerError } from 'mongodb';
import { StoreUnavailable } from '../../cases/store.ts';

/** How long the server may take for one question, in milliseconds. A person waits for the answer. */
export const LONGEST_ANSWER = 3000;

/** The server's code for a second document with the same value in a unique index. */
const DUPLICATE_KEY = 11_000;

/** What a server says to a command that this program has put together wrongly. */
const OUR_FAULT = new Set<unknown>([2, 9, 14, 28, 40, 59, 66]);

function isOurFault(error: MongoError): boolean {
  return error instanceof MongoInvalidArgumentError || (error instanceof MongoServerError && OUR_FAULT.has(error.code));
}

export function isDuplicate(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === DUPLICATE_KEY;
}

/**
 * The answer, within `LONGEST_ANSWER`. The driver's own `timeoutMS` has had no effect since its version 7.8.
 * What comes too late is not waited for: it may still be carried out, which is what `StoreUnavailable` says.
 *
 * @throws StoreUnavailable for whatever the driver or the server objects to, but for a duplicate key, which is the
 *   caller's to understand, and for what is wrong with the question itself.
 */
export async function asking<T>(question: () => Promise<T>, longest = LONGEST_ANSWER): Promise<T> {
  const bell = new AbortController();
  const tooLate = wait(longest, undefined, { signal: bell.signal }).then(() => {
    throw new StoreUnavailable(`MongoDB did not answer within ${longest} ms.`);
  });
  // Told to stop when the answer was there in time.
  tooLate.catch(() => undefined);
  try {
    return await Promise.race([question(), tooLate]);
  } catch (error) {
    if (!(error instanceof MongoError) || isDuplicate(error) || isOurFault(error)) throw error;
    throw new StoreUnavailable(`MongoDB did not confirm (${nameOf(error)}).`, { cause: error });
  } finally {
    bell.abort();
  }
}

function nameOf(error: MongoError): string {
  return error.code === undefined ? error.name : `${error.name} ${error.code}`;
}
