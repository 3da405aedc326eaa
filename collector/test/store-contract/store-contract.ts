import type { StoreOpener } from './store-opener.ts';
import type { Store } from '../../src/sinks/store.ts';
import { entriesContract } from './entries-contract.ts';
import { eventsContract } from './events-contract.ts';
import { judgementsContract } from './judgements-contract.ts';
import { killContract } from './kill-contract.ts';
import { observationsContract } from './observations-contract.ts';
import { observationsLaws } from './observations-laws.ts';
import { quarantineContract } from './quarantine-contract.ts';
import { runsContract } from './runs-contract.ts';
import { sinksContract } from './sinks-contract.ts';

/** What every adapter of the Store port must do; run against SQLite and PostgreSQL. */
export function storeContract(opener: StoreOpener): void {
  afterEach(() => opener.closeAll());
  const empty = async (): Promise<Store> => opener.open(await opener.newLocation());
  observationsContract(empty);
  observationsLaws(empty);
  eventsContract(empty);
  judgementsContract(empty);
  runsContract(empty);
  quarantineContract(empty);
  entriesContract(empty);
  sinksContract(empty);
  killContract(opener);
}
