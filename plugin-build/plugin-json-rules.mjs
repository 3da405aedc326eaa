// What Grafana's schema of plugin.json demands of ours, and what its validator would say; in our own words.
const ID = /^[0-9a-z]+-([0-9a-z]+-)?(app|panel|datasource)$/;
const VERSION = /^\d+\.\d+\.\d+$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DEPENDENCY = /^(<=|>=|<|>|=|~|\^)?\d+\.[0-9x*]+(\.[0-9x*]+)?$/;
const ROLES = ['Admin', 'Editor', 'Viewer'];

const COMMON = ['$schema', 'type', 'name', 'id', 'info', 'dependencies', 'preload', 'extensions', 'roles', 'languages'];
const OF_TYPE = {
  app: ['includes', 'routes', 'autoEnabled', 'backend', 'executable'],
  panel: ['skipDataQuery', 'suggestions'],
  datasource: [
    'metrics',
    'annotations',
    'alerting',
    'backend',
    'streaming',
    'executable',
    'logs',
    'tracing',
    'category',
    'queryOptions',
  ],
};

const isText = (value) => typeof value === 'string' && value.trim() !== '';

/** Faults of a plugin.json, as sentences; the path names the file. */
export const faultsOfPluginJson = (plugin) => [
  ...identity(plugin),
  ...information(plugin.info ?? {}),
  ...dependencies(plugin.dependencies ?? {}),
  ...(plugin.type === 'app' ? pages(plugin) : []),
  ...(plugin.type === 'datasource' ? ofDataSource(plugin) : []),
  ...placeholders(plugin),
];

const fault = (isFault, sentence) => (isFault ? [sentence] : []);

const identity = ({ type, name, id, ...rest }) => [
  ...fault(!ID.test(id ?? ''), `id "${id}" is not <org>-<name>-<type>`),
  ...fault(!(id ?? '').endsWith(`-${type}`), `id "${id}" does not end in its type "${type}"`),
  ...fault(!isText(name), 'name is missing'),
  ...Object.keys(rest)
    .filter((key) => ![...COMMON, ...(OF_TYPE[type] ?? [])].includes(key))
    .map((key) => `"${key}" is no field of a plugin of type ${type}`),
];

const information = ({ version, updated, keywords, logos, author, description, links = [] }) => [
  ...fault(!VERSION.test(version ?? ''), `info.version "${version}" is not major.minor.patch`),
  ...fault(!DAY.test(updated ?? ''), `info.updated "${updated}" is no day`),
  ...fault(!Array.isArray(keywords) || keywords.length === 0, 'info.keywords is empty'),
  ...fault(!isText(author?.name), 'info.author.name is missing'),
  ...fault(!isText(description), 'info.description is missing'),
  ...['small', 'large'].flatMap((size) => fault(!/\.svg$/.test(logos?.[size] ?? ''), `info.logos.${size} is no svg`)),
  ...links.flatMap(({ name, url }) =>
    fault(!isText(name) || !/^https:\/\/\S+$/.test(url ?? ''), `link "${url}" is not valid`),
  ),
];

const dependencies = ({ grafanaDependency, plugins = [] }) => [
  ...fault(!DEPENDENCY.test(grafanaDependency ?? ''), `grafanaDependency "${grafanaDependency}" is no range`),
  // react/jsx-runtime is handed out by Grafana since 12.3 only.
  ...fault(
    Number(/(\d+\.\d+)/.exec(grafanaDependency ?? '')?.[1]) < 12.4,
    'grafanaDependency allows a Grafana older than 12.4',
  ),
  ...plugins.flatMap((plugin) =>
    fault(!isText(plugin.id) || !isText(plugin.version), 'a dependency has no id or version'),
  ),
];

const pages = ({ id, includes = [], routes = [], extensions = {} }) => [
  ...fault(includes.filter(({ defaultNav }) => defaultNav).length !== 1, 'not exactly one page is the first one'),
  ...includes.flatMap(({ name, path, role, type }) => [
    ...fault(!isText(name), 'a page has no name'),
    ...fault(type === 'page' && !(path ?? '').startsWith(`/a/${id}`), `page "${path}" is not below /a/${id}`),
    ...fault(!ROLES.includes(role), `page "${path}" has no role`),
  ]),
  ...routes.flatMap(({ path, url, reqRole, headers = [] }) => [
    ...fault(!isText(path) || path.startsWith('/'), `route "${path}" is not relative`),
    ...fault(!(url ?? '').startsWith('{{ .JsonData.'), `route "${path}" leads to a fixed address`),
    ...fault(!ROLES.includes(reqRole), `route "${path}" asks for no role`),
    ...headers.flatMap(({ name, content }) =>
      fault(
        /authorization/i.test(name) && !/\{\{ \.SecureJsonData\.\w+ \}\}/.test(content),
        `route "${path}" holds a secret`,
      ),
    ),
  ]),
  ...Object.values(extensions)
    .flat()
    .flatMap(({ title, description, targets = ['-'] }) =>
      fault(!isText(title) || !isText(description) || targets.length === 0, `extension "${title}" is incomplete`),
    ),
];

const ofDataSource = ({ metrics, annotations, alerting, streaming, backend, executable, routes }) => [
  ...fault(metrics !== true && annotations !== true, 'a data source without metrics and annotations answers nothing'),
  ...fault((alerting === true || streaming === true) && backend !== true, 'alerting and streaming need a backend'),
  ...fault(backend === true && !/^gpx_\w+$/.test(executable ?? ''), `executable "${executable}" is not gpx_<name>`),
  // Grafana would proxy every path under an address for any viewer; ours goes through its backend.
  ...fault(routes !== undefined, 'our data source has no proxy routes'),
];

const placeholders = (plugin) =>
  [...JSON.stringify(plugin).matchAll(/%[A-Z_]+%/g)].map(([found]) => `${found} was not filled in`);
