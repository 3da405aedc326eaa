import { css } from '@emotion/css';
import { PageLayoutType, type GrafanaTheme2 } from '@grafana/data';
import type { PluginPageProps } from '@grafana/runtime';
import { Tab, TabsBar, useStyles2 } from '@grafana/ui';
import { useEffect } from 'react';
import { bootData } from './boot-data.ts';
import { colorsOf } from './chrome/theme-colors.ts';

/** What `PluginPage` of @grafana/runtime draws: title, tabs, actions, content. */
export function PageFrame(props: PluginPageProps) {
  const { pageNav, subTitle = pageNav?.subTitle, actions, info, renderTitle, layout, children } = props;
  const styles = useStyles2(stylesOf);
  const title = pageNav?.text ?? '';
  useEffect(() => {
    document.title = [title, bootData().product].filter((part) => part !== '').join(' · ');
  }, [title]);
  const bare = layout === PageLayoutType.Canvas || layout === PageLayoutType.Custom;
  if (bare) return <div className={styles.canvas}>{children}</div>;
  return (
    <div className={styles.page}>
      {(title !== '' || actions !== undefined) && (
        <div className={styles.head}>
          {title === '' ? null : <h1 className={styles.title}>{renderTitle?.(title) ?? title}</h1>}
          {info?.map(({ label, value }) => (
            <div key={label}>
              <div className={styles.quiet}>{label}</div>
              {value}
            </div>
          ))}
          <div className={styles.actions}>{actions}</div>
        </div>
      )}
      {subTitle ? <div className={styles.quiet}>{subTitle}</div> : null}
      {pageNav?.children?.length ? (
        <TabsBar>
          {pageNav.children.map(({ text, url, active = false }) => (
            <Tab key={url ?? text} label={text} active={active} {...(url === undefined ? {} : { href: url })} />
          ))}
        </TabsBar>
      ) : null}
      <div className={styles.content}>{children}</div>
    </div>
  );
}

const stylesOf = (theme: GrafanaTheme2) => ({
  page: css({
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    padding: theme.spacing(1, 1.5, 1.5),
    minWidth: 0,
  }),
  canvas: css({ display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 }),
  head: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
    minHeight: 32,
  }),
  title: css({ ...theme.typography.h4, fontWeight: 600, margin: 0, flexGrow: 1, '@media print': { color: '#000' } }),
  actions: css({ display: 'flex', gap: theme.spacing(1), alignItems: 'center', '@media print': { display: 'none' } }),
  quiet: css({ color: colorsOf(theme).text.secondary }),
  content: css({ display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, marginTop: theme.spacing(1) }),
});
