/** What the form asks, by the profile, with what is known already filled in. How it fits on a page is fitted.ts's. */

import { type AnswerWay, answerWays } from '../../domain/kinds.ts';
import { inLanguage, type Language, type LocalText } from '../../domain/language.ts';
import { type PaperForm, paperChannel } from '../../domain/paper-form.ts';
import type { ClockRule } from '../../domain/procedure/timing.ts';
import type { Profile } from '../../domain/profile.ts';
import { sayDate } from '../../texts/dates.ts';
import { names } from '../../texts/fields.ts';
import { say, type Text } from '../../texts/say.ts';
import { spanOf } from '../../texts/spans.ts';
import * as texts from '../../texts/writings/paper-form.ts';
import { printable, printableLine } from '../plain.ts';
import type { Filled } from './filled.ts';
import { reachOf } from './reach.ts';
import type { Passage } from './sheet.ts';

/** A part before it is measured. */
export type Drawn =
  | { readonly is: 'text'; readonly text: string }
  | {
      readonly is: 'boxes';
      readonly asks?: string | undefined;
      readonly choices: readonly { readonly text: string; readonly ticked: boolean }[];
    }
  /** `share`: how much of the room that is left it gets where it is empty. */
  | { readonly is: 'area'; readonly asks: string; readonly value: string; readonly share: number }
  | { readonly is: 'fields'; readonly fields: readonly DrawnField[] }
  | { readonly is: 'staff'; readonly heading: string; readonly rows: readonly (readonly DrawnField[])[] };
export interface DrawnField {
  readonly asks: string;
  readonly value: string;
  /** Of its row. */
  readonly share: number;
}

export interface Content {
  readonly title: string;
  readonly parts: readonly Drawn[];
  /** What this form has no place for. */
  readonly besides: readonly Passage[];
  /** What may stand on a second page where a profile says so much that the first has no room for it. */
  readonly small: readonly string[];
  readonly foot: string;
}

export function contentOf(profile: Profile, form: PaperForm, language: Language, filled?: Filled): Content {
  const asking: Asking = {
    profile,
    language,
    filled,
    local: (text) => printableLine(inLanguage(text, language, profile.languages.main)),
  };
  const municipality = printableLine(profile.municipality.name);
  const middle = form === 'feedback' ? feedback(asking) : decision(asking);
  return {
    title: say(texts.titles[form], language, { municipality }),
    parts: [
      { is: 'text', text: whereTo(asking) },
      { is: 'text', text: [say(texts.howTo, language), ...sensitive(asking), ...promises(asking, form)].join(' ') },
      ...middle.parts,
      ...contact(asking, form),
      answer(asking, form),
      { is: 'fields', fields: [field(asking, 'day', 3), field(asking, 'place', 4), field(asking, 'signature', 6)] },
      staff(asking),
    ],
    besides: middle.besides,
    small: [
      ...(profile.publicNotice === undefined ? [] : [asking.local(profile.publicNotice)]),
      asking.local(profile.citizenPrivacy.text),
    ],
    foot: foot(asking, form),
  };
}

interface Asking {
  readonly profile: Profile;
  readonly language: Language;
  readonly filled: Filled | undefined;
  readonly local: (text: LocalText) => string;
}

const asked = ({ language }: Asking, text: Text) => say(text, language);

function field(asking: Asking, what: 'day' | 'place' | 'signature', share: number): DrawnField {
  return { asks: asked(asking, texts.asks[what]), value: '', share };
}

/**
 * The profile's own address for forms, or the municipality's; and the way that the municipality would rather have. Where
 * the profile says it in sentences (Kramfors: every unit has the form), they stand by themselves.
 */
function whereTo({ profile, language, local }: Asking): string {
  const channel = paperChannel(profile);
  const own = profile.channels.find((one) => one.channel === channel)?.address;
  const place = own === undefined ? municipalAddress(profile) : local(own);
  const rather = profile.channels.filter((one) => one.encouraged && one.channel !== channel);
  const ways = rather.map(({ label, address }) => local(address ?? label)).join(', ');
  return [
    place.endsWith('.') ? place : `${say(texts.handIn, language, { place })}.`,
    ...(ways === '' ? [] : [`${say(texts.otherWays, language, { ways })}.`]),
  ]
    .join(' ')
    .replaceAll('..', '.');
}

/** An address may be no more than a place, which by itself is nobody's. */
function municipalAddress({ municipality: { name, address } }: Profile): string {
  return printableLine(address.includes(name) ? address : `${name}, ${address}`);
}

type Written = 'said' | 'grounds' | 'wish' | 'suggestion' | 'decision' | 'changeWanted' | 'harm';
type Line = 'place' | 'time' | 'vehicle' | 'employee';

function words({ filled }: Asking, what: Written | Line): string {
  return printable(filled?.words[what] ?? '').trim();
}

function area(asking: Asking, what: Written, asks: Text, share: number): Drawn {
  return { is: 'area', asks: asked(asking, asks), value: words(asking, what), share };
}

/** What was typed and is asked nowhere on this form. */
function unasked(asking: Asking, ...all: readonly [Written | Line, Text][]): Passage[] {
  return all
    .map(([what, asks]) => ({ asks: asked(asking, asks), text: words(asking, what) }))
    .filter(({ text }) => text !== '');
}

interface Middle {
  readonly parts: readonly Drawn[];
  readonly besides: readonly Passage[];
}

function unit(asking: Asking): Drawn {
  const value = printableLine(asking.filled?.unit ?? '');
  return { is: 'fields', fields: [{ asks: asked(asking, texts.asks.unit), value, share: 1 }] };
}

function feedback(asking: Asking): Middle {
  const { profile, filled, local } = asking;
  const details = (['place', 'time', 'vehicle'] as const).filter((detail) =>
    profile.kinds.some((kind) => kind.asks.includes(detail)),
  );
  const others = (['place', 'time', 'vehicle'] as const).filter((detail) => !details.includes(detail));
  const recorded = new Set<string>(profile.records.map(({ what }) => what));
  return {
    parts: [
      {
        is: 'boxes',
        asks: asked(asking, texts.whatItIs),
        choices: profile.kinds.map(({ code, label }) => ({ text: local(label), ticked: code === filled?.kind })),
      },
      unit(asking),
      ...(details.length === 0
        ? []
        : [
            {
              is: 'fields' as const,
              fields: details.map((detail) => ({
                asks: asked(asking, names[detail]),
                value: printableLine(words(asking, detail)),
                share: detail === 'place' ? 3 : 2,
              })),
            },
          ]),
      area(asking, 'said', texts.asks.said, 4),
      area(asking, 'grounds', texts.asks.grounds, recorded.has('grounds') ? 3 : 2),
      area(asking, 'wish', texts.asks.wish, recorded.has('wish') ? 2 : 1),
      area(asking, 'suggestion', texts.asks.suggestion, 1),
    ],
    besides: [
      ...unasked(asking, ['harm', names.harm], ['decision', names.decision]),
      ...notified(asking),
      ...unasked(asking, ['changeWanted', names.changeWanted], ['employee', names.employee]),
      ...unasked(asking, ...others.map((detail): [Line, Text] => [detail, names[detail]])),
    ],
  };
}

function notified(asking: Asking): Passage[] {
  const on = asking.filled?.decisionNotifiedOn;
  return on === undefined
    ? []
    : [{ asks: asked(asking, names.decisionNotifiedOn), text: sayDate(on, asking.language) }];
}

function decision(asking: Asking): Middle {
  const { profile, filled, language, local } = asking;
  const rule = profile.tracks.find(({ track }) => track === 'formal-decision');
  const on = filled?.decisionNotifiedOn;
  return {
    parts: [
      ...(rule?.sendTo === undefined ? [] : [{ is: 'text' as const, text: local(rule.sendTo) }]),
      area(asking, 'decision', texts.asks.decision, 2),
      {
        is: 'fields',
        fields: [
          {
            asks: asked(asking, texts.asks.decisionNotifiedOn),
            value: on === undefined ? '' : sayDate(on, language),
            share: 1,
          },
        ],
      },
      unit(asking),
      area(asking, 'said', texts.asks.wrong, 3),
      area(asking, 'grounds', texts.asks.grounds, 3),
      area(asking, 'changeWanted', texts.asks.changeWanted, 3),
    ],
    besides: unasked(
      asking,
      ['wish', names.wish],
      ['suggestion', names.suggestion],
      ['harm', names.harm],
      ['employee', names.employee],
      ['place', names.place],
      ['time', names.time],
      ['vehicle', names.vehicle],
    ),
  };
}

/** Of an appeal a name is needed; only one that was heard so is anonymous. */
function contact(asking: Asking, form: PaperForm): Drawn[] {
  const { profile, filled, local } = asking;
  const reach = reachOf(filled?.words.contact);
  const isAnonymous = filled?.words.contact.as === 'anonymous';
  const line = (text: Text, value: string, share = 1) => ({
    asks: asked(asking, text),
    value: printableLine(value),
    share,
  });
  const may = profile.anonymity.allowed && form === 'feedback';
  return [
    {
      is: 'fields',
      fields: [
        line(texts.asks.name, reach.name),
        ...(reach.onBehalfOf === '' ? [] : [line(names.onBehalfOf, reach.onBehalfOf)]),
      ],
    },
    { is: 'fields', fields: [line(texts.asks.phone, reach.phone, 2), line(texts.asks.email, reach.email, 3)] },
    { is: 'fields', fields: [line(names.address, reach.address)] },
    ...(may || isAnonymous
      ? [
          {
            is: 'boxes' as const,
            choices: [
              { text: `${asked(asking, texts.anonymous)} ${local(profile.anonymity.note)}`, ticked: isAnonymous },
            ],
          },
        ]
      : []),
  ];
}

/** All that a complaint is promised, by the documents' own words where they have any. An appeal is the law's to say. */
function promises(asking: Asking, form: PaperForm): string[] {
  if (form === 'decision') return [];
  const { profile, language, local } = asking;
  const said = profile.clocks
    .filter(({ track, classes }) => track === 'service' && classes.includes('complaint'))
    .map((clock) => {
      const own = (clock.clock === 'respond' ? profile.reply.floor : undefined) ?? clock.wording;
      if (own !== undefined) return `${local(own).replace(/\.$/, '')}.`;
      return say(promiseBy(clock, profile), language, { time: spanOf(clock.rule, language) });
    });
  return [...new Set(said)];
}

function promiseBy({ clock, tells, onlyIfAnswerWanted }: ClockRule, { reply }: Profile) {
  switch (clock) {
    case 'acknowledge':
      return texts.acknowledged[tells.includes('handler') ? 'received-by-whom' : 'received'];
    case 'respond':
      return texts.answered[onlyIfAnswerWanted || reply.onlyIfWanted ? 'if-wanted' : 'to-all'][reply.form];
    case 'delay-notice':
      return texts.delayed;
    default:
      return clock satisfies never;
  }
}

/** Before anything is written: ordinary mail and a tray at a desk are no place for it. */
function sensitive({ profile, language, local }: Asking): string[] {
  return [say(texts.sensitive, language, { place: local(profile.sensitive.place).replace(/\.$/, '') })];
}

/** A complaint about a formal decision always gets a decision, in writing. */
const inWriting: readonly AnswerWay[] = ['any', 'letter', 'email'];

function answer(asking: Asking, form: PaperForm): Drawn {
  const { filled } = asking;
  const way = filled === undefined || filled.words.contact.as === 'anonymous' ? undefined : filled.answerWay;
  const offered = form === 'decision' ? inWriting : answerWays;
  return {
    is: 'boxes',
    asks: asked(asking, texts.wantsAnswer),
    choices: offered.map((one) => ({ text: asked(asking, texts.answerWays[one]), ticked: one === way })),
  };
}

function staff(asking: Asking): Drawn {
  const { filled, language } = asking;
  const line = (text: Text, value: string | undefined, share: number) => ({
    asks: asked(asking, text),
    value: printableLine(value ?? ''),
    share,
  });
  const { receivedOn, receivedBy, originalAt, number, goesTo } = texts.staffAsks;
  const on = filled?.receivedOn;
  return {
    is: 'staff',
    heading: asked(asking, texts.forStaff),
    rows: [
      [
        line(receivedOn, on === undefined ? undefined : sayDate(on, language), 1),
        line(receivedBy, filled?.receivedBy, 1),
      ],
      [
        line(originalAt, filled?.words.originalAt, 3),
        line(number, filled?.number === undefined ? undefined : String(filled.number), 2),
      ],
      ...(filled?.goesTo === undefined ? [] : [[line(goesTo, asking.local(filled.goesTo), 1)]]),
    ],
  };
}

function foot({ profile, language }: Asking, form: PaperForm): string {
  const { title, edition } = profile.procedure;
  const id = `${profile.id}-${form === 'feedback' ? '1' : '2'}-${language}`.toUpperCase();
  return say(texts.formId, language, { id, title: printableLine(title), edition: printableLine(edition) });
}
