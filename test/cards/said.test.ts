import { describe, expect, test } from 'vitest';
import type { Container, Element } from '../../cards/elements.ts';
import { renderCard } from '../../cards/render.ts';
import { FaultCode } from '../../src/dialogues/draft.ts';
import type { SaidView } from '../../src/dialogues/views.ts';
import { UnitId } from '../../src/domain/ids.ts';
import { actionsOf, buttonsOf, elementsOf, inputsOf, pressed } from '../support/card-walk.ts';
import { answers, everyView, longText, said } from '../support/views.ts';

const cardOf = (view: SaidView) => renderCard(view, { language: 'nb', surface: 'chat' }).card;

describe('what is asked', () => {
  test('four things at most are required', () => {
    const required = inputsOf(cardOf(said)).filter((one) => one.isRequired || one.label.includes('må fylles ut'));
    expect(required.map((one) => one.id)).toEqual(['kind', 'said', 'contact', 'applies']);
  });
  test('no client can hold back what was heard: only what always has a value is required by the card itself', () => {
    const held = inputsOf(cardOf(said)).filter((one) => one.isRequired);
    expect(held.map((one) => [one.id, one.value])).toEqual([['kind', 'klage-tjeneste']]);
  });
  test('what has a default is folded away behind the line that shows it', () => {
    const card = cardOf({
      ...said,
      answers: { ...answers, wish: 'At bussen går.', answerWay: 'none', citizenLanguage: 'sv' },
    });
    expect(runs(card.body)).toContain('Servicetorget · hørt i dag · ved skranken · ikke svar · svensk · ønske');
    expect(folded(card.body).map((one) => one.id)).toEqual(['guide', 'more-contact', 'details']);
  });
  test('what damage asks stands in the open: nobody unfolds it as she chooses the kind', () => {
    const openly = (view: SaidView) => cardOf(view).body.flatMap((one) => ('label' in one ? [one.id] : []));
    expect(openly(said)).toEqual(['kind', 'said', 'place', 'grounds', 'contact', 'applies']);
    expect(openly({ ...said, asks: ['place'], asksOpenly: undefined })).not.toContain('place');
    const written = { ...said, answers: { ...answers, place: 'Lekeplassen' } };
    expect(runs(cardOf(written).body)).toContain('Servicetorget · hørt i dag · ved skranken · svar ønskes · bokmål');
    const wrong = cardOf({ ...written, faults: [{ field: 'place', fault: 'national-id' }] });
    expect(folded(wrong.body).map((one) => one.id)).toContain('details');
  });
  test('the guide also says that it may become public', () => {
    const [guide] = folded(cardOf({ ...said, noticeFirst: undefined }).body);
    expect(runs(guide?.items ?? []).at(-1)).toBe(said.publicNotice);
  });
  test('it stands open, and once, where it is always said at intake', () => {
    const { body } = cardOf(said);
    const [guide] = folded(body);
    expect(runs(guide?.items ?? [])).not.toContain(said.publicNotice);
    expect(runs(body.filter((one) => one !== guide))).toContain(said.publicNotice);
  });
});

describe('what is wrong', () => {
  test('stands directly before its field, and on top how much it is', () => {
    const card = cardOf({
      ...said,
      faults: [
        { field: 'contact', fault: 'contact-unclear' },
        { field: 'applies', fault: 'required' },
      ],
    });
    const all = elementsOf(card);
    for (const [field, words] of [
      ['contact', 'Det ligner ikke'],
      ['applies', 'Velg det som gjelder'],
    ] as const) {
      const at = all.findIndex((one) => 'label' in one && one.id === field);
      expect(runs(all.slice(at - 1, at)).join()).toContain(words);
    }
    expect(runs(card.body)[0]).toBe('2 ting må ses på igjen: «Hvordan når vi innbyggeren?», «Gjelder noe av dette?»');
  });
  test.each([
    ['details', 'heardOn'],
    ['details', 'wish'],
    ['more-contact', 'address'],
  ] as const)('opens the fold %s for %s', (id, field) => {
    const card = cardOf({ ...said, faults: [{ field, fault: 'national-id' }] });
    expect(folded(card.body).map((one) => one.id)).not.toContain(id);
    expect(folded(card.body)).toHaveLength(2);
  });
  test.each(FaultCode.options)('%s of what was settled is said where it was written, with the words kept', (fault) => {
    const card = cardOf({
      ...said,
      answers: { ...answers, settled: 'Beklaget.' },
      faults: [{ field: 'settled', fault }],
    });
    expect(card.body.find((one) => 'label' in one && one.id === 'settled')).toMatchObject({ value: 'Beklaget.' });
    expect(actionsOf(card).some((one) => one.type === 'Action.ShowCard')).toBe(false);
  });
});

describe('what is sent', () => {
  const button = (view: SaidView, verb: string) =>
    buttonsOf(cardOf(view)).find((one) => one.type === 'Action.Execute' && one.verb === verb);

  test('an emptied field arrives empty, a switch is left to the client', () => {
    const next = button(said, 'said-next');
    if (next === undefined) throw new Error('there is a way on');
    expect(pressed(next, { said: 'Noe annet' })).toMatchObject({
      said: 'Noe annet',
      grounds: '',
      wish: '',
      applies: '',
    });
    expect(next.data).not.toHaveProperty('protectedIdentity');
  });
  test('cancelling sends nothing that was entered', () => {
    expect(button(said, 'draft-cancel')).toMatchObject({ associatedInputs: 'none' });
    expect(Object.keys(button(said, 'draft-cancel')?.data ?? {}).sort()).toEqual(['draft', 'revision']);
  });
  test('settling is offered only where it is allowed', () => {
    expect(button(said, 'said-settle')).toBeDefined();
    expect(button({ ...said, settledAllowed: false }, 'said-settle')).toBeUndefined();
    const ofDecision = { ...said, answers: { ...said.answers, applies: ['formal-decision' as const] } };
    expect(button(ofDecision, 'said-settle')).toBeUndefined();
    expect(
      button({ ...ofDecision, faults: [{ field: 'settled', fault: 'settled-formal-decision' }] }, 'said-settle'),
    ).toBeDefined();
  });
});

describe('where there is no room', () => {
  const found = everyView.get('said: longest texts');
  if (found?.view !== 'said') throw new Error('there is a longest first card');
  // Of a decision nothing is resolved on the spot, and what is asked of that takes no room.
  const applies = found.answers.applies.filter((one) => one !== 'formal-decision');
  const longest = { ...found, answers: { ...found.answers, applies } };

  test('what was said can still be edited, what was folded away stays in the draft untouched', () => {
    const inputs = inputsOf(cardOf(longest));
    expect(inputs.find((one) => one.id === 'said')?.value).toBe(longText(4000));
    expect(inputs.map((one) => one.id)).not.toContain('wish');
    const [next] = buttonsOf(cardOf(longest));
    expect(next?.data).not.toHaveProperty('wish');
    expect(runs(elementsOf(cardOf(longest)))).toContain('Ønske: alle 4000 tegn er tatt vare på og blir med.');
  });
  test('the reporter’s unit stays chosen and the others are found while one types', () => {
    const unit = inputsOf(cardOf(longest)).find((one) => one.id === 'unit');
    expect(unit).toMatchObject({ style: 'filtered', 'choices.data': { type: 'Data.Query', dataset: 'units' } });
  });
  test('a hundred units of ordinary names are all there', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => ({
      value: UnitId.parse(`enhet-${index}`),
      title: `Enhet for oppvekst og kultur nummer ${index}`,
    }));
    const unit = inputsOf(cardOf({ ...said, units: hundred })).find((one) => one.id === 'unit');
    expect(unit?.type === 'Input.ChoiceSet' ? unit.choices : []).toHaveLength(100);
    expect(unit).toMatchObject({ style: 'compact' });
  });
  test('a text that is too long comes back whole, to be shortened', () => {
    const view = {
      ...said,
      answers: { ...answers, wish: longText(12_000) },
      faults: [{ field: 'wish', fault: 'too-long' }] as const,
    };
    expect(inputsOf(cardOf(view)).find((one) => one.id === 'wish')?.value).toBe(longText(12_000));
  });
});

function folded(body: readonly Element[]): Container[] {
  return body.flatMap((one) => (one.type === 'Container' && one.isVisible === false ? [one] : []));
}

function runs(elements: readonly Element[]): string[] {
  return elements.flatMap((one) => {
    if (one.type === 'RichTextBlock') return [one.inlines.map((run) => run.text).join('')];
    return one.type === 'Container' ? runs(one.items) : [];
  });
}
