/** What keeps the demo from going on, in words for the one who started it. */
export class CannotGoOn extends Error {
  override readonly name = 'CannotGoOn';
}
