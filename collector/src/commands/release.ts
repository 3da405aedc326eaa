import { usageFault } from './command-fault.ts';
import { required, textOption, type Command } from './command.ts';

/** Lets a source go on that a secrecy mark has stopped (SEMANTICS §2). */
export const release: Command = {
  name: 'release',
  usage: ['release SOURCE --by PERSON --reason "…"'],
  summary: { vi: 'Cho nguồn bị dừng vì dấu độ mật chạy lại', en: 'Release a source that a secrecy mark stopped' },
  options: {
    by: { takes: 'PERSON', vi: 'nhân danh ai (địa bàn trình diễn)', en: 'in whose name (demonstration site)' },
    reason: { takes: '"…"', vi: 'lý do', en: 'the reason' },
  },
  async run(context) {
    const source = required(context, 0, 'SOURCE');
    const reason = textOption(context.values, 'reason');
    if (reason === undefined) throw usageFault('Thiếu --reason. / --reason is missing.');
    if (textOption(context.values, 'by') === undefined && !context.environment['IOC_KEY']) {
      throw usageFault(
        'Phải nêu tên người cho chạy lại: --by NGƯỜI (địa bàn trình diễn) hoặc khóa riêng của người đó trong IOC_KEY. / A named person releases: --by PERSON on a demonstration site, or that person’s own key in IOC_KEY.',
      );
    }
    const answer = await (
      await context.writing()
    ).post(`/api/v1/sources/${encodeURIComponent(source)}/release`, { reason });
    context.say(context.json ? JSON.stringify(answer) : `Nguồn ${source} chạy lại. / Source ${source} goes on.`);
    return 0;
  },
};
