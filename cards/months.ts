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

export function monthsCard({ rows, zone, more }: MonthsView, { language, surface }: Reader): Laid {
  const title = say(texts.all, language);
  return {
    title,
    summary: title,
    body: [
      heading(title, { size: 'Large' }),
      ...(rows.length === 0 ? [text(say(texts.none, language))] : []),
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
      ...(more ? [text(say(texts.notAll, language), { isSubtle: true, spacing: 'Medium' })] : []),
    ],
  };
}

function stateOf(one: MonthsView['rows'][number], zone: MonthsView['zone'], language: Language): string {
  if (one.state === 'waiting') return say(texts.goesOut, language, { when: sayInstant(one.postsAt, zone, language) });
  const counted = one.total === undefined ? [] : [`${say(figureTexts.received, language)}: ${one.total}`];
  return [say(texts.states[one.state], language), ...counted].join(' · ');
}
