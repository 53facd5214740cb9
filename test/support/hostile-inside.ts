/**
 * What somebody with a good token, and a browser's developer tools, could have Teams send: right on the outside, wrong
 * within. Sent by an employee who has nothing to do with the drafts and cases that it names.
 */
import {
  type Activity,
  cardAction,
  extensionQuery,
  fetchTask,
  installed,
  message,
  other,
  type Place,
  search,
  submitAction,
  type TeamsUser,
} from './activities.ts';
import { everyVerb } from './verbs.ts';

export interface Inside {
  readonly user: TeamsUser;
  readonly chat: Place;
  /** The message of a card that stands in that chat. */
  readonly card: string;
  /** Of somebody else. */
  readonly draft: string;
  /** Hidden from the sender. */
  readonly hiddenCase: string;
  readonly newId: () => string;
}

export interface Attempt {
  readonly name: string;
  readonly activity: Activity;
}

const nobody = '00000000-0000-4000-8000-00000000dead';
const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) });

export function attempts(inside: Inside): Attempt[] {
  const { user, chat, card, draft, hiddenCase, newId } = inside;
  const tap = (verb: unknown, data: unknown) => cardAction(newId(), user, chat, card, { verb, data });
  const submit = (data: Activity) => submitAction(newId(), user, chat, data);
  const invoke = (name: string, value: unknown) =>
    other('invoke', newId(), user, chat, { name, value, replyToId: card });
  const all: Attempt[] = [];
  const add = (name: string, activity: Activity) => void all.push({ name, activity });

  const shapes: readonly unknown[] = [
    ...[undefined, null, 1, 'x', [], {}, true],
    ...[
      { action: null },
      { action: 'x' },
      { action: [] },
      { action: {} },
      { action: { verb: 1 } },
      { action: { verb: null } },
    ],
    ...[
      { action: { verb: 'mine', data: [] } },
      { action: { verb: 'mine', data: 'x' } },
      { data: 'x' },
      { data: [] },
      { data: null },
    ],
    ...[{ action: { verb: ['mine'], data: {} } }, { action: { verb: { toString: 'mine' }, data: {} } }],
  ];
  for (const name of [
    'adaptiveCard/action',
    'composeExtension/submitAction',
    'composeExtension/fetchTask',
    'composeExtension/query',
    'application/search',
  ]) {
    for (const value of shapes) add(`${name} with ${JSON.stringify(value)}`, invoke(name, value));
  }

  const verbs = [
    '',
    ' ',
    'x',
    'constructor',
    'toString',
    '__proto__',
    'prototype',
    'hasOwnProperty',
    'SAID-NEXT',
    'said-next ',
  ];
  for (const verb of [
    ...verbs,
    'said\u2010next',
    'mine\u0000',
    '\ud800',
    'mine;drop table cases',
    'x'.repeat(100),
    'x'.repeat(101),
  ]) {
    add(`verb ${verb.slice(0, 30)}`, tap(verb, { draft, revision: '1', page: 0 }));
    add(`dialog verb ${verb.slice(0, 30)}`, submit({ verb, draft, revision: '1', page: 0 }));
  }

  for (const verb of everyVerb) {
    add(`${verb} without anything`, tap(verb, {}));
    add(`${verb} with what is another's`, tap(verb, { ...another(draft, hiddenCase), revision: '1' }));
    add(`${verb} in a dialog with what is another's`, submit({ verb, ...another(draft, hiddenCase), revision: '1' }));
    add(`${verb} with what nobody has`, tap(verb, { ...another(nobody, nobody), revision: '1' }));
    for (const [name, wrong] of [
      ['numbers', 1],
      ['lists', ['x']],
      ['objects', { a: 1 }],
      ['nothing', null],
      ['yes', true],
    ] as const) {
      const fields = [
        'draft',
        'case',
        'revision',
        'said',
        'contact',
        'note',
        'sort',
        'page',
        'language',
        'confirmation',
        'applies',
      ];
      add(`${verb} of ${name}`, tap(verb, Object.fromEntries(fields.map((field) => [field, wrong]))));
    }
  }

  for (const id of [
    '',
    'x',
    '..',
    `{${draft}}`,
    `${draft} or 1=1`,
    draft.replaceAll('-', ''),
    '%00',
    `${draft}\u0000`,
    '\ud800',
  ]) {
    add(`draft id ${id}`, tap('draft-continue', { draft: id, revision: '1' }));
    add(`case id ${id}`, tap('case-show', { case: id }));
  }
  add('ids in capitals', tap('draft-continue', { draft: draft.toUpperCase(), revision: '1' }));
  for (const revision of ['', '0', '-1', '1e9', 'x'.repeat(101), '\ud800', '__proto__']) {
    add(`revision ${revision.slice(0, 20)} of another's draft`, tap('said-next', { draft, revision, said: 'hei' }));
    add(
      `revision ${revision.slice(0, 20)} in a dialog`,
      submit({ verb: 'said-register', draft, revision, said: 'hei' }),
    );
  }
  for (const page of [-1, 1.5, 1e9, 10_001, '0', '', null, [0], 2 ** 53]) add(`page ${page}`, tap('mine', { page }));

  add('a text of 12,001', tap('said-next', { draft, revision: '1', said: 'x'.repeat(12_001) }));
  add('a text of 200,000', tap('said-next', { draft, revision: '1', said: 'x'.repeat(200_000) }));
  add('nested 55 deep', tap('help', deep(55)));
  add('5,000 keys', tap('help', Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`k${n}`, n]))));
  add('a list of 50,000', tap('help', { list: Array.from({ length: 50_000 }, () => 0) }));
  add(
    'prototype keys',
    tap('help', { constructor: { prototype: { polluted: 1 } }, prototype: { polluted: 1 }, toString: 'x' }),
  );
  add(
    'prototype keys among entries',
    submit({ verb: 'said-next', draft, revision: '1', constructor: 'x', valueOf: 'x' }),
  );

  for (const id of [
    '.',
    '..',
    '../..',
    'a/b',
    'a?b',
    'a#b',
    '%2e%2e',
    'a b',
    'a\nb',
    'a\u0000b',
    '\ud800',
    '\u202e',
    'x'.repeat(500),
  ]) {
    add(`activity id ${id.slice(0, 20)}`, { ...message(newId(), user, chat, { text: 'hjelp' }), id });
    add(`message id ${id.slice(0, 20)}`, { ...tap('help', {}), replyToId: id });
    const conversation = { conversationType: 'groupChat', isGroup: true, id };
    add(`conversation ${id.slice(0, 20)}`, { ...message(newId(), user, chat, { text: 'hjelp' }), conversation });
  }
  for (const id of ['x'.repeat(501), 1, [], {}, '']) {
    add(`an impossible id ${String(id).slice(0, 9)}`, { ...message(newId(), user, chat, { text: 'hjelp' }), id });
    add(`an impossible message id ${String(id).slice(0, 9)}`, { ...tap('help', {}), replyToId: id });
  }
  for (const aadObjectId of [null, '', 'x', 1, {}, nobody, `${user.aad}0`]) {
    add(`sender ${String(aadObjectId)}`, {
      ...message(newId(), user, chat, { text: 'hjelp' }),
      from: { id: '29:x', aadObjectId },
    });
  }

  const query = { queryText: 'a', queryOptions: { skip: 0, top: 15 }, dataset: 'units' };
  for (const over of [
    ...[
      { dataset: 'people' },
      { dataset: ['units'] },
      { queryText: 'x'.repeat(201) },
      { queryText: 1 },
      { queryOptions: 'x' },
    ],
    ...[
      { queryOptions: { skip: -1, top: 1 } },
      { queryOptions: { skip: 0, top: 0 } },
      { queryOptions: { skip: 1e9, top: 1e9 } },
    ],
    ...[
      { queryText: '.*' },
      { queryText: '%' },
      { queryText: "' or '1'='1" },
      { queryText: '\ud800' },
      { queryText: null },
    ],
  ]) {
    add(`query ${JSON.stringify(over).slice(0, 60)}`, {
      ...search(newId(), user, chat, 'a'),
      value: { ...query, ...over },
    });
  }

  const found = { commandId: 'find', parameters: [{ name: 'text', value: 'a' }], queryOptions: { skip: 0, count: 25 } };
  for (const over of [
    ...[{ commandId: 'x' }, { commandId: 1 }, { commandId: 'constructor' }, { commandId: 'x'.repeat(101) }],
    ...[{ parameters: 'x' }, { parameters: [1] }, { parameters: [{}] }, { parameters: [] }, { parameters: null }],
    ...[{ queryOptions: null }, { queryOptions: { skip: -1, count: 1 } }, { queryOptions: { skip: 1e9, count: 1e9 } }],
    ...[{ queryOptions: { skip: 0, count: 0 } }, { queryOptions: { skip: 2 ** 53, count: 1 } }, { queryOptions: [] }],
  ]) {
    add(`find ${JSON.stringify(over).slice(0, 60)}`, {
      ...extensionQuery(newId(), user, chat, 'a'),
      value: { ...found, ...over },
    });
  }
  for (const text of [
    ...[
      '1',
      'sak 1',
      '999999999',
      '-1',
      '1e3',
      '0x1',
      '',
      '*',
      '"',
      '" OR "a',
      'a NEAR b',
      'said:hemmelig',
      '%_',
      '.*',
    ],
    ...['{$gt:""}', '\\', '\ud800', '\u0000', '<at>Max</at>', 'hemmelig', 'bare mitt', 'x'.repeat(10_000)],
  ]) {
    add(`find ${text.slice(0, 30)}`, extensionQuery(newId(), user, chat, text));
    add(`search ${text.slice(0, 30)}`, tap('search', { page: 0, words: text, unit: text, kind: text, state: text }));
    add(`search for ${text.slice(0, 30)}`, message(newId(), user, chat, { text: `søk ${text}` }));
  }
  for (const number of ['0', '-1', '1e9', 'x', '9'.repeat(400), '\ud800', 1.5, null, ['1']]) {
    add(`call about ${String(number).slice(0, 20)}`, tap('call-look', { revision: 'a', number }));
    add(`note about ${String(number).slice(0, 20)}`, tap('call-note', { revision: 'a', number, note: 'hei' }));
  }

  for (const html of [
    '<script>alert(1)</script>',
    '<div>'.repeat(10_000),
    `${'<p>'.repeat(60)}dypt${'</p>'.repeat(60)}`,
    `<table>${'<tr><td>x</td></tr>'.repeat(2_000)}</table>`,
    '<a href="javascript:alert(1)">her</a><img src=x onerror=alert(1)>',
    '&lt;script&gt;&#0;&#xD800;&amp;amp;',
    '<!--'.repeat(1_000),
    '<attachment id="x"></attachment>',
    '\ud800<p>\udfff',
    'x'.repeat(190_000),
  ]) {
    add(`html ${html.slice(0, 30)}`, fetchTask(newId(), user, chat, { context: 'message', html }));
  }
  for (const name of ['task/fetch', 'x', '', 'constructor']) add(`invoke ${name}`, invoke(name, {}));
  add('an unknown command', invoke('composeExtension/fetchTask', { commandId: 'x', commandContext: 'compose' }));
  for (const over of [
    ...[
      { text: 1 },
      { text: null },
      { text: ['hei'] },
      { text: { a: 1 } },
      { textFormat: 1 },
      { textFormat: 'xml', text: '<p>hjelp' },
    ],
    ...[
      { attachments: 'x' },
      { attachments: [null] },
      { attachments: [{}] },
      { entities: 'x' },
      { entities: [{}] },
      { entities: [1] },
    ],
    ...[
      { attachments: Array.from({ length: 101 }, () => ({ contentType: 'x' })) },
      { conversation: { id: 'x', isGroup: 'x' } },
    ],
    ...[
      { entities: [{ type: 'mention', text: 'hjelp' }] },
      { entities: [{ type: 'mention', text: '' }] },
      { locale: 1 },
    ],
    ...[
      { locale: '../../etc' },
      { locale: 'x'.repeat(51) },
      { recipient: 1 },
      { from: { id: 1 } },
      { name: {} },
      { value: deep(50) },
    ],
  ]) {
    add(`message ${JSON.stringify(over).slice(0, 60)}`, {
      ...message(newId(), user, chat, { text: 'hjelp' }),
      ...over,
    });
  }
  for (const action of [1, null, 'x', 'remove\u0000', 'add'.repeat(20)]) {
    add(`installation ${String(action)}`, { ...installed(newId(), user, chat), action });
  }
  for (const members of [
    1,
    'x',
    [1],
    [null],
    [{ id: 1 }],
    [{}],
    Array.from({ length: 1_001 }, () => ({ id: '29:x' })),
  ]) {
    add(
      `members ${JSON.stringify(members).slice(0, 30)}`,
      other('conversationUpdate', newId(), user, chat, { membersAdded: members }),
    );
  }
  return all;
}

/** Every id that any verb takes, and something for every other field. */
function another(draft: string, hiddenCase: string): Activity {
  return {
    draft,
    case: hiddenCase,
    said: 'hei',
    note: 'hei',
    sort: 'addition',
    confirmation: 'hei',
    page: 0,
    language: 'nb',
  };
}
