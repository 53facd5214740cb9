import { expect } from 'vitest';
import { cardAction } from '../support/activities.ts';
import { conversation, emmaLogs } from '../support/conversation.ts';
import { cards, opensForm } from '../support/filling.ts';
import type { Persona } from '../support/persona.ts';
import type { Script } from '../support/script.ts';
import { type Entries, press } from '../support/shown-card.ts';
import { notInstalled } from './delivery.ts';

/** Max can't be reached, so that Ida is told too: both may act. */
async function bothHaveIt(script: Script): Promise<void> {
  const { max } = script;
  await max.writes('hjelp');
  script.sent('new max: Slik virker jeg');
  script.when((request, to) => (to === 'max' && request.method === 'POST' ? notInstalled : undefined));
  await emmaLogs(script);
  script.sent('put emma: Sak 1', 'new max: Sak 1 (not taken)', 'opened ida', 'new ida: Sak 1');
  script.when(undefined);
  await max.writes('søk 1');
  script.sent('new max: Sak 1');
}

/** The button pressed on the card that she looks at, while others press theirs. */
function pressed(script: Script, { user, chat, ...who }: Persona, title: string, entries: Entries = {}, id?: string) {
  const { card, activity } = who.message();
  const { verb, data } = press(card, title, entries);
  return script.post(cardAction(id ?? script.newId(), user, chat, activity, { verb, data }));
}

/** Two people, or one button twice, or a card of yesterday: nothing is done twice, and everyone sees how it stands. */
export function atOnceConversations(): void {
  conversation('two who have it take it at the same moment: one of them has it, and both see which', async (script) => {
    const { max, ida } = script;
    await bothHaveIt(script);
    for (const one of [max, ida]) {
      await one.taps('Ta den selv');
      script.sent(`put ${one === max ? 'max' : 'ida'}: Sak 1`);
    }
    const answers = await Promise.all([max, ida].map((one) => pressed(script, one, 'Ta saken')));
    await script.settled();
    script.sent(...cards({ max: 1, ida: 1, emma: 1 }));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers.filter(({ text }) => text.includes('Nå er du saksbehandler'))).toHaveLength(1);
    const handlers = [max, ida].map(
      (one) => /(Max|Ida) Prøve har vært saksbehandler/.exec(JSON.stringify(one.message()))?.[0],
    );
    expect(new Set(handlers).size).toBe(1);
  });

  conversation(
    'the same button many times at the same moment: one answer, one mail',
    async (script) => {
      const { max, mailbox } = script;
      await emmaLogs(script, { contact: 'turid@example.com' });
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      await opensForm(script, 'max', 'answer', { outcome: 'upheld', text: 'Vi beklager.', way: 'mail' });
      const taps = Array.from({ length: 10 }, (_, n) =>
        pressed(script, max, 'Gi svaret', {}, n < 4 ? 'f:same' : undefined),
      );
      for (const { status } of await Promise.all(taps)) expect(status).toBe(200);
      await script.settled();
      script.sent('mail turid@example.com: Sak 1, Harstad kommune', ...cards({ max: 1, emma: 1 }));
      expect(mailbox.letters).toHaveLength(1);
      max.sees('medhold');
    },
    { mail: true },
  );

  conversation('while he fills in a form, news does not take it away; what he wrote is looked over', async (script) => {
    const { emma, max } = script;
    await emmaLogs(script);
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    await opensForm(script, 'max', 'learn');
    await emma.taps('Lagre i saken', { note: 'Hun ringte en gang til' });
    script.sent('put emma: Sak 1');
    max.sees('Hva lærte vi?');
    await max.taps('Lagre', { text: 'To på vakt ved lunsj' });
    script.sent('put max: Sak 1');
    max.sees('Noen har gjort noe med saken imens', 'To på vakt ved lunsj');
    await max.taps('Lagre');
    script.sent(...cards({ max: 1, emma: 1 }));
    max.sees('Læringspunktet er tatt vare på', 'Hun ringte en gang til');
  });

  conversation(
    'a card of before: shown as it is today, nothing is done, and what was written is kept',
    async (script) => {
      const { max } = script;
      await emmaLogs(script);
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      await max.writes('søk 1');
      script.sent('new max: Sak 1');
      const old = max.message();
      await opensForm(script, 'max', 'close-otherwise');
      const form = max.message();
      await max.taps('Avslutt saken', { as: 'withdrawn', reason: 'Hun trakk den' });
      script.sent(...cards({ max: 2, emma: 1 }));
      await max.taps('Ta den selv', {}, { on: old });
      script.sent('put max: Sak 1');
      max.sees('Saken er allerede avsluttet');
      await max.taps('Avslutt saken', { as: 'duplicate', number: '1', reason: 'En gang til' }, { on: form });
      script.sent(...cards({ max: 2, emma: 1 }));
      max.sees('dette ble ikke gjort', 'trukket tilbake', 'En gang til');
      await max.taps('Del saken i to', {}, { on: old });
      script.sent('put max: Sak 1');
      max.sees('Saken er allerede avsluttet');
    },
  );
}
