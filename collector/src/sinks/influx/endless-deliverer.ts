import { systemClock } from '../../kernel/clock.ts';
import type { DatabaseLocation } from '../../storage/database.ts';
import { openDatabase } from '../../storage/open-database.ts';
import { sqlStore } from '../sql-store.ts';
import { InfluxSink } from './influx-sink.ts';
import { influxWriter } from './influx-writer.ts';

/** A process that delivers what is in a store to InfluxDB, ten lines at a time, until it is killed. */
const [, , location = '', url = ''] = process.argv;
const store = sqlStore(await openDatabase(JSON.parse(location) as DatabaseLocation));
const sink = new InfluxSink({
  observations: store.observations,
  sinks: store.sinks,
  writer: influxWriter({ mode: 'v1', url, database: 'ioc', authorization: null }),
  context: { measurementOf: (id) => `m_${id}`, tagsOf: (_, at) => ({ unit_id: at }) },
  machine: systemClock,
  batchSize: 10,
});
sink.start();
process.stdout.write('began\n');
