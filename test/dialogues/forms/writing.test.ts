import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/domain/language.ts';
import type { Profile } from '../../../src/domain/profile.ts';
import { outcomesFor } from '../../../src/domain/ways.ts';
import type { Contact } from '../../../src/domain/words.ts';
import { say } from '../../../src/texts/say.ts';
import { marks } from '../../../src/texts/writings/marks.ts';
import { outcomeSentences } from '../../../src/texts/writings/outcomes.ts';
import { greeting } from '../../../src/texts/writings/templates.ts';
import { atTheForm, choicesOf, type FormDesk, fieldsOf, questionOf } from '../../support/form-desk.ts';
import { day, kind, people, profile } from '../../support/municipality.ts';

const { max } = people;

const byMail = { words: { contact: { as: 'known', line: 'Kari, kari@example.org' } } } as const;
const anonymous = { words: { contact: { as: 'anonymous' } } } as const;
const spoken: Profile = { ...profile, reply: { ...profile.reply, form: 'written-or-spoken' } };
const noMeetings: Profile = { ...profile, hearing: { ...profile.hearing, meeting: false } };

const looked = (desk: FormDesk) => desk.form().looked;
/** What stands in the text of a form that was just opened. */
const drafted = (desk: FormDesk) => questionOf(desk.form(), 'text').value ?? '';

describe('the ways', () => {
  it.each([
    ['an address, and mail is sent from here', byMail, true, ['mail', 'letter']],
    ['an address, and no mail is sent from here', byMail, false, ['own-mail', 'letter']],
    ['no address', {}, true, ['letter']],
    [
      'a pupil’s',
      { ...byMail, signals: ['vulnerable'], vulnerable: 'pupil' } as const,
      true,
      ['secure-channel', 'letter'],
    ],
    ['she asked for a letter', { ...byMail, answerWay: 'letter' } as const, true, ['letter', 'mail']],
  ])('%s', (_, heard, mail, ways) => {
    const desk = atTheForm(heard, { mail });
    for (const form of ['acknowledge', 'answer'] as const) {
      desk.open(form);
      expect(choicesOf(desk.form(), 'way')).toEqual(ways);
      expect(questionOf(desk.form(), 'way').value).toBe(ways[0]);
    }
  });
  it('a letter is not proposed where nobody has said where it goes, unless there is no other way', () => {
    const proposed = (desk: FormDesk) => {
      desk.open('acknowledge');
      return questionOf(desk.form(), 'way').value;
    };
    expect(proposed(atTheForm({}, { profile: spoken }))).toBe('spoken');
    expect(proposed(atTheForm({}))).toBe('letter');
    const known = { as: 'known', line: 'Turid', address: 'Storgata 1, 9405 Harstad' } as const;
    expect(proposed(atTheForm({ words: { contact: known } }, { profile: spoken }))).toBe('letter');
  });
  it('the address beside them, where it can be a letter and nobody has said where to', () => {
    const asks = (contact: Contact, mail = false) => {
      const desk = atTheForm({ words: { contact } }, { mail });
      return (['acknowledge', 'extend', 'answer', 'plan-meeting'] as const).map((form) => {
        desk.open(form);
        return desk.shows?.show === 'form' && fieldsOf(desk.form()).includes('address');
      });
    };
    const all = (yes: boolean) => [yes, yes, yes, yes];
    expect(asks({ as: 'known', line: 'Ola Normann, 906 55 123' })).toEqual(all(true));
    expect(asks({ as: 'known', line: 'kari@example.org' }, true)).toEqual(all(true));
    expect(asks({ as: 'not-asked' })).toEqual(all(true));
    expect(asks({ as: 'known', line: 'Turid', address: 'Storgata 1' })).toEqual(all(false));
    expect(asks({ as: 'protected' })).toEqual(all(false));
    expect(asks({ as: 'anonymous' })).toEqual(all(false));
  });
  it('an address that is too long, or holds a national id, is said at its field', () => {
    const desk = atTheForm();
    const entered = { outcome: 'upheld', text: 'Ja', way: 'letter' };
    desk.do('answer', { ...entered, address: 'x'.repeat(201) });
    expect(desk.faults()).toEqual(['address too-long']);
    desk.do('answer', { ...entered, address: 'Storgata 1, 13097248022' });
    expect(desk.faults()).toEqual(['address national-id']);
    expect(questionOf(desk.form(), 'address').value).not.toContain('13097248022');
    expect(desk.case.case.handling.answer).toBeUndefined();
  });
  it('an address sent by two taps is kept once, and nothing is written beside the case', () => {
    const desk = atTheForm();
    const entered = { outcome: 'upheld', text: 'Ja', way: 'letter', address: 'Storgata 1' };
    expect(desk.do('answer', entered).change?.events).toContainEqual(expect.objectContaining({ event: 'noted' }));
    const kept = desk.case.words;
    expect(kept.contact).toMatchObject({ as: 'known', address: 'Storgata 1' });
    expect(desk.do('answer', entered).change).toBeUndefined();
    expect(desk.case.words).toEqual(kept);
  });
  it('no address of a protected identity, whatever an older card sends', () => {
    const desk = atTheForm({ words: { contact: { as: 'protected' } } });
    const entered = { outcome: 'upheld', text: 'Ja', way: 'letter', address: 'Storgata 1' };
    desk.look('answer', entered);
    expect(looked(desk)?.text).not.toContain('Storgata');
    desk.do('answer', entered);
    expect(desk.case.words.contact).toEqual({ as: 'protected' });
    expect(desk.case.case.handling.answer?.given).toMatchObject({ state: 'to-post' });
  });
  it('the secure channel by the name that the profile has for it', () => {
    const desk = atTheForm({ signals: ['sensitive'] }, { language: 'sv' });
    desk.open('answer');
    expect(questionOf(desk.form(), 'way')).toMatchObject({
      choices: [{ value: 'secure-channel', title: 'Edialog på Harstad kommunes webbplats' }, { value: 'letter' }],
    });
  });
  it('by word of mouth where the profile has it, and never a delay of a formal decision', () => {
    const desk = atTheForm({}, { profile: spoken });
    desk.open('answer');
    expect(choicesOf(desk.form(), 'way')).toEqual(['letter', 'spoken']);
    const decision = atTheForm({ signals: ['formal-decision'] }, { profile: spoken });
    decision.open('extend');
    expect(choicesOf(decision.form(), 'way')).toEqual(['letter']);
  });
  it('another than those is sent back', () => {
    const desk = atTheForm(byMail);
    desk.do('acknowledge', { text: 'Takk', way: 'mail' });
    expect(desk.faults()).toEqual(['way way-not-allowed']);
    desk.do('answer', { outcome: 'upheld', text: 'Ja', way: '' });
    expect(desk.faults()).toEqual(['way required']);
  });
});

describe('acknowledging', () => {
  it.each(languages)('is drafted in the citizen’s language, %s, whatever the manager’s', (citizenLanguage) => {
    const desk = atTheForm({ citizenLanguage });
    desk.open('acknowledge');
    const heardOn = {
      nb: 'mandag 16. mars 2026',
      nn: 'måndag 16. mars 2026',
      sv: 'måndag 16 mars 2026',
      en: 'Monday 16 March 2026',
    }[citizenLanguage];
    expect(drafted(desk)).toContain(heardOn);
    expect(drafted(desk)).toContain('Max Berg');
  });
  it('is looked through as the citizen reads it: a letter with its head, a mail with its subject', () => {
    const desk = atTheForm(byMail, { mail: true });
    desk.look('acknowledge', { text: 'Vi har fått klagen din.', way: 'letter' });
    expect(looked(desk)).toMatchObject({
      goes: 'to-citizen',
      entered: { text: 'Vi har fått klagen din.', way: 'letter' },
    });
    expect(looked(desk)?.text).toMatch(
      /^Kari\n\nmandag 16\. mars 2026\nVår ref\.: 1\n\nVi har mottatt klagen din\n\nVi har fått klagen din\.\n\nVennlig hilsen\nMax Berg/,
    );
    desk.look('acknowledge', { text: 'Vi har fått klagen din.', way: 'mail' });
    expect(looked(desk)?.text).toMatch(/^kari@example\.org\n\nSak 1, Harstad kommune\n\nVi har fått klagen din\./);
    expect(desk.case.case.handling.acknowledged).toBeUndefined();
  });
  it('said by word of mouth, what was said stays in the case', () => {
    const desk = atTheForm({}, { profile: spoken });
    desk.look('acknowledge', { text: 'Ringte henne.', way: 'spoken' });
    expect(looked(desk)).toMatchObject({ goes: 'into-case', text: 'Ringte henne.' });
  });
  it('back to what was entered, and then done once', () => {
    const desk = atTheForm(byMail, { mail: true });
    desk.change('acknowledge', { text: 'Takk', way: 'letter' });
    expect(desk.form().looks).toBe(true);
    expect(looked(desk)).toBeUndefined();
    expect(questionOf(desk.form(), 'way').value).toBe('letter');
    desk.do('acknowledge', { text: 'Takk', way: 'mail' });
    expect(desk.view()).toMatchObject({ view: 'case', news: 'acknowledged' });
    expect(desk.case.case.handling.acknowledged).toMatchObject({ way: 'mail', by: max, state: 'sending' });
    expect(desk.note('acknowledgement')).toBe('Takk');
    expect(desk.open('acknowledge')).toMatchObject({ view: 'case', news: 'as-it-stands' });
  });
  it('written again from what stood there where the mail did not leave', () => {
    const desk = atTheForm(byMail, { mail: true });
    desk.do('acknowledge', { text: 'Takk for sist', way: 'mail' });
    desk.meanwhile({ command: 'mail-stayed', writing: 'acknowledgement', known: true }, 'delivery');
    desk.open('acknowledge');
    expect(drafted(desk)).toBe('Takk for sist');
    desk.do('acknowledge', { text: 'Takk for sist', way: 'letter' });
    expect(desk.case.case.handling.acknowledged).toMatchObject({ way: 'letter', state: 'to-post' });
  });
  it('to nobody: the anonymous, and whoever has her answer', () => {
    expect(atTheForm(anonymous).open('acknowledge')).toMatchObject({ view: 'case' });
    const desk = atTheForm();
    desk.meanwhile({ command: 'answer', outcome: 'upheld', text: 'Ja', way: 'letter' });
    desk.meanwhile({ command: 'settle-mail', writing: 'answer', as: 'arrived' });
    expect(desk.open('acknowledge')).toMatchObject({ view: 'case' });
  });
});

describe('inviting to a meeting', () => {
  it('is looked through as the letter that follows from day and place', () => {
    const desk = atTheForm();
    desk.open('plan-meeting');
    expect(fieldsOf(desk.form())).toEqual(['on', 'place', 'way', 'address']);
    desk.look('plan-meeting', { on: '2026-03-20', place: 'Rådhuset, kl. 13', way: 'letter' });
    expect(looked(desk)?.text).toMatch(/Dag: fredag 20\. mars 2026\nSted: Rådhuset, kl\. 13/);
    desk.do('plan-meeting', { on: '2026-03-20', place: 'Rådhuset, kl. 13', way: 'letter' });
    expect(desk.view()).toMatchObject({ news: 'meeting-planned' });
    expect(desk.case.case.handling.meetings).toMatchObject([{ on: '2026-03-20', state: 'planned' }]);
    expect(desk.note('meeting-place')).toBe('Rådhuset, kl. 13');
    // One at a time: the next is planned once this one is over.
    expect(desk.open('plan-meeting')).toMatchObject({ view: 'case' });
  });
  it('says what is wrong with day and place', () => {
    const desk = atTheForm();
    desk.do('plan-meeting', { on: '', place: '', way: 'letter' });
    expect(desk.faults()).toEqual(['on required', 'place required']);
    desk.do('plan-meeting', { on: '2026-03-15', place: 'x'.repeat(201), way: 'letter' });
    expect(desk.faults()).toEqual(['on day-not-possible', 'place too-long']);
    desk.do('plan-meeting', { on: '2028-03-15', place: 'Rådhuset', way: 'letter' });
    expect(desk.faults()).toEqual(['on day-not-possible']);
    expect(questionOf(desk.form(), 'on').fault).toMatchObject({ earliest: '2026-03-16', latest: '2027-03-16' });
    expect(desk.case.case.handling.meetings).toEqual([]);
  });
  it('not the anonymous, and not where the profile knows no meetings', () => {
    expect(atTheForm(anonymous).open('plan-meeting')).toMatchObject({ view: 'case' });
    expect(atTheForm({}, { profile: noMeetings }).open('plan-meeting')).toMatchObject({ view: 'case' });
  });
  it('ends with what was agreed, or with that it did not take place', () => {
    const planned = () => {
      const desk = atTheForm();
      expect(desk.open('end-meeting')).toMatchObject({ view: 'case' });
      desk.meanwhile({ command: 'plan-meeting', on: day('2026-03-20'), place: 'Rådhuset', way: 'letter' });
      return desk;
    };
    const held = planned();
    held.do('end-meeting', { held: 'yes', text: '' });
    expect(held.faults()).toEqual(['text required']);
    held.do('end-meeting', { held: 'yes', text: 'Ny buss fra mai' });
    expect(held.view()).toMatchObject({ news: 'meeting-ended' });
    expect(held.case.case.handling.meetings).toMatchObject([{ state: 'held' }]);
    expect(held.note('meeting-agreed')).toBe('Ny buss fra mai');
    const off = planned();
    off.do('end-meeting', { held: '', text: '' });
    expect(off.faults()).toEqual(['held required']);
    off.do('end-meeting', { held: 'no', text: '' });
    expect(off.case.case.handling.meetings).toMatchObject([{ state: 'not-held' }]);
    expect(off.note('meeting-agreed')).toBeUndefined();
    expect(off.open('plan-meeting')).toMatchObject({ view: 'form' });
  });
});

describe('extending', () => {
  const why = { reason: 'Vi venter på sjåføren.', newDate: '2026-04-10' };
  it('fills reason and date in where their marks stand, so that the notice says what the clock says', () => {
    const desk = atTheForm();
    desk.open('extend');
    const text = drafted(desk);
    expect(text).toContain('Grunnen er: [grunnen]');
    expect(text).toContain('senest [ny dato]');
    expect(questionOf(desk.form(), 'newDate')).toMatchObject({ earliest: '2026-03-31', latest: '2027-03-16' });
    desk.look('extend', { ...why, text, way: 'letter' });
    expect(looked(desk)?.text).toContain('Grunnen er: Vi venter på sjåføren.');
    expect(looked(desk)?.text).toContain('senest fredag 10. april 2026');
    // Changed her mind about the day: the text follows.
    desk.change('extend', { ...why, text, way: 'letter' });
    const again = drafted(desk);
    desk.look('extend', { ...why, newDate: '2026-04-17', text: again, way: 'letter' });
    expect(looked(desk)?.text).toContain('senest fredag 17. april 2026');
    expect(looked(desk)?.text).not.toContain('10. april');
    desk.do('extend', { ...why, newDate: '2026-04-17', text: again, way: 'letter' });
    expect(desk.view()).toMatchObject({ news: 'extended' });
    expect(desk.note('delay-reason')).toBe(why.reason);
    expect(desk.note('delay-notice')).toContain('fredag 17. april 2026');
    desk.meanwhile({ command: 'settle-mail', writing: 'delay-notice', as: 'arrived' });
    expect(desk.case.case.clocks.find(({ clock }) => clock === 'respond')).toMatchObject({ nominal: '2026-04-17' });
  });
  it.each(languages)('in the citizen’s language, %s', (citizenLanguage) => {
    const desk = atTheForm({ citizenLanguage });
    desk.open('extend');
    expect(drafted(desk)).toContain(say(marks.reason, citizenLanguage));
    expect(drafted(desk)).toContain(say(marks.newDate, citizenLanguage));
    desk.do('extend', { ...why, text: drafted(desk), way: 'letter' });
    expect(desk.note('delay-notice')).not.toMatch(/[[\]]/);
    expect(desk.note('delay-notice')).toContain(why.reason);
  });
  it('by mail the new date counts only once the mail has left', () => {
    const desk = atTheForm(byMail, { mail: true });
    desk.open('extend');
    desk.do('extend', { ...why, text: drafted(desk), way: 'mail' });
    const nominal = () => desk.case.case.clocks.find(({ clock }) => clock === 'respond')?.nominal;
    expect(nominal()).toBe('2026-03-30');
    // One notice at a time.
    expect(desk.open('extend')).toMatchObject({ view: 'case' });
    desk.meanwhile({ command: 'mail-left', writing: 'delay-notice' }, 'delivery');
    expect(nominal()).toBe('2026-04-10');
  });
  it('a formal decision: reason and date are asked for and told', () => {
    const desk = atTheForm({ signals: ['formal-decision'] });
    desk.open('extend');
    const text = drafted(desk);
    desk.do('extend', { text, way: 'letter' });
    expect(desk.faults()).toEqual(['reason required', 'newDate required']);
    desk.do('extend', { ...why, newDate: '2026-05-08', text: 'Det tar tid.', way: 'letter' });
    expect(desk.faults()).toEqual(['text place-missing']);
    desk.do('extend', { ...why, newDate: '2026-05-08', text: 'Det tar tid: [grunnen] Svar [ny dato].', way: 'letter' });
    expect(desk.note('delay-notice')).toBe('Det tar tid: Vi venter på sjåføren. Svar fredag 8. mai 2026.');
  });
  it('what stands in the brackets is taken as it was written', () => {
    const desk = atTheForm();
    const reason = 'Prisen er $& og $1.';
    desk.do('extend', { reason, newDate: why.newDate, text: '[grunnen] [ny dato]', way: 'letter' });
    expect(desk.note('delay-notice')).toBe(`${reason} fredag 10. april 2026`);
  });
  it('says what is wrong with the day, and when all of it became too long', () => {
    const desk = atTheForm();
    desk.do('extend', { reason: 'Sykdom', newDate: '2026-03-30', text: '[grunnen] [ny dato]', way: 'letter' });
    expect(desk.faults()).toEqual(['newDate day-not-possible']);
    desk.do('extend', {
      reason: 'x'.repeat(3900),
      newDate: '2026-04-10',
      text: `[grunnen] [ny dato] ${'y'.repeat(200)}`,
      way: 'letter',
    });
    expect(desk.faults()).toEqual(['text too-long']);
    expect(desk.case.case.handling.extensions).toEqual([]);
  });
  it('only where a date of an answer runs, and somebody can be told', () => {
    expect(atTheForm(anonymous).open('extend')).toMatchObject({ view: 'case' });
    expect(atTheForm({ kind: kind('ros') }).open('extend')).toMatchObject({ view: 'case' });
    const desk = atTheForm();
    desk.meanwhile({ command: 'answer', outcome: 'upheld', text: 'Ja', way: 'letter' });
    expect(desk.open('extend')).toMatchObject({ view: 'case' });
  });
});

describe('answering', () => {
  it('fills the outcome in where its mark stands, and asks for what is to be said', () => {
    const desk = atTheForm();
    desk.open('answer');
    expect(fieldsOf(desk.form())).toEqual(['outcome', 'text', 'way', 'address']);
    expect(choicesOf(desk.form(), 'outcome')).toEqual(['upheld', 'partly-upheld', 'not-upheld', 'no-assessment']);
    const text = drafted(desk);
    expect(text).toContain('[resultatet]');
    // With the way onward that the profile has for the track.
    expect(text).toContain('kommunedirektøren');
    desk.do('answer', { outcome: 'upheld', text, way: 'letter' });
    expect(desk.faults()).toEqual(['text unfinished']);
    const written = text.replace('[Skriv svaret her]', 'Bussen går igjen fra mandag.');
    desk.look('answer', { outcome: 'partly-upheld', text: written, way: 'letter' });
    expect(looked(desk)?.text).toMatch(/Bussen går igjen fra mandag\.\n\nVi gir deg delvis medhold\./);
    desk.do('answer', { outcome: 'upheld', text: written, way: 'letter' });
    expect(desk.view()).toMatchObject({ news: 'answered' });
    expect(desk.case.case.handling.answer).toMatchObject({
      outcome: 'upheld',
      given: { way: 'letter', state: 'to-post' },
    });
    expect(desk.note('answer')).toMatch(/Bussen går igjen fra mandag\.\n\nVi gir deg medhold\./);
    expect(desk.open('answer')).toMatchObject({ view: 'case' });
  });
  it.each(languages)('by word of mouth, %s: for speaking, without a letter’s greeting', (citizenLanguage) => {
    const desk = atTheForm({ citizenLanguage, answerWay: 'phone' }, { profile: spoken });
    for (const form of ['acknowledge', 'extend', 'answer'] as const) {
      desk.open(form);
      expect(questionOf(desk.form(), 'way').value).toBe('spoken');
      expect(drafted(desk)).not.toMatch(/^(Hei|Hej|Hello)\b/);
      const letter = atTheForm({ citizenLanguage }, { profile });
      letter.open(form);
      expect(drafted(letter)).toMatch(/^(Hei|Hej|Hello)[!,]\n\n/);
    }
    expect(drafted(desk)).toContain(say(marks.outcome, citizenLanguage));
    // What was begun as a letter, before it was given by phone after all.
    const begun = `${say(greeting, citizenLanguage)}!\n\nBussen går igjen.`;
    desk.look('answer', { outcome: 'upheld', text: begun, way: 'spoken' });
    expect(looked(desk)?.text).toBe('Bussen går igjen.');
    desk.do('answer', { outcome: 'upheld', text: begun, way: 'spoken' });
    expect(desk.note('answer')).toBe('Bussen går igjen.');
  });
  it('what was said after a word that only begins like a greeting stays', () => {
    for (const text of ['Hei!', 'Heisen virker igjen.\n\nVi ringte.', 'Hei, det er Max.\n\nVi ringte.']) {
      const desk = atTheForm({}, { profile: spoken });
      desk.do('answer', { outcome: 'upheld', text, way: 'spoken' });
      expect(desk.note('answer')).toBe(text);
    }
  });
  it.each(languages)('in the citizen’s language, %s, whichever the outcome', (citizenLanguage) => {
    for (const outcome of outcomesFor('complaint')) {
      const desk = atTheForm({ citizenLanguage });
      desk.do('answer', { outcome, text: `A ${say(marks.outcome, citizenLanguage)} Å`, way: 'letter' });
      expect(desk.note('answer')).toBe(`A ${say(outcomeSentences[outcome], citizenLanguage)} Å`);
    }
  });
  it('the way onward follows the track', () => {
    const decision = atTheForm({ signals: ['formal-decision'] });
    decision.open('answer');
    expect(drafted(decision)).toContain('klageinstansen som er nevnt i vedtaket');
    const patient = atTheForm({ signals: ['vulnerable'], vulnerable: 'patient' });
    patient.open('answer');
    expect(drafted(patient)).toMatch(/kommunedirektøren.*statsforvalteren/);
  });
  it('says all that is wrong at once', () => {
    const desk = atTheForm();
    desk.do('answer', { outcome: 'adopted', text: '', way: 'mail' });
    expect(desk.faults()).toEqual(['outcome not-a-choice', 'text required', 'way way-not-allowed']);
    desk.do('answer', { outcome: 'upheld', text: `[resultatet]${'x'.repeat(3988)}`, way: 'letter' });
    expect(desk.faults()).toEqual(['text too-long']);
    expect(desk.case.case.handling.answer).toBeUndefined();
  });
  it('anonymous: the outcome is written, no way is asked and nothing is looked through', () => {
    const desk = atTheForm(anonymous);
    desk.open('answer');
    expect(fieldsOf(desk.form())).toEqual(['outcome', 'text']);
    expect(desk.form().looks).toBe(false);
    expect(questionOf(desk.form(), 'text').value).toBeUndefined();
    desk.do('answer', { outcome: 'not-upheld', text: 'Vi fant ingenting.' });
    expect(desk.case.case.handling.answer).toEqual({ outcome: 'not-upheld' });
    // It can be put better as long as the case is open.
    desk.open('answer');
    expect(drafted(desk)).toBe('Vi fant ingenting.');
  });
  it('a suggestion: considered by, the decision, and feedback where it is wanted', () => {
    const answered = atTheForm({ kind: kind('forslag') });
    answered.open('answer');
    expect(fieldsOf(answered.form())).toEqual(['outcome', 'consideredBy', 'text', 'way', 'address']);
    expect(choicesOf(answered.form(), 'outcome')).toEqual([
      'adopted',
      'partly-adopted',
      'not-adopted',
      'no-assessment',
    ]);
    answered.do('answer', { outcome: 'adopted', consideredBy: '', text: 'Ja', way: 'letter' });
    expect(answered.faults()).toEqual(['consideredBy required']);
    answered.do('answer', { outcome: 'adopted', consideredBy: 'Ledergruppa', text: 'Ja', way: 'letter' });
    expect(answered.note('considered-by')).toBe('Ledergruppa');
    const wanted: Profile = { ...profile, reply: { ...profile.reply, onlyIfWanted: true } };
    const unwanted = atTheForm({ kind: kind('forslag'), answerWay: 'none' }, { profile: wanted });
    unwanted.open('answer');
    expect(fieldsOf(unwanted.form())).toEqual(['outcome', 'consideredBy', 'text']);
    unwanted.do('answer', { outcome: 'not-adopted', consideredBy: 'Ledergruppa', text: 'Nei' });
    expect(unwanted.case.case.handling.answer).toEqual({ outcome: 'not-adopted' });
  });
  it('spoken, where it may be: a note of what was said', () => {
    const desk = atTheForm({}, { profile: spoken });
    desk.look('answer', { outcome: 'upheld', text: 'Ringte og beklaget.', way: 'spoken' });
    expect(looked(desk)).toMatchObject({ goes: 'into-case', text: 'Ringte og beklaget.' });
    desk.do('answer', { outcome: 'upheld', text: 'Ringte og beklaget.', way: 'spoken' });
    expect(desk.case.case.handling.answer?.given).toMatchObject({ way: 'spoken', state: 'given' });
  });
  it('answered and not arrived: written again from what stood there', () => {
    const desk = atTheForm(byMail, { mail: true });
    desk.do('answer', { outcome: 'upheld', text: 'Ja, du har rett.', way: 'mail' });
    expect(desk.open('answer')).toMatchObject({ view: 'case' });
    desk.meanwhile({ command: 'mail-stayed', writing: 'answer', known: true }, 'delivery');
    desk.open('answer');
    expect(drafted(desk)).toBe('Ja, du har rett.');
  });
  it('taken up again: it begins with the template once more', () => {
    const desk = atTheForm();
    desk.meanwhile({ command: 'answer', outcome: 'not-upheld', text: 'Nei', way: 'letter' });
    desk.meanwhile({ command: 'close-otherwise', as: 'withdrawn', reason: 'Ferdig' });
    desk.meanwhile({ command: 'reopen', reason: 'Ikke fornøyd' });
    desk.open('answer');
    expect(drafted(desk)).toContain('[resultatet]');
  });
  it('no mark is one of another place', () => {
    for (const language of languages) {
      const all = [marks.reason, marks.newDate, marks.outcome].map((mark) => say(mark, language));
      expect(new Set(all).size).toBe(3);
    }
  });
  it('what waits to be approved is not answered besides', () => {
    const desk = atTheForm({ words: { settled: 'Ringte taxi.' } });
    for (const form of ['answer', 'acknowledge', 'extend', 'plan-meeting', 'hear', 'close'] as const) {
      expect(desk.open(form)).toMatchObject({ view: 'case', state: { state: 'awaiting-approval' } });
    }
  });
});
