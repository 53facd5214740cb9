import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../src/profiles/load.ts';
import { lydhor } from './terminal.ts';

describe('lydhor deadline', () => {
  it.each([
    ['NO', '14d', '2026-03-19', '{"nominal":"2026-04-02","actBy":"2026-04-01","rolled":"2026-04-07"}'],
    ['SE', '3wk', '2026-05-29', '{"nominal":"2026-06-19","actBy":"2026-06-18","rolled":"2026-06-22"}'],
    ['NO', '1mo', '2026-01-31', '{"nominal":"2026-02-28","actBy":"2026-02-27","rolled":"2026-03-02"}'],
    ['SE', '10wd', '2026-12-18', '{"nominal":"2027-01-08","actBy":"2027-01-08","rolled":"2027-01-08"}'],
  ])('--country %s --rule %s --heard %s', async (country, rule, heard, answer) => {
    expect(await lydhor(`deadline --country ${country} --rule ${rule} --heard ${heard}`)).toEqual({
      code: 0,
      out: [answer],
      err: [],
    });
  });

  it("gives a profile's clocks, for a class and for a kind of it", async () => {
    const days = { nominal: '2026-04-02', actBy: '2026-04-01', rolled: '2026-04-07' };
    for (const kind of ['complaint', 'klage-kjoring']) {
      const { code, out, err } = await lydhor(`deadline --profile harstad --kind ${kind} --heard 2026-03-19`);
      expect([code, out.length, err]).toEqual([0, 1, []]);
      expect(JSON.parse(out[0] ?? '')).toEqual([
        { clock: 'respond', nature: 'promise', ...days },
        { clock: 'delay-notice', nature: 'promise', ...days },
      ]);
    }
  });
  it("gives a track's clocks", async () => {
    const { out } = await lydhor(
      'deadline --profile harstad --kind complaint --track formal-decision --heard 2026-01-31',
    );
    expect(JSON.parse(out[0] ?? '')).toMatchObject([
      { clock: 'respond', nature: 'statutory', rolled: '2026-03-02' },
      { clock: 'delay-notice' },
    ]);
  });

  it.each([
    ['deadline', "required option '--heard <YYYY-MM-DD>' not specified"],
    ['deadline --heard 2026-03-19', 'expected either --country with --rule, or --profile with --kind'],
    ['deadline --country NO --heard 2026-03-19', 'expected either'],
    ['deadline --country NO --rule 14d --profile harstad --heard 2026-03-19', 'expected either'],
    ['deadline --country DK --rule 14d --heard 2026-03-19', 'expected NO or SE'],
    ['deadline --country NO --rule 14 --heard 2026-03-19', 'expected a time such as 14d'],
    ['deadline --country NO --rule 0d --heard 2026-03-19', 'expected a time such as 14d'],
    ['deadline --country NO --rule 14d --heard 2026-02-29', 'expected a day that exists'],
    ['deadline --country NO --rule 14d --heard i-går', 'expected a day such as 2026-03-16'],
    ['deadline --country NO --rule 14d --heard 1890-01-01', 'outside the calendar'],
    ['deadline --country NO --rule 999mo --heard 2026-03-19', 'outside the calendar'],
    [
      'deadline --profile harstad --kind ros --heard 2026-03-19',
      'harstad has no kind ros; expected one of complaint, klage-tjeneste',
    ],
    ['deadline --profile harstad --kind complaint --track x --heard 2026-03-19', 'expected formal-decision'],
    [
      'deadline --profile nowhere --kind complaint --heard 2026-03-19',
      `neither a built-in profile (${builtInProfiles.join(', ')}) nor a file`,
    ],
    ['deadline --country NO --rule 14d --heard 2026-03-19 --rule', 'argument missing'],
    ['deadline --country NO --rule 14d --heard 2026-03-19 extra', 'too many arguments'],
    ['deadline --unknown --heard 2026-03-19', 'unknown option'],
    ['dedline', "unknown command 'dedline'"],
    ['', 'expected a command; lydhor --help lists them'],
    ['profile', 'expected a command'],
  ])('used wrongly, `%s`, ends with 2 and one line', async (line, says) => {
    const { code, out, err } = await lydhor(line);
    expect([code, out, err.length]).toEqual([2, [], 1]);
    expect(err[0]).toContain(says);
    expect(err[0]).not.toMatch(/\n|Usage|Options/);
  });

  it.each(['', 'deadline', 'profile', 'profile check', 'organisation check', 'cases', 'case', 'outbox'])(
    'lydhor %s --help is a result',
    async (command) => {
      const { code, out, err } = await lydhor(`${command} --help`);
      expect([code, err]).toEqual([0, []]);
      expect(out.join('\n')).toContain('Usage: lydhor');
    },
  );
});
