/** What a form says before it asks: where it goes, what is promised, and what is not to be written on it. */
import { type PaperForm, paperChannel } from '../../domain/paper-form.ts';
import type { ClockRule } from '../../domain/procedure/timing.ts';
import type { Profile } from '../../domain/profile.ts';
import { say } from '../../texts/say.ts';
import { spanOf } from '../../texts/spans.ts';
import * as texts from '../../texts/writings/paper-form.ts';
import { printableLine } from '../plain.ts';
import type { Asking } from './drawn.ts';

/**
 * The profile's own address for forms, or the municipality's; and the way that the municipality would rather have. Where
 * the profile says it in sentences (Kramfors: every unit has the form), they stand by themselves.
 */
export function whereTo({ profile, language, local }: Asking): string {
  const channel = paperChannel(profile);
  const own = profile.channels.find((one) => one.channel === channel)?.address;
  const place = own === undefined ? municipalAddress(profile) : local(own);
  const rather = profile.channels.filter((one) => one.encouraged && one.channel !== channel);
  const ways = rather.map(({ label, address }) => local(address ?? label)).join(', ');
  return [
    place.endsWith('.') ? place : `${say(texts.handIn, language, { place })}.`,
    ...(ways === '' ? [] : [`${say(texts.otherWays, language, { ways })}.`]),
  ]
    .join(' ')
    .replaceAll('..', '.');
}

/** An address may be no more than a place, which by itself is nobody's. */
function municipalAddress({ municipality: { name, address } }: Profile): string {
  return printableLine(address.includes(name) ? address : `${name}, ${address}`);
}

/** All that a complaint is promised, by the documents' own words where they have any. An appeal is the law's to say. */
export function promises(asking: Asking, form: PaperForm): string[] {
  if (form === 'decision') return [];
  const { profile, language, local } = asking;
  const said = profile.clocks
    .filter(({ track, classes }) => track === 'service' && classes.includes('complaint'))
    .map((clock) => {
      const own = (clock.clock === 'respond' ? profile.reply.floor : undefined) ?? clock.wording;
      if (own !== undefined) return `${local(own).replace(/\.$/, '')}.`;
      return say(promiseBy(clock, profile), language, { time: spanOf(clock.rule, language) });
    });
  return [...new Set(said)];
}

function promiseBy({ clock, tells, onlyIfAnswerWanted }: ClockRule, { reply }: Profile) {
  switch (clock) {
    case 'acknowledge':
      return texts.acknowledged[tells.includes('handler') ? 'received-by-whom' : 'received'];
    case 'respond':
      return texts.answered[onlyIfAnswerWanted || reply.onlyIfWanted ? 'if-wanted' : 'to-all'][reply.form];
    case 'delay-notice':
      return texts.delayed;
    default:
      return clock satisfies never;
  }
}

/** Before anything is written: ordinary mail and a tray at a desk are no place for it. */
export function sensitive({ profile, language, local }: Asking): string[] {
  return [say(texts.sensitive, language, { place: local(profile.sensitive.place).replace(/\.$/, '') })];
}
