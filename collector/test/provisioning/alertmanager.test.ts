import { amtoolAvailable } from '../servers/alertmanager.ts';
import { describeWith } from '../servers/describe-with.ts';
import { runTool } from './run-tool.ts';

const receiverOf = (...labels: string[]): string =>
  runTool('alertmanager', 'amtool', 'config', 'routes', 'test', '--config.file=alertmanager.yml', ...labels).output.split('\n')[0] ?? '';

describeWith(amtoolAvailable(), 'prometheus-alertmanager')('the Alertmanager configuration', () => {
  it('is accepted by the real amtool', () => {
    const check = runTool('alertmanager', 'amtool', 'check-config', 'alertmanager.yml');
    expect(check.output).toContain('SUCCESS');
    expect(check.passed).toBe(true);
  });

  it('sends everything to the collector, the one router', () => {
    expect(receiverOf('alertname=IndicatorCritical', 'severity=critical')).toBe('collector');
    expect(receiverOf('alertname=Watchdog')).toBe('collector');
    expect(receiverOf('alertname=SomebodyElses', 'team=network')).toBe('collector');
  });

  it('mails the collector’s own death to the shift lead: the dead cannot page', () => {
    expect(receiverOf('alertname=CollectorDown')).toBe('shift-lead');
  });
});
