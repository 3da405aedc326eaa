import type { Page } from 'playwright-core';
import { row, type Bar, type Row } from '../bar.ts';
import { consoleSite, noChromium, type ConsoleSite } from '../browser/console-site.ts';
import { untilAnswers } from '../browser/until-answers.ts';

const TICKETS = 5000;
const AT_ONCE = 8;

/** The arrow key moves the choice: the list is there, and obeys. */
const obeys = async (page: Page): Promise<void> => {
  const list = page.getByRole('listbox');
  await list.getByRole('option').nth(1).waitFor();
  await list.focus();
  const chosen = () => list.getAttribute('aria-activedescendant');
  const before = await chosen();
  await page.keyboard.press('ArrowDown');
  while ((await chosen()) === before) await page.waitForTimeout(5);
};

async function openTickets({ post }: ConsoleSite): Promise<void> {
  const numbers = Array.from({ length: TICKETS }, (_, number) => number);
  const work = async (): Promise<void> => {
    for (let number = numbers.pop(); number !== undefined; number = numbers.pop())
      await post('/api/v1/tickets', {
        ...{ kind: 'phone_report', domain: 'traffic_security', unit: 'c-lacdao' },
        text: `Tin báo thử tải số ${number}`,
      });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function run(): Promise<readonly Row[]> {
  const site = await consoleSite();
  try {
    const opening = { path: 'duty', answers: obeys };
    const few = await untilAnswers(site, opening);
    await openTickets(site);
    return [row('queue-5000', await untilAnswers(site, opening), 'ms until the arrow key moves', few)];
  } finally {
    await site.stop();
  }
}

export const bar: Bar = {
  id: 'queue-5000',
  unit: 'ms until the arrow key moves',
  about: `The duty desk with ${TICKETS} open tickets more, from its address until it obeys the keyboard, against the same desk with the demonstration's few`,
  obstacle: noChromium,
  run,
};
