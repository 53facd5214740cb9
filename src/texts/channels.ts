/** What is said of a unit's channel: in it, to all who read there, and in private to whoever may change it. */
import type { ChannelSays, ChannelsNews } from '../dialogues/linking/says.ts';
import type { Language } from '../domain/language.ts';
import type { LostBecause } from '../domain/linking/channel-link.ts';
import { say, type Text, type TextOf } from './say.ts';

/** What names no unit, or names several below. */
type Plain = 'hello' | 'which-of-several' | 'no-such-unit' | 'which-unit' | 'not-linked' | 'only-channels';
export const channelSays: Readonly<Record<Plain, Text>> = {
  hello: {
    nb: 'Hei! Hver måned kan jeg legge ut her hva innbyggerne sier til enheten: bare tall, og det lederen har godkjent.',
    nn: 'Hei! Kvar månad kan eg leggje ut her kva innbyggjarane seier til eininga: berre tal, og det leiaren har godkjent.',
    sv: 'Hej! Varje månad kan jag visa här vad medborgarna säger till enheten: bara siffror, och det som chefen har godkänt.',
    en: 'Hello! Each month I can post here what citizens tell the unit: figures only, and what its manager has released.',
  },
  'which-of-several': {
    nb: 'Flere enheter passer. Skriv hele navnet, eller id.',
    nn: 'Fleire einingar passar. Skriv heile namnet, eller id.',
    sv: 'Flera enheter passar. Skriv hela namnet eller id:t.',
    en: 'Several units match. Write the whole name, or the id.',
  },
  'no-such-unit': {
    nb: 'Den enheten finner jeg ikke. Se på skrivemåten, og prøv igjen.',
    nn: 'Den eininga finn eg ikkje. Sjå på skrivemåten, og prøv igjen.',
    sv: 'Den enheten hittar jag inte. Se på stavningen och försök igen.',
    en: 'I cannot find that unit. Check the spelling, and try again.',
  },
  'which-unit': {
    nb: 'Hvilken enhet er kanalen til? Skriv «koble denne kanalen til» og navnet på enheten.',
    nn: 'Kva eining er kanalen til? Skriv «kople denne kanalen til» og namnet på eininga.',
    sv: 'Vilken enhet är kanalen för? Skriv ”koppla den här kanalen till” och enhetens namn.',
    en: 'Which unit is this channel for? Write “link this channel to” and the name of the unit.',
  },
  'not-linked': {
    nb: 'Denne kanalen er ikke koblet til noen enhet.',
    nn: 'Denne kanalen er ikkje kopla til noka eining.',
    sv: 'Den här kanalen är inte kopplad till någon enhet.',
    en: 'This channel is not linked to any unit.',
  },
  'only-channels': {
    nb: 'Bare en kanal i et team kan kobles til en enhet. Legg meg til i teamet, og skriv det der.',
    nn: 'Berre ein kanal i eit team kan koplast til ei eining. Legg meg til i teamet, og skriv det der.',
    sv: 'Bara en kanal i ett team kan kopplas till en enhet. Lägg till mig i teamet och skriv det där.',
    en: 'Only a channel of a team can be linked to a unit. Add me to the team, and write it there.',
  },
};
export const channelSaysOf: Readonly<Record<Exclude<ChannelSays, Plain>, TextOf<{ unit: string }>>> = {
  linked: {
    nb: ({ unit }) => `Denne kanalen er nå koblet til ${unit}. Månedsoversikten kommer hit.`,
    nn: ({ unit }) => `Denne kanalen er no kopla til ${unit}. Månadsoversynet kjem hit.`,
    sv: ({ unit }) => `Den här kanalen är nu kopplad till ${unit}. Månadssammanställningen kommer hit.`,
    en: ({ unit }) => `This channel is now linked to ${unit}. The monthly summary will be posted here.`,
  },
  moved: {
    nb: ({ unit }) => `${unit} er nå koblet til denne kanalen i stedet for den forrige. Månedsoversikten kommer hit.`,
    nn: ({ unit }) => `${unit} er no kopla til denne kanalen i staden for den førre. Månadsoversynet kjem hit.`,
    sv: ({ unit }) =>
      `${unit} är nu kopplad till den här kanalen i stället för den förra. Månadssammanställningen kommer hit.`,
    en: ({ unit }) =>
      `${unit} is now linked to this channel instead of the one before. The monthly summary comes here.`,
  },
  already: {
    nb: ({ unit }) => `Denne kanalen er allerede koblet til ${unit}.`,
    nn: ({ unit }) => `Denne kanalen er alt kopla til ${unit}.`,
    sv: ({ unit }) => `Den här kanalen är redan kopplad till ${unit}.`,
    en: ({ unit }) => `This channel is already linked to ${unit}.`,
  },
  'no-authority': {
    nb: ({ unit }) => `Kanalen til ${unit} velger enhetens leder, en leder over eller koordinatoren. Spør en av dem.`,
    nn: ({ unit }) =>
      `Kanalen til ${unit} vel leiaren for eininga, ein leiar over eller koordinatoren. Spør ein av dei.`,
    sv: ({ unit }) =>
      `Kanalen för ${unit} väljs av enhetens chef, en högre chef eller samordnaren. Fråga någon av dem.`,
    en: ({ unit }) =>
      `The channel of ${unit} is chosen by its manager, a manager above or the coordinator. Ask one of them.`,
  },
  'another-units': {
    nb: ({ unit }) => `Denne kanalen hører til ${unit}. Skriv «koble fra» her først hvis den skal få en ny enhet.`,
    nn: ({ unit }) => `Denne kanalen høyrer til ${unit}. Skriv «kople frå» her først om han skal få ei ny eining.`,
    sv: ({ unit }) => `Den här kanalen hör till ${unit}. Skriv ”koppla bort” här först om den ska få en ny enhet.`,
    en: ({ unit }) => `This channel belongs to ${unit}. Write “unlink” here first if it is to have another unit.`,
  },
  unlinked: {
    nb: ({ unit }) => `Denne kanalen er ikke lenger koblet til ${unit}. Lederen får månedsoversikten i privat chat.`,
    nn: ({ unit }) => `Denne kanalen er ikkje lenger kopla til ${unit}. Leiaren får månadsoversynet i privat chat.`,
    sv: ({ unit }) =>
      `Den här kanalen är inte längre kopplad till ${unit}. Chefen får månadssammanställningen i en privat chatt.`,
    en: ({ unit }) =>
      `This channel is no longer linked to ${unit}. Its manager gets the monthly summary in a private chat.`,
  },
  is: {
    nb: ({ unit }) => `Denne kanalen er koblet til ${unit}.`,
    nn: ({ unit }) => `Denne kanalen er kopla til ${unit}.`,
    sv: ({ unit }) => `Den här kanalen är kopplad till ${unit}.`,
    en: ({ unit }) => `This channel is linked to ${unit}.`,
  },
};

export function sayInChannel(which: ChannelSays, unit: string, language: Language): string {
  return isPlain(which) ? say(channelSays[which], language) : say(channelSaysOf[which], language, { unit });
}

function isPlain(which: ChannelSays): which is Plain {
  return which in channelSays;
}

/** How it is done, under what needs it. */
export const how: Text = {
  nb: 'Enhetens leder skriver i kanalen: @Lydhør koble denne kanalen til ENHETEN',
  nn: 'Leiaren for eininga skriv i kanalen: @Lydhør kople denne kanalen til EININGA',
  sv: 'Enhetens chef skriver i kanalen: @Lydhør koppla den här kanalen till ENHETEN',
  en: 'The unit’s manager writes in the channel: @Lydhør link this channel to UNIT',
};

/** What one picks in Teams, and which comes back as a message. */
export const linkThis: Text = {
  nb: 'Koble denne kanalen',
  nn: 'Kople denne kanalen',
  sv: 'Koppla den här kanalen',
  en: 'Link this channel',
};

export const heading: Text = { nb: 'Kanalene dine', nn: 'Kanalane dine', sv: 'Dina kanaler', en: 'Your channels' };
export const none: Text = {
  nb: 'Du leder ingen enhet, så du har ingen kanal å velge.',
  nn: 'Du leier inga eining, så du har ingen kanal å velje.',
  sv: 'Du är inte chef för någon enhet, så du har ingen kanal att välja.',
  en: 'You do not manage a unit, so there is no channel for you to choose.',
};
export const noneHere: Text = {
  nb: 'Det er ingen flere enheter.',
  nn: 'Det er ingen fleire einingar.',
  sv: 'Det finns inga fler enheter.',
  en: 'There are no more units.',
};
export const noChannel: Text = {
  nb: 'Ingen kanal: lederen får månedsoversikten i privat chat.',
  nn: 'Ingen kanal: leiaren får månadsoversynet i privat chat.',
  sv: 'Ingen kanal: chefen får månadssammanställningen i en privat chatt.',
  en: 'No channel: its manager gets the monthly summary in a private chat.',
};
/** Where Teams never said what it is called. */
export const unnamed: Text = {
  nb: 'En kanal i et team',
  nn: 'Ein kanal i eit team',
  sv: 'En kanal i ett team',
  en: 'A channel in a team',
};
export const inTeam: TextOf<{ channel: string; team: string }> = {
  nb: ({ channel, team }) => `${channel} i teamet ${team}`,
  nn: ({ channel, team }) => `${channel}, i teamet ${team}`,
  sv: ({ channel, team }) => `${channel} i teamet ”${team}”`,
  en: ({ channel, team }) => `${channel} in the team ${team}`,
};
export const firstOf: TextOf<{ team: string }> = {
  nb: ({ team }) => `En kanal i teamet ${team}`,
  nn: ({ team }) => `Ein kanal i teamet ${team}`,
  sv: ({ team }) => `En kanal i teamet ”${team}”`,
  en: ({ team }) => `A channel in the team ${team}`,
};
export const linkedBy: TextOf<{ name: string; day: string }> = {
  nb: ({ name, day }) => `Koblet av ${name} ${day}`,
  nn: ({ name, day }) => `Kopla av ${name} ${day}`,
  sv: ({ name, day }) => `Kopplad av ${name} ${day}`,
  en: ({ name, day }) => `Linked by ${name} on ${day}`,
};
export const byFile: Text = {
  nb: 'Kanalen står i kommunens oversikt over enheter',
  nn: 'Kanalen står i oversynet til kommunen over einingar',
  sv: 'Kanalen står i kommunens förteckning över enheter',
  en: 'The channel is named in the municipality’s list of units',
};
export const notHeardThere: Text = {
  nb: 'Jeg er ikke i kanalen ennå. Legg meg til i teamet, og skriv «kanal» til meg der.',
  nn: 'Eg er ikkje i kanalen enno. Legg meg til i teamet, og skriv «kanal» til meg der.',
  sv: 'Jag är inte i kanalen än. Lägg till mig i teamet och skriv ”kanal” till mig där.',
  en: 'I am not in that channel yet. Add me to the team, and write “channel” to me there.',
};
export const lostBecause: Readonly<Record<LostBecause, Text>> = {
  'channel-deleted': {
    nb: 'Kanalen er slettet.',
    nn: 'Kanalen er sletta.',
    sv: 'Kanalen är borttagen.',
    en: 'The channel was deleted.',
  },
  'team-deleted': {
    nb: 'Teamet er slettet.',
    nn: 'Teamet er sletta.',
    sv: 'Teamet är borttaget.',
    en: 'The team was deleted.',
  },
  'team-archived': {
    nb: 'Teamet er arkivert.',
    nn: 'Teamet er arkivert, så ingen kan skrive der.',
    sv: 'Teamet är arkiverat.',
    en: 'The team was archived.',
  },
  'bot-removed': {
    nb: 'Jeg er tatt ut av teamet.',
    nn: 'Eg er teken ut av teamet.',
    sv: 'Jag är borttagen ur teamet.',
    en: 'I was taken out of the team.',
  },
  'post-refused': {
    nb: 'Teams slapp meg ikke til i kanalen.',
    nn: 'Teams sleppte meg ikkje til i kanalen.',
    sv: 'Teams släppte inte in mig i kanalen.',
    en: 'Teams did not let me post in the channel.',
  },
  'unit-ended': {
    nb: 'Enheten finnes ikke lenger. Kanalen er fri til en annen enhet.',
    nn: 'Eininga finst ikkje lenger. Kanalen er fri til ei anna eining.',
    sv: 'Enheten finns inte längre. Kanalen är fri för en annan enhet.',
    en: 'The unit no longer exists. The channel is free for another unit.',
  },
};
export const since: TextOf<{ because: string; day: string }> = {
  nb: ({ because, day }) => `${because} Jeg så det ${day}.`,
  nn: ({ because, day }) => `${because} Eg såg det ${day}.`,
  sv: ({ because, day }) => `${because} Jag såg det ${day}.`,
  en: ({ because, day }) => `${because} I noticed it on ${day}.`,
};
export const isBack: Text = {
  nb: 'Kanalen er der igjen. Ett trykk kobler den til på nytt.',
  nn: 'Kanalen er der igjen. Eitt trykk koplar han til på nytt.',
  sv: 'Kanalen finns igen. Ett tryck kopplar den på nytt.',
  en: 'The channel is there again. One tap links it anew.',
};
export const lostHeading: TextOf<{ unit: string }> = {
  nb: ({ unit }) => `${unit} har mistet kanalen sin`,
  nn: ({ unit }) => `${unit} har mista kanalen sin`,
  sv: ({ unit }) => `${unit} har förlorat sin kanal`,
  en: ({ unit }) => `${unit} has lost its channel`,
};
export const backHeading: TextOf<{ unit: string }> = {
  nb: ({ unit }) => `Kanalen til ${unit} er tilbake`,
  nn: ({ unit }) => `Kanalen til ${unit} er attende`,
  sv: ({ unit }) => `Kanalen för ${unit} är tillbaka`,
  en: ({ unit }) => `The channel of ${unit} is back`,
};
export const nothingLost: Text = {
  nb: 'Ingenting er gått tapt: det som skulle legges ut, får du her i mellomtiden.',
  nn: 'Ingenting er gått tapt: det som skulle leggjast ut, får du her i mellomtida.',
  sv: 'Inget har gått förlorat: det som skulle visas där får du här under tiden.',
  en: 'Nothing is lost: what was to be posted there comes to you here meanwhile.',
};
export const whatToDo: Text = {
  nb: 'Er kanalen der fortsatt, eller kommer den tilbake, trykk «Koble til igjen». Ellers velger du en ny:',
  nn: 'Er kanalen der framleis, eller kjem han tilbake, trykk «Kople til igjen». Elles vel du ein ny:',
  sv: 'Finns kanalen kvar eller kommer den tillbaka, tryck ”Koppla igen”. Annars väljer du en ny:',
  en: 'If the channel is still there, or comes back, press “Link again”. Otherwise choose a new one:',
};
export const unlink: Text = { nb: 'Koble fra', nn: 'Kople frå', sv: 'Koppla bort', en: 'Unlink' };
export const relink: Text = { nb: 'Koble til igjen', nn: 'Kople til igjen', sv: 'Koppla igen', en: 'Link again' };
export const next: Text = { nb: 'Flere enheter', nn: 'Fleire einingar', sv: 'Fler enheter', en: 'More units' };
export const previous: Text = {
  nb: 'Forrige enheter',
  nn: 'Førre einingar',
  sv: 'Föregående enheter',
  en: 'Previous units',
};
export const news: Readonly<Record<ChannelsNews, Text>> = {
  linked: {
    nb: 'Kanalen er koblet.',
    nn: 'Kanalen er kopla.',
    sv: 'Kanalen är kopplad.',
    en: 'The channel is linked.',
  },
  unlinked: {
    nb: 'Kanalen er koblet fra.',
    nn: 'Kanalen er kopla frå.',
    sv: 'Kanalen är bortkopplad.',
    en: 'The channel is unlinked.',
  },
  'another-units': {
    nb: 'Den kanalen er koblet til en annen enhet nå. Velg en ny.',
    nn: 'Den kanalen er kopla til ei anna eining no. Vel ein ny.',
    sv: 'Den kanalen är kopplad till en annan enhet nu. Välj en ny.',
    en: 'That channel is linked to another unit now. Choose a new one.',
  },
  'moved-on': {
    nb: 'Noe er endret siden sist. Slik er det nå.',
    nn: 'Noko er endra sidan sist. Slik er det no.',
    sv: 'Något har ändrats sedan sist. Så här är det nu.',
    en: 'Something has changed since. This is how it is now.',
  },
  'write-there': {
    nb: 'Det skriver du i kanalen selv, ikke her.',
    nn: 'Det skriv du i kanalen sjølv, ikkje her.',
    sv: 'Det skriver du i själva kanalen, inte här.',
    en: 'Write that in the channel itself, not here.',
  },
};
