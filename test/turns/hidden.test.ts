import { describe, expect, it } from 'vitest';
import type { OutboxEntry } from '../../src/cases/outbox.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import { attend } from '../../src/sweeps/attention.ts';
import { whole } from '../support/desk.ts';
import { aHouse, chatOf, nameOf, readerNamed, type TestHouse, viewIn } from '../support/house.ts';
import { caseNumber, people } from '../support/municipality.ts';
import { actions } from '../support/taps.ts';

const { emma, emil, max, ida, nina, solveig } = people;
const WORDS = 'sommerfuglord';
const said = { ...whole, said: WORDS };

async function registered(at: TestHouse, more: Record<string, string>, reporter: PersonId = emma) {
  await at.say(reporter, 'logg');
  await at.deliver();
  const draft = await at.store.openDraft(reporter);
  const card = { card: 'sent-1' };
  await at.tap(
    reporter,
    { verb: 'said-next', draft: draft?.id, revision: '1', ...said, applies: 'about-person,harm' },
    card,
  );
  await at.tap(reporter, { verb: 'more-register', draft: draft?.id, revision: '2', inDanger: 'true', ...more }, card);
  const one = await at.store.caseByNumber(caseNumber(1));
  if (one === undefined) throw new Error('no case');
  return one.case;
}

/** Whomever an entry is for or could reach. */
const reached = ({ what }: OutboxEntry): string[] => [
  readerNamed({ what }),
  ...('address' in what ? [what.address.conversation.replace('a:', '')] : []),
];

/** Nothing of the case comes to `hidden`, whatever the machine and everybody else does from now on. */
async function nothingReaches(at: TestHouse, hidden: PersonId, id: string): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    await at.deliver();
    at.wait(16);
    await attend(at.house);
  }
  await at.deliver();
  expect(at.entries().length).toBeGreaterThan(3);
  for (const entry of at.entries()) expect(reached(entry)).not.toContain(nameOf(hidden));
  for (const { to } of at.channel.sendings) expect([`a:${nameOf(hidden)}`, nameOf(hidden)]).not.toContain(to);
  const one = await at.store.caseByNumber(caseNumber(1));
  const inLine = [one?.case.responsible, ...(one?.case.told ?? []), ...(one?.case.next ?? [])];
  expect(inLine.map((each) => each?.person)).not.toContain(hidden);

  const before = (await at.store.caseByNumber(caseNumber(1)))?.case.version;
  for (const revision of ['2', '0']) {
    for (const action of actions({ case: id, draft: one?.case.draft, revision })) {
      const reply = JSON.stringify(await at.tap(hidden, action));
      expect(reply).not.toContain(WORDS);
      at.wait(1);
    }
  }
  await at.say(hidden, 'mine saker');
  const mine = (await at.deliver()).at(-1);
  expect(mine?.view).toMatchObject({ view: 'mine', rows: [] });
  expect((await at.store.caseByNumber(caseNumber(1)))?.case.version).toBe(before);
  const toHim = at.channel.sendings.filter(({ to }) => to === chatOf(hidden).conversation);
  expect(JSON.stringify(toHim)).not.toContain(WORDS);
}

describe('about the manager', () => {
  it.each([
    ['said so', { about: 'manager' }],
    ['chosen by name', { about: 'employee', employee: max }],
    ['written by name', { about: 'employee', employeeName: 'Max Berg' }],
    ['not yet said', {}],
  ])('%s: from the first moment nothing of it reaches him', async (_, more) => {
    const at = await aHouse();
    const one = await registered(at, more);
    expect(one).toMatchObject({ responsible: { person: solveig }, hiddenFrom: [max] });
    await nothingReaches(at, max, one.id);
    expect(at.entries().some(({ what }) => what.send === 'message' && what.to === solveig)).toBe(true);
  });
});

describe('about a deputy or a coordinator', () => {
  it.each([
    ['the deputy', ida],
    ['the coordinator', nina],
  ])('%s is passed by, also where nobody looks', async (_, who) => {
    const at = await aHouse();
    const one = await registered(at, { about: 'employee', employee: who });
    expect(one.responsible.person).toBe(max);
    await nothingReaches(at, who, one.id);
  });
});

describe('about a colleague', () => {
  it('she never sees it', async () => {
    const at = await aHouse();
    const one = await registered(at, { about: 'employee', employee: emil });
    await nothingReaches(at, emil, one.id);
  });
});

describe('about its reporter', () => {
  it('she keeps number and dates: in the answer, in her chat, in her list and on each tap', async () => {
    const at = await aHouse();
    const one = await registered(at, { about: 'me' });
    await at.deliver();
    const upTo = at.channel.sendings.length;
    for (const action of actions({ case: one.id, draft: one.draft, revision: '1.a' })) {
      if ('note' in action) Object.assign(action, { note: 'Mer' });
      const reply = await at.tap(emma, action, { card: 'sent-1' });
      expect(JSON.stringify(reply)).not.toMatch(new RegExp(`${WORDS}|Max Berg`));
      at.wait(1);
    }
    await at.deliver();
    await attend(at.house);
    await at.deliver();
    const toHer = at.channel.sendings.slice(upTo).filter(({ to }) => to === chatOf(emma).conversation);
    expect(toHer.length).toBeGreaterThan(3);
    expect(JSON.stringify(toHer)).not.toMatch(new RegExp(`${WORDS}|Max Berg`));
    const shown = viewIn(await at.tap(emma, { verb: 'case-show', case: one.id }));
    expect(Object.keys(shown).sort()).toEqual(['clocks', 'number', 'state', 'view']);
    const mine = viewIn(await at.tap(emma, { verb: 'mine', page: 0 }));
    if (mine.view !== 'mine') throw new Error(mine.view);
    expect(mine.rows).toMatchObject([{ number: 1, kind: undefined, missing: false }]);
  });
});

describe('it turns out to be about the manager who has it in his chat', () => {
  it('his card becomes number and state, what waits for him is not sent, and nobody is told in his stead', async () => {
    const at = await aHouse();
    await at.say(emma, 'logg');
    await at.deliver();
    const draft = await at.store.openDraft(emma);
    await at.tap(
      emma,
      { verb: 'said-register', draft: draft?.id, revision: '1', ...said, applies: '' },
      { card: 'sent-1' },
    );
    const sent = await at.deliver();
    expect(JSON.stringify(sent.filter(({ to }) => to === 'a:max'))).toContain(WORDS);
    const { id } = (await at.store.caseByNumber(caseNumber(1)))?.case ?? {};

    await at.tap(emma, { verb: 'case-complete', case: id, revision: '1.a' }, { card: 'sent-1' });
    const completing = await at.store.openDraft(emma);
    const of = { draft: completing?.id };
    await at.tap(
      emma,
      { verb: 'said-next', ...of, revision: String(completing?.revision), ...said, applies: 'about-person' },
      { card: 'sent-1' },
    );
    const more = await at.store.openDraft(emma);
    await at.tap(
      emma,
      { verb: 'more-register', ...of, revision: String(more?.revision), about: 'manager' },
      { card: 'sent-1' },
    );
    const after = await at.deliver();
    const toMax = after.filter(({ to }) => to === 'a:max');
    expect(toMax.map(({ how, view }) => [how, view?.view])).toEqual([['update', 'number']]);
    expect(JSON.stringify(toMax)).not.toContain(WORDS);
    expect(after.filter(({ how }) => how === 'send').map(({ to }) => to)).toEqual(['a:solveig']);
    expect(viewIn(await at.tap(max, { verb: 'case-show', case: id }))).toEqual({ view: 'notice', notice: 'gone' });
  });
  it('at night, before it was sent to him: he never gets it, and nobody is told in his stead', async () => {
    const at = await aHouse();
    at.wait(12 * 60);
    await at.say(emma, 'logg');
    await at.deliver();
    const draft = await at.store.openDraft(emma);
    await at.tap(emma, { verb: 'said-register', draft: draft?.id, revision: '1', ...said, applies: '' });
    await at.deliver();
    const { id } = (await at.store.caseByNumber(caseNumber(1)))?.case ?? {};
    await at.tap(emma, { verb: 'case-complete', case: id, revision: '1.a' });
    const completing = await at.store.openDraft(emma);
    const of = { draft: completing?.id };
    await at.tap(emma, {
      verb: 'said-next',
      ...of,
      revision: String(completing?.revision),
      ...said,
      applies: 'about-person',
    });
    const more = await at.store.openDraft(emma);
    await at.tap(emma, { verb: 'more-register', ...of, revision: String(more?.revision), about: 'manager' });
    at.wait(10 * 60);
    const morning = await at.deliver();
    expect(morning.filter(({ how }) => how === 'send').map(({ to }) => to)).toEqual(['a:solveig']);
    const his = at.entries().find(({ what }) => what.send === 'message' && what.to === max);
    expect(his?.state).toMatchObject({ state: 'dropped', code: 'nothing-to-show' });
    const one = (await at.store.caseByNumber(caseNumber(1)))?.case;
    expect(one).toMatchObject({ responsible: { person: solveig }, told: [] });
  });
});

describe('what lies in the outbox', () => {
  it('refers to things and holds nobody’s words; a refused note waits with its case', async () => {
    const at = await aHouse();
    const one = await registered(at, { about: 'employee', employeeName: `${WORDS} sjåfør`, harm: WORDS });
    expect(JSON.stringify(at.entries())).not.toContain(WORDS);
    const note = `${WORDS} 13097248022`;
    await at.tap(emma, { verb: 'note-add', case: one.id, revision: '1.a', sort: 'addition', note }, { card: 'sent-1' });
    const holding = at.entries().filter((entry) => JSON.stringify(entry).includes(WORDS));
    expect(holding.map(({ subject }) => subject)).toEqual([{ of: 'case', case: one.id }]);
    expect(at.dump()).not.toContain('13097248022');
  });
  it('no log line holds a word, a name or a contact', async () => {
    const at = await aHouse();
    await registered(at, { about: 'employee', employee: emil, harm: WORDS });
    at.channel.answers = () => ({ ended: 'refused', code: 'blocked' });
    await at.deliver();
    at.wait(20);
    await attend(at.house);
    expect(at.log.length).toBeGreaterThan(3);
    expect(at.log.join('\n')).not.toMatch(new RegExp(`${WORDS}|Emma|Max Berg|99 88`));
  });
});
