// The backend of the data source: one file for Node, and the launchers Grafana starts, one per platform it may run on.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.cwd();
const { executable } = JSON.parse(readFileSync(join(folder, 'src/plugin.json'), 'utf8'));
const PLATFORMS = ['linux_amd64', 'linux_arm64', 'darwin_amd64', 'darwin_arm64'];

const launcher = `#!/bin/sh
# Grafana starts this file, and hands on no PATH.
PATH="\${PATH:-}:/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin"
export PATH
command -v node >/dev/null || echo "VN-IOC: Node 20+ is needed beside Grafana / cần Node 20 trở lên trên máy chạy Grafana" >&2
exec node "$(dirname "$0")/backend.cjs"
`;

const launchers = {
  apply: ({ hooks, options }) =>
    hooks.afterEmit.tap('launchers', () => {
      mkdirSync(options.output.path, { recursive: true });
      for (const platform of PLATFORMS) {
        const file = join(options.output.path, `${executable}_${platform}`);
        writeFileSync(file, launcher);
        chmodSync(file, 0o755);
      }
    }),
};

export default () => ({
  context: join(folder, 'backend'),
  mode: 'production',
  target: 'node20',
  entry: { backend: './main.ts' },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        loader: 'swc-loader',
        options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
      },
    ],
  },
  output: { path: join(folder, 'dist'), filename: '[name].cjs', clean: false },
  optimization: { minimize: false }, // what an administrator may read, and stack traces that name places
  performance: { hints: false },
  plugins: [launchers],
  resolve: { extensions: ['.js', '.ts'] },
  stats: 'errors-warnings',
});
