import { type Document, visit } from 'yaml';

/** As the files that come with Lydhør are written: a line as long as it is, days in quotes. */
export function textOfDocument(document: Document): string {
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(node.value)) node.type = 'QUOTE_SINGLE';
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true });
}
