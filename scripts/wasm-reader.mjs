// Reads a wasm module's bytes one after the other, from behind its magic number and version.

/** The numbers of sections: those for tools alone, imports, exports, code. */
export const SECTION = { custom: 0, imports: 2, exports: 7, code: 10 };

/** A reader of this module; `at` is where it stands. */
export function wasmReader(bytes) {
  return {
    at: 8,
    byte() {
      return bytes[this.at++];
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
      return bytes.toString("utf8", this.at - length, this.at);
    },
  };
}
