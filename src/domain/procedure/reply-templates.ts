/** A municipality's own wording of what the citizen is written, with places where the facts of the case go. */
import { z } from 'zod';
import type { Fault } from '../fault.ts';
import { type Writing, writings } from '../handling.ts';
import { type Language, LocalText, languages } from '../language.ts';
import type { ClockRule } from './timing.ts';

const everywhere = ['municipality', 'number', 'matter', 'heardOn', 'unit', 'handler'] as const;
/**
 * The places of each, written as `{number}`. A line in which a fact is missing is left out, so that a sentence that
 * may be missing stands on a line of its own.
 */
export const placesIn = {
  acknowledgement: [...everywhere, 'answerBy'],
  'delay-notice': [...everywhere, 'reason', 'newDate'],
  answer: [...everywhere, 'apology', 'explanation', 'text', 'outcome', 'onward'],
  invitation: [...everywhere, 'meetingOn', 'meetingPlace'],
} as const satisfies Readonly<Record<Writing, readonly string[]>>;
export type Place = (typeof placesIn)[Writing][number];

/** What is left out, in a writing or a language, has Lydhør's own words. */
export const ReplyTemplates = z.strictObject({
  acknowledgement: LocalText.optional(),
  'delay-notice': LocalText.optional(),
  answer: LocalText.optional(),
  invitation: LocalText.optional(),
});
export type ReplyTemplates = z.infer<typeof ReplyTemplates>;

/** Places that there are not, and facts that a clock of this procedure promises and the wording does not tell. */
export function faultsOfTemplates(templates: ReplyTemplates, clocks: readonly ClockRule[]): Fault[] {
  return writings.flatMap((writing) =>
    languages.flatMap((language) => {
      const text = templates[writing]?.[language];
      return text === undefined ? [] : faultsIn(writing, language, text, promisedIn(writing, clocks));
    }),
  );
}

function faultsIn(writing: Writing, language: Language, text: string, promised: readonly Place[]): Fault[] {
  const path = `templates.${writing}.${language}`;
  const known: readonly string[] = placesIn[writing];
  const found = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  return [
    ...[...new Set(found)]
      .filter((name) => !known.includes(name))
      .map((name) => ({ path, expected: `expected one of ${known.map(braced).join(', ')}: ${braced(name)} is none` })),
    ...promised
      .filter((place) => !found.includes(place))
      .map((place) => ({ path, expected: `expected ${braced(place)} in it, since a clock says that it is told` })),
  ];
}

const braced = (name: string) => `{${name}}`;

/** Harstad, formal decision: why and when. Hudiksvall: who handles it. */
function promisedIn(writing: Writing, clocks: readonly ClockRule[]): Place[] {
  const tells = (clock: ClockRule['clock'], what: ClockRule['tells'][number]) =>
    clocks.some((rule) => rule.clock === clock && rule.tells.includes(what));
  switch (writing) {
    case 'acknowledgement':
      return tells('acknowledge', 'handler') ? ['handler'] : [];
    case 'delay-notice':
      return [
        ...(tells('delay-notice', 'reason') ? (['reason'] as const) : []),
        ...(tells('delay-notice', 'new-date') ? (['newDate'] as const) : []),
      ];
    case 'answer':
    case 'invitation':
      return [];
    default:
      return writing satisfies never;
  }
}
