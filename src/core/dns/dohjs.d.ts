/** What this page uses of dohjs: the question and the codec below it. Its own sender is not used (README, decisions). */
declare module 'dohjs' {
  interface Question {
    readonly name: string;
    readonly type: string;
    readonly class: string;
  }
  interface Query {
    readonly type: 'query';
    id: number;
    flags: number;
    questions: Question[];
    additionals?: unknown[];
  }
  interface WireRecord {
    readonly name: string;
    readonly type: string;
    readonly ttl?: number;
    readonly data?: unknown;
    readonly extendedRcode?: number;
    readonly options?: readonly { readonly code: number; readonly data?: unknown }[];
  }
  interface Packet {
    readonly type?: string;
    readonly flags: number;
    readonly rcode: string;
    readonly flag_tc: boolean;
    readonly flag_ad: boolean;
    readonly questions: readonly Question[];
    readonly answers: readonly WireRecord[];
    readonly authorities: readonly WireRecord[];
    readonly additionals: readonly WireRecord[];
  }
  export function makeQuery(name: string, type: string): Query;
  export const dnsPacket: {
    encode(query: Query): Uint8Array;
    decode: ((body: Uint8Array) => Packet) & { bytes: number };
  };
}
