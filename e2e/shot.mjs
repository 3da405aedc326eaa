// node e2e/shot.mjs --url http://127.0.0.1:8480 --key-file data/operator.key [--as PERSON] [--theme dark|light] [--language vi|en] [--size 1440x900] [--full] [--out FOLDER] PATH…
import { chromium } from '@playwright/test';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:8480' },
    'key-file': { type: 'string', default: 'data/operator.key' },
    as: { type: 'string', default: '' },
    theme: { type: 'string', default: 'dark' },
    language: { type: 'string', default: 'vi' },
    size: { type: 'string', default: '1440x900' },
    out: { type: 'string', default: 'e2e/screenshots' },
    wait: { type: 'string', default: '1000' },
    full: { type: 'boolean', default: false },
  },
});

const [width, height] = values.size.split('x').map(Number);
const nameOf = (path) =>
  `${
    path
      .replace(/^\/a\/[^/]+/, '')
      .replace(/[^\w]+/g, '-')
      .replace(/^-|-$/g, '') || 'home'
  }-${values.theme}-${values.language}${values.as && `-${values.as}`}.png`;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const context = await browser.newContext({
  viewport: { width, height },
  locale: 'vi-VN',
  timezoneId: 'Asia/Ho_Chi_Minh',
});
await context.addInitScript(({ theme, language }) => {
  localStorage.setItem('vnioc.theme', theme);
  localStorage.setItem('vnioc.language', language);
}, values);
const page = await context.newPage();
await page.goto(values.url);
await page.fill('input[type=password]', readFileSync(values['key-file'], 'utf8').trim());
await page.click('button[type=submit]');
await page.waitForURL(/\/a\//);
if (values.as) {
  const answer = await context.request.post(`${values.url}/act-as`, { form: { person: values.as }, maxRedirects: 0 });
  if (answer.status() !== 303) throw new Error(`act-as: ${answer.status()}`);
}
mkdirSync(values.out, { recursive: true });
page.on(
  'console',
  (message) => message.type() === 'error' && console.log(`  console: ${message.text().slice(0, 400)}`),
);
page.on('pageerror', (error) => console.log(`  error: ${String(error.stack).slice(0, 800)}`));
page.on('response', (response) => response.status() >= 400 && console.log(`  ${response.status()} ${response.url()}`));
for (const path of positionals) {
  const startedAt = Date.now();
  await page.goto(
    `${values.url}${path.startsWith('/a/') ? path : `/a/vnioc-operations-app/${path.replace(/^\//, '')}`}`,
    {
      waitUntil: 'load',
    },
  );
  await page.waitForTimeout(Number(values.wait));
  const file = join(values.out, nameOf(path));
  await page.screenshot({ path: file, fullPage: values.full });
  console.log(`${file} (${Date.now() - startedAt} ms)`);
}
await browser.close();
