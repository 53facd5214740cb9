/** What is asked in the middle of a form: what was said, or which decision and why it should be another. */
import { sayDate } from '../../texts/dates.ts';
import { names } from '../../texts/fields.ts';
import type { Text } from '../../texts/say.ts';
import * as texts from '../../texts/writings/paper-form.ts';
import { printable, printableLine } from '../plain.ts';
import { type Asking, asked, type Drawn } from './drawn.ts';
import type { Passage } from './sheet.ts';

type Written = 'said' | 'grounds' | 'wish' | 'suggestion' | 'decision' | 'changeWanted' | 'harm';
type Line = 'place' | 'time' | 'vehicle' | 'employee';

function words({ filled }: Asking, what: Written | Line): string {
  return printable(filled?.words[what] ?? '').trim();
}

function area(asking: Asking, what: Written, asks: Text, share: number): Drawn {
  return { is: 'area', asks: asked(asking, asks), value: words(asking, what), share };
}

/** What was typed and is asked nowhere on this form. */
function unasked(asking: Asking, ...all: readonly [Written | Line, Text][]): Passage[] {
  return all
    .map(([what, asks]) => ({ asks: asked(asking, asks), text: words(asking, what) }))
    .filter(({ text }) => text !== '');
}

export interface Middle {
  readonly parts: readonly Drawn[];
  readonly besides: readonly Passage[];
}

function unit(asking: Asking): Drawn {
  const value = printableLine(asking.filled?.unit ?? '');
  return { is: 'fields', fields: [{ asks: asked(asking, texts.asks.unit), value, share: 1 }] };
}

export function feedback(asking: Asking): Middle {
  const { profile, filled, local } = asking;
  const details = (['place', 'time', 'vehicle'] as const).filter((detail) =>
    profile.kinds.some((kind) => kind.asks.includes(detail)),
  );
  const others = (['place', 'time', 'vehicle'] as const).filter((detail) => !details.includes(detail));
  const recorded = new Set<string>(profile.records.map(({ what }) => what));
  return {
    parts: [
      {
        is: 'boxes',
        asks: asked(asking, texts.whatItIs),
        choices: profile.kinds.map(({ code, label }) => ({ text: local(label), ticked: code === filled?.kind })),
      },
      unit(asking),
      ...(details.length === 0
        ? []
        : [
            {
              is: 'fields' as const,
              fields: details.map((detail) => ({
                asks: asked(asking, names[detail]),
                value: printableLine(words(asking, detail)),
                share: detail === 'place' ? 3 : 2,
              })),
            },
          ]),
      area(asking, 'said', texts.asks.said, 4),
      area(asking, 'grounds', texts.asks.grounds, recorded.has('grounds') ? 3 : 2),
      area(asking, 'wish', texts.asks.wish, recorded.has('wish') ? 2 : 1),
      area(asking, 'suggestion', texts.asks.suggestion, 1),
    ],
    besides: [
      ...unasked(asking, ['harm', names.harm], ['decision', names.decision]),
      ...notified(asking),
      ...unasked(asking, ['changeWanted', names.changeWanted], ['employee', names.employee]),
      ...unasked(asking, ...others.map((detail): [Line, Text] => [detail, names[detail]])),
    ],
  };
}

function notified(asking: Asking): Passage[] {
  const on = asking.filled?.decisionNotifiedOn;
  return on === undefined
    ? []
    : [{ asks: asked(asking, names.decisionNotifiedOn), text: sayDate(on, asking.language) }];
}

export function decision(asking: Asking): Middle {
  const { profile, filled, language, local } = asking;
  const rule = profile.tracks.find(({ track }) => track === 'formal-decision');
  const on = filled?.decisionNotifiedOn;
  return {
    parts: [
      ...(rule?.sendTo === undefined ? [] : [{ is: 'text' as const, text: local(rule.sendTo) }]),
      area(asking, 'decision', texts.asks.decision, 2),
      {
        is: 'fields',
        fields: [
          {
            asks: asked(asking, texts.asks.decisionNotifiedOn),
            value: on === undefined ? '' : sayDate(on, language),
            share: 1,
          },
        ],
      },
      unit(asking),
      area(asking, 'said', texts.asks.wrong, 3),
      area(asking, 'grounds', texts.asks.grounds, 3),
      area(asking, 'changeWanted', texts.asks.changeWanted, 3),
    ],
    besides: unasked(
      asking,
      ['wish', names.wish],
      ['suggestion', names.suggestion],
      ['harm', names.harm],
      ['employee', names.employee],
      ['place', names.place],
      ['time', names.time],
      ['vehicle', names.vehicle],
    ),
  };
}
