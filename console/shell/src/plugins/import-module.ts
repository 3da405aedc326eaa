import { SHARED_MODULES } from './shared-modules.ts';

type Factory = (...dependencies: readonly unknown[]) => unknown;

interface Definition {
  readonly dependencies: readonly string[];
  readonly factory: Factory;
}

declare global {
  interface Window {
    define?: ((...definition: unknown[]) => void) & { amd: object };
  }
}

const awaited = new Map<string, (definition: Definition) => void>();
const imported = new Map<string, Promise<unknown>>();

/** AMD over plain script elements: no eval, so a policy of `script-src 'self'` is enough. */
export function offerDefine(): void {
  const define = (...definition: unknown[]): void => {
    const factory = definition.at(-1) as Factory;
    const dependencies = definition.slice(0, -1).find(Array.isArray) ?? [];
    const script = document.currentScript;
    if (script instanceof HTMLScriptElement) awaited.get(script.src)?.({ dependencies, factory });
  };
  window.define = Object.assign(define, { amd: {} });
}

/** A plugin's module, loaded once. `path` is relative to the page's root. */
export function importModule(path: string): Promise<unknown> {
  const address = new URL(path, document.baseURI).href;
  const known = imported.get(address);
  if (known !== undefined) return known;
  const module = definitionAt(address).then((definition) => evaluate(definition, address));
  imported.set(address, module);
  return module;
}

const definitionAt = (address: string): Promise<Definition> =>
  new Promise((resolve, reject) => {
    awaited.set(address, resolve);
    const script = document.createElement('script');
    script.src = address;
    script.onerror = () => reject(new Error(`Không tải được / cannot load ${address}`));
    document.head.append(script);
  });

function evaluate({ dependencies, factory }: Definition, address: string): unknown {
  const exports = {};
  // webpack finds the address of its chunks from the uri of its own module
  const own: Readonly<Record<string, unknown>> = { module: { id: address, uri: address, exports }, exports };
  const given = dependencies.map((name) => {
    const found = own[name] ?? SHARED_MODULES[name];
    if (found === undefined) throw new Error(`${address} asks for "${name}", which the console does not share`);
    return found;
  });
  return factory(...given) ?? exports;
}
