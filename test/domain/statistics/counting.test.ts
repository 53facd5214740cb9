import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/domain/commands.ts';
import type { CaseWithWords } from '../../../src/domain/decide.ts';
import { contributionsOf, deltasBetween } from '../../../src/domain/statistics/cells.ts';
import { Instant } from '../../../src/domain/time.ts';
import { further, lived, posted, registered, registering } from '../../support/case-steps.ts';
import { day, heard, kind, organisation, people, unit } from '../../support/municipality.ts';

const { emma, max, solveig, rita } = people;
const on = (text: string) => ({ now: Instant.parse(`${text}T09:00:00.000Z`) });
const answer: Command = { command: 'answer', outcome: 'upheld', text: 'Ja.', way: 'letter' };
const take: Command = { command: 'take', as: { kind: kind('klage-tjeneste'), cause: 'tid' } };
const closeAs = (as: 'withdrawn' | 'registered-in-error'): Command => ({
  command: 'close-otherwise',
  as,
  reason: 'Ringte og sa det',
});

const counted = ({ case: one }: CaseWithWords) => one.counted;
/** Answered, with all that Harstad asks for, on that day. */
function answeredOn(date: string, before = further(registered(), [max, take])): CaseWithWords {
  return further(
    before,
    [max, answer, on(date)],
    [max, posted('answer'), on(date)],
    [max, { command: 'learn', text: 'Skriv tidene på døra' }, on(date)],
    [max, { command: 'reference', register: 'avvik', number: '26/1' }, on(date)],
    [max, { command: 'close' }, on(date)],
  );
}

describe('what a case counts for', () => {
  it('counts as received by the day it was heard, for the unit, kind, track and area that it has', () => {
    expect(counted(registered({ heardOn: day('2026-02-27') }))).toEqual({
      book: 'service',
      unit: 'torget',
      kind: 'klage-tjeneste',
      class: 'complaint',
      track: 'service',
      area: 'administration',
      heardOn: '2026-02-27',
      anonymous: false,
      suggestionInside: false,
    });
  });

  it('counts all else by the day it was closed: cause, outcome, days to the answer, in time', () => {
    expect(counted(answeredOn('2026-03-30'))?.closed).toEqual({
      on: '2026-03-30',
      outcome: 'upheld',
      cause: 'tid',
      timeliness: 'in-time',
      extended: false,
      // Ten working days, as Easter comes after it.
      days: 10,
    });
    expect(counted(answeredOn('2026-03-31'))?.closed).toMatchObject({ timeliness: 'late', days: 11 });
  });

  it('keeps the extended date apart from the first one', () => {
    const extended = further(
      registered(),
      [max, take],
      [
        max,
        {
          command: 'extend',
          reason: 'Vi venter på svar',
          notice: 'Det tar litt lengre tid.',
          newDate: day('2026-04-10'),
          way: 'letter',
        },
      ],
      [max, posted('delay-notice')],
    );
    expect(counted(answeredOn('2026-03-30', extended))?.closed).toMatchObject({
      timeliness: 'in-time',
      extended: true,
    });
    expect(counted(answeredOn('2026-04-10', extended))?.closed).toMatchObject({ timeliness: 'in-extended-time' });
    expect(counted(answeredOn('2026-04-13', extended))?.closed).toMatchObject({ timeliness: 'late', extended: true });
  });

  it('does not count what was registered in error, nor a deadline for what was withdrawn', () => {
    expect(counted(further(registered(), [max, closeAs('registered-in-error')]))).toBeUndefined();
    expect(counted(further(registered(), [max, closeAs('withdrawn')]))?.closed).toMatchObject({
      outcome: 'withdrawn',
      timeliness: 'no-deadline',
    });
  });

  it('counts days to answers in working days, and none where nobody was answered', () => {
    const took = (date: string) => counted(answeredOn(date))?.closed?.days;
    // Easter: the second to the sixth of April are closed.
    expect([took('2026-04-01'), took('2026-04-07'), took('2026-04-08')]).toEqual([12, 13, 14]);
    const withdrawn = counted(further(registered(), [max, closeAs('withdrawn'), on('2026-03-30')]));
    expect(withdrawn?.closed).not.toHaveProperty('days');
    expect(contributionsOf(withdrawn).flatMap(({ cells }) => cells)).not.toContainEqual(
      expect.stringContaining(':days:'),
    );
  });

  it('counts a formal decision in a book of its own, also where that comes to light later', () => {
    expect(counted(registered({ signals: ['formal-decision'] }))?.book).toBe('decision');
    const changed = further(registered(), [
      max,
      {
        command: 'change-track',
        signals: ['formal-decision'],
        inDanger: false,
        concerns: [],
        reason: 'Det gjaldt vedtaket',
      },
    ]);
    expect(counted(changed)).toMatchObject({ book: 'decision', track: 'formal-decision', heardOn: '2026-03-16' });
  });

  it('keeps a case about the manager out of her unit’s figures, whoever manages it later', () => {
    const about = registered({ concerns: [max], signals: ['about-person'] });
    expect(counted(about)?.book).toBe('hidden');
    const units = new Map(
      [...organisation.units].map(([id, one]) => [id, id === 'torget' ? { ...one, manager: people.ida } : one]),
    );
    const later = further(about, [solveig, { command: 'mark-seen' }, { organisation: { ...organisation, units } }]);
    expect(counted(later)?.book).toBe('hidden');
  });

  it('counts a case about somebody else of the unit with the others', () => {
    expect(counted(registered({ concerns: [people.emil], signals: ['about-person'] }))?.book).toBe('service');
  });

  it('moves with the case, in the month in which it was heard', () => {
    const offered = further(registered({ heardOn: day('2026-02-27') }), [
      max,
      { command: 'pass-on', unit: unit('skolen'), consent: undefined, reason: 'Hører til skolen' },
    ]);
    expect(counted(offered)?.unit).toBe('torget');
    const moved = further(offered, [rita, { command: 'accept-offer' }]);
    expect(counted(moved)).toMatchObject({ unit: 'skolen', area: 'school', heardOn: '2026-02-27' });
    expect(deltasBetween(counted(offered), counted(moved)).map(({ unit: of, month }) => [of, month])).toEqual([
      ['torget', '2026-02'],
      ['skolen', '2026-02'],
    ]);
  });

  it('is not closed any more once it is taken up again', () => {
    const again = further(answeredOn('2026-03-20'), [
      max,
      { command: 'reopen', reason: 'Ikke fornøyd' },
      on('2026-03-23'),
    ]);
    expect(counted(again)?.closed).toBeUndefined();
    expect(contributionsOf(counted(again))).toHaveLength(1);
  });

  it('stays late once it was, however soon it is answered when it is taken up again', () => {
    const again = (first: string) =>
      further(
        answeredOn(first),
        [max, { command: 'reopen', reason: 'Kom tilbake' }, on('2026-06-01')],
        [max, answer, on('2026-06-02')],
        [max, posted('answer'), on('2026-06-02')],
        [max, { command: 'close' }, on('2026-06-02')],
      );
    expect(counted(again('2026-05-15'))?.closed).toMatchObject({ on: '2026-06-02', timeliness: 'late' });
    expect(counted(again('2026-03-20'))?.closed).toMatchObject({ on: '2026-06-02', timeliness: 'in-time' });
    const thrice = further(again('2026-05-15'), [max, { command: 'reopen', reason: 'Igjen' }, on('2026-06-03')]);
    expect(counted(further(thrice, [max, closeAs('withdrawn'), on('2026-06-03')]))?.closed).toMatchObject({
      timeliness: 'late',
    });
  });

  it('stays where a month that is over has counted it, when it is hidden later, or is not any more', () => {
    const aboutMax: Command = {
      command: 'change-track',
      signals: ['about-person'],
      inDanger: false,
      concerns: [max],
      reason: 'Det gjaldt lederen',
    };
    const aboutNobody: Command = { ...aboutMax, signals: [], concerns: [], reason: 'Det gjaldt ingen' };
    const running = further(registered(), [max, aboutMax, on('2026-03-31')]);
    expect(counted(running)?.book).toBe('hidden');
    const over = further(registered(), [max, aboutMax, on('2026-04-01')]);
    expect(over.case.hiddenFrom).toContain(max);
    expect(counted(over)?.book).toBe('service');
    const back = (date: string) => further(running, [solveig, aboutNobody, on(date)]);
    expect(back('2026-03-31').case.hiddenFrom).not.toContain(max);
    expect(counted(back('2026-03-31'))?.book).toBe('service');
    expect(counted(back('2026-04-01'))?.book).toBe('hidden');
  });

  it('settled on the spot is answered on the day it was heard', () => {
    const settled = heard({ words: { settled: 'Jeg ga ham et nytt kort' } });
    const approved = lived(
      [emma, registering(settled)],
      [max, { command: 'approve-confirmation', text: 'Du har fått et nytt kort.' }],
    );
    expect(counted(approved)?.closed).toMatchObject({ outcome: 'settled-on-the-spot', days: 0, timeliness: 'in-time' });
  });

  it('changes nothing where nothing that counts has changed', () => {
    const before = registered();
    expect(deltasBetween(counted(before), counted(further(before, [max, { command: 'mark-seen' }])))).toEqual([]);
  });
});
