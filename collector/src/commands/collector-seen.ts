import { lastInstance } from '../data-folder.ts';

/** The collector of a data folder: it answers, it lives without answering, or it is not there. */
export type CollectorSeen =
  { readonly state: 'running' | 'silent'; readonly pid: number; readonly url: string } | { readonly state: 'stopped' };

const PATIENCE = 3000;

export async function lookForCollector(dataFolder: string): Promise<CollectorSeen> {
  const last = lastInstance(dataFolder);
  if (last === null || !isAlive(last.pid)) return { state: 'stopped' };
  const { pid, url } = last;
  const health = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(PATIENCE) }).catch(() => null);
  return { state: health?.ok === true ? 'running' : 'silent', pid, url };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
