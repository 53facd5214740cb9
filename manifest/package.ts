/** `npm run package`: writes the Teams app's zip. Exit code 2 and one line on stderr where something is wrong. */
import { readFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError, Option } from 'commander';
import { z } from 'zod';
import { buildAppPackage } from './app-package.ts';

const here = dirname(fileURLToPath(import.meta.url));
const placeholder = 'https://example.org/lydhor';
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')));

const Options = z.object({
  appId: z.string(),
  botId: z.string().optional(),
  version: z.string(),
  out: z.string().optional(),
  publisher: z.string(),
  website: z.string(),
  privacy: z.string(),
  terms: z.string(),
  source: z.string(),
});

const command = new Command('package')
  .description('Writes the Teams app as a zip, ready for the Teams admin centre.')
  .addOption(new Option('--app-id <guid>', 'the id of the app').env('LYDHOR_APP_ID').makeOptionMandatory())
  .addOption(
    new Option('--bot-id <guid>', "the bot's application (client) id; the app's id unless given").env('LYDHOR_BOT_ID'),
  )
  .addOption(new Option('--version <x.y.z>', 'higher than that of the last upload').default(version))
  .addOption(new Option('--out <file>', 'where to write it (default: lydhor-VERSION.zip)'))
  .addOption(new Option('--publisher <name>', 'who offers the app').default('Lydhør'))
  .addOption(new Option('--website <url>', 'about the app, or the municipality').default(placeholder))
  .addOption(new Option('--privacy <url>', 'how personal data is handled').default(`${placeholder}/privacy`))
  .addOption(new Option('--terms <url>', 'terms of use').default(`${placeholder}/terms`))
  .addOption(new Option('--source <folder>', 'the folder with manifest.json and the icons').default(here))
  .allowExcessArguments(false)
  .configureOutput({ writeErr: () => {} })
  .exitOverride();

try {
  await run();
} catch (error) {
  if (error instanceof CommanderError) {
    if (error.exitCode !== 0)
      fail(error.message.replace(/^error: /, '').replace('--app-id <guid>', '--app-id <guid> (or LYDHOR_APP_ID)'));
  } else {
    fail(error instanceof Error ? error.message : String(error));
  }
}

async function run(): Promise<void> {
  const options = Options.parse(command.parse().opts());
  const { source, out = `lydhor-${options.version}.zip`, botId = options.appId, ...rest } = options;
  const made = await buildAppPackage({ ...rest, botId, folder: source });
  if (!made.ok) return fail(made.problems.join('; '));
  // Written beside its place and then moved there: a full disk leaves no half package behind.
  const unfinished = `${out}.${process.pid}.part`;
  try {
    await writeFile(unfinished, made.zip);
    await rename(unfinished, out);
  } finally {
    await rm(unfinished, { force: true });
  }
  console.log(`${out}: Lydhør ${options.version}, app ${options.appId}, bot ${botId}, ${made.zip.byteLength} bytes`);
  if ([options.website, options.privacy, options.terms].some((url) => url.startsWith(placeholder))) {
    console.error('Note: give your own --website, --privacy and --terms before people install it.');
  }
}

function fail(message: string): void {
  console.error(`package: ${message.replace(/\s*\n\s*/g, ' ')}`);
  process.exitCode = 2;
}
