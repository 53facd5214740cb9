import { conversation, emmaLogs } from '../support/conversation.ts';
import { cards } from '../support/filling.ts';
import { channel, type Script } from '../support/script.ts';

const morning = (day: string) => `${day}T07:00:00.000Z`;
const duty = 'Ikke sett der ennå: sørg for at den kommer fram';

async function emmaLogsForSchool(script: Script, entries: Readonly<Record<string, string>> = {}): Promise<void> {
  await emmaLogs(script, { unit: 'skolen', ...entries });
}

/** Logged straight to another unit: whoever took it down sees that it gets there (routing.dutyUntilAccepted). */
export function receiverConversations(): void {
  conversation(
    'asked on the second working day, and as the schedule repeats, until she has told them',
    async (script) => {
      const { emma } = script;
      await emmaLogsForSchool(script);
      script.sent('put emma: Sak 1', 'opened kari', 'new kari: Sak 1');
      await script.clock(morning('2026-03-17'));
      script.sent();
      await script.clock(morning('2026-03-18'));
      script.sent('new emma: 1 venter på deg');
      emma.sees('Klage', 'Prøvevik skole', duty);
      await script.clock(morning('2026-03-19'));
      script.sent();
      await script.clock(morning('2026-03-20'));
      script.sent('new emma: 1 venter på deg');
      await emma.taps('Åpne sak 1');
      script.sent('put emma: Sak 1');
      emma.sees('Til lederen der har sett saken');
      await emma.taps('Jeg har sagt fra der');
      script.sent(...cards({ emma: 2, kari: 1 }, 'Sak 1'));
      emma.sees('Det står i saken at du har sagt fra der', 'Du sa fra der');
      await emma.writes('mine påminnelser');
      script.sent('new emma: Dette venter på deg');
      emma.sees('Ingenting venter på deg i dag.');
    },
  );
  conversation('it ends by itself when somebody there has seen it', async (script) => {
    const { emma, kari } = script;
    await emmaLogsForSchool(script);
    script.sent('put emma: Sak 1', 'opened kari', 'new kari: Sak 1');
    await kari.taps('Jeg har sett den');
    script.sent(...cards({ kari: 1, emma: 1 }, 'Sak 1'));
    emma.doesNotSee('Til lederen der har sett saken', 'Jeg har sagt fra der');
    await script.clock(morning('2026-03-18'));
    script.sent();
    await emma.writes('mine saker');
    script.sent('new emma: Mine saker');
    emma.doesNotSee('Jeg har sagt fra der');
  });

  conversation('said from her own list, and an old card of it does nothing twice', async (script) => {
    const { emma } = script;
    await emmaLogsForSchool(script);
    script.sent('put emma: Sak 1', 'opened kari', 'new kari: Sak 1');
    await emma.writes('mine saker');
    script.sent('new emma: Mine saker');
    emma.sees('Til lederen der har sett saken');
    await emma.taps('Jeg har sagt fra der');
    script.sent(...cards({ emma: 2, kari: 1 }, 'Sak 1'));
    await script.clock(morning('2026-03-18'));
    script.sent();
  });

  conversation('said at once, in the dialog in which it was logged', async (script) => {
    const { emma } = script;
    await emma.opens({ context: 'commandBox' }, channel);
    await emma.submits('Neste', { said: 'Døren er for tung', contact: 'anonym', applies: 'none', unit: 'skolen' });
    await emma.submits('Registrer');
    script.sent('opened emma', 'new emma: Sak 1', 'opened kari', 'new kari: Sak 1');
    await emma.submits('Jeg har sagt fra der');
    script.sent(...cards({ emma: 1, kari: 1 }, 'Sak 1'));
    await script.clock(morning('2026-03-18'));
    script.sent();
  });

  conversation('what stays in her own unit is none of it, nor what concerns herself', async (script) => {
    const { emma } = script;
    await emmaLogs(script);
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    emma.doesNotSee('Jeg har sagt fra der');
    await script.clock(morning('2026-03-18'));
    script.sent();
  });
}
