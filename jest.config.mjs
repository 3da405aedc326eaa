import { nodeProject, pluginProject } from './jest.base.mjs';

export default {
  projects: [
    ...['contract', 'collector', 'demo', 'bench'].map((name) => nodeProject(name, `<rootDir>/${name}`)),
    ...['datasource-plugin', 'panel-plugin', 'app-plugin'].map((name) => pluginProject(name, `<rootDir>/${name}`)),
  ],
};
