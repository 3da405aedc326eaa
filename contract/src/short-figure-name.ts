/**
 * A figure's Vietnamese name where room is scarce: a share is told by its percent sign, so `Tỷ lệ` goes, and what stands in
 * brackets at the end goes too: `Văn bản đi ký số`, `Tổng chi ngân sách địa phương`. Other names stay as they are.
 */
export function shortFigureName(name: string): string {
  const plain = name.replace(/\s*\([^()]*\)$/u, '').replace(/^Tỷ lệ (?=\S)/u, '');
  return plain === '' ? name : plain.charAt(0).toLocaleUpperCase('vi') + plain.slice(1);
}
