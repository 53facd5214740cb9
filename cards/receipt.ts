/** The receipt: the number, what happens next and by when, who has it, and what to tell the citizen. */
import type { ReceiptView } from '../src/dialogues/views.ts';

import * as common from '../src/texts/card.ts';
import { citizenParagraphs } from '../src/texts/citizen.ts';
import { languageTexts, missingTexts } from '../src/texts/codes.ts';
import { sayInstant } from '../src/texts/dates.ts';
import { does } from '../src/texts/digest.ts';
import { faultText } from '../src/texts/faults.ts';
import { lookAgain } from '../src/texts/fields.ts';
import { caseNews } from '../src/texts/notices.ts';
import * as texts from '../src/texts/receipt.ts';
import { say } from '../src/texts/say.ts';
import { mine } from '../src/texts/welcome.ts';
import { dates, emergency, promised } from './around.ts';
import type { Laid, Reader } from './card.ts';
import {
  type Action,
  container,
  type Element,
  fold,
  heading,
  type Input,
  passage,
  showCard,
  text,
} from './elements.ts';
import { lookAt } from './fields.ts';
import { closedLine, handledBy, seatName, whoHasIt } from './handling.ts';
import { forSignature } from './paper.ts';
import { clipped } from './people.ts';
import { type Button, button } from './send.ts';
import { circumstances, contactLines, cutNotice, noteLines, passages } from './statement.ts';
import { tookOver } from './took-over.ts';
import { waysInLines } from './ways-in.ts';

export function receiptCard(view: ReceiptView, reader: Reader): Laid {
  const { language, surface } = reader;
  const number = say(common.caseNumber, language, { number: String(view.number) });
  const noting = noteInputs(view, reader);
  const saveNote = button(
    surface,
    say(texts.saveNote, language),
    { verb: 'note-add', case: view.case, revision: view.revision },
    { style: 'positive', with: [] },
  );
  const refused = view.note !== undefined;
  const lookAgain = [
    ...(refused ? [say(texts.correctOrAdd, language)] : []),
    ...(view.asked?.reply === undefined ? [] : [say(texts.replyQuestion, language)]),
  ];
  return {
    title: number,
    summary: number,
    body: [
      ...emergency(view.emergency, reader),
      ...lookAt(lookAgain, language),
      ...(view.news === undefined
        ? []
        : [text(say(caseNews[view.news], language), { color: 'Good', weight: 'Bolder' })]),
      heading(number, { size: 'ExtraLarge', spacing: 'Small' }),
      text(`${view.kind} · ${view.unit}`, { isSubtle: true, spacing: 'None' }),
      ...tookOver(view.receivedFor, reader),
      ...asked(view, reader),
      ...keeps(view, reader),
      ...missing(view, reader),
      ...howItStands(view, reader),
      ...waysInLines(view.forwards === undefined ? [] : [view.forwards], reader),
      ...(view.state.state === 'closed' ? [] : dates(view.clocks, reader, promised)),
      ...sensitive(view, reader),
      ...forCitizen(view, reader),
      // The citizen signs once the case is there: it is not to be looked for.
      ...(view.signing?.form === 'decision' ? forSignature(view.signing, view.number, reader) : []),
      ...fold('written', say(texts.whatWasWritten, language), [
        ...written(view, reader),
        ...(view.signing?.form === 'decision' ? [] : forSignature(view.signing, view.number, reader)),
      ]),
      ...(refused ? [container([...noting, { type: 'ActionSet', actions: [saveNote] }], { separator: true })] : []),
    ],
    actions: [
      ...toldThere(view, reader),
      ...completing(view, reader),
      ...correcting(refused, noting, saveNote, reader),
      ...onward(reader),
    ],
  };
}

/** Whoever handles it has asked her something: she answers here. */
function asked({ asked: open, ...view }: ReceiptView, { language, surface, longest }: Reader): Element[] {
  if (open === undefined) return [];
  const { by, question, reply } = open;
  const fault =
    reply === undefined ? [] : [text(faultText(reply.fault, undefined, language), { color: 'Attention' as const })];
  // Not required by the client: it would hold back every other button of the card.
  const input: Input = {
    type: 'Input.Text',
    id: 'text',
    label: say(texts.replyQuestion, language),
    errorMessage: faultText('required', undefined, language),
    isMultiline: true,
    spacing: 'Small',
    ...(reply === undefined ? {} : { value: reply.text }),
  };
  const give = button(
    surface,
    say(texts.replyGive, language),
    { verb: 'reply-give', case: view.case, revision: view.revision, text: '' },
    { style: 'positive', with: ['text'] },
  );
  return [
    container(
      [
        passage(say(texts.askedBy, language, { name: by }), clipped(question, longest)),
        ...fault,
        input,
        { type: 'ActionSet', actions: [give], spacing: 'Small' },
      ],
      { style: 'accent', spacing: 'Medium' },
    ),
  ];
}

/** Another board has it without its words, which are hers to keep; and hers to hand over, where the citizen agrees. */
function keeps({ keeps: keeping, ...view }: ReceiptView, { language, surface }: Reader): Element[] {
  if (keeping === undefined) return [];
  const of = { case: view.case, revision: view.revision };
  const given = button(surface, say(texts.consentGiven, language), { verb: 'consent-given', ...of });
  const not = button(surface, say(texts.consentNotGiven, language), { verb: 'consent-not-given', ...of });
  const actions: Readonly<Record<typeof keeping, readonly Button[]>> = {
    asks: [given, not],
    refused: [given],
    keeps: [],
  };
  const said = [say(texts.keepsWords, language), say(texts.keeping[keeping], language)].join(' ');
  return [
    container(
      [
        text(said),
        ...(actions[keeping].length === 0
          ? []
          : [{ type: 'ActionSet' as const, actions: actions[keeping], spacing: 'Small' as const }]),
      ],
      { style: 'accent', spacing: 'Medium' },
    ),
  ];
}

function missing({ missing: codes }: ReceiptView, { language }: Reader): Element[] {
  if (codes.length === 0) return [];
  const what = codes.map((code) => say(missingTexts[code], language)).join(', ');
  return [container([text(say(texts.missing, language, { what }), { weight: 'Bolder' })], { style: 'warning' })];
}

function howItStands(view: ReceiptView, reader: Reader): Element[] {
  const { state, awaitsEntry, hersUntilSeen, toldThereAt, holder, handler, seen, zone } = view;
  const { language } = reader;
  const { name } = holder;
  switch (state.state) {
    case 'open': {
      const looked =
        seen === undefined
          ? say(texts.notSeen, language, { name })
          : say(texts.seenBy, language, { name: seen.name, at: sayInstant(seen.at, zone, language) });
      return [
        whoHasIt(holder, reader),
        ...handledBy(handler, zone, reader),
        text(looked, { spacing: 'Small', isSubtle: true }),
        ...(hersUntilSeen === true ? [text(say(texts.hersUntilSeen, language), { spacing: 'Small' })] : []),
        ...(toldThereAt === undefined || seen !== undefined
          ? []
          : [
              text(say(texts.toldThere, language, { at: sayInstant(toldThereAt, zone, language) }), {
                spacing: 'Small',
              }),
            ]),
      ];
    }
    case 'awaiting-approval':
      return [
        text(say(awaitsEntry ? texts.awaitingEntry : texts.awaitingApproval, language), { spacing: 'Medium' }),
        text(say(common.whoHasIt, language, { name, capacity: seatName(holder, language) }), {
          spacing: 'Small',
          isSubtle: true,
        }),
      ];
    case 'closed':
      return [closedLine(state, reader)];
    default:
      return state satisfies never;
  }
}

function sensitive({ sensitivePlace: place, number }: ReceiptView, { language }: Reader): Element[] {
  if (place === undefined) return [];
  const said = say(texts.sensitive, language, { place, number: String(number) });
  return [container([text(said)], { style: 'warning', spacing: 'Medium' })];
}

/** In the citizen's language, under a heading in the reader's. */
function forCitizen({ citizen }: ReceiptView, { language }: Reader): Element[] {
  const same = citizen.language === language;
  const title = same
    ? say(texts.forCitizen, language)
    : say(texts.forCitizenIn, language, { language: say(languageTexts[citizen.language], language) });
  return [
    heading(title, { separator: true, spacing: 'Medium' }),
    text(say(texts.canCopy, language), { isSubtle: true, spacing: 'Small' }),
    container([text(citizenParagraphs(citizen).join('\n\n'))], { style: 'emphasis', spacing: 'Small' }),
  ];
}

function written({ words, notes, zone }: ReceiptView, reader: Reader): Element[] {
  const { language } = reader;
  return [
    ...passages(reader, words),
    ...circumstances(reader, words),
    ...contactLines(reader, words.contact),
    ...(notes.length === 0 ? [] : [heading(say(texts.notesHeading, language), { spacing: 'Medium' })]),
    ...noteLines(reader, notes, zone),
    ...cutNotice(reader, words, notes),
  ];
}

function noteInputs({ note, asked: open }: ReceiptView, { language }: Reader): Element[] {
  const errorMessage = say(lookAgain, language);
  // On the card itself, where a note was refused, it must not hold back the answer to a question.
  const required = note !== undefined && open !== undefined ? {} : ({ isRequired: true } as const);
  const sorts: Input = {
    type: 'Input.ChoiceSet',
    id: 'sort',
    label: say(texts.sortQuestion, language),
    errorMessage,
    isRequired: true,
    style: 'compact',
    value: 'addition',
    choices: (['addition', 'correction'] as const).map((sort) => ({
      value: sort,
      title: say(texts.noteSorts[sort], language),
    })),
  };
  const input: Input = {
    type: 'Input.Text',
    id: 'note',
    label: say(texts.noteQuestion, language),
    errorMessage: faultText('required', undefined, language),
    ...required,
    isMultiline: true,
    ...(note === undefined ? {} : { value: note.text }),
  };
  const fault =
    note === undefined ? [] : [text(faultText(note.fault, undefined, language), { color: 'Attention' as const })];
  return [sorts, ...fault, input];
}

/** The last that is hers of it, where she took it down for another unit. */
function toldThere({ hersUntilSeen, ...view }: ReceiptView, { language, surface }: Reader): Button[] {
  if (hersUntilSeen !== true) return [];
  const carried = { verb: 'case-told-there', case: view.case, revision: view.revision } as const;
  return [button(surface, say(does['case-told-there'], language), carried)];
}

function completing({ missing: codes, state, ...view }: ReceiptView, { language, surface }: Reader): Button[] {
  if (codes.length === 0 || state.state === 'closed') return [];
  const carried = { verb: 'case-complete', case: view.case, revision: view.revision } as const;
  return [button(surface, say(texts.complete, language), carried, { style: 'positive' })];
}

/** What was refused is open on the card already: a card within a card can't be. */
function correcting(refused: boolean, inputs: readonly Element[], save: Button, { language }: Reader): Action[] {
  return refused ? [] : [showCard(say(texts.correctOrAdd, language), inputs, [save])];
}

function onward({ language, surface }: Reader): Button[] {
  return [button(surface, say(mine, language), { verb: 'mine', page: 0 })];
}
