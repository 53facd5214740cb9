/** A corrective measure: what, who and by when, and how it is marked as done. */
import type { MeasureView } from '../src/dialogues/views.ts';
import { sayDay } from '../src/texts/dates.ts';
import { faultText } from '../src/texts/faults.ts';
import * as texts from '../src/texts/measure.ts';
import { say } from '../src/texts/say.ts';
import type { Laid, Reader } from './card.ts';
import { type Element, fact, heading, passage, text } from './elements.ts';
import { lookAt } from './fields.ts';
import { clipped } from './people.ts';
import { type Button, button } from './send.ts';

export function measureCard(view: MeasureView, reader: Reader): Laid {
  const { language, longest } = reader;
  const title = say(texts.title, language);
  const due = sayDay(view.dueOn, language);
  const agreed = { name: view.by, day: sayDay(view.agreedOn, language) };
  const body: Element[] = [
    ...lookAt(view.typed === undefined ? [] : [say(texts.changed, language)], language),
    ...news(view, reader),
    heading(title, { size: 'Large' }),
    text(view.unit, { isSubtle: true, spacing: 'None' }),
    passage(say(texts.what, language), clipped(view.what, longest)),
    fact(say(texts.who, language), view.owner),
    view.overdue
      ? fact(say(texts.when, language), say(texts.overdue, language, { day: due }), { color: 'Attention' })
      : fact(say(texts.when, language), due),
    text(say(texts.agreedBy, language, agreed), { isSubtle: true, spacing: 'Small' }),
    ...ending(view, reader),
  ];
  return { title, summary: title, body, actions: actions(view, reader) };
}

function news(view: MeasureView, { language }: Reader): Element[] {
  if (view.news === undefined) return [];
  const look = { color: view.news === 'overdue' ? 'Attention' : 'Good', weight: 'Bolder' } as const;
  return [text(say(texts.news[view.news], language), look)];
}

function ending({ done, mayEnd, typed }: MeasureView, { language, longest }: Reader): Element[] {
  if (done !== undefined) {
    const by = say(texts.doneBy, language, { name: done.by, day: sayDay(done.on, language) });
    return [
      passage(say(texts.hasChanged, language), clipped(done.changed, longest)),
      text(by, { isSubtle: true, spacing: 'Small' }),
    ];
  }
  if (!mayEnd) return [];
  return [
    ...(typed === undefined
      ? []
      : [text(faultText(typed.fault, undefined, language), { color: 'Attention' as const })]),
    {
      type: 'Input.Text',
      id: 'text',
      label: say(texts.changed, language),
      errorMessage: faultText('required', undefined, language),
      isMultiline: true,
      ...(typed === undefined || typed.text === '' ? {} : { value: typed.text }),
      spacing: 'Medium',
    },
  ];
}

function actions(view: MeasureView, { language, surface }: Reader): Button[] {
  const { measure, revision, mayEnd, of } = view;
  const ends = { verb: 'measure-done', measure, revision, text: '' } as const;
  return [
    ...(mayEnd ? [button(surface, say(texts.isDone, language), ends, { style: 'positive', with: ['text'] })] : []),
    ...(of === undefined
      ? []
      : [
          button(surface, say(texts.openCase, language, { number: String(of.number) }), {
            verb: 'case-show',
            case: of.case,
          }),
        ]),
  ];
}
