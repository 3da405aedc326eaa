// What must stand in the folder of a built plugin, and what must not.
const MOST_ENTRY_BYTES = 250_000;
const PLATFORMS = ['linux_amd64', 'linux_arm64', 'darwin_amd64', 'darwin_arm64'];
const KNOWN = /^(.*\/)?([\w-]+\.(js|js\.map|js\.LICENSE\.txt|json|md|svg|png|cjs)|LICENSE|gpx_\w+)$/;

/** Of code that a browser runs: [pattern, what it is]. Grafana's page forbids the first two by its CSP. */
const FORBIDDEN = [
  [/(?<![.\w$])eval\s*\(/, 'eval'],
  [/new Function\s*\(/, 'new Function'],
  [/console\.(log|info|debug)\s*\(/, 'console output'],
  [/\bdebugger\b;/, 'debugger'],
  [/__REACT_DEVTOOLS_GLOBAL_HOOK__\.inject/, 'a React of its own'],
];

const SECRETS = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'a private key'],
  [/\b(glsa|glc|ghp|gho|xoxb|AKIA)_?[A-Za-z0-9]{16,}/, 'a token'],
  [/(password|secret|api_?key)["']?\s*[:=]\s*["'][A-Za-z0-9+/_-]{20,}["']/i, 'a secret'],
];

const OF_A_MACHINE = /(?<![\w:/.])\/(home|Users|work|root|tmp)\/[\w.-]+/;

const fault = (isFault, sentence) => (isFault ? [sentence] : []);

/** Faults of the files `{name, bytes, executable}` of one built plugin; names are below its folder. */
export const faultsOfFiles = (files, plugin) => {
  const byName = new Map(files.map((file) => [file.name, file]));
  const textOf = (name) => byName.get(name)?.bytes.toString('utf8') ?? '';
  return [
    ...documents(textOf, plugin),
    ...pictures(byName, textOf, plugin),
    ...executables(byName, textOf, plugin),
    ...files.filter(({ name }) => !KNOWN.test(name)).map(({ name }) => `${name} does not belong into a plugin`),
    ...code(files, textOf),
    ...files.flatMap(({ name, bytes }) =>
      SECRETS.filter(([pattern]) => pattern.test(bytes.toString('utf8'))).map(([, what]) => `${name} holds ${what}`),
    ),
  ];
};

const documents = (textOf, { info }) => [
  ...['README.md', 'CHANGELOG.md', 'LICENSE'].flatMap((name) =>
    fault(textOf(name).trim() === '', `${name} is missing`),
  ),
  ...fault(!textOf('CHANGELOG.md').includes(`## ${info.version}`), `CHANGELOG.md does not tell of ${info.version}`),
  ...fault(!/Apache License/.test(textOf('LICENSE')), 'LICENSE is not the licence of this project'),
  ...fault(!/[À-ỹ]/.test(textOf('README.md')), 'README.md is not in Vietnamese'),
  ...[...textOf('README.md').matchAll(/\]\(([^)]+)\)/g)].flatMap(([, link]) =>
    fault(!/^(https:\/\/|#)/.test(link), `README.md: a link to "${link}" leads nowhere inside Grafana`),
  ),
];

const pictures = (byName, textOf, { info }) =>
  [info.logos.small, info.logos.large, ...(info.screenshots ?? []).map(({ path }) => path)].flatMap((path) => [
    ...fault(!byName.has(path), `${path} is missing`),
    ...fault(/<script|\son\w+=|javascript:/i.test(textOf(path)), `${path} holds a script`),
  ]);

const executables = (byName, textOf, { backend, executable }) => {
  if (backend !== true)
    return [...byName.keys()].filter((name) => /^gpx_|\.cjs$/.test(name)).map((name) => `${name}: there is no backend`);
  return PLATFORMS.map((platform) => `${executable}_${platform}`).flatMap((name) => [
    ...fault(!byName.has(name), `${name} is missing`),
    ...fault(byName.has(name) && byName.get(name).executable !== true, `${name} may not be executed`),
    ...fault(byName.has(name) && !textOf(name).startsWith('#!/bin/sh\n'), `${name} is no launcher`),
    ...[...textOf(name).matchAll(/\$\(dirname "\$0"\)\/([\w.]+)/g)].flatMap(([, called]) =>
      fault(!byName.has(called), `${name} starts ${called}, which is missing`),
    ),
  ]);
};

/** Node's part is read by administrators, not by browsers: its libraries may print. */
const code = (files, textOf) => [
  ...fault(!/\bdefine\(/.test(textOf('module.js')), 'module.js is no AMD module'),
  ...fault(
    Buffer.byteLength(textOf('module.js')) > MOST_ENTRY_BYTES,
    `module.js is larger than ${MOST_ENTRY_BYTES} bytes`,
  ),
  ...files
    .filter(({ name }) => name.endsWith('.js'))
    .flatMap(({ name }) =>
      FORBIDDEN.filter(([pattern]) => pattern.test(textOf(name))).map(([, what]) => `${name}: ${what}`),
    ),
  ...files
    .filter(({ name }) => /\.(js|cjs|map)$/.test(name))
    .flatMap(({ name }) =>
      fault(OF_A_MACHINE.test(textOf(name)), `${name} names a folder of the machine it was built on`),
    ),
];
