import { FieldColorModeId, FieldConfigProperty, PanelPlugin, ThresholdsMode } from '@grafana/data';
import { addBoardOptions, addFieldOptions } from './option-editors.ts';
import { migrateOptions } from './migrate-options.ts';
import type { StatusBoardFieldOptions, StatusBoardOptions } from './options.ts';
import { StatusBoard } from './StatusBoard.tsx';
import { suggestBoard } from './suggestions.ts';

export const plugin = new PanelPlugin<StatusBoardOptions, StatusBoardFieldOptions>(StatusBoard)
  .setMigrationHandler(({ options }) => migrateOptions(options))
  .setSuggestionsSupplier(suggestBoard)
  .useFieldConfig({
    disableStandardOptions: [FieldConfigProperty.Min, FieldConfigProperty.Max],
    standardOptions: {
      // Grafana's own default (red from 80) would judge figures that nobody gave a threshold.
      [FieldConfigProperty.Thresholds]: {
        defaultValue: { mode: ThresholdsMode.Absolute, steps: [{ value: -Infinity, color: 'text' }] },
      },
      [FieldConfigProperty.Color]: { defaultValue: { mode: FieldColorModeId.Thresholds } },
    },
    useCustomConfig: addFieldOptions,
  })
  .setPanelOptions(addBoardOptions);
