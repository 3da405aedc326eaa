/** A wait in machine time that can be ended early; a call to end it that comes too soon is not lost. */
export class Pause {
  #end: (() => void) | null = null;
  #endedBefore = false;

  begin(milliseconds: number): Promise<void> {
    if (this.#endedBefore) {
      this.#endedBefore = false;
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#end?.(), milliseconds);
      this.#end = () => {
        clearTimeout(timer);
        this.#end = null;
        resolve();
      };
    });
  }

  end(): void {
    if (this.#end === null) this.#endedBefore = true;
    else this.#end();
  }
}
