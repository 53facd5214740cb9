/** Emma logs what she heard, Max gets it: the real demo in a real browser. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { cancel, emergencyFirst, next, registerNow } from '../../src/texts/card.ts';
import { approve } from '../../src/texts/case-card.ts';
import { aboutTexts, ownNames, signalTexts, stateTexts } from '../../src/texts/codes.ts';
import { tapTexts } from '../../src/texts/doings.ts';
import { faultText } from '../../src/texts/faults.ts';
import { questions } from '../../src/texts/fields.ts';
import { heading as helpHeading } from '../../src/texts/help.ts';
import * as mine from '../../src/texts/mine.ts';
import { inDangerYes, heading as moreHeading } from '../../src/texts/more.ts';
import { notHere } from '../../src/texts/not-here.ts';
import { caseNews, notices } from '../../src/texts/notices.ts';
import { onPaper } from '../../src/texts/paper.ts';
import * as readBack from '../../src/texts/read-back.ts';
import { awaitingApproval, whatWasWritten } from '../../src/texts/receipt.ts';
import { change, guide, moreContact, registerSettled, heading as saidHeading, settled } from '../../src/texts/said.ts';
import { say } from '../../src/texts/say.ts';
import { dangerNow } from '../../src/texts/statement.ts';
import { languageHeading, procedure } from '../../src/texts/welcome.ts';
import { choice, expectToFit, field, fillIn, nb, numberOn, press, type Stage, shows, stageFor } from './stage.ts';
import { focusStops, PATIENCE_MS, tabTo } from './teams-page.ts';

/** As src/demo/personas.ts names it. */
const GROUP = 'Servicetorget, chat';
const heard = 'Bussen til sykehjemmet gikk for tidlig, og mor på 84 ble stående igjen i regnet.';

/** Numbers of cases logged by earlier tests. */
let ordinary = '';
let closed = '';

const inTeams = stageFor();

/** Max's newest card is this case, and came without a reload; he presses «Jeg har sett den»; Emma's receipt says so. */
async function maxSees({ emma, max }: Stage, number: string, words: string) {
  await max.card.getByRole('heading', { name: number, exact: true }).waitFor();
  await shows(max.card, words);
  expect(max.loads()).toBe(0);
  await press(max.card, tapTexts['case-seen']).click();
  await shows(max.card, nb(caseNews.seen));
  await shows(emma.card, 'Sett av Max Berg');
}

describe('the demo in a browser', () => {
  inTeams('an ordinary complaint goes from Emma to Max and back, in a few clicks', async (stage) => {
    const { emma, max, shot } = stage;
    emma.hands.count();
    await emma.ask(heard);
    expect(await field(emma.card, questions.said).inputValue()).toBe(heard);
    await shot(emma, '1-said');
    await fillIn(emma.card, emma, '906 55 123');
    await emma.hands.click(press(emma.card, next));
    await emma.card.getByRole('heading', { name: nb(readBack.heading) }).waitFor();
    await shot(emma, '2-read-back');
    await emma.hands.click(press(emma.card, readBack.register));
    ordinary = await numberOn(emma.card);
    const { clicks, keys, words } = emma.hands.count();
    process.stdout.write(
      `ordinary complaint: ${clicks} clicks, ${keys} keys besides the words (${words} characters)\n`,
    );
    expect(clicks).toBeLessThanOrEqual(6);
    expect(keys).toBeLessThanOrEqual(1);
    await shot(emma, '3-receipt');
    await maxSees(stage, ordinary, heard);
    await Promise.all([shot(emma, '4-receipt-seen'), shot(max, '5-case-seen')]);
  });

  inTeams('after a reload both tabs show what they showed', async ({ emma, max }) => {
    const before = [await emma.texts(), await max.texts()];
    expect(before[1]?.join('\n')).toContain('Sett av Max Berg');
    await Promise.all([emma.open(), max.open()]);
    await expect.poll(async () => [await emma.texts(), await max.texts()], { timeout: PATIENCE_MS }).toEqual(before);
    // What is pressed on a card that was there before the reload still works, and is the same case.
    await press(emma.card, mine.heading).click();
    await emma.card.getByRole('heading', { name: nb(mine.heading) }).waitFor();
  });

  inTeams('the same at phone width, with nothing beside the screen', async (stage) => {
    const { emma, max, shot } = stage;
    await Promise.all([emma.toPhone(), max.toPhone()]);
    await emma.ask(`${heard} Det er andre gang.`);
    await expectToFit(emma);
    await shot(emma, '6-phone-said');
    await fillIn(emma.card, emma, 'kari@nordmann.example');
    await press(emma.card, next).click();
    await emma.card.getByRole('heading', { name: nb(readBack.heading) }).waitFor();
    await expectToFit(emma);
    await shot(emma, '7-phone-read-back');
    await press(emma.card, readBack.register).click();
    const number = await numberOn(emma.card);
    await expectToFit(emma);
    await maxSees(stage, number, 'Det er andre gang.');
    await expectToFit(max);
    await Promise.all([shot(emma, '8-phone-receipt'), shot(max, '9-phone-case')]);
    await Promise.all([emma.open(), max.open()]);
    await expect.poll(() => emma.card.textContent(), { timeout: PATIENCE_MS }).toContain(number);
  });

  inTeams('the same by keyboard alone, and the focus goes where one reads', async ({ emma, max, shot }) => {
    const { hands } = emma;
    await emma.composeBox.focus();
    hands.count();
    await hands.type(`${heard} Det er tredje gang.`);
    await hands.press('Enter');
    await emma.card.getByRole('heading', { name: nb(saidHeading) }).waitFor();

    // Every field and button of the card, from top to bottom.
    const stops = await focusStops(emma);
    expect(stops.map(({ name }) => name)).toEqual(
      [
        nb(guide),
        nb(questions.kind),
        nb(questions.said),
        nb(questions.place),
        nb(questions.grounds),
        nb(questions.contact),
        nb(moreContact),
        ...Object.values(signalTexts).map(nb),
        nb(change),
        nb(onPaper),
        nb(next),
        nb(settled),
        nb(registerNow),
        nb(notHere),
        nb(cancel),
      ].map((name) => expect.stringContaining(name)),
    );
    const inReadingOrder = [...stops].sort((a, b) => a.y - b.y || a.x - b.x);
    expect(stops.map(({ name }) => name)).toEqual(inReadingOrder.map(({ name }) => name));

    // Another kind and back again, by arrows.
    const kind = emma.card.getByRole('combobox', { name: nb(questions.kind) });
    const usual = await kind.inputValue();
    await tabTo(emma, nb(questions.kind));
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await hands.press(key);
    expect(await kind.inputValue()).not.toBe(usual);
    for (const key of ['ArrowDown', 'ArrowUp', 'Enter']) await hands.press(key);
    expect(await kind.inputValue()).toBe(usual);

    await tabTo(emma, nb(questions.contact));
    await hands.type('anonym');
    await tabTo(emma, nb(signalTexts.none));
    await hands.press('Space');
    expect(await choice(emma.card, signalTexts.none).isChecked()).toBe(true);
    await tabTo(emma, nb(next));
    await hands.press('Enter');
    await emma.card.getByRole('heading', { name: nb(readBack.heading) }).waitFor();
    await tabTo(emma, nb(readBack.register));
    await shot(emma, '10-keyboard-focus');
    await hands.press('Space');
    const number = await numberOn(emma.card);
    // What was written opens by keyboard too.
    await tabTo(emma, nb(whatWasWritten));
    await hands.press('Enter');
    await emma.card.getByText('Det er tredje gang.').waitFor();
    expect(hands.count().clicks).toBe(0);
    process.stdout.write(`by keyboard alone: ${number} is registered without a click\n`);

    await max.card.getByRole('heading', { name: number, exact: true }).waitFor();
    await max.composeBox.focus();
    await tabTo(max, nb(tapTexts['case-seen']));
    await max.page.keyboard.press('Enter');
    await shows(emma.card, 'Sett av Max Berg');
  });

  inTeams('somebody in danger: the numbers first, and Max is told at once', async ({ emma, max, shot }) => {
    await emma.ask('En mann ligger utenfor sykehjemmet og puster tungt, og ingen kommer ut.');
    await fillIn(emma.card, emma, 'anonym', signalTexts.harm);
    await press(emma.card, next).click();
    await emma.card.getByRole('heading', { name: nb(moreHeading) }).waitFor();
    expect((await emma.card.getByRole('heading').first().textContent()) ?? '').toContain(nb(emergencyFirst));
    await shows(emma.card, '113');
    await emma.card.getByRole('radio', { name: nb(inDangerYes) }).click();
    await field(emma.card, questions.harm).fill('Han svarer ikke når noen snakker til ham.');
    await shot(emma, '11-danger');
    await press(emma.card, next).click();
    await press(emma.card, readBack.register).click();
    const number = await numberOn(emma.card);
    await max.card.getByRole('heading', { name: number, exact: true }).waitFor();
    await shows(max.card, nb(dangerNow));
    await shows(max.card, 'Han svarer ikke');
    await shot(max, '12-danger-case');
  });

  inTeams(
    'settled on the spot: Max approves the confirmation in one tap, and it is closed',
    async ({ emma, max, shot }) => {
      await emma.ask('Skjemaet på veggen var utgått, og jeg måtte komme tilbake.');
      await fillIn(emma.card, emma, 'kari@nordmann.example');
      await press(emma.card, settled).click();
      await field(emma.card, questions.settled).fill('Beklaget, og hengte opp et nytt skjema.');
      await shot(emma, '13-settled');
      await press(emma.card, registerSettled).click();
      closed = await numberOn(emma.card);
      await shows(emma.card, nb(awaitingApproval));
      await max.card.getByRole('heading', { name: closed, exact: true }).waitFor();
      await shot(max, '14-to-approve');
      await press(max.card, approve).click();
      await shows(max.card, nb(caseNews.approved));
      await shows(emma.card, 'Løst på stedet og avsluttet');
      expect(await emma.card.textContent()).not.toContain('Du får svar');
      await Promise.all([shot(emma, '15-settled-receipt'), shot(max, '16-approved')]);
    },
  );

  inTeams('a complaint about Max goes to the one above him, and Max never sees it', async ({ emma, max }) => {
    const before = await max.texts();
    await emma.ask('Lederen deres svarer aldri på noe, sa en kunde.');
    await fillIn(emma.card, emma, 'anonym', signalTexts['about-person']);
    await press(emma.card, next).click();
    await emma.card.getByRole('radio', { name: nb(aboutTexts.manager) }).click();
    await press(emma.card, next).click();
    await press(emma.card, readBack.register).click();
    const number = await numberOn(emma.card);
    await shows(emma.card, 'Solveig Dahl (leder ett nivå over) har saken.');
    // An ordinary one after it does reach him: so the other one would have been there by now.
    await emma.ask('Klokka i venterommet går feil.');
    await fillIn(emma.card, emma, 'anonym');
    await press(emma.card, next).click();
    await press(emma.card, readBack.register).click();
    const afterIt = await numberOn(emma.card);
    await max.card.getByRole('heading', { name: afterIt, exact: true }).waitFor();
    const after = await max.texts();
    expect(after.slice(0, -1)).toEqual(before);
    expect(after.join('\n')).not.toContain(number);
  });

  inTeams('my cases, our procedure, help, and English', async ({ emma, shot }) => {
    await emma.ask('mine saker');
    await shows(emma.card, `${closed}: ${nb(stateTexts.closed)}`);
    await shows(emma.card, `${ordinary}: ${nb(stateTexts.open)} · ${nb(mine.seen)}`);
    await shot(emma, '17-mine');
    const open = say(mine.open, 'nb', { number: ordinary.replace(/\D/g, '') });
    await emma.card.getByRole('button', { name: open, exact: true }).click();
    await emma.card.getByRole('heading', { name: ordinary, exact: true }).waitFor();
    await shows(emma.card, 'Sett av Max Berg');

    await emma.ask('vår prosedyre');
    await emma.card.getByRole('heading', { name: nb(procedure) }).waitFor();
    await shows(emma.card, 'D00075');
    await shot(emma, '18-procedure');
    await emma.ask('hjelp');
    await emma.card.getByRole('heading', { name: nb(helpHeading) }).waitFor();
    await shot(emma, '19-help');

    await emma.ask('språk');
    await emma.card.getByRole('heading', { name: nb(languageHeading) }).waitFor();
    await emma.card.getByRole('button', { name: ownNames.en, exact: true }).click();
    await emma.card.getByRole('button', { name: mine.heading.en, exact: true }).waitFor();
    await emma.ask('my cases');
    await emma.card.getByRole('heading', { name: mine.heading.en }).waitFor();
    await shot(emma, '20-english');
    await emma.ask('language');
    await emma.card.getByRole('button', { name: ownNames.nb, exact: true }).click();
    await press(emma.card, mine.heading).waitFor();
  });

  inTeams(
    'a message becomes a case: a dialog, a receipt in private, and nothing in the conversation',
    async ({ emma, max, shot }) => {
      await emma.conversation(GROUP);
      await emma.write('En dame ringte og var lei seg for at ingen har ringt henne tilbake.');
      await emma.command('logMessage', 0);
      const { dialog } = emma;
      await field(dialog, questions.said).waitFor();
      expect(await field(dialog, questions.said).inputValue()).toContain('ringt henne tilbake');
      await shot(emma, '21-dialog');
      await fillIn(dialog, emma, '906 55 124');
      await press(dialog, next).click();
      await press(dialog, readBack.register).click();
      const number = await numberOn(dialog);
      await shot(emma, '22-dialog-receipt');
      await dialog.getByRole('button', { name: 'Close' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await max.card.getByRole('heading', { name: number, exact: true }).waitFor();
      expect(await emma.cards.count()).toBe(0);

      // From the compose box, with nothing written yet.
      await emma.command('log');
      await field(dialog, questions.said).fill('Heisen på rådhuset står igjen.');
      await fillIn(dialog, emma, 'anonym');
      await press(dialog, next).click();
      await press(dialog, readBack.register).click();
      const second = await numberOn(dialog);
      await dialog.getByRole('button', { name: 'Close' }).click();
      await dialog.waitFor({ state: 'hidden' });
      expect(await emma.cards.count()).toBe(0);
      await emma.conversation('Personal Chat');
      await emma.card.getByRole('heading', { name: second, exact: true }).waitFor();
      await emma.cards.getByRole('heading', { name: number, exact: true }).waitFor();
    },
  );

  inTeams('where others read along, one is asked to go on in private', async ({ emma, shot }) => {
    await emma.conversation(GROUP);
    await emma.mention('Lydhør', 'Naboen min sa at bussen aldri kommer.');
    await emma.card.waitFor();
    expect(await emma.texts()).toEqual([nb(notices['continue-in-private'])]);
    await shot(emma, '23-group');
    await emma.conversation('Personal Chat');
  });

  inTeams(
    'a national id is masked, the message is asked to be deleted, and nothing of it is kept',
    async ({ demo, emma, shot }) => {
      await emma.write('En mann med fødselsnummer 13097248022 fikk ikke hjelp i dag.');
      await emma.cards.getByText(nb(notices['delete-that-message'])).waitFor();
      const card = emma.cards.filter({ has: emma.page.getByRole('heading', { name: nb(saidHeading) }) }).last();
      await shows(card, faultText('national-id', 'said', 'nb'));
      const kept = await field(card, questions.said).inputValue();
      expect(kept).toMatch(/^En mann med fødselsnummer \D+ fikk ikke hjelp i dag\.$/);
      await shot(emma, '24-national-id');
      await press(card, cancel).click();
      await emma.cards.getByText(nb(notices.cancelled)).waitFor();
      expect((await emma.texts()).join('\n')).not.toContain('13097248022');

      const stored = readdirSync(demo.scratch, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.includes('demo.sqlite'))
        .map((name) => readFileSync(join(demo.scratch, name), 'latin1'));
      expect(stored.join('')).toContain('ringt henne tilbake');
      expect(stored.join('')).not.toContain('13097248022');
    },
  );
});
