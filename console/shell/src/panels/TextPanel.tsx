import { renderMarkdown, type PanelProps } from '@grafana/data';

/** Markdown, sanitised by Grafana's own renderer. */
export const TextPanel = ({ options, replaceVariables }: PanelProps<{ readonly content?: string }>) => (
  <div
    className="markdown-html"
    dangerouslySetInnerHTML={{ __html: renderMarkdown(replaceVariables(options.content ?? '')) }}
  />
);
