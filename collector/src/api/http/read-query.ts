import { problem, ProblemError } from '../problem.ts';
import { hostileText } from './hostile-content.ts';

/** Longer addresses are nobody's honest question. */
const LONGEST = 8192;

/** Path and parameters of a request, decoded; throws ProblemError for whatever cannot be decoded or is said twice. */
export function readQuery(url: string): Readonly<Record<string, string>> {
  const decoded = decode(url.length > LONGEST ? null : url);
  const fault = decoded === null ? null : hostileText(decoded);
  if (decoded === null || fault !== null) {
    throw new ProblemError(
      problem('malformed_request', {
        vi: `Địa chỉ không đọc được (${fault?.vi ?? 'mã hóa phần trăm sai hoặc quá dài'}).`,
        en: `The address cannot be read (${fault?.en ?? 'bad percent-encoding, or too long'}).`,
      }),
    );
  }
  return parametersOf(url.includes('?') ? url.slice(url.indexOf('?')) : '');
}

function decode(url: string | null): string | null {
  try {
    return url === null ? null : decodeURIComponent(url.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

function parametersOf(search: string): Readonly<Record<string, string>> {
  const found: [string, string][] = [...new URLSearchParams(search)];
  const names = found.map(([name]) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return Object.fromEntries(found);
  throw new ProblemError(
    problem('invalid_parameter', {
      vi: `Tham số ${JSON.stringify(twice.slice(0, 40))} xuất hiện hai lần; chỉ gửi một lần.`,
      en: `The parameter ${JSON.stringify(twice.slice(0, 40))} is given twice; give it once.`,
    }),
  );
}
