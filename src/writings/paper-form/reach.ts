/** How somebody can be reached, as a form asks it: each in a line of its own. */
import type { Contact } from '../../domain/words.ts';

export interface Reach {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly onBehalfOf: string;
}

const nothing: Reach = { name: '', phone: '', email: '', address: '', onBehalfOf: '' };

/** What stands between the commas of a contact line goes where it belongs; what is neither number nor mail is her name. */
export function reachOf(contact: Contact | undefined): Reach {
  if (contact === undefined) return nothing;
  switch (contact.as) {
    case 'known': {
      const parts = contact.line.split(/\s*[,;\n]\s*/).filter((part) => part !== '');
      const of = (is: (part: string) => boolean) => parts.filter(is).join(', ');
      return {
        email: of(isMail),
        phone: of(isNumber),
        // Where only an address was given, it stands as the line too.
        name: contact.line === contact.address ? '' : of((part) => !isMail(part) && !isNumber(part)),
        address: contact.address ?? '',
        onBehalfOf: contact.onBehalfOf ?? '',
      };
    }
    // Of a protected identity nothing is kept, and nothing is printed.
    case 'anonymous':
    case 'protected':
    case 'not-asked':
      return nothing;
    default:
      return contact satisfies never;
  }
}

const isMail = (part: string) => part.includes('@');
const isNumber = (part: string) => /^(?:\p{L}{1,8}[.:]*\s*)?\+?[\d\s()/-]{5,}$/u.test(part) && !isMail(part);
