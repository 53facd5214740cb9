import type { FormTexts } from './form-texts.ts';

export const postpone: FormTexts = {
  title: { nb: 'Utsett saken', nn: 'Utset saka', sv: 'Skjut upp ärendet', en: 'Put the case off' },
  opens: { nb: 'Utsett', nn: 'Utset', sv: 'Skjut upp', en: 'Put off' },
  does: { nb: 'Utsett', nn: 'Utset', sv: 'Skjut upp', en: 'Put off' },
  intro: {
    nb: 'Du blir ikke minnet på den før da. En sak kan utsettes én gang, og aldri forbi fristen.',
    nn: 'Du blir ikkje mint på ho før då. Ei sak kan utsetjast éin gong, og aldri forbi fristen.',
    sv: 'Du blir inte påmind förrän då. Ett ärende kan skjutas upp en gång, och aldrig förbi tidsfristen.',
    en: 'You are not reminded of it before then. A case can be put off once, and never beyond its deadline.',
  },
  questions: {
    until: { nb: 'Til når?', nn: 'Til når?', sv: 'Till när?', en: 'Until when?' },
    reason: { nb: 'Hvorfor?', nn: 'Kvifor?', sv: 'Varför?', en: 'Why?' },
  },
};
