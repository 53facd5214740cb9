/** Words with which a channel is linked to a unit, asked about and let go, in any of the languages. */
import { folded } from './commands.ts';

export type Linking =
  /** `unit` as it was written; empty where nothing more was. */
  { readonly does: 'link'; readonly unit: string } | { readonly does: 'unlink' } | { readonly does: 'show' };

const verbs = ['koble', 'kople', 'kopla', 'koppla', 'koppla ihop', 'koble sammen', 'knytt', 'knytte', 'knyt', 'link'];
const channelWords = [
  ...['kanalen', 'denne kanalen', 'den her kanalen', 'kanalen her', 'denne', 'kanal'],
  ...['den här kanalen', 'den kanalen', 'kanalen här', 'den här', 'denna kanal'],
  ...['this channel', 'the channel', 'channel', 'this'],
];
const towards = ['til', 'till', 'to', 'mot', 'med', 'with', 'ihop med'];

const showWords = [
  ...['kanal', 'kanaler', 'hvilken kanal', 'hvilke kanaler', 'mine kanaler', 'kanalene mine', 'kanalen'],
  ...['hvilken enhet', 'hvem sin kanal', 'hvem sin kanal er dette'],
  ...['kanalar', 'kva kanal', 'kva kanalar', 'mine kanalar', 'kanalane mine', 'kva eining', 'kven sin kanal'],
  ...['vilken kanal', 'vilka kanaler', 'mina kanaler', 'vilken enhet', 'vems kanal'],
  ...['channel', 'channels', 'which channel', 'which channels', 'my channels', 'which unit', 'whose channel'],
];

const away = ['fra', 'frå', 'bort', 'från', 'av'];
const unlinkWords = [
  ...verbs.flatMap((verb) => away.flatMap((off) => [`${verb} ${off}`, ...aroundChannel(`${verb} ${off}`, '')])),
  ...verbs.flatMap((verb) => away.flatMap((off) => aroundChannel(verb, off))),
  ...['unlink', 'disconnect'].flatMap((verb) => [verb, ...aroundChannel(verb, '')]),
  ...['fjern koblingen', 'fjern koplinga', 'ta bort kopplingen', 'remove the link'],
];

function aroundChannel(before: string, after: string): string[] {
  return channelWords.map((channel) => `${before} ${channel} ${after}`);
}

const shows = new Set(showWords.map(folded));
const unlinks = new Set(unlinkWords.map(folded));
const linksNothing = new Set([...verbs, ...verbs.flatMap((verb) => aroundChannel(verb, ''))].map(folded));
const linksThis = new Set(verbs.flatMap((verb) => towards.flatMap((to) => aroundChannel(verb, to))).map(folded));
const linksTo = new Set(verbs.flatMap((verb) => towards.map((to) => `${verb} ${to}`)).map(folded));

/** In words: “koppla ihop den här kanalen med”. */
const LONGEST_PHRASE = 7;
/** In characters; a unit's name has 100 at most. */
const LONGEST_UNIT = 150;

/**
 * In a channel “link to” is enough. In her own chat somebody may write down what she heard (“Koble til strømmen …”), so
 * that there the channel has to be named.
 */
export function linkingIn(text: string, where: 'channel' | 'personal'): Linking | undefined {
  const whole = folded(text);
  if (shows.has(whole)) return { does: 'show' };
  if (unlinks.has(whole)) return { does: 'unlink' };
  if (linksNothing.has(whole)) return { does: 'link', unit: '' };
  const parts = text.trim().split(/\s+/);
  // The longest beginning counts: no unit is called “this channel to …”.
  for (let length = Math.min(parts.length, LONGEST_PHRASE); length > 0; length -= 1) {
    const phrase = folded(parts.slice(0, length).join(' '));
    if (!linksThis.has(phrase) && !(where === 'channel' && linksTo.has(phrase))) continue;
    const unit = parts.slice(length).join(' ');
    return unit.length > LONGEST_UNIT ? undefined : { does: 'link', unit };
  }
  return undefined;
}
