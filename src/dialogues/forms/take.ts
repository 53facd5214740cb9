import type { Classification, Refusal } from '../../domain/commands.ts';
import { kindNamed } from '../../domain/editions.ts';
import { KindCode } from '../../domain/ids.ts';
import { inLanguage, type LocalText } from '../../domain/language.ts';
import { isAtWork } from './at-work.ts';
import { readerOf } from './entered.ts';
import type { Filling, Form, FormFault, Question } from './form.ts';
import type { FormEntries, FormField } from './names.ts';

/** Whoever takes it says at once what it is; the service area follows from the unit. */
export const take: Form = {
  offered: (filling) => isAtWork(filling) && filling.found.case.handling.handler === undefined,
  questions: classes,
  filled: (filling, entered) => {
    const as = classified(filling, entered);
    return 'faults' in as ? { ok: false, ...as } : { ok: true, command: { command: 'take', as } };
  },
  refused: ofKind,
};

/** The same once somebody handles it, who keeps it. */
export const classify: Form = {
  offered: (filling) => isAtWork(filling) && filling.found.case.handling.handler !== undefined,
  questions: classes,
  filled: (filling, entered) => {
    const as = classified(filling, entered);
    return 'faults' in as ? { ok: false, ...as } : { ok: true, command: { command: 'classify', as } };
  },
  refused: ofKind,
};

function ofKind({ reason }: Refusal): FormFault | undefined {
  return reason === 'concerns-someone' ? { field: 'kind', fault: reason } : undefined;
}

interface Class {
  readonly code: string;
  readonly label: LocalText;
}

/** Asked for every kind; what the profile has no codes for is not asked. */
function classes({ scene, found }: Filling): Question[] {
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
  return [
    { field: 'kind', as: 'one-of', required: true, choices: [...gone, ...choices(kinds)], value: facts.kind },
    ...asked('cause', classification.causes, facts.cause),
    ...asked('category', classification.categories, facts.category),
  ];
}

function classified({ scene, found }: Filling, entered: FormEntries): Classification | { faults: Faults } {
  const { kinds, classification } = scene.profile;
  const read = readerOf(entered);
  const kind = read.oneOf('kind', [found.case.facts.kind, ...kinds.map(({ code }) => code)], 'kind-gone');
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
