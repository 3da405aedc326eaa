import { nodeProject } from './jest.base.mjs';

export default {
  projects: ['contract', 'collector', 'demo'].map((name) => nodeProject(name, `<rootDir>/${name}`)),
};
