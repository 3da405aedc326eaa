import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { packNumbers } from './pack-numbers.ts';

/** The reader thread: its own read-only connection, one question after the other. */
const connection = new DatabaseSync((workerData as { file: string }).file, { readOnly: true });
connection.exec('PRAGMA busy_timeout = 5000; PRAGMA cache_size = -16384');

interface Question {
  readonly id: number;
  readonly want: 'numbers' | 'rows';
  readonly sql: string;
  readonly parameters: SQLInputValue[];
}

function answer(question: Question): void {
  const statement = connection.prepare(question.sql);
  statement.setReturnArrays(true);
  const rows = statement.iterate(...question.parameters) as unknown as Iterable<(number | null)[]>;
  if (question.want === 'rows') return parentPort?.postMessage({ id: question.id, result: [...rows] });
  const table = packNumbers(rows, statement.columns().length);
  parentPort?.postMessage({ id: question.id, result: table }, [table.values.buffer as ArrayBuffer]);
}

parentPort?.on('message', (question: Question) => {
  try {
    answer(question);
  } catch (cause) {
    parentPort?.postMessage({ id: question.id, fault: String(cause) });
  }
});
