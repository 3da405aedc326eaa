import plugin from './plugin.json';

describe('plugin.json', () => {
  it('declares the backend that alert rules and live paths need', () => {
    expect(plugin).toMatchObject({ backend: true, alerting: true, streaming: true, annotations: true, metrics: true });
    expect(plugin.executable).toMatch(/^gpx_[a-z_]+$/);
  });

  it('has no proxy routes: every path under one would be open to every viewer', () => {
    expect(plugin).not.toHaveProperty('routes');
  });
});
