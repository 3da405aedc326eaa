import { defineConfig } from '@playwright/test';
import { siteUrl } from './harness/site.ts';

/** Run by `node e2e/run.mjs`, which starts a demonstration unless GRAFANA_URL names a Grafana. */
export default defineConfig({
  testDir: './journeys',
  outputDir: './artefacts',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  fullyParallel: false,
  workers: 1, // they share one site
  retries: 0,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL: siteUrl(),
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    trace: process.env['VNIOC_TRACE'] === 'true' ? 'retain-on-failure' : 'off', // it doubles the time
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    },
  },
});
