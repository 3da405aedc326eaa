import type { Locator, Page } from '@playwright/test';
import { APP } from './site.ts';

/** Opens a page below the app (`tickets?open=true`) and waits until it has stopped loading. */
export async function openPage(page: Page, path: string): Promise<Locator> {
  await page.goto(`${APP}/${path}`);
  const main = page.locator('main').last();
  await main.waitFor();
  // the frame is there before the page; a wall has no head
  if (!path.includes('kiosk')) await main.getByRole('heading', { level: 1 }).first().waitFor();
  await page
    .getByText(/^(Đang tải…|Loading…)$/)
    .first()
    .waitFor({ state: 'hidden' });
  return main;
}
