import type { Profile } from '../../src/domain/profile.ts';
import { Day } from '../../src/domain/time.ts';
import { conversation, emmaLogs, withoutMonths } from '../support/conversation.ts';
import { harstad } from '../support/whole-bot.ts';

function toBeRevised(reviseBy: string): Profile {
  const { procedure, ...rest } = harstad();
  return { ...rest, procedure: { ...procedure, reviseBy: Day.parse(reviseBy) } };
}

/** The week's card to Jonas, who coordinates: that the procedure is to be revised, or was, and that a report is due. */
export function revisionConversations(): void {
  for (const [reviseBy, says] of [
    ['2025-10-13', 'Skulle vært revidert innen mandag 13. oktober 2025.'],
    ['2026-05-20', 'Skal revideres innen onsdag 20. mai 2026.'],
    ['2028-05-20', 'Skal revideres innen lørdag 20. mai 2028.'],
  ] as const) {
    conversation(
      `whoever reads the procedure sees by when it is to be revised: ${reviseBy}`,
      async ({ emma, sent }) => {
        await emma.writes('vår prosedyre');
        sent('new emma: Vår prosedyre');
        emma.sees('utgave 14', says);
      },
      { profile: toBeRevised(reviseBy) },
    );
  }

  conversation(
    'a revision that is past: on each card of the week, and in the first week of a month on one of its own',
    async (script) => {
      const { jonas } = script;
      const past = 'Prosedyre D00075 skulle vært revidert innen 13. oktober 2025.';
      // Not the first Monday of March, and nothing is overdue.
      await script.clock('2026-03-23T07:00:00.000Z');
      script.sent();
      // The first weekly day of April: the sixth is Easter Monday.
      await script.clock('2026-04-07T06:00:00.000Z');
      script.sent('opened jonas', 'new jonas: På tide å se over prosedyren');
      jonas.sees(past, 'Ingen sak er over fristen.');
      await script.clock('2026-04-13T06:00:00.000Z');
      script.sent();

      // In another week it stands on the card that comes for what is overdue.
      await emmaLogs(script);
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      await script.clock('2026-05-11T06:00:00.000Z');
      script.sent(
        'new max: 1 venter på deg, 1 over fristen',
        'opened solveig',
        'new solveig: Sak 1',
        'new jonas: Over fristen i kommunen',
        'put emma: Sak 1',
        'put max: Sak 1',
      );
      jonas.sees(past, 'Sak 1');
    },
    { ...withoutMonths, profile: toBeRevised('2025-10-13') },
  );

  conversation(
    'a revision that is near: a card of its own once a month, and a word on each that comes anyway',
    async (script) => {
      const { jonas } = script;
      await script.clock('2026-03-23T07:00:00.000Z');
      script.sent();
      await script.clock('2026-04-07T06:00:00.000Z');
      script.sent('opened jonas', 'new jonas: På tide å se over prosedyren');
      jonas.sees('Prosedyre D00075 skal revideres innen 20. mai 2026.', 'Ingen sak er over fristen.');
      for (const monday of ['2026-04-13', '2026-04-20', '2026-04-27']) {
        await script.clock(`${monday}T06:00:00.000Z`);
        script.sent();
      }
      await script.clock('2026-05-04T06:00:00.000Z');
      script.sent('new jonas: På tide å se over prosedyren');
    },
    { ...withoutMonths, profile: toBeRevised('2026-05-20') },
  );

  conversation(
    'a report that is due: on the cards of two weeks, with the way to make it',
    async (script) => {
      const { jonas } = script;
      await script.clock('2026-03-23T07:00:00.000Z');
      script.sent('opened jonas', 'new jonas: På tide med en rapport');
      jonas.sees('Kommunestyret skal ha en rapport nå. Dagen er satt til 22. mars 2026.', 'Ingen sak er over fristen.');
      await script.clock('2026-03-30T07:00:00.000Z');
      script.sent('new jonas: På tide med en rapport');
      await script.clock('2026-04-07T06:00:00.000Z');
      script.sent();
    },
    { ...withoutMonths, profile: reportedOn('03-22') },
  );
}

function reportedOn(day: string): Profile {
  const { reports, ...rest } = toBeRevised('2030-01-01');
  const toBoards = reports.toBoards.map((one) => ({ ...one, to: { nb: 'Kommunestyret' }, onMonthDays: [day] }));
  return { ...rest, reports: { ...reports, toBoards } };
}
