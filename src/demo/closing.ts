/** Something that was opened and has to be closed again. */
export type Closing = () => Promise<void>;

/** Closes all of it, the last opened first, each even if another one fails. */
export async function closeAll(closings: Closing[]): Promise<void> {
  for (let close = closings.pop(); close !== undefined; close = closings.pop()) {
    await close().catch((error: unknown) => {
      process.stderr.write(`Something did not close cleanly (${error instanceof Error ? error.name : 'unknown'}).\n`);
    });
  }
}
