import { financialYearOf as financialYearOfDate, financialYearStart } from './financial-year';
import { EARLIEST_DATE, LATEST_DATE } from './check';
import { formatDate } from './format';
import { addDays, addMonths, dateOf, daysBetween, isIsoDate, type IsoDate, monthEnd, weekday } from './iso-date';
import { EMPTY, quoted, read, type Reading, refuseLong, saysNothing, unclear } from './reading';
import { cellText, dateOfCell, type DateSystem, type SheetValue } from './sheet-cells';

/** What a date is read by. */
export interface DateReading {
  readonly today: IsoDate;
  readonly dateSystem: DateSystem;
  /**
   * Which day a month, a quarter or a week stands for. Things fall due at the END: 'Mar-26' is 31 March, late only once
   * all of March has gone by. Things begin at the START.
   */
  readonly edge: 'START' | 'END';
  /** What 'Q2 2026' means; 'Q2 2026/27' is always of the financial year. */
  readonly quarters: 'CALENDAR' | 'FINANCIAL';
  /** The sentence that says what would be right, at the end of a refusal. */
  readonly right?: string;
}

const IN_A_FILE = 'Write it as 31/03/2026, or leave the cell empty.';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEAR = "(?:'|’)?(\\d{4}|\\d{2})";
const SEP = '[\\s./–-]*';

const DAY_FIRST = /^(\d{1,2})[./\s-](\d{1,2})[./\s-](\d{4}|\d{2})$/;
const DAY_NAMED = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?(?: of)?${SEP}${MONTH}\\.?,?${SEP}${YEAR}$`);
const NAMED_DAY = new RegExp(`^${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`);
const DAY_NO_YEAR = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?${SEP}${MONTH}\\.?$`);
const NUMBERS_NO_YEAR = /^(\d{1,2})[./-](\d{1,2})$/;
const MONTH_YEAR = new RegExp(
  `^(?:(early|beginning of|start of|mid|middle of|late|end of|end|by) ?-? ?)?${MONTH}\\.?${SEP}${YEAR}$`,
);
const MONTH_NUMBER = /^(?:(\d{1,2})[./-](\d{4})|(\d{4})[./-](\d{1,2}))$/;
const QUARTER = /^(?:q([1-4])|([1-4])q)[\s,/-]*(?:fy ?)?'?(\d{4}|\d{2})(?:[/–-](\d{4}|\d{2}))?$/;
const QUARTER_ALONE = /^(?:(?:q|qtr ?|quarter ?)([1-4])|([1-4])q)$/;
const YEAR_QUARTER = /^(?:fy ?)?(\d{4}|\d{2})(?:[/–-](\d{4}|\d{2}))?[\s,/-]*q([1-4])$/;
const FINANCIAL_YEAR = /^(?:fy ?)?(\d{4}|\d{2})[/–-](\d{4}|\d{2})$/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const WEEK = /^(?:w\/?c|w\.c\.|week (?:commencing|beginning|of|starting)|wk (?:commencing|beginning))[\s:.]*/;
const WEEK_END = /^(?:w\/?e|w\.e\.|week ending|wk ending)[\s:.]*/;
const WEEKDAY = /^(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?,? /;
/** What people add to a date: in brackets what it was, at the end that it is not sure. */
const AFTERTHOUGHT =
  /\s*(?:\(([^()]*)\)|[,;-]?\s*\b(?:tbc|tba|est(?:imated)?|approx(?:imately)?|provisional|latest)\b\.?|\?+)\s*$/;

/** A serial day number of a spreadsheet as a date; the 1900 system believes that 1900 was a leap year. */
export function serialDate(serial: number, system: DateSystem): IsoDate | null {
  const day = Math.floor(serial);
  if (!Number.isFinite(serial) || day < 1 || day > 200_000) return null;
  const date = system === '1904' ? addDays(dateOf('1904-01-01'), day) : addDays(dateOf('1899-12-30'), day);
  return date >= EARLIEST_DATE && date <= LATEST_DATE ? date : null;
}

/**
 * Reads a date as people type it, day first as the British write it: '31/3/26', '31.03.2026', '31st March 2026',
 * 'Mar-26', 'Q2 2026', 'w/c 3 Nov', 'TBC', a serial number of a spreadsheet. It is the one reading of dates, in files, in
 * what is pasted and in every field. A month alone is its last day where something falls due, and its first where something
 * begins (`edge`). Whatever has no exact day is noted with the day that it was taken for. What stays unclear is refused
 * with what would be right.
 */
export function readDate(value: SheetValue | undefined, how: DateReading): Reading<IsoDate> {
  const reading = readValue(value, how);
  if (reading.kind !== 'UNCLEAR' || !['not-a-date', 'date-out-of-range'].includes(reading.rule)) return reading;
  return { ...reading, message: `${reading.message} ${how.right ?? IN_A_FILE}` };
}

function readValue(value: SheetValue | undefined, how: DateReading): Reading<IsoDate> {
  const own = dateOfCell(value);
  if (own) return inRange(own, null, cellText(value));
  if (typeof value === 'number') return readSerial(value, how);
  const typed = cellText(value);
  const long = refuseLong(typed);
  if (long) return long;
  return readTyped(typed, typed.toLowerCase(), how);
}

function readSerial(serial: number, how: DateReading): Reading<IsoDate> {
  const date = serialDate(serial, how.dateSystem);
  if (date) return read(date);
  return unclear('not-a-date', `The number ${serial} is no date between 2000 and 2100.`);
}

function readTyped(typed: string, text: string, how: DateReading): Reading<IsoDate> {
  if (saysNothing(text)) return EMPTY;
  const plain = text
    .replace(/(?:\s+|t)\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?z?$/, '')
    .replace(WEEKDAY, '')
    .trim();
  const parsed =
    exactDay(plain, typed) ?? dayWithoutYear(plain, typed, how) ?? week(plain, typed, how) ?? period(plain, typed, how);
  if (parsed) return parsed;
  if (SERIAL.test(plain)) {
    const date = serialDate(Number(plain), how.dateSystem);
    if (date) return read(date, `the day number ${plain} read as ${formatDate(date)}`);
  }
  const after = AFTERTHOUGHT.exec(plain);
  if (after && after.index > 0) {
    const before = readTyped(typed, plain.slice(0, after.index), how);
    if (before.kind === 'VALUE') {
      return read(before.value, `read as ${formatDate(before.value)}; the rest of ${quoted(typed)} is left out`);
    }
  }
  return unclear('not-a-date', `${quoted(typed)} is no date that can be read for sure.`);
}

/** The year of two digits is of this century. */
function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function day(year: number, month: number, date: number): IsoDate | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return isIsoDate(text) ? text : null;
}

function monthNumber(name: string): number {
  return MONTHS.findIndex((one) => one.toLowerCase().startsWith(name.slice(0, 3))) + 1;
}

function inRange(date: IsoDate, note: string | null, typed: string): Reading<IsoDate> {
  if (date >= EARLIEST_DATE && date <= LATEST_DATE) return read(date, note);
  return unclear('date-out-of-range', `${quoted(typed)} lies outside the years 2000 to 2100.`);
}

function exactDay(text: string, typed: string): Reading<IsoDate> | null {
  if (isIsoDate(text)) return inRange(text, null, typed);
  const numbers = DAY_FIRST.exec(text);
  const named = DAY_NAMED.exec(text);
  const american = NAMED_DAY.exec(text);
  if (!numbers && !named && !american) return null;
  const [date, month, year] = numbers
    ? [Number(numbers[1]), Number(numbers[2]), fullYear(numbers[3] ?? '')]
    : named
      ? [Number(named[1]), monthNumber(named[2] ?? ''), fullYear(named[3] ?? '')]
      : [Number(american?.[2]), monthNumber(american?.[1] ?? ''), Number(american?.[3])];
  const found = day(year, month, date);
  if (found) return inRange(found, null, typed);
  const swapped = numbers ? day(year, date, month) : null;
  if (swapped) {
    const right = `${swapped.slice(8)}/${swapped.slice(5, 7)}/${swapped.slice(0, 4)}`;
    return unclear('month-first', `${quoted(typed)} has no such month. Dates are written day first: ${right}?`, right);
  }
  return noSuchDay(typed, date, month, year);
}

/** Says how many days the month has, where that is what is wrong: which is what would be right, too. */
function noSuchDay(typed: string, date: number, month: number, year: number): Reading<never> {
  const first = date > 0 ? day(year, month, 1) : null;
  if (!first) return unclear('not-a-date', `${quoted(typed)} does not exist in the calendar.`);
  const name = `${MONTHS[month - 1] ?? ''}${month === 2 ? ` ${year}` : ''}`;
  return unclear('no-such-day', `${name} has ${monthEnd(first).slice(8)} days.`);
}

/** The year that brings the day nearest to today. */
function nearestYear(month: number, date: number, today: IsoDate): IsoDate | null {
  const year = Number(today.slice(0, 4));
  const candidates = [year - 1, year, year + 1].map((one) => day(one, month, date)).filter((one) => one !== null);
  candidates.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)));
  return candidates[0] ?? null;
}

function dayWithoutYear(text: string, typed: string, how: DateReading): Reading<IsoDate> | null {
  const named = DAY_NO_YEAR.exec(text);
  const numbers = NUMBERS_NO_YEAR.exec(text);
  // '3/26' names no 26th month: it is March 2026, and read with the months.
  const shortMonth = numbers && Number(numbers[2]) > 12 && Number(numbers[1]) <= 12;
  if (!named && (!numbers || shortMonth)) return null;
  const date = Number(named?.[1] ?? numbers?.[1]);
  const month = named ? monthNumber(named[2] ?? '') : Number(numbers?.[2]);
  const found = nearestYear(month, date, how.today);
  if (!found) return noSuchDay(typed, date, month, Number(how.today.slice(0, 4)));
  return read(found, `read as ${formatDate(found)}, the nearest year`);
}

function week(text: string, typed: string, how: DateReading): Reading<IsoDate> | null {
  const begins = WEEK.test(text);
  if (!begins && !WEEK_END.test(text)) return null;
  const rest = text.replace(begins ? WEEK : WEEK_END, '').replace(WEEKDAY, '');
  const inner = exactDay(rest, typed) ?? dayWithoutYear(rest, typed, how);
  if (inner?.kind !== 'VALUE') return inner;
  const monday = addDays(inner.value, -((weekday(inner.value) + 6) % 7));
  const friday = addDays(monday, 4);
  if (how.edge === 'START') return read(monday, `read as ${formatDate(monday)}, the Monday of that week`);
  return read(friday, `read as ${formatDate(friday)}, the Friday of that week`);
}

/** A month, a quarter or a financial year, taken for its first or last day. */
function period(text: string, typed: string, how: DateReading): Reading<IsoDate> | null {
  const [from, months, name, part] =
    monthOf(text) ?? quarterAlone(text, how) ?? quarterOf(text, how) ?? financialYearOf(text) ?? [];
  if (!from || !months || !name) return null;
  if (part === 'mid') {
    const middle = addDays(from, 14);
    return inRange(middle, `read as ${formatDate(middle)}, the middle of the month`, typed);
  }
  const early = part === 'early' || (part !== 'late' && how.edge === 'START');
  const found = early ? from : monthEnd(addMonths(from, months - 1));
  return inRange(found, `read as ${formatDate(found)}, the ${early ? 'start' : 'end'} of the ${name}`, typed);
}

type Period = readonly [from: IsoDate, months: number, name: string, part?: 'early' | 'mid' | 'late'];

function monthOf(text: string): Period | null {
  const named = MONTH_YEAR.exec(text);
  if (named) {
    const from = day(fullYear(named[3] ?? ''), monthNumber(named[2] ?? ''), 1);
    const when = named[1] ?? '';
    const part = /^(?:early|beg|start)/.test(when) ? 'early' : /^mid/.test(when) ? 'mid' : when ? 'late' : undefined;
    return from && [from, 1, 'month', part];
  }
  const numbers = MONTH_NUMBER.exec(text);
  const short = NUMBERS_NO_YEAR.exec(text);
  const month = Number(numbers?.[1] ?? numbers?.[4] ?? short?.[1]);
  const year = fullYear(numbers?.[2] ?? numbers?.[3] ?? short?.[2] ?? '');
  const from = numbers || short ? day(year, month, 1) : null;
  return from && [from, 1, 'month'];
}

/** 'Q2' is the one of this year, of the calendar or the financial one. */
function quarterAlone(text: string, { today, quarters }: DateReading): Period | null {
  const found = QUARTER_ALONE.exec(text);
  if (!found) return null;
  const months = (Number(found[1] ?? found[2]) - 1) * 3;
  if (quarters === 'FINANCIAL') {
    const year = financialYearOfDate(today);
    return [addMonths(financialYearStart(year), months), 3, `quarter of the financial year ${year}`];
  }
  const year = today.slice(0, 4);
  const from = day(Number(year), 1 + months, 1);
  return from && [from, 3, `quarter of ${year}`];
}

function quarterOf(text: string, how: DateReading): Period | null {
  const first = QUARTER.exec(text);
  const second = YEAR_QUARTER.exec(text);
  if (!first && !second) return null;
  const quarter = Number(first?.[1] ?? first?.[2] ?? second?.[3]);
  const [year = '', until] = first ? [first[3], first[4]] : [second?.[1], second?.[2]];
  if (until !== undefined && !follows(year, until)) return null;
  const financial = until !== undefined || text.includes('fy') || how.quarters === 'FINANCIAL';
  const from = day(fullYear(year), 1 + (quarter - 1) * 3, 1);
  if (!from) return null;
  return financial ? [addMonths(from, 3), 3, 'quarter of the financial year'] : [from, 3, 'calendar quarter'];
}

function financialYearOf(text: string): Period | null {
  const found = FINANCIAL_YEAR.exec(text);
  if (!found || !follows(found[1] ?? '', found[2] ?? '')) return null;
  const from = day(fullYear(found[1] ?? ''), 4, 1);
  return from && [from, 12, 'financial year'];
}

function follows(year: string, until: string): boolean {
  return fullYear(until) === fullYear(year) + 1;
}
