/** Words that start something when they are written to the bot, in any of the languages whatever the reader's own. */
import { CaseNumber } from '../domain/ids.ts';
import { maskNationalIds } from '../domain/national-id.ts';

export type TypedCommand =
  | 'log'
  | 'paper'
  | 'not-here'
  | 'help'
  | 'language'
  | 'procedure'
  | 'digest'
  | 'months'
  | 'report';

/** What is written to find a case again. */
export type Finding =
  | { readonly find: 'mine' | 'unit' }
  /** `words` as they were written; empty where nothing more was. */
  | { readonly find: 'search'; readonly words: string }
  /** The citizen calls back; `said` is what was written as her number, empty where nothing was. */
  | { readonly find: 'call'; readonly said: string };

const words: Readonly<Record<TypedCommand, readonly string[]>> = {
  log: [
    ...['logg', 'logge', 'loggfør', 'loggføre', 'loggfør klage', 'registrer', 'registrere', 'klage', 'ny klage'],
    ...['tilbakemelding', 'ny sak', 'ny'],
    ...['logga', 'registrera', 'klagomål', 'synpunkt', 'nytt klagomål', 'ny synpunkt', 'nytt ärende'],
    ...['log', 'log complaint', 'log a complaint', 'register', 'complaint', 'new complaint', 'new case', 'new'],
  ],
  paper: [
    ...['skjema', 'skjemaet', 'papirskjema', 'papirskjemaet', 'skjema på papir', 'et skjema', 'eit skjema'],
    ...['skjema er levert inn', 'et skjema er levert inn', 'eit skjema er levert inn', 'skjema levert inn'],
    ...['blankett', 'blanketten', 'en blankett', 'pappersblankett', 'blankett på papper', 'blankett har lämnats in'],
    ...['en blankett har lämnats in', 'blankett inlämnad', 'inlämnad blankett'],
    ...['form', 'the form', 'a form', 'paper form', 'a form was handed in', 'form handed in'],
  ],
  'not-here': [
    ...['hører ikke hjemme her', 'det hører ikke hjemme her', 'hører ikke til her', 'ikke her', 'feil sted'],
    ...['høyrer ikkje heime her', 'det høyrer ikkje heime her', 'høyrer ikkje til her', 'ikkje her', 'feil stad'],
    ...['hör inte hemma här', 'det hör inte hemma här', 'hör inte hit', 'det hör inte hit', 'inte här', 'fel ställe'],
    ...['does not belong here', 'it does not belong here', 'doesn’t belong here', 'not here', 'wrong place'],
  ],
  help: ['hjelp', 'hjelp meg', 'hjälp', 'hjälp mig', 'help', 'help me', '?'],
  language: ['språk', 'bytt språk', 'byt språk', 'språket', 'language', 'change language', 'languages'],
  procedure: [
    ...['prosedyre', 'prosedyren', 'vår prosedyre', 'prosedyren vår', 'rutine', 'rutinen', 'vår rutine', 'rutinen vår'],
    ...['rutin', 'rutinen', 'vår rutin', 'rutiner', 'våra rutiner', 'riktlinje', 'riktlinjer', 'våra riktlinjer'],
    ...['procedure', 'our procedure', 'procedures'],
  ],
  digest: [
    ...['påminnelse', 'påminnelser', 'påminnelsen', 'mine påminnelser', 'påminn meg', 'frister', 'mine frister'],
    ...['påminning', 'påminningar', 'påminninga', 'mine påminningar', 'fristar', 'mine fristar'],
    ...['påminnelserna', 'mina påminnelser', 'påminn mig', 'tidsfrister', 'mina tidsfrister'],
    ...['reminder', 'reminders', 'my reminders', 'remind me', 'deadlines', 'my deadlines'],
  ],
  report: [
    ...['rapport', 'rapporten', 'rapporter', 'lag rapport', 'lag en rapport', 'lag ein rapport', 'årsrapport'],
    ...['årsrapporten', 'halvårsrapport', 'halvårsrapporten', 'rapportar', 'ny rapport'],
    ...['skapa rapport', 'skapa en rapport', 'gör en rapport', 'nämndrapport', 'rapport till nämnden'],
    ...['report', 'reports', 'make report', 'make a report', 'annual report', 'yearly report', 'half-yearly report'],
  ],
  months: [
    ...['månedsoversikt', 'månedsoversikten', 'månedsoversikter', 'månedsoversiktene', 'mine månedsoversikter'],
    ...['månadsoversyn', 'månadsoversynet', 'månadsoversyna', 'mine månadsoversyn', 'månedens oversikt'],
    ...['månadssammanställning', 'månadssammanställningen', 'månadssammanställningar', 'mina månadssammanställningar'],
    ...['summary', 'summaries', 'monthly summary', 'monthly summaries', 'my summaries', 'my monthly summaries'],
  ],
};

const findingWords: Readonly<Record<Finding['find'], readonly string[]>> = {
  mine: [
    ...['mine', 'mine saker', 'sakene mine', 'saker', 'mine sakar', 'sakane mine', 'sakar'],
    ...['mina', 'mina ärenden', 'ärenden'],
    ...['my', 'my cases', 'cases'],
  ],
  unit: [
    ...['enhetens saker', 'sakene til enheten', 'saker i enheten', 'min enhets saker', 'min enhet', 'enheten', 'enhet'],
    ...['einingas saker', 'sakene til eininga', 'saker i eininga', 'mi eining', 'eininga', 'eining'],
    ...['enhetens ärenden', 'ärenden i enheten', 'min enhets ärenden', 'vår enhets ärenden'],
    ...['my unit’s cases', 'my unit', 'unit', 'unit cases', 'the unit’s cases', 'our unit’s cases'],
  ],
  search: [
    ...['søk', 'søk etter', 'søke', 'søke etter', 'søkje', 'søkje etter', 'søk i saker'],
    ...['sök', 'sök efter', 'söka', 'söka efter', 'sök ärenden'],
    ...['search', 'search for', 'search cases'],
  ],
  call: [
    ...['ring', 'ringer', 'ringer om', 'ringer igjen', 'ringer tilbake', 'innbyggeren ringer', 'tilbakeringing'],
    ...['innbyggeren ringer igjen', 'innbyggeren ringer tilbake', 'innbyggeren ringer om'],
    ...['ringjer', 'ringjer om', 'ringjer igjen', 'innbyggjaren ringjer', 'innbyggjaren ringjer igjen'],
    ...['ringer tillbaka', 'medborgaren ringer', 'medborgaren ringer igen', 'medborgaren ringer om', 'återuppringning'],
    ...['call', 'call about', 'callback', 'call back', 'calls back', 'calls about', 'the citizen calls back'],
    ...['the citizen calls', 'the citizen calls about', 'citizen calls back'],
  ],
};
/** What a case is called before its number. */
const caseWords = new Set(
  [...['sak', 'saka', 'saken', 'saksnummer', 'saksnr'], ...['ärende', 'ärendet', 'ärendenummer', 'case']].map(folded),
);
/** What people write before a number. */
const beforeNumber = new Set([
  ...caseWords,
  ...['nummer', 'nr', 'om', 'ang', 'angående', 'number', 'no', 'about'].map(folded),
]);

const commands = meanings(words);
const findings = meanings(findingWords);

function meanings<K extends string>(lists: Readonly<Record<K, readonly string[]>>): ReadonlyMap<string, K> {
  const isKey = (text: string): text is K => text in lists;
  return new Map(
    Object.keys(lists)
      .filter(isKey)
      .flatMap((meant) => lists[meant].map((word) => [folded(word), meant] as const)),
  );
}

/** What a message means as a whole; undefined where it is none of these. Mentions of the bot are to be gone already. */
export function commandOf(text: string): TypedCommand | undefined {
  return commands.get(folded(text));
}

/** Whether a message asks for cases: a whole phrase, what follows “search”, or a number that the citizen gives. */
export function findingIn(text: string): Finding | undefined {
  const whole = findings.get(folded(text));
  if (whole !== undefined) return findingOf(whole, '');
  if (namesCase(text)) return findingOf('search', text.trim());
  const parts = text.trim().split(/\s+/);
  // The longest beginning counts: what is searched for never begins with “for”.
  for (let length = Math.min(parts.length - 1, LONGEST_PHRASE); length > 0; length -= 1) {
    const find = findings.get(folded(parts.slice(0, length).join(' ')));
    const rest = parts.slice(length).join(' ');
    // More than that is what somebody said, however it begins.
    if (find === 'search' && rest.length <= LONGEST_SEARCH) return findingOf(find, rest);
    // “Ringer hver dag …” is what somebody said, and is to be logged.
    if (find === 'call' && holdsOnlyANumber(rest)) return findingOf(find, rest);
  }
  return undefined;
}

/** “Sak 12” is the case, and nothing that a citizen said. A number alone may be anything. */
function namesCase(text: string): boolean {
  const before = folded(text).split(' ');
  return caseNumberIn(text) !== undefined && before.some((word) => caseWords.has(word));
}

/** In words: “the citizen calls about”. */
const LONGEST_PHRASE = 4;
/** In characters. */
const LONGEST_SEARCH = 100;

function findingOf(find: Finding['find'], rest: string): Finding {
  switch (find) {
    case 'mine':
    case 'unit':
      return { find };
    case 'search':
      return { find, words: rest };
    case 'call':
      return { find, said: rest };
    default:
      return find satisfies never;
  }
}

/** Digits, however they are parted, and what people write before a number. */
function holdsOnlyANumber(text: string): boolean {
  const parts = folded(text).split(' ');
  return parts.some(isDigits) && parts.every((part) => isDigits(part) || beforeNumber.has(part));
}

function isDigits(text: string): boolean {
  return /^\d+$/.test(text);
}

/** The case's number that was written, and nothing else was: “1234”, “sak nr. 1 234”. Never a national id. */
export function caseNumberIn(text: string): CaseNumber | undefined {
  if (text.length > LONGEST_SEARCH) return undefined;
  const [, before = '', digits = ''] =
    /^([\p{L}.:#\s]*)(\d+|\d{1,3}(?:[ .\u00a0]\d{3})+)[.?!]*$/u.exec(text.trim()) ?? [];
  const words = folded(before).split(' ');
  if (words.some((word) => word !== '' && !beforeNumber.has(word)) || maskNationalIds(text).found > 0) return undefined;
  return CaseNumber.safeParse(Number(digits.replaceAll(/\D/g, ''))).data;
}

const anonymousWords = [
  ...['anonym', 'anonymt', 'vil være anonym', 'ønsker å være anonym', 'vil vere anonym', 'ønskjer å vere anonym'],
  ...['vill vara anonym', 'önskar vara anonym'],
  ...['anonymous', 'anon', 'anonymously', 'wants to be anonymous', 'wishes to be anonymous'],
];
const anonymous = new Set(anonymousWords.map(folded));

/** Whether a contact line says that the citizen stays anonymous. */
export function meansAnonymous(text: string): boolean {
  return anonymous.has(folded(text));
}

/** Small letters without accents and punctuation, so that «Språk!» and “sprak” are the same. */
export function folded(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain === '' && text.includes('?') ? '?' : plain;
}
