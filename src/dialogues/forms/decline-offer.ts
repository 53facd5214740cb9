import { type Form, lacks } from './form.ts';

export const declineOffer: Form = {
  offered: ({ parts, found }) =>
    parts.has('offered') && found.case.handling.offer !== undefined && found.case.state.state !== 'closed',
  questions: () => [{ field: 'reason', as: 'text', required: true }],
  filled: (_, { reason = '' }) =>
    reason === '' ? lacks('reason') : { ok: true, command: { command: 'decline-offer', reason } },
};
