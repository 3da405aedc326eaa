/** An IPv4 network: its first address as a number, and how many leading bits count. */
export interface Network {
  readonly base: number;
  readonly bits: number;
}

/** `10.33.1.7` → a number; null for anything else, leading zeros included (they mean octal to some). */
export function addressOf(text: string): number | null {
  const groups = text.split('.');
  if (groups.length !== 4 || !groups.every((group) => /^(0|[1-9]\d{0,2})$/.test(group) && Number(group) < 256))
    return null;
  return groups.reduce((sum, group) => sum * 256 + Number(group), 0);
}

/** The network an address lies in, when only the first `bits` count. */
export const maskTo = (address: number, bits: number): number => address - (address % 2 ** (32 - bits));

/** `10.33.1.0/24`; null when it is no network, or when host bits are set. */
export function networkOf(text: string): Network | null {
  const [head = '', tail = ''] = text.split('/');
  const base = addressOf(head);
  const bits = /^\d{1,2}$/.test(tail) ? Number(tail) : 33;
  if (base === null || bits > 32 || maskTo(base, bits) !== base) return null;
  return { base, bits };
}
