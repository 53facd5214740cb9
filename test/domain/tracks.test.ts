import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serviceAreas, signals, tracks, type Vulnerable, vulnerables } from '../../src/domain/kinds.ts';
import { Profile } from '../../src/domain/profile.ts';
import { dutiesOf, likelyVulnerable, notOnTheSpot, tellOnly, tracksOf } from '../../src/domain/tracks.ts';
import { loadProfile } from '../../src/profiles/load.ts';
import { written } from '../support/written.ts';

const loaded = loadProfile('harstad');
if (!loaded.ok) throw new Error('the profile is not sound');
const norway = loaded.profile;
const sweden = Profile.parse(written('kramfors'));

describe('the questions asked at intake', () => {
  it.each<[string, Parameters<typeof tracksOf>, string[]]>([
    ['none of this', [[], undefined], ['service']],
    ['a formal decision', [['formal-decision'], undefined], ['formal-decision']],
    ['harm or danger', [['harm'], undefined], ['harm']],
    ['a pupil', [['vulnerable'], 'pupil'], ['pupil']],
    ['a child in kindergarten', [['vulnerable'], 'kindergarten-child'], ['kindergarten']],
    ['a patient', [['vulnerable'], 'patient'], ['patient']],
    ['a care user', [['vulnerable'], 'care-user'], ['care']],
    ['something sensitive', [['sensitive'], undefined], ['sensitive']],
    ['a person, which changes who has it and not the law', [['about-person'], undefined], ['service']],
    [
      'several, the gravest first',
      [['sensitive', 'vulnerable', 'harm', 'formal-decision'], 'pupil'],
      ['formal-decision', 'harm', 'pupil', 'sensitive'],
    ],
    ['whom it concerns, where nobody said that it concerns any', [[], 'pupil'], ['service']],
  ])('lead from %s', (_, [answers, vulnerable], expected) => {
    expect(tracksOf(answers, vulnerable)).toEqual(expected);
  });

  it('lead somewhere, once each and by gravity, whatever was answered', () => {
    fc.assert(
      fc.property(
        fc.subarray([...signals]),
        fc.option(fc.constantFrom<Vulnerable>(...vulnerables), { nil: undefined }),
        (answers, whom) => {
          const found = tracksOf(answers, whom);
          expect(found).toEqual(tracks.filter((track) => found.includes(track)));
          expect(found.includes('service')).toBe(found.length === 1 && found[0] === 'service');
          expect(tracksOf(answers.toReversed(), whom)).toEqual(found);
        },
      ),
    );
  });

  it.each(serviceAreas)('guess in %s one whom a track knows', (area) => {
    expect(tracksOf(['vulnerable'], likelyVulnerable(area))).not.toEqual(['service']);
  });
});

describe('what is to be done', () => {
  it('in Norway: a formal decision is written down, with a clock of its own, and kept out of the figures', () => {
    expect(tellOnly(norway, ['formal-decision'])).toBeUndefined();
    expect(dutiesOf(norway, ['formal-decision'])).toMatchObject([
      {
        does: 'register',
        stopsServiceClock: true,
        statistics: 'apart',
        law: { nb: expect.stringContaining('forvaltningsloven') },
      },
    ]);
  });
  it('in Sweden: an appeal is told where to go, in writing, within three weeks', () => {
    expect(tellOnly(sweden, ['formal-decision', 'pupil'])).toMatchObject({
      does: 'tell-only',
      law: { sv: expect.stringContaining('tre veckor') },
    });
    expect(tellOnly(sweden, ['pupil'])).toBeUndefined();
  });
  it('harm, a pupil and a patient add duties and let the service clock run on', () => {
    for (const profile of [norway, sweden]) {
      const duties = dutiesOf(profile, ['harm', 'pupil', 'kindergarten', 'patient', 'care', 'sensitive']);
      expect(duties.map(({ track }) => track)).toEqual([
        'harm',
        'pupil',
        'kindergarten',
        'patient',
        'care',
        'sensitive',
      ]);
      expect(duties.some((duty) => duty.stopsServiceClock || duty.statistics === 'apart')).toBe(false);
    }
  });
  it.each([
    ['pupil', norway, /12-4.*12-5/],
    ['patient', norway, /7-2/],
    ['pupil', sweden, /Skollagen 4 kap\. 8 §/],
    ['care', sweden, /LSS 24 b §/],
    ['formal-decision', sweden, /Förvaltningslagen 43–44 §§/],
  ] as const)('for %s it names its law', (track, profile, law) => {
    expect(dutiesOf(profile, [track])[0]?.source).toMatch(law);
  });
});

describe('settled on the spot', () => {
  const plain = { class: 'complaint', signals: [], inDanger: false, aboutReporter: false } as const;
  it.each([
    ['an ordinary complaint', plain, undefined],
    ['a formal decision', { ...plain, signals: ['formal-decision'] }, 'formal-decision'],
    ['harm', { ...plain, signals: ['harm'] }, 'harm'],
    ['danger', { ...plain, inDanger: true }, 'harm'],
    ['the reporter herself', { ...plain, aboutReporter: true }, 'about-reporter'],
    ['a named colleague', { ...plain, signals: ['about-person'] }, undefined],
    ['a pupil', { ...plain, signals: ['vulnerable'] }, undefined],
  ] as const)('%s', (_, what, expected) => {
    expect(notOnTheSpot(norway, what)).toBe(expected);
  });
  it('not where the profile does not have it', () => {
    const settled = { ...norway.closing.settledOnTheSpot, allowed: false };
    const strict = { ...norway, closing: { ...norway.closing, settledOnTheSpot: settled } };
    expect(notOnTheSpot(strict, plain)).toBe('not-by-profile');
  });
});
