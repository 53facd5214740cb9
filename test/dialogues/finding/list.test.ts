import { describe, expect, it } from 'vitest';
import { managedBy, unitsOf } from '../../../src/dialogues/finding/units.ts';
import type { Loaded } from '../../../src/dialogues/present/view.ts';
import { viewOf } from '../../../src/dialogues/present/view.ts';
import type { Showing } from '../../../src/dialogues/showing.ts';
import type { View } from '../../../src/dialogues/views.ts';
import type { CaseWithWords } from '../../../src/domain/decide.ts';
import type { PersonId } from '../../../src/domain/ids.ts';
import { signals } from '../../../src/domain/kinds.ts';
import { Instant } from '../../../src/domain/time.ts';
import { sceneOf } from '../../support/desk.ts';
import { later, organisation, people } from '../../support/municipality.ts';
import { closedCase, followedBy, registeredCase } from '../../support/registered.ts';

const { emma, emil, max, ida, rita } = people;
type ListShowing = Extract<Showing, { show: 'list' }>;

const inHand: ListShowing = { show: 'list', list: 'in-hand', page: 0 };
const found: ListShowing = { show: 'list', list: 'found', asked: { words: 'buss' }, page: 2 };

function shown(reader: PersonId, shows: Showing, loaded: Loaded): View {
  const { person, ...house } = sceneOf(reader, { now: later(60) });
  return viewOf({ reader: person, ...house, showing: 'a' }, shows, loaded);
}
const page = (...rows: CaseWithWords[]): Loaded => ({ list: { rows, more: false, unreadable: 0 } });
function rowsOf(reader: PersonId, ...rows: CaseWithWords[]) {
  const view = shown(reader, inHand, page(...rows));
  if (view.view !== 'list') throw new Error(view.view);
  return view.rows;
}

describe('a row', () => {
  it('says what the case is, when it was heard and by when, to the manager and to its reporter', () => {
    const known = {
      number: 1,
      of: { kind: 'Klage på tjeneste', unit: 'Servicetorget' },
      state: 'open',
      heardOn: '2026-03-16',
      clocks: [{ clock: 'respond', nominal: '2026-03-30' }, { clock: 'delay-notice' }],
    };
    expect(rowsOf(max, registeredCase(1))).toMatchObject([known]);
    expect(rowsOf(emma, registeredCase(1))).toMatchObject([{ ...known, duties: [] }]);
  });
  it('says what its reader has to do next, the most urgent first and at most two', () => {
    const unseen = registeredCase(1);
    expect(rowsOf(max, unseen)[0]?.duties.map(({ duty }) => duty)).toEqual(['see', 'respond']);
    const seen = followedBy(unseen, { command: 'mark-seen' }, max);
    expect(rowsOf(max, seen)[0]?.duties).toEqual([{ duty: 'respond', actBy: '2026-03-30', workingDaysLeft: 10 }]);
  });
  it('says it to the handler and no longer to who appointed her', () => {
    const one = followedBy(registeredCase(1), { command: 'appoint', person: emil }, max);
    expect(rowsOf(emil, one)[0]?.duties.map(({ duty }) => duty)).toContain('respond');
    expect(rowsOf(max, one)[0]?.duties.map(({ duty }) => duty)).not.toContain('respond');
  });
  it('is number, state and dates where the case has come to concern its reporter', () => {
    const one = registeredCase(1, { signals: ['about-person'], concerns: [emma] });
    expect(rowsOf(emma, one)).toMatchObject([{ number: 1, of: undefined, state: 'open', duties: [] }]);
  });
  it('is number and state once it is sealed', () => {
    const now = Instant.parse('2036-03-17T09:00:00.000Z');
    const sealed = followedBy(closedCase(1), { command: 'look', away: [] }, 'clock', { now });
    expect(sealed.case.state).toMatchObject({ sealed: true });
    expect(rowsOf(max, sealed)).toMatchObject([{ of: undefined, state: 'closed', clocks: [], duties: [] }]);
  });
  it('is not there for whom it is hidden from or who has no part, whatever list found it', () => {
    const hidden = registeredCase(1, { signals: ['about-person'], concerns: [emil] });
    const formerly = followedBy(
      followedBy(registeredCase(2), { command: 'appoint', person: emil }, max),
      { command: 'appoint', person: ida },
      max,
    );
    expect(rowsOf(emil, hidden, formerly)).toEqual([]);
    expect(rowsOf(rita, hidden, formerly)).toEqual([]);
  });
  it('holds no word and no name of anybody', () => {
    const words = {
      said: 'sommerfuglord',
      grounds: 'sommerfuglord',
      wish: 'sommerfuglord',
      harm: 'sommerfuglord',
      employee: 'sommerfuglord',
      decision: 'sommerfuglord',
    };
    const one = registeredCase(1, { signals: [...signals], vulnerable: 'pupil', inDanger: true, words });
    for (const shows of [inHand, found]) {
      for (const reader of [emma, one.case.responsible.person]) {
        const view = JSON.stringify(shown(reader, shows, page(one)));
        expect(view).toContain('"number":1');
        expect(view).not.toMatch(/sommerfuglord|99 88|Emma|Max|Solveig/);
      }
    }
  });
});

describe('my cases', () => {
  it('whoever has nothing in hand sees what she has registered, with the unit’s list only where she manages one', () => {
    const mine = { rows: [registeredCase(1).case], more: true, unreadable: 0 };
    expect(shown(emma, inHand, { mine })).toMatchObject({
      view: 'mine',
      page: 0,
      more: true,
      rows: [{ number: 1 }],
      manages: false,
    });
    expect(shown(max, inHand, { mine: { ...mine, rows: [] } })).toMatchObject({
      view: 'mine',
      rows: [],
      manages: true,
    });
  });
});

describe('the search', () => {
  it('begins with an empty card that offers every kind and every unit that stands', () => {
    expect(shown(emma, { show: 'list', list: 'found', page: 0 }, {})).toMatchObject({
      view: 'search',
      asked: undefined,
      masked: false,
      rows: [],
      kinds: expect.arrayContaining([{ value: 'klage-tjeneste', title: 'Klage på tjeneste' }]),
      units: [{ value: 'kommunen' }, { value: 'torget' }, { value: 'skolen' }],
      moreUnits: false,
    });
  });
  it('shows what was asked for, the chosen unit first', () => {
    const asked = { unit: 'skolen', words: '•••••• •••••' };
    expect(shown(max, { ...found, asked }, page(registeredCase(1)))).toMatchObject({
      view: 'search',
      asked,
      masked: true,
      page: 2,
      rows: [{ number: 1 }],
      units: [{ value: 'skolen' }, { value: 'kommunen' }, { value: 'torget' }],
    });
  });
});

describe('whose units', () => {
  const person = (id: PersonId) => {
    const one = organisation.people.get(id);
    if (one === undefined) throw new Error(id);
    return one;
  };
  it('those that she manages, one that is gone too; else the one in which she works', () => {
    expect(managedBy(organisation, max)).toEqual(['torget', 'badet']);
    expect(unitsOf(organisation, person(max))).toEqual(['torget', 'badet']);
    expect(unitsOf(organisation, person(emma))).toEqual(['torget']);
    expect(managedBy(organisation, ida)).toEqual([]);
  });
});
