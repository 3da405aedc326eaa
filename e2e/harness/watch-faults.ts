import type { BrowserContext, Page } from '@playwright/test';
import { isConsole } from './site.ts';

export interface Faults {
  /** What this journey causes on purpose: a text of the message or address. */
  expect(part: string | RegExp): void;
  readonly seen: readonly string[];
}

const matches = (text: string, part: string | RegExp): boolean =>
  typeof part === 'string' ? text.includes(part) : part.test(text);

/** Grafana 12.4's own: it asks for its feature flags in the second organisation, too, and is refused them there. */
const OF_GRAFANA: readonly RegExp[] = [/\/apis\/features\.grafana\.app\//, /OpenFeature provider/];

/** Errors on the console, uncaught exceptions, answers from 400 and breaches of the policy, on every page of a browser. */
export function watchFaults(context: BrowserContext): Faults {
  const all: string[] = [];
  const expected: (string | RegExp)[] = isConsole() ? [] : [...OF_GRAFANA];
  const watch = (page: Page): void => {
    page.on('console', (message) => {
      // the same as its answer below, without its address
      const isAnswer = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !isAnswer) all.push(`console: ${message.text().slice(0, 500)}`);
    });
    page.on('pageerror', (error) => all.push(`error: ${error.message}`));
    page.on('response', (response) => {
      if (response.status() >= 400) all.push(`${response.status()} ${response.request().method()} ${response.url()}`);
    });
  };
  context.pages().forEach(watch);
  context.on('page', watch);
  return {
    expect: (part) => void expected.push(part),
    get seen() {
      return all.filter((text) => !expected.some((part) => matches(text, part)));
    },
  };
}
