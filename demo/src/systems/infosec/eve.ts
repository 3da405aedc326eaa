import { written } from '../../world/time.ts';
import type { SensorAlert } from './alerts.ts';

/** A line of eve.json as Suricata 7 writes it, with its own offset. */
export function eveLine(alert: SensorAlert): string {
  const timestamp = `${written.iso(alert.at)}.${String(alert.at % 1000).padStart(3, '0')}000+0700`;
  const { source, target, port } = alert;
  const ports = { src_port: 1024 + (alert.flow % 60_000), dest_port: port };
  return JSON.stringify({
    timestamp,
    flow_id: alert.flow,
    in_iface: 'tsl0',
    event_type: 'alert',
    src_ip: source,
    src_port: ports.src_port,
    dest_ip: target,
    dest_port: ports.dest_port,
    proto: 'TCP',
    pkt_src: 'wire/pcap',
    alert: {
      action: alert.severity === 2 ? 'blocked' : 'allowed',
      gid: 1,
      signature_id: alert.signatureId,
      rev: 1,
      signature: alert.signature,
      category: alert.category,
      severity: alert.severity,
    },
    direction: 'to_server',
    flow: {
      pkts_toserver: 3,
      pkts_toclient: 2,
      bytes_toserver: 214,
      bytes_toclient: 132,
      start: timestamp,
      src_ip: source,
      dest_ip: target,
      ...ports,
    },
  });
}
