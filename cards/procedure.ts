/** “Our procedure” on one screen. */
import type { View } from '../src/dialogues/views.ts';
import { sayDay } from '../src/texts/dates.ts';
import { firstContact } from '../src/texts/first-contact.ts';
import { doesNotBelong, notHere, sayItThere } from '../src/texts/not-here.ts';
import { say } from '../src/texts/say.ts';
import {
  basedOn,
  edition,
  howWeMeet,
  overallResponsibility,
  procedure,
  readOn,
  responsibilityAndLaw,
  revisionDay,
} from '../src/texts/welcome.ts';
import type { Laid, Reader } from './card.ts';
import { type Element, fold, heading, text } from './elements.ts';
import { printSection } from './paper.ts';
import { withinLine } from './people.ts';
import { departmentSection, waysInSection } from './ways-in.ts';

type ProcedureView = Extract<View, { view: 'procedure' }>;

export function procedureCard(view: ProcedureView, reader: Reader): Laid {
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
      text(view.purpose, { spacing: 'Small' }),
      ...(view.firstContact === undefined
        ? []
        : [heading(say(firstContact, language), { spacing: 'Medium' }), text(view.firstContact, { spacing: 'Small' })]),
      ...view.sections.flatMap((section) => [
        heading(section.heading, { spacing: 'Medium' }),
        text(section.text, { spacing: 'Small' }),
      ]),
      ...met(view.manners ?? [], reader),
      ...elsewhere(view.notHere, reader),
      ...waysInSection(view.waysIn ?? [], reader),
      ...departmentSection(view.department, reader),
      ...responsibility(view, reader),
      ...printSection(view.forms, reader),
      text(source, { isSubtle: true, spacing: 'Medium', separator: true }),
      ...revised(view.revision, reader),
    ],
  };
}

/** Its own day: a rule of D00075 itself. */
function revised(revision: ProcedureView['revision'], { language }: Reader): Element[] {
  if (revision === undefined) return [];
  const day = sayDay(revision.by, language);
  const said = say(revisionDay[revision.is === 'past' ? 'past' : 'coming'], language, { day });
  return [text(said, { spacing: 'Small', ...lookOf[revision.is] })];
}

const lookOf = {
  far: { isSubtle: true },
  near: { weight: 'Bolder' },
  past: { color: 'Attention' },
} as const;

function met(manners: readonly string[], { language }: Reader): Element[] {
  if (manners.length === 0) return [];
  return [heading(say(howWeMeet, language), { spacing: 'Medium' }), text(manners.join(' '), { spacing: 'Small' })];
}

/** Whoever asks for them finds them; nobody has to read them to write something down. */
function responsibility({ overall, legalBasis = [] }: ProcedureView, { language }: Reader): Element[] {
  const lines = [
    ...(overall === undefined ? [] : [say(overallResponsibility, language, { who: overall })]),
    ...(legalBasis.length === 0 ? [] : [`${say(basedOn, language)}: ${legalBasis.join(' · ')}`]),
  ];
  if (lines.length === 0) return [];
  const items = lines.map((line) => text(line, { spacing: 'Small', isSubtle: true }));
  return fold('responsibility', say(responsibilityAndLaw, language), items);
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
