/** `LYDHOR_STORE`, read. What is shown of it to an operator never holds a user, a password or an option. */

export type StoreAddress =
  | { readonly driver: 'sqlite'; readonly path: string }
  | { readonly driver: 'mongodb'; readonly uri: string; readonly database: string; readonly shown: string };

export type ReadAddress =
  | { readonly ok: true; readonly address: StoreAddress }
  | { readonly ok: false; readonly expected: string };

/** Where the address names none. */
const DATABASE = 'lydhor';

const EXPECTED = 'expected sqlite:PATH, mongodb://HOST[:PORT]/DATABASE or mongodb+srv://HOST/DATABASE';

/** `mongodb://` and what follows: user and password, hosts, database, options. */
const mongodb =
  /^(?<scheme>mongodb(?:\+srv)?):\/\/(?:(?<user>[^@/?#]*)@)?(?<hosts>[\w.:,%[\]-]+)(?:\/(?<database>[\w-]{1,63})?)?(?:\?[^@]*)?$/;

export function readStoreAddress(url: string): ReadAddress {
  if (url.startsWith('sqlite:')) return sqlite(url.slice('sqlite:'.length));
  if (url.startsWith('mongodb:') || url.startsWith('mongodb+srv:')) return mongo(url);
  return { ok: false, expected: EXPECTED };
}

function sqlite(path: string): ReadAddress {
  if (path === '') return { ok: false, expected: `${EXPECTED}; after sqlite: no PATH is given` };
  if (path.startsWith(':') || path.startsWith('file:')) {
    return { ok: false, expected: `${EXPECTED}; PATH has to be a file that outlives the program` };
  }
  return { ok: true, address: { driver: 'sqlite', path } };
}

function mongo(uri: string): ReadAddress {
  const { scheme, user, hosts, database } = mongodb.exec(uri)?.groups ?? {};
  if (scheme === undefined || hosts === undefined) {
    // Nothing of it is repeated: where the form is wrong, any part may be the password.
    const hint = 'special characters in user and password are written as %40 and the like';
    return { ok: false, expected: `${EXPECTED}; ${hint}` };
  }
  const named = database ?? DATABASE;
  const shown = `${scheme}://${user === undefined ? '' : '***@'}${hosts}/${named}`;
  return { ok: true, address: { driver: 'mongodb', uri, database: named, shown } };
}
