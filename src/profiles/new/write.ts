/** A municipality's own profile from its country's starting file and its answers: text that keeps the file's comments. */
import { fileURLToPath } from 'node:url';
import { type Document, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { formatRule, type Rule, Rule as RuleForm } from '../../domain/deadline.ts';

import { type Language, languages } from '../../domain/language.ts';
import type { Day } from '../../domain/time.ts';
import type { Country } from '../closed-days.ts';
import { readTextFile } from '../yaml-file.ts';
import { type Answers, idOf, isNynorsk, type OfferedKind, offeredKinds, type Question } from './answers.ts';
import { boardsOf } from './boards.ts';
import { textOfDocument } from './document.ts';
import { inNynorsk, saidInNynorsk } from './nynorsk.ts';
import { keepers, meetOrWrite, namedOnly, promiseOf, readers, reception, sameInAll, untitled } from './words.ts';

const files: Readonly<Record<Country, string>> = { NO: './norway.yaml', SE: './sweden.yaml' };
const settings: Readonly<Record<Country, string>> = { NO: 'Innstilling i Lydhør', SE: 'Inställning i Lydhör' };

export const defaultKinds: readonly OfferedKind[] = ['complaint', 'suggestion', 'praise'];
export const defaultAnswer: Rule = RuleForm.parse('14d');

/** The slot that a question closes, where it was answered. */
const slots: Partial<Readonly<Record<Question, string>>> = {
  address: 'municipality.address',
  language: 'languages.main',
  kinds: 'kinds',
  acknowledgedWithin: 'clocks.acknowledge',
  answeredWithin: 'clocks.respond',
  alwaysInWriting: 'reply.form',
  onlyIfWanted: 'reply.onlyIfWanted',
  whoHasIt: 'routing.to',
  boards: 'routing.boards',
  anonymous: 'anonymity',
  reportedTo: 'reports.toBoards',
  notHere: 'notHere.places',
  sensitive: 'sensitive.place',
  privacyEmail: 'citizenPrivacy.email',
  procedure: 'procedure.title',
  edition: 'procedure.edition',
  validFrom: 'procedure.validFrom',
  reviseBy: 'procedure.reviseBy',
};

/** The slot of a clock that no question asks for. */
const answerToTheRest = 'clocks.respond.other';

/** The text of the profile. Each rule that was answered names the procedure as its source, the others Lydhør's setting. */
export function profileText(answers: Answers, today: Day): string {
  const { country } = answers;
  const document = startingFile(country);
  const title = answers.procedure ?? untitled[country];
  const from = (...questions: readonly Question[]) =>
    questions.some((question) => answers[question] !== undefined) ? title : settings[country];
  const set = (path: readonly (string | number)[], value: unknown) => document.setIn(path, document.createNode(value));

  const post = answers.notHere === undefined ? reception[country] : sameInAll(answers.notHere);
  const rule = answers.answeredWithin ?? defaultAnswer;
  // Before anything else is set: what somebody typed is left as she typed it.
  fill(document, isNynorsk(answers) ? nynorsk : asItStands, {
    id: sameInAll(idOf(answers)),
    name: sameInAll(answers.name),
    address: sameInAll(answers.address ?? answers.name),
    today: sameInAll(today),
    procedure: sameInAll(title),
    post,
    privacy: answers.privacyEmail === undefined ? reception[country] : sameInAll(answers.privacyEmail),
    sensitive: answers.sensitive === undefined ? meetOrWrite : sameInAll(answers.sensitive),
    keeper: keepers[answers.whoHasIt ?? 'unit-manager'],
    promise: promiseOf(rule === 'none' ? undefined : rule, answers),
  });

  set(['procedure', 'source'], from('procedure'));
  if (answers.edition !== undefined) set(['procedure', 'edition'], answers.edition);
  if (answers.validFrom !== undefined) set(['procedure', 'validFrom'], answers.validFrom);
  if (answers.reviseBy !== undefined) set(['procedure', 'reviseBy'], answers.reviseBy);
  if (answers.language !== undefined) {
    set(['languages', 'main'], answers.language);
    set(['languages', 'citizen'], answers.language);
  }

  keepKinds(document, answers.kinds ?? defaultKinds, from('kinds'));
  setClocks(document, answers, from);

  set(['reply', 'form'], answers.alwaysInWriting === false ? 'written-or-spoken' : 'always-written');
  set(['reply', 'onlyIfWanted'], answers.onlyIfWanted ?? false);
  set(['reply', 'source'], from('alwaysInWriting', 'onlyIfWanted'));
  // What is always answered in writing is confirmed in writing where it was settled on the spot, too.
  if (answers.alwaysInWriting === false) set(['closing', 'settledOnTheSpot', 'confirmation'], 'none');

  const whoHasIt = answers.whoHasIt ?? 'unit-manager';
  set(['routing', 'to'], whoHasIt);
  set(['routing', 'source'], from('whoHasIt'));
  if (whoHasIt === 'board-head') set(['closing', 'reopenedBy'], 'board-head');
  if (country === 'SE') setBoards(set, answers, from('boards'));

  set(['anonymity', 'allowed'], answers.anonymous ?? true);
  set(['anonymity', 'source'], from('anonymous'));
  if (answers.anonymous === false) set(['anonymity', 'note'], namedOnly);

  setReaders(set, country, answers, from('reportedTo', 'timesAYear'));
  set(['sensitive', 'source'], from('sensitive'));
  for (const index of [0, 1, 2, 3]) if (answers.notHere !== undefined) set(['notHere', index, 'source'], title);

  const closed = Object.entries(slots).flatMap(([question, slot]) =>
    Object.entries(answers).some(([answered, value]) => answered === question && value !== undefined) ? [slot] : [],
  );
  const { kinds = defaultKinds } = answers;
  // Where only complaints and praise are logged there is nothing else to answer.
  if (kinds.every((kind) => kind === 'praise' || kind.startsWith('complaint'))) closed.push(answerToTheRest);
  keep(document, ['openSlots'], (one) => !closed.some((slot) => slot === one('slot')));

  return textOfDocument(document);
}

type Set = (path: readonly (string | number)[], value: unknown) => void;
type From = (...questions: readonly Question[]) => string;

function startingFile(country: Country): Document {
  const found = readTextFile(fileURLToPath(new URL(files[country], import.meta.url)));
  if (!('text' in found)) throw new Error(`the starting file for ${country}: ${found.because}`);
  return parseDocument(found.text, { schema: 'core' });
}

/** The starting file lists the kinds in the order in which they are offered. */
function keepKinds(document: Document, chosen: readonly OfferedKind[], source: string): void {
  let at = -1;
  keep(document, ['kinds'], () => {
    at += 1;
    return chosen.some((one) => one === offeredKinds[at]);
  });
  each(document, ['kinds'], (index) => document.setIn(['kinds', index, 'source'], source));
  const classes = new Set<string>();
  each(document, ['kinds'], (index) => classes.add(String(document.getIn(['kinds', index, 'class']))));
  // No rule speaks of kinds that there are not.
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || (key.value !== 'classes' && key.value !== 'counts') || !isSeq(value)) return;
      value.items = value.items.filter((one) => isScalar(one) && classes.has(String(one.value)));
    },
  });
  const speaks = (one: (key: string) => unknown) => {
    const left = one('classes');
    return !isSeq(left) || left.items.length > 0;
  };
  for (const path of [['clocks'], ['closing', 'requires']]) keep(document, path, speaks);
}

function setClocks(document: Document, answers: Answers, from: From): void {
  const { acknowledgedWithin = 'none', answeredWithin = defaultAnswer, onlyIfWanted } = answers;
  const runs = (clock: unknown) => (clock === 'acknowledge' ? acknowledgedWithin : answeredWithin);
  // Clocks with a track of their own are law.
  keep(document, ['clocks'], (one) => one('track') !== undefined || runs(one('clock')) !== 'none');
  each(document, ['clocks'], (index) => {
    if (document.hasIn(['clocks', index, 'track'])) return;
    const clock = document.getIn(['clocks', index, 'clock']);
    const rule = runs(clock);
    if (rule !== 'none') document.setIn(['clocks', index, 'rule'], formatRule(rule));
    const asked = questionOf(clock, document.getIn(['clocks', index, 'classes']));
    if (asked !== undefined) document.setIn(['clocks', index, 'source'], from(asked));
    if (onlyIfWanted === true && clock === 'respond') document.setIn(['clocks', index, 'onlyIfAnswerWanted'], true);
  });
}

/** Which question a clock answers to. What no question asks is Lydhør's setting, and stands in a slot of its own. */
function questionOf(clock: unknown, classes: unknown): Question | undefined {
  if (clock === 'acknowledge') return 'acknowledgedWithin';
  const ofComplaints = isSeq(classes) && classes.items.some((one) => isScalar(one) && one.value === 'complaint');
  return clock === 'respond' && ofComplaints ? 'answeredWithin' : undefined;
}

function setBoards(set: Set, answers: Answers, source: string): void {
  const boards = boardsOf(answers);
  set(
    ['routing', 'boards'],
    boards.map(({ code, name, role }) => ({
      code,
      label: sameInAll(name),
      ...(role === undefined ? {} : { head: role }),
      source,
    })),
  );
  // One head may stand under several boards.
  const heads = new Map(
    boards.flatMap(({ role, head }) => (role === undefined ? [] : [[role, head ?? role] as const])),
  );
  set(
    ['routing', 'heads'],
    [...heads].map(([role, head]) => ({ role, label: sameInAll(head), source })),
  );
}

function setReaders(set: Set, country: Country, { reportedTo, timesAYear = 1 }: Answers, source: string): void {
  const reader = reportedTo ?? 'annual-report';
  if (reader === 'nobody') {
    set(['reports', 'toBoards'], []);
    return;
  }
  set(['reports', 'toBoards', 0, 'source'], source);
  set(['reports', 'toBoards', 0, 'timesAYear'], timesAYear);
  if (reader === 'annual-report') return;
  set(['reports', 'toBoards', 0, 'scope'], reader === 'each-board' ? 'board' : 'municipality');
  set(['reports', 'toBoards', 0, 'to'], readers[reader][country]);
  set(['reports', 'toBoards', 0, 'inAnnualReport'], false);
}

/** Keeps the entries of a list of which `wanted` says so, asked by a look at an entry's fields. */
function keep(document: Document, path: readonly string[], wanted: (one: (key: string) => unknown) => boolean): void {
  const list = document.getIn(path);
  if (!isSeq(list)) throw new TypeError(`the starting file has no list at ${path.join('.')}`);
  list.items = list.items.filter((item) => isMap(item) && wanted((key) => item.get(key)));
}

function each(document: Document, path: readonly string[], work: (index: number) => void): void {
  const list = document.getIn(path);
  const length = isSeq(list) ? list.items.length : 0;
  for (let index = 0; index < length; index += 1) work(index);
}

type Places = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** How what stands in one language only is said: comments, and sources, notes and titles. */
interface Worded {
  readonly comment: (comment: string) => string;
  readonly said: (text: string) => string;
}
const asItStands: Worded = { comment: (comment) => comment, said: (text) => text };
const nynorsk: Worded = { comment: inNynorsk, said: saidInNynorsk };

/** Each `{place}`, in comments too, in the language of the text that it stands in. */
function fill(document: Document, worded: Worded, places: Places): void {
  const filled = (text: string, language: Language) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => places[name]?.[language] ?? whole);
  const commented = (text: string) => filled(worded.comment(text), 'nb');
  if (document.commentBefore !== null) document.commentBefore = commented(document.commentBefore);
  visit(document, (_, node, path) => {
    if (!isNode(node)) return;
    if (node.commentBefore != null) node.commentBefore = commented(node.commentBefore);
    if (!isScalar(node) || typeof node.value !== 'string') return;
    const parent = path.at(-1);
    const key = isPair(parent) && isScalar(parent.key) ? parent.key.value : undefined;
    const language = languages.find((one) => one === key);
    node.value = language === undefined ? filled(worded.said(node.value), 'nb') : filled(node.value, language);
  });
}
