/** The independent codec of the tests; typed loosely on purpose: it reads what our own code wrote. */
declare module 'dns-packet-original' {
  const packet: {
    encode(message: unknown): Buffer;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a foreign message, read field by field
    decode(octets: Uint8Array): any;
  };
  export default packet;
}
