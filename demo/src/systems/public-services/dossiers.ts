import type { Statement } from '../../world/statements.ts';
import { place } from '../../world/places.ts';
import { at, plusDays, written, type Day } from '../../world/time.ts';
import type { World } from '../../world/world.ts';

const APPLICANTS = ['Nguyễn Minh Họa', 'Trần Ví Dụ', 'Lê Thử Nghiệm', 'Phạm Giả Định'];

/** Open dossiers of one reception point at the close of a day, with all that a one-stop system knows of a person. */
export function dossiersOf(world: World, statement: Statement) {
  const day = statement.period.last;
  const overdue = statement.figures['public_services.overdue_open']?.value ?? 0;
  const soon = statement.figures['public_services.due_24h']?.value ?? 0;
  return [
    ...Array.from({ length: overdue }, (_, index) =>
      dossier(world, statement.unit, day, index, plusDays(day, -1 - (index % 4))),
    ),
    ...Array.from({ length: soon }, (_, index) =>
      dossier(world, statement.unit, day, overdue + index, plusDays(day, 1)),
    ),
  ];
}

function dossier(world: World, unit: string, day: Day, index: number, promised: Day) {
  const pick = world.draw('dossier', unit, day, index);
  const compact = day.replaceAll('-', '');
  return {
    MaHoSo: `${place(unit).agencyCode}-${compact}-${String(index + 1).padStart(7, '0')}`,
    MaTTHC: `1.00${5000 + Math.floor(pick * 900)}`,
    NguoiNop: APPLICANTS[Math.floor(pick * APPLICANTS.length)],
    SoDienThoai: `0900${String(Math.floor(pick * 1e6)).padStart(6, '0')}`,
    NgayTiepNhan: written.compact(at(plusDays(promised, -7), '08:15')),
    NgayHenTra: promised.replaceAll('-', ''),
    TrangThai: 4,
  };
}
