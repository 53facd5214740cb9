import { expect } from 'vitest';
import { PersonId } from '../../src/domain/ids.ts';
import { botAdded, installed, personalChat } from '../support/activities.ts';
import { conversation, emmaLogs } from '../support/conversation.ts';
import { inputsOn } from '../support/shown-card.ts';

/** Emma logs what a citizen said, Max gets it and has seen it. */
export function ordinaryConversations(): void {
  conversation('a sentence becomes a case that the manager has in hand', async (script) => {
    const { emma, max } = script;
    await emma.writes('Hei, bussen til Kilbotn kom ikke i dag heller');
    script.sent('new emma: Skriv ned det du fikk høre');
    emma.sees('Huskelapp', 'kan bli et offentlig dokument', 'Servicetorget · hørt i dag', 'Edialog');

    await emma.taps('Neste', { grounds: 'Det er tredje gang på en uke', contact: '99 88 77 66', applies: 'none' });
    script.sent('put emma: Les det opp');
    emma.sees(
      'Hei, bussen til Kilbotn kom ikke i dag heller',
      'Det er tredje gang',
      '99 88 77 66',
      'Max Prøve (leder)',
    );
    emma.sees('senest mandag 30. mars');

    await emma.taps('Registrer');
    // Max has never written to the bot: his chat is opened first.
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    emma.sees('Registrert. Takk', 'Max Prøve har ikke sett den ennå', 'Saksnummeret ditt er 1');
    max.sees('Sak 1', 'Hei, bussen til Kilbotn', 'Det er tredje gang', '99 88 77 66', '10 arbeidsdager igjen');

    await max.taps('Jeg har sett den');
    script.sent('put max: Sak 1', 'put emma: Sak 1');
    max.sees('Merket som sett');
    expect(max.canTap()).not.toContain('Jeg har sett den');
    expect(max.canTap()).toEqual(expect.arrayContaining(['Ta den selv', 'Velg saksbehandler', 'Skriv svaret']));
    emma.sees('Sett av Max Prøve');
  });

  conversation(
    'from the welcome card, which comes once though Teams tells of the installation twice',
    async (script) => {
      const { emma } = script;
      await script.post(installed(script.newId(), emma.user, emma.chat));
      await script.post(botAdded(script.newId(), emma.user, emma.chat));
      await script.settled();
      script.sent('new emma: Lydhør');
      emma.sees('Hei, Emma Prøve', 'Harstad kommune');
      await emma.taps('Logg');
      script.sent('put emma: Skriv ned det du fikk høre');
      await emma.taps('Neste', { said: 'Ingen tok telefonen', contact: 'anonym', applies: 'none' });
      script.sent('put emma: Les det opp');
      emma.sees('anonym');
      await emma.taps('Registrer');
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      emma.sees('Du er anonym. Da kan vi ikke svare deg');
    },
  );

  conversation('what is read back can be changed, and what is missing is asked for', async (script) => {
    const { emma } = script;
    await emma.writes('logg');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.taps('Neste');
    script.sent('put emma: Skriv ned det du fikk høre');
    emma.sees('3 ting må ses på igjen', 'Skriv hva som ble sagt', 'Skriv telefon eller e-post', 'Velg det som gjelder');
    await emma.taps('Neste', { said: 'Det luktet kloakk', contact: 'ring meg', applies: 'none,harm' });
    script.sent('put emma: Skriv ned det du fikk høre');
    emma.sees('ligner ikke et telefonnummer', 'Velg enten det som gjelder', 'Det luktet kloakk');
    await emma.taps('Neste', { contact: 'turid@example.com', applies: 'none' });
    script.sent('put emma: Les det opp');
    await emma.taps('Endre');
    script.sent('put emma: Skriv ned det du fikk høre');
    await emma.taps('Neste', { said: 'Det luktet kloakk ved kaia', wish: 'At det blir undersøkt' });
    script.sent('put emma: Les det opp');
    emma.sees('Det luktet kloakk ved kaia', 'At det blir undersøkt', 'turid@example.com');
    await emma.taps('Avbryt');
    script.sent('put emma: Avbrutt. Utkastet er slettet. Skriv «logg» når du vil begynne på nytt.');
    expect(await script.bot().store.openDraft(PersonId.parse(emma.user.aad))).toBeUndefined();
  });

  conversation('a field that was filled and then emptied is empty', async (script) => {
    const { emma } = script;
    await emma.writes('logg');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.taps('Neste', {
      said: 'Bråk om natten',
      contact: '99887766',
      applies: 'none',
      grounds: 'Hver natt',
      place: 'Kaia',
    });
    script.sent('put emma: Les det opp');
    emma.sees('Hver natt', 'Kaia');
    await emma.taps('Endre');
    script.sent('put emma: Skriv ned det du fikk høre');
    await emma.taps('Neste', { grounds: '', place: '' });
    script.sent('put emma: Les det opp');
    emma.doesNotSee('Hver natt', 'Kaia');
    emma.sees('Bråk om natten');
    await emma.taps('Avbryt');
    script.sent('put emma: Avbrutt. Utkastet er slettet. Skriv «logg» når du vil begynne på nytt.');
  });

  conversation('register now, complete later: nothing heard is lost', async (script) => {
    const { emma, max } = script;
    await emma.writes('Hun rakk ikke å si mer før bussen gikk');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.taps('Registrer nå, fullfør senere');
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    emma.sees('Mangler: kontakt, om noe særskilt gjelder');
    max.sees('Ikke spurt om ennå: kontakt, om noe særskilt gjelder', 'Hun rakk ikke å si mer');

    await emma.taps('Fyll ut det som mangler');
    script.sent('put emma: Sak 1');
    emma.sees('Gjør sak 1 ferdig', 'Hun rakk ikke å si mer før bussen gikk');
    expect(emma.canTap()).toEqual(['Neste', 'Lagre nå, fullfør senere', 'Avbryt']);
    await emma.taps('Neste', { contact: '77 00 00 00', applies: 'none' });
    script.sent('put emma: Sak 1');
    await emma.taps('Lagre i sak 1');
    script.sent('put emma: Sak 1', 'put max: Sak 1');
    emma.sees('Saken er utfylt');
    emma.doesNotSee('Mangler');
    max.sees('77 00 00 00');
    max.doesNotSee('Ikke spurt om ennå');
  });

  conversation('an empty first card can be registered now too, and saved again with less than all', async (script) => {
    const { emma, max } = script;
    await emma.writes('hei');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.taps('Registrer nå, fullfør senere');
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    emma.sees('Mangler: hva som ble sagt, kontakt, om noe særskilt gjelder');
    await emma.taps('Fyll ut det som mangler');
    script.sent('put emma: Sak 1');
    await emma.taps('Lagre nå, fullfør senere', { said: 'Det gjaldt brøytingen' });
    script.sent('put emma: Sak 1', 'put max: Sak 1');
    emma.sees('Mangler: kontakt, om noe særskilt gjelder');
    max.sees('Det gjaldt brøytingen');
  });

  conversation('a correction and an addition reach the manager’s card', async (script) => {
    const { emma, max } = script;
    await emmaLogs(script);
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    await emma.taps('Lagre i saken', { note: 'Hun ringte og sa at det var mandag', sort: 'correction' });
    script.sent('put emma: Sak 1', 'put max: Sak 1');
    emma.sees('Lagt til i saken', 'En rettelse', 'Hun ringte og sa');
    max.sees('Hun ringte og sa at det var mandag');
    await emma.taps('Lagre i saken', { note: 'Nummeret hennes er 13097248022' });
    script.sent('put emma: Sak 1');
    emma.sees('Her sto det et fødselsnummer');
    emma.doesNotSee('13097248022');
    await emma.taps('Lagre i saken', { note: 'Nummeret hennes er kjent' });
    script.sent('put emma: Sak 1', 'put max: Sak 1');
    max.sees('Nummeret hennes er kjent');
  });

  conversation('her own cases, a page at a time', async (script) => {
    const { emma } = script;
    await emma.writes('mine saker');
    script.sent('new emma: Mine saker');
    emma.sees('Du har ikke registrert noe ennå');
    for (let number = 1; number <= 11; number += 1) {
      await emma.writes('logg');
      script.sent('new emma: Skriv ned det du fikk høre');
      await emma.taps('Registrer nå, fullfør senere', { said: `Den ${number}. klagen` });
      script.sent(`put emma: Sak ${number}`, ...(number === 1 ? ['opened max'] : []), `new max: Sak ${number}`);
    }
    await emma.taps('Mine saker');
    script.sent('put emma: Mine saker');
    emma.sees('Sak 11', 'Sak 2', 'noe mangler', 'ikke sett ennå');
    await emma.taps('Eldre');
    script.sent('put emma: Mine saker');
    expect(emma.canTap()).toEqual(['Logg', 'Søk', 'Innbyggeren ringer igjen', 'Åpne sak 1', 'Nyere']);
    await emma.taps('Nyere');
    script.sent('put emma: Mine saker');
    await emma.taps('Åpne sak 5');
    script.sent('put emma: Sak 5');
    emma.sees('Den 5. klagen');
  });

  conversation('a card opened from her list follows the case too', async (script) => {
    const { emma, max } = script;
    await emmaLogs(script);
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    await emma.writes('mine saker');
    script.sent('new emma: Mine saker');
    await emma.taps('Åpne sak 1');
    script.sent('put emma: Sak 1');
    await max.taps('Jeg har sett den');
    script.sent('put max: Sak 1', 'put emma: Sak 1', 'put emma: Sak 1');
    emma.sees('Sett av Max Prøve');
  });

  conversation('a message that was a receipt and is her next draft now is left alone', async (script) => {
    const { emma, max } = script;
    await emmaLogs(script);
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    await emma.taps('Mine saker');
    script.sent('put emma: Mine saker');
    await emma.taps('Logg');
    script.sent('put emma: Skriv ned det du fikk høre');
    await max.taps('Jeg har sett den');
    // Emma is writing in what was the receipt.
    script.sent('put max: Sak 1');
    emma.sees('Skriv ned det du fikk høre');
    await emma.taps('Registrer nå, fullfør senere', { said: 'Den neste sa det samme' });
    script.sent('put emma: Sak 2', 'new max: Sak 2');
    const [, second] = max.messages();
    await max.taps('Jeg har sett den', {}, { on: second ?? max.message() });
    script.sent('put max: Sak 2', 'put emma: Sak 2');
  });

  conversation('while she completes a case, its news does not take the card away under her hands', async (script) => {
    const { emma, max } = script;
    await emma.writes('logg');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.taps('Registrer nå, fullfør senere', { said: 'Han ville ikke si mer' });
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    await emma.taps('Fyll ut det som mangler');
    script.sent('put emma: Sak 1');
    await max.taps('Jeg har sett den');
    script.sent('put max: Sak 1');
    await emma.taps('Avbryt');
    script.sent('put emma: Sak 1');
    emma.sees('Sett av Max Prøve', 'Mangler: kontakt');
  });

  conversation('help, procedure and language, in whatever language they are asked for', async (script) => {
    const { emma, max } = script;
    for (const [written, summary] of [
      ['hjelp', 'Slik virker jeg'],
      ['Help!', 'Slik virker jeg'],
      ['vår rutin', 'Vår prosedyre'],
      ['språk', 'Hvilket språk skal vi bruke?'],
    ] as const) {
      await emma.writes(written);
      script.sent(`new emma: ${summary}`);
    }
    await emma.taps('Svenska');
    script.sent('put emma: Lydhør');
    emma.sees('Hej Emma Prøve!');
    for (const [title, summary, text] of [
      ['Hjälp', 'Så fungerar jag', 'Vad som sparas'],
      ['Språk', 'Vilket språk ska vi använda?', 'Nu använder vi svenska'],
    ] as const) {
      await emma.taps(title);
      script.sent(`put emma: ${summary}`);
      emma.sees(text);
    }
    await emma.writes('hej');
    script.sent('new emma: Skriv ner det du fick höra');
    await emma.taps('Nästa', { said: 'Ingen svarade när jag ringde', contact: 'anonym', applies: 'none' });
    script.sent('put emma: Läs upp det');
    await emma.taps('Registrera');
    // Each in the reader's own language.
    script.sent('put emma: Ärende 1', 'opened max', 'new max: Sak 1');
    await max.writes('hjelp');
    script.sent('new max: Slik virker jeg');
    await max.taps('Språk');
    script.sent('put max: Hvilket språk skal vi bruke?');
    await max.taps('English');
    script.sent('put max: Lydhør');
    await max.taps('Our procedure');
    script.sent('put max: Our procedure');
    max.sees('Prosedyre D00075', 'Answered within 14 days');
  });

  conversation('a person whose Teams is in English is spoken to in English, everywhere', async (script) => {
    const { max } = script;
    const english = { ...max.user, locale: 'en-GB' };
    await script.post(installed(script.newId(), english, personalChat(english)));
    await script.settled();
    script.sent('new max: Lydhør');
    max.sees('Hello Max Prøve');
    await emmaLogs(script);
    script.sent('put emma: Sak 1', 'new max: Case 1');
    max.sees('10 working days left');
  });

  conversation('dates, an empty message and one that is too long', async (script) => {
    const { emma } = script;
    await emma.writes('');
    script.sent('new emma: Skriv ned det du fikk høre');
    const entries = { said: 'Det var glatt på trappen', contact: 'anonym', applies: 'none' };
    for (const [heardOn, told] of [
      ['2026-03-17', 'Datoen har ikke vært ennå'],
      ['2024-01-01', 'Det er lenge siden'],
      ['2026-02-30', 'Denne datoen finnes ikke'],
    ] as const) {
      await emma.taps('Neste', { ...entries, heardOn });
      script.sent('put emma: Skriv ned det du fikk høre');
      emma.sees(told);
    }
    await emma.taps('Neste', { heardOn: '2026-03-13', said: 'x'.repeat(4_001) });
    script.sent('put emma: Skriv ned det du fikk høre');
    emma.sees('Teksten er for lang');
    await emma.taps('Neste', { said: 'Det var glatt på trappen' });
    script.sent('put emma: Les det opp');
    emma.sees('senest fredag 27. mars');
    await emma.writes('ord '.repeat(4_000));
    script.sent('new emma: Det ble for langt for meg. Kort det ned til det viktigste, og send det igjen.');
  });

  conversation(
    'an entry longer than anybody could mean is answered in words, and the card keeps it',
    async (script) => {
      const { emma } = script;
      await emma.writes('logg');
      script.sent('new emma: Skriv ned det du fikk høre');
      await emma.taps('Neste', { said: 'ord '.repeat(5_000), contact: 'anonym', applies: 'none' });
      expect(emma.told()).toBe('Det ble for langt for meg. Kort det ned til det viktigste, og send det igjen.');
      script.sent();
      await emma.taps('Neste', { said: 'ord', contact: 'anonym', applies: 'none' });
      script.sent('put emma: Les det opp');
    },
  );

  conversation('files and pictures', async (script) => {
    const { emma } = script;
    const noFiles =
      'new emma: Filer og bilder kan jeg ikke ta imot, for de må ligge i arkivet. Skriv hva de viser, og hvor originalen ligger.';
    const file = {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      contentUrl: 'https://provevik.sharepoint.example/personal/klage-fra-turid.docx',
      name: 'klage-fra-turid.docx',
      content: { downloadUrl: 'https://provevik.sharepoint.example/x', uniqueId: '1', fileType: 'docx', etag: '1' },
    };
    const picture = {
      contentType: 'image/*',
      contentUrl: 'https://smba.trafficmanager.net/emea/v3/attachments/1/views/original',
    };
    await emma.writes('', { attachments: [file] });
    script.sent(noFiles);
    await emma.writes('', { attachments: [picture] });
    script.sent(noFiles);
    await emma.writes('Slik ser trappen ut i dag', { attachments: [picture] });
    script.sent('new emma: Skriv ned det du fikk høre', noFiles);
    emma.sees(/Filer og bilder/);
  });

  conversation('a national id typed into the chat is masked, and she is asked to delete it', async (script) => {
    const { emma } = script;
    await emma.writes('Turid 13097248022 fikk ikke svar på brevet sitt');
    script.sent(
      'new emma: Skriv ned det du fikk høre',
      'new emma: Meldingen din har et fødselsnummer. Jeg har ikke lagret det, men det står i chatten: slett meldingen din, er du snill.',
    );
    for (const { card } of emma.messages()) expect(JSON.stringify(card)).not.toContain('13097248022');
  });

  conversation('four things at most have to be filled in', async (script) => {
    const { emma } = script;
    await emma.writes('logg');
    script.sent('new emma: Skriv ned det du fikk høre');
    expect(inputsOn(emma.message().card)).toContain('kind');
    const required = JSON.stringify(emma.message().card).match(/\(må fylles ut\)/g);
    expect(required?.length).toBeLessThanOrEqual(4);
  });
}
