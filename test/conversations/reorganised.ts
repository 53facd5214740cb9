import { expect } from 'vitest';
import { PersonId, UnitId } from '../../src/domain/ids.ts';
import { type Organisation, organisationOf, type Unit } from '../../src/domain/organisation.ts';
import { Day } from '../../src/domain/time.ts';
import { conversation, emmaLogs, withoutMonths } from '../support/conversation.ts';
import { cards, fills } from '../support/filling.ts';
import { people } from '../support/people.ts';
import { harstad, provevik } from '../support/whole-bot.ts';

const secret = 'Ingen tok telefonen i går';
const gone = 'Dette finnes ikke lenger, eller du har ikke tilgang til det. Skriv «mine saker» for å se dine egne.';
const onlyNumber = 'Mer enn dette kan du ikke se';
/** The first working morning after the last day of the desk, a Friday. */
const MONDAY = '2026-03-23T07:00:00.000Z';

type Over = { readonly [K in keyof Unit]?: Unit[K] };
const person = (name: keyof typeof people) => PersonId.parse(people[name].aad);
const units = (...ids: string[]) => ids.map((id) => UnitId.parse(id));
const LAST = Day.parse('2026-03-20');
const park: Over = { name: 'Park og torg', manager: person('kari'), validFrom: Day.parse('2026-03-21') };

/** Prøvevik, whose file says already what is to come. */
function provevikWith(changes: Readonly<Record<string, Over>>): Organisation {
  const before = provevik(harstad());
  const all = new Map(before.units);
  const { deputy: _, ...like } = before.units.get(UnitId.parse('servicetorget')) ?? fails();
  for (const [id, over] of Object.entries(changes)) {
    const known = all.get(UnitId.parse(id)) ?? { ...like, id: UnitId.parse(id) };
    all.set(known.id, { ...known, ...over });
  }
  return organisationOf({ ...before, units: [...all.values()], people: [...before.people.values()] });
}

function fails(): never {
  throw new Error('Prøvevik has a desk');
}

/** A unit merged, split, closed, a manager replaced, somebody gone: nothing is lost, and nobody keeps what is not hers. */
export function reorganisedConversations(): void {
  conversation(
    'merged: the case is the new unit’s, with the same date; whoever handles it goes on',
    async (script) => {
      const { emma, max, ida, kari } = script;
      await emmaLogs(script);
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      await fills(script, 'max', 'appoint', { person: ida.user.aad });
      script.sent(...cards({ max: 1, emma: 1 }), 'opened ida', 'new ida: Sak 1');
      await script.clock(MONDAY);
      script.sent(...cards({ max: 1, emma: 1, ida: 1 }), 'opened kari', 'new kari: Sak 1', 'new ida: 1 venter på deg');
      kari.sees('Enheten som hadde saken, finnes ikke lenger. Dere tar over etter Max Prøve.', secret);
      kari.sees('Klage på tjeneste · Park og torg', 'Kom inn hos Servicetorget, som ikke finnes lenger');
      kari.sees('senest mandag 30. mars 2026', 'Ida Prøve er saksbehandler');
      emma.sees('Kari Prøve (leder) har saken', 'Kom inn hos Servicetorget');
      max.sees(onlyNumber);
      max.doesNotSee(secret);
    },
    {
      ...withoutMonths,
      organisation: provevikWith({
        servicetorget: { validUntil: LAST, becomes: units('park') },
        gartneriet: { validUntil: LAST, becomes: units('park') },
        park,
      }),
    },
  );

  conversation(
    'split: a draft says what became of its unit; what was heard in its days is counted for it',
    async (script) => {
      const { emma, kari } = script;
      await emma.writes('logg');
      script.sent('new emma: Skriv ned det du fikk høre');
      await script.clock('2026-03-21T09:00:00.000Z');
      script.sent();
      // Heard on Monday, when the desk stood.
      await emma.taps('Neste', { said: secret, contact: '99 88 77 66', applies: 'none' });
      script.sent('put emma: Les det opp');
      await emma.taps('Endre');
      script.sent('put emma: Skriv ned det du fikk høre');
      emma.sees('Servicetorget hadde siste dag fredag 20. mars 2026. Nå er det Park og torg, Prøvevik skole.');
      emma.sees('Det du hørte til og med den dagen, telles for Servicetorget.');
      // Heard on Saturday: it can't be the desk's, and what became of it is offered.
      await emma.taps('Neste', { heardOn: '2026-03-21', unit: 'servicetorget' });
      script.sent('put emma: Skriv ned det du fikk høre');
      emma.sees('Denne enheten finnes ikke lenger. Velg en annen.', 'Nå er det Park og torg, Prøvevik skole.');
      emma.doesNotSee('Det du hørte til og med den dagen');
      await emma.taps('Neste', {});
      script.sent('put emma: Les det opp');
      emma.sees('Park og torg');
      await emma.taps('Registrer');
      script.sent('put emma: Sak 1');
      await script.clock(MONDAY);
      script.sent('opened kari', 'new kari: Sak 1');
      kari.sees(secret, 'Klage på tjeneste · Park og torg');
      kari.doesNotSee('Kom inn hos');
    },
    {
      ...withoutMonths,
      organisation: provevikWith({ servicetorget: { validUntil: LAST, becomes: units('park', 'skolen') }, park }),
    },
  );

  conversation(
    'closed: the one above has what is open; and somebody who had a part has left',
    async (script) => {
      const { max, solveig, nils } = script;
      await emmaLogs(script);
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      await fills(script, 'max', 'appoint', { person: nils.user.aad });
      script.sent(...cards({ max: 1, emma: 1 }), 'opened nils', 'new nils: Sak 1');
      // Nils's last day was the Monday on which he got it.
      await script.clock('2026-03-17T08:00:00.000Z');
      script.sent(...cards({ max: 1, emma: 1 }), `put nils: ${gone}`, 'new max: Sak 1');
      max.sees('Nils Prøve har sluttet. Nå ligger saken hos deg.', secret);
      await script.clock(MONDAY);
      script.sent(
        ...cards({ max: 2, emma: 1 }),
        `put nils: ${gone}`,
        'opened solveig',
        'new solveig: Sak 1',
        'new solveig: 1 venter på deg',
      );
      expect(solveig.messages().length).toBe(2);
      max.sees(onlyNumber);
    },
    { ...withoutMonths, organisation: provevikWith({ servicetorget: { validUntil: LAST } }) },
  );

  const seats = provevikWith({});
  conversation(
    'a manager is replaced: the new one sees what she saw, and not what is about him',
    async (script) => {
      const { emma, max, ola, solveig } = script;
      await emmaLogs(script);
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      await emma.writes('logg');
      script.sent('new emma: Skriv ned det du fikk høre');
      await emma.taps('Neste', { said: 'Ola la på', contact: '99 88 77 66', applies: 'about-person' });
      script.sent('put emma: Litt mer om saken');
      await emma.taps('Neste', { about: 'employee', employee: ola.user.aad });
      script.sent('put emma: Les det opp');
      await emma.taps('Registrer');
      script.sent('put emma: Sak 2', 'new max: Sak 2');
      await script.restart(async () => {
        const desk = seats.units.get(UnitId.parse('servicetorget')) ?? fails();
        const { deputy: _, ...rest } = desk;
        replaced(seats, { ...rest, manager: person('ola') });
      });
      await script.settled();
      script.sent(
        ...cards({ max: 1, emma: 1 }),
        ...cards({ max: 1, emma: 1 }, 'Sak 2'),
        ...['opened ola', 'new ola: Sak 1', 'opened solveig', 'new solveig: Sak 2'],
      );
      ola.sees('Denne oppgaven er ikke lenger hos Max Prøve. Nå ligger saken hos deg.', secret);
      solveig.sees('Ola la på', 'Handler om Ola Prøve');
      max.sees(onlyNumber);
      await ola.writes('mine saker');
      script.sent('new ola: Mine saker');
      ola.doesNotSee('Sak 2');
    },
    { ...withoutMonths, organisation: seats },
  );
}

/** The file as it is read anew when the process begins. */
function replaced({ units: all }: Organisation, unit: Unit): void {
  if (!(all instanceof Map)) throw new Error('units are a map');
  all.set(unit.id, unit);
}
