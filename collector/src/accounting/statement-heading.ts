import type { Statement } from './statement.ts';
import { shownDay, shownHours, shownInstant, shownNumber, shownShare, STATUS_WORDS } from './statement-words.ts';

/** What stands above the lines, in every printed form. */
export function statementHeading(statement: Statement): readonly (readonly [label: string, value: string])[] {
  const { unit, period, asOf, status, account, time, ledger } = statement;
  const { handle, acknowledge, satisfaction, explanations } = account;
  return [
    ['Đơn vị', unit.name.vi],
    ['Kỳ', `${period.id}, ${shownDay(period.firstDay)}–${shownDay(period.lastDay)}`],
    ['Tính đến', shownInstant(asOf)],
    ['Tình trạng', `${STATUS_WORDS[status.state]}; nhận giải trình đến ${shownInstant(status.explainUntil)}`],
    [
      'Đúng hạn',
      `${account.onTime}/${account.n} lượt, ${shownShare(account.onTimeRatio)}${account.few ? ' (n < 5)' : ''}`,
    ],
    ['Muộn, đã xong', shownNumber(account.late)],
    ['Quá hạn, đang mở', shownNumber(account.overdueOpen)],
    [
      'Xử lý, giờ làm việc',
      `p50 ${shownHours(handle.p50Minutes)}, p90 ${shownHours(handle.p90Minutes)}, n ${handle.n}`,
    ],
    [
      'Nhận việc, giờ làm việc',
      `p50 ${shownHours(acknowledge.p50Minutes)}, p90 ${shownHours(acknowledge.p90Minutes)}, n ${acknowledge.n}`,
    ],
    ['Quá hạn, giờ', shownHours(account.overdueMinutes)],
    ['Trả lại', shownNumber(account.returned)],
    ['Chuyển sai thẩm quyền', shownNumber(account.misdirected)],
    ['Xử lý lại / tái diễn', `${account.reopened} / ${account.recurred}`],
    ['Chuyển cấp', shownNumber(account.escalated)],
    ['Hài lòng', `${satisfaction.satisfied}/${satisfaction.rated}`],
    [
      'Giải trình',
      `${explanations.given}/${explanations.late}; chấp nhận ${explanations.accepted}, không chấp nhận ${explanations.refused}`,
    ],
    ...pendingOf(status),
    ['Không tính', `miễn trách ${account.excused}, diễn tập và bảo trì ${account.drills}`],
    [
      `Thời gian của ${time.tickets} phiếu, giờ`,
      `đơn vị trong hạn ${shownHours(time.unitInTimeMinutes)}, quá hạn ${shownHours(time.unitOverdueMinutes)}, ` +
        `đơn vị khác ${shownHours(time.othersMinutes)}, trung tâm ${shownHours(time.iocMinutes)}, ` +
        `chờ ${shownHours(time.waitingMinutes)}, ngoài giờ ${shownHours(time.offHoursMinutes)}, cộng ${shownHours(time.totalMinutes)}`,
    ],
    ['Mã dòng cuối sổ', `${ledger.position}: ${ledger.hash}`],
    ['Phiên bản lịch, sổ đăng ký', `${statement.calendarVersion}, ${statement.catalogVersion}`],
  ];
}

const pendingOf = ({ adjustmentsPending }: Statement['status']): readonly (readonly [string, string])[] =>
  adjustmentsPending === undefined
    ? []
    : [['Điều chỉnh chờ duyệt', `${adjustmentsPending}; chỉ tính khi người duyệt đồng ý`]];
