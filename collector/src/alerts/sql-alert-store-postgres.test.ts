import { jest } from '@jest/globals';
import { alertContract } from '../../test/alert-contract/alert-contract.ts';
import { describeWith } from '../../test/servers/describe-with.ts';
import { postgresAvailable } from '../../test/servers/postgres.ts';
import { postgresDatabases } from '../../test/storage/postgres-databases.ts';

jest.setTimeout(60_000); // real servers on a busy machine

describeWith(postgresAvailable(), 'postgresql')('the store of alerts on PostgreSQL', () => {
  alertContract(postgresDatabases('alerts'));
});
