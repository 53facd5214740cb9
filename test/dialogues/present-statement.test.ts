import { describe, expect, it } from 'vitest';
import type { StatementAction } from '../../src/dialogues/actions.ts';
import type { Reading } from '../../src/dialogues/present/scope.ts';
import { viewOf } from '../../src/dialogues/present/view.ts';
import type { Showing } from '../../src/dialogues/showing.ts';
import { statementStep } from '../../src/dialogues/statement.ts';
import type { View } from '../../src/dialogues/views.ts';
import type { CaseWithWords } from '../../src/domain/decide.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import { sceneOf } from '../support/desk.ts';
import { caseId, day, people } from '../support/municipality.ts';
import { followedBy, registeredCase } from '../support/registered.ts';

const { emil, emma, ida, max, nina } = people;

/** Max has asked Emil and Nina, of whom it is said that it is about them. */
function asked(withIdentity = false, over: Parameters<typeof registeredCase>[1] = {}): CaseWithWords {
  const one = registeredCase(1, { concerns: [emil, nina], words: { said: 'Hemmelig', ...over.words } });
  const first = followedBy(one, { command: 'ask-employee', whom: emil, question: 'Til Emil', withIdentity }, max);
  return followedBy(first, { command: 'ask-employee', whom: nina, question: 'Til Nina', withIdentity: false }, max);
}
const shows: Showing = { show: 'statement', case: caseId(1) };

function viewFor(who: PersonId, found: CaseWithWords | undefined, showing: Showing = shows): View {
  const { person: reader, language, ...house } = sceneOf(who);
  const reading: Reading = { reader, language, ...house, showing: 'a' };
  return viewOf(reading, showing, { case: found });
}
const give = (text: string): StatementAction => ({ verb: 'statement-give', case: caseId(1), revision: '3.a', text });
const step = (who: PersonId, found: CaseWithWords | undefined, text: string) =>
  statementStep(sceneOf(who), found === undefined ? {} : { case: found }, give(text));

describe('the card of an employee who is asked', () => {
  it('says who asks and what she was asked, and nothing of the case', () => {
    const view = viewFor(emil, asked());
    expect(view).toEqual({
      view: 'statement',
      state: 'asked',
      case: caseId(1),
      revision: '3.a',
      by: 'Max Berg',
      question: 'Til Emil',
      citizen: undefined,
      typed: undefined,
    });
    expect(viewFor(nina, asked())).toMatchObject({ question: 'Til Nina' });
    expect(JSON.stringify(view)).not.toMatch(/Hemmelig|99 88 77 66/);
  });
  it('says who complains where the manager chose it, to her of whom it was chosen', () => {
    expect(viewFor(emil, asked(true))).toMatchObject({ citizen: '99 88 77 66' });
    expect(viewFor(nina, asked(true))).toMatchObject({ citizen: undefined });
    // Asked to be kept apart from the case since.
    const found = asked(true);
    const hidden = { ...found, words: { ...found.words, contact: { as: 'protected' } as const } };
    expect(viewFor(emil, hidden)).toMatchObject({ citizen: undefined });
  });
  it.each([
    ['a colleague', ida],
    ['the manager', max],
    ['the reporter', emma],
  ])('is not there for %s', (_, who) => {
    expect(viewFor(who, asked())).toEqual({ view: 'notice', notice: 'gone' });
    expect(step(who, asked(), 'Slik var det')).toEqual({ shows: { show: 'notice', notice: 'gone' } });
  });
  it('is not there where there is no case', () => {
    expect(viewFor(emil, undefined)).toEqual({ view: 'notice', notice: 'gone' });
    expect(step(emil, undefined, 'Slik var det')).toEqual({ shows: { show: 'notice', notice: 'gone' } });
  });
});

describe('giving the statement', () => {
  it('is kept as hers, and thanked for', () => {
    const done = step(emil, asked(), ' Slik var det. ');
    if (done.change === undefined) throw new Error('nothing was given');
    const { put } = done.change;
    expect(put.words.notes.at(-1)).toMatchObject({ sort: 'statement', of: emil, by: emil, text: 'Slik var det.' });
    expect(put.case.handling.hearings.find(({ whom }) => whom === emil)?.state).toMatchObject({
      hearing: 'heard',
      on: '2026-03-16',
      by: emil,
    });
    expect(viewFor(emil, put, done.shows)).toEqual({ view: 'statement', state: 'given' });
    expect(viewFor(emil, put)).toEqual({ view: 'statement', state: 'given' });
    // Not twice, and it opens nothing to her.
    expect(step(emil, put, 'Enda mer').change).toBeUndefined();
    expect(viewFor(emil, put, { show: 'case', case: caseId(1) })).toEqual({ view: 'notice', notice: 'gone' });
    expect(viewFor(nina, put)).toMatchObject({ state: 'asked' });
  });
  it.each([
    ['', 'required', ''],
    ['Født 13097248022', 'national-id', 'Født •••••••••••'],
    ['x'.repeat(4001), 'too-long', 'x'.repeat(4001)],
  ])('what can’t be given stands there to be mended', (text, fault, typed) => {
    const done = step(emil, asked(), text);
    expect(done.change).toBeUndefined();
    expect(viewFor(emil, asked(), done.shows)).toMatchObject({ state: 'asked', typed: { fault, text: typed } });
  });
});

describe('no longer asked', () => {
  const heardOtherwise = () =>
    followedBy(asked(), { command: 'hear', whom: emil, on: day('2026-03-16'), statement: 'Sagt i et møte' }, max);
  const closed = () => followedBy(asked(), { command: 'close-otherwise', as: 'withdrawn', reason: 'Ferdig' }, max);
  it.each([
    ['she was heard in another way', heardOtherwise],
    [
      'she is not to be heard after all',
      () => followedBy(asked(), { command: 'not-suitable', whom: emil, reason: 'Syk' }, max),
    ],
    ['the case is closed', closed],
  ])('%s: the card says so and takes nothing', (_, made) => {
    const found = made();
    expect(viewFor(emil, found)).toEqual({ view: 'statement', state: 'over' });
    const done = step(emil, found, 'Slik var det');
    expect(done.change).toBeUndefined();
    expect(viewFor(emil, found, done.shows)).toEqual({ view: 'statement', state: 'over' });
  });
});
