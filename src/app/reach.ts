import { encodeQuery, serviceTestNames, services } from '../core/index.ts';

/**
 * Whether a request to a service goes through at all, read or not: an answer without CORS headers (Fetch §3.3) is no
 * error in this mode, a blocked request is. One question, the same harmless name as before.
 */
export async function reaches(id: string, fetch: typeof globalThis.fetch): Promise<boolean> {
  const service = services.find((one) => one.id === id);
  if (!service) return false;
  const { name, type } = serviceTestNames.entries.signed;
  const query = encodeQuery(name, type, { withoutClientSubnet: service.withoutClientSubnet });
  try {
    await fetch(`${service.url}?dns=${query}`, {
      mode: 'no-cors',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(4000),
    });
    return true;
  } catch {
    return false; // nothing more can be learnt of it
  }
}
