/**
 * `describe` where the server's package is installed, `describe.skip` elsewhere. The skipped tests are counted, and
 * their names carry the reason, which `npm test` prints.
 */
export const describeWith = (available: boolean, packageName: string): ((name: string, body: () => void) => void) =>
  available
    ? (name, body) => describe(name, body)
    : (name, body) => describe.skip(`${name} [needs the Debian package ${packageName}]`, body);
