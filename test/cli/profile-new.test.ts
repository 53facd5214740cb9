/** `lydhor profile new` as somebody uses it: a process of its own, answered line by line, or a file of answers. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { askerOn } from '../../src/cli/asking.ts';
import { questions } from '../../src/profiles/new/questions.ts';
import { lydhor } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'lydhor-new-'));
afterAll(() => rmSync(folder, { recursive: true }));
const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

let made = 0;
const place = () => {
  made += 1;
  return join(folder, String(made));
};

/** As a shell runs it, with `typed` on its stdin. */
function started(out: string, typed: string): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [main, 'profile', 'new', '--out', out], { stdio: 'pipe' });
  const said = { out: '', err: '' };
  child.stdout.on('data', (part) => {
    said.out += String(part);
  });
  child.stderr.on('data', (part) => {
    said.err += String(part);
  });
  child.stdin.end(typed);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...said })));
}

/** Asked in this process; the questions are answered by what they are about. */
async function asked(out: string, answers: (question: string) => string | undefined) {
  const said: string[] = [];
  const asker = () => ({
    ask: (prompt: string) => {
      said.push(prompt);
      return Promise.resolve(answers(prompt));
    },
    close: () => {},
  });
  return { ...(await lydhor(['profile', 'new', '--out', out], { asker })), prompts: said };
}

describe('lydhor profile new', () => {
  it('asks from outside, line by line, and writes what passes its own checks', async () => {
    const out = place();
    const typed = ['Sørvåg kommune', '?', 'Store bokstaver', 'sorvag', '', '', 'Havneveien 2', 'Rutine 7'];
    const { code, out: said, err } = await started(out, [...typed, ...Array<string>(40).fill('')].join('\n'));
    expect([code, err]).toEqual([0, '']);
    expect(said).toContain('Lower-case letters a to z, digits and hyphens. The profile');
    expect(said).toContain('Please type lower-case letters');
    expect(said).toContain(`npm run demo -- --profile ${out}/sorvag.yaml --organisation ${out}/organisation.yaml`);
    expect(readdirSync(out).sort()).toEqual(['organisation.yaml', 'sorvag.yaml']);
    const check = await lydhor(['profile', 'check', join(out, 'sorvag.yaml')]);
    expect([check.code, check.out[0]]).toEqual([0, expect.stringContaining('sound; Rutine 7, edition 1')]);
    const organisation = [
      'organisation',
      'check',
      join(out, 'organisation.yaml'),
      '--profile',
      join(out, 'sorvag.yaml'),
    ];
    expect(await lydhor(organisation)).toMatchObject({ code: 0 });
  });

  it('leaves nothing behind where it is stopped in the middle', async () => {
    const out = place();
    const { code, err } = await started(out, 'Sørvåg kommune\nsorvag\n');
    expect([code, err]).toEqual([1, 'lydhor: stopped: nothing is written\n']);
    expect(existsSync(out)).toBe(false);
  });

  it('overwrites neither file', async () => {
    const out = place();
    expect((await asked(out, () => '')).code).toBe(0);
    const before = readFileSync(join(out, 'organisation.yaml'), 'utf8');
    const again = await asked(out, () => '');
    expect([again.code, again.prompts, again.err]).toEqual([1, [], [expect.stringContaining('is there already')]]);
    rmSync(join(out, 'organisation.yaml'));
    expect(await asked(out, () => '')).toMatchObject({
      code: 1,
      err: [expect.stringContaining('eksempel.yaml is there')],
    });
    expect(existsSync(join(out, 'organisation.yaml'))).toBe(false);
    expect(before).toContain('people:');
  });

  it('asks Swedes about boards, and for a rule until it is one', async () => {
    const out = place();
    const rules = ['soon', '10wd'];
    const {
      code,
      out: said,
      prompts,
    } = await asked(out, (prompt) => {
      if (prompt.startsWith('What is the municipality')) return 'Sörviks kommun';
      if (prompt.startsWith('Which boards')) return 'Kommunstyrelsen = kommunchef; Nämnden för kultur, fritid och unga';
      return prompt.startsWith('By when is a complaint') ? rules.shift() : '';
    });
    expect(code).toBe(0);
    expect(said).toContainEqual(expect.stringContaining('Please type 14d (days)'));
    expect(prompts.filter((prompt) => prompt.startsWith('By when is a complaint'))).toHaveLength(2);
    const text = readFileSync(join(out, 'sorviks.yaml'), 'utf8');
    expect(text).toContain('rule: 10wd');
    expect(text).toContain('head: kommunchef');
    expect(text).toContain('Nämnden för kultur, fritid och unga');
    expect(said).toContain('  2 boards: Kommunstyrelsen (kommunchef); Nämnden för kultur, fritid och unga');
  });

  it('finds a revision that is past at its question', async () => {
    const days = ['2026-03-20', '2030-01-01'];
    const { code, out } = await asked(place(), (prompt) => (prompt.startsWith('By which day') ? days.shift() : ''));
    expect([code, days]).toEqual([0, []]);
    expect(out).toContainEqual(expect.stringContaining('Please type a day such as 2029-01-01'));
  });

  it('keeps the answers where nothing else could be written, as a file to go on with', async () => {
    const out = place();
    const answer = (prompt: string) => {
      if (prompt.startsWith('What is the municipality')) return 'Sörviks kommun';
      if (prompt.startsWith('A short name')) return 'organisation';
      return prompt.startsWith('Which boards') ? 'A, B och C; D = chef' : '';
    };
    const { code, out: said } = await asked(out, answer);
    expect([code, readdirSync(out)]).toEqual([1, ['organisation-answers.yaml']]);
    const kept = join(out, 'organisation-answers.yaml');
    expect(said.at(-1)).toBe(`Your answers are kept in ${kept}; go on with --answers ${kept}`);
    const other = place();
    writeFileSync(kept, readFileSync(kept, 'utf8').replace('id: organisation', 'id: sorvik'));
    expect(await lydhor(['profile', 'new', '--answers', kept, '--out', other])).toMatchObject({ code: 0 });
    expect(readFileSync(join(other, 'sorvik.yaml'), 'utf8')).toContain('A, B och C');
  });

  it('takes a file of answers, tells all that is wrong in it by line, and explains each on --help', async () => {
    const out = place();
    const file = join(folder, 'answers.yaml');
    writeFileSync(file, 'name: Sörviks kommun\ncountry: DK\nansweredWithin: soon\ntown: x\n');
    const wrong = await lydhor(['profile', 'new', '--answers', file, '--out', out]);
    expect([wrong.code, wrong.out.slice(1).map((line) => line.slice(0, 16))]).toEqual([
      1,
      ['  line 2: countr', '  line 3: answer', '  line 4: town: '],
    ]);
    expect(existsSync(out)).toBe(false);
    writeFileSync(file, 'name: Sörviks kommun\nwhoHasIt: board-head\nanonymous: false\n');
    expect(await lydhor(['profile', 'new', '--answers', file, '--out', out])).toMatchObject({ code: 0, err: [] });
    const help = (await lydhor('profile new --help')).out.join('\n');
    for (const { key } of questions) expect(help).toContain(`  ${key}: `);
  });

  it('asks for the country until it is answered where the name does not show it', async () => {
    const out = place();
    const countries = ['', 'Norge', 'no'];
    const answer = (prompt: string) => {
      if (prompt.startsWith('What is the municipality')) return 'Fredrikstad';
      return prompt.startsWith('Which country') ? countries.shift() : '';
    };
    const { code, out: said, prompts } = await asked(out, answer);
    expect([code, countries]).toEqual([0, []]);
    expect(prompts).toContain('Which country, NO or SE? ');
    expect(said.filter((line) => line.startsWith('  Please type NO or SE.'))).toHaveLength(2);
    expect(said).toContainEqual(expect.stringContaining('fredrikstad.yaml: sound, with Norwegian law'));
  });

  it('takes no country for granted in a file of answers, and what is typed as it would be typed', async () => {
    const out = place();
    const file = join(folder, 'typed.yaml');
    writeFileSync(file, 'name: Fredrikstad\n');
    const refused = await lydhor(['profile', 'new', '--answers', file, '--out', out]);
    expect([refused.code, refused.out]).toEqual([1, [expect.anything(), expect.stringContaining('country: expected')]]);
    writeFileSync(
      file,
      'name: Provs kommun\nanonymous: yes\nalwaysInWriting: no\nkinds: complaint, praise\nboards: Kommunstyrelsen; Socialnämnden\n',
    );
    const taken = await lydhor(['profile', 'new', '--answers', file, '--out', out]);
    expect(taken).toMatchObject({ code: 0, err: [] });
    expect(taken.out[0]).toContain('provs.yaml: sound, with Swedish law');
  });

  it('needs somebody to ask, or a file', async () => {
    expect(await lydhor(['profile', 'new', '--out', place()])).toMatchObject({
      code: 2,
      err: ['lydhor: no terminal to ask in: give --answers FILE'],
    });
  });
});

describe('an asker', () => {
  it('keeps what was typed ahead, and ends with the input', async () => {
    const input = new PassThrough();
    const asker = askerOn(input, new PassThrough(), false);
    input.write('one\ntwo\n');
    expect([await asker.ask('1'), await asker.ask('2')]).toEqual(['one', 'two']);
    const third = asker.ask('3');
    input.end();
    expect([await third, await asker.ask('4')]).toEqual([undefined, undefined]);
  });
  it('stops on Ctrl-C', async () => {
    const input = new PassThrough();
    const asker = askerOn(input, new PassThrough(), true);
    const first = asker.ask('1');
    input.write('half\u0003');
    expect(await first).toBeUndefined();
  });
});
