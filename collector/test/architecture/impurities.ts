import ts from 'typescript';
import { placeOf, walk } from './source-file.ts';
import type { SourceFile } from './source-file.ts';

const impurityOf = (node: ts.Node, tree: ts.SourceFile): string | undefined => {
  if (ts.isNewExpression(node) && node.expression.getText(tree) === 'Date' && (node.arguments?.length ?? 0) === 0) {
    return 'new Date()';
  }
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText(tree).replace(/^globalThis\./, '');
    return ['Date.now', 'Math.random', 'process.env', 'performance.now'].includes(text) ? text : undefined;
  }
  if (ts.isCallExpression(node) && node.expression.getText(tree).replace(/^globalThis\./, '') === 'fetch')
    return 'fetch()';
  return undefined;
};

/** Where a file asks for the time, for chance, for the environment or for the network, one line each. */
export const impuritiesOf = (file: SourceFile): string[] => {
  const found: string[] = [];
  walk(file.tree, (node) => {
    const impurity = impurityOf(node, file.tree);
    if (impurity !== undefined) found.push(`${placeOf(file, node)} ${impurity}`);
  });
  return found;
};
