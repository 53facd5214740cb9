import type { FormTexts } from './form-texts.ts';

export const askReporter: FormTexts = {
  title: {
    nb: 'Spør den som registrerte',
    nn: 'Spør den som registrerte',
    sv: 'Fråga den som registrerade',
    en: 'Ask whoever registered it',
  },
  opens: {
    nb: 'Spør den som registrerte',
    nn: 'Spør den som registrerte',
    sv: 'Fråga den som registrerade',
    en: 'Ask whoever registered it',
  },
  does: { nb: 'Send spørsmålet', nn: 'Send spørsmålet', sv: 'Skicka frågan', en: 'Send the question' },
  intro: {
    nb: 'Spørsmålet kommer i chatten, og svaret kommer i saken.',
    nn: 'Spørsmålet kjem i chatten, og svaret kjem i saka.',
    sv: 'Frågan kommer i chatten, och svaret kommer i ärendet.',
    en: 'The question comes in the chat, and the reply comes in the case.',
  },
  questions: {
    text: { nb: 'Hva vil du vite?', nn: 'Kva vil du vite?', sv: 'Vad vill du veta?', en: 'What do you want to know?' },
  },
};
