/** The two people of the demo, and what the Playground has to know of them and their colleagues. */
import type { Address } from '../cases/outbox.ts';
import { localTenant } from '../config.ts';
import { ConversationId } from '../domain/ids.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { DemoChannel } from './months.ts';
import type { Ports } from './options.ts';
import { type PlaygroundSetting, personalChatOf } from './playground-config.ts';

export interface Persona {
  readonly id: string;
  readonly name: string;
  readonly does: string;
  readonly port: number;
}

export const botId = '28:00000000-0000-4000-8000-0000000000b0';

export function personasAt({ emma, max }: Ports): readonly Persona[] {
  return [
    {
      id: '5e1f0000-4c79-4e6f-8a10-000000000001',
      name: 'Emma',
      does: 'works at the service counter and logs what people say',
      port: emma,
    },
    {
      id: '5e1f0000-4c79-4e6f-8a10-000000000002',
      name: 'Max',
      does: 'is her manager and gets what she logs',
      port: max,
    },
  ];
}

const team = { id: ConversationId.parse('19:nordvag-team@thread.tacv2'), name: 'Servicetorget' };
/** Where the months of Max's unit are posted. */
export const channel = { id: ConversationId.parse('19:nordvag-kanal@thread.tacv2'), name: 'Innspill' };

/** As Max's Playground reaches it. */
export function channelAt({ max }: Pick<Ports, 'max'>): DemoChannel {
  return { channel: channel.id, name: channel.name, team, serviceUrl: `http://127.0.0.1:${max}/_connector` };
}

/** Where a persona's own chat is reached, before she has opened it. */
export function addressIn(persona: Persona): Address {
  return {
    serviceUrl: `http://127.0.0.1:${persona.port}/_connector`,
    conversation: ConversationId.parse(personalChatOf(persona.id)),
  };
}

/** The Playground wants six people; the file's first six are they. */
export function setting(organisation: Organisation): PlaygroundSetting {
  const people = [...organisation.people.values()].slice(0, 6);
  return {
    tenantId: localTenant,
    bot: { id: botId, name: 'Lydhør' },
    people: people.map(({ id, name, email }) => ({ id, name, userPrincipalName: email, email })),
    groupChat: { id: '19:nordvag-gruppe@thread.v2', name: 'Servicetorget, gruppe' },
    team: { ...team, aadGroupId: '00000000-0000-4000-8000-0000000000c0', channel },
  };
}
