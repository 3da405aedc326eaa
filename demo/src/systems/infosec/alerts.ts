import { count } from '../../world/random.ts';
import { at, HOUR, type Day, type Instant } from '../../world/time.ts';
import type { World } from '../../world/world.ts';
import { addressOf, HOSTS, type Hosts } from './hosts.ts';

/** An alert of the sensor on the dedicated network, before it is written as a line of eve.json. */
export interface SensorAlert {
  readonly at: Instant;
  readonly unit: string;
  readonly source: string;
  readonly target: string;
  readonly port: number;
  readonly signatureId: number;
  readonly signature: string;
  readonly category: string;
  /** Suricata counts downwards: 1 is the worst. */
  readonly severity: 1 | 2 | 3;
  readonly flow: number;
}

const RULES = [
  {
    id: 2_260_002,
    text: 'SURICATA Applayer Detect protocol only one direction',
    category: 'Generic Protocol Command Decode',
    severity: 3,
    port: 25,
  },
  {
    id: 2_210_044,
    text: 'SURICATA STREAM Packet with invalid timestamp',
    category: 'Generic Protocol Command Decode',
    severity: 3,
    port: 443,
  },
  {
    id: 9_000_010,
    text: 'DEMO SCAN repeated SSH sign-in',
    category: 'Attempted Information Leak',
    severity: 2,
    port: 22,
  },
  { id: 9_000_011, text: 'DEMO WEB SQL injection attempt', category: 'Web Application Attack', severity: 2, port: 80 },
] as const;
const WORM = {
  id: 9_000_001,
  text: 'DEMO MALWARE SMB lateral movement',
  category: 'A Network Trojan was detected',
  severity: 1,
  port: 445,
} as const;

/** Alerts of one day in the order of their time: forty to eighty, more while malware spreads. */
export function alertsOf(world: World, day: Day): readonly SensorAlert[] {
  const known = latest.get(world);
  if (known?.day === day) return known.alerts;
  const alerts = drawnAlerts(world, day);
  latest.set(world, { day, alerts });
  return alerts;
}

/** Nineteen units ask for the same day one after the other. */
const latest = new WeakMap<World, { readonly day: Day; readonly alerts: readonly SensorAlert[] }>();

function drawnAlerts(world: World, day: Day): readonly SensorAlert[] {
  const ordinary = HOSTS.flatMap((hosts) =>
    Array.from({ length: count(world.draw, 3, 'alerts', hosts.unit, day) }, (_, index) =>
      ordinaryAlert(world, hosts, day, index),
    ),
  );
  return [...ordinary, ...spreadOf(world, day)].sort((a, b) => a.at - b.at || a.flow - b.flow);
}

function ordinaryAlert(world: World, hosts: Hosts, day: Day, index: number): SensorAlert {
  const { draw } = world;
  const name = ['alert', hosts.unit, day, index] as const;
  const rule = RULES[Math.floor(draw(...name, 'rule') ** 2 * RULES.length)] ?? RULES[0];
  return {
    at: at(day) + Math.floor(draw(...name, 'time') * 24 * HOUR),
    unit: hosts.unit,
    source: `203.0.113.${1 + Math.floor(draw(...name, 'from') * 250)}`,
    target: addressOf(hosts, Math.floor(draw(...name, 'machine') * hosts.machines)),
    port: rule.port,
    signatureId: rule.id,
    signature: rule.text,
    category: rule.category,
    severity: rule.severity,
    flow: Math.floor(draw(...name, 'flow') * 1e15),
  };
}

/** From the first infected machine to three others of its own unit and one of each of three other units, hour by hour. */
function spreadOf(world: World, day: Day): readonly SensorAlert[] {
  const origin = HOSTS.find((hosts) => world.happening('spread', hosts.unit, day));
  if (!origin) return [];
  const others = HOSTS.filter((hosts) => hosts !== origin).slice(2, 5);
  const targets = [
    ...[1, 2, 3].map((machine) => [origin, machine] as const),
    ...others.map((hosts) => [hosts, 4] as const),
  ];
  return targets.map(([hosts, machine], step) => ({
    at: at(day, '09:12') + step * HOUR * 0.6,
    unit: hosts.unit,
    source: addressOf(origin, 0),
    target: addressOf(hosts, machine),
    port: WORM.port,
    signatureId: WORM.id,
    signature: WORM.text,
    category: WORM.category,
    severity: WORM.severity,
    flow: Math.floor(world.draw('worm', day, step) * 1e15),
  }));
}
