/** What a Grafana plugin reads as the role in the organisation; rights are the collector's, on every request. */
export type ConsoleRole = 'Viewer' | 'Editor' | 'Admin';

/** Who has signed in to the console, as the shell shows it. */
export interface Visitor {
  /** As the audit log writes it. */
  readonly id: string;
  /** Null: the operator of the machine, who is nobody by name. */
  readonly name: string | null;
  readonly position: string | null;
  readonly role: ConsoleRole;
  readonly permissions: readonly string[];
  /** Somebody of an agency or commune, who answers for it: the page of one's own unit is theirs. */
  readonly worksForUnit: boolean;
  /** On a demonstration site the operator stands in for this person. */
  readonly actsAs: ConsolePerson | null;
  /** For whom the operator may stand in; empty everywhere but on a demonstration site. */
  readonly mayActAs: readonly ConsolePerson[];
}

export interface ConsolePerson {
  readonly id: string;
  readonly name: string;
  readonly position: string;
}

export interface ConsoleSite {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly demonstration: boolean;
}

/** What the console's server writes into the page for the shell, beside `grafanaBootData` for the plugins. */
export interface ConsoleBootData {
  readonly product: string;
  readonly version: string;
  readonly site: ConsoleSite;
  readonly visitor: Visitor;
}
