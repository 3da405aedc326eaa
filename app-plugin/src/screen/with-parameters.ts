/** The parameters of an address with some of them changed; null takes one away, all others stay. */
export function withParameters(
  asked: URLSearchParams,
  changed: Readonly<Record<string, string | null>>,
): URLSearchParams {
  const next = new URLSearchParams(asked);
  for (const [name, value] of Object.entries(changed)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return next;
}
