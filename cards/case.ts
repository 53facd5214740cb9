/** The manager's card: what was said, what the law asks, and by when. */
import type { CaseView } from '../src/dialogues/views.ts';
import * as common from '../src/texts/card.ts';
import * as texts from '../src/texts/case-card.ts';
import { answerWayChoices, languageTexts, missingTexts } from '../src/texts/codes.ts';
import { sayDay, sayInstant } from '../src/texts/dates.ts';
import { heading as digest } from '../src/texts/digest.ts';
import { faultText } from '../src/texts/faults.ts';
import { inError } from '../src/texts/forms/close-otherwise.ts';
import { formTexts } from '../src/texts/forms/index.ts';
import { withheld } from '../src/texts/handling.ts';
import { notEntered, notEnteredHeading } from '../src/texts/not-entered.ts';
import { caseNews } from '../src/texts/notices.ts';
import { notSeen, seenBy } from '../src/texts/receipt.ts';
import { say } from '../src/texts/say.ts';
import { dangerNow } from '../src/texts/statement.ts';
import { dates, emergency, laws, toActBy } from './around.ts';
import type { Laid, Reader } from './card.ts';
import { doings, referenceButton } from './doings.ts';
import { container, type Element, fact, heading, passage, text } from './elements.ts';
import { lookAt } from './fields.ts';
import {
  closedLine,
  done,
  HARDLY_ANY,
  handledBy,
  noteFolds,
  offered,
  unsettled,
  waiting,
  whoHasIt,
} from './handling.ts';
import { forSignature } from './paper.ts';
import { clipped, withinLine } from './people.ts';
import { type Button, button } from './send.ts';
import { circumstances, contactLines, cutNotice, heardOnLine, line, passages, signalLines } from './statement.ts';
import { tellsTakenUp } from './taken-up.ts';
import { tookOver } from './took-over.ts';

export function caseCard(view: CaseView, reader: Reader): Laid {
  const { language } = reader;
  const number = say(common.caseNumber, language, { number: String(view.number) });
  const of = { case: view.case, revision: view.revision, zone: view.zone };
  return {
    title: number,
    summary: number,
    body: [
      ...onTop(view, reader),
      heading(number, { size: 'ExtraLarge', spacing: 'Small' }),
      text(`${view.kind} · ${view.unit}`, { isSubtle: true, spacing: 'None' }),
      ...tookOver(view.receivedFor, reader),
      ...leftUnfinished(view, reader),
      ...tellsTakenUp(view.tells, reader),
      ...settledHere(view, reader),
      ...howItStands(view, reader),
      ...notYet(view, reader),
      ...(view.state.state === 'closed' ? [] : offered(view.handling.offer, view.holder, view.zone, reader)),
      ...unsettled(of, view.unsettled, reader),
      ...(view.state.state === 'closed' || view.lacksNumberIn !== undefined ? [] : dates(view.clocks, reader, toActBy)),
      ...doings(of, view.doings, reader, {
        // With hardly any room, the form on which it is closed says it alone.
        missed: reader.longest < HARDLY_ANY ? [] : view.missed,
        open: view.handling.answer !== undefined,
      }),
      ...statement(view, reader),
      ...laws(view.laws, reader),
      ...notDecidedHere(view, reader),
      ...done(view.handling, view.reporter, of, view.unsettled, view.notes, reader),
      ...noteFolds(view, reader),
      ...background(view, reader),
      ...signing(view, reader),
      ...cutNotice(reader, view.words, view.notes),
      ...confirmation(view, reader),
    ],
    actions: back(view, reader),
  };
}

/** It may have come in the place of what waits for its reader, or be done with: from here she goes on to the rest. */
function back({ doings: { main, more } }: CaseView, { language, surface }: Reader): Button[] {
  if (surface !== 'chat' || (main.length === 0 && more.length === 0)) return [];
  return [button(surface, say(digest, language), { verb: 'digest', page: 0 })];
}

function onTop(view: CaseView, reader: Reader): Element[] {
  const { language } = reader;
  const { instead, news, confirmation } = view;
  return [
    ...emergency(view.emergency, reader, 'manager'),
    ...lookAt(confirmation?.fault === undefined ? [] : [say(texts.confirmationHeading, language)], language),
    ...(view.facts.inDanger ? [text(say(dangerNow, language), { color: 'Attention', weight: 'Bolder' })] : []),
    ...(instead === undefined ? [] : [text(say(texts.instead[instead.reason], language, { name: instead.name }))]),
    ...(news === undefined ? [] : [text(say(caseNews[news], language), { color: 'Good', weight: 'Bolder' })]),
  ];
}

/** It was registered before that was known: it is ended by the form that ends what no answer ends. */
function notDecidedHere({ elsewhere }: CaseView, { language }: Reader): Element[] {
  if (elsewhere === undefined) return [];
  const button = say(formTexts['close-otherwise'].opens, language);
  const said = say(texts.notDecidedHere, language, { button, ending: say(inError, language) });
  return [container([text(said)], { style: 'warning', spacing: 'Medium' })];
}

function leftUnfinished({ unfinished, reporter }: CaseView, { language }: Reader): Element[] {
  if (unfinished === undefined) return [];
  return [text(say(texts.unfinished, language, { name: reporter }), { weight: 'Bolder', spacing: 'Medium' })];
}

/** Who has it, who handles it, who has looked and who is waited for; or how it ended. */
function settledHere({ lacksNumberIn }: CaseView, { language }: Reader): Element[] {
  if (lacksNumberIn === undefined) return [];
  const said = say(texts.settledLacks, language, { what: lacksNumberIn.join(', ') });
  return [text(said, { weight: 'Bolder', spacing: 'Medium' })];
}

function howItStands({ state, seen, zone, handling, holder, reporter }: CaseView, reader: Reader): Element[] {
  const { language } = reader;
  const looked =
    seen === undefined
      ? say(notSeen, language, { name: holder.name })
      : say(seenBy, language, { name: seen.name, at: sayInstant(seen.at, zone, language) });
  if (state.state === 'closed') return [closedLine(state, reader), text(looked, { isSubtle: true, spacing: 'Small' })];
  return [
    whoHasIt(holder, reader),
    ...handledBy(handling.handler, zone, reader),
    ...waiting(handling, reporter, zone, reader),
    text(looked, { isSubtle: true, spacing: 'Small' }),
  ];
}

/** Once it is closed nobody is reminded of it elsewhere. */
function notYet({ notEnteredIn: names = [], doings: { register } }: CaseView, { language }: Reader): Element[] {
  if (names.length === 0) return [];
  const button = referenceButton(register, language);
  const said = say(notEntered, language, { names: names.join(', '), button });
  return [passage(say(notEnteredHeading, language), said)];
}

/** What was said and by whom it can be answered, or that it stayed where the case was before. */
function statement(view: CaseView, reader: Reader): Element[] {
  const { language } = reader;
  if (view.withheld) return [container([text(say(withheld, language))], { style: 'warning', spacing: 'Medium' })];
  return [
    heading(say(texts.saidHeading, language), { separator: true, spacing: 'Medium' }),
    ...about(view, reader),
    ...(isFound(view) ? line(reader, 'place', view.words.place) : []),
    ...passages(reader, view.words),
    ...contactLines(reader, view.contact),
    ...line(reader, 'answerWay', answer(view, reader)),
    ...notAsked(view, reader),
  ];
}

/** Of damage the place is half of what was said: without it nobody finds it. */
function isFound({ facts }: CaseView): boolean {
  return facts.class === 'damage';
}

function about({ concerns, facts, words: { employee } }: CaseView, { language }: Reader): Element[] {
  if (concerns.length === 0) return [];
  const names = concerns.join(', ');
  const button = say(formTexts['change-track'].opens, language);
  const praise =
    employee === undefined
      ? say(texts.praises, language, { names })
      : say(texts.praisesInWords, language, { names, button });
  const said = facts.class === 'praise' ? praise : say(texts.about, language, { names });
  return [text(said, { weight: 'Bolder', spacing: 'Medium' })];
}

function answer({ facts }: CaseView, { language }: Reader): string {
  const way = say(answerWayChoices[facts.anonymous ? 'none' : facts.answerWay], language);
  return `${way} · ${say(languageTexts[facts.citizenLanguage], language)}`;
}

function notAsked({ facts, unfinished }: CaseView, { language }: Reader): Element[] {
  if (facts.missing.length === 0) return [];
  const what = facts.missing.map((code) => say(missingTexts[code], language)).join(', ');
  return [
    container([text(say(unfinished === undefined ? texts.notAsked : texts.notAskedByAnyone, language, { what }))], {
      style: 'warning',
      spacing: 'Medium',
    }),
  ];
}

function background(view: CaseView, reader: Reader): Element[] {
  const { language } = reader;
  const { facts } = view;
  return [
    heading(say(texts.background, language), { separator: true, spacing: 'Medium' }),
    ...signalLines(reader, facts),
    ...circumstances(reader, isFound(view) ? { ...view.words, place: undefined } : view.words),
    ...heardOnLine(reader, view.inWriting, `${sayDay(facts.heardOn, language)}, ${withinLine(view.channel)}`),
    fact(say(texts.reportedBy, language), `${view.reporter}, ${sayInstant(view.registeredAt, view.zone, language)}`),
  ];
}

function signing({ signing: form, number }: CaseView, reader: Reader): Element[] {
  return reader.longest < HARDLY_ANY ? [] : forSignature(form, number, reader);
}

/** What the citizen gets in writing: to be approved, or as it was. */
function confirmation({ confirmation: owed, words, state, ...view }: CaseView, reader: Reader): Element[] {
  const { language, surface, longest } = reader;
  if (owed === undefined) {
    if (words.confirmation === undefined) return [];
    return [passage(say(texts.confirmed, language), clipped(words.confirmation, longest))];
  }
  if (state.state !== 'awaiting-approval') return [];
  const fault =
    owed.fault === undefined ? [] : [text(faultText(owed.fault, undefined, language), { color: 'Attention' as const })];
  const approve = button(
    surface,
    say(texts.approve, language),
    { verb: 'case-approve', case: view.case, revision: view.revision },
    { style: 'positive', with: [] },
  );
  return [
    heading(say(texts.confirmationHeading, language), { separator: true, spacing: 'Medium' }),
    text(say(texts.confirmationIntro, language), { spacing: 'Small' }),
    ...fault,
    {
      type: 'Input.Text',
      id: 'confirmation',
      label: say(texts.confirmationQuestion, language),
      errorMessage: faultText('required', undefined, language),
      isRequired: true,
      isMultiline: true,
      value: owed.text,
    },
    { type: 'ActionSet', actions: [approve], spacing: 'Small' },
  ];
}
