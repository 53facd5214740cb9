/**
 * Finds Norwegian and Swedish national identity numbers in what people write, however they space them, so that none is
 * ever stored. In doubt a number is masked: a bank account or a telephone number written in one piece can be a valid
 * identity number as well, and whoever meant one can write it in groups or with its country code.
 */
import { idnr } from '@navikt/fnrvalidator';

export interface Masked {
  /** How many identity numbers there were. */
  readonly found: number;
  /** The text with each of their digits as `•`, all else as it was. */
  readonly masked: string;
}

export function maskNationalIds(text: string): Masked {
  const groups = digitGroupsOf(text);
  let found = 0;
  let masked = '';
  let done = 0;
  for (const { start, end } of groups.flatMap((_, first) => idsFrom(groups, first))) {
    if (start >= done) found += 1; // else another reading of the same digits: 19 900101-0017
    if (end <= done) continue;
    const from = Math.max(start, done);
    masked += text.slice(done, from) + text.slice(from, end).replace(digit, '•');
    done = end;
  }
  return { found, masked: masked + text.slice(done) };
}

/** Digits side by side, and what parts them from those before. */
interface DigitGroup {
  readonly start: number;
  readonly end: number;
  /** As `0` to `9`, whatever the script. */
  readonly digits: string;
  readonly gap: Gap;
  /** Begins a telephone number such as +47 22 33 44 55. */
  readonly dialled: boolean;
  /** Is the year of a date such as 2026-03-16. */
  readonly year: boolean;
}

/**
 * `none`: nothing that can be seen. `blank` and `dash`: as within any number. `mark`: another sign, as between a birth
 * date and the rest. `stop`: a full stop and a blank, as in 13. 09. 72. `colon` and `list`, such as a comma and a blank
 * or a bracket, stand between a birth date and the rest and nowhere else, since times and lists hold them. `apart`: two
 * numbers.
 */
type Gap = 'none' | 'blank' | 'dash' | 'mark' | 'stop' | 'colon' | 'list' | 'apart';

const digit = /\p{Nd}/gu;

function digitGroupsOf(text: string): DigitGroup[] {
  const groups: DigitGroup[] = [];
  for (const { 0: digits, index: start } of text.matchAll(/\p{Nd}+/gu)) {
    const before = groups.at(-1);
    groups.push({
      start,
      end: start + digits.length,
      digits: asciiDigits(digits),
      gap: before === undefined ? 'apart' : gapOf(text.slice(before.end, start)),
      year: /^(?:19|20)\d\d-\d\d-\d\d(?!\p{Nd})/u.test(text.slice(start, start + 12)),
      dialled: /(?<!\p{Nd})[+＋]$/u.test(text.slice(Math.max(0, start - 3), start)),
    });
  }
  return groups;
}

function asciiDigits(digits: string): string {
  return /^[0-9]+$/.test(digits) ? digits : Array.from(digits, asciiDigit).join('');
}

/** Unicode lists the digits of a script in a row from 0 to 9, and where rows touch each is whole. */
function asciiDigit(sign: string): string {
  const code = sign.codePointAt(0);
  if (code === undefined) throw new RangeError('expected one digit');
  let zero = code;
  while (isDigit(zero - 1)) zero -= 1;
  return String((code - zero) % 10);
}

function isDigit(code: number): boolean {
  return /\p{Nd}/u.test(String.fromCodePoint(code));
}

function gapOf(between: string): Gap {
  if (between.length > 20) return 'apart';
  if (between === ' ') return 'blank';
  // Teams can send a no-break space as an entity, and Markdown a sign with a backslash before it.
  const seen = between
    .replaceAll('&nbsp;', ' ')
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{M}\\]/gu, '');
  if (seen === '') return 'none';
  if (/^\s{1,3}$/.test(seen)) return 'blank';
  if (/^\s{0,3}[\p{Pd}−]{1,2}\s{0,3}$/u.test(seen)) return 'dash';
  if (/^(?:[.,]|\s{0,3}[/+_·*|]\s{0,3})$/.test(seen)) return 'mark';
  if (/^\.\s{1,3}$/.test(seen)) return 'stop';
  if (/^[:;]$/.test(seen)) return 'colon';
  if (/^[\s,:;()]{1,6}$/.test(seen)) return 'list';
  return 'apart';
}

/** A Norwegian number with the whole birth year. */
const LONGEST = 13;

/** The identity numbers that begin with one group of digits. A longer row of digits holds none. */
function idsFrom(groups: readonly DigitGroup[], first: number): { start: number; end: number }[] {
  const ids: { start: number; end: number }[] = [];
  const start = groups[first];
  if (start === undefined || (start.dialled && /^4[67]/.test(start.digits))) return ids;
  let digits = '';
  const gaps = new Map<number, Gap>();
  for (const group of groups.slice(first, first + LONGEST)) {
    if (digits !== '') {
      if (group.gap === 'apart') break;
      if (group.gap !== 'none') gaps.set(digits.length, group.gap);
    }
    digits += group.digits;
    if (digits.length > LONGEST) break;
    if (group.year && group !== start) continue; // 2026-12-10 – 2026-12-12 are two dates
    if (isNorwegian(digits, gaps) || isNorwegianOfYear(digits, gaps) || isSwedish(digits, gaps))
      ids.push({ start: start.start, end: group.end });
  }
  return ids;
}

/** Mod 11 twice leaves little to chance: any grouping will do but one that is a date and an amount, 12.03.2026 450. */
function isNorwegian(digits: string, gaps: ReadonlyMap<number, Gap>): boolean {
  if (digits.length !== 11) return false;
  const places = [...gaps];
  const parted = gaps.get(6);
  const dateIsParted = places.every(([at]) => at === 2 || at === 4);
  const spelled =
    parted === undefined
      ? dateIsParted || places.every(([, gap]) => gap === 'blank')
      : parted !== 'stop' && places.every(([at, gap]) => at <= 6 || goesWith(parted, gap));
  return spelled && !isTimeOrList(gaps, 6) && idnr(digits).status === 'valid';
}

/** With the whole birth year, 13.09.1972 48022. An amount behind a date, 12.03.2026 48 022, is grouped in threes. */
function isNorwegianOfYear(digits: string, gaps: ReadonlyMap<number, Gap>): boolean {
  if (!/^\d{4}(?:18|19|20)\d{7}$/.test(digits)) return false;
  const places = [...gaps.keys()];
  const date = places.filter((at) => at < 8);
  const rest = places.filter((at) => at > 8).map((at) => at - 8);
  const parted = gaps.get(8);
  const spelled =
    parted !== 'stop' &&
    datesOfYear.includes(date.join()) &&
    lastFive.includes(rest.join()) &&
    (rest.length === 0 || parted !== undefined) &&
    rest.every((at) => goesWith(parted, gaps.get(at + 8)));
  return spelled && !isTimeOrList(gaps, 8) && idnr(digits.slice(0, 4) + digits.slice(6)).status === 'valid';
}

const datesOfYear = ['', '2,4', '4', '1,2,3,4,5,6,7'];
const lastFive = ['', '1,2,3,4', '3'];

/** Parted by a colon or a comma elsewhere than between the birth date, of so many digits, and the rest. */
function isTimeOrList(gaps: ReadonlyMap<number, Gap>, dateLength: number): boolean {
  return [...gaps].some(([at, gap]) => at !== dateLength && (gap === 'colon' || gap === 'list'));
}

/** Behind the birth date a point is that of an amount or a time of day, unless there was one before it too. */
function goesWith(parted: Gap | undefined, gap: Gap | undefined): boolean {
  return gap === 'blank' || gap === 'dash' || gap === parted;
}

/** How the birth date can be grouped, by the places of the gaps. Four digits first and then pairs is a telephone number. */
const groupings = new Map([
  [6, ['', '2,4', '1,2,3,4,5']],
  [8, ['', '2', '4', '4,6', '2,4,6', '1,2,3,4,5,6,7']],
]);
const lastFour = ['', '1,2,3', '2', '3'];

/** One in ten passes Luhn: so the grouping has to be that of an identity number too, which 070-123 45 67 is not. */
function isSwedish(digits: string, gaps: ReadonlyMap<number, Gap>): boolean {
  if (digits.length !== 10 && digits.length !== 12) return false;
  const length = digits.length - 4;
  const places = [...gaps.keys()];
  const date = places.filter((at) => at < length);
  const rest = places.filter((at) => at > length).map((at) => at - length);
  const spelled =
    gaps.get(length) !== 'stop' &&
    gaps.get(length) !== 'list' &&
    !isTimeOrList(gaps, length) &&
    groupings.get(length)?.includes(date.join()) === true &&
    new Set(date.map((at) => gaps.get(at))).size < 2 &&
    lastFour.includes(rest.join()) &&
    (rest.length === 0 || gaps.has(length)) &&
    rest.every((at) => goesWith(gaps.get(length), gaps.get(at + length)));
  return spelled && passesLuhn(digits.slice(-10)) && hasBirthDate(digits);
}

function passesLuhn(digits: string): boolean {
  const sum = Array.from(digits, Number).reduce((total, value, index) => {
    const weighted = index % 2 === 0 ? 2 * value : value;
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}

/** A coordination number (samordningsnummer) has 60 added to the day. An organisation number has a month from 20 on. */
function hasBirthDate(digits: string): boolean {
  if (digits.length === 12 && !/^(?:18|19|20)/.test(digits)) return false;
  const [month, shownDay] = [Number(digits.slice(-8, -6)), Number(digits.slice(-6, -4))];
  const day = shownDay > 60 ? shownDay - 60 : shownDay;
  // Without a century every fourth year can be a leap year: 2000 was one.
  const year = digits.length === 12 ? Number(digits.slice(0, 4)) : 2000 + Number(digits.slice(0, 2));
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
