/** Written by one board, and not given to the citizen before another had the case without its words: it is to be done anew. */
import { describe, expect, it } from 'vitest';
import { accessOf } from '../../../src/domain/access.ts';
import type { Command } from '../../../src/domain/commands.ts';
import type { CaseWithWords } from '../../../src/domain/decide.ts';
import { dutiesIn } from '../../../src/domain/duties.ts';
import type { Way } from '../../../src/domain/handling.ts';
import { Instant } from '../../../src/domain/time.ts';
import { letterOf } from '../../../src/writings/letter.ts';
import { changed, further, outcome, posted, registered } from '../../support/case-steps.ts';
import { calendar, day, people, profile, underBoards, unit } from '../../support/municipality.ts';
import { withUnits } from '../../support/reorganised.ts';

const { max, rita } = people;
const apart = { ...profile, routing: { ...profile.routing, acrossBoards: 'consent-or-neutral-parts' as const } };
const boards = { profile: apart, organisation: underBoards };
const ends = withUnits(underBoards, { torget: { validUntil: day('2026-03-20'), becomes: [unit('skolen')] } });
const after = { profile: apart, organisation: ends, now: Instant.parse('2026-03-23T09:00:00.000Z') };
/** The day after. */
const later = { ...after, now: Instant.parse('2026-03-24T09:00:00.000Z') };
const follows: Command = { command: 'follow-organisation' };
const answer = (way: Way | undefined): Command => ({ command: 'answer', outcome: 'upheld', text: 'Ja.', way });
const acknowledge = (way: Way): Command => ({ command: 'acknowledge', text: 'Takk.', way });
const extend = (way: Way): Command => ({
  command: 'extend',
  newDate: day('2026-04-20'),
  reason: 'Syk',
  notice: 'Det tar tid.',
  way,
});
const byMail = () => registered({ words: { contact: { as: 'known', line: 'Anne Bo, anne@example.no' } } }, boards);
const crosses = (...done: readonly Command[]): CaseWithWords =>
  changed(further(byMail(), ...done.map((each) => [max, each, boards] as const)), follows, 'clock', after).put;
const ritas = ({ case: one, words }: CaseWithWords) =>
  dutiesIn({ profile: apart, calendar }, one, words).flatMap(({ duty, whose }) => (whose.includes(rita) ? [duty] : []));

describe('written, and not given before another board had it without its words', () => {
  it('an answer: whoever has it now is to answer, and can', () => {
    const put = crosses(answer('letter'));
    expect(put.case.handling.answer).toBeUndefined();
    expect(ritas(put)).toContain('respond');
    expect(ritas(put)).not.toContain('post-letter');
    expect(outcome(put, posted('answer'), rita, after)).toBe('nothing-sent');
    const anew = changed(put, answer('letter'), rita, later).put;
    expect(anew.case.handling.answer?.given).toMatchObject({ by: rita, state: 'to-post' });
    expect(letterOf(later, anew, 'answer')?.paragraphs).toEqual(['Ja.']);
    expect(accessOf(anew.case, rita)).toBe('whole');
  });
  it('a confirmation, and word that it takes longer: the same; the date is the old one', () => {
    const put = crosses(acknowledge('letter'), extend('letter'));
    expect([put.case.handling.acknowledged, put.case.handling.extensions]).toEqual([undefined, []]);
    expect(ritas(put)).not.toContain('post-letter');
    expect(outcome(put, acknowledge('letter'), rita, after)).toBe('seen acknowledged');
    expect(outcome(put, extend('letter'), rita, after)).toBe('seen extension-noticed');
  });
  it('passed on by somebody: the same', () => {
    const passOn: Command = { command: 'pass-on', unit: unit('skolen'), reason: 'Deres', consent: 'neutral-parts' };
    const one = further(
      registered({}, boards),
      [max, answer('letter'), boards],
      [max, passOn, boards],
      [rita, { command: 'accept-offer' }, boards],
    );
    expect([one.case.handling.answer, ritas(one).includes('respond')]).toEqual([undefined, true]);
  });
  it('what reached her stands', () => {
    const told = crosses(
      acknowledge('letter'),
      posted('acknowledgement'),
      extend('letter'),
      posted('delay-notice'),
      answer('letter'),
      posted('answer'),
    );
    expect(told.case.handling).toMatchObject({
      acknowledged: { by: max, state: 'given' },
      extensions: [{ newDate: '2026-04-20' }],
      answer: { outcome: 'upheld', given: { by: max, state: 'given' } },
    });
    expect(ritas(told)).toEqual(['see', 'close']);
  });
  it('a mail that is leaving stands until it has left, or has not', () => {
    const put = crosses(answer('mail'));
    expect(put.case.handling.answer?.given?.state).toBe('sending');
    const left = changed(put, { command: 'mail-left', writing: 'answer' }, 'delivery', after).put;
    expect(left.case.handling.answer?.given?.state).toBe('given');
    for (const known of [true, false]) {
      const stayed = changed(put, { command: 'mail-stayed', writing: 'answer', known }, 'delivery', after).put;
      expect([stayed.case.handling.answer, ritas(stayed).includes('respond')]).toEqual([undefined, true]);
    }
    const uncertain = further(
      byMail(),
      [max, acknowledge('mail'), boards],
      ['delivery', { command: 'mail-stayed', writing: 'acknowledgement', known: false }, boards],
    );
    expect(changed(uncertain, follows, 'clock', after).put.case.handling.acknowledged).toBeUndefined();
  });
  it('where the municipality lets cases go over as they are, it waits to be posted', () => {
    const whole = { ...apart, routing: { ...apart.routing, whenUnitEnds: 'whole-case' as const } };
    const written = further(registered({}, boards), [max, answer('letter'), boards]);
    const { put } = changed(written, follows, 'clock', { ...after, profile: whole });
    expect(ritas(put)).toContain('post-letter');
  });
});
