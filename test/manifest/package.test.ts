import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../manifest/package.ts', import.meta.url));
const source = fileURLToPath(new URL('../../manifest', import.meta.url));
const appId = '11111111-2222-4333-8444-555555555555';
const botId = '66666666-7777-4888-8999-aaaaaaaaaaaa';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lydhor-package-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The script as `npm run package` starts it, in a folder of its own. */
function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const env = { PATH: process.env['PATH'], ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { exit: status, stdout, stderr };
}

function idsIn(file: string): unknown {
  const manifest: unknown = JSON.parse(
    new TextDecoder().decode(unzipSync(readFileSync(join(folder, file)))['manifest.json']),
  );
  return manifest;
}

describe('npm run package', () => {
  it('writes the zip and says what it wrote', () => {
    const { exit, stdout } = run(['--app-id', appId, '--bot-id', botId, '--version', '1.0.0', '--out', 'app.zip']);
    expect(exit).toBe(0);
    expect(stdout).toMatch(new RegExp(`^app\\.zip: Lydhør 1\\.0\\.0, app ${appId}, bot ${botId}, \\d+ bytes\n$`));
    expect(readdirSync(folder)).toEqual(['app.zip']);
    expect(idsIn('app.zip')).toMatchObject({ id: appId, bots: [{ botId }], composeExtensions: [{ botId }] });
  });

  it('takes the ids from the environment, and the app id for the bot where only that is given', () => {
    expect(run([], { LYDHOR_APP_ID: appId }).exit).toBe(0);
    const name = readdirSync(folder).join();
    expect(name).toMatch(/^lydhor-\d+\.\d+\.\d+\.zip$/);
    expect(idsIn(name)).toMatchObject({ id: appId, bots: [{ botId: appId }] });
    expect(run(['--out', 'two.zip'], { LYDHOR_APP_ID: appId, LYDHOR_BOT_ID: botId }).exit).toBe(0);
    expect(idsIn('two.zip')).toMatchObject({ id: appId, bots: [{ botId }] });
  });

  it('reminds of the addresses until they are given', () => {
    const own = [
      '--website',
      'https://a.example',
      '--privacy',
      'https://a.example/p',
      '--terms',
      'https://a.example/t',
    ];
    expect(run(['--app-id', appId]).stderr).toMatch(/^Note: .*--privacy.*\n$/);
    expect(run(['--app-id', appId, ...own])).toMatchObject({ exit: 0, stderr: '' });
  });

  it.each([
    [[], /^package: .*--app-id.*LYDHOR_APP_ID/],
    [['--app-id', 'abc'], /^package: app id "abc" is no GUID/],
    [['--app-id', appId, '--bot-id', 'abc'], /^package: bot id "abc" is no GUID/],
    [['--app-id', appId, '--version', 'one'], /^package: version "one"/],
    [['--app-id', appId, '--colour', 'red'], /^package: unknown option '--colour'/],
    [['--app-id', appId, 'please'], /^package: too many arguments/],
    [['--app-id'], /^package: option '--app-id <guid>.* argument missing/],
    [['--app-id', appId, '--source', 'nowhere'], /^package: .*nowhere/],
    [['--app-id', appId, '--out', 'no/such/folder/app.zip'], /^package: .*no\/such\/folder/],
  ])('%j ends with 2, one line, and no file', (args, said) => {
    const { exit, stdout, stderr } = run(args);
    expect(exit).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(said);
    expect(stderr.split('\n')).toEqual([expect.any(String), '']);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps an earlier package when an icon has the wrong size', () => {
    mkdirSync(join(folder, 'own'));
    for (const name of ['manifest.json', 'outline.png']) cpSync(join(source, name), join(folder, 'own', name));
    cpSync(join(source, 'outline.png'), join(folder, 'own', 'color.png'));
    writeFileSync(join(folder, 'app.zip'), 'earlier');
    const { exit, stderr } = run(['--app-id', appId, '--source', 'own', '--out', 'app.zip']);
    expect(exit).toBe(2);
    expect(stderr).toBe('package: color.png is 32×32 pixels, Teams wants 192×192\n');
    expect(readdirSync(folder).sort()).toEqual(['app.zip', 'own']);
    expect(readFileSync(join(folder, 'app.zip'), 'utf8')).toBe('earlier');
  });

  it('explains itself', () => {
    const { exit, stdout } = run(['--help']);
    expect(exit).toBe(0);
    for (const option of ['--app-id', '--bot-id', '--version', '--out']) expect(stdout).toContain(option);
  });
});
