/** `lydhor profile table`: what each procedure does, side by side, as the README shows it. */
import type { Command } from 'commander';
import { formatRule } from '../domain/deadline.ts';
import type { KindClass } from '../domain/kinds.ts';
import { inLanguage, type LocalText } from '../domain/language.ts';
import { type ClockRule, openSlotsOf, type Profile } from '../domain/profile.ts';
import { builtInProfiles } from '../profiles/load.ts';
import type { Ports } from './ports.ts';

/** @param profileFor a sound profile by its name or file. */
export function addProfileTable(profiles: Command, ports: Ports, profileFor: (name: string) => Profile): void {
  profiles
    .command('table')
    .argument('[NAME|FILE...]', 'profiles; without any, all built-in ones')
    .description('What each procedure does, side by side, in Markdown; the README has it of the built-in ones.')
    .action((names: readonly string[]) => {
      const wanted = names.length === 0 ? builtInProfiles : names;
      ports.out(profileTable(wanted.map(profileFor)));
    });
}

type Cell = (profile: Profile) => string;

/** A Markdown table, a column a profile; English, with the municipality's own names for its kinds and registers. */
export function profileTable(profiles: readonly Profile[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  return [
    line(['', ...profiles.map(({ municipality }) => `**${municipality.name}**`)]),
    line(profiles.reduce<string[]>((dashes) => [...dashes, '---'], ['---'])),
    ...Object.entries(rows).map(([name, cell]) => line([name, ...profiles.map((one) => cell(one) || '–')])),
  ].join('\n');
}

const rows: Readonly<Record<string, Cell>> = {
  Procedure: ({ procedure: { title, edition, validFrom, reviseBy } }) =>
    `${title}, ${edition}; from ${validFrom}${reviseBy === undefined ? '' : `, to be revised by ${reviseBy}`}`,
  Language: ({ languages: { main } }) => main,
  Kinds: (profile) => profile.kinds.map(({ label }) => own(profile, label)).join(', '),
  'From whom': (profile) => english(profile, profile.fromWhom.text),
  'Comes in': (profile) => profile.channels.map(({ label }) => english(profile, label)).join(', '),
  'First contact': (profile) => (profile.firstContact === undefined ? '' : english(profile, profile.firstContact.text)),
  'Confirmed within': (profile) => clocks(profile, 'acknowledge'),
  'Answered within': (profile) => clocks(profile, 'respond'),
  'Told if it takes longer': (profile) => clocks(profile, 'delay-notice'),
  'The answer': ({ reply: { form, onlyIfWanted } }) =>
    `${form === 'always-written' ? 'always in writing' : 'in writing or by word of mouth'}${onlyIfWanted ? ', if wanted' : ''}`,
  'Who has it': ({ routing }) =>
    `${routing.to === 'unit-manager' ? "the unit's manager" : "the head who answers to the unit's board"}; a handler from the ${routing.appointFrom}`,
  'Until the right unit has it': ({ routing }) =>
    routing.dutyUntilAccepted === 'receiver' ? 'whoever received it' : 'the unit',
  Boards: (profile) => profile.routing.boards.map(({ label }) => english(profile, label)).join(', '),
  'Heads named': (profile) => profile.routing.heads.map(({ label }) => english(profile, label)).join(', '),
  'Departments fill in': (profile) =>
    profile.departments === undefined
      ? ''
      : `${profile.departments.asks.length} slots each: ${profile.departments.list.map(({ label }) => english(profile, label)).join(', ')}`,
  'Employee concerned': ({ hearing }) =>
    hearing.employee === 'as-a-rule' ? 'heard, as a rule by the nearest superior' : 'not stated',
  'Asked at intake': ({ records }) => records.map(({ what }) => spaced(what)).join(', '),
  'Pocket guide': ({ pocketGuide }) => `${pocketGuide.length} ${pocketGuide.length === 1 ? 'line' : 'lines'}`,
  Manners: (profile) => profile.manners.map(({ text }) => english(profile, text).replace(/\.$/, '')).join('; '),
  Anonymous: ({ anonymity: { allowed, investigatedAlike } }) =>
    allowed ? `yes${investigatedAlike ? ', looked into just the same' : ''}, no answer` : 'no',
  'About a formal decision': ({ tracks }) => {
    const rule = tracks.find(({ track }) => track === 'formal-decision');
    if (rule === undefined) return '';
    return rule.does === 'register' ? 'written down and registered' : 'told where to appeal in writing; only counted';
  },
  'Not here, but where': (profile) => profile.notHere.map(({ label }) => english(profile, label)).join(', '),
  'If not satisfied': (profile) =>
    profile.onward
      .map(
        ({ body, tracks }) => `${english(profile, body)}${tracks.includes('service') ? '' : ` (${ofTracks(tracks)})`}`,
      )
      .join('; '),
  Registered: (profile) =>
    profile.registers
      .map(({ label, holds, classes }) => `${english(profile, label)} (${held(holds)}${ofClasses(profile, classes)})`)
      .join('; '),
  "The register's fields": (profile) =>
    profile.registers
      .map(({ label, fields }) => `${english(profile, label)}: ${fields.map(spaced).join(', ')}`)
      .join('; '),
  'Closed with': ({ closing }) => {
    const complaint = closing.requires.filter(({ classes }) => classes.includes('complaint'));
    return [...new Set(complaint.flatMap(({ needs }) => needs))].map((need) => need.replace('-', ' ')).join(', ');
  },
  'Each month': ({
    reports: {
      monthlySummary: { workingDay, at },
    },
  }) => `each unit's summary, working day ${workingDay} at ${at}`,
  Review: (profile) => `${profile.reports.review.onMonthDays.length} times a year`,
  Reports: (profile) =>
    profile.reports.toBoards
      .map(
        ({ to, timesAYear, prioritises }) =>
          `${english(profile, to)}: ${timesAYear === 1 ? 'once' : `${timesAYear} times`} a year${prioritises ? ', with what to put first' : ''}`,
      )
      .join('; '),
  Kept: ({ retention: { disposal } }) => {
    switch (disposal.rule) {
      case 'never':
        return 'nothing is disposed of';
      case 'awaits-decision':
        return `no earlier than ${disposal.noEarlierThanMonths} months after closing, and only by a decision`;
      case 'no-earlier-than':
        return `no earlier than ${disposal.months} months after closing, by ${disposal.decision}`;
      default:
        return disposal satisfies never;
    }
  },
  'Still open': (profile) => {
    const open = openSlotsOf(profile);
    const toConfirm = open.filter(({ sort }) => sort === 'confirm').length;
    return `${open.length - toConfirm} to fill in, ${toConfirm} to confirm`;
  },
};

/** Each clock of that name, with whom it is for where that is not everyone. */
function clocks(profile: Profile, name: ClockRule['clock']): string {
  const told = profile.clocks
    .filter(({ clock }) => clock === name)
    .map(({ rule, nature, classes, track, onlyIfAnswerWanted, tells }) => {
      const besides = [
        ...(track === 'service' ? [] : [track.replace('-', ' ')]),
        ...(nature === 'statutory' ? ['by law'] : []),
        ...(onlyIfAnswerWanted ? ['if wanted'] : []),
        ...(tells.length === 0 ? [] : [`says: ${tells.join(', ')}`]),
      ];
      const whom = track === 'service' ? ofClasses(profile, classes) : '';
      return `${inWords(formatRule(rule))}${whom}${besides.length === 0 ? '' : ` (${besides.join('; ')})`}`;
    });
  return [...new Set(told)].join('; ');
}

function inWords(rule: string): string {
  const [, count = '', unit = ''] = /^(\d+)(\D+)$/.exec(rule) ?? [];
  const name = { d: 'day', wk: 'week', mo: 'month', wd: 'working day' }[unit] ?? unit;
  return `${count} ${name}${count === '1' ? '' : 's'}`;
}

const spaced = (code: string) => code.replaceAll('-', ' ');
const ofTracks = (tracks: readonly string[]) => `about ${tracks.map(spaced).join(', ')}`;

function held(holds: Profile['registers'][number]['holds']): string {
  return holds === 'all' ? 'all' : holds.map((channel) => channel.replace('-', ' ')).join(', ');
}

/** Nothing where it is for each class that the profile has. */
function ofClasses(profile: Profile, classes: readonly KindClass[]): string {
  const all = new Set(profile.kinds.map((kind) => kind.class));
  const some = [...all].filter((one) => classes.includes(one));
  return some.length === all.size ? '' : `, ${some.join(', ')}`;
}

function english(profile: Profile, text: LocalText): string {
  return inLanguage(text, 'en', profile.languages.main);
}

function own(profile: Profile, text: LocalText): string {
  return inLanguage(text, profile.languages.main, profile.languages.main);
}

const escaped = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
