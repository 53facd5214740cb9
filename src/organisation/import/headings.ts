/**
 * What columns are called in exports from payroll systems and Entra, in Norwegian, Swedish and English. Case, spaces,
 * hyphens and dots make no difference. Where two columns mean the same, the one that comes first here is read.
 */

export const personHeadings = {
  /** The Entra object id. */
  id: ['id', 'objectid', 'object id', 'objekt-id', 'objektid', 'entra id', 'azure id', 'entra object id'],
  name: [
    'name',
    'displayname',
    'display name',
    'navn',
    'namn',
    'visningsnavn',
    'visningsnamn',
    'fullt navn',
    'fullt namn',
  ],
  first: ['givenname', 'given name', 'first name', 'fornavn', 'førenamn', 'förnamn'],
  last: ['surname', 'last name', 'etternavn', 'etternamn', 'efternamn'],
  email: ['mail', 'email', 'e-post', 'epostadresse', 'e-postadress', 'email address'],
  /** Where the address is empty: in Entra it mostly is the same. */
  upn: ['userprincipalname', 'user principal name', 'upn', 'brukernavn', 'användarnamn'],
  /** Its id or its name. */
  unit: ['unit', 'department', 'enhet', 'eining', 'avdeling', 'avdelning', 'organisasjonsenhet', 'organisationsenhet'],
  validFrom: [
    'validfrom',
    'from',
    'hire date',
    'employeehiredate',
    'startdato',
    'startdatum',
    'ansatt fra',
    'tilsett frå',
    'anställd från',
  ],
  validUntil: [
    'validuntil',
    'until',
    'leave date',
    'sluttdato',
    'slutdatum',
    'ansatt til',
    'tilsett til',
    'anställd till',
  ],
} as const;

export const unitHeadings = {
  id: ['id', 'unit id', 'enhets-id', 'einings-id', 'kode', 'kod', 'enhetskode', 'einingskode', 'enhetskod'],
  name: ['name', 'unit', 'navn', 'namn', 'enhet', 'eining'],
  /** Its id or its name. */
  parent: ['parent', 'above', 'overordnet', 'overordna', 'overordnet enhet', 'överordnad', 'överordnad enhet'],
  /** A person's id or e-mail address. */
  manager: ['manager', 'head', 'leder', 'leiar', 'chef', 'enhetsleder', 'einingsleiar', 'enhetschef'],
  deputy: ['deputy', 'stedfortreder', 'stadfortredar', 'ställföreträdare', 'biträdande chef'],
  serviceArea: ['servicearea', 'tjenesteområde', 'tenesteområde', 'verksamhetsområde'],
  board: ['board', 'nemnd', 'nämnd'],
} as const;

export type PersonField = keyof typeof personHeadings;
export type UnitField = keyof typeof unitHeadings;

/** Columns without which there is no list: one of each group. */
export const personNeeds: readonly (readonly PersonField[])[] = [
  ['id'],
  ['name', 'first', 'last'],
  ['email', 'upn'],
  ['unit'],
];
export const unitNeeds: readonly (readonly UnitField[])[] = [['id'], ['name']];

/** As headings are compared. */
export const folded = (text: string): string => text.toLowerCase().replace(/[\s._-]+/g, '');
