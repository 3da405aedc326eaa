import type { Catalog } from '../../catalog/catalog.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Store } from '../store.ts';
import { catalogLines } from './catalog-lines.ts';
import { InfluxSink } from './influx-sink.ts';
import { influxWriter, type InfluxTarget } from './influx-writer.ts';

/** Where InfluxDB is, without what opens it. */
type InfluxPlace = InfluxTarget extends infer T ? (T extends InfluxTarget ? Omit<T, 'authorization'> : never) : never;

/** The sink of a collector; null when no InfluxDB is configured. */
export function buildInflux(
  place: InfluxPlace | null,
  { influxAuthorization }: { readonly influxAuthorization: string | null },
  catalog: Catalog,
  store: Store,
  machine: Clock,
  onDelivered: (position: number) => void,
): InfluxSink | null {
  if (place === null) return null;
  const writer = influxWriter({ ...place, authorization: influxAuthorization });
  return new InfluxSink({
    observations: store.observations,
    sinks: store.sinks,
    writer,
    context: catalogLines(catalog),
    machine,
    onDelivered,
  });
}
