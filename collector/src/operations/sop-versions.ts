import type { Catalog } from '../catalog/catalog.ts';
import type { Sop } from '../catalog/sop.ts';
import type { TicketPlan } from '../routing/plan.ts';
import type { SettingStore } from '../sinks/store.ts';

const KEY = 'sop_versions';

/** Every version of every SOP that a ticket may be pinned to: the ones of the registers, and earlier ones. */
export interface SopVersions {
  of(reference: NonNullable<TicketPlan['sop']>): Sop | null;
}

/** Keeps the versions of today's registers with the data, so that tickets outlive them (SEMANTICS §5). */
export async function openSopVersions(catalog: Catalog, settings: SettingStore): Promise<SopVersions> {
  const kept = JSON.parse((await settings.get(KEY)) ?? '{}') as Record<string, Sop>;
  const today = Object.fromEntries([...catalog.sops.values()].map((sop) => [sop.version, sop]));
  const all = { ...kept, ...today };
  if (Object.keys(all).length > Object.keys(kept).length) await settings.set(KEY, JSON.stringify(all));
  return { of: ({ version }) => all[version] ?? null };
}
