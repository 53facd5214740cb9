/** The card library that Teams' own clients are built on, as a judge: what it does not know, it says. */
import { createRequire } from 'node:module';
import type * as Library from 'adaptivecards';

const library: typeof Library = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

/** Everything that it has to say against a card; empty where the card is sound. */
export function complaintsAbout(card: unknown): string[] {
  // Its pattern for `lang` remembers where it stopped, so that it refuses every second card: what it says twice is meant.
  const first = complaintsOnce(card);
  return first.length === 0 ? first : complaintsOnce(card).filter((message) => first.includes(message));
}

function complaintsOnce(card: unknown): string[] {
  const parsed = new library.AdaptiveCard();
  const context = new library.SerializationContext();
  parsed.parse(card, context);
  const read = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const checked = parsed.validateProperties().validationEvents.map((event) => event.message);
  return [...read, ...checked];
}
