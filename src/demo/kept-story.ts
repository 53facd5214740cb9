/** Which story a kept folder tells: two in one folder would mix up what was said where. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotGoOn } from './cannot-go-on.ts';
import { storyOf } from './stories.ts';
import type { Story } from './story.ts';

/** Throws CannotGoOn where the folder tells another. */
export async function keepStory(folder: string, { profile, organisation }: Story): Promise<void> {
  const file = join(folder, 'story');
  const isBuiltIn = storyOf(profile)?.organisation === organisation;
  const tells = isBuiltIn ? profile : JSON.stringify({ profile, organisation });
  const kept = await readFile(file, 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  );
  if (kept === undefined) await writeFile(file, `${tells}\n`);
  else if (kept !== tells)
    throw new CannotGoOn(`${folder} holds another municipality. Choose another folder with --data.`);
}
