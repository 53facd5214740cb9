/** One sentence that answers what a person did, and the lines on top of a case that say what just happened to it. */
import type { CaseNews, Notice } from '../dialogues/showing.ts';
import type { Text } from './say.ts';

export const notices: Readonly<Record<Notice, Text>> = {
  'not-an-employee': {
    nb: 'Jeg finner deg ikke i oversikten over ansatte. Be lederen din om å få deg lagt inn, så kan du logge.',
    nn: 'Eg finn deg ikkje i oversikta over tilsette. Be leiaren din om å få deg lagd inn, så kan du logge.',
    sv: 'Jag hittar dig inte i förteckningen över anställda. Be din chef lägga in dig, så kan du logga.',
    en: 'I cannot find you among the employees. Ask your manager to have you added, and you can log.',
  },
  'continue-in-private': {
    nb: 'Her ser flere med. Skriv til meg i en privat chat, så tar vi det der.',
    nn: 'Her ser fleire på. Skriv til meg i ein privat chat, så tek vi det der.',
    sv: 'Här ser flera. Skriv till mig i en privat chatt, så tar vi det där.',
    en: 'Others can see this. Write to me in a private chat, and we will take it there.',
  },
  'no-files': {
    nb: 'Filer og bilder kan jeg ikke ta imot, for de må ligge i arkivet. Skriv hva de viser, og hvor originalen ligger.',
    nn: 'Filer og bilete kan eg ikkje ta imot, for dei må liggje i arkivet. Skriv kva dei viser, og kvar originalen ligg.',
    sv: 'Filer och bilder kan jag inte ta emot, för de hör hemma i arkivet. Skriv vad de visar och var originalet finns.',
    en: 'I cannot take files or pictures, since they belong in the archive. Write what they show, and where the original is.',
  },
  'delete-that-message': {
    nb: 'Meldingen din har et fødselsnummer. Jeg har ikke lagret det, men det står i chatten: slett meldingen din, er du snill.',
    nn: 'Meldinga di har eit fødselsnummer. Eg har ikkje lagra det, men det står i chatten: slett meldinga di, er du snill.',
    sv: 'Ditt meddelande har ett personnummer. Jag har inte sparat det, men det står i chatten: ta bort meddelandet, är du snäll.',
    en: 'Your message holds a national ID number. I have not stored it, but it stands in the chat: please delete your message.',
  },
  'too-fast': {
    nb: 'Nå gikk det litt fort. Vent et øyeblikk, og prøv igjen.',
    nn: 'No gjekk det litt fort. Vent litt, og prøv igjen.',
    sv: 'Nu gick det lite fort. Vänta ett ögonblick och försök igen.',
    en: 'That went a little fast. Wait a moment, and try again.',
  },
  'too-fast-written': {
    nb: 'Nå gikk det litt fort, og jeg rekker ikke å ta imot det du skriver. Vent et øyeblikk, og skriv det igjen.',
    nn: 'No gjekk det litt fort, og eg rekk ikkje å ta imot det du skriv. Vent litt, og skriv det igjen.',
    sv: 'Nu gick det lite fort, och jag hinner inte ta emot det du skriver. Vänta ett ögonblick och skriv det igen.',
    en: 'That went a little fast, and I cannot take in what you write. Wait a moment, and write it again.',
  },
  'not-confirmed': {
    nb: 'Jeg fikk ikke bekreftet at det ble lagret. Trykk en gang til; det blir ikke registrert to ganger.',
    nn: 'Eg fekk ikkje stadfesta at det vart lagra. Trykk ein gong til; det blir ikkje registrert to gonger.',
    sv: 'Jag fick inte bekräftat att det sparades. Tryck en gång till; det registreras inte två gånger.',
    en: 'I could not confirm that it was saved. Press again; it will not be registered twice.',
  },
  'not-yours': {
    nb: 'Dette kortet hører til en annen. Skriv «logg», så får du ditt eget.',
    nn: 'Dette kortet høyrer til ein annan. Skriv «logg», så får du ditt eige.',
    sv: 'Det här kortet är någon annans. Skriv ”logga”, så får du ett eget.',
    en: 'This card belongs to someone else. Write “log”, and you get your own.',
  },
  gone: {
    nb: 'Dette finnes ikke lenger, eller er ikke ditt å se. Skriv «mine saker» for å se dine egne.',
    nn: 'Dette finst ikkje lenger, eller er ikkje ditt å sjå. Skriv «mine saker» for å sjå dine eigne.',
    sv: 'Det här finns inte längre, eller är inte ditt att se. Skriv ”mina ärenden” för att se dina egna.',
    en: 'This no longer exists, or is not yours to see. Write “my cases” to see your own.',
  },
  cancelled: {
    nb: 'Avbrutt. Utkastet er slettet. Skriv «logg» når du vil begynne på nytt.',
    nn: 'Avbrote. Utkastet er sletta. Skriv «logg» når du vil byrje på nytt.',
    sv: 'Avbrutet. Utkastet är borttaget. Skriv ”logga” när du vill börja om.',
    en: 'Cancelled. The draft is deleted. Write “log” when you want to begin anew.',
  },
  'draft-deleted': {
    nb: 'Utkastet ble slettet, for det hadde ligget lenge. Skriv «logg» hvis det likevel skal registreres.',
    nn: 'Utkastet vart sletta, for det hadde lege lenge. Skriv «logg» om det likevel skal registrerast.',
    sv: 'Utkastet togs bort, eftersom det hade legat länge. Skriv ”logga” om det ändå ska registreras.',
    en: 'The draft was deleted, since it had lain for long. Write “log” if it is to be registered after all.',
  },
  'manager-posts-procedure': {
    nb: 'Prosedyren kan en leder legge ut her. Selv kan du lese den i en privat chat med meg.',
    nn: 'Prosedyren kan ein leiar leggje ut her. Sjølv kan du lese han i ein privat chat med meg.',
    sv: 'Rutinen kan en chef lägga ut här. Själv kan du läsa den i en privat chatt med mig.',
    en: 'A manager can post the procedure here. You can read it yourself in a private chat with me.',
  },
  'too-long': {
    nb: 'Det ble for langt for meg. Kort det ned til det viktigste, og send det igjen.',
    nn: 'Det vart for langt for meg. Kort det ned til det viktigaste, og send det igjen.',
    sv: 'Det blev för långt för mig. Korta ner det till det viktigaste och skicka igen.',
    en: 'That is too long for me. Shorten it to what matters most, and send it again.',
  },
  'message-cut': {
    nb: 'Meldingen er lengre enn det er plass til her, så slutten er ikke med. Kort den ned, og ta med det viktigste.',
    nn: 'Meldinga er lengre enn det er plass til her, så slutten er ikkje med. Kort ho ned, og ta med det viktigaste.',
    sv: 'Meddelandet är längre än vad som ryms här, så slutet är inte med. Korta ner det och ta med det viktigaste.',
    en: 'The message is longer than there is room for, so its end is missing. Shorten it, and keep what matters most.',
  },
  fault: {
    nb: 'Noe gikk galt hos meg, ikke hos deg. Prøv igjen om litt; det du alt har registrert, er trygt.',
    nn: 'Noko gjekk gale hos meg, ikkje hos deg. Prøv igjen om litt; det du alt har registrert, er trygt.',
    sv: 'Något gick fel hos mig, inte hos dig. Försök igen om en stund; det du redan har registrerat är tryggt.',
    en: 'Something went wrong on my side, not yours. Try again in a while; what you have registered is safe.',
  },
};

export const caseNews: Readonly<Record<CaseNews, Text>> = {
  registered: {
    nb: 'Registrert. Takk for at du skrev det ned.',
    nn: 'Registrert. Takk for at du skreiv det ned.',
    sv: 'Registrerat. Tack för att du skrev ner det.',
    en: 'Registered. Thank you for writing it down.',
  },
  'note-added': { nb: 'Lagt til i saken.', nn: 'Lagt til i saka.', sv: 'Tillagt i ärendet.', en: 'Added to the case.' },
  completed: {
    nb: 'Saken er utfylt.',
    nn: 'Saka er utfylt.',
    sv: 'Ärendet är kompletterat.',
    en: 'The case is completed.',
  },
  'already-seen': {
    nb: 'Saken var allerede merket som sett.',
    nn: 'Saka var alt merkt som sett.',
    sv: 'Ärendet var redan markerat som sett.',
    en: 'The case was already marked as seen.',
  },
  'already-closed': {
    nb: 'Saken er allerede avsluttet.',
    nn: 'Saka er alt avslutta.',
    sv: 'Ärendet är redan avslutat.',
    en: 'The case is already closed.',
  },
  approved: {
    nb: 'Godkjent og avsluttet. Husk å sende bekreftelsen.',
    nn: 'Godkjent og avslutta. Hugs å sende stadfestinga.',
    sv: 'Godkänt och avslutat. Kom ihåg att skicka bekräftelsen.',
    en: 'Approved and closed. Remember to send the confirmation.',
  },
  seen: {
    nb: 'Merket som sett. Den som registrerte, kan se det.',
    nn: 'Merkt som sett. Den som registrerte, kan sjå det.',
    sv: 'Markerat som sett. Den som registrerade kan se det.',
    en: 'Marked as seen. Whoever registered it can see that.',
  },
  'as-it-stands': {
    nb: 'Slik står saken nå.',
    nn: 'Slik står saka no.',
    sv: 'Så här ligger ärendet till nu.',
    en: 'This is how the case stands now.',
  },
  'nothing-missing': {
    nb: 'Det mangler ingenting i denne saken.',
    nn: 'Det manglar ingenting i denne saka.',
    sv: 'Inget saknas i det här ärendet.',
    en: 'Nothing is missing in this case.',
  },
};
