import { JSON_SCHEMAS } from './shapes.ts';

/** The files of `provisioning/schemas/`, by name: what an editor needs to help with a register. */
export const schemaFiles = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(JSON_SCHEMAS).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', title: `${name}.yaml`, ...schema }, null, 2)}\n`,
    ]),
  );
