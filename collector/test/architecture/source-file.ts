import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

/** The repository, seen from this file. */
export const REPOSITORY = join(import.meta.dirname, '..', '..', '..');

export interface SourceFile {
  /** From the root of the repository, with slashes. */
  readonly path: string;
  readonly text: string;
  /** Every module it names: imports, re-exports and dynamic imports, types included. */
  readonly imports: readonly string[];
  readonly tree: ts.SourceFile;
}

const isTypeScript = (name: string): boolean => /\.tsx?$/.test(name) && !name.endsWith('.d.ts');

/** A file by its path in the repository and its text. */
export const sourceFile = (path: string, text: string): SourceFile => ({
  path,
  text,
  imports: ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName),
  tree: ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true),
});

const read = (path: string): SourceFile =>
  sourceFile(relative(REPOSITORY, path).replaceAll('\\', '/'), readFileSync(path, 'utf8'));

/** All TypeScript files below a folder of the repository; none when the folder does not exist. */
export const sourceFilesIn = (folder: string): SourceFile[] => {
  try {
    return readdirSync(join(REPOSITORY, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && isTypeScript(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.includes('node_modules') && !path.includes('/dist/'))
      .map(read);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
};

export const isTest = ({ path }: SourceFile): boolean => /\.test\.tsx?$/.test(path) || path.includes('/testcases/');

/** Calls `visit` for every node of the file. */
export const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
};

/** `path:line` of a node, as an editor opens it. */
export const placeOf = (file: SourceFile, node: ts.Node): string =>
  `${file.path}:${file.tree.getLineAndCharacterOfPosition(node.getStart(file.tree)).line + 1}`;
