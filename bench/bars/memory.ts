import { setTimeout as pause } from 'node:timers/promises';
import { row, type Bar } from '../bar.ts';
import { demoYear, endDemoYear } from '../load/demo-year.ts';
import { serveDesignYear } from '../load/design-year.ts';
import { residentNow, residentPeak } from '../measure/resident-memory.ts';

/** Long enough for what the start left behind to be swept up, or to be there for good. */
const REST = 3_000;

async function ofDesignLoad() {
  const design = await serveDesignYear();
  try {
    await (await fetch(`${design.url}/metrics`)).arrayBuffer();
    await pause(REST);
    return residentNow(design.pid);
  } finally {
    await design.stop();
  }
}

/** Resident memory of a collector that has nothing to do. */
export const bar: Bar = {
  id: 'memory',
  unit: 'MB',
  about: 'resident memory at rest: the demo with its year of history (and its peak), and the design load; no target',
  run: async () => {
    const demo = await demoYear();
    await pause(REST);
    return [
      row('memory', residentNow(demo.pid), 'MB'),
      row('memory-peak', residentPeak(demo.pid), 'MB'),
      row('memory-design-load', await ofDesignLoad(), 'MB'),
    ];
  },
  end: endDemoYear,
};
