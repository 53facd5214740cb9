/** Words that start something when they are written to the bot, in any of the languages whatever the reader's own. */

export type TypedCommand = 'log' | 'mine' | 'help' | 'language' | 'procedure';

const words: Readonly<Record<TypedCommand, readonly string[]>> = {
  log: [
    ...['logg', 'logge', 'loggfør', 'loggføre', 'loggfør klage', 'registrer', 'registrere', 'klage', 'ny klage'],
    ...['tilbakemelding', 'ny sak', 'ny'],
    ...['logga', 'registrera', 'klagomål', 'synpunkt', 'nytt klagomål', 'ny synpunkt', 'nytt ärende'],
    ...['log', 'log complaint', 'log a complaint', 'register', 'complaint', 'new complaint', 'new case', 'new'],
  ],
  mine: [
    ...['mine', 'mine saker', 'sakene mine', 'saker', 'mine sakar', 'sakane mine', 'sakar'],
    ...['mina', 'mina ärenden', 'ärenden'],
    ...['my', 'my cases', 'cases'],
  ],
  help: ['hjelp', 'hjelp meg', 'hjälp', 'hjälp mig', 'help', 'help me', '?'],
  language: ['språk', 'bytt språk', 'byt språk', 'språket', 'language', 'change language', 'languages'],
  procedure: [
    ...['prosedyre', 'prosedyren', 'vår prosedyre', 'prosedyren vår', 'rutine', 'rutinen', 'vår rutine', 'rutinen vår'],
    ...['rutin', 'rutinen', 'vår rutin', 'rutiner', 'våra rutiner', 'riktlinje', 'riktlinjer', 'våra riktlinjer'],
    ...['procedure', 'our procedure', 'procedures'],
  ],
};

const commands = new Map(
  Object.entries(words).flatMap(([command, list]) => list.map((word) => [folded(word), command] as const)),
);

/** What a message means as a whole; undefined where it is none of these. Mentions of the bot are to be gone already. */
export function commandOf(text: string): TypedCommand | undefined {
  const command = commands.get(folded(text));
  return isCommand(command) ? command : undefined;
}

function isCommand(text: string | undefined): text is TypedCommand {
  return text !== undefined && text in words;
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
function folded(text: string): string {
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
