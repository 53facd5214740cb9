/**
 * Files that are put into a folder together: all of them whole, or none. Each is written under another name first and is
 * on the disk before any gets its own; what stood there before comes back where one of them can't be put.
 */
import { randomUUID } from 'node:crypto';
import { link, lstat, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from './ports.ts';

export interface FileToPut {
  readonly path: string;
  readonly body: string | Uint8Array;
}

/** The disk, so that a test can have a full one. */
export interface Disk {
  isFolder(path: string): Promise<boolean>;
  /** A new file that nobody else can read, on the disk when it answers. */
  write(path: string, body: string | Uint8Array): Promise<void>;
  /** Another name for a file that is there; `false` where there is none. @throws where it is something else. */
  keep(path: string, as: string): Promise<boolean>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** That its names are on the disk too, where the system has that. */
  settle(folder: string): Promise<void>;
}

/** @throws Failure that names `what`, where the disk is full or the folder can't be written into. */
export async function putWhole(files: readonly FileToPut[], what: string, disk: Disk = thisDisk): Promise<void> {
  const all = files.map((file) => {
    const id = randomUUID();
    return { ...file, part: `${file.path}.${id}.part`, before: `${file.path}.${id}.before` };
  });
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const { part, body } of all) await disk.write(part, body);
    for (const { path, part, before } of all) {
      const stood = await disk.keep(path, before);
      undo.push(async () => {
        if (!stood) return;
        await disk.rename(before, path);
        await disk.remove(before);
      });
      await disk.rename(part, path);
      undo.push(() => (stood ? Promise.resolve() : disk.remove(path)));
    }
  } catch (error) {
    for (const { part } of all) await disk.remove(part).catch(() => {});
    for (const back of undo.reverse()) await back().catch(() => {});
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new Failure(`${what} can't be written there (${code})`);
  }
  for (const { before } of all) await disk.remove(before).catch(() => {});
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) await disk.settle(folder);
}

export const thisDisk: Disk = {
  async isFolder(path) {
    try {
      return (await stat(path)).isDirectory();
    } catch {
      return false;
    }
  },
  async write(path, body) {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(body);
      await file.sync();
    } finally {
      await file.close();
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
  async settle(folder) {
    const opened = await open(folder, 'r').catch(() => undefined);
    await opened?.sync().catch(() => {});
    await opened?.close();
  },
};

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
