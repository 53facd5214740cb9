/**
 * The form on one A4 page. What has to stand on it is measured, the lines to write on share what is left; what was typed
 * and has no room goes to an attachment, whole.
 */
import type { Language } from '../../domain/language.ts';
import type { PaperForm } from '../../domain/paper-form.ts';
import type { Profile } from '../../domain/profile.ts';
import { say } from '../../texts/say.ts';
import * as texts from '../../texts/writings/paper-form.ts';
import { printableLine } from '../plain.ts';
import { type Content, contentOf } from './content.ts';
import type { Drawn, DrawnField } from './drawn.ts';
import type { Filled } from './filled.ts';
import {
  boxed,
  type Choice,
  type ChoiceRow,
  type Field,
  type FormSheet,
  gap,
  heights,
  type Part,
  type Passage,
  room,
  steps,
} from './sheet.ts';
import { countLines, joined, linesOf, widthOf } from './width.ts';

/** The form in a language, empty or with what is known. */
export function formSheetOf(profile: Profile, form: PaperForm, language: Language, filled?: Filled): FormSheet {
  const content = withBesides(contentOf(profile, form, language, filled), language);
  const drawn = withSmall(content, language);
  // The notice that there is an attachment has to be counted before it is known whether there is one.
  const notice: Drawn = { is: 'text', text: say(texts.moreAttached, language) };
  const whole = fitted(drawn.parts, language);
  const attaches = [...drawn.back, ...content.besides].length > 0 || whole.passages.length > 0;
  const laid = attaches ? fitted([...drawn.parts, notice], language) : whole;
  const all = [...laid.passages, ...content.besides, ...drawn.back];
  return {
    form,
    language,
    title: content.title,
    municipality: printableLine(profile.municipality.name),
    parts: laid.parts,
    ...(all.length === 0
      ? {}
      : {
          attachment: {
            heading: say(texts.attachment, language, { title: content.title }),
            intro: say(texts.belongs, language),
            passages: all,
          },
        }),
    foot: content.foot,
  };
}

/** What the form asks nowhere stands on the page all the same, where there is room for it and all else that was typed. */
function withBesides(content: Content, language: Language): Content {
  const at = content.parts.findLastIndex((part) => part.is === 'area') + 1;
  const more = content.besides.map(({ asks, text }): Drawn => ({ is: 'area', asks, value: text, share: 1 }));
  const whole = {
    ...content,
    parts: [...content.parts.slice(0, at), ...more, ...content.parts.slice(at)],
    besides: [],
  };
  const { parts, back } = withSmall(whole, language);
  const needed = areasOf(parts).reduce((sum, { value }) => sum + Math.max(FEWEST_LINES, ruledFor(value)), 0);
  return back.length === 0 && fixedHeight(parts) + needed * heights.ruled <= room.height ? whole : content;
}

/** Fewer lines than this leave nothing to write on. */
const FEWEST_LINES = 1;

/** What is stored and who may read it, above the signature; on the back where a profile says so much. */
function withSmall(
  { parts, small }: Content,
  language: Language,
): { parts: readonly Drawn[]; back: readonly Passage[] } {
  const at = parts.length - 2;
  const shown = small.map((text): Drawn => ({ is: 'text', text }));
  const all = [...parts.slice(0, at), ...shown, ...parts.slice(at)];
  if (fixedHeight(all) + areasOf(all).length * FEWEST_LINES * heights.ruled <= room.height)
    return { parts: all, back: [] };
  return { parts, back: [{ asks: say(texts.whatIsKept, language), text: small.join('\n') }] };
}

type Area = Extract<Drawn, { is: 'area' }>;
const areasOf = (parts: readonly Drawn[]) => parts.filter((part): part is Area => part.is === 'area');

function fixedHeight(parts: readonly Drawn[]): number {
  const above: number = heights.title;
  return parts.reduce((sum, part) => sum + heightOf(part) + heights.between, above);
}

/** Millimetres; of an area its question alone. */
function heightOf(part: Drawn): number {
  switch (part.is) {
    case 'text':
      return countLines(part.text, room.width) * heights.line;
    case 'boxes': {
      const head = part.asks === undefined ? 0 : countLines(part.asks, room.width, { bold: true }) * heights.line;
      return rowsOf(part.choices).reduce((sum, { height }) => sum + height, head);
    }
    case 'area':
      return countLines(part.asks, room.width, { bold: true }) * heights.line;
    case 'fields':
      return heights.field;
    case 'staff':
      return heights.line + part.rows.length * heights.field + 2 * gap;
    default:
      return part satisfies never;
  }
}

/** In their order, as many in a row as there is room for. */
function rowsOf(choices: readonly { readonly text: string; readonly ticked: boolean }[]): ChoiceRow[] {
  const rows: Choice[][] = [];
  let free = 0;
  for (const { text, ticked } of choices) {
    const needs = Math.min(steps, Math.ceil((widthOf(text) + boxed + gap) / (room.width / steps)));
    if (needs > free) {
      rows.push([]);
      free = steps;
    }
    rows.at(-1)?.push({ text, ticked, steps: needs });
    free -= needs;
  }
  return rows.map((row) => {
    const lines = Math.max(...row.map(({ text }) => countLines(text, room.width - boxed - gap)));
    return { height: heights.box + (lines - 1) * heights.line, choices: row };
  });
}

function fitted(
  drawn: readonly Drawn[],
  language: Language,
): { readonly parts: readonly Part[]; readonly passages: readonly Passage[] } {
  const passages: Passage[] = [];
  const areas = areasOf(drawn);
  const lines = sharedLines(areas, room.height - fixedHeight(drawn));
  const attach = (passage: Passage) => void passages.push(passage);
  const parts = drawn.map((part): Part => {
    switch (part.is) {
      case 'text':
        return part;
      case 'boxes':
        return { is: 'boxes', asks: part.asks, rows: rowsOf(part.choices) };
      case 'area':
        return areaIn(part, lines[areas.indexOf(part)] ?? FEWEST_LINES, language, attach);
      case 'fields':
        return { is: 'fields', fields: fieldsIn(part.fields, room.width, language, attach) };
      case 'staff':
        return {
          ...part,
          rows: part.rows.map((row) => fieldsIn(row, room.width - 2 * gap, language, attach)),
        };
      default:
        return part satisfies never;
    }
  });
  return { parts, passages };
}

/**
 * The room that is left, in ruled lines: each area gets one, and then those that are furthest from their share, but
 * what was typed gets no more than it needs as long as another has use for it.
 */
function sharedLines(areas: readonly Area[], height: number): number[] {
  const given = areas.map(() => FEWEST_LINES);
  const most = areas.map(({ value }) => (value === '' ? Number.POSITIVE_INFINITY : ruledFor(value)));
  for (let left = Math.floor(height / heights.ruled) - areas.length; left > 0; left -= 1) {
    const next = areas
      .map(({ share, value }, at) => ({
        at,
        open: (given[at] ?? 0) < (most[at] ?? 0),
        // What was typed comes before what is empty.
        full: value === '' ? (given[at] ?? 0) / share + 1_000 : (given[at] ?? 0) / share,
      }))
      .filter(({ open }) => open)
      .sort((one, other) => one.full - other.full || one.at - other.at)[0];
    if (next === undefined) break;
    given[next.at] = (given[next.at] ?? 0) + 1;
  }
  return given;
}

/** How many ruled lines give room to a typed text. */
function ruledFor(text: string): number {
  return Math.ceil((linesOf(text, room.width).length * heights.line) / heights.ruled);
}

function areaIn({ asks, value }: Area, lines: number, language: Language, attach: (passage: Passage) => void): Part {
  const set = linesOf(value, room.width);
  const most = Math.floor((lines * heights.ruled) / heights.line);
  if (set.length <= most) return { is: 'area', asks, lines, text: set.map(({ text }) => text) };
  const kept = set.slice(0, most - 1);
  // In one line there is room for the beginning or for saying that there is more.
  attach({ asks, text: joined(kept.length === 0 ? set : set.slice(kept.length)) });
  return { is: 'area', asks, lines, text: [...kept.map(({ text }) => text), say(texts.restAttached, language)] };
}

function fieldsIn(
  fields: readonly DrawnField[],
  width: number,
  language: Language,
  attach: (passage: Passage) => void,
): Field[] {
  const shares = fields.reduce((sum, { share }) => sum + share, 0);
  const free = width - gap * (fields.length - 1);
  return fields.map(({ asks, value, share }) => {
    const own = (free * share) / shares;
    const label = Math.min(widthOf(asks, { bold: true }) + gap, own * 0.7);
    const fits = widthOf(value) <= own - label;
    if (!fits) attach({ asks, text: value });
    return { asks, value: fits ? value : say(texts.attached, language), width: own, label };
  });
}
