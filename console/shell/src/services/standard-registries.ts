import {
  dataLinksOverrideProcessor,
  displayNameOverrideProcessor,
  identityOverrideProcessor,
  numberOverrideProcessor,
  standardEditorsRegistry,
  standardFieldConfigEditorRegistry,
  standardTransformers,
  standardTransformersRegistry,
  stringOverrideProcessor,
  thresholdsOverrideProcessor,
  TransformerCategory,
  unitOverrideProcessor,
  valueMappingsOverrideProcessor,
  type DataTransformerInfo,
  type FieldConfigPropertyItem,
} from '@grafana/data';

const nothing = () => null;

/** Editors that option builders look up by name. The console edits no panel: they draw nothing. */
const EDITORS = [
  ...['text', 'number', 'slider', 'select', 'multi-select', 'radio', 'boolean', 'color', 'icon', 'unit', 'timezone'],
  ...['stats-picker', 'field-name', 'dashboard-uid', 'strings', 'mappings', 'thresholds', 'links', 'actions'],
  'fieldColor',
];

type Process = FieldConfigPropertyItem['process'];

const property = (id: string, process: unknown, defaultValue?: unknown): FieldConfigPropertyItem => ({
  ...{ id, path: id, name: id, description: '', editor: nothing, override: nothing, settings: {} },
  process: process as Process,
  shouldApply: () => true,
  ...(defaultValue === undefined ? {} : { defaultValue }),
});

const THRESHOLDS = { mode: 'absolute', steps: [{ value: -Infinity, color: 'green' }] };

const PROPERTIES = [
  property('unit', unitOverrideProcessor),
  property('min', numberOverrideProcessor),
  property('max', numberOverrideProcessor),
  property('fieldMinMax', identityOverrideProcessor),
  property('decimals', numberOverrideProcessor),
  property('displayName', displayNameOverrideProcessor),
  property('color', identityOverrideProcessor),
  property('noValue', stringOverrideProcessor),
  property('links', dataLinksOverrideProcessor),
  property('actions', dataLinksOverrideProcessor),
  property('mappings', valueMappingsOverrideProcessor, []),
  property('thresholds', thresholdsOverrideProcessor, THRESHOLDS),
  property('filterable', identityOverrideProcessor),
];

/** Two of Grafana's transformations have the same id. */
const transformations = (): readonly DataTransformerInfo[] => [
  ...new Map(Object.values<DataTransformerInfo>(standardTransformers).map((one) => [one.id, one])).values(),
];

/** In 12.4 the transformation itself stands in the registry, in 13.2 a function that answers it: this is both. */
const eitherWay = (one: DataTransformerInfo) =>
  Object.assign(() => Promise.resolve(one), { operator: one.operator, defaultOptions: one.defaultOptions }) as never;

/** What Grafana's core registers before any plugin is loaded. */
export function fillStandardRegistries(): void {
  standardEditorsRegistry.setInit(() => EDITORS.map((id) => ({ id, name: id, editor: nothing })));
  standardFieldConfigEditorRegistry.setInit(() => PROPERTIES);
  standardTransformersRegistry.setInit(() =>
    transformations().map((transformation) => ({
      ...{ id: transformation.id, name: transformation.name, editor: nothing },
      transformation: eitherWay(transformation),
      ...{ imageDark: '', imageLight: '', categories: new Set<TransformerCategory>() },
    })),
  );
}
