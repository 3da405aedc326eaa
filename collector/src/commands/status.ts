import type { SourceItem } from '@vnioc/contract/sources.ts';
import { localIso } from '../kernel/local-date.ts';
import type { Command } from './command.ts';

interface ClockAnswer {
  readonly now: number;
  readonly simulated: boolean;
}

/** Whether the collector runs and its sources work; exit code 0 only when both are so. */
export const status: Command = {
  name: 'status',
  usage: 'status',
  summary: { vi: 'Bộ thu thập và các nguồn có chạy tốt không', en: 'Whether the collector and its sources work' },
  options: {},
  async run({ api, json, say }) {
    const client = await api();
    const clock = await client.get<ClockAnswer>('/api/v1/clock');
    const { items } = await client.get<{ items: readonly SourceItem[] }>('/api/v1/sources');
    const bad = items.filter((source) => source.status === 'down' || source.status === 'stopped');
    if (json) {
      say(
        JSON.stringify(
          { running: client.running, clock, sources: items.length, bad: bad.map(({ id }) => id) },
          null,
          2,
        ),
      );
    } else {
      const where = client.running;
      say(
        where === null
          ? 'Bộ thu thập không chạy. / The collector is not running.'
          : `Bộ thu thập chạy tại ${where.url} (pid ${where.pid}). / The collector runs there.`,
      );
      say(`Giờ trung tâm / office time: ${localIso(clock.now)}${clock.simulated ? ' (mô phỏng / simulated)' : ''}`);
      say(`Nguồn / sources: ${items.length}, hỏng hoặc dừng / down or stopped: ${bad.length}`);
      for (const { id, status: how, lastFault } of bad)
        say(`  ${id}: ${how}${lastFault === null ? '' : ` — ${lastFault}`}`);
    }
    return client.running !== null && bad.length === 0 ? 0 : 1;
  },
};
