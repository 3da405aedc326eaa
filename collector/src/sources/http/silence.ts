import { setTimeout as pause } from 'node:timers/promises';

/** What came while this process itself was busy is heard before anybody is called silent. */
const GRACE_MILLIS = 100;

/** Aborts when nothing was heard for a while, although others answer; every byte heard starts it anew. */
export class Silence {
  private readonly controller = new AbortController();
  private readonly millis: number;
  private readonly othersAnswer: () => Promise<void>;
  private timer: NodeJS.Timeout;
  private doubts = 0;

  constructor(millis: number, othersAnswer: () => Promise<void> = async () => undefined) {
    this.millis = millis;
    this.othersAnswer = othersAnswer;
    this.timer = this.start();
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  get seconds(): number {
    return this.millis / 1000;
  }

  heard(): void {
    this.end();
    this.timer = this.start();
  }

  end(): void {
    this.doubts += 1;
    clearTimeout(this.timer);
  }

  private start(): NodeJS.Timeout {
    return setTimeout(() => void this.doubt(this.doubts), this.millis);
  }

  private async doubt(number: number): Promise<void> {
    await this.othersAnswer();
    await pause(GRACE_MILLIS);
    if (number === this.doubts) this.controller.abort();
  }
}
