import { expect } from 'vitest';
import { conversation, withoutMonths } from '../support/conversation.ts';

const cancelled = 'Avbrutt. Utkastet er slettet. Skriv «logg» når du vil begynne på nytt.';

/** Drafts: saved at each step, offered again, asked about, deleted. */
export function draftConversations(): void {
  conversation('the process ends in the middle, and she goes on where she was', async (script) => {
    const { emma } = script;
    await emma.writes('Heisen på helsehuset har stått i en uke');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.taps('Neste', { contact: '99 88 77 66', applies: 'about-person', grounds: 'Hun går med rullator' });
    script.sent('put emma: Litt mer om saken');
    await script.restart();
    await emma.taps('Neste', { about: 'employee', employeeName: 'Vaktmesteren' });
    script.sent('put emma: Les det opp');
    await script.restart();
    emma.sees('Heisen på helsehuset', 'Hun går med rullator', 'Vaktmesteren');
    await emma.taps('Registrer');
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    await script.restart();
    await script.max.taps('Jeg har sett den');
    script.sent('put emma: Sak 1', 'put max: Sak 1');
  });

  conversation('writing again offers to continue; what she wrote is not lost', async (script) => {
    const { emma } = script;
    await emma.writes('Lyset på skolen har vært borte i dager');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.writes('En annen sier at veien ikke er strødd');
    script.sent('new emma: Du har et utkast som ikke er ferdig');
    emma.sees('Lyset på skolen har vært borte i dager', 'Du begynte på det i dag');
    await emma.taps('Fortsett');
    script.sent('put emma: Skriv ned det du fikk høre');
    emma.sees('Lyset på skolen');
    await emma.taps('Neste', { contact: 'anonym', applies: 'none' });
    script.sent('put emma: Les det opp');
    await emma.writes('En annen sier at veien ikke er strødd');
    script.sent('new emma: Du har et utkast som ikke er ferdig');
    await emma.taps('Forkast');
    script.sent('put emma: Skriv ned det du fikk høre');
    emma.sees('En annen sier at veien ikke er strødd');
    emma.doesNotSee('Lyset på skolen');
    await emma.writes('logg');
    script.sent('new emma: Du har et utkast som ikke er ferdig');
    await emma.taps('Forkast');
    script.sent('put emma: Skriv ned det du fikk høre');
    emma.doesNotSee('En annen sier');
    await emma.taps('Avbryt');
    script.sent(`put emma: ${cancelled}`);
  });

  conversation('what she wrote while one lay is her next draft once that one is registered', async (script) => {
    const { emma } = script;
    await emma.writes('Lyset på skolen har vært borte i dager');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.writes('En annen sier at veien ikke er strødd');
    script.sent('new emma: Du har et utkast som ikke er ferdig');
    emma.sees('Nå skrev du:', 'En annen sier at veien ikke er strødd');
    await emma.taps('Fortsett');
    script.sent('put emma: Skriv ned det du fikk høre');
    await emma.taps('Registrer nå, fullfør senere');
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1', 'new emma: Skriv ned det du fikk høre');
    emma.sees('En annen sier at veien ikke er strødd');
    await emma.taps('Registrer nå, fullfør senere');
    script.sent('put emma: Sak 2', 'new max: Sak 2');
  });

  conversation('what she wrote while one lay is her next draft also once that one is cancelled', async (script) => {
    const { emma } = script;
    await emma.writes('Lyset på skolen har vært borte i dager');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.writes('En annen sier at veien ikke er strødd');
    script.sent('new emma: Du har et utkast som ikke er ferdig');
    await emma.taps('Fortsett');
    script.sent('put emma: Skriv ned det du fikk høre');
    await emma.taps('Avbryt');
    script.sent(`put emma: ${cancelled}`, 'new emma: Skriv ned det du fikk høre');
    emma.sees('En annen sier at veien ikke er strødd');
    emma.doesNotSee('Lyset på skolen');
    await emma.taps('Avbryt');
    script.sent(`put emma: ${cancelled}`);
  });

  conversation('left lying: asked on the next working day, once more, and then deleted', async (script) => {
    const { emma } = script;
    await emma.writes('Han ville gjerne ha svar om parkeringen');
    script.sent('new emma: Skriv ned det du fikk høre');
    await script.clock('2026-03-17T06:59:00.000Z');
    script.sent();
    await script.clock('2026-03-17T07:00:00.000Z');
    script.sent('new emma: Du har et utkast som ikke er ferdig');
    emma.sees('Skal det registreres, så fortsett her');
    await script.clock('2026-03-19T12:00:00.000Z');
    script.sent();
    await script.clock('2026-03-20T07:00:00.000Z');
    script.sent('new emma: Du har et utkast som ikke er ferdig');
    emma.sees('blir det slettet neste arbeidsdag');
    await script.clock('2026-03-22T12:00:00.000Z');
    script.sent();
    await script.clock('2026-03-23T07:00:00.000Z');
    script.sent(
      'new emma: Utkastet ble slettet, for det hadde ligget lenge. Skriv «logg» hvis det likevel skal registreres.',
    );
    // An old card of it says so.
    const [, offer] = emma.messages();
    await emma.taps('Fortsett', {}, { on: offer ?? emma.message() });
    script.sent(
      'put emma: Dette finnes ikke lenger, eller du har ikke tilgang til det. Skriv «mine saker» for å se dine egne.',
    );
    await script.clock('2026-03-30T07:00:00.000Z');
    script.sent();
  });

  conversation('touched again, the time begins anew', async (script) => {
    const { emma } = script;
    await emma.writes('Hun venter fortsatt på svar om plassen');
    script.sent('new emma: Skriv ned det du fikk høre');
    await script.clock('2026-03-17T07:00:00.000Z');
    script.sent('new emma: Du har et utkast som ikke er ferdig');
    await emma.taps('Fortsett');
    script.sent('put emma: Skriv ned det du fikk høre');
    await script.clock('2026-03-18T06:59:00.000Z');
    script.sent();
    await script.clock('2026-03-18T07:00:00.000Z');
    script.sent('new emma: Du har et utkast som ikke er ferdig');
    await emma.taps('Forkast');
    script.sent(`put emma: ${cancelled}`);
    await script.clock('2026-03-25T07:00:00.000Z');
    script.sent();
  });

  conversation(
    'a draft of a unit that is gone by then',
    async (script) => {
      const { emma, solveig } = script;
      await emma.writes('Plantene utenfor har visnet i heten');
      script.sent('new emma: Skriv ned det du fikk høre');
      await emma.taps('Neste', { contact: 'anonym', applies: 'none', unit: 'gartneriet' });
      script.sent('put emma: Les det opp');
      await script.clock('2026-04-01T08:00:00.000Z');
      script.taken();
      await emma.taps('Fortsett');
      script.sent('put emma: Les det opp');
      emma.sees('Plantene utenfor');
      await emma.taps('Endre');
      script.sent('put emma: Skriv ned det du fikk høre');
      emma.sees('Gartneriet hadde siste dag tirsdag 31. mars 2026. Nå er det Prøvevik kommune.');
      // On a day after that it can't have been the gardeners'.
      await emma.taps('Neste', { heardOn: '2026-04-01', unit: 'gartneriet' });
      script.sent('put emma: Skriv ned det du fikk høre');
      emma.sees('Denne enheten finnes ikke lenger');
      // In their days it was: what took over from them has it.
      await emma.taps('Neste', { heardOn: '2026-03-16', unit: 'gartneriet' });
      script.sent('put emma: Les det opp');
      await emma.taps('Registrer');
      script.sent('put emma: Sak 1', 'opened solveig', 'new solveig: Sak 1');
      solveig.sees('Plantene utenfor', 'Kom inn hos Gartneriet, som ikke finnes lenger');
    },
    withoutMonths,
  );

  conversation(
    'a person who leaves: what she had not finished is with her manager the next morning',
    async (script) => {
      const { nils, max } = script;
      await nils.writes('Bussen kjører forbi holdeplassen vår');
      script.sent('new nils: Skriv ned det du fikk høre');
      await nils.writes('Og sjåføren svarer ikke');
      script.sent('new nils: Du har et utkast som ikke er ferdig');
      // His last day was the Monday.
      await script.clock('2026-03-17T06:59:00.000Z');
      script.sent();
      await script.clock('2026-03-17T07:00:00.000Z');
      script.sent('opened max', 'new max: Sak 1', 'new max: Sak 2');
      max.sees('Nils Prøve har sluttet og ble ikke ferdig med å skrive dette', 'Og sjåføren svarer ikke');
      max.sees('Ikke spurt om ennå: kontakt');
      const [first] = nils.messages();
      await nils.taps('Registrer nå, fullfør senere', {}, { unlikeMessage: true, on: first ?? nils.message() });
      expect(nils.told()).toContain('Jeg finner deg ikke i oversikten over ansatte');
      script.sent();
      await script.restart();
      await script.settled();
      script.sent();
    },
  );
}
