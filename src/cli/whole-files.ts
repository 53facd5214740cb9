/**
 * Files that are put into a folder together: all of them whole, or none. Each is written under another name first and is
 * on the disk before any gets its own; what stood there before comes back where one of them can't be put, or where whoever
 * asked for them stops it. What a machine that died left of them is cleared away when the same files are put the next time.
 */
import { randomUUID } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { link, lstat, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from './ports.ts';

export interface FileToPut {
  readonly path: string;
  readonly body: string | Uint8Array;
  /** `all`: settings that whoever runs the bot reads. Otherwise only whoever wrote it: it may hold what citizens said. */
  readonly readBy?: 'all';
}

/** The disk, so that a test can have a full one. */
export interface Disk {
  isFolder(path: string): Promise<boolean>;
  isThere(path: string): Promise<boolean>;
  /** A new file, on the disk when it answers. @param mode who may read it; without it nobody else can. */
  write(path: string, body: string | Uint8Array, mode?: number): Promise<void>;
  /** Where a link leads, and who may read what stands there already; undefined where there is nothing. */
  standing(path: string): Promise<{ readonly path: string; readonly mode: number } | undefined>;
  /** Another name for a file that is there; `false` where there is none. @throws where it is something else. */
  keep(path: string, as: string): Promise<boolean>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** What is named as the left of a file in a folder, and has not changed for an hour: nobody is writing it now. */
  untouched(folder: string): Promise<readonly string[]>;
  /** That its names are on the disk too, where the system has that. */
  settle(folder: string): Promise<void>;
}

/** How the system asks a process to stop. */
export interface Signals {
  once(signal: 'SIGINT' | 'SIGTERM', told: () => void): unknown;
  off(signal: 'SIGINT' | 'SIGTERM', told: () => void): unknown;
}

/** @throws Failure that names `what`, where the disk is full, the folder can't be written into or it is stopped. */
export async function putWhole(
  files: readonly FileToPut[],
  what: string,
  disk: Disk = thisDisk,
  signals: Signals = process,
): Promise<void> {
  const all = await Promise.all(
    files.map(async (file) => {
      const id = randomUUID();
      const asked = file.readBy === 'all' ? 0o644 : undefined;
      // Only settings are written over where they stand: such a file keeps who may read it, and its link.
      const found = asked === undefined ? undefined : await disk.standing(file.path).catch(() => undefined);
      const { path, mode } = found ?? { path: file.path, mode: asked };
      return { body: file.body, path, mode, part: `${path}.${id}.part`, before: `${path}.${id}.before` };
    }),
  );
  const undo: (() => Promise<void>)[] = [];
  let stopped = false;
  const stop = () => {
    stopped = true;
  };
  const goOn = () => {
    if (stopped) throw new Failure(`stopped: ${what} is not written`);
  };
  signals.once('SIGINT', stop);
  signals.once('SIGTERM', stop);
  try {
    for (const { path } of all) await clearAway(path, disk);
    for (const { part, body, mode } of all) {
      goOn();
      await disk.write(part, body, mode);
    }
    for (const { path, part, before } of all) {
      goOn();
      const stood = await disk.keep(path, before);
      undo.push(async () => {
        if (!stood) return;
        await disk.rename(before, path);
        await disk.remove(before);
      });
      await disk.rename(part, path);
      undo.push(() => (stood ? Promise.resolve() : disk.remove(path)));
    }
    goOn();
  } catch (error) {
    for (const { part } of all) await disk.remove(part).catch(() => {});
    for (const back of undo.reverse()) await back().catch(() => {});
    if (error instanceof Failure) throw error;
    throw new Failure(`${what} can't be written there: ${reasonOf(error)}`);
  } finally {
    signals.off('SIGINT', stop);
    signals.off('SIGTERM', stop);
  }
  for (const { before } of all) await disk.remove(before).catch(() => {});
  for (const folder of new Set(all.map(({ path }) => dirname(path)))) await disk.settle(folder);
}

/** Whether two names are of one file, by links too. */
export function isSameFile(one: string, other: string): boolean {
  return realOf(one) === realOf(other);
}

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** What was left of this file: what was there before comes back where it is all there is. */
async function clearAway(path: string, disk: Disk): Promise<void> {
  const folder = dirname(path);
  for (const name of await disk.untouched(folder)) {
    if (!name.startsWith(`${basename(path)}.`)) continue;
    const [, sort] = LEFT.exec(name.slice(basename(path).length)) ?? [];
    const left = join(folder, name);
    if (sort === 'before' && !(await disk.isThere(path))) await disk.rename(left, path);
    else if (sort !== undefined) await disk.remove(left);
  }
}

const LEFT = /^\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.(part|before)$/;
const HOUR_MS = 3_600_000;

export const thisDisk: Disk = {
  async isFolder(path) {
    try {
      return (await stat(path)).isDirectory();
    } catch {
      return false;
    }
  },
  async isThere(path) {
    const found = await lstat(path).catch(() => undefined);
    return found !== undefined;
  },
  async write(path, body, mode = 0o600) {
    const file = await open(path, 'wx', 0o600);
    try {
      // What a process leaves out by its own habit (umask) is no answer here.
      await file.chmod(mode);
      await file.writeFile(body);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  async standing(path) {
    try {
      const real = await realpath(path);
      const { mode } = await stat(real);
      return { path: real, mode: mode & 0o777 };
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    }
  },
  async keep(path, as) {
    const there = await lstat(path).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    });
    if (there === undefined) return false;
    if (!there.isFile()) throw Object.assign(new Error('not a file'), { code: 'EISDIR' });
    // Where a disk knows no second names, the file is away for a moment.
    await link(path, as).catch(() => rename(path, as));
    return true;
  },
  rename,
  remove: (path) => rm(path, { force: true }),
  async untouched(folder) {
    const names = await readdir(folder).catch(() => []);
    const left = names.filter((name) => /\.(part|before)$/.test(name));
    const old = await Promise.all(
      left.map(async (name) => {
        // A second name changes what the system knows of a file, though not the file.
        const { ctimeMs } = await stat(join(folder, name)).catch(() => ({ ctimeMs: Date.now() }));
        return Date.now() - ctimeMs > HOUR_MS ? [name] : [];
      }),
    );
    return old.flat();
  },
  async settle(folder) {
    const opened = await open(folder, 'r').catch(() => undefined);
    await opened?.sync().catch(() => {});
    await opened?.close();
  },
};

/** As an operator says it; what nobody foresaw is named by the system's code. */
function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full';
    case 'EACCES':
    case 'EPERM':
      return 'that folder may not be written into';
    case 'EROFS':
      return 'the disk can only be read';
    case 'EISDIR':
      return 'something of that name is there that is no file';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such folder';
    default:
      return String(codeOf(error) ?? 'unknown');
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
