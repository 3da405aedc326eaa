/** SHA-256 in hexadecimal digits, out of `Repr-Digest: sha-256=:<base64>:` (RFC 9530); empty where the answer has none. */
export function digestOf(headers: Headers): string {
  const base64 = /sha-256=:([^:]+):/.exec(headers.get('Repr-Digest') ?? '')?.[1];
  if (base64 === undefined) return '';
  return Array.from(atob(base64), (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}
