/** One line for Grafana's log, in the form of go-hclog that it reads from a plugin's stderr. */
export function log(level: 'info' | 'error', message: string, error?: unknown): void {
  const cause = error instanceof Error ? { error: error.message, stack: error.stack } : {};
  process.stderr.write(`${JSON.stringify({ '@level': level, '@message': message, ...cause })}\n`);
}
