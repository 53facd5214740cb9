import type { Day, TimeOfDay } from '../domain/time.ts';
import type { Persona } from './personas.ts';

export interface Printed {
  readonly personas: readonly Persona[];
  /** Where the demo's own clock is seen and moved. */
  readonly clock: string;
  /** Where it is kept, if it is. */
  readonly folder: string | undefined;
  /** What the demo's clock says, where that is not what the machine's does. */
  readonly ahead: { readonly day: Day; readonly time: TimeOfDay } | undefined;
}

/** The one printed page: where to click. */
export function page({ personas, clock, folder, ahead }: Printed): string {
  const tabs = personas.map(({ name, does, port }) => `  ${name.padEnd(6)} http://127.0.0.1:${port}/   ${does}`);
  return `
Lydhør is running. Open both in a browser, side by side:

${tabs.join('\n')}

1. In Emma's tab choose “Personal Chat” and write what a citizen just said, for instance:
     Bussen til sykehjemmet gikk for tidlig, og mor på 84 ble stående igjen i regnet.
2. Fill in the card: what it is, how to reach the citizen (or “anonym”), whether anything of the list applies.
   Press “Neste”, read it back, press “Registrer”. The card becomes a receipt with number and dates.
3. In Max's tab “Personal Chat” shows the case at once. Press “Jeg har sett den”: Emma's receipt says so.
4. What else waits for Max stands above it: a case of each sort, late, nearly due, new, and one that is about Emma.
   Ask her for her statement, answer by letter, open it, say that it is posted, close with what is still missing.
5. Either can also write: mine saker · påminnelser · vår prosedyre · hjelp · språk (for English).
6. ${clock} is the demo's own clock: each click is the next working morning.
   Max is reminded there and then of what waits for him; with some clicks a week is played in a minute.
7. Either tab shows the channel “Innspill” of the team “Servicetorget”: its last three months stand there. Max has the
   coming one before him, to be prepared, and the agenda of the half-year review. The clock's other button plays on to
   the day on which the month is posted. Max can also write: månedsoversikt · gjennomgang · rapport.

${
  ahead === undefined
    ? ''
    : `The demo's own clock stands at ${ahead.day}, ${ahead.time}.
`
}Outside office hours an ordinary case waits until the office opens; one in which somebody is in danger does not.
Nordvåg kommune and all in it are invented; its procedure is that of Harstad kommune. Nothing leaves this machine.
${folder === undefined ? 'What you log is gone when the demo ends (keep it with: npm run demo -- --data DIR).' : `What you log is kept in ${folder}.`}
End it with Ctrl-C.
`;
}
