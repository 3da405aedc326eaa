import { DataTransformerID, standardTransformersRegistry, toDataFrame, transformDataFrame } from '@grafana/data';
import { firstValueFrom } from 'rxjs';
import { fillStandardRegistries } from './standard-registries.ts';

beforeAll(() => fillStandardRegistries());

const FRAME = toDataFrame({ fields: [{ name: 'units', values: ['a', 'b', 'c'] }] });

test('a panel’s transformations are found and done', async () => {
  const steps = [{ id: DataTransformerID.limit, options: { limitField: 2 } }];
  const [frame] = await firstValueFrom(transformDataFrame(steps, [FRAME]));
  expect(frame?.fields[0]?.values).toEqual(['a', 'b']);
});

test('a release that asks for a transformation, as 13.2 does, is answered the same one', async () => {
  const { transformation } = standardTransformersRegistry.get(DataTransformerID.limit);
  const asked = await (transformation as unknown as () => Promise<{ readonly id: string; operator: unknown }>)();
  expect(asked.id).toBe('limit');
  expect(asked.operator).toBe(transformation.operator);
});
