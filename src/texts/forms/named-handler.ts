/** Where the citizen is promised the name of whoever handles her case, and nobody does yet. */
import type { Text } from '../say.ts';

export const nobodyHasIt: Text = {
  nb: 'Ingen saksbehandler ennå',
  nn: 'Ingen saksbehandlar enno',
  sv: 'Ingen handläggare än',
  en: 'No handler yet',
};
export const youTakeIt: Text = {
  nb: 'Når du sender bekreftelsen, tar du saken selv. Skal en annen ha den, velger du saksbehandler først.',
  nn: 'Når du sender stadfestinga, tek du saka sjølv. Skal ein annan ha ho, vel du saksbehandlar først.',
  sv: 'När du skickar bekräftelsen tar du ärendet själv. Ska någon annan ha det utser du handläggare först.',
  en: 'When you send the acknowledgement, you take the case yourself. If it is for someone else, appoint a handler first.',
};
