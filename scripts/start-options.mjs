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
  --speed 60              nhanh gấp bao nhiêu lần, hoặc max; chỉ dùng với --clock / times real speed, or max
  --until THỜI-ĐIỂM       dừng đồng hồ mô phỏng ở thời điểm này / the simulated clock stops here
  --no-demo               không chạy mười hệ thống nguồn giả lập / without the ten simulated upstream systems
  --no-staff              không có người giả lập trực ban, xử lý phiếu / nobody plays the duty desk and the agencies
  --no-build              không dựng lại giao diện / the console as it was built last
  --allow-simulated-sinks ghi ra InfluxDB ngay cả khi giờ là mô phỏng / feed InfluxDB in simulated time too
  --help                  trang này / this page

Dừng bằng Ctrl-C; chạy lại vẫn còn dữ liệu. / Stop with Ctrl-C; a restart keeps the data.`;

const OPTIONS = {
  port: { type: 'string' },
  data: { type: 'string' },
  site: { type: 'string' },
  clock: { type: 'string' },
  speed: { type: 'string' },
  until: { type: 'string' },
  'no-demo': { type: 'boolean', default: false },
  'no-staff': { type: 'boolean', default: false },
  'no-build': { type: 'boolean', default: false },
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

const INSTANT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

const checkInstant = (name, text) => {
  if (text === undefined || (INSTANT.test(text) && !Number.isNaN(Date.parse(text)))) return;
  refuse(
    `${name} cần một thời điểm, ví dụ 2024-06-03T07:00+07:00, không phải "${text}".`,
    `${name} needs an instant such as 2024-06-03T07:00+07:00, not "${text}".`,
  );
};

const checkPort = (port) => {
  if (/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65535) return;
  refuse(`--port phải là số từ 1 đến 65535, không phải "${port}".`, `--port must be 1 to 65535, not "${port}".`);
};

const checkSpeed = ({ speed, until, clock }) => {
  if ((speed !== undefined || until !== undefined) && clock === undefined) {
    refuse('--speed và --until chỉ dùng cùng với --clock.', '--speed and --until work with --clock only.');
  }
  if (speed === undefined || speed === 'max' || Number(speed) > 0) return;
  refuse(
    `--speed phải là số dương hoặc max, không phải "${speed}".`,
    `--speed must be a positive number or max, not "${speed}".`,
  );
};

const check = (options) => {
  checkPort(options.port);
  checkInstant('--clock', options.clock);
  checkInstant('--until', options.until);
  checkSpeed(options);
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
