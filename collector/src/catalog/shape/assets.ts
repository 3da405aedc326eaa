import type { Asset, AssetId } from '../asset.ts';
import type { UnitId } from '../unit.ts';
import { date, id, list, nullable, object, oneOf, text, type TypeOf } from './schema.ts';

export const assetShape = object(
  {
    id: id<AssetId>(),
    kind: oneOf(['host', 'network', 'camera', 'system']),
    keys: list(text, { min: 1 }),
    unit: id<UnitId>(),
    place: text,
    owner: id<UnitId>(),
    criticality: oneOf(['low', 'medium', 'high']),
    validFrom: date,
  },
  { validTo: nullable(date) },
);

export const assetsShape = object({ assets: list(assetShape) }, { notes: list(text) });

export const toAsset = (entry: TypeOf<typeof assetShape>): Asset => ({ ...entry, validTo: entry.validTo ?? null });
