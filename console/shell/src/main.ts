import { setPanelDataErrorView } from '#runtime/PanelDataErrorView';
import { setPanelRenderer } from '#runtime/PanelRenderer';
import { setPluginPage } from '#runtime/PluginPage';
import { initPluginTranslations } from '@grafana/i18n';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Console } from './Console.tsx';
import { followLive } from './live/follow-live.ts';
import { followVisitor } from './live/one-visitor.ts';
import { PageFrame } from './PageFrame.tsx';
import { NoData } from './panels/NoData.tsx';
import { PanelFrame } from './panels/PanelFrame.tsx';
import { offerDefine } from './plugins/import-module.ts';
import { offerServices } from './services/offer-services.ts';

async function start(): Promise<void> {
  offerDefine();
  const events = offerServices();
  followVisitor();
  followLive();
  setPluginPage(PageFrame);
  setPanelRenderer(PanelFrame);
  setPanelDataErrorView(NoData);
  await initPluginTranslations('grafana');
  const root = document.getElementById('root');
  if (root !== null) createRoot(root).render(createElement(Console, { events }));
}

void start();
