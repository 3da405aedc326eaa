const PLACE = /^(thành phố|thị xã|thị trấn|đặc khu|tỉnh|huyện|quận|phường|xã) (.+)$/iu;

/** Parts of the people's committee itself: what they are says already at which level they stand. */
const OF_THE_COMMITTEE = /^(phòng|văn phòng|bộ phận|sở|chi cục) /iu;

/**
 * A unit's name where room is scarce. The name of the site's own place, which every agency of it carries, goes:
 * `Phòng Nội vụ` of `Phòng Nội vụ huyện Văn Lâm`. Of a body that other levels have too, only the proper name goes:
 * `Công an huyện`. `root`: the name of the site's root unit. Official papers take the whole name.
 */
export function shortUnitName(name: string, root: string): string {
  const [whole, kind, proper] = PLACE.exec(root) ?? [];
  if (whole === undefined || kind === undefined || proper === undefined) return name;
  const own = withoutEnd(name, whole);
  if (own === null) return name;
  return OF_THE_COMMITTEE.test(`${own} `) ? own : `${own} ${kind.toLocaleLowerCase('vi')}`;
}

/** What stands before the ending, whatever the case of its letters; null where the name ends otherwise, or is nothing else. */
function withoutEnd(name: string, ending: string): string | null {
  const end = ` ${ending}`.toLocaleLowerCase('vi');
  return name.toLocaleLowerCase('vi').endsWith(end) ? name.slice(0, -end.length) : null;
}
