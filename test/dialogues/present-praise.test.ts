import { describe, expect, it } from 'vitest';
import { praiseView } from '../../src/dialogues/present/praise.ts';
import type { Reading } from '../../src/dialogues/present/scope.ts';
import type { CaseWithWords } from '../../src/domain/decide.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import { sceneOf } from '../support/desk.ts';
import { kind, people } from '../support/municipality.ts';
import { registeredCase } from '../support/registered.ts';

const { emil, emma, ida, max } = people;

const praised = (over: Parameters<typeof registeredCase>[1] = {}) =>
  registeredCase(1, { kind: kind('ros'), concerns: [emil], words: { said: 'Han var så snill.' }, ...over });

function praise(who: PersonId, found: CaseWithWords | undefined) {
  const { person: reader, language, ...house } = sceneOf(who);
  const reading: Reading = { reader, language, ...house, showing: 'a' };
  return praiseView(reading, found);
}
const gone = { view: 'notice', notice: 'gone' };

describe('praise', () => {
  it('reaches her with the words and her manager’s thanks, and not with who said them', () => {
    const view = praise(emil, praised());
    expect(view).toEqual({
      view: 'praise',
      said: 'Han var så snill.',
      unit: 'Servicetorget',
      heardOn: '2026-03-16',
      from: 'Max Berg',
    });
    expect(JSON.stringify(view)).not.toContain('99 88 77 66');
  });
  it('of the manager herself has nobody’s thanks below it', () => {
    expect(praise(max, praised({ concerns: [max] }))).toMatchObject({ view: 'praise', from: undefined });
  });
  it('without words where nothing of it may be written', () => {
    expect(praise(emil, praised({ signals: ['sensitive'], words: { said: '' } }))).toMatchObject({ said: '' });
  });
  it.each([
    ['a colleague', ida, praised()],
    ['the reporter', emma, praised()],
    ['her about whom it is a complaint', emil, praised({ kind: kind('klage-tjeneste') })],
    ['her of whom nobody has said that it is about her', emil, praised({ concernsAssumed: true })],
    ['anybody where there is no case', emil, undefined],
  ])('is not there for %s', (_, who, found) => {
    expect(praise(who, found)).toEqual(gone);
  });
});
