import { expect } from 'vitest';
import { conversation, emmaLogs, withoutMonths } from '../support/conversation.ts';
import { cards, fills, opensForm } from '../support/filling.ts';
import type { Script } from '../support/script.ts';

const secret = 'Ingen tok telefonen i går';

async function emmaLogsTo(script: Script, number: number, entries: Readonly<Record<string, string>> = {}) {
  await emmaLogs(script, entries);
  const opened = number === 1 ? ['opened max'] : [];
  script.sent(`put emma: Sak ${number}`, ...opened, `new max: Sak ${number}`);
}

/** How a case ends otherwise, and what comes after: taken up again, asked about, sealed. */
export function endingConversations(): void {
  conversation(
    'closed without an answer: withdrawn, an error, the same as another; linked both ways',
    async (script) => {
      const { emma, max } = script;
      await emmaLogsTo(script, 1);
      await fills(script, 'max', 'close-otherwise', { as: 'withdrawn', reason: 'Hun ringte og trakk den' });
      script.sent(...cards({ max: 1, emma: 1 }));
      max.sees('Avsluttet mandag 16. mars 2026: trukket tilbake', 'Hun ringte og trakk den');
      emma.sees('Avsluttet mandag 16. mars 2026: trukket tilbake');
      await emmaLogsTo(script, 2);
      await fills(script, 'max', 'close-otherwise', { as: 'registered-in-error', reason: 'Det var en prøve' });
      script.sent(...cards({ max: 1, emma: 1 }, 'Sak 2'));
      max.sees('registrert ved en feil');

      await emmaLogsTo(script, 3);
      await emmaLogsTo(script, 4);
      const same = { as: 'duplicate', reason: 'Naboen meldte det samme' };
      await fills(script, 'max', 'close-otherwise', same);
      script.sent('put max: Sak 4');
      max.sees('Dette må være med');
      for (const [number, told] of [
        ['99', 'Det finnes ingen sak med det nummeret'],
        ['sak 4', 'Det er nummeret til denne saken'],
      ] as const) {
        await max.taps('Avslutt saken', { number });
        script.sent('put max: Sak 4');
        max.sees(told, 'Naboen meldte det samme');
      }
      await max.taps('Avslutt saken', { number: 'sak 3' });
      script.sent(...cards({ max: 1, emma: 1 }, 'Sak 4'), ...cards({ max: 1, emma: 1 }, 'Sak 3'));
      max.sees('samme sak som en annen', 'Det samme som sak 3');
      await max.writes('søk 3');
      script.sent('new max: Sak 3');
      max.sees('Sak 4 er den samme', 'Svar, eller foreløpig svar');
    },
  );

  conversation('two things in one: split, and each names the other', async (script) => {
    const { emma, max } = script;
    await emmaLogsTo(script, 1, { said: 'Ingen tok telefonen, og lyset i gangen er ødelagt' });
    await max.taps('Del saken i to');
    script.sent('put max: Skriv ned det du fikk høre');
    max.sees('En ny sak ut av sak 1', 'Ingen tok telefonen, og lyset');
    await max.taps('Neste', { said: 'Lyset i gangen er ødelagt', unit: 'kommunen' });
    script.sent('put max: Les det opp');
    await max.taps('Registrer');
    script.sent('put max: Sak 2', 'opened solveig', 'new solveig: Sak 2', 'put emma: Sak 1');
    max.sees('Sak 2');
    await max.writes('søk 1');
    script.sent('new max: Sak 1');
    max.sees('En del av saken er nå sak 2', 'Ingen tok telefonen, og lyset');
    script.solveig.sees('Skilt ut fra sak 1', 'Lyset i gangen');
    script.solveig.doesNotSee('Ingen tok telefonen');
    expect(emma.canTap()).not.toContain('Del saken i to');
  });

  conversation(
    'the citizen is not content: taken up again, history and all, with a new date',
    async (script) => {
      const { emma, max } = script;
      await emmaLogsTo(script, 1);
      await fills(script, 'max', 'take', { cause: 'tid' });
      script.sent(...cards({ max: 1, emma: 1 }));
      await fills(script, 'max', 'answer', { outcome: 'not-upheld', text: 'Vi fulgte rutinen.', way: 'letter' });
      script.sent(...cards({ max: 1, emma: 1 }));
      await max.taps('Brevet er sendt');
      script.sent(...cards({ max: 1, emma: 1 }));
      await fills(script, 'max', 'learn', { text: 'Rutinen bør ses på' });
      script.sent(...cards({ max: 1, emma: 1 }));
      await fills(script, 'max', 'close');
      script.sent(...cards({ max: 1, emma: 1 }));
      await script.clock('2026-03-24T09:00:00.000Z');
      script.sent();
      await opensForm(script, 'max', 'reopen');
      max.sees('Saken går til', 'Max Prøve (leder)');
      await max.taps('Ta opp igjen', { reason: 'Hun mener svaret ikke gjelder henne' });
      script.sent(...cards({ max: 1, emma: 1 }));
      max.sees('Saken er tatt opp igjen', 'senest tirsdag 7. april 2026', 'Vi fulgte rutinen.', 'Rutinen bør ses på');
      emma.sees('senest tirsdag 7. april 2026');
      await fills(script, 'max', 'answer', { outcome: 'upheld', text: 'Vi tok feil.', way: 'letter' });
      script.sent(...cards({ max: 1, emma: 1 }));
      await max.taps('Brevet er sendt');
      script.sent(...cards({ max: 1, emma: 1 }));
      await fills(script, 'max', 'close');
      script.sent(...cards({ max: 1, emma: 1 }));
      max.sees('Avsluttet tirsdag 24. mars 2026: medhold');

      // Ninety days later its words are out of reach, and its number is left.
      await script.clock('2026-06-22T06:00:00.000Z');
      script.sent();
      max.sees(secret);
      await script.clock('2026-06-23T06:00:00.000Z');
      script.sent(...cards({ max: 1, emma: 1 }));
      for (const one of [max, emma]) {
        one.sees('Sak 1', 'Avsluttet', 'Mer enn dette kan du ikke se');
        one.doesNotSee(secret, 'Vi tok feil');
      }
      await max.writes('søk telefonen');
      script.sent('new max: Søk etter saker');
      max.sees('Ingen av sakene du kan se, passer til dette');
    },
    withoutMonths,
  );

  conversation('a question to whoever heard it: answered in the case, once', async (script) => {
    const { emma, max } = script;
    await emmaLogsTo(script, 1);
    await fills(script, 'max', 'ask-reporter', { text: 'Hvilken telefon ringte hun til?' });
    script.sent(...cards({ max: 1, emma: 1 }), 'new emma: Sak 1');
    max.sees('Emma Prøve er spurt av Max Prøve');
    emma.sees('Max Prøve spør deg', 'Hvilken telefon ringte hun til?');
    await emma.taps('Send svaret', { text: 'Hun er født 13097248022' });
    script.sent('put emma: Sak 1');
    emma.sees('Her sto det et fødselsnummer');
    await emma.taps('Send svaret', { text: 'Den på skiltet ved døra' });
    script.sent(...cards({ max: 1, emma: 2 }), 'new max: Sak 1');
    emma.sees('Takk. Svaret ditt er sendt.', 'Den på skiltet ved døra');
    expect(emma.canTap()).not.toContain('Send svaret');
    max.sees('Emma Prøve har svart på spørsmålet', 'Den på skiltet ved døra');
    max.doesNotSee('13097248022');
  });

  conversation('an employee whom only the words name: not suitable to hear, for a reason', async (script) => {
    const { emma, max } = script;
    await emma.writes('Vikaren smalt igjen døra foran meg');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.taps('Neste', { contact: 'anonym', applies: 'about-person' });
    script.sent('put emma: Litt mer om saken');
    await emma.taps('Neste', { about: 'employee', employeeName: 'Vikaren Bo' });
    script.sent('put emma: Les det opp');
    await emma.taps('Registrer');
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    expect(max.canTap()).toEqual(expect.arrayContaining(['Ansatt hørt', 'Ansatt blir ikke hørt']));
    expect(max.canTap()).not.toContain('Be om uttalelse');
    await opensForm(script, 'max', 'close');
    await max.taps('Mangler: den ansatte er hørt');
    script.sent('put max: Sak 1');
    await max.taps('Tilbake til saken');
    script.sent('put max: Sak 1');
    await fills(script, 'max', 'not-suitable', { reason: 'Hun sluttet dagen før' });
    script.sent(...cards({ max: 1, emma: 1 }));
    max.sees('Vikaren Bo, det passet ikke å høre (Max Prøve, mandag 16. mars 2026)', 'Hun sluttet dagen før');
    expect(max.canTap()).not.toContain('Mangler: den ansatte er hørt');
  });
}
