import { ConfigError, readConfig } from './config.ts';

const read = (argv: string[], env: NodeJS.ProcessEnv = {}) => readConfig(argv, env).config;

describe('the run contract', () => {
  test('has the defaults that others script against', () => {
    expect(read([])).toMatchObject({ host: '127.0.0.1', port: 8480, site: 'demo', simulation: null, influx: null });
  });

  test('the command line goes before the environment', () => {
    expect(read(['--port', '9000'], { IOC_PORT: '9100', IOC_SITE: 'van-lam' })).toMatchObject({
      port: 9000,
      site: 'van-lam',
    });
  });

  test('a clock without a zone is office time', () => {
    expect(read(['--clock', '2024-06-03T07:00']).simulation).toMatchObject({ start: Date.UTC(2024, 5, 3), speed: 60 });
    expect(read(['--clock', '2024-06-03T07:00+07:00', '--speed', 'max']).simulation).toMatchObject({
      start: Date.UTC(2024, 5, 3),
      speed: Infinity,
    });
  });

  test.each([
    [['--prot', '1'], /--prot/],
    [['--port', '99999'], /65535/],
    [['--clock', 'yesterday'], /2024-06-03T07:00/],
    [['--clock', '2024-06-03T07:00', '--speed', '0'], /max/],
    [['--speed', '60'], /--clock/],
  ])('%j is refused with a sentence', (argv, sentence) => {
    expect(() => read(argv)).toThrow(ConfigError);
    expect(() => read(argv)).toThrow(sentence);
  });

  test('secrets are never part of what is logged', () => {
    const { config } = readConfig([], {
      IOC_DATABASE_URL: 'postgres://u:geheim@h/d',
      IOC_INFLUX_URL: 'http://h',
      IOC_INFLUX_AUTHORIZATION: 'Token geheim',
    });
    expect(JSON.stringify(config)).not.toContain('geheim');
  });
});
