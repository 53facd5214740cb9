import { expect, test } from 'vitest';
import { type Store, StoreUnavailable } from '../../src/cases/store.ts';
import { KindCode, PersonId, UnitId } from '../../src/domain/ids.ts';
import { OrganisationFile, organisationOf } from '../../src/domain/organisation.ts';
import {
  APP_ID,
  cardAction,
  HOME_TENANT,
  message,
  personalChat,
  SERVICE_URL,
  submitAction,
} from '../support/activities.ts';
import { complaintsAbout } from '../support/card-parser.ts';
import { conversation, emmaLogs, PATIENCE_MS } from '../support/conversation.ts';
import { hostileRequests } from '../support/hostile.ts';
import { attempts } from '../support/hostile-inside.ts';
import { sendRaw } from '../support/raw-request.ts';
import { type Script, startScript } from '../support/script.ts';
import { inputsOn, press, readOn } from '../support/shown-card.ts';
import { harstad, provevik } from '../support/whole-bot.ts';

const DETAIL = /\b\w*error\b|\bstack\b|node:|\/src\/|sqlite|zod|undefined|\[object|exception|invalid_/i;
/** What of the inside an answer tells. A link's pass is letters by chance, and may spell any short word. */
const detailIn = (text: string): string | undefined =>
  DETAIL.exec(text.replaceAll(/\/(?:forms|letters|reports)\/[\w.-]+/g, ''))?.[0];
/** Bytes that all of this may leave behind in memory. */
const MOST_GROWTH = 150 * 1024 * 1024;

conversation('what is wrong on the outside never reaches the bot', async (script) => {
  const before = process.memoryUsage().rss;
  const requests = await hostileRequests({
    issuer: script.issuer,
    appId: APP_ID,
    tenantId: HOME_TENANT,
    serviceUrl: SERVICE_URL,
  });
  expect(requests.length).toBeGreaterThanOrEqual(423);
  const wrong: string[] = [];
  for (const request of requests) {
    const { status, body } = await sendRaw(script.bot().port, request);
    const cutOff = status === undefined && /^(wire|size): /.test(request.name);
    const refused = status !== undefined && status >= 400 && status < 500;
    if (!(cutOff || refused) || (body !== '' && body !== 'not found')) wrong.push(`${request.name}: ${status} ${body}`);
  }
  expect(wrong).toEqual([]);
  await script.settled();
  script.sent();
  expect(
    script
      .logLines()
      .map(({ code }) => code)
      .filter((code) => code !== 'turn-refused'),
  ).toEqual([]);
  expect(process.memoryUsage().rss - before).toBeLessThan(MOST_GROWTH);
});

conversation('what is wrong within is answered without detail, and touches nothing of anybody’s', async (script) => {
  const { emma, max, ola, solveig } = script;
  await emma.writes('logg');
  script.sent('new emma: Skriv ned det du fikk høre');
  await emma.taps('Neste', { said: 'Hemmelig om Max', contact: 'anonym', applies: 'about-person' });
  script.sent('put emma: Litt mer om saken');
  await emma.taps('Neste', { about: 'manager' });
  script.sent('put emma: Les det opp');
  await emma.taps('Registrer');
  script.sent('put emma: Sak 1', 'opened solveig', 'new solveig: Sak 1');
  await emma.writes('Og dette er bare mitt utkast ennå');
  script.sent('new emma: Skriv ned det du fikk høre');
  const store = script.bot().store;
  const draft = await store.openDraft(PersonId.parse(emma.user.aad));
  const hidden = (await store.cases({ skip: 0, limit: 1 })).rows[0];
  if (draft === undefined || hidden === undefined) throw new Error('nothing to attack');
  const untouched = async () => JSON.stringify([await store.draft(draft.id), await store.case(hidden.id)]);
  const as = await untouched();
  const before = process.memoryUsage().rss;

  for (const attacker of [ola, max]) {
    await attacker.writes('hjelp');
    script.sent(expect.stringMatching(/^new (ola|max): Slik virker jeg$/));
    const { user, chat } = attacker;
    const card = attacker.message().activity;
    const all = attempts({ user, chat, card, draft: draft.id, hiddenCase: hidden.id, newId: script.newId });
    expect(all.length).toBeGreaterThanOrEqual(100);
    const wrong: string[] = [];
    for (const { name, activity } of all) {
      const { status, text } = await script.post(activity);
      const plain = status === 200 ? detailIn(text) === undefined : text === '';
      if (![200, 400, 501].includes(status) || !plain) wrong.push(`${name}: ${status} ${text.slice(0, 300)}`);
      if (/Hemmelig|bare mitt utkast/.test(text)) wrong.push(`${name} showed what is another's`);
      await script.settled();
      for (const { to, what, body } of script.taken()) {
        const strange = [emma, solveig, max, ola]
          .filter((one) => one !== attacker)
          .some((one) => to === nameOf(script, one));
        if (strange || /Hemmelig|bare mitt utkast/.test(JSON.stringify(body))) wrong.push(`${name}: ${what} to ${to}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await untouched()).toBe(as);
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect('polluted' in {}).toBe(false);
  expect(process.memoryUsage().rss - before).toBeLessThan(MOST_GROWTH);
  await emma.taps('Registrer nå, fullfør senere');
  script.taken();
  emma.sees('Og dette er bare mitt utkast ennå');
});

const store = { stopped: false };
conversation(
  'with a stopped store: words for people, 503 for what Teams sends again, and no detail',
  async (script) => {
    const { emma, ola } = script;
    await ola.writes('hjelp');
    script.sent('new ola: Slik virker jeg');
    script.faultsAreMeant();
    store.stopped = true;
    const { user, chat } = ola;
    const nobodys = '00000000-0000-4000-8000-000000000000';
    const card = ola.message().activity;
    const answered = new Map<number, number>();
    for (const { name, activity } of attempts({
      user,
      chat,
      card,
      draft: nobodys,
      hiddenCase: nobodys,
      newId: script.newId,
    })) {
      const { status, text } = await script.post(activity);
      expect([200, 400, 501, 503], name).toContain(status);
      expect(detailIn(text), name).toBeUndefined();
      answered.set(status, (answered.get(status) ?? 0) + 1);
      await script.settled();
      for (const { to, what } of script.taken()) {
        expect(to).not.toBe('emma');
        expect(what).toMatch(/Jeg fikk ikke bekreftet at det ble lagret|Det ble for langt/);
      }
    }
    expect([...answered.keys()].sort()).toEqual([200, 400, 501, 503]);
    store.stopped = false;
    await emma.writes('hjelp');
    script.sent('new emma: Slik virker jeg');
  },
  { store: (open) => stopping(open, store) },
);

const injections = [
  '**fet** _kursiv_ [lenke](https://evil.example) ![bilde](https://evil.example/x.png) `kode` # tittel',
  '<script>alert(1)</script><img src=x onerror=alert(1)><b>fet</b>&lt;&amp;&#x41;',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a card template would fill in
  '{{DATE(2026-03-16T10:00:00Z,SHORT)}} {{TIME(2026-03-16T10:00:00Z)}} ${navn} {{{ }}}',
  '<at>Emma Prøve</at> <at id="0">alle</at> <AT>x</AT>',
  'høyre\u202Etil\u2066venstre\u200f \u0000\u0007\u001b[31m slutt',
  'halv \ud83d surrogat \udc00 her',
  '"},{"type":"Action.OpenUrl","url":"https://evil.example"},{"x":"',
  '\\"\\u0022 \\n \\\\ /* */ -- ; DROP TABLE cases; \' OR 1=1',
] as const;

for (const [n, injection] of injections.entries()) {
  conversation(`injected into every text, number ${n + 1}: shown as written, and only as text`, async (script) => {
    const { emma, max } = script;
    await emma.writes('logg');
    script.sent('new emma: Skriv ned det du fikk høre');
    const texts = inputsOn(emma.message().card).filter(
      (id) => !/kind|unit|channel|Way|Language|applies|heardOn|protected|settled/.test(id),
    );
    expect(texts.length).toBeGreaterThan(10);
    const everywhere = Object.fromEntries(
      texts.map((id) => [id, id === 'contact' ? `a@b.no ${injection}`.slice(0, 200) : injection]),
    );
    await emma.taps('Neste', { ...everywhere, applies: 'formal-decision,about-person' });
    script.sent('put emma: Litt mer om saken');
    await emma.taps('Neste', {
      decision: injection,
      changeWanted: injection,
      about: 'employee',
      employeeName: injection,
    });
    script.sent('put emma: Les det opp');
    await emma.taps('Registrer');
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    await emma.taps('Lagre i saken', { note: injection });
    script.sent('put emma: Sak 1', 'put max: Sak 1');
    for (const { card } of [max.message(), emma.message()]) {
      expect(complaintsAbout(card)).toEqual([]);
      const json = JSON.stringify(card);
      expect(json).not.toMatch(
        /\{\{(DATE|TIME)|<\/?at\b|Action\.OpenUrl","url|[\u202a-\u202e\u2066-\u2069\u200f]|\\u0000|\\u0007|\\u001b|\\ud83d"|"Image"|"Media"/i,
      );
      expect(headingsOn(card).join('\n')).not.toMatch(/\*\*|evil|script|alert|DROP/);
    }
    const words = /(?:fet|lenke|alert|navn|alle|slutt|surrogat|evil|DROP)/;
    expect(readOn(max.message().card).match(new RegExp(words, 'g'))?.length).toBeGreaterThan(8);
  });
}

conversation('ids of things that are not there', async (script) => {
  const { emma } = script;
  await emma.writes('logg');
  script.sent('new emma: Skriv ned det du fikk høre');
  const { card, activity } = emma.message();
  const { verb, data } = press(card, 'Neste', { said: 'Det er glatt', contact: 'anonym', applies: 'none' });
  for (const [field, id] of [
    ...[
      'finnes-ikke',
      'constructor',
      '__proto__',
      '../x',
      'å',
      'x'.repeat(63),
      'x'.repeat(64),
      ' skolen',
      'SKOLEN',
    ].map((one) => ['unit', one]),
    ...['finnes-ikke', 'constructor', 'ros'].map((one) => ['kind', one]),
    ...['finnes-ikke', 'fax'].map((one) => ['channel', one]),
    ...['0000-00-00', '9999-12-31', '2026-02-30', '2026-03-16T00:00', '-1', 'i dag', '16.03.2026'].map((one) => [
      'heardOn',
      one,
    ]),
    ...['x', ',', 'none,none', 'harm,harm,harm', 'constructor', ','.repeat(5_000)].map((one) => ['applies', one]),
    ...['xx', 'fi', 'constructor'].map((one) => ['citizenLanguage', one]),
  ] as const) {
    const entries = {
      ...data,
      [String(field)]: id,
      revision: JSON.parse(JSON.stringify(press(emma.message().card, 'Avbryt').data))['revision'],
    };
    const { status, text } = await script.post(
      cardAction(script.newId(), emma.user, emma.chat, activity, { verb, data: entries }),
    );
    expect(status).toBe(200);
    expect(detailIn(text)).toBeUndefined();
    await script.settled();
    const [put] = script.taken();
    expect(put).toMatchObject({ how: 'put', to: 'emma' });
    if (put?.what === 'Les det opp') {
      await emma.taps('Endre');
      script.taken();
    }
  }
  expect(KindCode.safeParse('ros').success && UnitId.safeParse('finnes-ikke').success).toBe(true);
  expect((await script.bot().store.cases({ skip: 0, limit: 9 })).rows).toEqual([]);
});

conversation(
  '300 taps at the same moment by one person: one case, and a word about haste',
  async (script) => {
    const { emma } = script;
    await emma.writes('Alt skjer på en gang her i dag');
    script.sent('new emma: Skriv ned det du fikk høre');
    const { card, activity } = emma.message();
    const { verb, data } = press(card, 'Registrer nå, fullfør senere');
    const taps = Array.from({ length: 300 }, () =>
      script.post(cardAction(script.newId(), emma.user, emma.chat, activity, { verb, data })),
    );
    const answers = await Promise.all(taps);
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(answers.filter(({ text }) => text.includes('Registrert. Takk')).length).toBeGreaterThan(20);
    expect(answers.every(({ text }) => /Registrert\. Takk|Nå gikk det litt fort/.test(text))).toBe(true);
    await script.settled();
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
  },
  { unhurried: false },
);

test('300 taps at the same moment by a hundred people: a hundred cases', { timeout: PATIENCE_MS }, async () => {
  const { coordinator, roles, units, people } = provevik(harstad());
  const [emma] = people.values();
  if (emma === undefined) throw new Error('nobody');
  const crowd = Array.from({ length: 100 }, (_, n) => ({
    ...emma,
    id: PersonId.parse(`c0de0000-0000-4000-8000-00000000${String(1_000 + n)}`),
  }));
  const file = { coordinator, roles, units: [...units.values()], people: [...people.values(), ...crowd] };
  const script = await startScript({ organisation: organisationOf(OrganisationFile.parse(file)) });
  try {
    const answers = await Promise.all(
      crowd.map(async ({ id, name }, n) => {
        const user = { aad: id, name, locale: 'nb-NO' };
        const draft = `c0de0000-0000-4000-9000-00000000${String(1_000 + n)}`;
        const data = { verb: 'said-register', draft, revision: '0', said: `Sak fra ${n}` };
        const submits = Array.from({ length: 3 }, () =>
          script.post(submitAction(script.newId(), user, personalChat(user), data)),
        );
        return (await Promise.all(submits)).map(({ status, text }) => [status, /Sak (\d+)/.exec(text)?.[1]]);
      }),
    );
    for (const three of answers) expect(new Set(three.map(String)).size).toBe(1);
    expect(new Set(answers.map(([one]) => String(one))).size).toBe(100);
    expect(answers.flat().every(([status]) => status === 200)).toBe(true);
    await script.settled();
    const news = script.taken();
    expect(news.filter(({ to, how }) => to === 'max' && how === 'new')).toHaveLength(100);
    expect(
      (await script.post(message(script.newId(), script.emma.user, script.emma.chat, { text: 'hjelp' }))).status,
    ).toBe(200);
    await script.settled();
    script.sent('new emma: Slik virker jeg');
    script.holds();
  } finally {
    await script.stop();
  }
});

conversation('after all of it, an ordinary complaint', async (script) => {
  await emmaLogs(script);
  script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
});

/** As a store that can't be reached: it rejects whatever it is asked. */
function stopping(open: Store, when: { readonly stopped: boolean }): Store {
  return new Proxy(open, {
    get(target, name, receiver) {
      const kept: unknown = Reflect.get(target, name, receiver);
      if (!when.stopped || name === 'close' || typeof kept !== 'function') return kept;
      return async () => {
        throw new StoreUnavailable('stopped');
      };
    },
  });
}

function nameOf(script: Script, one: { chat: { id: string } }): string | undefined {
  return (['emma', 'max', 'ola', 'solveig'] as const).find((name) => script[name].chat.id === one.chat.id);
}

/** What stands where Markdown is read. */
function headingsOn(card: unknown): string[] {
  const found: string[] = [];
  JSON.stringify(card, (_, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'type' in value && value.type === 'TextBlock' && 'text' in value)
      found.push(String(value.text));
    return value;
  });
  return found;
}
