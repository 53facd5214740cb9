import type { PaperForm } from '../../domain/paper-form.ts';

/** The municipality's empty forms, each by an address at which its reader can print it for a while. */
export interface PrintView {
  /** None where no browser reaches the server: then the card says whom to ask. */
  readonly links: readonly { readonly form: PaperForm; readonly href: string }[];
}

/** Where others read along: a link is one reader's, who gets hers by herself. */
export interface PrintInPrivateView {
  readonly inPrivate: true;
}

/** On the first card. */
export interface PaperView extends PrintView {
  /** Whether it can be said that a form was handed in. */
  readonly handsIn: boolean;
}
