import { jest } from '@jest/globals';
import { accountStoreContract } from '../../test/accounting/account-store-contract.ts';
import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import { describeWith } from '../../test/servers/describe-with.ts';
import { postgresAvailable } from '../../test/servers/postgres.ts';
import { postgresDatabases } from '../../test/storage/postgres-databases.ts';

jest.setTimeout(60_000); // a real server on a busy machine

const catalog = await shippedCatalog('van-lam');

describeWith(postgresAvailable(), 'postgresql')('accounts on PostgreSQL', () => {
  accountStoreContract(postgresDatabases('accounts'), catalog);
});
