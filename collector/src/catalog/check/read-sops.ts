import { join } from 'node:path';
import type { Fault } from '../read/fault.ts';
import type { SiteFiles } from '../read/read-registers.ts';
import { parseRegister } from '../read/register.ts';
import { shapeFaults } from '../shape/shape-faults.ts';
import { sopShape, toSop } from '../shape/sops.ts';
import { fits } from '../shape/validator.ts';
import type { Sop } from '../sop.ts';
import type { Item, Known, Registers } from './registers.ts';
import { sopFindings } from './sops.ts';

/** The procedures of a folder, one per file of `sops/`, the ids that its files name, and everything wrong with them. */
export function readSops(
  folder: { readonly directory: string; readonly files: SiteFiles },
  registers: Pick<Registers, 'known'>,
): { readonly sops: readonly Item<Sop>[]; readonly known: Known; readonly faults: readonly Fault[] } {
  const sops = new Map<string, Sop>();
  const named = new Set<string>();
  let allReadable = true;
  const faults: Fault[] = [];
  for (const [name, text] of folder.files) {
    if (!name.startsWith('sops/')) continue;
    const register = parseRegister(join(folder.directory, name), text);
    const { file, content, readable } = register;
    faults.push(...register.faults);
    allReadable &&= readable;
    if (!readable) continue;
    const { id } = (content ?? {}) as { readonly id?: unknown };
    if (typeof id === 'string') named.add(id);
    const sop = fits(sopShape, content) ? toSop(content) : null;
    const twice =
      sop && sops.has(sop.id)
        ? [{ path: ['id'], vi: `quy trình "${sop.id}" đã có`, en: `the procedure "${sop.id}" exists already` }]
        : [];
    const findings = [
      ...shapeFaults(sopShape.json, content),
      ...(sop ? sopFindings(sop, registers.known) : []),
      ...twice,
    ];
    faults.push(...findings.map(({ path, vi, en }) => ({ file, line: register.lineOf(path), vi, en })));
    if (sop) sops.set(sop.id, sop);
  }
  const items = [...sops.values()].map((value) => ({ value, path: ['sops', value.id] }));
  return { sops: items, known: allReadable ? named : null, faults };
}
