/** “Does it not belong here?”: what it may be, or where what was chosen goes. */
import type { NotHereView, PlaceView, ReasonView } from '../src/dialogues/not-here/views.ts';
import type { Language } from '../src/domain/language.ts';
import { trackTexts } from '../src/texts/codes.ts';
import * as texts from '../src/texts/not-here.ts';
import { say } from '../src/texts/say.ts';
import { laws } from './around.ts';
import type { Laid, Reader } from './card.ts';
import { type ActionSet, container, type Element, heading, passage, text } from './elements.ts';
import { clipped } from './people.ts';
import { type Button, button, type Carried } from './send.ts';

export function notHereCard(view: NotHereView, reader: Reader): Laid {
  const { language } = reader;
  const title = say(texts.notHere, language);
  const { body, actions } = view.chosen === undefined ? choosing(view, reader) : told(view, view.chosen, reader);
  return { title, summary: title, body, actions };
}

/** As many characters as a phone has room for on a button; the next card says it in full. */
const LONGEST_LABEL = 34;

type Part = Required<Pick<Laid, 'body' | 'actions'>>;

function choosing(view: NotHereView, reader: Reader): Part {
  const { language, surface } = reader;
  const of = { draft: view.draft, revision: view.revision };
  const row = (label: string, carried: Carried): ActionSet => ({
    type: 'ActionSet',
    actions: [button(surface, clipped(label, LONGEST_LABEL), carried)],
    spacing: 'Small',
  });
  const begun: Element[] =
    view.begins === ''
      ? []
      : [
          text(say(texts.written, language), { isSubtle: true, spacing: 'Medium' }),
          container([text(view.begins)], { style: 'emphasis', spacing: 'Small' }),
        ];
  const back = button(surface, say(texts.back, language), { verb: 'read-change', ...of });
  if (view.stays.length > 0) {
    return {
      body: [
        heading(say(texts.stays, language), { size: 'Large' }),
        text(say(texts.staysIntro, language), { spacing: 'Small' }),
        ...begun,
        ...laws(view.stays, reader),
      ],
      actions: [{ ...back, style: 'positive' }],
    };
  }
  const { decision } = view;
  return {
    body: [
      heading(say(texts.heading, language), { size: 'Large' }),
      text(say(texts.intro, language), { spacing: 'Small' }),
      ...begun,
      ...laws(view.laws, reader),
      ...view.choices.map(({ code, label }) => row(label, { verb: 'not-here-place', ...of, code })),
      ...(decision === undefined
        ? []
        : [
            ...laws([decision.law], reader),
            row(say(decision.written ? texts.writeDown : texts.seeWhere, language), {
              verb: 'not-here-decision',
              ...of,
            }),
          ]),
    ],
    actions: [back],
  };
}

function told(view: NotHereView, chosen: NonNullable<NotHereView['chosen']>, reader: Reader): Part {
  const { language, surface } = reader;
  const of = { draft: view.draft, revision: view.revision };
  const done: Button = button(
    surface,
    say(chosen.hers === true ? texts.read : chosen.staff === undefined ? texts.done : texts.dealtWith, language),
    { verb: 'turned-away', ...of, code: chosen.code },
    { style: 'positive' },
  );
  return {
    body: [
      heading(named(chosen.what, language), { size: 'Large' }),
      // What the law asks stood on the card before: here only where what was chosen goes.
      ...place(chosen, reader),
      text(say(texts.doneMeans, language), { isSubtle: true, spacing: 'Medium' }),
    ],
    actions: [
      done,
      button(surface, say(texts.other, language), { verb: 'not-here', ...of }),
      button(surface, say(texts.back, language), { verb: 'read-change', ...of }),
    ],
  };
}

/**
 * What the employee does herself comes first. What the citizen is told, to be read aloud in her language, is for where she
 * can't do it. Her own matter is addressed to her alone.
 */
export function place({ staff, citizen, hers }: PlaceView, { language }: Reader): Element[] {
  if (hers === true && staff !== undefined) return [passage(say(texts.goesThere, language), staff)];
  return [
    ...(staff === undefined ? [] : [passage(say(texts.yourself, language), staff)]),
    heading(say(staff === undefined ? texts.tellThis : texts.tellOtherwise, language), {
      spacing: 'Medium',
      separator: true,
    }),
    toldCitizen({ citizen }),
  ];
}

export function toldCitizen({ citizen }: Pick<PlaceView, 'citizen'>): Element {
  const words = text(texts.toldCitizen(citizen.place, citizen.language));
  return container([words], { style: 'emphasis', spacing: 'Small' });
}

export function named(what: ReasonView, language: Language): string {
  return 'track' in what ? say(trackTexts[what.track], language) : what.label;
}
