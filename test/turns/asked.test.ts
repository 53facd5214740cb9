import { describe, expect, it } from 'vitest';
import { aHouse, inShort, type TestHouse, viewIn } from '../support/house.ts';
import { caseId, kind, people } from '../support/municipality.ts';
import { registers } from '../support/registers.ts';

const { emil, emma, ida, max } = people;

const asks = (over = {}) => ({
  verb: 'form-do',
  case: caseId(1),
  revision: '1.a',
  form: 'ask-employee',
  whom: emil,
  text: 'Fortell hvordan du opplevde det.',
  withIdentity: 'no',
  ...over,
});
const gives = (text: string) => ({ verb: 'statement-give', case: caseId(1), revision: '2.a', text });
const toEmil = (at: TestHouse) => at.channel.sendings.filter(({ to }) => to === 'a:emil').map(({ view }) => view);
const SECRET = 'sommerfuglord';

async function asked(over = {}): Promise<TestHouse> {
  const at = await aHouse();
  await registers(at, 1, { concerns: [emil], words: { said: SECRET } });
  await at.tap(max, asks(over));
  await at.deliver();
  return at;
}

describe('an employee who is asked for her statement', () => {
  it('gets a card with the question and nothing of the case', async () => {
    const at = await asked();
    expect(toEmil(at)).toMatchObject([{ view: 'statement', state: 'asked', by: 'Max Berg', citizen: undefined }]);
    expect(JSON.stringify(toEmil(at))).not.toMatch(/sommerfuglord|99 88 77 66/);
  });
  it('with who complains where the manager chose that', async () => {
    expect(toEmil(await asked({ withIdentity: 'yes' }))).toMatchObject([{ citizen: '99 88 77 66' }]);
  });
  it('gives it once; the manager gets the case with it, and she nothing more', async () => {
    const at = await asked();
    expect(viewIn(await at.tap(emil, gives('Bussen var full.')))).toEqual({ view: 'statement', state: 'given' });
    // The same tap again is thanked for again, and kept once.
    expect(viewIn(await at.tap(emil, gives('Bussen var full.')))).toEqual({ view: 'statement', state: 'given' });
    expect(viewIn(await at.tap(emil, gives('Og varm.')))).toEqual({ view: 'statement', state: 'given' });
    const words = (await at.store.case(caseId(1)))?.words;
    expect(words?.notes.filter(({ sort }) => sort === 'statement').map(({ text }) => text)).toEqual([
      'Bussen var full.',
    ]);
    expect(at.entries().map(inShort)).toContain('message max case');
    await at.deliver();
    expect(JSON.stringify(toEmil(at))).not.toContain(SECRET);
    expect(viewIn(await at.tap(emil, { verb: 'case-show', case: caseId(1) }))).toEqual({
      view: 'notice',
      notice: 'gone',
    });
  });
  it('what she could not send stands on her card again', async () => {
    const at = await asked();
    expect(viewIn(await at.tap(emil, gives('Født 13097248022')))).toMatchObject({
      state: 'asked',
      typed: { fault: 'national-id', text: 'Født •••••••••••' },
    });
    await at.deliver();
    expect(toEmil(at).at(-1)).toMatchObject({ view: 'statement', typed: { fault: 'national-id' } });
    expect(at.dump()).not.toContain('13097248022');
  });
  it('heard in another way meanwhile: an old card says that she need not answer', async () => {
    const at = await asked();
    const hear = { form: 'hear', revision: '2.a', on: '2026-03-16', text: 'Sagt i et møte' };
    await at.tap(max, asks(hear));
    expect(viewIn(await at.tap(emil, gives('For sent')))).toEqual({ view: 'statement', state: 'over' });
    expect(JSON.stringify((await at.store.case(caseId(1)))?.words)).not.toContain('For sent');
  });
  it('nobody else can answer in her place', async () => {
    const at = await asked();
    for (const who of [emma, ida, max]) {
      expect(viewIn(await at.tap(who, gives('Det var ikke meg')))).toEqual({ view: 'notice', notice: 'gone' });
    }
  });
});

describe('praise', () => {
  it('reaches her at once, with the words and without who said them', async () => {
    const at = await aHouse();
    await at.say(emma, 'logg');
    const draft = await at.store.openDraft(emma);
    const ros = { kind: kind('ros'), said: 'Så hjelpsom!', contact: '99 88 77 66', applies: 'about-person' };
    await at.tap(emma, { verb: 'said-next', draft: draft?.id, revision: '1', ...ros });
    await at.tap(emma, { verb: 'more-next', draft: draft?.id, revision: '2', about: 'employee', employee: emil });
    await at.deliver();
    expect(toEmil(at)).toMatchObject([{ view: 'praise', said: 'Så hjelpsom!', from: 'Max Berg' }]);
    expect(JSON.stringify(toEmil(at))).not.toContain('99 88 77 66');
  });
});
