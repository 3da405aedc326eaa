import type { SourceItem } from '@vnioc/contract/sources.ts';
import { localIso } from '../kernel/local-date.ts';
import { lookForCollector, type CollectorSeen } from './collector-seen.ts';
import type { Command } from './command.ts';

interface ClockAnswer {
  readonly now: number;
  readonly simulated: boolean;
}

/** Whether the collector runs and its sources work; exit code 0 only when both are so. */
export const status: Command = {
  name: 'status',
  usage: ['status'],
  summary: { vi: 'Bộ thu thập và các nguồn có chạy tốt không', en: 'Whether the collector and its sources work' },
  options: {},
  async run({ dataFolder, reading, json, say }) {
    const client = await reading();
    const collector = await lookForCollector(dataFolder);
    const clock = await client.get<ClockAnswer>('/api/v1/clock');
    const { items } = await client.get<{ items: readonly SourceItem[] }>('/api/v1/sources?limit=1000');
    const bad = items.filter(({ status: how }) => how === 'down' || how === 'stopped');
    const answer = { collector, clock, sources: items.length, bad: bad.map(({ id }) => id) };
    const lines = json ? [JSON.stringify(answer, null, 2)] : sentences(collector, clock, items.length, bad);
    for (const line of lines) say(line);
    return collector.state === 'running' && bad.length === 0 ? 0 : 1;
  },
};

const sentences = (
  collector: CollectorSeen,
  { now, simulated }: ClockAnswer,
  sources: number,
  bad: readonly SourceItem[],
): readonly string[] => [
  sentenceOf(collector),
  `Giờ trung tâm / office time: ${localIso(now)}${simulated ? ' (mô phỏng / simulated)' : ''}`,
  `Nguồn / sources: ${sources}, hỏng hoặc dừng / down or stopped: ${bad.length}`,
  ...bad.map(({ id, status: how, lastFault }) => `  ${id}: ${how}${lastFault === null ? '' : ` — ${lastFault}`}`),
];

function sentenceOf(collector: CollectorSeen): string {
  if (collector.state === 'stopped') return 'Bộ thu thập không chạy. / The collector is not running.';
  const { state, pid, url } = collector;
  return state === 'running'
    ? `Bộ thu thập chạy tại ${url} (pid ${pid}). / The collector runs there.`
    : `Bộ thu thập (pid ${pid}) không trả lời tại ${url}. / The collector lives but does not answer.`;
}
