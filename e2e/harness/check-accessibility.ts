import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** What a page shows while it still loads (a spinner, a button to cancel) is looked at once more. */
const STILL_LOADING_MILLISECONDS = 3000;

/** Throws with everything that axe finds on the page: the rule, and where. */
export async function checkAccessibility(page: Page, without: readonly string[]): Promise<void> {
  const look = () =>
    new AxeBuilder({ page })
      .withTags(TAGS)
      .disableRules([...without])
      .analyze();
  if ((await look()).violations.length === 0) return;
  await page.waitForTimeout(STILL_LOADING_MILLISECONDS);
  const { violations } = await look();
  if (violations.length === 0) return;
  const lines = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes
        .map(({ target, failureSummary }) => `  ${target.join(' ')}: ${failureSummary}`)
        .slice(0, 5)
        .join('\n')}`,
  );
  throw new Error(`${page.url()} is not accessible:\n${lines.join('\n')}`);
}
