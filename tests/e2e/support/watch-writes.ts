/** What a page or a worker writes down or sends, told as it happens. */

/** How a line of the console begins that tells of a write in a worker. */
export const fromWorker = 'written in a worker: ';

/** A script for the page or for a worker; `tell`: what to do with `text`. It runs before anything of ours. */
export const watching = (tell: string): string => `(${watchWrites.toString()})((text) => ${tell});`;

function watchWrites(note: (text: string) => void): void {
  const shown = (value: unknown): string => {
    if (value instanceof Request) return value.url;
    if (typeof value === 'string') return value;
    try {
      return JSON.stringify(value);
    } catch {
      return String(value);
    }
  };
  const world = globalThis as unknown as Record<string, { readonly prototype: object } | undefined>;
  type Method = (...given: unknown[]) => unknown;
  const watch = (owner: string, ...names: readonly string[]): void => {
    const methods = world[owner]?.prototype as Record<string, Method> | undefined;
    for (const name of names) {
      const own = methods?.[name];
      if (!methods || !own) continue;
      methods[name] = function (this: unknown, ...given: unknown[]) {
        note([name, ...given.map(shown)].join(' '));
        return own.apply(this, given);
      };
    }
  };
  watch('Storage', 'setItem');
  watch('History', 'pushState', 'replaceState');
  watch('Navigator', 'sendBeacon');
  watch('IDBFactory', 'open');
  watch('IDBObjectStore', 'put', 'add');
  watch('CacheStorage', 'open');
  watch('Cache', 'put', 'add', 'addAll');
  watch('BroadcastChannel', 'postMessage');
  watch('CookieStore', 'set');
  watch('StorageManager', 'getDirectory');
  watch('FileSystemDirectoryHandle', 'getFileHandle', 'getDirectoryHandle');
  watch('FileSystemWritableFileStream', 'write');
  watch('FileSystemSyncAccessHandle', 'write');
  watch('ServiceWorkerContainer', 'register');
  watch('XMLHttpRequest', 'open', 'send');
  // Opening one of these sends its address.
  for (const name of ['WebSocket', 'EventSource', 'WebTransport', 'SharedWorker', 'BroadcastChannel']) {
    const own = world[name] as unknown as (new (...given: unknown[]) => object) | undefined;
    if (!own) continue;
    const watched = new Proxy(own, {
      construct(target, given: unknown[]) {
        note([name, ...given.map(shown)].join(' '));
        return new target(...given);
      },
    });
    Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: watched });
  }
  // `localStorage.x = …` calls no method.
  for (const name of ['localStorage', 'sessionStorage']) {
    const descriptor = Object.getOwnPropertyDescriptor(globalThis, name);
    if (!descriptor?.get) continue;
    const proxies = new WeakMap<object, object>();
    const get = (): object => {
      const real = descriptor.get?.call(globalThis) as object;
      const made =
        proxies.get(real) ??
        new Proxy(real, {
          get(target, key) {
            const value = Reflect.get(target, key, target) as unknown;
            return typeof value === 'function' ? (value.bind(target) as unknown) : value;
          },
          set(target, key, value) {
            note(`${name} ${String(key)} ${shown(value)}`);
            return Reflect.set(target, key, value, target);
          },
          defineProperty(target, key, given) {
            note(`${name} ${String(key)} ${shown(given.value)}`);
            return Reflect.defineProperty(target, key, given);
          },
        });
      proxies.set(real, made);
      return made;
    };
    Object.defineProperty(globalThis, name, { configurable: true, enumerable: true, get });
  }
  const cookie =
    typeof Document === 'undefined'
      ? undefined
      : Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  if (cookie)
    Object.defineProperty(Document.prototype, 'cookie', {
      ...cookie,
      set(this: Document, value: string) {
        note(`cookie ${value}`);
        cookie.set?.call(this, value);
      },
    });
}
