import { AGENCIES, COMMUNES } from '../../world/places.ts';

/** Machines of a unit on the dedicated network: `10.33.<n>.0/24`, agencies first, as the register of assets has it. */
export interface Hosts {
  readonly unit: string;
  readonly network: number;
  readonly machines: number;
}

const networks = [
  ...AGENCIES.map((agency) => ({ unit: agency.id, machines: Math.round(28 * agency.weight) })),
  ...COMMUNES.map((commune) => ({ unit: commune.id, machines: 28 + Math.round(150 * commune.share) })),
];

export const HOSTS: readonly Hosts[] = networks.map((hosts, index) => ({ ...hosts, network: index + 1 }));

export function hostsOf(unit: string): Hosts {
  const found = HOSTS.find((hosts) => hosts.unit === unit);
  if (!found) throw new RangeError(`"${unit}" has no machines in the demo`);
  return found;
}

export const addressOf = (hosts: Hosts, machine: number): string =>
  `10.33.${hosts.network}.${10 + (machine % hosts.machines)}`;
