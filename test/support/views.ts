/** Everything that a card can be asked to show: an ordinary one, one with as little and one with as much as there can be. */
import type { Answers, FaultCode, Field } from '../../src/dialogues/draft.ts';
import { FaultCode as AnyFault } from '../../src/dialogues/draft.ts';
import { CaseNews, Notice } from '../../src/dialogues/showing.ts';
import { blank } from '../../src/dialogues/start.ts';
import type {
  CallView,
  CaseView,
  CitizenView,
  ClockView,
  EmergencyView,
  LawView,
  ListRow,
  ListView,
  MineRow,
  MoreView,
  NoteView,
  ReadBackView,
  ReceiptView,
  Said,
  SaidView,
  SearchView,
  View,
} from '../../src/dialogues/views.ts';
import type { Facts } from '../../src/domain/case.ts';
import { dutyNames } from '../../src/domain/duties.ts';
import { CaseId, CaseNumber, DraftId, KindCode, PersonId, UnitId } from '../../src/domain/ids.ts';
import { kindClasses, signals, tracks } from '../../src/domain/kinds.ts';
import { Day, Instant, Zone } from '../../src/domain/time.ts';
import { LONGEST_LINE, LONGEST_TEXT, noteSorts } from '../../src/domain/words.ts';

const draft = DraftId.parse('d0000000-0000-4000-8000-000000000001');
const caseId = CaseId.parse('c0000000-0000-4000-8000-000000000001');
const max = PersonId.parse('a0000000-0000-4000-8000-000000000002');
export const zone = Zone.parse('Europe/Oslo');
const at = Instant.parse('2026-03-19T09:05:00.000Z');
const heardOn = Day.parse('2026-03-19');
const number = CaseNumber.parse(12);
const largest = CaseNumber.parse(999_999_999);
const complaint = KindCode.parse('klage-tjeneste');
const servicetorget = UnitId.parse('servicetorget');

/** Norwegian text of exactly so many characters, with paragraphs, quotes and long words. */
export function longText(characters: number): string {
  const sentence =
    'Vi ringte hver dag i tre uker, og ingen tok telefonen på «Servicetorget»; så sto det "stengt" på døra. ' +
    'Menneskerettighetsorganisasjonssekretærenes ferievikarordning fungerte ikke.\n';
  return sentence.repeat(Math.ceil(characters / sentence.length)).slice(0, characters);
}
const longLine = longText(LONGEST_LINE).replaceAll('\n', ' ');
const longName = 'Bergljot Kristine Wilhelmine Sørbøe-Østergaard von der Aagesen Ångström Lundqvist-Mæhlum'.padEnd(
  100,
  'ø',
);

export const answers: Answers = {
  ...blank,
  applies: [],
  kind: complaint,
  said: 'Bussen kom ikke på tirsdag, og jeg sto der i en time med to barn.',
  grounds: 'Det står i ruteplanen at den skal gå.',
  contact: '912 34 567',
  unit: servicetorget,
  heardOn,
  channel: 'counter',
  citizenLanguage: 'nb',
};
const emptyAnswers: Answers = { ...answers, said: '', grounds: '', contact: '' };
const textFields = [
  ...(['said', 'grounds', 'wish', 'suggestion', 'decision', 'changeWanted', 'harm', 'settled'] as const),
];
const lineFields = [
  ...([
    'contact',
    'address',
    'onBehalfOf',
    'heardBy',
    'place',
    'time',
    'vehicle',
    'originalAt',
    'employeeName',
  ] as const),
];
const fullAnswers: Answers = {
  ...answers,
  ...Object.fromEntries(textFields.map((field) => [field, longText(LONGEST_TEXT)])),
  ...Object.fromEntries(lineFields.map((field) => [field, longLine])),
  applies: [...signals],
  protectedIdentity: true,
  decisionNotifiedOn: heardOn,
  vulnerable: 'care-user',
  about: 'employee',
  employee: max,
  inDanger: true,
  answerWay: 'letter',
  citizenLanguage: 'en',
};

const kinds = [
  { value: complaint, title: 'Klage på tjeneste', class: 'complaint', firstCardOnly: false },
  { value: KindCode.parse('forslag'), title: 'Forbedringsforslag', class: 'suggestion', firstCardOnly: true },
  {
    value: KindCode.parse('skade'),
    title: 'Skade på kommunalt utstyr eller eiendom',
    class: 'damage',
    firstCardOnly: true,
  },
] as const;
const guide = [
  'Lytt ferdig. Ta det som blir sagt, på alvor.',
  'Spør om det er ment som en klage. Er det det, tilby å skrive den ned.',
  'Ikke forsvar, og ikke let etter en skyldig. Si unnskyld når det er grunn til det.',
  'Prøv å løse det der og da. Si hva som skjer nå, og når svaret kommer.',
];
const publicNotice =
  'Det som skrives ned, kan bli et offentlig dokument. Det som er underlagt taushetsplikt, blir ikke delt.';
const sensitivePlace = 'Edialog på nettsidene til Harstad kommune';

export const said: SaidView = {
  view: 'said',
  draft,
  revision: '1',
  answers,
  faults: [],
  kinds,
  units: [
    { value: servicetorget, title: 'Servicetorget' },
    { value: UnitId.parse('skole'), title: 'Havnegata skole' },
  ],
  moreUnits: false,
  unitName: 'Servicetorget',
  channels: [
    { value: 'counter', title: 'Ved skranken' },
    { value: 'phone', title: 'På telefon' },
  ],
  channelName: 'Ved skranken',
  today: heardOn,
  earliest: Day.parse('2025-03-19'),
  guide,
  publicNotice,
  sensitivePlace,
  asks: ['place', 'time', 'vehicle'],
  anonymityAllowed: true,
  settledAllowed: true,
};
const saidFields: readonly Field[] = [
  ...(['kind', 'said', 'grounds', 'contact', 'address', 'onBehalfOf', 'protectedIdentity', 'applies', 'unit'] as const),
  ...(['heardOn', 'channel', 'heardBy', 'place', 'time', 'vehicle', 'wish', 'suggestion', 'answerWay'] as const),
  ...(['citizenLanguage', 'originalAt', 'settled'] as const),
];
const hundredUnits = Array.from({ length: 100 }, (_, index) => ({
  value: UnitId.parse(`enhet-${index}`.padEnd(63, 'å')),
  title: `${index} ${longName}`.slice(0, 100),
}));

const saidViews: Readonly<Record<string, SaidView>> = {
  typical: said,
  empty: { ...said, answers: emptyAnswers, publicNotice: undefined, settledAllowed: false, asks: [], guide: ['Lytt.'] },
  completing: { ...said, completes: number, settledAllowed: false },
  refused: {
    ...said,
    answers: { ...emptyAnswers, heardOn: Day.parse('2026-03-18') },
    faults: [
      { field: 'contact', fault: 'required' },
      { field: 'applies', fault: 'required' },
    ],
  },
  'named only': { ...said, anonymityAllowed: false, faults: [{ field: 'contact', fault: 'anonymity-not-allowed' }] },
  'settled refused': {
    ...said,
    answers: { ...answers, settled: 'Beklaget.' },
    faults: [{ field: 'settled', fault: 'settled-harm' }],
  },
  'hundred units': { ...said, units: hundredUnits.map((one, index) => ({ ...one, title: `Enhet nummer ${index}` })) },
  'longest texts': { ...said, answers: fullAnswers, units: hundredUnits, moreUnits: true },
  'every fault': {
    ...said,
    answers: fullAnswers,
    units: hundredUnits,
    faults: saidFields.map((field, index) => ({ field, fault: faultAt(index) })),
  },
  'unit gone, too long': {
    ...said,
    answers: { ...fullAnswers, said: longText(12_000), unit: UnitId.parse('borte') },
    units: hundredUnits,
    faults: [
      { field: 'unit', fault: 'unit-gone' },
      { field: 'said', fault: 'too-long' },
    ],
  },
};
function faultAt(index: number): FaultCode {
  return AnyFault.options[index % AnyFault.options.length] ?? 'required';
}

const emergency: EmergencyView = {
  numbers: [
    { number: '113', label: 'Ambulanse' },
    { number: '112', label: 'Politi' },
    { number: '110', label: 'Brann' },
    { number: '116 117', label: 'Legevakt' },
  ],
  staffDuty:
    'Ring først. Bli hos den det gjelder til noen har tatt over. Si fra til lederen din, også etter arbeidstid.',
};
const decisionLaw: LawView = {
  track: 'formal-decision',
  law: 'En muntlig klage på vedtak skal alltid skrives ned. Enhetslederen følger forvaltningsloven og svarer innen en måned.',
  sendTo: 'Vi skriver ned klagen din. Enheten som har saken, behandler den som en klage på vedtak.',
};
const everyLaw: LawView[] = tracks.map((track) => ({ ...decisionLaw, track }));

export const more: MoreView = {
  view: 'more',
  draft,
  revision: '2',
  answers: { ...answers, applies: ['formal-decision', 'about-person'] },
  faults: [],
  needs: ['decision', 'about'],
  colleagues: [{ value: max, title: 'Max Lie' }],
  managerName: 'Max Lie',
  today: heardOn,
  laws: [decisionLaw],
};
const moreFields: readonly Field[] = [
  ...([
    'inDanger',
    'harm',
    'decision',
    'decisionNotifiedOn',
    'changeWanted',
    'vulnerable',
    'about',
    'employee',
  ] as const),
  ...(['employeeName', 'place', 'time', 'vehicle'] as const),
];
const moreViews: Readonly<Record<string, MoreView>> = {
  typical: more,
  empty: { ...more, answers: emptyAnswers, needs: ['place'], colleagues: [], managerName: undefined, laws: [] },
  danger: { ...more, needs: ['harm', 'vulnerable'], emergency, laws: [{ ...decisionLaw, track: 'harm' }] },
  'everything, every fault': {
    ...more,
    answers: fullAnswers,
    needs: ['harm', 'decision', 'vulnerable', 'about', 'place', 'time', 'vehicle'],
    colleagues: Array.from({ length: 150 }, (_, index) => ({
      value: PersonId.parse(`a0000000-0000-4000-8000-${String(index).padStart(12, '0')}`),
      title: `${index} ${longName}`.slice(0, 100),
    })),
    managerName: longName,
    emergency,
    laws: everyLaw,
    sensitivePlace,
    faults: moreFields.map((field, index) => ({ field, fault: faultAt(index) })),
  },
};

const respond: ClockView = {
  clock: 'respond',
  nature: 'promise',
  nominal: Day.parse('2026-04-02'),
  actBy: Day.parse('2026-04-01'),
  rolled: Day.parse('2026-04-07'),
  workingDaysLeft: 9,
};
const everyClock: ClockView[] = [
  { ...respond, clock: 'acknowledge', actBy: respond.nominal, workingDaysLeft: 0 },
  { ...respond, workingDaysLeft: -1 },
  { ...respond, clock: 'delay-notice', nature: 'statutory', workingDaysLeft: 1 },
];

export const words: Said = {
  said: answers.said,
  grounds: answers.grounds,
  contact: { as: 'known', line: '912 34 567' },
};
const fewWords: Said = { said: '', contact: { as: 'not-asked' } };
const manyWords: Said = {
  ...Object.fromEntries(textFields.map((field) => [field, longText(LONGEST_TEXT)])),
  ...Object.fromEntries(lineFields.map((field) => [field, longLine])),
  said: longText(LONGEST_TEXT),
  confirmation: longText(LONGEST_TEXT),
  contact: { as: 'known', line: longLine, address: longText(LONGEST_LINE), onBehalfOf: longLine },
};
/** A hundred of each sort. */
const manyNotes: NoteView[] = noteSorts.flatMap((sort) =>
  Array.from({ length: 100 }, () => ({ at, by: longName, of: longName, sort, text: longText(LONGEST_TEXT) })),
);

export const readBack: ReadBackView = {
  view: 'read-back',
  draft,
  revision: '3',
  kind: 'Klage på tjeneste',
  unit: 'Servicetorget',
  channel: 'Ved skranken',
  heardOn,
  words: { said: answers.said, grounds: answers.grounds, contact: { as: 'known', line: '912 34 567' } },
  signals: [],
  concerns: [],
  inDanger: false,
  answerWay: 'any',
  citizenLanguage: 'nb',
  holder: { name: 'Max Lie', capacity: 'manager' },
  clocks: [respond, { ...respond, clock: 'delay-notice' }],
  laws: [],
  publicNotice,
};
const { confirmation: _, ...manyWordsHeard } = manyWords;
const readBackViews: Readonly<Record<string, ReadBackView>> = {
  typical: readBack,
  empty: { ...readBack, words: { said: '', contact: { as: 'anonymous' } }, clocks: [], publicNotice: undefined },
  everything: {
    ...readBack,
    completes: largest,
    kind: longName,
    unit: longName,
    words: manyWordsHeard,
    signals: [...signals],
    vulnerable: 'kindergarten-child',
    concerns: Array.from({ length: 5 }, () => longName),
    decisionNotifiedOn: heardOn,
    inDanger: true,
    answerWay: 'letter',
    citizenLanguage: 'sv',
    holder: { name: longName, capacity: 'one-level-up' },
    clocks: everyClock,
    laws: everyLaw,
    emergency,
  },
};

export const citizen: CitizenView = {
  language: 'nb',
  municipality: 'Harstad kommune',
  number,
  class: 'complaint',
  heardOn,
  unit: 'Servicetorget',
  anonymous: false,
  answerWay: 'any',
  respondBy: respond.nominal,
  privacy:
    'Kommunen lagrer det du har sagt, når det kom inn, og hvordan vi kan nå deg. Du kan be om å få se det og få feil rettet.',
  settled: false,
};
export const receipt: ReceiptView = {
  view: 'receipt',
  case: caseId,
  number,
  revision: '1.a',
  news: 'registered',
  kind: 'Klage på tjeneste',
  unit: 'Servicetorget',
  state: { state: 'open' },
  holder: { name: 'Max Lie', capacity: 'manager' },
  clocks: readBack.clocks,
  missing: [],
  words,
  notes: [],
  citizen,
  zone,
};
const receiptViews: Readonly<Record<string, ReceiptView>> = {
  typical: receipt,
  empty: {
    ...receipt,
    news: undefined,
    clocks: [],
    words: fewWords,
    missing: ['words', 'contact', 'applies', 'more'],
    citizen: { ...citizen, anonymous: true, respondBy: undefined },
  },
  seen: { ...receipt, news: 'as-it-stands', seen: { name: 'Max Lie', at } },
  'awaiting approval': {
    ...receipt,
    state: { state: 'awaiting-approval', settledAt: at },
    citizen: { ...citizen, settled: true, answerWay: 'none', acknowledgeBy: heardOn },
  },
  closed: {
    ...receipt,
    state: { state: 'closed', closedAt: at, closedOn: heardOn, outcome: 'settled-on-the-spot' },
    missing: ['contact'],
  },
  'note refused': { ...receipt, note: { fault: 'national-id', text: 'Hun er født •••••• •••••.' } },
  everything: {
    ...receipt,
    number: largest,
    kind: longName,
    unit: longName,
    missing: ['words', 'contact', 'applies', 'more'],
    holder: { name: longName, capacity: 'named-by-profile' },
    seen: { name: longName, at },
    clocks: everyClock,
    words: manyWords,
    notes: manyNotes,
    citizen: { ...citizen, language: 'sv', unit: longName, privacy: longText(2000), acknowledgeBy: heardOn },
    sensitivePlace,
    emergency,
    note: { fault: 'too-long', text: longText(5000) },
  },
  ...Object.fromEntries(kindClasses.map((one) => [`of a ${one}`, { ...receipt, citizen: { ...citizen, class: one } }])),
  ...Object.fromEntries(CaseNews.options.map((news) => [`news ${news}`, { ...receipt, news }])),
};

const facts: Facts = {
  kind: complaint,
  class: 'complaint',
  unit: servicetorget,
  serviceArea: 'administration',
  heardOn,
  channel: 'counter',
  signals: [],
  tracks: ['service'],
  inDanger: false,
  concerns: [],
  anonymous: false,
  answerWay: 'any',
  citizenLanguage: 'nb',
  suggestionInside: false,
  missing: [],
};
export const managersCase: CaseView = {
  view: 'case',
  case: caseId,
  number,
  revision: '1.b',
  kind: 'Klage på tjeneste',
  unit: 'Servicetorget',
  channel: 'Ved skranken',
  reporter: 'Emma Berg',
  registeredAt: at,
  state: { state: 'open' },
  facts,
  words: { ...words, wish: 'At bussen går når det står at den går.' },
  notes: [],
  contact: words.contact,
  concerns: [],
  holder: { name: 'Max Lie', capacity: 'manager' },
  clocks: readBack.clocks,
  laws: [],
  zone,
};
const caseViews: Readonly<Record<string, CaseView>> = {
  typical: managersCase,
  empty: {
    ...managersCase,
    words: fewWords,
    contact: fewWords.contact,
    clocks: [],
    facts: { ...facts, missing: ['words', 'contact', 'applies'] },
  },
  danger: {
    ...managersCase,
    instead: { name: 'Max Lie', reason: 'not-seen-in-danger' },
    emergency,
    facts: { ...facts, inDanger: true, signals: ['harm'], tracks: ['harm'] },
    laws: [{ ...decisionLaw, track: 'harm' }],
  },
  'to approve': {
    ...managersCase,
    state: { state: 'awaiting-approval', settledAt: at },
    seen: { name: 'Max Lie', at },
    confirmation: { text: 'Hei!\n\nTakk for at du sa fra.', fault: 'required' },
  },
  closed: {
    ...managersCase,
    state: { state: 'closed', closedAt: at, closedOn: heardOn, outcome: 'settled-on-the-spot' },
    words: { ...words, settled: 'Beklaget.', confirmation: 'Hei!' },
  },
  everything: {
    ...managersCase,
    number: largest,
    news: 'as-it-stands',
    instead: { name: longName, reason: 'not-reached' },
    kind: longName,
    unit: longName,
    reporter: longName,
    state: { state: 'awaiting-approval', settledAt: at },
    facts: {
      ...facts,
      signals: [...signals],
      tracks: [...tracks],
      vulnerable: 'care-user',
      inDanger: true,
      decisionNotifiedOn: heardOn,
      answerWay: 'letter',
      missing: ['words', 'contact', 'applies', 'more'],
    },
    words: manyWords,
    notes: manyNotes,
    contact: manyWords.contact,
    concerns: Array.from({ length: 5 }, () => longName),
    clocks: everyClock,
    laws: everyLaw,
    emergency,
    confirmation: { text: longText(LONGEST_TEXT), fault: 'too-long' },
  },
};

const row: MineRow = {
  case: caseId,
  number,
  kind: 'Klage på tjeneste',
  state: 'open',
  seen: true,
  heardOn,
  clocks: readBack.clocks,
  missing: false,
};
const tenRows: MineRow[] = Array.from({ length: 10 }, () => ({
  ...row,
  number: largest,
  kind: longName,
  seen: false,
  missing: true,
  clocks: everyClock,
}));

const listRow: ListRow = {
  case: caseId,
  number,
  of: { kind: 'Klage på tjeneste', unit: 'Servicetorget' },
  state: 'open',
  heardOn,
  clocks: readBack.clocks,
  duties: [],
};
const tenListRows: ListRow[] = Array.from({ length: 10 }, () => ({
  ...listRow,
  number: largest,
  of: { kind: longName, unit: longName },
  state: 'awaiting-approval',
  duties: [
    { duty: 'delay-notice', actBy: heardOn, workingDaysLeft: -12 },
    { duty: 'hear', actBy: heardOn, workingDaysLeft: 3 },
  ],
}));
const list: ListView = { view: 'list', list: 'in-hand', rows: [listRow], page: 0, more: false, unreadable: 0 };
const search: SearchView = {
  view: 'search',
  masked: false,
  kinds: kinds.map(({ value, title }) => ({ value, title })),
  units: said.units,
  moreUnits: false,
  rows: [],
  page: 0,
  more: false,
  unreadable: 0,
};
const call: CallView = { view: 'call', revision: 'a' };
const calledAbout: CallView = {
  ...call,
  number,
  found: { number, state: { state: 'open' }, heardOn, clocks: readBack.clocks, holder: 'Max Lie' },
};
const findingViews: [string, View][] = [
  ...named<View>('list', {
    typical: {
      ...list,
      rows: [
        { ...listRow, duties: dutyNames.map((duty) => ({ duty, actBy: heardOn, workingDaysLeft: 0 })) },
        { ...listRow, of: undefined, state: 'closed', clocks: [] },
        { ...listRow, state: 'awaiting-approval' },
      ],
    },
    empty: { ...list, rows: [] },
    unit: { ...list, list: 'unit', page: 1, more: true },
    'empty unit': { ...list, list: 'unit', rows: [], unreadable: 1 },
    everything: { ...list, rows: tenListRows, page: 7, more: true, unreadable: 3 },
  }),
  ...named<View>('search', {
    typical: search,
    'hundred units': { ...search, units: hundredUnits, moreUnits: true },
    found: { ...search, asked: { words: 'buss' }, rows: [listRow], more: true },
    nothing: { ...search, asked: { words: '•••••• •••••' }, masked: true },
    'all that there is': { ...search, asked: {}, rows: [listRow] },
    everything: {
      ...search,
      asked: {
        words: longText(200),
        kind: complaint,
        state: 'closed',
        unit: 'borte',
        from: heardOn,
        until: heardOn,
        overdue: true,
      },
      rows: tenListRows,
      units: hundredUnits,
      moreUnits: true,
      page: 7,
      more: true,
      unreadable: 3,
    },
  }),
  ...named<View>('call', {
    typical: call,
    'not found': { ...call, number: largest, news: 'not-found' },
    found: calledAbout,
    noted: { ...calledAbout, news: 'noted' },
    closed: {
      ...calledAbout,
      found: {
        number: largest,
        state: { state: 'closed', closedAt: at, closedOn: heardOn, outcome: 'upheld' },
        heardOn,
        clocks: [],
        holder: longName,
      },
    },
    refused: { ...calledAbout, note: { fault: 'too-long', text: longText(LONGEST_TEXT) } },
  }),
  ...named<View>('inserted', {
    typical: { view: 'inserted', number, state: 'open', clocks: readBack.clocks, today: heardOn },
    closed: { view: 'inserted', number: largest, state: 'closed', clocks: [], today: heardOn },
    everything: { view: 'inserted', number: largest, state: 'awaiting-approval', clocks: everyClock, today: heardOn },
  }),
];

/** Every card there is, by its name and the case that it stands for. */
export const everyView: ReadonlyMap<string, View> = new Map<string, View>([
  ...named('said', saidViews),
  ...named('more', moreViews),
  ...named('read-back', readBackViews),
  ...named('receipt', receiptViews),
  ...named('case', caseViews),
  ...named<View>('number', {
    typical: { view: 'number', number, state: 'open', clocks: readBack.clocks },
    closed: { view: 'number', number: largest, state: 'closed', clocks: [] },
    everything: { view: 'number', number: largest, state: 'awaiting-approval', clocks: everyClock },
  }),
  ...named<View>('mine', {
    typical: {
      view: 'mine',
      rows: [row, { ...row, kind: undefined, state: 'closed' }, { ...row, state: 'awaiting-approval', clocks: [] }],
      page: 0,
      more: false,
      unreadable: 0,
    },
    empty: { view: 'mine', rows: [], page: 0, more: false, unreadable: 1 },
    'empty page': { view: 'mine', rows: [], page: 2, more: false, unreadable: 0 },
    everything: { view: 'mine', rows: tenRows, page: 7, more: true, unreadable: 3, manages: true },
  }),
  ...findingViews,
  ...named<View>('draft-offer', {
    'wrote again': {
      view: 'draft-offer',
      draft,
      revision: '4',
      because: 'wrote-again',
      startedOn: heardOn,
      begins: answers.said,
      wrote: 'Og heisen var i ustand.',
    },
    empty: {
      view: 'draft-offer',
      draft,
      revision: '4',
      because: 'lies-unfinished',
      startedOn: heardOn,
      begins: '',
      wrote: '',
    },
    'last time': {
      view: 'draft-offer',
      draft,
      revision: '4',
      because: 'last-time',
      startedOn: heardOn,
      begins: longText(120),
      wrote: longText(120),
    },
  }),
  ...named<View>('tell-only', {
    typical: { view: 'tell-only', draft, revision: '4', laws: [decisionLaw] },
    everything: { view: 'tell-only', draft, revision: '4', laws: everyLaw },
  }),
  ...named<View>('welcome', {
    typical: { view: 'welcome', municipality: 'Harstad kommune', name: 'Emma Berg' },
    longest: { view: 'welcome', municipality: longName, name: longName },
  }),
  ...named<View>('help', {
    typical: { view: 'help', municipality: 'Harstad kommune', draftWorkingDays: 5, publicNotice },
    empty: { view: 'help', municipality: 'Harstad kommune', draftWorkingDays: 1 },
  }),
  ...named<View>('language', { typical: { view: 'language', current: 'nn' } }),
  ...named<View>('procedure', {
    typical: {
      view: 'procedure',
      municipality: 'Harstad kommune',
      title: 'Prosedyre D00075',
      edition: '14',
      validFrom: Day.parse('2023-10-13'),
      sections: [
        { heading: 'Når noen klager muntlig', text: 'Spør om det er ment som en klage, og tilby å skrive den ned.' },
        { heading: 'Svar innen 14 dager', text: 'Alltid skriftlig. Tar det lenger tid, får klageren beskjed om det.' },
      ],
    },
  }),
  ...named<View>('again', {
    button: {
      view: 'again',
      notice: 'not-confirmed',
      action: { verb: 'read-register', draft: said.draft, revision: '3' },
    },
    note: {
      view: 'again',
      notice: 'too-fast',
      action: { verb: 'note-add', case: receipt.case, revision: '3', sort: 'addition', note: 'Hun ringte igjen' },
      typed: { field: 'note', text: 'Hun ringte igjen' },
    },
    confirmation: {
      view: 'again',
      notice: 'fault',
      action: { verb: 'case-approve', case: receipt.case, revision: '3', confirmation: 'Lampen er skiftet' },
      typed: { field: 'confirmation', text: 'Lampen er skiftet' },
    },
  }),
  ...named<View>('came to nothing', {
    said: { ...said, came: { notice: 'not-confirmed', left: ['grounds'] } },
    more: { ...more, came: { notice: 'too-long', left: [] } },
  }),
  ...named<View>('notice', Object.fromEntries(Notice.options.map((notice) => [notice, { view: 'notice', notice }]))),
]);

function named<V extends View>(card: string, views: Readonly<Record<string, V>>): [string, View][] {
  return Object.entries(views).map(([name, view]) => [`${card}: ${name}`, view]);
}

/** Every text field of every view holding these words, wherever a person's words can come to stand. */
export function viewsSaying(people: string): View[] {
  const line = people.slice(0, LONGEST_LINE);
  const everywhere: Said = {
    ...Object.fromEntries([...textFields, ...lineFields].map((field) => [field, people])),
    said: people,
    confirmation: people,
    contact: { as: 'known', line: line || 'x', address: `${line}!`, onBehalfOf: line },
  };
  const notes: NoteView[] = noteSorts.map((sort) => ({ at, by: people, of: people, sort, text: people || 'x' }));
  const spoken: Answers = {
    ...answers,
    ...Object.fromEntries([...textFields, ...lineFields].map((field) => [field, people])),
  };
  const { confirmation: _confirmation, ...heard } = everywhere;
  return [
    { ...said, answers: spoken, unitName: people, channelName: people },
    {
      ...more,
      answers: spoken,
      needs: ['harm', 'decision', 'about', 'place'],
      managerName: people,
      colleagues: [{ value: max, title: people }],
    },
    { ...readBack, words: heard, concerns: [people], holder: { name: people, capacity: 'deputy' }, unit: people },
    {
      ...receipt,
      words: everywhere,
      notes,
      holder: { name: people, capacity: 'deputy' },
      note: { fault: 'too-long', text: people },
    },
    {
      ...managersCase,
      words: everywhere,
      notes,
      contact: everywhere.contact,
      concerns: [people],
      reporter: people,
      seen: { name: people, at },
      instead: { name: people, reason: 'not-reached' },
      state: { state: 'awaiting-approval', settledAt: at },
      confirmation: { text: people },
    },
    {
      view: 'draft-offer',
      draft,
      revision: '4',
      because: 'wrote-again',
      startedOn: heardOn,
      begins: people,
      wrote: people,
    },
    { ...search, asked: { words: line }, units: [{ value: servicetorget, title: people }] },
    { ...calledAbout, note: { fault: 'too-long', text: people } },
    { view: 'welcome', municipality: people, name: people },
    {
      view: 'procedure',
      municipality: people,
      title: people,
      edition: people,
      validFrom: heardOn,
      sections: [{ heading: people, text: people }],
    },
  ];
}
