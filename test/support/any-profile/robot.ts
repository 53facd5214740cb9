/**
 * Somebody who knows no municipality: she taps the first button that moves the case on, and fills in whatever is asked.
 * So a case can be walked through by any profile, in any language.
 */
import { z } from 'zod';
import { complaintsAbout } from '../card-parser.ts';
import type { Persona } from '../persona.ts';
import type { Script } from '../script.ts';
import type { ShownCard } from '../shown-card.ts';

const Json = z.record(z.string(), z.unknown());
type Json = z.infer<typeof Json>;

/** A button as Teams would send it. */
interface Button {
  readonly title: string;
  readonly verb: string;
  readonly form: string | undefined;
  /** Of those with its title, counted from 1. */
  readonly nth: number;
}
const Execute = z.looseObject({
  type: z.literal('Action.Execute'),
  title: z.string(),
  verb: z.string(),
  data: z.looseObject({ form: z.string().optional() }),
});
const Input = z.looseObject({
  type: z.enum(['Input.Text', 'Input.Date', 'Input.Toggle', 'Input.ChoiceSet']),
  id: z.string(),
  value: z.string().optional(),
  isRequired: z.boolean().optional(),
  choices: z.array(z.object({ value: z.string() })).optional(),
});

function all(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(all);
  const one = Json.safeParse(value);
  if (!one.success) return [];
  return [one.data, ...Object.entries(one.data).flatMap(([key, inner]) => (key === 'data' ? [] : all(inner)))];
}

export function buttonsOn(card: ShownCard): Button[] {
  // In the order in which `press` finds them: the card's own first.
  const parts = [...all(card['actions']), ...all(card.body)];
  const met = new Map<string, number>();
  return parts.flatMap((part) => {
    const read = Execute.safeParse(part);
    if (!read.success) return [];
    const { title, verb, data } = read.data;
    const nth = (met.get(title) ?? 0) + 1;
    met.set(title, nth);
    return [{ title, verb, form: data.form, nth }];
  });
}

/** What stands in the inputs already stays; for the rest the first choice, the day, or some words. */
function filled(card: ShownCard, today: string, over: Readonly<Record<string, string>>): Record<string, string> {
  const entries = all(card.body).flatMap((part) => {
    const read = Input.safeParse(part);
    if (!read.success) return [];
    const { type, id, value, choices } = read.data;
    const given = over[id];
    if (given !== undefined) return [[id, given] as const];
    if (value !== undefined && value !== '') return [];
    if (type === 'Input.Toggle') return [];
    if (type === 'Input.Date') return [[id, today] as const];
    const [first] = (choices ?? []).filter((choice) => choice.value !== '');
    if (type === 'Input.ChoiceSet') return first === undefined ? [] : [[id, first.value] as const];
    return [[id, 'Noe som passer her'] as const];
  });
  return Object.fromEntries(entries);
}

/** Presses the button on the card that she looks at; all that goes out is looked at on its way. */
export async function presses(
  script: Script,
  who: Persona,
  button: Button,
  over: Readonly<Record<string, string>> | 'as-it-stands' = {},
): Promise<void> {
  const { card } = who.message();
  const entries = over === 'as-it-stands' ? {} : filled(card, script.now().slice(0, 10), over);
  const several = buttonsOn(card).filter(({ title }) => title === button.title).length > 1;
  await who.taps(button.title, entries, { unlikeMessage: true, ...(several ? { nth: button.nth } : {}) });
  looksAtAll(script);
}

/** The clockwork goes until nothing more comes of it, as it does every few seconds. */
export async function untilQuiet(script: Script, at: string): Promise<void> {
  looksAtAll(script);
  for (let turn = 0; turn < 20; turn += 1) {
    await script.clock(at);
    await script.settled();
    if (script.teams.waiting.length === 0) return;
    looksAtAll(script);
  }
  throw new Error('the clockwork never comes to rest');
}

/** Every card that went out since the last time is sound, and none of its texts is empty or unfilled. */
export function looksAtAll(script: Script): void {
  for (const { body } of script.taken()) {
    if (body === undefined) continue;
    const { attachments, summary } = Message.parse(body);
    for (const { content } of attachments) {
      const complaints = complaintsAbout(content).filter((message) => !laterThan15.test(message));
      if (complaints.length > 0) throw new Error(`${summary}: ${complaints.join('; ')}`);
      for (const part of all(content)) textsAreThere(part, summary);
    }
  }
}
/** Charts are newer than the version that cards name; each brings a table for clients without. */
const laterThan15 = /choices\.data|^Unknown element type "Chart\.\w+"\. Fallback will be used if present\.$/;
const Message = z.object({
  summary: z.string().min(1),
  attachments: z.array(z.object({ content: Json })),
});
const shown = ['text', 'title', 'label', 'fallbackText', 'errorMessage', 'placeholder'];

function textsAreThere(part: Json, summary: string): void {
  for (const [key, value] of Object.entries(part)) {
    if (!shown.includes(key) || typeof value !== 'string') continue;
    if (value.trim() === '') throw new Error(`${summary}: an empty ${key} in ${JSON.stringify(part)}`);
    if (/undefined|\[object|NaN/.test(value)) throw new Error(`${summary}: ${key} is ${value}`);
  }
}

/** The names of what the card that she looks at opens in a browser. */
export function linksOn(card: ShownCard): string[] {
  return [...all(card['actions']), ...all(card.body)].flatMap((part) => Link.safeParse(part).data?.title ?? []);
}
const Link = z.looseObject({ type: z.literal('Action.OpenUrl'), title: z.string() });

/** What moves a case on, the first that her card offers. Asking and appointing others would only make it longer. */
const onward = ['take', 'acknowledge', 'hear', 'answer', 'classify', 'learn', 'reference', 'close'] as const;
const taps = ['case-seen', 'case-approve', 'case-accept', 'case-called', 'mail-arrived'];

/** One step with the case whose card she looks at; what it was, or undefined where nothing moves it on. */
export async function movesOn(script: Script, who: Persona, done: readonly string[]): Promise<string | undefined> {
  const found = buttonsOn(who.message().card);
  const tap = found.find(({ verb }) => taps.includes(verb));
  if (tap !== undefined) {
    await presses(script, who, tap);
    return tap.verb;
  }
  // Each form is done once, but for what a case may need of several.
  const open = found.find(
    ({ verb, form }) =>
      verb === 'form-open' &&
      onward.some((name) => name === form) &&
      (form === 'hear' || form === 'reference' || !done.includes(form ?? '')),
  );
  if (open?.form === undefined) return undefined;
  await presses(script, who, open);
  for (let step = 0; step < 4; step += 1) {
    const next = buttonsOn(who.message().card).find(({ verb }) => verb === 'form-look' || verb === 'form-do');
    if (next === undefined) return open.form;
    await presses(
      script,
      who,
      next,
      open.form === 'answer' ? { text: 'Vi har sett på det, og gjør det annerledes' } : {},
    );
  }
  throw new Error(`${open.form} does not take what was entered: ${JSON.stringify(who.message().card.body)}`);
}

/** Until it is registered, whatever its kind asks for. */
export async function logs(script: Script, who: Persona, kind: string): Promise<void> {
  await who.writes('logg');
  looksAtAll(script);
  const entries = { kind, applies: 'none', contact: '99 88 77 66', unit: 'servicetorget', answerWay: 'any' };
  for (let step = 0; step < 6; step += 1) {
    const found = buttonsOn(who.message().card);
    const next =
      found.find(({ verb }) => verb === 'read-register') ??
      found.find(({ verb }) => verb === 'more-next') ??
      found.find(({ verb }) => verb === 'said-next');
    if (next === undefined) return;
    await presses(script, who, next, entries);
  }
  throw new Error(`not registered: ${JSON.stringify(who.message().card.body)}`);
}
