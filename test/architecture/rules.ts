/** Who may import whom. Each rule says why, since that is what its reader needs when it is broken. */
import type { IForbiddenRuleType } from 'dependency-cruiser';

/** Libraries without input, output, clock or chance. */
const pureLibraries = ['zod', '@navikt/fnrvalidator'];

/** The folders with code; each has to be seen where it exists. */
export const watched = ['src', 'cards'];

/** Folders whose code may not ask for the time, chance, the network or the process. */
export const pure = ['src/domain', 'src/dialogues', 'src/texts', 'src/writings'];

const anyOf = (words: readonly string[]) => `(${words.join('|')})`;
const folders = (...names: readonly string[]) => `^${anyOf(names)}/`;
/** A package, resolved or not. */
const packages = (...names: readonly string[]) => `(^|node_modules/)${anyOf(names)}(/|$)`;
const only = (...patterns: readonly string[]) => ({ pathNot: patterns.join('|') });

const layer = (name: string, why: string, path: string, ...allowed: readonly string[]): IForbiddenRuleType => ({
  name,
  comment: why,
  severity: 'error',
  from: { path },
  to: only(...allowed),
});
const reserved = (name: string, why: string, home: string, path: string): IForbiddenRuleType => ({
  name,
  comment: why,
  severity: 'error',
  from: { pathNot: home.endsWith('.ts') ? `^${home.replace('.', '\\.')}$` : `^${home}/` },
  to: { path },
});

export const rules: readonly IForbiddenRuleType[] = [
  layer(
    'domain-is-pure',
    'What the procedure says is decided without input, output, clock or chance',
    folders('src/domain'),
    folders('src/domain'),
    packages(...pureLibraries),
  ),
  layer(
    'dialogues-are-pure',
    'A step is (draft, action) → { draft, command?, view }; all else comes in as an argument',
    folders('src/dialogues'),
    folders('src/domain', 'src/dialogues', 'src/texts'),
    // What is proposed and looked through; how it becomes a file, a link or a mail is none of a dialogue's business.
    '^src/writings/(draft|letter|plain|register-copy)\\.ts$',
    packages(...pureLibraries),
  ),
  layer(
    'texts-are-pure',
    'Wording knows what is said, not where it is kept or sent',
    folders('src/texts'),
    folders('src/domain', 'src/dialogues', 'src/texts'),
    packages(...pureLibraries),
  ),
  layer(
    'writings-compose',
    'What the citizen is written is made of the case, the profile and words; who sends or shows it stands above',
    folders('src/writings'),
    folders('src/domain', 'src/texts', 'src/writings'),
    '^src/cases/mail\\.ts$',
    '^(node:)?crypto$',
    packages('zod', 'docx'),
  ),
  layer(
    'reports-compose',
    'A report is made of figures and words that were let out; who loads, sends or keeps it stands above',
    folders('src/reports'),
    folders('src/domain', 'src/texts', 'src/reports'),
    '^src/writings/plain\\.ts$',
    '^(node:)?(module|fs/promises)$',
    packages('zod', 'docx', 'write-excel-file', '@resvg/resvg-wasm', '@expo-google-fonts/open-sans'),
  ),
  layer(
    'cards-only-show',
    'A card is made of a view and words; stores, Teams and cases are none of its business',
    folders('cards'),
    folders('cards', 'src/domain', 'src/dialogues', 'src/texts'),
    packages(...pureLibraries, '@microsoft/teams.cards'),
  ),
  {
    name: 'cases-look-inward',
    comment: 'Cases reach stores, Teams and cards through their ports',
    severity: 'error',
    from: { path: folders('src/cases') },
    to: {
      path: folders('src', 'cards'),
      ...only(folders('src/cases', 'src/domain', 'src/dialogues', 'src/texts', 'src/profiles')),
    },
  },
  {
    name: 'outer-parts-stay-outside',
    comment:
      'Data goes one way: only the outer parts and the composition root know Teams, stores, commands and the demo',
    severity: 'error',
    from: { path: folders('src/profiles', 'src/organisation', 'src/sweeps', 'src/turns', 'src/graph') },
    to: { path: folders('src/teams', 'src/stores', 'src/cli', 'src/demo') },
  },
  reserved(
    'botbuilder-in-teams-only',
    'botbuilder is archived upstream: one folder is to be rewritten when it goes',
    'src/teams',
    packages('botbuilder[^/]*', 'botframework-[^/]+', 'restify'),
  ),
  reserved(
    'graph-in-graph-only',
    'One folder speaks to Graph',
    'src/graph',
    packages('@microsoft/microsoft-graph-[^/]+'),
  ),
  reserved('sqlite-in-its-store-only', 'One folder speaks SQL', 'src/stores/sqlite', '^(node:)?sqlite$'),
  reserved('mongodb-in-its-store-only', 'One folder speaks to MongoDB', 'src/stores/mongodb', packages('mongodb')),
  reserved(
    'docx-in-one-file',
    'It is big, and only a letter or a report needs it',
    'src/(writings(/paper-form)?|reports)/docx.ts',
    packages('docx'),
  ),
  {
    name: 'nobody-imports-main',
    comment: 'The composition root sees everything; only what starts it sees it',
    severity: 'error',
    from: { pathNot: '^src/start\\.mjs$' },
    to: { path: '^src/main\\.ts$' },
  },
  {
    name: 'nothing-from-outside-the-code',
    comment: 'What runs in production does not need tests or the manifest',
    severity: 'error',
    from: { path: folders(...watched) },
    to: { path: folders('test', 'manifest') },
  },
  {
    name: 'every-import-leads-somewhere',
    comment: 'An import that is not found would slip past every other rule',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '^node:' },
  },
];
