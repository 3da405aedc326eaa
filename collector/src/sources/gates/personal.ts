import { cellText, foldName, type Cell } from '../cells/cell-text.ts';

const IDENTITY_NAMES = new Set([
  'cccd',
  'socccd',
  'cmnd',
  'socmnd',
  'cmt',
  'cccdcmnd',
  'socccdcmnd',
  'sodinhdanh',
  'sodinhdanhcanhan',
  'madinhdanhcanhan',
  'hochieu',
  'sohochieu',
  'sobhyt',
  'mathebhyt',
  'sothebhyt',
  'mabenhnhan',
  'mabn',
  'sodienthoai',
  'dienthoai',
  'sdt',
  'email',
  'thudientu',
  'phone',
  'phonenumber',
]);
const ID_CARD = /(?<!\d)0\d{11}(?!\d)/;
const PHONE = /(?<!\d)(?:\+?84|0)(?:[\s.-]?\d){9}(?!\d)/;
const EMAIL = /[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]{2,}/;

/** Names of columns that identify a person (ID card, insurance card, phone, e-mail): such a row is not an aggregate. */
export const isIdentityName = (name: string): boolean => IDENTITY_NAMES.has(foldName(name));

/** The text holds something shaped like an ID card number (CCCD), a phone number or an e-mail address. */
export const looksPersonal = (text: string): boolean => ID_CARD.test(text) || PHONE.test(text) || EMAIL.test(text);

/** Hides what looks personal, keeps the rest, shortens: for the few values that quarantine may show. */
export function masked(cell: Cell): string {
  const all = (pattern: RegExp) => new RegExp(pattern, 'g');
  return cellText(cell)
    .replace(all(EMAIL), '•••@•••')
    .replace(all(ID_CARD), '••••••••••••')
    .replace(all(PHONE), '••••••••••')
    .slice(0, 120);
}
