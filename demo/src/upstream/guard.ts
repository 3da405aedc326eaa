import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { timingSafeEqual } from 'node:crypto';

const same = (given: string, expected: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** Lets a request through whose header is exactly that; answers 401 in the manner of the system otherwise. */
const guard =
  (header: string, expected: string, refusal: (response: Response) => void): RequestHandler =>
  (request: Request, response: Response, next: NextFunction) => {
    if (same(request.get(header) ?? '', expected)) return next();
    refusal(response.status(401));
  };

export const bearer = (token: string): RequestHandler =>
  guard('authorization', `Bearer ${token}`, (response) => response.json({ MSG: 'AUTHEN_ERROR', Code: 100, Count: 0 }));

export const basic = (login: string): RequestHandler =>
  guard('authorization', `Basic ${Buffer.from(login).toString('base64')}`, (response) =>
    response.set('WWW-Authenticate', 'Basic realm="bao-cao"').type('text/plain').send('401 Unauthorized'),
  );

export const apiKey = (header: string, key: string): RequestHandler =>
  guard(header, key, (response) => response.json({ loi: 'Khóa truy cập không đúng' }));
