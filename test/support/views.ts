/** Everything that a card can be asked to show: an ordinary one, one with as little and one with as much as there can be. */
import type { Doings } from '../../src/dialogues/doing.ts';
import type { Answers, FaultCode, Field } from '../../src/dialogues/draft.ts';
import { FaultCode as AnyFault } from '../../src/dialogues/draft.ts';
import { type FormField, type FormName, formFields, formNames } from '../../src/dialogues/forms/names.ts';
import { CaseNews, InsteadReason, Notice } from '../../src/dialogues/showing.ts';
import { blank } from '../../src/dialogues/start.ts';
import type {
  CallView,
  CaseView,
  CitizenView,
  ClockView,
  EmergencyView,
  FormQuestion,
  FormView,
  GivenView,
  HandlingView,
  LawView,
  ListRow,
  ListView,
  MeasureView,
  MineRow,
  MoreView,
  NeutralView,
  NoteView,
  PraiseView,
  ReadBackView,
  ReceiptView,
  Said,
  SaidView,
  SearchView,
  StatementView,
  UnsettledView,
  View,
} from '../../src/dialogues/views.ts';
import type { Facts } from '../../src/domain/case.ts';
import { dutyNames } from '../../src/domain/duties.ts';
import { Way, writings } from '../../src/domain/handling.ts';
import { CaseId, CaseNumber, DraftId, KindCode, MeasureId, PersonId, UnitId } from '../../src/domain/ids.ts';
import { kindClasses, signals, tracks } from '../../src/domain/kinds.ts';
import { closingNeeds } from '../../src/domain/procedure/keeping.ts';
import { Day, Instant, Zone } from '../../src/domain/time.ts';
import { LONGEST_LINE, LONGEST_TEXT, noteSorts } from '../../src/domain/words.ts';
import { formTexts } from '../../src/texts/forms/index.ts';
import { channelViews } from './channel-views.ts';
import { monthViews, monthViewsSaying } from './month-views.ts';
import { notHereViews, tellOnlyPlace } from './not-here-views.ts';
import { paperViews } from './paper-views.ts';
import { reminderViews } from './reminder-views.ts';
import { reorganisedViews } from './reorganised-views.ts';
import { reportViews } from './report-views.ts';
import { reviewViews } from './review-views.ts';
import { department, waysIn } from './ways-in-views.ts';

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
const firstContact =
  'Fråga gärna först: Har de pratat direkt med den det gäller? Kommunen svarar på 0932-140 00. Vill de hellre lämna det till dig tar du emot det.';
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
  noticeFirst: true,
  sensitivePlace,
  asks: ['time', 'vehicle'],
  asksOpenly: ['place'],
  anonymityAllowed: true,
  notHere: true,
  settledAllowed: true,
  settledReminds: 'Be om unnskyldning, og forklar hvorfor det ble slik.',
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
  empty: {
    ...said,
    answers: emptyAnswers,
    publicNotice: undefined,
    settledAllowed: false,
    notHere: false,
    asks: ['place'],
    asksOpenly: undefined,
    guide: ['Lytt.'],
  },
  completing: { ...said, completes: number, settledAllowed: false, notHere: false },
  splitting: { ...said, splits: number },
  'first-contact': { ...said, firstContact },
  'ways in': { ...said, waysIn },
  refused: {
    ...said,
    answers: { ...emptyAnswers, heardOn: Day.parse('2026-03-18') },
    faults: [
      { field: 'contact', fault: 'required' },
      { field: 'applies', fault: 'required' },
    ],
  },
  'answered in writing': { ...said, writesAnswers: true },
  'of something sensitive': { ...said, answers: { ...answers, applies: ['sensitive'] } },
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
  copied: { ...said, copied: true, onPaper: true },
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
  sendTo: 'Enheten som har saken, behandler klagen din som en klage på vedtak.',
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
  deciders: {
    units: [
      { value: servicetorget, title: 'Servicetorget' },
      { value: UnitId.parse('skolen'), title: 'Skolen' },
    ],
    moreUnits: false,
  },
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
    deciders: {
      units: Array.from({ length: 100 }, (_, index) => ({
        value: index === 0 ? servicetorget : UnitId.parse(`enhet-${index}`),
        title: `${index} ${longName}`.slice(0, 100),
      })),
      moreUnits: true,
    },
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
  'way in': { ...readBack, wayIn: waysIn[2] },
  'words where something is sensitive': {
    ...readBack,
    signals: ['sensitive'],
    sensitivePlace: 'Edialog',
    laws: everyLaw.filter(({ track }) => track === 'sensitive'),
  },
  copied: { ...readBack, inWriting: true, copied: true, printed: undefined },
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
  awaitsEntry: false,
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
  forwarded: { ...receipt, forwards: waysIn[2] },
  'awaiting approval': {
    ...receipt,
    state: { state: 'awaiting-approval', settledAt: at },
    citizen: { ...citizen, settled: true, answerWay: 'none', acknowledgeBy: heardOn },
  },
  'went to another unit': { ...receipt, hersUntilSeen: true },
  'an appeal, and a call besides the letter': {
    ...receipt,
    kind: 'Klage på vedtak',
    citizen: { ...citizen, answerWay: 'phone', writes: true, appeal: { against: longLine }, ifLonger: 'why-and-when' },
  },
  'decided elsewhere': {
    ...receipt,
    clocks: [],
    citizen: { ...citizen, respondBy: undefined, elsewhere: longLine },
  },
  'told if it takes longer': { ...receipt, citizen: { ...citizen, ifLonger: 'told', appeal: {} } },
  'told them there': { ...receipt, toldThereAt: at },
  'awaiting entry': {
    ...receipt,
    state: { state: 'awaiting-approval', settledAt: at },
    awaitsEntry: true,
    clocks: [],
    citizen: { ...citizen, settled: true, respondBy: undefined },
  },
  closed: {
    ...receipt,
    state: { state: 'closed', closedAt: at, closedOn: heardOn, outcome: 'settled-on-the-spot' },
    missing: ['contact'],
  },
  asked: { ...receipt, asked: { by: 'Max Lie', question: 'Hvilken buss var det?' } },
  'reply refused': {
    ...receipt,
    handler: { name: 'Ida Moen', by: 'Max Lie', at },
    note: { fault: 'required', text: '' },
    asked: {
      by: 'Max Lie',
      question: 'Hvilken buss var det?',
      reply: { fault: 'national-id', text: 'Buss 2, ••••••' },
    },
  },
  answered: {
    ...receipt,
    state: { state: 'closed', closedAt: at, closedOn: heardOn, outcome: 'not-upheld' },
    notes: [
      { at, by: 'Max Lie', sort: 'question', text: 'Hvilken buss var det?' },
      { at, by: 'Emma Berg', sort: 'reply', text: 'Buss 2' },
    ],
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
    citizen: {
      ...citizen,
      language: 'sv',
      unit: longName,
      closed: true,
      rather: 'formuläret på kommunens webbplats',
      openness: publicNotice,
      privacy: longText(2000),
      acknowledgeBy: heardOn,
    },
    sensitivePlace,
    emergency,
    note: { fault: 'too-long', text: longText(5000) },
    handler: { name: longName, by: longName, at },
    asked: { by: longName, question: longText(LONGEST_TEXT) },
  },
  'longest reply': {
    ...receipt,
    words: manyWords,
    notes: manyNotes,
    asked: { by: longName, question: longText(LONGEST_TEXT), reply: { fault: 'too-long', text: longText(5000) } },
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
const untouched: HandlingView = {
  declined: [],
  hearings: [],
  meetings: [],
  extensions: [],
  learned: false,
  measures: 0,
  references: [],
  links: [],
};
const justRegistered: Doings = {
  main: ['case-seen', 'take', 'appoint', 'answer'],
  more: [
    { group: 'who', doings: ['pass-on'] },
    { group: 'inquiry', doings: ['change-track', 'ask-reporter'] },
    { group: 'citizen', doings: ['acknowledge', 'plan-meeting', 'extend'] },
    { group: 'afterwards', doings: ['learn', 'measure', 'reference'] },
    { group: 'ending', doings: ['postpone', 'close', 'close-otherwise', 'case-split'] },
  ],
};
const nothingToDo: Doings = { main: [], more: [] };
/** As much as anybody can do at once. */
const everyDoing: Doings = {
  main: ['decide-unit', 'case-seen', 'take', 'appoint'],
  more: [
    { group: 'who', doings: ['hand-back', 'pass-on'] },
    {
      group: 'inquiry',
      doings: ['classify', 'change-track', 'ask-reporter', 'ask-employee', 'hear', 'not-suitable'],
    },
    { group: 'citizen', doings: ['case-called', 'acknowledge', 'plan-meeting', 'end-meeting', 'extend', 'answer'] },
    { group: 'afterwards', doings: ['learn', 'measure', 'reference'] },
    { group: 'ending', doings: ['postpone', 'close', 'close-otherwise', 'case-split'] },
  ],
};
const link = `https://lydhor.example/letters/${'x'.repeat(200)}`;
const given = (way: GivenView['way'], state: GivenView['state'] = 'given'): GivenView => ({
  way,
  at,
  by: 'Max Lie',
  state,
});
/** In the middle of the work. */
const underWay: HandlingView = {
  ...untouched,
  handler: { name: 'Ida Moen', by: 'Max Lie', at },
  cause: 'Informasjon',
  acknowledged: given('letter'),
  hearings: [{ whom: 'Per Ås', hearing: 'asked', by: 'Max Lie', at }],
  meetings: [{ on: heardOn, state: 'planned', invited: given('spoken') }],
  question: { by: 'Ida Moen', at },
};
const everyHandling: HandlingView = {
  handler: { name: longName, by: longName, at },
  offer: { unit: longName, to: longName, by: longName, at, consent: 'neutral-parts' },
  declined: [
    { unit: longName, by: longName, at },
    { unit: longName, by: longName, at },
  ],
  cause: longName,
  category: longName,
  acknowledged: { ...given('mail', 'failed'), by: longName, link },
  hearings: [
    { whom: longName, hearing: 'asked', by: longName, at },
    { whom: longName, hearing: 'heard', by: longName, at, on: heardOn },
    { whom: undefined, hearing: 'not-suitable', by: longName, at },
  ],
  meetings: (['not-held', 'held', 'planned'] as const).map((state) => ({
    on: heardOn,
    state,
    invited: { ...given('secure-channel', 'uncertain'), link },
  })),
  extensions: (['given', 'sending', 'uncertain'] as const).map((state) => ({
    was: heardOn,
    newDate: heardOn,
    notice: { ...given('mail', state), link },
  })),
  answer: { outcome: 'partly-upheld', given: { ...given('letter'), link } },
  learned: true,
  measures: 12,
  references: Array.from({ length: 3 }, () => ({ register: longName, number: longName.slice(0, 60) })),
  links: (['duplicate-of', 'has-duplicate', 'split-into', 'split-from'] as const).map((as) => ({
    as,
    number: largest,
  })),
  question: { by: longName, at, answeredAt: at },
  postponed: { until: heardOn, by: longName },
};
const everyUnsettled: UnsettledView[] = writings.map((writing, index) => ({
  writing,
  known: index % 2 === 0,
  by: longName,
  at,
  hers: true,
}));

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
  withheld: false,
  notes: [],
  contact: words.contact,
  concerns: [],
  holder: { name: 'Max Lie', capacity: 'manager' },
  handling: untouched,
  unsettled: [],
  doings: justRegistered,
  missed: [
    { need: 'cause', form: 'take' },
    { need: 'answer', form: 'answer' },
    { need: 'learning-point', form: 'learn' },
    { need: 'outside-reference', form: 'reference' },
  ],
  clocks: readBack.clocks,
  laws: [],
  zone,
};
const caseViews: Readonly<Record<string, CaseView>> = {
  typical: managersCase,
  'nobody waits': {
    ...managersCase,
    clocks: [{ ...respond, nobodyWaits: true }],
    doings: { main: ['answer', 'close'], more: [], nobodyWaits: true },
  },
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
    doings: nothingToDo,
    missed: [],
    confirmation: { text: 'Hei!\n\nTakk for at du sa fra.', fault: 'required' },
  },
  closed: {
    ...managersCase,
    state: { state: 'closed', closedAt: at, closedOn: heardOn, outcome: 'settled-on-the-spot' },
    words: { ...words, settled: 'Beklaget.', confirmation: 'Hei!' },
    doings: nothingToDo,
    missed: [],
  },
  'under way': {
    ...managersCase,
    seen: { name: 'Max Lie', at },
    handling: underWay,
    notes: [
      { at, by: 'Emma Berg', sort: 'addition', text: 'Hun ringte igjen.' },
      { at, by: 'Max Lie', of: 'Per Ås', sort: 'hearing-question', text: 'Hva skjedde på tirsdag?' },
    ],
    concerns: ['Per Ås'],
    doings: {
      main: ['hear', 'end-meeting', 'answer', 'extend'],
      more: [
        { group: 'who', doings: ['appoint', 'hand-back', 'pass-on'] },
        { group: 'inquiry', doings: ['classify', 'change-track', 'ask-reporter', 'not-suitable'] },
        { group: 'ending', doings: ['postpone', 'close', 'close-otherwise', 'case-split'] },
      ],
    },
  },
  offered: {
    ...managersCase,
    seen: { name: 'Max Lie', at },
    instead: { name: 'Max Lie', reason: 'offered' },
    handling: {
      ...untouched,
      offer: { unit: 'Havnegata skole', to: 'Rita Vik', by: 'Max Lie', at, consent: 'given' },
      declined: [{ unit: 'Badet', by: 'Nils Ås', at }],
    },
    doings: { main: ['case-accept', 'decline-offer'], more: [] },
    missed: [],
  },
  'mail in doubt': {
    ...managersCase,
    seen: { name: 'Max Lie', at },
    handling: { ...untouched, answer: { outcome: 'upheld', given: given('mail', 'uncertain') } },
    unsettled: [{ writing: 'answer', known: false, by: 'Max Lie', at, hers: true }],
  },
  'a letter to be posted': {
    ...managersCase,
    seen: { name: 'Max Lie', at },
    handling: { ...untouched, answer: { outcome: 'upheld', given: { ...given('letter', 'to-post'), link } } },
    unsettled: [{ writing: 'answer', known: false, by: 'Max Lie', at, hers: true, post: { way: 'letter', link } }],
  },
  'to be put in the secure channel': {
    ...managersCase,
    handling: { ...untouched, acknowledged: given('secure-channel', 'to-post') },
    unsettled: [
      { writing: 'acknowledgement', known: false, by: 'Max Lie', at, hers: true, post: { way: 'secure-channel' } },
    ],
  },
  'to be sent by her own mail': {
    ...managersCase,
    handling: { ...untouched, acknowledged: { ...given('own-mail', 'to-post'), link } },
    unsettled: [
      {
        writing: 'acknowledgement',
        known: false,
        by: 'Max Lie',
        at,
        hers: true,
        post: { way: 'own-mail', link, to: 'turid@example.com' },
      },
    ],
  },
  'a letter to nowhere': {
    ...managersCase,
    handling: { ...untouched, acknowledged: given('letter', 'to-post') },
    unsettled: [
      {
        writing: 'acknowledgement',
        known: false,
        by: 'Max Lie',
        at,
        hers: true,
        post: { way: 'letter', noAddress: true },
      },
    ],
  },
  "mail in doubt, another's to settle": {
    ...managersCase,
    unsettled: [{ writing: 'answer', known: true, by: 'Max Lie', at, hers: false }],
  },
  'to be closed': {
    ...managersCase,
    seen: { name: 'Max Lie', at },
    handling: {
      ...underWay,
      handler: { name: 'Max Lie', at },
      hearings: [{ whom: 'Per Ås', hearing: 'heard', by: 'Max Lie', at, on: heardOn }],
      answer: { outcome: 'partly-upheld', given: { ...given('letter'), link } },
      question: { by: 'Max Lie', at, answeredAt: at },
    },
    clocks: [],
    doings: { main: ['learn', 'reference'], more: [{ group: 'ending', doings: ['close'] }] },
    missed: [
      { need: 'answer', form: undefined },
      { need: 'learning-point', form: 'learn' },
    ],
  },
  withheld: { ...managersCase, words: fewWords, contact: fewWords.contact, withheld: true },
  'closed, and not entered yet': {
    ...managersCase,
    state: { state: 'closed', closedAt: at, closedOn: heardOn, outcome: 'upheld' },
    clocks: [],
    notEnteredIn: ['Websak+', 'Avvikssystemet'],
  },
  'closed with an answer': {
    ...managersCase,
    state: { state: 'closed', closedAt: at, closedOn: heardOn, outcome: 'upheld' },
    seen: { name: 'Max Lie', at },
    handling: everyHandling,
    doings: { main: ['reopen'], more: [{ group: 'afterwards', doings: ['learn', 'measure', 'reference'] }] },
    missed: [],
  },
  'decided elsewhere': { ...managersCase, elsewhere: true, laws: everyLaw },
  'left unfinished': {
    ...managersCase,
    unfinished: true,
    facts: { ...managersCase.facts, missing: ['contact', 'more'] },
  },
  ...Object.fromEntries(
    InsteadReason.options.map((reason) => [
      `because ${reason}`,
      { ...managersCase, instead: { name: 'Max Lie', reason } },
    ]),
  ),
  everything: {
    ...managersCase,
    handling: everyHandling,
    unsettled: everyUnsettled.slice(0, 2),
    doings: everyDoing,
    missed: closingNeeds.filter((need) => need !== 'outcome').map((need) => ({ need, form: 'answer' })),
    number: largest,
    news: 'as-it-stands',
    instead: { name: longName, reason: 'not-reached' },
    kind: longName,
    unit: longName,
    reporter: longName,
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
    laws: everyLaw.slice(0, 4),
    emergency,
  },
  'everything to approve': {
    ...managersCase,
    number: largest,
    news: 'as-it-stands',
    kind: longName,
    unit: longName,
    reporter: longName,
    state: { state: 'awaiting-approval', settledAt: at },
    lacksNumberIn: [longName],
    seen: { name: longName, at },
    words: manyWords,
    notes: manyNotes.filter(({ sort }) => sort === 'addition'),
    contact: manyWords.contact,
    clocks: everyClock,
    laws: everyLaw,
    doings: { main: ['appoint', 'pass-on', 'reference'], more: [], register: longName },
    missed: [{ need: 'outside-reference', form: 'reference', named: longName }],
    confirmation: { text: longText(LONGEST_TEXT), fault: 'too-long' },
  },
};

const asked: Readonly<Record<FormField, FormQuestion['as']>> = {
  kind: 'one-of',
  cause: 'one-of',
  category: 'one-of',
  person: 'one-of',
  unit: 'one-of',
  consent: 'one-of',
  signals: 'some-of',
  vulnerable: 'one-of',
  inDanger: 'one-of',
  concerns: 'some-of',
  decisionNotifiedOn: 'day',
  reason: 'text',
  text: 'text',
  way: 'one-of',
  address: 'line',
  whom: 'one-of',
  withIdentity: 'one-of',
  on: 'day',
  place: 'line',
  held: 'one-of',
  newDate: 'day',
  outcome: 'one-of',
  consideredBy: 'line',
  owner: 'one-of',
  dueOn: 'day',
  register: 'one-of',
  number: 'line',
  as: 'one-of',
  until: 'day',
};
/** All that a form can ask, with choices of its own words or of some names. */
function questionsOf(form: FormName, over: Partial<FormQuestion> = {}): FormQuestion[] {
  const { questions, choices } = formTexts[form];
  return formFields
    .filter((field) => questions[field] !== undefined)
    .map((field, index): FormQuestion => {
      const as = asked[field];
      const fault = over.fault === undefined ? {} : { fault: { field, fault: faultAt(index) } };
      if (as === 'day') return { field, as, required: true, earliest: heardOn, latest: heardOn, ...fault };
      if (as === 'line' || as === 'text') return { field, as, value: over.value, ...fault };
      const own = Object.keys(choices?.[field] ?? {}).map((value) => ({ value }));
      return { field, as, choices: own.length > 0 ? own : said.units, required: true, ...fault };
    });
}
const formView = (form: FormName, over: Partial<FormView> = {}): FormView => ({
  view: 'form',
  case: caseId,
  number,
  revision: '4.b',
  form,
  of: 'Klage på tjeneste · Servicetorget',
  questions: questionsOf(form),
  moved: false,
  looks: false,
  ...over,
});
const people = Array.from({ length: 300 }, (_, index) => ({
  value: PersonId.parse(`a0000000-0000-4000-8000-${String(index).padStart(12, '0')}`),
  title: `${index} ${longName}`.slice(0, 100),
}));
const fault = { field: 'text', fault: 'required' } as const;
const formViews: Readonly<Record<string, FormView>> = {
  ...Object.fromEntries(formNames.map((form) => [form, formView(form)])),
  ...Object.fromEntries(
    formNames.map((form) => [
      `${form}, every fault`,
      formView(form, {
        of: `${longName} · ${longName}`,
        number: largest,
        moved: true,
        questions: questionsOf(form, { fault, value: longText(5000) }),
      }),
    ]),
  ),
  'by a name of its own': formView('reference', { title: longName }),
  'of many': formView('appoint', {
    questions: [{ field: 'person', as: 'one-of', required: true, choices: people, many: true, query: 'colleagues' }],
  }),
  'of many, one chosen': formView('appoint', {
    questions: [
      {
        field: 'person',
        as: 'one-of',
        choices: people,
        many: true,
        query: 'colleagues',
        value: people[77]?.value,
        fault: { field: 'person', fault: 'person-not-possible' },
      },
    ],
  }),
  'a day that is not possible': formView('postpone', {
    questions: [
      {
        field: 'until',
        as: 'day',
        required: true,
        value: heardOn,
        fault: { field: 'until', fault: 'day-not-possible', earliest: heardOn, latest: heardOn },
      },
      { field: 'reason', as: 'text', value: 'Venter på svar fra skolen' },
    ],
  }),
  'to be looked through': formView('answer', { looks: true }),
  'nobody waits': formView('answer', { nobodyWaits: true }),
  'wants a call too': formView('answer', { callsToo: true }),
  'looked through': formView('answer', {
    questions: [],
    looks: true,
    looked: {
      goes: 'to-citizen',
      text: longText(LONGEST_TEXT),
      entered: { text: longText(LONGEST_TEXT), way: 'mail' },
    },
  }),
  ...Object.fromEntries(
    Way.options.map((way) => [
      `looked through, ${way}`,
      formView('acknowledge', {
        questions: [],
        looks: true,
        looked: { goes: 'to-citizen', text: 'Vi har fått klagen.', entered: { text: 'Vi har fått klagen.', way } },
      }),
    ]),
  ),
  'looked through, for the case': formView('answer', {
    questions: [],
    looks: true,
    looked: { goes: 'into-case', text: 'Vi skifter lampen.', entered: { text: 'Vi skifter lampen.' } },
  }),
  'nothing can be done yet': formView('close', {
    missed: closingNeeds.map((need, index) => ({ need, form: index === 0 ? undefined : 'answer' })),
  }),
  'with passages': formView('close', {
    passages: [
      { label: 'Resultat', text: 'Medhold' },
      { label: longName, text: longText(LONGEST_TEXT) },
    ],
  }),
};

const neutral: NeutralView = {
  view: 'neutral',
  case: caseId,
  number,
  revision: '3.b',
  kind: 'Klage på tjeneste',
  unit: 'Servicetorget',
  heardOn,
  state: 'open',
  clocks: readBack.clocks,
  offer: { unit: 'Havnegata skole', to: 'Rita Vik', by: 'Max Lie', at, consent: 'neutral-parts' },
  holder: { name: 'Max Lie', capacity: 'manager' },
  doings: { main: ['case-accept', 'decline-offer'], more: [] },
  zone,
};
const neutralViews: Readonly<Record<string, NeutralView>> = {
  typical: { ...neutral, instead: { name: 'Max Lie', reason: 'offered' } },
  empty: { ...neutral, clocks: [], offer: undefined, doings: nothingToDo, news: 'as-it-stands' },
  everything: {
    ...neutral,
    number: largest,
    kind: longName,
    unit: longName,
    clocks: everyClock,
    offer: everyHandling.offer,
    holder: { name: longName, capacity: 'one-level-up' },
    instead: { name: longName, reason: 'offered' },
  },
};

const row: MineRow = {
  case: caseId,
  number,
  kind: 'Klage på tjeneste',
  state: 'open',
  seen: true,
  heardOn,
  inWriting: false,
  clocks: readBack.clocks,
  missing: false,
};
const tenRows: MineRow[] = Array.from({ length: 10 }, () => ({
  ...row,
  inWriting: true,
  number: largest,
  kind: longName,
  seen: false,
  missing: true,
  clocks: everyClock,
}));

export const listRow: ListRow = {
  case: caseId,
  number,
  of: { kind: 'Klage på tjeneste', unit: 'Servicetorget' },
  state: 'open',
  heardOn,
  inWriting: false,
  clocks: readBack.clocks,
  duties: [],
};
const tenListRows: ListRow[] = Array.from({ length: 10 }, () => ({
  ...listRow,
  inWriting: true,
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
        {
          ...listRow,
          duties: [9, 36].map((openDays) => ({ duty: 'close', actBy: heardOn, workingDaysLeft: -3, openDays })),
        },
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
    'her own': { ...calledAbout, found: calledAbout.found && { ...calledAbout.found, hers: true } },
    confirmed: {
      ...calledAbout,
      found: { number, state: { state: 'open' }, heardOn, clocks: [], confirmedOn: heardOn, holder: 'Max Lie' },
    },
    noted: { ...calledAbout, news: 'noted' },
    closed: {
      ...calledAbout,
      found: {
        number: largest,
        state: { state: 'closed', closedAt: at, closedOn: heardOn, outcome: 'upheld' },
        heardOn,
        clocks: [],
        holder: longName,
        reopens: { case: caseId, revision: '9.z' },
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

const measure = MeasureId.parse('b0000000-0000-4000-8000-000000000001');
export const askedStatement: Extract<StatementView, { state: 'asked' }> = {
  view: 'statement',
  state: 'asked',
  case: caseId,
  revision: '1.e',
  by: 'Max Lie',
  question: 'Vi har fått inn en sak som gjelder deg: Klage på tjeneste, Servicetorget, torsdag 19. mars 2026.',
};
export const praise: PraiseView = {
  view: 'praise',
  said: 'Hun hjalp meg hele veien.',
  unit: 'Servicetorget',
  heardOn,
  from: 'Max Lie',
};
export const openMeasure: MeasureView = {
  view: 'measure',
  measure,
  revision: '1.f',
  what: 'Ring den som venter, når bussen er forsinket.',
  unit: 'Servicetorget',
  owner: 'Emma Berg',
  by: 'Max Lie',
  agreedOn: heardOn,
  dueOn: respond.nominal,
  overdue: false,
  mayEnd: true,
  of: { case: caseId, number },
};
/** What an employee is asked, told and has to do besides. */
const besidesViews: readonly [string, View][] = [
  ...named<View>('statement', {
    typical: askedStatement,
    'who complains': { ...askedStatement, citizen: '912 34 567' },
    refused: { ...askedStatement, typed: { fault: 'national-id', text: 'Hun er født •••••• •••••.' } },
    everything: {
      ...askedStatement,
      by: longName,
      question: longText(LONGEST_TEXT),
      citizen: longLine,
      typed: { fault: 'too-long', text: longText(12_000) },
    },
    given: { view: 'statement', state: 'given' },
    over: { view: 'statement', state: 'over' },
  }),
  ...named<View>('praise', {
    typical: praise,
    empty: { ...praise, said: '', from: undefined },
    everything: { ...praise, said: longText(LONGEST_TEXT), unit: longName, from: longName },
  }),
  ...named<View>('measure', {
    typical: openMeasure,
    'another’s': { ...openMeasure, mayEnd: false, of: undefined },
    overdue: { ...openMeasure, news: 'overdue', overdue: true },
    refused: { ...openMeasure, typed: { fault: 'required', text: '' } },
    done: {
      ...openMeasure,
      news: 'done',
      mayEnd: false,
      done: { on: heardOn, by: 'Emma Berg', changed: 'Vi ringer nå.' },
    },
    'done already': {
      ...openMeasure,
      news: 'already-done',
      mayEnd: false,
      done: { on: heardOn, by: longName, changed: longText(LONGEST_TEXT) },
    },
    everything: {
      ...openMeasure,
      news: 'overdue',
      what: longText(LONGEST_TEXT),
      unit: longName,
      owner: longName,
      by: longName,
      overdue: true,
      of: { case: caseId, number: largest },
      typed: { fault: 'too-long', text: longText(12_000) },
    },
  }),
];

/** Every card there is, by its name and the case that it stands for. */
export const everyView: ReadonlyMap<string, View> = new Map<string, View>([
  ...named('said', saidViews),
  ...named('more', moreViews),
  ...named('read-back', readBackViews),
  ...named('receipt', receiptViews),
  ...named('case', caseViews),
  ...named('form', formViews),
  ...named('neutral', neutralViews),
  ...named<View>('number', {
    'given away': { view: 'number', number, news: 'accepted', state: 'open', clocks: [] },
    accepted: { view: 'number', number, instead: { name: 'Rita Vik', reason: 'accepted' }, state: 'open', clocks: [] },
    typical: { view: 'number', number, state: 'open', clocks: readBack.clocks },
    'taken up again': {
      view: 'number',
      number,
      news: 'reopened',
      state: 'open',
      clocks: [],
      tells: { language: 'sv', number, unit: 'Socialförvaltningen', head: true },
    },
    closed: { view: 'number', number: largest, state: 'closed', clocks: [] },
    'closed, and hers to take up again': {
      view: 'number',
      number: largest,
      state: 'closed',
      clocks: [],
      reopens: { case: caseId, revision: '9.z' },
    },
    everything: { view: 'number', number: largest, state: 'awaiting-approval', clocks: everyClock },
  }),
  ...named<View>('mine', {
    typical: {
      view: 'mine',
      rows: [
        row,
        { ...row, kind: undefined, state: 'closed' },
        { ...row, state: 'awaiting-approval', clocks: [] },
        { ...row, hersUntilSeen: '1.a' },
      ],
      page: 0,
      more: false,
      unreadable: 0,
    },
    empty: { view: 'mine', rows: [], page: 0, more: false, unreadable: 1 },
    'empty page': { view: 'mine', rows: [], page: 2, more: false, unreadable: 0 },
    everything: { view: 'mine', rows: tenRows, page: 7, more: true, unreadable: 3, manages: true },
  }),
  ...findingViews,
  ...Object.entries(reminderViews(longText)).flatMap(([card, views]) => named(card, views)),
  ...Object.entries(monthViews(longText)).flatMap(([card, views]) => named(card, views)),
  ...Object.entries(channelViews(longText)).flatMap(([card, views]) => named(card, views)),
  ...Object.entries(paperViews({ said, readBack, case: managersCase, receipt })).flatMap(([card, views]) =>
    named(card, views),
  ),
  ...Object.entries(reorganisedViews({ said, case: managersCase, receipt }, longName)).flatMap(([card, views]) =>
    named(card, views),
  ),
  ...Object.entries(notHereViews(longText)).flatMap(([card, views]) => named(card, views)),
  ...Object.entries(reportViews(longText)).flatMap(([card, views]) => named(card, views)),
  ...Object.entries(reviewViews(longText)).flatMap(([card, views]) => named(card, views)),
  ...besidesViews,
  ...named<View>('draft-offer', {
    'wrote again': {
      view: 'draft-offer',
      draft,
      revision: '4',
      because: 'wrote-again',
      startedOn: heardOn,
      today: heardOn,
      begins: answers.said,
      wrote: 'Og heisen var i ustand.',
    },
    empty: {
      view: 'draft-offer',
      draft,
      revision: '4',
      because: 'lies-unfinished',
      startedOn: heardOn,
      today: respond.nominal,
      begins: '',
      wrote: '',
    },
    'last time': {
      view: 'draft-offer',
      draft,
      revision: '4',
      because: 'last-time',
      startedOn: heardOn,
      today: respond.nominal,
      begins: longText(120),
      wrote: longText(120),
    },
  }),
  ...named<View>('tell-only', {
    typical: { view: 'tell-only', draft, revision: '4', laws: [decisionLaw], place: tellOnlyPlace },
    everything: { view: 'tell-only', draft, revision: '4', laws: everyLaw },
  }),
  ...named<View>('welcome', {
    typical: { view: 'welcome', municipality: 'Harstad kommune', name: 'Emma Berg', promised: 'answer' },
    longest: { view: 'welcome', municipality: longName, name: longName, promised: 'confirmation' },
  }),
  ...named<View>('help', {
    typical: { view: 'help', municipality: 'Harstad kommune', draftWorkingDays: 5, publicNotice },
    empty: { view: 'help', municipality: 'Harstad kommune', draftWorkingDays: 1 },
  }),
  ...named<View>('language', { typical: { view: 'language', current: 'nn' } }),
  ...named<View>('procedure', {
    'first-contact': {
      view: 'procedure',
      municipality: 'Bjurholms kommun',
      title: 'Webbsidan om synpunkter',
      edition: undefined,
      notHere: ['Enkel fråga', 'Begäran om allmän handling'],
      validFrom: Day.parse('2026-11-01'),
      revision: { by: Day.parse('2027-11-01'), is: 'far' },
      firstContact,
      sections: [{ heading: 'Inte nöjd?', text: 'Vänd dig till verksamhetschefen.' }],
      purpose: 'Den som hör av sig blir hörd.',
      waysIn,
      department,
    },
    typical: {
      view: 'procedure',
      municipality: 'Harstad kommune',
      title: 'Prosedyre D00075',
      edition: '14',
      notHere: ['Vanlig spørsmål'],
      validFrom: Day.parse('2023-10-13'),
      revision: { by: Day.parse('2025-10-13'), is: 'past' },
      sections: [
        { heading: 'Når noen klager muntlig', text: 'Spør om det er ment som en klage, og tilby å skrive den ned.' },
        { heading: 'Svar innen 14 dager', text: 'Alltid skriftlig. Tar det lengre tid, får klageren beskjed om det.' },
      ],
      purpose: 'Den som klager, blir hørt.',
      manners: ['Alle møtes høflig og med respekt.', 'Vi følger loven.'],
      overall: 'kommunedirektøren',
      legalBasis: ['Forvaltningsloven', 'Offentleglova'],
    },
  }),
  ...named<View>('again', {
    button: {
      view: 'again',
      notice: 'not-confirmed',
      action: { verb: 'read-register', draft: said.draft, revision: '3' },
      typed: [],
    },
    note: {
      view: 'again',
      notice: 'too-fast',
      action: { verb: 'note-add', case: receipt.case, revision: '3', sort: 'addition', note: 'Hun ringte igjen' },
      typed: [{ field: 'note', text: 'Hun ringte igjen' }],
    },
    confirmation: {
      view: 'again',
      notice: 'fault',
      action: { verb: 'case-approve', case: receipt.case, revision: '3', confirmation: 'Lampen er skiftet' },
      typed: [{ field: 'confirmation', text: 'Lampen er skiftet' }],
    },
    reply: {
      view: 'again',
      notice: 'fault',
      action: { verb: 'reply-give', case: receipt.case, revision: '3', text: 'Buss 2' },
      typed: [{ field: 'text', text: 'Buss 2' }],
    },
    form: {
      view: 'again',
      notice: 'not-confirmed',
      action: { verb: 'form-do', case: receipt.case, revision: '3', form: 'hand-back', reason: 'Ikke min' },
      typed: [{ field: 'reason', text: 'Ikke min' }],
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
      asked: { by: people, question: people, reply: { fault: 'too-long', text: people } },
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
      handling: {
        ...everyHandling,
        handler: { name: people, by: people, at },
        hearings: [{ whom: people, hearing: 'asked', by: people, at }],
        references: [{ register: people, number: people }],
      },
      unsettled: everyUnsettled.map((one) => ({ ...one, by: people })),
    },
    { ...neutral, instead: { name: people, reason: 'offered' }, kind: people, unit: people },
    formView('pass-on', {
      of: people,
      questions: [
        { field: 'unit', as: 'one-of', choices: [{ value: servicetorget, title: people }] },
        { field: 'reason', as: 'text', value: people },
      ],
      passages: [{ label: people, text: people }],
    }),
    formView('answer', { looks: true, looked: { goes: 'to-citizen', text: people, entered: { text: people } } }),
    {
      view: 'again',
      notice: 'fault',
      action: { verb: 'reply-give', case: caseId, revision: '3', text: people },
      typed: [{ field: 'text', text: people }],
    },
    {
      view: 'draft-offer',
      draft,
      revision: '4',
      because: 'wrote-again',
      startedOn: heardOn,
      today: respond.nominal,
      begins: people,
      wrote: people,
    },
    ...monthViewsSaying(people || 'x'),
    { ...search, asked: { words: line }, units: [{ value: servicetorget, title: people }] },
    { ...calledAbout, note: { fault: 'too-long', text: people } },
    { ...askedStatement, by: people, question: people, citizen: people, typed: { fault: 'too-long', text: people } },
    { ...praise, said: people, unit: people, from: people },
    {
      ...openMeasure,
      what: people,
      unit: people,
      owner: people,
      by: people,
      typed: { fault: 'too-long', text: people },
    },
    { ...openMeasure, mayEnd: false, done: { on: heardOn, by: people, changed: people } },
    { view: 'welcome', municipality: people, name: people, promised: 'nothing' },
    {
      view: 'procedure',
      municipality: people,
      title: people,
      edition: people,
      notHere: [people],
      validFrom: heardOn,
      revision: { by: heardOn, is: 'near' },
      sections: [{ heading: people, text: people }],
      purpose: people,
      manners: [people],
      overall: people,
      legalBasis: [people],
    },
  ];
}
