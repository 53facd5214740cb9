/** What was done with a case since it was registered, for whoever has it. */
import type { Case } from '../../domain/case.ts';
import { givenOf } from '../../domain/deciding/writing.ts';
import { runningClocks } from '../../domain/duties.ts';
import { amongEditions } from '../../domain/editions.ts';
import { type Given, type Hearing, type Writing, writings } from '../../domain/handling.ts';
import type { LocalText } from '../../domain/language.ts';
import type { Profile } from '../../domain/profile.ts';
import { hasPostalAddress, mailAddressOf } from '../../domain/ways.ts';
import type { Words } from '../../domain/words.ts';
import type {
  ClockView,
  GivenView,
  HandlerView,
  HandlingView,
  HearingView,
  OfferView,
  UnsettledView,
} from '../views.ts';
import { clocksOf, inTheirWords, nameOf, type Reading, unitNameOf } from './scope.ts';

/** `words`: those that the reader may see. */
export function handlingView(reading: Reading, one: Case, words: Words): HandlingView {
  const { handling, facts } = one;
  const { acknowledged, answer, question, postponed } = handling;
  // Those of its own edition first; where that is not there any more, what another one calls them.
  const named = (of: (edition: Profile) => readonly Labelled[]) => amongEditions(reading.profile, of);
  const given = (writing: Writing, of: Given): GivenView => givenView(reading, one, writing, of);
  return {
    handler: handlerView(reading, one),
    offer: offerView(reading, one),
    declined: handling.declined.map(({ unit, by, at }) => ({
      unit: unitNameOf(reading, unit),
      by: nameOf(reading, by),
      at,
    })),
    cause: labelled(
      reading,
      named((edition) => edition.classification.causes),
      facts.cause,
    ),
    category: labelled(
      reading,
      named((edition) => edition.classification.categories),
      facts.category,
    ),
    acknowledged: acknowledged === undefined ? undefined : given('acknowledgement', acknowledged),
    hearings: handling.hearings.map((hearing) => hearingView(reading, hearing, words)),
    meetings: handling.meetings.map(({ on, state, invited }) => ({ on, state, invited: given('invitation', invited) })),
    extensions: handling.extensions.map(({ was, newDate, notice }) => ({
      was: was.nominal,
      newDate,
      notice: given('delay-notice', notice),
    })),
    answer:
      answer === undefined
        ? undefined
        : {
            outcome: answer.outcome,
            given: answer.given === undefined ? undefined : given('answer', answer.given),
          },
    learned: handling.learned,
    measures: handling.measures.length,
    references: handling.references.map(({ register, number }) => ({
      register:
        labelled(
          reading,
          named((edition) => edition.registers),
          register,
        ) ?? register,
      number,
    })),
    links: handling.links,
    question: question === undefined ? undefined : { ...question, by: nameOf(reading, question.by) },
    postponed: postponed === undefined ? undefined : { until: postponed.until, by: nameOf(reading, postponed.by) },
  };
}

export function handlerView(reading: Reading, { handling: { handler } }: Case): HandlerView | undefined {
  if (handler === undefined) return undefined;
  const { person, by, at } = handler;
  return { name: nameOf(reading, person), by: by === person ? undefined : nameOf(reading, by), at };
}

export function offerView(reading: Reading, { handling: { offer } }: Case): OfferView | undefined {
  if (offer === undefined) return undefined;
  const { unit, to, by, at, consent } = offer;
  return { unit: unitNameOf(reading, unit), to: nameOf(reading, to.person), by: nameOf(reading, by), at, consent };
}

/** Mail that nobody knows to have arrived, and letters that nobody has posted; of what is closed, the former. */
export function unsettledOf(reading: Reading, one: Case, words: Words, hers: boolean): UnsettledView[] {
  if (one.state.state === 'awaiting-approval') return [];
  const settles: readonly Given['state'][] =
    one.state.state === 'closed' ? ['uncertain'] : ['uncertain', 'failed', 'to-post'];
  return writings.flatMap((writing) => {
    const given = givenOf(one, writing);
    if (given === undefined || !settles.includes(given.state)) return [];
    const { by, at, state, way } = given;
    const said = { writing, known: state === 'failed', by: nameOf(reading, by), at, hers };
    if (state !== 'to-post') return [said];
    const to = way === 'own-mail' ? mailAddressOf(words) : undefined;
    const noAddress = way === 'letter' && !hasPostalAddress(words) ? ({ noAddress: true } as const) : {};
    return [{ ...said, post: { way, link: reading.letterLink?.(one.id, writing), to, ...noAddress } }];
  });
}

/** The dates by which something is still to be done; what was settled on the spot is confirmed by them. */
export function datesOf(reading: Reading, one: Case): ClockView[] {
  return clocksOf(reading, one.state.state === 'closed' ? one.clocks : runningClocks(one), one.facts);
}

function givenView(reading: Reading, one: Case, writing: Writing, { way, at, by, state }: Given): GivenView {
  // Only the last of each sort can be opened again, and none whose words stayed with another board.
  const last = givenOf(one, writing);
  const { withheldBefore } = one.handling;
  const withheld = withheldBefore !== undefined && at <= withheldBefore;
  const link = last?.at === at && !withheld ? reading.letterLink?.(one.id, writing) : undefined;
  return { way, at, by: nameOf(reading, by), state, ...(link === undefined ? {} : { link }) };
}

function hearingView(reading: Reading, { whom, state }: Hearing, words: Words): HearingView {
  return {
    whom: whom === 'as-named' ? words.employee : nameOf(reading, whom),
    hearing: state.hearing,
    by: nameOf(reading, state.by),
    at: state.at,
    on: state.hearing === 'heard' ? state.on : undefined,
  };
}

interface Labelled {
  readonly code: string;
  readonly label: LocalText;
}

function labelled(reading: Reading, list: readonly Labelled[], code: string | undefined): string | undefined {
  const found = list.find((each) => each.code === code);
  return found === undefined ? code : inTheirWords(reading, found.label);
}
