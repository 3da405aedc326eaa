import { Router, type Request, type Response } from 'express';
import { FEEDS } from '../../feeds.ts';
import { bearer } from '../../upstream/guard.ts';
import { outages } from '../../upstream/outages.ts';
import { amount, answers, daysAsked, type Upstream } from '../../upstream/upstream.ts';
import type { Feed } from '../../world/feed.ts';
import { place } from '../../world/places.ts';
import type { Statement } from '../../world/statements.ts';
import { at, written } from '../../world/time.ts';
import { dossiersOf } from './dossiers.ts';

const PAGE = 100;
const SYSTEM = [FEEDS.oneStop, FEEDS.openDossiers, FEEDS.score766, FEEDS.reuse];

/** The one-stop portal behind the LGSP axis: PascalCase keys, bearer token, a cursor that repeats the last row of a page. */
export function publicServiceRoutes(upstream: Upstream): Router {
  const router = Router();
  router.use(
    outages(
      upstream,
      SYSTEM.map((feed) => feed.source),
    ),
    bearer(upstream.credentials['VNIOC_LGSP_TOKEN'] ?? ''),
  );
  const list = (path: string, feed: Feed, row: (statement: Statement) => object) =>
    router.get(path, (request, response) =>
      sendPage(request, response, answers(upstream, feed, asked(upstream, request)), row),
    );
  list('/dvc/TongHopHoSo', FEEDS.oneStop, summary);
  list('/dvc/DanhSachHoSo', FEEDS.openDossiers, (statement) => ({
    ...head(statement),
    HoSo: dossiersOf(upstream.world, statement),
  }));
  list('/dvc/ChiSo766', FEEDS.score766, (statement) => ({
    ...monthHead(statement),
    TongDiem: amount(statement, 'public_services.index_766'),
  }));
  list('/dvc/TaiSuDung', FEEDS.reuse, (statement) => ({
    ...monthHead(statement),
    TaiSuDung: amount(statement, 'public_services.reuse_rate', 'numerator'),
    CoTheTaiSuDung: amount(statement, 'public_services.reuse_rate', 'denominator'),
  }));
  return router;
}

const asked = (upstream: Upstream, request: Request) =>
  daysAsked(upstream, request.query['TuNgay'], request.query['DenNgay']);

/** The cursor is a row number; a page begins with the last row of the one before, as the real axis does. */
function sendPage(
  request: Request,
  response: Response,
  statements: readonly Statement[],
  row: (statement: Statement) => object,
): void {
  const cursor = Math.max(0, Number(Buffer.from(String(request.query['ConTro'] ?? ''), 'base64url').toString() || 0));
  const end = cursor + PAGE;
  const next = end < statements.length ? Buffer.from(String(end)).toString('base64url') : null;
  response.json({
    MSG: 'SUCCESS',
    Count: statements.length,
    ConTroTiep: next,
    DuLieu: statements.slice(Math.max(0, cursor - 1), end).map(row),
  });
}

const head = (statement: Statement) => ({
  MaDinhDanh: place(statement.unit).agencyCode,
  TenDonVi: place(statement.unit).name,
  NgayChot: written.compact(at(statement.period.last, '16:00')),
  DoMat: 'Thường',
});

const monthHead = (statement: Statement) => ({ ...head(statement), NgayChot: written.slashed(statement.period.last) });

function summary(statement: Statement) {
  const of = (name: string, part: 'value' | 'numerator' | 'denominator' = 'value') =>
    amount(statement, `public_services.${name}`, part);
  return {
    ...head(statement),
    KyTruocChuyenSang: of('carried_over'),
    TiepNhanTrongKy: of('received'),
    DaXuLy: of('completed'),
    DungHanVaTruocHan: of('on_time_rate', 'numerator'),
    NopTrucTuyen: of('online_rate', 'numerator'),
    PhatSinhPhi: of('online_payment_rate', 'denominator'),
    ThanhToanTrucTuyen: of('online_payment_rate', 'numerator'),
    SoHoa: of('digitized_rate', 'numerator'),
    KhaoSat: of('satisfaction_rate', 'denominator'),
    HaiLong: of('satisfaction_rate', 'numerator'),
  };
}
