/** Whatever was said in cases, a channel reads counts, and words that a manager released. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderCard } from '../../../cards/render.ts';
import type { Heard } from '../../../src/domain/commands.ts';
import { languages } from '../../../src/domain/language.ts';
import { aHouse } from '../../support/house.ts';
import { caseId, day, draftId, heard, kind, organisation, people } from '../../support/municipality.ts';
import { done, lived, logged, max, on, turned } from '../at-a-desk.ts';
import { linked, posts, torget } from './a-month.ts';

const MARK = 'Grevlingen';
/** Each text that a case can hold, marked. */
const everyText: Heard['words'] = {
  said: `${MARK} sa det`,
  grounds: `${MARK} begrunnet det`,
  wish: `${MARK} ønsket det`,
  suggestion: `${MARK} foreslo det`,
  contact: { as: 'known', line: `${MARK} 99 88 77 66`, address: `${MARK}veien 1`, onBehalfOf: MARK },
  heardBy: MARK,
  place: MARK,
  time: MARK,
  vehicle: MARK,
  harm: MARK,
  decision: MARK,
  changeWanted: MARK,
};
const kinds = ['klage-tjeneste', 'klage-ansatt', 'forslag', 'ros'].map(kind);

const told = fc.record({
  kind: fc.constantFrom(...kinds),
  heardOn: fc.integer({ min: 1, max: 16 }).map((n) => day(`2026-03-${String(n).padStart(2, '0')}`)),
  about: fc.option(fc.constantFrom(people.emil, people.max), { nil: undefined }),
  appeal: fc.boolean(),
  ends: fc.boolean(),
});

it('no name, no word of a case and no case in it, in any language', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(told, { maxLength: 12 }), async (all) => {
      const at = await aHouse();
      await linked(at);
      await turned(at);
      for (const [n, one] of all.entries()) {
        const concerns = one.about === undefined ? [] : [one.about];
        const signals = one.appeal ? (['formal-decision'] as const) : [];
        const what = heard({ kind: one.kind, heardOn: one.heardOn, concerns, signals: [...signals], words: everyText });
        const id = await logged(at, n + 1, what);
        // Whom it is about has it not: somebody else ends it.
        if (!one.ends || one.about === max) continue;
        await done(at, max, id, { command: 'learn', text: `${MARK} lærte oss det` });
        await done(at, max, id, { command: 'close-otherwise', as: 'withdrawn', reason: MARK });
      }
      await lived(at, on('2026-04-02'));
      const [post, ...more] = posts(at.channel.sendings);
      if (post === undefined) throw new Error('it was not posted');
      expect(more).toEqual([]);
      const stands = languages.map((language) => {
        const { card, summary, title } = renderCard(post.view, { language, surface: 'chat' });
        return [JSON.stringify(card), summary, title, card.fallbackText].join('\n');
      });
      const names = [...organisation.people.values()].flatMap(({ name, id }) => [name, id]);
      const ids = all.flatMap((_, n) => [caseId(n + 1), draftId(n + 1)]);
      for (const said of [JSON.stringify(post.view), ...stands]) {
        for (const secret of [MARK, '99 88 77 66', ...names, ...ids]) expect(said).not.toContain(secret);
        expect(said).not.toMatch(/\b(?:sak|ärende|case)[ -]?(?:nr\.? ?)?\d/i);
      }
      expect(stands[0]).toContain(organisation.units.get(torget)?.name);
    }),
    { numRuns: 12 },
  );
});
