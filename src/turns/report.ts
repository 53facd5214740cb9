/** A report, asked for on a card: sent to her own mailbox where mail can be sent, else by links that are hers. */
import { createHash } from 'node:crypto';
import type { OutboxEntry } from '../cases/outbox.ts';
import type { ReportAction } from '../dialogues/report/actions.ts';
import { askedReport } from '../dialogues/report/asked.ts';
import type { AskedReport, ReportShowing } from '../dialogues/report/showing.ts';
import type { Scene } from '../dialogues/scene.ts';
import { OutboxKey, type PersonId } from '../domain/ids.ts';
import { scopeText } from '../domain/report/scope-text.ts';
import { browse } from './browse.ts';
import type { Sender, Tap } from './incoming.ts';
import type { TurnHouse } from './turn-house.ts';
import type { Tapped } from './work.ts';

export async function tappedReport(
  house: TurnHouse,
  scene: Scene,
  from: Sender,
  tap: Tap,
  action: ReportAction,
): Promise<Tapped> {
  const show = (shows: Omit<ReportShowing, 'show'>) => browse(house, from, tap, { show: 'report', ...shows }, {});
  switch (action.verb) {
    case 'report':
      return show({});
    case 'report-make': {
      const { scope = '', period = '', language = '', revision } = action;
      const chosen = { scope, period, language };
      const read = askedReport(scene, chosen);
      if (!read.ok) return show({ news: read.news, chosen });
      const { asked } = read;
      if (house.mail === undefined) return show({ asked });
      const { person } = from;
      const mail: OutboxEntry = {
        key: keyOf(person, revision, asked),
        subject: { of: 'person', person },
        what: { send: 'report-mail', reader: person, ...asked },
        createdAt: scene.now,
        urgent: true,
        state: { state: 'waiting', dueAt: scene.now, attempts: 0 },
      };
      await house.store.enqueue([mail]);
      return show({ asked, news: 'mailed' });
    }
    default:
      return action satisfies never;
  }
}

/** A tap that Teams sends twice is one report; another report asked for on the same card is another. */
function keyOf(person: PersonId, revision: string, { scope, period, language }: AskedReport): OutboxKey {
  const asked = [scopeText(scope), period.from, period.months, language].join(' ');
  // A board's code may be longer than what there is room for.
  const which = createHash('sha256').update(asked).digest('hex');
  return OutboxKey.parse(`report:${person}:${revision}:${which}`);
}
