import { expect } from 'vitest';
import { conversation, withoutMonths } from '../../support/conversation.ts';
import { cards, fills, opensForm } from '../../support/filling.ts';
import { groupConversations } from './hudiksvalls-group.ts';
import { hudiksvall } from './provsund.ts';

const one = 'Ärende 1';
const mail = 'mail turid@example.com: Ärende 1, Hudiksvalls kommun';

/**
 * Hudiksvall's presentation for its staff, in its order: from the first word to what the group talks through and the
 * board is told. Each step is headed by what it says, in the words of src/profiles/hudiksvall.yaml.
 */
export function hudiksvallConversations(): void {
  conversation(
    'spoken, on a form: confirmed within ten working days with the handler’s name, answered, a category, closed',
    async (script) => {
      const { emma, max, ida, ola, mailbox } = script;

      // The procedure card: the ways in, the web before the others, and what ”varje förvaltning fyller i här”.
      await emma.writes('rutin');
      script.sent('new emma: Vår rutin');
      emma.sees(
        'Medborgare, brukare, kunder, besökare och företag, även den som är anonym',
        'Hör inte hemma här',
        'Den här vägen ser vi helst att folk väljer.',
      );
      emma.sees('Inget avslutas utan kategori. Kopior sparas minst två år efter det.');
      emma.sees('Så gör vi: Kommunstyrelsens förvaltning', 'Blanketten går till: Provsunds registrator');
      emma.sees(
        'Gallring av kopior: ingenting gallras (tills vidare)',
        'Bekräftar att det har kommit in: handläggaren',
      );

      // ”Fickminnet”: no defence, no culprit, a solution; and a good reception can turn somebody.
      await emma.writes('logga');
      script.sent('new emma: Skriv ner det du fick höra');
      emma.sees('Försvara dig inte.', 'Leta inte efter en syndabock.', 'Människor vill ha en lösning.');
      emma.sees('Ett gott bemötande kan göra den som är negativ positiv.', 'Klagomål', 'Synpunkt', 'Beröm');
      emma.sees('Det som skrivs ned kan bli en allmän handling.');
      // Under the choice of how it came in: what the staff do with each.
      emma.sees('Berätta gärna om formuläret för den som vill skriva själv.', 'E-posten går till: chefen för enheten');
      emma.sees('I receptionen, på telefon, vid ett besök, på ett möte: Hjälp till att skriva ned det');
      // ”Kategori för varje slag”: nothing is closed on the spot, since there nobody names one.
      expect(emma.canTap()).not.toContain('Löst på plats');

      // ”Muntligt på blankett, personalen hjälper till.” The paper lies somewhere.
      const heard = { kind: 'klagomål', said: 'Ingen svarade i telefonen i går', contact: 'turid@example.com' };
      const form = { channel: 'paper-form', originalAt: 'Pärmen i receptionen' };
      await emma.taps('Nästa', { ...heard, ...form, applies: 'none' });
      script.sent('put emma: Läs igenom');
      emma.sees(
        'På pappersblankett: Hjälp gärna till att fylla i blanketten. Blanketten går till: Provsunds registrator',
      );
      await emma.taps('Registrera');
      script.sent(`put emma: ${one}`, 'opened max', `new max: ${one}`);
      emma.sees('Senast måndag 30 mars 2026 får du veta att ärendet har kommit in och vem som har det.');
      emma.doesNotSee('Du får svar senast');
      // What the citizen is told too, whatever was unfolded before.
      emma.sees('Det som skrivs ned kan bli en allmän handling.');

      // ”Inom tio arbetsdagar … vem som handlägger det”, by name. Reminded before they are gone.
      max.sees('Bekräftelse', 'senast måndag 30 mars 2026 · 10 arbetsdagar kvar');
      await fills(script, 'max', 'appoint', { person: ida.user.aad });
      script.sent(...cards({ max: 1, emma: 1 }, one), 'opened ida', `new ida: ${one}`);
      await script.clock('2026-03-27T07:00:00.000Z');
      script.sent('new ida: 1 väntar på dig');
      await ida.taps('Skicka bekräftelse');
      script.sent(`put ida: ${one}`);
      ida.sees('Bekräftar att det har kommit in', 'Kommunstyrelsens förvaltning: handläggaren');
      // It is not sent without the name.
      await ida.taps('Titta igenom', { way: 'mail', text: 'Hej!\n\nVi har fått ditt klagomål.' });
      script.sent(`put ida: ${one}`);
      ida.sees('Texten måste säga vem som handlägger ärendet, med namn.', 'Vi har fått ditt klagomål.');
      const text = 'Hej!\n\nVi har fått ditt klagomål.\n\nIda Prøve på Kontaktcenter handlägger det.';
      await ida.taps('Titta igenom', { way: 'mail', text });
      script.sent(`put ida: ${one}`);
      await ida.taps('Skicka bekräftelsen', {}, { unlikeMessage: true });
      const all = cards({ ida: 2, max: 1, emma: 1 }, one);
      script.sent(mail, ...all);
      expect(mailbox.last().paragraphs).toContain('Ida Prøve på Kontaktcenter handlägger det.');
      // No answer date runs; it is reminded of all the same, so that it ends some time.
      ida.sees('Bekräftelse: ', 'med e-post fredag 27 mars 2026', 'Ingen tidsfrist löper');
      // Whoever calls is told that it was confirmed, not that it is still to come.
      await ola.writes('ring 1');
      script.sent(`new ola: ${one}`);
      ola.sees('Bekräftat fredag 27 mars 2026.', 'Ida Prøve har ärendet.');
      ola.doesNotSee('senast måndag 30 mars 2026');
      await script.clock('2026-04-01T07:00:00.000Z');
      script.sent('new ida: 1 väntar på dig');
      ida.sees('Inte avslutat än – i morgon, torsdag 2 april 2026');
      await ida.taps('Öppna ärende 1');
      script.sent(`put ida: ${one}`);

      // ”Svar till den som hörde av sig.” By word of mouth too; what was said stays in the case.
      await opensForm(script, 'ida', 'answer', {
        outcome: 'upheld',
        way: 'spoken',
        text: 'Jag ringde och bad om ursäkt',
      });
      ida.sees('Så här kommer det att stå i ärendet', 'Jag ringde och bad om ursäkt');
      await ida.taps('Ge svaret');
      const more = cards({ ida: 3, max: 1, emma: 1 }, one);
      script.sent(...more);
      // A category of every kind before it is closed.
      await opensForm(script, 'ida', 'close');
      expect(ida.canTap()).toEqual(['Tillbaka till ärendet', 'Saknas: kategori']);
      await ida.taps('Saknas: kategori');
      script.sent(`put ida: ${one}`);
      await ida.taps('Spara', { category: 'tillgänglighet' });
      script.sent(...more);
      await opensForm(script, 'ida', 'close');
      // ”Varje förvaltning fyller i”: where it is archived, and for how long copies are kept.
      ida.sees('Original och svar arkiveras', 'Kommunstyrelsens förvaltning: Provsunds diarium');
      ida.sees('Gallring av kopior', 'Kommunstyrelsens förvaltning: Ingenting gallras (tills vidare)');
      await ida.taps('Avsluta ärendet');
      script.sent(...more);
      ida.sees('Avslutat onsdag 1 april 2026: befogat.');
      emma.sees('Avslutat onsdag 1 april 2026: befogat.');
    },
    { ...hudiksvall(), mail: true, ...withoutMonths },
  );

  conversation(
    'confirmed, and open for weeks: no day was promised, so that nothing is called late',
    async (script) => {
      const { emma, max, solveig } = script;
      await emma.writes('logga');
      script.sent('new emma: Skriv ner det du fick höra');
      const heard = { kind: 'klagomål', said: 'Ingen svarade i telefonen', contact: 'turid@example.com' };
      await emma.taps('Nästa', { ...heard, channel: 'phone', applies: 'none' });
      script.sent('put emma: Läs upp det');
      await emma.taps('Registrera');
      script.sent(`put emma: ${one}`, 'opened max', `new max: ${one}`);
      await opensForm(script, 'max', 'acknowledge', { way: 'spoken', text: 'Max Prøve handlägger det.' });
      await max.taps('Spara det du sade');
      script.sent(...cards({ max: 1, emma: 1 }, one));
      max.sees('Max Prøve har varit handläggare', 'Ingen tidsfrist löper');
      await script.clock('2026-04-21T07:00:00.000Z');
      script.sent(
        'new max: 1 väntar på dig',
        ...cards({ max: 1, emma: 1 }, one),
        'opened solveig',
        `new solveig: ${one}`,
      );
      max.sees('Inte avslutat än – öppet i 5 veckor');
      max.doesNotSee('försenat');
      solveig.sees('Ärendet har varit öppet länge. Max Prøve har det');
      solveig.doesNotSee('försenat');
    },
    { ...hudiksvall(), ...withoutMonths },
  );

  conversation(
    'by e-mail to the wrong unit, which forwards it; with the receiver until the right one has it',
    async (script) => {
      const { emma, max, ola } = script;
      await emma.writes('logga');
      script.sent('new emma: Skriv ner det du fick höra');
      const said = 'Biblioteket stänger innan man slutar jobbet';
      const heard = { kind: 'synpunkt', said, contact: 'turid@example.com', channel: 'email', applies: 'none' };
      await emma.taps('Nästa', heard);
      script.sent('put emma: Läs upp det');
      emma.sees('Med e-post: Enheten som får e-posten vidarebefordrar den dit den hör.');
      await emma.taps('Registrera');
      script.sent(`put emma: ${one}`, 'opened max', `new max: ${one}`);
      // Whose it is stands on the receipt too, since the e-mail is still hers to send on.
      emma.sees(
        'Med e-post: Enheten som får e-posten',
        'E-posten går till: chefen för enheten det gäller (tills vidare)',
      );
      // ”Enheten vidarebefordrar.” The library answers to another board, an authority of its own.
      await fills(script, 'max', 'pass-on', { unit: 'biblioteket', reason: 'Öppettider på biblioteket' });
      script.sent(`put max: ${one}`);
      max.sees('Enheten hör till en annan nämnd. Vad får följa med?');
      await max.taps('Erbjud ärendet', { consent: 'given' });
      script.sent(...cards({ max: 1, emma: 1 }, one), 'opened ola', `new ola: ${one}`);
      ola.sees(said, 'Tills det är mottaget har Max Prøve');
      await ola.taps('Ta emot ärendet');
      script.sent(...cards({ ola: 1, max: 1, emma: 1 }, one), `new max: ${one}`);
      ola.sees('Bekräftelse', 'senast måndag 30 mars 2026');
      // Its own department's slots stand there, not the receiver's.
      await opensForm(script, 'ola', 'acknowledge');
      // Nobody has taken it: whoever sends it gives her own name, and has it from then on.
      ola.sees('Ingen handläggare än', 'När du skickar bekräftelsen tar du ärendet själv.', 'Ola Prøve på');
      ola.sees('Lärandeförvaltningen: Den som handlägger ärendet (tills vidare)');
    },
    { ...hudiksvall(), ...withoutMonths },
  );

  conversation(
    'anonymous: looked into just the same, with no confirmation and no answer; praise has a category too',
    async (script) => {
      const { emma, max } = script;
      await emma.writes('logga');
      script.sent('new emma: Skriv ner det du fick höra');
      emma.sees('Ingen måste säga vem de är.');
      await emma.taps('Nästa', {
        kind: 'klagomål',
        said: 'Det är mörkt vid entrén',
        contact: 'anonym',
        applies: 'none',
      });
      script.sent('put emma: Läs upp det');
      await emma.taps('Registrera');
      script.sent(`put emma: ${one}`, 'opened max', `new max: ${one}`);
      emma.sees('Du är anonym. Då kan vi inte svara dig, men det utreds på samma sätt.');
      expect(max.canTap()).not.toContain('Bekräfta mottagandet');
      await fills(script, 'max', 'take', { category: 'lokaler' });
      script.sent(...cards({ max: 1, emma: 1 }, one));
      await fills(script, 'max', 'answer', { outcome: 'upheld', text: 'Ny lampa beställd' });
      script.sent(...cards({ max: 1, emma: 1 }, one));
      await fills(script, 'max', 'close');
      script.sent(...cards({ max: 1, emma: 1 }, one));
      max.sees('Avslutat måndag 16 mars 2026: befogat.');

      await emma.writes('Så fint ni tog emot oss');
      script.sent('new emma: Skriv ner det du fick höra');
      await emma.taps('Nästa', { kind: 'beröm', contact: 'turid@example.com', channel: 'web-form', applies: 'none' });
      script.sent('put emma: Ärende 2', 'new max: Ärende 2');
      max.sees('Beröm · Kontaktcenter', 'Bekräftelse', 'senast måndag 30 mars 2026', 'Saknas: kategori');
      await fills(script, 'max', 'take', { category: 'bemötande' });
      script.sent(...cards({ max: 1, emma: 1 }, 'Ärende 2'));
      // Of praise only the category is asked for: it is passed along, and nobody answers it.
      await fills(script, 'max', 'close');
      script.sent(...cards({ max: 1, emma: 1 }, 'Ärende 2'));
      max.sees('Avslutat måndag 16 mars 2026: fört vidare.');
    },
    { ...hudiksvall(), ...withoutMonths },
  );

  groupConversations();
}
