import type { AppPlugin } from '@grafana/data';
import { PluginExtensionPoints } from '@grafana/data';
import type { OperationsSettings } from './settings.ts';
import { frameWords } from './screen/words.ts';
import { languageOf } from './words/language.ts';

/** Path of a page of this app, as Grafana mounts it. */
export const APP_PATH = '/a/vnioc-operations-app';

/** Of an alert rule of ours: its labels name the situation's unit and indicator. */
interface AlertInstance {
  readonly instance?: { readonly labels?: Readonly<Record<string, string>> };
}

const fromLabels = (labels: Readonly<Record<string, string>> = {}): string => {
  const asked = new URLSearchParams();
  for (const name of ['unit', 'indicator', 'domain']) {
    const value = labels[name];
    if (value !== undefined) asked.set(name, value);
  }
  return `${APP_PATH}/tickets?open=true&${asked}`;
};

/** Ways into the app from elsewhere in Grafana; the same points stand under `extensions.addedLinks` in plugin.json. */
export const addLinks = (plugin: AppPlugin<OperationsSettings>): AppPlugin<OperationsSettings> => {
  const words = frameWords[languageOf(undefined)];
  return plugin
    .addLink<AlertInstance>({
      title: words.openTicketsOfAlert,
      description: words.openTicketsOfAlertHint,
      targets: ['grafana/alerting/instance/action'],
      path: `${APP_PATH}/tickets`,
      configure: (context) => ({ path: fromLabels(context?.instance?.labels) }),
    })
    .addLink({
      title: words.newTicketOfPanel,
      description: words.newTicketOfPanelHint,
      targets: [PluginExtensionPoints.DashboardPanelMenu],
      path: `${APP_PATH}/tickets/new`,
    })
    .addLink({
      title: words.openDesk,
      description: words.openDeskHint,
      targets: [PluginExtensionPoints.CommandPalette],
      path: `${APP_PATH}/duty`,
    });
};
