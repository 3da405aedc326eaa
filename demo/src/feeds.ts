import { monthlyFigures, weeklyFigures, yearEndCorrection, yearlyFigures } from './systems/budget/figures.ts';
import { communeCounts, selfAssessment } from './systems/digital-transformation/figures.ts';
import { documentFigures } from './systems/documents/figures.ts';
import { districtEducation, schoolFigures, sectorFigures } from './systems/education/figures.ts';
import { communeHealth, hospitalHealth, monthlyHealth, reportTimeliness } from './systems/health/figures.ts';
import { consoleFigures, levelFigures, socFigures, vulnerabilityFigures } from './systems/infosec/figures.ts';
import { districtMediaFigures, mentionFigures } from './systems/media/figures.ts';
import { populationFigures } from './systems/population/figures.ts';
import { dossierFigures, monthlyScore, openDossierFigures, reuseFigures } from './systems/public-services/figures.ts';
import {
  cameraFigures,
  clearanceFigures,
  orderFigures,
  policeFigures,
  processedFigures,
  verificationFigures,
} from './systems/traffic-security/figures.ts';
import type { Feed } from './world/feed.ts';
import type { Cadence, Context } from './world/period.ts';
import { AGENCIES, COMMUNES, DISTRICT, HOSPITAL, ONE_STOP } from './world/places.ts';
import { atItsBeginning, nextOfficeDay, officeDaysLater, sameDay } from './world/publication.ts';

const communes = COMMUNES.map((commune) => commune.id);
const agencies = AGENCIES.map((agency) => agency.id);
const district = [DISTRICT.id];

type Rhythm = Pick<Feed, 'cadence' | 'context' | 'days' | 'publishedAt'>;

const rhythm = (
  cadence: Cadence,
  publishedAt: Feed['publishedAt'],
  days: Feed['days'] = 'working',
  context: Context = 'report',
): Rhythm => ({
  cadence,
  context,
  days,
  publishedAt,
});

const officeDay = rhythm('daily', sameDay('16:10'));
const everyDay = rhythm('daily', sameDay('16:10'), 'all');
const week = rhythm('weekly', nextOfficeDay('09:30'));
const month = rhythm('monthly', nextOfficeDay('08:30'));
const quarter = rhythm('quarterly', officeDaysLater(3, '10:00'));
const year = rhythm('yearly', atItsBeginning('08:00'), 'working', 'calendar');

const feed = (source: string, units: readonly string[], when: Rhythm, figures: Feed['figures']): Feed => ({
  source,
  units,
  figures,
  ...when,
});

/** Everything the ten systems say, by the id of the source that reads it (provisioning, sources.yaml). */
export const FEEDS = {
  budgetWeek: { ...feed('ngan-sach-tuan', communes, week, weeklyFigures), corrections: yearEndCorrection },
  budgetPlan: feed('ngan-sach-du-toan', communes, year, yearlyFigures),
  taxArrears: feed('ngan-sach-no-thue', communes, month, monthlyFigures),
  population: feed('dan-cu', communes, month, populationFigures),
  documents: feed('qlvb', [...communes, ...agencies], officeDay, documentFigures),
  oneStop: feed('mot-cua', [...communes, ONE_STOP], officeDay, dossierFigures),
  openDossiers: feed('mot-cua-ho-so', [...communes, ONE_STOP], officeDay, openDossierFigures),
  score766: feed('mot-cua-thang', [...communes, ...district], month, monthlyScore),
  reuse: feed('mot-cua-tai-su-dung', [...communes, ONE_STOP], month, reuseFigures),
  mentions: feed('mxh-tong-hop', communes, everyDay, mentionFigures),
  mediaDistrict: feed('mxh-toan-huyen', district, everyDay, districtMediaFigures),
  healthDay: feed('y-te-xa', communes, everyDay, communeHealth),
  hospital: feed('y-te-giuong', [HOSPITAL], everyDay, hospitalHealth),
  healthWeek: feed('y-te-tuan', district, week, reportTimeliness),
  healthMonth: feed('y-te-thang', communes, month, monthlyHealth),
  schoolSector: feed('giao-duc-nganh', communes, month, sectorFigures),
  schools: feed('giao-duc-truong', communes, month, schoolFigures),
  schoolDistrict: feed('giao-duc-huyen', district, month, districtEducation),
  cameras: feed('camera', communes, everyDay, cameraFigures),
  police: feed('cong-an-ngay', communes, everyDay, policeFigures),
  publicOrder: feed('cong-an-antt', communes, everyDay, orderFigures),
  verification: feed('cong-an-xac-minh', district, everyDay, verificationFigures),
  processed: feed('cong-an-tuan', district, week, processedFigures),
  clearance: feed('cong-an-thang', district, month, clearanceFigures),
  console: feed('may-tram', [...communes, ...agencies], everyDay, consoleFigures),
  soc: feed('soc-ngay', district, everyDay, socFigures),
  vulnerabilities: feed('lo-hong', [...communes, ...agencies], week, vulnerabilityFigures),
  levels: feed('cap-do-httt', district, month, levelFigures),
  selfAssessment: feed('chuyen-doi-so', [...communes, ...district], quarter, selfAssessment),
  communityTeams: feed('to-cong-nghe-so', communes, quarter, communeCounts),
} as const satisfies Record<string, Feed>;

export const ALL_FEEDS: readonly Feed[] = Object.values(FEEDS);
