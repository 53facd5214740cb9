import { expect } from 'vitest';
import { PersonId } from '../../src/domain/ids.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { Day, plusDays } from '../../src/domain/time.ts';
import {
  type Activity,
  botAdded,
  botRemoved,
  cardAction,
  installed,
  message,
  other,
  reaction,
} from '../support/activities.ts';
import { conversation, emmaLogs } from '../support/conversation.ts';
import { channel, group } from '../support/script.ts';
import { harstad, provevik } from '../support/whole-bot.ts';

const inPrivate = 'Her ser flere med. Skriv til meg i en privat chat, så tar vi det der.';
const notHere = 'Jeg finner deg ikke i oversikten over ansatte. Be lederen din om å få deg lagt inn, så kan du logge.';
const onlyManagers = 'Prosedyren kan en leder legge ut her. Selv kan du lese den i en privat chat med meg.';

/** Where others read along, people who may not, and what else Teams tells. */
export function elsewhereConversations(): void {
  for (const place of [group, channel]) {
    conversation(`in a ${place.type} nothing is quoted and nothing is kept`, async (script) => {
      const { emma, max } = script;
      await emma.writes('Turid klaget på bussen i dag igjen', { place });
      script.sent(`new ${place.id}: ${inPrivate}`);
      await emma.writes('mine saker', { place });
      script.sent(`new ${place.id}: ${inPrivate}`);
      await emma.writes('vår prosedyre', { place });
      script.sent(`new ${place.id}: ${onlyManagers}`);
      await max.writes('vår prosedyre', { place });
      script.sent(`new ${place.id}: Vår prosedyre`);
      const shown = JSON.stringify(script.teams.standing(place.id));
      expect(shown).toContain('Behandles innen 14 dager'.slice(-7));
      expect(shown).not.toMatch(/Turid|bussen/);
      await emma.writes('mine saker');
      script.sent('new emma: Mine saker');
      emma.sees('Du har ikke registrert noe ennå');
    });
  }

  for (const [how, conversationIn] of [
    ['without a type, as a meeting has it', {}],
    ['of a type that nobody knows', { conversationType: 'seminar' }],
    ['that is called a group', { conversationType: 'personal', isGroup: true }],
  ] as const) {
    conversation(`in a chat ${how}, nothing is quoted, and she is not written to there`, async (script) => {
      const { emma, max } = script;
      const id = '19:meeting_x@thread.v2';
      const there = (activity: Activity) => ({ ...activity, conversation: { ...conversationIn, id } });
      const said = message(script.newId(), max.user, max.chat, { text: 'Turid klaget på bussen i dag igjen' });
      for (const activity of [said, installed(script.newId(), max.user, max.chat)]) {
        expect(await script.post(there(activity))).toMatchObject({ status: 200, text: '' });
        await script.settled();
      }
      script.sent(`new ${id}: ${inPrivate}`);
      const tap = cardAction(script.newId(), max.user, max.chat, 'a-card', { verb: 'mine', data: { page: 0 } });
      expect((await script.post(there(tap))).body).toMatchObject({ value: inPrivate });
      await script.settled();
      script.sent();
      expect(JSON.stringify(script.teams.standing(id))).not.toMatch(/Turid|bussen/);
      expect(await script.bot().store.referenceOf(PersonId.parse(max.user.aad))).toBeUndefined();
      await emmaLogs(script);
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      expect(emma.messages()).toHaveLength(1);
    });
  }

  conversation('a pupil of the tenant and a guest are told so, in their language', async (script) => {
    const { pupil, guest } = script;
    await pupil.writes('Kantinen er for dyr for oss elever');
    script.sent(`new pupil: ${notHere}`);
    await guest.writes('logg');
    script.sent(
      'new guest: I cannot find you among the employees. Ask your manager to have you added, and you can log.',
    );
    await pupil.opens({ context: 'message', html: '<p>Turid klager</p>' }, channel);
    expect(pupil.told()).toBe(notHere);
    expect(await pupil.asksForUnits('a')).toMatchObject({ statusCode: 200, value: { results: [] } });
    await script.post(installed(script.newId(), pupil.user, pupil.chat));
    await script.settled();
    script.sent();
  });

  conversation('a card from another person: nothing is shown of it and nothing taken', async (script) => {
    const { emma, ida } = script;
    await ida.writes('hjelp');
    script.sent('new ida: Slik virker jeg');
    await emma.writes('Det er alltid kaldt på biblioteket');
    script.sent('new emma: Skriv ned det du fikk høre');
    const { card } = emma.message();
    await ida.taps('Registrer nå, fullfør senere', {}, { on: { ...ida.message(), card }, unlikeMessage: true });
    expect(ida.told()).toBe('Dette kortet hører til en annen. Skriv «logg», så får du ditt eget.');
    script.sent();
    await emma.taps('Neste', { contact: 'anonym', applies: 'none' });
    script.sent('put emma: Les det opp');
    await emma.taps('Registrer');
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    // Her receipt, and the draft that has become a case.
    await ida.taps(
      'Fyll ut det som mangler',
      {},
      {
        on: {
          ...ida.message(),
          card: { ...card, actions: [execute('Fyll ut det som mangler', caseOn(emma.message().card))] },
        },
      },
    );
    script.sent(
      'put ida: Dette finnes ikke lenger, eller du har ikke tilgang til det. Skriv «mine saker» for å se dine egne.',
    );
    await ida.writes('mine saker');
    script.sent('new ida: Mine saker');
  });

  conversation('a case opened by its id by somebody who has nothing to do with it', async (script) => {
    const { ola, max } = script;
    await emmaLogs(script);
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    await ola.writes('hjelp');
    script.sent('new ola: Slik virker jeg');
    const data = caseOn(max.message().card);
    for (const verb of ['case-show', 'case-seen', 'case-complete', 'case-approve', 'note-add']) {
      const entered = { ...data, note: 'hei', sort: 'addition', confirmation: 'hei' };
      const tap = cardAction(script.newId(), ola.user, ola.chat, ola.message().activity, { verb, data: entered });
      const { status, text } = await script.post(tap);
      await script.settled();
      expect(status).toBe(200);
      expect(text).toContain('Dette finnes ikke lenger, eller du har ikke tilgang til det');
      script.sent(
        'put ola: Dette finnes ikke lenger, eller du har ikke tilgang til det. Skriv «mine saker» for å se dine egne.',
      );
    }
  });

  conversation('what else Teams tells: likes, edits, deletions, typing, unknown invokes', async (script) => {
    const { emma } = script;
    await emma.writes('hjelp');
    script.sent('new emma: Slik virker jeg');
    const { user, chat } = emma;
    const id = () => script.newId();
    for (const activity of [
      reaction(id(), user, chat, emma.message().activity),
      other('messageUpdate', id(), user, chat, { text: 'hjelp meg', channelData: { eventType: 'editMessage' } }),
      other('messageDelete', id(), user, chat, { channelData: { eventType: 'softDeleteMessage' } }),
      other('typing', id(), user, chat),
      other('event', id(), user, chat, {
        name: 'application/vnd.microsoft.readReceipt',
        value: { lastReadMessageId: '1' },
      }),
      other('conversationUpdate', id(), user, channel, { channelData: { eventType: 'channelRenamed' } }),
      other('conversationUpdate', id(), user, group, { membersAdded: [{ id: '29:other' }] }),
      other('noSuchType', id(), user, chat),
    ]) {
      expect(await script.post(activity)).toMatchObject({ status: 200, text: '' });
    }
    for (const name of [
      'task/fetch',
      'composeExtension/queryLink',
      'fileConsent/invoke',
      'signin/verifyState',
      'x',
      undefined,
    ]) {
      expect(await script.post(other('invoke', id(), user, chat, { name, value: {} }))).toMatchObject({
        status: 501,
        text: '',
      });
    }
    // Put into a team, it says to all there what it does, once.
    await script.post(installed(id(), user, channel));
    await script.post(botAdded(id(), user, channel));
    await script.settled();
    script.sent(expect.stringMatching(/^new 19:kanal@thread.tacv2: Hei! Hver måned/));
  });

  conversation('a tap that does not say on which message: answered, and nothing is put', async (script) => {
    const { emma } = script;
    await emma.writes('hjelp');
    script.sent('new emma: Slik virker jeg');
    const { replyToId: _, ...tap } = cardAction(script.newId(), emma.user, emma.chat, '', {
      verb: 'procedure',
      data: {},
    });
    const { status, text } = await script.post(tap);
    await script.settled();
    expect(status).toBe(200);
    expect(text).toContain('Prosedyre D00075');
    script.sent();
  });

  conversation(
    'a manager who left before the office opened: her deputy gets it and is told why',
    async (script) => {
      const { emma, ida } = script;
      await emmaLogs(script);
      script.sent('put emma: Sak 1');
      await script.clock('2026-03-16T07:00:00.000Z');
      script.sent('put emma: Sak 1', 'opened ida', 'new ida: Sak 1');
      ida.sees('Max Prøve har sluttet. Nå ligger saken hos deg');
      emma.sees('Ida Prøve (stedfortreder) har saken');
    },
    { at: '2026-03-14T20:00:00.000Z', organisation: withoutMaxFrom('2026-03-15') },
  );

  conversation('taken out and put in again: written to where she is now', async (script) => {
    const { max, emma } = script;
    await max.writes('hjelp');
    script.sent('new max: Slik virker jeg');
    await script.post(installed(script.newId(), max.user, max.chat, 'remove'));
    await script.post(botRemoved(script.newId(), emma.user, group));
    await emmaLogs(script);
    // Nothing is written to a chat that was closed: it is opened anew.
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    await script.post(installed(script.newId(), max.user, max.chat));
    await script.settled();
    script.sent('new max: Lydhør');
  });

  conversation(
    'too fast: each tap is told so, and messages once in ten seconds',
    async (script) => {
      const { emma } = script;
      const slowDown =
        'new emma: Nå gikk det litt fort, og jeg rekker ikke å ta imot det du skriver. Vent et øyeblikk, og skriv det igjen.';
      for (let n = 0; n < 30; n += 1) {
        await emma.writes('hjelp');
        script.sent('new emma: Slik virker jeg');
      }
      const help = emma.message();
      for (let n = 0; n < 2; n += 1) {
        await emma.taps('Språk');
        expect(emma.told()).toBe('Nå gikk det litt fort. Vent et øyeblikk, og prøv igjen.');
        script.sent();
      }
      await emma.writes('hjelp');
      script.sent(slowDown);
      await emma.writes('Turid klaget på bussen i dag');
      script.sent();
      await emma.taps('Språk', {}, { on: help });
      expect(emma.told()).toBe('Nå gikk det litt fort. Vent et øyeblikk, og prøv igjen.');
      await script.post(message(script.newId(), script.ida.user, script.ida.chat, { text: 'hjelp' }));
      await script.settled();
      script.sent('new ida: Slik virker jeg');
    },
    { unhurried: false },
  );
}

/** Max's last day is the one before. */
function withoutMaxFrom(day: string): Organisation {
  const organisation = provevik(harstad());
  const people = new Map(organisation.people);
  const max = [...people.values()].find(({ name }) => name.startsWith('Max'));
  if (max === undefined) throw new Error('no Max');
  people.set(max.id, { ...max, validUntil: plusDays(Day.parse(day), -1) });
  return { ...organisation, people };
}

function execute(title: string, data: Record<string, unknown>) {
  return { type: 'Action.Execute', title, verb: 'case-complete', associatedInputs: 'none', data };
}

/** The case id and a revision, as they stand on a card. */
function caseOn(card: unknown): Record<string, unknown> {
  const text = JSON.stringify(card);
  const found = /"case":"([0-9a-f-]{36})","revision":"([^"]+)"/.exec(text);
  if (found === null) throw new Error('no case on the card');
  return { case: found[1], revision: found[2] };
}
