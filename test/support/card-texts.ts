/** All that a person reads on a card, piece by piece. */
const read = new Set(['text', 'label', 'title', 'placeholder', 'errorMessage', 'fallbackText', 'altText']);

/** Of any part of a card's JSON; not what an action carries, and not a choice's code, which nobody reads. */
export function textsOnCard(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(textsOnCard);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, inner]) => {
    if (key === 'data') return [];
    if (key === 'facts' && Array.isArray(inner)) return inner.flatMap(factTexts);
    if (typeof inner !== 'string') return textsOnCard(inner);
    return read.has(key) ? [inner] : [];
  });
}

function factTexts(fact: unknown): string[] {
  if (typeof fact !== 'object' || fact === null) return [];
  return Object.values(fact).filter((text) => typeof text === 'string');
}
