import type { Page } from 'playwright-core';
import { row, type Bar, type Row } from '../bar.ts';
import { consoleSite, noChromium } from '../browser/console-site.ts';
import { BOARD_INDICATORS, BOARD_UNITS, grown } from '../load/board-frames.ts';
import { quantile } from '../measure/quantile.ts';

const STEPS = 120;
/** One notch of a wheel. */
const NOTCH = 100;
/** Sixty frames a second. */
const SMOOTH = 1000 / 60;

/** In the browser: the time from each frame to the next. */
const BETWEEN_FRAMES = `new Promise((resolve) => {
  const at = [];
  const tick = (now) => {
    at.push(now);
    if (at.length <= ${STEPS}) requestAnimationFrame(tick);
    else resolve(at.slice(1).map((one, index) => one - at[index]));
  };
  requestAnimationFrame(tick);
})`;

/** Milliseconds between frames while the board is wheeled to and fro, both ways. */
async function framesOf(page: Page): Promise<readonly number[]> {
  await page.getByRole('grid').getByRole('gridcell').first().hover();
  const frames = page.evaluate<readonly number[]>(BETWEEN_FRAMES);
  const last = page.getByRole('rowheader', { name: `Đơn vị số ${BOARD_UNITS - 1}` });
  if (await last.count()) throw new Error('the whole board is drawn at once: nothing to scroll');
  for (let step = 0; step < STEPS; step += 1) await page.mouse.wheel(step % 3 === 0 ? NOTCH : 0, NOTCH);
  await last.waitFor();
  return frames;
}

async function run(): Promise<readonly Row[]> {
  const site = await consoleSite();
  try {
    const page = await site.context.newPage();
    await page.route('**/api/ds/query*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: grown((await response.json()) as Parameters<typeof grown>[0]) });
    });
    const started = performance.now();
    await page.goto(`${site.url}/a/vnioc-operations-app/board`, { waitUntil: 'commit' });
    await page.getByRole('grid').getByRole('gridcell').first().waitFor();
    const shown = performance.now() - started;
    const frames = [...(await framesOf(page))].sort((one, other) => one - other);
    return [
      row('board-20k', quantile(frames, 0.5), 'ms per frame', SMOOTH),
      row('board-20k-p95', quantile(frames, 0.95), 'ms per frame', SMOOTH),
      row('board-20k-shown', shown, 'ms until cells are there'),
    ];
  } finally {
    await site.stop();
  }
}

export const bar: Bar = {
  id: 'board-20k',
  unit: 'ms per frame',
  about: `The status board with ${BOARD_UNITS} units by ${BOARD_INDICATORS} indicators, wheeled in Chromium, against sixty frames a second`,
  obstacle: noChromium,
  run,
};
