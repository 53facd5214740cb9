/**
 * A case as an operator sees it. What was signalled, whom it concerns and every word stay out unless revealed, and so
 * does in which capacity somebody has it: one level up says that it is about the manager.
 */
import type { StoredCase } from '../cases/store.ts';
import type { Case, CaseEvent, Clock } from '../domain/case.ts';
import type { Words } from '../domain/words.ts';
import { columns, plain } from './lines.ts';

export function dateOf(state: Case['state']): string | null {
  return state.state === 'closed' ? state.closedOn : null;
}

export function asJson({ case: one, history, sent, words }: StoredCase, revealed: boolean): unknown {
  const { facts } = one;
  return {
    number: one.number,
    id: one.id,
    state: one.state,
    edition: one.edition,
    kind: facts.kind,
    class: facts.class,
    unit: facts.unit,
    heardOn: facts.heardOn,
    registeredAt: one.registeredAt,
    reporter: one.reporter,
    responsible: held(one.responsible, revealed),
    told: one.told.map((holder) => held(holder, revealed)),
    next: one.next.map((holder) => held(holder, revealed)),
    seen: one.seen ?? null,
    clocks: one.clocks,
    nextAttentionAt: one.nextAttentionAt,
    version: one.version,
    history: history.map(({ event, at, by }) => ({ event, at, by })),
    cardsSent: sent.length,
    ...(revealed ? { facts, hiddenFrom: one.hiddenFrom, words } : {}),
  };
}

export function asText({ case: one, history, sent, words }: StoredCase, revealed: boolean): string[] {
  const { facts, state, seen } = one;
  const row = columns([12, 0]);
  const at = (moment: string) => moment.replace('T', ' ').replace(/:\d\d\.\d+Z$/, 'Z');
  return [
    row('number', String(one.number)),
    row('id', one.id),
    row('state', dateOf(state) === null ? state.state : `${state.state} on ${dateOf(state)}`),
    row('kind', `${facts.kind} (${facts.class})`),
    row('edition', `${one.edition.profile}, ${one.edition.edition}, valid from ${one.edition.validFrom}`),
    row('unit', facts.unit),
    row('heard', facts.heardOn),
    row('registered', at(one.registeredAt)),
    row('reporter', one.reporter),
    row('responsible', heldLine(one.responsible, revealed)),
    ...one.told.map((holder) => row('told', heldLine(holder, revealed))),
    ...one.next.map((holder) => row('next', heldLine(holder, revealed))),
    row('seen', seen === undefined ? 'not yet' : `${at(seen.at)} by ${seen.by}`),
    row('attention', one.nextAttentionAt === null ? 'none due' : at(one.nextAttentionAt)),
    row('cards sent', String(sent.length)),
    '',
    ...clockLines(one.clocks),
    '',
    ...history.map((event) => eventLine(event, at)),
    ...(revealed ? ['', ...wordLines(one, words)] : []),
  ];
}

type Holder = Case['responsible'];

function held({ person, capacity }: Holder, revealed: boolean): Partial<Holder> {
  return { person, ...(revealed ? { capacity } : {}) };
}

function heldLine({ person, capacity }: Holder, revealed: boolean): string {
  return revealed ? `${person} (${capacity})` : person;
}

function clockLines(clocks: readonly Clock[]): string[] {
  const row = columns([12, 10, 10, 10, 0]);
  if (clocks.length === 0) return ['no clocks'];
  return [
    row('clock', 'nominal', 'act by', 'rolled', 'nature'),
    ...clocks.map(({ clock, nominal, actBy, rolled, nature }) => row(clock, nominal, actBy, rolled, nature)),
  ];
}

function eventLine({ at: moment, event, by }: CaseEvent, at: (moment: string) => string): string {
  return columns([17, 20, 0])(at(moment), event, by);
}

function wordLines({ facts, hiddenFrom }: Case, { contact, notes, ...texts }: Words): string[] {
  const row = columns([12, 0]);
  const known = contact.as === 'known' ? [contact.line, contact.address, contact.onBehalfOf] : [contact.as];
  return [
    row('applies', facts.signals.join(', ')),
    row('concerns', facts.concerns.join(', ')),
    row('hidden from', hiddenFrom.join(', ')),
    row('contact', known.filter((text) => text !== undefined).join('; ')),
    ...Object.entries(texts).flatMap(([field, text]) =>
      text === undefined || text === '' ? [] : textLines(field, text),
    ),
    ...notes.flatMap(({ sort, text, at, by }) => textLines(`${sort} ${at} ${by}`, text)),
  ];
}

/** People's own line breaks stay, a line of ours each. */
function textLines(heading: string, text: string): string[] {
  return [`${plain(heading)}:`, ...text.split(/\r?\n/).map((line) => `  ${plain(line)}`)];
}
