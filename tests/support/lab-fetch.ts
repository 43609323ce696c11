import { readFileSync } from 'node:fs';
import http2 from 'node:http2';

export interface LabAddress {
  /** File of the certificate authority. */
  readonly ca: string;
  readonly ports: { readonly services: Readonly<Record<string, number>> };
}

/**
 * A `fetch` as a page would have it in the lab: real service addresses led to loopback over TLS and HTTP/2, everything
 * else unreachable, and an answer without CORS headers withheld. Node's own `fetch` cannot be handed a certificate
 * authority, and newer builds of dnsdist speak no HTTP/1.
 */
export function labFetch(lab: LabAddress): { readonly fetch: typeof fetch; readonly close: () => void } {
  const ca = readFileSync(lab.ca);
  const sessions = new Map<string, http2.ClientHttp2Session>();

  function sessionFor(host: string): http2.ClientHttp2Session {
    const open = sessions.get(host);
    if (open && !open.closed && !open.destroyed) return open;
    const port = lab.ports.services[host];
    if (port === undefined) throw new TypeError('Failed to fetch');
    const session = http2.connect(`https://127.0.0.1:${port}`, { ca, servername: host });
    session.on('error', () => sessions.delete(host));
    sessions.set(host, session);
    return session;
  }

  const ask = (input: URL, init: RequestInit): Promise<Response> =>
    new Promise((resolve, reject) => {
      const signal = init.signal ?? null;
      if (signal?.aborted) {
        reject(signal.reason as Error);
        return;
      }
      const request = sessionFor(input.hostname).request({
        ...Object.fromEntries(new Headers(init.headers)),
        ':method': init.method ?? 'GET',
        ':path': input.pathname + input.search,
        ':authority': input.hostname,
        origin: 'http://localhost',
      });
      const abort = () => {
        reject(signal?.reason as Error);
        request.close(http2.constants.NGHTTP2_CANCEL);
      };
      signal?.addEventListener('abort', abort, { once: true });
      const parts: Buffer[] = [];
      let received: http2.IncomingHttpHeaders & http2.IncomingHttpStatusHeader = {};
      request.on('response', (headers) => (received = headers));
      request.on('data', (part: Buffer) => parts.push(part));
      request.once('error', () => reject(new TypeError('Failed to fetch')));
      request.once('close', () => signal?.removeEventListener('abort', abort));
      request.once('end', () => {
        if (!received['access-control-allow-origin']) {
          reject(new TypeError('Failed to fetch'));
          return;
        }
        const headers = { 'content-type': received['content-type'] ?? '' };
        resolve(
          new Response(new Uint8Array(Buffer.concat(parts)), { status: received[':status'] ?? 0, headers }),
        );
      });
      request.end();
    });

  return {
    fetch: (input, init) =>
      Promise.resolve().then(() => ask(new URL(input instanceof Request ? input.url : input), init ?? {})),
    close: () => {
      for (const session of sessions.values()) session.destroy();
    },
  };
}
