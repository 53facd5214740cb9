/** Where the citizen can turn after the answer, as the profile has it for the tracks of her case. */
import type { Case } from '../domain/case.ts';
import { inLanguage, type Language } from '../domain/language.ts';
import type { Profile } from '../domain/profile.ts';
import { say } from '../texts/say.ts';
import { firstOnward, thenOnward } from '../texts/writings/onward.ts';

/**
 * The head first, then whoever is outside; empty where the profile names nobody. Praise leads nowhere further. To the
 * head who took it up again it leads no second time (Bjurholm: to the head, then to an authority).
 */
export function onwardOf(
  profile: Profile,
  {
    facts: { class: kind, tracks },
    handling,
  }: Pick<Case, 'facts'> & { handling: Pick<Case['handling'], 'reopenedAt'> },
  language: Language,
): string {
  if (kind === 'praise') return '';
  const open = profile.onward.filter((way) => way.tracks.some((track) => tracks.includes(track)));
  const headHasHadIt = handling.reopenedAt !== undefined && profile.closing.reopenedBy !== 'unit-manager';
  const inside = headHasHadIt ? [] : open.filter(({ level }) => level === 'inside');
  const ways = [...inside, ...open.filter(({ level }) => level === 'outside')];
  return ways
    .map(({ takes, body, goesOn }, index) =>
      goesOn === undefined
        ? say((index === 0 ? firstOnward : thenOnward)[takes], language, {
            body: inLanguage(body, language, profile.languages.main),
          })
        : inLanguage(goesOn, language, profile.languages.main),
    )
    .join(' ');
}
