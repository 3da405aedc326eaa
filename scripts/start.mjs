import { mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { buildForStart } from './build-bundles.mjs';
import { OF_CONSOLE } from './bundles.mjs';
import { demoEnvironment, hasDemo } from './demo-upstreams.mjs';
import { portNear, tryPort } from './port.mjs';
import { HELP, startOptions } from './start-options.mjs';
import { superviseChildren } from './supervise.mjs';
import { underNode24 } from './under-node24.mjs';
import { untilAnswers } from './until-answers.mjs';

const options = startOptions(process.argv.slice(2), process.env);
if (options.help) {
  console.log(HELP);
  process.exit(0);
}
if (options.fault !== undefined) {
  console.error(options.fault);
  process.exit(2);
}

const collectorArgs = ({ port, data, site, clock, speed, until, ...flags }) => [
  ...['--port', port, '--data', data, '--site', site],
  ...(clock === undefined ? [] : ['--clock', clock]),
  ...(speed === undefined ? [] : ['--speed', speed]),
  ...(until === undefined ? [] : ['--until', until]),
  ...(flags['allow-simulated-sinks'] ? ['--allow-simulated-sinks'] : []),
];

const startDemo = async (supervisor, url) => {
  const [port, mqttPort] = [await portNear(8490), await portNear(8491)];
  const environment = demoEnvironment({ port, mqttPort, simulated: options.clock !== undefined });
  const args = [
    ...['--port', String(port), '--mqtt-port', String(mqttPort), '--inbox', join(options.data, 'inbox')],
    ...['--collector', url, '--key-file', join(options.data, 'operator.key'), '--seed', '1670'],
    ...(options.clock === undefined ? [] : ['--start', options.clock]),
    ...(options['no-staff'] ? [] : ['--staff']),
  ];
  const log = openSync(join(options.data, 'demo.log'), 'a');
  supervisor.start('demo', 'demo/src/main.ts', args, { env: { ...process.env, ...environment }, output: log });
  console.log(`Mười hệ thống nguồn giả lập / ten simulated upstream systems: http://127.0.0.1:${port}`);
  return environment;
};

const main = async () => {
  const url = `http://127.0.0.1:${options.port}`;
  if ((await tryPort(Number(options.port))) === undefined) {
    console.error(
      `Cổng ${options.port} đang được chương trình khác dùng (có thể VN-IOC đã chạy rồi). Chọn cổng khác: npm start -- --port ${Number(options.port) + 1}` +
        `\nPort ${options.port} is taken (perhaps VN-IOC is already running). Choose another: npm start -- --port ${Number(options.port) + 1}`,
    );
    process.exit(1);
  }
  if (!options['no-build'] && !(await buildForStart(OF_CONSOLE))) process.exit(1);
  mkdirSync(join(options.data, 'inbox'), { recursive: true, mode: 0o750 }); // not for everybody on this machine
  console.log(`Khởi động VN-IOC, địa bàn ${options.site}, dữ liệu ở ${options.data} / starting VN-IOC`);
  const supervisor = superviseChildren();
  const upstream = !options['no-demo'] && hasDemo(options.site) ? await startDemo(supervisor, url) : {};
  supervisor.start('collector', 'collector/src/main.ts', collectorArgs(options), {
    env: { ...process.env, ...upstream },
    output: 'inherit',
  });
  const addresses = [
    `${url}/readyz`,
    ...(upstream.VNIOC_UPSTREAM_URL === undefined ? [] : [upstream.VNIOC_UPSTREAM_URL]),
  ];
  if (await untilAnswers(addresses, supervisor.isEnding)) console.log(`VN-IOC ready: ${url}`);
};

await underNode24('scripts/start.mjs', main);
