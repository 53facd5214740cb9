import { describe, expect, test } from 'vitest';
import { withoutGoingOn } from '../../src/domain/going-on.ts';
import type { Track } from '../../src/domain/kinds.ts';
import { languages } from '../../src/domain/language.ts';
import { Profile } from '../../src/domain/profile.ts';
import { onwardOf } from '../../src/writings/onward.ts';
import { kind, later, profile } from '../support/municipality.ts';
import { written } from '../support/written.ts';
import { worked } from './worked.ts';

const bjurholm = written('bjurholm');
const hudiksvall = written('hudiksvall');

const { facts } = worked({}).case;
const on = (of: Profile, ...tracks: Track[]) => ({ of, facts: { ...facts, tracks }, handling: {} });
const said = ({ of, ...given }: ReturnType<typeof on>, language: (typeof languages)[number]) =>
  onwardOf(of, given, language);

describe('the way onward', () => {
  test('in Harstad leads to the municipal director, and of a formal decision to whom the decision names', () => {
    expect(said(on(profile, 'service'), 'nb')).toBe(
      'Er du ikke fornøyd med svaret, kan du vende deg til kommunedirektøren.',
    );
    expect(said(on(profile, 'formal-decision'), 'nn')).toBe(
      'Når du ikkje får fullt medhald, går klaga vidare til klageinstansen som er nemnd i vedtaket. Du treng ikkje klage på nytt.',
    );
  });
  test('goes first inside, then outside, and says where it leads in some cases only', () => {
    expect(said(on(profile, 'patient'), 'nb')).toBe(
      'Er du ikke fornøyd med svaret, kan du vende deg til kommunedirektøren. ' +
        'I noen tilfeller kan du deretter vende deg til statsforvalteren.',
    );
    const own = Profile.parse({ ...bjurholm, onward: [...bjurholm.onward].reverse() });
    expect(said(on(own, 'pupil'), 'sv')).toBe(
      'Om du inte är nöjd med svaret kan du vända dig till verksamhetschefen. ' +
        'I vissa fall kan du därefter vända dig till Skolinspektionen.',
    );
    expect(said(on(own, 'service'), 'sv')).toContain('Länsstyrelsen');
  });
  test('leads no second time to the head who took it up again', () => {
    const handling = { reopenedAt: later(60) };
    const own = Profile.parse(bjurholm);
    expect(onwardOf(own, { ...on(own, 'service'), handling }, 'sv')).toBe(
      'Om du inte är nöjd med svaret kan du i vissa fall vända dig till Länsstyrelsen.',
    );
    // In Harstad the unit's manager takes it up again, and the municipal director has not had it.
    expect(onwardOf(profile, { ...on(profile, 'service'), handling }, 'nb')).toContain('kommunedirektøren');
  });
  test('holds for each track of the case', () => {
    expect(said(on(profile, 'formal-decision', 'patient'), 'en')).toBe(
      'If you are not satisfied with the answer, you can turn to the municipal director. ' +
        'Unless we agree with you in full, your appeal goes on to the appeal body named in the decision. ' +
        'You need not appeal again. ' +
        'In some cases you can turn to the county governor (statsforvalteren) after that.',
    );
  });
  test('says nothing of going on to whoever was found right in all of it', () => {
    for (const language of languages) {
      const onward = said(on(profile, 'formal-decision'), language);
      expect(withoutGoingOn(`Svaret.\n\n${onward}\n\nHilsen`, profile, language)).toBe('Svaret.\n\nHilsen');
    }
  });
  test('begins with some cases where the first place takes no more', () => {
    const own = Profile.parse({ ...bjurholm, onward: bjurholm.onward.slice(1) });
    expect(said(on(own, 'pupil'), 'en')).toBe(
      'If you are not satisfied with the answer, you can in some cases turn to Skolinspektionen (the Schools Inspectorate).',
    );
  });
  test('is not there where the profile names nobody, and after praise', () => {
    const praise = worked({ kind: kind('ros') }).case.facts;
    for (const language of languages) {
      expect(said(on(Profile.parse(hudiksvall), 'service'), language)).toBe('');
      expect(onwardOf(profile, { facts: praise, handling: {} }, language)).toBe('');
    }
  });
});
