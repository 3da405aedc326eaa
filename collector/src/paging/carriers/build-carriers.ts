import type { PagingPolicy } from '../../catalog/paging-policy.ts';
import type { Carrier, Channel } from '../page.ts';
import { gatewayCarrier } from './gateway-carrier.ts';
import { mailCarrier } from './mail-carrier.ts';

/** The carriers that the register `paging.yaml` sets up, by channel. `secret` reads an environment variable by name. */
export function buildCarriers(
  { mail, gateways }: PagingPolicy,
  secret: (name: string) => string | undefined,
): ReadonlyMap<Channel, Carrier> {
  const carriers = [
    ...(mail === null ? [] : [mailCarrier(mail, secret)]),
    ...gateways.map((gateway) => gatewayCarrier(gateway, secret)),
  ];
  return new Map(carriers.map((carrier) => [carrier.channel, carrier]));
}
