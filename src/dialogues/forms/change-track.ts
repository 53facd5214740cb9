import { factsShown } from '../../domain/access.ts';
import type { Facts } from '../../domain/case.ts';
import { PersonId } from '../../domain/ids.ts';
import { type Signal, signals, vulnerables } from '../../domain/kinds.ts';
import { peopleUnder } from '../../domain/organisation.ts';
import { kindOf } from '../../domain/profile.ts';
import type { Day } from '../../domain/time.ts';
import { todayOf } from '../scene.ts';
import type { Choice } from '../views.ts';
import { isAtWork, wordsFor } from './at-work.ts';
import { readerOf } from './entered.ts';
import type { Filling, Form, Question } from './form.ts';
import type { FormEntries } from './names.ts';

/**
 * It turns out to be about something else. What each answer calls for is asked as soon as it is ticked, as at intake:
 * who it is, whether somebody is in danger, and whom it is about.
 */
export const changeTrack: Form = {
  offered: isAtWork,
  questions: (filling, entered) => {
    const facts = factsShown(filling.found.case);
    const ticked = tickedIn(facts, entered);
    const { signals: before, vulnerable, inDanger } = facts;
    const danger = before.includes('harm') ? yesOrNo(inDanger) : undefined;
    return [
      {
        field: 'signals',
        as: 'some-of',
        choices: signals.map((value) => ({ value })),
        value: facts.signals.join(','),
      },
      ...ifTicked(ticked, 'harm', {
        field: 'inDanger',
        as: 'one-of',
        required: true,
        choices: [{ value: 'yes' }, { value: 'no' }],
        value: danger,
      }),
      ...ifTicked(ticked, 'vulnerable', {
        field: 'vulnerable',
        as: 'one-of',
        required: true,
        choices: vulnerables.map((value) => ({ value })),
        value: vulnerable,
      }),
      ...(asksWhom(filling, ticked) ? [whom(filling, ticked)] : []),
      ...ifTicked(ticked, 'formal-decision', {
        field: 'decisionNotifiedOn',
        as: 'day',
        value: facts.decisionNotifiedOn,
      }),
      { field: 'reason', as: 'text' },
    ];
  },
  filled: (filling, entered) => {
    const facts = factsShown(filling.found.case);
    const ticked = tickedIn(facts, entered);
    const read = readerOf(entered);
    const danger = ticked.includes('harm') ? read.oneOf('inDanger', ['yes', 'no']) : 'no';
    const vulnerable = ticked.includes('vulnerable') ? read.oneOf('vulnerable', vulnerables) : undefined;
    const concerns = concernsFrom(filling, entered, ticked);
    if (concerns === undefined) read.fault('concerns', 'required');
    const decides = ticked.includes('formal-decision');
    const notified = decides && (entered.decisionNotifiedOn ?? '') !== '' ? read.day('decisionNotifiedOn') : undefined;
    const { faults } = read.failed();
    if (faults.length > 0 || danger === undefined || concerns === undefined) return { ok: false, faults };
    return {
      ok: true,
      command: {
        command: 'change-track',
        signals: ticked,
        vulnerable,
        inDanger: danger === 'yes',
        concerns,
        decisionNotifiedOn: decides ? (notified ?? keptDay(facts, entered)) : undefined,
        reason: entered.reason ?? '',
      },
    };
  },
  refused: ({ reason }) => {
    switch (reason) {
      case 'tell-only':
        return { field: 'signals', fault: 'tell-only' };
      case 'person-not-possible':
      case 'nobody-to-take-it':
        return { field: 'concerns', fault: reason };
      default:
        return undefined;
    }
  },
};

/** What is ticked on the card that came; as the case has it where none has come yet. */
function tickedIn(facts: Facts, { signals: entered }: FormEntries): Signal[] {
  if (entered === undefined) return facts.signals;
  const chosen = entered.split(',');
  return signals.filter((signal) => chosen.includes(signal));
}

function ifTicked(ticked: readonly Signal[], signal: Signal, question: Question): Question[] {
  return ticked.includes(signal) ? [question] : [];
}

function yesOrNo(is: boolean): 'yes' | 'no' {
  return is ? 'yes' : 'no';
}

/** The day stands where no card has asked for it. */
function keptDay({ decisionNotifiedOn }: Facts, entered: FormEntries): Day | undefined {
  return entered.decisionNotifiedOn === undefined ? decisionNotifiedOn : undefined;
}

/** An employee whom the words name and the organisation does not know. */
const AS_NAMED = 'as-named';

function isAboutSomebody({ scene, found }: Filling, ticked: readonly Signal[]): boolean {
  return ticked.includes('about-person') || (kindOf(scene.profile, found.case.facts.kind)?.aboutEmployee ?? false);
}

function asksWhom(filling: Filling, ticked: readonly Signal[]): boolean {
  return isAboutSomebody(filling, ticked) || factsShown(filling.found.case).concerns.length > 0;
}

/** Colleagues and those whom it is about already; of whom nobody has said that it is about her, nothing is said here. */
function whom(filling: Filling, ticked: readonly Signal[]): Question {
  const facts = factsShown(filling.found.case);
  const known =
    facts.concernsAssumed === true ? [] : [...facts.concerns, ...namedIn(filling).map(({ value }) => value)];
  const required = isAboutSomebody(filling, ticked) ? ({ required: true } as const) : {};
  return { field: 'concerns', as: 'some-of', ...required, choices: choicesOf(filling), value: known.join(',') };
}

function choicesOf(filling: Filling): Choice[] {
  const { scene, found } = filling;
  const facts = factsShown(found.case);
  const { people } = scene.organisation;
  const colleagues = peopleUnder(scene.organisation, facts.unit, todayOf(scene));
  const others = facts.concernsAssumed === true ? [] : facts.concerns;
  const elsewhere = others.filter((id) => !colleagues.some((each) => each.id === id));
  return [
    ...colleagues.map(({ id, name }) => ({ value: id, title: name })),
    ...elsewhere.map((id) => ({ value: id, title: people.get(id)?.name ?? '–' })),
    ...namedIn(filling),
  ];
}

function namedIn(filling: Filling): Choice[] {
  const { employee } = wordsFor(filling);
  return employee === undefined ? [] : [{ value: AS_NAMED, title: employee }];
}

/**
 * Undefined where it has to be said whom it is about: as long as that is only assumed, the unit's manager could be the
 * first to read a complaint about herself.
 */
function concernsFrom(filling: Filling, entered: FormEntries, ticked: readonly Signal[]): PersonId[] | undefined {
  if (!asksWhom(filling, ticked)) return [];
  // As it stood on the card, or as it would have stood where it was not on it yet.
  const chosen = (entered.concerns ?? whom(filling, ticked).value ?? '').split(',');
  const some = choicesOf(filling).filter(({ value }) => chosen.includes(value));
  if (some.length === 0 && isAboutSomebody(filling, ticked)) return undefined;
  return some.flatMap(({ value }) => (value === AS_NAMED ? [] : [PersonId.parse(value)]));
}
