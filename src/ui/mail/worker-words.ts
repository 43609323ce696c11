import type {
  Boundary,
  Bytes,
  Lookup,
  MessageFacts,
  MessageVerdict,
  RrType,
  ShownMessage,
} from '../../core/index.ts';
import type { Opened, Refused } from './open.ts';

/** What the page says to the worker. The worker asks nobody: each of its questions goes through the page. */
export type ToWorker =
  | { readonly kind: 'open'; readonly given: File | string }
  | { readonly kind: 'show'; readonly bytes: Bytes }
  | {
      readonly kind: 'explain';
      readonly facts: MessageFacts;
      readonly chosen: Boundary | null;
      readonly localPart: 'ask' | 'withhold';
      readonly now: number;
    }
  | { readonly kind: 'answer'; readonly id: number; readonly lookup: Lookup<RrType> };

export type FromWorker =
  | { readonly kind: 'progress'; readonly part: number }
  | { readonly kind: 'opened'; readonly result: Opened | Refused }
  | { readonly kind: 'shown'; readonly shown: ShownMessage | null }
  | {
      readonly kind: 'question';
      readonly id: number;
      readonly name: string;
      readonly type: RrType;
      readonly probe: boolean;
    }
  | { readonly kind: 'explained'; readonly verdict: MessageVerdict }
  | { readonly kind: 'failed'; readonly message: string };
