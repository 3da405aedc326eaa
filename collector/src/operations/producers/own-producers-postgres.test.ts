import { jest } from '@jest/globals';
import { catchUpContract } from '../../../test/alert-contract/catch-up-contract.ts';
import { producersContract } from '../../../test/alert-contract/producers-contract.ts';
import { describeWith } from '../../../test/servers/describe-with.ts';
import { postgresAvailable } from '../../../test/servers/postgres.ts';
import { postgresDatabases } from '../../../test/storage/postgres-databases.ts';

jest.setTimeout(60_000); // real servers on a busy machine

describeWith(postgresAvailable(), 'postgresql')('our own producers of alerts on PostgreSQL', () => {
  const open = postgresDatabases('producers');
  producersContract(open);
  describe('while history is caught up with', () => catchUpContract(open));
});
