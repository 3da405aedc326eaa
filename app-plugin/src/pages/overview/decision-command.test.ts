import { decisionCommand } from './decision-command.ts';

const nothing = { note: '', documentNumber: '', unit: null };
const mobilization = { kind: 'mobilization', request: 'dd-1' } as const;

test('an approval names the request and its document; without one nobody is called up', () => {
  expect(decisionCommand(mobilization, 'approve', nothing)).toBe('document');
  expect(decisionCommand(mobilization, 'approve', { ...nothing, documentNumber: ' 12/QĐ ' })).toEqual({
    ...{ type: 'approveMobilization', request: 'dd-1', documentNumber: '12/QĐ' },
  });
});

test('nobody is refused without a reason', () => {
  expect(decisionCommand(mobilization, 'refuse', { ...nothing, note: '  ' })).toBe('note');
  expect(decisionCommand({ kind: 'extension', request: null }, 'refuse', { ...nothing, note: 'đủ người' })).toEqual({
    ...{ type: 'refuseExtension', note: 'đủ người' },
  });
});

test('arbitration names a unit', () => {
  const arbitration = { kind: 'arbitration', request: null } as const;
  expect(decisionCommand(arbitration, 'approve', nothing)).toBe('unit');
  expect(decisionCommand(arbitration, 'approve', { ...nothing, unit: 'phong_vhtt' })).toEqual({
    ...{ type: 'arbitrate', lead: 'phong_vhtt', reason: null },
  });
});

test('a step of the leaders is done with its result, or skipped with a reason', () => {
  const step = { kind: 'step', request: 's4' } as const;
  expect(decisionCommand(step, 'approve', nothing)).toEqual({ type: 'completeStep', step: 's4', evidence: null });
  expect(decisionCommand(step, 'refuse', { ...nothing, note: 'x' })).toEqual({
    type: 'skipStep',
    step: 's4',
    note: 'x',
  });
});
