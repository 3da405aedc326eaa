const OFFSET = 14_695_981_039_346_656_037n;
const PRIME = 1_099_511_628_211n;
const MASK = (1n << 64n) - 1n;

/**
 * The fingerprint that Prometheus and Alertmanager give a set of labels: FNV-1a (64 bits) over the sorted names and
 * values, each ended by a byte 255. So an alert that is polled is the one that was delivered.
 */
export function fingerprintOf(labels: Readonly<Record<string, string>>): string {
  let hash = OFFSET;
  const add = (byte: number): void => {
    hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  };
  const named = Object.entries(labels).map(([name, value]) => [Buffer.from(name), Buffer.from(value)] as const);
  for (const parts of named.sort(([a], [b]) => Buffer.compare(a, b))) {
    for (const part of parts) {
      for (const byte of part) add(byte);
      add(255);
    }
  }
  return hash.toString(16).padStart(16, '0');
}
