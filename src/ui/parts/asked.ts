import type { QueryTrace } from '../../core/index.ts';

/** Names of the services that were asked, in the order in which they first were; a zone in memory is none. */
export function servicesAsked(
  queries: readonly QueryTrace[],
  services: readonly { readonly id: string; readonly name: string }[],
): readonly string[] {
  const ids = queries.flatMap(({ answer }) =>
    answer?.detail ? [...answer.detail.attempts.map(({ service }) => service), answer.detail.service] : [],
  );
  return [...new Set(ids)].flatMap((id) => services.find((service) => service.id === id)?.name ?? []);
}
