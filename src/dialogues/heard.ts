/** From what was entered to what was heard. */
import type { Missing } from '../domain/case.ts';
import type { Heard } from '../domain/commands.ts';
import type { PersonId } from '../domain/ids.ts';
import type { KindClass, Signal } from '../domain/kinds.ts';
import { peopleHinted, peopleNamed } from '../domain/named.ts';
import { hasOriginal } from '../domain/paper-form.ts';
import { kindOf } from '../domain/profile.ts';
import { likelyVulnerable } from '../domain/tracks.ts';
import type { Contact } from '../domain/words.ts';
import { meansAnonymous } from '../texts/commands.ts';
import type { Answers, FieldFault } from './draft.ts';
import type { Scene } from './scene.ts';
import type { MoreNeed } from './views.ts';

/** What a statement needs to know of who makes it and where. */
export type Statement = Pick<Scene, 'profile' | 'organisation'> & { readonly person: Pick<Scene['person'], 'id'> };

export function signalsOf(answers: Answers): Signal[] {
  return answers.applies.flatMap((one) => (one === 'none' ? [] : [one]));
}

/** What the first card's answers call for on the second, in the order in which it asks. Empty: no second card. */
export function needsOf(scene: Pick<Scene, 'profile'>, answers: Answers): MoreNeed[] {
  const kind = kindOf(scene.profile, answers.kind);
  const signals = signalsOf(answers);
  const needs: MoreNeed[] = [];
  if (signals.includes('harm')) needs.push('harm');
  if (signals.includes('formal-decision')) needs.push('decision');
  if (signals.includes('vulnerable')) needs.push('vulnerable');
  if (asksAbout(scene, answers)) needs.push('about');
  if (!firstCardOnly(scene, answers)) needs.push(...(kind?.asks ?? []).filter((detail) => answers[detail] === ''));
  return needs;
}

/** Praise, a suggestion, a tip and damage need the first card only, and are not read back. */
export function firstCardOnly({ profile }: Pick<Scene, 'profile'>, answers: Answers): boolean {
  const kindClass = kindOf(profile, answers.kind)?.class;
  return kindClass !== undefined && isFirstCardOnly(kindClass);
}

export function isFirstCardOnly(kindClass: KindClass): boolean {
  switch (kindClass) {
    case 'praise':
    case 'suggestion':
    case 'tip':
    case 'damage':
      return true;
    case 'complaint':
    case 'feedback':
      return false;
    default:
      return kindClass satisfies never;
  }
}

/** Of a complaint they are kept away from it; praise reaches them. */
function asksAbout({ profile }: Pick<Scene, 'profile'>, answers: Answers): boolean {
  return answers.applies.includes('about-person') || (kindOf(profile, answers.kind)?.aboutEmployee ?? false);
}

export function contactOf(answers: Answers): Contact {
  if (answers.protectedIdentity) return { as: 'protected' };
  const line = answers.contact.trim();
  if (meansAnonymous(line)) return { as: 'anonymous' };
  const { address, onBehalfOf } = answers;
  if (line === '' && address === '') return { as: 'not-asked' };
  return {
    as: 'known',
    line: line === '' ? address : line,
    ...(address === '' ? {} : { address }),
    ...(onBehalfOf === '' ? {} : { onBehalfOf }),
  };
}

/** A telephone number or an e-mail address is in it. */
export function isReachable(line: string): boolean {
  return /\S@\S+\.\S/.test(line) || line.replace(/\D/g, '').length >= 5;
}

/** What the first card must have before it goes on. */
export function lackingOnSaid(scene: Pick<Scene, 'profile'>, answers: Answers): FieldFault[] {
  const faults: FieldFault[] = [];
  const wordless = answers.said === '' && !answers.applies.includes('sensitive');
  if (wordless) faults.push({ field: 'said', fault: 'required' });
  const contact = contactOf(answers);
  if (contact.as === 'not-asked') faults.push({ field: 'contact', fault: 'required' });
  if (contact.as === 'known' && answers.address === '' && !isReachable(contact.line)) {
    faults.push({ field: 'contact', fault: 'contact-unclear' });
  }
  if (contact.as === 'anonymous' && !scene.profile.anonymity.allowed) {
    faults.push({ field: 'contact', fault: 'anonymity-not-allowed' });
  }
  if (answers.applies.length === 0) faults.push({ field: 'applies', fault: 'required' });
  // Somebody must find it (Serviceklage: damage); of a kind that has a second card it is asked there.
  const kind = kindOf(scene.profile, answers.kind);
  const isAskedHere = kind !== undefined && isFirstCardOnly(kind.class) && kind.asks.includes('place');
  if (isAskedHere && answers.place === '') faults.push({ field: 'place', fault: 'required' });
  if (hasOriginal(scene.profile, answers.channel) && answers.originalAt === '') {
    faults.push({ field: 'originalAt', fault: 'required' });
  }
  return faults;
}

/** What the second card must have before it goes on. */
export function lackingOnMore(scene: Pick<Scene, 'profile' | 'organisation'>, answers: Answers): FieldFault[] {
  const faults: FieldFault[] = [];
  const needs = needsOf(scene, answers);
  if (needs.includes('harm') && answers.inDanger === undefined) faults.push({ field: 'inDanger', fault: 'required' });
  if (needs.includes('decision') && answers.decision === '') faults.push({ field: 'decision', fault: 'required' });
  if (needs.includes('vulnerable') && answers.vulnerable === undefined)
    faults.push({ field: 'vulnerable', fault: 'required' });
  if (needs.includes('about')) {
    if (answers.about === undefined) faults.push({ field: 'about', fault: 'required' });
    if (answers.about === 'employee' && answers.employee === undefined && answers.employeeName === '') {
      faults.push({ field: 'employeeName', fault: 'required' });
    }
    if (answers.about === 'employee' && hinted(scene, answers).length > 0) {
      faults.push({ field: 'employeeName', fault: 'name-in-part' });
    }
  }
  return faults;
}

/** Colleagues who may be meant by part of a name, where none was chosen from the list. */
function hinted({ organisation }: Pick<Scene, 'organisation'>, answers: Answers): PersonId[] {
  return answers.employee === undefined ? peopleHinted(organisation, answers.employeeName) : [];
}

/**
 * The employees concerned. As long as nobody has said whom a complaint about a person is about, it is taken to be about
 * the unit's manager: otherwise she could be the first to read a complaint about herself.
 */
export function concernsOf(scene: Statement, answers: Answers): PersonId[] {
  if (!asksAbout(scene, answers)) return [];
  const manager = scene.organisation.units.get(answers.unit)?.manager;
  switch (answers.about) {
    case 'me':
      return [scene.person.id];
    case 'employee': {
      const chosen = answers.employee === undefined ? [] : [answers.employee];
      const named = peopleNamed(scene.organisation, answers.employeeName);
      // Until it is said which of them is meant, it may be each of those who bear the name.
      return [...new Set([...chosen, ...named, ...hinted(scene, answers)])];
    }
    case 'manager':
    case undefined:
      return manager === undefined ? [] : [manager];
    default:
      return answers.about satisfies never;
  }
}

function isAssumed(scene: Statement, answers: Answers): boolean {
  return answers.about === undefined || (answers.about === 'employee' && hinted(scene, answers).length > 0);
}

/** What nobody had the time to ask. */
function missingOf(scene: Statement, answers: Answers): Missing[] {
  const missing: Missing[] = [];
  const onSaid = lackingOnSaid(scene, answers).map((fault) => fault.field);
  if (onSaid.includes('said')) missing.push('words');
  if (onSaid.includes('contact')) missing.push('contact');
  if (onSaid.includes('applies')) missing.push('applies');
  if (onSaid.includes('originalAt')) missing.push('original');
  if (onSaid.includes('place')) missing.push('place');
  if (lackingOnMore(scene, answers).length > 0) missing.push('more');
  return missing;
}

/** Who she is, if she is any such; most likely by the unit as long as nobody was asked. */
export function vulnerableIn(
  { organisation }: Pick<Statement, 'organisation'>,
  answers: Answers,
): Answers['vulnerable'] {
  if (!signalsOf(answers).includes('vulnerable')) return undefined;
  const area = organisation.units.get(answers.unit)?.serviceArea;
  return answers.vulnerable ?? (area === undefined ? undefined : likelyVulnerable(area));
}

/** The statement that is registered. `settled` only where it was settled on the spot. */
export function heardFrom(scene: Statement, answers: Answers, settled: boolean): Heard {
  const signals = signalsOf(answers);
  const vulnerable = vulnerableIn(scene, answers);
  const decides = signals.includes('formal-decision');
  const text = (value: string) => (value === '' ? undefined : value);
  const byName = asksAbout(scene, answers) && answers.about === 'employee' ? answers.employeeName : '';
  return {
    kind: answers.kind,
    unit: answers.unit,
    heardOn: answers.heardOn,
    channel: answers.channel,
    signals,
    vulnerable,
    // As long as nobody was asked, somebody may be in danger.
    inDanger: signals.includes('harm') && (answers.inDanger ?? true),
    concerns: concernsOf(scene, answers),
    concernsAssumed: asksAbout(scene, answers) && isAssumed(scene, answers) ? true : undefined,
    decisionNotifiedOn: decides ? answers.decisionNotifiedOn : undefined,
    answerWay: answers.answerWay,
    citizenLanguage: answers.citizenLanguage,
    missing: missingOf(scene, answers),
    words: {
      said: answers.said,
      grounds: text(answers.grounds),
      wish: text(answers.wish),
      suggestion: text(answers.suggestion),
      contact: contactOf(answers),
      heardBy: text(answers.heardBy),
      place: text(answers.place),
      time: text(answers.time),
      vehicle: text(answers.vehicle),
      originalAt: text(answers.originalAt),
      decision: decides ? text(answers.decision) : undefined,
      changeWanted: decides ? text(answers.changeWanted) : undefined,
      harm: signals.includes('harm') ? text(answers.harm) : undefined,
      employee: peopleNamed(scene.organisation, byName).length > 0 ? undefined : text(byName),
      settled: settled ? text(answers.settled) : undefined,
    },
  };
}
