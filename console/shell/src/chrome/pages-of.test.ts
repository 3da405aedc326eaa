import { config } from '@grafana/runtime';
import type { ConsoleBootData } from '@vnioc/contract/console-boot.ts';
import { pagesOf } from './pages-of.ts';

const APP = 'vnioc-operations-app';
const page = (name: string, path: string, role = 'Viewer', addToNav = true) => ({
  ...{ type: 'page', name, path: `/a/${APP}${path}`, role, addToNav },
});

const OPERATOR = { worksForUnit: false, mayActAs: [], actsAs: null };

const seenBy = (role: 'Viewer' | 'Editor' | 'Admin', visitor: object = {}): string[] => {
  const includes = [page('Trang đầu', ''), page('Bàn trực', '/duty', 'Editor'), page('Quản trị', '/admin', 'Admin')];
  includes.push(page('Việc của đơn vị tôi', '/unit'));
  const hidden = [page('Ẩn', '/x', 'Viewer', false), { ...page('Bảng', '/y'), type: 'dashboard' }];
  config.apps = { [APP]: { includes: [...includes, ...hidden] } } as never;
  Object.assign(window, { vniocConsole: { visitor: { ...OPERATOR, role, ...visitor } } as unknown as ConsoleBootData });
  return pagesOf(APP).map(({ name }) => name);
};

afterEach(() => localStorage.clear());

test('everybody sees the pages of their role, in the order of the app', () => {
  expect(seenBy('Viewer')).toEqual(['Trang đầu']);
  expect(seenBy('Editor')).toEqual(['Trang đầu', 'Bàn trực']);
  expect(seenBy('Admin')).toEqual(['Trang đầu', 'Bàn trực', 'Quản trị']);
});

test('in English where the reader chose it', () => {
  localStorage.setItem('vnioc.language', 'en');
  expect(seenBy('Admin')).toEqual(['Home', 'Duty desk', 'Administration']);
});

test('the work of one’s own unit is for people of agencies, and for whoever plays nobody on a demonstration', () => {
  const PERSON = { id: 'p', name: 'P', position: '' };
  expect(seenBy('Editor')).not.toContain('Việc của đơn vị tôi');
  expect(seenBy('Viewer', { worksForUnit: true })).toContain('Việc của đơn vị tôi');
  expect(seenBy('Admin', { mayActAs: [PERSON] })).toContain('Việc của đơn vị tôi');
  expect(seenBy('Admin', { mayActAs: [PERSON], actsAs: PERSON })).not.toContain('Việc của đơn vị tôi');
});
