/** What the bot does, what is stored, who sees it. */
import type { Text, TextOf } from './say.ts';

export const heading: Text = { nb: 'Slik virker jeg', nn: 'Slik verkar eg', sv: 'Så fungerar jag', en: 'How I work' };
export const whatIDo: Text = { nb: 'Hva jeg gjør', nn: 'Kva eg gjer', sv: 'Vad jag gör', en: 'What I do' };
export const whatIDoText: Text = {
  nb: 'Du skriver ned det en innbygger sa til deg. Jeg gir det et saksnummer, sender det til rett leder og passer på fristene.',
  nn: 'Du skriv ned det ein innbyggjar sa til deg. Eg gir det eit saksnummer, sender det til rett leiar og passar på fristane.',
  sv: 'Du skriver ner det en medborgare sade till dig. Jag ger det ett ärendenummer, skickar det till rätt chef och håller koll på tidsfristerna.',
  en: 'You write down what a citizen told you. I give it a case number, send it to the right manager and keep an eye on the deadlines.',
};
export const words: Text = {
  nb: 'Ord du kan skrive',
  nn: 'Ord du kan skrive',
  sv: 'Ord du kan skriva',
  en: 'Words you can write',
};
export const wordsText: Text = {
  nb: '«logg» begynner på en ny sak, «skjema» når noen har levert et skjema på papir, «mine saker» viser dine, «enhetens saker» viser dem i enheten, «påminnelser» viser det som venter på deg i dag, «sak 12» viser den saken, «søk buss» leter, «ring 12» når noen ringer om sak 12, «vår prosedyre» viser reglene, «månedsoversikt» viser månedene til enheten din, «kanaler» viser kanalene til enhetene du leder, «gjennomgang» viser halvårsgjennomgangen din, «forbedringer» viser tiltakene, «rapport» lager rapporter for enhetene du leder, «språk» bytter språk. Skriver du en hel setning, blir den begynnelsen på en ny sak.',
  nn: '«logg» byrjar på ei ny sak, «skjema» når nokon har levert eit skjema på papir, «mine saker» viser dine, «einingas saker» viser dei i eininga, «påminningar» viser det som ventar på deg i dag, «sak 12» viser den saka, «søk buss» leitar, «ring 12» når nokon ringjer om sak 12, «vår prosedyre» viser reglane, «månadsoversyn» viser månadene til eininga di, «kanalar» viser kanalane til einingane du leier, «gjennomgang» viser halvårsgjennomgangen din, «forbetringar» viser tiltaka, «rapport» lagar rapportar for einingane du leier, «språk» byter språk. Skriv du ei heil setning, blir ho starten på ei ny sak.',
  sv: '”logga” börjar på ett nytt ärende, ”blankett” när någon har lämnat in en blankett på papper, ”mina ärenden” visar dina, ”enhetens ärenden” visar dem i enheten, ”påminnelser” visar det som väntar på dig i dag, ”ärende 12” visar det ärendet, ”sök buss” letar, ”ring 12” när någon ringer om ärende 12, ”vår rutin” visar reglerna, ”månadssammanställning” visar din enhets månader, ”kanaler” visar kanalerna för enheterna du är chef för, ”genomgång” visar din halvårsgenomgång, ”förbättringar” visar åtgärderna, ”rapport” skapar rapporter för enheterna du är chef för, ”språk” byter språk. Skriver du en hel mening blir den början på ett nytt ärende.',
  en: '“log” begins a new case, “form” when someone has handed in a paper form, “my cases” shows yours, “my unit” shows those in your unit, “reminders” shows what waits for you today, “case 12” shows that case, “search bus” looks for them, “call 12” when someone calls about case 12, “our procedure” shows the rules, “summary” shows your unit’s months, “channels” shows those of the units that you manage, “review” shows your half-year review, “improvements” shows the measures, “report” makes those of the units that you manage, “language” changes the language. A whole sentence becomes the beginning of a new case.',
};
export const stored: Text = {
  nb: 'Hva som lagres',
  nn: 'Kva som blir lagra',
  sv: 'Vad som sparas',
  en: 'What is stored',
};
export const storedText: TextOf<{ count: number }> = {
  nb: ({ count }) =>
    `Det du skriver, hvem du er, og når. Fødselsnummer lagres aldri. Et utkast slettes når du avbryter, eller når det har ligget urørt i ${count === 1 ? 'én arbeidsdag' : `${count} arbeidsdager`}.`,
  nn: ({ count }) =>
    `Det du skriv, kven du er, og når. Fødselsnummer blir aldri lagra. Eit utkast blir sletta når du avbryt, eller når det har lege urørt i ${count === 1 ? 'éin arbeidsdag' : `${count} arbeidsdagar`}.`,
  sv: ({ count }) =>
    `Det du skriver, vem du är och när. Personnummer sparas aldrig. Ett utkast tas bort när du avbryter, eller när det har legat orört i ${count === 1 ? 'en arbetsdag' : `${count} arbetsdagar`}.`,
  en: ({ count }) =>
    `What you write, who you are, and when. National ID numbers are never stored. A draft is deleted when you cancel, or when it has lain untouched for ${count === 1 ? 'one working day' : `${count} working days`}.`,
};
export const whoSees: Text = {
  nb: 'Hvem som ser det',
  nn: 'Kven som ser det',
  sv: 'Vem som ser det',
  en: 'Who sees it',
};
export const whoSeesText: Text = {
  nb: 'Du, og lederen som har saken. Kan ikke lederen nås, får stedfortreder eller koordinator den. Den som saken handler om, får aldri se den. I kanaler står det bare tall, og ord som lederen har sluppet ut.',
  nn: 'Du, og leiaren som har saka. Kan ikkje leiaren nåast, får stadfortredar eller koordinator ho. Den som saka handlar om, får aldri sjå ho. I kanalar står det berre tal, og ord som leiaren har sleppt ut.',
  sv: 'Du, och chefen som har ärendet. Går chefen inte att nå får ställföreträdaren eller samordnaren det. Den som ärendet handlar om får aldrig se det. I kanaler står bara siffror, och ord som chefen har släppt.',
  en: 'You, and the manager who has the case. If the manager cannot be reached, the deputy or the coordinator gets it. The person it is about never sees it. Channels show only figures, and words that the manager has released.',
};
