import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Incident } from '../incidents.ts';
import type { Upstream } from './upstream.ts';

const SIGN_IN =
  '<!DOCTYPE html><html lang="vi"><head><title>Đăng nhập</title></head><body><form>Phiên làm việc đã hết hạn</form></body></html>';

/** Breaks a system while the script says so: 500, silence, or a sign-in page with status 200. */
export const outages =
  (upstream: Upstream, sources: readonly string[]): RequestHandler =>
  (request: Request, response: Response, next: NextFunction) => {
    const now = upstream.now();
    const incident = upstream.world.incidents.find(
      (candidate) => breaks(candidate, sources) && candidate.from <= now && now < candidate.to,
    );
    if (!incident) return next();
    if (incident.kind === 'upstream_500') return void response.status(500).json({ MSG: 'INTERNAL_ERROR', Code: 500 });
    if (incident.kind === 'upstream_html') return void response.status(200).type('html').send(SIGN_IN);
    request.on('close', () => response.destroy());
  };

const breaks = (incident: Incident, sources: readonly string[]): boolean =>
  incident.kind.startsWith('upstream_') && sources.some((source) => incident.sources.includes(source));
