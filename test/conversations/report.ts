import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import { cardAction } from '../support/activities.ts';
import { conversation, withoutMonths } from '../support/conversation.ts';
import type { Script } from '../support/script.ts';
import { press } from '../support/shown-card.ts';

const lastYear = { scope: 'municipality', period: '2025-01+12', language: 'nb' };
const ledger = async (script: Script) =>
  (await script.bot().store.allKept('publication', {}, { skip: 0, limit: 50 })).rows;

/** Reports for those whose they are: as files, never in the chat. */
export function reportConversations(): void {
  conversation(
    'Jonas asks for the annual report and fetches it in every form',
    async (script) => {
      const { jonas } = script;
      await jonas.writes('årsrapport');
      script.sent('new jonas: Lag en rapport');
      jonas.sees('Hva skal den handle om?', 'Hvilket tidsrom?');
      await jonas.taps('Lag rapporten', lastYear);
      script.sent('put jonas: Lag en rapport');
      jonas.sees(/2025, er klar/, /en halvtime/);

      const page = await jonas.follows('Les på nett');
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await page.text()).toContain('Årsrapport 2025: Harstad kommune');
      const document = await jonas.follows('Dokument (DOCX)');
      expect(document.headers.get('content-disposition')).toContain('report-municipality-2025-nb.docx');
      const parts = unzipSync(new Uint8Array(await document.arrayBuffer()));
      expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('Årsrapport 2025');
      const book = await jonas.follows('Regneark (XLSX)');
      expect(Object.keys(unzipSync(new Uint8Array(await book.arrayBuffer())))).toContain('xl/workbook.xml');
      expect(await (await jonas.follows('Tall (CSV)')).text()).toContain('Tabell;Rad;Kolonne;Verdi');

      await jonas.taps('Lag en annen');
      script.sent('put jonas: Lag en rapport');
      await jonas.taps('Lag rapporten', { ...lastYear, language: 'sv' });
      script.sent('put jonas: Lag en rapport');
      expect(await (await jonas.follows('Les på nett')).text()).toContain('lang="sv"');
    },
    withoutMonths,
  );

  conversation(
    'whoever has none is told so; a manager has those of her units and no others',
    async (script) => {
      const { emma, max } = script;
      await emma.writes('rapport');
      script.sent(
        'new emma: Du har ingen rapporter å lage. Det har lederne for sine enheter og koordinatoren for alt. Skriv «logg» for å logge noe du har hørt.',
      );
      await max.writes('report');
      script.sent('new max: Lag en rapport');
      max.doesNotSee('Harstad kommune, alt');
      // What a card carries is client input.
      await max.taps('Lag rapporten', lastYear, { unlikeMessage: true });
      script.sent('put max: Lag en rapport');
      max.sees('Den rapporten er det andre som lager.');
      await max.taps('Lag rapporten', { scope: 'unit:servicetorget', period: '2026-01+12', language: 'nb' });
      script.sent('put max: Lag en rapport');
      max.sees('Tidsrommet er ikke over ennå.');
      await max.taps('Lag rapporten', { scope: 'unit:servicetorget', period: 'i fjor', language: 'nb' });
      script.sent('put max: Lag en rapport');
      max.sees('Velg hva rapporten skal handle om');
      await max.taps('Lag rapporten', { scope: 'unit:servicetorget', period: '2026-02+1', language: 'en' });
      script.sent('put max: Lag en rapport');
      max.sees(/februar 2026, er klar/);
      expect(await (await max.follows('Les på nett')).text()).toContain('Monthly report February 2026');
    },
    withoutMonths,
  );

  conversation(
    'a unit that is gone is still asked about, and a period in which nothing was there is not',
    async (script) => {
      const { kari, jonas } = script;
      await script.clock('2026-04-07T09:00:00.000Z');
      await kari.writes('rapport');
      script.sent('new kari: Lag en rapport');
      await kari.taps('Lag rapporten', { scope: 'unit:gartneriet', period: '2026-01+3', language: 'nb' });
      script.sent('put kari: Lag en rapport');
      kari.sees(/Rapporten for Gartneriet, .*, er klar/);
      expect(await (await kari.follows('Les på nett')).text()).toContain('Gartneriet');
      await jonas.writes('rapport');
      script.sent('new jonas: Lag en rapport');
      for (const [scope, period] of [
        ['municipality', '2019-01+12'],
        ['unit:skolen', '2019-12+1'],
      ] as const) {
        await jonas.taps('Lag rapporten', { scope, period, language: 'nb' });
        script.sent('put jonas: Lag en rapport');
        jonas.sees('Det var ingen enhet der i det tidsrommet.');
      }
    },
    withoutMonths,
  );

  conversation(
    'by mail where there is one, to her own address, once; by links where that fails',
    async (script) => {
      const { jonas, mailbox } = script;
      await jonas.writes('rapport');
      script.sent('new jonas: Lag en rapport');
      await jonas.taps('Lag rapporten', lastYear);
      const address = 'jonas@provevik.example';
      script.sent('put jonas: Lag en rapport', `mail ${address}: Årsrapport 2025: Harstad kommune`);
      jonas.sees(`Den er på vei til ${address}.`);
      await jonas.isResent('new-id');
      await script.settled();
      script.sent('put jonas: Lag en rapport');
      expect(mailbox.letters).toHaveLength(1);
      expect(mailbox.last().files?.map(({ name }) => name)).toEqual(
        ['docx', 'xlsx', 'html', 'csv'].map((form) => `report-municipality-2025-nb.${form}`),
      );
      expect(JSON.stringify(await ledger(script))).not.toContain('Kari');

      mailbox.ends({ ended: 'refused', code: 'ErrorAccessDenied' });
      await jonas.taps('Lag en annen');
      script.sent('put jonas: Lag en rapport');
      await jonas.taps('Lag rapporten', lastYear);
      script.sent(
        'put jonas: Lag en rapport',
        `mail ${address}: Årsrapport 2025: Harstad kommune (not taken)`,
        'new jonas: Lag en rapport',
      );
      jonas.sees('E-posten kom ikke fram.');
      expect((await jonas.follows('Les på nett')).status).toBe(200);
    },
    { ...withoutMonths, mail: true },
  );

  conversation(
    'two reports from one card, which another device still shows: each is mailed, and each once',
    async (script) => {
      const { jonas, mailbox } = script;
      const address = 'jonas@provevik.example';
      await jonas.writes('rapport');
      script.sent('new jonas: Lag en rapport');
      const { card, activity } = jonas.message();
      const make = async (over: Partial<typeof lastYear>, ...mails: string[]) => {
        const { verb, data } = press(card, 'Lag rapporten', { ...lastYear, ...over });
        const tap = cardAction(script.newId(), jonas.user, jonas.chat, activity, { verb, data });
        expect((await script.post(tap)).text).toContain(address);
        await script.settled();
        script.sent('put jonas: Lag en rapport', ...mails.map((subject) => `mail ${address}: ${subject}`));
      };
      await make({}, 'Årsrapport 2025: Harstad kommune');
      await make({ language: 'sv' }, 'Årsrapport 2025: Harstad kommune');
      await make({ period: '2025-07+6' }, 'Rapport for 2. halvår 2025: Harstad kommune');
      await make({ scope: 'unit:servicetorget' }, 'Årsrapport 2025: Servicetorget');
      await make({});
      expect(mailbox.letters).toHaveLength(4);
    },
    { ...withoutMonths, mail: true },
  );
}
