/** The minutes, looked through and released. */
import type { ReviewMinutesView } from '../src/dialogues/review/views.ts';
import { faultText } from '../src/texts/faults.ts';
import { minutes as minutesText } from '../src/texts/review.ts';
import * as texts from '../src/texts/review-record.ts';
import { say } from '../src/texts/say.ts';
import type { Laid, Reader } from './card.ts';
import { heading, text } from './elements.ts';
import { lookAt } from './fields.ts';
import { newsOf } from './review.ts';
import { button } from './send.ts';

export function reviewMinutesCard(view: ReviewMinutesView, reader: Reader): Laid {
  const { language, surface } = reader;
  const title = say(minutesText, language);
  const { unit, on, revision, minutes, attended, hasChannel } = view;
  const carried = { unit, on, revision, text: '' };
  const value = minutes?.text ?? madeOf(view, reader);
  return {
    title,
    summary: title,
    body: [
      ...lookAt(minutes?.fault === undefined ? [] : [title], language),
      ...newsOf(view, reader),
      heading(title, { size: 'Large' }),
      text(view.name, { isSubtle: true, spacing: 'None' }),
      text(say(texts.minutesIntro, language, { attended: attended === undefined ? '–' : String(attended) })),
      text(say(hasChannel ? texts.goesToChannel : texts.isKept, language), { weight: 'Bolder', spacing: 'Small' }),
      ...(minutes?.fault === undefined
        ? []
        : [text(faultText(minutes.fault, undefined, language), { color: 'Attention' as const })]),
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
    actions: [
      button(
        surface,
        say(texts.release, language),
        { verb: 'review-release', ...carried },
        { style: 'positive', with: ['text'] },
      ),
      button(surface, say(texts.keep, language), { verb: 'review-keep', ...carried }, { with: ['text'] }),
    ],
  };
}

/** What was decided, to begin with. Nobody's name is in it. */
function madeOf({ decisions }: ReviewMinutesView, { language }: Reader): string {
  if (decisions.length === 0) return '';
  return [say(texts.weDecided, language), ...decisions.map((what) => `– ${what}`)].join('\n');
}
