import { describe, expect, it } from 'vitest';
import { accessOf, isAskedForStatement } from '../../../src/domain/access.ts';
import type { Command } from '../../../src/domain/commands.ts';
import type { CaseWithWords } from '../../../src/domain/decide.ts';
import type { PersonId } from '../../../src/domain/ids.ts';
import type { Signal } from '../../../src/domain/kinds.ts';
import { eventsOf, further, look, outcome, posted, registered } from '../../support/case-steps.ts';
import { day, guest, heard, kind, later, people, tellsOnly, unit } from '../../support/municipality.ts';

const { emma, emil, max, ida, solveig, jonas, ola } = people;

type Change = Partial<Extract<Command, { command: 'change-track' }>>;
const about = (signals: readonly Signal[], more: Change = {}): Command => ({
  command: 'change-track',
  signals,
  inDanger: false,
  concerns: [],
  reason: 'Det viste seg.',
  ...more,
});
const of = (...concerns: PersonId[]) => about(['about-person'], { concerns });

const open = registered();
const clocks = ({ case: one }: CaseWithWords) =>
  one.clocks.map(({ clock, nature, actBy }) => `${clock} ${nature} ${actBy}`);

describe('it turns out to be about something else', () => {
  it('a formal decision: its clocks in place of the service’s, and out of the service’s figures', () => {
    expect(outcome(open, about(['formal-decision']), max)).toBe('seen track-changed');
    const one = further(open, [max, about(['formal-decision'], { decisionNotifiedOn: day('2026-03-10') })]);
    expect(one.case.facts).toMatchObject({ tracks: ['formal-decision'], decisionNotifiedOn: '2026-03-10' });
    expect(clocks(one)).toEqual(['respond statutory 2026-04-16', 'delay-notice statutory 2026-04-16']);
    expect(one.words.notes.at(-1)).toMatchObject({ sort: 'track-changed', text: 'Det viste seg.' });
  });
  it('harm or a pupil: adds duties and leaves the fourteen days standing', () => {
    for (const command of [about(['harm']), about(['vulnerable'], { vulnerable: 'pupil' })]) {
      expect(clocks(further(open, [max, command]))).toEqual(clocks(open));
    }
  });
  it('nothing after all: the service’s clocks again, from the day it was heard', () => {
    const back = further(open, [max, about(['formal-decision'])], [max, about([])]);
    expect([clocks(back), back.case.facts.tracks]).toEqual([clocks(open), ['service']]);
  });
  it('the date of which the citizen was told stays the later one', () => {
    const extend: Command = {
      command: 'extend',
      newDate: day('2026-05-29'),
      reason: 'Sykdom.',
      notice: 'Det tar lengre tid.',
      way: 'letter',
    };
    const one = further(open, [max, extend], [max, posted('delay-notice')], [max, about(['formal-decision'])]);
    expect(clocks(one)).toEqual(['respond statutory 2026-05-29', 'delay-notice statutory 2026-05-29']);
  });
  it('what was not said at intake is said now', () => {
    const hasty = registered({ missing: ['applies', 'more', 'contact'], concerns: [max], concernsAssumed: true });
    expect(hasty.case.responsible.person).toBe(solveig);
    const one = further(hasty, [solveig, about([])]).case;
    expect(one).toMatchObject({ facts: { missing: ['contact'], concerns: [] }, hiddenFrom: [] });
    expect(one.facts.concernsAssumed).toBeUndefined();
  });
  it('settled on the spot, and now about harm: is open again', () => {
    const settled = registered({ words: { settled: 'Ringte taxi.' } });
    expect(outcome(settled, about(['harm']), max)).toBe('seen track-changed settlement-withdrawn');
    expect(outcome(settled, about(['sensitive']), max)).toBe('seen track-changed');
    expect(outcome(settled, of(emma), max)).toBe('seen track-changed settlement-withdrawn');
  });
  it.each<[string, PersonId, Command]>([
    ['no-access', emil, about(['harm'])],
    ['not-your-part', emma, about(['harm'])],
    ['person-not-possible', max, of(guest)],
    ['national-id', max, about(['harm'], { reason: '13097248022' })],
    ['already-so', max, about([])],
  ])('is refused: %s', (reason, by, command) => {
    expect(outcome(open, command, by)).toBe(reason);
  });
  it('is refused where nothing else is said in another order', () => {
    const command = about(['vulnerable', 'harm'], { vulnerable: 'patient', decisionNotifiedOn: day('2026-03-10') });
    const one = further(open, [max, command]);
    const again = about(['harm', 'vulnerable'], { vulnerable: 'patient', decisionNotifiedOn: day('2026-03-10') });
    expect(outcome(one, again, max)).toBe('already-so');
  });
  it('is refused where an appeal is only told where to go', () => {
    expect(outcome(open, about(['formal-decision']), max, { profile: tellsOnly })).toBe('tell-only');
  });
});

describe('it turns out whom it concerns', () => {
  it('a colleague: stays with the manager, and she loses all that she had', () => {
    const before = further(open, [max, { command: 'appoint', person: emil }]);
    const one = further(before, [max, of(emil)]).case;
    expect(one).toMatchObject({ responsible: { person: max }, hiddenFrom: [emil] });
    expect([one.handling.handler, accessOf(one, emil)]).toEqual([undefined, 'none']);
    const told = further(open, ['clock', look([max])]);
    expect(told.case.told).toEqual([{ person: ida, capacity: 'deputy' }]);
    expect(further(told, [max, of(ida)]).case.told).toEqual([]);
  });
  it('she to whom it is offered: it is offered no more', () => {
    const passOn: Command = { command: 'pass-on', unit: unit('skolen'), reason: 'Skolen.', consent: undefined };
    const offered = further(open, [max, passOn]);
    expect(offered.case.handling.offer?.to.person).toBe(people.rita);
    const one = further(offered, [max, of(people.rita)]).case;
    expect([one.handling.offer, one.responsible.person, accessOf(one, people.rita)]).toEqual([undefined, max, 'none']);
  });
  it('the manager: one level up, unseen, and with nobody who answers to him', () => {
    const before = further(open, ['clock', look([max])], [max, { command: 'appoint', person: emil }]);
    const one = further(before, [max, of(max)]).case;
    expect(one).toMatchObject({
      responsible: { person: solveig, capacity: 'one-level-up' },
      told: [],
      hiddenFrom: [max],
    });
    expect([one.seen, one.handling.handler]).toEqual([undefined, undefined]);
    expect([max, emil, ida].map((person) => accessOf(one, person))).toEqual(['none', 'none', 'none']);
  });
  it('the manager’s manager: away from whoever answers to her, to whom the profile names', () => {
    const one = further(open, [max, of(solveig)]).case;
    expect(one.responsible).toEqual({ person: ola, capacity: 'named-by-profile' });
    expect(one.next).toEqual([{ person: jonas, capacity: 'coordinator' }]);
    // He answers to her too, and it stays with him: there is nobody else.
    expect(
      further({ case: one, words: open.words }, [ola, about(['harm'], { concerns: [solveig] })]).case.responsible
        .person,
    ).toBe(ola);
  });
  it('its reporter: she sees number and dates, and answers no question any more', () => {
    const asked = further(open, [max, { command: 'ask-reporter', question: 'Når?' }], [max, of(emma)]);
    expect(accessOf(asked.case, emma)).toBe('number');
    expect(outcome(asked, { command: 'reply', text: 'I går.' }, emma)).toBe('no-access');
    expect(outcome(asked, { command: 'add-note', sort: 'addition', text: 'x' }, emma)).toBe('no-access');
    expect(outcome(asked, { command: 'ask-reporter', question: 'Hvor?' }, max)).toBe('person-not-possible');
  });
  it('somebody else than was thought: she is asked for nothing any more', () => {
    const asked = further(registered({ concerns: [emil] }), [
      max,
      { command: 'ask-employee', whom: emil, question: 'Hva skjedde?', withIdentity: false },
    ]);
    expect(isAskedForStatement(asked.case, emil)).toBe(true);
    const one = further(asked, [max, of(people.nina)]).case;
    expect(isAskedForStatement(one, emil)).toBe(false);
    expect(one.hiddenFrom).toEqual([people.nina]);
  });
  it('by completing it, where it is handled already: the handler keeps it unless it concerns her', () => {
    const hasty = registered({ missing: ['more'] });
    const handled = further(hasty, [max, { command: 'appoint', person: emil }]);
    const complete = (concerns: PersonId[]): Command => ({
      command: 'complete',
      heard: heard({ kind: kind('forslag'), unit: unit('skolen'), concerns }),
    });
    expect(further(handled, [emma, complete([ida])]).case).toMatchObject({
      responsible: { person: max },
      handling: { handler: { person: emil } },
      hiddenFrom: [ida],
      facts: { unit: 'torget', kind: 'klage-tjeneste' },
    });
    const one = further(handled, [emma, complete([emil])]).case;
    expect([one.handling.handler, accessOf(one, emil)]).toEqual([undefined, 'none']);
    expect(further(handled, [emma, complete([max])]).case.responsible.person).toBe(solveig);
  });
});

describe('danger that is known only now', () => {
  const danger = about(['harm'], { inDanger: true });
  it('whoever says so has looked; anybody else has to look within the profile’s minutes', () => {
    const seen = further(open, [max, { command: 'mark-seen' }]);
    expect(further(seen, [max, danger]).case.seen).toMatchObject({ by: max });
    const handled = further(open, [max, { command: 'appoint', person: emil }]);
    const one = further(handled, [emil, danger]).case;
    expect(one.seen).toBeUndefined();
    expect(one.nextAttentionAt).toBe(later(60 + 15));
    expect(eventsOf({ case: one, words: open.words }, look(), 'clock', { now: later(75) })).toMatchObject([
      { event: 'handed-on', reason: 'not-seen-in-danger', to: { person: ida } },
    ]);
  });
});
