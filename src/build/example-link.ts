import type { Plugin } from 'vite';

/** `npm start` ends with an address that shows the main job on a machine without internet too. */
export function exampleLink(example: string): Plugin {
  return {
    name: 'mailwright:example-link',
    configurePreviewServer(server) {
      const print = server.printUrls.bind(server);
      server.printUrls = () => {
        print();
        const [address] = server.resolvedUrls?.local ?? [];
        if (address)
          server.config.logger.info(`  ➜  Example: ${address}#example/${example} (needs no network)`);
      };
    },
  };
}
