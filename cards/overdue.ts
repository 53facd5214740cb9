/** Everything overdue in the municipality, to the coordinator: number, unit, who has it, and how late; reports due. */
import type { OverdueView } from '../src/dialogues/views.ts';
import { caseNumber } from '../src/texts/card.ts';
import { daysLeft } from '../src/texts/clocks.ts';
import { sayDate } from '../src/texts/dates.ts';
import * as texts from '../src/texts/digest.ts';
import { open } from '../src/texts/mine.ts';
import { make } from '../src/texts/report/card.ts';
import { say, type Text } from '../src/texts/say.ts';
import type { Laid, Reader } from './card.ts';
import { container, type Element, fact, heading, text } from './elements.ts';
import { button } from './send.ts';

export function overdueCard(view: OverdueView, reader: Reader): Laid {
  const { language, surface } = reader;
  const { page, more, revision, reports } = view;
  const none = view.rows.length === 0 && page === 0;
  const title = say(none ? headingOfNone(view) : texts.overdueHeading, language);
  return {
    title,
    summary: title,
    body: [
      heading(title, { size: 'Large' }),
      ...reports.map(({ to, on }) =>
        text(say(texts.reportDue, language, { to, day: sayDate(on, language) }), { weight: 'Bolder' }),
      ),
      ...(revision === undefined ? [] : [revisionLine(revision, reader)]),
      text(say(none ? texts.overdueNone : texts.overdueIntro, language)),
      ...view.rows.map((one) => row(one, reader)),
    ],
    actions: [
      ...(reports.length > 0 ? [button(surface, say(make, language), { verb: 'report' })] : []),
      ...(page > 0 ? [button(surface, say(texts.back, language), { verb: 'overdue', page: page - 1 })] : []),
      ...(more ? [button(surface, say(texts.further, language), { verb: 'overdue', page: page + 1 })] : []),
    ],
  };
}

/** What brought the card where nothing is overdue. */
function headingOfNone({ reports, revision }: OverdueView): Text {
  if (reports.length > 0) return texts.reportHeading;
  return revision === undefined ? texts.overdueHeading : texts.revisionHeading;
}

function revisionLine({ by, is, title }: NonNullable<OverdueView['revision']>, { language }: Reader): Element {
  const line = say(texts.revision[is], language, { title, day: sayDate(by, language) });
  return text(line, { weight: 'Bolder' });
}

function row(one: OverdueView['rows'][number], { language, surface }: Reader): Element {
  const number = say(caseNumber, language, { number: String(one.number) });
  const { unit, holder } = one;
  return container(
    [
      fact(number, daysLeft(-one.workingDaysLate, language), { color: 'Attention' }),
      text(say(texts.withWhom, language, { unit, name: holder }), { spacing: 'None' }),
      ...(one.opens
        ? [
            {
              type: 'ActionSet' as const,
              actions: [
                button(surface, say(open, language, { number: String(one.number) }), {
                  verb: 'case-show',
                  case: one.case,
                }),
              ],
              spacing: 'Small' as const,
            },
          ]
        : []),
    ],
    { separator: true, spacing: 'Medium' },
  );
}
