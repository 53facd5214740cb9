import { expect } from 'vitest';
import { conversation, withoutMonths } from '../../support/conversation.ts';
import { cards, fills, opensForm } from '../../support/filling.ts';
import type { Script } from '../../support/script.ts';
import type { Entries } from '../../support/shown-card.ts';

const form = 'Skriv ned det du fikk høre';

/**
 * Harstad's web page «Serviceklage» (2011, 2016) in its order, in the words of src/profiles/harstad.yaml. It is the least
 * that a citizen can expect; where D00075 asks for more, that is what is done (walkthroughs/d00075.ts).
 */
export function serviceklageConversations(): void {
  conversation(
    'Serviceklage: a complaint about a service, with a suggestion inside, answered within two weeks by e-mail',
    async (script) => {
      const { emma, max, mailbox } = script;

      // Whoever lives here, uses a service or is the public. Complaints about a service, an employee or driving;
      // suggestions, tips, and damage to what the municipality owns.
      await emma.writes('logg');
      script.sent(`new emma: ${form}`);
      emma.sees('Klage på tjeneste', 'Klage på ansatt', 'Klage på kjøring');
      emma.sees('Forbedringsforslag', 'Tips til kommunen', 'Skade på kommunalt utstyr eller eiendom');
      // By word of mouth, by e-mail, in the form on the web, or on the printed one.
      emma.sees('I skranken', 'På telefon', 'På e-post', 'På nettskjema', 'På papirskjema', 'I brev');

      // A suggestion may stand inside the complaint. «Svar innen to uker på e-post eller telefon, om du ønsker det.»
      const suggestion = 'Sett opp en kø med numre';
      const heard = { kind: 'klage-tjeneste', said: 'Ingen visste hvem sin tur det var', applies: 'none', suggestion };
      await emma.taps('Neste', { ...heard, contact: 'turid@example.com', answerWay: 'email', channel: 'web-form' });
      script.sent('put emma: Les det opp');
      emma.sees('Ingen visste hvem sin tur det var', suggestion, 'på nettskjema', 'senest mandag 30. mars');
      await emma.taps('Registrer');
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      emma.sees('Du får svar på e-post senest mandag 30. mars 2026.');
      max.sees(suggestion, 'turid@example.com');

      // Answered by e-mail, within the two weeks.
      await fills(script, 'max', 'take', { cause: 'tid' });
      script.sent(...cards({ max: 1, emma: 1 }));
      const text = 'Hei!\n\nDu har rett. Vi setter opp en kø med numre.\n\n[resultatet]';
      await opensForm(script, 'max', 'answer', { outcome: 'upheld', way: 'mail', text });
      max.sees('turid@example.com', 'Vi setter opp en kø med numre.', 'Vi gir deg medhold.');
      await max.taps('Gi svaret', {}, { unlikeMessage: true });
      script.sent('mail turid@example.com: Sak 1, Harstad kommune', ...cards({ max: 1, emma: 1 }));
      expect(mailbox.last().paragraphs).toContain('Du har rett. Vi setter opp en kø med numre.');

      // What came in the form on the web is registered in the archive too, and is not closed before it has a number.
      await fills(script, 'max', 'learn', { text: 'Køen må vises' });
      script.sent(...cards({ max: 1, emma: 1 }));
      await opensForm(script, 'max', 'close');
      max.sees('Før den kan avsluttes: én ting');
      await max.taps('Tilbake til saken');
      script.sent('put max: Sak 1');
      await opensForm(script, 'max', 'reference');
      max.sees('Websak+');
      await max.taps('Lagre nummeret', { register: 'websak', number: '26/117' });
      script.sent(...cards({ max: 1, emma: 1 }));
      await fills(script, 'max', 'close');
      script.sent(...cards({ max: 1, emma: 1 }));
    },
    { mail: true, ...withoutMonths },
  );

  conversation('Serviceklage: a call besides the answer, and none where none is wanted', async (script) => {
    const { emma, max } = script;
    const tip = { kind: 'tips', contact: '99 88 77 66', applies: 'none' };
    await logs(script, { ...tip, said: 'Lampa ved kirka blinker', answerWay: 'phone' });
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    emma.sees('Du får et skriftlig svar senest mandag 30. mars 2026.', 'Vi ringer deg også.');
    max.sees('Tips til kommunen', 'Lampa ved kirka blinker', 'Ja, på telefon');
    await max.taps('Skriv svaret');
    script.sent('put max: Sak 1');
    max.sees('Innbyggeren har bedt om å bli ringt opp. Ring i tillegg til å svare skriftlig.');
    await max.taps('Tilbake til saken');
    script.sent('put max: Sak 1');
    const suggestion = { kind: 'forslag', said: 'Flere benker i parken', contact: '99 88 77 66', applies: 'none' };
    await logs(script, { ...suggestion, answerWay: 'none' });
    script.sent('put emma: Sak 2', 'new max: Sak 2');
    emma.sees('Du har sagt at du ikke ønsker svar.', 'Ingen frist løper');
    max.sees('Forbedringsforslag');
  });

  conversation('Serviceklage: driving, with place, time and vehicle', async (script) => {
    const { emma, max } = script;
    const heard = { kind: 'klage-kjoring', said: 'Brøytebilen tok speilet', contact: '99 88 77 66', applies: 'none' };
    await logs(script, heard);
    script.sent('put emma: Litt mer om saken');
    await emma.taps('Neste', { place: 'Skolebakken', time: 'I går kl. 14.10', vehicle: 'AB 12345' });
    script.sent('put emma: Les det opp');
    emma.sees('Skolebakken', 'I går kl. 14.10', 'AB 12345');
    await emma.taps('Registrer');
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    max.sees('Klage på kjøring', 'Skolebakken', 'I går kl. 14.10', 'AB 12345');
  });

  conversation('Serviceklage: an employee, of whom it is asked who; the manager has it, not she', async (script) => {
    const { emma, max, ola } = script;
    await logs(script, { kind: 'klage-ansatt', said: 'Han hørte ikke etter', contact: 'anonym', applies: 'none' });
    script.sent('put emma: Litt mer om saken');
    await emma.taps('Neste', { about: 'employee', employee: ola.user.aad });
    script.sent('put emma: Les det opp');
    await emma.taps('Registrer');
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    max.sees('Klage på ansatt', 'Handler om Ola Prøve');
    expect(ola.messages()).toEqual([]);
  });

  conversation('Serviceklage: damage to municipal equipment or property, on the printed form', async (script) => {
    const { emma, max } = script;
    const place = 'Lekeplassen i Storgata';
    const damage = { kind: 'skade', said: 'Husken er revet ned', place, contact: '99 88 77 66', applies: 'none' };
    await logs(script, { ...damage, channel: 'paper-form', originalAt: 'Postmottaket' });
    // One card is enough.
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    emma.sees('skaden som du meldte fra om', 'Du får svar senest mandag 30. mars 2026.');
    max.sees('Skade på kommunalt utstyr eller eiendom', place, 'papirskjema', 'Postmottaket');
  });

  conversation('Serviceklage: what is personsensitive goes by Edialog', async (script) => {
    const { emma, max } = script;
    await emma.writes('logg');
    script.sent(`new emma: ${form}`);
    emma.sees('Er noe sensitivt, skriv det ikke her.', 'Rett sted er Edialog på nettsidene til Harstad kommune.');
    await emma.taps('Neste', { contact: '99 88 77 66', applies: 'sensitive' });
    script.sent('put emma: Les det opp');
    emma.sees('Skriv ikke sensitive opplysninger i chatten; de sendes i Edialog.');
    await emma.taps('Registrer');
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    emma.sees('Rett sted er Edialog på nettsidene til Harstad kommune. Oppgi saksnummer 1 der.');
    max.sees('Ingenting er skrevet her', 'Send det som er personlig, i Edialog.');
  });

  conversation('Serviceklage: not for politics, one’s own case or what another body gives', async (script) => {
    const { emma } = script;
    for (const [what, told] of [
      ['Politisk ytring', 'Ta det opp med de folkevalgte i kommunen.'],
      ['Merknad i egen sak', 'Si det til saksbehandleren i saken din'],
      ['Tjeneste fra andre enn kommunen', 'Vi tar imot det som gjelder noe kommunen gir eller skal gi.'],
    ] as const) {
      await emma.writes('logg');
      script.sent(`new emma: ${form}`);
      await emma.taps('Hører det ikke hjemme her?', { said: 'Dette må dere gjøre noe med' });
      script.sent('put emma: Hører det ikke hjemme her?');
      await emma.taps(what);
      script.sent('put emma: Hører det ikke hjemme her?');
      emma.sees('Si dette til innbyggeren', told);
      await emma.taps('Jeg har sagt det. Ferdig');
      script.sent('put emma: Takk. Det hører hjemme et annet sted');
    }
    const { store } = script.bot();
    const kept = (await store.allKept('turned-away', {}, { skip: 0, limit: 9 })).rows;
    const codes = kept.map(({ because }) => (because.is === 'not-here' ? because.code : because.track));
    expect(codes.sort()).toEqual(['andres-tjeneste', 'egen-sak', 'politikk']);
    expect((await store.cases({ skip: 0, limit: 9 })).rows).toEqual([]);

    // A complaint about a formal decision is none about a service either; but it is always written down (D00075).
    await emma.writes('logg');
    script.sent(`new emma: ${form}`);
    await emma.taps('Hører det ikke hjemme her?', { said: 'Avslaget på byggesøknaden er feil', contact: 'anonym' });
    script.sent('put emma: Hører det ikke hjemme her?');
    emma.sees('En muntlig klage på vedtak skal alltid skrives ned.');
    await emma.taps('Skriv ned klagen på vedtaket');
    script.sent(`put emma: ${form}`);
    await emma.taps('Neste');
    script.sent('put emma: Litt mer om saken');
    await emma.taps('Neste', { decision: 'Avslag av 2. mars' });
    script.sent('put emma: Les det opp');
    await emma.taps('Registrer');
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
  });
}

/** From the first word to the end of the first card. */
async function logs({ emma, ...script }: Script, entries: Entries): Promise<void> {
  await emma.writes('logg');
  script.sent(`new emma: ${form}`);
  await emma.taps('Neste', entries);
}
