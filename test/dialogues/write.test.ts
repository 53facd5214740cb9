import { describe, expect, it } from 'vitest';
import { answersOf } from '../../src/dialogues/completing.ts';
import { startCompleting } from '../../src/dialogues/start.ts';
import { carryOut } from '../../src/domain/change.ts';
import { atTheDesk, sceneOf, whole } from '../support/desk.ts';
import { caseId, caseNumber, draftId, heard, later, nationalIds, people, setting } from '../support/municipality.ts';

const { emma } = people;
const deleteIt = { show: 'notice', notice: 'delete-that-message' };

describe('what is written to the bot', () => {
  it.each([
    ['hjelp', { show: 'help' }],
    ['Hjälp!', { show: 'help' }],
    ['språk', { show: 'language' }],
    ['language', { show: 'language' }],
    ['vår prosedyre', { show: 'procedure' }],
  ])('%s is a command and begins nothing', (text, shows) => {
    const desk = atTheDesk();
    expect(desk.write(text)).toBeUndefined();
    expect(desk.shows).toEqual(shows);
    expect(desk.draft).toBeUndefined();
  });
  it.each([
    ['a sentence', 'Bussen kom ikke i går', 'Bussen kom ikke i går'],
    ['a few words', 'Det er glatt', 'Det er glatt'],
    ['one word', 'Hundebæsj!', 'Hundebæsj!'],
    ['a greeting', 'Hei du', ''],
    ['a sign', '👍', ''],
    ['nothing', '  ', ''],
    ['a command', 'logg', ''],
  ])('%s begins a draft', (_, text, said) => {
    const desk = atTheDesk();
    desk.write(text);
    expect(desk.draft).toMatchObject({ id: draftId(1), owner: emma, answers: { said }, asked: 0 });
    expect(desk.shows).toEqual({ show: 'draft', draft: draftId(1) });
  });
  it('a sentence after a greeting is what she wants to log: nothing has come of the draft yet', () => {
    const desk = atTheDesk();
    desk.write('Hei du');
    desk.write('Bussen kom ikke i går');
    expect(desk.draft).toMatchObject({ id: draftId(1), revision: 2, answers: { said: 'Bussen kom ikke i går' } });
    expect(desk.shows).toEqual({ show: 'draft', draft: draftId(1) });
    desk.write('Hei igjen');
    expect(desk.shows).toMatchObject({ show: 'draft-offer' });
  });
  it('a form, while another draft is open: once that is discarded it is what came on paper', () => {
    const desk = atTheDesk();
    desk.write('Bussen kom ikke i går');
    desk.tap('said-next', { contact: '' });
    desk.write('skjema');
    expect(desk.shows).toMatchObject({ show: 'draft-offer' });
    desk.tap('draft-discard');
    expect(desk.draft?.answers).toMatchObject({ said: '', channel: 'paper-form' });
    expect(desk.draft?.newOnPaper).toBeUndefined();
  });
  it('a long text is kept and has to be shortened', () => {
    const desk = atTheDesk();
    desk.write('ord '.repeat(1500));
    expect(desk.faults()).toEqual(['said too-long']);
    expect(desk.draft?.answers.said).toHaveLength(5999);
  });
  it('a text beyond all bounds is not taken', () => {
    const desk = atTheDesk();
    desk.write('ord '.repeat(3001));
    expect(desk.shows).toEqual({ show: 'notice', notice: 'too-long' });
    expect(desk.draft).toBeUndefined();
  });
});

describe('a national id in the chat', () => {
  it.each(nationalIds)('%s is masked in the draft, and the message is to be deleted', (id) => {
    const desk = atTheDesk();
    expect(desk.write(`Kunden har nummer ${id} sa hun`)).toEqual(deleteIt);
    expect(desk.faults()).toEqual(['said national-id']);
    expect(desk.saved.join()).not.toContain(id);
    expect(desk.draft?.answers.said).toContain('•');
  });
  it.each(nationalIds)('%s alone, too short for a sentence: the same', (id) => {
    const desk = atTheDesk();
    expect(desk.write(id)).toEqual(deleteIt);
    expect(desk.saved.join()).not.toContain(id);
  });
  it('in a text that is too long to be taken: the same', () => {
    const desk = atTheDesk();
    expect(desk.write(`${'ord '.repeat(3001)} 13097248022`)).toEqual(deleteIt);
  });
  it('while a draft lies: the same', () => {
    const desk = atTheDesk();
    desk.write('Bussen kom ikke i går');
    expect(desk.write('Kunden har nummer 13097248022 sa hun')).toEqual(deleteIt);
    expect(desk.saved.join()).not.toContain('13097248022');
  });
  it.each(['556016-0680', '99 88 77 66', 'Den 16.03.2026 kl. 10.30 kom ingen'])('%s is none', (text) => {
    expect(atTheDesk().write(text)).toBeUndefined();
  });
});

describe('writing again while a draft lies', () => {
  const twice = (second = 'En annen klaget på veien') => {
    const desk = atTheDesk();
    desk.write('Bussen kom ikke i går');
    desk.tap('said-next', { ...whole, said: 'Bussen kom ikke i går', contact: '' });
    desk.write(second);
    return desk;
  };
  it('offers to continue or discard, and changes nothing of it', () => {
    const desk = twice();
    expect(desk.view()).toMatchObject({
      view: 'draft-offer',
      because: 'wrote-again',
      begins: 'Bussen kom ikke i går',
      startedOn: '2026-03-16',
    });
    expect(desk.view()).toMatchObject({ wrote: 'En annen klaget på veien' });
    // The card that she may be filling in stays the latest.
    expect(desk.draft).toMatchObject({
      revision: 2,
      newText: 'En annen klaget på veien',
      answers: { said: 'Bussen kom ikke i går' },
    });
  });
  it('begins its time anew, so that it is not deleted with what was written a minute ago', () => {
    const desk = atTheDesk();
    desk.write('Bussen kom ikke i går');
    const first = desk.draft?.nextAttentionAt ?? '';
    const threeDaysOn = later(3 * 24 * 60);
    desk.conditions = { ...desk.conditions, now: threeDaysOn };
    desk.write('En annen klaget på veien');
    expect(desk.draft).toMatchObject({ asked: 0, touchedAt: threeDaysOn });
    expect((desk.draft?.nextAttentionAt ?? '') > first).toBe(true);
  });
  it('continue: the card that stood, newer', () => {
    const desk = twice();
    desk.tap('draft-continue');
    expect(desk.view()).toMatchObject({
      view: 'said',
      revision: '3',
      answers: { said: 'Bussen kom ikke i går', contact: '' },
    });
  });
  it('discard: begins anew with what was written', () => {
    const desk = twice();
    desk.tap('draft-discard');
    expect(desk.view()).toMatchObject({
      view: 'said',
      revision: '3',
      answers: { said: 'En annen klaget på veien', contact: '', applies: [] },
    });
    expect(desk.draft?.newText).toBeUndefined();
  });
  it('discard, where nothing new was said: begins anew with nothing', () => {
    const desk = twice('Hei');
    desk.tap('draft-discard');
    expect(desk.view()).toMatchObject({ view: 'said', answers: { said: '', contact: '' } });
  });
  it('cancel: both are gone', () => {
    const desk = twice();
    desk.tap('draft-cancel');
    expect(desk.draft).toBeUndefined();
  });
  it('all that was written is kept; a greeting takes nothing away', () => {
    const desk = twice();
    desk.write('Og en tredje kom med noe');
    desk.write('Hei');
    expect(desk.draft?.newText).toBe('En annen klaget på veien\n\nOg en tredje kom med noe');
  });
  it('a command is answered and leaves the draft alone', () => {
    const desk = twice();
    const before = desk.draft;
    desk.write('hjelp');
    expect(desk.draft).toBe(before);
  });
});

describe('a draft that completes a case', () => {
  const hasty = heard({ missing: ['contact'], words: { contact: { as: 'not-asked' } } });
  const register = {
    command: 'register',
    id: caseId(1),
    number: caseNumber(1),
    draft: draftId(1),
    heard: hasty,
  } as const;
  it('is discarded without leaving anything of a new one under its id', () => {
    const done = carryOut(undefined, register, setting(emma));
    if (!done.ok) throw new Error(done.refusal.reason);
    const scene = sceneOf(emma, { now: later(5) });
    const draft = startCompleting(scene, draftId(2), caseId(1), answersOf(scene, done.change.put));
    const desk = atTheDesk();
    desk.case = done.change.put;
    desk.draft = { ...draft, newText: 'En annen klaget på veien' };
    desk.tap('draft-discard');
    expect(desk.draft).toBeUndefined();
    expect(desk.shows).toEqual({ show: 'receipt', case: caseId(1), news: 'as-it-stands' });
  });
});
