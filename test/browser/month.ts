/** Max's month, after his week: three months in the channel, the review held, and the coming month posted. */
import { expect } from 'vitest';
import * as month from '../../src/texts/month.ts';
import { titled } from '../../src/texts/month-figures.ts';
import { learned, more } from '../../src/texts/month-post.ts';
import * as review from '../../src/texts/review.ts';
import * as record from '../../src/texts/review-record.ts';
import { say } from '../../src/texts/say.ts';
import { expectToFit, field, nb, press, type Stage, shows, type stageFor } from './stage.ts';
import { PATIENCE_MS, type TeamsPage } from './teams-page.ts';

/** As src/demo/personas.ts names it. */
const CHANNEL = 'Innspill';
const sentence = 'Takk for at dere skrev ned det dere hørte i november.';
const decided = 'Rette åpningstidene alle fire steder på samme dag.';

const heading = (name: string) => say(titled, 'nb', { month: name });
const headings = ({ page }: TeamsPage) => page.getByRole('heading', { name: /^Månedsoversikt for / });

/** Another conversation's cards are gone with it. */
async function openChannel(teams: TeamsPage, posts: number): Promise<void> {
  await teams.conversation(CHANNEL);
  await expect.poll(() => teams.cards.count(), { timeout: PATIENCE_MS }).toBe(posts);
}

async function folded({ emma, max, shot }: Stage): Promise<void> {
  // Whoever is in the team reads along.
  await openChannel(emma, 3);
  await emma.conversation('Personal Chat');
  await openChannel(max, 3);
  // A channel has its newest post on top.
  const all = ['oktober 2026', 'september 2026', 'august 2026'].map(heading);
  expect(await headings(max).allTextContents()).toEqual(all);
  const text = (await max.texts()).join('\n');
  // Counts, and words that were released: nothing of a case.
  expect(text).not.toMatch(/Sak \d|Emma|Kari Nordmann|skjermleser/);
  await shot(max, 'month-01-channel');
  for (let n = 0; n < 3; n += 1) {
    const card = max.cards.nth(n);
    expect(await card.getByText(nb(learned)).isVisible()).toBe(false);
    await press(card, more).click();
    await card.getByText(nb(learned)).waitFor();
  }
  await shot(max, 'month-02-channel-unfolded');
  await max.toPhone();
  for (let n = 0; n < 3; n += 1) {
    await expectToFit({ ...max, card: max.cards.nth(n) });
    await max.whole(max.cards.nth(n));
    await shot(max, `month-03-post-${n + 1}-phone`);
  }
  await max.toDesk();
  await max.conversation('Personal Chat');
}

async function held({ max, shots }: Stage): Promise<void> {
  await max.ask('gjennomgang');
  await max.card.getByRole('heading', { name: nb(review.title) }).waitFor();
  await press(max.card, review.figures).click();
  await press(max.card, review.openMeasures).click();
  await press(max.card, review.changed).click();
  await max.card.getByText('Bekreftelser går ut samme uke').waitFor();
  await shots(max, 'month-04-review');
  await press(max.card, review.record).click();
  await max.card.getByRole('heading', { name: nb(record.title) }).waitFor();
  await shots(max, 'month-05-notes');
  await field(max.card, record.attended).fill('6');
  await max.card.getByRole('textbox', { name: say(record.decision, 'nb', { place: '1' }) }).fill(decided);
  await press(max.card, record.goOn).click();
  const minutes = field(max.card, review.minutes);
  await expect.poll(() => minutes.inputValue(), { timeout: PATIENCE_MS }).toContain(decided);
  await shots(max, 'month-06-minutes');
  await press(max.card, record.release).click();
  await shows(max.card, nb(review.news.released));
  await shots(max, 'month-07-held');
  await openChannel(max, 4);
  await max.cards.filter({ hasText: decided }).waitFor();
  await max.conversation('Personal Chat');
}

async function posted({ max, shot, shots, summaries }: Stage): Promise<void> {
  await max.ask('månedsoversikt');
  const november = say(month.opens, 'nb', { month: 'november 2026' });
  await max.card.getByRole('button', { name: november, exact: true }).click();
  await max.card.getByRole('heading', { name: heading('november 2026') }).waitFor();
  await shots(max, 'month-08-preview');
  await field(max.card, month.fields.sentence).fill(sentence);
  await press(max.card, month.release).click();
  await shows(max.card, nb(month.news.released));
  await shots(max, 'month-09-released');

  await summaries();
  await openChannel(max, 5);
  const newest = max.cards.filter({ hasText: sentence });
  await newest.waitFor();
  expect(await headings(max).allTextContents()).toContain(heading('november 2026'));
  await shot(max, 'month-10-posted');
  await max.open();
  await openChannel(max, 5);
  await max.conversation('Personal Chat');
}

export function monthPlays(inTeams: ReturnType<typeof stageFor>): void {
  inTeams('the channel shows the last three months, folded and unfolded, at phone width too', folded);
  inTeams('the review: its agenda, what was decided, and its minutes in the channel', held);
  inTeams('the coming month: prepared, and posted on its day with what he released', posted);
}
