import { readArguments } from './arguments.ts';
import { readWorkingDays } from './calendar.ts';
import { credentialsFrom } from './credentials.ts';
import { startDemo } from './start-demo.ts';

const said = new Set<string>();
/** Each sentence once: a collector that is not up yet is asked every few seconds. */
const say = (sentence: string): void => {
  if (said.has(sentence)) return;
  said.add(sentence);
  console.error(`demo: ${sentence}`);
};

/** Connections that do not let go are cut. */
const STOP_WITHIN = 1000;

const parent = process.ppid;
try {
  const options = readArguments(process.argv.slice(2));
  const demo = await startDemo(options, credentialsFrom(process.env), readWorkingDays(), say);
  console.log(`demo ready: http://127.0.0.1:${demo.port} mqtt://127.0.0.1:${demo.mqttPort}`);
  const end = () => {
    void demo.stop().then(() => process.exit(0));
    setTimeout(() => process.exit(0), STOP_WITHIN);
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  // Nobody is left to serve when whoever started the demo is gone.
  setInterval(() => process.ppid !== parent && end(), 1000).unref();
} catch (error) {
  console.error(`demo: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
