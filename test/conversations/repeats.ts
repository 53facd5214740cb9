import { expect } from 'vitest';
import { cardAction } from '../support/activities.ts';
import { conversation } from '../support/conversation.ts';
import { press, readOn, withoutRevisions } from '../support/shown-card.ts';

/** The same thing more than once, from more than one device, on cards that have had their day. */
export function repeatConversations(): void {
  conversation('Teams sends a tap again after 15 seconds, then under a new id: one case', async (script) => {
    const { emma, max } = script;
    await emma.writes('Det er rot i alle papirene mine');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.isResent('same-id');
    script.sent();
    await emma.taps('Neste', { contact: 'anonym', applies: 'none' });
    script.sent('put emma: Les det opp');
    await emma.taps('Registrer');
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    const first = emma.message().card;
    for (const how of ['same-id', 'new-id', 'same-id', 'new-id'] as const) {
      const { status, body } = await emma.isResent(how);
      expect(status).toBe(200);
      expect(withoutRevisions(body)).toMatchObject({ value: withoutRevisions(first) });
      script.sent();
    }
    await max.taps('Jeg har sett den');
    script.sent('put emma: Sak 1', 'put max: Sak 1');
    for (const how of ['same-id', 'new-id'] as const) {
      expect((await max.isResent(how)).text).toContain('Merket som sett');
      script.sent();
    }
    await emma.writes('mine saker');
    script.sent('new emma: Mine saker');
    emma.doesNotSee('Sak 2');
  });

  conversation('the same button many times at the same moment: one case, one message', async (script) => {
    const { emma } = script;
    await emma.writes('Ingen svarer på e-posten jeg sendte');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.taps('Neste', { contact: 'anonym', applies: 'none' });
    script.sent('put emma: Les det opp');
    const { card, activity } = emma.message();
    const { verb, data } = press(card, 'Registrer');
    const taps = Array.from({ length: 20 }, (_, n) =>
      script.post(cardAction(n < 5 ? 'f:same' : script.newId(), emma.user, emma.chat, activity, { verb, data })),
    );
    for (const { status, text } of await Promise.all(taps)) {
      expect(status).toBe(200);
      expect(text).toContain('Registrert. Takk');
    }
    await script.settled();
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    await emma.writes('mine saker');
    script.sent('new emma: Mine saker');
    emma.doesNotSee('Sak 2');
  });

  conversation(
    'two devices: nothing that was typed on the older card is lost, and nothing of it goes on by itself',
    async (script) => {
      const { emma } = script;
      await emma.writes('Jeg fikk feil regning i posten igjen');
      script.sent('new emma: Skriv ned det du fikk høre');
      const onThePhone = emma.message();
      await emma.taps('Neste', { contact: '99 88 77 66', applies: 'none' });
      script.sent('put emma: Les det opp');
      await emma.taps(
        'Neste',
        { said: 'Noe helt annet enn før', contact: '99 88 77 66', applies: 'none' },
        { on: onThePhone },
      );
      script.sent('put emma: Skriv ned det du fikk høre');
      emma.sees('Jeg fikk feil regning i posten igjen', 'Noe helt annet enn før', '99 88 77 66');
      await emma.taps('Neste', { said: 'Jeg fikk feil regning i posten igjen' });
      script.sent('put emma: Les det opp');
      await emma.taps('Registrer');
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      // And after registering it shows the case as it is now.
      await emma.taps('Neste', { said: 'Enda noe annet enn før' }, { on: onThePhone });
      script.sent('put emma: Sak 1');
      emma.sees('Slik står saken nå');
      emma.doesNotSee('Enda noe annet');
      await emma.taps('Avbryt', {}, { on: onThePhone });
      script.sent('put emma: Sak 1');
      emma.sees('Saksnummeret ditt er 1');
    },
  );

  conversation('corrected after a refusal: never taken for a repeat', async (script) => {
    const { emma } = script;
    await emma.writes('logg');
    script.sent('new emma: Skriv ned det du fikk høre');
    const refused = { said: 'Det regner inn på gangen', contact: 'anonym' };
    await emma.taps('Neste', refused);
    script.sent('put emma: Skriv ned det du fikk høre');
    await emma.taps('Neste', refused);
    script.sent('put emma: Skriv ned det du fikk høre');
    emma.sees('Velg det som gjelder');
    await emma.taps('Neste', { ...refused, applies: 'none' });
    script.sent('put emma: Les det opp');
    const { card } = emma.message();
    await emma.taps('Endre');
    script.sent('put emma: Skriv ned det du fikk høre');
    await emma.taps('Neste', refused);
    script.sent('put emma: Les det opp');
    expect(readOn(emma.message().card)).toBe(readOn(card));
  });

  conversation('cancelled, and the same cancel again', async (script) => {
    const { emma } = script;
    await emma.writes('logg');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.taps('Avbryt');
    script.sent('put emma: Avbrutt. Utkastet er slettet. Skriv «logg» når du vil begynne på nytt.');
    for (const how of ['same-id', 'new-id'] as const) {
      expect((await emma.isResent(how)).text).toContain('Avbrutt. Utkastet er slettet');
      script.sent();
    }
    await emma.writes('logg');
    script.sent('new emma: Skriv ned det du fikk høre');
  });

  conversation('a note, and a list, sent twice', async (script) => {
    const { emma, max } = script;
    await emma.writes('logg');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.taps('Registrer nå, fullfør senere');
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    await emma.taps('Lagre i saken', { note: 'Hun heter Turid' });
    script.sent('put emma: Sak 1', 'put max: Sak 1');
    await emma.isResent('same-id');
    await emma.isResent('new-id');
    script.sent();
    expect(readOn(max.message().card).match(/Hun heter Turid/g)).toHaveLength(1);
    await emma.taps('Mine saker');
    script.sent('put emma: Mine saker');
    await emma.isResent('same-id');
    script.sent();
  });
}
