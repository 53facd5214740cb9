import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../src/domain/profile.ts';
import { atTheForm, questionOf } from '../../support/form-desk.ts';
import { profile } from '../../support/municipality.ts';

const source = 'riktlinjen';
const text = { nb: 'Vi ber om unnskyldning.', nn: 'Vi bed om orsaking.', sv: 'Vi ber om ursäkt.', en: 'We are sorry.' };
const explains = { nb: 'Derfor:', nn: 'Difor:', sv: 'Därför:', en: 'Because:' };
const sorry: Profile = {
  ...profile,
  reply: { ...profile.reply, form: 'written-or-spoken', apology: { text, explains, source } },
};

/** What the citizen is shown to get, whichever words stand in the place of the answer. */
function answered(outcome: string, change: (drafted: string) => string, by: Profile = sorry): string {
  const desk = atTheForm({}, { profile: by });
  desk.open('answer');
  const drafted = questionOf(desk.form(), 'text').value ?? '';
  const written = change(drafted.replace('[Skriv svaret her]', 'Vi glemte å ringe.'));
  desk.look('answer', { outcome, text: written, way: 'letter' });
  return desk.form().looked?.text ?? '';
}

describe('the apology of an answer', () => {
  const asItStands = (drafted: string) => drafted;

  it.each(['upheld', 'partly-upheld'])('is said where it is found to be so: %s', (outcome) => {
    expect(answered(outcome, asItStands)).toContain('Vi ber om unnskyldning.');
  });
  it.each(['not-upheld', 'no-assessment'])('is left out where it is not: %s', (outcome) => {
    const said = answered(outcome, asItStands);
    expect(said).toContain('Vi glemte å ringe.');
    expect(said).not.toMatch(/unnskyldning|\[|Derfor/);
    expect(said).not.toContain('\n\n\n');
  });
  it('is said all the same in the words of whoever answers', () => {
    const own = (drafted: string) => drafted.replace('Vi glemte', 'Vi er lei for det. Vi glemte');
    expect(answered('not-upheld', own)).toContain('Vi er lei for det.');
  });
  it('goes with why it happened, where that is filled in', () => {
    const why = (drafted: string) => drafted.replace('[hvorfor det ble slik]', 'telefonen var ødelagt.');
    expect(answered('upheld', why)).toContain('Derfor: telefonen var ødelagt.');
    expect(answered('upheld', asItStands)).not.toContain('Derfor');
  });
  it('is none where the procedure says none', () => {
    expect(answered('upheld', asItStands, { ...sorry, reply: { ...sorry.reply, apology: undefined } })).not.toMatch(
      /unnskyldning|\[/,
    );
  });
});
