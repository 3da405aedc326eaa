/**
 * Agency identifier ("mã định danh điện tử") in one form. Two live side by side: QCVN 102:2016/BTTTT, written from the
 * bottom with zero groups (`000.00.25.H31`), and Quyết định 20/2020/QĐ-TTg, from the top (`H31.25`). Both give `H31.25`.
 */
export function normalAgencyCode(text: string): string {
  const groups = text.normalize('NFKC').replace(/\s+/g, '').toUpperCase().split('.').filter(Boolean);
  const fromTop = /^[A-Z]/.test(groups[0] ?? '') ? groups : groups.reverse();
  return fromTop.filter((group) => !/^0+$/.test(group)).join('.');
}

/** A code of a system as it is compared: agency codes in their normal form, others without spaces and in upper case. */
export const normalCode = (system: string, text: string): string =>
  system === 'agency' ? normalAgencyCode(text) : text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
