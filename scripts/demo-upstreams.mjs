import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { root } from './root.mjs';

const siteFile = (site) => join(isAbsolute(site) ? site : join(root, 'provisioning', 'sites', site), 'site.yaml');

/** Only a site that declares itself a demonstration is fed with simulated figures; never a real one. */
export const hasDemo = (site) => {
  const file = siteFile(site);
  return existsSync(file) && /^demonstration:\s*true\s*(#.*)?$/m.test(readFileSync(file, 'utf8'));
};

/** Where the collector finds the simulated systems. `IOC_CLOCK_LISTENER` keeps both on one simulated clock. */
export const demoEnvironment = ({ port, mqttPort, simulated }) => {
  const url = `http://127.0.0.1:${port}`;
  return {
    VNIOC_UPSTREAM_URL: url,
    VNIOC_UPSTREAM_MQTT: `mqtt://127.0.0.1:${mqttPort}`,
    ...(simulated ? { IOC_CLOCK_LISTENER: `${url}/clock` } : {}),
  };
};
