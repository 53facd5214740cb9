import { EventEmitter } from 'node:events';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../../src/cli/ports.ts';
import { type Disk, isSameFile, putWhole, thisDisk } from '../../src/cli/whole-files.ts';

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

describe('who may read a file', () => {
  const modeOf = (name: string) => statSync(at(name)).mode & 0o777;
  it('is only whoever wrote it, but for settings', async () => {
    await putWhole([{ path: at('words'), body: 'a' }], 'the letter');
    await putWhole([{ path: at('settings'), body: 'a', readBy: 'all' }], 'the profile');
    expect([modeOf('words'), modeOf('settings')]).toEqual([0o600, 0o644]);
  });
  it('stays as it was where settings are written over, and so does a link to them', async () => {
    writeFileSync(at('real'), 'før');
    chmodSync(at('real'), 0o640);
    symlinkSync(at('real'), at('link'));
    await putWhole([{ path: at('link'), body: 'nå', readBy: 'all' }], 'the organisation');
    expect([modeOf('real'), lstatSync(at('link')).isSymbolicLink(), there()]).toEqual([
      0o640,
      true,
      { link: 'nå', real: 'nå' },
    ]);
  });
  it('is one file by two names where a link or a roundabout way leads to it', () => {
    writeFileSync(at('real'), '');
    symlinkSync(at('real'), at('link'));
    expect(isSameFile(at('link'), at('x/../real'))).toBe(true);
    expect(isSameFile(at('new'), `${folder}/./new`)).toBe(true);
    expect(isSameFile(at('link'), at('new'))).toBe(false);
  });
});
