import { targetOf } from './import-table.ts';
import type { SourceFile } from './source-file.ts';

/** Import cycles between files, types included, each as `a → b → a`; every cycle is reported once. */
export const cyclesAmong = (files: readonly SourceFile[]): string[] => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const finished = new Set<string>();
  const cycles: string[] = [];

  const visit = (file: SourceFile, trail: readonly string[]): void => {
    const start = trail.indexOf(file.path);
    if (start >= 0) {
      cycles.push([...trail.slice(start), file.path].join(' → '));
      return;
    }
    if (finished.has(file.path)) return;
    for (const specifier of file.imports.filter((name) => name.startsWith('.'))) {
      const target = byPath.get(targetOf(file, specifier));
      if (target !== undefined) visit(target, [...trail, file.path]);
    }
    finished.add(file.path);
  };

  for (const file of files) visit(file, []);
  return cycles;
};
