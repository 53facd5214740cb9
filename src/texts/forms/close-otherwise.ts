import type { Text } from '../say.ts';
import type { FormTexts } from './form-texts.ts';

/** Also of what turned out to be decided elsewhere (case-card.ts). */
export const inError: Text = {
  nb: 'Den ble registrert ved en feil',
  nn: 'Ho vart registrert ved ein feil',
  sv: 'Det registrerades av misstag',
  en: 'It was registered in error',
};

export const closeOtherwise: FormTexts = {
  title: {
    nb: 'Avslutt uten svar',
    nn: 'Avslutt utan svar',
    sv: 'Avsluta utan svar',
    en: 'Close without an answer',
  },
  opens: { nb: 'Avslutt uten svar', nn: 'Avslutt utan svar', sv: 'Avsluta utan svar', en: 'Close without answer' },
  does: { nb: 'Avslutt saken', nn: 'Avslutt saka', sv: 'Avsluta ärendet', en: 'Close the case' },
  questions: {
    as: {
      nb: 'Hvorfor avsluttes den?',
      nn: 'Kvifor blir ho avslutta?',
      sv: 'Varför avslutas det?',
      en: 'Why is it closed?',
    },
    number: {
      nb: 'Saksnummeret til den andre, hvis det er samme sak',
      nn: 'Saksnummeret til den andre, om det er same sak',
      sv: 'Det andra ärendets nummer, om det är samma ärende',
      en: 'The other case number, where it is the same case',
    },
    reason: {
      nb: 'Hva er det som har skjedd?',
      nn: 'Kva er det som har skjedd?',
      sv: 'Vad har hänt?',
      en: 'What has happened?',
    },
  },
  choices: {
    as: {
      withdrawn: {
        nb: 'Innbyggeren har trukket den tilbake',
        nn: 'Innbyggjaren har trekt ho tilbake',
        sv: 'Medborgaren har tagit tillbaka det',
        en: 'The citizen has withdrawn it',
      },
      'registered-in-error': inError,
      duplicate: {
        nb: 'Det er samme sak som en annen',
        nn: 'Det er same sak som ei anna',
        sv: 'Det är samma ärende som ett annat',
        en: 'It is the same case as another',
      },
    },
  },
};
