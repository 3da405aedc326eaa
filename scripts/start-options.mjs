import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const HELP = `npm start -- [tùy chọn / options]

  --port 8480             cổng của bộ thu thập / the collector's port                     (IOC_PORT)
  --data data             thư mục dữ liệu / data folder                                   (IOC_DATA)
  --site demo             địa bàn: tên trong provisioning/sites hoặc một thư mục
                          / site: a name in provisioning/sites, or a directory            (IOC_SITE)
  --clock THỜI-ĐIỂM       mô phỏng từ thời điểm này, ví dụ 2024-06-03T07:00+07:00
                          / simulate from this instant
  --speed 60              nhanh gấp bao nhiêu lần, chỉ dùng với --clock / times real speed, with --clock only
  --no-demo               không chạy mười hệ thống nguồn giả lập / without the ten simulated upstream systems
  --allow-simulated-sinks ghi ra InfluxDB ngay cả khi giờ là mô phỏng / feed InfluxDB in simulated time too
  --help                  trang này / this page

Dừng bằng Ctrl-C; chạy lại vẫn còn dữ liệu. / Stop with Ctrl-C; a restart keeps the data.`;

const OPTIONS = {
  port: { type: 'string' },
  data: { type: 'string' },
  site: { type: 'string' },
  clock: { type: 'string' },
  speed: { type: 'string' },
  'no-demo': { type: 'boolean', default: false },
  'allow-simulated-sinks': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

class WrongOption extends Error {}

const refuse = (vietnamese, english) => {
  throw new WrongOption(`${vietnamese}\n${english}`);
};

const parse = (argv) => {
  try {
    return parseArgs({ args: argv, options: OPTIONS, allowPositionals: false }).values;
  } catch (error) {
    const what = /'([^']*)'/.exec(error.message)?.[1] ?? argv.join(' ');
    return refuse(
      `Tùy chọn không hợp lệ: ${what}. Xem: npm start -- --help`,
      `Unknown or incomplete option: ${what}. See: npm start -- --help`,
    );
  }
};

const check = (options) => {
  if (!/^\d{1,5}$/.test(options.port) || Number(options.port) < 1 || Number(options.port) > 65535) {
    refuse(
      `--port phải là số từ 1 đến 65535, không phải "${options.port}".`,
      `--port must be 1 to 65535, not "${options.port}".`,
    );
  }
  if (
    options.clock !== undefined &&
    (!/T.*(Z|[+-]\d\d:\d\d)$/.test(options.clock) || Number.isNaN(Date.parse(options.clock)))
  ) {
    refuse(
      `--clock cần một thời điểm có múi giờ, ví dụ 2024-06-03T07:00+07:00, không phải "${options.clock}".`,
      `--clock needs an instant with its offset, such as 2024-06-03T07:00+07:00, not "${options.clock}".`,
    );
  }
  if (options.speed !== undefined && !(Number(options.speed) > 0)) {
    refuse(
      `--speed phải là số dương, không phải "${options.speed}".`,
      `--speed must be a positive number, not "${options.speed}".`,
    );
  }
  if (options.speed !== undefined && options.clock === undefined) {
    refuse('--speed chỉ dùng cùng với --clock.', '--speed works with --clock only.');
  }
  return options;
};

/** A site given as a directory is read from where the command was typed; npm itself changes to the repository. */
const absoluteSite = (site, typedIn) => {
  const folder = resolve(typedIn, site);
  return /[/\\]/.test(site) && existsSync(folder) ? folder : site;
};

/** Options of `npm start` (command line, then environment, then default), or `{fault}` with two sentences. */
export const startOptions = (argv, environment) => {
  try {
    const given = parse(argv);
    if (given.help) return { help: true };
    const filled = {
      ...given,
      port: given.port ?? environment.IOC_PORT ?? '8480',
      data: resolve(given.data ?? environment.IOC_DATA ?? 'data'),
      site: absoluteSite(given.site ?? environment.IOC_SITE ?? 'demo', environment.INIT_CWD ?? process.cwd()),
    };
    return check(filled);
  } catch (error) {
    if (error instanceof WrongOption) return { fault: error.message };
    throw error;
  }
};
