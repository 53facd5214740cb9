import { mayReopen, seatAfterReopening } from '../../domain/deciding/ending.ts';
import { inLanguage } from '../../domain/language.ts';
import { capacityTexts } from '../../texts/codes.ts';
import { goesTo } from '../../texts/forms/reopen.ts';
import { say } from '../../texts/say.ts';
import { readerOf } from './entered.ts';
import type { Form } from './form.ts';

/** The citizen is not content: whoever the profile names takes it up again (Bjurholm: the head). */
export const reopen: Form = {
  // Sealed too: of whoever had it this is all that is left.
  offered: ({ scene, found }) => mayReopen(found.case, scene.person.id, scene),
  questions: () => [{ field: 'reason', as: 'text', required: true }],
  passages: ({ scene, found }) => {
    const seat = seatAfterReopening(found.case, scene);
    if (seat === undefined) return [];
    const { person, capacity } = seat.responsible;
    const name = scene.organisation.people.get(person)?.name ?? '–';
    const { profile, organisation, language } = scene;
    const head = profile.routing.heads.find(({ role }) => organisation.roles[role] === person);
    const role = capacity === 'manager' && head && inLanguage(head.label, language, profile.languages.main);
    const text = `${name} (${role ? role.charAt(0).toLowerCase() + role.slice(1) : say(capacityTexts[capacity], language)})`;
    return [{ label: say(goesTo, scene.language), text }];
  },
  filled: (_, entered) => {
    const read = readerOf(entered);
    const reason = read.text('reason');
    return reason === undefined ? read.failed() : { ok: true, command: { command: 'reopen', reason } };
  },
};
