import type { Squeeze } from '../core/index.ts';

type Bytes = Parameters<Squeeze['deflate']>[0];

/** Rejects when more than `most` bytes come out, or when the platform cannot read what went in. */
async function through(
  bytes: Bytes,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Bytes> {
  const source = new ReadableStream<Bytes>({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
  const reader = source.pipeThrough<Uint8Array>(stream).getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > most) {
      const tooLong = new RangeError('more comes out than is allowed');
      await reader.cancel(tooLong);
      throw tooLong;
    }
    pieces.push(next.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The platform's own raw deflate. */
export const squeeze: Squeeze = {
  deflate: async (bytes) => through(bytes, new CompressionStream('deflate-raw'), Infinity),
  inflate: async (bytes, most) => through(bytes, new DecompressionStream('deflate-raw'), most),
};

/** Gzip (RFC 1952), as pictures lie in certificates; the same bound. */
export const gunzip = async (bytes: Bytes, most: number): Promise<Bytes> =>
  through(bytes, new DecompressionStream('gzip'), most);
