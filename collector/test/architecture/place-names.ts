import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { parse } from 'yaml';
import { placeOf, REPOSITORY, walk } from './source-file.ts';
import type { SourceFile } from './source-file.ts';

const SITES = join(REPOSITORY, 'provisioning', 'sites');
/** A kind of unit in front of its name: "Thị trấn Như Quỳnh" is also written as "Như Quỳnh". */
const KIND = /^(ủy ban nhân dân |ubnd |công an )?(tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn)\s+/i;

const namesIn = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(namesIn);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'name' && typeof value === 'string' ? [value] : namesIn(value),
  );
};

/** Names of the places that the shipped registers know, without their kind; an agency's name is no place. */
export const placeNames = (): string[] => {
  const names = readdirSync(SITES)
    .map((site) => join(SITES, site, 'units.yaml'))
    .flatMap((file) => {
      try {
        return namesIn(parse(readFileSync(file, 'utf8')));
      } catch {
        return []; // a site without units of its own, or a file that `ioc check` reports
      }
    })
    .filter((name) => KIND.test(name))
    .map((name) => name.replace(KIND, '').normalize('NFC'))
    .filter((name) => name.includes(' ') && !/[–(,]/.test(name));
  return [...new Set([...names, 'Văn Lâm', 'Hưng Yên', 'Nghệ An', 'Bình Dương', 'van-lam', 'nghe-an', 'binh-duong'])];
};

const textOf = (node: ts.Node): string | undefined =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node) ||
  ts.isJsxText(node)
    ? node.text
    : undefined;

/** Texts of a program (not its comments) that name a place; places are data under provisioning. */
export const placesNamedIn = (file: SourceFile, names: readonly string[]): string[] => {
  const found: string[] = [];
  walk(file.tree, (node) => {
    const text = textOf(node)?.normalize('NFC');
    const name = text === undefined ? undefined : names.find((candidate) => text.includes(candidate));
    if (name !== undefined) found.push(`${placeOf(file, node)} ${name}`);
  });
  return found;
};
