/** Who hands it in, how she wants to be answered, and what the staff fills in. */
import { type AnswerWay, answerWays } from '../../domain/kinds.ts';
import type { PaperForm } from '../../domain/paper-form.ts';
import { sayDate } from '../../texts/dates.ts';
import { names } from '../../texts/fields.ts';
import type { Text } from '../../texts/say.ts';
import * as texts from '../../texts/writings/paper-form.ts';
import { printableLine } from '../plain.ts';
import { type Asking, asked, type Drawn } from './drawn.ts';
import { reachOf } from './reach.ts';

/** Of an appeal a name is needed; only one that was heard so is anonymous. */
export function contact(asking: Asking, form: PaperForm): Drawn[] {
  const { profile, filled, local } = asking;
  const reach = reachOf(filled?.words.contact);
  const isAnonymous = filled?.words.contact.as === 'anonymous';
  const line = (text: Text, value: string, share = 1) => ({
    asks: asked(asking, text),
    value: printableLine(value),
    share,
  });
  const may = profile.anonymity.allowed && form === 'feedback';
  return [
    {
      is: 'fields',
      fields: [
        line(texts.asks.name, reach.name),
        ...(reach.onBehalfOf === '' ? [] : [line(names.onBehalfOf, reach.onBehalfOf)]),
      ],
    },
    { is: 'fields', fields: [line(texts.asks.phone, reach.phone, 2), line(texts.asks.email, reach.email, 3)] },
    { is: 'fields', fields: [line(names.address, reach.address)] },
    ...(may || isAnonymous
      ? [
          {
            is: 'boxes' as const,
            choices: [
              { text: `${asked(asking, texts.anonymous)} ${local(profile.anonymity.note)}`, ticked: isAnonymous },
            ],
          },
        ]
      : []),
  ];
}

/** A complaint about a formal decision always gets a decision, in writing. */
const inWriting: readonly AnswerWay[] = ['any', 'letter', 'email'];

export function answer(asking: Asking, form: PaperForm): Drawn {
  const { filled } = asking;
  const way = filled === undefined || filled.words.contact.as === 'anonymous' ? undefined : filled.answerWay;
  const offered = form === 'decision' ? inWriting : answerWays;
  return {
    is: 'boxes',
    asks: asked(asking, texts.wantsAnswer),
    choices: offered.map((one) => ({ text: asked(asking, texts.answerWays[one]), ticked: one === way })),
  };
}

export function staff(asking: Asking): Drawn {
  const { filled, language } = asking;
  const line = (text: Text, value: string | undefined, share: number) => ({
    asks: asked(asking, text),
    value: printableLine(value ?? ''),
    share,
  });
  const { receivedOn, receivedBy, originalAt, number, goesTo } = texts.staffAsks;
  const on = filled?.receivedOn;
  return {
    is: 'staff',
    heading: asked(asking, texts.forStaff),
    rows: [
      [
        line(receivedOn, on === undefined ? undefined : sayDate(on, language), 1),
        line(receivedBy, filled?.receivedBy, 1),
      ],
      [
        line(originalAt, filled?.words.originalAt, 3),
        line(number, filled?.number === undefined ? undefined : String(filled.number), 2),
      ],
      ...(filled?.goesTo === undefined ? [] : [[line(goesTo, asking.local(filled.goesTo), 1)]]),
    ],
  };
}
