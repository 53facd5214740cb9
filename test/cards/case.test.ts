import { describe, expect, test } from 'vitest';
import { renderCard } from '../../cards/render.ts';
import type { Said, View } from '../../src/dialogues/views.ts';
import { languages } from '../../src/domain/language.ts';
import { actionsOf, buttonsOf, elementsOf, inputsOf } from '../support/card-walk.ts';
import { everyView, managersCase, receipt } from '../support/views.ts';

const secret = 'Ragnhild fra Kilbotn';
const words: Said = { said: secret, grounds: secret, contact: { as: 'known', line: secret } };

function told(view: View, language: (typeof languages)[number] = 'nb'): string[] {
  return elementsOf(renderCard(view, { language, surface: 'chat' }).card).flatMap((one) =>
    one.type === 'RichTextBlock'
      ? [one.inlines.map((run) => run.text).join('')]
      : one.type === 'TextBlock'
        ? [one.text]
        : [],
  );
}
function verbs(view: View): string[] {
  return buttonsOf(renderCard(view, { language: 'nb', surface: 'chat' }).card).flatMap((one) =>
    one.type === 'Action.Execute' ? [one.verb] : [],
  );
}

function titles(view: View, language: (typeof languages)[number] = 'nb'): string[] {
  return actionsOf(renderCard(view, { language, surface: 'chat' }).card).map(({ title }) => title);
}
const handler = { name: 'Ida Moen', by: 'Max Lie', at: managersCase.registeredAt };

test.each(languages)('on a lock screen a case is its number and no more (%s)', (language) => {
  const number = { nb: 'Sak 12', nn: 'Sak 12', sv: 'Ärende 12', en: 'Case 12' }[language];
  for (const view of [
    { ...managersCase, words, kind: secret, unit: secret, reporter: secret },
    { ...receipt, words, kind: secret, unit: secret },
  ]) {
    const { card, summary, title } = renderCard(view, { language, surface: 'chat' });
    expect([summary, title]).toEqual([number, number]);
    expect(card.fallbackText.startsWith(`${number}. `)).toBe(true);
    expect(card.fallbackText).not.toContain('Ragnhild');
  }
});

describe('the manager', () => {
  test('reads by when to act, what is left and which day was promised', () => {
    expect(told(managersCase)).toContain(
      'Svar, eller foreløpig svar om det tar lengre tid: senest onsdag 1. april 2026 · 9 arbeidsdager igjen · fristen er torsdag 2. april 2026',
    );
    const statutory = {
      ...managersCase,
      clocks: managersCase.clocks.map((one) => ({ ...one, nature: 'statutory' }) as const),
    };
    expect(told(statutory)).toContain(
      'Svar, eller foreløpig svar om det tar lengre tid: senest onsdag 1. april 2026 · 9 arbeidsdager igjen · lovens frist er tirsdag 7. april 2026',
    );
  });
  test('has what comes next before what was said, the first of it marked, and the rest behind a button', () => {
    const { body } = renderCard(managersCase, { language: 'nb', surface: 'chat' }).card;
    const sets = body.flatMap((one, place) => (one.type === 'ActionSet' ? [{ place, actions: one.actions }] : []));
    const [main, folded] = sets;
    expect(main?.actions.map(({ title }) => title)).toEqual([
      'Jeg har sett den',
      'Ta den selv',
      'Velg saksbehandler',
      'Skriv svaret',
    ]);
    expect(main?.actions.map((one) => ('style' in one ? one.style : undefined))).toEqual(['positive', ...Array(3)]);
    expect(folded?.actions.map(({ title }) => title)).toEqual(['Mer du kan gjøre', 'Før den kan avsluttes: 4 ting']);
    const said = body.findIndex((one) => one.type === 'TextBlock' && one.text === 'Det innbyggeren fortalte');
    expect(main?.place).toBeLessThan(said);
    expect(body.filter((one) => one.type === 'Container' && one.id !== undefined)).toMatchObject([
      { id: 'more', isVisible: false },
      { id: 'missed', isVisible: false },
    ]);
  });
  test('has what is missing before her once it is answered', () => {
    const toBeClosed = everyView.get('case: to be closed');
    if (toBeClosed === undefined) throw new Error('there is a case to be closed');
    const { body } = renderCard(toBeClosed, { language: 'nb', surface: 'chat' }).card;
    expect(body.find((one) => one.type === 'Container' && one.id === 'missed')).not.toHaveProperty('isVisible');
    expect(told(toBeClosed)).toContain('Mangler: at svaret er sendt');
    expect(titles(toBeClosed)).toContain('Mangler: læringspunkt');
  });
  test('can tell every button of a card from every other', () => {
    for (const [name, view] of everyView) {
      if (view.view !== 'case' && view.view !== 'neutral') continue;
      for (const language of languages) {
        const all = titles(view, language);
        expect([name, all]).toEqual([name, [...new Set(all)]]);
      }
    }
  });
  test('reads who has it, by whom she was appointed, and whose duty it is while it is offered', () => {
    expect(told({ ...managersCase, handling: { ...managersCase.handling, handler } })).toContain(
      'Ida Moen er saksbehandler, valgt av Max Lie torsdag 19. mars 2026 kl. 10.05.',
    );
    const { by: _, ...herself } = handler;
    expect(told({ ...managersCase, handling: { ...managersCase.handling, handler: herself } })).toContain(
      'Ida Moen har vært saksbehandler siden torsdag 19. mars 2026 kl. 10.05.',
    );
    for (const name of ['case: offered', 'neutral: typical']) {
      const offered = everyView.get(name);
      if (offered === undefined) throw new Error(`there is no ${name}`);
      expect(told(offered)).toContain(
        'Max Lie har tilbudt saken til Havnegata skole (Rita Vik) torsdag 19. mars 2026 kl. 10.05.',
      );
      expect(told(offered)).toContain('Til den er tatt imot, har Max Lie ansvaret. Fristene er de samme.');
    }
  });
  test('settles mail in doubt where it stands; what surely failed can only be sent again', () => {
    const inDoubt = everyView.get('case: mail in doubt');
    const failed = everyView.get("case: mail in doubt, another's to settle");
    if (inDoubt?.view !== 'case' || failed?.view !== 'case') throw new Error('there is mail in doubt');
    expect(titles(inDoubt)).toEqual(expect.arrayContaining(['Kom fram: Svar', 'Send igjen: Svar']));
    expect(titles(failed)).not.toContain('Send igjen: Svar');
    const hers = { ...failed, unsettled: failed.unsettled.map((one) => ({ ...one, hers: true })) };
    expect(titles(hers)).toContain('Send igjen: Svar');
    expect(titles(hers)).not.toContain('Kom fram: Svar');
  });
  test('opens the letter that is still to be posted, and says that it is', () => {
    const toPost = everyView.get('case: a letter to be posted');
    if (toPost?.view !== 'case') throw new Error('there is a letter to be posted');
    expect(titles(toPost).filter((title) => title === 'Åpne brevet: Svar')).toHaveLength(1);
    expect(verbs(toPost)).toContain('mail-arrived');
    const anothers = { ...toPost, unsettled: toPost.unsettled.map((one) => ({ ...one, hers: false })) };
    expect(verbs(anothers)).not.toContain('mail-arrived');
  });
  test('reads where what was sent stands, and opens the letter', () => {
    const full = everyView.get('case: closed with an answer');
    if (full === undefined) throw new Error('there is a case that was answered');
    const lines = told(full).join('\n');
    expect(lines).toContain('Avsluttet torsdag 19. mars 2026: medhold.');
    expect(lines).toContain('Svar: i brev torsdag 19. mars 2026 kl. 10.05, Max Lie');
    expect(lines).toContain('gjelder når innbyggeren har fått vite det · på e-post');
    expect(titles(full)).toEqual(expect.arrayContaining(['Åpne brevet: Svar', 'Forny lenkene']));
  });
  test('has what was done folded away once it is much', () => {
    const folds = (name: string) => {
      const view = everyView.get(name);
      if (view === undefined) throw new Error(`there is no ${name}`);
      return titles(view).filter((title) => title === 'Gjort i saken');
    };
    expect(folds('case: under way')).toEqual([]);
    expect(folds('case: closed with an answer')).toEqual(['Gjort i saken']);
  });
  test('reads at once what the card came to tell, and nothing is pressed upon her once it is closed', () => {
    const full = everyView.get('case: closed with an answer');
    if (full?.view !== 'case') throw new Error('there is a case that was answered');
    const open = (view: View) =>
      elementsOf(renderCard(view, { language: 'nb', surface: 'chat' }).card).flatMap((one) =>
        one.type === 'Container' && one.id?.startsWith('notes-') === true && one.isVisible !== false ? [one.id] : [],
      );
    const note = { ...full.notes[0], at: full.registeredAt, by: 'Ola Vik', text: 'Jeg så ham ikke.' };
    const told = { ...full, notes: [{ ...note, sort: 'statement' as const }] };
    expect(open(told)).toEqual([]);
    expect(open({ ...told, instead: { reason: 'statement', name: 'Ola Vik' } })).toEqual(['notes-employee']);
    const reopens = { ...full, doings: { main: ['reopen' as const], more: [] } };
    const { card } = renderCard(reopens, { language: 'nb', surface: 'chat' });
    expect(buttonsOf(card).filter((one) => 'style' in one)).toEqual([]);
  });
  test('goes on from it to what else waits for her, in her chat', () => {
    const last = (surface: 'chat' | 'dialog') =>
      renderCard(managersCase, { language: 'nb', surface }).card.actions?.map(({ title }) => title);
    expect([last('chat'), last('dialog')]).toEqual([['Dette venter på deg'], undefined]);
    expect(verbs({ ...managersCase, doings: { main: [], more: [] } })).not.toContain('digest');
  });
  test('reads no word that stayed with the board that had it before', () => {
    const withheld = everyView.get('case: withheld');
    if (withheld === undefined) throw new Error('there is a case without its words');
    expect(told(withheld).join('\n')).toContain('ble igjen hos nemnda som hadde saken før');
    expect(told(withheld)).not.toContain('Det innbyggeren fortalte');
  });
  test('reads the emergency before all else where someone is in danger', () => {
    const danger = everyView.get('case: danger');
    if (danger === undefined) throw new Error('there is a case of danger');
    expect(told(danger).slice(0, 2)).toEqual(['Er noen i fare nå? Ring først', '113: Ambulanse']);
    expect(told(danger)).toContain('Du får denne fordi noen er i fare og Max Lie ikke har sett den ennå.');
  });
  test('approves a text that she can change, and has it before her while it is wrong', () => {
    const toApprove = everyView.get('case: to approve');
    if (toApprove === undefined) throw new Error('there is a case to approve');
    expect(verbs(toApprove)).toEqual(['case-approve']);
    const { card } = renderCard(toApprove, { language: 'nb', surface: 'chat' });
    expect(inputsOf(card)).toMatchObject([{ id: 'confirmation', value: 'Hei!\n\nTakk for at du sa fra.' }]);
    expect(told(toApprove)[0]).toBe('Én ting må ses på igjen: Bekreftelse til innbyggeren');
  });
});

describe('the reporter', () => {
  test('reads the day that the citizen was told, in whichever language that was', () => {
    const swedish = { ...receipt, citizen: { ...receipt.citizen, language: 'sv' } } as const;
    expect(told(swedish)).toContain('Svar, eller foreløpig svar om det tar lengre tid: senest torsdag 2. april 2026');
    expect(told(swedish)).toContain('Si dette til innbyggeren (svensk)');
    expect(told(swedish).join('\n')).toContain('Du får svar senast torsdag 2 april 2026.');
    expect(told(receipt)).toContain('Si dette til innbyggeren');
  });
  test('completes what is missing, and only that', () => {
    expect(verbs(receipt)).not.toContain('case-complete');
    expect(verbs({ ...receipt, missing: ['contact'] })).toContain('case-complete');
  });
  test('answers what she is asked, with a refused answer before her as she wrote it', () => {
    const asked = everyView.get('receipt: asked');
    const refused = everyView.get('receipt: reply refused');
    if (asked === undefined || refused === undefined) throw new Error('there is a question');
    expect(told(asked)).toContain('Max Lie spør deg\nHvilken buss var det?');
    expect(verbs(asked)).toContain('reply-give');
    expect(told(refused)[0]).toBe('2 ting må ses på igjen: Rett eller legg til, Svaret ditt til den som har saken');
    const inputs = inputsOf(renderCard(refused, { language: 'nb', surface: 'chat' }).card);
    expect(inputs.find(({ id }) => id === 'text')?.value).toBe('Buss 2, ••••••');
    // Neither holds back the other's button.
    expect(inputs.filter(({ isRequired }) => isRequired).map(({ id }) => id)).toEqual(['sort']);
  });
  test('has a refused note before her with what she wrote', () => {
    const refused = { ...receipt, note: { fault: 'national-id', text: 'Født ••••••.' } } as const;
    expect(told(refused)[0]).toBe('Én ting må ses på igjen: Rett eller legg til');
    const { card } = renderCard(refused, { language: 'nb', surface: 'chat' });
    expect(card.body.at(-1)).toMatchObject({ type: 'Container' });
    expect(inputsOf(card).find((one) => one.id === 'note')?.value).toBe('Født ••••••.');
  });
});

test('what had to be cut is said once, and begins as it was written', () => {
  const everything = everyView.get('case: everything');
  if (everything === undefined) throw new Error('there is a fullest case');
  const lines = told(everything);
  expect(lines.filter((one) => one.startsWith('Kortet har ikke plass'))).toHaveLength(1);
  expect(lines.find((one) => one.startsWith('Det som ble sagt'))).toMatch(/^Det som ble sagt\nVi ringte hver dag.*…$/s);
  expect(told(managersCase).join()).not.toContain('Kortet har ikke plass');
});

test('of damage the place stands with what was said, of anything else behind it', () => {
  const at = 'Lekeplassen i Storgata';
  const lines = (kindClass: 'damage' | 'complaint') => {
    const facts = { ...managersCase.facts, class: kindClass };
    return told({ ...managersCase, facts, words: { ...managersCase.words, place: at } });
  };
  const orderIn = (all: readonly string[]) =>
    ['Det som ble sagt', at, 'Bakgrunn'].map((part) => all.findIndex((one) => one.includes(part)));
  const [said = -1, place = -1, background = -1] = orderIn(lines('damage'));
  expect([said, place, background].every((one) => one >= 0)).toBe(true);
  expect(place).toBeLessThan(background);
  expect(lines('damage').filter((one) => one.includes(at))).toHaveLength(1);
  const [, behind = -1, before = -1] = orderIn(lines('complaint'));
  expect(behind).toBeGreaterThan(before);
});

test('an appeal is printed for signature from the receipt in the open, anything else with what was written', () => {
  const href = 'https://bot.example.test/form/x';
  const open = (form: 'decision' | 'feedback') => {
    const { body } = renderCard(
      { ...receipt, signing: { form, printed: href } },
      { language: 'nb', surface: 'chat' },
    ).card;
    return body.some(
      (one) => one.type === 'ActionSet' && one.actions.some(({ title }) => title === 'Skriv ut til underskrift'),
    );
  };
  expect([open('decision'), open('feedback')]).toEqual([true, false]);
});
