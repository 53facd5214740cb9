/** The last month and the coming one of each unit that its reader looks after. */
import type { MonthsView } from '../src/dialogues/month/views.ts';
import type { Language } from '../src/domain/language.ts';
import { sayInstant } from '../src/texts/dates.ts';
import * as texts from '../src/texts/month.ts';
import * as figureTexts from '../src/texts/month-figures.ts';
import { sayMonth } from '../src/texts/periods.ts';
import { say } from '../src/texts/say.ts';
import type { Laid, Reader } from './card.ts';
import { container, type Element, fact, heading, text } from './elements.ts';
import { button } from './send.ts';

export function monthsCard(view: MonthsView, reader: Reader): Laid {
  const { rows, asked, zone, more } = view;
  const { language, surface } = reader;
  const title = say(texts.all, language);
  return {
    title,
    summary: title,
    body: [
      heading(title, { size: 'Large' }),
      ...(rows.length === 0 ? [text(nothing(asked, language))] : []),
      ...rows.map((one): Element => {
        const month = sayMonth(one.month, language);
        const opens = button(surface, say(texts.opens, language, { month }), {
          verb: 'month-show',
          unit: one.unit,
          month: one.month,
        });
        const lines = [
          fact(one.name, month),
          text(stateOf(one, zone, language), { isSubtle: true, spacing: 'None' }),
          { type: 'ActionSet' as const, actions: [opens], spacing: 'Small' as const },
        ];
        return container(lines, { separator: true, spacing: 'Medium' });
      }),
      ...earlier(view, reader),
      ...(more ? [text(say(texts.notAll, language), { isSubtle: true, spacing: 'Medium' })] : []),
    ],
  };
}

function nothing(asked: MonthsView['asked'], language: Language): string {
  if (asked === undefined) return say(texts.none, language);
  return say(texts.noneOf, language, { month: sayMonth(asked, language) });
}

/** As many of each unit as there is room for; any other one can write for. */
function earlier({ earlier: all, rows }: MonthsView, { language, surface }: Reader): Element[] {
  const [newest] = all[0]?.months ?? [];
  if (newest === undefined) return [];
  const each = Math.max(1, Math.floor(MOST_EARLIER / all.length));
  const several = new Set(rows.map(({ unit }) => unit)).size > 1;
  return [
    heading(say(texts.earlier, language), { spacing: 'Medium' }),
    ...all.flatMap(({ unit, name, months }): Element[] => [
      ...(several ? [text(name, { spacing: 'Medium' })] : []),
      {
        type: 'ActionSet',
        actions: months
          .slice(0, each)
          .map((month) => button(surface, sayMonth(month, language), { verb: 'month-show', unit, month })),
        spacing: 'Small',
      },
    ]),
    text(say(texts.orWrite, language, { month: sayMonth(newest, language) }), { isSubtle: true, spacing: 'Medium' }),
  ];
}

/** Buttons on one card. */
const MOST_EARLIER = 12;

function stateOf(one: MonthsView['rows'][number], zone: MonthsView['zone'], language: Language): string {
  if (one.state === 'waiting') return say(texts.goesOut, language, { when: sayInstant(one.postsAt, zone, language) });
  const counted = one.total === undefined ? [] : [`${say(figureTexts.received, language)}: ${one.total}`];
  return [say(texts.states[one.state], language), ...counted].join(' · ');
}
