/** The parameters of an address with some of them changed; what is null or unknown goes, all others stay. */
export function withParameters(
  asked: URLSearchParams,
  changed: Readonly<Record<string, string | null | undefined>>,
): URLSearchParams {
  const next = new URLSearchParams(asked);
  for (const [name, value] of Object.entries(changed)) {
    if (value === null || value === undefined) next.delete(name);
    else next.set(name, value);
  }
  return next;
}
