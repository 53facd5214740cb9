import { expect } from 'vitest';
import { conversation, emmaLogs } from '../support/conversation.ts';
import { cards, fills, opensForm } from '../support/filling.ts';

const mail = 'mail turid@example.com: Sak 1, Harstad kommune';

/** What the citizen is written, by which way it may go, and what comes of a mail. */
export function toTheCitizenConversations(): void {
  conversation(
    'an answer: each outcome looked through, changed, and never by word of mouth in Harstad',
    async (script) => {
      const { max } = script;
      await emmaLogs(script, { address: 'Storgata 1, 9405 Harstad' });
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      await opensForm(script, 'max', 'answer');
      const text = 'Vi har sett på saken.\n\n[resultatet]';
      for (const [outcome, sentence] of [
        ['upheld', 'Vi gir deg medhold.'],
        ['partly-upheld', 'Vi gir deg delvis medhold.'],
        ['not-upheld', 'Vi gir deg ikke medhold.'],
        ['no-assessment', 'Vi har ikke tatt stilling til spørsmålet.'],
      ] as const) {
        await max.taps('Se gjennom', { outcome, text, way: 'letter' });
        script.sent('put max: Sak 1');
        max.sees('Slik leser innbyggeren det', 'Storgata 1, 9405 Harstad', sentence);
        await max.taps('Endre');
        script.sent('put max: Sak 1');
        max.sees('Vi har sett på saken');
      }
      await max.taps('Se gjennom', { outcome: 'upheld', text, way: 'spoken' });
      script.sent('put max: Sak 1');
      max.sees('Denne saken kan ikke besvares slik', 'Vi har sett på saken');
      await max.taps('Se gjennom', { way: 'letter' });
      script.sent('put max: Sak 1');
      await max.taps('Gi svaret');
      script.sent(...cards({ max: 1, emma: 1 }));
      max.sees('Svaret står i saken nå', 'medhold');
      expect(max.canTap()).not.toContain('Skriv svaret');
    },
  );

  conversation(
    'a letter to somebody whose address nobody had: asked of the reporter, entered on the form, and on the letter',
    async (script) => {
      const { emma, max } = script;
      await emmaLogs(script, { contact: 'Ola Normann, 906 55 123' });
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      await fills(script, 'max', 'ask-reporter', { text: 'Hvor bor han?' });
      script.sent(...cards({ max: 1, emma: 1 }), 'new emma: Sak 1');
      await emma.taps('Send svaret', { text: 'Storgata 1, 9405 Harstad' });
      script.sent(...cards({ max: 1, emma: 2 }), 'new max: Sak 1');
      await opensForm(script, 'max', 'answer');
      max.sees('Postadressen, hvis det går i brev');
      const entered = { outcome: 'upheld', text: 'Vi beklager.', way: 'letter', address: 'Storgata 1, 9405 Harstad' };
      await max.taps('Se gjennom', entered);
      script.sent('put max: Sak 1');
      max.sees('Slik leser innbyggeren det', 'Ola Normann', 'Storgata 1, 9405 Harstad');
      await max.taps('Gi svaret');
      script.sent(...cards({ max: 2, emma: 2 }));
      max.sees('brevet er ikke sendt ennå', 'Storgata 1, 9405 Harstad');
      max.doesNotSee('Ingen har sagt hvor brevet skal sendes.');
      // It is known from now on, and not asked for again.
      await opensForm(script, 'max', 'plan-meeting');
      max.doesNotSee('Postadressen, hvis det går i brev');
    },
  );

  conversation(
    'no mail is sent from here: her own, copied from the card, and one tap once it is sent',
    async (script) => {
      const { max } = script;
      await emmaLogs(script, { contact: 'turid@example.com' });
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      await opensForm(script, 'max', 'acknowledge');
      max.sees('På e-post, som du sender selv', 'I brev, som du skriver ut og sender');
      max.doesNotSee('På e-post, som sendes herfra');
      // It is the one proposed: an address is all that is known of her.
      await max.taps('Se gjennom', { text: 'Vi har fått klagen din.' });
      script.sent('put max: Sak 1');
      max.sees('turid@example.com', 'Vi har fått klagen din.');
      await max.taps('Lagre e-posten, som du sender');
      script.sent(...cards({ max: 1, emma: 1 }));
      max.sees('e-posten er ikke sendt ennå. Du sender den selv.', 'send den til turid@example.com');
      await max.taps('E-posten er sendt');
      script.sent(...cards({ max: 1, emma: 1 }));
      max.sees('Skrevet ned at e-posten er sendt.');
      max.doesNotSee('ikke sendt ennå');
      // A letter to nobody knows where: said before it is marked as posted.
      await opensForm(script, 'max', 'answer', { outcome: 'upheld', text: 'Vi beklager.', way: 'letter' });
      await max.taps('Gi svaret');
      script.sent(...cards({ max: 1, emma: 1 }));
      max.sees('Ingen har sagt hvor brevet skal sendes.');
    },
  );

  conversation(
    'of a pupil nothing goes by ordinary mail, whatever was wished',
    async (script) => {
      const { emma, max } = script;
      await emma.writes('Sønnen min blir ertet på skoleveien hver dag');
      script.sent('new emma: Skriv ned det du fikk høre');
      await emma.taps('Neste', { applies: 'vulnerable', contact: 'turid@example.com', answerWay: 'email' });
      script.sent('put emma: Litt mer om saken');
      await emma.taps('Neste', { vulnerable: 'pupil' });
      script.sent('put emma: Les det opp');
      await emma.taps('Registrer');
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      for (const form of ['acknowledge', 'extend', 'answer'] as const) {
        await opensForm(script, 'max', form);
        max.sees('I brev, som du skriver ut og sender', 'Edialog på nettsidene til Harstad kommune');
        max.doesNotSee('På e-post, som sendes herfra');
        await max.taps('Tilbake til saken');
        script.sent('put max: Sak 1');
      }
      await opensForm(script, 'max', 'answer', { outcome: 'upheld', text: 'Vi tar tak i det.', way: 'mail' });
      max.sees('Denne saken kan ikke besvares slik');
      await max.taps('Se gjennom', { way: 'secure-channel' });
      script.sent('put max: Sak 1');
      await max.taps('Gi svaret');
      script.sent(...cards({ max: 1, emma: 1 }));
      max.sees('i sikker kanal', 'ikke sendt i sikker kanal ennå');
      await max.taps('Det er sendt');
      script.sent(...cards({ max: 1, emma: 1 }));
      max.sees('Skrevet ned at det er sendt i sikker kanal.', 'Ingen frist løper');
    },
    { mail: true },
  );

  conversation('anonymous: looked into just the same, with an outcome and nobody to answer', async (script) => {
    const { emma, max } = script;
    await emmaLogs(script, { contact: 'anonym' });
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    for (const none of ['Bekreft mottatt', 'Inviter til møte', 'Forleng fristen']) {
      expect(max.canTap()).not.toContain(none);
    }
    await fills(script, 'max', 'take', { cause: 'tilgjengelighet' });
    script.sent(...cards({ max: 1, emma: 1 }));
    await opensForm(script, 'max', 'answer');
    max.doesNotSee('Hvordan får innbyggeren det?');
    await max.taps('Lagre resultatet', { outcome: 'upheld', text: 'Sentralbordet var ubemannet.' });
    script.sent(...cards({ max: 1, emma: 1 }));
    await fills(script, 'max', 'learn', { text: 'To på vakt ved lunsj' });
    script.sent(...cards({ max: 1, emma: 1 }));
    await fills(script, 'max', 'close');
    script.sent(...cards({ max: 1, emma: 1 }));
    max.sees('Avsluttet mandag 16. mars 2026: medhold', 'Sentralbordet var ubemannet.');
    emma.sees('Avsluttet mandag 16. mars 2026: medhold');
    emma.doesNotSee('Sentralbordet var ubemannet');
  });

  conversation(
    'a mail that may not have arrived: asked, sent again, or said to be there',
    async (script) => {
      const { emma, max, mailbox } = script;
      await emmaLogs(script, { contact: 'turid@example.com' });
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      mailbox.ends({ ended: 'uncertain', code: 'timed-out' });
      const notice = { text: 'Fordi [grunnen] svarer vi senest [ny dato].', newDate: '2026-04-10', way: 'mail' };
      await fills(script, 'max', 'extend', { ...notice, reason: 'to er syke' }, { unlikeMessage: true });
      script.sent(`${mail} (not taken)`, ...cards({ max: 1, emma: 1 }), 'new max: Sak 1');
      max.sees('Det er usikkert om e-posten som Max Prøve sendte, er kommet fram', 'senest mandag 30. mars 2026');
      emma.sees('senest mandag 30. mars 2026');
      expect(max.canTap()).toEqual(expect.arrayContaining(['Kom fram: Foreløpig svar', 'Send igjen: Foreløpig svar']));
      // Nobody but a person sends it again.
      await script.clock('2026-03-17T09:00:00.000Z');
      script.sent();
      mailbox.ends({ ended: 'sent' });
      await max.taps('Send igjen: Foreløpig svar', {}, { unlikeMessage: true });
      script.sent(mail, ...cards({ max: 2, emma: 1 }));
      max.sees('senest fredag 10. april 2026');
      expect(mailbox.letters).toHaveLength(2);

      mailbox.ends({ ended: 'uncertain', code: '504' });
      await fills(
        script,
        'max',
        'answer',
        { outcome: 'upheld', text: 'Vi beklager.', way: 'mail' },
        { unlikeMessage: true },
      );
      script.sent(`${mail} (not taken)`, ...cards({ max: 2, emma: 1 }), 'new max: Sak 1');
      await opensForm(script, 'max', 'close');
      max.sees('Mangler: at svaret er sendt');
      expect(max.canTap()).not.toContain('Avslutt saken');
      await max.taps('Tilbake til saken');
      script.sent('put max: Sak 1');
      await max.taps('Kom fram: Svar');
      script.sent(...cards({ max: 3, emma: 1 }));
      max.sees('Skrevet ned at e-posten er kommet fram', 'Ingen frist løper');
      expect(mailbox.letters).toHaveLength(3);
    },
    { mail: true },
  );

  conversation(
    'a mail that surely did not leave: sent again, or written anew as a letter',
    async (script) => {
      const { max, mailbox } = script;
      await emmaLogs(script, { contact: 'turid@example.com' });
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      mailbox.ends({ ended: 'refused', code: 'ErrorInvalidRecipients' });
      const answer = { outcome: 'upheld', text: 'Vi beklager.', way: 'mail' };
      await fills(script, 'max', 'answer', answer, { unlikeMessage: true });
      script.sent(`${mail} (not taken)`, ...cards({ max: 1, emma: 1 }), 'new max: Sak 1');
      max.sees('E-posten som Max Prøve skrev, kunne ikke sendes', 'senest mandag 30. mars 2026');
      expect(max.canTap()).not.toContain('Kom fram: Svar');
      await max.taps('Send igjen: Svar', {}, { unlikeMessage: true });
      script.sent(`${mail} (not taken)`, ...cards({ max: 2, emma: 1 }), 'new max: Sak 1');
      await opensForm(script, 'max', 'answer');
      max.sees('Vi beklager.');
      await max.taps('Se gjennom', { outcome: 'upheld', way: 'letter' });
      script.sent('put max: Sak 1');
      await max.taps('Gi svaret');
      script.sent(...cards({ max: 3, emma: 1 }));
      max.sees('medhold', 'i brev');
      max.doesNotSee('kunne ikke sendes');
    },
    { mail: true },
  );
}
