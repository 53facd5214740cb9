/** “Our procedure” on one screen. */
import type { View } from '../src/dialogues/views.ts';
import { sayDay } from '../src/texts/dates.ts';
import { firstContact } from '../src/texts/first-contact.ts';
import { say } from '../src/texts/say.ts';
import { edition, procedure } from '../src/texts/welcome.ts';
import type { Laid, Reader } from './card.ts';
import { heading, text } from './elements.ts';
import { printSection } from './paper.ts';
import { departmentSection, waysInSection } from './ways-in.ts';

export function procedureCard(view: Extract<View, { view: 'procedure' }>, reader: Reader): Laid {
  const { language } = reader;
  const title = say(procedure, language);
  const { title: document, validFrom } = view;
  const source = say(edition, language, { title: document, edition: view.edition, day: sayDay(validFrom, language) });
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
      ...waysInSection(view.waysIn ?? [], reader),
      ...departmentSection(view.department, reader),
      ...printSection(view.forms, reader),
      text(source, { isSubtle: true, spacing: 'Medium', separator: true }),
    ],
  };
}
