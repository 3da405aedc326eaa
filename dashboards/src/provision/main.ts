import { parseArgs } from 'node:util';
import { readRegisters } from '../registers/read-registers.ts';
import { grafanaAt } from './grafana.ts';
import { provision } from './provision.ts';

const USAGE = `npm run provision-grafana -- --target FOLDER [--grafana URL] [--site van-lam] [--seen-at FOLDER] [--secrets FOLDER] [--day 2024-06-03]

Lập hai tổ chức trong Grafana, đặt tệp cấu hình và bảng điều khiển vào FOLDER (thư mục provisioning của Grafana), rồi nạp lại.
Makes the two organisations, puts configuration and dashboards into FOLDER (Grafana's provisioning folder), and reloads.

GRAFANA_ADMIN_USER (admin), GRAFANA_ADMIN_PASSWORD: quản trị máy chủ / the server administrator.
--seen-at: FOLDER như Grafana thấy / as Grafana sees it (/etc/grafana/provisioning).
--secrets: thư mục khóa như Grafana thấy, thay cho biến môi trường / folder of the keys as Grafana sees it, instead of the
environment.`;

const { values } = parseArgs({
  options: {
    target: { type: 'string' },
    grafana: { type: 'string', default: 'http://127.0.0.1:3000' },
    site: { type: 'string', default: process.env['IOC_SITE'] ?? 'van-lam' },
    'seen-at': { type: 'string', default: '/etc/grafana/provisioning' },
    secrets: { type: 'string' },
    day: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    help: { type: 'boolean', default: false },
  },
});
const { GRAFANA_ADMIN_USER: user = 'admin', GRAFANA_ADMIN_PASSWORD: password } = process.env;

if (values.help || values.target === undefined || password === undefined) {
  console.log(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else {
  const place = {
    target: values.target,
    seen: { provisioning: values['seen-at'], secrets: values.secrets ?? null },
    day: values.day,
    say: console.log,
  };
  const access = { url: values.grafana.replace(/\/+$/, ''), user, password };
  try {
    process.exitCode = (await provision(grafanaAt(access), readRegisters(values.site), place)) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
