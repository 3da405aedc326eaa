/** Kinds of alerts that stop others: a source, a link or the power is gone (SEMANTICS §4). */
export const ROOT_KINDS: readonly string[] = ['source.down', 'link.down', 'power.down'];

/** What dies with its unit's link or power; a figure that was judged does not. */
export const diesWithItsUnit = (kind: string): boolean =>
  kind === 'data.late' || kind === 'freshness' || kind === 'source' || /\.(down|offline)$/.test(kind);
