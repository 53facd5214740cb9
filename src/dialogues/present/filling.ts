import type { CaseWithWords } from '../../domain/decide.ts';
import { asHeard } from '../../domain/editions.ts';
import { partsOf } from '../../domain/part.ts';
import type { Filling } from '../forms/form.ts';
import type { Reading } from './scope.ts';

/** The reader at a case's forms. They ask of the scene what holds now; its ids are for steps that make something. */
export function fillingOf({ reader, ...reading }: Reading, found: CaseWithWords): Filling {
  const { language, now, profile, organisation, calendar, mail } = asHeard(reading, found.case);
  const { id, draft, facts } = found.case;
  const ids = { case: id, draft };
  const scene = { person: reader, language, now, profile, organisation, calendar, unit: facts.unit, ids, mail };
  return { scene, found, parts: partsOf(found.case, reader.id) };
}
