import { describe, expect, it } from 'vitest';
import { accessOf, factsShown, partiesOf, searchableText, wordsShown } from '../../../src/domain/access.ts';
import { crossesBoards } from '../../../src/domain/boards.ts';
import { toBeHeard } from '../../../src/domain/closing.ts';
import type { Command } from '../../../src/domain/commands.ts';
import type { CaseWithWords } from '../../../src/domain/decide.ts';
import { decidingCoordinator } from '../../../src/domain/deciding/passing-on.ts';
import { dutiesIn } from '../../../src/domain/duties.ts';
import type { PersonId } from '../../../src/domain/ids.ts';
import { aboveOf, deputyOf } from '../../../src/domain/ladder.ts';
import { partsOf } from '../../../src/domain/part.ts';
import { Profile } from '../../../src/domain/profile.ts';
import { waysFor } from '../../../src/domain/ways.ts';
import { changed, further, look, type Over, outcome, registered } from '../../support/case-steps.ts';
import {
  calendar,
  day,
  kind,
  later,
  organisation,
  people,
  profile,
  setting,
  swedishCalendar,
  underBoards,
  unit,
  withLeft,
} from '../../support/municipality.ts';
import { written } from '../../support/written.ts';

const { emma, emil, max, ida, nina, solveig, jonas, rita } = people;
const toSchool: Command = { command: 'pass-on', unit: unit('skolen'), reason: 'Gjelder skolen.', consent: undefined };
const accept: Command = { command: 'accept-offer' };
const decline: Command = { command: 'decline-offer', reason: 'Ikke vårt.' };
const decide = (id: string): Command => ({ command: 'decide-unit', unit: unit(id) });

const open = registered();
const offered = further(open, [max, toSchool]);
const declined = further(offered, [rita, decline]);
const toAll: Command = { ...toSchool, unit: unit('kommunen') };
const undecided = further(declined, [max, toAll], [solveig, decline]);
const whose = (one: CaseWithWords, duty: string, at = { profile, calendar }) =>
  dutiesIn(at, one.case, one.words).find((each) => each.duty === duty)?.whose;

describe('passing it on', () => {
  it('offers it to the other unit’s manager; the duty stays until it is accepted', () => {
    expect(outcome(open, toSchool, max)).toBe('seen offered');
    expect(offered.case).toMatchObject({
      responsible: { person: max },
      facts: { unit: 'torget' },
      handling: {
        offer: { unit: 'skolen', to: { person: rita, capacity: 'manager' }, by: max, consent: 'not-needed' },
      },
    });
    expect(accessOf(offered.case, rita)).toBe('whole');
    expect([whose(offered, 'respond'), whose(offered, 'accept-offer')]).toEqual([[max], [rita]]);
    expect(offered.case.clocks).toEqual(open.case.clocks);
  });
  it('about an employee: is offered to the unit that was chosen, not back to her own', () => {
    const about = registered({ kind: kind('klage-ansatt'), signals: ['about-person'], concerns: [emil] });
    expect(about.case.responsible.person).toBe(max);
    expect(further(about, [max, toSchool]).case.handling.offer?.to.person).toBe(rita);
  });
  it('she to whom it is offered has read it, and has not taken it', () => {
    for (const command of [
      { command: 'mark-seen' },
      { command: 'take', as: {} },
      { command: 'learn', text: 'x' },
    ] as const)
      expect(outcome(offered, command, rita)).toBe('not-your-part');
    expect(outcome(offered, { command: 'add-note', sort: 'addition', text: 'x' }, rita)).toBe('not-your-part');
  });
  it('accepted: she has it, and whoever had it has lost it; no clock starts again', () => {
    const handled = further(offered, [max, { command: 'appoint', person: emil }]);
    expect(outcome(handled, accept, rita)).toBe('offer-accepted seen');
    const { case: one } = further(handled, [rita, accept]);
    expect(one).toMatchObject({
      facts: { unit: 'skolen', serviceArea: 'school' },
      responsible: { person: rita, capacity: 'manager' },
      told: [],
      seen: { by: rita },
      handling: { declined: [] },
    });
    expect([one.handling.offer, one.handling.handler]).toEqual([undefined, undefined]);
    expect(one.clocks).toEqual(open.case.clocks);
    expect([max, emil, emma].map((person) => accessOf(one, person))).toEqual(['none', 'none', 'receipt']);
  });
  it('declined: comes back with a reason, and can be offered to another', () => {
    expect(outcome(offered, decline, rita)).toBe('offer-declined');
    expect(declined.case.handling).toMatchObject({ declined: [{ unit: 'skolen', by: rita }] });
    expect(declined.words.notes.at(-1)).toMatchObject({ sort: 'declined', text: 'Ikke vårt.' });
    expect(accessOf(declined.case, rita)).toBe('none');
    expect(outcome(declined, toAll, max)).toBe('offered');
  });
  it('to a unit that has the same manager: nobody needs to be asked', () => {
    const both = { ...organisation, units: new Map(organisation.units) };
    const school = organisation.units.get(unit('skolen'));
    if (school === undefined) throw new Error('no school');
    both.units.set(school.id, { ...school, manager: max });
    expect(outcome(open, toSchool, max, { organisation: both })).toBe('seen offer-accepted');
  });
  it('where the duty goes over at once by the profile: goes over at once', () => {
    const direct: Profile = { ...profile, routing: { ...profile.routing, dutyUntilAccepted: 'unit' } };
    expect(outcome(open, toSchool, max, { profile: direct })).toBe('seen offer-accepted');
    const one = further(open, [max, toSchool, { profile: direct }]).case;
    expect(one.responsible.person).toBe(rita);
    expect([accessOf(one, max), one.seen]).toEqual(['none', undefined]);
  });
  it.each<[string, PersonId, Command, Over?]>([
    ['not-your-part', emma, toSchool],
    ['no-access', ida, toSchool],
    ['same-unit', max, { ...toSchool, unit: unit('torget') }],
    ['unit-gone', max, { ...toSchool, unit: unit('badet') }],
    ['unit-gone', max, { ...toSchool, unit: unit('ukjent') }],
    ['nothing-said', max, { ...toSchool, reason: '' }],
    ['nothing-offered', max, accept],
    ['nothing-offered', max, decline],
    ['no-access', rita, accept],
  ])('is refused: %s', (reason, by, command, over) => {
    expect(outcome(open, command, by, over)).toBe(reason);
  });
  it('is refused while it is offered, and to the handler', () => {
    expect(outcome(offered, toAll, max)).toBe('already-offered');
    expect(outcome(offered, accept, max)).toBe('not-your-part');
    expect(outcome(offered, decline, max)).toBe('not-your-part');
    const handled = further(open, [max, { command: 'appoint', person: emil }]);
    expect(outcome(handled, toSchool, emil)).toBe('not-your-part');
  });
  it('is never offered to one whom it concerns', () => {
    const one = registered({ concerns: [rita] });
    expect(one.case.responsible.person).toBe(solveig);
    expect(outcome(one, toSchool, solveig)).toBe('seen offer-accepted');
    expect(further(one, [solveig, toSchool]).case.responsible.person).toBe(solveig);
  });
  it('closed meanwhile: nothing is offered any more', () => {
    const closed = further(offered, [max, { command: 'close-otherwise', as: 'withdrawn', reason: 'Trukket.' }]);
    expect(accessOf(closed.case, rita)).toBe('none');
    expect(outcome(closed, accept, rita)).toBe('no-access');
  });
});

describe('she to whom it was offered', () => {
  const gone = { organisation: withLeft(organisation, [rita], day('2026-03-18')), now: later(7 * 1440) };
  it('has left: the next in that unit’s line is asked, by whoever passed it on', () => {
    const { put, events } = changed(offered, look(), 'clock', gone);
    expect(events[0]).toMatchObject({ event: 'offered', by: 'clock', to: { person: solveig } });
    expect(put.case.handling.offer).toMatchObject({ unit: 'skolen', by: max, to: { person: solveig } });
    expect(accessOf(put.case, rita)).toBe('none');
  });
  it('can’t be reached: so is the next', () => {
    const { put } = changed(offered, { command: 'not-reached', person: rita }, 'delivery');
    expect(put.case.handling.offer?.to.person).toBe(jonas);
  });
  it('and nobody is left there to ask: it is offered no more, and nobody has declined', () => {
    const last = changed(offered, { command: 'not-reached', person: rita }, 'delivery').put;
    const { put, events } = changed(last, { command: 'not-reached', person: jonas }, 'delivery');
    expect(events).toMatchObject([{ event: 'offer-declined', by: 'delivery' }]);
    expect(put.case.handling).toMatchObject({ declined: [] });
    expect(put.case.handling.offer).toBeUndefined();
    expect(outcome(put, toAll, max)).toBe('offered');
  });
});

describe('after two rounds', () => {
  it('the coordinator is asked to decide where it belongs', () => {
    expect(outcome(further(declined, [max, toAll]), decline, solveig)).toBe('offer-declined coordinator-asked');
    expect(undecided.case.told).toEqual([{ person: nina, capacity: 'coordinator' }]);
    expect(whose(undecided, 'decide-unit')).toEqual([nina]);
    expect(outcome(undecided, toSchool, max)).toBe('coordinator-decides');
  });
  it('she decides, and has no more to do with it', () => {
    expect(outcome(undecided, decide('skolen'), nina)).toBe('unit-decided');
    const one = further(undecided, [nina, decide('skolen')]).case;
    expect(one).toMatchObject({ responsible: { person: rita }, facts: { unit: 'skolen' }, told: [] });
    expect(one.handling.declined).toEqual([]);
    expect(accessOf(one, nina)).toBe('none');
    expect(outcome(undecided, decide('torget'), nina)).toBe('unit-decided');
  });
  it('nobody but her decides, and not before', () => {
    expect(outcome(undecided, decide('skolen'), max)).toBe('not-your-part');
    expect(outcome(declined, decide('skolen'), nina)).toBe('no-access');
    expect(outcome(undecided, decide('badet'), nina)).toBe('unit-gone');
  });
  it('she has left meanwhile: the municipality’s coordinator is asked', () => {
    const left = { organisation: withLeft(organisation, [nina], day('2026-03-18')), now: later(3 * 1440) };
    const { put, events } = changed(undecided, look(), 'clock', left);
    expect(events[0]).toMatchObject({ event: 'coordinator-asked', to: { person: jonas } });
    expect(whose(put, 'decide-unit')).toContain(jonas);
  });
  it('it turns out to concern her: the municipality’s coordinator is asked', () => {
    const about: Command = { command: 'change-track', signals: [], inDanger: false, concerns: [nina], reason: '' };
    const one = further(undecided, [max, about]);
    expect([one.case.told, accessOf(one.case, nina)]).toEqual([[], 'none']);
    const { put } = changed(one, look(), 'clock', { now: later(3 * 1440) });
    expect(put.case.told).toEqual([{ person: jonas, capacity: 'coordinator' }]);
  });
});

describe('across boards', () => {
  const boards = { profile: Profile.parse(written('kramfors')), organisation: underBoards, calendar: swedishCalendar };
  const swedish = registered(
    { kind: kind('klagomål'), words: { said: 'Bussen kom inte.', contact: { as: 'known', line: 'anne@example.se' } } },
    boards,
  );
  const pass = (consent: 'given' | 'neutral-parts' | undefined): Command => ({
    ...toSchool,
    unit: unit('skolen'),
    consent,
  });

  it('the citizen is asked first, or the neutral parts go alone', () => {
    expect(outcome(swedish, pass(undefined), max, boards)).toBe('consent-needed');
    expect(outcome(swedish, pass('given'), max, boards)).toBe('seen offered');
    expect(outcome(swedish, pass('neutral-parts'), max, boards)).toBe('seen offered');
    expect(outcome(swedish, { ...toSchool, unit: unit('kommunen') }, max, boards)).toBe('seen offered');
  });
  it('is not asked where boards are one authority', () => {
    expect(crossesBoards(profile, underBoards, unit('torget'), unit('skolen'))).toBe(false);
    expect(crossesBoards(boards.profile, underBoards, unit('torget'), unit('skolen'))).toBe(true);
    expect(crossesBoards(boards.profile, underBoards, unit('torget'), unit('kommunen'))).toBe(false);
  });
  it('with consent: she reads it all', () => {
    const one = further(swedish, [max, pass('given'), boards]);
    expect(accessOf(one.case, rita)).toBe('whole');
    const taken = further(one, [rita, accept, boards]);
    expect(wordsShown(taken.case, taken.words)).toEqual(taken.words);
  });
  it('without: kind, unit and dates, and from then on what is said to her', () => {
    const asked = further(swedish, [max, pass('neutral-parts'), boards]);
    expect(accessOf(asked.case, rita)).toBe('neutral');
    expect(partiesOf(asked.case)).toEqual([max, emma]);
    const noted = { command: 'add-note', sort: 'addition', text: 'Hon ringde.' } as const;
    const one = further(asked, [rita, accept, boards], [rita, noted, boards]);
    expect(accessOf(one.case, rita)).toBe('whole');
    expect(wordsShown(one.case, one.words)).toEqual({
      said: '',
      contact: { as: 'not-asked' },
      notes: [expect.objectContaining({ text: 'Hon ringde.' })],
    });
    expect(searchableText(one.case, one.words)).toBe('');
    expect(waysFor(boards.profile, swedish.case, swedish.words, 'answer')).toContain('mail');
    expect(waysFor(boards.profile, one.case, one.words, 'answer')).not.toContain('mail');
  });
  it('without: neither whom it concerned nor what was found out goes along, and nothing of it is done for her', () => {
    const about = registered({ kind: kind('klagomål'), concerns: [emil], signals: ['harm'] }, boards);
    const one = further(
      about,
      [max, { command: 'take', as: {} }, boards],
      [max, { command: 'hear', whom: emil, on: day('2026-03-16'), statement: 'Nej.' }, boards],
      [max, { command: 'learn', text: 'Ring.' }, boards],
      [max, { command: 'ask-reporter', question: 'När?' }, boards],
      [max, pass('neutral-parts'), boards],
      [rita, accept, boards],
    );
    expect(factsShown(one.case)).toMatchObject({ concerns: [], signals: [], tracks: ['service'] });
    expect(one.case.handling).toMatchObject({ hearings: [], meetings: [], learned: false });
    expect(one.case.handling.question).toBeUndefined();
    expect(toBeHeard(one.case, one.words)).toEqual([]);
    expect(accessOf(one.case, emil)).toBe('none');
    // What she finds out herself is hers to read; he stays away from it all the same.
    const track = { command: 'change-track', signals: ['sensitive'], inDanger: false, reason: '' } as const;
    const anew = further(one, [rita, { ...track, concerns: [ida] }, boards]);
    expect(factsShown(anew.case)).toMatchObject({ concerns: [ida], tracks: ['sensitive'] });
    expect([accessOf(anew.case, emil), accessOf(anew.case, ida)]).toEqual(['none', 'none']);
  });
  it('the coordinator decides: no more than the neutral parts go unless the citizen agreed', () => {
    const toHead: Command = { ...toSchool, unit: unit('kommunen') };
    const stuck = further(
      swedish,
      [max, pass('given'), boards],
      [rita, decline, boards],
      [max, toHead, boards],
      [solveig, decline, boards],
    );
    const one = further(stuck, [nina, decide('skolen'), boards]);
    expect(one.case.handling.withheldBefore).toBeDefined();
    const agreed = further(stuck, [nina, { command: 'decide-unit', unit: unit('skolen'), consent: 'given' }, boards]);
    expect(agreed.case.handling.withheldBefore).toBeUndefined();
    expect(further(stuck, [nina, decide('kommunen'), boards]).case.handling.withheldBefore).toBeUndefined();
    expect(one.case.responsible.person).toBe(rita);
  });
  it('late or away: whoever of another board is told reads the neutral parts, and can do nothing', () => {
    const atSchool = registered({ kind: kind('klagomål'), unit: unit('skolen') }, boards);
    expect(atSchool.case.responsible.person).toBe(rita);
    for (const seat of [
      aboveOf(atSchool.case, 'managers-manager', boards, day('2026-03-16')),
      aboveOf(atSchool.case, 'coordinator', boards, day('2026-03-16')),
      deputyOf(atSchool.case, boards, day('2026-03-16'), [rita]),
      decidingCoordinator(atSchool.case, setting('clock', boards)),
    ]) {
      if (seat === undefined) throw new Error('somebody is told');
      expect(seat.neutral).toBe(true);
      const one = { ...atSchool.case, told: [seat] };
      expect([accessOf(one, seat.person), partsOf(one, seat.person).has('lead')]).toEqual(['neutral', false]);
      expect(partiesOf(one)).not.toContain(seat.person);
    }
    // Of the same board, or where boards are one authority: all of it.
    expect(aboveOf(swedish.case, 'managers-manager', boards, day('2026-03-16'))).toEqual({
      person: solveig,
      capacity: 'one-level-up',
    });
    expect(
      aboveOf(atSchool.case, 'managers-manager', { ...boards, profile }, day('2026-03-16'))?.neutral,
    ).toBeUndefined();
  });
});
