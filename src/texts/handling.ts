/** What was done with a case, told to whoever has it. */
import type { Given, Link, Writing } from '../domain/handling.ts';
import type { Text, TextOf } from './say.ts';

/** Above who handles it. */
export const handledBy: TextOf<{ name: string; at: string }> = {
  nb: ({ name, at }) => `${name} har vært saksbehandler siden ${at}.`,
  nn: ({ name, at }) => `${name} har vore saksbehandlar sidan ${at}.`,
  sv: ({ name, at }) => `${name} har varit handläggare sedan ${at}.`,
  en: ({ name, at }) => `${name} has handled the case since ${at}.`,
};
export const appointedBy: TextOf<{ name: string; by: string; at: string }> = {
  nb: ({ name, by, at }) => `${name} er saksbehandler, valgt av ${by} ${at}.`,
  nn: ({ name, by, at }) => `${name} er saksbehandlar, vald av ${by} ${at}.`,
  sv: ({ name, by, at }) => `${name} är handläggare, utsedd av ${by} ${at}.`,
  en: ({ name, by, at }) => `${name} handles the case, appointed by ${by} on ${at}.`,
};
/** To those who offer it and to her who is asked. */
export const offeredTo: TextOf<{ unit: string; to: string; by: string; at: string }> = {
  nb: ({ unit, to, by, at }) => `${by} har tilbudt saken til ${unit} (${to}) ${at}.`,
  nn: ({ unit, to, by, at }) => `${by} har tilbode saka til ${unit} (${to}) ${at}.`,
  sv: ({ unit, to, by, at }) => `${by} har erbjudit ärendet till ${unit} (${to}) ${at}.`,
  en: ({ unit, to, by, at }) => `${by} offered the case to ${unit} (${to}) on ${at}.`,
};
export const dutyUntilAccepted: TextOf<{ name: string }> = {
  nb: ({ name }) => `Til den er tatt imot, har ${name} ansvaret. Fristene er de samme.`,
  nn: ({ name }) => `Til ho er teken imot, har ${name} ansvaret. Fristane er dei same.`,
  sv: ({ name }) => `Tills det är mottaget har ${name} ansvaret. Tidsfristerna är desamma.`,
  en: ({ name }) => `Until it is accepted, the duty is ${name}’s. The deadlines stay the same.`,
};
/** How much goes across boards. */
export const consents: Readonly<Record<'given' | 'neutral-parts', Text>> = {
  given: {
    nb: 'Innbyggeren har sagt ja til at alt deles.',
    nn: 'Innbyggjaren har sagt ja til at alt blir delt.',
    sv: 'Medborgaren har sagt ja till att allt delas.',
    en: 'The citizen has agreed to sharing all of it.',
  },
  'neutral-parts': {
    nb: 'Bare type, enhet og datoer følger med.',
    nn: 'Berre type, eining og datoar følgjer med.',
    sv: 'Bara typ, enhet och datum följer med.',
    en: 'Only kind, unit and dates go along.',
  },
};
export const declinedBy: TextOf<{ unit: string; by: string; at: string }> = {
  nb: ({ unit, by, at }) => `${unit} (${by}) tok ikke imot saken ${at}.`,
  nn: ({ unit, by, at }) => `${unit} (${by}) tok ikkje imot saka ${at}.`,
  sv: ({ unit, by, at }) => `${unit} (${by}) tog inte emot ärendet ${at}.`,
  en: ({ unit, by, at }) => `${unit} (${by}) declined the case on ${at}.`,
};
export const withheld: Text = {
  nb: 'Det som ble sagt, ble igjen hos nemnda som hadde saken før. Innbyggeren må selv fortelle det til dere.',
  nn: 'Det som vart sagt, vart att hos nemnda som hadde saka før. Innbyggjaren må sjølv fortelje det til dykk.',
  sv: 'Det som sades blev kvar hos nämnden som hade ärendet förut. Medborgaren får själv berätta det på nytt.',
  en: 'What was said stayed with the board that had the case before. The citizen has to tell you herself.',
};

export const unsettled: TextOf<{ what: string; name: string; at: string }> = {
  nb: ({ what, name, at }) => `${what}: ${name} sendte det på e-post ${at}, og det er usikkert om det kom fram.`,
  nn: ({ what, name, at }) => `${what}: ${name} sende det på e-post ${at}, og det er usikkert om det kom fram.`,
  sv: ({ what, name, at }) => `${what}: ${name} mejlade det ${at}, och det är osäkert om det kom fram.`,
  en: ({ what, name, at }) => `${what}: ${name} sent it by e-mail on ${at}, and it is uncertain whether it arrived.`,
};
export const notSent: TextOf<{ what: string; name: string; at: string }> = {
  nb: ({ what, name, at }) => `${what}: e-posten som ${name} skrev ${at}, kunne ikke sendes.`,
  nn: ({ what, name, at }) => `${what}: e-posten som ${name} skreiv ${at}, kunne ikkje sendast.`,
  sv: ({ what, name, at }) => `${what}: mejlet som ${name} skrev ${at} gick inte att skicka.`,
  en: ({ what, name, at }) => `${what}: the e-mail that ${name} wrote on ${at} could not be sent.`,
};
export const arrived: TextOf<{ what: string }> = {
  nb: ({ what }) => `Kom fram: ${what}`,
  nn: ({ what }) => `Kom fram: ${what}`,
  sv: ({ what }) => `Har kommit: ${what}`,
  en: ({ what }) => `Arrived: ${what}`,
};
export const sendAgain: TextOf<{ what: string }> = {
  nb: ({ what }) => `Send igjen: ${what}`,
  nn: ({ what }) => `Send igjen: ${what}`,
  sv: ({ what }) => `Skicka igen: ${what}`,
  en: ({ what }) => `Send again: ${what}`,
};
/** Of what a person posts or sends herself. */
export const toPost: Readonly<Record<'letter' | 'own-mail' | 'secure-channel', TextOf<{ what: string }>>> = {
  'own-mail': {
    nb: ({ what }) => `${what}: e-posten er ikke sendt ennå. Du sender den selv.`,
    nn: ({ what }) => `${what}: e-posten er ikkje send enno. Du sender han sjølv.`,
    sv: ({ what }) => `${what}: mejlet är inte skickat än. Du skickar det själv.`,
    en: ({ what }) => `${what}: the e-mail is not sent yet. You send it yourself.`,
  },
  letter: {
    nb: ({ what }) => `${what}: brevet er ikke sendt ennå.`,
    nn: ({ what }) => `${what}: brevet er ikkje sendt enno.`,
    sv: ({ what }) => `${what}: brevet är inte skickat än.`,
    en: ({ what }) => `${what}: the letter is not posted yet.`,
  },
  'secure-channel': {
    nb: ({ what }) => `${what}: ikke sendt i sikker kanal ennå.`,
    nn: ({ what }) => `${what}: ikkje sendt i sikker kanal enno.`,
    sv: ({ what }) => `${what}: inte skickat i säker kanal än.`,
    en: ({ what }) => `${what}: not sent by the secure channel yet.`,
  },
};
export const sendItTo: TextOf<{ to: string }> = {
  nb: ({ to }) => `Kopier teksten, og send den til ${to}.`,
  nn: ({ to }) => `Kopier teksten, og send han til ${to}.`,
  sv: ({ to }) => `Kopiera texten och skicka den till ${to}.`,
  en: ({ to }) => `Copy the text, and send it to ${to}.`,
};
/** Before a letter is marked as posted. */
export const noAddress: Text = {
  nb: 'Ingen har sagt hvor brevet skal sendes. Finn adressen før du sender det.',
  nn: 'Ingen har sagt kvar brevet skal sendast. Finn adressa før du sender det.',
  sv: 'Ingen har sagt vart brevet ska skickas. Ta reda på adressen innan du skickar det.',
  en: 'Nobody has said where the letter goes. Find the address before you post it.',
};
/** Where only one thing is to be sent: it needs no name. */
export const postedIt: Readonly<Record<'letter' | 'own-mail' | 'secure-channel', Text>> = {
  letter: { nb: 'Brevet er sendt', nn: 'Brevet er sendt', sv: 'Brevet är skickat', en: 'The letter is posted' },
  'own-mail': { nb: 'E-posten er sendt', nn: 'E-posten er send', sv: 'Mejlet är skickat', en: 'The e-mail is sent' },
  'secure-channel': { nb: 'Det er sendt', nn: 'Det er sendt', sv: 'Det är skickat', en: 'It is sent' },
};
/** Where there are several. */
export const posted: TextOf<{ what: string }> = {
  nb: ({ what }) => `Er sendt: ${what}`,
  nn: ({ what }) => `Er sendt: ${what}`,
  sv: ({ what }) => `Är skickat: ${what}`,
  en: ({ what }) => `It is posted: ${what}`,
};
export const writingTexts: Readonly<Record<Writing, Text>> = {
  acknowledgement: { nb: 'Bekreftelse', nn: 'Stadfesting', sv: 'Bekräftelse', en: 'Acknowledgement' },
  'delay-notice': { nb: 'Foreløpig svar', nn: 'Førebels svar', sv: 'Besked om försening', en: 'Delay notice' },
  answer: { nb: 'Svar', nn: 'Svar', sv: 'Svar', en: 'Reply' },
  invitation: { nb: 'Invitasjon', nn: 'Invitasjon', sv: 'Inbjudan', en: 'Invitation' },
};
/** How it went, and where it stands, in a line after what it is. */
export const wayTexts: Readonly<Record<Given['way'], Text>> = {
  mail: { nb: 'på e-post', nn: 'på e-post', sv: 'med e-post', en: 'by e-mail' },
  'own-mail': { nb: 'på e-post', nn: 'på e-post', sv: 'med e-post', en: 'by e-mail' },
  letter: { nb: 'i brev', nn: 'i brev', sv: 'i brev', en: 'by letter' },
  'secure-channel': { nb: 'i sikker kanal', nn: 'i sikker kanal', sv: 'i säker kanal', en: 'by the secure channel' },
  spoken: { nb: 'muntlig', nn: 'munnleg', sv: 'muntligt', en: 'spoken' },
};
export const givenStates: Readonly<Record<Given['state'], Text | undefined>> = {
  given: undefined,
  sending: { nb: 'sendes nå', nn: 'blir send no', sv: 'skickas nu', en: 'being sent' },
  uncertain: {
    nb: 'usikkert om det kom fram',
    nn: 'usikkert om det kom fram',
    sv: 'osäkert om det kom fram',
    en: 'uncertain whether it arrived',
  },
  'to-post': { nb: 'ikke sendt ennå', nn: 'ikkje sendt enno', sv: 'inte skickat än', en: 'not posted yet' },
  failed: { nb: 'ikke sendt', nn: 'ikkje send', sv: 'inte skickat', en: 'not sent' },
};
export const openLetter: TextOf<{ what: string }> = {
  nb: ({ what }) => `Åpne brevet: ${what}`,
  nn: ({ what }) => `Opne brevet: ${what}`,
  sv: ({ what }) => `Öppna brevet: ${what}`,
  en: ({ what }) => `Open the letter: ${what}`,
};
/** What went, or is to go, as an e-mail. */
export const openMail: TextOf<{ what: string }> = {
  nb: ({ what }) => `Åpne e-posten: ${what}`,
  nn: ({ what }) => `Opne e-posten: ${what}`,
  sv: ({ what }) => `Öppna mejlet: ${what}`,
  en: ({ what }) => `Open the e-mail: ${what}`,
};
/** Links last for a while; the card shown anew has new ones. */
export const newLinks: Text = {
  nb: 'Forny lenkene',
  nn: 'Forny lenkjene',
  sv: 'Förnya länkarna',
  en: 'Renew the links',
};

export const heading: Text = { nb: 'Gjort i saken', nn: 'Gjort i saka', sv: 'Gjort i ärendet', en: 'Done so far' };
export const cause: Text = { nb: 'Årsak', nn: 'Årsak', sv: 'Orsak', en: 'Cause' };
export const category: Text = { nb: 'Kategori', nn: 'Kategori', sv: 'Kategori', en: 'Category' };
export const heard: Text = { nb: 'Den ansatte', nn: 'Den tilsette', sv: 'Medarbetaren', en: 'The employee' };
export const hearingTexts: Readonly<
  Record<'asked' | 'heard' | 'not-suitable', TextOf<{ name: string; day: string; by: string }>>
> = {
  asked: {
    nb: ({ name, day, by }) => `${name}, bedt om uttalelse av ${by} ${day}, ikke svart ennå`,
    nn: ({ name, day, by }) => `${name}, beden om fråsegn av ${by} ${day}, ikkje svart enno`,
    sv: ({ name, day, by }) => `${name}, ombedd att yttra sig av ${by} ${day}, har inte svarat än`,
    en: ({ name, day, by }) => `${name}, asked for a statement by ${by} on ${day}, not answered yet`,
  },
  heard: {
    nb: ({ name, day, by }) => `${name}, hørt ${day} (skrevet ned av ${by})`,
    nn: ({ name, day, by }) => `${name}, høyrd ${day} (skrive ned av ${by})`,
    sv: ({ name, day, by }) => `${name}, hörd ${day} (nedskrivet av ${by})`,
    en: ({ name, day, by }) => `${name}, heard on ${day} (written down by ${by})`,
  },
  'not-suitable': {
    nb: ({ name, day, by }) => `${name}, det passet ikke å høre (${by}, ${day})`,
    nn: ({ name, day, by }) => `${name}, det passa ikkje å høyre (${by}, ${day})`,
    sv: ({ name, day, by }) => `${name}, det passade inte att höra (${by}, ${day})`,
    en: ({ name, day, by }) => `${name}, not suitable to be heard (${by}, ${day})`,
  },
};
/** An employee whom only words name that the reader may not see. */
export const unnamed: Text = { nb: 'uten navn', nn: 'utan namn', sv: 'utan namn', en: 'unnamed' };
export const meeting: Text = { nb: 'Møte', nn: 'Møte', sv: 'Möte', en: 'Meeting' };
export const meetingStates: Readonly<Record<'planned' | 'held' | 'not-held', Text>> = {
  planned: { nb: 'avtalt', nn: 'avtalt', sv: 'bestämt', en: 'planned' },
  held: { nb: 'holdt', nn: 'halde', sv: 'hölls', en: 'held' },
  'not-held': { nb: 'ble ikke noe av', nn: 'vart det ikkje noko av', sv: 'blev inte av', en: 'did not take place' },
};
export const extension: Text = {
  nb: 'Forlenget frist',
  nn: 'Forlengd frist',
  sv: 'Förlängd tid',
  en: 'Extended deadline',
};
export const fromTo: TextOf<{ was: string; newDate: string }> = {
  nb: ({ was, newDate }) => `fra ${was} til ${newDate}`,
  nn: ({ was, newDate }) => `frå ${was} til ${newDate}`,
  sv: ({ was, newDate }) => `från ${was} till ${newDate}`,
  en: ({ was, newDate }) => `from ${was} to ${newDate}`,
};
export const notCountingYet: Text = {
  nb: 'gjelder når innbyggeren har fått vite det',
  nn: 'gjeld når innbyggjaren har fått vite det',
  sv: 'gäller när medborgaren har fått veta det',
  en: 'counts once the citizen has been told',
};
export const outcome: Text = { nb: 'Resultat', nn: 'Resultat', sv: 'Resultat', en: 'Outcome' };
export const learned: Text = {
  nb: 'Læringspunktet er skrevet ned.',
  nn: 'Læringspunktet er skrive ned.',
  sv: 'Lärdomen är nedskriven.',
  en: 'The learning point is written down.',
};
export const measures: TextOf<{ count: number }> = {
  nb: ({ count }) => (count === 1 ? 'Ett tiltak er avtalt.' : `${count} tiltak er avtalt.`),
  nn: ({ count }) => (count === 1 ? 'Eitt tiltak er avtalt.' : `${count} tiltak er avtalte.`),
  sv: ({ count }) => (count === 1 ? 'En åtgärd är bestämd.' : `${count} åtgärder är bestämda.`),
  en: ({ count }) => (count === 1 ? 'One measure is agreed.' : `${count} measures are agreed.`),
};
export const links: Readonly<Record<Link['as'], TextOf<{ number: string }>>> = {
  'duplicate-of': {
    nb: ({ number }) => `Det samme som sak ${number}.`,
    nn: ({ number }) => `Det same som sak ${number}.`,
    sv: ({ number }) => `Samma ärende som ärende ${number}.`,
    en: ({ number }) => `The same as case ${number}.`,
  },
  'has-duplicate': {
    nb: ({ number }) => `Sak ${number} er den samme.`,
    nn: ({ number }) => `Sak ${number} er den same.`,
    sv: ({ number }) => `Ärende ${number} är detsamma.`,
    en: ({ number }) => `Case ${number} is the same one.`,
  },
  'split-into': {
    nb: ({ number }) => `En del av saken er nå sak ${number}.`,
    nn: ({ number }) => `Ein del av saka er no sak ${number}.`,
    sv: ({ number }) => `En del av ärendet är nu ärende ${number}.`,
    en: ({ number }) => `Part of the case is now case ${number}.`,
  },
  'split-from': {
    nb: ({ number }) => `Skilt ut fra sak ${number}.`,
    nn: ({ number }) => `Skild ut frå sak ${number}.`,
    sv: ({ number }) => `Avskilt från ärende ${number}.`,
    en: ({ number }) => `Split from case ${number}.`,
  },
};
export const waitsForReply: TextOf<{ name: string; by: string; at: string }> = {
  nb: ({ name, by, at }) => `${name} er spurt av ${by} ${at} og har ikke svart ennå.`,
  nn: ({ name, by, at }) => `${name} er spurd av ${by} ${at} og har ikkje svart enno.`,
  sv: ({ name, by, at }) => `${name} tillfrågades av ${by} ${at} och har inte svarat än.`,
  en: ({ name, by, at }) => `${name} was asked by ${by} on ${at} and has not answered yet.`,
};
export const hasReplied: TextOf<{ name: string; at: string }> = {
  nb: ({ name, at }) => `${name} svarte på spørsmålet ${at}.`,
  nn: ({ name, at }) => `${name} svarte på spørsmålet ${at}.`,
  sv: ({ name, at }) => `${name} svarade på frågan ${at}.`,
  en: ({ name, at }) => `${name} answered the question on ${at}.`,
};
export const postponed: TextOf<{ day: string; by: string }> = {
  nb: ({ day, by }) => `Utsatt til ${day} av ${by}.`,
  nn: ({ day, by }) => `Utsett til ${day} av ${by}.`,
  sv: ({ day, by }) => `Uppskjutet till ${day} av ${by}.`,
  en: ({ day, by }) => `Put off until ${day} by ${by}.`,
};
export const closed: TextOf<{ day: string; outcome: string }> = {
  nb: ({ day, outcome: how }) => `Avsluttet ${day}: ${how}.`,
  nn: ({ day, outcome: how }) => `Avslutta ${day}: ${how}.`,
  sv: ({ day, outcome: how }) => `Avslutat ${day}: ${how}.`,
  en: ({ day, outcome: how }) => `Closed on ${day}: ${how}.`,
};

/** What people wrote, each sort with its like; folded behind a button that says how many. */
export type NoteGroup = 'told' | 'who' | 'employee' | 'citizen' | 'ending';
export const noteGroupTexts: Readonly<Record<NoteGroup, TextOf<{ howMany: string }>>> = {
  told: {
    nb: ({ howMany }) => `Lagt til senere (${howMany})`,
    nn: ({ howMany }) => `Lagt til seinare (${howMany})`,
    sv: ({ howMany }) => `Tillagt senare (${howMany})`,
    en: ({ howMany }) => `Added later (${howMany})`,
  },
  who: {
    nb: ({ howMany }) => `Hvem som har hatt den (${howMany})`,
    nn: ({ howMany }) => `Kven som har hatt ho (${howMany})`,
    sv: ({ howMany }) => `Vem som har haft det (${howMany})`,
    en: ({ howMany }) => `Who has had it (${howMany})`,
  },
  employee: {
    nb: ({ howMany }) => `Fra den ansatte (${howMany})`,
    nn: ({ howMany }) => `Frå den tilsette (${howMany})`,
    sv: ({ howMany }) => `Från medarbetaren (${howMany})`,
    en: ({ howMany }) => `From the employee (${howMany})`,
  },
  citizen: {
    nb: ({ howMany }) => `Sagt til innbyggeren (${howMany})`,
    nn: ({ howMany }) => `Sagt til innbyggjaren (${howMany})`,
    sv: ({ howMany }) => `Sagt till medborgaren (${howMany})`,
    en: ({ howMany }) => `Told the citizen (${howMany})`,
  },
  ending: {
    nb: ({ howMany }) => `Læringspunkt og avslutning (${howMany})`,
    nn: ({ howMany }) => `Læringspunkt og avslutning (${howMany})`,
    sv: ({ howMany }) => `Lärdom och avslut (${howMany})`,
    en: ({ howMany }) => `Learning point and closing (${howMany})`,
  },
};
