/** Hudiksvall: its staff presentation. Not shipped: it proves that the schema has room for it. */
import { monthly, review, settings, slot, stated, sv, tracks, type Written } from './sweden.ts';

const STAFF = 'Personalpresentationen';

export const hudiksvall: Written = {
  ...settings,
  id: 'hudiksvall',
  municipality: { name: 'Hudiksvalls kommun', country: 'SE', zone: 'Europe/Stockholm', address: 'Hudiksvall' },
  procedure: { title: 'Personalpresentation', edition: 'läst 2026-11-01', validFrom: '2026-11-01', source: STAFF },
  documents: [{ code: 'presentationen', title: 'Personalpresentationen', weight: 'stands' }],
  fromWhom: stated('Medborgare, brukare, kunder, besökare, företag', STAFF),
  kinds: [
    { code: 'klagomål', class: 'complaint', label: sv('Klagomål'), source: STAFF },
    { code: 'synpunkt', class: 'feedback', label: sv('Synpunkt'), source: STAFF },
    { code: 'beröm', class: 'praise', label: sv('Beröm'), source: STAFF },
  ],
  channels: [
    { channel: 'web-form', label: sv('Webbformulär'), encouraged: true, source: STAFF },
    { channel: 'email', label: sv('E-post'), staff: sv('Enheten vidarebefordrar'), source: STAFF },
    { channel: 'paper-form', label: sv('Muntligt, på blankett'), staff: sv('Hjälp till att fylla i'), source: STAFF },
  ],
  records: [],
  clocks: [
    {
      clock: 'acknowledge',
      rule: '10wd',
      nature: 'promise',
      classes: ['complaint', 'feedback', 'praise'],
      tells: ['received', 'handler'],
      source: STAFF,
    },
  ],
  templates: {
    acknowledgement: sv(
      'Hej!\n\nDin synpunkt har kommit in till {municipality} och har nummer {number}.\n{handler} handlägger den.',
    ),
  },
  reply: { form: 'written-or-spoken', onlyIfWanted: false, source: `${STAFF}: till den som lämnat synpunkten` },
  routing: {
    to: 'unit-manager',
    appointFrom: 'unit',
    dutyUntilAccepted: 'receiver',
    acrossBoards: 'consent-or-neutral-parts',
    aboutTopManager: {
      role: 'kommunstyrelsens-ordförande',
      label: sv('kommunstyrelsens ordförande'),
      source: 'Inställning',
    },
    source: 'Inställning',
  },
  departments: {
    asks: [
      { slot: 'legalBasis', asks: sv('Vilka lagrum gäller?'), meanwhile: sv('Inga anges.') },
      { slot: 'emailTo', asks: sv('Vem får e-posten?'), meanwhile: sv('Enhetens chef.') },
      { slot: 'formTo', asks: sv('Vem får blanketten?'), meanwhile: sv('Enhetens chef.') },
      { slot: 'confirmedBy', asks: sv('Vem bekräftar?'), meanwhile: sv('Enhetens chef.') },
      { slot: 'archive', asks: sv('Var arkiveras det?'), meanwhile: sv('Diariet.') },
      { slot: 'retention', asks: sv('När gallras det?'), meanwhile: sv('Aldrig.') },
    ],
    list: [
      { code: 'social', label: sv('Sociala omsorgsförvaltningen'), emailTo: sv('registratorn') },
      { code: 'lärande', label: sv('Lärande') },
    ],
    source: `${STAFF}: varje förvaltning fyller i här`,
  },
  hearing: { employee: 'not-stated', by: 'nearest-superior', meeting: false, source: 'Inställning' },
  onward: [],
  anonymity: { allowed: true, investigatedAlike: true, note: sv('Ingen personlig återkoppling.'), source: STAFF },
  tracks,
  notHere: [],
  classification: {
    causes: [],
    categories: [
      { code: 'bemötande', label: sv('Bemötande') },
      { code: 'annat', label: sv('Annat') },
    ],
    source: STAFF,
  },
  closing: {
    requires: [{ classes: ['complaint', 'feedback', 'praise'], needs: ['category'] }],
    settledOnTheSpot: { allowed: true, confirmation: 'none', source: 'Inställning' },
    reopenedBy: 'unit-manager',
    source: `${STAFF}: kategori för varje slag`,
  },
  registers: [
    {
      code: 'registret',
      label: sv('Registret'),
      holds: 'all',
      classes: ['complaint', 'feedback', 'praise'],
      fields: ['received-on', 'kind', 'category', 'action-status', 'closed-on', 'original', 'answer'],
      keptBy: 'registry',
      content: sv('Minst datum, slag, kategori, åtgärd och avslut; original och kopia av svaret'),
      source: STAFF,
    },
  ],
  pocketGuide: [
    stated('Försvara dig inte.', `${STAFF}: fickminnet`),
    stated('Leta inte efter en syndabock.', `${STAFF}: fickminnet`),
    stated('Människor vill ha en lösning.', `${STAFF}: fickminnet`),
  ],
  manners: [stated('Ett gott bemötande kan vända en negativ givare till en positiv.', STAFF)],
  reports: {
    monthlySummary: monthly,
    review,
    toBoards: [
      {
        scope: 'board',
        to: sv('Nämnden'),
        timesAYear: 2,
        prioritises: true,
        onMonthDays: ['03-01', '09-01'],
        source: STAFF,
      },
      { scope: 'municipality', to: sv('Kommunstyrelsen'), timesAYear: 1, prioritises: true, source: STAFF },
    ],
    questions: [
      stated('En situation där du ville försvara dig?', STAFF),
      stated('Vad kan man säga i stället?', STAFF),
      stated('Hur gör det som kommit in vårt arbete bättre?', STAFF),
    ],
  },
  retention: {
    draftWorkingDays: 5,
    closedReadableDays: 90,
    disposal: { rule: 'awaits-decision', noEarlierThanMonths: 24 },
    decidedBy: sv('Varje förvaltning'),
    source: STAFF,
  },
  legalBasis: [],
  purpose: sv('Ta vara på det som kommer in.'),
  openSlots: [slot('clocks.respond', 'När ska svaret komma?', 'Ingen tidsfrist.')],
};
