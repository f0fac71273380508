// Reads a wasm module's bytes one after the other, from behind its magic number and version, and writes numbers as it has them.

/** The numbers of sections: those for tools alone, imports, exports, code. */
export const SECTION = { custom: 0, imports: 2, exports: 7, code: 10 };

/** An unsigned number as LEB128 writes it. */
export function bytes(value) {
  return value < 128 ? [value] : [(value & 127) | 128, ...bytes(Math.floor(value / 128))];
}

/** A reader of this module; `at` is where it stands. */
export function wasmReader(module) {
  return {
    at: 8,
    byte() {
      return module[this.at++];
    },
    /** An unsigned number in LEB128. */
    number() {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = this.byte();
        value += (byte & 127) * 2 ** shift;
        if (byte < 128) return value;
      }
    },
    text() {
      const length = this.number();
      this.at += length;
      return module.toString("utf8", this.at - length, this.at);
    },
  };
}
