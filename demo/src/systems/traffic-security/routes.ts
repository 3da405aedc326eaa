import { Router } from 'express';
import { FEEDS } from '../../feeds.ts';
import { bearer } from '../../upstream/guard.ts';
import { amount, answers, daysAsked, type Upstream } from '../../upstream/upstream.ts';
import type { Feed } from '../../world/feed.ts';
import { place } from '../../world/places.ts';
import type { Statement } from '../../world/statements.ts';
import { written } from '../../world/time.ts';

/** Reports of the district police: bearer token, JSON, days written day first. */
export function policeRoutes(upstream: Upstream): Router {
  const router = Router();
  router.use(bearer(upstream.credentials['VNIOC_CONG_AN_TOKEN'] ?? ''));
  const report = (path: string, feed: Feed, row: (statement: Statement) => object) =>
    router.get(path, (request, response) => {
      const statements = answers(upstream, feed, daysAsked(upstream, request.query['tu'], request.query['den']));
      response.json({
        don_vi_bao_cao: 'Công an huyện',
        bao_cao: statements.map((statement) => ({ ...head(statement), ...row(statement) })),
      });
    });
  report('/bao-cao-ngay', FEEDS.police, (statement) => ({
    so_vu: of(statement, 'accidents'),
    chet: of(statement, 'deaths'),
    bi_thuong: of(statement, 'injuries'),
    chay_no: of(statement, 'fires'),
  }));
  report('/an-ninh-trat-tu', FEEDS.publicOrder, (statement) => ({ so_vu_viec: of(statement, 'public_order_cases') }));
  report('/xac-minh', FEEDS.verification, (statement) => ({
    phat_hien: of(statement, 'violations_verified_rate', 'denominator'),
    da_xac_minh: of(statement, 'violations_verified_rate', 'numerator'),
    bat_loi_sai: of(statement, 'false_positive_rate', 'numerator'),
  }));
  report('/xu-ly-tuan', FEEDS.processed, (statement) =>
    parts(statement, 'violations_processed_rate', 'da_xu_ly', 'da_xac_minh'),
  );
  report('/kham-pha-an', FEEDS.clearance, (statement) =>
    parts(statement, 'case_clearance_rate', 'da_kham_pha', 'so_an'),
  );
  return router;
}

const of = (statement: Statement, name: string, part: 'value' | 'numerator' | 'denominator' = 'value'): number =>
  amount(statement, `traffic_security.${name}`, part);

const parts = (statement: Statement, name: string, above: string, below: string) => ({
  [above]: of(statement, name, 'numerator'),
  [below]: of(statement, name, 'denominator'),
});

/** A row that fell under a secrecy rule carries its mark in the field made for it. */
const head = (statement: Statement) => ({
  don_vi: place(statement.unit).name,
  ngay: written.slashed(statement.period.last),
  do_mat: statement.secret ? 'Mật' : 'Thường',
  ...(statement.secret ? { ghi_chu: SECRET_NOTE } : {}),
});

/** Made up; whoever finds it anywhere behind the collector has found a leak. */
const SECRET_NOTE = 'Chuyên án minh họa TRONG-DONG-1670';
