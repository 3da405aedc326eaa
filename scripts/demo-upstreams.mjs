import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { root } from './root.mjs';

const siteFile = (site) => join(isAbsolute(site) ? site : join(root, 'provisioning', 'sites', site), 'site.yaml');

/** Only a site that declares itself a demonstration is fed with simulated figures; never a real one. */
export const hasDemo = (site) => {
  const file = siteFile(site);
  return existsSync(file) && /^demonstration:\s*true\s*(#.*)?$/m.test(readFileSync(file, 'utf8'));
};

/** The demonstration's own user names and tokens, by the environment variable that the registers name. */
const demoCredentials = () => {
  const file = join(root, 'demo', 'credentials.json');
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return Object.fromEntries(Object.entries(known).map(([name, value]) => [name, process.env[name] ?? value]));
};

/** Where the collector finds the simulated systems. `IOC_CLOCK_LISTENER` keeps both on one simulated clock. */
export const demoEnvironment = ({ port, mqttPort, simulated }) => {
  const url = `http://127.0.0.1:${port}`;
  return {
    ...demoCredentials(),
    VNIOC_UPSTREAM_URL: url,
    VNIOC_UPSTREAM_MQTT: `mqtt://127.0.0.1:${mqttPort}`,
    ...(simulated ? { IOC_CLOCK_LISTENER: `${url}/clock` } : {}),
  };
};
