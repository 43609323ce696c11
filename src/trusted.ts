/**
 * The one Trusted Types policy of ours (decisions.md §1). Scripts are loaded by address only, and only our own:
 * workers that Vite built into `assets/`, and the service worker beside the page.
 */
const ours = /^(?:assets\/[\w.-]+\.worker-[\w-]+\.js|sw\.js)$/;

/** Exported for its tests: the address itself where it is one of ours, an error where it is not. */
export function ownScript(address: string, page: string): string {
  const url = new URL(address, page);
  const folder = new URL('.', page).href.replace(/de\/$/, '');
  if (!url.href.startsWith(folder) || !ours.test(url.href.slice(folder.length)))
    throw new TypeError(`not a script of this page: ${address}`);
  return url.href;
}

interface ScriptPolicy {
  readonly createScriptURL: (address: string) => unknown;
}
interface PolicyFactory {
  readonly createPolicy: (name: 'mailwright', rules: ScriptPolicy) => ScriptPolicy;
}

const factory = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes; // not in every browser yet
const rules: ScriptPolicy = { createScriptURL: (address) => ownScript(address, document.baseURI) };
const policy = factory?.createPolicy('mailwright', rules) ?? rules;

/** The address of a worker as `new Worker` takes it under the policy; it is a string to the type system only. */
export const trustedScript = (address: string): string => policy.createScriptURL(address) as string;
