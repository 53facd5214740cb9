import type { PaperForm } from '../../domain/paper-form.ts';

/** The municipality's empty forms, each by an address at which its reader can print it for a while. */
export interface PrintView {
  /** None where no browser reaches the server: then the card says whom to ask. */
  readonly links: readonly { readonly form: PaperForm; readonly href: string }[];
}

/** On the first card. */
export interface PaperView extends PrintView {
  /** Whether it can be said that a form was handed in. */
  readonly handsIn: boolean;
}
