/** A registered case that is completed later: with what its draft begins, and who may be at it. */
import { accessOf } from '../domain/access.ts';
import type { Case } from '../domain/case.ts';
import type { CaseWithWords } from '../domain/decide.ts';
import type { PersonId } from '../domain/ids.ts';
import { peopleHinted } from '../domain/named.ts';
import { likelyVulnerable } from '../domain/tracks.ts';
import type { Answers, Draft } from './draft.ts';
import type { Statement } from './heard.ts';
import { blank } from './start.ts';

/** Whether the draft's owner may still see the words with which it began: the case may have become one about her. */
export function mayComplete(one: Case, draft: Draft): boolean {
  return draft.completes !== one.id || knowsWords(one, draft.owner);
}

/** Whether a draft may begin with all that was said in the case: she wrote it, or nothing of it stayed with another board. */
export function knowsWords(one: Case, person: PersonId): boolean {
  const access = accessOf(one, person);
  return (access === 'receipt' && one.reporter === person) || (access === 'whole' && wordsShownAll(one, person));
}

function wordsShownAll({ handling, reporter }: Case, person: PersonId): boolean {
  return handling.withheldBefore === undefined || reporter === person;
}

/** The entries by which `scene.person` would give this case again, for completing it. */
export function answersOf(scene: Statement, { case: one, words }: CaseWithWords): Answers {
  const { facts } = one;
  const { contact } = words;
  // Several are those who bear the name, of whom none is chosen yet; or one who was chosen, and one who was named.
  const hinted = words.employee !== undefined && peopleHinted(scene.organisation, words.employee).length > 0;
  const [concerned, other] = hinted ? [] : facts.concerns;
  const named = words.employee ?? (other === undefined ? undefined : scene.organisation.people.get(other)?.name);
  const asked = !facts.missing.includes('applies');
  // The unit's manager stands in as long as nobody has said whom it is about.
  const standIn = concerned === undefined || concerned === scene.organisation.units.get(facts.unit)?.manager;
  const unsaid = facts.missing.includes('more') && standIn && words.employee === undefined;
  const about = unsaid ? undefined : aboutOf(scene.person.id, concerned, words.employee);
  // So do the likeliest answer to who it is, and danger wherever someone is hurt.
  const hurt = facts.signals.includes('harm');
  const inDanger = hurt && !(facts.missing.includes('more') && facts.inDanger) ? facts.inDanger : undefined;
  const guessed = facts.missing.includes('more') && facts.vulnerable === likelyVulnerable(facts.serviceArea);
  const vulnerable = guessed ? undefined : facts.vulnerable;
  return {
    ...blank,
    kind: facts.kind,
    said: words.said,
    grounds: words.grounds ?? '',
    contact: contact.as === 'known' ? contact.line : contact.as === 'anonymous' ? 'anonym' : '',
    address: contact.as === 'known' ? (contact.address ?? '') : '',
    onBehalfOf: contact.as === 'known' ? (contact.onBehalfOf ?? '') : '',
    protectedIdentity: contact.as === 'protected',
    applies: facts.signals.length > 0 ? [...facts.signals] : asked ? ['none'] : [],
    unit: facts.unit,
    heardOn: facts.heardOn,
    channel: facts.channel,
    heardBy: words.heardBy ?? '',
    place: words.place ?? '',
    time: words.time ?? '',
    vehicle: words.vehicle ?? '',
    wish: words.wish ?? '',
    suggestion: words.suggestion ?? '',
    answerWay: facts.anonymous ? 'any' : facts.answerWay,
    citizenLanguage: facts.citizenLanguage,
    originalAt: words.originalAt ?? '',
    decision: words.decision ?? '',
    ...(facts.decisionNotifiedOn === undefined ? {} : { decisionNotifiedOn: facts.decisionNotifiedOn }),
    changeWanted: words.changeWanted ?? '',
    ...(vulnerable === undefined ? {} : { vulnerable }),
    ...(about === undefined ? {} : { about }),
    ...(about === 'employee' && concerned !== undefined ? { employee: concerned } : {}),
    employeeName: named ?? '',
    ...(inDanger === undefined ? {} : { inDanger }),
    harm: words.harm ?? '',
    settled: words.settled ?? '',
  };
}

/** “Me” is whoever completes it, who need not be whoever reported it. */
function aboutOf(me: PersonId, concerned: PersonId | undefined, name: string | undefined): Answers['about'] {
  if (concerned === me) return 'me';
  return concerned === undefined && name === undefined ? undefined : 'employee';
}
