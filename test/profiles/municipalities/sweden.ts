/** What the three Swedish profiles share: law that holds for all of them, and the tool's own settings. */
import type { z } from 'zod';
import type { Profile } from '../../../src/domain/profile.ts';

export type Written = z.input<typeof Profile>;

export const sv = (text: string) => ({ sv: text });
export const stated = (text: string, source: string) => ({ text: sv(text), source });
const SETTING = 'Inställning; dokumentet säger inget';

/** Domain §3: an appeal is told where to go, never registered; harm, pupils, care and patients add duties. */
export const tracks: Written['tracks'] = [
  {
    track: 'formal-decision',
    does: 'tell-only',
    law: sv('Ett överklagande ska vara skriftligt och lämnas till den myndighet som fattade beslutet.'),
    sendTo: sv('Myndigheten som fattade beslutet'),
    citizenHas: '3wk',
    statistics: 'apart',
    source: 'FL 43–44 §§',
  },
  {
    track: 'harm',
    does: 'register',
    law: sv('Hjälp först. Chefen får besked genast, och din egen anmälningsplikt gäller.'),
    statistics: 'with-service',
    source: SETTING,
  },
  {
    track: 'pupil',
    does: 'register',
    law: sv('Bekräfta klagomålet, utred det skyndsamt och återkoppla.'),
    sendTo: sv('Skolinspektionen'),
    statistics: 'with-service',
    source: 'Skollagen 4 kap 8 §',
  },
  {
    track: 'kindergarten',
    does: 'register',
    law: sv('Bekräfta klagomålet, utred det skyndsamt och återkoppla.'),
    sendTo: sv('Skolinspektionen'),
    statistics: 'with-service',
    source: 'Skollagen 4 kap 8 §',
  },
  {
    track: 'care',
    does: 'register',
    law: sv('Du är själv skyldig att genast rapportera missförhållanden.'),
    statistics: 'with-service',
    source: 'LSS 24 b §; lex Sarah',
  },
  {
    track: 'patient',
    does: 'register',
    law: sv('Patienten kan vända sig till patientnämnden och till IVO.'),
    sendTo: sv('Patientnämnden, IVO'),
    statistics: 'with-service',
    source: 'bekräftas av kommunens jurist',
  },
  {
    track: 'sensitive',
    does: 'register',
    law: sv('Skriv inga känsliga uppgifter här.'),
    statistics: 'with-service',
    source: SETTING,
  },
];

/** Where no document says anything: the tool's own settings. */
export const settings = {
  languages: { main: 'sv', citizen: 'sv' },
  escalation: [
    { when: 'manager-away', to: 'deputy', source: SETTING },
    { when: 'overdue', workingDays: 2, to: 'managers-manager', source: SETTING },
    { when: 'weekly', weekday: 1, to: 'coordinator', source: SETTING },
  ],
  emergency: {
    numbers: [{ number: '112', label: sv('Nödnumret') }],
    staffDuty: sv('Ring först.'),
    nextPersonAfterMinutes: 15,
    source: SETTING,
  },
  // Sensitive matters never go by ordinary e-mail (domain §4).
  sensitive: { place: sv('Muntligt till enhetens chef'), answeredBy: ['letter', 'phone'], source: SETTING },
  citizenPrivacy: stated('Kommunen sparar det du har sagt för att kunna svara dig.', SETTING),
  openness: { sayAtIntake: true, law: 'tryckfrihetsförordningen', source: 'domain: alltid i Sverige' },
  publicNotice: sv('Det som skrivs ned kan bli en allmän handling.'),
  reminders: {
    schedule: [{ at: 'once' }, { at: 'on-the-day' }, { at: 'every-working-days-after', days: 2 }],
    digestAt: '08:00',
    withoutClock: '3wk',
    source: SETTING,
  },
  officeHours: { opens: '08:00', closes: '16:30' },
  closedDays: { closed: [], open: [] },
  heardAtMostDaysAgo: 365,
  summary: [{ heading: sv('Så gör vi'), text: sv('Lyssna, skriv ned, svara.') }],
} satisfies Partial<Written>;

export const monthly = {
  workingDay: 1,
  at: '09:00',
  previewWorkingDaysBefore: 1,
  counts: ['complaint', 'feedback', 'suggestion', 'praise', 'tip'],
  threshold: 5,
  source: SETTING,
} satisfies Written['reports']['monthlySummary'];

export const review = {
  onMonthDays: ['01-20', '08-20'],
  held: sv('På en arbetsplatsträff'),
  source: SETTING,
  limit: { workingDays: 30, toldUpAfterWorkingDays: 5, source: SETTING },
} satisfies Written['reports']['review'];

export const slot = (name: string, asks: string, meanwhile: string) => ({
  slot: name,
  asks: sv(asks),
  meanwhile: sv(meanwhile),
});
