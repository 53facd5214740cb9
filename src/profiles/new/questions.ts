/** The questions about a procedure, in the order in which they are asked in a terminal. */
import {
  type AnswersSoFar,
  countryOf,
  idOf,
  offeredKinds,
  type Question,
  reportReaders,
  timesOffered,
} from './answers.ts';
import { boardsOf } from './boards.ts';
import { reception, untitled } from './words.ts';

export interface Asked {
  readonly key: Question;
  readonly asks: string;
  /** Shown on `?`. */
  readonly explains: string;
  /** What holds where nothing is answered, as it is shown in brackets. Where nothing would, it has to be answered. */
  readonly otherwise: (known: AnswersSoFar) => string | undefined;
  /** What to type, said where the answer can't be used. */
  readonly expects: string;
  readonly when?: (known: AnswersSoFar) => boolean;
  /** `true`: what is left out is settled all the same, and no open slot. */
  readonly settled?: true;
}

const swedish = (known: AnswersSoFar) => countryOf(known) === 'SE';
/** For what is shown in brackets. The country is asked before. */
const inCountry = (known: AnswersSoFar) => (swedish(known) ? 'SE' : 'NO');
const byWhen = '14d (days), 3wk (weeks), 1mo (months), 10wd (working days) or none';

export const questions: readonly Asked[] = [
  {
    key: 'name',
    asks: 'What is the municipality called?',
    explains: 'Its name as people see it, such as Nordvåg kommune or Sörviks kommun.',
    otherwise: () => 'Eksempel kommune',
    expects: 'a name of at most 100 characters, on one line',
    settled: true,
  },
  {
    key: 'id',
    asks: 'A short name for files and settings?',
    explains: 'Lower-case letters a to z, digits and hyphens. The profile is written to a file of this name.',
    otherwise: idOf,
    expects: 'lower-case letters a to z, digits and hyphens, a letter first',
    settled: true,
  },
  {
    key: 'country',
    asks: 'Which country, NO or SE?',
    explains: 'It sets the law, the closed days and the emergency numbers.',
    otherwise: countryOf,
    expects: 'NO or SE',
    settled: true,
  },
  {
    key: 'language',
    asks: 'Main language: nb, nn, sv or en?',
    explains: 'Bokmål, nynorsk, Swedish or English. Everyone still reads Lydhør in her own.',
    otherwise: (known) => (swedish(known) ? 'sv' : 'nb'),
    expects: 'nb, nn, sv or en',
  },
  {
    key: 'address',
    asks: 'Its postal address?',
    explains: 'It stands on letters, such as Storgata 1, 9999 Nordvåg.',
    otherwise: ({ name }) => name,
    expects: 'an address on one line',
  },
  {
    key: 'procedure',
    asks: 'What is its procedure for complaints called?',
    explains: 'The document that says how complaints are dealt with. What you answer below is said to come from it.',
    otherwise: (known) => untitled[inCountry(known)],
    expects: 'a title on one line',
  },
  {
    key: 'edition',
    asks: 'Which edition of it?',
    explains: 'A number or a date, as the document names it.',
    otherwise: () => '1',
    expects: 'at most 40 characters',
  },
  {
    key: 'validFrom',
    asks: 'From which day does it hold?',
    explains: 'Complaints heard from that day on follow it.',
    otherwise: () => 'today',
    expects: 'a day such as 2027-01-01',
  },
  {
    key: 'reviseBy',
    asks: 'By which day is it to be revised?',
    explains: 'Lydhør says so when that day is near.',
    otherwise: () => 'no day',
    expects: 'a day such as 2029-01-01, later than the day from which it holds',
  },
  {
    key: 'kinds',
    asks: 'What is to be logged?',
    explains: `Some of these, with commas between: ${offeredKinds.join(', ')}.`,
    otherwise: () => 'complaint, suggestion, praise',
    expects: `some of ${offeredKinds.join(', ')}, with commas between; one kind of complaint at least`,
  },
  {
    key: 'acknowledgedWithin',
    asks: 'By when is the citizen told that it came in?',
    explains: `Counted from the day on which it was heard: ${byWhen}.`,
    otherwise: () => 'none',
    expects: byWhen,
  },
  {
    key: 'answeredWithin',
    asks: 'By when is a complaint answered?',
    explains: `Counted from the day on which it was heard: ${byWhen}. If it takes longer, the citizen is told by then.`,
    otherwise: () => '14d',
    expects: byWhen,
  },
  {
    key: 'alwaysInWriting',
    asks: 'Is the answer always in writing?',
    explains: 'No: a phone call or a talk may be the answer.',
    otherwise: () => 'yes',
    expects: 'yes or no',
  },
  {
    key: 'onlyIfWanted',
    asks: 'Is a complaint answered only if the citizen wants it?',
    explains: 'No: everyone who can be reached is answered.',
    otherwise: () => 'no',
    expects: 'yes or no',
  },
  {
    key: 'whoHasIt',
    asks: 'Who gets a complaint, unit-manager or board-head?',
    explains: "The unit's own manager, or the head who answers to the unit's board and appoints someone.",
    otherwise: () => 'unit-manager',
    expects: 'unit-manager or board-head',
    when: swedish,
  },
  {
    key: 'boards',
    asks: 'Which boards are there?',
    explains: 'With ; between, and the head after = where the procedure names one: Socialnämnden = socialchef.',
    otherwise: (known) =>
      boardsOf(known)
        .map(({ name }) => name)
        .join('; '),
    expects: 'names with ; between, such as Kommunstyrelsen; Nämnden för kultur, fritid och unga = kulturchef',
    when: swedish,
  },
  {
    key: 'anonymous',
    asks: 'May people complain without saying who they are?',
    explains: 'Yes: it is looked into just the same, and there is nobody to answer.',
    otherwise: () => 'yes',
    expects: 'yes or no',
  },
  {
    key: 'reportedTo',
    asks: 'Who gets the figures?',
    explains: `One of ${reportReaders.join(', ')}. The council is kommunestyret or kommunfullmäktige.`,
    otherwise: () => 'annual-report',
    expects: `one of ${reportReaders.join(', ')} (each-board in Sweden only)`,
  },
  {
    key: 'timesAYear',
    asks: 'How many times a year?',
    explains: `One of ${timesOffered}, so that whole reports fill the year.`,
    otherwise: () => '1',
    expects: `one of ${timesOffered}`,
    when: ({ reportedTo }) => reportedTo !== undefined && reportedTo !== 'nobody',
    settled: true,
  },
  {
    key: 'notHere',
    asks: 'Where do questions and other things that are no complaint go?',
    explains:
      'An e-mail address or an office: read out to whoever asks for documents, has a question or a political view.',
    otherwise: (known) => reception[inCountry(known)].en,
    expects: 'a place or an address on one line',
  },
  {
    key: 'sensitive',
    asks: 'Where does what is sensitive go?',
    explains: 'Never into a chat: a secure form, an office, a person to meet.',
    otherwise: () => "a meeting with the unit's manager, or a letter",
    expects: 'a place on one line',
  },
  {
    key: 'privacyEmail',
    asks: 'Which e-mail address is for questions about privacy?',
    explains: 'For people who want to see what is stored about them, or to have it put right.',
    otherwise: (known) => `${reception[inCountry(known)].en}, no address`,
    expects: 'an e-mail address such as post@nordvag.example',
  },
];
