import { pathOption, type CommandContext } from './command.ts';

/** `--dir`: registers that lie anywhere, in work or of another installation. */
export const DIR_OPTION = {
  takes: 'D',
  vi: 'sổ đăng ký trong thư mục này, thay cho --site',
  en: 'the registers of this folder, instead of --site',
};

/** The site a command about registers was typed for: `--dir`, `--site`, IOC_SITE, else the demonstration. */
export const typedSite = (context: CommandContext): string =>
  pathOption(context, 'dir') ?? context.site ?? context.environment['IOC_SITE'] ?? 'demo';
