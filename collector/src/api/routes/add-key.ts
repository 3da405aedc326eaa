import { addedKey, newKey, type NewKeyRequest } from '@vnioc/contract/keys.ts';
import type { NewKey } from '../../access/keys.ts';
import { actorOf } from '../../access/principal.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { DomainId } from '../../catalog/domain.ts';
import type { PersonId } from '../../catalog/person.ts';
import type { UnitId } from '../../catalog/unit.ts';
import { addDays, instantOf, isLocalDate } from '../../kernel/local-date.ts';
import { problem, type FaultOfRequest } from '../problem.ts';
import type { Route } from '../route.ts';

/** Makes a key for a person or a machine; its secret is shown here and never again (SEMANTICS §8). */
export const addKey: Route = {
  method: 'post',
  path: '/api/v1/keys',
  summary: { vi: 'Cấp khóa truy cập', en: 'Make a key' },
  access: 'administer',
  body: { kind: 'json', schema: newKey },
  answers: { 201: { contentType: 'application/json', schema: addedKey } },
  async handle({ body, principal }, { access, catalog, clocks }) {
    const asked = body as NewKeyRequest;
    const faults = faultsOf(asked, catalog);
    if (faults.length > 0) {
      const detail = { vi: 'Không cấp được khóa này; xem từng lỗi.', en: 'This key cannot be made; see each fault.' };
      return problem('invalid_body', detail, faults);
    }
    const made = await access.keys.add(keyOf(asked), actorOf(principal), clocks.machine.now());
    return { status: 201, json: { ...made.key, secret: made.secret } };
  },
};

function faultsOf({ person, role, unit, domain, until }: NewKeyRequest, catalog: Catalog): FaultOfRequest[] {
  const faults: FaultOfRequest[] = [];
  const add = (at: string, vi: string, en: string) => faults.push({ at, vi, en });
  if ((person === undefined) === (role === undefined)) {
    add('/person', 'Chọn đúng một trong hai: person hoặc role.', 'Give exactly one of person and role.');
  }
  if (person !== undefined && !catalog.people.has(person as PersonId)) {
    add('/person', 'Không có người này trong sổ đăng ký.', 'This person is not in the register.');
  }
  if (unit !== undefined && !catalog.units.has(unit as UnitId)) {
    add('/unit', 'Không có đơn vị này trong sổ đăng ký.', 'This unit is not in the register.');
  }
  if (domain !== undefined && !catalog.domains.has(domain as DomainId)) {
    add('/domain', 'Không có lĩnh vực này trong sổ đăng ký.', 'This domain is not in the register.');
  }
  if (until !== undefined && untilOf(until) === null) {
    add('/until', 'Viết như 2026-12-31.', 'Write it like 2026-12-31.');
  }
  return faults;
}

const keyOf = ({ name, person, role, unit, domain, until }: NewKeyRequest): NewKey => ({
  name,
  person: (person ?? null) as PersonId | null,
  role: role ?? null,
  unit: (unit ?? null) as UnitId | null,
  domain: (domain ?? null) as DomainId | null,
  validUntil: until === undefined ? null : untilOf(until),
});

const ZONED = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/;

/** A day belongs to the key to its end; an instant is taken as it is. */
function untilOf(text: string): number | null {
  if (isLocalDate(text)) return instantOf(addDays(text, 1));
  const at = ZONED.test(text) ? Date.parse(text) : NaN;
  return Number.isFinite(at) ? at : null;
}
