import { expect } from 'vitest';
import { conversation } from '../support/conversation.ts';
import type { Script } from '../support/script.ts';

const secret = 'Hun var uhøflig og smalt igjen døren';

async function emmaLogsAbout(script: Script, entries: Readonly<Record<string, string>>): Promise<void> {
  const { emma } = script;
  await emma.writes('logg');
  script.sent('new emma: Skriv ned det du fikk høre');
  await emma.taps('Neste', { said: secret, contact: '99 88 77 66', applies: 'about-person' });
  script.sent('put emma: Litt mer om saken');
  await emma.taps('Neste', entries);
  script.sent('put emma: Les det opp');
  await emma.taps('Registrer');
}

/** Every byte that ever went to somebody's chat. */
function everythingTo(script: Script, person: { user: { aad: string } }): string {
  const all = script.teams.everything.filter(
    ({ path, body }) => path.includes(person.user.aad) || JSON.stringify(body)?.includes(`"id":"${person.user.aad}"`),
  );
  return JSON.stringify(all);
}

/** Complaints about people: whoever it is about never sees it. */
export function concerningConversations(): void {
  conversation('about a named employee: the nearest superior has it, she never sees it', async (script) => {
    const { max, ola } = script;
    await ola.writes('hjelp');
    script.sent('new ola: Slik virker jeg');
    await emmaLogsAbout(script, { about: 'employee', employee: ola.user.aad });
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    max.sees('Handler om Ola Prøve', secret);
    await ola.writes('mine saker');
    script.sent('new ola: Mine saker');
    ola.sees('Du har ikke registrert noe ennå');
    expect(everythingTo(script, ola)).not.toContain(secret);
    expect(everythingTo(script, ola)).not.toContain('Sak 1');
  });

  conversation('about an employee who is not on file: by name', async (script) => {
    const { max } = script;
    await emmaLogsAbout(script, { about: 'employee', employeeName: 'Vikaren Bo' });
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    max.sees('Handler om Vikaren Bo');
  });

  conversation('about Max: his superior has it, and Max sees nothing anywhere', async (script) => {
    const { emma, max, solveig, kari } = script;
    await max.writes('hjelp');
    script.sent('new max: Slik virker jeg');
    await emmaLogsAbout(script, { about: 'manager' });
    script.sent('put emma: Sak 1', 'opened solveig', 'new solveig: Sak 1');
    solveig.sees('Handler om Max Prøve', secret);
    await max.writes('mine saker');
    script.sent('new max: Mine saker');
    max.sees('Du har ikke registrert noe ennå');
    // Not from a card either that somebody showed him: what he taps is not his to see.
    const forged = solveig.message();
    await max.taps('Jeg har sett den', {}, { on: { ...forged, activity: max.message().activity } });
    script.sent(
      'put max: Dette finnes ikke lenger, eller du har ikke tilgang til det. Skriv «mine saker» for å se dine egne.',
    );
    // Solveig can't be reached: her deputy has it, never Max, and never his deputy either.
    await emma.taps('Lagre i saken', { note: 'Hun sa det to ganger' });
    script.sent('put emma: Sak 1', 'put solveig: Sak 1');
    expect(everythingTo(script, max)).not.toMatch(new RegExp(`${secret}|Sak 1|Hun sa det|Solveig`));
    for (const deputy of [kari, script.ida]) expect(everythingTo(script, deputy)).toBe('[]');
  });

  conversation('about Max, and one level up can’t be reached: her deputy, then the coordinator', async (script) => {
    const { max, kari, jonas } = script;
    const gone = (to: string) => to === 'solveig' || to === 'kari';
    script.when((_, to) =>
      gone(to) ? { how: 'answer', status: 403, body: '{"error":{"code":"BotNotInstalled"}}' } : undefined,
    );
    await emmaLogsAbout(script, { about: 'manager' });
    // Emma's receipt says who has it now, each time.
    script.sent(
      'put emma: Sak 1',
      ...['opened solveig (not taken)', 'opened kari (not taken)', 'opened jonas', 'new jonas: Sak 1'],
    );
    jonas.sees('Du får denne fordi Kari Prøve ikke kunne nås', secret);
    expect(everythingTo(script, max)).toBe('[]');
    expect(everythingTo(script, kari)).not.toContain(secret);
  });

  conversation('whom it is about was not asked yet: Max does not see it until it is known', async (script) => {
    const { emma, max, solveig, ola } = script;
    await emma.writes('logg');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.taps('Registrer nå, fullfør senere', { said: secret, contact: 'anonym', applies: 'about-person' });
    script.sent('put emma: Sak 1', 'opened solveig', 'new solveig: Sak 1');
    await emma.taps('Fyll ut det som mangler');
    script.sent('put emma: Sak 1');
    await emma.taps('Neste');
    script.sent('put emma: Litt mer om saken');
    await emma.taps('Neste', { about: 'employee', employee: ola.user.aad });
    script.sent('put emma: Sak 1');
    await emma.taps('Lagre i sak 1');
    // It was about a colleague: Max has it now, and Solveig's card shrinks to the number.
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1', 'put solveig: Sak 1');
    max.sees(secret, 'Handler om Ola Prøve');
    solveig.sees('Sak 1', 'Mer enn dette kan du ikke se');
    solveig.doesNotSee(secret);
  });

  conversation('about Emma herself: number and dates are left to her', async (script) => {
    const { emma, max } = script;
    await emmaLogsAbout(script, { about: 'me' });
    script.sent('put emma: Sak 1', 'opened max', 'new max: Sak 1');
    emma.sees('Sak 1', 'senest mandag 30. mars', 'Mer enn dette kan du ikke se');
    emma.doesNotSee(secret, '99 88 77 66', 'Max Prøve');
    expect(emma.canTap()).toEqual([]);
    max.sees(secret, 'Handler om Emma Prøve');
    await emma.writes('mine saker');
    script.sent('new emma: Mine saker');
    emma.sees('Denne handler om deg: du ser nummer og datoer');
    await emma.taps('Åpne sak 1');
    script.sent('put emma: Sak 1');
    emma.doesNotSee(secret);
    await max.taps('Jeg har sett den');
    script.sent('put max: Sak 1', 'put emma: Sak 1', 'put emma: Sak 1');
    emma.doesNotSee(secret, 'Max Prøve');
  });

  conversation('about the head of all: to whom the profile names', async (script) => {
    const { emma, per } = script;
    await emma.writes('logg');
    script.sent('new emma: Skriv ned det du fikk høre');
    await emma.taps('Neste', { said: secret, contact: 'anonym', applies: 'about-person', unit: 'kommunen' });
    script.sent('put emma: Litt mer om saken');
    await emma.taps('Neste', { about: 'manager' });
    script.sent('put emma: Les det opp');
    emma.sees('Per Prøve (utpekt i prosedyren)');
    await emma.taps('Registrer');
    script.sent('put emma: Sak 1', 'opened per', 'new per: Sak 1');
    per.sees(secret);
  });
}
