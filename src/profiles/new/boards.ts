import { type Answers, type Board, codeOf } from './answers.ts';

/** Boards that many Swedish municipalities have, until the municipality names its own. */
const usual: readonly Board[] = [
  'Kommunstyrelsen',
  'Socialnämnden',
  'Barn- och utbildningsnämnden',
  'Samhällsbyggnadsnämnden',
].map((name) => ({ name, head: undefined, code: codeOf(name), role: undefined }));

export function boardsOf({ boards }: Pick<Answers, 'boards'>): readonly Board[] {
  return boards ?? usual;
}
