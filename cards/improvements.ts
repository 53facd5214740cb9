/** The improvement register: what was agreed, who does it and by when, and what it changed. */
import type { ImprovementsView } from '../src/dialogues/review/views.ts';
import { sayDay } from '../src/texts/dates.ts';
import { back, fromCase, further, openMeasure } from '../src/texts/digest.ts';
import * as texts from '../src/texts/reviews.ts';
import { say } from '../src/texts/say.ts';
import type { Laid, Reader } from './card.ts';
import { container, type Element, heading, passage, text } from './elements.ts';
import { clipped } from './people.ts';
import { button } from './send.ts';

const LONGEST_WHAT = 300;

export function improvementsCard(view: ImprovementsView, reader: Reader): Laid {
  const { language, surface } = reader;
  const title = say(texts.register, language);
  const { rows, page, more } = view;
  const to = (wanted: number, label: string) => button(surface, label, { verb: 'improvements', page: wanted });
  return {
    title,
    summary: title,
    body: [heading(title, { size: 'Large' }), text(intro(view, language)), ...rows.map((one) => row(one, reader))],
    actions: [
      ...(page > 0 ? [to(page - 1, say(back, language))] : []),
      ...(more ? [to(page + 1, say(further, language))] : []),
    ],
  };
}

function intro({ total, ownOnly }: ImprovementsView, language: Reader['language']): string {
  if (ownOnly) return say(texts.registerOwn, language, { count: total });
  return total === 0 ? say(texts.registerEmpty, language) : say(texts.registerIntro, language, { count: total });
}

type Row = ImprovementsView['rows'][number];

function row(one: Row, { language, longest, surface }: Reader): Element {
  const { what, unit, owner, dueOn, done, overdue, from, opens, measure } = one;
  const where = say(texts.whoAndWhen, language, { unit, name: owner, day: sayDay(dueOn, language) });
  const came = sayFrom(from, language);
  const opener = button(surface, say(openMeasure, language), { verb: 'measure-show', measure });
  const room = Math.min(longest, LONGEST_WHAT);
  return container(
    [
      text(clipped(what, room), { weight: 'Bolder' }),
      text(`${where} · ${came}`, { isSubtle: true, spacing: 'None' }),
      text(stateOf(one, language), { spacing: 'None', ...(overdue ? { color: 'Attention' as const } : {}) }),
      ...(done === undefined ? [] : [passage(say(texts.changed, language), clipped(done.changed, room))]),
      ...(opens ? [{ type: 'ActionSet' as const, actions: [opener], spacing: 'Small' as const }] : []),
    ],
    { separator: true, spacing: 'Medium' },
  );
}

function sayFrom(from: Row['from'], language: Reader['language']): string {
  if ('case' in from) return say(fromCase, language, { number: String(from.case) });
  if (from.review === undefined) return say(texts.fromOpenReview, language);
  return say(texts.fromReview, language, { day: sayDay(from.review, language) });
}

function stateOf({ done, overdue }: Row, language: Reader['language']): string {
  if (done !== undefined) return say(texts.doneOn, language, { day: sayDay(done.on, language) });
  return say(overdue ? texts.overdue : texts.open, language);
}
