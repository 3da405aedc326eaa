import { overlap } from '../../kernel/validity.ts';
import { networkOf } from '../lookup/ipv4.ts';
import type { Asset } from '../asset.ts';
import type { Check, Finding, Item } from './registers.ts';

/** A key names one asset on any day, and a network is written as one. */
export const checkAssets: Check = ({ assets }) => {
  const seen = new Map<string, Asset[]>();
  return assets.flatMap((item) =>
    item.value.keys.flatMap((key, at) => [...badNetwork(item, key, at), ...usedTwice(item, key, at, seen)]),
  );
};

function badNetwork({ value, path }: Item<Asset>, key: string, at: number): readonly Finding[] {
  if (value.kind !== 'network' || networkOf(key)) return [];
  return [
    {
      register: 'assets',
      path: [...path, 'keys', at],
      vi: `"${key}" không phải một mạng dạng 10.1.2.0/24 (các bit máy phải bằng 0)`,
      en: `"${key}" is not a network like 10.1.2.0/24 (host bits must be zero)`,
    },
  ];
}

function usedTwice(
  { value, path }: Item<Asset>,
  key: string,
  at: number,
  seen: Map<string, Asset[]>,
): readonly Finding[] {
  const name = key.toLowerCase();
  const rivals = seen.get(name) ?? seen.set(name, []).get(name) ?? [];
  const rival = rivals.find((other) => overlap(other, value));
  rivals.push(value);
  if (!rival) return [];
  return [
    {
      register: 'assets',
      path: [...path, 'keys', at],
      vi: `"${key}" cũng là khóa của "${rival.id}" trong cùng thời gian; hãy bỏ một`,
      en: `"${key}" is also a key of "${rival.id}" at the same time; remove one`,
    },
  ];
}
