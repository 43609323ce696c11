import type { Plugin } from 'vite';
import { headers, metaContentSecurityPolicy } from '../security-policy.ts';

/** What hosts such as Netlify and Cloudflare Pages read; files under `assets/` carry a hash in their name. */
const headersFile = `/*
${Object.entries(headers)
  .map(([name, value]) => `  ${name}: ${value}`)
  .join('\n')}

/assets/*
  Cache-Control: public, max-age=31536000, immutable
`;

const meta = `<meta http-equiv="Content-Security-Policy" content="${metaContentSecurityPolicy}" />
    <meta name="referrer" content="no-referrer" />`;

/** Writes the policy into the built site: once as a file for the host, once into the page for hosts without such a file. */
export function securityPolicy(): Plugin {
  return {
    name: 'mailwright:policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const charset = /<meta charset="[^"]*"\s*\/?>/i;
        if (!charset.test(html))
          throw new Error('index.html needs <meta charset>: the policy stands after it');
        // Before everything that loads: a policy in the page binds only what comes after it.
        return html.replace(charset, (tag) => `${tag}\n    ${meta}`);
      },
    },
    generateBundle() {
      if (this.environment.config.build.ssr) return;
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile });
    },
  };
}
