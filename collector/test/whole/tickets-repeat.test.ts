import { jest } from '@jest/globals';
import { clockOf, played, startPlaying, type PlayOptions } from '../chaos/played-days.ts';
import { differences, NO_DIFFERENCE } from '../chaos/store-dump.ts';
import type { Installation } from '../service/installation.ts';
import { until as eventually } from './played-district.ts';
import { exportedLedger, ioc } from './tickets-played.ts';

jest.setTimeout(600_000); // installations with a year of history each, on a busy machine

/** Five days with a weekend's morning, a commune that is late, an epidemic, and people who answer each in their way. */
const UNTIL = '2024-06-08T06:31+07:00';
const OPTIONS: PlayOptions = { until: UNTIL, speed: 'max', staff: true };

/**
 * The ledger row by row, positions and instants included. References of texts are salted, so that nobody guesses a text
 * from the ledger: they differ, and with them the hashes of the chain.
 */
async function said(installation: Installation): Promise<readonly string[]> {
  return (await exportedLedger(installation)).map((told) => JSON.stringify(told).replace(/"[0-9a-f]{64}"/g, '"text"'));
}

async function playedThrough(options: PlayOptions, disturb: (it: Installation) => Promise<void> = async () => {}) {
  const installation = await startPlaying(options);
  try {
    await disturb(installation);
    await played(installation, UNTIL);
    expect(await ioc(installation, 'replay')).toMatchObject({ code: 0 });
    return await said(installation);
  } finally {
    await installation.stop();
  }
}

const past = (installation: Installation, at: string) =>
  eventually(`the clock past ${at}`, async () => ((await clockOf(installation)) ?? 0) > Date.parse(at));

describe('the same days with the same people end in the same tickets', () => {
  let once: readonly string[];
  beforeAll(async () => {
    once = await playedThrough(OPTIONS);
  });

  test('at another speed', async () => {
    expect(once.length).toBeGreaterThan(300);
    expect(differences(once, await playedThrough({ ...OPTIONS, speed: '60000' }))).toEqual(NO_DIFFERENCE);
  });

  test('with a kill -9 while people work, and a stop of the demo', async () => {
    const disturbed = await playedThrough(OPTIONS, async (installation) => {
      await past(installation, '2024-06-04T08:00+07:00');
      await installation.collector.kill9();
      await installation.collector.restart();
      await past(installation, '2024-06-05T10:00+07:00');
      await installation.demo?.restart();
      await past(installation, '2024-06-06T14:00+07:00');
      await installation.collector.kill9();
      await installation.collector.restart();
    });
    expect(differences(once, disturbed)).toEqual(NO_DIFFERENCE);
  });
});
