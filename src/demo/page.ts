import type { Language } from '../domain/language.ts';
import type { Day, TimeOfDay } from '../domain/time.ts';
import { next } from '../texts/card.ts';
import { tapTexts } from '../texts/doings.ts';
import { register } from '../texts/read-back.ts';
import { say, type Text } from '../texts/say.ts';
import type { Persona } from './personas.ts';
import type { Story } from './story.ts';

export interface Printed {
  readonly story: Pick<Story, 'municipality' | 'team' | 'channel' | 'example' | 'past' | 'reporter' | 'manager'>;
  readonly personas: readonly Persona[];
  /** The municipality's own: its buttons are named in it. */
  readonly language: Language;
  /** What the procedure is called, such as “Prosedyre D00075, Harstad kommune”. */
  readonly procedure: string;
  /** Where the demo's own clock is seen and moved. */
  readonly clock: string;
  /** Where it is kept, if it is. */
  readonly folder: string | undefined;
  /** What the demo's clock says, where that is not what the machine's does. */
  readonly ahead: { readonly day: Day; readonly time: TimeOfDay } | undefined;
}

const anonymous: Text = { nb: 'anonym', nn: 'anonym', sv: 'anonym', en: 'anonymous' };
const anyWords: Text = {
  nb: 'mine saker · påminnelser · vår prosedyre · hjelp · språk (for English)',
  nn: 'mine saker · påminningar · vår prosedyre · hjelp · språk (for English)',
  sv: 'mina ärenden · påminnelser · vår rutin · hjälp · språk (for English)',
  en: 'my cases · reminders · our procedure · help · language',
};
const managerWords: Text = {
  nb: 'månedsoversikt · gjennomgang · rapport',
  nn: 'månadsoversyn · gjennomgang · rapport',
  sv: 'månadssammanställning · genomgång · rapport',
  en: 'summary · review · report',
};

/** The one printed page: where to click. */
export function page({ story, personas, language, procedure, clock, folder, ahead }: Printed): string {
  const { municipality, team, channel, example, past, reporter, manager } = story;
  const tabs = personas.map(({ name, does, port }) => `  ${name.padEnd(6)} http://127.0.0.1:${port}/   ${does}`);
  const told = past !== undefined;
  return `
Lydhør is running. Open both in a browser, side by side:

${tabs.join('\n')}

1. In ${reporter.name}'s tab choose “Personal Chat” and write what a citizen just said, for instance:
     ${example}
2. Fill in the card: what it is, how to reach the citizen (or “${say(anonymous, language)}”), whether anything of the list applies.
   Press “${say(next, language)}”, read it back, press “${say(register, language)}”. The card becomes a receipt with number and dates.
3. In ${manager.name}'s tab “Personal Chat” shows the case at once. Press “${say(tapTexts['case-seen'], language)}”: ${reporter.name}'s receipt says so.
4. ${
    told
      ? `What else waits for ${manager.name} stands above it: cases of each sort, late, nearly due and new.
   Take one, answer it by letter, open the letter, say that it is posted, close the case with what is still missing.`
      : `Nothing has been said here yet: what you log is all there is. Take it, answer it, and close it in ${manager.name}'s tab.`
  }
5. Either can also write: ${say(anyWords, language)}.
6. ${clock} is the demo's own clock: each click is the next working morning.
   ${manager.name} is reminded there and then of what waits; with some clicks a week is played in a minute.
7. ${
    told
      ? `Either tab shows the channel “${channel}” of the team “${team}”: its last three months stand there. ${manager.name} has the
   coming one to prepare, and the agenda of the half-year review. The clock's other button plays on to`
      : `Either tab shows the channel “${channel}” of the team “${team}”. The clock's other button plays on to`
  }
   the day on which the month is posted. ${manager.name} can also write: ${say(managerWords, language)}.

${
  ahead === undefined
    ? ''
    : `The demo's own clock stands at ${ahead.day}, ${ahead.time}.
`
}Outside office hours an ordinary case waits until the office opens; one in which somebody is in danger does not.
${told ? `${municipality} and all in it are invented; its procedure is: ${procedure}.` : `The procedure is yours: ${procedure}.`} Nothing leaves this machine.
${folder === undefined ? 'What you log is gone when the demo ends (keep it with: npm run demo -- --data DIR).' : `What you log is kept in ${folder}.`}
End it with Ctrl-C.
`;
}
