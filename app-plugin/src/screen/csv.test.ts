import { csvText } from './csv.ts';

test('cells are quoted where they must be, a missing figure is empty, and no text becomes a formula', () => {
  expect(
    csvText([
      ['Đơn vị', 'a "b", c', null, 0, -1.5],
      ['=SUM(A1)', '-1', '+1', '@x', 'x\ny'],
    ]),
  ).toBe('Đơn vị,"a ""b"", c",,0,-1.5\r\n\'=SUM(A1),\'-1,\'+1,\'@x,"x\ny"\r\n');
});
