/** What was chosen on the card of reports. What a card carries is client input: it is proved here, and authorised. */

import { UnitId } from '../../domain/ids.ts';
import { Language } from '../../domain/language.ts';
import { lastDayOf, Month, Months, Period } from '../../domain/period.ts';
import { mayMakeReport } from '../../domain/report/readers.ts';
import { Scope, unitsOf } from '../../domain/statistics/scope.ts';
import { type Scene, todayOf } from '../scene.ts';
import type { AskedReport, ReportNews } from './showing.ts';

export type Chosen = { readonly scope: string; readonly period: string; readonly language: string };
export type ReadReport =
  | { readonly ok: true; readonly asked: AskedReport }
  | { readonly ok: false; readonly news: Extract<ReportNews, 'not-chosen' | 'not-ended' | 'not-yours' | 'not-there'> };

export function askedReport(scene: Scene, chosen: Chosen): ReadReport {
  const scope = scopeOf(chosen.scope);
  const period = periodOf(chosen.period);
  const language = Language.safeParse(chosen.language).data;
  if (scope === undefined || period === undefined || language === undefined) return { ok: false, news: 'not-chosen' };
  const today = todayOf(scene);
  if (!mayMakeReport(scene, scene.person.id, scope, today)) return { ok: false, news: 'not-yours' };
  if (lastDayOf(period) >= today) return { ok: false, news: 'not-ended' };
  if (unitsOf(scene.organisation, scope, period).length === 0) return { ok: false, news: 'not-there' };
  return { ok: true, asked: { scope, period, language } };
}

/** `municipality`, `board:CODE`, `unit:ID`; a unit found by typing comes with its id alone. */
function scopeOf(text: string): Scope | undefined {
  if (text === 'municipality') return { is: 'municipality' };
  const [, sort = 'unit', name = ''] = /^(?:(unit|board):)?(.+)$/s.exec(text) ?? [];
  if (sort === 'board') return Scope.safeParse({ is: 'board', board: name }).data;
  const unit = UnitId.safeParse(name).data;
  return unit === undefined ? undefined : { is: 'unit', unit };
}

/** `2026-01+12`. */
export function periodText({ from, months }: Period): string {
  return `${from}+${months}`;
}

function periodOf(text: string): Period | undefined {
  const [from, months] = text.split('+');
  const read = { from: Month.safeParse(from).data, months: Months.safeParse(Number(months)).data };
  return Period.safeParse(read).data;
}
