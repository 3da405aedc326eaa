import { AGENCIES, COMMUNES } from '../../world/places.ts';

/** Machines of a unit on the dedicated network: `10.99.<number of the unit>.0/24`, numbered as its agency code is. */
export interface Hosts {
  readonly unit: string;
  readonly network: number;
  readonly machines: number;
}

const numberOf = (agencyCode: string): number => Number(agencyCode.split('.').at(-1));

export const HOSTS: readonly Hosts[] = [
  ...AGENCIES.map((agency) => ({ unit: agency.id, network: numberOf(agency.agencyCode), machines: Math.round(28 * agency.weight) })),
  ...COMMUNES.map((commune) => ({ unit: commune.id, network: numberOf(commune.agencyCode), machines: 28 + Math.round(150 * commune.share) })),
];

export function hostsOf(unit: string): Hosts {
  const found = HOSTS.find((hosts) => hosts.unit === unit);
  if (!found) throw new RangeError(`"${unit}" has no machines in the demo`);
  return found;
}

export const addressOf = (hosts: Hosts, machine: number): string => `10.99.${hosts.network}.${10 + (machine % hosts.machines)}`;
