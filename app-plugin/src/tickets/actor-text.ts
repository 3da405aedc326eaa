import type { Telling } from './event-sentence.ts';
import { roleWords } from './words.ts';
import { dictionary } from '../words/language.ts';

const words = dictionary(
  {
    system: 'hệ thống',
    machine: 'máy {key}',
    citizen: 'người dân',
    instead: 'thay {name}',
    link: 'qua liên kết một lần',
    standIn: 'khóa {name} đóng vai',
  },
  {
    system: 'the system',
    machine: 'machine {key}',
    citizen: 'the citizen',
    instead: 'for {name}',
    link: 'by one-time link',
    standIn: 'played by key {name}',
  },
);

interface By {
  readonly kind: 'person' | 'system' | 'machine' | 'citizen';
  readonly id?: string;
  readonly role?: string;
  readonly unit?: string;
  readonly deputyOf?: string;
  /** Name of the key whose owner stood in for the person; on demonstrations alone (both names are recorded, SEMANTICS §8). */
  readonly standIn?: string;
  readonly via?: string;
  readonly key?: string;
}

/** Who did it: a name and its role for those who may know names, else role and unit; deputies with both names. */
export function actorText(
  by: unknown,
  people: Readonly<Record<string, string>>,
  { language, unitName }: Telling,
): string {
  const { kind, id = '', role = '', unit = '', deputyOf, standIn, via, key = '' } = by as By;
  const said = words[language];
  if (kind === 'machine') return said.machine.replace('{key}', key);
  if (kind !== 'person') return said[kind];
  const roleText = (roleWords[language] as Readonly<Record<string, string>>)[role] ?? role;
  const name = people[id];
  const parts = [name === undefined ? `${roleText}, ${unitName(unit)}` : `${name}, ${roleText}`];
  if (deputyOf !== undefined) parts.push(said.instead.replace('{name}', people[deputyOf] ?? deputyOf));
  if (standIn !== undefined) parts.push(said.standIn.replace('{name}', standIn));
  if (via !== undefined) parts.push(said.link);
  return parts.join(', ');
}
