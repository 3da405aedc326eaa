const PLACE = /\$\{([A-Z_][A-Z0-9_]*)(?::-([^}]*))?\}/g;

/**
 * A connection whose `url` may name environment variables: `${NAME}` must be set, `${NAME:-default}` need not be. So
 * one register serves the test bench and the real system.
 */
export function withUrlFromEnvironment<Connection>(
  connection: Connection,
  secret: (name: string) => string,
): Connection {
  const { url } = connection as { readonly url?: unknown };
  if (typeof url !== 'string' || !url.includes('${')) return connection;
  const read = (name: string, otherwise: string | undefined) => {
    if (otherwise === undefined) return secret(name);
    try {
      return secret(name);
    } catch {
      return otherwise;
    }
  };
  return {
    ...connection,
    url: url.replace(PLACE, (_whole, name: string, otherwise?: string) => read(name, otherwise)),
  };
}
