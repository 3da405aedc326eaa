import { Router, type Request } from 'express';
import { FEEDS } from '../../feeds.ts';
import { apiKey } from '../../upstream/guard.ts';
import { amount, answers, daysAsked, type Upstream } from '../../upstream/upstream.ts';
import { COMMUNES, communeOf } from '../../world/places.ts';
import type { Statement } from '../../world/statements.ts';
import { at, eachDay, written } from '../../world/time.ts';
import { postsOf, type Post } from './posts.ts';

const PAGE = 500;

/** Social listening: an API key in a header of its own, and a link to the next page. */
export function mediaRoutes(upstream: Upstream): Router {
  const router = Router();
  router.use(apiKey('x-api-key', upstream.credentials['VNIOC_MXH_KEY'] ?? ''));
  router.get('/api/tong-hop', (request, response) => {
    const days = daysAsked(upstream, request.query['tu'], request.query['den']);
    response.json({
      ket_qua: {
        theo_xa: answers(upstream, FEEDS.mentions, days).map(communeRow),
        toan_huyen: answers(upstream, FEEDS.mediaDistrict, days).map(districtRow),
      },
    });
  });
  router.get('/api/bai-dang', (request, response) => {
    const offset = Math.max(0, Number(request.query['bo_qua'] ?? 0));
    const posts = postsAsked(upstream, request);
    const page = posts.slice(offset, offset + PAGE).map(postRow);
    response.json({
      bai_dang: page,
      trang_sau: offset + PAGE < posts.length ? nextPage(request, offset + PAGE) : null,
    });
  });
  return router;
}

/** Posts of the days asked for that were written by now; nothing from before the history begins. */
function postsAsked(upstream: Upstream, request: Request): readonly Post[] {
  const [from, to] = daysAsked(upstream, request.query['tu'], request.query['den']);
  const { world } = upstream;
  const first = from < world.firstDay ? world.firstDay : from;
  return eachDay(first, to)
    .filter((day) => at(day) <= upstream.now())
    .flatMap((day) => COMMUNES.flatMap((commune) => postsOf(world, commune.id, day)))
    .filter((post) => post.at <= upstream.now());
}

function nextPage(request: Request, offset: number): string {
  const url = new URL(request.originalUrl, `http://${request.get('host') ?? 'localhost'}`);
  url.searchParams.set('bo_qua', String(offset));
  return url.href;
}

/** Times are ISO without an offset, and mean UTC+7. */
const postRow = (post: Post) => ({
  id: post.id,
  ma_xa: communeOf(post.unit).code,
  kenh: post.channel,
  thoi_gian: written.iso(post.at),
  sac_thai: post.sentiment,
  tiep_can: post.reach,
  tac_gia: post.author,
});

const communeRow = (statement: Statement) => ({
  ma_xa: communeOf(statement.unit).code,
  ngay: statement.period.last,
  luot_de_cap: amount(statement, 'media.mentions'),
  tieu_cuc: amount(statement, 'media.mentions_negative'),
  tin_gia: amount(statement, 'media.false_info_cases'),
  bai_chinh_thuc: amount(statement, 'media.own_posts'),
});

const districtRow = (statement: Statement) => ({
  ngay: statement.period.last,
  tiep_can: amount(statement, 'media.reach'),
  tin_bai_bao_chi: amount(statement, 'media.press_articles'),
  phan_anh_chua_tra_loi: amount(statement, 'media.press_negative_unanswered'),
  gio_phan_hoi_trung_vi: amount(statement, 'media.response_time'),
});
