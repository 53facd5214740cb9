/** The manager's card of a case. */
import type { CaseView } from '../dialogues/views.ts';
import type { Text, TextOf } from './say.ts';

export const instead: Readonly<Record<NonNullable<CaseView['instead']>['reason'], TextOf<{ name: string }>>> = {
  'not-reached': {
    nb: ({ name }) => `Du får denne fordi ${name} ikke kunne nås.`,
    nn: ({ name }) => `Du får denne fordi ${name} ikkje kunne nåast.`,
    sv: ({ name }) => `Du får det här eftersom ${name} inte gick att nå.`,
    en: ({ name }) => `You get this because ${name} could not be reached.`,
  },
  'not-seen-in-danger': {
    nb: ({ name }) => `Du får denne fordi noen er i fare og ${name} ikke har sett den ennå.`,
    nn: ({ name }) => `Du får denne fordi nokon er i fare og ${name} ikkje har sett ho enno.`,
    sv: ({ name }) => `Du får det här eftersom någon är i fara och ${name} inte har sett det än.`,
    en: ({ name }) => `You get this because someone is in danger and ${name} has not seen it yet.`,
  },
  away: {
    nb: ({ name }) => `${name} er borte i dag, så du får denne.`,
    nn: ({ name }) => `${name} er borte i dag, så du får denne.`,
    sv: ({ name }) => `${name} är borta i dag, så du får det här.`,
    en: ({ name }) => `${name} is away today, so this comes to you.`,
  },
  overdue: {
    nb: ({ name }) => `Fristen er overskredet. ${name} har saken, og du får vite det for å kunne hjelpe.`,
    nn: ({ name }) => `Saka er over fristen. ${name} har ho, og du får vite det for å kunne hjelpe.`,
    sv: ({ name }) => `Ärendet är försenat. ${name} har det, och du får veta det för att kunna hjälpa till.`,
    en: ({ name }) => `The case is overdue. ${name} has it, and you are told so that you can help.`,
  },
  'long-open': {
    nb: ({ name }) => `Saken har vært åpen lenge. ${name} har den, og du får vite det for å kunne hjelpe.`,
    nn: ({ name }) => `Saka har vore open lenge. ${name} har ho, og du får vite det for å kunne hjelpe.`,
    sv: ({ name }) => `Ärendet har varit öppet länge. ${name} har det, och du får veta det för att kunna hjälpa till.`,
    en: ({ name }) => `The case has been open for long. ${name} has it, and you are told so that you can help.`,
  },
  left: {
    nb: ({ name }) => `${name} har sluttet. Nå ligger saken hos deg.`,
    nn: ({ name }) => `${name} har slutta. No ligg saka hos deg.`,
    sv: ({ name }) => `${name} har slutat. Nu ligger ärendet hos dig.`,
    en: ({ name }) => `${name} has left. The case is with you now.`,
  },
  replaced: {
    nb: ({ name }) => `Denne oppgaven er ikke lenger hos ${name}. Nå ligger saken hos deg.`,
    nn: ({ name }) => `Denne oppgåva er ikkje lenger hos ${name}. No ligg saka hos deg.`,
    sv: ({ name }) => `${name} har inte längre det här uppdraget. Nu ligger ärendet hos dig.`,
    en: ({ name }) => `This is no longer the task of ${name}. The case is with you now.`,
  },
  'unit-ended': {
    nb: ({ name }) => `Enheten som hadde saken, finnes ikke lenger. Dere tar over etter ${name}. Fristene er de samme.`,
    nn: ({ name }) => `Eininga som hadde saka, finst ikkje lenger. De tek over etter ${name}. Fristane er dei same.`,
    sv: ({ name }) =>
      `Enheten som hade ärendet finns inte längre. Din enhet tar över efter ${name}. Tidsfristerna är desamma.`,
    en: ({ name }) =>
      `The unit that had the case no longer exists. You take over from ${name}. The deadlines stay the same.`,
  },
  'consent-given': {
    nb: ({ name }) => `${name} har spurt innbyggeren, som har sagt ja. Nå kan du lese det som ble sagt.`,
    nn: ({ name }) => `${name} har spurt innbyggjaren, som har sagt ja. No kan du lese det som vart sagt.`,
    sv: ({ name }) => `${name} har frågat medborgaren, som har sagt ja. Nu kan du läsa det som sades.`,
    en: ({ name }) => `${name} has asked the citizen, who has agreed. You can read what was said now.`,
  },
  'asked-left': {
    nb: ({ name }) =>
      `${name} har sluttet uten å gi uttalelsen. Hør vedkommende på en annen måte, eller si hvorfor ikke.`,
    nn: ({ name }) => `${name} har slutta før fråsegna kom. Høyr vedkomande på ein annan måte, eller sei kvifor ikkje.`,
    sv: ({ name }) =>
      `${name} har slutat utan att yttra sig. Hör personen på något annat sätt, eller skriv varför inte.`,
    en: ({ name }) => `${name} has left without giving a statement. Hear them in another way, or say why not.`,
  },
  appointed: {
    nb: ({ name }) => `${name} har valgt deg til saksbehandler.`,
    nn: ({ name }) => `${name} har valt deg til saksbehandlar.`,
    sv: ({ name }) => `${name} har utsett dig till handläggare.`,
    en: ({ name }) => `${name} has appointed you to handle this case.`,
  },
  'handed-back': {
    nb: ({ name }) => `${name} har gitt saken tilbake. Grunnen står i saken.`,
    nn: ({ name }) => `${name} har gitt saka tilbake. Grunnen står i saka.`,
    sv: ({ name }) => `${name} har lämnat tillbaka ärendet. Skälet står i ärendet.`,
    en: ({ name }) => `${name} has handed the case back. The reason is in the case.`,
  },
  offered: {
    nb: ({ name }) => `${name} mener at saken hører til hos dere. Ta imot den, eller si nei med en grunn.`,
    nn: ({ name }) => `${name} meiner at saka høyrer til hos dykk. Ta imot ho, eller sei nei med ein grunn.`,
    sv: ({ name }) => `${name} menar att ärendet hör hemma hos din enhet. Ta emot det, eller säg nej med ett skäl.`,
    en: ({ name }) => `${name} thinks that the case belongs with you. Accept it, or decline with a reason.`,
  },
  accepted: {
    nb: ({ name }) => `${name} har tatt imot saken.`,
    nn: ({ name }) => `${name} har teke imot saka.`,
    sv: ({ name }) => `${name} har tagit emot ärendet.`,
    en: ({ name }) => `${name} has accepted the case.`,
  },
  declined: {
    nb: ({ name }) => `${name} tok ikke imot saken. Grunnen står i saken.`,
    nn: ({ name }) => `${name} tok ikkje imot saka. Grunnen står i saka.`,
    sv: ({ name }) => `${name} tog inte emot ärendet. Skälet står i ärendet.`,
    en: ({ name }) => `${name} did not accept the case. The reason is in the case.`,
  },
  'to-decide': {
    nb: ({ name }) => `To enheter har sagt nei, sist ${name}. Nå avgjør du hvor saken hører til.`,
    nn: ({ name }) => `To einingar har sagt nei, sist ${name}. No avgjer du kvar saka høyrer til.`,
    sv: ({ name }) => `Två enheter har sagt nej, senast ${name}. Nu avgör du var ärendet hör hemma.`,
    en: ({ name }) => `Two units have declined, ${name} last. You now decide where the case belongs.`,
  },
  'unit-decided': {
    nb: ({ name }) => `${name} har avgjort at saken hører til hos dere.`,
    nn: ({ name }) => `${name} har avgjort at saka høyrer til hos dykk.`,
    sv: ({ name }) => `${name} har avgjort att ärendet hör hemma hos din enhet.`,
    en: ({ name }) => `${name} has decided that the case belongs with you.`,
  },
  reopened: {
    nb: ({ name }) => `${name} har tatt saken opp igjen, for innbyggeren er ikke fornøyd. Grunnen står i saken.`,
    nn: ({ name }) => `${name} har teke saka opp att, for innbyggjaren er ikkje nøgd. Grunnen står i saka.`,
    sv: ({ name }) => `${name} har återupptagit ärendet, för medborgaren är inte nöjd. Skälet står i ärendet.`,
    en: ({ name }) => `${name} has reopened the case, since the citizen is not satisfied. The reason is in the case.`,
  },
  'closed-both': {
    nb: () =>
      'Denne saken og en annen ble avsluttet samtidig, hver som samme sak som den andre. Derfor er denne åpen igjen.',
    nn: () => 'Denne saka og ei anna vart avslutta samtidig, kvar som same sak som den andre. Difor er denne open att.',
    sv: () =>
      'Det här ärendet och ett annat avslutades samtidigt, vart och ett som samma ärende som det andra. Därför är det här öppet igen.',
    en: () =>
      'This case and another were closed at the same time, each as the same as the other. So this one is open again.',
  },
  replied: {
    nb: ({ name }) => `${name} har svart på spørsmålet.`,
    nn: ({ name }) => `${name} har svart på spørsmålet.`,
    sv: ({ name }) => `${name} har svarat på frågan.`,
    en: ({ name }) => `${name} has answered the question.`,
  },
  statement: {
    nb: ({ name }) => `${name} har gitt uttalelsen sin.`,
    nn: ({ name }) => `${name} har gitt fråsegna si.`,
    sv: ({ name }) => `${name} har lämnat sitt yttrande.`,
    en: ({ name }) => `${name} has given a statement.`,
  },
  'called-back': {
    nb: ({ name }) => `Innbyggeren har ringt. ${name} skrev ned det som ble sagt.`,
    nn: ({ name }) => `Innbyggjaren har ringt. ${name} skreiv ned det som vart sagt.`,
    sv: ({ name }) => `Medborgaren har ringt. ${name} skrev ner det som sades.`,
    en: ({ name }) => `The citizen has called. ${name} wrote down what was said.`,
  },
  'call-wish': {
    nb: ({ name }) => `Innbyggeren vil bli oppringt. ${name} skrev det ned.`,
    nn: ({ name }) => `Innbyggjaren vil bli oppringd. ${name} skreiv det ned.`,
    sv: ({ name }) => `Medborgaren vill bli uppringd. ${name} skrev ner det.`,
    en: ({ name }) => `The citizen wants to be called. ${name} wrote it down.`,
  },
  'left-unfinished': {
    nb: ({ name }) => `${name} har sluttet. Det som var skrevet for å fullføre saken, står nå i den.`,
    nn: ({ name }) => `${name} har slutta. Det som var skrive for å fullføre saka, står no i ho.`,
    sv: ({ name }) => `${name} har slutat. Det som var skrivet för att komplettera ärendet finns nu i det.`,
    en: ({ name }) => `${name} has left. What was written to complete the case is now in it.`,
  },
  'mail-uncertain': {
    nb: ({ name }) => `Det er usikkert om e-posten som ${name} sendte, er kommet fram. Se etter, og si fra her.`,
    nn: ({ name }) => `Det er usikkert om e-posten som ${name} sende, er komen fram. Sjå etter, og sei frå her.`,
    sv: ({ name }) => `Det är osäkert om mejlet som ${name} skickade har kommit fram. Kontrollera det och svara här.`,
    en: ({ name }) => `It is uncertain whether the e-mail that ${name} sent has arrived. Check it, and tell us here.`,
  },
  'mail-failed': {
    nb: ({ name }) => `E-posten som ${name} skrev, kunne ikke sendes. Send den igjen, eller velg en annen måte.`,
    nn: ({ name }) => `E-posten som ${name} skreiv, kunne ikkje sendast. Send han igjen, eller vel ein annan måte.`,
    sv: ({ name }) => `Mejlet som ${name} skrev gick inte att skicka. Skicka det igen, eller välj ett annat sätt.`,
    en: ({ name }) => `The e-mail that ${name} wrote could not be sent. Send it again, or choose another way.`,
  },
};
/** Under the unit that has it now. */
export const receivedFor: TextOf<{ unit: string }> = {
  nb: ({ unit }) => `Kom inn hos ${unit}, som ikke finnes lenger`,
  nn: ({ unit }) => `Kom inn hos ${unit}, som ikkje finst lenger`,
  sv: ({ unit }) => `Kom in till ${unit}, som inte finns längre`,
  en: ({ unit }) => `Received by ${unit}, which no longer exists`,
};
/** Of whoever wrote it down. */
export const unfinished: TextOf<{ name: string }> = {
  nb: ({ name }) => `${name} har sluttet og ble ikke ferdig med å skrive dette. Finn ut resten hvis du kan.`,
  nn: ({ name }) => `${name} har slutta og vart ikkje ferdig med å skrive dette. Finn ut resten om du kan.`,
  sv: ({ name }) => `${name} har slutat och hann inte skriva klart det här. Ta reda på resten om du kan.`,
  en: ({ name }) => `${name} has left and did not finish writing this. Find out the rest if you can.`,
};
export const about: TextOf<{ names: string }> = {
  nb: ({ names }) => `Handler om ${names}. Den det handler om, ser ikke saken.`,
  nn: ({ names }) => `Handlar om ${names}. Den det handlar om, ser ikkje saka.`,
  sv: ({ names }) => `Handlar om ${names}. Den som det handlar om ser inte ärendet.`,
  en: ({ names }) => `About ${names}. The person it is about does not see the case.`,
};
/** Praise reaches whoever was chosen by name. */
export const praises: TextOf<{ names: string }> = {
  nb: ({ names }) => `Ros til ${names}. Den som er valgt i listen, har fått den.`,
  nn: ({ names }) => `Ros til ${names}. Den som er vald i lista, har fått han.`,
  sv: ({ names }) => `Beröm till ${names}. Den som är vald i listan har fått det.`,
  en: ({ names }) => `Praise of ${names}. Whoever was chosen in the list has had it.`,
};
/** Where only words say whom: `names` as they were written, `button` opens the form on which she is chosen. */
export const praisesInWords: TextOf<{ names: string; button: string }> = {
  nb: ({ names, button }) => `Ros til ${names}. Velg den ansatte under «${button}», så når rosen fram.`,
  nn: ({ names, button }) => `Ros til ${names}. Vel den tilsette under «${button}», så når rosen fram.`,
  sv: ({ names, button }) => `Beröm till ${names}. Välj medarbetaren under ”${button}”, så når det fram.`,
  en: ({ names, button }) => `Praise of ${names}. Choose the employee under “${button}”, and it reaches them.`,
};
export const saidHeading: Text = {
  nb: 'Det innbyggeren fortalte',
  nn: 'Det innbyggjaren fortalde',
  sv: 'Det medborgaren berättade',
  en: 'What the citizen told us',
};
export const background: Text = { nb: 'Bakgrunn', nn: 'Bakgrunn', sv: 'Bakgrund', en: 'Background' };
export const reportedBy: Text = { nb: 'Registrert av', nn: 'Registrert av', sv: 'Registrerat av', en: 'Registered by' };
/** Where the law of a track sends the citizen elsewhere. `button`: with which it is ended; `ending`: as what. */
export const notDecidedHere: TextOf<{ button: string; ending: string }> = {
  nb: ({ button, ending }) =>
    `Dette avgjøres et annet sted. Si til innbyggeren hvor. Avslutt så under «${button}», som «${ending}», og skriv at det er sagt.`,
  nn: ({ button, ending }) =>
    `Dette blir avgjort ein annan stad. Sei til innbyggjaren kvar. Avslutt så under «${button}», som «${ending}», og skriv at det er sagt.`,
  sv: ({ button, ending }) =>
    `Det här prövas någon annanstans. Säg till medborgaren var. Avsluta sedan under ”${button}”, som ”${ending}”, och skriv att det är sagt.`,
  en: ({ button, ending }) =>
    `This is decided elsewhere. Tell the citizen where. Then end it under “${button}”, as “${ending}”, and write that they were told.`,
};
export const notAsked: TextOf<{ what: string }> = {
  nb: ({ what }) => `Ikke spurt om ennå: ${what}. Den som registrerte, kan fylle det ut.`,
  nn: ({ what }) => `Ikkje spurt om enno: ${what}. Den som registrerte, kan fylle det ut.`,
  sv: ({ what }) => `Inte frågat om än: ${what}. Den som registrerade kan fylla i det.`,
  en: ({ what }) => `Not asked yet: ${what}. Whoever registered it can fill it in.`,
};
/** The same where whoever registered it has left. */
export const notAskedByAnyone: TextOf<{ what: string }> = {
  nb: ({ what }) => `Ikke spurt om ennå: ${what}`,
  nn: ({ what }) => `Ikkje spurt om enno: ${what}`,
  sv: ({ what }) => `Inte frågat om än: ${what}`,
  en: ({ what }) => `Not asked yet: ${what}`,
};
export const confirmationHeading: Text = {
  nb: 'Bekreftelse til innbyggeren',
  nn: 'Stadfesting til innbyggjaren',
  sv: 'Bekräftelse till medborgaren',
  en: 'Confirmation to the citizen',
};
export const confirmationIntro: Text = {
  nb: 'Løst på stedet. Les gjennom og rett om du vil. Du sender den selv, i brev eller på e-post.',
  nn: 'Løyst på staden. Les gjennom og rett om du vil. Du sender ho sjølv, i brev eller på e-post.',
  sv: 'Löst på plats. Läs igenom och ändra om du vill. Du skickar den själv, i brev eller med e-post.',
  en: 'Resolved on the spot. Read it through and change it if you like. You send it yourself, by letter or e-mail.',
};
export const confirmationQuestion: Text = {
  nb: 'Teksten som du sender',
  nn: 'Teksten som du sender',
  sv: 'Texten som du skickar',
  en: 'The text that you send',
};
export const approve: Text = {
  nb: 'Godkjenn og avslutt',
  nn: 'Godkjenn og avslutt',
  sv: 'Godkänn och avsluta',
  en: 'Approve and close',
};
export const confirmed: Text = {
  nb: 'Bekreftelsen som er godkjent',
  nn: 'Stadfestinga som er godkjend',
  sv: 'Bekräftelsen som är godkänd',
  en: 'The confirmation as approved',
};
export const onlyNumber: Text = {
  nb: 'Mer enn dette kan du ikke se. Resten ligger hos dem som har saken.',
  nn: 'Meir enn dette kan du ikkje sjå. Resten ligg hos dei som har saka.',
  sv: 'Mer än så här kan du inte se. Resten finns hos dem som har ärendet.',
  en: 'You cannot see more than this. The rest is with those who have the case.',
};
/** Where another board's manager may know no more yet (OSL 8 kap.). */
export const neutralOnly: Text = {
  nb: 'Innbyggeren har ikke sagt ja til at mer deles. Derfor står det bare type, enhet og datoer her.',
  nn: 'Innbyggjaren har ikkje sagt ja til at meir blir delt. Difor står det berre type, eining og datoar her.',
  sv: 'Medborgaren har inte sagt ja till att mer delas. Därför står bara typ, enhet och datum här.',
  en: 'The citizen has not agreed to sharing more. So only kind, unit and dates are shown here.',
};
/** Above what was settled on the spot and is closed with its number in a register. */
export const settledLacks: TextOf<{ what: string }> = {
  nb: ({ what }) => `Løst på stedet. Bare dette mangler: ${what}`,
  nn: ({ what }) => `Løyst på staden. Berre dette manglar: ${what}`,
  sv: ({ what }) => `Löst på plats. Bara detta saknas: ${what}`,
  en: ({ what }) => `Resolved on the spot. Only this is missing: ${what}`,
};
