import { describe, expect, it } from 'vitest';
import { notify } from '../../src/cases/notify.ts';
import type { OutboxEntry, SentCard } from '../../src/cases/outbox.ts';
import type { Change } from '../../src/domain/change.ts';
import { carryOut } from '../../src/domain/change.ts';
import type { Command } from '../../src/domain/commands.ts';
import type { CaseWithWords } from '../../src/domain/decide.ts';
import { ActivityId, MeasureId, type PersonId } from '../../src/domain/ids.ts';
import type { Profile } from '../../src/domain/profile.ts';
import { Instant } from '../../src/domain/time.ts';
import { chatOf, nameOf, readerNamed } from '../support/house.ts';
import {
  calendar,
  caseId,
  caseNumber,
  day,
  draftId,
  heard,
  kind,
  later,
  MORNING,
  NIGHT,
  type organisation,
  people,
  profile,
  setting,
  unit,
  without,
} from '../support/municipality.ts';

const { emma, emil, max, ida, nina, rita, jonas } = people;
const place = { profile, calendar };
type By = PersonId | 'clock' | 'delivery';
interface Over {
  readonly now?: Instant;
  readonly organisation?: typeof organisation;
  readonly profile?: Profile;
}

function done(before: CaseWithWords | undefined, command: Command, by: By, over: Over = {}): Change {
  const carried = carryOut(before, command, setting(by, over));
  if (!carried.ok) throw new Error(`${command.command}: ${carried.refusal.reason}`);
  return carried.change;
}
/** One command after the other, a minute between them; the last one's change. */
function doing(...steps: readonly (readonly [command: Command, by: By, over?: Over])[]): Change {
  let change: Change | undefined;
  steps.forEach(([command, by, over], minutes) => {
    change = done(change?.put, command, by, { now: later(minutes), ...over });
  });
  if (change === undefined) throw new Error('nothing was done');
  return change;
}
const register = (what = heard({ words: { contact: { as: 'known', line: 'borger@provevik.example' } } })): Command => ({
  command: 'register',
  id: caseId(1),
  number: caseNumber(1),
  draft: draftId(1),
  heard: what,
});
const registered = [register(), emma] as const;
const about = (...concerns: PersonId[]) => [register(heard({ concerns })), emma] as const;
const measure = MeasureId.parse('b0000000-0000-4000-8000-000000000001');

/** Who gets what, and why: `solveig case overdue of max`. */
function told(change: Change, now = MORNING): string[] {
  return notify(place, change, [], now).map(({ what }) => {
    if (what.send === 'mail') return `mail ${what.writing} by ${nameOf(what.reader)}`;
    if (what.send !== 'message') throw new Error('no card stands anywhere');
    const { to, shows } = what;
    const why = shows.show === 'case' && shows.instead !== undefined ? shows.instead : undefined;
    return [nameOf(to), shows.show, ...(why === undefined ? [] : [why.reason, 'of', nameOf(why.of)])].join(' ');
  });
}

const offered = [{ command: 'pass-on', unit: unit('skolen'), reason: 'Deres', consent: undefined }, max] as const;
const declined = [{ command: 'decline-offer', reason: 'Ikke vår' }, rita] as const;
const appointed = [{ command: 'appoint', person: emil }, max] as const;
const asked = [{ command: 'ask-employee', whom: emil, question: 'Hva skjedde?', withIdentity: false }, max] as const;
const answered = [{ command: 'answer', outcome: 'upheld', text: 'Beklager.', way: 'mail' }, max] as const;
const uncertain = [{ command: 'mail-stayed', writing: 'answer', known: false }, 'delivery'] as const;
const askedReporter = [{ command: 'ask-reporter', question: 'Hvilken buss?' }, max] as const;
const withdrawn = [{ command: 'close-otherwise', as: 'withdrawn', reason: 'Løste seg' }, max] as const;
/** The clock looks when it is due: on that day, at eleven. */
const looked = (on: string, over: Over = {}, away: readonly PersonId[] = []) =>
  [{ command: 'look', away }, 'clock', { now: Instant.parse(`${on}T10:00:00.000Z`), ...over }] as const;

describe('who hears of what is done with a case', () => {
  it.each<[string, Change, string[]]>([
    ['appointed: the handler', doing(registered, appointed), ['emil case appointed of max']],
    ['she appoints herself: nobody', doing(registered, [{ command: 'appoint', person: max }, max]), []],
    [
      'handed back: the responsible',
      doing(registered, appointed, [{ command: 'hand-back', reason: 'Kan ikke' }, emil]),
      ['max case handed-back of emil'],
    ],
    ['offered: the unit’s manager', doing(registered, offered), ['rita case offered of max']],
    [
      'accepted: whoever passed it on',
      doing(registered, offered, [{ command: 'accept-offer' }, rita]),
      ['max case accepted of rita'],
    ],
    ['declined: whoever passed it on', doing(registered, offered, declined), ['max case declined of rita']],
    [
      'declined twice: the coordinator has to decide, and whoever passed it on knows',
      doing(registered, offered, declined, offered, declined),
      ['max case declined of rita', 'nina case to-decide of rita'],
    ],
    [
      'decided: the unit’s manager',
      doing(registered, offered, declined, offered, declined, [{ command: 'decide-unit', unit: unit('skolen') }, nina]),
      ['rita case unit-decided of nina'],
    ],
    [
      'she to whom it is offered can’t be reached: the next there, still by whoever passed it on',
      doing(registered, offered, [{ command: 'not-reached', person: rita }, 'delivery']),
      ['jonas case offered of max'],
    ],
    [
      'and nobody is left there: whoever passed it on',
      doing(
        registered,
        offered,
        [{ command: 'not-reached', person: rita }, 'delivery'],
        [{ command: 'not-reached', person: jonas }, 'delivery'],
      ),
      ['max case not-reached of jonas'],
    ],
    [
      'the handler can’t be reached: whoever is responsible',
      doing(registered, appointed, [{ command: 'not-reached', person: emil }, 'delivery']),
      ['max case not-reached of emil'],
    ],
    [
      'she who was to decide has left: the municipality’s coordinator',
      doing(registered, offered, declined, offered, declined, looked('2026-03-17', { organisation: without(nina) })),
      ['jonas case to-decide of max'],
    ],
    [
      'the track is another, and it grew no worse: nobody',
      doing(registered, [
        { command: 'change-track', signals: ['formal-decision'], inDanger: false, concerns: [], reason: 'Vedtak' },
        max,
      ]),
      [],
    ],
    [
      'it is about whoever has it: the new one',
      doing(registered, [
        { command: 'change-track', signals: [], inDanger: false, concerns: [max], reason: 'Om lederen' },
        max,
      ]),
      ['solveig case'],
    ],
    [
      'somebody was hurt: everyone who has it, but for her who says so',
      doing(registered, appointed, [
        { command: 'change-track', signals: ['harm'], inDanger: false, concerns: [], reason: 'Hun falt' },
        emil,
      ]),
      ['max case'],
    ],
    ['an employee is asked: she, for her statement', doing(about(emil), asked), ['emil statement']],
    [
      'she has given it: whoever asked',
      doing(about(emil), asked, [{ command: 'give-statement', text: 'Slik var det.' }, emil]),
      ['max case statement of emil'],
    ],
    [
      'heard by the manager himself: nobody',
      doing(about(emil), [{ command: 'hear', whom: emil, on: day('2026-03-16'), statement: 'Slik var det.' }, max]),
      [],
    ],
    ['the reporter is asked: her receipt', doing(registered, askedReporter), ['emma receipt']],
    [
      'she has answered: whoever asked',
      doing(registered, askedReporter, [{ command: 'reply', text: 'Linje 12' }, emma]),
      ['max case replied of emma'],
    ],
    [
      'the citizen called back: whoever handles it',
      doing(registered, appointed, [{ command: 'call-back', sort: 'called-back', text: 'Hun venter' }, rita]),
      ['emil case called-back of rita'],
    ],
    [
      'and wants to be called: who is responsible, where nobody handles it yet',
      doing(registered, [{ command: 'call-back', sort: 'call-wish', text: '99 88 77 66' }, rita]),
      ['max case call-wish of rita'],
    ],
    [
      'taken down by whoever has it: nobody',
      doing(registered, [{ command: 'call-back', sort: 'call-wish', text: '99 88 77 66' }, max]),
      [],
    ],
    ['looked up: nobody', doing(registered, [{ command: 'look-up' }, rita]), []],
    [
      'reopened by whoever has it then: nobody',
      doing(registered, withdrawn, [{ command: 'reopen', reason: 'Nei' }, max]),
      [],
    ],
    [
      'a measure: its owner',
      doing(registered, [{ command: 'agree-measure', measure, owner: emil }, max]),
      ['emil measure'],
    ],
    ['one’s own: nobody', doing(registered, [{ command: 'agree-measure', measure, owner: max }, max]), []],
    ['learned: nobody', doing(registered, [{ command: 'learn', text: 'Ring' }, max]), []],
    [
      'put off: nobody',
      doing(registered, [{ command: 'postpone', until: day('2026-03-18'), reason: 'Ferie' }, max]),
      [],
    ],
    ['closed: nobody', doing(registered, withdrawn), []],
    [
      'nobody knows whether a mail arrived: whoever handles it',
      doing(registered, answered, uncertain),
      ['max case mail-uncertain of max'],
    ],
    [
      'it did not: whoever handles it, though another sent it',
      doing(registered, appointed, answered, [{ command: 'mail-stayed', writing: 'answer', known: true }, 'delivery']),
      ['emil case mail-failed of max'],
    ],
    [
      'praise: whoever is praised, besides the manager',
      doing([register(heard({ kind: kind('ros'), concerns: [emil] })), emma]),
      ['max case', 'emil praise'],
    ],
    [
      'praise of the manager: he has the case',
      doing([register(heard({ kind: kind('ros'), concerns: [max] })), emma]),
      ['max case'],
    ],
    [
      'praise of whoever logs it: she knows',
      doing([register(heard({ kind: kind('ros'), concerns: [emma] })), emma]),
      ['max case'],
    ],
  ])('%s', (_, change, expected) => {
    expect(told(change)).toEqual(expected);
  });
  it('praise that is completed with another name: she, and whoever was praised before not again', () => {
    const half = heard({ kind: kind('ros'), concerns: [emil], missing: ['more'] });
    const whole = heard({ kind: kind('ros'), concerns: [emil, ida] });
    expect(told(doing([register(half), emma], [{ command: 'complete', heard: whole }, emma]))).toEqual(['ida praise']);
  });
});

describe('what the clock sees to', () => {
  it('a reminder changes no card and is in the digest: nothing', () => {
    const change = doing(registered, looked('2026-03-16'), looked('2026-03-23'));
    expect(change.events.map(({ event }) => event)).toEqual(['duty-reminded']);
    const card: SentCard = { reader: emma, address: chatOf(emma), activity: ActivityId.parse('1'), shows: 'receipt' };
    expect(notify(place, change, [card], MORNING)).toEqual([]);
  });
  it('the manager is away: his deputy', () => {
    expect(told(doing(registered, looked('2026-03-16', {}, [max])))).toEqual(['ida case away of max']);
  });
  it('two working days over: the manager’s manager', () => {
    const change = doing(registered, looked('2026-03-16'), looked('2026-04-09'));
    expect(told(change)).toEqual(['solveig case overdue of max']);
  });
  it('nobody is above her who has it: no message beside what she is reminded of', () => {
    const alone = without(...Object.values(people).filter((id) => ![jonas, emma].includes(id)));
    const change = doing(
      [register(), emma, { organisation: alone }],
      looked('2026-03-16', { organisation: alone }),
      looked('2026-04-09', { organisation: alone }),
    );
    expect(change.events.map(({ event }) => event)).toContain('escalated');
    expect(told(change)).toEqual([]);
  });
  it('whoever had it has left: the next in line, once', () => {
    expect(told(doing(registered, looked('2026-03-16', { organisation: without(max) })))).toEqual([
      'ida case left of max',
    ]);
  });
  it('so has the handler: the responsible', () => {
    expect(told(doing(registered, appointed, looked('2026-03-16', { organisation: without(emil) })))).toEqual([
      'max case left of emil',
    ]);
  });
});

describe('mail to the citizen', () => {
  it('waits in the outbox at once, whatever the hour', () => {
    const sent = notify(place, doing(registered, [...answered, { now: NIGHT }]), [], NIGHT);
    expect(sent.map(({ what, urgent, state }) => [what.send, urgent, state])).toEqual([
      ['mail', true, { state: 'waiting', dueAt: NIGHT, attempts: 0 }],
    ]);
  });
  it('is each writing’s own, and sent again another one', () => {
    const again = [{ command: 'settle-mail', writing: 'answer', as: 'again' }, max] as const;
    const planned = { command: 'plan-meeting', on: day('2026-03-20'), place: 'Rådhuset', way: 'mail' } as const;
    const changes = [
      doing(registered, answered),
      doing(registered, answered, uncertain, again),
      doing(registered, [{ command: 'acknowledge', text: 'Den er her.', way: 'mail' }, max]),
      doing(registered, [planned, max]),
      doing(registered, [
        { command: 'extend', newDate: day('2026-04-20'), reason: 'Ferie', notice: 'Senere.', way: 'mail' },
        max,
      ]),
    ];
    expect(changes.map((change) => told(change))).toEqual([
      ['mail answer by max'],
      ['mail answer by max'],
      ['mail acknowledgement by max'],
      ['mail invitation by max'],
      ['mail delay-notice by max'],
    ]);
    const keys = changes.flatMap((change) => notify(place, change, [], MORNING).map(({ key }) => key));
    expect(new Set(keys).size).toBe(5);
  });
  it('goes no other way than that', () => {
    expect(told(doing(registered, [{ ...answered[0], way: 'letter' }, max]))).toEqual([]);
  });
});

describe('when', () => {
  const urgent = (entries: readonly OutboxEntry[]) =>
    entries.filter((each) => each.urgent).map((each) => readerNamed(each));
  it('what is grave is told of at night to whoever has it, and the employee is asked in the morning', () => {
    const harm = [register(heard({ signals: ['harm'], concerns: [emil] })), emma] as const;
    const sent = notify(place, doing(harm, asked), [], NIGHT);
    expect(urgent(sent)).toEqual([]);
    expect(sent[0]?.state).toMatchObject({ dueAt: '2026-03-17T07:00:00.000Z' });
    expect(urgent(notify(place, doing(harm, [{ command: 'appoint', person: ida }, max]), [], NIGHT))).toEqual(['ida']);
  });
});
