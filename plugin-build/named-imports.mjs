// Which names code imports from Grafana's packages, and which names a package exports.

/** Value imports `[package, name]`; types are gone when it runs. */
export const namedImports = (text, isAsked) =>
  [
    ...withoutComments(text).matchAll(/\bimport\s+(type\s+)?(?:[\w$]+\s*,\s*)?\{([^}]*)\}\s*from\s*['"]([^'"]+)['"]/g),
  ].flatMap(([, isType, names, from]) =>
    isType !== undefined || !isAsked(from) ? [] : listed(names).map((name) => [from, name]),
  );

/** Names of values and types that an index file exports. */
export const exportedNames = (text) => [
  ...new Set([
    ...[...text.matchAll(/\bexport\s*\{([^}]*)\}/g)].flatMap(([, names]) => exported(names)),
    ...[...text.matchAll(/\bexport\s+(?:const|let|function|class)\s+([\w$]+)/g)].map(([, name]) => name),
  ]),
];

const parts = (names) =>
  names
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith('type '));

/** `a as b` takes `a` from the package. */
const listed = (names) => parts(names).map((part) => part.split(/\s+as\s+/)[0]);

/** `a as b` is known outside as `b`. */
const exported = (names) => parts(names).map((part) => part.split(/\s+as\s+/).at(-1));

const withoutComments = (text) => text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
