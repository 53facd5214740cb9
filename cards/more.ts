/** The second card: what an answer on the first calls for. */
import { About } from '../src/dialogues/draft.ts';
import type { MoreNeed, MoreView } from '../src/dialogues/views.ts';
import { vulnerables } from '../src/domain/kinds.ts';
import * as common from '../src/texts/card.ts';
import { aboutTexts, vulnerableTexts } from '../src/texts/codes.ts';
import * as texts from '../src/texts/more.ts';
import { say } from '../src/texts/say.ts';
import { emergency, laws, noticeOnTop } from './around.ts';
import type { Laid, Reader } from './card.ts';
import { type Element, heading, text } from './elements.ts';
import { choiceField, dateField, type Form, faultsOnTop, inputsIn, textField } from './fields.ts';
import { unitField } from './said-details.ts';
import { button, type Carried } from './send.ts';

/** Of a larger unit one writes the name instead. */
const COLLEAGUES_SHOWN = 100;

export function moreCard(view: MoreView, reader: Reader): Laid {
  const { language, surface } = reader;
  const own = view.deciders === undefined ? undefined : { unit: texts.decidedBy };
  const form: Form = { reader, answers: view.answers, faults: view.faults, left: view.came?.left, own };
  const title = say(texts.heading, language);
  const body: Element[] = [
    ...emergency(view.emergency, reader),
    ...noticeOnTop(view.came?.notice, reader),
    ...faultsOnTop(form),
    heading(title, { size: 'Large' }),
    ...view.needs.flatMap((need) => fieldsFor(need, view, form)),
    ...(view.sensitivePlace === undefined
      ? []
      : [text(say(texts.sensitive, language, { place: view.sensitivePlace }), { spacing: 'Medium' })]),
    ...laws(view.laws, reader),
  ];
  const fields = inputsIn(body);
  const of = { draft: view.draft, revision: view.revision };
  const send = (carried: Carried, label: string, how: { style?: 'positive'; with?: readonly string[] }) =>
    button(surface, label, carried, how);
  return {
    title,
    summary: title,
    body,
    actions: [
      send({ verb: 'more-next', ...of }, say(common.next, language), { with: fields, style: 'positive' }),
      send({ verb: 'more-register', ...of }, say(common.registerNow, language), { with: fields }),
      send({ verb: 'more-back', ...of }, say(texts.back, language), { with: fields }),
      send({ verb: 'draft-cancel', ...of }, say(common.cancel, language), {}),
    ],
  };
}

function fieldsFor(need: MoreNeed, view: MoreView, form: Form): Element[] {
  const { language } = form.reader;
  switch (need) {
    case 'harm':
      return [
        ...choiceField(form, 'inDanger', {
          style: 'expanded',
          required: true,
          choices: [
            { value: 'true', title: say(texts.inDangerYes, language) },
            { value: 'false', title: say(texts.inDangerNo, language) },
          ],
          value: view.answers.inDanger === undefined ? undefined : String(view.answers.inDanger),
        }),
        ...textField(form, 'harm', { multiline: true }),
      ];
    case 'decision':
      return [
        ...textField(form, 'decision', { multiline: true, required: true }),
        ...(view.deciders === undefined ? [] : unitField(form, view.deciders)),
        ...dateField(form, 'decisionNotifiedOn'),
        ...textField(form, 'changeWanted', { multiline: true }),
      ];
    case 'vulnerable':
      return choiceField(form, 'vulnerable', {
        style: 'expanded',
        required: true,
        choices: vulnerables.map((one) => ({ value: one, title: say(vulnerableTexts[one], language) })),
        value: view.answers.vulnerable,
      });
    case 'about':
      return aboutWhom(view, form);
    case 'place':
    case 'time':
    case 'vehicle':
      return textField(form, need);
    default:
      return need satisfies never;
  }
}

function aboutWhom(view: MoreView, form: Form): Element[] {
  const { language, lists } = form.reader;
  const chosen = view.colleagues.filter((one) => one.value === view.answers.employee);
  const others = view.colleagues.filter((one) => one.value !== view.answers.employee);
  const colleagues = [...chosen, ...others.slice(0, lists ? COLLEAGUES_SHOWN : 20)];
  return [
    ...choiceField(form, 'about', {
      style: 'expanded',
      required: true,
      choices: About.options.map((one) => ({ value: one, title: say(aboutTexts[one], language) })),
      value: view.answers.about,
    }),
    ...(view.managerName === undefined
      ? []
      : [text(say(texts.managerIs, language, { name: view.managerName }), { isSubtle: true, spacing: 'Small' })]),
    ...(colleagues.length === 0
      ? []
      : choiceField(form, 'employee', { style: 'filtered', choices: colleagues, value: view.answers.employee })),
    ...textField(form, 'employeeName'),
    text(say(view.praises === true ? texts.praisedPerson : texts.aboutPerson, language), {
      isSubtle: true,
      spacing: 'Small',
    }),
  ];
}
