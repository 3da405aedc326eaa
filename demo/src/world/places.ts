/** A commune of the demo district: code, population share, how many villages, schools and cameras it has. */
export interface Commune {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Demonstration code of the agency (mã định danh), clearly fictitious. */
  readonly agencyCode: string;
  readonly share: number;
  readonly villages: number;
  readonly cameras: number;
}

export interface Agency {
  readonly id: string;
  readonly name: string;
  readonly agencyCode: string;
  /** Work load in documents and machines, 1 = an ordinary division. */
  readonly weight: number;
}

export const POPULATION = 136_000;
export const DISTRICT = { id: 'd-325', code: '325', name: 'Huyện Văn Lâm', agencyCode: 'H31.99' };

const commune = (
  id: string,
  code: string,
  name: string,
  no: number,
  share: number,
  villages: number,
  cameras: number,
): Commune => ({
  id,
  code,
  name,
  agencyCode: `H31.99.${no}`,
  share,
  villages,
  cameras,
});

/** Shares are plausible, not official: the town and the communes along Highway 5 hold more people. */
export const COMMUNES: readonly Commune[] = [
  commune('c-nhuquynh-tt', '11986', 'Thị trấn Như Quỳnh', 51, 0.167, 8, 42),
  commune('c-lacdao', '11989', 'Xã Lạc Đạo', 52, 0.118, 10, 22),
  commune('c-chidao', '11992', 'Xã Chỉ Đạo', 53, 0.071, 7, 14),
  commune('c-daidong', '11995', 'Xã Đại Đồng', 54, 0.075, 8, 14),
  commune('c-viethung', '11998', 'Xã Việt Hưng', 55, 0.063, 6, 11),
  commune('c-tanquang', '12001', 'Xã Tân Quang', 56, 0.132, 6, 28),
  commune('c-dinhdu', '12004', 'Xã Đình Dù', 57, 0.068, 5, 16),
  commune('c-minhhai', '12007', 'Xã Minh Hải', 58, 0.082, 8, 15),
  commune('c-luongtai', '12010', 'Xã Lương Tài', 59, 0.073, 9, 12),
  commune('c-trungtrac', '12013', 'Xã Trưng Trắc', 60, 0.092, 5, 26),
  commune('c-lachong', '12016', 'Xã Lạc Hồng', 61, 0.059, 6, 13),
];

const agency = (id: string, name: string, no: number, weight: number): Agency => ({
  id,
  name,
  agencyCode: `H31.99.${two(no)}`,
  weight,
});
const two = (value: number): string => String(value).padStart(2, '0');

export const AGENCIES: readonly Agency[] = [
  agency('van_phong_hdnd_ubnd', 'Văn phòng HĐND và UBND', 1, 2.6),
  agency('phong_vhtt', 'Phòng Văn hóa và Thông tin', 2, 0.9),
  agency('phong_tai_chinh', 'Phòng Tài chính', 3, 1.2),
  agency('phong_gddt', 'Phòng Giáo dục và Đào tạo', 4, 1.1),
  agency('phong_noi_vu', 'Phòng Nội vụ', 5, 1),
  agency('cong_an_huyen', 'Công an huyện', 6, 1.3),
  agency('ttyt_huyen', 'Trung tâm Y tế huyện', 7, 1.1),
  agency('bo_phan_mot_cua', 'Bộ phận Một cửa', 8, 0.5),
];

export const HOSPITAL = 'ttyt_huyen';
export const ONE_STOP = 'bo_phan_mot_cua';

const byId = new Map([...COMMUNES, ...AGENCIES, { ...DISTRICT, weight: 0 }].map((place) => [place.id, place]));

/** A commune, agency or the district by id; the demo plays no others. */
export function place(id: string): { readonly id: string; readonly name: string; readonly agencyCode: string } {
  const found = byId.get(id);
  if (!found) throw new RangeError(`The demo plays no unit "${id}"`);
  return found;
}

export function communeOf(id: string): Commune {
  const found = COMMUNES.find((candidate) => candidate.id === id);
  if (!found) throw new RangeError(`"${id}" is not a commune of the demo`);
  return found;
}

export const peopleOf = (id: string): number => Math.round(POPULATION * communeOf(id).share);
