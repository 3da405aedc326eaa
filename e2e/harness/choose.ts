import type { Locator } from '@playwright/test';

/** An option of a field of the page, both by their whole names, as the search box names units and indicators, too. */
export async function choose(main: Locator, label: string, option: string): Promise<void> {
  await main.getByRole('combobox', { name: label, exact: true }).click();
  await main.page().getByRole('listbox').getByRole('option', { name: option, exact: true }).click();
}
