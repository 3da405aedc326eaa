import type { SettingStore } from '../sinks/store.ts';
import { at } from '../../test/fixtures/small-district.ts';
import { Uptime } from './uptime.ts';

function kept(): SettingStore & { readonly values: ReadonlyMap<string, string> } {
  const values = new Map<string, string>();
  return {
    values,
    get: async (key) => values.get(key) ?? null,
    set: async (key, value) => void values.set(key, value),
  };
}

const [five, ten] = [at('2024-06-03 17:00'), at('2024-06-03 22:00')];

test('the time between two lives is a downtime, remembered by the lives after them', async () => {
  const settings = kept();
  await (await Uptime.resume(settings, five)).alive(five);
  const second = await Uptime.resume(settings, ten);
  expect(second.downtimes).toEqual([{ from: five, to: ten }]);
  await second.alive(ten);
  expect((await Uptime.resume(settings, ten + 1000)).downtimes).toEqual([{ from: five, to: ten }]);
});

test('a restart within two minutes is none', async () => {
  const settings = kept();
  await (await Uptime.resume(settings, five)).alive(five);
  expect((await Uptime.resume(settings, five + 119_000)).downtimes).toEqual([]);
});

test('under a simulated clock there is none, and nothing is kept', async () => {
  const uptime = Uptime.ofSimulatedTime();
  await uptime.alive(five);
  await uptime.alive(ten);
  expect(uptime.downtimes).toEqual([]);
});
