import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import { cardAction } from '../support/activities.ts';
import { conversation } from '../support/conversation.ts';
import { type Script, sharedIssuer } from '../support/script.ts';
import { press } from '../support/shown-card.ts';

const child = fileURLToPath(new URL('../support/bot-child.ts', import.meta.url));

conversation(
  'killed while a message is on its way: registered, listed as uncertain, never sent again',
  async (script) => {
    const { emma, max } = script;
    await max.writes('hjelp');
    script.sent('new max: Slik virker jeg');
    await emma.writes('Det lukter gass på biblioteket igjen');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.taps('Neste', { contact: 'anonym', applies: 'none' });
    script.sent('put emma: Les det opp');
    const { card, activity } = emma.message();
    const { verb, data } = press(card, 'Registrer');
    const register = () => cardAction(script.newId(), emma.user, emma.chat, activity, { verb, data });

    script.when((_, to) => (to === 'max' ? { how: 'hang' } : undefined));
    await script.restart(async () => {
      const process_ = await startElsewhere(script);
      const answered = await process_.post(register());
      expect(answered.status).toBe(200);
      expect(await answered.text()).toContain('Registrert. Takk');
      // The answer is out, the message is on its way, and Max's Teams has not said a word.
      await expect
        .poll(() => script.teams.waiting.map(({ how, to }) => `${how} ${to}`).sort(), { timeout: 20_000 })
        .toEqual(['new max', 'put emma']);
      await process_.kill();
    });
    script.sent('put emma: Sak 1', 'new max: Sak 1 (not taken)');

    script.when(undefined);
    await script.later(1);
    script.sent();
    await script.later(2);
    // What may be repeated is: nobody knows whether Emma's card stands. What may not, is not.
    expect(script.taken().every(({ how, to }) => how === 'put' && to === 'emma')).toBe(true);
    await script.later(60);
    script.sent();
    const { rows } = await script.bot().store.unsettled({ skip: 0, limit: 9 });
    expect(rows.map(({ what, state }) => [what.send, state])).toEqual([
      ['message', { state: 'uncertain', at: expect.any(String), code: 'process-died' }],
    ]);
    // Pressed again by somebody who saw no answer: the same case.
    expect((await script.post(register())).text).toContain('Registrert. Takk');
    await script.settled();
    script.sent();
    await emma.writes('mine saker');
    script.sent('new emma: Mine saker');
    emma.sees('Sak 1');
    emma.doesNotSee('Sak 2');
  },
);

async function startElsewhere(script: Script) {
  const { issuer, token } = await sharedIssuer();
  const options = {
    folder: dirname(script.file),
    connectorUrl: script.connector.serviceUrl,
    issuer: { openIdMetadataUrl: issuer.openIdMetadataUrl, issuer: issuer.issuer },
    now: script.now(),
  };
  const running = spawn(process.execPath, [child, JSON.stringify(options)], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void running.kill('SIGKILL'));
  const [port] = await once(running.stdout, 'data');
  return {
    post: (activity: unknown) =>
      fetch(`http://127.0.0.1:${Number(port)}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(activity),
      }),
    async kill() {
      const exited = once(running, 'exit');
      running.kill('SIGKILL');
      await exited;
    },
  };
}
