/** What a report says, in a language, part by part. */
import { amongEditions } from '../domain/editions.ts';
import type { UnitId } from '../domain/ids.ts';
import { inLanguage, type Language, type LocalText } from '../domain/language.ts';
import type { Organisation } from '../domain/organisation.ts';
import { firstDayOf, lastDayOf, monthsOn, type Period } from '../domain/period.ts';
import type { Profile } from '../domain/profile.ts';
import type { Report } from '../domain/report/report.ts';
import { mattersOf } from '../domain/statistics/matters.ts';
import type { Scope } from '../domain/statistics/scope.ts';
import type { Day } from '../domain/time.ts';
import { languageOfUnit } from '../domain/unit-language.ts';
import { sayDate } from '../texts/dates.ts';
import { sayNumber, sayShare } from '../texts/numbers.ts';
import { sayPeriod } from '../texts/periods.ts';
import * as texts from '../texts/report/report.ts';
import { say } from '../texts/say.ts';
import { printableLine } from '../writings/plain.ts';
import { figuresBesides } from './besides.ts';
import { finerParts } from './finer.ts';
import { annualPart, kindsPart, monthsPart, partsPart, shortPart } from './received.ts';
import type { Sheet } from './sheet.ts';
import { turnedAwayPart } from './turned-away.ts';
import { improvementsPart, learnedPart, methodPart, moreThanUsualPart, prioritiesPart } from './words.ts';

export interface ReportHouse {
  readonly profile: Profile;
  readonly organisation: Organisation;
}

export function sheetOf(house: ReportHouse, report: Report, language: Language, madeOn: Day): Sheet {
  const saying = sayingIn(house, report, language);
  const { profile } = house;
  const { title, edition } = profile.procedure;
  const { facts } = texts;
  const period = saying.period(report.period);
  const of = saying.scope(report.scope);
  const recipients = report.goesTo.map(({ to }) => saying.local(to));
  const fact = (name: keyof typeof facts, value: string) => ({ name: say(facts[name], language), value });
  const between = {
    from: sayDate(firstDayOf(report.period), language),
    until: sayDate(lastDayOf(report.period), language),
  };
  return {
    language,
    title: say(texts.titles[report.period.months], language, { period, of }),
    municipality: printableLine(profile.municipality.name),
    facts: [
      fact('about', say(texts.about, language)),
      fact('period', say(texts.days, language, between)),
      ...(recipients.length === 0 ? [] : [fact('for', recipients.join(', '))]),
      fact('procedure', printableLine(`${title}, ${edition}`)),
    ],
    blocks: [
      ...shortPart(saying),
      ...annualPart(saying),
      ...kindsPart(saying),
      ...monthsPart(saying),
      ...partsPart(saying),
      ...turnedAwayPart(saying),
      ...finerParts(saying),
      ...moreThanUsualPart(saying),
      ...learnedPart(saying),
      ...improvementsPart(saying),
      ...prioritiesPart(saying),
      ...methodPart(saying),
    ],
    figures: figuresBesides(saying),
    footer: say(texts.madeOn, language, { day: sayDate(madeOn, language) }),
  };
}

/** How names and figures are said in this report. */
export interface Saying {
  readonly house: ReportHouse;
  readonly report: Report;
  readonly language: Language;
  readonly local: (text: LocalText) => string;
  readonly unit: (id: string) => string;
  readonly board: (code: string) => string;
  readonly scope: (scope: Scope) => string;
  readonly kind: (code: string) => string;
  readonly cause: (code: string) => string;
  readonly period: (period: Period) => string;
  readonly number: (value: number, decimals?: number) => string;
  readonly share: (value: number) => string;
  /** In which the unit's posts are made, and so the words for them. */
  readonly languageOf: (unit: UnitId) => Language;
  /** The same period of the year before. */
  readonly before: Period;
}

export function sayingIn(house: ReportHouse, report: Report, language: Language): Saying {
  const { profile, organisation } = house;
  const local = (text: LocalText) => printableLine(inLanguage(text, language, profile.languages.main));
  const labelled = (all: readonly { readonly code: string; readonly label: LocalText }[]) => (code: string) => {
    const label = all.find((one) => one.code === code)?.label;
    return label === undefined ? printableLine(code) : local(label);
  };
  const names = new Map<string, string>([...organisation.units].map(([id, { name }]) => [id, printableLine(name)]));
  const unit = (id: string) => names.get(id) ?? id;
  const board = labelled(amongEditions(profile, ({ routing }) => routing.boards));
  return {
    house,
    report,
    language,
    local,
    unit,
    board,
    kind: labelled(amongEditions(profile, ({ kinds }) => kinds)),
    cause: labelled(mattersOf(profile)),
    scope(scope) {
      if (scope.is === 'unit') return unit(scope.unit);
      return scope.is === 'board' ? board(scope.board) : printableLine(profile.municipality.name);
    },
    period: (period) => sayPeriod(period, language),
    number: (value, decimals = 0) => sayNumber(value, decimals, language),
    languageOf: (id) => languageOfUnit(house, id),
    share: (value) => sayShare(value, language),
    before: { from: monthsOn(report.period.from, -12), months: report.period.months },
  };
}
