import type { Fault } from '../domain/fault.ts';
import { plain } from './lines.ts';
import type { Ports } from './ports.ts';

/** All that is wrong with a file, a line each. */
export function listFaults(name: string, faults: readonly Fault[], { out }: Ports): void {
  out(`${plain(name)}: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`);
  for (const { path, expected, line, file } of faults) {
    const of = file === undefined ? '' : `${file}: `;
    out(
      `  ${[of, line === undefined ? '' : `line ${line}: `, path === '' ? '' : `${path}: `, expected].map(plainPart).join('')}`,
    );
  }
}

function plainPart(text: string): string {
  return text.endsWith(' ') ? `${plain(text)} ` : plain(text);
}
