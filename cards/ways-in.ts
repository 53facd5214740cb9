/** The ways in, with what the employee does with what comes; and what a department has filled in for itself. */
import type { DepartmentRuleView, DepartmentView, WayInView } from '../src/dialogues/ways-in/views.ts';
import type { Language } from '../src/domain/language.ts';
import * as texts from '../src/texts/departments.ts';
import { say } from '../src/texts/say.ts';
import type { Reader } from './card.ts';
import { type Element, heading, text } from './elements.ts';
import { withinLine } from './people.ts';

/** A line each: «I receptionen, på telefon: Hjälp till att skriva ned det.» */
export function waysInLines(ways: readonly WayInView[], { language }: Reader): Element[] {
  return ways.map((way) => {
    const [first = '', ...others] = way.names;
    const names = [first, ...others.map(withinLine)].join(', ');
    return text(`${names}: ${saidOf(way, language).join(' ')}`, { spacing: 'Small', isSubtle: true });
  });
}

export function waysInSection(ways: readonly WayInView[], reader: Reader): Element[] {
  if (ways.length === 0) return [];
  return [heading(say(texts.waysIn, reader.language), { spacing: 'Medium' }), ...waysInLines(ways, reader)];
}

export function departmentSection(department: DepartmentView | undefined, { language }: Reader): Element[] {
  if (department === undefined || department.rules.length === 0) return [];
  return [
    heading(say(texts.ownWay, language, { department: department.name }), { spacing: 'Medium' }),
    ...department.rules.map((rule) => text(ruleLine(rule, language), { spacing: 'Small' })),
  ];
}

function saidOf({ encouraged, staff, goesTo }: WayInView, language: Language): string[] {
  return [
    ...(encouraged ? [say(texts.encouraged, language)] : []),
    ...(staff === undefined ? [] : [staff]),
    ...(goesTo === undefined ? [] : [ruleLine(goesTo, language)]),
  ];
}

function ruleLine(rule: DepartmentRuleView, language: Language): string {
  const said = texts.departmentRuleText(rule, language);
  return `${say(texts.departmentSlotTexts[rule.slot], language)}: ${rule.meanwhile ? withinLine(said) : said}`;
}
