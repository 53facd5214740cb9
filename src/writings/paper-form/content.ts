/** What the form asks, by the profile, with what is known already filled in. How it fits on a page is fitted.ts's. */
import { inLanguage, type Language } from '../../domain/language.ts';
import type { PaperForm } from '../../domain/paper-form.ts';
import type { Profile } from '../../domain/profile.ts';
import { say } from '../../texts/say.ts';
import * as texts from '../../texts/writings/paper-form.ts';
import { printableLine } from '../plain.ts';
import { decision, feedback } from './asked.ts';
import { answer, contact, staff } from './contact.ts';
import { type Asking, asked, type Drawn, type DrawnField } from './drawn.ts';
import type { Filled } from './filled.ts';
import { promises, sensitive, whereTo } from './promised.ts';
import type { Passage } from './sheet.ts';

export interface Content {
  readonly title: string;
  readonly parts: readonly Drawn[];
  /** What this form has no place for. */
  readonly besides: readonly Passage[];
  /** What may stand on a second page where a profile says so much that the first has no room for it. */
  readonly small: readonly string[];
  readonly foot: string;
}

export function contentOf(profile: Profile, form: PaperForm, language: Language, filled?: Filled): Content {
  const asking: Asking = {
    profile,
    language,
    filled,
    local: (text) => printableLine(inLanguage(text, language, profile.languages.main)),
  };
  const municipality = printableLine(profile.municipality.name);
  const middle = form === 'feedback' ? feedback(asking) : decision(asking);
  return {
    title: say(texts.titles[form], language, { municipality }),
    parts: [
      { is: 'text', text: whereTo(asking) },
      { is: 'text', text: [say(texts.howTo, language), ...sensitive(asking), ...promises(asking, form)].join(' ') },
      ...middle.parts,
      ...contact(asking, form),
      answer(asking, form),
      { is: 'fields', fields: [field(asking, 'day', 3), field(asking, 'place', 4), field(asking, 'signature', 6)] },
      staff(asking),
    ],
    besides: middle.besides,
    small: [
      ...(profile.publicNotice === undefined ? [] : [asking.local(profile.publicNotice)]),
      asking.local(profile.citizenPrivacy.text),
    ],
    foot: foot(asking, form),
  };
}

function field(asking: Asking, what: 'day' | 'place' | 'signature', share: number): DrawnField {
  return { asks: asked(asking, texts.asks[what]), value: '', share };
}

function foot({ profile, language }: Asking, form: PaperForm): string {
  const { title, edition } = profile.procedure;
  const id = `${profile.id}-${form === 'feedback' ? '1' : '2'}-${language}`.toUpperCase();
  return say(texts.formId, language, { id, title: printableLine(title), edition: printableLine(edition) });
}
