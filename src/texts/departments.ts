/** What is done with what comes in one way or another, and what a department has filled in for itself. */
import type { DepartmentSlot } from '../domain/departments.ts';
import type { Language } from '../domain/language.ts';
import { say, type Text, type TextOf } from './say.ts';

export const waysIn: Text = {
  nb: 'Slik kommer det inn',
  nn: 'Slik kjem det inn',
  sv: 'Så kommer det in',
  en: 'How it comes in',
};
export const encouraged: Text = {
  nb: 'Vi vil helst at folk velger denne veien.',
  nn: 'Vi vil helst at folk vel denne vegen.',
  sv: 'Den här vägen ser vi helst att folk väljer.',
  en: 'We would rather have people choose this way.',
};
export const ownWay: TextOf<{ department: string }> = {
  nb: ({ department }) => `Slik gjør vi det: ${department}`,
  nn: ({ department }) => `Slik gjer vi det: ${department}`,
  sv: ({ department }) => `Så gör vi: ${department}`,
  en: ({ department }) => `How we do it: ${department}`,
};
export const departmentSlotTexts: Readonly<Record<DepartmentSlot, Text>> = {
  legalBasis: { nb: 'Lovene', nn: 'Lovene', sv: 'Lagarna', en: 'The acts' },
  emailTo: { nb: 'E-posten går til', nn: 'E-posten går til', sv: 'E-posten går till', en: 'E-mail goes to' },
  formTo: { nb: 'Skjemaet går til', nn: 'Skjemaet går til', sv: 'Blanketten går till', en: 'The form goes to' },
  confirmedBy: {
    nb: 'Bekrefter at det er kommet inn',
    nn: 'Stadfester at det er kome inn',
    sv: 'Bekräftar att det har kommit in',
    en: 'Confirms that it has come in',
  },
  archive: {
    nb: 'Original og svar arkiveres',
    nn: 'Original og svar blir arkiverte',
    sv: 'Original och svar arkiveras',
    en: 'Original and answer are archived',
  },
  retention: {
    nb: 'Kassasjon av kopier',
    nn: 'Kassasjon av kopiar',
    sv: 'Gallring av kopior',
    en: 'Disposal of copies',
  },
};
/** Until the department has filled in its own. `text`: a sentence without its full stop. */
export const meanwhile: TextOf<{ text: string }> = {
  nb: ({ text }) => `${text} (foreløpig)`,
  nn: ({ text }) => `${text} (førebels)`,
  sv: ({ text }) => `${text} (tills vidare)`,
  en: ({ text }) => `${text} (for now)`,
};

export function departmentRuleText(rule: { text: string; meanwhile: boolean }, language: Language): string {
  return rule.meanwhile ? say(meanwhile, language, { text: rule.text.replace(/\.$/, '') }) : rule.text;
}
