import { expect } from 'vitest';
import { ConversationId, UnitId } from '../../src/domain/ids.ts';
import type { ChannelLink } from '../../src/domain/linking/channel-link.ts';
import { begun, frozen } from '../../src/domain/month/months.ts';
import type { MonthFigures } from '../../src/domain/month/unit-month.ts';
import { type Organisation, organisationOf } from '../../src/domain/organisation.ts';
import { Month, monthsOn } from '../../src/domain/period.ts';
import { calendarFor } from '../../src/profiles/closed-days.ts';
import {
  type Activity,
  BOT,
  botAdded,
  botRemoved,
  cardAction,
  HOME_TENANT,
  installed,
  other,
  type Place,
} from '../support/activities.ts';
import type { Treatment } from '../support/bot-connector.ts';
import { conversation } from '../support/conversation.ts';
import { channel, group, type Script } from '../support/script.ts';
import { harstad, provevik } from '../support/whole-bot.ts';

const torget = UnitId.parse('servicetorget');
const TEAM = '19:team@thread.tacv2';
const CHANNEL = '19:kanal@thread.tacv2';
const there = channel.id;
const elsewhere: Place = { type: 'channel', id: '19:annen@thread.tacv2;messageid=7', channel: '19:annen@thread.tacv2' };

const linked = 'Denne kanalen er nå koblet til Servicetorget. Månedsoversikten kommer hit.';
const hello =
  'Hei! Hver måned kan jeg legge ut her hva innbyggerne sier til enheten: bare tall, og det lederen har godkjent.';
const lostCard = 'new max: Servicetorget har mistet kanalen sin';

/** As Teams tells it: in the team's conversation, and without a person whose id one could look up. */
function told(script: Script, eventType: string, data: Activity = {}, more: Activity = {}): Promise<unknown> {
  return happens(script, {
    ...other('conversationUpdate', script.newId(), script.max.user, channel),
    from: { id: '29:whoever-did-it' },
    conversation: { isGroup: true, conversationType: 'channel', id: TEAM },
    channelData: { eventType, team: { id: TEAM, name: 'Torget' }, tenant: { id: HOME_TENANT }, ...data },
    ...more,
  });
}

async function happens(script: Script, activity: Activity): Promise<void> {
  expect(await script.post(activity)).toMatchObject({ status: 200, text: '' });
  await script.settled();
}

async function maxLinks(script: Script): Promise<void> {
  await script.max.writes('koble denne kanalen til Servicetorget', { place: channel });
  script.sent(`new ${there}: ${linked}`);
}

const linkNow = async (script: Script): Promise<ChannelLink | undefined> => script.bot().store.kept('link', torget);

/** Which channel is a unit's: linked where it is, by whoever may, and noticed when it is lost. */
export function channelConversations(): void {
  conversation('put into a team: one hello, in the municipality’s language, and how to link', async (script) => {
    const { max } = script;
    const place: Place = { ...channel, type: 'channel', id: '19:kanal@thread.tacv2', channel: '19:kanal@thread.tacv2' };
    await happens(script, installed(script.newId(), max.user, place));
    script.sent(`new ${place.id}: ${hello}`);
    expect(JSON.stringify(script.teams.standing(place.id))).toContain('@Lydhør koble denne kanalen til ENHETEN');
    // Teams tells it in two ways, and again.
    await happens(script, botAdded(script.newId(), max.user, place));
    await happens(script, installed(script.newId(), max.user, place));
    script.sent();
    // Taken out and put in again on another day, by somebody of whom nothing is known.
    await happens(script, botRemoved(script.newId(), max.user, place));
    script.sent();
    await script.clock('2026-03-17T09:00:00.000Z');
    await happens(script, { ...botAdded(script.newId(), max.user, place), from: { id: '29:an-administrator' } });
    script.sent(`new ${place.id}: ${hello}`);
  });

  conversation('linked, shown, moved, and let go', async (script) => {
    const { max, emma, solveig } = script;
    await maxLinks(script);
    expect(await linkNow(script)).toMatchObject({
      channel: '19:kanal@thread.tacv2',
      name: 'Innspill',
      team: { id: TEAM },
      by: max.user.aad,
      state: { state: 'linked' },
    });
    await max.isResent('same-id');
    script.sent();
    await max.writes('koble til torget', { place: channel });
    script.sent(`new ${there}: Denne kanalen er allerede koblet til Servicetorget.`);
    await emma.writes('hvilken enhet?', { place: channel });
    script.sent(`new ${there}: Denne kanalen er koblet til Servicetorget.`);
    await emma.writes('hvilken enhet?', { place: elsewhere });
    script.sent(`new ${elsewhere.id}: Denne kanalen er ikke koblet til noen enhet.`);

    await solveig.writes('link this channel to SERVICETORGET', { place: elsewhere });
    script.sent(
      `new ${elsewhere.id}: Servicetorget er nå koblet til denne kanalen i stedet for den forrige. Månedsoversikten kommer hit.`,
    );
    expect(await linkNow(script)).toMatchObject({ channel: '19:annen@thread.tacv2', by: solveig.user.aad });
    await max.writes('koble fra', { place: channel });
    script.sent(`new ${there}: Denne kanalen er ikke koblet til noen enhet.`);
    await max.writes('koble fra', { place: elsewhere });
    script.sent(
      `new ${elsewhere.id}: Denne kanalen er ikke lenger koblet til Servicetorget. Lederen får månedsoversikten i privat chat.`,
    );
    expect(await linkNow(script)).toMatchObject({ state: { state: 'undone', by: max.user.aad } });
  });

  conversation('by those who may not, to no unit, to several, in another’s channel, in a group', async (script) => {
    const { max, emma, jonas, kari } = script;
    const says = async (who: typeof max, text: string, answer: string, place: Place = channel) => {
      await who.writes(text, { place });
      script.sent(`new ${place.id}: ${answer}`);
    };
    const notHers =
      'Kanalen til Servicetorget velger enhetens leder, en leder over eller koordinatoren. Spør en av dem.';
    await says(emma, 'koble denne kanalen til Servicetorget', notHers);
    await says(kari, 'koble denne kanalen til Servicetorget', notHers);
    await says(
      max,
      'koble denne kanalen til Servicetroget',
      'Den enheten finner jeg ikke. Se på skrivemåten, og prøv igjen.',
    );
    expect(JSON.stringify(script.teams.standing(there).at(-1))).toContain('• Servicetorget');
    await says(jonas, 'koble denne kanalen til Prøvevik', 'Flere enheter passer. Skriv hele navnet, eller id.');
    expect(JSON.stringify(script.teams.standing(there).at(-1))).toMatch(/Prøvevik kommune.*Prøvevik skole/);
    const which = 'Hvilken enhet er kanalen til? Skriv «koble denne kanalen til» og navnet på enheten.';
    await says(max, 'koble denne kanalen', which);
    expect(JSON.stringify(script.teams.standing(there).at(-1))).toContain('• Servicetorget');
    await says(kari, 'koble', which);
    expect(JSON.stringify(script.teams.standing(there).at(-1))).toMatch(/Prøvevik skole.*Gartneriet/);
    await says(
      max,
      'koble denne kanalen til Servicetorget',
      'Bare en kanal i et team kan kobles til en enhet. Legg meg til i teamet, og skriv det der.',
      group,
    );
    expect(await linkNow(script)).toBeUndefined();

    await maxLinks(script);
    await says(
      kari,
      'koble denne kanalen til Prøvevik skole',
      'Denne kanalen hører til Servicetorget. Skriv «koble fra» her først hvis den skal få en ny enhet.',
    );
    await says(kari, 'koble fra', notHers);
    expect(await linkNow(script)).toMatchObject({ state: { state: 'linked' } });
  });

  conversation('on her own card: shown, let go, and nothing done from an old one', async (script) => {
    const { max, emma, jonas } = script;
    await emma.writes('mine kanaler');
    script.sent('new emma: Kanalene dine');
    emma.sees('Du leder ingen enhet, så du har ingen kanal å velge.');
    await max.writes('koble denne kanalen til Servicetorget');
    script.sent('new max: Kanalene dine');
    max.sees('Det skriver du i kanalen selv, ikke her.', 'Ingen kanal: lederen får månedsoversikten i privat chat.');
    expect(max.canTap()).toEqual([]);
    await maxLinks(script);
    await max.writes('kanal');
    script.sent('new max: Kanalene dine');
    max.sees('Servicetorget', 'Innspill', 'Koblet av Max Prøve mandag 16. mars 2026');
    const old = max.message();
    await jonas.writes('koble denne kanalen til Servicetorget', { place: elsewhere });
    script.sent(expect.stringMatching(/i stedet for den forrige/));
    await max.taps('Koble fra', {}, { on: old });
    script.sent('put max: Kanalene dine');
    max.sees('Noe er endret siden sist. Slik er det nå.', 'Koblet av Jonas Prøve');
    await max.taps('Koble fra');
    script.sent('put max: Kanalene dine');
    max.sees('Kanalen er koblet fra.', 'Ingen kanal');
    await max.isResent('new-id');
    script.sent('put max: Kanalene dine');
    max.sees('Kanalen er koblet fra.');
    expect(await linkNow(script)).toMatchObject({ version: 3, state: { state: 'undone', by: max.user.aad } });

    // Whoever coordinates sees them all.
    await jonas.writes('channels');
    script.sent('new jonas: Kanalene dine');
    jonas.sees('Prøvevik kommune', 'Servicetorget', 'Prøvevik skole', 'Gartneriet');
  });

  conversation('another’s button does nothing for whoever may not', async (script) => {
    const { max, ola } = script;
    await maxLinks(script);
    await ola.writes('hjelp');
    script.sent('new ola: Slik virker jeg');
    const of = { unit: torget, version: 1, page: 0, revision: 'x' };
    for (const verb of ['channel-unlink', 'channel-relink']) {
      for (const data of [of, { ...of, unit: 'finnes-ikke' }]) {
        await script.post(cardAction(script.newId(), ola.user, ola.chat, ola.message().activity, { verb, data }));
        await script.settled();
        script.taken();
      }
    }
    expect(await linkNow(script)).toMatchObject({ version: 1, by: max.user.aad });
    // Nor does anybody's, where others read along.
    const tap = cardAction(script.newId(), max.user, channel, 'a-card', { verb: 'channel-unlink', data: of });
    expect((await script.post(tap)).text).toContain('Her ser flere med');
    expect(await linkNow(script)).toMatchObject({ version: 1 });
  });

  conversation('deleted: the manager is told once, and a restored one is linked again by one tap', async (script) => {
    const { max } = script;
    await maxLinks(script);
    const at = { channel: { id: '19:kanal@thread.tacv2', name: 'Innspill' } };
    await told(script, 'channelRenamed', { channel: { ...at.channel, name: 'Innbyggerne sier' } });
    await told(script, 'teamRenamed', { team: { id: TEAM, name: 'Hele torget' } });
    await told(script, 'channelDeleted', { channel: { id: '19:ikke-vår@thread.tacv2', name: 'Annet' } });
    await told(script, 'channelCreated', at);
    script.sent();
    expect(await linkNow(script)).toMatchObject({ name: 'Innbyggerne sier', team: { name: 'Hele torget' } });

    await told(script, 'channelDeleted', at);
    await told(script, 'channelDeleted', at);
    script.sent();
    await script.later(1);
    script.sent('opened max', lostCard);
    max.sees(
      'Innbyggerne sier i teamet Hele torget',
      'Kanalen er slettet. Jeg så det mandag 16. mars 2026.',
      'Ingenting er gått tapt',
      'Er kanalen der fortsatt',
    );
    expect(max.canTap()).toEqual(['Koble til igjen', 'Koble fra', 'Kanalene dine']);
    const lost = max.message();
    await script.later(60);
    script.sent();

    await told(script, 'channelRestored', at);
    await script.later(1);
    script.sent('new max: Kanalen til Servicetorget er tilbake');
    max.sees('Kanalen er der igjen. Ett trykk kobler den til på nytt.');
    await max.taps('Koble til igjen');
    script.sent('put max: Kanalene dine');
    max.sees('Kanalen er koblet.');
    await max.isResent('new-id');
    script.sent('put max: Kanalene dine');
    expect(await linkNow(script)).toMatchObject({ state: { state: 'linked' }, name: 'Innbyggerne sier' });
    await max.taps('Kanalene dine', {}, { on: lost });
    script.sent('put max: Kanalene dine');
    max.sees('Innbyggerne sier i teamet Hele torget');
  });

  for (const [what, lose, because, comesBack] of [
    ['the team is archived', (script: Script) => told(script, 'teamArchived'), 'Teamet er arkivert.', 'teamUnarchived'],
    ['the team is deleted', (script: Script) => told(script, 'teamDeleted'), 'Teamet er slettet.', 'teamrestored'],
    [
      'the bot is taken out of it',
      (script: Script) => told(script, 'teamMemberRemoved', {}, { membersRemoved: [{ id: BOT.id }] }),
      'Jeg er tatt ut av teamet.',
      undefined,
    ],
  ] as const) {
    conversation(`${what}: told outside office hours it waits, and it comes back`, async (script) => {
      const { max } = script;
      await maxLinks(script);
      await script.clock('2026-03-16T20:00:00.000Z');
      await lose(script);
      await script.later(1);
      script.sent();
      await script.clock('2026-03-17T07:00:00.000Z');
      script.sent('opened max', lostCard);
      max.sees(because);
      if (comesBack === undefined) {
        const added = {
          ...botAdded(script.newId(), max.user, channel),
          conversation: { conversationType: 'channel', id: TEAM },
        };
        await happens(script, added);
        script.sent(`new ${TEAM}: ${hello}`);
      } else await told(script, comesBack);
      await script.later(1);
      script.sent('new max: Kanalen til Servicetorget er tilbake');
      await max.taps('Koble til igjen');
      script.sent('put max: Kanalene dine');
      await script.max.writes('kanal', { place: channel });
      script.sent(`new ${there}: Denne kanalen er koblet til Servicetorget.`);
    });
  }

  conversation(
    'Teams lets nobody post there any more: told of it, with what was to be posted, and linked again',
    async (script) => {
      const { max } = script;
      await maxLinks(script);
      const refuses: Treatment = {
        how: 'answer',
        status: 404,
        body: JSON.stringify({ error: { code: 'ConversationNotFound', message: 'Conversation not found.' } }),
      };
      script.when((_, to) => (to === CHANNEL ? refuses : undefined));
      await postMonth(script, '2026-01');
      expect(whereTo(script)).toEqual([`new ${CHANNEL} (not taken)`, 'new max', 'opened max']);
      await script.later(1);
      script.sent(lostCard);
      max.sees('Teams slapp meg ikke til i kanalen.');
      await script.later(60);
      script.sent();
      expect(await linkNow(script)).toMatchObject({
        state: { state: 'lost', because: 'post-refused', code: 'http-404-ConversationNotFound' },
      });
      script.when(undefined);
      await max.taps('Koble til igjen');
      script.sent('put max: Kanalene dine');
      await postMonth(script, '2026-02');
      expect(whereTo(script)).toEqual([`new ${CHANNEL}`]);
      expect(script.teams.standing(CHANNEL)).toHaveLength(1);
    },
  );

  conversation('let go of while it was lost, and linked to another in between', async (script) => {
    const { max, kari } = script;
    await maxLinks(script);
    await told(script, 'teamArchived');
    await script.later(1);
    script.sent('opened max', lostCard);
    const lost = max.message();
    await told(script, 'teamUnarchived');
    await kari.writes('koble denne kanalen til Prøvevik skole', { place: channel });
    script.sent(`new ${there}: Denne kanalen er nå koblet til Prøvevik skole. Månedsoversikten kommer hit.`);
    await script.later(1);
    script.sent('new max: Kanalen til Servicetorget er tilbake');
    await max.taps('Koble til igjen');
    script.sent('put max: Kanalene dine');
    max.sees('Den kanalen er koblet til en annen enhet nå. Velg en ny.');
    await max.taps('Koble fra');
    script.sent('put max: Kanalene dine');
    max.sees('Kanalen er koblet fra.');
    // An old card still says that it is lost; what stands now is shown.
    await max.taps('Koble til igjen', {}, { on: lost });
    script.sent('put max: Kanalene dine');
    max.sees('Noe er endret siden sist.');
    expect(await linkNow(script)).toMatchObject({ state: { state: 'undone' } });
  });

  conversation(
    'a channel that the organisation’s file names is one too, until a command says otherwise',
    async (script) => {
      const { max, ola, kari } = script;
      await max.writes('kanal');
      script.sent('new max: Kanalene dine');
      max.sees('Kanalen står i kommunens oversikt over enheter', 'Jeg er ikke i kanalen ennå.');
      await ola.writes('kanal', { place: channel });
      script.sent(`new ${there}: Denne kanalen er koblet til Servicetorget.`);
      await kari.writes('koble denne kanalen til Prøvevik skole', { place: channel });
      script.sent(expect.stringMatching(/Denne kanalen hører til Servicetorget/));
      await told(script, 'teamArchived');
      await script.later(1);
      script.sent(lostCard);
      max.sees('Innspill', 'Teamet er arkivert.');
      await max.taps('Koble fra');
      script.sent('put max: Kanalene dine');
      max.sees('Ingen kanal');
      await ola.writes('kanal', { place: channel });
      script.sent(`new ${there}: Denne kanalen er ikke koblet til noen enhet.`);
    },
    { organisation: withChannel('19:kanal@thread.tacv2') },
  );
}

/** What went out and to whom; how a month reads is not said here. */
function whereTo(script: Script): string[] {
  return script
    .taken()
    .map(({ how, to, end }) => `${how} ${to}${end === 'accepted' ? '' : ' (not taken)'}`)
    .sort();
}

/** As the clock would have it posted on its day. */
async function postMonth(script: Script, which: string): Promise<void> {
  const { store } = script.bot();
  const now = script.now();
  const month = Month.parse(which);
  const profile = harstad();
  const calendar = calendarFor({ country: profile.municipality.country, ...profile.closedDays });
  const setting = { profile, organisation: provevik(profile), calendar, actor: { machine: 'clock' }, now } as const;
  const figures: MonthFigures = {
    ...{ countedAt: now, notedAt: now, received: [], inside: 0, decisions: 0, since: [], under: [], tables: [] },
    twelve: Array.from({ length: 12 }, (_, n) => ({ month: monthsOn(month, n - 11), received: 0 })),
    withheld: [],
  };
  await store.putKept('month', frozen(begun(setting, torget, month), figures, setting), 'new');
  await script.later(1);
}

function withChannel(id: string): Organisation {
  const { coordinator, roles, units, people } = provevik(harstad());
  const named = ConversationId.parse(id);
  return organisationOf({
    coordinator,
    roles,
    units: [...units.values()].map((unit) => (unit.id === torget ? { ...unit, channel: named } : unit)),
    people: [...people.values()],
  });
}
