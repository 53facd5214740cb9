/** The two people of the demo who have a tab, and what the Playground has to know of them and their colleagues. */
import type { Address } from '../cases/outbox.ts';
import { localTenant } from '../config.ts';
import { ConversationId } from '../domain/ids.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { DemoChannel } from './months.ts';
import type { Ports } from './options.ts';
import { type PlaygroundSetting, personalChatOf } from './playground-config.ts';
import type { Role, Story } from './story.ts';

export interface Persona extends Role {
  readonly port: number;
}

export const botId = '28:00000000-0000-4000-8000-0000000000b0';

export function personasAt(
  { emma, max }: Ports,
  { reporter, manager }: Pick<Story, 'reporter' | 'manager'>,
): readonly Persona[] {
  return [
    { ...reporter, port: emma },
    { ...manager, port: max },
  ];
}

const teamId = ConversationId.parse('19:lydhor-demo-team@thread.tacv2');
/** Where the months of the story's unit are posted. */
export const channelId = ConversationId.parse('19:lydhor-demo-channel@thread.tacv2');

/** As the manager's Playground reaches it. */
export function channelAt(
  { max }: Pick<Ports, 'max'>,
  { team, channel }: Pick<Story, 'team' | 'channel'>,
): DemoChannel {
  return {
    channel: channelId,
    name: channel,
    team: { id: teamId, name: team },
    serviceUrl: `http://127.0.0.1:${max}/_connector`,
  };
}

/** Where a persona's own chat is reached, before she has opened it. */
export function addressIn(persona: Pick<Persona, 'id' | 'port'>): Address {
  return {
    serviceUrl: `http://127.0.0.1:${persona.port}/_connector`,
    conversation: ConversationId.parse(personalChatOf(persona.id)),
  };
}

/** How many people the Playground wants. */
const PEOPLE = 6;

/** The two who have a tab, and the first others of the file; where it has fewer than six, guests who are nobody's colleague. */
export function setting(
  organisation: Organisation,
  { reporter, manager, team, channel }: Pick<Story, 'reporter' | 'manager' | 'team' | 'channel'>,
): PlaygroundSetting {
  const tabs = [reporter.id, manager.id];
  const known = [...organisation.people.values()];
  const first = [...known.filter(({ id }) => tabs.includes(id)), ...known.filter(({ id }) => !tabs.includes(id))];
  const people = [
    ...first.slice(0, PEOPLE).map(({ id, name, email }) => ({ id, name, email })),
    ...Array.from({ length: Math.max(0, PEOPLE - known.length) }, (_, n) => guest(n + 1)),
  ];
  return {
    tenantId: localTenant,
    bot: { id: botId, name: 'Lydhør' },
    people: people.map((one) => ({ ...one, userPrincipalName: one.email })),
    groupChat: { id: '19:lydhor-demo-group@thread.v2', name: `${team}, chat` },
    team: {
      id: teamId,
      name: team,
      aadGroupId: '00000000-0000-4000-8000-0000000000c0',
      channel: { id: channelId, name: channel },
    },
  };
}

function guest(n: number) {
  return { id: `00000000-0000-4000-8000-0000000000d${n}`, name: `Guest ${n}`, email: `guest${n}@demo.example` };
}
