/** A citizen or a caller, as the encrypted store keeps it (JSON, kind `personal`). */
export interface PersonText {
  readonly name: string;
  readonly phone: string;
  readonly place: string;
}

/**
 * What everybody but the center sees of a person (domain §7.2): `Nguyễn V. A.`, `09xx xxx 123`, and of a place that is a
 * point the point rounded to some 100 m; of a place in words only what stands behind its last comma.
 */
export const maskPerson = ({ name, phone, place }: PersonText): PersonText => ({
  name: maskName(name),
  phone: maskPhone(phone),
  place: maskPlace(place),
});

function maskName(name: string): string {
  const [family = '', ...given] = name.normalize('NFC').trim().split(/\s+/);
  return [family, ...given.map((part) => `${[...part][0] ?? ''}.`)].join(' ').trim();
}

/** The first two digits and the last three; of a shorter number nothing. */
function maskPhone(phone: string): string {
  const digits = phone.replace(/^\s*\+84/, '0').replace(/\D/g, '');
  if (digits === '') return '';
  return digits.length < 9 ? 'xxx' : `${digits.slice(0, 2)}xx xxx ${digits.slice(-3)}`;
}

const POINT = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,; ]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/;

function maskPlace(place: string): string {
  const point = POINT.exec(place);
  if (point !== null) return `${Number(point[1]).toFixed(3)}, ${Number(point[2]).toFixed(3)}`;
  const parts = place.normalize('NFC').split(',');
  return parts.length < 2 ? '' : (parts.at(-1) ?? '').trim();
}
