import type { ObservationMapping } from '../../catalog/source-spec.ts';
import { fieldReaders } from './field-reader.ts';
import { fieldsOf } from './figure-plan.ts';
import { Observing } from './observing.ts';
import type { RecordsToRead } from './records-to-read.ts';

/** Turns records into observations (one record: one unit, one period, one or more figures), or into rejections. */
export async function observe(input: RecordsToRead, mapping: ObservationMapping): Promise<void> {
  const { records, variables } = input;
  if (records.count === 0) return;
  const readers = await fieldReaders(records, fieldsOf(mapping), variables);
  const job = new Observing(input, mapping, readers);
  if (!job.fieldsAreThere()) return;
  for (let index = 0; index < records.count; index += 1) {
    if (!input.skipped.has(index)) job.take(index);
  }
  job.finish();
}
