/**
 * What counting costs a registration: the same registrations by the same code into the same database, with what a case
 * counts for and the figures written in the same transaction, and without.
 */
import { DatabaseSync } from 'node:sqlite';
import { notify } from '../../../src/cases/notify.ts';
import { carryOut } from '../../../src/domain/change.ts';
import { CaseId, DraftId, KindCode } from '../../../src/domain/ids.ts';
import { dayIn } from '../../../src/domain/time.ts';
import { provedSave } from '../../../src/stores/save.ts';
import { type Tally, tallying } from '../../../src/stores/sqlite/figures/tally.ts';
import { groupCommit } from '../../../src/stores/sqlite/group-commit.ts';
import { preparing } from '../../../src/stores/sqlite/rows.ts';
import { find, write } from '../../../src/stores/sqlite/work.ts';
import { type Comparison, median } from '../comparison.ts';
import { employeeAt, now, type setting, UNITS, unitAt } from './setting.ts';

export interface Registrations {
  readonly rounds: number;
  readonly perRound: number;
  /** So many people register at the same time: what they save shares commits. */
  readonly atOnce: number;
}

export async function registeringBench(
  place: ReturnType<typeof setting>,
  file: string,
  { rounds, perRound, atOnce }: Registrations,
  tell: (line: string) => void,
): Promise<Comparison> {
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: true });
  // As the store has it.
  db.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY');
  db.exec('PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 64000');
  const sql = preparing(db);
  const tally = tallying(sql);
  const uncounted: Tally = { ...tally, count: () => {}, write: () => {}, forget: () => {} };
  const sideOf = (by: Tally) => ({ tally: by, commits: groupCommit(db, { before: by.write, failed: by.forget }) });
  const sides = { ours: sideOf(tally), reference: sideOf(uncounted) };
  const log = { warning: () => {} };
  const heardOn = dayIn(place.profile.municipality.zone, now);
  let last = 0;

  const register = (side: keyof typeof sides): Promise<void> => {
    const n = ++last;
    const end = n.toString(16).padStart(12, '0');
    const [id, draft] = [
      CaseId.parse(`c0000000-0000-4000-8000-${end}`),
      DraftId.parse(`d0000000-0000-4000-8000-${end}`),
    ];
    const { tally: by, commits } = sides[side];
    const scope = { draft, numbers: true };
    return commits.run((atEnd) => {
      const found = find(sql, log, scope);
      if (found.number === undefined) throw new Error('no number');
      const done = carryOut(
        undefined,
        {
          command: 'register',
          id,
          draft,
          number: found.number,
          heard: {
            kind: KindCode.parse('klage-tjeneste'),
            unit: unitAt(n % UNITS),
            heardOn,
            channel: 'phone',
            signals: [],
            inDanger: false,
            concerns: [],
            answerWay: 'any',
            citizenLanguage: 'nb',
            missing: [],
            words: {
              said: 'Brøytebilen har kjørt forbi oss tre morgener på rad, og mor på 84 kommer seg ikke ut til drosjen.',
              grounds: 'Veien skal være brøytet før klokka sju, det står på nettsidene.',
              contact: { as: 'known', line: '99 88 77 66' },
            },
          },
        },
        { ...place, actor: { person: employeeAt(n % UNITS) }, now },
      );
      if (!done.ok) throw new Error(`not registered: ${done.refusal.reason}`);
      const { put, replaces, events } = done.change;
      const outbox = notify(place, done.change, [], now);
      const save = { draft: { remove: draft }, case: { put, replaces, events }, outbox };
      write(sql, by, provedSave(scope, found, save), atEnd);
    });
  };

  const time = async (side: keyof typeof sides): Promise<number> => {
    const start = performance.now();
    for (let done = 0; done < perRound; done += atOnce) {
      await Promise.all(Array.from({ length: atOnce }, () => register(side)));
    }
    return performance.now() - start;
  };
  try {
    const times: { ours: number; reference: number }[] = [];
    // Once beforehand, so that nothing is done for the first time.
    for (let round = -1; round < rounds; round += 1) {
      const first = round % 2 === 0 ? await time('ours') : undefined;
      const reference = await time('reference');
      const ours = first ?? (await time('ours'));
      if (round >= 0) times.push({ ours, reference });
    }
    const middle = (side: 'ours' | 'reference') =>
      `${((median(times.map((both) => both[side])) / perRound) * 1_000).toFixed(0)} µs`;
    tell(`figures: a registration ${middle('ours')}, without figures ${middle('reference')}`);
    return {
      name: 'figures: their price on a registration',
      ours: middle('ours'),
      reference: middle('reference'),
      ratios: times.map(({ ours, reference }) => ours / reference),
      wanted: { atMost: 1.15 },
    };
  } finally {
    db.close();
  }
}
