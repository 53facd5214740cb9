/** A unit's month in its channel and before whoever looks after it. */
import { describe, expect, test } from 'vitest';
import { renderCard } from '../../cards/render.ts';
import { linesOf } from '../../src/cli/card-lines.ts';
import type { View } from '../../src/dialogues/views.ts';
import { languages } from '../../src/domain/language.ts';
import { timelinesses } from '../../src/domain/statistics/counted.ts';
import { NO_CAUSE } from '../../src/domain/statistics/wanted.ts';
import { valueTexts } from '../../src/texts/month-figures.ts';
import { actionsOf, buttonsOf, elementsOf, inputsOf } from '../support/card-walk.ts';
import { emptyPost, monthPost, monthsToSeeTo, waitingMonth } from '../support/month-views.ts';
import { day } from '../support/municipality.ts';

const card = (view: View, language: (typeof languages)[number] = 'nb') =>
  renderCard(view, { language, surface: 'chat' }).card;
const charts = (view: View) =>
  elementsOf(card(view)).filter((one) => one.type === 'Chart.VerticalBar' || one.type === 'Chart.HorizontalBar');
const verbs = (view: View) => buttonsOf(card(view)).flatMap((one) => (one.type === 'Action.Execute' ? [one.verb] : []));
const buttonsAtOnce = (view: View) =>
  (card(view).actions ?? []).flatMap((one) => (one.type === 'Action.Execute' ? [one.verb] : []));
/** How many lines stand there before anything is unfolded. */
const atOnce = (view: View) =>
  card(view).body.filter((one) => one.type === 'RichTextBlock' || one.type === 'TextBlock').length;

describe('in the channel', () => {
  test('says five lines and a chart, and folds the rest', () => {
    expect(linesOf(monthPost, 'nb')).toEqual([
      'Månedsoversikt for mars 2026',
      'Servicetorget',
      'Takk for innsatsen i mars.',
      'Kom inn: 7 – klage på tjeneste 5, forslag 2 · ett forslag inne i en klage',
      'I 1. kvartal 2026: 9 av 15 i tide',
      'Dette endret vi: Nå ringer vi den som venter.',
      'Ros: Flere syntes skranken var hyggelig.',
      'Til møtet: Hva hørte vi oftest denne måneden?',
      'Dette lærte vi',
      'Vi må si fra når det tar tid.',
      'Og én til fra februar 2026',
      'Klager på vedtak: 2. De er ikke med i tallene over.',
      'Vist til rett sted: 3',
      'Fra halvårsgjennomgangen tirsdag 20. januar 2026: 2 av 3 tiltak er gjort.',
      'I tide (1. kvartal 2026): i tide 9 · senere enn først lovet 6',
      'Årsaker (2025): informasjon 21 · møtet med oss, gebyr eller ikke oppgitt 8',
      'For få til å vises uten at noen kan kjennes igjen: åpne nå.',
      'Kom inn de siste tolv månedene',
      'apr 0 · mai 1 · jun 2 · jul 3 · aug 4 · sep 5 · okt 6 · nov 7 · des 8 · jan 9 · feb 10 · mar 11',
    ]);
    // Heading, unit, her sentence and the five.
    expect(atOnce(monthPost)).toBe(8);
    const folding = actionsOf(card(monthPost)).flatMap((one) =>
      one.type === 'Action.ToggleVisibility' ? one.targetElements : [],
    );
    expect(folding).toEqual(['more']);
  });
  test('draws what came in by kind, and the twelve months with a table where that can not be drawn', () => {
    expect(charts(monthPost)).toMatchObject([
      { type: 'Chart.HorizontalBar', data: [{ y: 5 }, { y: 2 }], fallback: 'drop' },
      { type: 'Chart.VerticalBar', fallback: { type: 'Table', firstRowAsHeaders: true } },
    ]);
    const [, twelve] = charts(monthPost);
    expect(twelve).toMatchObject({ data: monthPost.figures.twelve.map(({ received }) => ({ y: received })) });
  });
  test('nothing: three lines and how to hear more, no chart and nothing to unfold', () => {
    expect(linesOf(emptyPost, 'nb').slice(2)).toEqual([
      'Vi fikk ingen tilbakemeldinger i mars 2026.',
      'Det kan bety at alt gikk bra, eller at det ikke ble skrevet ned.',
      'Til møtet: Hva hørte vi oftest denne måneden?',
      'Slik hører vi mer: spør «Hva kunne vi gjort bedre?», og skriv «logg» til meg når noen sier noe til deg.',
    ]);
    expect(charts(emptyPost)).toEqual([]);
    expect(actionsOf(card(emptyPost))).toEqual([]);
  });
  test('nothing came in, but one is noted from before: that is told', () => {
    const view = { ...emptyPost, figures: { ...emptyPost.figures, since: monthPost.figures.since } };
    expect(linesOf(view, 'nb')).toContain('Og én til fra februar 2026');
  });
  test.each([
    [1, 'Og én til fra februar 2026'],
    [3, 'Og 3 til fra februar 2026'],
  ])('by %i', (more, said) => {
    const [one] = monthPost.figures.since;
    if (one === undefined) throw new Error('one is noted');
    const figures = { ...monthPost.figures, since: [{ ...one, more }] };
    expect(linesOf({ ...monthPost, figures }, 'nb')).toContain(said);
  });
  test('what had no deadline is none of what was on time, or is said to be among it where they are told apart', () => {
    const [timeliness] = monthPost.figures.tables;
    if (timeliness === undefined) throw new Error('one is told');
    const said = (blocks: (typeof timeliness)['blocks']) =>
      linesOf({ ...monthPost, figures: { ...monthPost.figures, tables: [{ ...timeliness, blocks }] } }, 'nb').filter(
        (line) => line.includes('i tide'),
      );
    const late = { values: ['late'], count: 6 };
    expect(said([{ values: ['in-time'], count: 9 }, late, { values: ['no-deadline'], count: 5 }])).toEqual([
      'I 1. kvartal 2026: 9 av 15 i tide',
      'I tide (1. kvartal 2026): i tide 9 · etter fristen 6 · uten frist 5',
    ]);
    expect(said([{ values: ['in-time', 'no-deadline'], count: 9 }, late])).toEqual([
      'I 1. kvartal 2026: 9 av 15 i tide',
      'I tide (1. kvartal 2026): i tide, medregnet dem uten frist 9 · etter fristen 6',
    ]);
  });
  test('of the month itself, without saying for when', () => {
    const [timeliness] = monthPost.figures.tables;
    if (timeliness === undefined) throw new Error('one is told');
    const tables = [{ ...timeliness, period: { from: monthPost.figures.month, months: 1 as const } }];
    expect(linesOf({ ...monthPost, figures: { ...monthPost.figures, tables } }, 'nb')).toContain('I tide: 9 av 15');
  });
  test('more causes than one reads are one number, and what is not shown is said once', () => {
    const [, causes] = monthPost.figures.tables;
    if (causes === undefined) throw new Error('two are told');
    const many = ['Gebyr', 'Ventetid', 'Møtet med oss', 'Språk'];
    const said = (blocks: (typeof causes)['blocks']) =>
      linesOf({ ...monthPost, figures: { ...monthPost.figures, tables: [{ ...causes, blocks }] } }, 'nb');
    const [named, other] = [
      { values: ['Informasjon'], count: 21 },
      { values: ['Bygg', 'Parkering'], count: 7 },
    ];
    expect(said([named, { values: many, count: 14 }])).toContain(
      'Årsaker (2025): informasjon 21 · alle andre til sammen 14',
    );
    expect(said([other, { values: many, count: 14 }])).toContain(
      'Årsaker (2025): bygg eller parkering 7 · gebyr, ventetid eller andre 14',
    );
    const withheld = (['extension', 'state', 'cause'] as const).map((dimension, place) => ({
      dimension,
      because: (['too-few', 'crosses', 'corrected'] as const)[place] ?? 'crosses',
    }));
    expect(linesOf({ ...monthPost, figures: { ...monthPost.figures, withheld } }, 'nb')).toEqual(
      expect.arrayContaining([
        'For få til å vises uten at noen kan kjennes igjen: forlenget frist, åpne nå.',
        'Tatt ut siden tallene er rettet: årsaker.',
      ]),
    );
  });
  test.each([...timelinesses, 'extended', 'as-promised', 'open-in-time', 'overdue', NO_CAUSE])(
    '%s has words',
    (value) => {
      expect(valueTexts).toHaveProperty(value);
    },
  );
  test('sums stand one level at a time', () => {
    const figures = {
      ...monthPost.figures,
      under: [
        { name: 'Badet', count: 3 },
        { name: 'Skolen', count: 0 },
      ],
    };
    expect(linesOf({ ...monthPost, figures }, 'nb')).toEqual(
      expect.arrayContaining(['Enhetene', 'Badet 3', 'Skolen 0']),
    );
  });
  test.each(languages)('has nothing to tap but what unfolds (%s)', (language) => {
    expect(buttonsOf(card(monthPost, language))).toEqual([]);
    expect(inputsOf(card(monthPost, language))).toEqual([]);
  });
});

describe('before its manager', () => {
  test('says when it goes out by itself, what only she sees, and what she can write', () => {
    const lines = linesOf(waitingMonth, 'nb');
    expect(lines).toEqual(
      expect.arrayContaining([
        'Legges ut i kanalen onsdag 1. april 2026 kl. 09.00.',
        'Gjør du ingenting, går den ut med bare tall.',
        'Informasjon: 7 denne måneden, mot 2,4 som er vanlig',
      ]),
    );
    expect(inputsOf(card(waitingMonth)).map(({ id }) => id)).toEqual([
      'sentence',
      'learned',
      'changed',
      'praise',
      'until',
      'reason',
    ]);
    expect(verbs(waitingMonth)).toEqual(['months', 'month-words', 'month-hold']);
  });
  test('without a channel it comes to her, with a hint', () => {
    const lines = linesOf({ ...waitingMonth, linked: false }, 'nb').join('\n');
    expect(lines).toContain('Enheten har ingen kanal');
    expect(lines).toContain('«koble denne kanalen til Servicetorget»');
  });
  test('what she released stands where it will be read, and is said to go out', () => {
    const lines = linesOf({ ...waitingMonth, words: monthPost.words }, 'nb');
    expect(lines).toEqual(expect.arrayContaining(linesOf({ ...monthPost }, 'nb').slice(2)));
    expect(lines).toContain('Går ut med det du har skrevet.');
    expect(lines).not.toContain('Gjør du ingenting, går den ut med bare tall.');
  });
  test.each(['waiting', 'posted'] as const)('names are warned against beside the fields, always (%s)', (state) => {
    const view = { ...waitingMonth, state, suggested: {}, correctable: true };
    expect(linesOf(view, 'nb')).toContain('Ta bort navn, saksnumre og alt som noen kan kjennes igjen på.');
  });
  test('what has to be taken out is named', () => {
    const fault = { field: 'praise', fault: 'names-someone', found: 'Emma Prøve' } as const;
    const lines = linesOf({ ...waitingMonth, faults: [fault], entries: { praise: 'Takk, Emma Prøve' } }, 'nb').join(
      '\n',
    );
    expect(lines).toContain('Ta bort «Emma Prøve».');
  });
  test('once it stands in the channel, what changes it there says so', () => {
    const view = { ...waitingMonth, state: 'posted', inChannel: true, correctable: true, hold: undefined } as const;
    const titles = (one: View) => actionsOf(card(one)).map(({ title }) => title);
    expect(titles(view)).toEqual(expect.arrayContaining(['Tell på nytt og rett i kanalen', 'Rett ordene i kanalen']));
    const hers = titles({ ...view, inChannel: false });
    expect(hers).toEqual(expect.arrayContaining(['Tell tallene på nytt', 'Rett ordene']));
  });
  test('pressed too late where it can’t be corrected, what was typed still stands there', () => {
    const view = { ...waitingMonth, state: 'posted', inChannel: true, hold: undefined, suggested: {} } as const;
    const lines = linesOf({ ...view, news: 'already-out', entries: { praise: 'Vi fikk ros.' } }, 'nb');
    expect(lines).toEqual(expect.arrayContaining(['Den er allerede lagt ut.', 'Vi fikk ros.']));
  });
  test('words of cases are marked as nobody’s to read yet, and stand beside their field, which is empty', () => {
    const lines = linesOf(waitingMonth, 'nb');
    expect(lines.join('\n')).toContain('Bare du ser det.');
    expect(lines.join('\n')).toContain('Hva vi lærte, slik det står i sakene\nVi må si fra når det tar tid.');
    expect(inputsOf(card(waitingMonth)).find(({ id }) => id === 'learned')).not.toHaveProperty('value');
  });
  test('it may be there: two answers and no other', () => {
    const uncertain = { ...waitingMonth, state: 'uncertain', hold: undefined } as const;
    expect(verbs(uncertain)).toEqual(['month-there', 'month-again', 'months']);
    expect(inputsOf(card(uncertain))).toEqual([]);
  });
  test('the answers name the post that she looked for', () => {
    const uncertain = { ...waitingMonth, state: 'uncertain', hold: undefined, tries: 2 } as const;
    const sent = buttonsOf(card(uncertain)).flatMap((one) => (one.type === 'Action.Execute' ? [one.data] : []));
    expect(sent.slice(0, 2)).toMatchObject([{ tries: 2 }, { tries: 2 }]);
  });
  test('a correction that does not stand there is said to be missing', () => {
    const view = { ...waitingMonth, state: 'posted', inChannel: true, notYetShown: true, correctable: true } as const;
    expect(linesOf(view, 'nb').join('\n')).toContain('Rettelsen står ikke i kanalen ennå.');
    expect(linesOf({ ...view, notYetShown: false }, 'nb').join('\n')).not.toContain('Rettelsen');
  });
  test('what waits for her stands in her list of the day, and opens', () => {
    expect(linesOf(monthsToSeeTo, 'nb')).toEqual(
      expect.arrayContaining([
        'Månedsoversikt for mars 2026: Servicetorget',
        'Kan stå i kanalen, se etter',
        'Jeg vet ikke om du fikk den. Åpne den her.',
        'Rettelsen står ikke i kanalen ennå',
      ]),
    );
    expect(verbs(monthsToSeeTo)).toEqual(['digest-hour', 'month-show', 'month-show', 'month-show']);
  });
  test('held, it says until when, by whom and why, and can be let go', () => {
    const held = { until: day('2026-04-09'), reason: 'Vi venter på en rapport', by: 'Max Berg' };
    const view = { ...waitingMonth, held };
    expect(linesOf(view, 'nb')).toContain(
      'Holdt tilbake til torsdag 9. april 2026 av Max Berg: Vi venter på en rapport',
    );
    expect(verbs(view)).toContain('month-let-go');
    // In sight, and not behind what holds it.
    expect(buttonsAtOnce(view)).toContain('month-let-go');
    expect(buttonsAtOnce(waitingMonth)).not.toContain('month-let-go');
    expect(verbs({ ...view, hold: undefined })).toEqual(['month-let-go', 'months', 'month-words']);
  });
  test('what can’t be found there can’t be corrected, and she is told so', () => {
    const view = { ...waitingMonth, state: 'posted', hold: undefined, inChannel: true } as const;
    expect(inputsOf(card(view))).toEqual([]);
    expect(linesOf(view, 'nb').join('\n')).toContain('Den kan ikke rettes herfra.');
    expect(verbs({ ...view, correctable: true })).toEqual(['month-recount', 'months', 'month-words']);
  });
  test('on a lock screen stands the month and nothing else', () => {
    const rendered = renderCard({ ...waitingMonth, name: 'Ragnhild' }, { language: 'nb', surface: 'chat' });
    expect(rendered.summary).toBe('Månedsoversikt for mars 2026');
  });
});
