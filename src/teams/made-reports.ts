/**
 * Reports that were made a moment ago. A link that is opened again, or in another form, gets what was made the first time
 * for as long as it lasts: the same report on the page and in the document. They are made one at a time, since whatever
 * else the bot does waits while one is written. Whether it may be opened is asked before each time, by whoever asks here.
 */
import { type ReportForm, reportFile } from '../reports/files.ts';
import type { Sheet } from '../reports/sheet.ts';

/** `link`: what tells one link from another. `expires`: by the machine's clock, milliseconds. */
export interface AskedFile {
  readonly link: string;
  readonly expires: number;
  readonly form: ReportForm;
}
export type Body = string | Uint8Array;
export type MadeReports = (asked: AskedFile, sheet: () => Promise<Sheet>) => Promise<Body>;

interface Made {
  readonly expires: number;
  readonly sheet: Promise<Sheet>;
  readonly files: Map<ReportForm, Promise<Body>>;
}

/** Of links, each with a file in every form, some megabytes at the most. */
const MOST_KEPT = 8;

export function makeMadeReports(machineNow: () => number): MadeReports {
  const kept = new Map<string, Made>();
  let before: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = before.then(work);
    before = done.catch(() => {});
    return done;
  }

  function madeFor({ link, expires }: AskedFile, sheet: () => Promise<Sheet>): Made {
    const now = machineNow();
    for (const [key, made] of kept) if (made.expires <= now) kept.delete(key);
    const found = kept.get(link);
    const made = found ?? { expires, sheet: inTurn(sheet), files: new Map() };
    // The one that was opened last is let go of last.
    kept.delete(link);
    kept.set(link, made);
    for (const key of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(key);
    return made;
  }

  return async (asked, sheet) => {
    const made = madeFor(asked, sheet);
    const { files } = made;
    const file = files.get(asked.form) ?? made.sheet.then((one) => inTurn(() => reportFile(one, asked.form)));
    files.set(asked.form, file);
    try {
      return await file;
    } catch (error) {
      // What failed is tried anew when the link is opened again.
      if (kept.get(asked.link) === made) kept.delete(asked.link);
      throw error;
    }
  };
}
