import type { AppPlugin, PluginExtensionPanelContext } from '@grafana/data';
import { PluginExtensionPoints } from '@grafana/data';
import { getTemplateSrv } from '@grafana/runtime';
import { DATA_SOURCE_TYPE } from './boards/data-source-type.ts';
import type { OperationsSettings } from './settings.ts';
import { withParameters } from './screen/with-parameters.ts';
import { frameWords } from './screen/words.ts';
import { languageOf } from './words/language.ts';

/** Path of a page of this app, as Grafana mounts it. */
export const APP_PATH = '/a/vnioc-operations-app';

/** Of an alert rule of ours: its labels name the situation's unit and indicator. */
interface AlertInstance {
  readonly instance?: { readonly labels?: Readonly<Record<string, string>> };
}

/** Grafana 12.4 wraps frozen instances in a proxy whose properties cannot be read the usual way: it throws. */
const labelsOf = (instance: AlertInstance['instance'] = {}): Readonly<Record<string, string>> | undefined =>
  Object.getOwnPropertyDescriptor(instance, 'labels')?.value as Readonly<Record<string, string>> | undefined;

const OPEN = new URLSearchParams({ open: 'true' });

/** The label `unit` is the unit's name, as people read it; `unit_id` is what a list can be narrowed by. */
const fromLabels = ({ unit_id, unit, indicator, domain }: Readonly<Record<string, string>> = {}): string =>
  `${APP_PATH}/tickets?${withParameters(OPEN, { unit: unit_id ?? unit, indicator, domain })}`;

/** What a panel of ours asks for, in the fields of the form: several or unknown ones are left for the person to choose. */
function fromPanel(context: PluginExtensionPanelContext | undefined): string {
  const ours = context?.targets?.filter(({ datasource }) => datasource?.type === DATA_SOURCE_TYPE) ?? [];
  const asked = Object.assign({}, ...ours) as { readonly [name: string]: unknown };
  const [indicator, ...others] = Array.isArray(asked['indicators']) ? asked['indicators'] : [];
  const said = (value: unknown): string | undefined => {
    const text = typeof value === 'string' ? getTemplateSrv().replace(value, context?.scopedVars, 'csv') : '';
    return /^[\w.-]+$/.test(text) ? text : undefined;
  };
  const fields = { unit: said(asked['unit']), domain: said(asked['domain']) };
  const figure = others.length === 0 ? said(indicator) : undefined;
  return `${APP_PATH}/tickets/new?${withParameters(new URLSearchParams(), { ...fields, indicator: figure })}`;
}

/** Ways into the app from elsewhere in Grafana; the same points stand under `extensions.addedLinks` in plugin.json. */
export const addLinks = (plugin: AppPlugin<OperationsSettings>): AppPlugin<OperationsSettings> => {
  const words = frameWords[languageOf(undefined)];
  return plugin
    .addLink<AlertInstance>({
      title: words.openTicketsOfAlert,
      description: words.openTicketsOfAlertHint,
      targets: ['grafana/alerting/instance/action'],
      path: `${APP_PATH}/tickets`,
      configure: (context) => ({ path: fromLabels(labelsOf(context?.instance)) }),
    })
    .addLink<PluginExtensionPanelContext>({
      title: words.newTicketOfPanel,
      description: words.newTicketOfPanelHint,
      targets: [PluginExtensionPoints.DashboardPanelMenu],
      path: `${APP_PATH}/tickets/new`,
      configure: (context) => ({ path: fromPanel(context) }),
    })
    .addLink({
      title: words.openDesk,
      description: words.openDeskHint,
      targets: [PluginExtensionPoints.CommandPalette],
      path: `${APP_PATH}/duty`,
    });
};
