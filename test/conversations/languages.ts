import { expect } from 'vitest';
import type { Store } from '../../src/cases/store.ts';
import { UnitId } from '../../src/domain/ids.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { botAdded } from '../support/activities.ts';
import { conversation } from '../support/conversation.ts';
import { fills, opensForm } from '../support/filling.ts';
import { channel, group, type Script } from '../support/script.ts';
import { readOn } from '../support/shown-card.ts';
import { harstad, provevik } from '../support/whole-bot.ts';

const torget = UnitId.parse('servicetorget');
const there = '19:kanal@thread.tacv2';
const heard = 'Nobody answered when I rang';
/** Words that only that language has, of what is said to everyone about a case. */
const own: Readonly<Record<Language, RegExp>> = {
  nb: /(?<!\p{L})(ikke|saken|Hva|Mottatt|uke|innen|fra)(?!\p{L})/u,
  nn: /(?<!\p{L})(ikkje|saka|Kva|Eining|veke|innan|frå)(?!\p{L})/u,
  sv: /(?<!\p{L})(inte|ärendet|Vad|och|är|inom|från)(?!\p{L})/u,
  en: /(?<!\p{L})(the|not|your|was|within|and)(?!\p{L})/u,
};

/** A person's language, the citizen's and the unit's are three; the municipality's own is a fourth. */
export function languageConversations(): void {
  conversation(
    'she reads Swedish, he bokmål, the citizen English, their channel nynorsk',
    async (script) => {
      const { emma, max } = script;
      await emma.writes('språk');
      script.sent('new emma: Hvilket språk skal vi bruke?');
      await emma.taps('Svenska');
      script.sent('put emma: Lydhør');
      await max.writes('koble denne kanalen til Servicetorget', { place: channel });
      script.taken();

      await emma.writes(heard);
      script.sent('new emma: Skriv ner det du fick höra');
      await emma.taps('Nästa', { contact: 'turid@example.com', applies: 'none', citizenLanguage: 'en' });
      script.sent('put emma: Läs upp det');
      readsOnly(script, 'emma', 'sv', ['en']);
      await emma.taps('Registrera');
      script.sent('put emma: Ärende 1', 'opened max', 'new max: Sak 1');
      // What she can give the citizen is in English on her Swedish card; his has neither.
      emma.sees('Your case number is 1', 'Ärende 1');
      max.sees('Sak 1', heard);
      readsOnly(script, 'max', 'nb', []);

      // He writes to her in English, on a card in bokmål.
      await fills(script, 'max', 'take', { cause: 'informasjon' });
      script.taken();
      readsOnly(script, 'max', 'nb', []);
      readsOnly(script, 'emma', 'sv', ['en']);
      await opensForm(script, 'max', 'answer');
      const text = 'We are sorry. The telephone was not answered.';
      await max.taps('Se gjennom', { outcome: 'upheld', way: 'mail', text });
      script.taken();
      max.sees('Slik leser innbyggeren det', text);
      await max.taps('Gi svaret', {}, { unlikeMessage: true });
      expect(script.taken().map(({ how }) => how)).toContain('mail');
      const letter = script.mailbox.last();
      const written = [letter.subject, ...letter.paragraphs].join('\n');
      expect(written).toMatch(/Case 1/);
      // Her rights and what may become public are told in her language too.
      for (const language of ['nb', 'nn', 'sv'] as const) expect(written).not.toMatch(own[language]);

      // The post is the channel's, whoever links it and whoever leads the unit.
      await script.clock('2026-04-01T07:00:00.000Z');
      const post = script.teams.standing(there).find(({ summary }) => summary.startsWith('Månadsoversyn'));
      if (post === undefined) throw new Error('nothing is posted in nynorsk');
      const posted = readOn(post.card);
      expect(posted).toMatch(/Månadsoversyn|Kom inn/);
      for (const language of ['nb', 'sv', 'en'] as const) expect(posted).not.toMatch(own[language]);
      script.taken();
    },
    { mail: true, organisation: inNynorsk() },
  );

  conversation(
    'put into a channel that the organisation’s file names: the hello is in its unit’s language',
    async (script) => {
      await script.post(botAdded(script.newId(), script.max.user, channel));
      await script.settled();
      script.sent(expect.stringMatching(/^new 19:kanal@thread.tacv2: Hei! Kvar månad/));
    },
    { organisation: inNynorsk(there) },
  );

  let breaks = false;
  conversation(
    'something breaks: she reads that in her own language too, and a channel the municipality’s',
    async (script) => {
      const { max } = script;
      await max.writes('språk');
      script.taken();
      await max.taps('English');
      script.taken();
      breaks = true;
      script.faultsAreMeant();
      for (const [place, language] of [
        [max.chat, 'en'],
        [channel, 'nb'],
      ] as const) {
        await max.writes('logg', { place });
        script.taken();
        expect(script.teams.standing(place.id).at(-1)?.card.lang).toBe(language);
      }
    },
    { store: breaking(() => breaks) },
  );

  for (const [name, place, language, organisation] of [
    ['a channel of a unit in nynorsk', channel, 'nn', inNynorsk()],
    ['a channel of a unit that says nothing of it', channel, 'nb', provevik(harstad())],
    ['a group, which is nobody’s', group, 'nb', inNynorsk()],
  ] as const) {
    conversation(
      `${name}: all that is said there is in ${language}, whoever writes, and no link is anybody’s`,
      async (script) => {
        const { emma, max, guest } = script;
        for (const who of [emma, max]) {
          await who.writes('språk');
          script.taken();
          await who.taps(who === max ? 'Svenska' : 'English');
          script.taken();
        }
        const said = async (who: typeof max, text: string) => {
          await who.writes(text, { place });
          const all = script.taken().filter(({ how }) => how === 'new');
          const cards = script.teams.standing(place.id).slice(-all.length);
          expect(cards.length).toBeGreaterThan(0);
          return cards.map(({ card }) => card);
        };
        if (place === channel) await said(max, 'koppla den här kanalen till Servicetorget');
        const cards = [];
        for (const text of ['Turid klaget på bussen', 'våra rutiner', 'kanal', 'mina ärenden', 'hjälp 02013299997']) {
          for (const who of [emma, max, guest]) cards.push(...(await said(who, text)));
        }
        for (const card of [...cards, ...script.teams.standing(place.id).map(({ card }) => card)]) {
          expect(card.lang).toBe(language);
          expect(JSON.stringify(card)).not.toMatch(/https?:\/\/[^"]*\/(forms|letters|reports)\//);
        }
        const procedure = cards.map(readOn).find((read) => read.includes('prosedyre'));
        expect(procedure).toContain('Skriv «prosedyre» til meg i e');
        expect(procedure).toMatch(own[language]);
        for (const other of (['nb', 'nn', 'sv', 'en'] as const).filter((one) => one !== language)) {
          expect(procedure).not.toMatch(own[other]);
        }
        // Alone with the bot she reads her own, and prints.
        await max.writes('våra rutiner');
        script.sent('new max: Vår rutin');
        expect(max.message().card.lang).toBe('sv');
        expect((await max.follows('Skriv ut en tom blankett')).status).toBe(200);

        // What she puts there from the search, all of that chat read.
        await emma.writes(heard);
        script.taken();
        await emma.taps('Next', { contact: 'anonym', applies: 'none' });
        script.taken();
        await emma.taps('Register');
        script.taken();
        const [found] = await max.finds('rang', { place });
        expect(found?.text).toContain('Öppet · Sades måndag');
        expect(found?.card.lang).toBe(language);
        if (place === channel) {
          const gone = await said(max, 'koppla bort kanalen');
          expect(gone.map(({ lang }) => lang)).toEqual([language]);
        }
      },
      { organisation },
    );
  }
}

/** A store whose saves fail for a reason that nobody foresaw. */
function breaking(breaks: () => boolean): (store: Store) => Store {
  const broken = async () => {
    throw new Error('broken');
  };
  return (store) => ({
    ...store,
    enqueue: (...of) => (breaks() ? broken() : store.enqueue(...of)),
    transact: (...of) => (breaks() ? broken() : store.transact(...of)),
  });
}

/** Nothing of the two others; `citizens`: in which the citizen's own text stands on it. */
function readsOnly(script: Script, who: 'emma' | 'max', language: Language, citizens: readonly Language[]): void {
  const read = readOn(script[who].message().card).replaceAll(heard, '');
  for (const other of ['nb', 'nn', 'sv', 'en'] as const) {
    if (other !== language && !citizens.includes(other)) expect(read).not.toMatch(own[other]);
  }
  expect(read).toMatch(own[language]);
}

/** `named`: the channel that the file names as the unit's. */
function inNynorsk(named?: string): Organisation {
  const organisation = provevik(harstad());
  const unit = organisation.units.get(torget);
  if (unit === undefined) throw new Error('there is a Servicetorget');
  const theirs = { language: 'nn', ...(named === undefined ? {} : { channel: named }) } as const;
  return { ...organisation, units: new Map([...organisation.units, [torget, { ...unit, ...theirs }]]) };
}
