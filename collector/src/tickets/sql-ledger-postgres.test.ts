import { jest } from '@jest/globals';
import { describeWith } from '../../test/servers/describe-with.ts';
import { postgresAvailable } from '../../test/servers/postgres.ts';
import { postgresDatabases } from '../../test/storage/postgres-databases.ts';
import { ledgerContract } from '../../test/ticket-contract/ledger-contract.ts';

jest.setTimeout(60_000); // real servers on a busy machine

describeWith(postgresAvailable(), 'postgresql')('the ledger on PostgreSQL', () => {
  ledgerContract(postgresDatabases('ledger'));
});
