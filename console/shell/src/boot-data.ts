/** For whom the operator of a demonstration may stand in. */
export interface ConsolePerson {
  readonly id: string;
  readonly name: string;
  readonly position: string;
}

/** What the server says to the shell itself, beside `grafanaBootData` for the plugins. */
export interface ConsoleBootData {
  readonly product: string;
  readonly version: string;
  readonly site: {
    readonly id: string;
    readonly name: string;
    readonly nameEn: string;
    readonly demonstration: boolean;
  };
  readonly visitor: {
    readonly id: string;
    /** Null: the operator. */
    readonly name: string | null;
    readonly position: string | null;
    readonly role: 'Viewer' | 'Editor' | 'Admin';
    readonly permissions: readonly string[];
    readonly actsAs: ConsolePerson | null;
    readonly mayActAs: readonly ConsolePerson[];
  };
}

declare global {
  interface Window {
    readonly vniocConsole: ConsoleBootData;
  }
}

export const bootData = (): ConsoleBootData => window.vniocConsole;
