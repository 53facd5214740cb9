/** Max's week: what Emma logs comes to him; he is reminded, hears, answers and learns, until it is closed. Then his month. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { totalOf } from '../../src/demo/past.ts';
import { usualStory } from '../../src/demo/stories.ts';
import { next } from '../../src/texts/card.ts';
import { instead } from '../../src/texts/case-card.ts';
import * as digest from '../../src/texts/digest.ts';
import { missedTexts, more, tapTexts } from '../../src/texts/doings.ts';
import * as statement from '../../src/texts/employee-statement.ts';
import { faultText } from '../../src/texts/faults.ts';
import { questions } from '../../src/texts/fields.ts';
import * as forms from '../../src/texts/forms/common.ts';
import { formTexts } from '../../src/texts/forms/index.ts';
import { openLetter, postedIt, writingTexts } from '../../src/texts/handling.ts';
import { open } from '../../src/texts/mine.ts';
import { caseNews } from '../../src/texts/notices.ts';
import * as readBack from '../../src/texts/read-back.ts';
import { moreContact } from '../../src/texts/said.ts';
import { say, type Text } from '../../src/texts/say.ts';
import { asDocument } from '../../src/texts/writings/link.ts';
import { placeForText } from '../../src/texts/writings/templates.ts';
import { monthPlays } from './month.ts';
import { field, fillIn, nb, numberOn, press, shows, stageFor } from './stage.ts';
import { PATIENCE_MS, tabTo } from './teams-page.ts';

const said = 'Jeg fikk parkeringsbot mens jeg sto i kø hos dere, for lappen lå i skranken.';
const told = 'Jeg hadde en innringer som var lei seg, men jeg burde ha nikket til ham.';
const answered = 'Bota skulle du ikke ha fått, og vi har tatt den bort. Nå får alle lappen før de stiller seg i kø.';

/** The numbers of the demo's own cases, by a word that was said in each. */
const { cases, past } = usualStory;
if (past === undefined) throw new Error('the usual story has a past');
const inventedCases = [...cases].sort((a, b) => b.daysAgo - a.daysAgo);
const numberOf = (word: string) =>
  String(totalOf(past) + inventedCases.findIndex((one) => one.said.includes(word)) + 1);
const overdue = numberOf('skjermleser');
const aboutEmma = numberOf('så ikke opp');
const unseen = numberOf('Døråpneren');
/** As its heading has it: the case that Emma logs and Max brings to its end. */
let logged = '';

// A Monday with no holiday near it.
const inTeams = stageFor('2026-11-23T09:00+01:00');

const { take, extend, learn, close, answer: write, 'ask-employee': ask } = formTexts;
const what = { what: nb(writingTexts.answer) };
const notice = { what: nb(writingTexts['delay-notice']) };
const rowBegins = /^(Sak \d+|Tiltak): /;
const heading = (card: Locator, name: string) => card.getByRole('heading', { name, exact: true }).waitFor();
const button = (card: Locator, name: string) => card.getByRole('button', { name, exact: true });
const textOf = (question: Text | undefined): Text => {
  if (question === undefined) throw new Error('the form does not ask that');
  return question;
};

describe('Max’s week and month', () => {
  inTeams('on Monday he finds what waits for him, the most urgent first', async ({ max }) => {
    // It was there before his tab was, and before he was welcomed.
    const first = max.cards.filter({ has: max.page.getByRole('heading', { name: nb(digest.heading) }) }).first();
    await heading(first, nb(digest.heading));
    expect(await first.getByText(rowBegins).count()).toBe(5);
  });

  inTeams('what Emma logs arrives; he sees it and takes it, with kind and cause', async (stage) => {
    const { emma, max, shots } = stage;
    await emma.ask(said);
    await press(emma.card, moreContact).click();
    await fillIn(emma.card, emma, 'Kari Nordmann, 906 55 123');
    await field(emma.card, questions.address).fill('Strandgata 12, 9999 Nordvåg');
    await press(emma.card, next).click();
    await press(emma.card, readBack.register).click();
    logged = await numberOn(emma.card);
    await heading(max.card, logged);
    expect(max.loads()).toBe(0);
    await shots(max, 'max-01-new');

    await press(max.card, tapTexts['case-seen']).click();
    await shows(emma.card, 'Sett av Max Berg');
    await press(max.card, take.opens).click();
    await heading(max.card, nb(take.title));
    await shots(max, 'max-02-take');
    await max.card.getByRole('combobox').click();
    await max.page.getByRole('option', { name: 'Informasjon' }).click();
    await press(max.card, take.does).click();
    await shows(max.card, nb(caseNews.taken));
    await shows(max.card, 'Årsak: Informasjon');
    await shows(emma.card, 'Max Berg har vært saksbehandler');
  });

  inTeams('he asks Emma, who is complained about: she answers and never sees the case', async (stage) => {
    const { emma, max, shots } = stage;
    await press(max.card, digest.heading).click();
    await button(max.card, say(open, 'nb', { number: aboutEmma })).click();
    await heading(max.card, `Sak ${aboutEmma}`);
    await press(max.card, ask.opens).click();
    await heading(max.card, nb(ask.title));
    await shots(max, 'max-03-ask');
    const before = await emma.cards.count();
    const draft = await field(max.card, textOf(ask.questions.text)).inputValue();
    await field(max.card, textOf(ask.questions.text)).fill(`${draft}\n\nDet gjelder at du snakket i telefonen.`);
    await press(max.card, ask.does).click();
    await shows(max.card, nb(caseNews['employee-asked']));

    await emma.cards.nth(before).waitFor();
    await heading(emma.card, nb(statement.title));
    await shots(emma, 'max-04-emma-asked');
    await field(emma.card, statement.question).fill(told);
    await press(emma.card, statement.give).click();
    await shows(emma.card, nb(statement.given));
    expect((await emma.texts()).join('\n')).not.toMatch(new RegExp(`Sak ${aboutEmma}\\b|Geir Lund|så ikke opp`));

    // A card of its own, with what she said before him.
    await shows(max.card, say(instead.statement, 'nb', { name: 'Emma Lie' }));
    await max.card.getByText(told).waitFor();
    await shots(max, 'max-05-statement');
  });

  inTeams(
    'at eight the next morning: five that wait, the rest behind “show all”, and one tap does it',
    async (stage) => {
      const { max, shots, morning } = stage;
      const before = await max.cards.count();
      await morning();
      await max.cards.nth(before).waitFor();
      await heading(max.card, nb(digest.heading));
      const rows = max.card.getByText(rowBegins);
      expect(await rows.count()).toBe(5);
      await shows(max.card, `Sak ${overdue}: `);
      await shots(max, 'max-06-digest');
      await press(max.card, digest.showAll).click();
      await expect.poll(() => rows.count(), { timeout: PATIENCE_MS }).toBeGreaterThan(5);
      await shots(max, 'max-07-all');

      await press(max.card, digest.further).click();
      await press(max.card, tapTexts['case-seen']).click();
      await heading(max.card, `Sak ${unseen}`);
      await shows(max.card, nb(caseNews.seen));
      await press(max.card, digest.heading).click();
      await heading(max.card, nb(digest.heading));
      expect(await max.card.textContent()).not.toContain('Ikke sett ennå');
    },
  );

  inTeams('what is overdue is put off by a letter that says why and until when', async ({ max, shots }) => {
    await button(max.card, say(open, 'nb', { number: overdue })).click();
    await shows(max.card, 'fristen er overskredet');
    await press(max.card, extend.opens).click();
    await heading(max.card, nb(extend.title));
    await shots(max, 'max-08-extend');
    await field(max.card, textOf(extend.questions.reason)).fill('Leverandøren av skjemaet må rette det først.');
    await max.card.getByRole('combobox', { name: nb(textOf(extend.questions.newDate)) }).click();
    await max.page.getByRole('button', { name: 'Next month December' }).click();
    await max.page.getByRole('button', { name: '11, December, 2026' }).click();
    await press(max.card, forms.looks).click();
    await heading(max.card, nb(forms.asTheyRead));
    await shows(max.card, 'Grunnen er: Leverandøren av skjemaet må rette det først.');
    await shots(max, 'max-09-extend-letter');
    await press(max.card, extend.does).click();
    await heading(max.card, `Sak ${overdue}`);
    await max.card.getByRole('link', { name: say(openLetter, 'nb', notice) }).waitFor();
    await press(max.card, postedIt.letter).click();
    await shows(max.card, nb(caseNews.posted));
    expect(await max.card.textContent()).not.toContain('fristen er overskredet');
  });

  inTeams('he answers by a letter: looked through, opened to be printed, kept for Word, and posted', async (stage) => {
    const { max, shots } = stage;
    const { card, page } = max;
    await press(card, digest.heading).click();
    await press(card, digest.showAll).click();
    await press(card, digest.further).click();
    await button(card, say(open, 'nb', { number: logged.replace(/\D/g, '') })).click();
    await heading(card, logged);
    await press(card, write.opens).click();
    await heading(card, nb(write.title));
    await shots(max, 'max-10-answer');
    await card.getByRole('radio', { name: 'Medhold', exact: true }).click();
    await press(card, forms.looks).click();
    await shows(card, faultText('unfinished', undefined, 'nb'));
    const text = field(card, textOf(write.questions.text));
    await text.fill((await text.inputValue()).replace(nb(placeForText), answered));
    await press(card, forms.looks).click();
    await heading(card, nb(forms.asTheyRead));
    await shows(card, answered);
    await shots(max, 'max-11-answer-letter');
    await press(card, write.does).click();
    await shows(card, nb(caseNews.answered));
    await shots(max, 'max-12-to-be-posted');

    const opened = page.context().waitForEvent('page');
    await card.getByRole('link', { name: say(openLetter, 'nb', what) }).click();
    const letter = await opened;
    await letter.getByText(answered).waitFor();
    await stage.shot({ page: letter }, 'max-13-letter');
    expect(await letter.locator('address p').allTextContents()).toEqual([
      'Kari Nordmann',
      'Strandgata 12, 9999 Nordvåg',
    ]);
    const toWord = letter.getByRole('link', { name: nb(asDocument) });
    const [file] = await Promise.all([letter.waitForEvent('download'), toWord.click()]);
    expect(file.suggestedFilename()).toBe(`${logged.replace(/\D/g, '')}-answer.docx`);
    const parts = unzipSync(readFileSync(await file.path()));
    expect(Buffer.from(parts['word/document.xml'] ?? []).toString('utf8')).toContain('vi har tatt den bort');
    await letter.emulateMedia({ media: 'print' });
    expect(await toWord.isVisible()).toBe(false);
    await letter.close();

    await press(card, postedIt.letter).click();
    await shows(card, nb(caseNews.posted));
  });

  inTeams(
    'closing lists what is missing; filled in by keyboard alone it is closed, and Emma sees it',
    async (stage) => {
      const { emma, max, shots } = stage;
      await press(max.card, more).click();
      await press(max.card, close.opens).click();
      await heading(max.card, nb(close.title));
      await shots(max, 'max-14-missing');
      expect(await max.card.getByRole('button').allTextContents()).toEqual([
        nb(missedTexts['learning-point']),
        nb(forms.back),
      ]);

      // From where one writes, up into the card.
      const { hands } = max;
      hands.count();
      const go = async (name: Text, key: string) => {
        await max.composeBox.focus();
        await tabTo(max, nb(name), true);
        await hands.press(key);
      };
      await go(missedTexts['learning-point'], 'Enter');
      await heading(max.card, nb(learn.title));
      await max.composeBox.focus();
      await tabTo(max, nb(textOf(learn.questions.text)), true);
      await hands.type('Lappen skal folk ha før de stiller seg i kø.');
      await hands.press('Tab');
      await hands.press('Enter');
      await shows(max.card, nb(caseNews.learned));
      await go(close.opens, 'Enter');
      await heading(max.card, nb(close.title));
      await go(close.does, 'Space');
      await shows(max.card, nb(caseNews.closed));
      expect(hands.count().clicks).toBe(0);
      await shots(max, 'max-15-closed');
      await shows(emma.cards.filter({ has: emma.page.getByRole('heading', { name: logged }) }), 'Avsluttet');
    },
  );

  monthPlays(inTeams);
});
