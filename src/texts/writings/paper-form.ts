/** What stands on the form on paper. It is filled in by hand, and read again by people and by a scanner. */

import type { AnswerWay } from '../../domain/kinds.ts';
import type { PaperForm } from '../../domain/paper-form.ts';
import type { Text, TextOf } from '../say.ts';

export const titles: Readonly<Record<PaperForm, TextOf<{ municipality: string }>>> = {
  feedback: {
    nb: ({ municipality }) => `Tilbakemelding til ${municipality}`,
    nn: ({ municipality }) => `Tilbakemelding til ${municipality}`,
    sv: ({ municipality }) => `Synpunkt till ${municipality}`,
    en: ({ municipality }) => `Feedback to ${municipality}`,
  },
  decision: {
    nb: ({ municipality }) => `Klage på vedtak til ${municipality}`,
    nn: ({ municipality }) => `Klage på vedtak til ${municipality}`,
    sv: ({ municipality }) => `Överklagande av beslut till ${municipality}`,
    en: ({ municipality }) => `Appeal against a decision, to ${municipality}`,
  },
};
export const handIn: TextOf<{ place: string }> = {
  nb: ({ place }) => `Lever eller send skjemaet til: ${place}`,
  nn: ({ place }) => `Lever eller send skjemaet til: ${place}`,
  sv: ({ place }) => `Lämna eller skicka blanketten till: ${place}`,
  en: ({ place }) => `Hand in or send the form to: ${place}`,
};
export const otherWays: TextOf<{ ways: string }> = {
  nb: ({ ways }) => `Du kan også bruke: ${ways}`,
  nn: ({ ways }) => `Du kan òg bruke: ${ways}`,
  sv: ({ ways }) => `Du kan också använda: ${ways}`,
  en: ({ ways }) => `You can also use: ${ways}`,
};
export const howTo: Text = {
  nb: 'Skriv tydelig, gjerne på et ark til. Skriv ikke fødselsnummer.',
  nn: 'Skriv tydeleg, gjerne på eit ark til. Skriv ikkje fødselsnummer.',
  sv: 'Skriv tydligt, gärna på ett papper till. Skriv inte personnummer.',
  en: 'Please write clearly, on an extra sheet if needed. Do not write your national ID number.',
};
/** Where a sensitive thing goes, which is no matter for a form that many see. */
export const sensitive: TextOf<{ place: string }> = {
  nb: ({ place }) => `Sensitivt, som helse eller familie, passer bedre her: ${place}.`,
  nn: ({ place }) => `Sensitivt, som helse eller familie, passar betre her: ${place}.`,
  sv: ({ place }) => `Känsligt, som hälsa eller familj, passar bättre här: ${place}.`,
  en: ({ place }) => `Sensitive matters, such as health or family, are better here: ${place}.`,
};

/** What a clock promises whose document has no words of its own for it. `time` is a span, such as “14 dager”. */
type Promised = TextOf<{ time: string }>;
export const acknowledged: Readonly<Record<'received' | 'received-by-whom', Promised>> = {
  received: {
    nb: ({ time }) => `Innen ${time} får du vite at det er kommet inn.`,
    nn: ({ time }) => `Innan ${time} får du vite at det er kome inn.`,
    sv: ({ time }) => `Inom ${time} får du veta att det har kommit in.`,
    en: ({ time }) => `Within ${time} you are told that it came in.`,
  },
  'received-by-whom': {
    nb: ({ time }) => `Innen ${time} får du vite at det er kommet inn, og hvem som har det.`,
    nn: ({ time }) => `Innan ${time} får du vite at det er kome inn, og kven som har det.`,
    sv: ({ time }) => `Inom ${time} får du veta att det har kommit in och vem som har det.`,
    en: ({ time }) => `Within ${time} you are told that it came in and who has it.`,
  },
};
export const answered: Readonly<
  Record<'to-all' | 'if-wanted', Readonly<Record<'always-written' | 'written-or-spoken', Promised>>>
> = {
  'to-all': {
    'always-written': {
      nb: ({ time }) => `Du får skriftlig svar innen ${time}.`,
      nn: ({ time }) => `Du får skriftleg svar innan ${time}.`,
      sv: ({ time }) => `Du får skriftligt svar inom ${time}.`,
      en: ({ time }) => `You get an answer in writing within ${time}.`,
    },
    'written-or-spoken': {
      nb: ({ time }) => `Du får svar innen ${time}.`,
      nn: ({ time }) => `Du får svar innan ${time}.`,
      sv: ({ time }) => `Du får svar inom ${time}.`,
      en: ({ time }) => `You get an answer within ${time}.`,
    },
  },
  'if-wanted': {
    'always-written': {
      nb: ({ time }) => `Vil du ha svar, får du det skriftlig innen ${time}.`,
      nn: ({ time }) => `Vil du ha svar, får du det skriftleg innan ${time}.`,
      sv: ({ time }) => `Vill du ha svar får du det skriftligt inom ${time}.`,
      en: ({ time }) => `If you want an answer, you get it in writing within ${time}.`,
    },
    'written-or-spoken': {
      nb: ({ time }) => `Vil du ha svar, får du det innen ${time}.`,
      nn: ({ time }) => `Vil du ha svar, får du det innan ${time}.`,
      sv: ({ time }) => `Vill du ha svar får du det inom ${time}.`,
      en: ({ time }) => `If you want an answer, you get it within ${time}.`,
    },
  },
};
export const delayed: Promised = {
  nb: ({ time }) => `Tar svaret lengre tid, får du vite det innen ${time}.`,
  nn: ({ time }) => `Tek svaret lengre tid, får du vite det innan ${time}.`,
  sv: ({ time }) => `Tar svaret längre tid får du veta det inom ${time}.`,
  en: ({ time }) => `If the answer takes longer, you are told within ${time}.`,
};

export const whatItIs: Text = {
  nb: 'Hva er det? Sett kryss.',
  nn: 'Kva er det? Set kryss.',
  sv: 'Vad är det? Sätt kryss.',
  en: 'What is it? Tick one.',
};
/** What is asked, by what becomes of it in the case. */
export const asks = {
  unit: {
    nb: 'Hvilken enhet gjelder det?',
    nn: 'Kva eining gjeld det?',
    sv: 'Vilken enhet gäller det?',
    en: 'Which unit is it about?',
  },
  said: {
    nb: 'Hva har du opplevd, eller hva vil du si?',
    nn: 'Kva har du opplevd, eller kva vil du seie?',
    sv: 'Vad har du varit med om, eller vad vill du säga?',
    en: 'What happened, or what would you like to say?',
  },
  grounds: {
    nb: 'Hvorfor mener du det?',
    nn: 'Kvifor meiner du det?',
    sv: 'Varför tycker du så?',
    en: 'Why do you think so?',
  },
  wish: {
    nb: 'Hva ønsker du at vi gjør?',
    nn: 'Kva ønskjer du at vi gjer?',
    sv: 'Vad vill du att vi gör?',
    en: 'What would you like us to do?',
  },
  suggestion: {
    nb: 'Har du et forslag til forbedring?',
    nn: 'Har du eit forslag til forbetring?',
    sv: 'Har du ett förslag till förbättring?',
    en: 'Do you suggest an improvement?',
  },
  decision: {
    nb: 'Hvilket vedtak klager du på?',
    nn: 'Kva vedtak klagar du på?',
    sv: 'Vilket beslut gäller det?',
    en: 'Which decision do you appeal against?',
  },
  decisionNotifiedOn: {
    nb: 'Når fikk du vedtaket?',
    nn: 'Når fekk du vedtaket?',
    sv: 'När fick du beslutet?',
    en: 'When did you get the decision?',
  },
  changeWanted: {
    nb: 'Hva vil du ha endret?',
    nn: 'Kva vil du ha endra?',
    sv: 'Vad vill du ha ändrat?',
    en: 'What do you want changed?',
  },
  wrong: {
    nb: 'Hva mener du er feil?',
    nn: 'Kva meiner du er feil?',
    sv: 'Vad tycker du är fel?',
    en: 'What do you think is wrong?',
  },
  name: { nb: 'Navn', nn: 'Namn', sv: 'Namn', en: 'Name' },
  phone: { nb: 'Telefon', nn: 'Telefon', sv: 'Telefon', en: 'Phone' },
  email: { nb: 'E-post', nn: 'E-post', sv: 'E-post', en: 'E-mail' },
  day: { nb: 'Dato', nn: 'Dato', sv: 'Datum', en: 'Date' },
  place: { nb: 'Sted', nn: 'Stad', sv: 'Ort', en: 'Place' },
  signature: { nb: 'Underskrift', nn: 'Underskrift', sv: 'Underskrift', en: 'Signature' },
} as const satisfies Readonly<Record<string, Text>>;

export const anonymous: Text = {
  nb: 'Jeg vil være anonym.',
  nn: 'Eg vil vere anonym.',
  sv: 'Jag vill vara anonym.',
  en: 'I wish to stay anonymous.',
};
export const wantsAnswer: Text = {
  nb: 'Hvordan vil du ha svar? Sett kryss.',
  nn: 'Korleis vil du ha svar? Set kryss.',
  sv: 'Hur vill du ha svar? Sätt kryss.',
  en: 'How would you like a reply? Tick one.',
};
/** Short, so that they stand beside each other. */
export const answerWays: Readonly<Record<AnswerWay, Text>> = {
  any: { nb: 'Alt passer', nn: 'Alt passar', sv: 'Allt går bra', en: 'Any way' },
  letter: { nb: 'I brev', nn: 'I brev', sv: 'I brev', en: 'By letter' },
  email: { nb: 'På e-post', nn: 'På e-post', sv: 'Med e-post', en: 'By e-mail' },
  phone: { nb: 'På telefon', nn: 'På telefon', sv: 'På telefon', en: 'By phone' },
  none: { nb: 'Ikke svar', nn: 'Ikkje svar', sv: 'Vill inte ha svar', en: 'No reply wanted' },
};
export const forStaff: Text = {
  nb: 'Kommunen fyller ut dette',
  nn: 'Kommunen fyller ut dette',
  sv: 'Kommunen fyller i detta',
  en: 'For the municipality to fill in',
};
export const staffAsks = {
  receivedOn: { nb: 'Mottatt', nn: 'Motteken', sv: 'Inkommen', en: 'Received' },
  receivedBy: { nb: 'Mottatt av', nn: 'Motteken av', sv: 'Mottagen av', en: 'Received by' },
  originalAt: { nb: 'Originalen ligger', nn: 'Originalen ligg', sv: 'Originalet finns', en: 'The original is' },
  number: { nb: 'Saksnummer', nn: 'Saksnummer', sv: 'Ärendenummer', en: 'Case number' },
  goesTo: { nb: 'Skjemaet går til', nn: 'Skjemaet går til', sv: 'Blanketten går till', en: 'The form goes to' },
} as const satisfies Readonly<Record<string, Text>>;

/** Where there was no room for all that was typed. */
export const restAttached: Text = {
  nb: '(Resten står på vedlegget.)',
  nn: '(Resten står på vedlegget.)',
  sv: '(Resten står på bilagan.)',
  en: '(The rest is on the attachment.)',
};
export const attached: Text = {
  nb: '(Se vedlegget.)',
  nn: '(Sjå vedlegget.)',
  sv: '(Se bilagan.)',
  en: '(See the attachment.)',
};
export const moreAttached: Text = {
  nb: 'Det er et vedlegg til dette skjemaet.',
  nn: 'Det er eit vedlegg til dette skjemaet.',
  sv: 'Det finns en bilaga till den här blanketten.',
  en: 'There is an attachment to this form.',
};
/** Above what the citizen is told about what is stored, where it stands on a page of its own. */
export const whatIsKept: Text = {
  nb: 'Om det vi lagrer',
  nn: 'Om det vi lagrar',
  sv: 'Om det vi sparar',
  en: 'What we store',
};
export const attachment: TextOf<{ title: string }> = {
  nb: ({ title }) => `Vedlegg: ${title}`,
  nn: ({ title }) => `Vedlegg: ${title}`,
  sv: ({ title }) => `Bilaga: ${title}`,
  en: ({ title }) => `Attachment: ${title}`,
};
export const belongs: Text = {
  nb: 'Dette hører til skjemaet på side 1. Underskriften der gjelder også dette.',
  nn: 'Dette høyrer til skjemaet på side 1. Underskrifta der gjeld òg dette.',
  sv: 'Detta hör till blanketten på sidan 1. Underskriften där gäller även detta.',
  en: 'This belongs to the form on page 1. The signature there covers this too.',
};
/** At the foot: by which form and which edition a scanned page is known again. */
export const formId: TextOf<{ id: string; title: string; edition: string }> = {
  nb: ({ id, title, edition }) => `Skjema ${id}. ${title}, utgave ${edition}.`,
  nn: ({ id, title, edition }) => `Skjema ${id}. ${title}, utgåve ${edition}.`,
  sv: ({ id, title, edition }) => `Blankett ${id}. ${title}, utgåva ${edition}.`,
  en: ({ id, title, edition }) => `Form ${id}. ${title}, edition ${edition}.`,
};
export const ticked: Text = { nb: 'Krysset av', nn: 'Kryssa av', sv: 'Ikryssad', en: 'Ticked' };
export const notTicked: Text = { nb: 'Ikke krysset av', nn: 'Ikkje kryssa av', sv: 'Inte ikryssad', en: 'Not ticked' };
