/** A year in lines: reminders per manager and week, what was overdue, and who was told. */
import type { Case } from '../../../src/domain/case.ts';
import { overdueAfter } from '../../../src/domain/duties.ts';
import type { PersonId } from '../../../src/domain/ids.ts';
import { type Day, dayIn, epochDayOf } from '../../../src/domain/time.ts';
import { profile } from '../../support/municipality.ts';
import { JANUARY } from './municipality.ts';
import type { Year } from './year.ts';

export async function reportOf(year: Year): Promise<string[]> {
  const stored = await Promise.all(year.cases.map((id) => year.store.case(id)));
  const cases = stored.filter((one) => one !== undefined);
  const managers = new Set([...year.organisation.units.values()].flatMap(({ manager }) => manager ?? []));
  const digests = year.sent.filter(({ view }) => view.view === 'digest');
  const today = dayIn(profile.municipality.zone, year.until);
  const open = cases.filter(({ case: { state } }) => state.state !== 'closed');
  const late = open.filter(({ case: one }) => isOverdue(one, today));
  const escalated = cases.flatMap(({ history }) => history.filter((event) => event.event === 'escalated'));
  const to = Object.entries(Object.groupBy(escalated, ({ reason, to }) => `${reason} to ${to.capacity}`));
  const handedOn = cases.flatMap(({ history }) => history.filter((event) => event.event === 'handed-on'));
  const left = cases.flatMap(({ history }) =>
    history.filter((event) => event.event === 'responsible-left' || event.event === 'handler-left'),
  );
  const weekly = year.sent.filter(({ view }) => view.view === 'overdue');
  const sorts = Object.entries(Object.groupBy(year.sent, ({ view }) => view.view));
  return [
    `${cases.length} cases, ${cases.length - open.length} closed, ${open.length} open, ${late.length} of them overdue; ${year.steps} moments`,
    `sent: ${sorts.map(([sort, all]) => `${all?.length ?? 0} ${sort}`).join(', ')}; ${year.mails.length} mails`,
    `told because of others: ${[
      ...to.map(([why, all]) => `${all?.length ?? 0} ${why}`),
      `${handedOn.length} handed on`,
      `${left.length} had left`,
      `${weekly.length} weekly to the coordinator`,
    ].join(', ')}`,
    '',
    'week  digests of managers  per manager  most of one  overdue in the week’s card',
    ...weeks(digests, weekly, managers),
  ];
}

function isOverdue(one: Case, today: Day): boolean {
  const after = overdueAfter(one);
  return after !== undefined && after < today;
}

function weeks(digests: Year['sent'], weekly: Year['sent'], managers: ReadonlySet<PersonId>): string[] {
  const weekOf = (day: Day) => Math.floor((epochDayOf(day) - epochDayOf(JANUARY)) / 7) + 1;
  const lines: string[] = [];
  for (let week = 1; week <= 52; week += 1) {
    const hers = digests.filter(({ to, day }) => weekOf(day) === week && managers.has(to));
    const each = Object.values(Object.groupBy(hers, ({ to }) => to)).map((all) => all?.length ?? 0);
    const card = weekly.find(({ day }) => weekOf(day) === week)?.view;
    const overdue = card?.view === 'overdue' ? `${card.rows.length}${card.more ? ' and more' : ''}` : '-';
    const cells = [
      String(week),
      String(hers.length),
      (hers.length / managers.size).toFixed(1),
      String(Math.max(0, ...each)),
    ];
    lines.push(
      [cells[0]?.padEnd(4), cells[1]?.padStart(19), cells[2]?.padStart(11), cells[3]?.padStart(11), ` ${overdue}`].join(
        '  ',
      ),
    );
  }
  return lines;
}
