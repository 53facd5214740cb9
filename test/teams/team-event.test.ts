/** The shapes are those of Microsoft's documentation of conversation events: most come without a person's object id. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { translate } from '../../src/teams/activity.ts';
import { BOT, SERVICE_URL } from '../support/activities.ts';

const TEAM = '19:team@thread.tacv2';
const CHANNEL = '19:kanal@thread.tacv2';

function update(channelData: unknown, over: object = {}): unknown {
  return {
    type: 'conversationUpdate',
    id: 'f:1',
    serviceUrl: SERVICE_URL,
    from: { id: '29:somebody' },
    recipient: BOT,
    conversation: { isGroup: true, conversationType: 'channel', id: TEAM },
    channelData,
    ...over,
  };
}
const channel = { id: CHANNEL, name: 'Innspill' };
const team = { id: TEAM, name: 'Servicetorget' };
const meant = (activity: unknown) => {
  const translated = translate(activity);
  return translated.is === 'team-event' ? translated.event : translated;
};

describe('what Teams tells of a team', () => {
  test.each([
    ['channelDeleted', { event: 'channel-lost', channel: CHANNEL, because: 'channel-deleted' }],
    ['channelRestored', { event: 'channel-back', channel: CHANNEL }],
    ['channelRenamed', { event: 'channel-renamed', channel: CHANNEL, name: 'Innspill' }],
    ['teamDeleted', { event: 'team-lost', team: TEAM, because: 'team-deleted', channel: TEAM }],
    ['teamHardDeleted', { event: 'team-lost', team: TEAM, because: 'team-deleted', channel: TEAM }],
    ['teamArchived', { event: 'team-lost', team: TEAM, because: 'team-archived', channel: TEAM }],
    ['teamarchived', { event: 'team-lost', team: TEAM, because: 'team-archived', channel: TEAM }],
    ['teamUnarchived', { event: 'team-back', team: TEAM }],
    ['teamrestored', { event: 'team-back', team: TEAM }],
    ['teamRenamed', { event: 'team-renamed', team }],
  ])('%s', (eventType, event) => {
    expect(meant(update({ eventType, channel, team }))).toEqual(event);
  });
  test('the bot is taken out: of the team, or of one shared channel', () => {
    const membersRemoved = [{ id: BOT.id }];
    expect(meant(update({ eventType: 'teamMemberRemoved', team }, { membersRemoved }))).toEqual({
      event: 'team-lost',
      team: TEAM,
      because: 'bot-removed',
      channel: TEAM,
    });
    expect(meant(update({ eventType: 'channelMemberRemoved', team, channel }, { membersRemoved }))).toEqual({
      event: 'channel-lost',
      channel: CHANNEL,
      because: 'bot-removed',
    });
    expect(meant(update(undefined, { membersRemoved }))).toEqual({
      event: 'channel-lost',
      channel: TEAM,
      because: 'bot-removed',
    });
    expect(meant(update({ team }, { membersRemoved: [{ id: '29:other' }] }))).toMatchObject({ is: 'ignored' });
  });
  test('the bot is put in, by whom is not always said', () => {
    const conversation = { isGroup: true, conversationType: 'channel', id: CHANNEL, name: 'Innspill' };
    const added = update({ team, eventType: 'teamMemberAdded' }, { membersAdded: [{ id: BOT.id }], conversation });
    expect(meant(added)).toEqual({
      event: 'added',
      place: { channel: CHANNEL, name: 'Innspill', team },
      address: { serviceUrl: SERVICE_URL, conversation: CHANNEL },
      activity: 'f:1',
      person: undefined,
    });
    const aadObjectId = 'c0de0000-0000-4000-8000-000000000002';
    const installed = { type: 'installationUpdate', action: 'add', conversation, from: { id: '29:x', aadObjectId } };
    expect(meant(update({ team, channel }, installed))).toMatchObject({ event: 'added', person: aadObjectId });
    expect(meant(update({ team }, { ...installed, action: 'remove' }))).toMatchObject({ event: 'team-lost' });
    expect(meant(update({ team }, { ...installed, action: 'remove-upgrade' }))).toMatchObject({ event: 'team-lost' });
  });
  test('what does not say which channel is about, or is not heeded, is let pass', () => {
    expect(meant(update({ eventType: 'channelDeleted', team }))).toEqual({ is: 'ignored', why: 'members' });
    expect(meant(update({ eventType: 'channelRenamed', channel: { id: CHANNEL } }))).toMatchObject({ is: 'ignored' });
    for (const eventType of ['channelCreated', 'channelShared', 'constructor', '', 7, null, ['teamDeleted']])
      expect(meant(update({ eventType, channel, team }))).toMatchObject({ is: 'ignored' });
  });
  test('in a chat of people there is no team to be lost', () => {
    const conversation = { conversationType: 'groupChat', isGroup: true, id: '19:gruppe@thread.v2' };
    expect(meant(update({ eventType: 'teamDeleted', team }, { conversation }))).toMatchObject({ is: 'ignored' });
    expect(meant(update({ team }, { conversation, membersRemoved: [{ id: BOT.id }] }))).toMatchObject({
      is: 'removed',
    });
  });
});

describe('hostile channel data', () => {
  const nasty = fc.oneof(
    fc.anything({ maxDepth: 3 }),
    fc.constantFrom(null, 7, 'x', [], '__proto__', { id: '' }, { id: 'x'.repeat(501) }, { id: { id: 'x' } }),
  );
  test('never throws, and a name is never longer than may be', () => {
    const eventType = fc.oneof(
      nasty,
      fc.constantFrom('channelDeleted', 'teamArchived', 'channelRenamed', 'teamRenamed'),
    );
    const named = fc.record({
      id: fc.constantFrom(CHANNEL, '', 'x'.repeat(600)),
      name: fc.string({ maxLength: 5_000 }),
    });
    const data = fc.record(
      { eventType, channel: fc.oneof(nasty, named), team: fc.oneof(nasty, named) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(nasty, data), fc.boolean(), (channelData, removed) => {
        const activity = update(channelData, removed ? { membersRemoved: [{ id: BOT.id }] } : {});
        const event = meant(activity);
        if (!('event' in event)) return;
        if (event.event === 'channel-renamed') expect(event.name.length).toBeLessThanOrEqual(200);
        if (event.event === 'team-renamed') expect(event.team.name?.length ?? 0).toBeLessThanOrEqual(200);
      }),
    );
  });
  test('a message is heard whatever stands beside it, in the channel and not in its thread', () => {
    fc.assert(
      fc.property(nasty, (channelData) => {
        const said = translate({
          ...Object(update(channelData)),
          type: 'message',
          from: { id: '29:x', aadObjectId: 'c0de0000-0000-4000-8000-000000000002' },
          conversation: { isGroup: true, conversationType: 'channel', id: `${CHANNEL};messageid=17` },
          text: 'koble til Servicetorget',
        });
        expect(said).toMatchObject({ is: 'incoming', from: { where: 'channel', channel: { channel: CHANNEL } } });
      }),
    );
  });
  test('what only looks like a thread is a channel all the same', () => {
    const odd = (id: string) =>
      translate({
        ...Object(update({ team })),
        membersAdded: [{ id: BOT.id }],
        conversation: { conversationType: 'channel', id },
      });
    expect(odd(';messageid=1')).toMatchObject({ event: { place: { channel: ';messageid=1' } } });
    expect(odd('')).toEqual({ is: 'malformed', why: 'common' });
  });
});
