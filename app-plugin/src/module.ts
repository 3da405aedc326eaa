import { AppPlugin } from '@grafana/data';
import { App } from './App.tsx';
import type { OperationsSettings } from './App.tsx';

export const plugin = new AppPlugin<OperationsSettings>().setRootPage(App);
