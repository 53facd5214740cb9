/**
 * What the citizen is written where the municipality has no wording of its own. Places such as {number} are those of
 * domain/procedure/reply-templates.ts; a line in which a fact is missing is left out. Whoever writes it signs it below.
 */
import type { Writing } from '../../domain/handling.ts';
import type { Text } from '../say.ts';

const acknowledgement: Text = {
  nb: `Hei!

{municipality} mottok {matter} {heardOn}. Takk for at du sa fra.

Saksnummeret ditt er {number}. {unit} har saken.
{handler} behandler den.

Du får svar senest {answerBy}.

Vil du legge til noe, kan du ta kontakt med {unit} og oppgi saksnummeret.`,
  nn: `Hei!

{municipality} tok imot {matter} {heardOn}. Takk for at du sa frå.

Saksnummeret ditt er {number}. {unit} har saka.
{handler} behandlar ho.

Du får svar seinast {answerBy}.

Vil du leggje til noko, kan du ta kontakt med {unit} og oppgi saksnummeret.`,
  sv: `Hej!

{municipality} tog emot {matter} {heardOn}. Tack för att du hörde av dig.

Ditt ärendenummer är {number}. {unit} har ärendet.
{handler} handlägger det.

Du får svar senast {answerBy}.

Vill du lägga till något kan du kontakta {unit} och uppge ärendenumret.`,
  en: `Hello,

{municipality} received {matter} on {heardOn}. Thank you for telling us.

Your case number is {number}. {unit} has the case.
{handler} is handling it.

You will have an answer by {answerBy}.

If you want to add something, please contact {unit} and give the case number.`,
};

/** Of praise that is only passed along: nobody handles it, and no answer comes where no clock promises one. */
export const praiseAcknowledged: Text = {
  nb: `Hei!

Tusen takk for rosen! {municipality} fikk den {heardOn}, og nummeret er {number}.

{handler} ved {unit} har fått den, og gir den videre til dem den gjelder.

Du får svar senest {answerBy}.`,
  nn: `Hei!

Tusen takk for rosen! {municipality} fekk han {heardOn}, og nummeret er {number}.

{handler} ved {unit} har fått han, og gir han vidare til dei han gjeld.

Du får svar seinast {answerBy}.`,
  sv: `Hej!

Stort tack för berömmet! {municipality} fick det {heardOn}, och numret är {number}.

{handler} på {unit} har fått det och för det vidare till dem som det gäller.

Du får svar senast {answerBy}.`,
  en: `Hello,

Thank you very much for your praise! {municipality} received it on {heardOn}, and its number is {number}.

{handler} at {unit} has it and passes it on to those whom it concerns.

You will have an answer by {answerBy}.`,
};

const delayNotice: Text = {
  nb: `Hei!

Det tar lengre tid å svare på {matter} enn vi hadde tenkt. Det beklager vi.

Grunnen er: {reason}

Du får svar senest {newDate}.

Har du spørsmål, kan du ta kontakt med {unit} og oppgi saksnummer {number}.`,
  nn: `Hei!

Det tek lengre tid å svare på {matter} enn vi hadde tenkt. Det er vi lei oss for.

Grunnen er: {reason}

Du får svar seinast {newDate}.

Har du spørsmål, kan du ta kontakt med {unit} og oppgi saksnummer {number}.`,
  sv: `Hej!

Det tar längre tid att svara på {matter} än vi hade tänkt. Det ber vi om ursäkt för.

Skälet är: {reason}

Du får svar senast {newDate}.

Har du frågor kan du kontakta {unit} och uppge ärendenummer {number}.`,
  en: `Hello,

It is taking longer to answer {matter} than we had planned. We are sorry about that.

The reason is: {reason}

You will have an answer by {newDate}.

If you have questions, please contact {unit} and give case number {number}.`,
};

/**
 * Of an appeal against a formal decision that is not answered within the month: the provisional reply by law, which says
 * why and when an answer can be expected (fvl § 11 a; D00075). Only where the law asks for it.
 */
export const appealDelayed: Text = {
  nb: `Hei!

Dette er et foreløpig svar på {matter}, som {municipality} mottok {heardOn}.

Det tar mer enn en måned å behandle klagen. Det beklager vi.

Grunnen er: {reason}

Du kan vente svar senest {newDate}.

Har du spørsmål, kan du ta kontakt med {unit} og oppgi saksnummer {number}.`,
  nn: `Hei!

Dette er eit førebels svar på {matter}, som {municipality} tok imot {heardOn}.

Det tek meir enn ein månad å behandle klaga. Det er vi lei oss for.

Grunnen er: {reason}

Du kan vente svar seinast {newDate}.

Har du spørsmål, kan du ta kontakt med {unit} og oppgi saksnummer {number}.`,
  sv: `Hej!

Det här är ett besked om försening för {matter}, som {municipality} tog emot {heardOn}.

Det tar mer än en månad att behandla överklagandet. Det ber vi om ursäkt för.

Skälet är: {reason}

Du kan vänta dig ett svar senast {newDate}.

Har du frågor kan du kontakta {unit} och uppge ärendenummer {number}.`,
  en: `Hello,

This is a provisional reply to {matter}, which {municipality} received on {heardOn}.

It takes more than a month to deal with the appeal. We are sorry about that.

The reason is: {reason}

You can expect an answer by {newDate}.

If you have questions, please contact {unit} and give case number {number}.`,
};

const answer: Text = {
  nb: `Hei!

Her er svaret på {matter}, som vi fikk {heardOn}.

{apology}

{explanation}

{text}

{outcome}

{onward}

Har du spørsmål, kan du ta kontakt med {unit} og oppgi saksnummer {number}.`,
  nn: `Hei!

Her er svaret på {matter}, som vi fekk {heardOn}.

{apology}

{explanation}

{text}

{outcome}

{onward}

Har du spørsmål, kan du ta kontakt med {unit} og oppgi saksnummer {number}.`,
  sv: `Hej!

Här är svaret på {matter}, som vi fick {heardOn}.

{apology}

{explanation}

{text}

{outcome}

{onward}

Har du frågor kan du kontakta {unit} och uppge ärendenummer {number}.`,
  en: `Hello,

This is the answer to {matter}, which we received on {heardOn}.

{apology}

{explanation}

{text}

{outcome}

{onward}

If you have questions, please contact {unit} and give case number {number}.`,
};

/** An answer that is given by word of mouth: no letter, which greets and closes. */
export const spokenAnswer: Text = {
  nb: `Det gjelder {matter}, som vi fikk {heardOn}. Dette har vi kommet fram til.

{apology}

{explanation}

{text}

{outcome}

{onward}

Lurer du på noe mer, kan du ta kontakt med {unit}. Saksnummeret er {number}.`,
  nn: `Det gjeld {matter}, som vi fekk {heardOn}. Dette har vi kome fram til.

{apology}

{explanation}

{text}

{outcome}

{onward}

Lurer du på noko meir, kan du ta kontakt med {unit}. Saksnummeret er {number}.`,
  sv: `Det gäller {matter}, som vi fick {heardOn}. Det här har vi kommit fram till.

{apology}

{explanation}

{text}

{outcome}

{onward}

Undrar du över något mer kan du kontakta {unit}. Ärendenumret är {number}.`,
  en: `This is about {matter}, which we received on {heardOn}. Here is what we have come to.

{apology}

{explanation}

{text}

{outcome}

{onward}

If you want to know more, you can contact {unit}. The case number is {number}.`,
};

/** The word with which a letter greets, alone on its first line. */
export const greeting: Text = { nb: 'Hei', nn: 'Hei', sv: 'Hej', en: 'Hello' };

const invitation: Text = {
  nb: `Hei!

Vi vil gjerne snakke med deg om {matter}, som vi fikk {heardOn}. Derfor inviterer vi deg til et møte.

Dag: {meetingOn}
Sted: {meetingPlace}

Du kan gjerne ta med deg noen. Passer det ikke, kan du ta kontakt med {unit} og oppgi saksnummer {number}.`,
  nn: `Hei!

Vi vil gjerne snakke med deg om {matter}, som vi fekk {heardOn}. Derfor inviterer vi deg til eit møte.

Dag: {meetingOn}
Stad: {meetingPlace}

Du kan gjerne ta med deg nokon. Passar det ikkje, kan du ta kontakt med {unit} og oppgi saksnummer {number}.`,
  sv: `Hej!

Vi vill gärna prata med dig om {matter}, som vi fick {heardOn}. Därför bjuder vi in dig till ett möte.

Dag: {meetingOn}
Plats: {meetingPlace}

Du får gärna ta med dig någon. Passar det inte kan du kontakta {unit} och uppge ärendenummer {number}.`,
  en: `Hello,

We would like to talk with you about {matter}, which we received on {heardOn}. We therefore invite you to a meeting.

Day: {meetingOn}
Place: {meetingPlace}

You are welcome to bring someone along. If it does not suit you, please contact {unit} and give case number {number}.`,
};

export const templates: Readonly<Record<Writing, Text>> = {
  acknowledgement,
  'delay-notice': delayNotice,
  answer,
  invitation,
};

/** Stands where the manager writes the answer, and is never sent. */
export const placeForText: Text = {
  nb: '[Skriv svaret her]',
  nn: '[Skriv svaret her]',
  sv: '[Skriv svaret här]',
  en: '[Write the answer here]',
};
