import { parseRegister } from './register.ts';
import type { SiteFiles } from './read-registers.ts';

/** The site whose registers this one reads where it has none of its own; null when it stands on its own. */
export function baseOf(files: SiteFiles): string | null {
  const content = parseRegister('site.yaml', files.get('site.yaml') ?? '').content as
    { base?: unknown } | null | undefined;
  return typeof content?.base === 'string' && /^[a-z0-9][a-z0-9-]*$/.test(content.base) ? content.base : null;
}
