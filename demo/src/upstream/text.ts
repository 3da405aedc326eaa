/** A cell of a CSV file, quoted when it must be. */
const cell = (text: string | number, delimiter: string): string => {
  const plain = String(text);
  return plain.includes(delimiter) || /["\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** Lines of a CSV file with CRLF, as office software writes it. */
export const csv = (rows: readonly (readonly (string | number)[])[], delimiter: string): string =>
  rows.map((row) => row.map((entry) => cell(entry, delimiter)).join(delimiter)).join('\r\n') + '\r\n';

/** `1234567.5` → `1.234.567,5`, thousands with dots. */
export function vietnamese(amount: number, decimals = 0): string {
  const [whole = '', fraction = ''] = amount.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return fraction === '' ? grouped : `${grouped},${fraction}`;
}

const MARKS: Readonly<Record<string, number>> = {
  '\u0300': 0xcc,
  '\u0301': 0xec,
  '\u0303': 0xde,
  '\u0309': 0xd2,
  '\u0323': 0xf2,
};
const LETTERS: Readonly<Record<string, number>> = {
  Ă: 0xc3,
  ă: 0xe3,
  Đ: 0xd0,
  đ: 0xf0,
  Ơ: 0xd5,
  ơ: 0xf5,
  Ư: 0xdd,
  ư: 0xfd,
  '₫': 0xfe,
};

/** Windows-1258: vowels with their shape stand alone, tone marks follow as characters of their own. */
export function windows1258(text: string): Buffer {
  const bytes = [...text.normalize('NFC')].flatMap((letter) => {
    const [base, mark] = split(letter);
    return [LETTERS[base] ?? base.charCodeAt(0), ...(mark === undefined ? [] : [MARKS[mark] ?? 0x3f])];
  });
  return Buffer.from(bytes.map((byte) => (byte > 0xff ? 0x3f : byte)));
}

/** `ậ` → `â` and the dot below. */
function split(letter: string): readonly [string, string | undefined] {
  const marks = [...letter.normalize('NFD')];
  const tone = marks.find((mark) => mark in MARKS);
  if (tone === undefined) return [letter, undefined];
  return [
    marks
      .filter((mark) => mark !== tone)
      .join('')
      .normalize('NFC'),
    tone,
  ];
}
