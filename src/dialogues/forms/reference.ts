import { registersOf, registersWithout } from '../../domain/closing.ts';
import { inLanguage, type LocalText } from '../../domain/language.ts';
import type { Profile } from '../../domain/profile.ts';
import { copyFor } from '../../writings/register-copy.ts';
import { hasInHand } from './at-work.ts';
import { readerOf } from './entered.ts';
import type { Filling, Form } from './form.ts';

/** The case's number in a register that the profile names (Harstad: Websak+, the deviation system), and what is entered there. */
export const reference: Form = {
  offered: (filling) => hasInHand(filling) && numbered(filling).length > 0,
  // One register alone is called by its own name, not “another system”.
  title: (filling) => {
    const [only, ...others] = numbered(filling);
    if (only?.reference === undefined || others.length > 0) return undefined;
    return told(filling, only.reference.label);
  },
  passages: (filling) =>
    numbered(filling).map((register) => ({
      label: told(filling, register.label),
      text: copyFor(register, filling.scene, filling.found),
    })),
  questions: (filling) => {
    const registers = numbered(filling);
    const [first] = registersWithout(filling.scene.profile, filling.found.case);
    return [
      {
        field: 'register',
        as: 'one-of',
        required: true,
        choices: registers.map(({ code, label }) => ({ value: code, title: told(filling, label) })),
        value: (first ?? registers[0])?.code,
      },
      { field: 'number', as: 'line', required: true },
    ];
  },
  filled: (filling, entered) => {
    const read = readerOf(entered);
    const register = read.oneOf(
      'register',
      numbered(filling).map(({ code }) => code),
    );
    const number = read.text('number', LONGEST_NUMBER);
    if (register === undefined || number === undefined) return read.failed();
    return { ok: true, command: { command: 'reference', register, number } };
  },
};

/** As the case keeps it. */
const LONGEST_NUMBER = 60;

function numbered({ scene, found }: Filling): Profile['registers'] {
  return registersOf(scene.profile, found.case).filter((register) => register.reference !== undefined);
}

function told({ scene }: Filling, label: LocalText): string {
  return inLanguage(label, scene.language, scene.profile.languages.main);
}
