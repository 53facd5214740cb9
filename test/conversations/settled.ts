import { expect } from 'vitest';
import { conversation } from '../support/conversation.ts';

/** Settled on the spot: registered as such, confirmed in writing where the profile wants it, refused where it may not be. */
export function settledConversations(): void {
  const heard = { said: 'Skjemaet manglet på disken', contact: 'turid@example.com', applies: 'none' };

  conversation('Max approves the short confirmation in one tap', async (script) => {
    const { emma, max } = script;
    await emma.writes('logg');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.taps('Registrer som løst', heard);
    script.sent('put emma: Skriv ned det du fikk høre');
    emma.sees('Skriv kort hva som ble gjort');
    await emma.taps('Registrer som løst', { settled: 'Skrev ut et nytt og beklaget' });
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    emma.sees('Innbyggeren får en kort bekreftelse når lederen har godkjent den');
    max.sees(
      'Bekreftelse til innbyggeren',
      'Dette gjorde vi med en gang: Skrev ut et nytt og beklaget',
      'saksnummer 1',
    );
    await max.taps('Godkjenn og avslutt', { confirmation: 'Kode 13097248022' });
    script.sent('put max: Sak 1');
    max.sees('Her sto det et fødselsnummer');
    max.doesNotSee('13097248022');
    await max.taps('Godkjenn og avslutt', { confirmation: 'Hei! Vi skrev ut et nytt skjema.' });
    script.sent('put max: Sak 1', 'put emma: Sak 1');
    max.sees('Godkjent og avsluttet', 'Hei! Vi skrev ut et nytt skjema.');
    expect(max.canTap()).not.toContain('Godkjenn og avslutt');
    emma.sees('Løst på stedet og avsluttet mandag 16. mars');
  });

  conversation('nobody to confirm it to: closed at once', async (script) => {
    const { emma, max } = script;
    await emma.writes('logg');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.taps('Registrer som løst', { ...heard, contact: 'anonym', settled: 'Skrev ut et nytt skjema' });
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    emma.sees('Løst på stedet og avsluttet');
    max.sees('Skrev ut et nytt skjema');
    // What was learned can be written down afterwards too, and the citizen may come back.
    expect(max.canTap()).toEqual(expect.arrayContaining(['Ta opp igjen', 'Læringspunkt', 'Tiltak', 'Annet system']));
    expect(max.canTap()).not.toContain('Skriv svaret');
  });

  for (const [signal, told] of [
    ['formal-decision', 'En klage på et vedtak kan ikke avsluttes på stedet'],
    ['harm', 'Når noen er skadet eller i fare, må lederen alltid få vite det'],
  ] as const) {
    conversation(`refused in one sentence: ${signal}`, async (script) => {
      const { emma } = script;
      await emma.writes('logg');
      script.sent('new emma: Skriv ned det du fikk høre');
      await emma.taps('Registrer som løst', { ...heard, applies: signal, settled: 'Ga henne et plaster' });
      script.sent('put emma: Skriv ned det du fikk høre');
      emma.sees(told, 'Skjemaet manglet på disken', 'Ga henne et plaster');
    });
  }

  conversation('refused where it turns out to be about herself', async (script) => {
    const { emma } = script;
    await emma.writes('logg');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.taps('Registrer som løst', { ...heard, applies: 'about-person', settled: 'Beklaget' });
    script.sent('put emma: Litt mer om saken');
    await emma.taps('Neste', { about: 'me' });
    script.sent('put emma: Skriv ned det du fikk høre');
    emma.sees('Det som handler om deg selv, må en annen avslutte');
    await emma.taps('Neste');
    script.sent('put emma: Litt mer om saken');
    await emma.taps('Neste');
    script.sent('put emma: Les det opp');
    emma.doesNotSee('Løst på stedet');
    await emma.taps('Registrer');
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
  });

  conversation('about a colleague it may be settled, after the second card', async (script) => {
    const { emma, max } = script;
    await emma.writes('logg');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.taps('Registrer som løst', { ...heard, applies: 'about-person', settled: 'Ola beklaget' });
    script.sent('put emma: Litt mer om saken');
    await emma.taps('Neste', { about: 'employee', employee: script.ola.user.aad });
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    max.sees('Handler om Ola Prøve', 'Ola beklaget');
  });
}
