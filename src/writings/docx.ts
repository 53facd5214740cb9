/** The letter for a word processor: the same content, A4, its language and its headings marked as what they are. */
import type { Sheet } from './letter.ts';

export async function docxOf(sheet: Sheet): Promise<Uint8Array> {
  // It is big: loaded with the first letter that is asked for.
  const { Document, Packer } = await import('docx');
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [], title: sheet.heading })));
}
