import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerOutcomes, type Writing, writings } from '../../src/domain/handling.ts';
import { languages } from '../../src/domain/language.ts';
import { placesIn, type ReplyTemplates } from '../../src/domain/procedure/reply-templates.ts';
import { Profile } from '../../src/domain/profile.ts';
import { say } from '../../src/texts/say.ts';
import { appeal } from '../../src/texts/writings/matters.ts';
import { type DraftFacts, draftOf } from '../../src/writings/draft.ts';
import { isUnfinished } from '../../src/writings/plain.ts';
import { day, heard, kind, organisation, people, profile, tellsOnly } from '../support/municipality.ts';
import { written } from '../support/written.ts';
import { worked } from './worked.ts';

const hudiksvall = written('hudiksvall');

const plain = worked({});
const factsOf = (found = plain, over: Partial<DraftFacts> = {}): DraftFacts => ({
  profile,
  organisation,
  case: found.case,
  ...over,
});
const all: Partial<DraftFacts> = {
  newDate: day('2026-04-20'),
  reason: 'Vi venter på vaktmesteren.',
  outcome: 'upheld',
  meetingOn: day('2026-03-25'),
  meetingPlace: 'Rådhuset, rom 2, kl. 10',
};
const ours = (templates: ReplyTemplates): Profile => ({ ...profile, templates });

describe('the acknowledgement', () => {
  test('says that it came in, by when the answer comes, and who handles it', () => {
    const taken = worked({}, [
      { command: 'take', as: {} },
      { command: 'appoint', person: people.emil },
    ]);
    expect(draftOf('acknowledgement', 'nb', factsOf(taken))).toBe(`Hei!

Harstad kommune mottok klagen din mandag 16. mars 2026. Takk for at du sa fra.

Saksnummeret ditt er 12. Servicetorget har saken.
Emil Ås behandler den.

Du får svar senest mandag 30. mars 2026.

Vil du legge til noe, kan du ta kontakt med Servicetorget og oppgi saksnummeret.`);
  });
  test('names whoever is responsible as long as nobody was appointed', () => {
    expect(draftOf('acknowledgement', 'sv', factsOf())).toContain('Max Berg handlägger det.');
  });
  test('thanks for praise that is only passed along, whatever the profile writes of handling', () => {
    const own = Profile.parse(hudiksvall);
    const praise = worked({ kind: kind('ros'), answerWay: 'none' });
    const of = factsOf(praise, { profile: { ...profile, templates: own.templates } });
    expect(draftOf('acknowledgement', 'sv', of)).toBe(`Hej!

Stort tack för berömmet! Harstad kommune fick det måndag 16 mars 2026, och numret är 12.

Max Berg på Servicetorget har fått det och för det vidare till dem som det gäller.`);
  });
  test('promises no answer to whoever wants none, nor where no clock runs', () => {
    const silent = worked({ kind: kind('tips'), answerWay: 'none' });
    for (const language of languages) {
      const said = draftOf('acknowledgement', language, factsOf(silent));
      expect(said).not.toMatch(/30|svar (senest|seinast|senast)|answer by/);
      expect(said).toContain('12');
    }
  });
  test('for Hudiksvall tells what its clock promises, in its own words too', () => {
    const own = Profile.parse(hudiksvall);
    expect(own.clocks[0]?.tells).toEqual(['received', 'handler']);
    const said = draftOf('acknowledgement', 'sv', factsOf(plain, { profile: own }));
    expect(said).toBe(
      `Hej!

Tack för att du hörde av dig till Hudiksvalls kommun. Vi fick ditt klagomål måndag 16 mars 2026, och numret är 12.

Max Berg på Servicetorget handlägger det och hör av sig till dig.

Vill du lägga till något kan du kontakta Servicetorget och uppge numret.`,
    );
    // Where a procedure has no words of its own in the citizen's language, ours stand in.
    const inSwedish = Profile.parse({
      ...hudiksvall,
      templates: { acknowledgement: { sv: '{handler} har {number}.' } },
    });
    expect(draftOf('acknowledgement', 'sv', factsOf(plain, { profile: inSwedish }))).toBe('Max Berg har 12.');
    expect(draftOf('acknowledgement', 'en', factsOf(plain, { profile: inSwedish }))).toContain(
      'Hudiksvalls kommun received your complaint on Monday 16 March 2026.',
    );
  });
});

describe('the delay notice', () => {
  test('says why and when', () => {
    for (const language of languages) {
      const said = draftOf('delay-notice', language, factsOf(plain, all));
      expect(said).toContain('Vi venter på vaktmesteren.');
      expect(said).toMatch(/20\.? april|20 April/);
    }
    expect(draftOf('delay-notice', 'nn', factsOf(plain, all))).toBe(`Hei!

Det tek lengre tid å svare på klaga di enn vi hadde tenkt. Det er vi lei oss for.

Grunnen er: Vi venter på vaktmesteren.

Du får svar seinast måndag 20. april 2026.

Har du spørsmål, kan du ta kontakt med Servicetorget og oppgi saksnummer 12.`);
  });
  test('marks what is still to be chosen where its form says how', () => {
    const marks = { reason: '[grunnen]', newDate: '[ny dato]' };
    const said = draftOf('delay-notice', 'nb', factsOf(plain, { marks }));
    expect(said).toContain('Grunnen er: [grunnen]\n\nDu får svar senest [ny dato].');
  });
});

describe('the delay notice of an appeal against a formal decision', () => {
  const appealed = worked({ signals: ['formal-decision'], words: { decision: 'Avslag av 2. mars' } });
  test('is the provisional reply that the law asks for: what it answers, that a month is not enough, why and when', () => {
    expect(draftOf('delay-notice', 'nb', factsOf(appealed, all))).toBe(`Hei!

Dette er et foreløpig svar på klagen din på vedtaket, som Harstad kommune mottok mandag 16. mars 2026.

Det tar mer enn en måned å behandle klagen. Det beklager vi.

Grunnen er: Vi venter på vaktmesteren.

Du kan vente svar senest mandag 20. april 2026.

Har du spørsmål, kan du ta kontakt med Servicetorget og oppgi saksnummer 12.`);
    for (const language of languages) {
      const said = draftOf('delay-notice', language, factsOf(appealed, all));
      expect(said).toContain('Vi venter på vaktmesteren.');
      expect(said).toMatch(/20\.? april|20 April/);
      expect(said).toMatch(/måned|månad|month/);
      expect(said).toContain(say(appeal, language));
    }
  });
  test('speaks of no month where the law of a profile gives another time, nor where nobody takes an appeal', () => {
    const clocks = profile.clocks.map((clock) =>
      clock.track === 'formal-decision' ? { ...clock, rule: { count: 6, unit: 'weeks' } as const } : clock,
    );
    for (const other of [{ ...profile, clocks }, tellsOnly]) {
      expect(draftOf('delay-notice', 'nb', factsOf(appealed, { ...all, profile: other }))).toContain(
        'Det tar lengre tid å svare på',
      );
    }
  });
  test('is in the words of a municipality that has its own', () => {
    const own = ours({ 'delay-notice': { nb: 'Fordi {reason}, først {newDate}' } });
    expect(draftOf('delay-notice', 'nb', factsOf(appealed, { ...all, profile: own }))).toMatch(/^Fordi Vi venter/);
  });
});

describe('the answer', () => {
  test('opens, leaves room for what the manager writes, says how it ended and where to turn', () => {
    const said = draftOf('answer', 'nb', factsOf(plain, { outcome: 'partly-upheld' }));
    expect(said).toBe(`Hei!

Her er svaret på klagen din, som vi fikk mandag 16. mars 2026.

[Skriv svaret her]

Vi gir deg delvis medhold.

Er du ikke fornøyd med svaret, kan du vende deg til kommunedirektøren.

Har du spørsmål, kan du ta kontakt med Servicetorget og oppgi saksnummer 12.`);
    expect(isUnfinished(said)).toBe(true);
    expect(isUnfinished(said.replace('[Skriv svaret her]', 'Vi beklager.'))).toBe(false);
  });
  test('has a sentence of its own for each outcome in each language', () => {
    for (const language of languages) {
      const sentences = answerOutcomes.map((outcome) => draftOf('answer', language, factsOf(plain, { outcome })));
      expect(new Set(sentences).size).toBe(answerOutcomes.length);
    }
  });
  test('is for whoever wrote, in her language, whatever the manager reads', () => {
    const english = draftOf('answer', 'en', factsOf(plain, { outcome: 'not-upheld' }));
    expect(english).toContain('you can turn to the municipal director.');
    expect(english).not.toMatch(/klage|svar|saksnummer/);
  });
});

test('the invitation says day and place', () => {
  expect(draftOf('invitation', 'sv', factsOf(plain, all))).toContain(
    'Dag: onsdag 25 mars 2026\nPlats: Rådhuset, rom 2, kl. 10\n',
  );
});

describe("a municipality's own wording", () => {
  test('stands in place of ours in its languages', () => {
    const own = ours({ acknowledgement: { nb: 'Sak {number} fra {heardOn} er hos {handler}.' } });
    expect(draftOf('acknowledgement', 'nb', factsOf(plain, { profile: own }))).toBe(
      'Sak 12 fra mandag 16. mars 2026 er hos Max Berg.',
    );
    expect(draftOf('acknowledgement', 'nn', factsOf(plain, { profile: own }))).toContain('Saksnummeret ditt er 12.');
  });
  test('loses the lines of which a fact is missing, and the empty ones that would be left', () => {
    const own = ours({ 'delay-notice': { nb: 'Hei!\n\nFordi: {reason}\nNår: {newDate}\n\nSak {number}' } });
    const said = (over: Partial<DraftFacts>) =>
      draftOf('delay-notice', 'nb', factsOf(plain, { profile: own, ...over }));
    expect(said({})).toBe('Hei!\n\nSak 12');
    expect(said({ reason: ' \n ' })).toBe('Hei!\n\nSak 12');
    expect(said({ reason: 'Ferie' })).toBe('Hei!\n\nFordi: Ferie\n\nSak 12');
  });
  test('leaves braces in what people wrote as they are', () => {
    const reason = 'Skjemaet hadde {number}, {newDate} og {noe annet} $& $1';
    for (const language of languages) {
      expect(draftOf('delay-notice', language, factsOf(plain, { ...all, reason }))).toContain(reason);
    }
  });
});

test('no place is left open, whichever facts there are', () => {
  const some = fc.record(
    {
      newDate: fc.constant(all.newDate),
      reason: fc.string(),
      outcome: fc.constantFrom(...answerOutcomes),
      meetingOn: fc.constant(all.meetingOn),
      meetingPlace: fc.string(),
    },
    { requiredKeys: [] },
  );
  const cases = (['klage-tjeneste', 'forslag', 'ros', 'tips', 'skade', 'synpunkt'] as const).map((code) =>
    worked({ kind: kind(code) }),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...writings),
      fc.constantFrom(...languages),
      fc.constantFrom(...cases),
      some,
      (writing: Writing, language, found, facts) => {
        const typed = new Set([facts.reason?.trim(), facts.meetingPlace?.trim()]);
        const said = draftOf(writing, language, factsOf(found, facts));
        const own = [...typed].reduce((text: string, words) => (words ? text.replace(words, () => '') : text), said);
        for (const place of placesIn[writing]) expect(own).not.toContain(`{${place}}`);
        expect(said).not.toMatch(/undefined|\n{3}/);
        expect(said).toBe(said.trim());
      },
    ),
    { numRuns: 300 },
  );
});

test('no word of what was said, and nobody whom it concerns, stands in it', () => {
  const secret = worked({
    words: { ...heard().words, said: 'HEMMELIG', grounds: 'HEMMELIG', employee: 'Ola HEMMELIG' },
  });
  for (const writing of writings) {
    for (const language of languages)
      expect(draftOf(writing, language, factsOf(secret, all))).not.toContain('HEMMELIG');
  }
});
