import { services } from './core/dns/services.ts';

/**
 * The one source of the page's security policy: `src/build/policy.ts` writes it as `_headers` and `<meta>`, and
 * `vite preview` sends it. Whoever changes the list of DNS services changes `connect-src` with it.
 */
const directives: readonly (readonly [name: string, ...values: string[]])[] = [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['worker-src', "'self'"],
  ['style-src', "'self'"],
  ['img-src', "'self'", 'data:', 'blob:'],
  ['font-src', "'none'"],
  ['manifest-src', "'self'"],
  ['connect-src', "'self'", ...services.map(({ url }) => url)],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['frame-ancestors', "'none'"],
  ['require-trusted-types-for', "'script'"],
  // Svelte 5 creates the first when it loads; src/trusted.ts owns the second.
  ['trusted-types', 'svelte-trusted-html', 'mailwright'],
];

const write = (list: typeof directives) => list.map((directive) => directive.join(' ')).join('; ');

export const contentSecurityPolicy = write(directives);

/** In a `<meta>`, browsers ignore `frame-ancestors` with an error in the console. */
export const metaContentSecurityPolicy = write(directives.filter(([name]) => name !== 'frame-ancestors'));

/** Everything a page could ask its browser for is off, except writing to the clipboard: that is what "Copy" does. */
const permissions = [
  ...[
    'accelerometer',
    'autoplay',
    'camera',
    'clipboard-read',
    'display-capture',
    'encrypted-media',
    'fullscreen',
    'geolocation',
    'gyroscope',
    'hid',
    'identity-credentials-get',
    'idle-detection',
    'local-fonts',
    'magnetometer',
    'microphone',
    'midi',
    'otp-credentials',
    'payment',
    'picture-in-picture',
    'publickey-credentials-create',
    'publickey-credentials-get',
    'screen-wake-lock',
    'serial',
    'storage-access',
    'usb',
    'window-management',
    'xr-spatial-tracking',
  ].map((feature) => `${feature}=()`),
  'clipboard-write=(self)',
].join(', ');

export const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': permissions,
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
};
