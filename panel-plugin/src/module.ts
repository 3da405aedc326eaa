import { PanelPlugin } from '@grafana/data';
import type { StatusBoardOptions } from './options.ts';
import { StatusBoard } from './StatusBoard.tsx';

export const plugin = new PanelPlugin<StatusBoardOptions>(StatusBoard).setPanelOptions((builder) =>
  builder.addRadio({
    path: 'language',
    name: 'Ngôn ngữ / Language',
    defaultValue: 'vi',
    settings: {
      options: [
        { value: 'vi', label: 'Tiếng Việt' },
        { value: 'en', label: 'English' },
      ],
    },
  }),
);
