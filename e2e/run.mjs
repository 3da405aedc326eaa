// node e2e/run.mjs [what playwright test takes]: the journeys, against GRAFANA_URL or a demonstration of their own.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startDemoSite } from './demo-site.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const playwright = (args, environment) =>
  new Promise((resolve) => {
    const cli = fileURLToPath(new URL('../node_modules/@playwright/test/cli.js', import.meta.url));
    const command = [cli, 'test', '-c', 'e2e/playwright.config.ts', ...args];
    const child = spawn(process.execPath, command, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    });
    const stop = (signal) => child.kill(signal);
    process.on('SIGINT', stop).on('SIGTERM', stop);
    child.once('exit', (code) => resolve(code ?? 1));
  });

const onDemonstration = async (args) => {
  const site = await startDemoSite();
  try {
    return await playwright(args, {
      ...{ GRAFANA_URL: site.url, GRAFANA_ADMIN_USER: 'operator', GRAFANA_ADMIN_PASSWORD: site.key },
      ...{ VNIOC_CONSOLE: 'true', VNIOC_DEMO_URL: site.demoUrl ?? '' },
    });
  } finally {
    await site.stop();
  }
};

const args = process.argv.slice(2);
process.exitCode = await (process.env.GRAFANA_URL ? playwright(args, {}) : onDemonstration(args));
