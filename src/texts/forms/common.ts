/** What stands on every form. */
import type { Text, TextOf } from '../say.ts';

export const looks: Text = { nb: 'Se gjennom', nn: 'Sjå gjennom', sv: 'Titta igenom', en: 'Look it through' };
export const change: Text = { nb: 'Endre', nn: 'Endre', sv: 'Ändra', en: 'Change' };
export const back: Text = {
  nb: 'Tilbake til saken',
  nn: 'Tilbake til saka',
  sv: 'Tillbaka till ärendet',
  en: 'Back to the case',
};
export const asTheyRead: Text = {
  nb: 'Slik leser innbyggeren det',
  nn: 'Slik les innbyggjaren det',
  sv: 'Så här läser medborgaren det',
  en: 'As the citizen will read it',
};
/** Where nothing is sent. */
export const asItStays: Text = {
  nb: 'Slik blir det stående i saken',
  nn: 'Slik blir det ståande i saka',
  sv: 'Så här kommer det att stå i ärendet',
  en: 'As it will stand in the case',
};
export const between: TextOf<{ earliest: string; latest: string }> = {
  nb: ({ earliest, latest }) => `Velg en dag fra ${earliest} til ${latest}.`,
  nn: ({ earliest, latest }) => `Vel ein dag frå ${earliest} til ${latest}.`,
  sv: ({ earliest, latest }) => `Välj en dag från ${earliest} till ${latest}.`,
  en: ({ earliest, latest }) => `Choose a day from ${earliest} to ${latest}.`,
};
export const only: TextOf<{ day: string }> = {
  nb: ({ day }) => `Det kan bare bli ${day}.`,
  nn: ({ day }) => `Det kan berre bli ${day}.`,
  sv: ({ day }) => `Det kan bara bli ${day}.`,
  en: ({ day }) => `It can only be ${day}.`,
};
export const from: TextOf<{ earliest: string }> = {
  nb: ({ earliest }) => `Velg ${earliest} eller senere.`,
  nn: ({ earliest }) => `Vel ${earliest} eller seinare.`,
  sv: ({ earliest }) => `Välj ${earliest} eller senare.`,
  en: ({ earliest }) => `Choose ${earliest} or later.`,
};
/** On the form of the answer, where that is always written: the call comes besides it. */
export const callsToo: Text = {
  nb: 'Innbyggeren har bedt om å bli ringt opp. Ring i tillegg til å svare skriftlig.',
  nn: 'Innbyggjaren har bede om å bli ringd opp. Ring i tillegg til å svare skriftleg.',
  sv: 'Medborgaren har bett att bli uppringd. Ring utöver att svara skriftligt.',
  en: 'The citizen asked to be called. Call as well as answering in writing.',
};
/** Somebody did something with the case while this was filled in. */
export const movedOn: Text = {
  nb: 'Noen har gjort noe med saken imens. Det du skrev, står her: se over det, og send det igjen.',
  nn: 'Nokon har gjort noko med saka imens. Det du skreiv, står her: sjå over det, og send det igjen.',
  sv: 'Någon har gjort något med ärendet under tiden. Det du skrev står här: se över det och skicka igen.',
  en: 'Somebody has done something with the case meanwhile. What you wrote is here: look it over, and send it again.',
};
