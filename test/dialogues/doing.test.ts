import { describe, expect, it } from 'vitest';
import { type Doings, doingsOf, type Missed, missedBy } from '../../src/dialogues/doing.ts';
import type { Command } from '../../src/domain/commands.ts';
import type { CaseWithWords } from '../../src/domain/decide.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import { partsOf } from '../../src/domain/part.ts';
import type { Profile } from '../../src/domain/profile.ts';
import { sceneOf } from '../support/desk.ts';
import { later, people, profile, unit } from '../support/municipality.ts';
import { followedBy, registeredCase } from '../support/registered.ts';

const { emma, emil, max, nina, solveig, rita } = people;

function filling(found: CaseWithWords, who: PersonId, over: Parameters<typeof sceneOf>[1] = {}) {
  return { scene: sceneOf(who, over), found, parts: partsOf(found.case, who) };
}
const doings = (found: CaseWithWords, who: PersonId = max, over = {}): Doings => doingsOf(filling(found, who, over));
const missed = (found: CaseWithWords, who: PersonId = max): readonly Missed[] => missedBy(filling(found, who));
const further = (found: CaseWithWords, ...commands: readonly Command[]) =>
  commands.reduce((one, command) => followedBy(one, command, max), found);
const all = ({ main, more }: Doings) => [...main, ...more.flatMap((group) => group.doings)];

const open = registeredCase(1);
const aboutEmil = registeredCase(1, { concerns: [emil] });
const taken: Command = { command: 'take', as: { cause: 'tid' } };
const answered: Command = { command: 'answer', outcome: 'upheld', text: 'Vi beklager.', way: 'letter' };
const posted: Command = { command: 'settle-mail', writing: 'answer', as: 'arrived' };
const asked: Command = { command: 'ask-employee', whom: emil, question: 'Hva skjedde?', withIdentity: false };
const heard: Command = { command: 'hear', whom: emil, on: open.case.facts.heardOn, statement: 'Bussen var full.' };
const learned: Command = { command: 'learn', text: 'Ring før bussen går.' };

describe('what the case needs next', () => {
  it.each<[string, CaseWithWords, readonly string[]]>([
    ['seen and taken', open, ['case-seen', 'take', 'appoint', 'answer']],
    ['the employee heard before it is answered', further(aboutEmil, taken), ['ask-employee', 'hear', 'answer']],
    ['her statement taken down, once she was asked for it', further(aboutEmil, taken, asked), ['hear', 'answer']],
    ['answered once she was heard', further(aboutEmil, taken, heard), ['answer']],
    ['what it came of, once that is all', further(open, { command: 'take', as: {} }, answered), ['classify', 'learn']],
    ['learned from', further(open, taken, answered), ['learn']],
    ['closed', further(open, taken, answered, posted, learned), ['close']],
    [
      'how the meeting went',
      further(open, taken, { command: 'plan-meeting', on: open.case.facts.heardOn, place: 'Rådhuset', way: 'spoken' }),
      ['end-meeting', 'answer'],
    ],
  ])('%s', (_, one, main) => {
    expect(doings(one).main).toEqual(main);
  });
  it('at most four, and nothing twice', () => {
    for (const one of [open, aboutEmil, further(aboutEmil, taken), further(open, answered)]) {
      const { main } = doings(one);
      expect(main.length).toBeLessThanOrEqual(4);
      expect(all(doings(one))).toEqual([...new Set(all(doings(one)))]);
    }
  });
  it('that it takes longer is suggested when little is left of the time', () => {
    const one = further(open, taken);
    expect(doings(one, max, { now: later(8 * 24 * 60) }).main).toEqual(['answer']);
    expect(doings(one, max, { now: later(9 * 24 * 60) }).main).toEqual(['answer', 'extend']);
    expect(doings(one, max, { now: later(20 * 24 * 60) }).main).toEqual(['answer', 'extend']);
  });
  it('that it came in, where that is promised', () => {
    const acknowledging: Profile = {
      ...profile,
      clocks: [
        ...profile.clocks,
        {
          clock: 'acknowledge',
          rule: { unit: 'working-days', count: 10 },
          nature: 'promise',
          classes: ['complaint'],
          track: 'service',
          onlyIfAnswerWanted: false,
          tells: [],
          source: 'prøve',
        },
      ],
    };
    const one = followedBy(
      undefined,
      { command: 'register', id: open.case.id, number: open.case.number, draft: open.case.draft, heard: heardBy() },
      emma,
      { profile: acknowledging },
    );
    expect(doings(one, max, { profile: acknowledging }).main).toEqual(['case-seen', 'take', 'appoint', 'acknowledge']);
  });
  it('sent once more, where the answer surely did not leave', () => {
    const byMail = registeredCase(1, { words: { contact: { as: 'known', line: 'kari@example.org' } } });
    const failed = followedBy(
      further(byMail, taken, { ...answered, way: 'mail' }),
      { command: 'mail-stayed', writing: 'answer', known: true },
      'delivery',
    );
    expect(doings(failed).main).toEqual(['answer']);
  });
});

describe('who can do what', () => {
  it('she to whom it is offered accepts or declines', () => {
    const offered = further(open, { command: 'pass-on', unit: unit('skolen'), reason: 'x', consent: undefined });
    expect(doings(offered, rita)).toEqual({ main: ['case-accept', 'decline-offer'], more: [] });
    expect(all(doings(offered, max))).not.toContain('pass-on');
  });
  it('the handler does all but appoint and pass on, and can hand it back', () => {
    const one = further(open, { command: 'appoint', person: emil });
    expect(all(doings(one, emil))).toEqual(expect.arrayContaining(['answer', 'hand-back', 'classify', 'case-split']));
    for (const doing of ['appoint', 'pass-on', 'take', 'case-seen'])
      expect(all(doings(one, emil))).not.toContain(doing);
    expect(all(doings(one, max))).toEqual(expect.arrayContaining(['appoint', 'pass-on']));
    expect(all(doings(one, max))).not.toContain('hand-back');
  });
  it('the reporter nothing of it, nor anybody to whom it is not there', () => {
    for (const who of [emma, emil, solveig, nina, rita]) expect(doings(open, who)).toEqual({ main: [], more: [] });
  });
  it('what is settled on the spot is only approved, given away, ended otherwise or learned from', () => {
    const settled = registeredCase(1, { words: { settled: 'Ringte taxi.' } });
    expect(all(doings(settled)).sort()).toEqual([
      'case-seen',
      'close-otherwise',
      'learn',
      'measure',
      'pass-on',
      'reference',
    ]);
  });
  it('what is closed is taken up again or learned from', () => {
    const closed = further(open, taken, answered, posted, learned, { command: 'close' });
    expect(doings(closed)).toEqual({
      main: ['reopen'],
      more: [{ group: 'afterwards', doings: ['learn', 'measure', 'reference'] }],
    });
  });
});

describe('what is missing before it is closed', () => {
  it('leads to where it is done, by whoever handles it now', () => {
    expect(missed(aboutEmil)).toEqual([
      { need: 'cause', form: 'take' },
      { need: 'employee-heard', form: 'hear' },
      { need: 'answer', form: 'answer' },
      { need: 'learning-point', form: 'learn' },
    ]);
    expect(missed(further(open, { command: 'take', as: {} }))[0]).toEqual({ need: 'cause', form: 'classify' });
  });
  it('names the outcome where nobody has to be answered, and the answer else', () => {
    const anonymous = registeredCase(1, { words: { contact: { as: 'anonymous' } } });
    expect(missed(anonymous).map(({ need }) => need)).toEqual(['cause', 'outcome', 'learning-point']);
    expect(missed(open).map(({ need }) => need)).toEqual(['cause', 'answer', 'learning-point']);
  });
  it('is a line and no button where it can’t be done now', () => {
    const byMail = registeredCase(1, { words: { contact: { as: 'known', line: 'kari@example.org' } } });
    const sending = further(byMail, taken, { ...answered, way: 'mail' }, learned);
    expect(missed(sending)).toEqual([{ need: 'answer', form: undefined }]);
  });
  it('is nothing where nothing is', () => {
    expect(missed(further(open, taken, answered, posted, learned))).toEqual([]);
  });
});

function heardBy() {
  const { kind, unit: of, heardOn, channel, answerWay, citizenLanguage } = open.case.facts;
  const { notes: _, ...words } = open.words;
  return {
    ...{ kind, unit: of, heardOn, channel, answerWay, citizenLanguage, words },
    ...{ signals: [], inDanger: false, concerns: [], missing: [] },
  };
}
