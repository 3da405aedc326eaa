import { setTimeout as pause } from 'node:timers/promises';
import { startInstallation, type Installation } from '../service/installation.ts';
import { memoryFolder } from './memory-folder.ts';

/** A Monday; the script of the demo counts its days from here. */
export const START = '2024-06-03T07:00:00+07:00';

const PATIENCE = 280_000;

/** Asks again and again until the answer is yes; the sentence says what was waited for in vain. */
export async function until(what: string, isSo: () => Promise<boolean>, patience = PATIENCE): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain: ${what}`);
    await pause(100);
  }
}

/**
 * A whole installation, played from the start as fast as it goes until the office clock stands at `end`. The clock moves
 * there only when everything due before is committed, derived, judged and published; `end` must be due for nothing.
 */
export async function playedDistrict(end: string, env: Readonly<Record<string, string>> = {}): Promise<Installation> {
  const installation = await startInstallation({
    args: ['--clock', START, '--speed', 'max', '--until', end, '--allow-simulated-sinks'],
    demo: { start: START },
    place: memoryFolder(),
    env,
  });
  try {
    const { get } = installation;
    await until(
      `the office clock at ${end}`,
      async () => (await get<{ now: number }>('/api/v1/clock')).now >= Date.parse(end),
    );
  } catch (error) {
    const log = installation.collector.log() + (installation.demo?.log() ?? '');
    await installation.stop();
    throw new Error(`${String(error)}\n${log.slice(-2000)}`, { cause: error });
  }
  return installation;
}

/** A named person lets a source go on; resolves when it has been read again. */
export async function release(installation: Installation, source: string, person: string): Promise<number> {
  const path = `/api/v1/sources/${source}`;
  const runs = async () =>
    (await installation.get<{ items: { id: string; finishedAt: number | null }[] }>(`${path}/runs?limit=1`)).items[0];
  const before = await runs();
  const reason = 'Đã báo Công an huyện; dòng có dấu mật không thuộc phạm vi';
  const answer = await installation.post<{ released: number }>(`${path}/release`, { reason }, person);
  if (answer.status !== 200) throw new Error(`release: ${answer.status} ${JSON.stringify(answer.body)}`);
  await until(`a run of ${source} after its release`, async () => {
    const newest = await runs();
    return newest?.id !== before?.id && newest?.finishedAt !== null;
  });
  return answer.body.released;
}
