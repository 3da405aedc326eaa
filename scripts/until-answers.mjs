import { setTimeout as pause } from 'node:timers/promises';

const PROGRESS_MILLISECONDS = 5000;

/** A probe path must succeed; any answer of an upstream's front page, an error page too, shows that it runs. */
const answers = async (address) => {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(2000) });
    await response.arrayBuffer();
    return address.endsWith('/readyz') ? response.ok : true;
  } catch {
    return false;
  }
};

/** Waits until every address answers; false when `isEnding` says that there is nothing left to wait for. */
export const untilAnswers = async (addresses, isEnding) => {
  const waiting = new Set(addresses);
  for (let lastWord = Date.now(); waiting.size > 0; await pause(100)) {
    if (isEnding()) return false;
    for (const address of waiting) if (await answers(address)) waiting.delete(address);
    if (waiting.size > 0 && Date.now() - lastWord > PROGRESS_MILLISECONDS) {
      lastWord = Date.now();
      console.log(`Đang chờ / waiting for: ${[...waiting].join(', ')}`);
    }
  }
  return !isEnding();
};
