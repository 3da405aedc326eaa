import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { Fault } from './fault.ts';

export type Path = readonly (string | number)[];

/** One file as read: its content, and the line of every place in it. */
export interface Register {
  readonly file: string;
  readonly content: unknown;
  /** False after a syntax error: nothing can be said about what the file contains. */
  readonly readable: boolean;
  readonly faults: readonly Fault[];
  /** Line of a key or item; of the nearest place around it that exists, when it does not. */
  lineOf(path: Path): number;
}

export function parseRegister(file: string, text: string): Register {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const faults = document.errors.map(({ code, message, pos }) => ({
    file,
    line: lines.linePos(pos[0]).line,
    ...sentence(code, message),
  }));
  const grave = document.errors.some(({ code }) => code !== 'DUPLICATE_KEY');
  const lineOf = (path: Path): number => lines.linePos(offsetOf(document.contents, path)).line || 1;
  if (grave) return { file, content: undefined, readable: false, faults, lineOf };
  try {
    return { file, content: document.toJS({ maxAliasCount: 100 }) as unknown, readable: true, faults, lineOf };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const fault = {
      file,
      line: 1,
      vi: `không đọc được YAML (${why}); hãy sửa tệp`,
      en: `the YAML cannot be read (${why}); mend the file`,
    };
    return { file, content: undefined, readable: false, faults: [...faults, fault], lineOf };
  }
}

function sentence(code: string, message: string): { vi: string; en: string } {
  if (code === 'DUPLICATE_KEY')
    return {
      vi: 'khóa này viết hai lần trong cùng một mục; hãy bỏ một',
      en: 'this key stands twice in one item; remove one',
    };
  const why = message.split('\n')[0] ?? code;
  return {
    vi: `sai cú pháp YAML (${why}); hãy sửa rồi kiểm tra lại`,
    en: `YAML syntax error (${why}); mend it and check again`,
  };
}

function offsetOf(contents: unknown, path: Path): number {
  let node: unknown = contents;
  let offset = startOf(node);
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) return offset;
      offset = startOf(pair.key) || offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) || offset;
    } else return offset;
  }
  return offset;
}

const startOf = (node: unknown): number => (isNode(node) ? ((node as Node).range?.[0] ?? 0) : 0);
