import type { LocalDate } from '../../kernel/local-date.ts';
import { isLocalDate } from '../../kernel/local-date.ts';
import { cellText, type Cell } from './cell-text.ts';

/** A local wall time (UTC+7) as upstream systems write it; `grain` is how exact the text was. */
export interface LocalStamp {
  readonly grain: 'day' | 'week' | 'month' | 'quarter' | 'year';
  /** `yyyy-MM-dd` for days, `2024-W23`, `2024-06`, `2024-Q2`, `2024` otherwise. */
  readonly key: string;
  /** Milliseconds since local midnight; 0 unless the format has a time. */
  readonly millis: number;
  /** Understood although not written in the declared format. */
  readonly reformatted: boolean;
}

export const STAMP_FORMATS = [
  'dd/MM/yyyy',
  'yyyyMMddHHmmss',
  'yyyy-MM-dd HH:mm:ss',
  'yyyy-MM-dd',
  'iso',
  'dd/MM/yyyy HH:mm:ss',
  'yyyyMMdd',
  'MM/yyyy',
  'yyyy-MM',
  'QQ/yyyy',
  'yyyy-QQ',
  'WW/yyyy',
  'yyyy-WW',
  'yyyy',
] as const;
export type StampFormat = (typeof STAMP_FORMATS)[number];

export const isStampFormat = (text: string): text is StampFormat => (STAMP_FORMATS as readonly string[]).includes(text);

const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };
const TIME = '(?:[ T](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?)?';
const DAY_FIRST = new RegExp(`^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})${TIME}$`);
const YEAR_FIRST = new RegExp(`^(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})${TIME}$`);
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?$/;
const OFFSET = /^\d{4}-\d\d-\d\d[ T][\d:.]+\s?(?:Z|[+-]\d{2}(?::?\d{2})?)$/;
const PERIOD_WORDS = /^(?:tháng|thang|quý|quy|tuần|tuan|năm|nam|kỳ)\s*/iu;

const two = (text: string): string => text.padStart(2, '0');

/** Reads a date, time or period in one of the formats above, always as UTC+7; null when it is none. Excel serials too. */
export function readStamp(cell: Cell, format: StampFormat): LocalStamp | null {
  if (typeof cell === 'number' && !isPeriodFormat(format)) return fromSerial(cell);
  const text = cellText(cell);
  if (text === '') return null;
  return isPeriodFormat(format) ? readPeriod(text, format) : readDay(text, format);
}

const isPeriodFormat = (format: StampFormat): boolean =>
  /MM\/yyyy$|^yyyy-MM$|Q|W|^yyyy$/.test(format) && !format.startsWith('dd');

function readDay(text: string, format: StampFormat): LocalStamp | null {
  if (OFFSET.test(text)) return fromInstant(text, format !== 'iso');
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const [, day = '', month = '', year = '', ...time] = dayFirst;
    return dayStamp(year, month, day, time, !format.startsWith('dd/'));
  }
  const yearFirst =
    YEAR_FIRST.exec(text) ?? (format.startsWith('yyyyMMdd') || /^\d{14}$/.test(text) ? COMPACT.exec(text) : null);
  if (!yearFirst) return /^\d{5}(?:\.\d+)?$/.test(text) ? fromSerial(Number(text)) : null;
  const [, year = '', month = '', day = '', ...time] = yearFirst;
  const compact = /^\d+$/.test(text);
  return dayStamp(year, month, day, time, compact ? !format.startsWith('yyyyMMdd') : !/^yyyy-MM-dd|^iso$/.test(format));
}

function dayStamp(
  year: string,
  month: string,
  day: string,
  time: readonly (string | undefined)[],
  reformatted: boolean,
): LocalStamp | null {
  const key = `${year}-${two(month)}-${two(day)}`;
  const [hours = 0, minutes = 0, seconds = 0] = time.map((part) => Number(part ?? 0));
  if (!isLocalDate(key) || hours > 24 || minutes > 59 || seconds > 60) return null;
  return { grain: 'day', key, millis: ((hours * 60 + minutes) * 60 + seconds) * 1000, reformatted };
}

function fromInstant(text: string, reformatted: boolean): LocalStamp | null {
  const at = Date.parse(
    text
      .replace(' ', 'T')
      .replace(/\s?([+-]\d{2}):?(\d{2})?$/, (_, hours: string, minutes = '00') => `${hours}:${minutes}`),
  );
  return Number.isFinite(at) ? fromWallTime(at + 7 * 3_600_000, reformatted) : null;
}

/** Excel's day 60 is a 29 February 1900 that never was: serials from 61 on count from 1899-12-30. */
function fromSerial(serial: number): LocalStamp | null {
  if (!(serial >= 61 && serial < 73_051)) return null;
  return fromWallTime(Math.round(serial * 86_400) * 1000 + Date.UTC(1899, 11, 30), false);
}

function fromWallTime(wall: number, reformatted: boolean): LocalStamp {
  const iso = new Date(wall).toISOString();
  return {
    grain: 'day',
    key: iso.slice(0, 10),
    millis: wall - Date.parse(`${iso.slice(0, 10)}T00:00:00Z`),
    reformatted,
  };
}

function readPeriod(text: string, format: StampFormat): LocalStamp | null {
  const bare = text.replace(PERIOD_WORDS, '').replace(/^cal:/, '');
  if (format === 'yyyy')
    return /^\d{4}$/.test(bare) ? { grain: 'year', key: bare, millis: 0, reformatted: false } : null;
  const [, first = '', second = ''] = /^([\w]+)\s*(?:[/-]|\s*năm\s*)\s*([\w]+)$/iu.exec(bare) ?? [];
  const [year, part] = /^\d{4}$/.test(first) ? [first, second] : [second, first];
  if (!/^\d{4}$/.test(year)) return null;
  const swapped = (year === first) !== format.startsWith('yyyy');
  if (format.includes('Q')) return quarterStamp(year, part, swapped);
  const number = two(part.replace(/^[wt]/i, ''));
  if (format.includes('W'))
    return /^\d\d$/.test(number) ? { grain: 'week', key: `${year}-W${number}`, millis: 0, reformatted: swapped } : null;
  const real = /^(0[1-9]|1[0-2])$/.test(number);
  return real ? { grain: 'month', key: `${year}-${number}`, millis: 0, reformatted: swapped } : null;
}

function quarterStamp(year: string, part: string, reformatted: boolean): LocalStamp | null {
  const bare = part.toLowerCase().replace(/^[qt]/, '');
  const quarter = ROMAN[bare] ?? bare.replace(/^0/, '');
  return /^[1-4]$/.test(quarter) ? { grain: 'quarter', key: `${year}-Q${quarter}`, millis: 0, reformatted } : null;
}

/** The instant a stamp of a day means: UTC+7, whatever the server's own zone. */
export const stampInstant = (stamp: LocalStamp): number => Date.parse(`${stamp.key}T00:00:00+07:00`) + stamp.millis;

export const stampDate = (stamp: LocalStamp): LocalDate => stamp.key as LocalDate;
