import { row, type Bar, type Row } from '../bar.ts';
import { consoleSite, noChromium } from '../browser/console-site.ts';
import { untilAnswers } from '../browser/until-answers.ts';

const TILES = 10;

async function run(): Promise<readonly Row[]> {
  const site = await consoleSite();
  try {
    const nothing = await untilAnswers(site, {
      path: 'no-such-page',
      answers: (page) => page.getByRole('main').getByRole('link').first().waitFor(),
    });
    const overview = await untilAnswers(site, {
      path: 'overview',
      async answers(page) {
        await page
          .getByTestId('tile-value')
          .nth(TILES - 1)
          .waitFor();
        await page
          .getByRole('button', { name: /^Vì sao\?/ })
          .first()
          .click();
        await page.getByRole('dialog').waitFor();
      },
    });
    return [row('overview-interactive', overview, 'ms until "Vì sao?" opens', nothing)];
  } finally {
    await site.stop();
  }
}

export const bar: Bar = {
  id: 'overview-interactive',
  unit: 'ms until "Vì sao?" opens',
  about: "The leaders' overview, from its address until a figure's reason opens, against an empty page of the same app",
  obstacle: noChromium,
  run,
};
