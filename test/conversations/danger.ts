import { expect } from 'vitest';
import { conversation, emmaLogs } from '../support/conversation.ts';
import type { Script } from '../support/script.ts';

/** Saturday 14 March 2026, eleven in the evening in Oslo. */
const SATURDAY_NIGHT = '2026-03-14T22:00:00.000Z';

async function emmaLogsDanger(script: Script): Promise<void> {
  const { emma } = script;
  await emma.writes('Det henger en strømledning ned ved skolen');
  script.sent('new emma: Skriv ned det du fikk høre');
  await emma.taps('Neste', { contact: 'anonym', applies: 'harm' });
  script.sent('put emma: Litt mer om saken');
}

export function dangerConversations(): void {
  conversation(
    'at night: the numbers first, then Max, his deputy and the coordinator by the clock',
    async (script) => {
      const { emma, max, ida, jonas } = script;
      await emmaLogsDanger(script);
      expect(JSON.stringify(emma.message().card.body[0])).toMatch(/Ring først.*113.*Ambulanse.*112.*110/);
      emma.sees('Bli hos den det gjelder til noen har tatt over');
      await emma.taps('Neste', { inDanger: 'true', harm: 'Ledningen ligger i snøen' });
      script.sent('put emma: Les det opp');
      await emma.taps('Registrer');
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      expect(JSON.stringify(max.message().card.body[0])).toMatch(/Ring først.*113/);
      max.sees('Noen er i fare nå', 'Ledningen ligger i snøen');

      await script.later(14);
      script.sent();
      await script.later(1);
      script.sent('opened ida', 'new ida: Sak 1', 'put max: Sak 1', 'put emma: Sak 1');
      ida.sees('Du får denne fordi noen er i fare og Max Prøve ikke har sett den ennå');
      await script.later(15);
      script.sent('opened jonas', 'new jonas: Sak 1', 'put max: Sak 1', 'put ida: Sak 1', 'put emma: Sak 1');
      jonas.sees('Du får denne fordi noen er i fare');
      await script.later(15);
      // Nobody is left and nobody has looked: all who were told are told again, until somebody does.
      const again = ['new max: Sak 1', 'new ida: Sak 1', 'new jonas: Sak 1'];
      script.sent(...again);
      await script.later(15);
      script.sent(...again);
      await ida.taps('Jeg har sett den');
      const anew = ['put max: Sak 1', 'put ida: Sak 1', 'put jonas: Sak 1'];
      script.sent(...anew, ...anew, ...anew, 'put emma: Sak 1');
      await script.later(60);
      script.sent();
      for (const one of [max, ida, jonas, emma]) one.sees('Sett av Ida Prøve');
    },
    { at: SATURDAY_NIGHT },
  );

  conversation(
    'whoever has seen it in time, nobody else is woken',
    async (script) => {
      const { emma, max } = script;
      await emmaLogsDanger(script);
      await emma.taps('Registrer nå, fullfør senere', { inDanger: 'true' });
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      await script.later(10);
      await max.taps('Jeg har sett den');
      script.sent('put max: Sak 1', 'put emma: Sak 1');
      await script.later(60);
      script.sent();
    },
    { at: SATURDAY_NIGHT },
  );

  conversation(
    'harm ticked and registered before anybody asked: taken as danger',
    async (script) => {
      const { emma, max } = script;
      await emma.writes('logg');
      script.sent('new emma: Skriv ned det du fikk høre');
      await emma.taps('Registrer nå, fullfør senere', { said: 'Et barn falt i elven', applies: 'harm' });
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      max.sees('Ring først', 'Noen er i fare nå');
    },
    { at: SATURDAY_NIGHT },
  );

  conversation(
    'hurt, but nobody in danger any more: Max hears of it at once, and nobody after him',
    async (script) => {
      const { emma, max } = script;
      await emmaLogsDanger(script);
      await emma.taps('Neste', { harm: 'Hun fikk støt, men er hjemme' });
      // Whether anyone is in danger has to be said; nobody takes it that nobody is.
      script.sent('put emma: Litt mer om saken');
      await emma.taps('Neste', { inDanger: 'false' });
      script.sent('put emma: Les det opp');
      await emma.taps('Registrer');
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      max.sees('Hun fikk støt, men er hjemme');
      max.doesNotSee('Noen er i fare nå');
      await script.later(60);
      script.sent();
    },
    { at: SATURDAY_NIGHT },
  );

  conversation(
    'what is not urgent waits for the office to open',
    async (script) => {
      const { max } = script;
      await emmaLogs(script);
      script.sent('put emma: Sak 1');
      await script.clock('2026-03-16T06:59:00.000Z');
      script.sent();
      await script.clock('2026-03-16T07:00:00.000Z');
      script.sent('opened max', 'new max: Sak 1');
      max.sees('Ingen tok telefonen i går');
    },
    { at: SATURDAY_NIGHT },
  );

  conversation(
    'danger, and Max can’t be reached: his deputy at once, then the coordinator by the clock',
    async (script) => {
      const { emma, ida, jonas } = script;
      script.when((_, to) => (to === 'max' ? { how: 'answer', status: 403 } : undefined));
      await emmaLogsDanger(script);
      await emma.taps('Registrer nå, fullfør senere', { inDanger: 'true' });
      script.sent('put emma: Sak 1', 'opened max (not taken)', 'opened ida', 'new ida: Sak 1');
      ida.sees('Du får denne fordi Max Prøve ikke kunne nås');
      await script.later(15);
      script.sent('opened jonas', 'new jonas: Sak 1', 'put ida: Sak 1', 'put emma: Sak 1');
      jonas.sees('Ida Prøve ikke har sett den');
    },
    { at: SATURDAY_NIGHT },
  );
}
