import { expect } from 'vitest';
import { conversation, emmaLogs } from '../support/conversation.ts';
import { cards, fills, opensForm } from '../support/filling.ts';

const secret = 'Ingen tok telefonen i går';
const onlyNumber = 'Mer enn dette kan du ikke se';

/** A case goes from one to another, and whoever loses it keeps number and state. */
export function whoHasItConversations(): void {
  conversation('appointed, handed back, declined twice, and then the coordinator decides', async (script) => {
    const { emma, max, ida, kari, solveig, jonas } = script;
    await emmaLogs(script);
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');

    await opensForm(script, 'max', 'appoint');
    max.sees('Ida Prøve', 'Ola Prøve');
    max.doesNotSee('Kari Prøve');
    await max.taps('Gi saken til den du valgte', { person: ida.user.aad });
    script.sent('put max: Sak 1', 'put emma: Sak 1', 'opened ida', 'new ida: Sak 1');
    ida.sees('Max Prøve har valgt deg til saksbehandler.', secret);
    ida.sees('Ida Prøve er saksbehandler, valgt av Max Prøve mandag 16. mars 2026 kl. 10.00.');
    emma.sees('Ida Prøve er saksbehandler, valgt av Max Prøve');
    expect(ida.canTap()).not.toContain('Send videre');
    await fills(script, 'ida', 'hand-back', { reason: 'Jeg har permisjon fra onsdag' });
    script.sent('put ida: Sak 1', 'put emma: Sak 1', 'put max: Sak 1', 'new max: Sak 1');
    ida.sees(onlyNumber);
    ida.doesNotSee(secret);
    max.sees('Ida Prøve har gitt saken tilbake', 'Jeg har permisjon fra onsdag');

    // Until it is accepted the duty stays where it is, and both sides see that.
    await fills(script, 'max', 'pass-on', { unit: 'skolen', reason: 'Det gjelder skolens telefon' });
    script.sent(...cards({ max: 2, emma: 1, ida: 1 }), 'opened kari', 'new kari: Sak 1');
    kari.sees('Max Prøve mener at saken hører til hos dere', secret, 'Det gjelder skolens telefon');
    for (const both of [max, kari]) both.sees('Til den er tatt imot, har Max Prøve ansvaret', '30. mars 2026');
    expect(max.canTap()).not.toContain('Send videre');
    await fills(script, 'kari', 'decline-offer', { reason: 'Den telefonen er ikke vår' });
    script.sent(...cards({ kari: 1, max: 2, emma: 1, ida: 1 }), 'new max: Sak 1');
    kari.sees(onlyNumber);
    kari.doesNotSee(secret);
    max.sees(
      'Kari Prøve tok ikke imot saken',
      'Den telefonen er ikke vår',
      'Prøvevik skole (Kari Prøve) tok ikke imot',
    );

    await fills(script, 'max', 'pass-on', { unit: 'kommunen', reason: 'Da er det sentralbordet' });
    script.sent(...cards({ kari: 1, max: 3, emma: 1, ida: 1 }), 'opened solveig', 'new solveig: Sak 1');
    await fills(script, 'solveig', 'decline-offer', { reason: 'Nei, det er servicetorgets' });
    const told = ['new max: Sak 1', 'opened jonas', 'new jonas: Sak 1'];
    script.sent(...cards({ solveig: 1, kari: 1, max: 3, emma: 1, ida: 1 }), ...told);
    expect(max.canTap()).not.toContain('Send videre');
    jonas.sees('To enheter har sagt nei, sist Solveig Prøve. Nå avgjør du hvor saken hører til.', secret);

    await fills(script, 'jonas', 'decide-unit', { unit: 'skolen' });
    script.sent(...cards({ jonas: 1, solveig: 1, kari: 1, max: 4, emma: 1, ida: 1 }), 'new kari: Sak 1');
    kari.sees('Jonas Prøve har avgjort at saken hører til hos dere', secret, 'senest mandag 30. mars 2026');
    expect(kari.canTap()).not.toContain('Si nei');
    for (const one of [max, jonas, solveig, ida]) {
      one.sees(onlyNumber);
      for (const { card } of one.messages()) expect(JSON.stringify(card)).not.toContain(secret);
    }
    emma.sees('Kari Prøve (leder) har saken');
  });

  conversation(
    'accepted: it is theirs, with the same date, and whoever had it keeps number and state',
    async (script) => {
      const { emma, max, ida, ola, kari } = script;
      await emmaLogs(script);
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      await fills(script, 'max', 'appoint', { person: ida.user.aad });
      script.sent(...cards({ max: 1, emma: 1 }), 'opened ida', 'new ida: Sak 1');
      // Another in her place: she keeps number and state too.
      await fills(script, 'max', 'appoint', { person: ola.user.aad });
      script.sent(...cards({ max: 1, emma: 1, ida: 1 }), 'opened ola', 'new ola: Sak 1');
      ida.sees(onlyNumber);
      ida.doesNotSee(secret);
      await fills(script, 'max', 'pass-on', { unit: 'skolen', reason: 'Skolens telefon' });
      const others = { max: 1, emma: 1, ida: 1, ola: 1 };
      script.sent(...cards(others), 'opened kari', 'new kari: Sak 1');
      await kari.taps('Ta imot saken');
      script.sent(...cards({ ...others, kari: 1 }), 'new max: Sak 1');
      kari.sees('Tatt imot. Saken er deres nå.', 'senest mandag 30. mars 2026', 'Sett av Kari Prøve');
      max.sees('Kari Prøve har tatt imot saken.', 'Sak 1', 'Åpen', onlyNumber);
      const lost = [...max.messages(), ...ida.messages(), ...ola.messages()];
      for (const { card } of lost) expect(JSON.stringify(card)).not.toContain(secret);
      // Kari has the gardeners too: nobody is to be asked.
      await fills(script, 'kari', 'pass-on', { unit: 'gartneriet', reason: 'De har samme nummer' });
      script.sent(...cards({ max: 2, emma: 1, ida: 1, ola: 1, kari: 1 }));
      kari.sees('Enheten er valgt og får saken nå.', 'Klage på tjeneste · Gartneriet');
      emma.sees('Kari Prøve (leder) har saken');
    },
  );

  conversation('it turns out that a pupil was hurt: duties are added, and the 14 days stand', async (script) => {
    const { max } = script;
    await emmaLogs(script);
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    await max.taps('Jeg har sett den');
    script.sent('put max: Sak 1', 'put emma: Sak 1');
    await fills(script, 'max', 'change-track', { signals: 'vulnerable,harm', reason: 'Moren ringte' });
    script.sent('put max: Sak 1');
    max.sees('Dette må være med');
    await max.taps('Lagre', { inDanger: 'no', vulnerable: 'pupil' });
    script.sent('put max: Sak 1', 'put emma: Sak 1');
    max.sees(
      'Endret. Frister og plikter følger av det.',
      'gripe inn og si fra til rektor',
      'senest mandag 30. mars 2026',
    );
    max.sees('Moren ringte');
  });

  conversation('it turns out to be about Max: he loses it at once, on every card', async (script) => {
    const { emma, max, ida, solveig } = script;
    await emmaLogs(script);
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    await fills(script, 'max', 'appoint', { person: ida.user.aad });
    script.sent('put max: Sak 1', 'put emma: Sak 1', 'opened ida', 'new ida: Sak 1');
    await fills(script, 'ida', 'change-track', { signals: 'about-person' });
    script.sent('put ida: Sak 1');
    await ida.taps('Lagre', { concerns: max.user.aad, reason: 'Det var Max som la på' });
    script.sent('put ida: Sak 1', 'put max: Sak 1', 'put emma: Sak 1', 'opened solveig', 'new solveig: Sak 1');
    solveig.sees('Handler om Max Prøve', secret, 'Solveig Prøve (leder ett nivå over) har saken');
    max.sees(onlyNumber);
    max.doesNotSee(secret, 'Solveig');
    emma.sees('Solveig Prøve (leder ett nivå over) har saken');
    await max.writes('mine saker');
    script.sent('new max: Mine saker');
    max.doesNotSee('Sak 1');
  });
}
