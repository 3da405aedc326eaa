import { nodeProject, pluginProject } from './jest.base.mjs';

export default {
  // One process after the other: files leave modules behind, and four gigabytes are full after two hundred of them.
  maxWorkers: 1,
  workerIdleMemoryLimit: '1500MB',
  testTimeout: 30_000, // two cores run lint, servers and tests of several packages side by side
  projects: [
    ...['contract', 'collector', 'demo', 'bench', 'dashboards', 'plugin-build'].map((name) =>
      nodeProject(name, `<rootDir>/${name}`),
    ),
    nodeProject('console', '<rootDir>/console/server'),
    pluginProject('console-shell', '<rootDir>/console/shell'),
    nodeProject('datasource-backend', '<rootDir>/datasource-plugin/backend'),
    ...['datasource-plugin', 'panel-plugin', 'app-plugin'].map((name) => pluginProject(name, `<rootDir>/${name}`)),
  ],
};
