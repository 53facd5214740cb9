/** “Our procedure” on one screen. */
import type { View } from '../src/dialogues/views.ts';
import { sayDay } from '../src/texts/dates.ts';
import { firstContact } from '../src/texts/first-contact.ts';
import { doesNotBelong, notHere, sayItThere } from '../src/texts/not-here.ts';
import { say } from '../src/texts/say.ts';
import { edition, procedure, readOn } from '../src/texts/welcome.ts';
import type { Laid, Reader } from './card.ts';
import { type Element, heading, text } from './elements.ts';
import { printSection } from './paper.ts';
import { withinLine } from './people.ts';
import { departmentSection, waysInSection } from './ways-in.ts';

export function procedureCard(view: Extract<View, { view: 'procedure' }>, reader: Reader): Laid {
  const { language } = reader;
  const title = say(procedure, language);
  const { title: document, validFrom } = view;
  const day = sayDay(validFrom, language);
  const source =
    view.edition === undefined
      ? say(readOn, language, { title: document, day })
      : say(edition, language, { title: document, edition: view.edition, day });
  return {
    title,
    summary: title,
    body: [
      heading(title, { size: 'Large' }),
      text(view.municipality, { isSubtle: true, spacing: 'None' }),
      ...(view.firstContact === undefined
        ? []
        : [heading(say(firstContact, language), { spacing: 'Medium' }), text(view.firstContact, { spacing: 'Small' })]),
      ...view.sections.flatMap((section) => [
        heading(section.heading, { spacing: 'Medium' }),
        text(section.text, { spacing: 'Small' }),
      ]),
      ...elsewhere(view.notHere, reader),
      ...waysInSection(view.waysIn ?? [], reader),
      ...departmentSection(view.department, reader),
      ...printSection(view.forms, reader),
      text(source, { isSubtle: true, spacing: 'Medium', separator: true }),
    ],
  };
}

function elsewhere(sorts: readonly string[], { language }: Reader): Element[] {
  const [first, ...others] = sorts;
  if (first === undefined) return [];
  const all = [first, ...others.map(withinLine)].join(', ');
  return [
    heading(say(doesNotBelong, language), { spacing: 'Medium' }),
    text(say(sayItThere, language, { sorts: all, button: say(notHere, language) }), { spacing: 'Small' }),
  ];
}
