/** What a form is made of, before it is measured; and what is known when it is made. */
import type { Language, LocalText } from '../../domain/language.ts';
import type { Profile } from '../../domain/profile.ts';
import { say, type Text } from '../../texts/say.ts';
import type { Filled } from './filled.ts';

/** A part before it is measured. */
export type Drawn =
  | { readonly is: 'text'; readonly text: string }
  | {
      readonly is: 'boxes';
      readonly asks?: string | undefined;
      readonly choices: readonly { readonly text: string; readonly ticked: boolean }[];
    }
  /** `share`: how much of the room that is left it gets where it is empty. */
  | { readonly is: 'area'; readonly asks: string; readonly value: string; readonly share: number }
  | { readonly is: 'fields'; readonly fields: readonly DrawnField[] }
  | { readonly is: 'staff'; readonly heading: string; readonly rows: readonly (readonly DrawnField[])[] };
export interface DrawnField {
  readonly asks: string;
  readonly value: string;
  /** Of its row. */
  readonly share: number;
}

export interface Asking {
  readonly profile: Profile;
  readonly language: Language;
  readonly filled: Filled | undefined;
  readonly local: (text: LocalText) => string;
}

export const asked = ({ language }: Asking, text: Text) => say(text, language);
