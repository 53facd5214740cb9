/** An example organisation that fits a new profile: invented people in common units, to try the profile with. */
import { Document } from 'yaml';
import { Day } from '../../domain/time.ts';
import { type Answers, type Board, idOf, isNynorsk } from './answers.ts';
import { boardsOf } from './boards.ts';
import { textOfDocument } from './document.ts';

interface Place {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  readonly parent?: string;
  readonly board?: string;
  /** The head's role, where the profile names one. */
  readonly role?: string | undefined;
}

/** Nobody's names. The first five are who work at the desk, lead it, stand in for her, coordinate, and lead the whole. */
const names = [
  ['Emma', 'Lind'],
  ['Max', 'Berg'],
  ['Ida', 'Moe'],
  ['Jonas', 'Haug'],
  ['Solveig', 'Dahl'],
  ['Per', 'Nygård'],
  ['Kari', 'Strand'],
  ['Nadia', 'Rahman'],
  ['Tor', 'Vik'],
  ['Liv', 'Åkesson'],
  ['Ole', 'Sund'],
  ['Sara', 'Ek'],
  ['Anders', 'Holm'],
  ['Mona', 'Fors'],
  ['Elias', 'Kvist'],
  ['Berit', 'Aune'],
  ['Hanna', 'Sjö'],
  ['Nils', 'Hage'],
] as const;

const headComment = {
  NO: [
    ' Et eksempel: personene og id-ene er oppdiktet, så profilen kan prøves med en gang.',
    ' Bytt dem ut med kommunens egne. En persons id er objekt-id-en i Entra; en enhets id velger dere selv og bruker aldri om igjen.',
    ' Listen kan hentes fra lønnssystemet: lydhor organisation import FIL.csv --organisation DENNE.yaml',
  ],
  nynorsk: [
    ' Eit døme: personane og id-ane er oppdikta, så profilen kan prøvast med ein gong.',
    ' Byt dei ut med dei som kommunen har. Id-en til ein person er objekt-id-en i Entra; id-en til ei eining vel de sjølve og bruker aldri om igjen.',
    ' Lista kan hentast frå lønssystemet: lydhor organisation import FIL.csv --organisation DENNE.yaml',
  ],
  SE: [
    ' Ett exempel: personerna och id-numren är påhittade, så att profilen kan prövas genast.',
    ' Byt ut dem mot kommunens egna. En persons id är objekt-id:t i Entra; en enhets id väljer ni själva och använder aldrig igen.',
    ' Listan kan hämtas från lönesystemet: lydhor organisation import FIL.csv --organisation DENNA.yaml',
  ],
} as const;

/** Long enough ago for the invented cases of a demo. */
const since = Day.parse('2020-01-01');

/** The text of the file. */
export function exampleOrganisation(answers: Answers): string {
  const { country } = answers;
  const id = idOf(answers);
  const [desk, top, ...rest] = country === 'NO' ? norwegian(answers) : swedish(answers);
  const people: { id: string; name: string; email: string; unit: string; validFrom: Day }[] = [];
  const join = (unit: string): string => {
    const n = people.length;
    const [first, last] = names[n % names.length] ?? ['Kim', 'Lie'];
    // After the list's end the same names come again with a number, as address books have it.
    const again = n < names.length ? '' : ` ${Math.floor(n / names.length) + 1}`;
    const person = `00000000-0000-4000-8000-${String(n + 1).padStart(12, '0')}`;
    const address = `${plain(first)}.${plain(last)}${again.trim()}@${id}.example`;
    people.push({ id: person, name: `${first} ${last}${again}`, email: address, unit, validFrom: since });
    return person;
  };
  join(desk.id);
  const leadsDesk = join(desk.id);
  const standsIn = join(desk.id);
  const coordinator = join(top.id);
  const leadsAll = join(top.id);
  const chair = join(top.id);
  const ofTop = join(top.id);
  const roles: Record<string, string> = { [country === 'NO' ? 'ordforer' : 'kommunstyrelsens-ordförande']: chair };
  const unitOf = ({ id: unit, name, area, parent, board }: Place, manager: string, deputy: string) => ({
    id: unit,
    name,
    ...(parent === undefined ? {} : { parent }),
    manager,
    deputy,
    serviceArea: area,
    ...(board === undefined ? {} : { board }),
    validFrom: since,
  });
  // One head may stand under several boards: then it is the same person.
  const headed = (place: Place, person: () => string): string => {
    if (place.role === undefined) return person();
    const known = roles[place.role] ?? person();
    roles[place.role] = known;
    return known;
  };
  const units = [
    unitOf(
      top,
      headed(top, () => leadsAll),
      ofTop,
    ),
    unitOf(desk, leadsDesk, standsIn),
    ...rest.map((place) => {
      const manager = headed(place, () => join(place.id));
      return unitOf(place, manager, join(place.id));
    }),
  ];
  const document = new Document({ coordinator, roles, units, people });
  document.commentBefore = headComment[isNynorsk(answers) ? 'nynorsk' : country].join('\n');
  return textOfDocument(document);
}

type Places = readonly [desk: Place, top: Place, ...rest: Place[]];

function norwegian(answers: Answers): Places {
  const { name } = answers;
  const parent = 'kommunen';
  const nynorsk = isNynorsk(answers);
  return [
    { id: 'servicetorget', name: 'Servicetorget', area: 'administration', parent },
    { id: parent, name, area: 'administration' },
    { id: 'skolen', name: nynorsk ? 'Skulen' : 'Skolen', area: 'school', parent },
    { id: 'barnehagen', name: 'Barnehagen', area: 'kindergarten', parent },
    { id: 'hjemmetjenesten', name: nynorsk ? 'Heimetenesta' : 'Hjemmetjenesten', area: 'health-care', parent },
    { id: 'teknisk', name: 'Teknisk drift', area: 'technical', parent },
  ];
}

/** The first board stands over the whole, each other one over an administration of its own. */
function swedish(answers: Answers): Places {
  const [first, ...others] = boardsOf(answers);
  const parent = 'kommunen';
  return [
    { id: 'kontaktcenter', name: 'Kontaktcenter', area: 'administration', parent },
    { id: parent, name: answers.name, area: 'administration', ...(first === undefined ? {} : under(first)) },
    ...others.map((board) => ({
      id: `under-${board.code}`.slice(0, 63),
      name: /nämnden$/.test(board.name) ? board.name.replace(/nämnden$/, 'förvaltningen') : `Under ${board.name}`,
      area: areaOf(board.name),
      parent,
      ...under(board),
    })),
  ];
}

const under = ({ code, role }: Board) => ({ board: code, role });

function areaOf(board: string): string {
  if (/social|omsorg/i.test(board)) return 'social';
  if (/barn|utbild|skol/i.test(board)) return 'school';
  if (/kultur|fritid/i.test(board)) return 'culture';
  if (/miljö|bygg|plan/i.test(board)) return 'planning';
  return /teknisk/i.test(board) ? 'technical' : 'administration';
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]/g, '');
