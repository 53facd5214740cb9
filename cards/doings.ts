/** The buttons with which a case is handled: what it needs next, the rest folded, and what is missing before it is closed. */
import type { Doing, Doings, Missed } from '../src/dialogues/doing.ts';
import type { CaseId } from '../src/domain/ids.ts';
import type { Language } from '../src/domain/language.ts';
import * as texts from '../src/texts/doings.ts';
import { wordingOf } from '../src/texts/forms/index.ts';
import { say } from '../src/texts/say.ts';
import type { Reader } from './card.ts';
import { type Element, folds, text } from './elements.ts';
import { clipped } from './people.ts';
import { type Button, button } from './send.ts';

/** Of which showing of which case. */
interface Of {
  readonly case: CaseId;
  readonly revision: string;
}

type Shown = Of & Pick<Doings, 'nobodyWaits' | 'register'>;

/** What comes next as buttons; behind two more, what else can be done and what is missing before it is closed. */
export function doings(
  of: Of,
  { main, more, nobodyWaits, register }: Doings,
  reader: Reader,
  toClose: { readonly missed: readonly Missed[]; readonly open: boolean } = { missed: [], open: false },
): Element[] {
  const { language } = reader;
  const rest = more.flatMap(({ group, doings: all }): Element[] => [
    text(say(texts.groupTexts[group], language), { weight: 'Bolder', spacing: 'Small' }),
    ...sets(all.map((one) => doingButton({ ...of, nobodyWaits, register }, one, reader))),
  ]);
  const lacking = missing(of, toClose.missed, reader);
  const title = say(texts.missed, language, { count: toClose.missed.length });
  return [
    ...(main.length === 0 ? [] : [mainSet({ ...of, nobodyWaits, register }, main, reader)]),
    ...folds([
      { id: 'more', title: say(texts.more, language), items: rest },
      { id: 'missed', title, items: lacking, open: toClose.open },
    ]),
  ];
}

/** The first is what the case needs next. What is closed needs nothing. */
function mainSet(of: Shown, main: readonly Doing[], reader: Reader): Element {
  const actions = main.map((one, index) =>
    doingButton(of, one, reader, index === 0 && one !== 'reopen' ? 'positive' : undefined),
  );
  return { type: 'ActionSet', actions, spacing: 'Medium' };
}

function doingButton(
  { nobodyWaits, register, ...of }: Shown,
  doing: Doing,
  { language, surface }: Reader,
  style?: 'positive',
): Button {
  const how = style === undefined ? {} : { style };
  switch (doing) {
    case 'case-seen':
    case 'case-accept':
    case 'case-called':
    case 'case-split':
      return button(surface, say(texts.tapTexts[doing], language), { verb: doing, ...of }, how);
    default:
      return button(
        surface,
        doing === 'reference'
          ? referenceButton(register, language)
          : say(wordingOf(doing, nobodyWaits).opens, language),
        { verb: 'form-open', ...of, form: doing },
        how,
      );
  }
}

/** What opens the form with a register's number: the register, where there is one alone. */
export function referenceButton(register: string | undefined, language: Language): string {
  return register === undefined
    ? say(wordingOf('reference', undefined).opens, language)
    : clipped(register, LONGEST_REGISTER);
}

/** Each a button that leads to where it is done; a line where that can't be now. */
export function missing(of: Of, all: readonly Missed[], { language, surface }: Reader): Element[] {
  const buttons = all.flatMap(({ need, form, named }) =>
    form === undefined ? [] : [button(surface, missedText(need, named, language), { verb: 'form-open', ...of, form })],
  );
  const told = all
    .filter(({ form }) => form === undefined)
    .map(({ need, named }) =>
      text(need === 'answer' ? say(texts.answerUnsent, language) : missedText(need, named, language), {
        spacing: 'Small',
      }),
    );
  return [...told, ...sets(buttons)];
}

function missedText(need: Missed['need'], named: string | undefined, language: Language): string {
  return named === undefined
    ? say(texts.missedTexts[need], language)
    : say(texts.missedNamed, language, { what: clipped(named, LONGEST_REGISTER) });
}

/** As many characters as a button has room for. */
const LONGEST_REGISTER = 24;

/** As many beside each other as every client shows. */
const AT_MOST = 5;

function sets(buttons: readonly Button[]): Element[] {
  if (buttons.length === 0) return [];
  const first: Element = { type: 'ActionSet', actions: buttons.slice(0, AT_MOST), spacing: 'Small' };
  return [first, ...sets(buttons.slice(AT_MOST))];
}
