/** Bjurholm: its web page. Not shipped: it proves that the schema has room for it. */
import { monthly, review, settings, slot, stated, sv, tracks, type Written } from './sweden.ts';

const PAGE = 'Webbsidan';

export const bjurholm: Written = {
  ...settings,
  id: 'bjurholm',
  municipality: { name: 'Bjurholms kommun', country: 'SE', zone: 'Europe/Stockholm', address: 'Bjurholm' },
  // A web page has neither edition nor date: the day on which it was read stands in, and is an open slot.
  procedure: { title: 'Webbsidan om synpunkter', edition: 'läst 2026-11-01', validFrom: '2026-11-01', source: PAGE },
  documents: [{ code: 'webbsidan', title: 'Webbsidan om synpunkter', weight: 'stands' }],
  fromWhom: stated('Alla', PAGE),
  kinds: [
    { code: 'synpunkt', class: 'feedback', label: sv('Synpunkt'), source: PAGE },
    { code: 'klagomål', class: 'complaint', label: sv('Klagomål'), source: PAGE },
    { code: 'förslag', class: 'suggestion', label: sv('Förslag eller tips'), source: PAGE },
    { code: 'beröm', class: 'praise', label: sv('Beröm'), source: PAGE },
  ],
  firstContact: stated('Ta först upp det direkt med den det gäller.', PAGE),
  channels: [
    { channel: 'phone', label: sv('Telefon'), address: sv('0932-140 00'), source: PAGE },
    { channel: 'web-form', label: sv('E-tjänst'), source: PAGE },
    { channel: 'email', label: sv('E-post'), source: PAGE },
    { channel: 'letter', label: sv('Brev'), source: PAGE },
  ],
  records: [],
  clocks: [
    {
      clock: 'respond',
      rule: '3wk',
      nature: 'promise',
      classes: ['complaint', 'feedback', 'suggestion'],
      onlyIfAnswerWanted: true,
      wording: sv('Skyndsamt, dock alltid inom tre veckor'),
      source: PAGE,
    },
  ],
  reply: { form: 'written-or-spoken', onlyIfWanted: true, source: PAGE },
  routing: {
    to: 'board-head',
    appointFrom: 'department',
    dutyUntilAccepted: 'receiver',
    acrossBoards: 'consent-or-neutral-parts',
    aboutTopManager: {
      role: 'kommunstyrelsens-ordförande',
      label: sv('kommunstyrelsens ordförande'),
      source: 'Inställning',
    },
    boards: [
      { code: 'kommunstyrelsen', label: sv('Kommunstyrelsen'), source: PAGE },
      { code: 'kultur-och-utbildning', label: sv('Kultur- och utbildningsnämnden'), source: PAGE },
      { code: 'social', label: sv('Socialnämnden'), head: 'socialchef', source: 'Antagande, se openSlots' },
      { code: 'miljö-och-bygg', label: sv('Miljö- och byggnämnden'), source: PAGE },
    ],
    heads: [
      { role: 'kommunchef', label: sv('Kommunchef'), source: PAGE },
      { role: 'socialchef', label: sv('Socialchef'), source: PAGE },
      { role: 'skolchef', label: sv('Skolchef'), source: PAGE },
    ],
    source: PAGE,
  },
  hearing: { employee: 'not-stated', by: 'nearest-superior', meeting: false, source: 'Inställning' },
  onward: [
    {
      tracks: ['service', 'pupil', 'kindergarten', 'care', 'patient', 'harm', 'sensitive'],
      level: 'inside',
      body: sv('Verksamhetschefen'),
      takes: 'always',
      source: PAGE,
    },
    {
      tracks: ['pupil', 'kindergarten'],
      level: 'outside',
      body: sv('Skolinspektionen'),
      takes: 'in-some-cases',
      source: PAGE,
    },
    { tracks: ['service', 'care'], level: 'outside', body: sv('Länsstyrelsen'), takes: 'in-some-cases', source: PAGE },
  ],
  anonymity: { allowed: true, investigatedAlike: true, note: sv('Utreds precis likadant, utan svar.'), source: PAGE },
  tracks,
  notHere: [
    { code: 'fråga', label: sv('Enkel fråga'), place: sv('kommunen@bjurholm.se'), source: PAGE },
    { code: 'handling', label: sv('Allmän handling'), place: sv('kommunen@bjurholm.se'), source: PAGE },
  ],
  classification: { causes: [], categories: [], source: 'Inställning' },
  closing: {
    requires: [{ classes: ['complaint'], needs: ['outcome'] }],
    settledOnTheSpot: { allowed: true, confirmation: 'none', source: 'Inställning' },
    reopenedBy: 'board-head',
    source: PAGE,
  },
  registers: [
    {
      code: 'ärendesystemet',
      label: sv('Ärendesystemet'),
      holds: 'all',
      classes: ['complaint', 'feedback', 'suggestion', 'praise'],
      fields: ['received-on', 'main-content', 'original', 'answer'],
      keptBy: 'board',
      content: sv('Under rätt nämnd'),
      source: PAGE,
    },
  ],
  pocketGuide: [stated('Fråga om personen redan har talat med den det gäller.', PAGE)],
  manners: [],
  reports: { monthlySummary: monthly, review, toBoards: [], questions: [] },
  retention: {
    draftWorkingDays: 5,
    closedReadableDays: 90,
    // Originals are registered; unit copies no earlier than two years after closing, and then only by a decision.
    disposal: { rule: 'awaits-decision', noEarlierThanMonths: 24 },
    decidedBy: sv('Nämnden'),
    source: PAGE,
  },
  legalBasis: [],
  purpose: sv('Synpunkter gör kommunen bättre.'),
  openSlots: [slot('routing.boards.head', 'Vilken chef svarar för vilken nämnd?', 'Organisationsfilen avgör.')],
};
