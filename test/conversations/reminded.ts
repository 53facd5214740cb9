import { expect } from 'vitest';
import { type Organisation, OrganisationFile, organisationOf } from '../../src/domain/organisation.ts';
import { conversation, emmaLogs, withoutMonths } from '../support/conversation.ts';
import { cards, fills } from '../support/filling.ts';
import { people } from '../support/people.ts';
import type { Persona } from '../support/persona.ts';
import type { Script } from '../support/script.ts';
import { readOn } from '../support/shown-card.ts';
import { harstad, provevik } from '../support/whole-bot.ts';

async function emmaLogsSeveral(script: Script, count: number): Promise<void> {
  const { emma } = script;
  for (let n = 1; n <= count; n += 1) {
    await emma.writes('logg');
    script.sent('new emma: Skriv ned det du fikk høre');
    const heard = { said: `Lampe ${n} er mørk`, contact: '99 88 77 66', applies: 'none' };
    await emma.taps('Registrer nå, fullfør senere', heard);
    script.sent(`put emma: Sak ${n}`, ...(n === 1 ? ['opened max'] : []), `new max: Sak ${n}`);
  }
}

/** Whoever has to act is reminded once a day; who is told besides, and when nothing is said. */
export function remindedConversations(): void {
  conversation(
    'eleven cases, from the first digest to the coordinator’s Monday',
    async (script) => {
      const { max, jonas, solveig } = script;
      await emmaLogsSeveral(script, 11);
      await script.clock('2026-03-23T06:59:00.000Z');
      script.sent();

      // Five with what can be done, the rest as a count.
      await script.clock('2026-03-23T07:00:00.000Z');
      script.sent('new max: 11 venter på deg');
      const row = ['Klage på tjeneste', 'Ikke sett ennå', 'Svar – senest mandag 30. mars 2026', 'Jeg har sett den'];
      expect(linesOf(max)).toEqual([
        'Dette venter på deg',
        ...[1, 2, 3, 4, 5].flatMap((n) => [`Sak ${n}: `, ...row, `Åpne sak ${n}`, 'Utsett']),
        ...['Og 6 til.', 'Vis alle', 'Tidspunkt for påminnelser'],
      ]);
      await max.taps('Vis alle');
      script.sent('put max: 11 venter på deg');
      max.sees('Sak 1: ', 'Sak 8: ', 'Og 3 til.');
      max.doesNotSee('Sak 9: ');
      await max.taps('Flere');
      script.sent('put max: 11 venter på deg');
      max.sees('Sak 9: ', 'Sak 11: ');
      max.doesNotSee('Sak 8: ');
      for (const _ of ['Vis alle', 'the first five']) {
        await max.taps('Tilbake');
        script.sent('put max: 11 venter på deg');
      }

      // One tap does it.
      await max.taps('Jeg har sett den', {}, { nth: 3 });
      script.sent('put max: Sak 3', ...cards({ max: 1, emma: 1 }, 'Sak 3'));
      max.sees('Merket som sett', 'Sak 3');

      // At an hour of his own: nothing at eight any more, and once.
      await max.writes('påminnelser');
      script.sent('new max: 11 venter på deg');
      await max.taps('Tidspunkt for påminnelser');
      script.sent('put max: Når vil du ha påminnelser?');
      await max.taps('Lagre', { hour: '09:30' });
      script.sent('put max: Når vil du ha påminnelser?');
      max.sees('Påminnelsen kommer kl. 09.30 på arbeidsdager');
      await max.taps('Dette venter på deg');
      script.sent('put max: 11 venter på deg');
      await script.clock('2026-03-25T07:00:00.000Z');
      script.sent();
      await script.clock('2026-03-25T08:30:00.000Z');
      script.sent('new max: 11 venter på deg');
      await script.clock('2026-03-25T12:00:00.000Z');
      script.sent();

      // Two working days late: his superior, once for each; on Monday the coordinator, of all that is late.
      await script.clock('2026-03-30T08:30:00.000Z');
      script.sent('new max: 11 venter på deg');
      max.sees('Svar – i dag');
      await script.clock('2026-03-31T08:30:00.000Z');
      script.sent();
      await script.clock('2026-04-01T08:30:00.000Z');
      const numbers = Array.from({ length: 11 }, (_, n) => `Sak ${n + 1}`);
      script.sent(
        ...[
          'new max: 11 venter på deg, 11 over fristen',
          'opened solveig',
          ...numbers.map((sak) => `new solveig: ${sak}`),
        ],
        ...[...numbers.flatMap((sak) => cards({ max: 1, emma: 1 }, sak)), 'put max: Sak 3'],
      );
      max.sees('Svar – fristen er overskredet med 2 arbeidsdager');
      solveig.sees('Fristen er overskredet. Max Prøve har saken, og du får vite det for å kunne hjelpe.');
      // Easter Monday is none: the first working day after it.
      await script.clock('2026-04-06T08:30:00.000Z');
      script.sent();
      await script.clock('2026-04-07T08:30:00.000Z');
      script.sent('opened jonas', 'new jonas: Over fristen i kommunen');
      jonas.sees('Sak 1: ', 'fristen er overskredet med 3 arbeidsdager', 'Servicetorget · hos Max Prøve');
      jonas.doesNotSee('Lampe', 'Klage på tjeneste', 'Sak 11: ');
      expect(jonas.canTap()).toEqual(['Flere']);
      await jonas.taps('Flere');
      script.sent('put jonas: Over fristen i kommunen');
      jonas.sees('Sak 11: ');
      await script.clock('2026-04-08T08:30:00.000Z');
      script.sent('new max: 11 venter på deg, 11 over fristen');
    },
    withoutMonths,
  );

  conversation(
    'put off once, never beyond its date; and nothing to do is no message',
    async (script) => {
      const { max } = script;
      await emmaLogs(script);
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      await max.taps('Jeg har sett den');
      script.sent(...cards({ max: 1, emma: 1 }));
      await script.clock('2026-03-23T07:00:00.000Z');
      script.sent('new max: 1 venter på deg');
      await max.taps('Utsett');
      script.sent('put max: Sak 1');
      const later = { reason: 'Venter på rapporten fra driften' };
      await max.taps('Utsett', { ...later, until: '2026-03-31' });
      script.sent('put max: Sak 1');
      max.sees('Velg en dag fra tirsdag 24. mars 2026 til mandag 30. mars 2026', 'Venter på rapporten');
      await max.taps('Utsett', { until: '2026-03-26' });
      script.sent(...cards({ max: 2, emma: 1 }));
      max.sees('Utsatt til torsdag 26. mars 2026 av Max Prøve');
      expect(max.canTap()).not.toContain('Utsett');
      await script.clock('2026-03-25T07:00:00.000Z');
      script.sent();
      await max.writes('påminnelser');
      script.sent('new max: Dette venter på deg');
      max.sees('Ingenting venter på deg i dag.');
      await script.clock('2026-03-26T07:00:00.000Z');
      script.sent('new max: 1 venter på deg');
      expect(max.canTap()).toEqual(['Tidspunkt for påminnelser', 'Skriv svaret', 'Åpne sak 1']);
      await max.taps('Åpne sak 1');
      script.sent('put max: Sak 1');
      await fills(script, 'max', 'close-otherwise', { as: 'withdrawn', reason: 'Hun trakk den' });
      script.sent(...cards({ max: 3, emma: 1 }));
      for (const day of ['2026-03-27', '2026-03-30', '2026-04-01', '2026-04-07']) {
        await script.clock(`${day}T09:00:00.000Z`);
        script.sent();
      }
    },
    withoutMonths,
  );

  conversation(
    'a wish to be called is for the next working day, and reminded of until somebody has called',
    async (script) => {
      const { max, ola } = script;
      await emmaLogs(script);
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      await ola.writes('ring 1');
      script.sent('new ola: Sak 1');
      await ola.taps('Ønsker å bli oppringt', { note: 'Etter klokka tre' });
      script.sent('put ola: Sak 1', ...cards({ max: 1, emma: 1 }), 'new max: Sak 1');
      max.sees('Innbyggeren vil bli oppringt. Ola Prøve skrev det ned.', 'Etter klokka tre');
      await script.clock('2026-03-17T07:00:00.000Z');
      script.sent('new max: 1 venter på deg');
      await max.taps('Åpne sak 1');
      script.sent('put max: Sak 1');
      await max.taps('Jeg har ringt tilbake');
      script.sent(...cards({ max: 3, emma: 1 }));
      expect(max.canTap()).not.toContain('Jeg har ringt tilbake');
      await script.clock('2026-03-18T07:00:00.000Z');
      script.sent();
    },
  );

  conversation('heard so long ago that its day has come: reminded of on the very next working day', async (script) => {
    await emmaLogs(script, { heardOn: '2026-03-02' });
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    script.max.sees('siste arbeidsdag');
    await script.clock('2026-03-17T07:00:00.000Z');
    script.sent('new max: 1 venter på deg, 1 over fristen');
    script.max.sees('Svar – fristen er overskredet med 1 arbeidsdag');
  });

  conversation('after days without the bot: one digest of today, not those of the days between', async (script) => {
    const { max } = script;
    await emmaLogs(script);
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    await script.clock('2026-03-20T09:00:00.000Z');
    script.sent();
    await script.restart(undefined, '2026-03-27T10:00:00.000Z');
    script.sent('new max: 1 venter på deg');
    max.sees('Svar – senest mandag 30. mars 2026');
    await script.later(60);
    script.sent();
  });

  conversation(
    'Max is away by the file: his deputy gets it too, and goes on with it',
    async (script) => {
      const { max, ida } = script;
      await emmaLogs(script);
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      await script.later(1);
      script.sent(...cards({ max: 1, emma: 1 }), 'opened ida', 'new ida: Sak 1');
      ida.sees('Max Prøve er borte i dag, så du får denne.', 'Ingen tok telefonen');
      await fills(script, 'ida', 'take', { cause: 'tilgjengelighet' });
      script.sent(...cards({ ida: 1, max: 1, emma: 1 }));
      max.sees('Ida Prøve har vært saksbehandler');
      expect(max.canTap()).not.toContain('Ta den selv');
      await script.clock('2026-03-23T07:00:00.000Z');
      script.sent('new ida: 1 venter på deg');
    },
    { organisation: changed({ people: { max: { away: [{ from: '2026-03-16', until: '2026-03-18' }] } } }) },
  );

  conversation(
    'a unit in which nobody has a seat: the coordinator, by its name; and a handler who left',
    async (script) => {
      const { emma, max, jonas, nils } = script;
      await emma.writes('Gymsalen er alltid låst om kvelden');
      script.sent('new emma: Skriv ned det du fikk høre');
      await emma.taps('Registrer nå, fullfør senere', { contact: 'anonym', applies: 'none', unit: 'skolen' });
      script.sent('put emma: Sak 1', 'opened jonas', 'new jonas: Sak 1');
      jonas.sees('Prøvevik skole', 'Jonas Prøve (koordinator) har saken');
      await emmaLogs(script);
      script.sent('put emma: Sak 2', 'opened max', 'new max: Sak 2');
      await fills(script, 'max', 'appoint', { person: nils.user.aad });
      script.sent(...cards({ max: 1, emma: 1 }, 'Sak 2'), 'opened nils', 'new nils: Sak 2');
      await script.clock('2026-03-17T07:00:00.000Z');
      const gone =
        'put nils: Dette finnes ikke lenger, eller du har ikke tilgang til det. Skriv «mine saker» for å se dine egne.';
      script.sent(...cards({ max: 1, emma: 1 }, 'Sak 2'), gone, 'new max: Sak 2');
      max.sees('Nils Prøve har sluttet. Nå ligger saken hos deg.');
    },
    { organisation: changed({ units: { kommunen: nobody, skolen: nobody } }) },
  );

  conversation('a measure that is late: whoever has it is reminded, whoever made it is told once', async (script) => {
    const { emma, max } = script;
    await emmaLogs(script);
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    const sign = { text: 'Skilt ved skranken', owner: emma.user.aad, dueOn: '2026-03-18' };
    await fills(script, 'max', 'measure', sign);
    script.sent(...cards({ max: 1, emma: 1 }), 'new emma: Et tiltak');
    await script.clock('2026-03-18T07:00:00.000Z');
    script.sent('new emma: 1 venter på deg');
    await script.clock('2026-03-20T07:00:00.000Z');
    script.sent('new emma: 1 venter på deg, 1 over fristen', 'new max: Et tiltak');
    max.sees('Et tiltak som du har avtalt, er over fristen', 'onsdag 18. mars 2026, frist overskredet');
    await max.taps('Det er gjort', { text: 'Jeg hengte det opp selv' });
    script.sent('put max: Et tiltak');
    await emma.taps('Åpne tiltaket');
    script.sent('put emma: Et tiltak');
    emma.sees('Gjort av Max Prøve fredag 20. mars 2026');
    await script.clock('2026-03-24T07:00:00.000Z');
    script.sent('new max: 1 venter på deg');
  });
}

/** What she reads on the card that came last, without its fallback. */
function linesOf(who: Persona): string[] {
  return readOn(who.message().card).split('\n').slice(1);
}

const nobody = { manager: undefined, deputy: undefined };

/** The organisation's file with something else in it. */
function changed(over: {
  readonly people?: { readonly [N in keyof typeof people]?: Record<string, unknown> };
  readonly units?: Readonly<Record<string, Record<string, unknown>>>;
}): Organisation {
  const { coordinator, roles, units, people: all } = provevik(harstad());
  const aad = new Map(Object.entries(people).map(([name, { aad: id }]) => [id, name]));
  return organisationOf(
    OrganisationFile.parse({
      coordinator,
      roles,
      units: [...units.values()].map((unit) => ({ ...unit, ...over.units?.[unit.id] })),
      people: [...all.values()].map((one) => ({
        ...one,
        ...Object.entries(over.people ?? {}).find(([name]) => name === aad.get(one.id))?.[1],
      })),
    }),
  );
}
