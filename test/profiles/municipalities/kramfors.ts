/** Kramfors: guideline KS 2009-09-08 § 111, Dnr KS 2004/588. Not shipped: it proves that the schema has room for it. */
import { monthly, review, settings, slot, stated, sv, tracks, type Written } from './sweden.ts';

const KS = 'KS 2009-09-08 § 111';

export const kramfors: Written = {
  ...settings,
  id: 'kramfors',
  municipality: { name: 'Kramfors kommun', country: 'SE', zone: 'Europe/Stockholm', address: 'Kramfors' },
  procedure: { title: 'Riktlinje, Dnr KS 2004/588', edition: KS, validFrom: '2009-09-08', source: KS },
  documents: [
    { code: 'ks-2004-588', title: 'Riktlinje KS 2009-09-08 § 111', weight: 'stands', note: 'Dnr KS 2004/588' },
  ],
  fromWhom: stated('Alla', KS),
  kinds: [
    { code: 'klagomål', class: 'complaint', label: sv('Klagomål'), source: KS },
    { code: 'synpunkt', class: 'feedback', label: sv('Synpunkt'), source: KS },
    { code: 'ide', class: 'suggestion', label: sv('Idé'), source: KS },
    { code: 'förslag', class: 'suggestion', label: sv('Förslag'), source: KS },
  ],
  channels: [
    { channel: 'counter', label: sv('Personligen'), source: KS },
    { channel: 'phone', label: sv('På telefon'), source: KS },
    { channel: 'letter', label: sv('Skriftligt'), source: KS },
    { channel: 'email', label: sv('E-post'), source: KS },
    { channel: 'web-form', label: sv('Synpunkten'), address: sv('”Synpunkten” på webben'), source: KS },
    { channel: 'paper-form', label: sv('Blankett'), address: sv('Finns på varje enhet'), source: KS },
  ],
  records: [{ what: 'perception', source: KS }],
  clocks: [
    {
      clock: 'respond',
      rule: '10d',
      nature: 'promise',
      classes: ['complaint', 'feedback', 'suggestion'],
      source: KS,
    },
    {
      clock: 'delay-notice',
      rule: '10d',
      nature: 'promise',
      classes: ['complaint', 'feedback', 'suggestion'],
      wording: sv('Tar det längre tid får du besked'),
      source: KS,
    },
  ],
  reply: { form: 'written-or-spoken', onlyIfWanted: false, source: KS },
  routing: {
    to: 'unit-manager',
    appointFrom: 'unit',
    // The receiver sees that it gets to the unit that it concerns.
    dutyUntilAccepted: 'receiver',
    acrossBoards: 'consent-or-neutral-parts',
    aboutTopManager: {
      role: 'kommunstyrelsens-ordförande',
      label: sv('kommunstyrelsens ordförande'),
      source: 'Inställning',
    },
    source: `${KS}: rätt förvaltning eller enhet`,
  },
  hearing: { employee: 'not-stated', by: 'nearest-superior', meeting: false, source: 'Inställning' },
  onward: [],
  anonymity: { allowed: true, investigatedAlike: true, note: sv('Inget krav på namn.'), source: 'Inställning' },
  tracks,
  notHere: [],
  classification: {
    causes: [
      { code: 'information', label: sv('Brist på information') },
      { code: 'förväntningar', label: sv('Fel förväntningar') },
      { code: 'bemötande', label: sv('Bemötande') },
    ],
    categories: [],
    source: KS,
  },
  closing: {
    requires: [{ classes: ['complaint'], needs: ['outcome', 'answer', 'cause', 'outside-reference'] }],
    settledOnTheSpot: { allowed: true, confirmation: 'none', source: `${KS}: tas om hand på plats` },
    reopenedBy: 'unit-manager',
    source: KS,
  },
  registers: [
    {
      code: 'diariet',
      label: sv('Diariet'),
      holds: 'all',
      classes: ['complaint'],
      fields: ['received-on', 'main-content', 'original', 'answer'],
      keptBy: 'registry',
      content: sv('Varje klagomål och svar'),
      reference: { label: sv('Diarienummer'), required: true },
      source: KS,
    },
  ],
  pocketGuide: [
    stated('Den som hör klagomålet är skyldig att ta hand om det här och nu.', KS),
    stated('Be om ursäkt där något är oklart eller fel.', KS),
    stated('Förklara varför.', KS),
    stated('Skicka aldrig runt någon.', KS),
  ],
  manners: [stated('Tas på allvar vid första mötet, respekteras och lyssnas på.', KS)],
  reports: {
    monthlySummary: monthly,
    review,
    toBoards: [{ scope: 'board', to: sv('Nämnden eller styrelsen'), timesAYear: 1, source: KS }],
    questions: [stated('Var det brist på information, fel förväntningar eller bemötandet?', KS)],
  },
  retention: {
    draftWorkingDays: 5,
    closedReadableDays: 90,
    disposal: { rule: 'never' },
    decidedBy: sv('Nämnden'),
    source: 'Inställning',
  },
  legalBasis: [],
  purpose: sv('Klagomål tas om hand där de uppstår.'),
  openSlots: [
    slot('anonymity', 'Tas anonyma klagomål emot?', 'Ja.'),
    slot('retention', 'När får det gallras?', 'Aldrig.'),
  ],
};
