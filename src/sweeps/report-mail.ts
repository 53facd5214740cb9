/**
 * A report to the mailbox of whoever asked for it: made and authorised when it is sent, at most once. Where it did not
 * surely arrive she gets a card with which she can fetch it.
 */
import { setImmediate } from 'node:timers/promises';
import { employeeNow } from '../cases/house.ts';
import type { FileOfLetter, Letter } from '../cases/mail.ts';
import type { Claimed, OutboxEntry, What } from '../cases/outbox.ts';
import { madeReport } from '../cases/report/made.ts';
import { StoreUnavailable } from '../cases/store.ts';
import type { ReportNews } from '../dialogues/report/showing.ts';
import { OutboxKey } from '../domain/ids.ts';
import { mayMakeReport } from '../domain/report/readers.ts';
import { dayIn, type Instant } from '../domain/time.ts';
import { sheetOf } from '../reports/content.ts';
import { mediaTypes, reportFile, reportForms } from '../reports/files.ts';
import { reportName } from '../reports/name.ts';
import { mail } from '../texts/report/card.ts';
import { say } from '../texts/say.ts';
import type { Delivering, Settled } from './deliver.ts';
import { later } from './settlement.ts';
import { stillMineOf } from './still-mine.ts';

type ClaimedReport = Claimed & { readonly what: Extract<What, { send: 'report-mail' }> };

/** Never tried so often that nobody is told. */
const MOST_ATTEMPTS = 20;
/** Of all files together, in bytes: what Graph takes in one request is 4 MB, and base64 is a third longer. */
const LARGEST = 2_800_000;

export async function reportMailed(house: Delivering, entry: ClaimedReport, now: Instant): Promise<Settled> {
  const { what, key, state } = entry;
  const reader = employeeNow(house, now, what.reader);
  if (reader === undefined) return { settlement: { ended: 'refused', at: now, code: 'no-longer-here' } };
  const today = dayIn(house.profile.municipality.zone, now);
  if (!mayMakeReport(house, reader.id, what.scope, today))
    return { settlement: { ended: 'dropped', at: now, code: 'nothing-to-show' } };
  const told = (news: ReportNews) => () => house.store.enqueue([newsFor(entry, news, now)]);
  const refused = (code: string): Settled => ({
    settlement: { ended: 'refused', at: now, code },
    because: 'rejected',
    first: told('not-mailed'),
  });
  const uncertain = (code: string): Settled => ({
    settlement: { ended: 'uncertain', at: now, code },
    first: told('mail-uncertain'),
  });
  const unsure = state.unsure === true;
  let asked = unsure;
  const again = (code: string, retryAfterMs?: number): Settled => {
    if (state.attempts >= MOST_ATTEMPTS) return asked ? uncertain(code) : refused(code);
    const settlement = later(house, entry, now, retryAfterMs);
    return { settlement: settlement.ended === 'later' && asked ? { ...settlement, unsure: true } : settlement };
  };
  if (house.mail === undefined) return refused('no-mail');
  try {
    const letter = await letterOf(house, what, reader.email, now);
    if (letter === undefined) return refused('too-large');
    asked = true;
    const done = await house.mail.send(key, letter, { unsure, stillMine: stillMineOf(house, entry) });
    switch (done.ended) {
      case 'sent':
        return { settlement: { ended: 'delivered', at: now } };
      case 'later':
        asked = unsure || done.unsure === true;
        return again(done.code, done.retryAfterMs);
      case 'overtaken':
        asked = unsure;
        return again('overtaken');
      case 'refused':
        return refused(done.code);
      case 'uncertain':
        return uncertain(done.code);
      default:
        return done satisfies never;
    }
  } catch (error) {
    house.log.fault('mail-unsent', error, { outbox: key });
    // Of the store alone is asked before anything is sent.
    if (error instanceof StoreUnavailable) asked = unsure;
    return again('unsent');
  }
}

async function letterOf(
  house: Delivering,
  { scope, period, language }: ClaimedReport['what'],
  to: string,
  now: Instant,
): Promise<Letter | undefined> {
  const { profile, organisation } = house;
  const report = await madeReport(house, { scope, period }, 'makes');
  const sheet = sheetOf({ profile, organisation }, report, language, dayIn(profile.municipality.zone, now));
  const files: FileOfLetter[] = [];
  // One after the other, so that whoever taps in between is answered.
  for (const form of reportForms) {
    const body = await reportFile(sheet, form);
    files.push({
      name: reportName(scope, period, language, form),
      type: mediaTypes[form],
      body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
    });
    await setImmediate();
  }
  if (files.reduce((sum, { body }) => sum + body.byteLength, 0) > LARGEST) return undefined;
  const { title } = sheet;
  return { to, subject: title, paragraphs: mail.map((text) => say(text, language, { title })), files };
}

function newsFor({ key, what }: ClaimedReport, news: ReportNews, now: Instant): OutboxEntry {
  const { reader, scope, period, language } = what;
  return {
    key: OutboxKey.parse(`news:${key}`.slice(0, 300)),
    subject: { of: 'person', person: reader },
    what: { send: 'message', to: reader, shows: { show: 'report', asked: { scope, period, language }, news } },
    createdAt: now,
    urgent: true,
    state: { state: 'waiting', dueAt: now, attempts: 0 },
  };
}
