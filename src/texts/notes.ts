/** What stands beside a case in people's own words, each by what it is. */
import type { NoteSort } from '../domain/words.ts';
import type { Text, TextOf } from './say.ts';

export const noteSorts: Readonly<Record<NoteSort | 'outcome', Text>> = {
  correction: { nb: 'En rettelse', nn: 'Ei retting', sv: 'En rättelse', en: 'A correction' },
  addition: { nb: 'Noe mer', nn: 'Noko meir', sv: 'Något mer', en: 'Something more' },
  'called-back': {
    nb: 'Innbyggeren ringte',
    nn: 'Innbyggjaren ringde',
    sv: 'Medborgaren ringde',
    en: 'The citizen called',
  },
  'call-wish': { nb: 'Vil bli oppringt', nn: 'Vil bli oppringd', sv: 'Vill bli uppringd', en: 'Wants to be called' },
  'handed-back': { nb: 'Gitt tilbake', nn: 'Gitt tilbake', sv: 'Lämnat tillbaka', en: 'Handed back' },
  'passed-on': { nb: 'Sendt videre', nn: 'Sendt vidare', sv: 'Vidarebefordrat', en: 'Passed on' },
  declined: { nb: 'Ikke tatt imot', nn: 'Ikkje teken imot', sv: 'Inte mottaget', en: 'Declined' },
  'track-changed': {
    nb: 'Det viste seg å gjelde noe annet',
    nn: 'Det viste seg å gjelde noko anna',
    sv: 'Det visade sig gälla något annat',
    en: 'It turned out to be about something else',
  },
  acknowledgement: { nb: 'Bekreftelse', nn: 'Stadfesting', sv: 'Bekräftelse', en: 'Acknowledgement' },
  'hearing-question': {
    nb: 'Spurt den ansatte',
    nn: 'Spurt den tilsette',
    sv: 'Frågat medarbetaren',
    en: 'Asked the employee',
  },
  statement: { nb: 'Uttalelse', nn: 'Fråsegn', sv: 'Yttrande', en: 'Statement' },
  'not-suitable': {
    nb: 'Passet ikke å høre den ansatte',
    nn: 'Passa ikkje å høyre den tilsette',
    sv: 'Det passade inte att höra medarbetaren',
    en: 'Hearing the employee was not suitable',
  },
  'meeting-place': {
    nb: 'Invitert til møte',
    nn: 'Invitert til møte',
    sv: 'Inbjuden till möte',
    en: 'Invited to a meeting',
  },
  'meeting-agreed': { nb: 'Fra møtet', nn: 'Frå møtet', sv: 'Från mötet', en: 'From the meeting' },
  'delay-reason': {
    nb: 'Derfor tar det lengre tid',
    nn: 'Difor tek det lengre tid',
    sv: 'Därför tar det längre tid',
    en: 'Why it takes longer',
  },
  'delay-notice': { nb: 'Foreløpig svar', nn: 'Førebels svar', sv: 'Besked om försening', en: 'Delay notice' },
  answer: { nb: 'Svar', nn: 'Svar', sv: 'Svar', en: 'Reply' },
  outcome: { nb: 'Resultat', nn: 'Resultat', sv: 'Resultat', en: 'Outcome' },
  'learning-point': { nb: 'Læringspunkt', nn: 'Læringspunkt', sv: 'Lärdom', en: 'Learning point' },
  'considered-by': { nb: 'Vurdert av', nn: 'Vurdert av', sv: 'Bedömt av', en: 'Considered by' },
  postponed: { nb: 'Utsatt', nn: 'Utsett', sv: 'Uppskjutet', en: 'Put off' },
  question: {
    nb: 'Spurt den som registrerte',
    nn: 'Spurt den som registrerte',
    sv: 'Frågat den som registrerade',
    en: 'Asked whoever registered it',
  },
  reply: {
    nb: 'Svar fra den som registrerte',
    nn: 'Svar frå den som registrerte',
    sv: 'Svar från den som registrerade',
    en: 'Reply from whoever registered it',
  },
  'closed-otherwise': {
    nb: 'Avsluttet uten svar',
    nn: 'Avslutta utan svar',
    sv: 'Avslutat utan svar',
    en: 'Closed without a reply',
  },
  reopened: { nb: 'Tatt opp igjen', nn: 'Teke opp att', sv: 'Återupptaget', en: 'Reopened' },
};

export const noteFrom: TextOf<{ sort: string; name: string; at: string }> = {
  nb: ({ sort, name, at }) => `${sort}, ${name} ${at}`,
  nn: ({ sort, name, at }) => `${sort}, ${name} ${at}`,
  sv: ({ sort, name, at }) => `${sort}, ${name} ${at}`,
  en: ({ sort, name, at }) => `${sort}, ${name} on ${at}`,
};
export const earlierNotes: TextOf<{ count: number }> = {
  nb: ({ count }) => (count === 1 ? 'Én eldre står i saken.' : `${count} eldre står i saken.`),
  nn: ({ count }) => (count === 1 ? 'Éin eldre står i saka.' : `${count} eldre står i saka.`),
  sv: ({ count }) => (count === 1 ? 'En äldre finns i ärendet.' : `${count} äldre finns i ärendet.`),
  en: ({ count }) => (count === 1 ? 'One earlier is kept with the case.' : `${count} earlier are kept with the case.`),
};
