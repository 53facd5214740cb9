/**
 * Nothing knows which municipality it is: profiles made from the schema alone, and a case walked through each by the
 * whole bot, to its month and its report. LYDHOR_PROFILES=10 makes ten times as many.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Profile } from '../../src/domain/profile.ts';
import { Day, instantAt, plusMilliseconds } from '../../src/domain/time.ts';
import { organisationFor } from '../support/any-profile/people.ts';
import { buttonsOn, linksOn, logs, movesOn, presses, untilQuiet } from '../support/any-profile/robot.ts';
import { soundProfile, writtenProfiles } from '../support/any-profile/sound.ts';
import { type Script, startScript } from '../support/script.ts';

const RUNS = 10 * Number(process.env['LYDHOR_PROFILES'] ?? 1);
const locales = { nb: 'nb-NO', nn: 'nn-NO', sv: 'sv-SE', en: 'en-GB' } as const;

it('any profile that the schema can make and the check accepts carries a case from the first word to the report', async () => {
  await fc.assert(
    fc.asyncProperty(writtenProfiles, fc.nat(), async (written, nth) => {
      const profile = soundProfile(written);
      const locale = locales[profile.languages.main];
      const script = await startScript({
        profile,
        organisation: organisationFor(profile),
        locale,
        at: startOf(profile),
      });
      try {
        await walk(script, profile, nth);
        script.holds();
      } finally {
        await script.stop();
      }
    }),
    { numRuns: RUNS },
  );
}, 600_000);

/** Monday 16 March 2026, when people come to work. */
const startOf = ({ municipality, officeHours }: Profile) =>
  plusMilliseconds(instantAt(municipality.zone, Day.parse('2026-03-16'), officeHours.opens), 60_000);

async function walk(script: Script, profile: Profile, nth: number): Promise<void> {
  const { emma, max, ida, jonas, solveig, per, kari, ola } = script;
  const cast = [max, ida, jonas, solveig, per, kari, ola, emma];
  const kind = profile.kinds[nth % profile.kinds.length];
  if (kind === undefined) throw new Error('a profile without kinds');
  // What a procedure has begun before anybody says anything, such as a month's preview.
  await untilQuiet(script, script.now());
  await logs(script, emma, kind.code);
  const one = async () => {
    const { rows } = await script.bot().store.cases({ skip: 0, limit: 5 });
    const [first] = rows;
    if (first === undefined || rows.length > 1) throw new Error(`${rows.length} cases`);
    return first;
  };
  const done: string[] = [];
  for (let step = 0; step < 40; step += 1) {
    const { state, responsible, handling } = await one();
    if (state.state === 'closed') break;
    const person = handling.handler?.person ?? responsible.person;
    const who = cast.find(({ user }) => user.aad === person);
    if (who === undefined) throw new Error(`nobody plays ${person}`);
    const what = await movesOn(script, who, done);
    if (what === undefined) throw new Error(`stuck after ${done}: ${JSON.stringify(buttonsOn(who.message().card))}`);
    done.push(what);
  }
  expect(await one()).toMatchObject({ state: { state: 'closed' }, counted: expect.anything() });

  // The month is over: it is counted, shown and kept.
  await untilQuiet(script, '2026-04-30T09:00:00.000Z');
  const months = await script.bot().store.allKept('month', {}, { skip: 0, limit: 50 });
  expect(months.rows.length).toBeGreaterThan(0);

  await jonas.writes('rapport');
  await untilQuiet(script, script.now());
  const make = buttonsOn(jonas.message().card).find(({ verb }) => verb === 'report-make');
  if (make === undefined) throw new Error('no report is offered');
  await presses(script, jonas, make, { scope: 'municipality', period: '2026-03+1', language: profile.languages.main });
  const made = linksOn(jonas.message().card);
  expect(made.length).toBeGreaterThan(0);
  for (const title of made) {
    const file = await jonas.follows(title);
    expect([title, file.status]).toEqual([title, 200]);
    expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(100);
  }
  await untilQuiet(script, script.now());
}
