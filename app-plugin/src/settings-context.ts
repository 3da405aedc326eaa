import { createContext } from 'react';
import type { OperationsSettings } from './settings.ts';

export const SettingsContext = createContext<OperationsSettings>({});
