/** The minutes, looked through and released. */
import type { FaultCode } from '../src/dialogues/draft.ts';
import type { ReviewMinutesView } from '../src/dialogues/review/views.ts';
import { faultText, takeOut } from '../src/texts/faults.ts';
import { correct, minutes as minutesText } from '../src/texts/review.ts';
import * as texts from '../src/texts/review-record.ts';
import { say } from '../src/texts/say.ts';
import type { Laid, Reader } from './card.ts';
import { type Element, heading, passage, text } from './elements.ts';
import { lookAt } from './fields.ts';
import { clipped } from './people.ts';
import { newsOf } from './review.ts';
import { type Button, button } from './send.ts';

export function reviewMinutesCard(view: ReviewMinutesView, reader: Reader): Laid {
  const { language } = reader;
  const { minutes, corrects } = view;
  const title = say(corrects === undefined ? minutesText : correct, language);
  const value = minutes?.text ?? madeOf(view, reader);
  return {
    title,
    summary: title,
    body: [
      ...lookAt(minutes?.fault === undefined ? [] : [title], language),
      ...newsOf(view, reader),
      heading(title, { size: 'Large' }),
      text(view.name, { isSubtle: true, spacing: 'None' }),
      ...intro(view, reader),
      ...(minutes?.fault === undefined
        ? []
        : [text(wrongIn(minutes.fault, minutes.found, language), { color: 'Attention' as const })]),
      {
        type: 'Input.Text',
        id: 'text',
        label: title,
        errorMessage: faultText('required', undefined, language),
        isMultiline: true,
        spacing: 'Medium',
        ...(value === '' ? {} : { value }),
      },
    ],
    actions: actions(view, reader),
  };
}

function wrongIn(fault: FaultCode, found: string | undefined, language: Reader['language']): string {
  return found === undefined ? faultText(fault, undefined, language) : say(takeOut, language, { found });
}

function intro(
  { attended, hasChannel, corrects, minutes }: ReviewMinutesView,
  { language, longest }: Reader,
): Element[] {
  const many = attended === undefined ? '–' : String(attended);
  const where = hasChannel ? texts.goesToChannel : texts.isKept;
  const strong = { weight: 'Bolder', spacing: 'Small' } as const;
  if (corrects === undefined) {
    return [text(say(texts.minutesIntro, language, { attended: many })), text(say(where, language), strong)];
  }
  return [
    text(say(texts.correctIntro, language)),
    text(say(texts.correctedWhere[corrects.posted], language), strong),
    ...(minutes?.fault === 'changed-elsewhere'
      ? [passage(say(texts.standsNow, language), clipped(corrects.now, longest))]
      : []),
  ];
}

function actions({ unit, on, revision, corrects }: ReviewMinutesView, { language, surface }: Reader): Button[] {
  const carried = { unit, on, revision, text: '' };
  const positive = { style: 'positive', with: ['text'] } as const;
  if (corrects !== undefined) {
    const { corrections } = corrects;
    return [
      button(surface, say(correct, language), { verb: 'review-correct', ...carried, corrections }, positive),
      button(surface, say(texts.back, language), { verb: 'review-show', unit, on }),
    ];
  }
  return [
    button(surface, say(texts.release, language), { verb: 'review-release', ...carried }, positive),
    button(surface, say(texts.keep, language), { verb: 'review-keep', ...carried }, { with: ['text'] }),
  ];
}

/** What was decided, to begin with. Nobody's name is in it. */
function madeOf({ decisions }: ReviewMinutesView, { language }: Reader): string {
  if (decisions.length === 0) return '';
  return [say(texts.weDecided, language), ...decisions.map((what) => `– ${what}`)].join('\n');
}
