import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { buildAppPackage, type PackageOrder } from '../../manifest/app-package.ts';
import { localisationProblems, schemaFile } from '../../manifest/localisation.ts';
import { type Language, languages } from '../../src/domain/language.ts';
import { appTexts } from '../../src/texts/app.ts';
import { linkingIn } from '../../src/texts/channel-commands.ts';
import { commandOf, findingIn } from '../../src/texts/commands.ts';

const appId = '11111111-2222-4333-8444-555555555555';
const botId = '66666666-7777-4888-8999-aaaaaaaaaaaa';
const source = fileURLToPath(new URL('../../manifest', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lydhor-manifest-'));
  for (const name of ['manifest.json', 'color.png', 'outline.png']) cpSync(join(source, name), join(folder, name));
});
afterEach(() => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true, force: true });
});

async function build(change: Partial<PackageOrder> = {}) {
  const publisher = { publisher: 'Fjordvik kommune', website: 'https://fjordvik.example/lydhor' };
  const addresses = { privacy: 'https://fjordvik.example/p', terms: 'https://fjordvik.example/t' };
  return await buildAppPackage({ folder, appId, botId, version: '1.2.3', ...publisher, ...addresses, ...change });
}

async function built(change: Partial<PackageOrder> = {}) {
  const made = await build(change);
  if (!made.ok) throw new Error(made.problems.join('; '));
  return made.zip;
}

async function problems(change: Partial<PackageOrder> = {}): Promise<readonly string[]> {
  const made = await build(change);
  if (made.ok) throw new Error('expected a refusal');
  return made.problems;
}

async function entries() {
  const files = unzipSync(await built());
  const read = (name: string) => new TextDecoder('utf-8', { fatal: true }).decode(files[name]);
  return { files, read };
}

const Command = z.looseObject({ title: z.string(), description: z.string() });
const Manifest = z.looseObject({
  id: z.string(),
  version: z.string(),
  manifestVersion: z.string(),
  name: z.object({ short: z.string(), full: z.string() }),
  description: z.object({ short: z.string(), full: z.string() }),
  bots: z.tuple([
    z.looseObject({
      botId: z.string(),
      scopes: z.array(z.string()),
      commandLists: z.array(z.object({ scopes: z.array(z.string()), commands: z.array(Command) })),
    }),
  ]),
  composeExtensions: z.tuple([
    z.looseObject({
      botId: z.string(),
      commands: z.array(
        Command.extend({
          id: z.string(),
          type: z.string(),
          context: z.array(z.string()),
          fetchTask: z.boolean().optional(),
          initialRun: z.boolean().optional(),
          parameters: z.array(z.looseObject({ name: z.string(), inputType: z.string() })).optional(),
        }),
      ),
    }),
  ]),
});
const Strings = z.record(z.string(), z.string());

describe('the app package', () => {
  it('holds the manifest, both icons and three languages beside English', async () => {
    const { files } = await entries();
    expect(Object.keys(files).sort()).toEqual([
      'color.png',
      'manifest.json',
      'nb.json',
      'nn.json',
      'outline.png',
      'sv.json',
    ]);
    for (const icon of ['color.png', 'outline.png']) {
      expect(Buffer.from(files[icon] ?? [])).toEqual(readFileSync(join(source, icon)));
    }
  });

  it('fills in what was ordered and leaves nothing unfilled', async () => {
    const { files, read } = await entries();
    const text = read('manifest.json');
    const manifest = Manifest.parse(JSON.parse(text));
    expect(manifest).toMatchObject({
      id: appId,
      version: '1.2.3',
      developer: {
        name: 'Fjordvik kommune',
        websiteUrl: 'https://fjordvik.example/lydhor',
        privacyUrl: 'https://fjordvik.example/p',
        termsOfUseUrl: 'https://fjordvik.example/t',
      },
      validDomains: [],
    });
    expect(manifest.bots[0].botId).toBe(botId);
    expect(manifest.composeExtensions[0].botId).toBe(botId);
    for (const name of Object.keys(files).filter((one) => one.endsWith('.json')))
      expect(read(name)).not.toMatch(/\{\{|\}\}/);
  });

  it('asks for no permission, in a conversation or on the device', async () => {
    const { read } = await entries();
    const manifest = Manifest.parse(JSON.parse(read('manifest.json')));
    for (const key of ['authorization', 'permissions', 'devicePermissions']) {
      expect(Object.keys(manifest)).not.toContain(key);
    }
  });

  it('names its registration and no more, by which Graph knows it as the app that may install itself', async () => {
    const { read } = await entries();
    expect(JSON.parse(read('manifest.json'))).toMatchObject({ webApplicationInfo: { id: botId } });
    expect(Object.keys(JSON.parse(read('manifest.json')).webApplicationInfo)).toEqual(['id']);
  });

  it('has the bot in all three scopes, and every way into the message extension', async () => {
    const { read } = await entries();
    const { bots, composeExtensions } = Manifest.parse(JSON.parse(read('manifest.json')));
    expect([...bots[0].scopes].sort()).toEqual(['groupChat', 'personal', 'team']);
    expect(bots[0].commandLists.flatMap(({ scopes }) => scopes).sort()).toEqual(['groupChat', 'personal', 'team']);
    expect(
      composeExtensions[0].commands.map(({ title: _, description: __, parameters, ...command }) => ({
        ...command,
        ...(parameters === undefined ? {} : { asks: parameters.map(({ name, inputType }) => `${name}: ${inputType}`) }),
      })),
    ).toEqual([
      { id: 'log', type: 'action', context: ['compose', 'commandBox'], fetchTask: true },
      { id: 'logMessage', type: 'action', context: ['message'], fetchTask: true },
      { id: 'find', type: 'query', context: ['compose', 'commandBox'], initialRun: true, asks: ['text: text'] },
    ]);
  });

  it('says the same in each language at the same places', async () => {
    const { read } = await entries();
    const files = (['nb', 'nn', 'sv'] as const).map((one) => Strings.parse(JSON.parse(read(`${one}.json`))));
    const places = files.map((one) => Object.keys(one).sort());
    expect(places[0]?.length).toBe(1 + 4 + 2 * (7 + 4 + 3) + 2 * 3 + 2);
    expect(places[1]).toEqual(places[0]);
    expect(places[2]).toEqual(places[0]);
    const [nb, nn, sv] = files;
    expect(nb?.['composeExtensions[0].commands[1].title']).toBe('Logg som klage');
    expect(nn?.['bots[0].commandLists[0].commands[0].description']).toBe('Skriv ned det ein innbyggjar nettopp sa');
    expect(sv?.['bots[0].commandLists[0].commands[1].title']).toBe('Mina ärenden');
    expect(Manifest.parse(JSON.parse(read('manifest.json'))).composeExtensions[0].commands[1]?.title).toBe(
      'Log as complaint',
    );
  });

  it('is byte for byte the same whenever it is made', async () => {
    const first = await built();
    vi.useFakeTimers({ now: new Date('2031-07-01T12:00:00Z') });
    const second = await built().finally(() => vi.useRealTimers());
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  it("is checked by Microsoft's schema without the network", async () => {
    const asked = vi.fn(() => Promise.reject(new Error('offline')));
    vi.stubGlobal('fetch', asked);
    await built();
    expect(asked).not.toHaveBeenCalled();
    const wrong = [
      ['"isNotificationOnly": false', '"isNotificationOnly": "no"', 'bots'],
      ['"#14566B"', '"petrol"', 'accentColor'],
      ['"fetchTask": true,', '"fetchTask": true, "colour": "red",', 'composeExtensions'],
      ['"{{extension.log.title}}"', `"${'x'.repeat(33)}"`, 'title'],
    ] as const;
    for (const [before, after, said] of wrong) {
      change((manifest) => manifest.replace(before, after));
      const found = await problems();
      expect(found).toHaveLength(1);
      expect(found[0]).toMatch(new RegExp(`^manifest\\.json: .{0,120}${said}.{0,120}$`));
    }
    change((manifest) => manifest.replaceAll('1.23', '1.99'));
    await expect(build()).rejects.toThrow(/v1\.99/);
    expect(asked).not.toHaveBeenCalled();
  });

  function change(how: (manifest: string) => string): void {
    const path = join(folder, 'manifest.json');
    const before = readFileSync(join(source, 'manifest.json'), 'utf8');
    expect(how(before)).not.toBe(before);
    writeFileSync(path, how(before));
  }
});

describe('a wrong order', () => {
  it.each([
    [{ appId: 'abc' }, 'app id "abc" is no GUID'],
    [{ appId: '00000000-0000-0000-0000-000000000000' }, 'app id "00000000'],
    [{ botId: `${botId}0` }, 'bot id "66666666'],
    [{ version: '1.0' }, 'version "1.0"'],
    [{ version: '01.0.0' }, 'version "01.0.0"'],
    [{ version: '1.0.0-rc.1' }, 'version "1.0.0-rc.1"'],
    [{ website: 'http://fjordvik.example' }, 'website "http://fjordvik.example"'],
    [{ privacy: 'fjordvik' }, 'privacy "fjordvik"'],
    [{ terms: '' }, 'terms ""'],
    [{ publisher: 'x'.repeat(33) }, 'manifest.json: /developer/name'],
  ])('%o', async (order, said) => {
    const found = await problems(order);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(said);
  });

  it('is told all at once', async () => {
    expect(await problems({ appId: 'x', botId: 'y', version: 'z', terms: 'w' })).toHaveLength(4);
  });
});

describe('icons', () => {
  const png = (width: number, height: number, colorType: 2 | 6) =>
    PNG.sync.write(new PNG({ width, height }), { colorType });

  it.each([
    ['color.png', png(191, 192, 2), 'color.png is 191×192 pixels, Teams wants 192×192'],
    ['color.png', Buffer.from('GIF89a, thirty bytes and more, not a PNG'), 'color.png is no PNG file'],
    ['color.png', Buffer.from([]), 'color.png is no PNG file'],
    ['outline.png', png(192, 192, 6), 'outline.png is 192×192 pixels, Teams wants 32×32'],
    [
      'outline.png',
      png(32, 32, 2),
      'outline.png has no transparent background, Teams wants a white outline on nothing',
    ],
  ])('%s is refused when it is wrong', async (name, bytes, said) => {
    writeFileSync(join(folder, name), bytes);
    expect(await problems()).toEqual([said]);
  });

  it('are what Teams wants: a full colour picture, and white on nothing', () => {
    const color = PNG.sync.read(readFileSync(join(source, 'color.png')));
    const outline = PNG.sync.read(readFileSync(join(source, 'outline.png')));
    expect([color.width, color.height, outline.width, outline.height]).toEqual([192, 192, 32, 32]);
    const pixels = Array.from({ length: 32 * 32 }, (_, n) => [...outline.data.subarray(4 * n, 4 * n + 4)]);
    expect(pixels.filter(([r, g, b]) => r !== 255 || g !== 255 || b !== 255)).toEqual([]);
    const drawn = pixels.filter(([, , , alpha]) => alpha === 255).length;
    const empty = pixels.filter(([, , , alpha]) => alpha === 0).length;
    expect(drawn).toBeGreaterThan(60);
    expect(empty).toBeGreaterThan(drawn);
  });
});

describe('the texts', () => {
  it.each(languages)('in %s keep within what Teams shows', (language) => {
    const limits: ReadonlyArray<readonly [RegExp, number]> = [
      [/^name\.short$/, 30],
      [/^name\.full$/, 100],
      [/^description\.short$/, 80],
      [/^description\.full$/, 4000],
      [/^(commands|extension)\.\w+\.title$/, 32],
      [/^(commands|extension)\.\w+\.description$/, 128],
    ];
    for (const [name, text] of Object.entries(appTexts)) {
      const limit = limits.find(([pattern]) => pattern.test(name))?.[1];
      expect([name, limit !== undefined && text[language].length > 0 && text[language].length <= limit]).toEqual([
        name,
        true,
      ]);
    }
  });

  it.each(languages)('in %s come back as commands that the bot knows', (language: Language) => {
    const keys = ['log', 'mine', 'search', 'call', 'procedure', 'language', 'help'] as const;
    const understood = keys.map((key) => {
      const title = appTexts[`commands.${key}.title`][language];
      return commandOf(title) ?? findingIn(title)?.find;
    });
    expect(understood).toEqual(keys);
    expect(linkingIn(appTexts['commands.channel.title'][language], 'channel')).toEqual({ does: 'link', unit: '' });
  });

  it('that are too long, empty or out of place are found', async () => {
    const found = await localisationProblems(
      'sv.json',
      {
        'name.short': 'x'.repeat(31),
        'name.full': '',
        'bots[1].commandLists[0].commands[0].title': 'x',
        'name.long': 'x',
      },
      '1.23',
    );
    expect(found).toEqual([
      'sv.json: name.short has 31 characters, at most 30 are allowed',
      'sv.json: name.full is empty',
      'sv.json: bots[1].commandLists[0].commands[0].title is no place for a text that Teams knows',
      'sv.json: name.long is no place for a text that Teams knows',
    ]);
    await expect(schemaFile('9.9', 'MicrosoftTeams.schema.json')).rejects.toThrow(/v9\.9/);
  });
});
