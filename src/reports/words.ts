/** The parts of a report that are words: what was more than usual, learned, agreed, put first, and how it was counted. */
import { lastDayOf } from '../domain/period.ts';
import type { Priority } from '../domain/report/priorities.ts';
import type { Improvement, Released } from '../domain/report/report.ts';
import { mattersOf, matterTold } from '../domain/statistics/matters.ts';
import { sayDate } from '../texts/dates.ts';
import { sayMonth } from '../texts/periods.ts';
import * as texts from '../texts/report/report.ts';
import * as told from '../texts/report/words.ts';
import { say, type Text } from '../texts/say.ts';
import { printable } from '../writings/plain.ts';
import type { Saying } from './content.ts';
import { headingOf } from './received.ts';
import { type Block, type Item, type Row, words } from './sheet.ts';

export function moreThanUsualPart({ report, house, language, unit, cause }: Saying): Block[] {
  if (mattersOf(house.profile).length === 0) return [];
  const { moreThanUsual } = report;
  const heading = headingOf(texts.headings['more-than-usual'], language);
  if (moreThanUsual.length === 0) return [heading, { is: 'text', text: say(told.noPileUp, language) }];
  const items = moreThanUsual.map((one) => ({
    text: say(told.piledUp, language, { cause: cause(one.cause), unit: unit(one.unit) }),
  }));
  return [heading, { is: 'list', items }];
}

export function learnedPart(saying: Saying): Block[] {
  const { report, language } = saying;
  const heading = headingOf(texts.headings.learned, language);
  const sorts = [
    released(saying, told.learned, ({ learned }) => learned),
    released(saying, told.changed, ({ changed }) => changed),
    released(saying, told.praise, ({ praise }) => praise),
  ].flat();
  const elsewhere: Block[] = report.wordsElsewhere ? [{ is: 'text', text: say(told.wordsElsewhere, language) }] : [];
  if (sorts.length + elsewhere.length > 0) return [heading, ...sorts, ...elsewhere];
  return report.received === 0 ? [] : [heading, { is: 'text', text: say(told.nothingReleased, language) }];
}

function released(saying: Saying, heading: Text, of: (one: Released) => string | undefined): Block[] {
  const { report, language, unit } = saying;
  const items = report.released.flatMap((one): Item[] => {
    const text = printable(of(one) ?? '').trim();
    // Which unit's manager released them, and when.
    const said = `${unit(one.unit)}, ${sayMonth(one.month, language)}`;
    return text === '' ? [] : [{ text, said, language: saying.languageOf(one.unit) }];
  });
  return items.length === 0 ? [] : [headingOf(heading, language, 3), { is: 'list', items }];
}

export function improvementsPart(saying: Saying): Block[] {
  const { report, language, number } = saying;
  const { improvements } = report;
  const heading = headingOf(texts.headings.improvements, language);
  if (improvements.length === 0) return [heading, { is: 'text', text: say(told.noMeasures, language) }];
  const counted = {
    all: number(improvements.length),
    done: number(improvements.filter(({ done }) => done !== undefined).length),
    overdue: number(improvements.filter(({ overdue }) => overdue).length),
    day: sayDate(lastDayOf(report.period), language),
  };
  const { columns } = texts;
  const table = {
    name: say(texts.captions.improvements, language),
    caption: say(texts.captions.improvements, language),
    columns: [columns.what, columns.unit, columns.owner, columns.due, columns.state, columns.changed].map((text) =>
      say(text, language),
    ),
    words: true as const,
    rows: improvements.map((one) => improvementRow(one, saying)),
  };
  return [heading, { is: 'text', text: say(told.measures, language, counted) }, { is: 'table', table }];
}

function improvementRow({ from, what, unit, owner, dueOn, done, overdue }: Improvement, saying: Saying): Row {
  const { language } = saying;
  const state =
    done === undefined
      ? say(told.states[overdue ? 'overdue' : 'open'], language)
      : say(told.doneOn, language, { day: sayDate(done.on, language) });
  const changed = printable(done?.changed ?? '').trim();
  return {
    header: what === undefined ? say(told.withoutWords[from], language) : printable(what),
    cells: [
      words(saying.unit(unit)),
      words(say(told.owners[owner.is], language, { unit: saying.unit(owner.unit) })),
      words(sayDate(dueOn, language)),
      words(state),
      changed === '' ? words('–') : words(changed),
    ],
  };
}

export function prioritiesPart(saying: Saying): Block[] {
  const { report, language } = saying;
  const heading = headingOf(texts.headings.priorities, language);
  const { priorities } = report;
  if (priorities.length > 0) {
    return [
      heading,
      { is: 'text', text: say(told.rankedBy, language) },
      { is: 'list', numbered: true, items: priorities.map((one) => priorityItem(one, saying)) },
    ];
  }
  // Where the board has to say what comes first, it is told that the figures don't.
  const asked = report.goesTo.some(({ prioritises }) => prioritises);
  return asked ? [heading, { is: 'text', text: say(told.nothingToRank, language) }] : [];
}

function priorityItem(one: Priority, saying: Saying): Item {
  const { language, number, share } = saying;
  switch (one.first) {
    case 'cause': {
      const { count, share: part, piledUpIn } = one;
      const units = piledUpIn.map(saying.unit).join(', ');
      const why = [
        ...(piledUpIn.length === 0 ? [] : [say(told.becausePiledUp, language, { units })]),
        ...(count === undefined || part === undefined
          ? []
          : [say(told.becauseOften, language, { figure: number(count), share: share(part) })]),
      ];
      return {
        text: say(told.priorityMatter[matterTold(saying.house.profile)], language, { matter: saying.cause(one.cause) }),
        said: why.join(' '),
      };
    }
    case 'late':
      return {
        text: say(told.priorityLate, language),
        said: say(told.becauseLate, language, { figure: number(one.count), share: share(one.share) }),
      };
    case 'unit':
      return {
        text: say(told.priorityUnit, language, { unit: saying.unit(one.unit) }),
        said: say(told.becauseUnit, language, { figure: number(one.count), share: share(one.share) }),
      };
    case 'kind': {
      const [received, before] = [number(one.received), number(one.before)];
      return {
        text: saying.kind(one.kind),
        said: say(told.becauseGrown, language, { received, before, period: saying.period(saying.before) }),
      };
    }
    default:
      return one satisfies never;
  }
}

export function methodPart({ house, language }: Saying): Block[] {
  const threshold = String(house.profile.reports.monthlySummary.threshold);
  return [
    headingOf(texts.headings.method, language),
    ...told.method.map((each): Block => ({ is: 'text', text: say(each, language, { threshold }) })),
  ];
}
