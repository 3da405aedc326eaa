import { Router } from 'express';
import { FEEDS } from '../../feeds.ts';
import { bearer } from '../../upstream/guard.ts';
import { outages } from '../../upstream/outages.ts';
import { amount, answers, daysAsked, type Upstream } from '../../upstream/upstream.ts';
import { place } from '../../world/places.ts';
import type { Statement } from '../../world/statements.ts';
import { at, written } from '../../world/time.ts';

/** The document system: REST JSON, bearer token, pages from 1. */
export function documentRoutes(upstream: Upstream): Router {
  const router = Router();
  router.use(outages(upstream, [FEEDS.documents.source]), bearer(upstream.credentials['VNIOC_QLVB_TOKEN'] ?? ''));
  router.get('/api/v2/thong-ke', (request, response) => {
    const size = Math.min(1000, Math.max(1, Number(request.query['size'] ?? 100)));
    const page = Math.max(1, Number(request.query['page'] ?? 1));
    const statements = answers(
      upstream,
      FEEDS.documents,
      daysAsked(upstream, request.query['tuNgay'], request.query['denNgay']),
    );
    const items = statements.slice((page - 1) * size, page * size).map(item);
    response.json({ code: 0, message: 'OK', data: { page, size, total: statements.length, items } });
  });
  return router;
}

function item(statement: Statement) {
  const of = (name: string, part: 'value' | 'numerator' | 'denominator' = 'value') =>
    amount(statement, `documents.${name}`, part);
  return {
    tenDonVi: place(statement.unit).name,
    ngay: written.spaced(at(statement.period.last, '16:00')),
    doMat: 'Thường',
    vbDen: of('incoming'),
    vbDi: of('outgoing'),
    vbDiKySo: of('digitally_signed_rate', 'numerator'),
    nhiemVuDangXuLy: of('tasks_open'),
    nhiemVuQuaHan: of('tasks_overdue'),
    hoanThanh: of('on_time_rate', 'denominator'),
    hoanThanhDungHan: of('on_time_rate', 'numerator'),
    gioVaoSoTrungVi: of('intake_lag'),
    lienThongChuaTiepNhan: of('unread'),
    chiDaoDenHan7Ngay: of('directives_due_7d'),
  };
}
