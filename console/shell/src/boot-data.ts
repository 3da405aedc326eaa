import type { ConsoleBootData } from '@vnioc/contract/console-boot.ts';

declare global {
  interface Window {
    readonly vniocConsole: ConsoleBootData;
  }
}

/** What the server said to the shell itself when it wrote this page. */
export const bootData = (): ConsoleBootData => window.vniocConsole;
