/** Whether others register below the domain (public suffix list, loaded late); null: the list could not be loaded. */
export async function isPublicSuffix(domain: string): Promise<boolean | null> {
  const list = await import('../checks/public-suffix.ts').catch(() => null);
  return list && list.organizationalDomainByPublicSuffix(domain) === null;
}
