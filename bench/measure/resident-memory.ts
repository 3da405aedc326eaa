import { readFileSync } from 'node:fs';

const megabytes = (pid: number, field: 'VmRSS' | 'VmHWM'): number => {
  const kibibytes = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return (Number(kibibytes) * 1024) / 1e6;
};

/** Resident memory of a process now, MB. */
export const residentNow = (pid: number): number => megabytes(pid, 'VmRSS');

/** The most it ever had. */
export const residentPeak = (pid: number): number => megabytes(pid, 'VmHWM');
