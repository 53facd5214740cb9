/**
 * What was written to the citizen and had not reached her when the case went to another board without its words: nobody
 * there can read, print or post it, and nobody of the board that wrote it has the case any more. So it is to be done anew.
 */
import { confirmedAt, type Given, type Handling, type Writing } from './handling.ts';

/** What reached her stands, and so does a mail that is leaving, until it is known what became of it. */
export function withoutUngiven(handling: Handling): Handling {
  const { answer } = handling;
  let left: Handling = { ...handling, extensions: handling.extensions.filter(({ notice }) => stands(notice)) };
  if (handling.acknowledged !== undefined && !stands(handling.acknowledged)) left = withoutAcknowledged(left);
  if (answer?.given !== undefined && !stands(answer.given)) left = withoutAnswer(left);
  return left;
}

/** The mail did not surely leave. Whose words were withheld can't be sent again, or looked for, by those who have it now. */
export function withoutWithheld(handling: Handling, writing: Writing): Handling | undefined {
  const { acknowledged, answer, extensions, withheldBefore } = handling;
  const withheld = (given: Given | undefined) =>
    given !== undefined && withheldBefore !== undefined && given.at <= withheldBefore;
  switch (writing) {
    case 'acknowledgement':
      return withheld(acknowledged) ? withoutAcknowledged(handling) : undefined;
    case 'answer':
      return withheld(answer?.given) ? withoutAnswer(handling) : undefined;
    case 'delay-notice':
      return withheld(extensions.at(-1)?.notice) ? { ...handling, extensions: extensions.slice(0, -1) } : undefined;
    case 'invitation':
      // No meeting of another board is this one's.
      return undefined;
    default:
      return writing satisfies never;
  }
}

function stands({ state }: Given): boolean {
  return state === 'given' || state === 'sending';
}

function withoutAnswer({ answer: _, ...rest }: Handling): Handling {
  return rest;
}

/** That it came in she was told all the same, where only another name was still to be told. */
function withoutAcknowledged(handling: Handling): Handling {
  const { acknowledged, ...rest } = handling;
  const first = confirmedAt(handling);
  if (acknowledged === undefined || first === undefined) return rest;
  const { way, by } = acknowledged;
  return { ...rest, acknowledged: { way, by, at: first, state: 'given' } };
}
