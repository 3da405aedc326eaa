/** Aborts when nothing was heard for a while; every byte heard starts it anew. */
export class Silence {
  private readonly controller = new AbortController();
  private readonly millis: number;
  private timer: NodeJS.Timeout;

  constructor(millis: number) {
    this.millis = millis;
    this.timer = this.start();
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  get seconds(): number {
    return this.millis / 1000;
  }

  heard(): void {
    clearTimeout(this.timer);
    this.timer = this.start();
  }

  end(): void {
    clearTimeout(this.timer);
  }

  private start(): NodeJS.Timeout {
    return setTimeout(() => this.controller.abort(), this.millis);
  }
}
