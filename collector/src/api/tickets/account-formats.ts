/** Forms in which accounts are handed out. */
export const ACCOUNT_TYPES = {
  json: 'application/json',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html',
} as const;
export type AccountFormat = keyof typeof ACCOUNT_TYPES;

/** The first of these that the header Accept names; browsers name HTML, spreadsheets their own. */
export function acceptedFormat<F extends AccountFormat>(accept: string | undefined, among: readonly F[]): F | 'json' {
  const named = (accept ?? '').split(',').map((part) => part.split(';')[0]?.trim());
  const found = named.map((type) => among.find((format) => ACCOUNT_TYPES[format] === type));
  return found.find((format) => format !== undefined) ?? 'json';
}

export const contentTypeOf = (format: AccountFormat): string =>
  `${ACCOUNT_TYPES[format]}${format === 'xlsx' ? '' : '; charset=utf-8'}`;
