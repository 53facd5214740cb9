/** What is known already when a form is printed to be signed. */
import { factsShown, wordsShown } from '../../domain/access.ts';
import type { Heard } from '../../domain/commands.ts';
import type { CaseWithWords } from '../../domain/decide.ts';
import type { CaseNumber, PersonId } from '../../domain/ids.ts';
import type { LocalText } from '../../domain/language.ts';
import { chainOf, type Organisation } from '../../domain/organisation.ts';
import type { Profile } from '../../domain/profile.ts';
import type { Day } from '../../domain/time.ts';
import type { Words } from '../../domain/words.ts';

export interface Filled extends Pick<Heard, 'kind' | 'signals' | 'decisionNotifiedOn' | 'answerWay'> {
  /** By its name. */
  readonly unit: string;
  readonly receivedOn: Day;
  /** By her name. */
  readonly receivedBy?: string | undefined;
  readonly words: Omit<Words, 'notes'>;
  readonly number?: CaseNumber | undefined;
  /** To whom the unit's department sends its forms (Hudiksvall: each fills that in). */
  readonly goesTo?: LocalText | undefined;
}

interface FormHouse {
  readonly profile: Profile;
  readonly organisation: Organisation;
}

/** With what is being logged, by whoever logs it. */
export function filledByHeard(house: FormHouse, heard: Heard, by: PersonId): Filled {
  const { kind, signals, decisionNotifiedOn, answerWay, heardOn, unit, words } = heard;
  return {
    kind,
    signals,
    decisionNotifiedOn,
    answerWay,
    words,
    receivedOn: heardOn,
    receivedBy: house.organisation.people.get(by)?.name,
    ...inUnit(house, unit),
  };
}

/**
 * With a registered case, as its reader may see it: to its reporter as on her receipt, to others without what stayed with
 * another board.
 */
export function filledByCase(house: FormHouse, { case: one, words }: CaseWithWords, reader?: PersonId): Filled {
  const wroteIt = one.reporter === reader;
  const { kind, signals, decisionNotifiedOn, answerWay, heardOn, unit } = wroteIt ? one.facts : factsShown(one);
  return {
    kind,
    signals,
    decisionNotifiedOn,
    answerWay,
    words: wroteIt ? words : wordsShown(one, words),
    receivedOn: heardOn,
    receivedBy: house.organisation.people.get(one.reporter)?.name,
    number: one.number,
    ...inUnit(house, unit),
  };
}

function inUnit({ profile, organisation }: FormHouse, unit: Heard['unit']): Pick<Filled, 'unit' | 'goesTo'> {
  const above = chainOf(organisation, unit).map(({ id }) => id);
  const department = profile.departments?.list.find((one) => one.unit !== undefined && above.includes(one.unit));
  return { unit: organisation.units.get(unit)?.name ?? unit, goesTo: department?.formTo };
}
