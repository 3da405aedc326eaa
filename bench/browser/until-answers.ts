import type { Page } from 'playwright-core';
import type { ConsoleSite } from './console-site.ts';
import { median } from '../measure/quantile.ts';

/** Opens a page of the app anew and waits until it does what a person would do next. */
export interface Opening {
  /** Below the app. */
  readonly path: string;
  /** Resolves when the page has answered: it is interactive then, not only drawn. */
  readonly answers: (page: Page) => Promise<void>;
}

const ROUNDS = 5;

/** Milliseconds from the address to the first answer, the browser's caches warm; the median of five. */
export async function untilAnswers({ url, context }: ConsoleSite, { path, answers }: Opening): Promise<number> {
  const took: number[] = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    const page = await context.newPage();
    const started = performance.now();
    await page.goto(`${url}/a/vnioc-operations-app/${path}`, { waitUntil: 'commit' });
    await answers(page);
    if (round >= 0) took.push(performance.now() - started);
    await page.close();
  }
  return median(took);
}
