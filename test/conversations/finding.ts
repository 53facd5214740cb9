import { expect } from 'vitest';
import { CaseNumber } from '../../src/domain/ids.ts';
import type { Place } from '../support/activities.ts';
import { complaintsAbout } from '../support/card-parser.ts';
import { conversation, emmaLogs } from '../support/conversation.ts';
import { group, type Script } from '../support/script.ts';
import { readOn, titlesOn } from '../support/shown-card.ts';

const secret = 'Ingen tok telefonen i går';
const betweenColleagues: Place = { type: 'personal', id: 'a:en-annen-chat' };

/** Emma registers so many ordinary complaints, which Max has. */
async function emmaLogsSeveral(script: Script, count: number): Promise<void> {
  for (let n = 1; n <= count; n += 1) {
    await emmaLogs(script);
    script.sent(`put emma: Sak ${n}`, ...(n === 1 ? ['opened max'] : []), `new max: Sak ${n}`);
  }
}

async function eventsOf(script: Script, number: number): Promise<string[]> {
  const one = await script.bot().store.caseByNumber(CaseNumber.parse(number));
  return (one?.history ?? []).map(({ event }) => event);
}

/** My cases, my unit's, a search, one of them shown to others, and the citizen who calls back. */
export function findingConversations(): void {
  conversation('Max finds what he has, page by page, and opens one', async (script) => {
    const { max } = script;
    await emmaLogsSeveral(script, 11);
    await max.writes('Mine saker');
    script.sent('new max: Mine saker');
    max.sees('Sak 11', 'Sak 2', 'Klage på tjeneste · Servicetorget', 'Ikke sett ennå', 'senest mandag 30. mars 2026');
    max.doesNotSee('Sak 1:', secret, '99 88 77 66', 'Emma Prøve');
    await max.taps('Eldre');
    script.sent('put max: Mine saker');
    max.sees('Sak 1:');
    await max.taps('Nyere');
    script.sent('put max: Mine saker');
    await max.taps('Enhetens saker');
    script.sent('put max: Enhetens saker');
    max.sees('Sak 11', 'som du har en del i');
    await max.taps('Mine saker');
    script.sent('put max: Mine saker');
    await max.taps('Det jeg har registrert');
    script.sent('put max: Mine saker');
    max.sees('Du har ikke registrert noe ennå');
    await max.taps('Enhetens saker');
    script.sent('put max: Enhetens saker');
    await max.taps('Åpne sak 7');
    script.sent('put max: Sak 7');
    max.sees(secret);
  });

  conversation('Emma, who has nothing in hand, sees what she registered at once', async (script) => {
    const { emma } = script;
    await emmaLogsSeveral(script, 1);
    await emma.writes('mine saker');
    script.sent('new emma: Mine saker');
    emma.sees('Det du har registrert', 'Sak 1', 'ikke sett ennå');
    expect(emma.canTap()).not.toContain('Enhetens saker');
    await emma.taps('Søk');
    script.sent('put emma: Søk etter saker');
    await emma.taps('Søk', { words: 'telefonen' });
    script.sent('put emma: Søk etter saker');
    emma.sees('Sak 1', 'Du søkte etter: «telefonen»');
  });

  conversation('a search: by words, paged, changed, by number; and nothing for whoever has no part', async (script) => {
    const { max, ola } = script;
    await emmaLogsSeveral(script, 11);
    await max.writes('søk');
    script.sent('new max: Søk etter saker');
    await max.taps('Søk', { words: 'telefonen går', state: 'open', unit: 'servicetorget', from: '2026-03-16' });
    script.sent('put max: Søk etter saker');
    max.sees('Du søkte etter: «telefonen går», Åpen, Servicetorget, fra mandag 16. mars 2026', 'Sak 11');
    max.doesNotSee(secret);
    await max.taps('Eldre');
    script.sent('put max: Søk etter saker');
    max.sees('Sak 1:', '«telefonen går», Åpen');
    await max.taps('Søk', { overdue: 'true' });
    script.sent('put max: Søk etter saker');
    max.sees('Ingen av sakene du kan se, passer til dette');
    await max.taps('Søk', { words: 'sak 3' });
    script.sent('put max: Sak 3');
    max.sees(secret);
    await max.writes('søk 4');
    script.sent('new max: Sak 4');
    for (const text of ['søk telefonen', 'søk 4', 'sök 99']) {
      await ola.writes(text);
      script.sent('new ola: Søk etter saker');
      ola.sees('Ingen av sakene du kan se, passer til dette');
    }
  });

  conversation('the message extension: found by Max, shown to anyone as number, state and dates', async (script) => {
    const { max, ola, pupil } = script;
    await emmaLogsSeveral(script, 3);
    for (const place of [group, betweenColleagues]) {
      const found = await max.finds('telefonen', { place });
      expect(found.map(({ title }) => title)).toEqual([3, 2, 1].map((number) => `Sak ${number} · Klage på tjeneste`));
      expect(found[0]?.text).toBe('Åpen · Sagt mandag 16. mars 2026');
      for (const { card } of found) {
        expect(complaintsAbout(card)).toEqual([]);
        expect(titlesOn(card)).toEqual([]);
        expect(JSON.stringify(card)).not.toMatch(/"Action|telefonen|99 88|Klage|Servicetorget|Prøve/);
        expect(readOn(card).split('\n').slice(1)).toEqual([
          expect.stringMatching(/^Sak \d$/),
          'Åpen',
          'Frister',
          'Svar, eller foreløpig svar om det tar lengre tid: ',
          'senest mandag 30. mars 2026',
          'Slik sto saken mandag 16. mars 2026.',
        ]);
      }
    }
    expect(await max.finds(undefined)).toHaveLength(3);
    expect(await max.finds('2')).toHaveLength(1);
    expect(await max.finds('telefonen', { skip: 2 })).toHaveLength(1);
    for (const [who, text] of [
      [ola, 'telefonen'],
      [ola, '2'],
      [ola, undefined],
      [max, 'finnes ikke'],
    ] as const) {
      expect(await who.finds(text)).toEqual([]);
      expect(who.told()).toBe('Ingen av sakene du kan se, passer til dette.');
    }
    expect(await pupil.finds('2')).toEqual([]);
    expect(pupil.told()).toContain('Jeg finner deg ikke i oversikten over ansatte');
    script.sent();
  });

  conversation(
    'the citizen calls back: any employee sees how it stands, and takes down what she says',
    async (script) => {
      const { ola, max } = script;
      await emmaLogsSeveral(script, 1);
      await ola.writes('hjelp');
      script.sent('new ola: Slik virker jeg');
      await ola.taps('Innbyggeren ringer igjen');
      script.sent('put ola: Innbyggeren ringer igjen');
      await ola.taps('Se etter', { number: '12' });
      script.sent('put ola: Innbyggeren ringer igjen');
      ola.sees('Det finnes ingen sak med det nummeret');
      await ola.taps('Se etter', { number: 'sak 1' });
      script.sent('put ola: Sak 1');
      ola.sees('Åpen', 'Max Prøve har saken', 'senest mandag 30. mars 2026', 'Kom inn mandag 16. mars 2026');
      ola.doesNotSee(secret, '99 88 77 66', 'Emma Prøve', 'Klage');
      expect(await eventsOf(script, 1)).toEqual(['registered', 'looked-up']);
      expect(ola.canTap()).toEqual(['Gi beskjeden videre', 'Ønsker å bli oppringt', 'Et annet nummer']);

      await ola.taps('Gi beskjeden videre', { note: 'Kari er født 13097248022 og venter på svar' });
      script.sent('put ola: Sak 1');
      await script.later(5);
      ola.sees('Her sto det et fødselsnummer', 'Kari er født ••••••••••• og venter på svar');
      await ola.taps('Gi beskjeden videre', { note: 'Hun lurer på når svaret kommer' });
      script.sent('put ola: Sak 1', 'put emma: Sak 1', 'put max: Sak 1', 'new max: Sak 1');
      ola.sees('Notert. Den som har saken, får beskjed.');
      ola.doesNotSee('Hun lurer på');
      max.sees('Hun lurer på når svaret kommer');
      await script.later(5);
      await ola.taps('Ønsker å bli oppringt', { note: 'På 99 11 22 33 etter klokka tre' });
      script.sent('put ola: Sak 1', 'put emma: Sak 1', 'put max: Sak 1', 'put max: Sak 1', 'new max: Sak 1');
      max.sees('På 99 11 22 33 etter klokka tre', 'Hun lurer på når svaret kommer');
      await ola.taps('Et annet nummer');
      script.sent('put ola: Innbyggeren ringer igjen');
      expect(await eventsOf(script, 1)).toEqual(['registered', 'looked-up', 'looked-up', 'noted', 'noted']);
    },
  );

  conversation('about a colleague: to her it is a number that nobody has, to everybody else a case', async (script) => {
    const { emma, ola, max } = script;
    await emma.writes('logg');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.taps('Neste', { said: secret, contact: 'anonym', applies: 'about-person' });
    script.sent('put emma: Litt mer om saken');
    await emma.taps('Registrer nå, fullfør senere', { about: 'employee', employee: ola.user.aad });
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    await ola.writes('ring 1');
    script.sent('new ola: Innbyggeren ringer igjen');
    const hidden = readOn(ola.message().card);
    await ola.writes('ring 2');
    script.sent('new ola: Innbyggeren ringer igjen');
    expect(readOn(ola.message().card)).toBe(hidden.replace(/\b1\b/, '2'));
    expect(await ola.finds('1')).toEqual([]);
    expect(await eventsOf(script, 1)).toEqual(['registered']);
    await max.writes('innbyggeren ringer om sak 1');
    script.sent('new max: Sak 1');
    max.sees('Max Prøve har saken');
    expect(await eventsOf(script, 1)).toEqual(['registered', 'looked-up']);
  });

  conversation('all of it in a dialog too', async (script) => {
    const { emma } = script;
    await emma.opens({ context: 'compose' }, group);
    await emma.submits('Registrer nå, fullfør senere', { said: secret });
    script.sent('opened emma', 'new emma: Sak 1', 'opened max', 'new max: Sak 1');
    await emma.submits('Mine saker');
    await emma.submits('Søk');
    await emma.submits('Søk', { words: 'telefonen' });
    emma.sees('Sak 1', 'Du søkte etter: «telefonen»');
    await emma.submits('Mine saker');
    emma.sees('Det du har registrert');
    await emma.submits('Innbyggeren ringer igjen');
    await emma.submits('Se etter', { number: '1' });
    emma.sees('Max Prøve har saken');
    script.sent();
    await script.later(5);
    await emma.submits('Gi beskjeden videre', { note: 'Hun ringte igjen' });
    script.sent('put emma: Sak 1', 'put max: Sak 1', 'new max: Sak 1');
    await script.later(5);
    await emma.submits('Ønsker å bli oppringt', { note: '99 88 77 66' });
    script.sent('put emma: Sak 1', 'put max: Sak 1', 'put max: Sak 1', 'new max: Sak 1');
    emma.sees('Notert');
  });
}
