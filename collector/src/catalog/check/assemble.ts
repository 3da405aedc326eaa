import { join } from 'node:path';
import type { Fault } from '../read/fault.ts';
import type { SiteFiles } from '../read/read-registers.ts';
import { parseRegister, type Register } from '../read/register.ts';
import { NEEDED, SHAPES, type RegisterName } from '../shape/shapes.ts';

export interface Folder {
  readonly directory: string;
  readonly files: SiteFiles;
}

/** The registers that hold for a site, its own before those of its base, with what is wrong about the set of files. */
export interface Assembled {
  readonly registers: ReadonlyMap<RegisterName, Register>;
  /** The site's own facts over those of its base. */
  readonly site: unknown;
  readonly hasBase: boolean;
  /** The folder whose `sops/` hold: the site's own, when it has one. */
  readonly procedures: Folder;
  readonly faults: readonly Fault[];
}

export function assemble(own: Folder, baseName: string | null, base: Folder | null): Assembled {
  const siteRegister = registerOf(own, 'site');
  const baseSite = base ? registerOf(base, 'site') : null;
  const found = namesOf().map(
    (name) => [name, registerOf(own, name) ?? (base ? registerOf(base, name) : null)] as const,
  );
  const registers = new Map<RegisterName, Register>(
    found.flatMap(([name, register]) => (register ? [[name, register]] : [])),
  );
  if (siteRegister) registers.set('site', siteRegister);
  const lost = baseName !== null && base === null;
  const missing = [...(siteRegister ? [] : ['site']), ...NEEDED.filter((name) => !lost && !registers.has(name))];
  return {
    registers,
    site: { ...facts(baseSite), ...facts(siteRegister) },
    hasBase: baseName !== null,
    procedures: base === null || hasSops(own) ? own : base,
    faults: [
      ...missing.map((name) => absent(own.directory, name)),
      ...strangers(own),
      ...(lost ? [noBase(siteRegister, baseName)] : []),
      ...(baseSite?.faults ?? []),
      ...(baseSite && 'base' in facts(baseSite) ? [baseOfBase(siteRegister, baseName)] : []),
    ],
  };
}

const namesOf = (): readonly (keyof typeof SHAPES)[] => Object.keys(SHAPES) as (keyof typeof SHAPES)[];

function registerOf({ directory, files }: Folder, name: RegisterName): Register | null {
  const text = files.get(`${name}.yaml`);
  return text === undefined ? null : parseRegister(join(directory, `${name}.yaml`), text);
}

const hasSops = ({ files }: Folder): boolean => [...files.keys()].some((name) => name.startsWith('sops/'));

const facts = (register: Register | null): object =>
  typeof register?.content === 'object' && register.content !== null ? register.content : {};

const absent = (directory: string, name: string): Fault => ({
  file: join(directory, `${name}.yaml`),
  line: 1,
  vi: 'chưa có tệp này; hãy tạo tệp (xem docs/registers.md)',
  en: 'this file is missing; create it (see docs/registers.md)',
});

const KNOWN_FILES = new Set([...namesOf(), 'site'].map((name) => `${name}.yaml`));

const strangers = ({ directory, files }: Folder): readonly Fault[] =>
  [...files.keys()]
    .filter((file) => !KNOWN_FILES.has(file) && !file.startsWith('sops/'))
    .map((file) => ({
      file: join(directory, file),
      line: 1,
      vi: `không có sổ đăng ký nào tên "${file}"; các tệp hợp lệ: ${[...KNOWN_FILES].join(', ')}`,
      en: `there is no register called "${file}"; files that exist: ${[...KNOWN_FILES].join(', ')}`,
    }));

const atBase = (site: Register | null): { file: string; line: number } => ({
  file: site?.file ?? 'site.yaml',
  line: site?.lineOf(['base']) ?? 1,
});

const noBase = (site: Register | null, name: string): Fault => ({
  ...atBase(site),
  vi: `không tìm thấy đơn vị gốc "${name}" bên cạnh thư mục này hoặc trong các đơn vị có sẵn`,
  en: `the base site "${name}" is neither beside this folder nor among the shipped sites`,
});

const baseOfBase = (site: Register | null, name: string | null): Fault => ({
  ...atBase(site),
  vi: `đơn vị gốc "${name}" lại dựa trên đơn vị khác; hãy chọn một đơn vị đứng độc lập`,
  en: `the base site "${name}" itself has a base; choose one that stands on its own`,
});
