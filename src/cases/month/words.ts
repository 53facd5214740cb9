/**
 * What the manager may begin with when she writes: the month's learning points, what done measures changed, and praise.
 * Words of cases, for a reader who may read these, and nothing that anybody else is shown before she releases it.
 *
 * What is written here is read in the unit's channel and by all who look after the month after her: by those from whom a
 * case is hidden too (conflict of interest). So nothing of such a case is among it, whoever may read the case.
 */
import { maySeeMeasure } from '../../dialogues/measure.ts';
import { accessOf, wordsShown } from '../../domain/access.ts';
import type { PersonId, UnitId } from '../../domain/ids.ts';
import { LONGEST_RELEASED, type MonthText, type MonthWords } from '../../domain/month/unit-month.ts';
import { firstDayOf, lastDayOf, type Month, monthsOn } from '../../domain/period.ts';
import { type Day, plusDays } from '../../domain/time.ts';
import { lastNote } from '../../domain/words.ts';
import type { House } from '../house.ts';
import { measureOf } from '../measure-of.ts';
import type { StoredCase } from '../store.ts';

type Asked = Pick<House, 'store' | 'organisation' | 'profile'>;

export async function suggestedWords(
  house: Asked,
  unit: UnitId,
  month: Month,
  reader: PersonId,
  today: Day,
): Promise<Omit<MonthWords, 'sentence'>> {
  const from = firstDayOf({ from: month });
  const until = lastDayOf({ from: month, months: 1 });
  const cases = await casesOf(house, unit, reader, from, until);
  const learned = cases
    .filter(({ case: { state } }) => state.state === 'closed' && state.closedOn >= from && state.closedOn <= until)
    .map((found) => lastNote(wordsShown(found.case, found.words), 'learning-point')?.text);
  const praise = cases
    .filter(({ case: { facts } }) => facts.class === 'praise' && facts.heardOn >= from && facts.heardOn <= until)
    .map((found) => wordsShown(found.case, found.words).said);
  const before = await releasedBefore(house, unit, month);
  return {
    learned: together(learned, before('learned')),
    changed: together(await changesOf(house, unit, reader, { from, until, today }), before('changed')),
    praise: together(praise, before('praise')),
  };
}

/** What the unit has read already, in the months of a year: nobody releases the same lesson twice. */
async function releasedBefore({ store }: Asked, unit: UnitId, month: Month): Promise<(text: MonthText) => string[]> {
  const span = { from: monthsOn(month, -12), until: monthsOn(month, -1) };
  const { rows } = await store.allKept('month', { unit, ...span }, { skip: 0, limit: 12 });
  return (text) => rows.flatMap(({ words }) => (words[text] === undefined ? [] : [plain(words[text])]));
}

/** However it is spaced and whatever ends it. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** One below the other, as many as there is room for; undefined where there is none. `before`: released already. */
function together(texts: readonly (string | undefined)[], before: readonly string[]): string | undefined {
  const lines = [...new Set(texts.map((text) => text?.trim() ?? '').filter((text) => text !== ''))].filter(
    (line) => !before.some((released) => ` ${released} `.includes(` ${plain(line)} `)),
  );
  const joined = lines.reduce((before, line) => {
    const both = before === '' ? line : `${before}\n\n${line}`;
    return both.length <= LONGEST_RELEASED ? both : before;
  }, '');
  return joined === '' ? undefined : joined;
}

/** Heard long enough before that they can have been closed in the month, the newest first. */
async function casesOf(
  { store, profile }: Asked,
  unit: UnitId,
  reader: PersonId,
  from: Day,
  until: Day,
): Promise<StoredCase[]> {
  const heard = { from: plusDays(from, -profile.heardAtMostDaysAgo), until };
  const { rows } = await store.search({ reader, units: [unit], ...heard }, { skip: 0, limit: MOST_CASES });
  const found = rows.filter(
    (one) =>
      accessOf(one, reader) === 'whole' &&
      one.hiddenFrom.length === 0 &&
      ((one.state.state === 'closed' && one.state.closedOn >= from && one.state.closedOn <= until) ||
        (one.facts.class === 'praise' && one.facts.heardOn >= from)),
  );
  const read = await Promise.all(found.map(({ id }) => store.case(id)));
  return read.filter((one) => one !== undefined);
}

/** More than that nobody reads through for a few lines. */
const MOST_CASES = 500;

async function changesOf(
  house: Asked,
  unit: UnitId,
  reader: PersonId,
  { from, until, today }: { readonly from: Day; readonly until: Day; readonly today: Day },
): Promise<string[]> {
  const { store } = house;
  const { rows } = await store.measures({ units: [unit], state: 'done' }, { skip: 0, limit: MOST_CASES });
  const changes: string[] = [];
  for (const measure of rows) {
    const { state } = measure;
    if (state.state !== 'done' || state.on < from || state.on > until) continue;
    const { case: found } = await measureOf(store, measure.id);
    // Of a case that is gone nobody knows any more from whom it was hidden.
    const mayBeHidden = measure.source.from === 'case' && found?.case.hiddenFrom.length !== 0;
    if (!mayBeHidden && maySeeMeasure(measure, found?.case, reader, house, today)) changes.push(state.changed);
  }
  return changes;
}
