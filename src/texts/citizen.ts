/** What the citizen is told at the end, in her own language: read aloud, copied or printed. */

import type { CitizenView, TakenUpView } from '../dialogues/views.ts';
import type { KindClass } from '../domain/kinds.ts';
import { calledToo, ifLonger, inWriting, notDecidedHere, ofDecision, thanksForAppeal } from './citizen-hears.ts';
import { sayDay } from './dates.ts';
import { capital, keeperName, takenUp } from './keeper.ts';
import { say, type Text, type TextOf } from './say.ts';

const thanks: Readonly<Record<KindClass, TextOf<{ municipality: string; day: string }>>> = {
  complaint: {
    nb: ({ municipality, day }) =>
      `${municipality} har registrert klagen som du kom med ${day}. Takk for at du sa fra.`,
    nn: ({ municipality, day }) => `${municipality} har registrert klaga som du kom med ${day}. Takk for at du sa frå.`,
    sv: ({ municipality, day }) =>
      `${municipality} har registrerat klagomålet som du lämnade ${day}. Tack för att du hörde av dig.`,
    en: ({ municipality, day }) =>
      `${municipality} has registered the complaint that you made on ${day}. Thank you for telling us.`,
  },
  feedback: {
    nb: ({ municipality, day }) =>
      `${municipality} har registrert tilbakemeldingen som du ga ${day}. Takk for at du sa fra.`,
    nn: ({ municipality, day }) =>
      `${municipality} har registrert tilbakemeldinga som du gav ${day}. Takk for at du sa frå.`,
    sv: ({ municipality, day }) =>
      `${municipality} har registrerat synpunkten som du lämnade ${day}. Tack för att du hörde av dig.`,
    en: ({ municipality, day }) =>
      `${municipality} has registered the feedback that you gave on ${day}. Thank you for telling us.`,
  },
  suggestion: {
    nb: ({ municipality, day }) => `${municipality} har registrert forslaget som du kom med ${day}. Takk skal du ha.`,
    nn: ({ municipality, day }) => `${municipality} har registrert forslaget som du kom med ${day}. Takk skal du ha.`,
    sv: ({ municipality, day }) => `${municipality} har registrerat förslaget som du lämnade ${day}. Tack ska du ha.`,
    en: ({ municipality, day }) => `${municipality} has registered the suggestion that you made on ${day}. Thank you.`,
  },
  praise: {
    nb: ({ municipality, day }) => `${municipality} har skrevet ned rosen som du ga ${day}. Tusen takk.`,
    nn: ({ municipality, day }) => `${municipality} har skrive ned rosen som du gav ${day}. Tusen takk.`,
    sv: ({ municipality, day }) => `${municipality} har skrivit ner berömmet som du gav ${day}. Tack så mycket.`,
    en: ({ municipality, day }) =>
      `${municipality} has written down the praise that you gave on ${day}. Thank you very much.`,
  },
  tip: {
    nb: ({ municipality, day }) => `${municipality} har registrert tipset som du ga ${day}. Takk skal du ha.`,
    nn: ({ municipality, day }) => `${municipality} har registrert tipset som du gav ${day}. Takk skal du ha.`,
    sv: ({ municipality, day }) => `${municipality} har registrerat tipset som du lämnade ${day}. Tack ska du ha.`,
    en: ({ municipality, day }) => `${municipality} has registered the tip that you gave on ${day}. Thank you.`,
  },
  damage: {
    nb: ({ municipality, day }) =>
      `${municipality} har registrert skaden som du meldte fra om ${day}. Takk for at du sa fra.`,
    nn: ({ municipality, day }) =>
      `${municipality} har registrert skaden som du melde frå om ${day}. Takk for at du sa frå.`,
    sv: ({ municipality, day }) =>
      `${municipality} har registrerat skadan som du anmälde ${day}. Tack för att du sade till.`,
    en: ({ municipality, day }) =>
      `${municipality} has registered the damage that you reported on ${day}. Thank you for telling us.`,
  },
};

const numberAndUnit: TextOf<{ number: string; unit: string }> = {
  nb: ({ number, unit }) => `Saksnummeret ditt er ${number}. ${unit} har saken.`,
  nn: ({ number, unit }) => `Saksnummeret ditt er ${number}. ${unit} har saka.`,
  sv: ({ number, unit }) => `Ditt ärendenummer är ${number}. ${unit} har ärendet.`,
  en: ({ number, unit }) => `Your case number is ${number}. ${unit} has the case.`,
};
const numberOfClosed: TextOf<{ number: string }> = {
  nb: ({ number }) => `Saksnummeret ditt er ${number}. Saken er avsluttet.`,
  nn: ({ number }) => `Saksnummeret ditt er ${number}. Saka er avslutta.`,
  sv: ({ number }) => `Ditt ärendenummer är ${number}. Ärendet är avslutat.`,
  en: ({ number }) => `Your case number is ${number}. The case is closed.`,
};
/** `place`: the way in that is encouraged, as the profile names it. */
const rather: TextOf<{ place: string }> = {
  nb: ({ place }) => `Neste gang kan du gjerne skrive til oss selv: ${place}.`,
  nn: ({ place }) => `Neste gong kan du gjerne skrive til oss sjølv: ${place}.`,
  sv: ({ place }) => `Nästa gång kan du gärna skriva till oss själv: ${place}.`,
  en: ({ place }) => `Next time you are welcome to write to us yourself: ${place}.`,
};
const settled: Text = {
  nb: 'Saken ble løst på stedet.',
  nn: 'Saka vart løyst på staden.',
  sv: 'Ärendet löstes på plats.',
  en: 'The matter was resolved on the spot.',
};
const acknowledged: TextOf<{ day: string }> = {
  nb: ({ day }) => `Senest ${day} får du vite at den er mottatt og hvem som har den.`,
  nn: ({ day }) => `Seinast ${day} får du vite at ho er motteken og kven som har ho.`,
  sv: ({ day }) => `Senast ${day} får du veta att ärendet har kommit in och vem som har det.`,
  en: ({ day }) => `By ${day} you will hear that it has come in and who has it.`,
};
const answered: Readonly<Record<CitizenView['answerWay'], TextOf<{ day: string }> | undefined>> = {
  any: {
    nb: ({ day }) => `Du får svar senest ${day}.`,
    nn: ({ day }) => `Du får svar seinast ${day}.`,
    sv: ({ day }) => `Du får svar senast ${day}.`,
    en: ({ day }) => `You will have a reply by ${day}.`,
  },
  letter: {
    nb: ({ day }) => `Du får svar i brev senest ${day}.`,
    nn: ({ day }) => `Du får svar i brev seinast ${day}.`,
    sv: ({ day }) => `Du får svar i brev senast ${day}.`,
    en: ({ day }) => `You will have a reply by letter, by ${day}.`,
  },
  email: {
    nb: ({ day }) => `Du får svar på e-post senest ${day}.`,
    nn: ({ day }) => `Du får svar på e-post seinast ${day}.`,
    sv: ({ day }) => `Du får svar med e-post senast ${day}.`,
    en: ({ day }) => `You will have a reply by e-mail, by ${day}.`,
  },
  phone: {
    nb: ({ day }) => `Vi ringer deg med svar senest ${day}.`,
    nn: ({ day }) => `Vi ringjer deg med svar seinast ${day}.`,
    sv: ({ day }) => `Vi ringer dig med svar senast ${day}.`,
    en: ({ day }) => `We will call you with a reply by ${day}.`,
  },
  none: undefined,
};
const noAnswerWanted: Text = {
  nb: 'Du har sagt at du ikke ønsker svar.',
  nn: 'Du har sagt at du ikkje ønskjer svar.',
  sv: 'Du har sagt att du inte vill ha svar.',
  en: 'You have said that you do not want a reply.',
};
const noAnswerPossible: Text = {
  nb: 'Du er anonym. Da kan vi ikke svare deg, men det blir undersøkt på samme måte.',
  nn: 'Du er anonym. Då kan vi ikkje svare deg, men det blir undersøkt på same måten.',
  sv: 'Du är anonym. Då kan vi inte svara dig, men det utreds på samma sätt.',
  en: 'You are anonymous. We cannot reply to you, but it is looked into just the same.',
};

const confirmed: TextOf<{ day: string }> = {
  nb: ({ day }) => `Du får en skriftlig bekreftelse senest ${day}.`,
  nn: ({ day }) => `Du får ei skriftleg stadfesting seinast ${day}.`,
  sv: ({ day }) => `Du får en skriftlig bekräftelse senast ${day}.`,
  en: ({ day }) => `You will have a written confirmation by ${day}.`,
};
const anonymousPrivacy: Text = {
  nb: 'Kommunen lagrer det du har sagt og når det kom inn, men ikke hvem du er.',
  nn: 'Kommunen lagrar det du har sagt og når det kom inn, men ikkje kven du er.',
  sv: 'Kommunen sparar det du har sagt och när det kom in, men inte vem du är.',
  en: 'The municipality stores what you have said and when it came in, but not who you are.',
};

function whoHasIt({ language, number, ...keeper }: TakenUpView): string {
  const unit = capital(keeperName({ unit: keeper.unit, head: keeper.head === true }, language));
  return say(numberAndUnit, language, { number: String(number), unit });
}

/** That it was taken up again, and who has it now. */
export function takenUpParagraphs(view: TakenUpView): readonly string[] {
  return [say(takenUp, view.language), whoHasIt(view)];
}

/** The paragraphs of what is told to the citizen, in her language; nothing in them is marked up. */
export function citizenParagraphs(view: CitizenView): readonly string[] {
  const { language, municipality } = view;
  return [
    ...(view.takenUp === true
      ? takenUpParagraphs(view)
      : [
          say(view.appeal === undefined ? thanks[view.class] : thanksForAppeal, language, {
            municipality,
            day: sayDay(view.heardOn, language),
          }),
          ...(view.appeal?.against === undefined ? [] : [say(ofDecision, language, { decision: view.appeal.against })]),
          view.closed === true ? say(numberOfClosed, language, { number: String(view.number) }) : whoHasIt(view),
        ]),
    ...(view.settled ? [say(settled, language)] : []),
    ...(view.elsewhere === undefined ? answers(view) : [`${say(notDecidedHere, language)} ${view.elsewhere}`]),
    ...(view.rather === undefined ? [] : [say(rather, language, { place: view.rather })]),
    ...(view.openness === undefined ? [] : [view.openness]),
    view.anonymous ? say(anonymousPrivacy, language) : view.privacy,
  ];
}

function answers(view: CitizenView): string[] {
  const { language, anonymous, answerWay, acknowledgeBy, respondBy, settled: done } = view;
  if (anonymous) return [say(noAnswerPossible, language)];
  const day = respondBy === undefined ? undefined : sayDay(respondBy, language);
  const writes = view.writes === true && answerWay === 'phone';
  const way = writes ? inWriting : answered[answerWay];
  const answer = done && way !== undefined ? confirmed : way;
  return [
    ...(acknowledgeBy === undefined ? [] : [say(acknowledged, language, { day: sayDay(acknowledgeBy, language) })]),
    ...(answer === undefined ? [say(noAnswerWanted, language)] : []),
    ...(answer === undefined || day === undefined
      ? []
      : [
          say(answer, language, { day }),
          ...(writes && !done ? [say(calledToo, language)] : []),
          ...(view.ifLonger === undefined || done ? [] : [say(ifLonger[view.ifLonger], language)]),
        ]),
  ];
}
