import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../../../src/cases/store.ts';
import { Conflict } from '../../../src/stores/save.ts';
import { type GroupCommit, groupCommit } from '../../../src/stores/sqlite/group-commit.ts';
import { sqlitePlace } from './place.ts';

describe('a group commit', () => {
  let place: ReturnType<typeof sqlitePlace>;
  let db: DatabaseSync;
  let other: DatabaseSync;
  let commits: GroupCommit;

  beforeEach(() => {
    place = sqlitePlace();
    db = new DatabaseSync(place.file, { enableForeignKeyConstraints: true });
    db.exec('PRAGMA journal_mode = WAL');
    db.exec('CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT UNIQUE) STRICT');
    db.exec('CREATE TABLE child (of INTEGER REFERENCES word (id) DEFERRABLE INITIALLY DEFERRED) STRICT');
    other = new DatabaseSync(place.file);
    commits = groupCommit(db);
  });

  afterEach(async () => {
    db.close();
    other.close();
    await place.remove();
  });

  const add = (text: string) => db.prepare('INSERT INTO word (text) VALUES (?)').run(text);
  const words = (by: DatabaseSync) =>
    by
      .prepare('SELECT text FROM word ORDER BY id')
      .all()
      .map((row) => row['text']);

  it('does all that was asked in one turn in one transaction, and answers after it', async () => {
    const seen: unknown[] = [];
    const work = (text: string) =>
      commits
        .run(() => {
          add(text);
          seen.push([text, words(db), words(other)]);
        })
        .then(() => seen.push([text, 'answered', words(other)]));
    await Promise.all([work('a'), work('b'), work('c')]);
    expect(seen).toEqual([
      ['a', ['a'], []],
      ['b', ['a', 'b'], []],
      ['c', ['a', 'b', 'c'], []],
      ['a', 'answered', ['a', 'b', 'c']],
      ['b', 'answered', ['a', 'b', 'c']],
      ['c', 'answered', ['a', 'b', 'c']],
    ]);
  });

  it('undoes what one work did and threw, and nothing else', async () => {
    const fault = new Error('no');
    const outcomes = await Promise.allSettled([
      commits.run(() => add('a')),
      commits.run(() => {
        add('b');
        throw fault;
      }),
      commits.run(() => add('c')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({ reason: fault });
    expect(words(other)).toEqual(['a', 'c']);
  });

  it('does a work anew after a conflict or a taken unique value, undone in between, ten times at most', async () => {
    let tries = 0;
    const conflicting = commits.run(() => {
      add(`try ${++tries}`);
      if (tries < 3) throw new Conflict('somebody else');
      return tries;
    });
    expect(await conflicting).toBe(3);
    let taken = 0;
    const twice = commits.run(() => {
      taken++;
      return add('try 3');
    });
    await expect(twice).rejects.toThrow(StoreUnavailable);
    expect(taken).toBe(10);
    expect(words(other)).toEqual(['try 3']);
  });

  it('does what works leave for the end once all are done, in the same transaction, and not of one that was undone', async () => {
    const work = (text: string, fails = false) =>
      commits.run((atEnd) => {
        atEnd(() => add(`${text} at the end`));
        add(text);
        if (fails) throw new Error('no');
      });
    const outcomes = await Promise.allSettled([work('a'), work('b', true), work('c')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(words(other)).toEqual(['a', 'c', 'a at the end', 'c at the end']);
    let tries = 0;
    await commits.run((atEnd) => {
      atEnd(() => add(`end of try ${tries}`));
      if (++tries < 3) throw new Conflict('somebody else');
    });
    expect(words(other).slice(4)).toEqual(['end of try 3']);
    const failing = [work('d'), work('d at the end')];
    for (const outcome of await Promise.allSettled(failing)) {
      expect(outcome.status === 'rejected' && outcome.reason).toBeInstanceOf(StoreUnavailable);
    }
    expect(words(other)).toHaveLength(5);
  });

  it('ends each commit the same way, and says where one has failed', async () => {
    const told: unknown[] = [];
    const ended = groupCommit(db, {
      before: () => {
        told.push(words(db));
        if (words(db).includes('c')) throw new Error('no');
      },
      failed: () => told.push('failed'),
    });
    const work = (text: string) =>
      ended.run((atEnd) => {
        atEnd(() => add(`${text} at the end`));
        add(text);
      });
    await Promise.all([work('a'), work('b')]);
    const outcome = await Promise.allSettled([work('c')]);
    expect(outcome).toMatchObject([{ status: 'rejected' }]);
    const first = ['a', 'b', 'a at the end', 'b at the end'];
    expect(told).toEqual([first, [...first, 'c', 'c at the end'], 'failed']);
    expect(words(other)).toEqual(first);
  });

  it('fails for all who share a commit that fails, and goes on with the next', async () => {
    const orphan = commits.run(() => db.prepare('INSERT INTO child (of) VALUES (?)').run(99));
    const outcomes = await Promise.allSettled([commits.run(() => add('a')), orphan, commits.run(() => add('b'))]);
    for (const outcome of outcomes) {
      expect(outcome.status === 'rejected' && outcome.reason).toBeInstanceOf(StoreUnavailable);
    }
    expect(words(other)).toEqual([]);
    await commits.run(() => add('c'));
    expect(words(other)).toEqual(['c']);
  });

  it('says unavailable while another program holds the lock, and goes on after it', async () => {
    other.exec('BEGIN IMMEDIATE');
    const locked = [commits.run(() => add('a')), commits.run(() => add('b'))];
    for (const one of await Promise.allSettled(locked)) {
      expect(one).toMatchObject({
        status: 'rejected',
        reason: { message: expect.stringContaining('locked by another') },
      });
      expect(one.status === 'rejected' && one.reason).toBeInstanceOf(StoreUnavailable);
    }
    other.exec('ROLLBACK');
    await commits.run(() => add('c'));
    expect(words(other)).toEqual(['c']);
  });

  it('says unavailable where the disk is full, keeps what was acknowledged, and goes on when there is room', async () => {
    await commits.run(() => add('a'));
    const { page_count: pages } = db.prepare('PRAGMA page_count').get() ?? {};
    db.exec(`PRAGMA max_page_count = ${pages}`);
    const full = commits.run(() => add('x'.repeat(100_000)));
    await expect(full).rejects.toThrow('disk full');
    await expect(full).rejects.toThrow(StoreUnavailable);
    expect(words(other)).toEqual(['a']);
    db.exec('PRAGMA max_page_count = 100000');
    await commits.run(() => add('b'));
    expect(words(other)).toEqual(['a', 'b']);
  });

  it('shares no commit among too many, and loses none of them', async () => {
    const all = Array.from({ length: 1000 }, (_, n) => commits.run(() => add(`${n}`)));
    await commits.idle();
    expect(words(other)).toHaveLength(1000);
    await Promise.all(all);
    await commits.idle();
  });
});
