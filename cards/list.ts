/** Lists of cases: those that one has in hand and those of one's unit. */
import type { ListRow, ListView } from '../src/dialogues/views.ts';
import type { Language } from '../src/domain/language.ts';
import { caseNumber } from '../src/texts/card.ts';
import { by, clockName, daysLeft, openFor } from '../src/texts/clocks.ts';
import { stateTexts } from '../src/texts/codes.ts';
import { sayDay } from '../src/texts/dates.ts';
import { sayDuty } from '../src/texts/digest.ts';
import * as texts from '../src/texts/list.ts';
import * as common from '../src/texts/mine.ts';
import { say } from '../src/texts/say.ts';
import { callsBack, search } from '../src/texts/welcome.ts';
import { promised } from './around.ts';
import type { Laid, Reader } from './card.ts';
import { container, type Element, fact, heading, text } from './elements.ts';
import { button, type Carried } from './send.ts';
import { heardOnText } from './statement.ts';

export function listCard(view: ListView, reader: Reader): Laid {
  const { language, surface } = reader;
  const title = say(texts.lists[view.list], language);
  const other = view.list === 'unit' ? 'in-hand' : 'unit';
  return {
    title,
    summary: title,
    body: [
      heading(title, { size: 'Large' }),
      text(say(texts.intros[view.list], language), { isSubtle: true, spacing: 'None' }),
      ...caseRows(view, reader, say(texts.none[view.list], language)),
      ...pages(view, reader, (page) => ({ verb: 'list', list: view.list, page })),
    ],
    actions: [
      ...(view.list === 'in-hand' ? [button(surface, say(texts.reported, language), { verb: 'mine', page: 0 })] : []),
      button(surface, say(texts.lists[other], language), { verb: 'list', list: other, page: 0 }),
      button(surface, say(search, language), { verb: 'search', page: 0 }),
      button(surface, say(callsBack, language), { verb: 'call' }),
    ],
  };
}

type Paged = Pick<ListView, 'rows' | 'page' | 'more' | 'unreadable'>;

/** The rows of any list; `none` is said where the first page is empty. */
export function caseRows({ rows, page, unreadable }: Paged, reader: Reader, none: string): Element[] {
  const { language } = reader;
  return [
    ...(rows.length === 0 ? [text(page === 0 ? none : say(common.noneHere, language), { spacing: 'Medium' })] : []),
    ...rows.map((one) => row(one, reader)),
    ...notReadable(unreadable, reader),
  ];
}

export function notReadable(count: number, { language }: Reader): Element[] {
  if (count === 0) return [];
  return [text(say(common.unreadable, language, { count }), { color: 'Attention', spacing: 'Medium' })];
}

/** To the pages before and after this one, as far as there are any. */
export function pages(
  { page, more }: Pick<Paged, 'page' | 'more'>,
  { language, surface }: Reader,
  to: (page: number) => Carried,
): Element[] {
  const actions = [
    ...(page > 0 ? [button(surface, say(common.newer, language), to(page - 1))] : []),
    ...(more ? [button(surface, say(common.older, language), to(page + 1))] : []),
  ];
  return actions.length === 0 ? [] : [{ type: 'ActionSet', actions, spacing: 'Medium' }];
}

function row(one: ListRow, { language, surface }: Reader): Element {
  const number = String(one.number);
  const next = [...one.clocks].sort((a, b) => (a.actBy < b.actBy ? -1 : 1))[0];
  const dates =
    one.duties.length > 0
      ? one.duties.map((duty) => dutyLine(duty, language))
      : next === undefined
        ? []
        : [promised(next, language, say(clockName(next), language))];
  return container(
    [
      fact(say(caseNumber, language, { number }), say(stateTexts[one.state], language)),
      ...(one.of === undefined ? [] : [text(`${one.of.kind} · ${one.of.unit}`, { spacing: 'None' })]),
      text(heardOnText(one, { language }), { isSubtle: true, spacing: 'None' }),
      ...dates,
      {
        type: 'ActionSet',
        actions: [button(surface, say(common.open, language, { number }), { verb: 'case-show', case: one.case })],
        spacing: 'Small',
      },
    ],
    { separator: true, spacing: 'Medium' },
  );
}

/** Whom it is about stands on the case's own card. */
function dutyLine({ duty, actBy, workingDaysLeft, openDays }: ListRow['duties'][number], language: Language): Element {
  // Nobody was promised that day, and the case's own card has none: the day on which it was heard stands above.
  if (openDays !== undefined) {
    const what = sayDuty(duty, [], language);
    return workingDaysLeft < 0 ? fact(what, openFor(openDays, language)) : text(what, { spacing: 'Small' });
  }
  const day = say(by, language, { day: sayDay(actBy, language) });
  const left = `${day} · ${daysLeft(workingDaysLeft, language)}`;
  return fact(sayDuty(duty, [], language), left, workingDaysLeft < 0 ? { color: 'Attention' } : {});
}
