/** The manager's card: what was said, what the law asks, and by when. */
import type { CaseView } from '../src/dialogues/views.ts';
import * as common from '../src/texts/card.ts';
import * as texts from '../src/texts/case-card.ts';
import { answerWayChoices, languageTexts, missingTexts } from '../src/texts/codes.ts';
import { sayDay, sayInstant } from '../src/texts/dates.ts';
import { faultText } from '../src/texts/faults.ts';
import { caseNews } from '../src/texts/notices.ts';
import { closedOn, seenBy } from '../src/texts/receipt.ts';
import { say } from '../src/texts/say.ts';
import { dangerNow } from '../src/texts/statement.ts';
import { dates, emergency, laws, toActBy } from './around.ts';
import type { Laid, Reader } from './card.ts';
import { container, type Element, fact, heading, passage, text } from './elements.ts';
import { lookAt } from './fields.ts';
import { clipped, withinLine } from './people.ts';
import { type Button, button } from './send.ts';
import { circumstances, contactLines, cutNotice, line, noteLines, passages, signalLines } from './statement.ts';

export function caseCard(view: CaseView, reader: Reader): Laid {
  const { language } = reader;
  const number = say(common.caseNumber, language, { number: String(view.number) });
  return {
    title: number,
    summary: number,
    body: [
      ...onTop(view, reader),
      heading(number, { size: 'ExtraLarge', spacing: 'Small' }),
      text(`${view.kind} · ${view.unit}`, { isSubtle: true, spacing: 'None' }),
      ...about(view, reader),
      ...passages(reader, view.words),
      ...contactLines(reader, view.contact),
      ...line(reader, 'answerWay', answer(view, reader)),
      ...notAsked(view, reader),
      ...(view.state.state === 'closed' ? [] : dates(view.clocks, reader, toActBy)),
      ...laws(view.laws, reader),
      ...noteLines(reader, view.notes, view.zone),
      ...background(view, reader),
      ...cutNotice(reader, view.words, view.notes),
      ...confirmation(view, reader),
    ],
    actions: actions(view, reader),
  };
}

function onTop(view: CaseView, reader: Reader): Element[] {
  const { language } = reader;
  const { instead, news, state, seen, zone, confirmation } = view;
  return [
    ...emergency(view.emergency, reader, 'manager'),
    ...lookAt(confirmation?.fault === undefined ? [] : [say(texts.confirmationHeading, language)], language),
    ...(view.facts.inDanger ? [text(say(dangerNow, language), { color: 'Attention', weight: 'Bolder' })] : []),
    ...(instead === undefined ? [] : [text(say(texts.instead[instead.reason], language, { name: instead.name }))]),
    ...(news === undefined ? [] : [text(say(caseNews[news], language), { color: 'Good', weight: 'Bolder' })]),
    ...(state.state === 'closed' ? [text(say(closedOn, language, { day: sayDay(state.closedOn, language) }))] : []),
    ...(seen === undefined
      ? []
      : [
          text(say(seenBy, language, { name: seen.name, at: sayInstant(seen.at, zone, language) }), { isSubtle: true }),
        ]),
  ];
}

function about({ concerns }: CaseView, { language }: Reader): Element[] {
  if (concerns.length === 0) return [];
  return [text(say(texts.about, language, { names: concerns.join(', ') }), { weight: 'Bolder', spacing: 'Medium' })];
}

function answer({ facts }: CaseView, { language }: Reader): string {
  const way = say(answerWayChoices[facts.anonymous ? 'none' : facts.answerWay], language);
  return `${way} · ${say(languageTexts[facts.citizenLanguage], language)}`;
}

function notAsked({ facts }: CaseView, { language }: Reader): Element[] {
  if (facts.missing.length === 0) return [];
  const what = facts.missing.map((code) => say(missingTexts[code], language)).join(', ');
  return [container([text(say(texts.notAsked, language, { what }))], { style: 'warning', spacing: 'Medium' })];
}

function background(view: CaseView, reader: Reader): Element[] {
  const { language } = reader;
  const { facts } = view;
  return [
    heading(say(texts.background, language), { separator: true, spacing: 'Medium' }),
    ...signalLines(reader, facts),
    ...circumstances(reader, view.words),
    ...line(reader, 'heardOn', `${sayDay(facts.heardOn, language)}, ${withinLine(view.channel)}`),
    fact(say(texts.reportedBy, language), `${view.reporter}, ${sayInstant(view.registeredAt, view.zone, language)}`),
  ];
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

function actions({ seen, state, ...view }: CaseView, { language, surface }: Reader): Button[] {
  if (seen !== undefined || state.state === 'closed') return [];
  const carried = { verb: 'case-seen', case: view.case, revision: view.revision } as const;
  return [button(surface, say(texts.seen, language), carried, { style: 'positive' })];
}
