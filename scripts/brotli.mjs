// How files are compressed for hosts that serve what is there, and weighed.
import { constants } from "node:zlib";

/** The parameters for these bytes, with the best quality unless told otherwise. */
export function params(bytes, quality = constants.BROTLI_MAX_QUALITY) {
  return {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
}
