import type { FieldConfigEditorBuilder, PanelOptionsEditorBuilder } from '@grafana/data';
import { DEFAULT_OPTIONS, type StatusBoardFieldOptions, type StatusBoardOptions } from './options.ts';

type Builder = PanelOptionsEditorBuilder<StatusBoardOptions>;

/** Editors name everything in both languages: Grafana builds them once, before a language is chosen. */
export const addBoardOptions = (builder: Builder): void => {
  addChoices(builder);
  addLooks(builder);
  addAddresses(builder);
};

/** Lists where two names in two languages are wider than the pane of options. */
const addChoices = (builder: Builder): Builder =>
  builder
    .addRadio({
      ...{ path: 'language', name: 'Ngôn ngữ / Language', defaultValue: DEFAULT_OPTIONS.language },
      settings: options(['vi', 'Tiếng Việt'], ['en', 'English']),
    })
    .addSelect({
      ...{ path: 'mode', name: 'Nơi hiện / Mode', defaultValue: DEFAULT_OPTIONS.mode },
      settings: options(['desk', 'Bàn làm việc / Desk'], ['wall', 'Màn hình tường / Wall']),
    })
    .addSelect({
      ...{ path: 'columns', name: 'Cột / Columns', defaultValue: DEFAULT_OPTIONS.columns },
      settings: options(['indicators', 'Chỉ số / Indicators'], ['domains', 'Lĩnh vực / Domains']),
    })
    .addSelect({
      ...{ path: 'order', name: 'Thứ tự dòng / Order of rows', defaultValue: DEFAULT_OPTIONS.order },
      settings: options(['register', 'Danh mục / Register'], ['worst', 'Xấu nhất trước / Worst first']),
    })
    .addTextInput({
      ...{ path: 'root', name: 'Đơn vị gốc / Root unit', defaultValue: DEFAULT_OPTIONS.root },
      description: 'Mã đơn vị, hoặc biến như $unit / unit id, or a variable such as $unit',
    });

const isWall = ({ mode }: StatusBoardOptions) => mode === 'wall';
const isDesk = ({ mode }: StatusBoardOptions) => mode === 'desk';

const addLooks = (builder: Builder): Builder =>
  builder
    .addBooleanSwitch({
      ...{ path: 'sparklines', name: 'Đường diễn biến / Sparklines', defaultValue: DEFAULT_OPTIONS.sparklines },
      showIf: isDesk,
    })
    .addBooleanSwitch({
      ...{
        path: 'details',
        name: 'Dải chi tiết / Detail strip',
        defaultValue: DEFAULT_OPTIONS.details,
        showIf: isDesk,
      },
    })
    .addBooleanSwitch({
      ...{ path: 'legend', name: 'Chú giải / Legend', defaultValue: DEFAULT_OPTIONS.legend, showIf: isDesk },
    })
    .addSliderInput({
      ...{ path: 'columnWidth', name: 'Bề rộng cột / Column width', defaultValue: DEFAULT_OPTIONS.columnWidth },
      ...{ settings: { min: 60, max: 400, step: 4 }, showIf: isDesk },
    })
    .addSliderInput({
      ...{ path: 'pageSeconds', name: 'Mỗi trang, giây / Seconds per page', defaultValue: DEFAULT_OPTIONS.pageSeconds },
      ...{ settings: { min: 5, max: 600, step: 5 }, showIf: isWall },
    });

const addAddresses = (builder: Builder): Builder =>
  builder
    .addTextInput({
      ...{ path: 'ticketUrl', name: 'Địa chỉ phiếu / Ticket address', defaultValue: DEFAULT_OPTIONS.ticketUrl },
      ...{ description: '${ticket} ${unit} ${indicator} ${domain}', showIf: isDesk },
    })
    .addTextInput({
      ...{ path: 'newTicketUrl', name: 'Địa chỉ lập phiếu / New ticket', defaultValue: DEFAULT_OPTIONS.newTicketUrl },
      ...{ description: 'Để trống: không có nút / empty: no button', showIf: isDesk },
    });

export const addFieldOptions = (builder: FieldConfigEditorBuilder<StatusBoardFieldOptions>): void => {
  builder
    .addNumberInput({
      ...{ path: 'target', name: 'Mục tiêu / Target' },
      description: 'Theo đơn vị gốc của số liệu / in the base unit of the data',
    })
    .addRadio({
      ...{ path: 'side', name: 'Phía xấu / Bad side', defaultValue: 'low' },
      settings: options(['low', 'Thấp hơn / Below'], ['high', 'Cao hơn / Above']),
    });
};

const options = <const V extends string>(...pairs: readonly (readonly [value: V, label: string])[]) => ({
  options: pairs.map(([value, label]) => ({ value, label })),
});
