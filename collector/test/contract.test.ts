import ts from 'typescript';
import { sourceFilesIn, type SourceFile } from './architecture/source-file.ts';

const PACKAGES = [
  'collector',
  'console',
  'demo',
  'bench',
  'datasource-plugin',
  'panel-plugin',
  'app-plugin',
  'contract',
];
const everything = PACKAGES.flatMap((name) => sourceFilesIn(name));
const contract = everything.filter(({ path }) => path.startsWith('contract/src/'));

/** Names that a file exports where it declares them. */
function exportsOf({ tree }: SourceFile): string[] {
  const named = tree.statements.filter((statement) =>
    ts.canHaveModifiers(statement)
      ? ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
      : false,
  );
  return named.flatMap((statement) => {
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) => name.getText(tree));
    const { name } = statement as unknown as { readonly name?: ts.Identifier };
    return name === undefined ? [] : [name.text];
  });
}

/** Names that a file takes from another one. */
const importsOf = ({ tree }: SourceFile): string[] =>
  tree.statements.filter(ts.isImportDeclaration).flatMap(({ importClause }) => {
    const bindings = importClause?.namedBindings;
    return bindings !== undefined && ts.isNamedImports(bindings)
      ? bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
      : [];
  });

describe('the contract', () => {
  it('holds nothing that nobody uses', () => {
    const used = new Set(everything.flatMap(importsOf));
    const all = contract.flatMap((file) => exportsOf(file).map((name) => `${file.path} ${name}`));
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter((entry) => !used.has(entry.split(' ')[1] ?? ''))).toEqual([]);
  });

  it('is imported file by file, so that everybody sees what crosses which border', () => {
    const whole = everything.filter(({ imports }) => imports.includes('@vnioc/contract'));
    expect(whole.map(({ path }) => path)).toEqual([]);
  });
});
