/** What a person does with a case when she gets to it: as a rule what is most urgent, and often more. */
import type { House } from '../../../src/cases/house.ts';
import { notify } from '../../../src/cases/notify.ts';
import type { StoredCase } from '../../../src/cases/store.ts';
import { carryOut } from '../../../src/domain/change.ts';
import { isHeard, missingForClosing, registersWithout, toBeHeard } from '../../../src/domain/closing.ts';
import type { Command } from '../../../src/domain/commands.ts';
import { givenOf } from '../../../src/domain/deciding/writing.ts';
import { dutiesIn } from '../../../src/domain/duties.ts';
import { writings } from '../../../src/domain/handling.ts';
import type { CaseId, PersonId } from '../../../src/domain/ids.ts';
import { peopleOf } from '../../../src/domain/organisation.ts';
import { dayIn, plusDays } from '../../../src/domain/time.ts';
import { isAnswerOwed, outcomesFor, waysFor } from '../../../src/domain/ways.ts';
import type { Chance } from './random.ts';

/** What a person asks for, as a tap does it; a refusal leaves the case as it is. Answers with why not. */
export async function act(house: House, person: PersonId, id: CaseId, command: Command): Promise<string | undefined> {
  const { profile, organisation, calendar, store } = house;
  const now = house.now();
  return store.transact<string | undefined>({ case: id }, (found) => {
    const done = carryOut(found.case, command, { actor: { person }, now, profile, organisation, calendar });
    if (!done.ok) return { result: done.refusal.reason };
    const { put, replaces, events } = done.change;
    const outbox = notify(house, done.change, found.case?.sent ?? [], now);
    return { result: undefined, save: { case: { put, replaces, events }, outbox } };
  });
}

export async function workOn(house: House, person: PersonId, id: CaseId, chance: Chance): Promise<void> {
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const found = await house.store.case(id);
    if (found === undefined || found.case.state.state === 'closed') return;
    const commands = nextCommands(house, person, found, chance);
    for (const command of commands) await act(house, person, id, command);
    if (commands.length === 0 || chance.happens(0.35)) return;
  }
}

const MOST_STEPS = 5;

function nextCommands(house: House, person: PersonId, found: StoredCase, chance: Chance): Command[] {
  const { case: one, words } = found;
  const duty = dutiesIn(house, one, words).find(({ whose }) => whose.includes(person));
  const today = dayIn(house.profile.municipality.zone, house.now());
  const [cause] = house.profile.classification.causes;
  const as = cause === undefined ? {} : { cause: cause.code };
  if (duty === undefined) return [];
  switch (duty.duty) {
    case 'get-there':
      return [{ command: 'tell-received' }];
    case 'ask-consent':
      return [{ command: 'say-consent', consent: chance.happens(0.5) ? 'given' : 'neutral-parts' }];
    case 'see': {
      const [passedTo] = [...house.organisation.units.keys()].filter(() => chance.happens(0.02));
      if (passedTo !== undefined && chance.happens(0.1)) {
        return [{ command: 'pass-on', unit: passedTo, reason: 'Den hører til der', consent: undefined }];
      }
      const colleagues = peopleOf(house.organisation, one.facts.unit, today).filter(({ id }) => id !== person);
      if (colleagues.length > 0 && chance.happens(0.4)) {
        return [{ command: 'appoint', person: chance.oneOf(colleagues).id }];
      }
      return [chance.happens(0.8) ? { command: 'take', as } : { command: 'mark-seen' }];
    }
    case 'accept-offer':
      return [chance.happens(0.8) ? { command: 'accept-offer' } : { command: 'decline-offer', reason: 'Ikke vår' }];
    case 'decide-unit':
      return [{ command: 'decide-unit', unit: one.facts.unit }];
    case 'approve':
      return [{ command: 'approve-confirmation', text: 'Beklager, og takk for at du sa fra.' }];
    case 'enter': {
      const [register] = registersWithout(house.profile, one);
      return register === undefined ? [] : [{ command: 'reference', register: register.code, number: '2026-1' }];
    }
    case 'settle-mail': {
      const writing = writings.find((each) => ['uncertain', 'failed'].includes(givenOf(one, each)?.state ?? ''));
      if (writing === undefined) return [];
      return [{ command: 'settle-mail', writing, as: chance.happens(0.5) ? 'arrived' : 'again' }];
    }
    case 'post-letter': {
      const writing = writings.find((each) => givenOf(one, each)?.state === 'to-post');
      return writing === undefined ? [] : [{ command: 'settle-mail', writing, as: 'arrived' }];
    }
    case 'call-back':
      return [{ command: 'called' }];
    case 'end-meeting':
      return [{ command: 'end-meeting', held: true, agreed: 'Vi ringer når det er klart.' }];
    case 'acknowledge':
    case 'tell-handler': {
      const [way] = waysFor(house.profile, one, words, 'acknowledgement');
      return way === undefined ? [] : [{ command: 'acknowledge', text: 'Den er kommet inn.', way }];
    }
    case 'hear': {
      const whom = toBeHeard(one, words).find((each) => !isHeard(one, each));
      if (whom === undefined) return [];
      const asked = one.handling.hearings.some((each) => each.whom === whom);
      if (whom !== 'as-named' && !asked && chance.happens(0.5)) {
        return [{ command: 'ask-employee', whom, question: 'Hva skjedde?', withIdentity: false }];
      }
      return chance.happens(0.8)
        ? [{ command: 'hear', whom, on: today, statement: 'Det gikk for fort.' }]
        : [{ command: 'not-suitable', whom, reason: 'Hun har sluttet' }];
    }
    case 'look-into':
    case 'respond':
    case 'delay-notice': {
      const [newDate, [later]] = [plusDays(today, 21), waysFor(house.profile, one, words, 'delay-notice')];
      if (chance.happens(0.1) && later !== undefined) {
        return [{ command: 'extend', newDate, reason: 'Ferie', notice: 'Det tar lengre tid.', way: later }];
      }
      if (chance.happens(0.06)) {
        return [{ command: 'postpone', until: plusDays(today, 2), reason: 'Venter på svar fra legen' }];
      }
      const [outcome] = outcomesFor(one.facts.class);
      if (outcome === undefined) return [];
      const [way] = isAnswerOwed(house.profile, one, words) ? waysFor(house.profile, one, words, 'answer') : [];
      return [{ command: 'answer', outcome, text: 'Det skal ikke skje igjen.', ...(way === undefined ? {} : { way }) }];
    }
    case 'close': {
      const missing = missingForClosing(house.profile, one, words);
      const [outcome] = outcomesFor(one.facts.class);
      return [
        ...(missing.includes('outcome') && outcome !== undefined
          ? [{ command: 'answer', outcome, text: 'Takk.' } as const]
          : []),
        ...(missing.includes('cause') ? [{ command: 'classify', as } as const] : []),
        ...(missing.includes('learning-point') ? [{ command: 'learn', text: 'Ring når det blir sent.' } as const] : []),
        ...registersWithout(house.profile, one).map(
          ({ code }) => ({ command: 'reference', register: code, number: '26/1' }) as const,
        ),
        { command: 'close' },
      ];
    }
    default:
      return duty.duty satisfies never;
  }
}
