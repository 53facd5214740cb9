import { describe, expect, it } from 'vitest';
import { carryOut } from '../../../src/domain/change.ts';
import type { Command, Heard } from '../../../src/domain/commands.ts';
import { type CaseWithWords, decide } from '../../../src/domain/decide.ts';
import type { PersonId } from '../../../src/domain/ids.ts';
import { type By, changed, lived, type Over, outcome as outcomeAt, registering } from '../../support/case-steps.ts';
import {
  day,
  guest,
  heard,
  kind,
  later,
  MORNING,
  namesOnly,
  nationalIds,
  neverOnTheSpot,
  organisation,
  people,
  profile,
  setting,
  tellsOnly,
  unconfirmed,
  unit,
  without,
  withoutUnit,
} from '../../support/municipality.ts';

const { emma, emil, max, ida, nina, solveig, kari, jonas, rita, lars } = people;

/** An hour after the morning. */
const outcome = (before: CaseWithWords | undefined, command: Command, by: By, over: Over = {}) =>
  outcomeAt(before, command, by, { now: later(60), ...over });

const settled = heard({ words: { settled: 'Ringte taxi.' } });
const hasty = heard({ missing: ['contact'], words: { contact: { as: 'not-asked' } } });
const inDanger = heard({ signals: ['harm'], inDanger: true });
const open = lived([emma, registering(heard())]);
const states = {
  open,
  seen: lived([emma, registering(heard())], [max, { command: 'mark-seen' }]),
  handedOn: lived([emma, registering(heard())], ['delivery', { command: 'not-reached', person: max }]),
  danger: lived([emma, registering(inDanger)]),
  hasty: lived([emma, registering(hasty)]),
  awaiting: lived([emma, registering(settled)]),
  closed: lived([emma, registering(settled), { profile: unconfirmed }]),
  aboutMax: lived([emma, registering(heard({ concerns: [max] }))]),
  aboutEmma: lived([emma, registering(heard({ concerns: [emma], missing: ['contact'] }))]),
} as const;

const commands = {
  complete: { command: 'complete', heard: heard() },
  'mark-seen': { command: 'mark-seen' },
  'add-note': { command: 'add-note', sort: 'addition', text: 'Hun ringte igjen.' },
  'approve-confirmation': { command: 'approve-confirmation', text: 'Hei! Vi ringte taxi.' },
} as const satisfies Record<string, Command>;

describe('what a person can do to a case', () => {
  // One row a state: what the manager, the deputy, the reporter, the manager's manager and anybody else get.
  it.each([
    ['complete', 'open', 'nothing-missing', 'no-access', 'nothing-missing', 'no-access'],
    ['complete', 'seen', 'nothing-missing', 'no-access', 'nothing-missing', 'no-access'],
    ['complete', 'handedOn', 'nothing-missing', 'nothing-missing', 'nothing-missing', 'no-access'],
    ['complete', 'danger', 'nothing-missing', 'no-access', 'nothing-missing', 'no-access'],
    ['complete', 'hasty', 'completed', 'no-access', 'completed', 'no-access'],
    ['complete', 'awaiting', 'nothing-missing', 'no-access', 'nothing-missing', 'no-access'],
    ['complete', 'closed', 'already-closed', 'no-access', 'already-closed', 'no-access'],
    ['complete', 'aboutMax', 'no-access', 'no-access', 'nothing-missing', 'nothing-missing'],
    ['complete', 'aboutEmma', 'completed', 'no-access', 'no-access', 'no-access'],
    ['mark-seen', 'open', 'seen', 'no-access', 'no-access', 'no-access'],
    ['mark-seen', 'seen', 'already-seen', 'no-access', 'no-access', 'no-access'],
    ['mark-seen', 'handedOn', 'seen', 'seen', 'no-access', 'no-access'],
    ['mark-seen', 'danger', 'seen', 'no-access', 'no-access', 'no-access'],
    ['mark-seen', 'hasty', 'seen', 'no-access', 'no-access', 'no-access'],
    ['mark-seen', 'awaiting', 'seen', 'no-access', 'no-access', 'no-access'],
    ['mark-seen', 'closed', 'already-closed', 'no-access', 'no-access', 'no-access'],
    ['mark-seen', 'aboutMax', 'no-access', 'no-access', 'no-access', 'seen'],
    ['mark-seen', 'aboutEmma', 'seen', 'no-access', 'no-access', 'no-access'],
    ['add-note', 'open', 'noted', 'no-access', 'noted', 'no-access'],
    ['add-note', 'handedOn', 'noted', 'noted', 'noted', 'no-access'],
    ['add-note', 'closed', 'noted', 'no-access', 'noted', 'no-access'],
    ['add-note', 'aboutMax', 'no-access', 'no-access', 'noted', 'noted'],
    ['add-note', 'aboutEmma', 'noted', 'no-access', 'no-access', 'no-access'],
    ['approve-confirmation', 'open', 'nothing-to-approve', 'no-access', 'no-access', 'no-access'],
    ['approve-confirmation', 'awaiting', 'seen confirmation-approved closed', 'no-access', 'no-access', 'no-access'],
    ['approve-confirmation', 'closed', 'already-closed', 'no-access', 'no-access', 'no-access'],
    ['approve-confirmation', 'aboutMax', 'no-access', 'no-access', 'no-access', 'nothing-to-approve'],
  ] as const)('%s, %s', (command, state, ofMax, ofIda, ofEmma, ofSolveig) => {
    const of = (actor: PersonId | 'clock' | 'delivery') => outcome(states[state], commands[command], actor);
    expect({ max: of(max), ida: of(ida), emma: of(emma), solveig: of(solveig) }).toEqual({
      max: ofMax,
      ida: ofIda,
      emma: ofEmma,
      solveig: ofSolveig,
    });
    for (const stranger of [emil, nina, rita, lars, guest, 'clock', 'delivery'] as const) {
      expect(of(stranger)).toBe('no-access');
    }
  });

  it('is nothing, once she has left, whatever she had in hand', () => {
    const gone = { organisation: without(max, emma) };
    for (const command of Object.values(commands)) {
      for (const one of [states.open, states.hasty, states.awaiting]) {
        expect(outcome(one, command, max, gone)).toBe('no-access');
        expect(outcome(one, command, emma, gone)).toBe('no-access');
      }
    }
  });

  it('is nothing where there is no case', () => {
    for (const command of Object.values(commands)) expect(outcome(undefined, command, max)).toBe('no-access');
  });

  it('is not to register a case a second time', () => {
    expect(outcome(open, registering(heard()), emma)).toBe('no-access');
  });
});

describe('registering', () => {
  const by = (what: Heard, over?: Over, actor: PersonId | 'clock' = emma) =>
    outcome(undefined, registering(what), actor, over);

  it('is for employees', () => {
    expect(by(heard())).toBe('registered');
    expect([by(heard(), {}, guest), by(heard(), {}, lars), by(heard(), {}, 'clock')]).toEqual(
      Array(3).fill('not-an-employee'),
    );
  });
  it.each<[string, Heard, Over | undefined]>([
    ['kind-unknown', heard({ kind: kind('gammel') }), undefined],
    ['unit-gone', heard({ unit: unit('badet') }), undefined],
    ['unit-gone', heard({ unit: unit('ukjent') }), undefined],
    ['unit-gone', heard(), { organisation: withoutUnit(unit('torget')) }],
    ['heard-in-future', heard({ heardOn: day('2026-03-17') }), undefined],
    ['heard-too-long-ago', heard({ heardOn: day('2025-03-15') }), undefined],
    ['anonymity-not-allowed', heard({ words: { contact: { as: 'anonymous' } } }), { profile: namesOnly }],
    ['tell-only', heard({ signals: ['formal-decision'] }), { profile: tellsOnly }],
    ['nothing-said', heard({ words: { said: ' ' } }), undefined],
    ['nobody-to-take-it', heard(), { organisation: without(max, ida, nina, solveig, kari, jonas) }],
    ['too-long', heard({ words: { said: 'x'.repeat(4001) } }), undefined],
    ['too-long', heard({ words: { contact: { as: 'known', line: '9'.repeat(201) } } }), undefined],
    ['too-long', heard({ words: { place: 'x'.repeat(201) } }), undefined],
  ])('is refused: %s', (reason, what, over) => {
    expect(by(what, over)).toBe(reason);
  });
  it('takes what lies just within the limits', () => {
    expect(by(heard({ heardOn: day('2025-03-16') }))).toBe('registered');
    expect(by(heard({ words: { said: 'x'.repeat(4000), place: 'x'.repeat(200) } }))).toBe('registered');
    expect(by(heard({ signals: ['sensitive'], words: { said: '' } }))).toBe('registered');
    expect(by(heard({ missing: ['words'], words: { said: '' } }))).toBe('registered');
  });
  it('counts the day in the municipality’s zone, not in UTC', () => {
    const past = { now: later(14 * 60) }; // 00:00 on the 17th in Oslo
    expect(by(heard({ heardOn: day('2026-03-17') }), past)).toBe('registered');
    expect(by(heard({ heardOn: day('2026-03-17') }), { now: later(14 * 60 - 1) })).toBe('heard-in-future');
  });
  it.each(
    Object.keys({
      said: 1,
      grounds: 1,
      wish: 1,
      suggestion: 1,
      heardBy: 1,
      place: 1,
      time: 1,
      vehicle: 1,
      originalAt: 1,
      decision: 1,
      changeWanted: 1,
      harm: 1,
      employee: 1,
      settled: 1,
    }),
  )('takes no national id in %s', (text) => {
    for (const id of nationalIds) expect(by(heard({ words: { [text]: `Hun sa ${id}.` } }))).toBe('national-id');
  });
  it.each(['line', 'address', 'onBehalfOf'])('takes no national id in the contact’s %s', (part) => {
    for (const id of nationalIds) {
      const contact = { as: 'known', line: '99 88 77 66', [part]: `mor, ${id}` } as const;
      expect(by(heard({ words: { contact } }))).toBe('national-id');
    }
  });
  it('a formal decision where someone is hurt too: is registered even where an appeal is only told where to go', () => {
    const what = heard({ signals: ['formal-decision', 'harm'], inDanger: true });
    expect(by(what, { profile: tellsOnly })).toBe('registered');
  });
  it('keeps what it follows: the edition, codes, dates and ids', () => {
    expect(open.case).toMatchObject({
      number: 1,
      version: 1,
      edition: { profile: 'harstad: Prosedyre D00075', edition: '14' },
      reporter: emma,
      registeredAt: MORNING,
      state: { state: 'open' },
      facts: { kind: 'klage-tjeneste', class: 'complaint', unit: 'torget', tracks: ['service'], anonymous: false },
      responsible: { person: max, capacity: 'manager' },
      told: [],
      hiddenFrom: [],
      // People are at work: it is looked at once whether he is.
      nextAttentionAt: MORNING,
    });
    expect(open.case.clocks.map(({ clock, nominal }) => `${clock} ${nominal}`)).toEqual([
      'respond 2026-03-30',
      'delay-notice 2026-03-30',
    ]);
    expect(open.words).toEqual({ ...heard().words, notes: [] });
  });
  it('the clocks count from the day it was heard', () => {
    const one = lived([emma, registering(heard({ heardOn: day('2026-03-10') }))]);
    expect(one.case.clocks[0]).toMatchObject({ nominal: '2026-03-24', actBy: '2026-03-24', rolled: '2026-03-24' });
  });
  it('an anonymous complaint keeps its clocks and has nobody to answer', () => {
    const one = lived([emma, registering(heard({ answerWay: 'phone', words: { contact: { as: 'anonymous' } } }))]);
    expect(one.case.facts).toMatchObject({ anonymous: true, answerWay: 'none' });
    expect(one.case.clocks.map(({ clock }) => clock)).toEqual(['respond', 'delay-notice']);
  });
  it('danger: somebody must have looked within the profile’s minutes', () => {
    expect(states.danger.case.nextAttentionAt).toBe(later(15));
  });
});

describe('settled on the spot', () => {
  const by = (what: Heard, over?: Over) => outcome(undefined, registering(what), emma, over);
  const words = { settled: 'Ringte taxi.' };

  it('waits for the manager where the answer has to be written, else is closed', () => {
    expect(by(settled)).toBe('registered settled-on-the-spot');
    expect(by(settled, { profile: unconfirmed })).toBe('registered settled-on-the-spot closed');
    expect(states.awaiting.case.state).toEqual({ state: 'awaiting-approval', settledAt: MORNING });
    expect(states.closed.case.state).toMatchObject({ state: 'closed', closedOn: '2026-03-16' });
  });
  it('nobody can be written to: is closed', () => {
    expect(by(heard({ words: { ...words, contact: { as: 'anonymous' } } }))).toContain('closed');
    expect(by(heard({ words: { ...words, contact: { as: 'protected' } } }))).toContain('closed');
  });
  it('nobody wants an answer: is closed only where answers are given on request alone', () => {
    const unwanted = heard({ answerWay: 'none', words });
    expect(by(unwanted)).not.toContain('closed');
    expect(by(unwanted, { profile: { ...profile, reply: { ...profile.reply, onlyIfWanted: true } } })).toContain(
      'closed',
    );
  });
  it.each<[string, Heard]>([
    ['formal-decision', heard({ words, signals: ['formal-decision'] })],
    ['harm', heard({ words, signals: ['harm'] })],
    ['harm', heard({ words, signals: ['harm'], inDanger: true })],
    ['about-reporter', heard({ words, signals: ['about-person'], concerns: [emma] })],
  ])('never: %s', (because, what) => {
    const done = decide(undefined, registering(what), setting(emma));
    expect(done).toEqual({ ok: false, refusal: { reason: 'not-on-the-spot', because } });
  });
  it('not where the profile does not have it', () => {
    const done = decide(undefined, registering(settled), setting(emma, { profile: neverOnTheSpot }));
    expect(done).toEqual({ ok: false, refusal: { reason: 'not-on-the-spot', because: 'not-by-profile' } });
  });
  it('about somebody else: may be', () => {
    expect(by(heard({ words, signals: ['about-person'], concerns: [emil] }))).toBe('registered settled-on-the-spot');
  });
  it.each(['applies', 'more'] as const)('stays open as long as “%s” is unanswered, with what was done', (missing) => {
    const done = decide(undefined, registering(heard({ words, missing: [missing] })), setting(emma));
    expect(done).toMatchObject({ ok: true, events: [{ event: 'registered' }], words: { settled: 'Ringte taxi.' } });
  });
  it.each<[string, Heard]>([
    ['a decision', heard({ words, signals: ['formal-decision'] })],
    ['harm', heard({ words, signals: ['harm'] })],
    ['its reporter', heard({ words, concerns: [emma] })],
  ])('is withdrawn where it turns out to be about %s', (_, what) => {
    const before = lived([
      emma,
      registering(heard({ words: { ...words, contact: { as: 'not-asked' } }, missing: ['contact'] })),
    ]);
    expect(before.case.state.state).toBe('awaiting-approval');
    const done = carryOut(before, { command: 'complete', heard: what }, setting(emma, { now: later(5) }));
    if (!done.ok) throw new Error(done.refusal.reason);
    expect(done.change.events.map(({ event }) => event)).toEqual(['completed', 'settlement-withdrawn']);
    expect(done.change.put.case.state).toEqual({ state: 'open' });
    const approval = { command: 'approve-confirmation', text: 'Hei!' } as const;
    expect(outcome(done.change.put, approval, done.change.put.case.responsible.person)).toBe('nothing-to-approve');
  });
  it('approving is seeing; the words are kept, the events have none', () => {
    const done = carryOut(
      states.awaiting,
      { command: 'approve-confirmation', text: ' Hei! ' },
      setting(max, { now: later(30) }),
    );
    if (!done.ok) throw new Error(done.refusal.reason);
    const { put, events } = done.change;
    expect(put.case).toMatchObject({
      version: 2,
      state: { state: 'closed', closedAt: later(30), closedOn: '2026-03-16', outcome: 'settled-on-the-spot' },
      seen: { by: max, at: later(30) },
      // 90 days on it is sealed; the 15th of June is a Monday.
      nextAttentionAt: '2026-06-15T06:00:00.000Z',
    });
    expect(put.words.confirmation).toBe('Hei!');
    expect(JSON.stringify(events)).not.toContain('Hei');
  });
  it.each([
    ['nothing-said', '  '],
    ['national-id', 'Hei, 13097248022!'],
    ['too-long', 'x'.repeat(4001)],
  ])('an approval is refused: %s', (reason, text) => {
    expect(outcome(states.awaiting, { command: 'approve-confirmation', text }, max)).toBe(reason);
  });
});

describe('a note', () => {
  it.each([
    ['nothing-said', ' \n '],
    ['national-id', 'Fødselsnummeret er 130972 48022.'],
    ['too-long', 'x'.repeat(4001)],
  ])('is refused: %s', (reason, text) => {
    expect(outcome(open, { command: 'add-note', sort: 'correction', text }, emma)).toBe(reason);
  });
  it('changes nothing but the words and the version', () => {
    for (const before of [states.seen, states.closed, states.danger]) {
      const done = carryOut(before, commands['add-note'], setting(emma, { now: later(9) }));
      if (!done.ok) throw new Error(done.refusal.reason);
      const version = before.case.version + 1;
      expect(done.change.put.case).toEqual({ ...before.case, version, shownSince: version });
      const note = { at: later(9), by: emma, sort: 'addition', text: 'Hun ringte igjen.' };
      expect(done.change.put.words).toEqual({ ...before.words, notes: [note] });
    }
  });
});

describe('completing', () => {
  const completed = (before: CaseWithWords, what: Heard, actor: PersonId = emma, over?: Over) => {
    const done = carryOut(before, { command: 'complete', heard: what }, setting(actor, { now: later(10), ...over }));
    if (!done.ok) throw new Error(done.refusal.reason);
    return done.change.put;
  };
  const alike = (what: Heard) => heard({ ...what, missing: ['contact'] });

  it('is refused for the same reasons as registering', () => {
    const by = (what: Heard, over?: Over) => outcome(states.hasty, { command: 'complete', heard: what }, emma, over);
    expect(by(heard({ unit: unit('badet') }))).toBe('unit-gone');
    expect(by(heard({ words: { said: 'Nr 13097248022' } }))).toBe('national-id');
    expect(by(heard({ words: { harm: 'x'.repeat(4001) } }))).toBe('too-long');
  });
  it('keeps number, reporter, edition and notes', () => {
    const noted = lived([emma, registering(hasty)], [emma, commands['add-note']]);
    const one = completed(noted, heard({ words: { wish: 'En ny rute' } }));
    expect(one.case).toMatchObject({
      number: 1,
      version: 3,
      reporter: emma,
      registeredAt: MORNING,
      facts: { missing: [] },
    });
    expect(one.words).toMatchObject({ wish: 'En ny rute', notes: [{ text: 'Hun ringte igjen.' }] });
  });
  it('whoever has looked need not look again', () => {
    const seen = lived([emma, registering(hasty)], [max, { command: 'mark-seen' }]);
    expect(completed(seen, heard()).case.seen).toEqual({ by: max, at: later(1) });
  });
  it('it turns out to be about the manager: one level up, hidden from him, unseen', () => {
    const seen = lived([emma, registering(hasty)], [max, { command: 'mark-seen' }]);
    const one = completed(seen, heard({ concerns: [max] })).case;
    expect(one).toMatchObject({
      responsible: { person: solveig, capacity: 'one-level-up' },
      told: [],
      hiddenFrom: [max],
    });
    expect(one.seen).toBeUndefined();
  });
  it('it turns out to be about somebody who was told: she sees no more of it', () => {
    const told = lived(
      [emma, registering(alike(inDanger))],
      ['clock', { command: 'not-seen-in-time' }, { now: later(16) }],
    );
    expect(told.case.told).toEqual([{ person: ida, capacity: 'deputy' }]);
    const one = completed(told, heard({ ...inDanger, concerns: [ida] })).case;
    expect(one).toMatchObject({ responsible: { person: max }, told: [], hiddenFrom: [ida] });
    expect(one.next.map(({ person }) => person)).not.toContain(ida);
  });
  it('stays with whom it was handed on to: the line is not walked down again', () => {
    const handed = lived([emma, registering(hasty)], ['delivery', { command: 'not-reached', person: max }]);
    const one = completed(handed, heard()).case;
    expect(one.responsible).toEqual({ person: ida, capacity: 'deputy' });
    expect(one.told).toEqual([{ person: max, capacity: 'manager' }]);
    expect(one.next.map(({ person }) => person)).toEqual([nina, jonas]);
  });
  it('goes to the other unit’s manager where the unit was wrong, whoever had it before', () => {
    const handed = lived([emma, registering(hasty)], ['delivery', { command: 'not-reached', person: max }]);
    const one = completed(handed, heard({ unit: unit('skolen') })).case;
    expect(one).toMatchObject({
      responsible: { person: rita },
      told: [],
      facts: { unit: 'skolen', serviceArea: 'school' },
    });
  });
  it('goes to whom it should have gone at first, where only later comers had it', () => {
    const nobodyElse = [max, ida, nina, solveig, kari, people.ola];
    const before = lived([emma, registering(heard({ ...hasty, concerns: nobodyElse }))]);
    expect(before.case.responsible.person).toBe(jonas);
    const one = completed(before, heard({ concerns: [emil] })).case;
    expect(one).toMatchObject({ responsible: { person: max, capacity: 'manager' }, hiddenFrom: [emil] });
    expect(one.next.map(({ person }) => person)).toEqual([ida, nina, jonas]);
  });
  it('that someone is in danger, only now: has to be looked at again', () => {
    const seen = lived([emma, registering(hasty)], [max, { command: 'mark-seen' }]);
    const one = completed(seen, inDanger).case;
    expect(one).toMatchObject({ responsible: { person: max }, nextAttentionAt: later(25) });
    expect(one.seen).toBeUndefined();
  });
  it('a wait that runs already is not begun anew', () => {
    const waiting = lived([emma, registering(alike(inDanger))]);
    expect(completed(waiting, inDanger).case.nextAttentionAt).toBe(later(15));
    const looked = lived([emma, registering(alike(inDanger))], [max, { command: 'mark-seen' }]);
    expect(completed(looked, inDanger).case.seen).toMatchObject({ by: max });
  });
  it('no danger after all: nobody is told in his place', () => {
    const waiting = lived([emma, registering(alike(inDanger))]);
    const one = completed(waiting, heard({ signals: ['harm'] }));
    expect(outcome(one, { command: 'look', away: [] }, 'clock', { now: later(15) })).toBe('');
    expect(outcome(one, { command: 'not-seen-in-time' }, 'clock', { now: later(15) })).toBe('not-due');
  });
});

describe('who can’t be reached', () => {
  const notReached = (person: PersonId): Command => ({ command: 'not-reached', person });

  it('is followed by the next in line, who has it from then on', () => {
    const one = states.handedOn.case;
    expect(one).toMatchObject({
      responsible: { person: ida, capacity: 'deputy' },
      told: [{ person: max, capacity: 'manager' }],
      next: [{ person: nina }, { person: jonas }],
      nextAttentionAt: MORNING,
    });
  });
  it('down the line, each once, until nobody is left', () => {
    let one = open;
    const had: PersonId[] = [];
    for (let step = 1; ; step += 1) {
      const person = one.case.responsible.person;
      const done = carryOut(one, notReached(person), setting('delivery', { now: later(step) }));
      if (!done.ok) throw new Error(done.refusal.reason);
      had.push(person);
      one = done.change.put;
      if (done.change.events[0]?.event === 'nobody-left') break;
    }
    expect(had).toEqual([max, ida, nina, jonas]);
    expect(one.case.responsible.person).toBe(jonas);
  });
  it('those who have left meanwhile are passed by', () => {
    const gone = { organisation: without(ida, nina) };
    const one = lived([emma, registering(heard())], ['delivery', notReached(max), gone]);
    expect(one.case.responsible).toEqual({ person: jonas, capacity: 'coordinator' });
  });
  it('after he has looked: somebody stands in, once, and is told why', () => {
    const one = changed(states.seen, notReached(max), 'delivery');
    expect(one.events).toMatchObject([
      { event: 'escalated', reason: 'not-reached', of: max, to: { person: ida, capacity: 'deputy' } },
    ]);
    expect(outcome(one.put, notReached(max), 'delivery')).toBe('already-so');
    const next = changed(one.put, notReached(ida), 'delivery');
    expect(next.events).toMatchObject([{ event: 'escalated', of: ida }]);
    expect(next.put.case.told.map(({ person }) => person)).toHaveLength(2);
    expect(outcome(states.seen, notReached(max), max)).toBe('no-access');
  });
  it('is of no account where he has it no longer, or it is closed', () => {
    expect(outcome(open, notReached(ida), 'delivery')).toBe('no-access');
    expect(outcome(states.aboutMax, notReached(max), 'delivery')).toBe('no-access');
    expect(outcome(states.closed, notReached(max), 'delivery')).toBe('already-closed');
  });
  it('is the machine’s to say', () => {
    for (const actor of [max, emma, ida]) {
      expect(outcome(open, notReached(max), actor)).toBe('no-access');
      expect(outcome(states.danger, { command: 'not-seen-in-time' }, actor)).toBe('no-access');
    }
  });
});

describe('nobody has looked while someone is in danger', () => {
  const clock: Command = { command: 'not-seen-in-time' };

  it('not before its time', () => {
    expect(outcome(states.danger, clock, 'clock', { now: later(14) })).toBe('not-due');
    expect(outcome(states.danger, clock, 'clock', { now: later(15) })).toBe('handed-on');
    expect(outcome(open, clock, 'clock')).toBe('not-due');
  });
  it('the next is told besides; the manager keeps it', () => {
    const one = lived([emma, registering(inDanger)], ['clock', clock, { now: later(15) }]).case;
    expect(one).toMatchObject({
      responsible: { person: max },
      told: [{ person: ida, capacity: 'deputy' }],
      next: [{ person: nina }, { person: jonas }],
      nextAttentionAt: later(30),
    });
  });
  it('a told one who can’t be reached either is followed by the next', () => {
    const told = lived([emma, registering(inDanger)], ['clock', clock, { now: later(15) }]);
    const done = carryOut(told, { command: 'not-reached', person: ida }, setting('delivery', { now: later(16) }));
    if (!done.ok) throw new Error(done.refusal.reason);
    expect(done.change.put.case.responsible.person).toBe(max);
    expect(done.change.put.case.told.map(({ person }) => person)).toEqual([ida, nina]);
  });
  it('nobody is left: they are all reminded, again and again, until one of them looks', () => {
    const one = lived(
      [emma, registering(inDanger)],
      ['clock', clock, { now: later(15) }],
      ['clock', clock, { now: later(30) }],
      ['clock', clock, { now: later(45) }],
      ['clock', clock, { now: later(60) }],
    );
    expect(one.case.told.map(({ person }) => person)).toEqual([ida, nina, jonas]);
    expect(one.case.nextAttentionAt).toBe(later(75));
    expect(outcome(one, clock, 'clock', { now: later(74) })).toBe('not-due');
    expect(outcome(one, clock, 'clock', { now: later(75) })).toBe('reminded');
    const looked = carryOut(one, { command: 'mark-seen' }, setting(nina, { now: later(76) }));
    if (!looked.ok) throw new Error(looked.refusal.reason);
    expect(looked.change.put.case.nextAttentionAt).toBe(later(75));
    expect(outcome(looked.change.put, clock, 'clock', { now: later(200) })).toBe('already-seen');
  });
  it('the last in line can’t be reached: the others are still waited for', () => {
    const one = lived(
      [emma, registering(inDanger)],
      ['clock', clock, { now: later(15) }],
      ['clock', clock, { now: later(30) }],
      ['clock', clock, { now: later(45) }],
      ['delivery', { command: 'not-reached', person: jonas }, { now: later(46) }],
    );
    expect(one.case.nextAttentionAt).toBe(later(60));
    expect(outcome(one, clock, 'clock', { now: later(60) })).toBe('reminded');
  });
  it('any of them looks: it is over', () => {
    const told = lived([emma, registering(inDanger)], ['clock', clock, { now: later(15) }]);
    const done = carryOut(told, { command: 'mark-seen' }, setting(ida, { now: later(20) }));
    if (!done.ok) throw new Error(done.refusal.reason);
    expect(done.change.put.case).toMatchObject({ seen: { by: ida, at: later(20) } });
    expect(outcome(done.change.put, clock, 'clock', { now: later(90) })).toBe('already-seen');
  });
  it('the concerned are never told', () => {
    const about = heard({ ...inDanger, concerns: [ida, jonas] });
    const one = lived(
      [emma, registering(about)],
      ['clock', clock, { now: later(15) }],
      ['clock', clock, { now: later(30) }],
    );
    expect(one.case.told.map(({ person }) => person)).toEqual([nina]);
    expect(organisation.units.get(unit('torget'))?.deputy).toBe(ida);
  });
});
