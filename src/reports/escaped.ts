const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** As text within a page, a picture and their attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (found) => entities[found] ?? found);
}
