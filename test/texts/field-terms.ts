/** The terms of the field, a row each: what a municipality's people call it in each language (domain, terms). */
import type { Language } from '../../src/domain/language.ts';

/** Stems where a word bends; several where the row has several. */
export interface Term {
  readonly says: Readonly<Record<Language, readonly string[]>>;
  /** What else it might be called, and is not. */
  readonly not?: Readonly<Partial<Record<Language, readonly string[]>>>;
}

const row = (en: string, nb: string, nn: string, sv: string, not: Term['not'] = {}): Term => {
  const words = (text: string) => text.split(' / ');
  return { says: { en: words(en), nb: words(nb), nn: words(nn), sv: words(sv) }, not };
};

export const terms: readonly Term[] = [
  row('complaint', 'klage', 'klage', 'klagomål', { sv: ['reklamation'], nb: ['reklamasjon'] }),
  row('complainant', 'klager', 'klagar', 'klagande'),
  row('feedback', 'tilbakemelding', 'tilbakemelding', 'synpunkt'),
  row('suggestion', 'forslag', 'forslag', 'förslag'),
  row('praise', 'ros', 'ros', 'beröm'),
  row('tip', 'tips', 'tips', 'tips'),
  row('written', 'skriftlig', 'skriftleg', 'skriftlig'),
  row('case / case number', 'sak / saksnummer', 'sak / saksnummer', 'ärende / ärendenummer', {
    nb: ['referansenummer'],
    sv: ['referensnummer'],
  }),
  row('unit', 'enhet', 'eining', 'enhet', { nb: ['avdeling'], sv: ['avdelning'] }),
  row('manager', 'leder', 'leiar', 'chef', { nb: ['sjef'], nn: ['sjef', 'leder'], sv: ['ledare'] }),
  row('handler', 'saksbehandler', 'saksbehandlar', 'handläggare', { en: ['caseworker', 'case worker'] }),
  row('category', 'kategori', 'kategori', 'kategori'),
  row('deadline / overdue', 'frist / overskredet', 'frist / over fristen', 'tidsfrist / försenad', {
    sv: ['deadline', 'frist', 'fristen'],
  }),
  row('reminder', 'påminnelse', 'påminning', 'påminnelse', { nn: ['påminnelse'] }),
  row('acknowledgement', 'bekreftelse', 'stadfesting', 'bekräftelse', { nn: ['bekrefting'], sv: ['kvittens'] }),
  row('delay notice', 'foreløpig svar', 'førebels svar', 'besked om försening'),
  row('cause / result', 'årsak / resultat', 'årsak / resultat', 'orsak / resultat'),
  row('resolved on the spot', 'løst på stedet', 'løyst på staden', 'löst på plats'),
  row('learning point', 'læringspunkt', 'læringspunkt', 'lärdom'),
  row('measure', 'tiltak', 'tiltak', 'åtgärd'),
  row('improvement', 'forbedring', 'forbetring', 'förbättring', { nn: ['forbedring'] }),
  row('anonymous', 'anonym', 'anonym', 'anonym'),
  row('affected employee', 'berørt ansatt', 'tilsett som er råka', 'berörd medarbetare', { nn: ['ansatt'] }),
  row('statement', 'uttalelse', 'fråsegn', 'yttrande', { nn: ['uttale', 'uttalelse'] }),
  row('meeting', 'møte', 'møte', 'möte'),
  row('close', 'avslutt', 'avslutt', 'avslut'),
  row('formal decision', 'vedtak', 'vedtak', 'beslut'),
  row('board', 'nemnd', 'nemnd', 'nämnd', { nb: ['utvalg', 'utvalget'], nn: ['utval', 'utvalet'] }),
  row('national ID number', 'fødselsnummer', 'fødselsnummer', 'personnummer', {
    nb: ['personnummer'],
    nn: ['personnummer'],
    en: ['social security number', 'personal number'],
  }),
  row(
    'monthly summary / annual report',
    'månedsoversikt / årsrapport',
    'månadsoversyn / årsrapport',
    'månadssammanställning / årsrapport',
  ),
];
