import type { Catalog } from '../../catalog/catalog.ts';
import { resolveAsset } from '../../catalog/lookup/resolve-asset.ts';
import type { Severity } from '../../events/event.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Asset } from '../../catalog/asset.ts';

/** The few fields of an EVE record that are read (Suricata, "Eve JSON Format"); payloads, mails, users, URLs never are. */
export interface EveRecord {
  readonly timestamp?: unknown;
  readonly flow_id?: unknown;
  readonly pcap_cnt?: unknown;
  readonly tx_id?: unknown;
  readonly event_type?: unknown;
  readonly src_ip?: unknown;
  readonly dest_ip?: unknown;
  readonly src_port?: unknown;
  readonly dest_port?: unknown;
  readonly proto?: unknown;
  readonly app_proto?: unknown;
  readonly alert?: {
    readonly severity?: unknown;
    readonly signature_id?: unknown;
    readonly signature?: unknown;
    readonly category?: unknown;
    readonly action?: unknown;
  };
  readonly anomaly?: { readonly type?: unknown; readonly event?: unknown };
}

const SEVERITIES: ReadonlyMap<string, Severity> = new Map([
  ['1', 'critical'],
  ['2', 'warning'],
  ['3', 'info'],
]);

/** Suricata counts 1 (high) to 3 (low), 4 is undefined; other event types are information. */
export const eveSeverity = ({ alert }: EveRecord): Severity => SEVERITIES.get(String(alert?.severity)) ?? 'info';

/** The asset of ours that was attacked, else the one that acts. */
export const eveAsset = (catalog: Catalog, record: EveRecord, at: Instant): Asset | null =>
  resolveAsset(catalog, text(record.dest_ip), at) ?? resolveAsset(catalog, text(record.src_ip), at);

/** Correlation keys: addresses, ports, protocol, signature. Nothing that a person typed. */
export function eveKeys(record: EveRecord, asset: Asset): Readonly<Record<string, string>> {
  const attacked = resolves(asset, record.dest_ip);
  const keys = {
    host: text(attacked ? record.dest_ip : record.src_ip),
    peer: text(attacked ? record.src_ip : record.dest_ip),
    port: text(record.dest_port),
    protocol: text(record.app_proto) || text(record.proto),
    signature: text(record.alert?.signature_id),
    signatureName: signatureName(record.alert?.signature),
    category: text(record.alert?.category),
    anomaly: text(record.anomaly?.event),
  };
  return Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== ''));
}

/** Stable for the same record: flow, time, type, signature and the place in the flow. */
export const eveId = (record: EveRecord): string =>
  [
    record.event_type,
    record.timestamp,
    record.flow_id,
    record.alert?.signature_id ?? record.anomaly?.event,
    record.tx_id,
    record.pcap_cnt,
  ]
    .map(text)
    .join('|');

const resolves = (asset: Asset, address: unknown): boolean =>
  asset.keys.includes(text(address)) || !asset.keys.some((key) => !key.includes('/'));

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

const signatureName = (value: unknown): string =>
  text(value)
    .replace(/[^\s@]+@[^\s@]+/g, '•••')
    .slice(0, 160);
