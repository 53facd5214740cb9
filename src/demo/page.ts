import type { Day } from '../domain/time.ts';
import type { Persona } from './personas.ts';

/** The one printed page: where to click. */
export function page(personas: readonly Persona[], folder: string | undefined, today: Day | undefined): string {
  const tabs = personas.map(({ name, does, port }) => `  ${name.padEnd(6)} http://127.0.0.1:${port}/   ${does}`);
  return `
Lydhør is running. Open both in a browser, side by side:

${tabs.join('\n')}

1. In Emma's tab choose “Personal Chat” and write what a citizen just said, for instance:
     Bussen til sykehjemmet gikk for tidlig, og mor på 84 ble stående igjen i regnet.
2. Fill in the card: what it is, how to reach the citizen (or “anonym”), whether anything of the list applies.
   Press “Neste”, read it back, press “Registrer”. The card becomes a receipt with number and dates.
3. In Max's tab “Personal Chat” shows the case at once. Press “Jeg har sett den”: Emma's receipt says so.
4. Emma can also write: mine saker · vår prosedyre · hjelp · språk (the whole demo then speaks English, if you like).

${
  today === undefined
    ? ''
    : `The office is closed now, so the demo's own clock stands on the next working day, ${today}, at nine.
`
}Outside office hours an ordinary case waits until the office opens; one in which somebody is in danger does not.
Everything here is invented, and nothing leaves this machine.
${folder === undefined ? 'What you log is gone when the demo ends (keep it with: npm run demo -- --data DIR).' : `What you log is kept in ${folder}.`}
End it with Ctrl-C.
`;
}
