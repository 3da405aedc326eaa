import type { StoreOpener } from './store-contract/store-opener.ts';
import type { Store } from './store.ts';
import { entriesContract } from './store-contract/entries-contract.ts';
import { eventsContract } from './store-contract/events-contract.ts';
import { judgementsContract } from './store-contract/judgements-contract.ts';
import { killContract } from './store-contract/kill-contract.ts';
import { observationsContract } from './store-contract/observations-contract.ts';
import { observationsLaws } from './store-contract/observations-laws.ts';
import { quarantineContract } from './store-contract/quarantine-contract.ts';
import { runsContract } from './store-contract/runs-contract.ts';
import { sinksContract } from './store-contract/sinks-contract.ts';

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
