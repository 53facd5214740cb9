/**
 * What Teams itself shows of the app: in its store, in the list of commands, in the menus of a message. By the names
 * that `manifest/manifest.json` calls them. The titles are the words of the welcome card, so that what is picked from
 * Teams' list is understood when it comes back as a message.
 */
import { linkThis } from './channels.ts';
import type { Text } from './say.ts';
import { callsBack, help, language, log, mine, procedure, search } from './welcome.ts';

export const appTexts = {
  'name.short': { nb: 'Lydhør', nn: 'Lydhør', sv: 'Lydhør', en: 'Lydhør' },
  'name.full': {
    nb: 'Lydhør – det innbyggerne sier',
    nn: 'Lydhør – det innbyggjarane seier',
    sv: 'Lydhør – det medborgarna säger',
    en: 'Lydhør – what citizens say',
  },
  'description.short': {
    nb: 'Skriv ned en muntlig klage på under ett minutt, så blir den aldri glemt.',
    nn: 'Skriv ned ei munnleg klage på under eitt minutt, så blir ho aldri gløymd.',
    sv: 'Skriv ner ett muntligt klagomål på under en minut, så glöms det aldrig bort.',
    en: 'Write down a spoken complaint in under a minute, and it is never forgotten.',
  },
  'description.full': {
    nb: 'Når en innbygger sier fra muntlig, skriver du det ned her mens dere snakker sammen: en klage, et forslag, et tips, ros eller en skade. Saken får et nummer, rett leder får den i hånden, og du ser hvilke datoer innbyggeren skal ha hørt fra kommunen. Du kan når som helst se hvordan det går med dine saker, og slå opp kommunens egen prosedyre.\n\nDet som skrives, lagres av kommunen din. Lederen som skal følge opp, ser det; i kanaler står det aldri navn eller fritekst. Skriv «hjelp» til Lydhør for å se hva som lagres, og hvem som ser det.',
    nn: 'Når ein innbyggjar seier frå munnleg, skriv du det ned her medan de snakkar saman: ei klage, eit forslag, eit tips, ros eller ein skade. Saka får eit nummer, rett leiar får ho i handa, og du ser kva datoar innbyggjaren skal ha høyrt frå kommunen. Du kan når som helst sjå korleis det går med sakene dine, og slå opp kommunens eigen prosedyre.\n\nDet som blir skrive, blir lagra av kommunen din. Leiaren som skal følgje opp, ser det; i kanalar står det aldri namn eller fritekst. Skriv «hjelp» til Lydhør for å sjå kva som blir lagra, og kven som ser det.',
    sv: 'När en medborgare säger något till dig skriver du ner det här medan ni talas vid: ett klagomål, ett förslag, ett tips, beröm eller en skada. Ärendet får ett nummer, rätt chef får det i handen, och du ser vilka datum medborgaren ska ha hört av kommunen. Du kan när som helst se hur det går med dina ärenden och slå upp kommunens egen rutin.\n\nDet som skrivs lagras av din kommun. Den chef som ska följa upp ser det; i kanaler står aldrig namn eller fritext. Skriv ”hjälp” till Lydhør för att se vad som lagras och vem som ser det.',
    en: 'When a citizen tells you something, write it down here while you talk: a complaint, a suggestion, a tip, praise or damage. The case gets a number, the right manager has it in hand, and you see the dates by which the citizen is to hear from the municipality. You can see at any time how your cases are doing, and look up the municipality’s own procedure.\n\nWhat is written is stored by your municipality. The manager who follows up sees it; in channels there are never names or free text. Write “help” to Lydhør to see what is stored and who sees it.',
  },
  'commands.log.title': log,
  'commands.log.description': {
    nb: 'Skriv ned det en innbygger nettopp sa',
    nn: 'Skriv ned det ein innbyggjar nettopp sa',
    sv: 'Skriv ner det som en medborgare just sade',
    en: 'Write down what a citizen just said',
  },
  'commands.mine.title': mine,
  'commands.mine.description': {
    nb: 'Se sakene du har, og det du har logget',
    nn: 'Sjå sakene du har, og det du har logga',
    sv: 'Se ärendena som du har, och det som du har loggat',
    en: 'See the cases that you have, and what you logged',
  },
  'commands.search.title': search,
  'commands.search.description': {
    nb: 'Finn en sak på nummer, ord, enhet eller dato',
    nn: 'Finn ei sak på nummer, ord, eining eller dato',
    sv: 'Hitta ett ärende på nummer, ord, enhet eller datum',
    en: 'Find a case by number, words, unit or date',
  },
  'commands.call.title': callsBack,
  'commands.call.description': {
    nb: 'Se hvor saken står, og ta imot en beskjed',
    nn: 'Sjå kvar saka står, og ta imot ein beskjed',
    sv: 'Se hur det går med ärendet och ta emot besked',
    en: 'See how the case stands, and take a message',
  },
  'commands.procedure.title': procedure,
  'commands.procedure.description': {
    nb: 'Kommunens prosedyre på én skjerm',
    nn: 'Prosedyren til kommunen på éin skjerm',
    sv: 'Kommunens rutin på en skärm',
    en: 'The municipality’s procedure on one screen',
  },
  'commands.channel.title': linkThis,
  'commands.channel.description': {
    nb: 'Velg enheten som får månedsoversikten sin her',
    nn: 'Vel eininga som får månadsoversynet sitt her',
    sv: 'Välj enheten som får sin månadssammanställning här',
    en: 'Choose the unit whose monthly summary is posted here',
  },
  'commands.language.title': language,
  'commands.language.description': {
    nb: 'Bokmål, nynorsk, svensk eller engelsk',
    nn: 'Bokmål, nynorsk, svensk eller engelsk',
    sv: 'Bokmål, nynorska, svenska eller engelska',
    en: 'Bokmål, nynorsk, Swedish or English',
  },
  'commands.help.title': help,
  'commands.help.description': {
    nb: 'Hva Lydhør gjør, hva som lagres og hvem som ser det',
    nn: 'Kva Lydhør gjer, kva som blir lagra og kven som ser det',
    sv: 'Vad Lydhør gör, vad som lagras och vem som ser det',
    en: 'What Lydhør does, what is stored and who sees it',
  },
  'extension.log.title': {
    nb: 'Logg det som ble sagt',
    nn: 'Logg det som vart sagt',
    sv: 'Logga det som sades',
    en: 'Log what was said',
  },
  'extension.log.description': {
    nb: 'Skriv ned det en innbygger nettopp sa, uten å forlate samtalen du er i',
    nn: 'Skriv ned det ein innbyggjar nettopp sa, utan å forlate samtalen du er i',
    sv: 'Skriv ner det som en medborgare just sade, utan att lämna samtalet du är i',
    en: 'Write down what a citizen just said without leaving the conversation you are in',
  },
  'extension.logMessage.title': {
    nb: 'Logg som klage',
    nn: 'Logg som klage',
    sv: 'Logga som klagomål',
    en: 'Log as complaint',
  },
  'extension.logMessage.description': {
    nb: 'Ta med denne meldingen som utkast; du ser den før noe lagres',
    nn: 'Ta med denne meldinga som utkast; du ser ho før noko blir lagra',
    sv: 'Ta med meddelandet som utkast; du ser det innan något lagras',
    en: 'Take this message as a draft; you see it before anything is stored',
  },
  'extension.find.title': {
    nb: 'Finn en sak',
    nn: 'Finn ei sak',
    sv: 'Hitta ett ärende',
    en: 'Find a case',
  },
  'extension.find.description': {
    nb: 'Sett inn nummer, status og datoer for en sak, og ikke noe mer',
    nn: 'Set inn nummer, status og datoar for ei sak, og ikkje noko meir',
    sv: 'Sätt in nummer, läge och datum för ett ärende, och inget mer',
    en: 'Insert the number, state and dates of a case, and nothing more',
  },
  'extension.findText.title': {
    nb: 'Saksnummer eller ord',
    nn: 'Saksnummer eller ord',
    sv: 'Ärendenummer eller ord',
    en: 'Number or words',
  },
  'extension.findText.description': {
    nb: 'Saksnummer, eller ord som ble sagt',
    nn: 'Saksnummer, eller ord som vart sagde',
    sv: 'Ärendenummer, eller ord som sades',
    en: 'The case number, or words that were said',
  },
} as const satisfies Readonly<Record<string, Text>>;
