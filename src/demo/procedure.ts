import { type LoadedProfile, loadProfile } from '../profiles/load.ts';
import { readTextFile } from '../profiles/yaml-file.ts';

/**
 * Harstad's procedure as the invented Nordvåg has borrowed it: under its own name and addresses, so that nobody writes
 * to Harstad because of a demo.
 */
export function borrowedProcedure(): LoadedProfile {
  return loadProfile('harstad', (path) => {
    const found = readTextFile(path);
    return 'text' in found ? { text: renamed(found.text) } : found;
  });
}

function renamed(text: string): string {
  return text
    .replaceAll('Harstad kommune', 'Nordvåg kommune')
    .replaceAll('9479 Harstad', '9999 Nordvåg')
    .replaceAll('harstad.kommune.no', 'nordvag.example');
}
