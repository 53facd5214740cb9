import { expect } from 'vitest';
import { KindCode } from '../../src/domain/ids.ts';
import { type Organisation, OrganisationFile, organisationOf } from '../../src/domain/organisation.ts';
import type { Profile } from '../../src/domain/profile.ts';
import { conversation } from '../support/conversation.ts';
import { harstad, provevik } from '../support/whole-bot.ts';

/** Every kind and every track, from the first card to the manager's. */
export function kindConversations(): void {
  for (const [kind, label, entries] of [
    ['forslag', 'Forbedringsforslag', {}],
    ['tips', 'Tips til kommunen', {}],
    ['skade', 'Skade på kommunalt utstyr', { place: 'Lekeplassen i Storgata' }],
  ] as const) {
    conversation(`${kind}: the first card is enough`, async (script) => {
      const { emma, max } = script;
      await emma.writes('Husken på lekeplassen er ødelagt');
      script.sent('new emma: Skriv ned det du fikk høre');
      await emma.taps('Neste', { kind, contact: 'turid@example.com', applies: 'none', ...entries });
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      emma.sees(label, 'Du får svar senest mandag 30. mars');
      max.sees(label, 'Husken på lekeplassen', ...Object.values(entries));
    });

    conversation(`${kind}, and no answer wanted: no date runs`, async (script) => {
      const { emma } = script;
      await emma.writes('Husken på lekeplassen er ødelagt');
      script.sent('new emma: Skriv ned det du fikk høre');
      await emma.taps('Neste', { kind, contact: 'turid@example.com', applies: 'none', answerWay: 'none', ...entries });
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      emma.sees('Du har sagt at du ikke ønsker svar', 'Ingen frist løper');
    });
  }

  conversation(
    'praise, where a profile has it',
    async (script) => {
      const { emma, max } = script;
      await emma.writes('Tusen takk til hjemmetjenesten for alt');
      script.sent('new emma: Skriv ned det du fikk høre');
      await emma.taps('Neste', { kind: 'ros', contact: 'anonym', applies: 'none' });
      script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
      emma.sees('Harstad kommune har skrevet ned rosen');
      max.sees('Ros', 'Tusen takk til hjemmetjenesten');
    },
    { profile: withPraise() },
  );

  conversation('driving asks for place, time and vehicle; going back keeps what was entered', async (script) => {
    const { emma, max } = script;
    await emma.writes('Brøytebilen kjørte altfor fort forbi skolen');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.taps('Neste', { kind: 'klage-kjoring', contact: 'anonym', applies: 'none' });
    script.sent('put emma: Litt mer om saken');
    await emma.taps('Tilbake', { place: 'Skolebakken', vehicle: 'AB 12345' });
    script.sent('put emma: Skriv ned det du fikk høre');
    await emma.taps('Neste', { grounds: 'Barna var på vei hjem' });
    script.sent('put emma: Litt mer om saken');
    emma.sees('Skolebakken', 'AB 12345');
    await emma.taps('Neste', { time: '14.10' });
    script.sent('put emma: Les det opp');
    emma.sees('Skolebakken', 'AB 12345', '14.10', 'Barna var på vei hjem');
    await emma.taps('Registrer');
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    max.sees('Skolebakken', 'AB 12345', '14.10');
  });

  conversation('a complaint about an employee asks whom by its kind', async (script) => {
    const { emma, ola, max } = script;
    await emma.writes('Han i skranken var uforskammet mot henne');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.taps('Neste', { kind: 'klage-ansatt', contact: 'anonym', applies: 'none' });
    script.sent('put emma: Litt mer om saken');
    await emma.taps('Registrer nå, fullfør senere', { about: 'employee', employee: ola.user.aad });
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    max.sees('Handler om Ola Prøve');
  });

  conversation('a formal decision is written down on a track of its own', async (script) => {
    const { emma, max } = script;
    await emma.writes('Hun fikk avslag på støttekontakt i går');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.taps('Neste', { contact: '99 88 77 66', applies: 'formal-decision' });
    script.sent('put emma: Litt mer om saken');
    emma.sees('En muntlig klage på vedtak skal alltid skrives ned');
    await emma.taps('Neste', {
      decision: 'Avslag av 2. mars',
      decisionNotifiedOn: '2026-03-10',
      changeWanted: 'Ja til timer',
    });
    script.sent('put emma: Les det opp');
    await emma.taps('Registrer');
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    max.sees(
      'Klage på vedtak',
      'forvaltningsloven',
      'Avslag av 2. mars',
      'Ja til timer',
      'tirsdag 10. mars',
      '16. april',
    );
    max.doesNotSee('30. mars');
  });

  conversation(
    'where an appeal goes elsewhere, it is told and nothing is registered',
    async (script) => {
      const { emma } = script;
      await emma.writes('Hun fikk avslag på støttekontakt i går');
      script.sent('new emma: Skriv ned det du fikk høre');
      await emma.taps('Neste', { contact: '99 88 77 66', applies: 'formal-decision' });
      script.sent('put emma: Dette må sendes et annet sted');
      await emma.taps('Det var ikke det. Endre');
      script.sent('put emma: Skriv ned det du fikk høre');
      await emma.taps('Registrer nå, fullfør senere');
      script.sent('put emma: Dette må sendes et annet sted');
      await emma.taps('Jeg har sagt det. Slett utkastet');
      script.sent('put emma: Takk. Det hører hjemme et annet sted');
      await emma.writes('mine saker');
      script.sent('new emma: Mine saker');
      emma.sees('Du har ikke registrert noe ennå');
    },
    { profile: tellingOnly() },
  );

  conversation('sensitive: nothing typed, and still followed up', async (script) => {
    const { emma, max } = script;
    await emma.writes('logg');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.taps('Neste', { contact: '99 88 77 66', applies: 'sensitive' });
    script.sent('put emma: Les det opp');
    emma.sees('Ingenting er skrevet her', 'Edialog');
    await emma.taps('Registrer');
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    emma.sees('Rett sted er Edialog på nettsidene til Harstad kommune. Oppgi saksnummer 1 der.');
    max.sees('Ingenting er skrevet her', 'Edialog');
  });

  conversation('sensitive, and typed all the same: one tap takes the words out and keeps the rest', async (script) => {
    const { emma, max } = script;
    await emma.writes('Hun fortalte om diagnosen til sønnen');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.taps('Neste', { contact: '99 88 77 66', applies: 'sensitive', wish: 'At diagnosen ikke nevnes' });
    script.sent('put emma: Les det opp');
    emma.sees('Står det noe sensitivt i teksten?', 'diagnosen til sønnen');
    await emma.taps('Ta bort teksten');
    script.sent('put emma: Les det opp');
    emma.sees('Ingenting er skrevet her', '99 88 77 66');
    emma.doesNotSee('diagnosen', 'Står det noe sensitivt');
    await emma.taps('Registrer');
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    max.sees('Ingenting er skrevet her', '99 88 77 66', 'Edialog');
    max.doesNotSee('diagnosen');
  });

  conversation('a pupil, and a protected identity of which no contact is kept', async (script) => {
    const { emma, kari } = script;
    await emma.writes('Sønnen min blir ertet på skoleveien hver dag');
    script.sent('new emma: Skriv ned det du fikk høre');
    const contact = {
      contact: '99 88 77 66',
      address: 'Hemmelig vei 1',
      onBehalfOf: 'Lille Per',
      protectedIdentity: 'true',
    };
    await emma.taps('Neste', { applies: 'vulnerable', unit: 'skolen', ...contact });
    script.sent('put emma: Litt mer om saken');
    await emma.taps('Neste', { vulnerable: 'pupil' });
    script.sent('put emma: Les det opp');
    emma.sees('skjermet identitet, ingen kontakt lagret', 'rektor');
    await emma.taps('Registrer');
    script.sent('put emma: Sak 1', 'opened kari', 'new kari: Sak 1');
    kari.sees('skjermet identitet', 'gripe inn og si fra til rektor');
    expect(JSON.stringify(script.teams.everything)).not.toMatch(/Hemmelig vei|Lille Per|99 88 77 66/);
  });

  conversation('another unit, another day, another way, another language, and the paper', async (script) => {
    const { emma, kari } = script;
    await emma.writes('Bråk i gangen på skolen om kvelden');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.taps('Neste', {
      contact: 'turid@example.com',
      applies: 'none',
      unit: 'skolen',
      heardOn: '2026-03-12',
      channel: 'letter',
      heardBy: 'Vikaren i resepsjonen',
      wish: 'At noen låser',
      suggestion: 'Lås klokken ni',
      answerWay: 'letter',
      citizenLanguage: 'en',
      originalAt: 'Permen bak disken',
    });
    script.sent('put emma: Les gjennom');
    await emma.taps('Registrer');
    script.sent('put emma: Sak 1', 'opened kari', 'new kari: Sak 1');
    emma.sees('You will have a reply by letter, by Thursday 26 March', 'Your case number is 1');
    kari.sees(
      'Vikaren i resepsjonen',
      'At noen låser',
      'Lås klokken ni',
      'Permen bak disken',
      /torsdag 12\. mars.*I brev/i,
    );
  });

  conversation(
    'more units than a card can hold are found by typing',
    async (script) => {
      const { emma } = script;
      await emma.writes('Det er stengt på avdeling hundre og tjue');
      script.sent('new emma: Skriv ned det du fikk høre');
      expect(await emma.asksForUnits('avdeling 12')).toEqual({
        statusCode: 200,
        type: 'application/vnd.microsoft.search.searchResponse',
        value: {
          results: ['12', '120', '121', '122', '123', '124', '125', '126', '127', '128', '129'].map((n) => ({
            value: `avdeling-${n}`,
            title: `Avdeling ${n}`,
          })),
        },
      });
      script.sent();
      await emma.taps('Neste', { contact: 'anonym', applies: 'none', unit: 'avdeling-120' });
      script.sent('put emma: Les det opp');
      emma.sees('Avdeling 120');
      await emma.taps('Registrer');
      script.sent('put emma: Sak 1', 'opened kari', 'new kari: Sak 1');
    },
    { organisation: withManyUnits() },
  );
}

function withPraise(): Profile {
  const profile = harstad();
  const label = { nb: 'Ros', nn: 'Ros', sv: 'Beröm', en: 'Praise' };
  const code = KindCode.parse('ros');
  return {
    ...profile,
    kinds: [...profile.kinds, { code, class: 'praise', label, asks: [], aboutEmployee: false, source: 'prøve' }],
  };
}

function tellingOnly(): Profile {
  const profile = harstad();
  const tracks = profile.tracks.map((rule) =>
    rule.track === 'formal-decision' ? { ...rule, does: 'tell-only' as const } : rule,
  );
  return { ...profile, tracks };
}

function withManyUnits(): Organisation {
  const { coordinator, roles, units, people } = provevik(harstad());
  const [top] = units.values();
  const school = [...units.values()].find(({ name }) => name.includes('skole'));
  if (top === undefined || school === undefined) throw new Error('no units');
  const many = Array.from({ length: 150 }, (_, n) => ({ ...school, id: `avdeling-${n}`, name: `Avdeling ${n}` }));
  return organisationOf(
    OrganisationFile.parse({ coordinator, roles, units: [...units.values(), ...many], people: [...people.values()] }),
  );
}
