/** A report is asked for, and handed over as files: nothing of it stands in the chat. */
import type { ReportView } from '../src/dialogues/report/views.ts';
import { languages } from '../src/domain/language.ts';
import { languageTexts } from '../src/texts/codes.ts';
import { sayDate } from '../src/texts/dates.ts';
import { sayPeriod } from '../src/texts/periods.ts';
import * as texts from '../src/texts/report/card.ts';
import { say } from '../src/texts/say.ts';
import type { Laid, Reader } from './card.ts';
import { type ChoiceSetInput, type Element, heading, opens, text } from './elements.ts';
import { button } from './send.ts';

export function reportCard(view: ReportView, reader: Reader): Laid {
  const { language, surface } = reader;
  const { made, news } = view;
  const title = say(texts.heading, language);
  const body = [
    heading(title, { size: 'Large' }),
    ...(news === undefined || news === 'mailed'
      ? []
      : [text(say(texts.news[news], language), { color: 'Attention' as const, spacing: 'Medium' as const })]),
  ];
  if (made !== undefined) {
    const of = { of: made.of, period: sayPeriod(made.period, language) };
    return {
      title,
      summary: title,
      body: [...body, text(say(texts.ready, language, of), { spacing: 'Medium' }), text(handedOver(made, language))],
      actions: [
        ...made.links.map(({ form, href }) => opens(say(texts.opens[form], language), href)),
        button(surface, say(texts.another, language), { verb: 'report' }),
      ],
    };
  }
  return {
    title,
    summary: title,
    body: [...body, text(say(texts.intro, language), { isSubtle: true, spacing: 'Small' }), ...fields(view, reader)],
    actions: [
      button(
        surface,
        say(texts.make, language),
        { verb: 'report-make', revision: view.revision },
        { style: 'positive', with: ['scope', 'period', 'language'] },
      ),
    ],
  };
}

function handedOver({ links, mailedTo }: NonNullable<ReportView['made']>, language: Reader['language']): string {
  if (mailedTo !== undefined) return say(texts.mailedTo, language, { address: mailedTo });
  return say(links.length === 0 ? texts.nowhere : texts.linksLast, language);
}

function fields({ scopes, moreUnits, periods, chosen }: ReportView, { language }: Reader): Element[] {
  const field = (id: 'scope' | 'period' | 'language', choices: ChoiceSetInput['choices']): ChoiceSetInput => ({
    type: 'Input.ChoiceSet',
    id,
    label: say(texts.questions[id], language),
    errorMessage: say(texts.choose, language),
    isRequired: true,
    style: 'compact',
    choices,
    spacing: 'Medium',
    ...(choices.some(({ value }) => value === chosen[id]) ? { value: chosen[id] } : {}),
  });
  const named = scopes.map((one) => ({ value: one.value, title: nameOf(one, language) }));
  const scope = field('scope', named);
  const typed = { style: 'filtered', placeholder: say(texts.typeToFind, language) } as const;
  return [
    moreUnits ? { ...scope, ...typed, 'choices.data': { type: 'Data.Query', dataset: 'units' } } : scope,
    field(
      'period',
      periods.map(({ value, period }) => ({ value, title: sayPeriod(period, language) })),
    ),
    field(
      'language',
      languages.map((one) => ({ value: one, title: say(languageTexts[one], language) })),
    ),
  ];
}

function nameOf({ title: name, is, until }: ReportView['scopes'][number], language: Reader['language']): string {
  if (until !== undefined) return say(texts.unitUntil, language, { name, day: sayDate(until, language) });
  if (is === 'municipality') return say(texts.wholeMunicipality, language, { name });
  return is === 'board' ? say(texts.board, language, { name }) : name;
}
