import type { DatabaseLocation } from '../../src/storage/database.ts';
import type { Store } from '../../src/sinks/store.ts';

/** How the suite gets an adapter: every test opens an empty store, and a second handle on the same data. */
export interface StoreOpener {
  /** An empty database, new for this test. */
  newLocation(): Promise<DatabaseLocation>;
  open(location: DatabaseLocation): Promise<Store>;
  /** Closes what was opened since the last call. */
  closeAll(): Promise<void>;
}
