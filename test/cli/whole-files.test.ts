import { EventEmitter } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../../src/cli/ports.ts';
import { type Disk, putWhole, thisDisk } from '../../src/cli/whole-files.ts';

const ID = '00000000-0000-4000-8000-000000000001';
let folder: string;
const at = (name: string) => join(folder, name);
const there = () =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(at(name), 'utf8')]),
  );
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lydhor-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('files that are put together', () => {
  const files = () => ['a', 'b'].map((name) => ({ path: at(name), body: 'nå' }));
  const steps = ['write', 'keep', 'rename'] as const;
  it.each(
    steps.flatMap((step) =>
      [1, 2].flatMap((nth) => (['SIGINT', 'SIGTERM'] as const).map((s) => [step, nth, s] as const)),
    ),
  )('are none where it is stopped at %s %i by %s', async (step, nth, signal) => {
    writeFileSync(at('a'), 'før');
    const signals = new EventEmitter();
    let done = 0;
    const told = (name: (typeof steps)[number]) => {
      if (name === step) done += 1;
      if (name === step && done === nth) signals.emit(signal);
    };
    const disk: Disk = {
      ...thisDisk,
      async write(...how) {
        await thisDisk.write(...how);
        told('write');
      },
      async keep(...how) {
        const stood = await thisDisk.keep(...how);
        told('keep');
        return stood;
      },
      async rename(...how) {
        await thisDisk.rename(...how);
        told('rename');
      },
    };
    await expect(putWhole(files(), 'the report', disk, signals)).rejects.toEqual(
      new Failure('stopped: the report is not written'),
    );
    expect(there()).toEqual({ a: 'før' });
    expect(signals.eventNames()).toEqual([]);
  });
  it('are all there otherwise, and nobody listens any more', async () => {
    const signals = new EventEmitter();
    await putWhole(files(), 'the report', thisDisk, signals);
    expect([there(), signals.eventNames()]).toEqual([{ a: 'nå', b: 'nå' }, []]);
  });
});

describe('what a machine that died left', () => {
  const hourAgo = (disk: Disk = thisDisk): Disk => ({
    ...disk,
    // As old as is wanted: the system tells when a file was changed, and lets nobody say.
    untouched: async () => readdirSync(folder),
  });
  it('of these files is cleared away, and of no others', async () => {
    for (const left of [`a.${ID}.part`, `a.${ID}.before`, `b.${ID}.part`, 'a.x.part', `a.${ID}.txt`, 'a'])
      writeFileSync(at(left), 'før');
    await putWhole([{ path: at('a'), body: 'nå' }], 'the report', hourAgo());
    expect(there()).toEqual({ a: 'nå', 'a.x.part': 'før', [`a.${ID}.txt`]: 'før', [`b.${ID}.part`]: 'før' });
  });
  it('comes back where it is all that there is of a file, and the new one can’t be put', async () => {
    writeFileSync(at(`a.${ID}.before`), 'før');
    const full: Disk = { ...thisDisk, write: () => Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' })) };
    await expect(putWhole([{ path: at('a'), body: 'nå' }], 'the report', hourAgo(full))).rejects.toThrow(
      'the disk is full',
    );
    expect(there()).toEqual({ a: 'før' });
  });
  it('is left alone as long as another may be writing it', async () => {
    writeFileSync(at(`a.${ID}.part`), 'før');
    expect(await thisDisk.untouched(folder)).toEqual([]);
    await putWhole([{ path: at('a'), body: 'nå' }], 'the report');
    expect(Object.keys(there())).toEqual(['a', basename(at(`a.${ID}.part`))]);
  });
});
