/** A unit's month before whoever looks after it. */
import type { MonthField, MonthNews } from '../dialogues/month/showing.ts';
import type { MonthView } from '../dialogues/month/views.ts';
import type { MonthToDo } from '../domain/month/reminding.ts';
import type { Text, TextOf } from './say.ts';

export const news: Readonly<Record<MonthNews, Text>> = {
  released: {
    nb: 'Takk. Det du skrev, kommer med.',
    nn: 'Takk. Det du skreiv, kjem med.',
    sv: 'Tack. Det du skrev kommer med.',
    en: 'Thank you. What you wrote will be part of it.',
  },
  held: { nb: 'Den er holdt tilbake.', nn: 'Det er halde tilbake.', sv: 'Den hålls tillbaka.', en: 'It is held back.' },
  'let-go': {
    nb: 'Den holdes ikke tilbake lenger.',
    nn: 'Det blir ikkje halde tilbake lenger.',
    sv: 'Den hålls inte tillbaka längre.',
    en: 'It is no longer held back.',
  },
  there: {
    nb: 'Takk. Da står den der.',
    nn: 'Takk. Då står det der.',
    sv: 'Tack. Då står den där.',
    en: 'Thank you. Then it is there.',
  },
  again: {
    nb: 'Den legges ut på nytt nå.',
    nn: 'Det blir lagt ut på nytt no.',
    sv: 'Den läggs ut på nytt nu.',
    en: 'It is being posted again now.',
  },
  corrected: {
    nb: 'Rettet. Det som står, blir byttet ut.',
    nn: 'Retta. Det som står, blir bytt ut.',
    sv: 'Rättat. Det som står byts ut.',
    en: 'Corrected. What stands there is being replaced.',
  },
  recounted: {
    nb: 'Tallene er talt på nytt. Det som står, blir byttet ut.',
    nn: 'Tala er talde på nytt. Det som står, blir bytt ut.',
    sv: 'Siffrorna har räknats om. Det som står byts ut.',
    en: 'The figures were counted again. What stands there is being replaced.',
  },
  'as-it-stands': {
    nb: 'Tallene er de samme.',
    nn: 'Tala er dei same.',
    sv: 'Siffrorna är desamma.',
    en: 'The figures are the same.',
  },
  'changed-meanwhile': {
    nb: 'Ordene er endret imens. Se på det du skrev, og send det en gang til om det skal gjelde.',
    nn: 'Orda er endra imens. Sjå på det du skreiv, og send det ein gong til om det skal gjelde.',
    sv: 'Orden har ändrats under tiden. Titta på det du skrev, och skicka det en gång till om det ska gälla.',
    en: 'The words were changed meanwhile. Please look at what you wrote, and send it once more if it should stand.',
  },
  'already-out': {
    nb: 'Den er allerede lagt ut.',
    nn: 'Det er allereie lagt ut.',
    sv: 'Den är redan utlagd.',
    en: 'It is posted already.',
  },
  'under-way': {
    nb: 'Den er på vei ut, så dette går ikke nå. Det du skrev, står her fortsatt.',
    nn: 'Det er på veg ut, så dette går ikkje no. Det du skreiv, står her framleis.',
    sv: 'Den är på väg ut, så det här går inte nu. Det du skrev står kvar här.',
    en: 'It is on its way out, so this can’t be done now. What you wrote is still here.',
  },
};

export const postsInChannel: TextOf<{ when: string }> = {
  nb: ({ when }) => `Legges ut i kanalen ${when}.`,
  nn: ({ when }) => `Blir lagt ut i kanalen ${when}.`,
  sv: ({ when }) => `Läggs ut i kanalen ${when}.`,
  en: ({ when }) => `Posted to the channel on ${when}.`,
};
export const comesToYou: TextOf<{ when: string }> = {
  nb: ({ when }) => `Enheten har ingen kanal, så du får den her ${when}.`,
  nn: ({ when }) => `Eininga har ingen kanal, så du får det her ${when}.`,
  sv: ({ when }) => `Enheten har ingen kanal, så du får den här ${when}.`,
  en: ({ when }) => `The unit has no channel, so you get it here on ${when}.`,
};
export const howToLink: TextOf<{ unit: string }> = {
  nb: ({ unit }) =>
    `Vil du at alle i enheten skal se den: legg meg til i teamet, og skriv «koble denne kanalen til ${unit}» i kanalen.`,
  nn: ({ unit }) =>
    `Vil du at alle i eininga skal sjå det: legg meg til i teamet, og skriv «kople denne kanalen til ${unit}» i kanalen.`,
  sv: ({ unit }) =>
    `Vill du att alla i enheten ska se den: lägg till mig i teamet, och skriv ”koppla den här kanalen till ${unit}” i kanalen.`,
  en: ({ unit }) =>
    `If everyone in the unit should see it: add me to the team, and write “link this channel to ${unit}” in the channel.`,
};
export const byItself: Text = {
  nb: 'Gjør du ingenting, går den ut med bare tall.',
  nn: 'Gjer du ingenting, går det ut med berre tal.',
  sv: 'Gör du ingenting går den ut med bara siffror.',
  en: 'If you do nothing, it goes out with figures only.',
};
export const withWords: Text = {
  nb: 'Går ut med det du har skrevet.',
  nn: 'Går ut med det du har skrive.',
  sv: 'Går ut med det du har skrivit.',
  en: 'Goes out with what you have written.',
};
export const soFar: Text = {
  nb: 'Tallene er slik de er nå. De telles igjen når den legges ut.',
  nn: 'Tala er slik dei er no. Dei blir talde igjen når det blir lagt ut.',
  sv: 'Siffrorna är som de är nu. De räknas igen när den läggs ut.',
  en: 'These are the figures so far. They are counted again when it is posted.',
};
export const heldUntil: TextOf<{ day: string; name: string; reason: string }> = {
  nb: ({ day, name, reason }) => `Holdt tilbake til ${day} av ${name}: ${reason}`,
  nn: ({ day, name, reason }) => `Halde tilbake til ${day} av ${name}: ${reason}`,
  sv: ({ day, name, reason }) => `Hålls tillbaka till ${day} av ${name}: ${reason}`,
  en: ({ day, name, reason }) => `Held back until ${day} by ${name}: ${reason}`,
};
export const isUnderWay: Text = {
  nb: 'Den er på vei ut.',
  nn: 'Det er på veg ut.',
  sv: 'Den är på väg ut.',
  en: 'It is on its way out.',
};
export const standsInChannel: Text = {
  nb: 'Den er lagt ut i kanalen.',
  nn: 'Det er lagt ut i kanalen.',
  sv: 'Den står i kanalen.',
  en: 'It is in the channel.',
};
export const standsHere: Text = {
  nb: 'Enheten har ingen kanal, så du får den her.',
  nn: 'Eininga har ingen kanal, så du får det her.',
  sv: 'Enheten har ingen kanal, så du får den här.',
  en: 'The unit has no channel, so you get it here.',
};
export const isUncertain: Text = {
  nb: 'Teams svarte ikke, så den kan stå i kanalen. Se etter: den legges ikke ut to ganger av seg selv.',
  nn: 'Teams svara ikkje, så det kan stå i kanalen. Sjå etter: det blir ikkje lagt ut to gonger av seg sjølv.',
  sv: 'Teams svarade inte, så den kan stå i kanalen. Titta efter: den läggs inte ut två gånger av sig själv.',
  en: 'Teams did not answer, so it may be in the channel. Please look: it is never posted twice by itself.',
};
export const isThere: Text = { nb: 'Den står der', nn: 'Det står der', sv: 'Den står där', en: 'It is there' };
export const postAgain: Text = {
  nb: 'Legg den ut på nytt',
  nn: 'Legg det ut på nytt',
  sv: 'Lägg ut den på nytt',
  en: 'Post it again',
};

export const pileUps: Text = {
  nb: 'Mer enn vanlig, bare for deg',
  nn: 'Meir enn vanleg, berre for deg',
  sv: 'Mer än vanligt, bara för dig',
  en: 'More than usual, for you alone',
};
export const pileUp: TextOf<{ number: string; expected: string; span: string }> = {
  nb: ({ number, expected, span }) => `${number} ${span}, mot ${expected} som er vanlig`,
  nn: ({ number, expected, span }) => `${number} ${span}, mot ${expected} som er vanleg`,
  sv: ({ number, expected, span }) => `${number} ${span}, mot ${expected} som är vanligt`,
  en: ({ number, expected, span }) => `${number} ${span}, against ${expected} as usual`,
};
export const inMonths: Readonly<Record<1 | 2, Text>> = {
  1: { nb: 'denne måneden', nn: 'denne månaden', sv: 'den här månaden', en: 'this month' },
  2: { nb: 'på to måneder', nn: 'på to månader', sv: 'på två månader', en: 'in two months' },
};

export const fields: Readonly<Record<MonthField, Text>> = {
  sentence: {
    nb: 'En setning fra deg',
    nn: 'Ei setning frå deg',
    sv: 'En mening från dig',
    en: 'A sentence from you',
  },
  learned: { nb: 'Hva vi lærte', nn: 'Kva vi lærte', sv: 'Vad vi lärde oss', en: 'What we learned' },
  changed: { nb: 'Hva vi endret', nn: 'Kva vi endra', sv: 'Vad vi ändrade', en: 'What we changed' },
  praise: { nb: 'Ros', nn: 'Ros', sv: 'Beröm', en: 'Praise' },
  until: { nb: 'Hold tilbake til', nn: 'Hald tilbake til', sv: 'Håll tillbaka till', en: 'Hold back until' },
  reason: { nb: 'Hvorfor', nn: 'Kvifor', sv: 'Varför', en: 'Why' },
};
export const yours: Text = {
  nb: 'Dine ord, om du vil',
  nn: 'Dine ord, om du vil',
  sv: 'Dina ord, om du vill',
  en: 'Your words, if you like',
};
/** Once it stands in the channel. */
export const correctThere: Text = {
  nb: 'Rett ordene i kanalen',
  nn: 'Rett orda i kanalen',
  sv: 'Rätta orden i kanalen',
  en: 'Correct the words in the channel',
};
/** Once it stands in her own chat. */
export const correctHere: Text = {
  nb: 'Rett ordene',
  nn: 'Rett orda',
  sv: 'Rätta orden',
  en: 'Correct the words',
};
/** Beside the fields, always. */
export const caution: Text = {
  nb: 'Ta bort navn, saksnumre og alt som noen kan kjennes igjen på.',
  nn: 'Ta bort namn, saksnummer og alt som nokon kan kjennast att på.',
  sv: 'Ta bort namn, ärendenummer och allt som någon kan kännas igen på.',
  en: 'Please take out names, case numbers and whatever somebody could be recognised by.',
};
export const suggested: Text = {
  nb: 'Over feltene står det som finnes i sakene. Bare du ser det.',
  nn: 'Over felta står det som finst i sakene. Berre du ser det.',
  sv: 'Ovanför fälten står det som finns i ärendena. Bara du ser det.',
  en: 'What the cases say is shown above the fields. Only you see it.',
};
export const fromCases: TextOf<{ field: string }> = {
  nb: ({ field }) => `${field}, slik det står i sakene`,
  nn: ({ field }) => `${field}, slik det står i sakene`,
  sv: ({ field }) => `${field}, som det står i ärendena`,
  en: ({ field }) => `${field}, as the cases have it`,
};
export const release: Text = {
  nb: 'Ta med dette',
  nn: 'Ta med dette',
  sv: 'Ta med det här',
  en: 'Include this',
};
export const correct: Text = { nb: 'Rett teksten', nn: 'Rett teksten', sv: 'Rätta texten', en: 'Correct the text' };
/** Where Teams never said which message it is, or the bot is no longer there. */
export const cannotCorrect: Text = {
  nb: 'Den kan ikke rettes herfra. Skriv i kanalen hva som var feil.',
  nn: 'Det kan ikkje rettast herifrå. Skriv i kanalen kva som var feil.',
  sv: 'Den går inte att rätta härifrån. Skriv i kanalen vad som var fel.',
  en: 'It can’t be corrected from here. Please write in the channel what was wrong.',
};
/** Once it stands in the channel: it does more than to count. */
export const recountThere: Text = {
  nb: 'Tell på nytt og rett i kanalen',
  nn: 'Tel på nytt og rett i kanalen',
  sv: 'Räkna om och rätta i kanalen',
  en: 'Count again and correct the post',
};
export const recount: Text = {
  nb: 'Tell tallene på nytt',
  nn: 'Tel tala på nytt',
  sv: 'Räkna om siffrorna',
  en: 'Count the figures again',
};
export const holdBack: Text = {
  nb: 'Hold den tilbake',
  nn: 'Hald det tilbake',
  sv: 'Håll tillbaka den',
  en: 'Hold it back',
};
export const wait: Text = {
  nb: 'Vent litt med den',
  nn: 'Vent litt med det',
  sv: 'Vänta lite med den',
  en: 'Wait a little with it',
};
export const holdAtMost: TextOf<{ earliest: string; latest: string }> = {
  nb: ({ earliest, latest }) => `Fra ${earliest} til ${latest}. Da går den ut av seg selv.`,
  nn: ({ earliest, latest }) => `Frå ${earliest} til ${latest}. Då går det ut av seg sjølv.`,
  sv: ({ earliest, latest }) => `Från ${earliest} till ${latest}. Då går den ut av sig själv.`,
  en: ({ earliest, latest }) => `From ${earliest} to ${latest}. Then it goes out by itself.`,
};
export const letGo: Text = {
  nb: 'Slutt å holde tilbake',
  nn: 'Slutt å halde tilbake',
  sv: 'Sluta hålla tillbaka',
  en: 'Stop holding it back',
};

export const all: Text = {
  nb: 'Mine månedsoversikter',
  nn: 'Mine månadsoversyn',
  sv: 'Mina månadssammanställningar',
  en: 'My monthly summaries',
};
export const none: Text = {
  nb: 'Du har ingen månedsoversikt ennå. Den som leder en enhet, får en for hver måned.',
  nn: 'Du har ikkje noko månadsoversyn enno. Den som leier ei eining, får eitt for kvar månad.',
  sv: 'Du har ingen månadssammanställning än. Den som är chef för en enhet får en för varje månad.',
  en: 'You have no monthly summary yet. Whoever manages a unit gets one for each month.',
};
export const noneOf: TextOf<{ month: string }> = {
  nb: ({ month }) => `Du har ingen månedsoversikt for ${month}.`,
  nn: ({ month }) => `Du har ikkje noko månadsoversyn for ${month}.`,
  sv: ({ month }) => `Du har ingen månadssammanställning för ${month}.`,
  en: ({ month }) => `You have no monthly summary for ${month}.`,
};
export const earlier: Text = {
  nb: 'Tidligere måneder',
  nn: 'Tidlegare månader',
  sv: 'Tidigare månader',
  en: 'Earlier months',
};
/** Beside those for which there are buttons. */
export const orWrite: TextOf<{ month: string }> = {
  nb: ({ month }) => `Du kan også skrive «månedsoversikt ${month}» til meg.`,
  nn: ({ month }) => `Du kan òg skrive «månadsoversyn ${month}» til meg.`,
  sv: ({ month }) => `Du kan också skriva ”månadssammanställning ${month}” till mig.`,
  en: ({ month }) => `You can also write “summary ${month}” to me.`,
};
export const notAll: Text = {
  nb: 'Bare de første enhetene står her.',
  nn: 'Berre dei første einingane står her.',
  sv: 'Bara de första enheterna står här.',
  en: 'Only the first units are listed here.',
};
export const goesOut: TextOf<{ when: string }> = {
  nb: ({ when }) => `Legges ut ${when}`,
  nn: ({ when }) => `Blir lagt ut ${when}`,
  sv: ({ when }) => `Läggs ut ${when}`,
  en: ({ when }) => `Goes out on ${when}`,
};
export const states: Readonly<Record<Exclude<MonthView['state'], 'waiting'>, Text>> = {
  posting: isUnderWay,
  uncertain: {
    nb: 'Kan stå i kanalen, se etter',
    nn: 'Kan stå i kanalen, sjå etter',
    sv: 'Kan stå i kanalen, titta efter',
    en: 'It may be in the channel, please look',
  },
  posted: { nb: 'Lagt ut', nn: 'Lagt ut', sv: 'Utlagd', en: 'Posted' },
};
/** In her list of the day: why she has to look. */
export const toDo: Readonly<Record<MonthToDo, Text>> = {
  uncertain: states.uncertain,
  summary: {
    nb: 'Jeg vet ikke om du fikk den. Åpne den her.',
    nn: 'Eg veit ikkje om du fekk det. Opne det her.',
    sv: 'Jag vet inte om du fick den. Öppna den här.',
    en: 'I don’t know whether you got it. Open it here.',
  },
  correction: {
    nb: 'Rettelsen står ikke i kanalen ennå',
    nn: 'Rettinga står ikkje i kanalen enno',
    sv: 'Rättelsen står inte i kanalen än',
    en: 'The correction is not yet shown in the channel',
  },
};
export const notYetShown: Text = {
  nb: 'Rettelsen står ikke i kanalen ennå. Den som er lagt ut, er den gamle. Haster det, skriv i kanalen hva som var feil.',
  nn: 'Rettinga står ikkje i kanalen enno. Det som er lagt ut, er det gamle. Hastar det, skriv i kanalen kva som var feil.',
  sv: 'Rättelsen står inte i kanalen än. Den som ligger ute är den gamla. Är det bråttom, skriv i kanalen vad som var fel.',
  en: 'The correction is not yet shown in the channel. What stands there is the old one. If it is urgent, please write in the channel what was wrong.',
};
export const opens: TextOf<{ month: string }> = {
  nb: ({ month }) => `Åpne ${month}`,
  nn: ({ month }) => `Opne ${month}`,
  sv: ({ month }) => `Öppna ${month}`,
  en: ({ month }) => `Open ${month}`,
};
