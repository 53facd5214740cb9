import { createRequire } from 'node:module';

type Convert = typeof import('html-to-text').convert;

// Loaded with the first message that is formatted, since starting up needs none of it.
let loaded: Convert | undefined;

/** The words of a formatted Teams message: without markup, the addresses of links, pictures and quoted replies' tags. */
export function plainText(html: string): string {
  if (html.trim() === '') return '';
  const convert: Convert = loaded ?? createRequire(import.meta.url)('html-to-text').convert;
  loaded = convert;
  return convert(html, {
    wordwrap: false,
    limits: { maxInputLength: 200_000, maxDepth: 50 },
    selectors: [
      { selector: 'img', format: 'skip' },
      { selector: 'attachment', format: 'skip' },
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'table', format: 'dataTable' },
    ],
  }).trim();
}
