import { accessContract } from '../../test/access/access-contract.ts';
import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import { describeWith } from '../../test/servers/describe-with.ts';
import { postgresAvailable } from '../../test/servers/postgres.ts';
import { postgresDatabases } from '../../test/storage/postgres-databases.ts';

const catalog = await shippedCatalog('van-lam');

describeWith(postgresAvailable(), 'postgresql')('access on PostgreSQL', () => {
  accessContract(postgresDatabases('access'), catalog);
});
