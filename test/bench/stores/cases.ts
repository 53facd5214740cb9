/**
 * Cases by the thousand, as the procedure registers them and as the store writes them, many to a commit. What they say
 * is drawn from so many words, the first of them often and the last hardly ever, as words are in any language.
 */
import { DatabaseSync } from 'node:sqlite';
import { carryOut } from '../../../src/domain/change.ts';
import type { CaseWithWords } from '../../../src/domain/decide.ts';
import { CaseId, CaseNumber, DraftId, KindCode, type PersonId } from '../../../src/domain/ids.ts';
import { dayIn, type Instant } from '../../../src/domain/time.ts';
import { foundBy } from '../../../src/stores/found-by.ts';
import { openStore } from '../../../src/stores/open.ts';
import { tallying } from '../../../src/stores/sqlite/figures/tally.ts';
import { preparing } from '../../../src/stores/sqlite/rows.ts';
import { write } from '../../../src/stores/sqlite/work.ts';
import { place, senders, tenant, unitOfSender } from '../inbound/setting.ts';

const TO_A_COMMIT = 5_000;
const VOCABULARY = 20_000;
const WORDS = 20;
const syllables = 'bra vei skol en het lig buss kom mun ar sto ring fly te nu ke'.split(' ');

/** The word that comes at place `rank` by how often it is said, 0 the most often. */
export function wordOf(rank: number): string {
  const mixed = Math.imul(rank + 1, 40_503);
  return [12, 8, 4, 0].map((shift) => syllables[(mixed >> shift) & 15]).join('');
}

/** The same texts each time. By Zipf's law: the tenth word is said a tenth as often as the first. */
function speech(): () => string {
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const word = () => wordOf(Math.floor(VOCABULARY ** random()) - 1);
  return () => Array.from({ length: WORDS }, word).join(' ');
}

export const bench = place();
const SENDERS_WITH_UNITS = 39;

/** One case of each unit, as it is registered at `now`. */
function registered(now: Instant): readonly ReturnType<typeof registeredBy>[] {
  return Array.from({ length: SENDERS_WITH_UNITS }, (_, n) => registeredBy(n, now));
}

function registeredBy(n: number, now: Instant) {
  const { profile, organisation, calendar } = bench;
  const unit = unitOfSender(n);
  const person = senders[n];
  if (person === undefined) throw new Error('no sender');
  const done = carryOut(
    undefined,
    {
      command: 'register',
      ...idsOf(n + 1),
      heard: {
        kind: KindCode.parse('klage-tjeneste'),
        unit,
        heardOn: dayIn(profile.municipality.zone, now),
        channel: 'phone',
        signals: [],
        inDanger: false,
        concerns: [],
        answerWay: 'any',
        citizenLanguage: 'nb',
        missing: [],
        words: { said: 'sagt', contact: { as: 'known', line: '99 88 77 66' } },
      },
    },
    { actor: { person }, now, profile, organisation, calendar },
  );
  if (!done.ok) throw new Error(`not registered: ${done.refusal.reason}`);
  return done.change;
}

function idsOf(n: number) {
  const end = n.toString(16).padStart(12, '0');
  return {
    id: CaseId.parse(`c0000000-0000-4000-8000-${end}`),
    draft: DraftId.parse(`d0000000-0000-4000-8000-${end}`),
    number: CaseNumber.parse(n),
  };
}

export interface Filling {
  readonly count: number;
  readonly registeredAt: Instant;
  /** When each is to be looked at next. */
  readonly dueAt: Instant;
  /** With words. */
  readonly said: boolean;
  /** With what happened so far: nearly half of what a case takes. */
  readonly history: boolean;
  /** Told of every tenth. */
  readonly reader?: PersonId;
}

/** A new database at `file` with so many open cases, numbered from 1. */
export async function fill(
  file: string,
  { count, registeredAt, dueAt, said, history, reader }: Filling,
): Promise<void> {
  const store = await openStore({ url: `sqlite:${file}`, tenant, now: () => registeredAt, log: { warning: () => {} } });
  await store.close();
  const say = speech();
  const templates = registered(registeredAt);
  const db = new DatabaseSync(file);
  try {
    // Nothing of it has to survive anything.
    db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -262144');
    const sql = preparing(db);
    const tally = tallying(sql);
    for (let n = 1; n <= count; ) {
      const rests: (() => void)[] = [];
      db.exec('BEGIN');
      for (const end = Math.min(count, n + TO_A_COMMIT - 1); n <= end; n += 1) {
        const template = templates[n % templates.length];
        if (template === undefined) throw new Error('no template');
        const { put, events } = template;
        const told = reader !== undefined && n % 10 === 0 ? [{ person: reader, capacity: 'deputy' as const }] : [];
        const one: CaseWithWords = {
          case: { ...put.case, ...idsOf(n), told, nextAttentionAt: dueAt },
          words: { ...put.words, said: said ? say() : '' },
        };
        const save = {
          replaces: 'new' as const,
          put: one.case,
          words: one.words,
          foundBy: foundBy(one.case, one.words),
        };
        write(
          sql,
          tally,
          { case: { ...save, events: history ? events : [], sent: [] }, outbox: [], touches: {} },
          (rest) => rests.push(rest),
        );
      }
      for (const rest of rests) rest();
      tally.write();
      db.exec('COMMIT');
    }
    db.exec('PRAGMA journal_mode = WAL');
  } finally {
    db.close();
  }
}
