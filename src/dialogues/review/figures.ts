/** The figures of a review, with what the municipality names itself in its reader's words. */
import { amongEditions } from '../../domain/editions.ts';
import type { ReviewFigures } from '../../domain/review/review.ts';
import { mattersOf } from '../../domain/statistics/matters.ts';
import { type ToldDimension, toldAs } from '../../domain/statistics/told.ts';
import { inTheirWords, type Reading } from '../present/scope.ts';
import type { ReviewFiguresView, ReviewView } from './views.ts';

type Shown = ReviewFiguresView['withheld'][number];

export function figuresView(
  reading: Reading,
  { received, inside, decisions, tables, withheld }: ReviewFigures,
): ReviewFiguresView {
  return {
    received: received.map(({ kind, count }) => ({ label: kindLabel(reading, kind), count })),
    inside,
    decisions,
    tables: tables.flatMap(({ dimension, period, blocks }) => {
      const shown = toldAs(reading.profile, dimension);
      if (!isShown(shown)) return [];
      const named = (value: string) => (dimension === 'cause' ? causeLabel(reading, value) : value);
      return [
        { dimension: shown, period, blocks: blocks.map(({ values, count }) => ({ values: values.map(named), count })) },
      ];
    }),
    withheld: withheld.map((one) => toldAs(reading.profile, one)).filter(isShown),
  };
}

/** No figures but to whoever holds it. */
export function pileUpsView(
  reading: Reading,
  figures: ReviewFigures | undefined,
  withFigures: boolean,
): ReviewView['pileUps'] {
  return (figures?.pileUps ?? []).map(({ cause, count, expected }) => ({
    cause: causeLabel(reading, cause),
    ...(withFigures ? { count, expected } : {}),
  }));
}

function isShown(dimension: ToldDimension): dimension is Shown {
  switch (dimension) {
    case 'cause':
    case 'category':
    case 'outcome':
    case 'timeliness':
    case 'confirmation':
      return true;
    default:
      return false;
  }
}

function kindLabel(reading: Reading, code: string): string {
  const kind = amongEditions(reading.profile, ({ kinds }) => kinds).find((each) => each.code === code);
  return kind === undefined ? code : inTheirWords(reading, kind.label);
}

function causeLabel(reading: Reading, code: string): string {
  const causes = mattersOf(reading.profile);
  const cause = causes.find((each) => each.code === code);
  return cause === undefined ? code : inTheirWords(reading, cause.label);
}
