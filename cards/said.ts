/** The first card: what was said. Four things are asked for, everything with a good default is folded away. */
import type { SaidView } from '../src/dialogues/views.ts';
import { signals } from '../src/domain/kinds.ts';
import * as common from '../src/texts/card.ts';
import { signalTexts } from '../src/texts/codes.ts';
import { contactForWriting, contactHintNamed } from '../src/texts/fields.ts';
import { notHere } from '../src/texts/not-here.ts';
import {
  copyHeading,
  handedIn,
  onPaper,
  originalQuestion,
  receivedQuestion,
  wordsQuestion,
} from '../src/texts/paper.ts';
import * as texts from '../src/texts/said.ts';
import { say } from '../src/texts/say.ts';
import { emergency, noticeOnTop } from './around.ts';
import type { Laid, Reader } from './card.ts';
import { type Element, fold, heading, showCard, text } from './elements.ts';
import {
  choiceField,
  type Form,
  faultOf,
  faultsOnTop,
  inputsIn,
  type Own,
  questionOf,
  textField,
  toggleField,
} from './fields.ts';
import { emptyForms, handedInFields } from './paper.ts';
import { details } from './said-details.ts';
import { button, type Carried } from './send.ts';

export function saidCard(view: SaidView, reader: Reader): Laid {
  const { language, surface } = reader;
  const form: Form = { reader, answers: view.answers, faults: view.faults, left: view.came?.left, own: asked(view) };
  const title = say(texts.heading, language);
  const completes = view.completes === undefined ? undefined : String(view.completes);
  const asking: Element[] = [
    ...(view.onPaper === true ? handedInFields(form) : []),
    ...choiceField(form, 'kind', { style: 'compact', choices: view.kinds, value: view.answers.kind }),
    // What is sensitive may be logged without a word of it.
    ...textField(form, 'said', {
      multiline: true,
      ...(view.answers.applies.includes('sensitive') ? {} : { required: true }),
    }),
    ...(view.asksOpenly ?? []).flatMap((detail) => textField(form, detail)),
    ...textField(form, 'grounds', { multiline: true }),
    ...textField(form, 'contact', {
      required: true,
      ...(view.anonymityAllowed ? {} : { hint: say(contactHintNamed, language) }),
    }),
    ...(view.writesAnswers === true
      ? [text(say(contactForWriting, language), { isSubtle: true, spacing: 'Small' })]
      : []),
    ...moreContact(form),
    ...applies(form),
    text(say(texts.sensitive, language, { place: view.sensitivePlace, field: questionOf(form, 'said') }), {
      isSubtle: true,
      spacing: 'Small',
    }),
    ...details(form, view),
    ...publicNotice(view.noticeFirst === true ? view : {}),
    ...atOnce(view, reader),
  ];
  const settling = [
    text(say(texts.notOfDecision, language), { isSubtle: true, spacing: 'Small' }),
    ...(view.settledReminds === undefined ? [] : [text(view.settledReminds, { spacing: 'Small' })]),
    ...textField(form, 'settled', { multiline: true }),
  ];
  const refused = faultOf(form, 'settled') !== undefined;
  const ofDecision = view.answers.applies.includes('formal-decision');
  const body: Element[] = [
    ...emergency(view.emergency, reader),
    ...noticeOnTop(view.came?.notice, reader),
    ...faultsOnTop(form),
    heading(
      completes === undefined
        ? view.copied === true
          ? say(copyHeading, language)
          : title
        : say(common.completing, language, { number: completes }),
      {
        size: 'Large',
      },
    ),
    ...(view.splits === undefined
      ? []
      : [text(say(texts.splits, language, { number: String(view.splits) }), { spacing: 'Small' })]),
    ...(view.firstContact === undefined ? [] : [text(view.firstContact, { spacing: 'Small' })]),
    ...guide(view, reader),
    ...asking,
    ...(refused ? [heading(say(texts.settled, language), { separator: true, spacing: 'Medium' }), ...settling] : []),
  ];
  const fields = inputsIn(body);
  const send = (carried: Carried, label: string, how: { style?: 'positive'; with?: readonly string[] }) =>
    button(surface, label, carried, how);
  const of = { draft: view.draft, revision: view.revision };
  const settle = send({ verb: 'said-settle', ...of }, say(texts.registerSettled, language), {
    with: [...fields, ...inputsIn(settling)],
    style: 'positive',
  });
  const logsPaper =
    view.paper?.handsIn === true
      ? [send({ verb: 'said-paper', ...of }, say(handedIn, language), { with: fields })]
      : [];
  const paper =
    view.paper === undefined ? [] : fold('paper', say(onPaper, language), emptyForms(view.paper, reader, logsPaper));
  const registerNow = say(completes === undefined ? common.registerNow : common.saveNow, language);
  return {
    title: completes === undefined ? title : say(common.caseNumber, language, { number: completes }),
    summary: completes === undefined ? title : say(common.caseNumber, language, { number: completes }),
    body: [...body, ...paper],
    actions: [
      send({ verb: 'said-next', ...of }, say(common.next, language), { with: fields, style: 'positive' }),
      ...(!view.settledAllowed || (ofDecision && !refused)
        ? []
        : refused
          ? [settle]
          : [showCard(say(texts.settled, language), settling, [settle])]),
      send({ verb: 'said-register', ...of }, registerNow, { with: fields }),
      ...(view.notHere ? [send({ verb: 'not-here', ...of }, say(notHere, language), { with: fields })] : []),
      send({ verb: 'draft-cancel', ...of }, say(common.cancel, language), {}),
    ],
  };
}

/** What came on paper is read and not heard. */
function asked({ copied, onPaper: hasOriginal }: SaidView): Own {
  return {
    ...(copied === true ? { said: wordsQuestion } : {}),
    ...(hasOriginal === true ? { heardOn: receivedQuestion, originalAt: originalQuestion } : {}),
  };
}

/** Whoever presses “Next” on these has sent them: nothing more is asked. */
function atOnce({ kinds }: SaidView, { language }: Reader): Element[] {
  const names = kinds.filter((kind) => kind.firstCardOnly).map((kind) => kind.title);
  return names.length === 0 ? [] : [text(say(texts.atOnce, language, { names: names.join(', ') }), { isSubtle: true })];
}

function guide(view: SaidView, { language }: Reader): Element[] {
  // How to listen is no help to whoever copies.
  const lines = (view.copied === true ? [] : view.guide).map((line) => text(`• ${line}`, { spacing: 'Small' }));
  const all = [...lines, ...publicNotice(view.noticeFirst === true ? {} : view)];
  return all.length === 0 ? [] : fold('guide', say(texts.guide, language), all);
}

/** To be said to the citizen: before anything is sent where the profile always says it, else with the guide. */
function publicNotice({ publicNotice: said }: Pick<SaidView, 'publicNotice'>): Element[] {
  return said === undefined ? [] : [text(said, { isSubtle: true, spacing: 'Medium' })];
}

function moreContact(form: Form): Element[] {
  const { language } = form.reader;
  const fields = ['address', 'onBehalfOf', 'protectedIdentity'] as const;
  const open = fields.some((field) => faultOf(form, field) !== undefined);
  return fold(
    'more-contact',
    say(texts.moreContact, language),
    [
      ...textField(form, 'address'),
      ...textField(form, 'onBehalfOf'),
      ...toggleField(form, 'protectedIdentity', say(texts.protectedYes, language)),
    ],
    open,
  );
}

function applies(form: Form): Element[] {
  const { language } = form.reader;
  return choiceField(form, 'applies', {
    style: 'expanded',
    several: true,
    required: true,
    choices: [...signals, 'none' as const].map((one) => ({ value: one, title: say(signalTexts[one], language) })),
    value: form.answers.applies.join(','),
  });
}
