/** All that is left for a reader who may not see more: number and state, and to the one who reported it its dates. */
import type { NumberView } from '../src/dialogues/views.ts';
import { caseNumber } from '../src/texts/card.ts';
import { instead, onlyNumber } from '../src/texts/case-card.ts';
import { stateTexts } from '../src/texts/codes.ts';
import { formTexts } from '../src/texts/forms/index.ts';
import { caseNews } from '../src/texts/notices.ts';
import { say } from '../src/texts/say.ts';
import { dates, promised } from './around.ts';
import type { Laid, Reader } from './card.ts';
import { heading, text } from './elements.ts';
import { type Button, button } from './send.ts';
import { tellsTakenUp } from './taken-up.ts';

export function numberCard(view: NumberView, reader: Reader): Laid {
  const { language } = reader;
  const number = say(caseNumber, language, { number: String(view.number) });
  return {
    title: number,
    summary: number,
    body: [
      ...(view.instead === undefined
        ? []
        : [text(say(instead[view.instead.reason], language, { name: view.instead.name }))]),
      ...(view.news === undefined
        ? []
        : [text(say(caseNews[view.news], language), { color: 'Good', weight: 'Bolder' })]),
      heading(number, { size: 'ExtraLarge' }),
      text(say(stateTexts[view.state], language), { spacing: 'None' }),
      ...tellsTakenUp(view.tells, reader),
      ...(view.state === 'closed' || view.clocks.length === 0 ? [] : dates(view.clocks, reader, promised)),
      text(say(onlyNumber, language), { isSubtle: true, spacing: 'Medium' }),
    ],
    actions: reopening(view.reopens, reader),
  };
}

/** To whoever may take it up again; what stands in `fields` goes along. */
export function reopening(
  of: NumberView['reopens'],
  { language, surface }: Reader,
  fields?: readonly string[],
): Button[] {
  if (of === undefined) return [];
  const title = say(formTexts.reopen.opens, language);
  const carried = { verb: 'form-open', form: 'reopen', ...of } as const;
  return [button(surface, title, carried, fields === undefined ? {} : { with: fields })];
}
