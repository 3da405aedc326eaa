/** Where a line of the script must go and by when, written by hand from the decisions (domain README §1.6, §4; VL = QĐ 1670). */
export interface Decision {
  /** Kind and first source of the line of the script. */
  readonly incident: string;
  /** Beginning of the situation key. */
  readonly situation: string;
  readonly kind: 'alert' | 'late_data' | 'source_fault' | 'case';
  readonly unit: string;
  readonly lead: string;
  readonly sop: string | null;
  readonly severity: 'warning' | 'critical';
  /** Verification from receipt; the others from the beginning of their own stretch. */
  readonly terms: Readonly<Record<'verify' | 'accept' | 'resolve' | 'close', string>>;
  /** What `npm run ioc -- route` is asked. */
  readonly asked: readonly string[];
}

const OWNER_OF_A_SOURCE = { verify: '1 WH', accept: '2 WH', resolve: '8 WH', close: '4 WH' };
const down = (source: string, domain: string, lead: string): Pick<Decision, 'asked' | 'lead' | 'unit'> => ({
  ...{ lead, unit: lead },
  asked: ['--domain', domain, '--source', source, '--kind', 'source.down', '--unit', lead],
});

export const DECISIONS: readonly Decision[] = [
  {
    // VL 9.4: whoever must send the figures; NA 8.1: within a working day.
    incident: 'late_unit mot-cua',
    situation: 'source|mot-cua|c-daidong|data.late',
    ...{ kind: 'late_data', unit: 'c-daidong', lead: 'c-daidong', sop: null, severity: 'warning' },
    terms: { verify: '2 WH', accept: '2 WH', resolve: '1 WD', close: '4 WH' },
    asked: ['--domain', 'public_services', '--kind', 'data.late', '--unit', 'c-daidong', '--source', 'mot-cua'],
  },
  {
    // VL 8, row 6; followed for 14 days without a new case.
    incident: 'epidemic y-te-xa',
    situation: 'indicator|health.dengue_cases|c-chidao',
    ...{ kind: 'alert', unit: 'c-chidao', lead: 'ttyt_huyen', sop: 'sop.epidemic_threshold', severity: 'warning' },
    terms: { verify: '0.5 H', accept: '4 H', resolve: '48 H', close: '14 D' },
    asked: ['--domain', 'health', '--indicator', 'health.dengue_cases', '--unit', 'c-chidao'],
  },
  {
    // VL 2.6 and 8, row 4: the one-stop office.
    incident: 'overdue mot-cua-ho-so',
    situation: 'indicator|public_services.overdue_open|c-trungtrac',
    ...{
      kind: 'alert',
      unit: 'c-trungtrac',
      lead: 'bo_phan_mot_cua',
      sop: 'sop.overdue_dossiers',
      severity: 'critical',
    },
    terms: { verify: '1 WH', accept: '4 WH', resolve: '20 WH', close: '1 WD' },
    asked: ['--domain', 'public_services', '--indicator', 'public_services.overdue_open', '--unit', 'c-trungtrac'],
  },
  {
    // VL 8, row 8: the district police; a camera is repaired in eight working hours.
    incident: 'cameras_down camera',
    situation: 'correlation|camera-cum:',
    ...{ kind: 'case', unit: 'c-tanquang', lead: 'cong_an_huyen', sop: 'sop.traffic_camera', severity: 'warning' },
    terms: { verify: '2 WH', accept: '2 WH', resolve: '8 WH', close: '4 WH' },
    asked: ['--domain', 'traffic_security', '--kind', 'camera.cluster_offline', '--unit', 'c-tanquang'],
  },
  {
    // VL 8, row 5: the division of culture and information.
    incident: 'wave mxh-tong-hop',
    situation: 'indicator|media.mentions_negative|c-minhhai',
    ...{ kind: 'alert', unit: 'c-minhhai', lead: 'phong_vhtt', sop: 'sop.media_crisis', severity: 'critical' },
    terms: { verify: '0.5 WH', accept: '1 H', resolve: '2 WD', close: '48 H' },
    asked: ['--domain', 'media', '--indicator', 'media.mentions_negative', '--unit', 'c-minhhai'],
  },
  {
    // VL 8, row 9: infosec is led by the division of culture and information; several units, so the district's matter.
    incident: 'spread soc-eve',
    situation: 'correlation|attt-lan-truyen:',
    ...{ kind: 'case', unit: 'd-325', lead: 'phong_vhtt', sop: 'sop.security_incident', severity: 'critical' },
    terms: { verify: '0.5 H', accept: '1 H', resolve: '24 H', close: '4 WD' },
    asked: ['--domain', 'infosec', '--kind', 'case.lateral_movement', '--unit', 'd-325'],
  },
  {
    incident: 'upstream_html qlvb',
    situation: 'source|qlvb|van_phong_hdnd_ubnd|source.down',
    ...down('qlvb', 'documents', 'van_phong_hdnd_ubnd'),
    ...{ kind: 'source_fault', sop: null, severity: 'warning', terms: OWNER_OF_A_SOURCE },
  },
  {
    incident: 'upstream_500 mot-cua',
    situation: 'source|mot-cua|bo_phan_mot_cua|source.down',
    ...down('mot-cua', 'public_services', 'bo_phan_mot_cua'),
    ...{ kind: 'source_fault', sop: null, severity: 'warning', terms: OWNER_OF_A_SOURCE },
  },
  {
    // One console behind four sources.
    incident: 'upstream_hangs may-tram',
    situation: 'source|may-tram|phong_vhtt|source.down',
    ...down('may-tram', 'infosec', 'phong_vhtt'),
    ...{ kind: 'source_fault', sop: null, severity: 'warning', terms: OWNER_OF_A_SOURCE },
  },
  {
    // VL 1.2: secret data are not ours; the Office is told at once.
    incident: 'secrecy cong-an-antt',
    situation: 'indicator|data_quality.secret_blocked|',
    ...{ kind: 'alert', unit: 'cong_an_huyen', lead: 'van_phong_hdnd_ubnd', sop: null, severity: 'critical' },
    terms: { verify: '0.5 H', accept: '0.25 H', resolve: '4 WH', close: '1 WD' },
    asked: ['--domain', 'data_quality', '--indicator', 'data_quality.secret_blocked', '--unit', 'cong_an_huyen'],
  },
];

/** A figure that was wrong and is corrected is history, and nobody's ticket. */
export const WITHOUT_TICKET: readonly {
  readonly incident: string;
  readonly indicator: string;
  readonly unit: string;
}[] = [
  { incident: 'wrong_figure qlvb', indicator: 'documents.incoming', unit: 'c-viethung' },
  { incident: 'wrong_figure ngan-sach-tuan', indicator: 'budget.revenue_total', unit: 'c-lacdao' },
];
