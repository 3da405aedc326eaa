import { DatabaseSync } from 'node:sqlite';
import { DatabaseFault } from './database-fault.ts';
import { asDatabaseFault } from './sqlite-fault.ts';

const SQLITE_BUSY = 5;

const isBusy = (cause: unknown): boolean =>
  typeof cause === 'object' && cause !== null && 'errcode' in cause && (Number(cause.errcode) & 0xff) === SQLITE_BUSY;

const inUse = (file: string): { vi: string; en: string } => ({
  vi: `Đã có một bộ thu thập khác đang dùng cơ sở dữ liệu ${file}. Hãy dừng tiến trình đó, hoặc chọn thư mục dữ liệu khác (--data).`,
  en: `Another collector is using the database ${file}. Stop it, or choose another data folder (--data).`,
});

/**
 * Makes this process the only writer of a SQLite file. The lock is one of the operating system, on a small file beside
 * it, so it ends with the process even after kill -9. Returns what releases it; throws DatabaseFault when somebody else
 * holds it.
 */
export function takeOwnerLock(file: string): () => void {
  const lock = openLock(`${file}.lock`);
  try {
    lock.exec('PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    if (isBusy(cause)) throw new DatabaseFault(inUse(file), { cause });
    throw asDatabaseFault(cause, `${file}.lock`);
  }
  return () => lock.close();
}

function openLock(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file);
  } catch (cause) {
    throw asDatabaseFault(cause, file);
  }
}
