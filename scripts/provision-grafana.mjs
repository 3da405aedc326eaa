import { execUnderNode24 } from './under-node24.mjs';

/** The two organisations of Grafana, their data sources, plugins, dashboards and alert rules. */
await execUnderNode24('dashboards/src/provision/main.ts', ['--disable-warning=ExperimentalWarning']);
