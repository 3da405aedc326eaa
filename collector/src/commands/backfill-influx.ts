import { lookForCollector } from './collector-seen.ts';
import { CommandFault } from './command-fault.ts';
import type { Command } from './command.ts';

/** Has everything sent to InfluxDB again; harmless, since the same series and timestamp overwrite (ADR 0002). */
export const backfillInflux: Command = {
  name: 'backfill-influx',
  usage: ['backfill-influx'],
  summary: { vi: 'Gửi lại toàn bộ số liệu sang InfluxDB', en: 'Send every figure to InfluxDB again' },
  options: {},
  async run({ dataFolder, writing, json, say }) {
    if ((await lookForCollector(dataFolder)).state === 'stopped') {
      throw new CommandFault(
        'Bộ thu thập không chạy nên không có ai gửi. / The collector is not running, so nobody would send.',
      );
    }
    const answer = await (await writing()).post('/api/v1/sinks/influx/backfill');
    say(json ? JSON.stringify(answer) : 'Đã bắt đầu gửi lại. / Started.');
    return 0;
  },
};
