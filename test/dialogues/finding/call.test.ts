import { describe, expect, it } from 'vitest';
import { callNoteStep, lookUpStep } from '../../../src/dialogues/finding/call.ts';
import { viewOf } from '../../../src/dialogues/present/view.ts';
import type { Showing } from '../../../src/dialogues/showing.ts';
import type { Step } from '../../../src/dialogues/step.ts';
import type { View } from '../../../src/dialogues/views.ts';
import type { CaseWithWords } from '../../../src/domain/decide.ts';
import type { PersonId } from '../../../src/domain/ids.ts';
import { sceneOf } from '../../support/desk.ts';
import { caseNumber, later, people } from '../../support/municipality.ts';
import { closedCase, followedBy, registeredCase } from '../../support/registered.ts';

const { emma, emil, max, rita, per } = people;
const number = caseNumber(1);
const sorts = ['called-back', 'call-wish'] as const;

function shown(reader: PersonId, shows: Showing, found: CaseWithWords | undefined): View {
  const { person, ...house } = sceneOf(reader, { now: later(60) });
  return viewOf({ reader: person, ...house, showing: 'a' }, shows, { case: found });
}
const lookedUp = (found: CaseWithWords | undefined, who: PersonId): Step =>
  lookUpStep(sceneOf(who), found === undefined ? {} : { case: found }, number);
const noted = (found: CaseWithWords | undefined, who: PersonId, sort: (typeof sorts)[number], text: string): Step =>
  callNoteStep(sceneOf(who), found === undefined ? {} : { case: found }, number, sort, text);

describe('any employee', () => {
  it('looks it up: one event that names her, and nothing else of the case changes', () => {
    const one = registeredCase(1);
    const { change, shows } = lookedUp(one, per);
    expect(shows).toEqual({ show: 'call', number });
    expect(change?.events).toEqual([{ event: 'looked-up', at: sceneOf(per).now, by: per }]);
    expect(change?.put).toEqual({ ...one, case: { ...one.case, version: 2 } });
  });
  it('sees state, dates and who has it, and nothing else', () => {
    const one = registeredCase(1, { words: { said: 'sommerfuglord' } });
    const view = shown(per, { show: 'call', number }, one);
    expect(view).toEqual({
      view: 'call',
      revision: 'a',
      number,
      news: undefined,
      note: undefined,
      found: {
        number,
        state: { state: 'open' },
        heardOn: '2026-03-16',
        clocks: [expect.objectContaining({ clock: 'respond' }), expect.objectContaining({ clock: 'delay-notice' })],
        holder: 'Max Berg',
      },
    });
    expect(JSON.stringify(view)).not.toMatch(/sommerfuglord|99 88|Emma|klage/);
  });
  it('sees the handler once there is one', () => {
    const one = followedBy(registeredCase(1), { command: 'appoint', person: emil }, max);
    expect(shown(per, { show: 'call', number }, one)).toMatchObject({ found: { holder: 'Emil Ås' } });
  });
  it('sees that it is closed, since when, and no date that is still to come', () => {
    expect(shown(per, { show: 'call', number }, closedCase(1))).toMatchObject({
      found: { state: { state: 'closed', closedOn: '2026-03-16' }, clocks: [] },
    });
  });
  it.each(sorts)('takes down what the citizen said: %s', (sort) => {
    const one = registeredCase(1);
    const { change, shows } = noted(one, per, sort, '  Ring 99 88 77 66 etter tre ');
    expect(shows).toEqual({ show: 'call', number, news: 'noted' });
    expect(change?.events).toEqual([{ event: 'noted', at: sceneOf(per).now, by: per, sort }]);
    expect(change?.put.words.notes).toEqual([
      { at: sceneOf(per).now, by: per, sort, text: 'Ring 99 88 77 66 etter tre' },
    ]);
  });
  it.each([
    ['nothing', '  ', { fault: 'required', text: '' }],
    ['a national id', 'Hun er 13097248022', { fault: 'national-id', text: 'Hun er •••••••••••' }],
    ['too much', 'x'.repeat(4001), { fault: 'too-long', text: 'x'.repeat(4001) }],
  ])('%s is refused beside what she typed; what she sees with it is kept as a look', (_, typed, note) => {
    const { change, shows } = noted(registeredCase(1), per, 'called-back', typed);
    expect(shows).toEqual({ show: 'call', number, note });
    expect(change?.events.map(({ event }) => event)).toEqual(['looked-up']);
    expect(shown(per, shows, change?.put)).toMatchObject({ note, found: { number } });
  });
});

describe('from whom it is hidden', () => {
  const about = registeredCase(1, { signals: ['about-person'], concerns: [emil] });
  const herself = registeredCase(1, { signals: ['about-person'], concerns: [emma] });
  it.each([
    ['the employee concerned', emil, about],
    ['the reporter whom it concerns', emma, herself],
    ['anybody, of a number that nobody has', rita, undefined],
  ])('%s: there is no case with that number, whatever is done with it', (_, who, found) => {
    const steps = [
      lookedUp(found, who),
      ...sorts.map((sort) => noted(found, who, sort, 'Hun venter')),
      noted(found, who, 'call-wish', ''),
      noted(found, who, 'called-back', '13097248022'),
    ];
    for (const step of steps) {
      expect(step).toEqual({ shows: { show: 'call', number, news: 'not-found' } });
      expect(shown(who, step.shows, found)).toEqual({ view: 'call', revision: 'a', number, news: 'not-found' });
    }
  });
  it('also on a card that was shown before it came to concern her', () => {
    expect(shown(emil, { show: 'call', number, news: 'noted' }, about)).toEqual({
      view: 'call',
      revision: 'a',
      number,
      news: 'not-found',
    });
  });
});

it('the card asks for a number before anything else', () => {
  expect(shown(per, { show: 'call' }, undefined)).toEqual({ view: 'call', revision: 'a', number: undefined });
  expect(shown(per, { show: 'call', news: 'not-found' }, undefined)).toMatchObject({ news: 'not-found' });
});
