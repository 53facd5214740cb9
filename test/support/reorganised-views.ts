/** Cards of what a unit had that has ended. */
import type { CaseView, ReceiptView, SaidView, View } from '../../src/dialogues/views.ts';
import { UnitId } from '../../src/domain/ids.ts';
import { Day } from '../../src/domain/time.ts';

export function reorganisedViews(
  of: { readonly said: SaidView; readonly case: CaseView; readonly receipt: ReceiptView },
  longName: string,
): Readonly<Record<string, Readonly<Record<string, View>>>> {
  const skole = UnitId.parse('skole');
  const until = Day.parse('2026-03-20');
  const gone = { name: 'Servicetorget', until, now: ['Havnegata skole'], chosen: skole, heardInItsDays: false };
  const faults = [{ field: 'unit', fault: 'unit-gone' }] as const;
  return {
    said: {
      'unit has ended': { ...of.said, unitGone: gone, unitName: 'Havnegata skole', faults: [...faults] },
      'heard before its unit ended': {
        ...of.said,
        unitGone: { ...gone, chosen: of.said.answers.unit, heardInItsDays: true },
      },
      'unit was split into many': { ...of.said, unitGone: { ...gone, name: longName, now: [longName, longName] } },
    },
    case: {
      'taken over': { ...of.case, receivedFor: 'Gartneriet' },
      'taken over, long': { ...of.case, receivedFor: longName },
    },
    receipt: {
      'taken over': { ...of.receipt, receivedFor: 'Gartneriet' },
      'kept, to be asked': { ...of.receipt, keeps: 'asks' },
      'kept, refused': { ...of.receipt, keeps: 'refused', news: 'consent-not-given' },
      'kept, nobody to ask': { ...of.receipt, keeps: 'keeps' },
    },
  };
}
