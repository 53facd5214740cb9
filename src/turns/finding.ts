/** Cases found again: in lists, by a search, by the number with which the citizen calls back. */
import { listOf } from '../cases/finding.ts';
import { notify } from '../cases/notify.ts';
import type { OutboxEntry } from '../cases/outbox.ts';
import type { StoredCase } from '../cases/store.ts';
import type { Action, CallAction } from '../dialogues/actions.ts';
import { askedFrom, askedInWords } from '../dialogues/finding/asked.ts';
import { callNoteStep, lookUpStep, notFound } from '../dialogues/finding/call.ts';
import { foundRow, insertedView } from '../dialogues/present/list.ts';
import type { Reading } from '../dialogues/present/scope.ts';
import type { Scene } from '../dialogues/scene.ts';
import type { Showing } from '../dialogues/showing.ts';
import type { Step, StepFound } from '../dialogues/step.ts';
import { besidesOf } from '../dialogues/write.ts';
import { accessOf } from '../domain/access.ts';
import type { Case } from '../domain/case.ts';
import type { CaseId, CaseNumber } from '../domain/ids.ts';
import { languageAmong } from '../domain/unit-language.ts';
import { caseNumberIn, type Finding } from '../texts/commands.ts';
import { amongIn } from './among.ts';
import { browse } from './browse.ts';
import type { FoundCase, Incoming, Sender, Tap } from './incoming.ts';
import { sayThere } from './say-there.ts';
import type { TurnHouse } from './turn-house.ts';
import { type Tapped, work } from './work.ts';

type FindingAction = Extract<Action, { verb: 'list' | 'search' | 'call' }>;

/** More than this are not shown at once in a message extension, whatever it asks for. */
const MOST_RESULTS = 25;

/** A message that asks for cases. */
export async function writtenToFind(
  house: TurnHouse,
  scene: Scene,
  from: Sender,
  { text, files }: Extract<Incoming, { in: 'text' }>,
  finding: Finding,
): Promise<void> {
  const say = (shows: Showing, which: number) => sayThere(from, scene.language, shows, scene.now, which);
  const number = finding.find === 'call' ? caseNumberIn(finding.said) : undefined;
  const answered =
    number === undefined
      ? [say(await showingOf(house, scene, finding), 1)]
      : await callWritten(house, scene, from, number, (shows) => say(shows, 1));
  const { besides } = besidesOf(text);
  const extra = [
    ...(besides === undefined ? [] : [say(besides, 2)]),
    ...(files ? [say({ show: 'notice', notice: 'no-files' }, 3)] : []),
  ];
  await house.store.enqueue([...answered, ...extra]);
}

async function showingOf(house: TurnHouse, scene: Scene, finding: Finding): Promise<Showing> {
  switch (finding.find) {
    case 'mine':
      return { show: 'list', list: 'in-hand', page: 0 };
    case 'unit':
      return { show: 'list', list: 'unit', page: 0 };
    case 'search': {
      const one = await byNumber(house, scene, finding.words);
      if (one !== undefined) return cardOf(scene, one.case);
      const asked = askedInWords(finding.words);
      return { show: 'list', list: 'found', ...(asked === undefined ? {} : { asked }), page: 0 };
    }
    case 'call':
      return finding.said === '' ? { show: 'call' } : notFound(undefined);
    default:
      return finding satisfies never;
  }
}

/** The case whose number was written and nothing else, where she may see anything of it. */
async function byNumber({ store }: TurnHouse, { person }: Scene, words: string): Promise<StoredCase | undefined> {
  const number = caseNumberIn(words);
  const one = number === undefined ? undefined : await store.caseByNumber(number);
  return one === undefined || accessOf(one.case, person.id) === 'none' ? undefined : one;
}

function cardOf({ person }: Scene, one: Case): Showing {
  const access = accessOf(one, person.id);
  const asManager = access === 'whole' || access === 'neutral';
  return asManager ? { show: 'case', case: one.id } : { show: 'receipt', case: one.id };
}

export async function tappedToFind(
  house: TurnHouse,
  scene: Scene,
  from: Sender,
  tap: Tap,
  action: FindingAction,
): Promise<Tapped> {
  if (action.verb === 'call') return browse(house, from, tap, { show: 'call' }, {});
  const one = action.verb === 'search' ? await byNumber(house, scene, action.words ?? '') : undefined;
  if (one !== undefined) return browse(house, from, tap, cardOf(scene, one.case), { case: one });
  const shows = listAsked(action);
  return browse(house, from, tap, shows, await listOf(house, scene.person, shows, scene.now));
}

function listAsked(action: Extract<FindingAction, { verb: 'list' | 'search' }>): Extract<Showing, { show: 'list' }> {
  if (action.verb === 'list') return { show: 'list', list: action.list, page: action.page };
  const asked = askedFrom(action);
  return { show: 'list', list: 'found', ...(asked === undefined ? {} : { asked }), page: action.page };
}

/** The citizen is on the phone: what is looked up is saved before any of it is shown. */
export async function tappedInCall(
  house: TurnHouse,
  scene: Scene,
  from: Sender,
  tap: Tap,
  action: CallAction,
): Promise<Tapped> {
  const number = action.verb === 'call-look' ? caseNumberIn(action.number) : action.number;
  if (number === undefined) return browse(house, from, tap, notFound(undefined), {});
  const step = (found: StepFound): Step => {
    switch (action.verb) {
      case 'call-look':
        return lookUpStep(scene, found, number);
      case 'call-note':
        return callNoteStep(scene, found, number, 'called-back', action.note);
      case 'call-wish':
        return callNoteStep(scene, found, number, 'call-wish', action.note);
      default:
        return action satisfies never;
    }
  };
  return work({ house, scene, from, tap }, { case: await idOf(house, scene, number) }, step);
}

/** The same when the number was written. What is not saved with the look-up is left to be said. */
async function callWritten(
  house: TurnHouse,
  scene: Scene,
  from: Sender,
  number: CaseNumber,
  say: (shows: Showing) => OutboxEntry,
): Promise<readonly OutboxEntry[]> {
  const { now } = scene;
  const id = await idOf(house, scene, number);
  return house.store.transact<readonly OutboxEntry[]>({ case: id }, (found) => {
    // The same message again: it was looked up, and answered.
    if (found.answers.some((answer) => answer.activity === from.activity)) return { result: [] };
    const { shows, change } = lookUpStep(scene, found, number);
    if (change === undefined) return { result: [say(shows)] };
    const { put, replaces, events } = change;
    const answer = { ...say(shows), subject: { of: 'case', case: id } as const };
    return {
      result: [],
      save: {
        case: { put, replaces, events },
        outbox: [...notify(house, change, found.case?.sent ?? [], now), answer],
        answer: { of: 'case', keep: { activity: from.activity, tap: `written:${from.activity}`, at: now, shows } },
      },
    };
  });
}

/** Where nobody has that number, an id that nobody has either: it is looked for in the same way. */
async function idOf({ store }: TurnHouse, scene: Scene, number: CaseNumber): Promise<CaseId> {
  return (await store.caseByNumber(number))?.case.id ?? scene.ids.case;
}

/** What is listed while one types in the message extension. */
export async function foundFor(
  house: TurnHouse,
  scene: Scene,
  reading: Reading,
  from: Sender,
  query: Extract<Incoming, { in: 'find' }>,
): Promise<readonly FoundCase[]> {
  if (query.text === undefined) return [];
  const one = await byNumber(house, scene, query.text);
  const paging = { skip: query.skip, limit: Math.min(query.count, MOST_RESULTS) };
  const rows =
    one !== undefined
      ? [one.case].slice(query.skip)
      : (await house.store.search({ reader: scene.person.id, ...askedInWords(query.text) }, paging)).rows;
  const seen = rows.filter((found) => accessOf(found, scene.person.id) !== 'none');
  if (seen.length === 0) return [];
  // Of a chat Teams says too little: it may be one with a colleague.
  const insertedIn = languageAmong(house, (await amongIn(house, from)) ?? {});
  return seen
    .map((found) => foundRow(reading, found))
    .map((row) => ({ row, inserts: insertedView(reading, row), insertedIn }));
}
