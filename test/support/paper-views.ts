/** Cards with the form on paper: to be printed, handed in, or not to be had from here. */
import type { CaseView, ReadBackView, ReceiptView, SaidView, View } from '../../src/dialogues/views.ts';

interface Plain {
  readonly said: SaidView;
  readonly readBack: ReadBackView;
  readonly case: CaseView;
  readonly receipt: ReceiptView;
}

const href = (what: string) => `https://lydhor.example/forms/${what.padEnd(400, 'x')}`;
const links = [
  { form: 'feedback', href: href('f') },
  { form: 'decision', href: href('d') },
] as const;

export function paperViews({ said, readBack, receipt, ...plain }: Plain): Record<string, Record<string, View>> {
  const handed = { channel: 'paper-form', originalAt: 'Den grønne permen i skranken' } as const;
  return {
    said: {
      'form to print': { ...said, paper: { links, handsIn: true } },
      'form not to be had from here': { ...said, paper: { links: [], handsIn: true } },
      'form handed in': {
        ...said,
        onPaper: true,
        paper: { links, handsIn: false },
        answers: { ...said.answers, ...handed },
      },
      'form handed in, original unknown': {
        ...said,
        onPaper: true,
        paper: { links: [], handsIn: false },
        answers: { ...said.answers, ...handed, originalAt: '' },
        faults: [{ field: 'originalAt', fault: 'required' }],
      },
    },
    'read-back': { 'to be signed': { ...readBack, inWriting: true, printed: href('r') } },
    receipt: {
      'to be signed': { ...receipt, missing: ['original', 'place'], signing: { form: 'feedback', printed: href('c') } },
      'appeal to be signed': { ...receipt, signing: { form: 'decision', printed: href('c') } },
      'appeal to be signed, not from here': { ...receipt, signing: { form: 'decision' } },
    },
    case: {
      'to be signed': { ...plain.case, inWriting: true, signing: { form: 'feedback', printed: href('c') } },
      'appeal to be signed, not from here': { ...plain.case, signing: { form: 'decision' } },
    },
    help: {
      'form to print': { view: 'help', municipality: 'Harstad kommune', forms: { links }, draftWorkingDays: 5 },
    },
    procedure: {
      'form not to be had from here': {
        view: 'procedure',
        notHere: [],
        municipality: 'Harstad kommune',
        forms: { links: [] },
        title: 'Prosedyre D00075',
        edition: '14',
        validFrom: said.today,
        sections: [],
        purpose: 'Den som klager, blir hørt.',
      },
      'form to be had in private': {
        view: 'procedure',
        notHere: [],
        municipality: 'Harstad kommune',
        forms: { inPrivate: true },
        title: 'Prosedyre D00075',
        edition: '14',
        validFrom: said.today,
        sections: [],
        purpose: 'Den som klager, blir hørt.',
      },
    },
  };
}
