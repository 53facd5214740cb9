/** A report, asked for on a card: sent to her own mailbox where mail can be sent, else by links that are hers. */
import type { OutboxEntry } from '../cases/outbox.ts';
import type { ReportAction } from '../dialogues/report/actions.ts';
import { askedReport } from '../dialogues/report/asked.ts';
import type { ReportShowing } from '../dialogues/report/showing.ts';
import type { Scene } from '../dialogues/scene.ts';
import { OutboxKey } from '../domain/ids.ts';
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
        // A tap that Teams sends twice is one report.
        key: OutboxKey.parse(`report:${person}:${revision}`),
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
