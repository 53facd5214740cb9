/** What somebody has registered, a page at a time. */
import type { MineRow, View } from '../src/dialogues/views.ts';
import { caseNumber } from '../src/texts/card.ts';
import { clockName } from '../src/texts/clocks.ts';
import { stateTexts } from '../src/texts/codes.ts';
import { does } from '../src/texts/digest.ts';
import { lists } from '../src/texts/list.ts';
import * as texts from '../src/texts/mine.ts';
import { hersUntilSeen } from '../src/texts/receipt.ts';
import { say } from '../src/texts/say.ts';
import { callsBack, log, search } from '../src/texts/welcome.ts';
import { promised } from './around.ts';
import type { Laid, Reader } from './card.ts';
import { container, type Element, fact, heading, text } from './elements.ts';
import { notReadable, pages } from './list.ts';
import { button } from './send.ts';
import { heardOnText } from './statement.ts';

type MineView = Extract<View, { view: 'mine' }>;

const unitList = { verb: 'list', list: 'unit', page: 0 } as const;

export function mineCard(view: MineView, reader: Reader): Laid {
  const { language, surface } = reader;
  const title = say(texts.heading, language);
  return {
    title,
    summary: title,
    body: [
      heading(title, { size: 'Large' }),
      ...(view.rows.length === 0
        ? [text(say(view.page === 0 ? texts.none : texts.noneHere, language))]
        : [text(say(texts.reportedByYou, language), { isSubtle: true, spacing: 'None' })]),
      ...view.rows.map((one) => row(one, reader)),
      ...notReadable(view.unreadable, reader),
      ...pages(view, reader, (page) => ({ verb: 'mine', page })),
    ],
    actions: [
      button(surface, say(log, language), { verb: 'log' }),
      ...(view.manages === true ? [button(surface, say(lists.unit, language), unitList)] : []),
      button(surface, say(search, language), { verb: 'search', page: 0 }),
      button(surface, say(callsBack, language), { verb: 'call' }),
    ],
  };
}

function row(one: MineRow, { language, surface }: Reader): Element {
  const number = String(one.number);
  const state = [
    say(stateTexts[one.state], language),
    ...(one.state === 'open' ? [say(one.seen ? texts.seen : texts.notSeen, language)] : []),
    ...(one.missing ? [say(texts.missing, language)] : []),
  ].join(' · ');
  const next = [...one.clocks].sort((a, b) => (a.actBy < b.actBy ? -1 : 1))[0];
  return container(
    [
      fact(say(caseNumber, language, { number }), state),
      text(one.kind ?? say(texts.aboutYou, language), { spacing: 'None' }),
      text(heardOnText(one, { language }), { isSubtle: true, spacing: 'None' }),
      ...(next === undefined || one.state === 'closed'
        ? []
        : [promised(next, language, say(clockName(next), language))]),
      ...(one.hersUntilSeen === undefined ? [] : [text(say(hersUntilSeen, language), { spacing: 'None' })]),
      {
        type: 'ActionSet',
        actions: [
          button(surface, say(texts.open, language, { number }), { verb: 'case-show', case: one.case }),
          ...(one.hersUntilSeen === undefined
            ? []
            : [
                button(surface, say(does['case-told-there'], language), {
                  verb: 'case-told-there',
                  case: one.case,
                  revision: one.hersUntilSeen,
                }),
              ]),
        ],
        spacing: 'Small',
      },
    ],
    { separator: true, spacing: 'Medium' },
  );
}
