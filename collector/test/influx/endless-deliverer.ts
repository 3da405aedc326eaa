import { systemClock } from '../../src/kernel/clock.ts';
import type { DatabaseLocation } from '../../src/storage/database.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { sqlStore } from '../../src/sinks/sql-store.ts';
import { InfluxSink } from '../../src/sinks/influx/influx-sink.ts';
import { influxWriter } from '../../src/sinks/influx/influx-writer.ts';

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
