import { onTestFinished, test } from 'vitest';
import type { Store } from '../../src/cases/store.ts';
import { type Script, type ScriptOptions, startScript } from './script.ts';

/** For a machine that is busy with other things; a conversation takes a tenth of a second. */
export const PATIENCE_MS = 60_000;

/** A conversation is a test. At its end nothing may have gone out that the script did not say. */
export function conversation(name: string, play: (script: Script) => Promise<void>, options: ScriptOptions = {}): void {
  test(name, { timeout: PATIENCE_MS }, async () => {
    const script = await startScript(options);
    onTestFinished(() => script.stop());
    await play(script);
    script.holds();
  });
}

/** Emma writes down an ordinary complaint and registers it; where `heard` is not given, the first card alone. */
export async function emmaLogs(script: Script, entries: Readonly<Record<string, string>> = {}): Promise<void> {
  const { emma } = script;
  await emma.writes('logg');
  script.sent('new emma: Skriv ned det du fikk høre');
  await emma.taps('Neste', { said: 'Ingen tok telefonen i går', contact: '99 88 77 66', applies: 'none', ...entries });
  script.sent('put emma: Les det opp');
  await emma.taps('Registrer');
}

/** A bot whose units have no months, for a conversation about something else that goes on for weeks. */
export const withoutMonths: ScriptOptions = {
  store: (store) =>
    new Proxy(store, {
      get: (target, name) => {
        if (name === 'putKept') {
          const put: Store['putKept'] = async (sort, value, replaces) =>
            sort === 'month' ? 'conflict' : target.putKept(sort, value, replaces);
          return put;
        }
        const found: unknown = Reflect.get(target, name);
        return typeof found === 'function' ? found.bind(target) : found;
      },
    }),
};
