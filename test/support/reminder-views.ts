/** Cards with which a person is reminded. */
import type { CaseRow, DigestView, MeasureRow, OverdueView, View } from '../../src/dialogues/views.ts';
import { dutyNames } from '../../src/domain/duties.ts';
import { CaseNumber, MeasureId } from '../../src/domain/ids.ts';
import { TimeOfDay } from '../../src/domain/time.ts';
import { LONGEST_TEXT } from '../../src/domain/words.ts';
import { caseId, day } from './municipality.ts';

const largest = CaseNumber.parse(999_999_999);
const today = day('2026-03-31');
const hour = (text: string) => TimeOfDay.parse(text);

const caseRow: CaseRow = {
  row: 'case',
  case: caseId(1),
  number: CaseNumber.parse(12),
  revision: '3.a1b2c3',
  kind: 'Klage på en tjeneste',
  actBy: day('2026-04-01'),
  workingDaysLeft: 1,
  duties: [{ duty: 'respond', actBy: day('2026-04-01'), workingDaysLeft: 1 }],
  does: 'answer',
  postpones: true,
};
const nobodyWaits: CaseRow = {
  ...caseRow,
  duties: [{ duty: 'look-into', actBy: day('2026-04-01'), workingDaysLeft: 1 }],
};
const late: CaseRow = {
  ...caseRow,
  number: CaseNumber.parse(9),
  unit: 'Hjemmetjenesten',
  actBy: day('2026-03-27'),
  workingDaysLeft: -2,
  duties: [
    { duty: 'hear', actBy: day('2026-03-27'), workingDaysLeft: -2, whom: ['Emil Ås', 'sjåføren'] },
    { duty: 'respond', actBy: day('2026-03-31'), workingDaysLeft: 0 },
  ],
  does: 'hear',
  postpones: false,
};
const notSeen: CaseRow = {
  ...caseRow,
  duties: [
    { duty: 'see', actBy: day('2026-04-13'), workingDaysLeft: 5 },
    { duty: 'hear', actBy: day('2026-04-10'), workingDaysLeft: 4, whom: [] },
  ],
  does: 'case-seen',
};
const sentElsewhere: CaseRow = {
  ...caseRow,
  unit: 'Prøvevik skole',
  duties: [{ duty: 'get-there', actBy: day('2026-04-13'), workingDaysLeft: 5 }],
  does: 'case-told-there',
  postpones: false,
};
const keptForAnother: CaseRow = {
  ...sentElsewhere,
  duties: [{ duty: 'ask-consent', actBy: day('2026-04-13'), workingDaysLeft: 5 }],
  does: 'case-show',
};
const measureRow: MeasureRow = {
  row: 'measure',
  measure: MeasureId.parse('b0000000-0000-4000-8000-000000000001'),
  what: 'Ring når bussen er sen',
  number: CaseNumber.parse(4),
  actBy: today,
  workingDaysLeft: 0,
};
export const digest: DigestView = {
  view: 'digest',
  day: today,
  page: 0,
  rows: [late, caseRow, sentElsewhere, keptForAnother, nobodyWaits, measureRow],
  total: 6,
  late: 1,
  after: 0,
};

export const overdue: OverdueView = {
  view: 'overdue',
  day: today,
  page: 0,
  revision: undefined,
  reports: [],
  rows: [
    {
      case: caseId(1),
      number: CaseNumber.parse(9),
      unit: 'Hjemmetjenesten',
      holder: 'Max Berg',
      workingDaysLate: 2,
      opens: true,
    },
    {
      case: caseId(2),
      number: CaseNumber.parse(7),
      unit: 'Skolen',
      holder: 'Rita Vik',
      workingDaysLate: 1,
      opens: false,
    },
  ],
  more: false,
};

/** Beside what is overdue, and where nothing is. */
export const revisionNear: OverdueView = {
  ...overdue,
  revision: { by: day('2026-05-01'), is: 'near', title: 'Prosedyre D00075' },
};
export const revisionPast: OverdueView = {
  ...overdue,
  rows: [],
  revision: { by: day('2025-10-13'), is: 'past', title: 'Prosedyre D00075' },
};

export const reportIsDue: OverdueView = {
  ...overdue,
  rows: [],
  reports: [
    { to: 'Nämnden', on: day('2026-03-01') },
    { to: 'Kommunstyrelsen', on: day('2026-03-15') },
  ],
};

/** As long as each part can be. */
const longest = (name: (length: number) => string) => {
  const everyDuty = dutyNames.map((duty) => ({
    duty,
    actBy: today,
    workingDaysLeft: -99,
    whom: [name(100), name(200)],
  }));
  const row: CaseRow = {
    ...late,
    number: largest,
    kind: name(100),
    unit: name(100),
    duties: everyDuty,
    postpones: true,
  };
  const measure: MeasureRow = { ...measureRow, what: name(LONGEST_TEXT), number: undefined, workingDaysLeft: -7 };
  const rows = [row, row, row, row, measure, measure, measure, measure];
  const [one] = overdue.rows;
  if (one === undefined) throw new Error('something is overdue');
  return { rows, overdue: { ...one, number: largest, unit: name(100), holder: name(100), workingDaysLate: 999 } };
};

export function reminderViews(
  name: (length: number) => string,
): Readonly<Record<string, Readonly<Record<string, View>>>> {
  const long = longest(name);
  return {
    digest: {
      typical: digest,
      'more than one sees at once': {
        ...digest,
        rows: [late, caseRow, caseRow, notSeen, measureRow],
        total: 23,
        after: 18,
      },
      empty: { ...digest, rows: [], total: 0, late: 0 },
      everything: { ...digest, page: 3, rows: long.rows, total: 999, late: 998, after: 970 },
    },
    overdue: {
      typical: overdue,
      empty: { ...overdue, rows: [] },
      'and a revision is near': revisionNear,
      'nothing, and a revision is past': revisionPast,
      'nothing, and reports are due': reportIsDue,
      everything: { ...overdue, page: 3, rows: Array.from({ length: 10 }, () => long.overdue), more: true },
    },
    'digest-hour': {
      typical: {
        view: 'digest-hour',
        hours: ['08:00', '08:30', '09:00', '09:30'].map(hour),
        current: hour('09:30'),
        usual: hour('08:00'),
      },
    },
  };
}
