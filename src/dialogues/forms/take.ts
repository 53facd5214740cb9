import { factsShown } from '../../domain/access.ts';
import type { Classification, Refusal } from '../../domain/commands.ts';
import { editionOf, kindNamed } from '../../domain/editions.ts';
import { KindCode } from '../../domain/ids.ts';
import { inLanguage, type LocalText } from '../../domain/language.ts';
import { isAppeal } from '../../domain/tracks.ts';
import { trackTexts } from '../../texts/codes.ts';
import { kindQuestion } from '../../texts/forms/take.ts';
import { say } from '../../texts/say.ts';
import { isAtWork } from './at-work.ts';
import { readerOf } from './entered.ts';
import type { Filling, Form, FormFault, Passage, Question } from './form.ts';
import type { FormEntries, FormField } from './names.ts';

/** Whoever takes it says at once what it is; the service area follows from the unit. */
export const take: Form = {
  offered: (filling) => isAtWork(filling) && filling.found.case.handling.handler === undefined,
  questions: classes,
  passages: whatItIs,
  filled: (filling, entered) => {
    const as = classified(filling, entered);
    return 'faults' in as ? { ok: false, ...as } : { ok: true, command: { command: 'take', as } };
  },
  refused: ofKind,
};

/** The same once somebody handles it, who keeps it. */
export const classify: Form = {
  offered: (filling) =>
    isAtWork(filling) && filling.found.case.handling.handler !== undefined && classes(filling).length > 0,
  questions: classes,
  passages: whatItIs,
  filled: (filling, entered) => {
    const as = classified(filling, entered);
    return 'faults' in as ? { ok: false, ...as } : { ok: true, command: { command: 'classify', as } };
  },
  refused: ofKind,
};

function ofKind({ reason }: Refusal): FormFault | undefined {
  return reason === 'concerns-someone' ? { field: 'kind', fault: reason } : undefined;
}

/**
 * A klage på vedtak is that by law, whichever kind was chosen beside it: the kind stays as it is stored, and isn't asked
 * in words that say it is something else. What makes it one is changed by its track.
 */
function isOfDecision({ scene, found }: Filling): boolean {
  return isAppeal(editionOf(scene.profile, found.case.edition), { facts: factsShown(found.case) });
}

function whatItIs(filling: Filling): Passage[] {
  const { language } = filling.scene;
  if (!isOfDecision(filling)) return [];
  return [{ label: say(kindQuestion, language), text: say(trackTexts['formal-decision'], language) }];
}

interface Class {
  readonly code: string;
  readonly label: LocalText;
}

/** Asked for every kind; what the profile has no codes for is not asked. */
function classes(filling: Filling): Question[] {
  const { scene, found } = filling;
  const { kinds, classification, languages } = scene.profile;
  const { facts } = found.case;
  const choices = (all: readonly Class[]) =>
    all.map(({ code, label }) => ({ value: code, title: inLanguage(label, scene.language, languages.main) }));
  const asked = (field: FormField, all: readonly Class[], value: string | undefined): Question[] =>
    all.length === 0 ? [] : [{ field, as: 'one-of', choices: choices(all), value }];
  // A kind that was given up since stands on the cases that have it.
  const label = kindNamed(scene.profile, facts.kind)?.label;
  const title = label === undefined ? facts.kind : inLanguage(label, scene.language, languages.main);
  const gone = kinds.some(({ code }) => code === facts.kind) ? [] : [{ value: facts.kind, title }];
  const ofKinds: Question = {
    field: 'kind',
    as: 'one-of',
    required: true,
    choices: [...gone, ...choices(kinds)],
    value: facts.kind,
  };
  return [
    ...(isOfDecision(filling) ? [] : [ofKinds]),
    ...asked('cause', classification.causes, facts.cause),
    ...asked('category', classification.categories, facts.category),
  ];
}

function classified(filling: Filling, entered: FormEntries): Classification | { faults: Faults } {
  const { scene, found } = filling;
  const { kinds, classification } = scene.profile;
  const { kind: stored } = found.case.facts;
  const read = readerOf(isOfDecision(filling) ? { ...entered, kind: stored } : entered);
  const kind = read.oneOf('kind', [stored, ...kinds.map(({ code }) => code)], 'kind-gone');
  const optional = (field: 'cause' | 'category', all: readonly Class[]) =>
    (entered[field] ?? '') === ''
      ? undefined
      : read.oneOf(
          field,
          all.map(({ code }) => code),
        );
  const cause = optional('cause', classification.causes);
  const category = optional('category', classification.categories);
  const { faults } = read.failed();
  return faults.length > 0 ? { faults } : { kind: KindCode.parse(kind), cause, category };
}

type Faults = ReturnType<ReturnType<typeof readerOf>['failed']>['faults'];
