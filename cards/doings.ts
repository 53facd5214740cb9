/** The buttons with which a case is handled: what it needs next, the rest folded, and what is missing before it is closed. */
import type { Doing, Doings, Missed } from '../src/dialogues/doing.ts';
import type { CaseId } from '../src/domain/ids.ts';
import * as texts from '../src/texts/doings.ts';
import { wordingOf } from '../src/texts/forms/index.ts';
import { say } from '../src/texts/say.ts';
import type { Reader } from './card.ts';
import { type Element, folds, text } from './elements.ts';
import { type Button, button } from './send.ts';

/** Of which showing of which case. */
interface Of {
  readonly case: CaseId;
  readonly revision: string;
}

type Shown = Of & Pick<Doings, 'nobodyWaits'>;

/** What comes next as buttons; behind two more, what else can be done and what is missing before it is closed. */
export function doings(
  of: Of,
  { main, more, nobodyWaits }: Doings,
  reader: Reader,
  toClose: { readonly missed: readonly Missed[]; readonly open: boolean } = { missed: [], open: false },
): Element[] {
  const { language } = reader;
  const rest = more.flatMap(({ group, doings: all }): Element[] => [
    text(say(texts.groupTexts[group], language), { weight: 'Bolder', spacing: 'Small' }),
    ...sets(all.map((one) => doingButton({ ...of, nobodyWaits }, one, reader))),
  ]);
  const lacking = missing(of, toClose.missed, reader);
  const title = say(texts.missed, language, { count: toClose.missed.length });
  return [
    ...(main.length === 0 ? [] : [mainSet({ ...of, nobodyWaits }, main, reader)]),
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
  { nobodyWaits, ...of }: Shown,
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
        say(wordingOf(doing, nobodyWaits).opens, language),
        { verb: 'form-open', ...of, form: doing },
        how,
      );
  }
}

/** Each a button that leads to where it is done; a line where that can't be now. */
export function missing(of: Of, all: readonly Missed[], { language, surface }: Reader): Element[] {
  const buttons = all.flatMap(({ need, form }) =>
    form === undefined
      ? []
      : [button(surface, say(texts.missedTexts[need], language), { verb: 'form-open', ...of, form })],
  );
  const told = all
    .filter(({ form }) => form === undefined)
    .map(({ need }) =>
      text(say(need === 'answer' ? texts.answerUnsent : texts.missedTexts[need], language), { spacing: 'Small' }),
    );
  return [...told, ...sets(buttons)];
}

/** As many beside each other as every client shows. */
const AT_MOST = 5;

function sets(buttons: readonly Button[]): Element[] {
  if (buttons.length === 0) return [];
  const first: Element = { type: 'ActionSet', actions: buttons.slice(0, AT_MOST), spacing: 'Small' };
  return [first, ...sets(buttons.slice(AT_MOST))];
}
