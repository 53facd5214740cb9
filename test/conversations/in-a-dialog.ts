import { expect } from 'vitest';
import type { Place } from '../support/activities.ts';
import { conversation, emmaLogs } from '../support/conversation.ts';
import { channel, group, type Script } from '../support/script.ts';

const html = '<div><p>Hei! Det er <strong>is</strong> på trappen &amp; ingen strør&nbsp;der.</p></div>';
const inChatWithACitizen: Place = { type: 'personal', id: 'a:en-annen-chat' };
const meeting: Place = { type: 'meeting', id: '19:meeting_x@thread.v2' };

async function installedForEmma({ emma, ...script }: Script): Promise<void> {
  await emma.writes('hjelp');
  script.sent('new emma: Slik virker jeg');
}

/** The message extension: from the command and the compose box, and on a message. */
export function dialogConversations(): void {
  for (const [where, place] of [
    ['a channel', channel],
    ['a group chat', group],
    ['a chat with somebody else', inChatWithACitizen],
    ['a meeting', meeting],
  ] as const) {
    conversation(`*Log as complaint* on a message in ${where}: nothing into the conversation`, async (script) => {
      const { emma } = script;
      await installedForEmma(script);
      await emma.opens({ context: 'message', html }, place);
      script.sent();
      emma.sees('Det er is på trappen & ingen strør');
      expect(await draftsIn(script)).toBe(0);
      await emma.submits('Neste', { contact: '99 88 77 66', applies: 'none' });
      script.sent();
      expect(await draftsIn(script)).toBe(1);
      await emma.submits('Registrer');
      script.sent('new emma: Sak 1', 'opened max', 'new max: Sak 1');
      emma.sees('Registrert. Takk');
      // What came to her own chat follows the case.
      await script.max.taps('Jeg har sett den');
      script.sent('put emma: Sak 1', 'put max: Sak 1');
    });
  }

  conversation('what a message says that is sensitive is taken out in the dialog', async (script) => {
    const { emma, max } = script;
    await installedForEmma(script);
    await emma.opens({ context: 'message', html }, channel);
    await emma.submits('Neste', { contact: '99 88 77 66', applies: 'sensitive' });
    await emma.submits('Ta bort teksten');
    emma.sees('Ingenting er skrevet her', '99 88 77 66');
    await emma.submits('Registrer');
    script.sent('new emma: Sak 1', 'opened max', 'new max: Sak 1');
    max.doesNotSee('is på trappen');
  });

  conversation('a dialog that is cancelled at once has stored nothing', async (script) => {
    const { emma } = script;
    await installedForEmma(script);
    await emma.opens({ context: 'message', html }, channel);
    await emma.submits('Avbryt');
    expect(emma.told()).toBe('Avbrutt. Utkastet er slettet. Skriv «logg» når du vil begynne på nytt.');
    script.sent();
    expect(await draftsIn(script)).toBe(0);
  });

  conversation('from the command box, for somebody who has never written to the bot', async (script) => {
    const { emma } = script;
    await emma.opens({ context: 'commandBox' }, channel);
    await emma.submits('Registrer nå, fullfør senere', { said: 'Hun gikk før jeg fikk skrevet' });
    // Nothing is known of her chat from what she did elsewhere.
    script.sent('opened emma', 'new emma: Sak 1', 'opened max', 'new max: Sak 1');
    await emma.submits('Fyll ut det som mangler');
    emma.sees('Gjør sak 1 ferdig');
    await emma.submits('Neste', { contact: 'anonym', applies: 'none' });
    await emma.submits('Endre');
    await emma.submits('Neste', { said: 'Hun gikk før jeg fikk skrevet alt' });
    await emma.submits('Lagre i sak 1');
    script.sent('put emma: Sak 1', 'put max: Sak 1');
    emma.sees('Saken er utfylt');
    await emma.submits('Lagre i saken', { note: 'Hun kom tilbake', sort: 'addition' });
    script.sent('put emma: Sak 1', 'put max: Sak 1');
    await emma.submits('Mine saker');
    await emma.submits('Åpne sak 1');
    emma.sees('Hun kom tilbake');
    await emma.submits('Mine saker');
    await emma.submits('Logg');
    emma.sees('Skriv ned det du fikk høre');
    script.sent();
  });

  conversation('the second card, back and forth, and registered from it', async (script) => {
    const { emma } = script;
    await installedForEmma(script);
    await emma.opens({ context: 'compose' }, group);
    await emma.submits('Neste', { said: 'Rektor lyttet ikke', contact: 'anonym', applies: 'vulnerable,about-person' });
    emma.sees('Litt mer om saken', 'Lederen for enheten er Max Prøve');
    await emma.submits('Neste');
    emma.sees('Dette må være med');
    await emma.submits('Tilbake', { vulnerable: 'pupil' });
    emma.sees('Skriv ned det du fikk høre', 'Rektor lyttet ikke');
    await emma.submits('Neste');
    await emma.submits('Registrer nå, fullfør senere', { about: 'manager' });
    script.sent('new emma: Sak 1', 'opened solveig', 'new solveig: Sak 1');
    await emma.opens({ context: 'compose' }, group);
    await emma.submits('Neste', { said: 'Legen kom aldri', contact: 'anonym', applies: 'vulnerable', unit: 'skolen' });
    await emma.submits('Neste', { vulnerable: 'patient' });
    emma.sees('statsforvalteren');
    await emma.submits('Registrer');
    script.sent('new emma: Sak 2', 'opened kari', 'new kari: Sak 2');
  });

  conversation(
    'too fast in a dialog: a word about it, and all that was entered is still there',
    async (script) => {
      const { emma } = script;
      await installedForEmma(script);
      await emma.opens({ context: 'compose' }, group);
      for (let n = 0; n < 28; n += 1) await emma.asksForUnits('skole');
      await emma.submits('Neste', { said: 'Ingen åpner døren', contact: '99 88 77 66' });
      emma.sees('Nå gikk det litt fort', 'Ingen åpner døren', '99 88 77 66');
      script.sent();
      expect(await draftsIn(script)).toBe(0);
    },
    { unhurried: false },
  );

  conversation('settled on the spot', async (script) => {
    const { emma } = script;
    await installedForEmma(script);
    await emma.opens({ context: 'compose' }, group);
    await emma.submits('Registrer som løst', {
      said: 'Skjemaet manglet på disken',
      contact: 'anonym',
      applies: 'none',
      settled: 'Skrev ut et nytt skjema',
    });
    script.sent('new emma: Sak 1', 'opened max', 'new max: Sak 1');
    emma.sees('Løst på stedet og avsluttet');
  });

  conversation('an unfinished draft is offered in the dialog too', async (script) => {
    const { emma } = script;
    await emmaLogs(script);
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    await emma.writes('Nå ringte det en til om bussen');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.opens({ context: 'compose' }, group);
    await emma.submits('Registrer nå, fullfør senere');
    script.sent('new emma: Sak 2', 'new max: Sak 2');
    await emma.submits('Mine saker');
    await emma.submits('Logg');
    emma.sees('Du har et utkast som ikke er ferdig', 'Nå ringte det en til om bussen');
    await emma.submits('Fortsett');
    emma.sees('Nå ringte det en til om bussen');
    await emma.submits('Avbryt');
    await emma.opens({ context: 'compose' }, group);
    await emma.submits('Neste', { said: 'En tredje ringte om bussen' });
    await emma.opens({ context: 'compose' }, group);
    await emma.submits('Registrer nå, fullfør senere');
    script.sent('new emma: Sak 3', 'new max: Sak 3');
    await emma.submits('Mine saker');
    await emma.submits('Logg');
    await emma.submits('Forkast');
    emma.sees('Skriv ned det du fikk høre');
    emma.doesNotSee('En tredje ringte');
    script.sent();
  });

  conversation('a manager who logs in a dialog sees and approves there what she has in hand', async (script) => {
    const { max } = script;
    await max.opens({ context: 'compose' }, group);
    await max.submits('Registrer som løst', {
      said: 'Det manglet en lampe i gangen',
      contact: '99 88 77 66',
      applies: 'none',
      settled: 'Skiftet lampen',
    });
    script.sent('opened max', 'new max: Sak 1', 'new max: Sak 1');
    await max.submits('Mine saker');
    await max.submits('Åpne sak 1');
    max.sees('Teksten som du sender', 'Skiftet lampen');
    await max.submits('Godkjenn og avslutt');
    script.sent('put max: Sak 1', 'put max: Sak 1');
    max.sees('Godkjent og avsluttet');
    await max.opens({ context: 'compose' }, group);
    await max.submits('Registrer nå, fullfør senere');
    script.sent('new max: Sak 2', 'new max: Sak 2');
    await max.submits('Mine saker');
    await max.submits('Åpne sak 2');
    await max.submits('Jeg har sett den');
    script.sent('put max: Sak 2', 'put max: Sak 2');
  });

  conversation(
    'a case is handled in a dialog too: asked about, answered, mailed, split, offered and accepted',
    async (script) => {
      const { emma, max, kari, mailbox } = script;
      const mail = 'mail turid@example.com: Sak 1, Harstad kommune';
      await emma.opens({ context: 'compose' }, group);
      const heard = { said: 'Ingen tok telefonen, og lyset er ødelagt', contact: 'turid@example.com', applies: 'none' };
      await emma.submits('Registrer nå, fullfør senere', heard);
      script.sent('opened emma', 'new emma: Sak 1', 'opened max', 'new max: Sak 1');

      await max.opens({ context: 'compose' }, group);
      await max.submits('Registrer nå, fullfør senere', { said: 'Det trekker i gangen' });
      script.sent('new max: Sak 2', 'new max: Sak 2');
      await max.submits('Mine saker');
      await max.submits('Enhetens saker');
      await max.submits('Åpne sak 1');
      await max.submits('Spør den som registrerte');
      await max.submits('Send spørsmålet', { text: 'Hvilken telefon ringte hun til?' });
      script.sent('put max: Sak 1', 'put emma: Sak 1', 'new emma: Sak 1');
      await emma.submits('Mine saker');
      await emma.submits('Åpne sak 1');
      await emma.submits('Send svaret', { text: 'Den på skiltet ved døra' });
      script.sent('put max: Sak 1', 'put emma: Sak 1', 'put emma: Sak 1', 'new max: Sak 1');
      emma.sees('Takk. Svaret ditt er sendt.');
      for (const title of ['Mine saker', 'Innbyggeren ringer igjen']) await emma.submits(title);
      await emma.submits('Se etter', { number: '1' });
      await emma.submits('Ønsker å bli oppringt', { note: 'Etter klokka tre' });
      script.sent(...Array(2).fill('put max: Sak 1'), ...Array(2).fill('put emma: Sak 1'), 'new max: Sak 1');
      for (const title of ['Skriv svaret', 'Tilbake til saken', 'Jeg har ringt tilbake']) await max.submits(title);
      const all = [...Array(3).fill('put max: Sak 1'), ...Array(2).fill('put emma: Sak 1')];
      script.sent(...all);

      await max.submits('Skriv svaret');
      await max.submits('Se gjennom', { outcome: 'upheld', text: 'Vi beklager.', way: 'mail' });
      max.sees('Slik leser innbyggeren det', 'turid@example.com');
      await max.submits('Endre');
      await max.submits('Se gjennom');
      mailbox.ends({ ended: 'uncertain', code: 'timed-out' });
      await max.submits('Gi svaret');
      script.sent(`${mail} (not taken)`, ...all, 'new max: Sak 1');
      await max.submits('Forny lenkene');
      await max.submits('Send igjen: Svar');
      script.sent(`${mail} (not taken)`, ...all, 'put max: Sak 1', 'new max: Sak 1');
      await max.submits('Forny lenkene');
      await max.submits('Kom fram: Svar');
      script.sent(...all, 'put max: Sak 1', 'put max: Sak 1');

      await max.submits('Del saken i to');
      max.sees('En ny sak ut av sak 1', 'lyset er ødelagt');
      await max.submits('Registrer nå, fullfør senere', { said: 'Lyset er ødelagt', unit: 'servicetorget' });
      script.sent('new max: Sak 3', 'new max: Sak 3', ...all, 'put max: Sak 1', 'put max: Sak 1');
      await max.submits('Mine saker');
      await max.submits('Enhetens saker');
      await max.submits('Åpne sak 3');
      await max.submits('Send videre');
      await max.submits('Tilby saken', { unit: 'skolen', reason: 'Det er i gangen på skolen' });
      script.sent('put max: Sak 3', 'put max: Sak 3', 'opened kari', 'new kari: Sak 3');
      await kari.opens({ context: 'compose' }, group);
      await kari.submits('Registrer nå, fullfør senere', { said: 'Enda en lampe' });
      script.sent('new kari: Sak 4', 'new kari: Sak 4');
      for (const title of ['Mine saker', 'Enhetens saker', 'Mine saker', 'Åpne sak 3', 'Ta imot saken']) {
        await kari.submits(title);
      }
      script.sent('put kari: Sak 3', 'put max: Sak 3', 'put max: Sak 3', 'new max: Sak 3');
      kari.sees('Tatt imot. Saken er deres nå.');
    },
    { mail: true },
  );
}

/** Drafts that are stored, whoever's they are. */
async function draftsIn(script: Script): Promise<number> {
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(script.file, { readOnly: true });
  try {
    return Number(database.prepare('SELECT count(*) AS n FROM drafts').get()?.['n']);
  } finally {
    database.close();
  }
}
