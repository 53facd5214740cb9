import { Failure, type Ports, WrongUse } from './ports.ts';

/** The text of a file that the operator named. @throws WrongUse where there is none, Failure where it can't be read. */
export function textOf(name: string, path: string, absent: string, { read }: Ports): string {
  const found = read(path);
  if ('text' in found) return found.text;
  if (found.absent) throw new WrongUse(`${name}: ${absent}`);
  throw new Failure(`${name}: ${found.because}`);
}
