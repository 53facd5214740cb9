/** The port `Channel`, by the Bot Connector. */
import { renderCard } from '../../cards/render.ts';
import type { Channel } from '../cases/channel.ts';
import type { View } from '../dialogues/views.ts';
import type { TenantId } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { Connector, OutgoingActivity } from './connector.ts';

export interface ChannelOptions {
  readonly connector: Connector;
  /** As Teams names the bot, `28:…`. */
  readonly botId: string;
  readonly tenant: TenantId;
  /** Where somebody is reached who has never written to the bot. */
  readonly serviceUrl: string;
}

export function makeChannel({ connector, botId, tenant, serviceUrl }: ChannelOptions): Channel {
  return {
    send: (address, view, language) => connector.send({ ...address, activity: activityOf(botId, view, language) }),
    update: (address, activity, view, language) =>
      connector.update({
        ...address,
        activityId: activity,
        activity: { ...activityOf(botId, view, language), id: activity },
      }),
    async openPersonal(person) {
      const opened = await connector.createPersonalConversation({
        serviceUrl,
        tenantId: tenant,
        personId: person,
        botId,
      });
      if (opened.ended !== 'opened') return opened;
      return { ended: 'opened', address: { serviceUrl, conversation: opened.conversation } };
    },
  };
}

function activityOf(botId: string, view: View, language: Language): OutgoingActivity {
  const { card, summary } = renderCard(view, { language, surface: 'chat' });
  return {
    type: 'message',
    from: { id: botId, name: '' },
    // What a phone shows on its lock screen.
    summary,
    locale: language,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  };
}
