/** What happens to a team or a channel, seen from here: the hello, and links that are lost or back. */
import { allLinks, changeLink, type UnitLinked } from '../cases/linking/links.ts';
import { says } from '../dialogues/linking/step.ts';
import { OutboxKey } from '../domain/ids.ts';
import { back, isIn, lost, renamed } from '../domain/linking/changes.ts';
import type { ChannelLink, ChannelPlace } from '../domain/linking/channel-link.ts';
import type { Linked } from '../domain/linking/linked.ts';
import { dayIn } from '../domain/time.ts';
import { amongAt } from './among.ts';
import type { TeamEvent } from './team-event.ts';
import type { TurnHouse } from './turn-house.ts';

export async function teamEvent(house: TurnHouse, event: TeamEvent): Promise<void> {
  const now = house.now();
  switch (event.event) {
    case 'added':
      await greet(house, event);
      await change(
        house,
        (link) => isOf(link, event.place),
        (linked) => back(linked, now),
      );
      break;
    case 'channel-lost': {
      const { channel, because } = event;
      await change(
        house,
        (link) => link.channel === channel,
        (linked) => lost(linked, because, now),
      );
      if (because === 'bot-removed') await house.store.closeReferences(channel, now);
      break;
    }
    case 'team-lost': {
      const { team, because } = event;
      const gone = await change(
        house,
        (link) => isIn(link, team),
        (linked) => lost(linked, because, now),
      );
      // A team that is archived or deleted can come back, and its channels are then where they were.
      if (because === 'bot-removed') {
        for (const channel of new Set([team, event.channel, ...gone.map((link) => link.channel)])) {
          await house.store.closeReferences(channel, now);
        }
      }
      break;
    }
    case 'channel-back':
      await change(
        house,
        (link) => link.channel === event.channel,
        (linked) => back(linked, now),
      );
      break;
    case 'team-back':
      await change(
        house,
        (link) => isIn(link, event.team),
        (linked) => back(linked, now),
      );
      break;
    case 'channel-renamed': {
      const { channel, name } = event;
      await change(
        house,
        (link) => link.channel === channel,
        (linked) => renamed(linked, { channel: name }),
      );
      break;
    }
    case 'team-renamed': {
      const { id, name } = event.team;
      if (name === undefined) break;
      await change(
        house,
        (link) => link.team?.id === id,
        (linked) => renamed(linked, { team: name }),
      );
      break;
    }
    default:
      event satisfies never;
  }
  house.known.clear();
  house.somethingWaits();
}

function isOf(link: ChannelLink, { channel, team }: ChannelPlace): boolean {
  return link.channel === channel || (team !== undefined && isIn(link, team.id));
}

/** Each link that is meant, by itself. Answers with those that were meant, changed or not. */
async function change(
  house: TurnHouse,
  means: (link: ChannelLink) => boolean,
  decide: (linked: Linked | undefined) => ChannelLink | undefined,
): Promise<ChannelLink[]> {
  const meant = (await allLinks(house)).filter(({ linked }) => means(linked.link));
  for (const { unit, linked: listed } of meant) {
    await changeLink(house.store, unit, async (linked) => {
      // A file's own is saved with the team that it was found by.
      const found: UnitLinked['linked'] = linked?.link.version === 0 ? { ...linked, link: listed.link } : linked;
      return { put: found !== undefined && means(found.link) ? decide(found) : undefined, result: undefined };
    });
  }
  return meant.map(({ linked }) => linked.link);
}

/**
 * Once, when the bot comes into a channel: Teams tells it in two ways, and again whenever the app is updated. Said
 * before it is kept that the bot is there, so that nobody is left without it where the process dies in between.
 */
async function greet(house: TurnHouse, event: Extract<TeamEvent, { event: 'added' }>): Promise<void> {
  const { store, profile, organisation } = house;
  const { place, address } = event;
  const now = house.now();
  const known = await store.referenceOfChannel(place.channel);
  if (known?.state !== 'open') {
    const today = dayIn(profile.municipality.zone, now);
    const person = event.person ?? organisation.coordinator;
    await store.enqueue([
      {
        key: OutboxKey.parse(`hello:${today}:${place.channel}`.slice(0, 300)),
        subject: { of: 'person', person },
        what: {
          ...{ send: 'reply', reader: person, address, language: profile.languages.main, shows: says('hello') },
          // It is said to all who read there, and Teams does not always say who added the bot.
          among: await amongAt(house, place.channel),
        },
        createdAt: now,
        urgent: true,
        state: { state: 'waiting', dueAt: now, attempts: 0 },
      },
    ]);
  }
  const before = known?.of.is === 'channel' ? known.of : {};
  await store.putReference({ of: { ...before, is: 'channel', ...place }, address, state: 'open', since: now });
}
