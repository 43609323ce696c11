import type { Route } from '@playwright/test';
import { serviceHosts } from '../../support/lab.mjs';
import { answerInProcess } from '../../support/lab-in-process.ts';

/**
 * Answers a request to a DNS service without any server: for machines that lack the lab's programs. `isClosed`: the
 * header names another origin, for without one Playwright would allow this page's.
 */
export async function answerRoute(route: Route, isClosed = false): Promise<void> {
  const url = new URL(route.request().url());
  const query = Buffer.from(url.searchParams.get('dns') ?? '', 'base64url');
  const answer = await answerInProcess(query, url.hostname === serviceHosts[0]);
  if (answer === 'never') return; // the request ends with the page's own time limit
  if (answer === 'broken') return route.abort();
  await route.fulfill({
    status: answer.status,
    contentType: answer.contentType,
    headers: { 'access-control-allow-origin': isClosed ? 'https://other.example' : '*' },
    body: answer.body,
  });
}
