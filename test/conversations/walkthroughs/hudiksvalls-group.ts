import { expect } from 'vitest';
import { conversation } from '../../support/conversation.ts';
import { channel, type Script } from '../../support/script.ts';
import { readOn } from '../../support/shown-card.ts';
import type { Standing } from '../../support/teams-side.ts';
import { hudiksvall } from './provsund.ts';

/** The channel itself, not the thread in which Max wrote. */
const there = '19:kanal@thread.tacv2';

/** What the group talks through, and what the board and kommunstyrelsen are told. */
export function groupConversations(): void {
  conversation(
    'the group’s month, its talk each half-year, the board twice a year and kommunstyrelsen once',
    async (script) => {
      const { max, jonas } = script;
      // The day for kommunstyrelsen's was yesterday.
      expect(jonas.message().summary).toBe('Dags för en rapport');
      jonas.sees('Kommunstyrelsen ska få en rapport nu. Dagen är satt till 15 mars 2026.', 'Skapa rapporten');
      script.taken();
      await max.writes('koppla den här kanalen till Kontaktcenter', { place: channel });
      script.taken();
      for (const kind of ['klagomål', 'klagomål', 'synpunkt', 'beröm']) await emmaLogs(script, kind);

      // Each month a question of the presentation's goes with the figures: counts alone, nobody's words.
      await clock(script, '2026-04-01T07:00:00.000Z');
      const [month] = script.teams.standing(there).filter(({ summary }) => summary.startsWith('Månad'));
      const post = postOf(month);
      expect(post).toContain('4 – klagomål 2, synpunkt 1, beröm 1');
      expect(post).toContain('Till mötet: ');
      expect(post).not.toContain('Ingen svarade');

      // ”Gruppen pratar igenom situationer och ger varandra tips.”
      await clock(script, '2026-08-20T06:00:00.000Z');
      expect(max.message().summary).toBe('Halvårsgenomgång');
      max.sees('I gruppen, på en arbetsplatsträff. Prata igenom situationerna och ge varandra tips');
      max.sees('Vilken situation var svår, och vad hade vi kunnat säga?');
      max.sees('Vilket är ditt bästa tips till de andra i gruppen?');
      max.sees('Hur gör det som kom in vårt arbete bättre?');
      max.sees('När vände någon från negativ till positiv, och vad gjorde vi då?');
      max.sees('Klagomål: \n2', 'Synpunkt: \n1', 'Beröm: \n1', 'För få för att visas');
      await max.taps('Anteckna mötet');
      script.taken();
      await max.taps('Till anteckningarna', { attended: '6', what1: 'Säg hur det blir i stället för varför' });
      script.taken();
      max.sees('– Säg hur det blir i stället för varför', 'Skriv inga namn och inget om ett enskilt ärende.');
      const minutes = 'Vi säger hur det blir i stället för varför det inte går.';
      await max.taps('Släpp anteckningarna', { text: minutes });
      script.taken();
      const [talk] = script.teams.standing(there).slice(-1);
      expect(postOf(talk)).toContain(minutes);

      // ”Nämnden minst två gånger om året, med vad som bör prioriteras.”
      const toBoard = await reportFor(script, 'board:kommunstyrelsen', '2026-01+6');
      for (const words of ['<dd dir="auto">Nämnden</dd>', 'halvår 1 2026: Kommunstyrelsen', 'Vad som bör prioriteras'])
        expect(toBoard).toContain(words);

      // ”Kommunstyrelsen en gång om året.”
      await clock(script, '2027-01-07T09:00:00.000Z');
      const toExecutive = await reportFor(script, 'municipality', '2026-01+12');
      for (const words of ['<dd dir="auto">Kommunstyrelsen</dd>', 'Årsrapport 2026', 'Vad som bör prioriteras'])
        expect(toExecutive).toContain(words);
      expect(jonas.canTap()).toContain('Skapa en annan');
    },
    hudiksvall('told'),
  );
}

function postOf(post: Standing | undefined): string {
  if (post === undefined) throw new Error('nothing is posted');
  return readOn(post.card);
}

/** Time goes by; what went out meanwhile is what the other conversations are about. */
async function clock(script: Script, at: string): Promise<void> {
  script.taken();
  await script.clock(at);
  script.taken();
}

async function emmaLogs(script: Script, kind: string): Promise<void> {
  const { emma } = script;
  await emma.writes('logga');
  script.taken();
  await emma.taps('Nästa', { kind, said: 'Ingen svarade i telefonen', contact: 'anonym', applies: 'none' });
  script.taken();
  if (!emma.canTap().includes('Registrera')) return;
  await emma.taps('Registrera');
  script.taken();
}

/** As it stands on the web page. */
async function reportFor(script: Script, scope: string, period: string): Promise<string> {
  const { jonas } = script;
  await jonas.writes('rapport');
  script.taken();
  await jonas.taps('Skapa rapporten', { scope, period, language: 'sv' });
  script.taken();
  return (await jonas.follows('Läs på webben')).text();
}
