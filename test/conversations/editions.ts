import { conversation, emmaLogs, withoutMonths } from '../support/conversation.ts';
import { revised } from '../support/editions.ts';
import { cards, fills } from '../support/filling.ts';
import type { Script } from '../support/script.ts';
import { harstad } from '../support/whole-bot.ts';

const driving = {
  kind: 'klage-kjoring',
  said: 'Brøytebilen kjørte altfor fort',
  place: 'Skolebakken',
  time: '14.10',
  vehicle: 'AB 12345',
};
const answer = { outcome: 'upheld', way: 'letter', text: 'Vi har snakket med sjåføren.' };

/** Taken, answered by a letter and posted. */
async function handled(script: Script, of: string, take: Readonly<Record<string, string>>): Promise<void> {
  const all = cards({ max: 2, emma: 1 }, of);
  await fills(script, 'max', 'take', take);
  script.sent(...all);
  await fills(script, 'max', 'answer', answer);
  script.sent(...all);
  await script.max.taps('Brevet er sendt');
  script.sent(...all);
}

/** A new edition of the procedure comes into force on Wednesday 25 March 2026, while the bot runs on. */
export function editionConversations(): void {
  const options = { ...withoutMonths, profile: revised(harstad()) };

  conversation(
    'a case that was heard before the new edition keeps its fourteen days, one after it has twenty-one',
    async (script) => {
      const { emma, max } = script;
      await emmaLogs(script, driving);
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      max.sees('Klage på kjøring', 'senest mandag 30. mars');
      await max.writes('prosedyre');
      script.sent('new max: Vår prosedyre');
      max.sees('utgave 14');

      // The first midnight of the new one: nobody has started anything anew.
      await script.clock('2026-03-25T07:00:00.000Z');
      script.sent('new max: 1 venter på deg');
      max.sees('Klage på kjøring', 'Svar – senest mandag 30. mars 2026');
      await max.writes('prosedyre');
      script.sent('new max: Vår prosedyre');
      max.sees('utgave 15');
      await script.clock('2026-03-26T07:00:00.000Z');
      script.sent();

      await emmaLogs(script);
      script.sent('put emma: Sak 2', 'new max: Sak 2');
      // 21 days, and 16 April is a day on which the new edition has the house closed.
      max.sees('senest onsdag 15. april');
      emma.sees('torsdag 16. april');

      // The office opens, and of each it is said what its own edition has.
      await script.clock('2026-03-30T07:00:00.000Z');
      script.sent('new max: 2 venter på deg');
      max.sees('Sak 1: ', 'Svar – i dag', 'Sak 2: ', 'Svar – senest onsdag 15. april 2026');

      // The old one asks for a cause, and for something learned; the new one does not.
      await max.taps('Åpne sak 1');
      script.sent('put max: Sak 1');
      await handled(script, 'Sak 1', { cause: 'kjoring' });
      max.sees('Mangler: læringspunkt');
      await fills(script, 'max', 'learn', { text: 'Brøyteplanen må si hvor barna går' });
      script.sent(...cards({ max: 2, emma: 1 }));
      await fills(script, 'max', 'close');
      script.sent(...cards({ max: 2, emma: 1 }));
      max.sees('Klage på kjøring', 'Avsluttet mandag 30. mars 2026: medhold');

      await script.clock('2026-04-10T06:00:00.000Z');
      script.sent('new max: 1 venter på deg');
      max.sees('Sak 2: ', 'Svar – senest onsdag 15. april 2026');
      await max.taps('Åpne sak 2');
      script.sent('put max: Sak 2');
      await handled(script, 'Sak 2', {});
      max.doesNotSee('Mangler');
      await fills(script, 'max', 'close');
      script.sent(...cards({ max: 2, emma: 1 }, 'Sak 2'));
      max.sees('Avsluttet fredag 10. april 2026: medhold');

      // What nobody can log any more can still be looked for, by its name.
      await max.writes('søk etter Brøytebilen');
      script.sent('new max: Søk etter saker');
      max.sees('Klage på kjøring');
    },
    options,
  );

  conversation(
    'the day on which it was heard brings its edition’s kinds and channels, and nothing that was entered is lost',
    async (script) => {
      const { emma, max } = script;
      await script.clock('2026-03-26T07:00:00.000Z');
      script.sent();
      await emma.writes('Tusen takk for hjelpen');
      script.sent('new emma: Skriv ned det du fikk høre');
      await emma.taps('Neste', { kind: 'takk', contact: 'anonym', applies: 'none', heardOn: '2026-03-24' });
      script.sent('put emma: Skriv ned det du fikk høre');
      emma.sees(
        'Prosedyren som gjaldt den dagen, hadde ikke denne typen',
        'Tusen takk for hjelpen',
        'Klage på kjøring',
      );
      emma.doesNotSee('Takk"');
      await emma.taps('Neste', { kind: 'tips', channel: 'phone' });
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      max.sees('Tips til kommunen', 'tirsdag 24. mars 2026, på telefon');

      // Back to a day on which the telephone was no way any more.
      await emma.writes('Tusen takk for hjelpen');
      script.sent('new emma: Skriv ned det du fikk høre');
      await emma.taps('Neste', { kind: 'tips', contact: 'anonym', heardOn: '2026-03-24', channel: 'counter' });
      script.sent('put emma: Skriv ned det du fikk høre');
      await emma.taps('Neste', { channel: 'phone' });
      script.sent('put emma: Skriv ned det du fikk høre');
      await emma.taps('Neste', { heardOn: '2026-03-26', applies: 'none' });
      script.sent('put emma: Skriv ned det du fikk høre');
      emma.sees('Prosedyren som gjaldt den dagen, hadde ikke denne måten');
      await emma.taps('Neste', { channel: 'visit' });
      script.sent('put emma: Sak 2', 'new max: Sak 2');
    },
    options,
  );
}
