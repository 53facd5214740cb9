/** Colours of day and night, each with a contrast of 4.5 at least to what lies behind it (WCAG 2.2, 1.4.3). */
const day =
  '--ink: #1b1b1b; --soft: #4d4d4d; --paper: #ffffff; --shade: #f2f4f7; --line: #767676; --bar: #1d5fa0; --link: #0b57a4;';
const night =
  '--ink: #ececec; --soft: #bdbdbd; --paper: #161819; --shade: #24282b; --line: #8f8f8f; --bar: #6fb1ee; --link: #8fc4f7;';

export const style = `
  @page { size: A4; margin: 18mm 17mm; }
  :root { color-scheme: light dark; ${day} }
  @media (prefers-color-scheme: dark) { :root { ${night} } }
  * { box-sizing: border-box; }
  body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1.25rem 3rem; font: 1rem/1.5 'Segoe UI', system-ui, Arial, sans-serif; color: var(--ink); background: var(--paper); }
  h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 1rem; overflow-wrap: anywhere; }
  h2 { font-size: 1.3rem; line-height: 1.25; margin: 2.2rem 0 0.6rem; padding-top: 0.6rem; border-top: 1px solid var(--line); }
  h3 { font-size: 1.05rem; margin: 1.4rem 0 0.4rem; overflow-wrap: anywhere; }
  p, li { overflow-wrap: anywhere; max-width: 46rem; }
  p { margin: 0 0 0.8rem; }
  ul, ol { margin: 0 0 1rem; padding-inline-start: 1.4rem; }
  li { margin-bottom: 0.35rem; }
  a { color: var(--link); }
  .whose { margin: 0; color: var(--soft); font-weight: 600; }
  .said { display: block; color: var(--soft); font-size: 0.92em; }
  dl { margin: 0; display: grid; gap: 0.25rem; }
  dl div { display: flex; flex-wrap: wrap; gap: 0 0.6rem; }
  dt { color: var(--soft); min-width: 8.5rem; }
  dd { margin: 0; overflow-wrap: anywhere; }
  nav h2 { font-size: 1rem; border: 0; margin: 1.4rem 0 0.3rem; padding: 0; }
  nav ol { columns: 2; column-gap: 2rem; }
  .beside { display: grid; grid-template-columns: minmax(0, 27.5rem) minmax(0, 1fr); gap: 1.5rem; align-items: start; }
  figure { margin: 0.4rem 0 1rem; }
  figure svg { display: block; width: 100%; max-width: 27.5rem; height: auto; }
  .across { overflow-x: auto; margin: 0 0 1.2rem; }
  .across:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
  table { border-collapse: collapse; min-width: min(100%, 26rem); font-size: 0.95rem; font-variant-numeric: tabular-nums; }
  .words, .beside table { width: 100%; }
  caption { text-align: start; font-weight: 600; padding: 0.2rem 0 0.4rem; }
  th, td { padding: 0.3rem 0.55rem; border-bottom: 1px solid color-mix(in srgb, var(--line) 45%, transparent); vertical-align: top; }
  th { text-align: start; font-weight: 400; }
  thead th { font-weight: 600; background: var(--shade); border-bottom: 1px solid var(--line); vertical-align: bottom; }
  tbody th { min-width: 7.5rem; }
  /* A word is parted only where it is longer than the page: what is too wide is moved sideways. */
  th, td { overflow-wrap: break-word; }
  td, thead th:not(:first-child) { text-align: end; }
  .words td, .words thead th:not(:first-child), td.text { text-align: start; }
  tfoot th, tfoot td { font-weight: 600; border-top: 1px solid var(--line); border-bottom: 0; }
  footer { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 0.6rem; color: var(--soft); font-size: 0.9rem; }
  @media (max-width: 46rem) {
    .beside { grid-template-columns: minmax(0, 1fr); gap: 0; }
    nav ol { columns: 1; }
    h1 { font-size: 1.45rem; }
  }
  @media print {
    :root { color-scheme: light; ${day} }
    body { max-width: none; padding: 0; font-size: 10pt; }
    h1 { font-size: 17pt; } h2 { font-size: 13pt; } h3 { font-size: 11pt; }
    h2, h3, caption { break-after: avoid; }
    figure, tr, li { break-inside: avoid; }
    .across { overflow: visible; }
    th, td { overflow-wrap: anywhere; }
    .beside { grid-template-columns: minmax(0, 9cm) minmax(0, 1fr); }
    thead { display: table-header-group; }
    tfoot { display: table-row-group; }
    nav { display: none; }
    .beside { break-inside: avoid; }
    thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  }
`;
