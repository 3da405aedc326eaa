import type { AlertSignal } from './alert-signal.ts';

/**
 * The key of the situation an alert speaks of; one open ticket per situation (SEMANTICS §4): the correlation key, else
 * (indicator, unit), else (source, unit, kind), else the fingerprint alone. Drills never meet what is real.
 */
export function situationOf(signal: AlertSignal): string {
  const { correlationKey, indicator, unit, source, kind, fingerprint, drill } = signal;
  const real =
    correlationKey !== null
      ? keyOf('correlation', correlationKey)
      : indicator !== null && unit !== null
        ? keyOf('indicator', indicator, unit)
        : source !== null
          ? keyOf('source', source, unit ?? '', kind)
          : keyOf('alert', fingerprint);
  return drill ? `drill|${real}` : real;
}

/** `|` parts the words; inside of one it is escaped, so that no two situations are spelt alike. */
const keyOf = (...words: readonly string[]): string => words.map((word) => word.replace(/[\\|]/g, '\\$&')).join('|');
