import { z } from 'zod';

/** Bokmål, nynorsk, Swedish, English: the four in which everything is said. */
export const languages = ['nb', 'nn', 'sv', 'en'] as const;
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

/**
 * Text that a municipality writes itself, in the languages that it has. The profile's check sees to it that its own
 * main language is always there; a reader of another language gets that one where hers is missing.
 */
export const LocalText = z
  .strictObject({
    nb: z.string().min(1).optional(),
    nn: z.string().min(1).optional(),
    sv: z.string().min(1).optional(),
    en: z.string().min(1).optional(),
  })
  .refine((text) => Object.values(text).some((value) => value !== undefined), 'expected text in at least one language');
export type LocalText = z.infer<typeof LocalText>;

/** `text` in `language`, else in `main`, else in the first language that there is. */
export function inLanguage(text: LocalText, language: Language, main: Language): string {
  return text[language] ?? text[main] ?? languages.map((one) => text[one]).find((one) => one !== undefined) ?? '';
}

/**
 * The language of a Teams locale such as `nb-NO`, or undefined where it is none of ours. Danish and plain `no` read
 * bokmål most easily.
 */
export function languageOfLocale(locale: string | undefined): Language | undefined {
  const tag = locale?.toLowerCase().split(/[-_]/)[0];
  switch (tag) {
    case 'nb':
    case 'no':
    case 'da':
      return 'nb';
    case 'nn':
      return 'nn';
    case 'sv':
      return 'sv';
    case 'en':
      return 'en';
    default:
      return undefined;
  }
}
