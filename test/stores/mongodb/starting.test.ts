import { describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../../../src/cases/store.ts';
import { openStore } from '../../../src/stores/open.ts';
import type { Patience } from '../../../src/stores/patience.ts';
import { NOON, tenantId } from '../../support/records.ts';

/** Port 1 of this machine: nothing listens there. */
const url = 'mongodb://bot:hemmelig@127.0.0.1:1/lydhor?authSource=admin';
const shown = "mongodb://***@127.0.0.1:1/lydhor can't be reached";

const opening = (patience: Patience, warned: unknown[] = []) =>
  openStore({
    url,
    tenant: tenantId(1),
    now: () => NOON,
    log: { warning: (...line) => warned.push(line) },
    patience,
    random: () => 0.5,
  });

describe('a MongoDB that is down at start', () => {
  it('is named without its password, tried again, and given up when the time is over', async () => {
    const sentences: string[] = [];
    const warned: unknown[] = [];
    const failing = opening({ milliseconds: 4000, onFailure: (sentence) => sentences.push(sentence) }, warned);
    await expect(failing).rejects.toThrow(StoreUnavailable);
    await expect(failing).rejects.toThrow(shown);
    expect(sentences).toHaveLength(2);
    expect(sentences[0]).toMatch(/Trying again in 1 s\.$/);
    expect(sentences[1]).toMatch(/Giving up\.$/);
    for (const sentence of sentences) expect(sentence).toContain(shown);
    expect(JSON.stringify([sentences, warned])).not.toContain('hemmelig');
    expect(warned).toEqual([
      ['store-not-reached', { count: 1 }],
      ['store-not-reached', { count: 2 }],
    ]);
  });

  it('is no longer tried once the program is told to stop', async () => {
    const stop = new AbortController();
    let tries = 0;
    const failing = opening({
      milliseconds: Number.POSITIVE_INFINITY,
      signal: stop.signal,
      onFailure: () => {
        tries++;
        setImmediate(() => stop.abort());
      },
    });
    await expect(failing).rejects.toThrow(shown);
    expect(tries).toBe(1);
  });
});
