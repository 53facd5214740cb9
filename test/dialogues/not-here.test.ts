import { describe, expect, it } from 'vitest';
import { Because } from '../../src/domain/turned-away/turned-away.ts';
import { atTheDesk, whole } from '../support/desk.ts';
import { draftId, later, people, profile, tellsOnly } from '../support/municipality.ts';
import { deskEnds } from '../support/reorganised.ts';

const { emil } = people;
const [first, second] = profile.notHere.map(({ code }) => code);
const code = first ?? '';

const asking = (entered: Record<string, string> = {}, over = {}) => {
  const desk = atTheDesk(over);
  desk.write('logg');
  desk.tap('not-here', { said: 'Når åpner biblioteket?', ...entered });
  return desk;
};
const citizen = { citizenLanguage: 'en' };

describe('what does not belong here', () => {
  it('offers what the profile names, with what was written so far', () => {
    expect(asking().view()).toMatchObject({
      view: 'not-here',
      begins: 'Når åpner biblioteket?',
      choices: profile.notHere.map((one) => ({ code: one.code, label: one.label.nb })),
      stays: [],
    });
  });
  it('says where what was chosen goes, in the citizen’s own language', () => {
    const desk = asking(citizen);
    desk.tap('not-here-place', { code });
    const place = profile.notHere[0]?.place.en;
    expect(desk.view()).toMatchObject({ chosen: { code, citizen: { language: 'en', place } } });
    expect(desk.draft).toBeDefined();
  });
  it('of a unit that has ended it counts for what became of it, whose month it is in', () => {
    const ended = deskEnds(['skolen'], {});
    const desk = asking(citizen, { organisation: ended });
    desk.conditions = { organisation: ended, now: later(7 * 24 * 60) };
    desk.tap('not-here-place', { code });
    expect(desk.tap('turned-away', { code }).turnedAway).toMatchObject({ unit: 'skolen', on: '2026-03-23' });
  });
  it('ends once the citizen was told: nothing registered, no words, no person, counted', () => {
    const desk = asking(citizen);
    desk.tap('not-here-place', { code });
    const step = desk.tap('turned-away', { code });
    expect(step).toEqual({
      draft: { remove: draftId(1) },
      turnedAway: { because: { is: 'not-here', code }, unit: 'torget', on: '2026-03-16' },
      shows: { show: 'turned-away' },
    });
    expect(desk.case).toBeUndefined();
    expect(desk.view()).toEqual({ view: 'turned-away' });
  });
  it('an employee’s own matter is no unit’s and no day’s', () => {
    const desk = asking({ unit: 'skolen' });
    const whistle = profile.notHere.find(({ whose }) => whose === 'employee')?.code ?? '';
    const step = desk.tap('turned-away', { code: whistle });
    expect(step.turnedAway).toEqual({ because: { is: 'not-here', code: whistle }, on: '2026-03-01' });
  });
  it('what is shown, which is kept beside whom it was shown to, never says what it was', () => {
    const desk = asking();
    for (const one of profile.notHere) {
      desk.tap('not-here-place', { code: one.code });
      expect(desk.shows).toEqual({ show: 'not-here', draft: draftId(1) });
    }
    desk.tap('turned-away', { code });
    expect(desk.shows).toEqual({ show: 'turned-away' });
  });
  it('a forged tap on a draft that never was counts nothing', () => {
    const desk = atTheDesk();
    const step = desk.tap('turned-away', { code, revision: '0' });
    expect([step.turnedAway, desk.draft]).toEqual([undefined, undefined]);
  });
  it.each([
    ['vulnerable', 'pupil'],
    ['sensitive', 'sensitive'],
  ])('with %s ticked, what the law asks of her herself stands before she is done', (applies, track) => {
    const desk = asking({ ...whole, applies, unit: 'skolen' });
    const laws = profile.tracks.filter((rule) => rule.track === track);
    expect(laws).toHaveLength(1);
    expect(desk.view()).toMatchObject({ laws: [{ track, law: laws[0]?.law.nb }] });
    desk.tap('not-here-place', { code });
    expect(desk.view()).toMatchObject({ chosen: { code }, laws: [{ track, law: laws[0]?.law.nb }] });
  });
  it('counts for the unit and the day that stand in the draft’s place', () => {
    const desk = asking({ unit: 'skolen', heardOn: '2026-03-10' });
    const step = desk.tap('turned-away', { code });
    expect(step.turnedAway).toMatchObject({ unit: 'skolen', on: '2026-03-16' });
  });
  it.each([['not-here'], ['not-here-place']] as const)('back to the form from %s, with all that was typed', (from) => {
    const desk = asking({ ...whole, grounds: 'Det sto i avisa', wish: 'Åpent på lørdag' });
    if (from === 'not-here-place') desk.tap(from, { code });
    desk.tap('read-change');
    expect(desk.view()).toMatchObject({
      view: 'said',
      answers: { said: whole.said, contact: whole.contact, grounds: 'Det sto i avisa', wish: 'Åpent på lørdag' },
    });
  });
  it('what is wrong with an entry is still said when she is back', () => {
    const desk = asking({ said: 'Hun heter Kari, 13097248022' });
    expect(desk.view()).toMatchObject({ begins: 'Hun heter Kari, •••••••••••' });
    desk.tap('read-change');
    expect(desk.faults()).toEqual(['said national-id']);
  });
  it('something else chosen instead', () => {
    const desk = asking();
    desk.tap('not-here-place', { code });
    desk.tap('not-here');
    desk.tap('not-here-place', { code: second ?? '' });
    expect(desk.view()).toMatchObject({ begins: 'Når åpner biblioteket?', chosen: { code: second } });
  });
  it.each(['kjenner-ikke', 'formal-decision', ''])('a code that the profile has not, %s, counts nothing', (made) => {
    const desk = asking();
    for (const verb of ['not-here-place', 'turned-away'] as const) {
      if (made === '' && verb === 'not-here-place') continue;
      const step = desk.tap(verb, made === '' ? {} : { code: made });
      expect(step.turnedAway).toBeUndefined();
      expect(desk.view()).toMatchObject({ view: 'not-here', chosen: undefined });
    }
    expect(desk.draft?.answers.said).toBe('Når åpner biblioteket?');
  });
  it('an older card turns nothing away', () => {
    const desk = asking();
    const step = desk.tap('turned-away', { code, revision: '1' });
    expect(step.turnedAway).toBeUndefined();
    expect(desk.view()).toMatchObject({ view: 'said', answers: { said: 'Når åpner biblioteket?' } });
  });
  it.each(['not-here', 'not-here-decision', 'not-here-place', 'turned-away'] as const)(
    '%s is for whoever writes it down alone',
    (verb) => {
      const desk = asking();
      const before = desk.draft;
      const step = desk.tap(verb, verb.startsWith('not-here-p') ? { code } : {}, emil);
      expect(step).toEqual({ shows: { show: 'notice', notice: 'not-yours' } });
      expect(desk.draft).toBe(before);
      expect(desk.view(emil)).toEqual({ view: 'notice', notice: 'not-yours' });
    },
  );
  it('what completes a case is registered already', () => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-register', { said: 'Bussen kom ikke.' });
    desk.onCase('case-complete');
    expect(desk.view()).toMatchObject({ view: 'said', notHere: false });
    desk.tap('not-here', { said: 'Bussen kom ikke.' });
    expect(desk.view()).toMatchObject({ view: 'said', completes: 1001 });
    const step = desk.tap('turned-away', { code });
    expect(step.turnedAway).toBeUndefined();
    expect(step.shows).toMatchObject({ show: 'receipt', news: 'as-it-stands' });
  });
});

describe('what is written to the bot', () => {
  it.each(['hører ikke hjemme her', 'Høyrer ikkje heime her', 'det hör inte hit', 'Not here'])('“%s”', (text) => {
    const desk = atTheDesk();
    desk.write(text);
    expect(desk.view()).toMatchObject({ view: 'not-here', begins: '' });
  });
  it('concerns what she is writing down', () => {
    const desk = atTheDesk();
    desk.write('Når åpner biblioteket i morgen');
    desk.write('ikke her');
    expect(desk.view()).toMatchObject({ view: 'not-here', begins: 'Når åpner biblioteket i morgen' });
  });
});

describe('a complaint about a formal decision', () => {
  it('is never turned away where it is always written down', () => {
    const desk = asking({ ...whole, applies: 'formal-decision' });
    expect(desk.view()).toMatchObject({ view: 'not-here', choices: [], stays: [{ track: 'formal-decision' }] });
    for (const entered of [{ code }, {}]) {
      const step = desk.tap('turned-away', entered);
      expect(step.turnedAway).toBeUndefined();
      expect(desk.view()).toMatchObject({ view: 'not-here', stays: [{ track: 'formal-decision' }] });
    }
    desk.tap('not-here-place', { code });
    expect(desk.view()).toMatchObject({ view: 'not-here', chosen: undefined });
  });
  it('goes on in the form from there', () => {
    const desk = asking(whole);
    expect(desk.view()).toMatchObject({ decision: { written: true, law: { track: 'formal-decision' } } });
    desk.tap('not-here-decision');
    expect(desk.view()).toMatchObject({ view: 'said', answers: { said: whole.said, applies: ['formal-decision'] } });
  });
  it('is told and counted where it has to be in writing', () => {
    const desk = asking(whole, { profile: tellsOnly });
    expect(desk.view()).toMatchObject({ decision: { written: false } });
    desk.tap('not-here-decision');
    expect(desk.view()).toMatchObject({ view: 'tell-only' });
    const step = desk.tap('turned-away');
    expect(step.turnedAway?.because).toEqual(Because.parse({ is: 'track', track: 'formal-decision' }));
    expect([desk.draft, desk.case]).toEqual([undefined, undefined]);
  });
  it('leads there at once where it was ticked', () => {
    const desk = asking({ ...whole, applies: 'formal-decision,sensitive' }, { profile: tellsOnly });
    expect(desk.view()).toMatchObject({ view: 'tell-only' });
  });
  it('is registered where someone came to harm, in every country', () => {
    const desk = asking({ ...whole, applies: 'formal-decision,harm' }, { profile: tellsOnly });
    expect(desk.view()).toMatchObject({ view: 'not-here', stays: [{ track: 'harm' }] });
    expect(desk.tap('turned-away').turnedAway).toBeUndefined();
  });
});
