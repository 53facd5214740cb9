/** The organisation's file with the changes in it; comments, order and whatever else stands there stay. */
import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { textOfDocument } from '../../profiles/new/document.ts';
import type { Change } from './plan.ts';

/** @param text a sound organisation file. */
export function edited(text: string, changes: readonly Change[]): string {
  // Whoever's editor ends lines with CRLF finds them so again, and compares no file that is other on every line.
  if (/\r\n/.test(text)) return edited(text.replaceAll('\r\n', '\n'), changes).replaceAll('\n', '\r\n');
  const document = parseDocument(text, { schema: 'core' });
  const lists = { units: listOf(document, 'units'), people: listOf(document, 'people') };
  for (const { of, id, sets, isNew } of changes) {
    const { list, byId } = lists[of];
    if (isNew === true) {
      const fields = Object.entries({ id, ...sets }).filter(([, value]) => value !== undefined);
      list.add(document.createNode(Object.fromEntries(fields)));
      continue;
    }
    const entry = byId.get(id);
    if (entry === undefined) throw new TypeError(`no ${id} among ${of}`);
    for (const [field, value] of Object.entries(sets)) {
      if (value === undefined) entry.delete(field);
      else entry.set(field, document.createNode(value));
    }
  }
  return textOfDocument(document);
}

function listOf(document: Document, of: Change['of']) {
  const list = document.get(of);
  if (!isSeq(list)) throw new TypeError(`no list of ${of}`);
  const byId = new Map<string, YAMLMap>();
  for (const one of list.items) if (isMap(one)) byId.set(String(one.get('id')).trim().toLowerCase(), one);
  return { list, byId };
}
