import { cpus, loadavg, release, totalmem } from 'node:os';

/** Where figures were measured; without it they mean little. */
export const machine = () => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  /** Of the last minute: above the number of cores, times are those of waiting. */
  load: loadavg()[0],
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: `${process.platform} ${release()}`,
  node: process.version,
});
