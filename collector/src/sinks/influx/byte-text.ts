/** UTF-8 that is written piece behind piece into one buffer, kept for the next text: joined text would be copied twice more. */
export class ByteText {
  #bytes = Buffer.allocUnsafeSlow(64 * 1024);
  #length = 0;

  bytes(piece: Uint8Array): void {
    this.#makeRoom(piece.length);
    this.#bytes.set(piece, this.#length);
    this.#length += piece.length;
  }

  /** Text of ASCII letters only. */
  ascii(piece: string): void {
    this.#makeRoom(piece.length);
    this.#length += this.#bytes.write(piece, this.#length, 'latin1');
  }

  /** What was written since the last time, but for its last byte: the line break that nothing follows. */
  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, Math.max(0, this.#length - 1)));
    this.clear();
    return taken;
  }

  clear(): void {
    this.#length = 0;
  }

  #makeRoom(needed: number): void {
    if (this.#length + needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * (this.#length + needed));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
