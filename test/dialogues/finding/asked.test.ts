import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANY, askedFrom, askedInWords, enteredFor } from '../../../src/dialogues/finding/asked.ts';
import { Asked } from '../../../src/dialogues/showing.ts';
import { nationalIds } from '../../support/municipality.ts';

const empty = { words: '', kind: '', state: '', unit: '', from: '', until: '', overdue: '' };

describe('what is searched by', () => {
  it('nothing came along: the card is only opened', () => {
    expect(askedFrom({})).toBeUndefined();
    expect(askedInWords('   ')).toBeUndefined();
  });
  it('nothing was entered: all that there is', () => {
    expect(askedFrom(empty)).toEqual({});
    expect(askedFrom({ ...empty, kind: ANY, state: ANY, unit: ANY, overdue: 'false' })).toEqual({});
  });
  it('each field that was', () => {
    const entered = {
      words: '  bussen kom ',
      kind: 'klage-tjeneste',
      state: 'closed',
      unit: 'torget',
      from: '2026-03-01',
      until: '2026-03-31',
      overdue: 'true',
    };
    expect(askedFrom(entered)).toEqual({ ...entered, words: 'bussen kom', overdue: true });
  });
  it.each([
    ['state', 'constructor'],
    ['from', '2026-02-30'],
    ['until', 'i dag'],
    ['overdue', 'kanskje'],
    ['unit', 'x'.repeat(201)],
  ])('%s “%s”, which no card of ours sends, narrows nothing', (field, value) => {
    expect(askedFrom({ ...empty, [field]: value })).toEqual({});
  });
  it.each(nationalIds)('%s is masked before it is kept, whether written or entered', (id) => {
    for (const asked of [askedFrom({ ...empty, words: `Kari ${id}` }), askedInWords(`Kari ${id}`)]) {
      expect(asked?.words).toMatch(/^Kari [• -]+$/);
    }
  });
  it('words are cut where nobody searches by that many', () => {
    expect(askedFrom({ words: 'x'.repeat(12_000) })?.words).toHaveLength(200);
    expect(askedInWords(`${'x'.repeat(199)}😀`)?.words).toBe(`${'x'.repeat(199)}\ufffd`);
  });

  const days = fc.constantFrom('2026-03-01', '2026-03-31');
  const anything = fc.record(
    {
      words: fc.constantFrom('buss', 'bussen kom ikke', '12'),
      kind: fc.constantFrom('klage-tjeneste', 'ros'),
      state: fc.constantFrom('open', 'awaiting-approval', 'closed'),
      unit: fc.constantFrom('torget', 'skolen'),
      from: days,
      until: days,
      overdue: fc.constant(true),
    },
    { requiredKeys: [] },
  );
  it('another page of a search asks for the same', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const asked = Asked.parse(given);
        expect(askedFrom(enteredFor(asked))).toEqual(asked);
      }),
    );
  });
});
