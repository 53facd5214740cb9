import type { CaseQuery, Page, Paging } from '../../cases/store.ts';
import type { Case } from '../../domain/case.ts';
import type { StoreLog } from '../stored.ts';
import { type AskedWords, askedWords } from '../tokens.ts';
import { type Collections, narrowedBy } from './documents.ts';
import { cases } from './lists.ts';

/** Newest number first. Whose cases they are is part of the question, and so of what is paged. */
export async function search(at: Collections, log: StoreLog, query: CaseQuery, paging: Paging): Promise<Page<Case>> {
  const { reader, words, kinds, states, units, from, until, overdueOn } = query;
  const asked = words === undefined ? undefined : askedWords(words);
  if (words !== undefined && asked === undefined) return { rows: [], unreadable: [], more: false };
  const filter = narrowedBy({
    'foundBy.parties': reader,
    'foundBy.tokens': asked === undefined ? undefined : { $all: matching(asked) },
    'case.facts.kind': kinds === undefined ? undefined : { $in: kinds },
    'case.state.state': states === undefined ? undefined : { $in: states },
    'case.facts.unit': units === undefined ? undefined : { $in: units },
    'case.facts.heardOn':
      from === undefined && until === undefined ? undefined : narrowedBy({ $gte: from, $lte: until }),
    'foundBy.overdueAfter': overdueOn === undefined ? undefined : { $lt: overdueOn },
  });
  return await cases(at, log, filter, paging);
}

/** Letters and digits: nothing that somebody types is an expression. What begins with them is a range of the index. */
function matching({ whole, beginning }: AskedWords): (string | RegExp)[] {
  return [...whole, new RegExp(`^${beginning}`)];
}
