import { AppPlugin } from '@grafana/data';
import { addLinks } from './add-links.ts';
import { LazyApp } from './LazyApp.tsx';
import type { OperationsSettings } from './settings.ts';

export const plugin = addLinks(new AppPlugin<OperationsSettings>().setRootPage(LazyApp));
