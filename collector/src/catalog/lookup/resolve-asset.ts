import { dateOf } from '../../kernel/local-date.ts';
import type { Instant } from '../../kernel/clock.ts';
import { isValidAt } from '../../kernel/validity.ts';
import type { Asset } from '../asset.ts';
import type { Catalog } from '../catalog.ts';
import { registerDate } from '../register-date.ts';
import { addressOf, maskTo, networkOf } from './ipv4.ts';

interface AssetIndex {
  readonly byKey: ReadonlyMap<string, readonly Asset[]>;
  /** Networks by number of bits, the narrowest first, then by first address. */
  readonly networks: readonly (readonly [bits: number, byBase: ReadonlyMap<number, readonly Asset[]>])[];
}

const indexes = new WeakMap<Catalog, AssetIndex>();

/**
 * The asset that an event names by IP address, host name or camera id at an instant; an address without an entry of its
 * own belongs to the narrowest network around it. Null when no asset is known. `registersAt` pins the day: an asset assigns
 * a machine to a unit.
 */
export function resolveAsset(catalog: Catalog, key: string, at: Instant): Asset | null {
  const index = indexes.get(catalog) ?? build(catalog);
  indexes.set(catalog, index);
  const name = key.trim().toLowerCase();
  const day = registerDate(catalog.site, dateOf(at));
  const valid = (assets: readonly Asset[] | undefined): Asset | undefined =>
    assets?.find((asset) => isValidAt(asset, day));
  const exact = valid(index.byKey.get(name));
  const address = addressOf(name);
  if (exact || address === null) return exact ?? null;
  for (const [bits, byBase] of index.networks) {
    const around = valid(byBase.get(maskTo(address, bits)));
    if (around) return around;
  }
  return null;
}

function build(catalog: Catalog): AssetIndex {
  const keys = [...catalog.assets.values()].flatMap((asset) =>
    asset.keys.map((key) => ({ key: key.toLowerCase(), asset })),
  );
  const networks = keys.flatMap(({ key, asset }) => {
    const network = networkOf(key);
    return network ? [{ ...network, asset }] : [];
  });
  const byBits = [...Map.groupBy(networks, ({ bits }) => bits)].sort(([a], [b]) => b - a);
  return {
    byKey: assetsBy(keys, ({ key }) => key),
    networks: byBits.map(([bits, group]) => [bits, assetsBy(group, ({ base }) => base)] as const),
  };
}

function assetsBy<T extends { readonly asset: Asset }, K>(
  entries: readonly T[],
  keyOf: (entry: T) => K,
): ReadonlyMap<K, readonly Asset[]> {
  return new Map([...Map.groupBy(entries, keyOf)].map(([key, group]) => [key, group.map(({ asset }) => asset)]));
}
