import { Router } from 'express';
import { FEEDS } from '../../feeds.ts';
import { basic } from '../../upstream/guard.ts';
import { csv, vietnamese } from '../../upstream/text.ts';
import { amount, answers, daysAsked, type Upstream } from '../../upstream/upstream.ts';
import { place } from '../../world/places.ts';
import type { Statement } from '../../world/statements.ts';
import { written } from '../../world/time.ts';

const HEADER = [
  'Tên đơn vị',
  'Ngày chốt',
  'Thường trú',
  'Tạm trú',
  'Tạm vắng',
  'Số hộ',
  'Khai sinh',
  'Khai sinh đúng hạn',
  'Khai tử',
  'Đủ điều kiện cấp',
  'Đã cấp căn cước',
  'Tài khoản mức 2',
  'Đã kích hoạt mức 2',
  'Tổng hồ sơ',
  'Hồ sơ đúng đủ sạch sống',
  'Độ mật',
];

/** How clerks really write the names of communes: decomposed letters, another Đ, short words. */
const NAMES: Readonly<Record<string, (name: string) => string>> = {
  'c-nhuquynh-tt': () => 'TT. Như Quỳnh',
  'c-daidong': (name) => name.replaceAll('Đ', 'Ð'),
  'c-minhhai': (name) => name.normalize('NFD'),
  'c-luongtai': (name) => name.toUpperCase(),
};

const nameOf = (unit: string): string => (NAMES[unit] ?? ((name: string) => name))(place(unit).name);

/** Monthly aggregates as CSV over HTTP: basic sign-in, byte order mark, semicolons, dots for thousands. */
export function populationRoutes(upstream: Upstream): Router {
  const router = Router();
  router.use(basic(upstream.credentials['VNIOC_DAN_CU_LOGIN'] ?? ''));
  router.get('/bao-cao-thang.csv', (request, response) => {
    const statements = answers(
      upstream,
      FEEDS.population,
      daysAsked(upstream, request.query['tu'], request.query['den']),
    );
    response.type('text/csv; charset=utf-8').send(`\ufeff${csv([HEADER, ...statements.map(row)], ';')}`);
  });
  return router;
}

function row(statement: Statement): readonly string[] {
  const figure = (name: string, part: 'value' | 'numerator' | 'denominator' = 'value') =>
    vietnamese(amount(statement, `population.${name}`, part));
  const parts = (name: string) => [figure(name, 'denominator'), figure(name, 'numerator')];
  return [
    nameOf(statement.unit),
    written.slashed(statement.period.last),
    ...['permanent', 'temporary', 'absent', 'households', 'births_registered'].map((name) => figure(name)),
    figure('births_on_time_rate', 'numerator'),
    figure('deaths_registered'),
    ...parts('id_card_coverage'),
    ...parts('vneid_level2_active_rate'),
    ...parts('data_correct_rate'),
    '',
  ];
}
