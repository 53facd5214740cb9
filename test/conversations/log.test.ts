import { existsSync, readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { expect, vi } from 'vitest';
import { z } from 'zod';
import type { Store } from '../../src/cases/store.ts';
import type { FormName } from '../../src/dialogues/forms/names.ts';
import { cardAction, fetchTask, message, other, SERVICE_URL } from '../support/activities.ts';
import { conversation } from '../support/conversation.ts';
import { fills } from '../support/filling.ts';
import { channel, type Script } from '../support/script.ts';
import { type Entries, inputsOn } from '../support/shown-card.ts';
import { CONNECTOR_TOKEN } from '../support/whole-bot.ts';

/** A word that nothing but a person's own text holds. It has the form of an id, so that no form can keep it out. */
const marked = (what: string) => `Mrk${what}Mrk`;
const anyMark = /mrk/i;

/** Long fields and short ones: every input of a card that takes text. */
function everyText(script: Script, card = script.emma.message().card): Record<string, string> {
  const codes = ['kind', 'unit', 'channel', 'answerWay', 'citizenLanguage', 'applies', 'heardOn', 'protectedIdentity'];
  const chosen = [...codes, 'vulnerable', 'about', 'employee', 'inDanger', 'decisionNotifiedOn', 'sort'];
  const texts = inputsOn(card).filter((id) => !chosen.includes(id));
  return Object.fromEntries(
    texts.map((id) => [id, `${marked(id)} ${id === 'contact' ? 'mrk@mrk.example' : marked(id)}`]),
  );
}

const throwing = { what: undefined as unknown };

conversation(
  'no word of anybody is in the log, whatever way it came',
  async (script) => {
    const { emma, max, ida } = script;
    const outs = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write'));
    script.faultsAreMeant();
    const named = { ...emma.user, name: marked('Name') };

    // Every text of every card.
    await emma.writes(`${marked('Typed')} sa at bussen ikke kom 13097248022`);
    script.taken();
    const first = emma.messages()[0] ?? emma.message();
    const { settled, ...heard } = everyText(script, first.card);
    await emma.taps(
      'Neste',
      { ...heard, applies: 'formal-decision,harm,vulnerable,about-person', kind: 'klage-kjoring' },
      { on: first },
    );
    script.sent('put emma: Litt mer om saken');
    await emma.taps('Neste', { ...everyText(script), vulnerable: 'pupil', about: 'employee', inDanger: 'true' });
    script.sent('put emma: Les det opp');
    emma.sees(...Object.keys(heard).map(marked));
    await emma.taps('Registrer');
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    await emma.taps('Lagre i saken', { note: marked('Note') });
    script.taken();
    await emma.taps('Lagre i saken', { note: `${marked('Note')} 13097248022` });
    script.taken();
    await emma.writes('logg');
    script.taken();
    await emma.taps('Registrer som løst', { ...everyText(script), applies: 'none' });
    script.taken();
    expect(settled).toBeDefined();
    await max.taps('Godkjenn og avslutt', { confirmation: marked('Confirmation') });
    script.taken();

    // Everything around it.
    const id = () => script.newId();
    const tap = (action: Record<string, unknown>) => cardAction(id(), named, emma.chat, first.activity, action);
    const file = {
      contentType: marked('Type'),
      name: `${marked('File')}.docx`,
      contentUrl: `https://x.example/${marked('Url')}`,
    };
    for (const activity of [
      message(id(), named, emma.chat, { text: '', attachments: [file] }),
      message(id(), named, channel, { text: marked('Channel') }),
      { ...message(id(), named, emma.chat, { text: 'hjelp' }), locale: marked('Locale'), summary: marked('Summary') },
      fetchTask(id(), named, channel, {
        context: 'message',
        html: `<p title="${marked('Title')}">${marked('Html')}</p>`,
      }),
      tap({ verb: marked('Verb'), data: {} }),
      tap({
        verb: 'said-next',
        data: { [marked('Key')]: marked('Value'), draft: marked('Draft'), revision: marked('Revision') },
      }),
      tap({ verb: 'mine', data: { page: marked('Page') } }),
      tap({
        verb: 'note-add',
        data: { case: marked('Case'), revision: '1', note: marked('Note').repeat(4_000), sort: 'addition' },
      }),
      tap({ verb: 'language-set', data: { language: marked('Language') } }),
      other(marked('Activity'), id(), named, emma.chat),
      other('invoke', id(), named, emma.chat, { name: marked('Invoke'), value: { x: marked('Value') } }),
      other('message', id(), named, emma.chat, { text: { a: marked('Text') }, attachments: marked('Attachments') }),
      other('installationUpdate', id(), named, emma.chat, { action: marked('Action') }),
      other('message', id(), { ...named, aad: marked('Aad') }, emma.chat, { text: marked('Text') }),
      other('message', id(), named, emma.chat, {
        text: marked('Text'),
        serviceUrl: `${SERVICE_URL}${marked('Place')}`,
      }),
      other('message', id(), named, emma.chat, { channelId: marked('Channel') }),
      other('message', id(), named, { type: 'personal', id: '' }, { text: marked('Text') }),
      { type: marked('Type') },
      [marked('Array')],
      marked('Body'),
    ]) {
      await script.post(activity as Record<string, unknown>);
    }
    await script.settled();
    script.taken();
    for (const [headers, body] of [
      [{ authorization: `Bearer ${marked('Token')}` }, '{}'],
      [{ 'content-type': marked('Type') }, marked('Body')],
      [
        { cookie: marked('Cookie'), 'user-agent': marked('Agent'), 'x-request-id': marked('Request') },
        `{"${marked('Json')}`,
      ],
      [{ 'content-encoding': marked('Encoding') }, '{}'],
      [{ host: marked('Host') }, `{"type":"${marked('Type')}"}`],
    ] as const) {
      for (const path of ['/api/messages', `/${marked('Path')}?${marked('Query')}`]) {
        await raw(script, path, { 'content-type': 'application/json', ...headers }, body);
      }
    }

    // A lock screen shows the number of a case and nothing else of it.
    const seen = script.teams.everything.flatMap(({ body }) => lockScreens(body));
    const ofCases = seen.filter(({ summary }) => summary.startsWith('Sak'));
    expect(ofCases.length).toBeGreaterThan(4);
    for (const { summary, fallbackText } of ofCases) {
      expect(summary).toMatch(/^Sak \d+$/);
      expect(fallbackText).toBe(`${summary}. Åpne Teams på en nyere enhet for å se kortet.`);
    }
    expect(JSON.stringify(seen)).not.toMatch(anyMark);

    // What Teams answers, and what is thrown within.
    script.when(() => ({
      how: 'answer',
      status: 403,
      headers: { 'retry-after': marked('Retry'), 'x-mark': marked('Header') },
      body: `{"error":{"code":"${marked('Code')}","message":"${marked('Message')}"}}`,
    }));
    await ida.writes(`${marked('Refused')} som ikke kommer frem`);
    script.taken();
    script.when(undefined);
    for (const thrown of [
      new Error(`${marked('Error')}\n    at ${marked('Frame')} (/src/${marked('Frame')}.ts:1:1)`),
      Object.assign(new TypeError(marked('Error')), {
        code: `${marked('Code')} med ord`,
        cause: new Error(marked('Cause')),
      }),
      marked('Thrown'),
      { message: marked('Thrown') },
    ]) {
      throwing.what = thrown;
      await ida.writes(marked('Unlucky'));
      script.taken();
      throwing.what = thrown;
      await ida.taps('Logg', {}, { on: { ...ida.message(), card: welcome(ida.message().card) }, unlikeMessage: true });
      expect(ida.told() ?? '').not.toMatch(anyMark);
      script.taken();
    }
    throwing.what = undefined;

    expect(script.logLines().length).toBeGreaterThan(60);
    expect(script.log()).not.toMatch(anyMark);
    expect(script.log()).not.toMatch(/13097248022|Prøve|provevik|Bearer/);
    expect(script.log()).not.toContain(CONNECTOR_TOKEN);
    for (const out of outs) {
      expect(out.mock.calls.map(([chunk]) => String(chunk)).join('')).not.toMatch(anyMark);
      out.mockRestore();
    }
  },
  { store: (store) => unlucky(store) },
);

conversation(
  'no word of what is written while a case is handled is in the log, nor on a lock screen',
  async (script) => {
    const { emma, max, ida, ola, mailbox } = script;
    const does = async (name: 'max' | 'ida' | 'kari', form: FormName, entries: Entries): Promise<void> => {
      await fills(script, name, form, entries, { unlikeMessage: true });
      script.taken();
    };
    await emma.writes(`${marked('Typed')} sa at bussen ikke kom`);
    script.taken();
    await emma.taps('Neste', { contact: `${marked('Contact')} mrk@mrk.example`, applies: 'about-person' });
    script.taken();
    await emma.taps('Registrer nå, fullfør senere', { about: 'employee', employee: ola.user.aad });
    script.taken();
    await does('max', 'ask-employee', { text: marked('Question') });
    await ola.taps('Send uttalelsen', { text: marked('Statement') });
    script.taken();
    await does('max', 'ask-reporter', { text: marked('Question') });
    await emma.taps('Send svaret', { text: marked('Reply') });
    script.taken();
    await does('max', 'appoint', { person: ida.user.aad });
    await does('ida', 'hand-back', { reason: marked('Reason') });
    await emma.writes(`${marked('Typed')} sa at det gjaldt flere`);
    script.taken();
    await emma.taps('Neste', { contact: `${marked('Contact')} mrk@mrk.example`, applies: 'none' });
    script.taken();
    await emma.taps('Registrer');
    script.taken();
    await does('max', 'change-track', { signals: 'sensitive', reason: marked('Reason') });
    await does('max', 'change-track', { signals: 'none', reason: marked('Reason') });
    await does('max', 'pass-on', { unit: 'skolen', reason: marked('Reason') });
    await does('kari', 'decline-offer', { reason: marked('Reason') });
    await does('max', 'take', { cause: 'tid' });
    await does('max', 'acknowledge', { text: marked('Text'), way: 'mail' });
    await does('max', 'plan-meeting', { on: '2026-03-20', place: marked('Place'), way: 'mail' });
    await does('max', 'end-meeting', { held: 'yes', text: marked('Agreed') });
    const notice = `${marked('Text')} [grunnen] [ny dato]`;
    await does('max', 'extend', { reason: marked('Reason'), newDate: '2026-04-10', text: notice, way: 'mail' });
    await does('max', 'postpone', { until: '2026-03-17', reason: marked('Reason') });
    await does('max', 'learn', { text: `${marked('Text')} 13097248022` });
    await max.taps('Lagre', { text: marked('Text') });
    script.taken();
    await does('max', 'measure', { text: marked('Text'), owner: emma.user.aad, dueOn: '2026-03-31' });
    await emma.taps('Det er gjort', { text: marked('Changed') });
    script.taken();
    await does('max', 'reference', { number: marked('Number') });
    mailbox.ends({ ended: 'refused', code: 'ErrorInvalidRecipients' });
    await does('max', 'answer', { outcome: 'upheld', text: marked('Text'), way: 'mail' });
    await does('max', 'close-otherwise', { as: 'withdrawn', reason: marked('Reason') });
    await does('max', 'reopen', { reason: marked('Reason') });
    await max.writes(`søk ${marked('Typed')}`);
    script.taken();

    expect(mailbox.letters.map(({ to, subject }) => [to, subject])).toEqual(
      Array(4).fill(['mrk@mrk.example', 'Sak 2, Harstad kommune']),
    );
    expect(script.log()).not.toMatch(anyMark);
    expect(script.log()).not.toMatch(/13097248022|Prøve|provevik/);
    expect(JSON.stringify(script.teams.everything.flatMap(({ body }) => lockScreens(body)))).not.toMatch(anyMark);
  },
  { mail: true },
);

conversation('a turn has one id, from its first line to its last', async (script) => {
  const { emma } = script;
  await emma.writes('hjelp');
  script.sent('new emma: Slik virker jeg');
  await script.post(other('invoke', script.newId(), emma.user, emma.chat, { name: 'x' }));
  const turns = script.logLines().filter(({ turn }) => turn !== undefined);
  expect(turns.map(({ code }) => code)).toEqual(['turn', 'invoke-unknown']);
  expect(new Set(turns.map(({ turn }) => turn)).size).toBe(2);
});

conversation('a draft that was cancelled leaves no word of it in the database', async (script) => {
  const { emma } = script;
  await emma.writes(`${marked('Typed')} sa at det var kaldt`);
  script.taken();
  const { settled: _, ...heard } = everyText(script);
  await emma.taps('Neste', { ...heard, applies: 'about-person' });
  script.taken();
  await emma.taps('Neste', { about: 'employee', employeeName: marked('employeeName') });
  script.taken();
  expect(anyMark.test(wordsIn(script))).toBe(true);
  await emma.taps('Avbryt');
  script.taken();
  await script.later(60);
  // Within the hour nothing of it is left, neither in the database nor beside it.
  expect(anyMark.test(wordsIn(script))).toBe(false);
});

const Outgoing = z.object({
  summary: z.string(),
  attachments: z.array(z.object({ content: z.object({ fallbackText: z.string() }) })),
});

function lockScreens(body: unknown): { summary: string; fallbackText: string }[] {
  const sent = Outgoing.safeParse(body);
  if (!sent.success) return [];
  return sent.data.attachments.map(({ content }) => ({
    summary: sent.data.summary,
    fallbackText: content.fallbackText,
  }));
}

/** Everything that lies on the disk. */
function wordsIn(script: Script): string {
  const files = ['', '-wal', '-shm', '-journal']
    .map((end) => `${script.file}${end}`)
    .filter((file) => existsSync(file));
  return files.map((file) => readFileSync(file, 'latin1')).join('');
}

function unlucky(store: Store): Store {
  const transact: Store['transact'] = (scope, decide) => {
    const { what } = throwing;
    throwing.what = undefined;
    if (what !== undefined) throw what;
    return store.transact(scope, decide);
  };
  return { ...store, transact };
}

/** A welcome card's button, on a card that has none. */
function welcome<C extends object>(card: C): C {
  return {
    ...card,
    actions: [{ type: 'Action.Execute', title: 'Logg', verb: 'log', associatedInputs: 'none', data: {} }],
  };
}

function raw(script: Script, path: string, headers: Record<string, string>, body: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const sent = httpRequest({
      port: script.bot().port,
      host: '127.0.0.1',
      path,
      method: 'POST',
      headers,
      agent: false,
    });
    sent.on('response', (response) => response.resume().on('end', () => resolve(response.statusCode)));
    sent.on('error', () => resolve(undefined));
    sent.end(body);
  });
}
