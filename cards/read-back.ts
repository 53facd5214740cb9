/** The third card: all as it will stand, to be read aloud to the citizen before it is registered. */
import type { ReadBackView } from '../src/dialogues/views.ts';
import * as common from '../src/texts/card.ts';
import { answerWayChoices, languageTexts } from '../src/texts/codes.ts';
import { sayDay } from '../src/texts/dates.ts';
import * as paper from '../src/texts/paper.ts';
import * as texts from '../src/texts/read-back.ts';
import { say } from '../src/texts/say.ts';
import { dangerNow } from '../src/texts/statement.ts';
import { dateLines, emergency, laws, promised } from './around.ts';
import type { Laid, Reader } from './card.ts';
import { container, type Element, heading, text } from './elements.ts';
import { seatName } from './handling.ts';
import { filledForm } from './paper.ts';
import { withinLine } from './people.ts';
import { button } from './send.ts';
import { circumstances, contactLines, cutNotice, heardOnLine, line, passages, signalLines } from './statement.ts';
import { waysInLines } from './ways-in.ts';

export function readBackCard(view: ReadBackView, reader: Reader): Laid {
  const { language, surface } = reader;
  const copied = view.copied === true;
  const title = say(copied ? paper.checkHeading : texts.heading, language);
  const number = view.completes === undefined ? undefined : String(view.completes);
  const of = { draft: view.draft, revision: view.revision };
  const register = number === undefined ? say(texts.register, language) : say(texts.save, language, { number });
  return {
    title,
    summary: number === undefined ? title : say(common.caseNumber, language, { number }),
    body: [
      ...emergency(view.emergency, reader),
      heading(title, { size: 'Large' }),
      text(say(copied ? paper.checkIntro : texts.intro, language), { isSubtle: true, spacing: 'Small' }),
      ...sensitive(view, reader),
      ...statement(view, reader),
      ...whatHappensNext(view, reader),
      ...laws(view.laws, reader),
      ...(view.publicNotice === undefined ? [] : [text(view.publicNotice, { isSubtle: true, spacing: 'Medium' })]),
      ...filledForm(view.printed, reader),
    ],
    actions: [
      button(surface, register, { verb: 'read-register', ...of }, { style: 'positive' }),
      button(surface, say(texts.change, language), { verb: 'read-change', ...of }),
      button(surface, say(common.cancel, language), { verb: 'draft-cancel', ...of }),
    ],
  };
}

function sensitive({ sensitivePlace: place, draft, revision }: ReadBackView, { language, surface }: Reader): Element[] {
  if (place === undefined) return [];
  const [change, empty] = [say(texts.change, language), say(texts.empty, language)];
  const said = text(say(texts.sensitiveHere, language, { place, change, empty }));
  const actions = [button(surface, empty, { verb: 'read-empty', draft, revision })];
  return [container([said, { type: 'ActionSet', actions, spacing: 'Small' }], { style: 'warning', spacing: 'Medium' })];
}

function statement(view: ReadBackView, reader: Reader): Element[] {
  const { language } = reader;
  const { words } = view;
  return [
    ...(view.inDanger ? [text(say(dangerNow, language), { color: 'Attention', weight: 'Bolder' })] : []),
    ...line(reader, 'kind', view.kind),
    ...passages(reader, words, view.copied),
    ...cutNotice(reader, words),
    ...circumstances(reader, words),
    ...signalLines(reader, view),
    ...line(reader, 'about', view.concerns.join(', ')),
    ...contactLines(reader, words.contact),
    ...line(
      reader,
      'answerWay',
      `${say(answerWayChoices[view.answerWay], language)} · ${say(languageTexts[view.citizenLanguage], language)}`,
    ),
    ...line(reader, 'unit', view.unit),
    ...heardOnLine(reader, view.inWriting, `${sayDay(view.heardOn, language)}, ${withinLine(view.channel)}`),
    ...waysInLines(view.wayIn === undefined ? [] : [view.wayIn], reader),
  ];
}

function whatHappensNext({ holder, clocks }: ReadBackView, { language }: Reader): Element[] {
  const { name } = holder;
  const capacity = seatName(holder, language);
  return [
    heading(say(texts.whatNext, language), { separator: true, spacing: 'Medium' }),
    text(say(texts.goesTo, language, { name, capacity }), { spacing: 'Small' }),
    ...dateLines(clocks, language, promised),
  ];
}
