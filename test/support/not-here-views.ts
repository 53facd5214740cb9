/** What does not belong here: asked, told where it goes, and done. */
import type { NotHereView, PlaceView } from '../../src/dialogues/not-here/views.ts';
import type { LawView, View } from '../../src/dialogues/views.ts';
import { DraftId } from '../../src/domain/ids.ts';

const law: LawView = {
  track: 'formal-decision',
  law: 'En muntlig klage på vedtak skal alltid skrives ned. Enhetslederen svarer innen en måned.',
};
const place = 'Skriv til saksbehandleren i saken din, eller til postmottak@harstad.kommune.no.';

export const tellOnlyPlace: PlaceView = {
  what: { track: 'formal-decision' },
  citizen: { language: 'sv', place: 'Skriv själv till den myndighet som fattade beslutet.' },
};

export function notHereViews(longText: (characters: number) => string): Record<string, Record<string, View>> {
  const long = longText(400).replaceAll('\n', ' ');
  const asked: NotHereView = {
    view: 'not-here',
    draft: DraftId.parse('d0000000-0000-4000-8000-000000000001'),
    revision: '4',
    begins: 'Når åpner biblioteket i morgen?',
    choices: [
      { code: 'sporsmal', label: 'Vanlig spørsmål' },
      { code: 'egen-sak', label: 'Merknad i egen sak' },
    ],
    stays: [],
    laws: [],
    decision: { law, written: true },
  };
  const chosen = {
    what: { label: 'Merknad i egen sak' },
    code: 'egen-sak',
    citizen: { language: 'nn', place },
  } as const;
  const longest = { ...chosen, what: { label: long }, staff: long, citizen: { language: 'sv', place: long } } as const;
  return {
    'not-here': {
      asked,
      empty: { ...asked, begins: '', choices: [], decision: undefined },
      'where appeals are only told': { ...asked, begins: '', decision: { law, written: false } },
      'always written down': { ...asked, choices: [], stays: [law, { track: 'harm', law: law.law, sendTo: place }] },
      'in each way at once': {
        ...asked,
        begins: long,
        choices: Array.from({ length: 12 }, (_, place) => ({ code: `kode-${place}`, label: long })),
        decision: { law: { ...law, law: long, sendTo: long }, written: true },
      },
      told: { ...asked, chosen },
      'with what she does herself first': { ...asked, chosen: { ...chosen, staff: 'Svar selv om du kan.' } },
      'her own matter': { ...asked, chosen: { ...chosen, hers: true, staff: place } },
      'with what the law asks of her': { ...asked, laws: [{ ...law, track: 'pupil' }], chosen },
      'in another language': { ...asked, chosen: { ...chosen, citizen: { language: 'en', place } } },
      'told at length': { ...asked, chosen: longest },
    },
    'turned-away': {
      typical: { view: 'turned-away' },
    },
  };
}
