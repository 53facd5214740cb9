import { KindCode } from '../ids.ts';

/** The value of a cell of kinds, as the code that it is. */
export function kindCodeIn(value: string): KindCode[] {
  const code = KindCode.safeParse(value);
  return code.success ? [code.data] : [];
}
