import { describe, expect, it } from 'vitest';
import { Action } from '../../src/dialogues/actions.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import { atTheDesk, type Desk, whole } from '../support/desk.ts';
import { atTheForm, type FormDesk } from '../support/form-desk.ts';
import {
  caseId,
  draftId,
  heard,
  later,
  nationalIds,
  people,
  profile,
  tellsOnly,
  unconfirmed,
  underBoards,
  unit,
  withoutUnit,
} from '../support/municipality.ts';

const { emma, emil, max, ida, solveig, rita } = people;

/** Emma has registered it from the first card. */
function registered(entered: Record<string, string> = whole, conditions = {}): Desk {
  const desk = atTheDesk(conditions);
  desk.write('logg');
  desk.tap('said-register', entered);
  if (desk.case === undefined) throw new Error(desk.faults().join());
  return desk;
}
const versionOf = (desk: Desk) => desk.case?.case.version;
const verbs = [
  ...(['note-add', 'case-complete', 'case-show', 'case-seen', 'case-approve'] as const),
  ...(['case-accept', 'case-split', 'mail-arrived', 'mail-again', 'reply-give'] as const),
];
const entered = { sort: 'addition', note: 'Mer', confirmation: 'Hei!', text: 'Ja', writing: 'answer' };

describe('who may tap what', () => {
  it.each(verbs)('%s by somebody who may not see it: as if it were not there', (verb) => {
    for (const who of [emil, ida, solveig]) {
      const desk = registered();
      expect(desk.onCase(verb, entered, who)).toEqual({ shows: { show: 'notice', notice: 'gone' } });
      expect(versionOf(desk)).toBe(1);
    }
  });
  it.each(verbs)('%s by the manager whom it is about: as if it were not there', (verb) => {
    const desk = registered({ ...whole, applies: 'about-person' });
    expect(desk.onCase(verb, entered, max)).toEqual({ shows: { show: 'notice', notice: 'gone' } });
    expect(versionOf(desk)).toBe(1);
  });
  it.each(verbs)('%s by the reporter whom it is about: number and dates', (verb) => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-next', { ...whole, applies: 'about-person' });
    desk.tap('more-register', { about: 'me' });
    for (const note of [
      entered,
      { ...entered, note: '13097248022', confirmation: '13097248022', text: '13097248022' },
    ]) {
      desk.onCase(verb, note);
      expect(desk.view()).toMatchObject({ view: 'number', number: 1001 });
      expect(Object.keys(desk.view()).sort()).toEqual(['clocks', 'number', 'state', 'view']);
    }
    expect(versionOf(desk)).toBe(1);
    expect(desk.draft).toBeUndefined();
  });
  it.each(verbs)('%s where there is no such case', (verb) => {
    expect(atTheDesk().onCase(verb, entered)).toEqual({ shows: { show: 'notice', notice: 'gone' } });
  });
});

describe('the manager', () => {
  it('sees all of it', () => {
    const desk = registered({ ...whole, grounds: 'Tredje gang', wish: 'Ny buss', applies: 'sensitive' });
    desk.onCase('case-show', {}, max);
    expect(desk.view(max)).toMatchObject({
      view: 'case',
      number: 1001,
      reporter: 'Emma Lie',
      words: { said: whole.said, grounds: 'Tredje gang', wish: 'Ny buss' },
      contact: { as: 'known', line: '99 88 77 66' },
      laws: [{ track: 'sensitive' }],
      clocks: [{ clock: 'respond', nominal: '2026-03-30', workingDaysLeft: 10 }, {}],
    });
  });
  it('has seen it: kept, and shown to the reporter', () => {
    const desk = registered();
    desk.onCase('case-seen', {}, max);
    expect(desk.view(max)).toMatchObject({ view: 'case', news: 'seen', seen: { name: 'Max Berg' } });
    desk.onCase('case-show');
    expect(desk.view()).toMatchObject({ view: 'receipt', seen: { name: 'Max Berg' } });
  });
  it('has seen it already', () => {
    const desk = registered();
    desk.onCase('case-seen', {}, max);
    desk.onCase('case-seen', {}, max);
    expect(desk.shows).toMatchObject({ news: 'already-seen' });
    expect(versionOf(desk)).toBe(2);
  });
  it('it is closed already: nothing is marked', () => {
    const desk = atTheDesk({ profile: unconfirmed });
    desk.write('logg');
    desk.tap('said-settle', { ...whole, settled: 'Gjort' });
    desk.onCase('case-seen', {}, max);
    expect(desk.shows).toMatchObject({ news: 'already-closed' });
    expect(versionOf(desk)).toBe(1);
  });
  it('approves the confirmation as drafted, in the citizen’s language, or as changed', () => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-settle', { ...whole, citizenLanguage: 'en', settled: 'Called a taxi.' });
    desk.onCase('case-show', {}, max);
    const view = desk.view(max);
    if (view.view !== 'case') throw new Error(view.view);
    expect(view.confirmation?.text).toMatch(/^Hello,\n\nThank you.*Called a taxi\..*1001.*Max Berg/s);
    desk.onCase('case-approve', { confirmation: `${view.confirmation?.text} PS` }, max);
    expect(desk.view(max)).toMatchObject({
      view: 'case',
      news: 'approved',
      state: { state: 'closed' },
      confirmation: undefined,
    });
    expect(desk.case?.words.confirmation).toMatch(/PS$/);
    desk.onCase('case-approve', { confirmation: 'En gang til' }, max);
    expect(desk.shows).toMatchObject({ news: 'already-closed' });
    expect(desk.case?.words.confirmation).toMatch(/PS$/);
  });
  it('says that it is closed once its number is entered, where a register asks for that', () => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-settle', { ...whole, channel: 'email', settled: 'Called a taxi.' });
    desk.onCase('case-approve', { confirmation: 'Takk for at du sa fra.' }, max);
    expect(desk.view(max)).toMatchObject({
      view: 'case',
      news: 'approved-unentered',
      state: { state: 'awaiting-approval' },
      confirmation: undefined,
    });
  });
  it.each([
    ['', 'required', ''],
    ['Hei, 13097248022', 'national-id', 'Hei, •••••••••••'],
    ['x'.repeat(4001), 'too-long', 'x'.repeat(4001)],
  ])('a confirmation that can’t be approved stands there to be mended', (confirmation, fault, text) => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-settle', { ...whole, settled: 'Gjort' });
    desk.onCase('case-approve', { confirmation }, max);
    expect(desk.view(max)).toMatchObject({
      view: 'case',
      confirmation: { fault, text },
      state: { state: 'awaiting-approval' },
    });
    expect(versionOf(desk)).toBe(1);
  });
  it('an emptied confirmation is an answer of the card too', () => {
    const parsed = Action.parse({ verb: 'case-approve', case: caseId(1), revision: '1.a' });
    expect(parsed).toMatchObject({ confirmation: '' });
    expect(Action.parse({ verb: 'note-add', case: caseId(1), revision: '1.a', sort: 'addition' })).toMatchObject({
      note: '',
    });
  });
  it('adds a note on his own card', () => {
    const desk = registered();
    desk.onCase('note-add', { sort: 'addition', note: 'Ringte tilbake' }, max);
    expect(desk.view(max)).toMatchObject({
      view: 'case',
      news: 'note-added',
      notes: [{ by: 'Max Berg', text: 'Ringte tilbake' }],
    });
    desk.onCase('note-add', { sort: 'addition', note: '13097248022' }, max);
    expect(desk.view(max)).toMatchObject({ view: 'case' });
    expect(desk.saved.join()).not.toContain('13097248022');
  });
});

describe('the reporter', () => {
  it.each(['correction', 'addition'])('adds a %s', (sort) => {
    const desk = registered();
    desk.onCase('note-add', { sort, note: ' Det var mandag. ' });
    expect(desk.view()).toMatchObject({
      view: 'receipt',
      news: 'note-added',
      notes: [{ by: 'Emma Lie', sort, text: 'Det var mandag.' }],
    });
    expect(versionOf(desk)).toBe(2);
  });
  it.each([
    ['', 'required', ''],
    ['Nr 130972 48022', 'national-id', 'Nr •••••• •••••'],
    ['x'.repeat(4001), 'too-long', 'x'.repeat(4001)],
  ])('a note that can’t be kept stands there to be mended', (note, fault, text) => {
    const desk = registered();
    const step = desk.onCase('note-add', { sort: 'addition', note });
    expect(step.change).toBeUndefined();
    expect(desk.view()).toMatchObject({ view: 'receipt', note: { fault, text } });
  });
  it('who is its manager too gets her receipt for a note, and the card for the rest', () => {
    const desk = atTheDesk();
    desk.write('logg', max);
    desk.tap('said-register', whole, max);
    desk.onCase('note-add', { sort: 'addition', note: 'Mer' }, max);
    expect(desk.view(max)).toMatchObject({ view: 'receipt', news: 'note-added' });
    desk.onCase('case-seen', {}, max);
    expect(desk.view(max)).toMatchObject({ view: 'case', news: 'seen' });
  });
  it('can’t mark it as seen or approve it', () => {
    const desk = registered();
    desk.onCase('case-seen');
    desk.onCase('case-approve', { confirmation: 'Hei' });
    expect(versionOf(desk)).toBe(1);
    expect(desk.view()).toMatchObject({ view: 'receipt', news: 'as-it-stands' });
  });
  it('a note after it was closed is a note', () => {
    const desk = atTheDesk({ profile: unconfirmed });
    desk.write('logg');
    desk.tap('said-settle', { ...whole, settled: 'Gjort' });
    desk.onCase('note-add', { sort: 'correction', note: 'Det var tirsdag.' });
    expect(desk.view()).toMatchObject({ news: 'note-added', state: { state: 'closed' } });
  });
});

/** Max has offered it to the school. */
function offered(over: Parameters<typeof atTheForm>[1] = {}, consent?: 'neutral-parts'): FormDesk {
  const form = atTheForm({}, over);
  form.meanwhile({ command: 'pass-on', unit: unit('skolen'), reason: 'Skolebussen', consent });
  return form;
}
/** The same case on the cards of those who have it. */
function atItsCards(form: FormDesk, conditions: Desk['conditions'] = {}): Desk {
  const desk = atTheDesk(conditions);
  desk.case = form.case;
  return desk;
}
const acrossBoards: Desk['conditions'] = {
  profile: { ...profile, routing: { ...profile.routing, acrossBoards: 'consent-or-neutral-parts' } },
  organisation: underBoards,
};

describe('an offer', () => {
  it('is accepted by her to whom it was made, once; whoever made it keeps number and state', () => {
    const desk = atItsCards(offered());
    desk.onCase('case-accept', {}, max);
    expect(desk.view(max)).toMatchObject({ view: 'case', news: 'not-your-part' });
    const step = desk.onCase('case-accept', {}, rita);
    expect(step.change?.events.map(({ event }) => event)).toEqual(['offer-accepted', 'seen']);
    expect(desk.view(rita)).toMatchObject({
      view: 'case',
      news: 'accepted',
      unit: 'Prøvevik skole',
      holder: { name: 'Rita Vik' },
    });
    const { version } = desk.case?.case ?? {};
    desk.onCase('case-accept', {}, rita);
    expect(desk.view(rita)).toMatchObject({ view: 'case', news: 'as-it-stands' });
    expect(desk.case?.case.version).toBe(version);
    expect(desk.onCase('case-accept', {}, max)).toEqual({ shows: { show: 'notice', notice: 'gone' } });
  });
  it('of the neutral parts: nothing that she taps shows her more before she has accepted, or completes it after', () => {
    const desk = atItsCards(offered(acrossBoards, 'neutral-parts'), acrossBoards);
    if (desk.case === undefined) throw new Error('no case');
    desk.case = { ...desk.case, case: { ...desk.case.case, facts: { ...desk.case.case.facts, missing: ['contact'] } } };
    for (const verb of ['case-show', 'case-complete', 'case-split', 'case-seen', 'reply-give', 'mail-again'] as const) {
      desk.onCase(verb, entered, rita);
      expect(desk.view(rita)).toMatchObject({ view: 'neutral' });
      expect(JSON.stringify([desk.view(rita), desk.draft])).not.toMatch(/Bussen|99 88/);
    }
    desk.onCase('case-accept', {}, rita);
    expect(desk.view(rita)).toMatchObject({ view: 'case', news: 'accepted', withheld: true });
    for (const verb of ['case-complete', 'case-split'] as const) {
      desk.onCase(verb, {}, rita);
      expect(desk.draft).toBeUndefined();
      expect(JSON.stringify(desk.view(rita))).not.toMatch(/Bussen|99 88/);
    }
  });
});

describe('a wish to be called', () => {
  it('is the first thing to do on the card, until whoever has it says that she has called', () => {
    const form = atTheForm();
    form.meanwhile({ command: 'mark-seen' });
    form.meanwhile({ command: 'call-back', sort: 'call-wish', text: 'Ring meg.' }, emil);
    const desk = atItsCards(form);
    desk.onCase('case-called', {}, emma);
    expect(desk.view(emma)).toMatchObject({ view: 'receipt', news: 'not-your-part' });
    desk.onCase('case-show', {}, max);
    expect(desk.view(max)).toMatchObject({ doings: { main: ['case-called', 'take', 'appoint', 'answer'] } });
    desk.onCase('case-called', {}, max);
    expect(desk.view(max)).toMatchObject({ news: 'called', doings: { main: ['take', 'appoint', 'answer'] } });
  });
});

describe('a letter', () => {
  it('is the first thing on the card until she says that it is posted', () => {
    const form = atTheForm();
    form.meanwhile({ command: 'answer', outcome: 'upheld', text: 'Vi beklager.', way: 'letter' });
    const desk = atItsCards(form);
    desk.onCase('case-show', {}, max);
    expect(desk.view(max)).toMatchObject({
      unsettled: [{ writing: 'answer', known: false, hers: true, post: { way: 'letter' } }],
      handling: { answer: { given: { way: 'letter', state: 'to-post' } } },
    });
    desk.onCase('mail-arrived', { writing: 'answer' }, max);
    expect(desk.view(max)).toMatchObject({
      news: 'posted',
      unsettled: [],
      handling: { answer: { given: { state: 'given' } } },
    });
  });
});

describe('mail of which nobody knows whether it arrived', () => {
  const sent = (known: boolean): Desk => {
    const form = atTheForm({ words: { contact: { as: 'known', line: 'kari@example.org' } } });
    form.meanwhile({ command: 'answer', outcome: 'upheld', text: 'Vi beklager.', way: 'mail' });
    form.meanwhile({ command: 'mail-stayed', writing: 'answer', known }, 'delivery');
    return atItsCards(form);
  };
  it('of what was closed otherwise meanwhile too', () => {
    const desk = sent(false);
    desk.meanwhile({ command: 'close-otherwise', as: 'withdrawn', reason: 'Ferdig' }, max);
    desk.onCase('case-show', {}, max);
    expect(desk.view(max)).toMatchObject({ unsettled: [{ writing: 'answer', known: false, hers: true }] });
    desk.onCase('mail-arrived', { writing: 'answer' }, max);
    expect(desk.view(max)).toMatchObject({ news: 'mail-arrived', unsettled: [], state: { state: 'closed' } });
  });
  it('stands on the card until somebody says what is to be done', () => {
    const desk = sent(false);
    desk.onCase('case-show', {}, max);
    expect(desk.view(max)).toMatchObject({
      view: 'case',
      unsettled: [{ writing: 'answer', known: false, by: 'Max Berg', hers: true }],
      handling: { answer: { outcome: 'upheld', given: { way: 'mail', state: 'uncertain' } } },
    });
    desk.onCase('mail-arrived', { writing: 'answer' }, max);
    expect(desk.view(max)).toMatchObject({
      news: 'mail-arrived',
      unsettled: [],
      handling: { answer: { given: { state: 'given' } } },
    });
    desk.onCase('mail-again', { writing: 'answer' }, max);
    expect(desk.view(max)).toMatchObject({ news: 'as-it-stands' });
  });
  it('is sent once more, and not a third time while it is under way', () => {
    const desk = sent(true);
    desk.onCase('mail-again', { writing: 'answer' }, max);
    expect(desk.view(max)).toMatchObject({ news: 'mail-again', unsettled: [] });
    const { version } = desk.case?.case ?? {};
    desk.onCase('mail-again', { writing: 'answer' }, max);
    expect(desk.view(max)).toMatchObject({ news: 'as-it-stands' });
    expect(desk.case?.case.version).toBe(version);
  });
  it('is not the reporter’s to settle', () => {
    const desk = sent(false);
    desk.onCase('mail-arrived', { writing: 'answer' }, emma);
    expect(desk.view()).toMatchObject({ view: 'receipt', news: 'not-your-part' });
  });
});

describe('a question to the reporter', () => {
  const asked = (): Desk => {
    const form = atTheForm();
    form.meanwhile({ command: 'ask-reporter', question: 'Hvilken buss?' });
    return atItsCards(form);
  };
  it('is answered on her receipt, once', () => {
    const desk = asked();
    desk.onCase('reply-give', { text: ' Linje 2. ' });
    expect(desk.view()).toMatchObject({
      view: 'receipt',
      news: 'replied',
      asked: undefined,
      notes: [
        { sort: 'question', by: 'Max Berg' },
        { sort: 'reply', by: 'Emma Lie', text: 'Linje 2.' },
      ],
    });
    const { version } = desk.case?.case ?? {};
    desk.onCase('reply-give', { text: 'Linje 3.' });
    expect(desk.view()).toMatchObject({ view: 'receipt', news: 'as-it-stands' });
    expect(desk.case?.case.version).toBe(version);
    desk.onCase('case-show', {}, max);
    expect(desk.view(max)).toMatchObject({ handling: { question: { answeredAt: expect.any(String) } } });
  });
  it.each([
    ['', 'required', ''],
    ['Nr 130972 48022', 'national-id', 'Nr •••••• •••••'],
    ['x'.repeat(4001), 'too-long', 'x'.repeat(4001)],
  ])('an answer that can’t be kept stands there to be mended', (text, fault, kept) => {
    const desk = asked();
    const step = desk.onCase('reply-give', { text });
    expect(step.change).toBeUndefined();
    expect(desk.view()).toMatchObject({
      view: 'receipt',
      asked: { question: 'Hvilken buss?', reply: { fault, text: kept } },
    });
    expect(desk.saved.join()).not.toContain('130972 48022');
  });
  it('is nobody else’s to answer', () => {
    const desk = asked();
    desk.onCase('reply-give', { text: '' }, max);
    expect(desk.view(max)).toMatchObject({ view: 'case', news: 'not-your-part' });
  });
  it('she reads none of what was said to others', () => {
    const form = atTheForm({ concerns: [emil] });
    form.meanwhile({ command: 'ask-employee', whom: emil, question: 'Hemmelig spørsmål', withIdentity: false });
    form.meanwhile({ command: 'give-statement', text: 'Hemmelig uttalelse' }, emil);
    form.meanwhile({ command: 'learn', text: 'Hemmelig lærdom' });
    const desk = atItsCards(form);
    desk.onCase('case-show');
    expect(JSON.stringify(desk.view())).not.toContain('Hemmelig');
    desk.onCase('case-show', {}, max);
    expect(desk.view(max)).toMatchObject({
      notes: [
        { sort: 'hearing-question', by: 'Max Berg', of: 'Emil Ås' },
        { sort: 'statement', by: 'Emil Ås', of: 'Emil Ås' },
        { sort: 'learning-point' },
      ],
    });
  });
});

describe('splitting in two', () => {
  it('begins a draft with all that was said, of the same day, to be registered as a case of its own', () => {
    const desk = registered({ ...whole, heardOn: '2026-03-10', wish: 'Ny buss', contact: 'kari@example.org' });
    desk.onCase('case-split', {}, max);
    expect(desk.draft).toMatchObject({
      id: draftId(2),
      owner: max,
      splits: { case: caseId(1), number: 1001 },
      answers: { said: whole.said, wish: 'Ny buss', heardOn: '2026-03-10', contact: 'kari@example.org', settled: '' },
    });
    expect(desk.draft?.completes).toBeUndefined();
    expect(desk.view(max)).toMatchObject({ view: 'said', completes: undefined, splits: 1001 });
    // Whoever is at it goes on where she was.
    const { revision } = desk.draft ?? {};
    desk.onCase('case-split', {}, max);
    expect(desk.draft).toMatchObject({ id: draftId(2), revision: (revision ?? 0) + 1 });
  });
  it('the new one names the old from its first save on', () => {
    const desk = registered();
    desk.onCase('case-split', {}, max);
    desk.case = undefined;
    const step = desk.tap('said-register', { ...whole, said: 'Sjåføren var sur.' }, max);
    expect(step.change?.events.map(({ event }) => event)).toEqual(['registered', 'linked']);
    expect(step.change).toMatchObject({
      replaces: 'new',
      put: {
        case: { version: 1, reporter: max, handling: { links: [{ as: 'split-from', number: 1001 }] } },
        words: { said: 'Sjåføren var sur.' },
      },
    });
  });
  it('is the manager’s and the handler’s, of what is open', () => {
    const desk = registered();
    desk.onCase('case-split');
    expect(desk.view()).toMatchObject({ view: 'receipt', news: 'as-it-stands' });
    expect(desk.draft).toBeUndefined();
    desk.meanwhile({ command: 'close-otherwise', as: 'withdrawn', reason: 'Ferdig' }, max);
    desk.onCase('case-split', {}, max);
    expect(desk.view(max)).toMatchObject({ view: 'case', news: 'already-closed' });
  });
});

describe('completing', () => {
  const completing = (first: Record<string, string>, who: PersonId = emma) => {
    const desk = registered(first);
    desk.onCase('case-complete', {}, who);
    return desk;
  };
  it('begins with all that is known', () => {
    const desk = completing({
      ...whole,
      contact: '',
      unit: 'skolen',
      wish: 'Ny buss',
      answerWay: 'letter',
      heardOn: '2026-03-10',
    });
    expect(desk.draft).toMatchObject({
      id: draftId(2),
      owner: emma,
      completes: caseId(1),
      step: 'said',
      answers: {
        said: whole.said,
        contact: '',
        unit: 'skolen',
        wish: 'Ny buss',
        answerWay: 'letter',
        heardOn: '2026-03-10',
        applies: ['none'],
      },
    });
    expect(desk.view()).toMatchObject({ view: 'said', completes: 1001, settledAllowed: false });
  });
  it.each<[string, Record<string, string>, string, Record<string, string>]>([
    [
      'words',
      { contact: '99 88 77 66', applies: 'none' },
      'said-next',
      { said: 'Bussen', contact: '99 88 77 66', applies: 'none' },
    ],
    ['contact', { ...whole, contact: '' }, 'said-next', whole],
    ['applies', { ...whole, applies: '' }, 'said-next', whole],
  ])('%s', (missing, first, verb, then) => {
    const desk = completing(first);
    expect(desk.case?.case.facts.missing).toEqual([missing]);
    if (verb === 'said-next') desk.tap('said-next', then);
    expect(desk.view()).toMatchObject({ view: 'read-back', completes: 1001 });
    const step = desk.tap('read-register');
    expect(step.change?.events.map(({ event }) => event)).toEqual(['completed']);
    expect(desk.case?.case).toMatchObject({ version: 2, number: 1001, facts: { missing: [] } });
    expect(desk.draft).toBeUndefined();
    expect(desk.view()).toMatchObject({ view: 'receipt', news: 'completed', missing: [] });
  });
  it('more: whom it is about, which gives it back to the manager', () => {
    const desk = completing({ ...whole, applies: 'about-person' });
    expect(desk.draft?.answers.about).toBeUndefined();
    desk.tap('said-next', { ...whole, applies: 'about-person' });
    desk.tap('more-next', { about: 'employee', employee: emil });
    desk.tap('read-register');
    expect(desk.case?.case).toMatchObject({
      responsible: { person: max },
      hiddenFrom: [emil],
      facts: { concerns: [emil], missing: [] },
    });
    desk.onCase('case-show', {}, solveig);
    expect(desk.shows).toEqual({ show: 'notice', notice: 'gone' });
  });
  it('whom it is about stays said where something else was missing', () => {
    const desk = atTheDesk();
    desk.write('logg');
    const first = { ...whole, applies: 'about-person,formal-decision' };
    desk.tap('said-next', first);
    desk.tap('more-register', { about: 'employee', employee: emil });
    expect(desk.case?.case).toMatchObject({ facts: { missing: ['more'] }, hiddenFrom: [emil] });
    desk.onCase('case-complete');
    expect(desk.draft?.answers).toMatchObject({ about: 'employee', employee: emil });
    desk.tap('said-register', first);
    expect(desk.case?.case).toMatchObject({ responsible: { person: max }, hiddenFrom: [emil] });
  });
  it.each([
    ['one chosen and one named', { about: 'employee', employee: emil, employeeName: 'Max Berg' }, [emil, max]],
    ['those who may be meant by a first name', { about: 'employee', employeeName: 'Max' }, [max]],
  ])('%s: completed without a word about it, nobody sees it who did not before', (_, more, concerns) => {
    const desk = atTheDesk();
    desk.write('logg');
    const first = { ...whole, applies: 'about-person,formal-decision' };
    desk.tap('said-next', first);
    desk.tap('more-register', more);
    expect(desk.case?.case).toMatchObject({ responsible: { person: solveig }, hiddenFrom: concerns });
    desk.onCase('case-complete');
    desk.tap('said-register', first);
    expect(desk.case?.case).toMatchObject({ version: 2, responsible: { person: solveig }, hiddenFrom: concerns });
  });
  it('nobody becomes the one who is meant because she bears the name', () => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-next', { ...whole, applies: 'about-person' });
    desk.tap('more-register', { about: 'employee', employeeName: 'Max' });
    desk.onCase('case-complete');
    expect(desk.draft?.answers).toMatchObject({ about: 'employee', employeeName: 'Max' });
    expect(desk.draft?.answers.employee).toBeUndefined();
  });
  it('by the manager: what is about the reporter stays about the reporter', () => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-next', { ...whole, applies: 'about-person,formal-decision' });
    desk.tap('more-register', { about: 'me' });
    expect(desk.case?.case.facts).toMatchObject({ concerns: [emma], missing: ['more'] });
    desk.onCase('case-complete', {}, max);
    expect(desk.draft?.answers).toMatchObject({ about: 'employee', employee: emma });
    desk.tap('said-next', { ...whole, applies: 'about-person,formal-decision' }, max);
    desk.tap('more-next', { decision: 'Avslag', about: 'employee', employee: emma }, max);
    desk.tap('read-register', {}, max);
    expect(desk.case?.case).toMatchObject({
      hiddenFrom: [emma],
      responsible: { person: max },
      facts: { concerns: [emma], missing: [] },
    });
  });
  it('that nobody is in danger stays said; that nobody was asked does not become an answer', () => {
    const asked = atTheDesk();
    asked.write('logg');
    asked.tap('said-next', { ...whole, applies: 'harm,formal-decision' });
    asked.tap('more-register', { inDanger: 'false' });
    asked.onCase('case-complete');
    expect(asked.draft?.answers.inDanger).toBe(false);
    const never = completing({ ...whole, applies: 'harm' });
    expect(never.draft?.answers.inDanger).toBeUndefined();
  });
  it('the likeliest answer to who it is does not become an answer', () => {
    const desk = completing({ ...whole, unit: 'skolen', applies: 'vulnerable' });
    expect(desk.case?.case.facts).toMatchObject({ vulnerable: 'pupil', tracks: ['pupil'] });
    expect(desk.draft?.answers.vulnerable).toBeUndefined();
  });
  it('what was done on the spot is kept, though it may not be settled', () => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-settle', { ...whole, applies: 'about-person', settled: 'Ringte taxi.' });
    desk.tap('more-register', {});
    desk.onCase('case-complete');
    desk.tap('said-next', { ...whole, applies: 'about-person' });
    desk.tap('more-next', { about: 'me' });
    expect(desk.view().view).toBe('read-back');
    desk.tap('read-register');
    expect(desk.case).toMatchObject({
      case: { state: { state: 'open' }, hiddenFrom: [emma] },
      words: { settled: 'Ringte taxi.' },
    });
  });
  it('a decision, where an appeal is only told: what is registered stays registered', () => {
    const desk = completing({ ...whole, applies: '' });
    desk.conditions = { profile: tellsOnly };
    desk.tap('said-next', { ...whole, applies: 'formal-decision' });
    desk.tap('more-next', { decision: 'Avslag' });
    desk.tap('read-register');
    expect(desk.case?.case.facts.tracks).toEqual(['formal-decision']);
  });
  it('can be broken off and gone on with, or given up: the case stands', () => {
    const desk = completing({ ...whole, contact: '' });
    desk.tap('said-next', { ...whole, contact: '', wish: 'Ny buss' });
    desk.onCase('case-complete');
    expect(desk.draft).toMatchObject({ id: draftId(2), answers: { wish: 'Ny buss' } });
    desk.tap('draft-cancel');
    expect(desk.draft).toBeUndefined();
    expect(desk.view()).toMatchObject({ view: 'receipt', news: 'as-it-stands', missing: ['contact'] });
  });
  it('nothing is missing, or it is closed: shows it', () => {
    const desk = registered();
    desk.onCase('case-complete');
    expect(desk.shows).toEqual({ show: 'receipt', case: caseId(1), news: 'nothing-missing' });
    const closed = atTheDesk({ profile: unconfirmed });
    closed.write('logg');
    closed.tap('said-settle', { ...whole, settled: 'Gjort' });
    closed.onCase('case-complete');
    expect(closed.shows).toMatchObject({ news: 'already-closed' });
    expect(closed.draft).toBeUndefined();
  });
  it('somebody else completed it meanwhile: the case stands, and what she entered is not thrown away', () => {
    const desk = completing({ ...whole, contact: '' });
    desk.meanwhile({ command: 'complete', heard: heard() }, max);
    desk.tap('said-register', whole);
    expect(desk.draft?.answers).toMatchObject({ said: whole.said, contact: whole.contact });
    expect(desk.shows).toMatchObject({ show: 'receipt', news: 'nothing-missing' });
    expect(versionOf(desk)).toBe(2);
  });
  it.each(['said-register', 'said-next', 'draft-continue', 'draft-cancel', 'draft-discard'] as const)(
    'it became about her meanwhile: %s leaves her number and dates',
    (verb) => {
      const desk = completing({ ...whole, contact: '' });
      desk.meanwhile({ command: 'complete', heard: heard({ concerns: [emma], missing: ['contact'] }) }, max);
      desk.shows = { show: 'draft', draft: draftId(2) };
      expect(desk.view().view).toBe('number');
      desk.tap(verb, whole);
      expect(versionOf(desk)).toBe(2);
      expect(desk.draft).toBeUndefined();
      expect(desk.view().view).toBe('number');
    },
  );
  it('its unit is gone meanwhile', () => {
    const desk = completing({ ...whole, contact: '' });
    desk.conditions = { organisation: withoutUnit(unit('torget')) };
    desk.tap('said-next', whole);
    expect(desk.faults()).toEqual(['unit unit-gone']);
    desk.tap('said-register', { ...whole, unit: 'skolen' });
    expect(desk.case?.case).toMatchObject({ facts: { unit: 'skolen' }, responsible: { person: people.rita } });
  });
  it('an old card of it after it was completed, by the manager who did: shows the case', () => {
    const desk = completing({ ...whole, contact: '' }, max);
    desk.tap('said-register', whole, max);
    desk.tap('said-register', whole, max);
    expect(desk.shows).toEqual({ show: 'receipt', case: caseId(1), news: 'as-it-stands' });
    expect(desk.view(max)).toMatchObject({ view: 'case' });
  });
});

describe('national ids', () => {
  const texts = [
    'said',
    'grounds',
    'contact',
    'address',
    'onBehalfOf',
    'heardBy',
    'place',
    'time',
    'vehicle',
    'wish',
    'suggestion',
    'originalAt',
  ] as const;
  const kept = (desk: Desk) => `${desk.saved.join()}${JSON.stringify([desk.draft, desk.case, desk.shows])}`;

  it.each(texts)('in %s: masked in the draft, not registered, never kept', (field) => {
    for (const id of nationalIds) {
      const desk = atTheDesk();
      desk.write('logg');
      for (const verb of ['said-next', 'said-register', 'said-settle'] as const) {
        desk.tap(verb, { ...whole, settled: 'Gjort', [field]: `99 88 77 66 ${id}.` });
        expect(desk.faults()).toEqual([`${field} national-id`]);
        expect(desk.case).toBeUndefined();
      }
      expect(kept(desk)).not.toContain(id);
    }
  });
  it.each(['decision', 'changeWanted', 'harm', 'employeeName'])('in %s: the same', (field) => {
    for (const id of nationalIds) {
      const desk = atTheDesk();
      desk.write('logg');
      desk.tap('said-next', { ...whole, applies: 'formal-decision,harm,about-person' });
      const more = { decision: 'Avslag', inDanger: 'false', about: 'employee', employeeName: 'Sjåføren' };
      for (const verb of ['more-next', 'more-register'] as const) {
        desk.tap(verb, { ...more, [field]: `Nr ${id}` });
        expect(desk.faults()).toEqual([`${field} national-id`]);
        expect(desk.case).toBeUndefined();
      }
      expect(kept(desk)).not.toContain(id);
    }
  });
  it.each([
    'kind',
    'unit',
    'channel',
    'answerWay',
    'citizenLanguage',
    'applies',
    'heardOn',
    'vulnerable',
    'about',
    'employee',
    'decisionNotifiedOn',
  ])('in %s, which is a choice and no text: not kept either', (field) => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-next', { ...whole, applies: 'formal-decision,vulnerable,about-person', [field]: '13097248022' });
    desk.tap('more-next', { decision: 'Avslag', [field]: '13097248022' });
    expect(kept(desk)).not.toContain('13097248022');
  });
  it('in a note or a confirmation: never kept', () => {
    for (const id of nationalIds) {
      const desk = atTheDesk();
      desk.write('logg');
      desk.tap('said-settle', { ...whole, settled: 'Gjort' });
      desk.onCase('note-add', { sort: 'addition', note: `Nr ${id}` });
      desk.onCase('case-approve', { confirmation: `Nr ${id}` }, max);
      expect(kept(desk)).not.toContain(id);
      expect(versionOf(desk)).toBe(1);
    }
  });
});

describe('danger', () => {
  it('the receipt has the emergency numbers first, the manager’s card too', () => {
    const desk = registered({ ...whole, applies: 'harm' });
    expect(desk.view()).toMatchObject({ view: 'receipt', emergency: { numbers: [{ number: '113' }, {}, {}, {}] } });
    desk.onCase('case-show', {}, max);
    expect(desk.view(max)).toMatchObject({ view: 'case', emergency: { numbers: [{ number: '113' }, {}, {}, {}] } });
    expect(desk.case?.case.nextAttentionAt).toBe(later(15));
  });
});
