import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import { CaseNumber } from '../../../src/domain/ids.ts';
import { conversation, withoutMonths } from '../../support/conversation.ts';
import { cards, fills, opensForm } from '../../support/filling.ts';
import type { Persona } from '../../support/persona.ts';
import { readOn } from '../../support/shown-card.ts';
import { harstad } from '../../support/whole-bot.ts';

/**
 * Harstad's procedure D00075, edition 14, from first word to last. Each step is headed by what the document asks for, in
 * the words of the profile that is built from it (src/profiles/harstad.yaml).
 */
export function d00075Conversations(): void {
  conversation(
    'D00075: an oral complaint about how somebody was met',
    async (script) => {
      const { emma, max, ola } = script;

      // «Spør om det er ment som en klage. Er det det, tilby å skrive den ned.»
      await emma.writes('logg');
      script.sent('new emma: Skriv ned det du fikk høre');
      emma.sees('Spør om det er ment som en klage', 'Klage på tjeneste');

      // «Skriv opplevelsen og begrunnelsen deres.» «Spør om e-post eller telefon, så vi kan svare.»
      const heard = { kind: 'klage-ansatt', said: 'Han i skranken avviste meg foran alle', applies: 'about-person' };
      await emma.taps('Neste', { ...heard, contact: '99 88 77 66' });
      script.sent('put emma: Litt mer om saken');
      await emma.taps('Tilbake');
      script.sent('put emma: Skriv ned det du fikk høre');
      const address = { address: 'Storgata 1, 9405 Harstad', answerWay: 'letter' };
      await emma.taps('Neste', { grounds: 'Jeg hadde timeavtale og ventet i en time', ...address });
      script.sent('put emma: Litt mer om saken');
      await emma.taps('Neste', { about: 'employee', employee: ola.user.aad });
      script.sent('put emma: Les det opp');
      emma.sees('Han i skranken avviste meg', 'Jeg hadde timeavtale', '99 88 77 66', 'senest mandag 30. mars');

      // «Lederen for enheten har saken.» She gets it at once, within office hours.
      await emma.taps('Registrer');
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      max.sees('Handler om Ola Prøve', 'Han i skranken avviste meg', 'Jeg hadde timeavtale', '10 arbeidsdager igjen');
      await max.taps('Jeg har sett den');
      script.sent('put max: Sak 1', 'put emma: Sak 1');
      await fills(script, 'max', 'take', { cause: 'opptreden' });
      script.sent('put max: Sak 1', 'put emma: Sak 1');
      max.sees('Nå er du saksbehandler', 'opptreden');
      emma.sees('Max Prøve har vært saksbehandler');

      // «Gjelder den en ansatt, blir den ansatte som regel hørt av nærmeste overordnede.»
      await opensForm(script, 'max', 'ask-employee');
      max.sees('Klage på ansatt, Servicetorget, mandag 16. mars 2026');
      max.doesNotSee('99 88 77 66');
      await max.taps('Send spørsmålet');
      script.sent('put max: Sak 1', 'put emma: Sak 1', 'opened ola', 'new ola: Et spørsmål til deg');
      ola.sees('Max Prøve ber om uttalelsen din', 'Du ser ikke saken selv');
      ola.doesNotSee('Sak 1', 'avviste meg', '99 88 77 66', 'Emma');
      await script.clock('2026-03-17T09:00:00.000Z');
      script.sent();
      await ola.taps('Send uttalelsen', { text: 'Jeg ba ham vente, for systemet var nede' });
      script.sent('put ola: Et spørsmål til deg', 'new max: Sak 1', 'put max: Sak 1', 'put emma: Sak 1');
      ola.sees('Takk. Uttalelsen din er sendt.');
      max.sees('Ola Prøve har gitt uttalelsen sin', 'Jeg ba ham vente, for systemet var nede');
      emma.doesNotSee('systemet var nede');

      // The complainant may be invited to a meeting.
      const meeting = { on: '2026-03-20', place: 'Servicetorget, rom 2, kl. 13', way: 'letter' };
      await fills(script, 'max', 'plan-meeting', meeting);
      script.sent(...cards({ max: 2, emma: 1 }));
      expect(await (await max.follows('Åpne brevet: Invitasjon')).text()).toContain(
        'Sted: Servicetorget, rom 2, kl. 13',
      );
      await max.taps('Brevet er sendt');
      script.sent(...cards({ max: 2, emma: 1 }));
      await script.clock('2026-03-20T07:00:00.000Z');
      script.sent('new max: 1 venter på deg');
      max.sees('Møte med innbyggeren – i dag');
      await script.clock('2026-03-20T13:00:00.000Z');
      script.sent();
      await max.taps('Åpne sak 1');
      script.sent('put max: Sak 1');
      await fills(script, 'max', 'end-meeting', { held: 'yes', text: 'Han vil ha en unnskyldning i brev' });
      script.sent(...cards({ max: 3, emma: 1 }));

      // «Behandles innen 14 dager.» Reminded at half time, and three and one working days before.
      const answerIsDue = [
        'Svar – senest mandag 30. mars 2026',
        'Skriv svaret',
        'Åpne sak 1',
        'Utsett',
        'Tidspunkt for påminnelser',
      ];
      for (const [day, reminded] of [
        ['2026-03-23', true],
        ['2026-03-24', false],
        ['2026-03-25', true],
        ['2026-03-26', false],
        ['2026-03-27', true],
      ] as const) {
        await script.clock(`${day}T06:59:00.000Z`);
        script.sent();
        await script.clock(`${day}T07:00:00.000Z`);
        if (!reminded) script.sent();
        else {
          script.sent('new max: 1 venter på deg');
          expect(linesOf(max)).toEqual(['Dette venter på deg', 'Sak 1: ', 'Klage på ansatt', ...answerIsDue]);
        }
      }

      // «Alltid skriftlig.» With the profile's template, looked through as the citizen will read it.
      await max.taps('Skriv svaret');
      script.sent('put max: Sak 1');
      max.sees('I brev, som du skriver ut og sender');
      max.doesNotSee('Muntlig. Skriv ned hva du sa', 'På e-post, som sendes herfra');
      await max.taps('Se gjennom', { outcome: 'upheld', way: 'letter' });
      script.sent('put max: Sak 1');
      max.sees('Svaret er ikke skrevet ennå');
      const text = 'Hei!\n\nDu skulle ikke ha ventet. Vi beklager det.\n\n[resultatet]';
      await max.taps('Se gjennom', { outcome: 'upheld', way: 'letter', text });
      script.sent('put max: Sak 1');
      max.sees('Slik leser innbyggeren det', 'Storgata 1, 9405 Harstad', 'Vi beklager det.', 'Vi gir deg medhold.');
      await max.taps('Gi svaret');
      script.sent(...cards({ max: 4, emma: 1 }));
      max.sees('Svaret står i saken nå', 'medhold', 'i brev fredag 27. mars 2026 kl. 08.00, Max Prøve');

      // The letter opens in a browser, to be printed or edited.
      const page = await max.follows('Åpne brevet: Svar');
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      const written = [
        'Harstad kommune',
        'Storgata 1, 9405 Harstad',
        'Vi beklager det.',
        'Vi gir deg medhold.',
        'Max Prøve',
      ];
      const html = await page.text();
      for (const words of [...written, 'Last ned til Word', 'href="?as=docx"']) expect(html).toContain(words);
      const file = await max.follows('Åpne brevet: Svar', 'docx');
      expect(file.headers.get('content-disposition')).toBe('attachment; filename="1-answer.docx"');
      const document = unzipSync(new Uint8Array(await file.arrayBuffer()))['word/document.xml'];
      for (const words of written) expect(strFromU8(document ?? new Uint8Array())).toContain(words);

      max.sees('Svar: brevet er ikke sendt ennå');
      await max.taps('Brevet er sendt');
      script.sent(...cards({ max: 4, emma: 1 }));
      max.sees('Skrevet ned at brevet er sendt', 'Ingen frist løper');

      // Closed with a written answer and learning points, and refused as long as one of them is missing.
      await opensForm(script, 'max', 'close');
      max.sees('Før den kan avsluttes: én ting');
      expect(max.canTap()).toEqual(['Tilbake til saken', 'Mangler: læringspunkt']);
      await max.taps('Mangler: læringspunkt');
      script.sent('put max: Sak 1');
      await max.taps('Lagre', { text: 'Si fra i køen når systemet er nede' });
      script.sent(...cards({ max: 4, emma: 1 }));

      // What is done differently, by whom and by when.
      const owner = emma.user.aad;
      await fills(script, 'max', 'measure', { text: 'Skilt om ventetid ved skranken', owner, dueOn: '2026-04-30' });
      script.sent(...cards({ max: 4, emma: 1 }), 'new emma: Et tiltak');
      emma.sees('Skilt om ventetid ved skranken', 'torsdag 30. april 2026', 'Avtalt av Max Prøve');

      // «Alle klager i avvikssystemet, med hovedinnhold og læringspunkter.»
      await opensForm(script, 'max', 'reference');
      max.sees('Hovedinnhold:\nHan i skranken avviste meg', 'Læringspunkt: Si fra i køen når systemet er nede');
      max.doesNotSee('Websak+', 'systemet var nede');
      await max.taps('Lagre nummeret', { number: 'A-2026-17' });
      script.sent(...cards({ max: 4, emma: 1 }));
      await fills(script, 'max', 'close');
      script.sent(...cards({ max: 4, emma: 1 }));
      max.sees('Saken er avsluttet', 'Avsluttet fredag 27. mars 2026: medhold');
      expect(readOn(emma.messages()[0]?.card ?? emma.message().card)).toContain(
        'Avsluttet fredag 27. mars 2026: medhold',
      );

      // The measure lives on: reminded of at half time, when nobody is reminded of the case any more, and done.
      await script.clock('2026-04-14T06:00:00.000Z');
      script.sent();
      await script.clock('2026-04-15T06:00:00.000Z');
      script.sent('new emma: 1 venter på deg');
      expect(linesOf(emma)).toEqual([
        ...[
          'Dette venter på deg',
          'Tiltak: ',
          'Skilt om ventetid ved skranken',
          'senest torsdag 30. april 2026 · fra sak 1',
        ],
        ...['Åpne tiltaket', 'Tidspunkt for påminnelser'],
      ]);
      await emma.taps('Åpne tiltaket');
      script.sent('put emma: Et tiltak');
      await emma.taps('Det er gjort', { text: 'Skiltet henger der' });
      script.sent('put emma: Et tiltak');
      emma.sees('Takk. Tiltaket er gjort.', 'Skiltet henger der', 'Gjort av Emma Prøve onsdag 15. april 2026');
      await script.clock('2026-04-30T06:00:00.000Z');
      script.sent();
    },
    withoutMonths,
  );

  conversation(
    'D00075: an oral complaint about a formal decision',
    async (script) => {
      const { emma, max, jonas, mailbox } = script;

      // «En muntlig klage på vedtak skal alltid skrives ned.»
      await emma.writes('Hun fikk avslag på støttekontakt og vil klage');
      script.sent('new emma: Skriv ned det du fikk høre');
      const heard = { contact: 'turid@example.com', answerWay: 'email', applies: 'formal-decision' };
      await emma.taps('Registrer som løst', { ...heard, settled: 'Forklarte reglene' });
      script.sent('put emma: Skriv ned det du fikk høre');
      emma.sees('En klage på et vedtak kan ikke avsluttes på stedet');
      await emma.taps('Neste');
      script.sent('put emma: Litt mer om saken');
      emma.sees('En muntlig klage på vedtak skal alltid skrives ned');
      const decision = {
        decision: 'Avslag av 2. mars',
        decisionNotifiedOn: '2026-03-10',
        changeWanted: 'Ja til timer',
      };
      await emma.taps('Neste', decision);
      script.sent('put emma: Les det opp');
      await emma.taps('Registrer');
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');

      // «Enhetslederen følger forvaltningsloven og svarer innen en måned.» A month by law; the service's 14 days don't run.
      max.sees(
        'Klage på vedtak',
        'forvaltningsloven',
        'Avslag av 2. mars',
        'Ja til timer',
        'senest torsdag 16. april 2026',
      );
      max.doesNotSee('30. mars');
      await fills(script, 'max', 'take', { cause: 'regel' });
      script.sent(...cards({ max: 1, emma: 1 }));

      // «Tar det trolig mer enn en måned, får klageren vite hvorfor og når svaret kommer.» Both, or it is not sent.
      await script.clock('2026-04-13T06:00:00.000Z');
      script.sent('new max: 1 venter på deg');
      expect(linesOf(max)).toEqual([
        ...['Dette venter på deg', 'Sak 1: ', 'Klage på vedtak', 'Svar – senest torsdag 16. april 2026'],
        ...['Skriv svaret', 'Åpne sak 1', 'Utsett', 'Tidspunkt for påminnelser'],
      ]);
      await max.taps('Åpne sak 1');
      script.sent('put max: Sak 1');
      await opensForm(script, 'max', 'extend');
      const why = { reason: 'Vi venter på en legeerklæring', way: 'mail' };
      await max.taps('Se gjennom', { ...why, newDate: '2026-04-10' });
      script.sent('put max: Sak 1');
      max.sees('Velg en dag fra fredag 17. april 2026');
      await max.taps('Se gjennom', { ...why, newDate: '2026-05-08', text: 'Det tar litt lengre tid.' });
      script.sent('put max: Sak 1');
      max.sees('Teksten må si både grunnen og den nye datoen');
      const notice = 'Det tar lengre tid, fordi: [grunnen]\n\nDu får svar senest [ny dato].';
      await max.taps('Se gjennom', { ...why, newDate: '2026-05-08', text: notice });
      script.sent('put max: Sak 1');
      max.sees('turid@example.com', 'fordi: Vi venter på en legeerklæring', 'Du får svar senest fredag 8. mai 2026.');

      // The new date counts only once she was told.
      mailbox.ends({ ended: 'later', code: '503', retryAfterMs: 60_000 });
      await max.taps('Si fra og forleng');
      script.sent(...cards({ max: 2, emma: 1 }), `${mail} (not taken)`);
      max.sees('gjelder når innbyggeren har fått vite det', 'sendes nå', 'senest torsdag 16. april 2026');
      mailbox.ends({ ended: 'sent' });
      await script.later(5);
      script.sent(mail, ...cards({ max: 2, emma: 1 }));
      expect(mailbox.last().paragraphs).toContain('Det tar lengre tid, fordi: Vi venter på en legeerklæring');
      max.sees('senest fredag 8. mai 2026', 'fra torsdag 16. april 2026 til fredag 8. mai 2026');
      max.doesNotSee('sendes nå');
      emma.sees('Du får svar på e-post senest fredag 8. mai 2026');
      await script.clock('2026-04-20T06:00:00.000Z');
      // Nothing is overdue: the coordinator's Monday is quiet too.
      script.sent();
      expect(jonas.messages()).toEqual([]);

      // Reminded by the new date; answered with the way onward to the appeal body.
      await script.clock('2026-05-05T06:00:00.000Z');
      script.sent('new max: 1 venter på deg');
      max.sees('Svar – senest fredag 8. mai 2026');
      await max.taps('Skriv svaret');
      script.sent('put max: Sak 1');
      max.sees('går klagen videre til klageinstansen som er nevnt i vedtaket');
      const onward = 'går klagen videre til klageinstansen som er nevnt i vedtaket.';
      const text = `Vedtaket står, for vilkårene er ikke oppfylt.\n\n[resultatet]\n\n${onward}`;
      await max.taps('Se gjennom', { outcome: 'not-upheld', way: 'mail', text });
      script.sent('put max: Sak 1');
      // It has left by the time that her card is put: what she was answered first said that it was on its way.
      await max.taps('Gi svaret', {}, { unlikeMessage: true });
      script.sent(mail, ...cards({ max: 3, emma: 1 }));
      expect(mailbox.last().paragraphs).toEqual(expect.arrayContaining(['Vi gir deg ikke medhold.', onward]));
      max.sees('ikke medhold', 'på e-post tirsdag 5. mai 2026 kl. 08.00, Max Prøve');
      await fills(script, 'max', 'learn', { text: 'Legeerklæringen må bes om med en gang' });
      script.sent(...cards({ max: 3, emma: 1 }));
      await fills(script, 'max', 'close');
      script.sent(...cards({ max: 3, emma: 1 }));
      emma.sees('Avsluttet tirsdag 5. mai 2026: ikke medhold');

      // Kept apart from the statistics of complaints about services.
      const kept = await script.bot().store.caseByNumber(CaseNumber.parse(1));
      const [track] = kept?.case.facts.tracks ?? [];
      expect(harstad().tracks.find((rule) => rule.track === track)).toMatchObject({ statistics: 'apart' });
    },
    { mail: true, ...withoutMonths },
  );
}

const mail = 'mail turid@example.com: Sak 1, Harstad kommune';

/** What she reads on the card that came last, without its fallback. */
function linesOf(who: Persona): string[] {
  return readOn(who.message().card).split('\n').slice(1);
}
