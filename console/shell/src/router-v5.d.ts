/** Grafana's router; the package carries no types of its own. */
declare module 'react-router-dom' {
  import type { FC, ReactNode } from 'react';

  export const Router: FC<{ readonly history: object; readonly children: ReactNode }>;
}
