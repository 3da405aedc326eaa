import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { REPOSITORY } from '../architecture/source-file.ts';
import { describeWith } from '../servers/describe-with.ts';
import { promtoolAvailable } from '../servers/prometheus.ts';
import { runTool } from './run-tool.ts';

interface Rule {
  readonly alert?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

const alertRules = (): Rule[] => {
  const text = readFileSync(join(REPOSITORY, 'provisioning/prometheus/rules/vnioc-alerts.yml'), 'utf8');
  const { groups } = parse(text) as { groups: Array<{ rules: Rule[] }> };
  return groups.flatMap(({ rules }) => rules);
};

describeWith(promtoolAvailable(), 'prometheus')('the Prometheus rules', () => {
  it('are a configuration that the real promtool accepts', () => {
    const config = runTool('prometheus', 'promtool', 'check', 'config', '--syntax-only', 'prometheus.yml');
    expect(config.output).toContain('SUCCESS');
    expect(config.passed).toBe(true);
  });

  it('pass their unit tests in the real promtool', () => {
    const tests = runTool('prometheus/rules/tests', 'promtool', 'test', 'rules', 'vnioc-rules.test.yml');
    expect(tests.output).toContain('SUCCESS');
    expect(tests.passed).toBe(true);
  });

  it('are really judged by those tests: a wrong expectation fails', () => {
    const folder = mkdtempSync(join(tmpdir(), 'vnioc-promtool-'));
    const path = join(REPOSITORY, 'provisioning/prometheus/rules');
    const broken = readFileSync(join(path, 'tests/vnioc-rules.test.yml'), 'utf8')
      .replaceAll('../vnioc', `${path}/vnioc`)
      .replace('severity: critical', 'severity: info');
    writeFileSync(join(folder, 'broken.yml'), broken);
    expect(runTool('prometheus', 'promtool', 'test', 'rules', join(folder, 'broken.yml')).passed).toBe(false);
    rmSync(folder, { recursive: true });
  });
});

it('the rules ask only for families that the collector has', () => {
  const folder = join(REPOSITORY, 'provisioning/prometheus/rules');
  const rules = ['vnioc-alerts.yml', 'vnioc-recording.yml'].map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  const asked = new Set([...rules.matchAll(/(?<![:\w])vnioc_[a-z_]+/g)].map(([name]) => name));
  const known = readFileSync(join(REPOSITORY, 'contract/src/metric-names.ts'), 'utf8');
  expect(asked.size).toBeGreaterThan(5);
  expect([...asked].filter((name) => !known.includes(`'${name}'`))).toEqual([]);
});

describe('every alert rule', () => {
  it.each(alertRules().map((rule) => [rule.alert ?? 'unnamed', rule] as const))('%s carries the labels of our contract', (_, rule) => {
    expect(['info', 'warning', 'critical']).toContain(rule.labels?.['severity']);
    expect(rule.labels?.['kind']).toMatch(/^[a-z]+$/);
    expect(rule.annotations?.['summary']).toMatch(/[À-ỹ]/);
    expect(rule.annotations?.['description']).toMatch(/[À-ỹ]/);
  });
});
