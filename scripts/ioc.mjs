import { execUnderNode24 } from './under-node24.mjs';

await execUnderNode24('collector/src/ioc.ts', ['--disable-warning=ExperimentalWarning']);
