/** Why an entry has to be looked at again, said beside it: what is the matter and what to do. */
import type { FaultCode, Field } from '../dialogues/draft.ts';
import type { Language } from '../domain/language.ts';
import { say, type Text, type TextOf } from './say.ts';

const faults: Readonly<Record<FaultCode, Text>> = {
  required: {
    nb: 'Dette må være med.',
    nn: 'Dette må vere med.',
    sv: 'Det här måste vara med.',
    en: 'This has to be filled in.',
  },
  'too-long': {
    nb: 'Teksten er for lang. Kort den ned litt.',
    nn: 'Teksten er for lang. Kort han ned litt.',
    sv: 'Texten är för lång. Korta ned den lite.',
    en: 'The text is too long. Please shorten it a little.',
  },
  'national-id': {
    nb: 'Her sto det et fødselsnummer. Sifrene er skjult og ikke lagret. Ta bort resten av det, eller skriv det om.',
    nn: 'Her stod det eit fødselsnummer. Sifra er gøymde og ikkje lagra. Ta bort resten av det, eller skriv det om.',
    sv: 'Här stod det ett personnummer. Siffrorna är dolda och inte sparade. Ta bort resten av det, eller skriv om.',
    en: 'There was a national ID number here. Its digits are masked and not stored. Please remove the rest of it, or rephrase.',
  },
  'date-wrong': {
    nb: 'Denne datoen finnes ikke. Velg en annen.',
    nn: 'Denne datoen finst ikkje. Vel ein annan.',
    sv: 'Det datumet finns inte. Välj ett annat.',
    en: 'This date does not exist. Please choose another.',
  },
  'date-in-future': {
    nb: 'Datoen har ikke vært ennå. Velg i dag eller en dag før.',
    nn: 'Datoen har ikkje vore enno. Vel i dag eller ein dag før.',
    sv: 'Det datumet har inte varit än. Välj i dag eller en dag före.',
    en: 'That day has not come yet. Please choose today or a day before.',
  },
  'date-too-long-ago': {
    nb: 'Det er lenge siden. Velg en senere dato, eller snakk med lederen din om hvordan det skal tas imot.',
    nn: 'Det er lenge sidan. Vel ein seinare dato, eller snakk med leiaren din om korleis det skal takast imot.',
    sv: 'Det var länge sedan. Välj ett senare datum, eller prata med din chef om hur det ska tas emot.',
    en: 'That is long ago. Please choose a later date, or ask your manager how to take it in.',
  },
  'unit-gone': {
    nb: 'Denne enheten finnes ikke lenger. Velg en annen.',
    nn: 'Denne eininga finst ikkje lenger. Vel ei anna.',
    sv: 'Den enheten finns inte längre. Välj en annan.',
    en: 'This unit no longer exists. Please choose another.',
  },
  'kind-gone': {
    nb: 'Denne typen er ikke i bruk lenger. Velg en annen.',
    nn: 'Denne typen er ikkje i bruk lenger. Vel ein annan.',
    sv: 'Den typen används inte längre. Välj en annan.',
    en: 'This kind is no longer in use. Please choose another.',
  },
  'kind-not-then': {
    nb: 'Prosedyren som gjaldt den dagen, hadde ikke denne typen. Velg en av typene her.',
    nn: 'Prosedyren som galdt den dagen, hadde ikkje denne typen. Vel ein av typane her.',
    sv: 'Rutinen som gällde den dagen hade inte den typen. Välj någon av typerna här.',
    en: 'The procedure of that day did not have this kind. Please choose one of these.',
  },
  'channel-not-then': {
    nb: 'Prosedyren som gjaldt den dagen, hadde ikke denne måten. Velg en av måtene her.',
    nn: 'Prosedyren som galdt den dagen, hadde ikkje denne måten. Vel ein av måtane her.',
    sv: 'Rutinen som gällde den dagen hade inte det sättet. Välj något av sätten här.',
    en: 'The procedure of that day did not have this way. Please choose one of these.',
  },
  'choose-none-or-some': {
    nb: 'Velg enten det som gjelder, eller «Ingenting av dette».',
    nn: 'Vel anten det som gjeld, eller «Ingenting av dette».',
    sv: 'Välj antingen det som stämmer eller ”Inget av detta”.',
    en: 'Choose either what applies or “None of this”.',
  },
  'anonymity-not-allowed': {
    nb: 'Her kan man ikke være anonym. Skriv telefon eller e-post.',
    nn: 'Her kan ein ikkje vere anonym. Skriv telefon eller e-post.',
    sv: 'Här går det inte att vara anonym. Skriv telefon eller e-post.',
    en: 'It is not possible to stay anonymous here. Please write a phone number or an e-mail address.',
  },
  'person-gone': {
    nb: 'Denne personen er ikke ansatt her lenger. Velg en annen, eller skriv navnet.',
    nn: 'Denne personen er ikkje tilsett her lenger. Vel ein annan, eller skriv namnet.',
    sv: 'Den personen är inte anställd här längre. Välj en annan, eller skriv namnet.',
    en: 'This person no longer works here. Please choose another, or write the name.',
  },
  'contact-unclear': {
    nb: 'Det ligner ikke et telefonnummer eller en e-postadresse. Se på det en gang til, eller skriv en postadresse.',
    nn: 'Det liknar ikkje eit telefonnummer eller ei e-postadresse. Sjå på det ein gong til, eller skriv ei postadresse.',
    sv: 'Det liknar inte ett telefonnummer eller en e-postadress. Titta på det igen, eller skriv en postadress.',
    en: 'This does not look like a phone number or an e-mail address. Please look again, or write a postal address.',
  },
  'not-a-choice': {
    nb: 'Det valget finnes ikke. Velg ett fra listen.',
    nn: 'Det valet finst ikkje. Vel eitt frå lista.',
    sv: 'Det valet finns inte. Välj ett i listan.',
    en: 'That is not one of the choices. Please choose from the list.',
  },
  'settled-formal-decision': {
    nb: 'En klage på et vedtak kan ikke avsluttes på stedet. Trykk «Neste», så skrives den ned slik loven krever.',
    nn: 'Ei klage på eit vedtak kan ikkje avsluttast på staden. Trykk «Neste», så blir ho skriven ned slik lova krev.',
    sv: 'Det som gäller ett beslut kan inte avslutas på plats. Tryck på ”Nästa”, så tas det om hand som lagen kräver.',
    en: 'What is about a formal decision cannot be closed on the spot. Press “Next”, and it is handled as the law requires.',
  },
  'name-in-part': {
    nb: 'Flere kan hete det. Velg i listen, eller skriv hele navnet.',
    nn: 'Fleire kan heite det. Vel i lista, eller skriv heile namnet.',
    sv: 'Fler kan heta så. Välj i listan, eller skriv hela namnet.',
    en: 'Several may be called that. Choose from the list, or write the whole name.',
  },
  'changed-elsewhere': {
    nb: 'Kortet var endret et annet sted. Det du skrev begge steder, står her nå. Se over det.',
    nn: 'Kortet var endra ein annan stad. Det du skreiv begge stadene, står her no. Sjå over det.',
    sv: 'Kortet hade ändrats på ett annat ställe. Det du skrev på båda ställena står här nu. Se över det.',
    en: 'The card had been changed elsewhere. What you wrote in both places is here now. Look it over.',
  },
  'settled-harm': {
    nb: 'Når noen er skadet eller i fare, må lederen alltid få vite det. Trykk «Neste».',
    nn: 'Når nokon er skadd eller i fare, må leiaren alltid få vite det. Trykk «Neste».',
    sv: 'När någon är skadad eller i fara måste chefen alltid få veta det. Tryck på ”Nästa”.',
    en: 'Where someone is hurt or in danger, the manager always has to know. Press “Next”.',
  },
  'settled-about-reporter': {
    nb: 'Det som handler om deg selv, må en annen avslutte. Trykk «Neste».',
    nn: 'Det som handlar om deg sjølv, må ein annan avslutte. Trykk «Neste».',
    sv: 'Det som handlar om dig själv måste någon annan avsluta. Tryck på ”Nästa”.',
    en: 'What is about yourself has to be closed by someone else. Press “Next”.',
  },
  'settled-not-by-profile': {
    nb: 'Her blir alt behandlet av lederen. Trykk «Neste».',
    nn: 'Her blir alt behandla av leiaren. Trykk «Neste».',
    sv: 'Här tas allt om hand av chefen. Tryck på ”Nästa”.',
    en: 'Here the manager deals with everything. Press “Next”.',
  },
  'nobody-to-take-it': {
    nb: 'Ingen i oversikten kan ta denne saken for enheten. Velg en annen enhet, eller ring koordinatoren.',
    nn: 'Ingen i oversikta kan ta denne saka for eininga. Vel ei anna eining, eller ring koordinatoren.',
    sv: 'Ingen i förteckningen kan ta det här ärendet för enheten. Välj en annan enhet, eller ring samordnaren.',
    en: 'Nobody on file can take this case for the unit. Please choose another unit, or call the coordinator.',
  },
  'person-not-possible': {
    nb: 'Denne personen kan ikke få saken. Velg en annen.',
    nn: 'Denne personen kan ikkje få saka. Vel ein annan.',
    sv: 'Den personen kan inte få ärendet. Välj en annan.',
    en: 'This person cannot get the case. Please choose another.',
  },
  'day-not-possible': {
    nb: 'Den dagen går ikke. Velg en annen.',
    nn: 'Den dagen går ikkje. Vel ein annan.',
    sv: 'Den dagen går inte. Välj en annan.',
    en: 'That day is not possible. Please choose another.',
  },
  'way-not-allowed': {
    nb: 'Denne saken kan ikke besvares slik. Velg en annen måte.',
    nn: 'Denne saka kan ikkje svarast på slik. Vel ein annan måte.',
    sv: 'Det här ärendet kan inte besvaras så. Välj ett annat sätt.',
    en: 'This case cannot be answered that way. Please choose another way.',
  },
  'consent-needed': {
    nb: 'Enheten hører til en annen nemnd. Si om innbyggeren har sagt ja, eller om bare det nøytrale skal sendes.',
    nn: 'Eininga høyrer til ei anna nemnd. Sei om innbyggjaren har sagt ja, eller om berre det nøytrale skal sendast.',
    sv: 'Enheten hör till en annan nämnd. Säg om medborgaren har sagt ja, eller om bara det neutrala ska skickas.',
    en: 'The unit belongs to another board. Say whether the citizen agreed, or whether only the neutral parts are to be sent.',
  },
  'same-unit': {
    nb: 'Saken er allerede her. Velg en annen enhet.',
    nn: 'Saka er her allereie. Vel ei anna eining.',
    sv: 'Ärendet finns redan här. Välj en annan enhet.',
    en: 'The case is here already. Please choose another unit.',
  },
  'case-unknown': {
    nb: 'Det finnes ingen sak med det nummeret.',
    nn: 'Det finst inga sak med det nummeret.',
    sv: 'Det finns inget ärende med det numret.',
    en: 'There is no case with that number.',
  },
  itself: {
    nb: 'Det er nummeret til denne saken. Skriv nummeret til den andre.',
    nn: 'Det er nummeret til denne saka. Skriv nummeret til den andre.',
    sv: 'Det är numret på det här ärendet. Skriv numret på det andra.',
    en: 'That is this case’s own number. Please write the number of the other one.',
  },
  'its-duplicate': {
    nb: 'Den saken er avsluttet fordi den er samme sak som denne. Gå videre med denne.',
    nn: 'Den saka er avslutta fordi ho er same sak som denne. Gå vidare med denne.',
    sv: 'Det ärendet avslutades för att det är samma ärende som det här. Gå vidare med det här.',
    en: 'That case was closed because it is the same as this one. Please go on with this one.',
  },
  'other-ended': {
    nb: 'Den saken er selv avsluttet uten svar. Skriv nummeret til den det arbeides med.',
    nn: 'Den saka er sjølv avslutta utan svar. Skriv nummeret til den det blir arbeidd med.',
    sv: 'Det ärendet är självt avslutat utan svar. Skriv numret på det som någon arbetar med.',
    en: 'That case was itself closed without an answer. Please write the number of the one that is worked on.',
  },
  'postponed-already': {
    nb: 'Denne saken er alt utsatt én gang.',
    nn: 'Denne saka er alt utsett éin gong.',
    sv: 'Det här ärendet har redan skjutits upp en gång.',
    en: 'This case has been put off once already.',
  },
  'tell-only': {
    nb: 'En klage på et vedtak tas ikke imot her. Si til innbyggeren hvor den skal sendes.',
    nn: 'Ei klage på eit vedtak blir ikkje teken imot her. Sei til innbyggjaren kvar ho skal sendast.',
    sv: 'Ett överklagande tas inte emot här. Berätta för medborgaren vart det ska skickas.',
    en: 'An appeal is not taken here. Tell the citizen where it has to be sent.',
  },
  'handler-missing': {
    nb: 'Teksten må si hvem som behandler saken, med navn.',
    nn: 'Teksten må seie kven som behandlar saka, med namn.',
    sv: 'Texten måste säga vem som handlägger ärendet, med namn.',
    en: 'The text has to say who handles the case, by name.',
  },
  'place-missing': {
    nb: 'Teksten må si både grunnen og den nye datoen. Sett inn igjen plassene i klammer.',
    nn: 'Teksten må seie både grunnen og den nye datoen. Set inn att plassane i klammer.',
    sv: 'Texten måste säga både skälet och det nya datumet. Sätt tillbaka platserna inom hakparentes.',
    en: 'The text has to say both the reason and the new date. Please put the places in brackets back.',
  },
  unfinished: {
    nb: 'Svaret er ikke skrevet ennå. Bytt ut det som står i klammer.',
    nn: 'Svaret er ikkje skrive enno. Byt ut det som står i klammer.',
    sv: 'Svaret är inte skrivet än. Byt ut det som står inom hakparentes.',
    en: 'The answer is not written yet. Replace what is in brackets.',
  },
  'names-someone': {
    nb: 'Her står et navn eller et saksnummer. Ta det bort: ord som går ut, har ingen av delene.',
    nn: 'Her står eit namn eller eit saksnummer. Ta det bort: ord som går ut, har ingen av delane.',
    sv: 'Här står ett namn eller ett ärendenummer. Ta bort det: ord som går ut har inget av det.',
    en: 'There is a name or a case number here. Please take it out: words that go out hold neither.',
  },
  'concerns-someone': {
    nb: 'Saken gjelder en ansatt, og ros blir sendt til den det gjelder. Er det ros, ta bort navnet under «Endre hva det gjelder» først.',
    nn: 'Saka gjeld ein tilsett, og ros blir send til den det gjeld. Er det ros, ta bort namnet under «Endre kva det gjeld» først.',
    sv: 'Ärendet gäller en medarbetare, och beröm skickas till den det gäller. Är det beröm, ta först bort namnet under ”Ändra vad det gäller”.',
    en: 'The case concerns an employee, and praise is sent to whoever it is about. If it is praise, first take the name off under “Change what it is about”.',
  },
};

/** Of words to be released: which name or case number they hold. */
export const takeOut: TextOf<{ found: string }> = {
  nb: ({ found }) => `Ta bort «${found}». Ord som går ut, har ingen navn og ingen saksnumre.`,
  nn: ({ found }) => `Ta bort «${found}». Ord som går ut, har ingen namn og ingen saksnummer.`,
  sv: ({ found }) => `Ta bort ”${found}”. Ord som går ut har inga namn och inga ärendenummer.`,
  en: ({ found }) => `Please take out “${found}”. Words that go out hold no names and no case numbers.`,
};

/** Where a field asks for something of its own. */
const lacking: { readonly [F in Field]?: Text } = {
  place: {
    nb: 'Skriv hvor det er, så noen finner det.',
    nn: 'Skriv kvar det er, så nokon finn det.',
    sv: 'Skriv var det är, så att någon hittar det.',
    en: 'Please write where it is, so that someone finds it.',
  },
  said: {
    nb: 'Skriv hva som ble sagt, om så bare et par ord.',
    nn: 'Skriv kva som vart sagt, om så berre eit par ord.',
    sv: 'Skriv vad som sades, om så bara ett par ord.',
    en: 'Please write what was said, if only a few words.',
  },
  contact: {
    nb: 'Skriv telefon eller e-post, eller «anonym».',
    nn: 'Skriv telefon eller e-post, eller «anonym».',
    sv: 'Skriv telefon eller e-post, eller ”anonym”.',
    en: 'Please write a phone number or an e-mail address, or “anonymous”.',
  },
  applies: {
    nb: 'Velg det som gjelder, eller «Ingenting av dette».',
    nn: 'Vel det som gjeld, eller «Ingenting av dette».',
    sv: 'Välj det som stämmer, eller ”Inget av detta”.',
    en: 'Please choose what applies, or “None of this”.',
  },
  originalAt: {
    nb: 'Skriv hvor papiret ligger, så andre finner det igjen.',
    nn: 'Skriv kvar papiret ligg, så andre finn det att.',
    sv: 'Skriv var papperet finns, så att andra hittar det.',
    en: 'Please write where the paper is, so that others can find it.',
  },
  employeeName: {
    nb: 'Velg en ansatt i listen, eller skriv navnet.',
    nn: 'Vel ein tilsett i lista, eller skriv namnet.',
    sv: 'Välj en medarbetare i listan, eller skriv namnet.',
    en: 'Please choose an employee in the list, or write the name.',
  },
  settled: {
    nb: 'Skriv kort hva som ble gjort.',
    nn: 'Skriv kort kva som vart gjort.',
    sv: 'Skriv kort vad som gjordes.',
    en: 'Please write briefly what was done.',
  },
};

export function faultText(fault: FaultCode, field: Field | undefined, language: Language): string {
  const ofField = fault === 'required' && field !== undefined ? lacking[field] : undefined;
  return say(ofField ?? faults[fault], language);
}

/** The one line on top of a card. */
export const thingsToLookAt: TextOf<{ count: number; fields: string }> = {
  nb: ({ count, fields }) => `${count === 1 ? 'Én ting' : `${count} ting`} må ses på igjen: ${fields}`,
  nn: ({ count, fields }) => `${count === 1 ? 'Éin ting' : `${count} ting`} må sjåast på igjen: ${fields}`,
  sv: ({ count, fields }) => `${count === 1 ? 'En sak' : `${count} saker`} behöver ses över: ${fields}`,
  en: ({ count, fields }) => `${count === 1 ? 'One thing' : `${count} things`} to look at again: ${fields}`,
};
