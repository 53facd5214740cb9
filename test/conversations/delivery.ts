import { DatabaseSync } from 'node:sqlite';
import { expect } from 'vitest';
import type { Store } from '../../src/cases/store.ts';
import { StoreUnavailable } from '../../src/cases/store.ts';
import type { Treatment } from '../support/bot-connector.ts';
import { conversation, emmaLogs } from '../support/conversation.ts';
import { group, type Script } from '../support/script.ts';

export const notInstalled: Treatment = {
  how: 'answer',
  status: 403,
  body: '{"error":{"code":"BotNotInConversationRoster"}}',
};
const notConfirmed =
  'Jeg fikk ikke bekreftet at det ble lagret. Trykk en gang til; det blir ikke registrert to ganger.';

/** Whoever is not treated otherwise gets what is sent. */
function treating(script: Script, whom: string, treatment: Treatment, method = 'POST'): void {
  script.when((request, to) => (to === whom && request.method === method ? treatment : undefined));
}

async function unsettled(script: Script): Promise<(string | undefined)[][]> {
  const { rows } = await script.bot().store.unsettled({ skip: 0, limit: 50 });
  return rows.map(({ what, state }) => [
    what.send,
    what.send === 'mail' ? what.writing : 'shows' in what ? what.shows.show : undefined,
    state.state,
    'code' in state ? state.code : undefined,
  ]);
}

/** Max has written to the bot, so that his chat is known. */
async function maxIsKnown({ max, ...script }: Script): Promise<void> {
  await max.writes('hjelp');
  script.sent('new max: Slik virker jeg');
}

/** What comes of a message on its way, and of a store that fails. */
export function deliveryConversations(): void {
  conversation('the bot is not installed for Max: his deputy gets it and is told why', async (script) => {
    const { emma, ida } = script;
    await maxIsKnown(script);
    treating(script, 'max', notInstalled);
    await emmaLogs(script);
    script.sent('put emma: Sak 1', 'new max: Sak 1 (not taken)', 'opened ida', 'new ida: Sak 1');
    ida.sees('Du får denne fordi Max Prøve ikke kunne nås', 'Ingen tok telefonen i går');
    emma.sees('Ida Prøve (stedfortreder) har saken');
    expect(await unsettled(script)).toEqual([['message', 'case', 'refused', 'http-403-BotNotInConversationRoster']]);
    // The next one finds his chat closed, asks for it anew, and he has it when he is back.
    script.when(undefined);
    await emmaLogs(script, { said: 'Det er mørkt i parken' });
    script.sent('put emma: Sak 2', 'opened max', 'new max: Sak 2');
  });

  conversation('nobody can be reached: listed, and not tried for ever', async (script) => {
    script.when((request, to) => (to !== 'emma' && request.method === 'POST' ? notInstalled : undefined));
    await emmaLogs(script);
    const opened = ['max', 'ida', 'jonas'].map((name) => `opened ${name} (not taken)`);
    script.sent('put emma: Sak 1', ...opened);
    await script.later(60);
    await script.clock('2026-03-18T09:00:00.000Z');
    script.sent();
    expect((await unsettled(script)).filter(([, , state]) => state === 'refused')).toHaveLength(3);
  });

  for (const [status, headers, minutes] of [
    [429, { 'retry-after': '120' }, 2.2],
    [412, {}, 0.1],
  ] as const) {
    conversation(`${status}: sent later, once, and not before it was asked to`, async (script) => {
      await maxIsKnown(script);
      treating(script, 'max', { how: 'answer', status, headers });
      await emmaLogs(script);
      script.sent('put emma: Sak 1', 'new max: Sak 1 (not taken)');
      script.when(undefined);
      if (status === 429) {
        await script.later(1.9);
        script.sent();
        await script.later(0.3);
      } else await script.later(minutes);
      script.sent('new max: Sak 1');
      await script.later(60);
      script.sent();
      expect(await unsettled(script)).toEqual([]);
    });
  }

  for (const [name, treatment, code] of [
    ['500', { how: 'answer', status: 500 }, 'http-500'],
    ['502', { how: 'answer', status: 502 }, 'http-502'],
    ['408', { how: 'answer', status: 408 }, 'http-408'],
    ['a reset', { how: 'reset' }, 'ECONNRESET'],
    ['no answer', { how: 'hang' }, 'timed-out'],
  ] as const) {
    conversation(
      `${name}: it may have arrived, so there is never a second POST`,
      async (script) => {
        await maxIsKnown(script);
        treating(script, 'max', treatment);
        await emmaLogs(script);
        script.sent('put emma: Sak 1', 'new max: Sak 1 (not taken)');
        script.when(undefined);
        expect(await unsettled(script)).toEqual([['message', 'case', 'uncertain', code]]);
        await script.later(60);
        await script.restart();
        await script.clock('2026-03-20T09:00:00.000Z');
        script.sent();
        expect(await unsettled(script)).toEqual([['message', 'case', 'uncertain', code]]);
      },
      { callMs: 400 },
    );
  }

  conversation('a card may be put again: after a failure it is, until it stands', async (script) => {
    const { emma } = script;
    await emma.writes('logg');
    script.sent('new emma: Skriv ned det du fikk høre');
    treating(script, 'emma', { how: 'answer', status: 500 }, 'PUT');
    await emma.taps('Neste', { said: 'Ingen hjelper oss', contact: 'anonym', applies: 'none' });
    script.sent('put emma: Les det opp (not taken)');
    await script.later(0.1);
    script.sent('put emma: Les det opp (not taken)');
    script.when(undefined);
    await script.later(1);
    script.sent('put emma: Les det opp');
    emma.sees('Ingen hjelper oss');
  });

  conversation('what was put off never overwrites what came after', async (script) => {
    const { emma } = script;
    await emma.writes('logg');
    script.sent('new emma: Skriv ned det du fikk høre');
    treating(script, 'emma', { how: 'answer', status: 429, headers: { 'retry-after': '60' } }, 'PUT');
    const first = emma.message();
    await emma.taps('Neste', { said: 'Ingen hjelper oss', contact: 'anonym', applies: 'none' });
    script.sent('put emma: Les det opp (not taken)');
    script.when(undefined);
    // The message still shows the first card.
    await emma.taps('Registrer nå, fullfør senere', {}, { on: first });
    script.sent('put emma: Les det opp');
    await emma.taps('Registrer');
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    await script.later(5);
    script.sent();
    emma.sees('Saksnummeret ditt er 1');
  });

  conversation('his chat could not be opened: nothing was posted, so it is tried again', async (script) => {
    script.when((request) => (request.path.endsWith('/v3/conversations') ? { how: 'answer', status: 500 } : undefined));
    await emmaLogs(script);
    script.sent('put emma: Sak 1', 'opened max (not taken)');
    script.when(undefined);
    await script.later(1);
    script.sent('opened max', 'new max: Sak 1');
  });

  conversation('the database is locked: not confirmed, and pressing again works', async (script) => {
    const { emma } = script;
    script.faultsAreMeant();
    await emma.writes('logg');
    script.sent('new emma: Skriv ned det du fikk høre');
    const entries = { said: 'Bussen sto stille i en time', contact: 'anonym', applies: 'none' };
    const other = new DatabaseSync(script.file);
    other.exec('BEGIN IMMEDIATE');
    await emma.taps('Neste', entries);
    expect(emma.told()).toBe(notConfirmed);
    script.sent();
    other.exec('ROLLBACK');
    other.close();
    await emma.taps('Neste', entries);
    script.sent('put emma: Les det opp');
    emma.sees('Bussen sto stille i en time');
  });

  const losing = { next: false };
  conversation(
    'it was saved, but the confirmation was lost: pressing again gives the same case',
    async (script) => {
      const { emma } = script;
      await emma.writes('logg');
      script.sent('new emma: Skriv ned det du fikk høre');
      await emma.taps('Neste', { said: 'Bussen sto stille', contact: 'anonym', applies: 'none' });
      script.sent('put emma: Les det opp');
      losing.next = true;
      await emma.taps('Registrer', {}, { unlikeMessage: true });
      expect(emma.told()).toBe(notConfirmed);
      await script.clock(script.now());
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      await emma.isResent('new-id');
      script.sent();
      emma.sees('Registrert. Takk', 'Saksnummeret ditt er 1');
    },
    { store: (store) => losingConfirmations(store, losing) },
  );

  conversation(
    'in a dialog, which keeps nothing of itself, the card comes back with all that was entered',
    async (script) => {
      const { emma } = script;
      await emma.opens({ context: 'compose' }, group);
      losing.next = true;
      const entries = { said: 'Bussen sto stille', contact: 'turid@example.com', applies: 'none', wish: 'Ny buss' };
      await emma.submits('Registrer nå, fullfør senere', entries);
      emma.sees(notConfirmed, 'Bussen sto stille', 'turid@example.com', 'Ny buss');
      await emma.submits('Registrer nå, fullfør senere');
      script.sent('opened emma', 'new emma: Sak 1', 'opened max', 'new max: Sak 1');
      emma.sees('Saksnummeret ditt er 1');
    },
    { store: (store) => losingConfirmations(store, losing) },
  );

  conversation(
    'a message while the store is away is answered straight, in words',
    async (script) => {
      const { emma } = script;
      losing.next = true;
      await emma.writes('Bussen sto stille i en hel time');
      script.sent(`new emma: ${notConfirmed}`);
      await emma.isResent('new-id');
      await script.settled();
      script.taken();
      emma.sees('Bussen sto stille i en hel time');
    },
    { store: (store) => losingConfirmations(store, losing) },
  );
}

/** Saves, and then does not know it. */
function losingConfirmations(store: Store, losing: { next: boolean }): Store {
  return {
    ...store,
    async transact(scope, decide) {
      const result = await store.transact(scope, decide);
      if (!losing.next) return result;
      losing.next = false;
      throw new StoreUnavailable('lost');
    },
  };
}
