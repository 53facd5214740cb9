import { expect } from 'vitest';
import { conversation } from '../../support/conversation.ts';
import { type Script, said } from '../../support/script.ts';
import { inBjurholm } from './in-bjurholm.ts';

/** Every unit has a month; here it is the department's that is followed. */
const toMax = (script: Script) =>
  script
    .taken()
    .map(said)
    .filter((line) => line.includes(' max: '));

/**
 * The page promises no board a report, so that nothing is sent to one by itself: the month is Lydhør's own, and a report
 * is made when somebody asks for it.
 */
export function bjurholmReports(): void {
  conversation(
    'what came in is told in the month, and to the board when it is asked for',
    async (script) => {
      const { emma, max, jonas } = script;
      await emma.writes('Ingen städar i trapphuset på Solgården');
      script.sent('new emma: Skriv ner det du fick höra');
      await emma.taps('Nästa', { kind: 'synpunkt', contact: 'anonym', applies: 'none', unit: 'solgarden' });
      script.sent('put emma: Läs upp det');
      await emma.taps('Registrera');
      script.sent('put emma: Ärende 1', 'opened max', 'new max: Ärende 1');
      await emma.writes('logga');
      script.sent('new emma: Skriv ner det du fick höra');
      await emma.taps('Hör det inte hemma här?');
      script.sent('put emma: Hör det inte hemma här?');
      await emma.taps('Enkel fråga');
      script.sent('put emma: Hör det inte hemma här?');
      await emma.taps('Klart');
      script.sent('put emma: Tack. Det hör hemma någon annanstans');

      await script.clock('2026-04-01T07:00:00.000Z');
      expect(toMax(script)).toEqual(['new max: 1 väntar på dig', 'new max: Månadssammanställning för mars 2026']);
      max.sees('Socialförvaltningen', 'Kom in: \n1 – synpunkt 1', 'Fick alla som ville höra från oss inom tre veckor?');
      max.doesNotSee('trapphuset');

      await max.writes('rapport');
      script.sent('new max: Skapa en rapport');
      max.sees('Socialförvaltningen', 'Hemtjänsten', 'Solgården');
      max.doesNotSee('Provskolan');
      await jonas.writes('rapport');
      script.sent('new jonas: Skapa en rapport');
      jonas.sees('Socialnämnden', 'Kultur- och utbildningsnämnden', 'Miljö- och byggnämnden', 'Bjurholms kommun');
      await jonas.taps('Skapa rapporten', { scope: 'board:social', period: '2026-03+1', language: 'sv' });
      script.sent('put jonas: Skapa en rapport');
      const report = await (await jonas.follows('Läs på webben')).text();
      for (const words of ['Socialnämnden', 'mars 2026', 'Synpunkt']) expect(report).toContain(words);
      // Of one that was turned away nobody is told what it was.
      expect(report).not.toContain('Enkel fråga');
      expect(report).not.toContain('trapphuset');
    },
    inBjurholm(),
  );
}
