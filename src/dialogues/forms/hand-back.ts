import { type Form, lacks } from './form.ts';

export const handBack: Form = {
  offered: ({ parts, found }) => parts.has('handler') && !parts.has('lead') && found.case.state.state !== 'closed',
  questions: () => [{ field: 'reason', as: 'text', required: true }],
  filled: (_, { reason = '' }) =>
    reason === '' ? lacks('reason') : { ok: true, command: { command: 'hand-back', reason } },
};
