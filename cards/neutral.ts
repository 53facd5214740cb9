/** A case that is offered across boards without the citizen's consent: kind, unit and dates, and nobody's words. */
import type { NeutralView } from '../src/dialogues/views.ts';
import { caseNumber } from '../src/texts/card.ts';
import * as texts from '../src/texts/case-card.ts';
import { stateTexts } from '../src/texts/codes.ts';
import { sayDay } from '../src/texts/dates.ts';
import { names } from '../src/texts/fields.ts';
import { caseNews } from '../src/texts/notices.ts';
import { say } from '../src/texts/say.ts';
import { dates, toActBy } from './around.ts';
import type { Laid, Reader } from './card.ts';
import { doings } from './doings.ts';
import { fact, heading, text } from './elements.ts';
import { offered } from './handling.ts';

export function neutralCard(view: NeutralView, reader: Reader): Laid {
  const { language } = reader;
  const number = say(caseNumber, language, { number: String(view.number) });
  const { instead, news } = view;
  return {
    title: number,
    summary: number,
    body: [
      ...(instead === undefined ? [] : [text(say(texts.instead[instead.reason], language, { name: instead.name }))]),
      ...(news === undefined ? [] : [text(say(caseNews[news], language), { color: 'Good', weight: 'Bolder' })]),
      heading(number, { size: 'ExtraLarge', spacing: 'Small' }),
      text(`${view.kind} · ${view.unit} · ${say(stateTexts[view.state], language)}`, {
        isSubtle: true,
        spacing: 'None',
      }),
      ...offered(view.offer, view.holder, view.zone, reader),
      // In writing or not is more than another board is told.
      fact(say(names.channel, language), sayDay(view.heardOn, language)),
      ...(view.state === 'closed' ? [] : dates(view.clocks, reader, toActBy)),
      text(say(texts.neutralOnly, language), { isSubtle: true, spacing: 'Medium' }),
      ...doings({ case: view.case, revision: view.revision }, view.doings, reader),
    ],
  };
}
