import { Router } from 'express';
import { FEEDS } from '../../feeds.ts';
import { basic } from '../../upstream/guard.ts';
import { csv } from '../../upstream/text.ts';
import { amount, answers, daysAsked, type Upstream } from '../../upstream/upstream.ts';
import { communeOf } from '../../world/places.ts';
import type { Statement } from '../../world/statements.ts';
import { written } from '../../world/time.ts';

/** The health sector: daily CSV of the communes, a UTF-16 table of the hospital, a weekly percentage in two spellings. */
export function healthRoutes(upstream: Upstream): Router {
  const router = Router();
  router.use(basic(upstream.credentials['VNIOC_Y_TE_LOGIN'] ?? ''));
  router.get('/bao-cao-ngay.csv', (request, response) => {
    const rows = answers(upstream, FEEDS.healthDay, daysAsked(upstream, request.query['tu'], request.query['den'])).map(
      communeRow,
    );
    const header = ['ma_xa', 'ngay', 'luot_kham', 'sxh_mac_moi', 'tcm_mac_moi', 'o_dich', 'ngo_doc', 'do_mat'];
    response.type('text/csv; charset=utf-8').send(csv([header, ...rows], ','));
  });
  router.get('/giuong-benh.csv', (request, response) => {
    const rows = answers(upstream, FEEDS.hospital, daysAsked(upstream, request.query['tu'], request.query['den'])).map(
      hospitalRow,
    );
    const table = csv([['Ngày', 'Lượt khám', 'Nội trú', 'Giường kế hoạch', 'Độ mật'], ...rows], '\t');
    response.type('text/csv; charset=utf-16le').send(Buffer.from(`\ufeff${table}`, 'utf16le'));
  });
  router.get('/api/dung-han', (request, response) => {
    const weeks = answers(upstream, FEEDS.healthWeek, daysAsked(upstream, request.query['tu'], request.query['den']));
    response.json({
      tuan: weeks.map((statement) => ({ den_ngay: statement.period.last, ty_le: percentage(statement) })),
    });
  });
  return router;
}

function communeRow(statement: Statement): readonly (string | number)[] {
  const names = ['outpatient_visits', 'dengue_cases', 'hfmd_cases', 'outbreaks_active', 'food_poisoning_cases'];
  const figures = names.map((name) => amount(statement, `health.${name}`));
  return [communeOf(statement.unit).code, written.slashed(statement.period.last), ...figures, ''];
}

const hospitalRow = (statement: Statement): readonly (string | number)[] => [
  written.slashed(statement.period.last),
  amount(statement, 'health.outpatient_visits'),
  amount(statement, 'health.inpatients'),
  amount(statement, 'health.bed_occupancy', 'denominator'),
  '',
];

/** `0.98` in even weeks and `98` in odd ones, for the same thing. */
function percentage(statement: Statement): number {
  const share = amount(statement, 'health.report_timeliness');
  const percent = Math.round(share * 10_000) / 100;
  return Number(statement.period.key.slice(-1)) % 2 === 0 ? share : percent;
}
