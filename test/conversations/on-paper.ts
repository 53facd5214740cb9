import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import { conversation } from '../support/conversation.ts';
import type { Persona } from '../support/persona.ts';
import { harstad } from '../support/whole-bot.ts';

const written = { said: 'Lyset i gangen har vært ute i to uker', contact: 'Kari Prøve, 99 88 77 66', applies: 'none' };
const binder = 'Den grønne permen i skranken';

async function pageOf(persona: Persona, title: string): Promise<string> {
  const page = await persona.follows(title);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(page.headers.get('cache-control')).toBe('no-store');
  return page.text();
}

/** The form on paper: printed, handed in, and logged with the day on which it came and where the original is. */
export function onPaperConversations(): void {
  conversation('a form was handed in: by a word, with the day it came and where it is', async (script) => {
    const { emma, max } = script;
    await emma.writes('skjema');
    script.sent('new emma: Skriv ned det du fikk høre');
    emma.sees('Skriv av det som står på papiret', 'Hva står det?', 'kom inn i dag', 'på papirskjema');
    expect(emma.canTap()).not.toContain('Et skjema er levert inn');
    await emma.taps('Neste', { ...written, heardOn: '2026-03-12' });
    script.sent('put emma: Skriv ned det du fikk høre');
    emma.sees('Skriv hvor papiret ligger, så andre finner det igjen.');
    await emma.taps('Neste', { originalAt: binder });
    script.sent('put emma: Les gjennom');
    // The clock starts on the day on which it came in.
    emma.sees('Mottatt', 'torsdag 12. mars 2026', binder, 'torsdag 26. mars 2026');
    await emma.taps('Registrer');
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    max.sees('Mottatt', 'torsdag 12. mars 2026, på papirskjema', binder);
    // Nobody said it: lists tell when it was received.
    await emma.writes('mine saker');
    script.sent('new emma: Mine saker');
    emma.sees('Mottatt torsdag 12. mars 2026');
    await max.writes('enhetens saker');
    script.sent('new max: Enhetens saker');
    max.sees('Mottatt torsdag 12. mars 2026');
    // Whoever answers the telephone is told the day, and not whether it was in writing.
    await emma.writes('ring 1');
    script.sent('new emma: Sak 1');
    emma.sees('Kom inn torsdag 12. mars 2026');
    for (const each of [emma, max]) each.doesNotSee('Sagt');
  });

  conversation('what came by mail was received, on the day on which it came', async (script) => {
    const { emma, max } = script;
    await emma.writes('Bussen kom ikke, skriver hun');
    script.sent('new emma: Skriv ned det du fikk høre');
    const mail = { kind: 'klage-tjeneste', channel: 'email', contact: 'kari@example.com', applies: 'none' };
    await emma.taps('Neste', mail);
    script.sent('put emma: Les det opp');
    emma.sees('Mottatt', 'mandag 16. mars 2026, på e-post');
    await emma.taps('Registrer');
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    max.sees('Mottatt', 'mandag 16. mars 2026, på e-post');
    await emma.writes('mine saker');
    script.sent('new emma: Mine saker');
    emma.sees('Mottatt mandag 16. mars 2026');
    emma.doesNotSee('Sagt');
  });

  conversation('registered in haste, it is asked for later where the paper is', async (script) => {
    const { emma, max } = script;
    await emma.writes('Lyset i gangen er ute igjen, står det');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.taps('Et skjema er levert inn', { contact: 'anonym' });
    script.sent('put emma: Skriv ned det du fikk høre');
    emma.sees('Skriv av det som står på papiret', 'Lyset i gangen er ute igjen');
    await emma.taps('Registrer nå, fullfør senere', { applies: 'none' });
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    emma.sees('hvor originalen ligger');
    max.sees('hvor originalen ligger');
    await emma.taps('Fyll ut det som mangler');
    script.sent('put emma: Sak 1');
    await emma.taps('Neste', { originalAt: binder });
    script.sent('put emma: Sak 1');
    await emma.taps('Lagre i sak 1');
    script.sent('put emma: Sak 1', 'put max: Sak 1');
    emma.doesNotSee('hvor originalen ligger');
    max.sees(binder);
    max.doesNotSee('hvor originalen ligger');
  });

  conversation('in a dialog', async (script) => {
    const { emma } = script;
    await emma.opens({ context: 'compose' });
    await emma.submits('Et skjema er levert inn', { said: written.said });
    emma.sees('Skriv av det som står på papiret');
    await emma.submits('Neste', { ...written, originalAt: binder });
    emma.sees(binder, 'Mottatt');
    await emma.submits('Registrer');
    script.sent('opened emma', 'new emma: Sak 1', 'opened max', 'new max: Sak 1');
  });

  conversation('printed empty, with what was said, and with the case', async (script) => {
    const { emma, max, ida } = script;
    await emma.writes('vår prosedyre');
    script.sent('new emma: Vår prosedyre');
    expect(await pageOf(emma, 'Skriv ut et tomt skjema')).toContain('Tilbakemelding til Harstad kommune');
    await emma.writes('logg');
    script.sent('new emma: Skriv ned det du fikk høre');
    const empty = await pageOf(emma, 'Skriv ut et tomt skjema');
    for (const words of ['Klage på tjeneste', 'Hva har du opplevd', 'Underskrift', 'Svenska', 'HARSTAD-1-NB'])
      expect(empty).toContain(words);
    expect(await pageOf(emma, 'Skjema for klage på vedtak')).toContain('Hvilket vedtak klager du på?');

    const appeal = { ...written, grounds: 'De har ikke sett på legeerklæringen', applies: 'formal-decision' };
    await emma.taps('Neste', appeal);
    script.sent('put emma: Litt mer om saken');
    const decision = {
      decision: 'Vedtak om plass',
      decisionNotifiedOn: '2026-03-02',
      changeWanted: 'Hun vil ha plassen',
    };
    await emma.taps('Neste', decision);
    script.sent('put emma: Les det opp');
    const draft = await pageOf(emma, 'Skriv ut til underskrift');
    const said = [
      ...['Klage på vedtak til Harstad kommune', written.said, appeal.grounds, decision.decision],
      ...[decision.changeWanted, '2. mars 2026', 'Kari Prøve', 'Emma Prøve', 'HARSTAD-2-NB'],
    ];
    for (const words of said) expect(draft).toContain(words);
    await emma.taps('Registrer');
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');

    for (const one of [emma, max]) {
      const page = await pageOf(one, 'Skriv ut til underskrift');
      for (const words of said) expect(page).toContain(words);
      expect(page).toMatch(/Saksnummer<\/b><span dir="auto">1</);
    }
    const file = await max.follows('Skriv ut til underskrift', 'docx');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="1-form-decision-nb.docx"');
    const document = unzipSync(new Uint8Array(await file.arrayBuffer()))['word/document.xml'];
    for (const words of said.slice(0, -1)) expect(strFromU8(document ?? new Uint8Array())).toContain(words);
    expect(ida.messages()).toEqual([]);
    expect(script.log()).not.toContain('Kari Prøve');
  });

  const { channels } = harstad();
  const paperless = channels.filter(({ channel }) => channel !== 'paper-form' && channel !== 'letter');
  conversation(
    'where nothing comes on paper, none can be said to have come',
    async (script) => {
      const { emma } = script;
      await emma.writes('skjema');
      script.sent('new emma: Skriv ned det du fikk høre');
      emma.doesNotSee('Skriv av det som står på papiret');
      expect(emma.canTap()).not.toContain('Et skjema er levert inn');
      expect(await pageOf(emma, 'Skriv ut et tomt skjema')).toContain('9479 Harstad');
    },
    { profile: { ...harstad(), channels: paperless } },
  );
}
