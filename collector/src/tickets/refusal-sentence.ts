import { ACCOUNT_REFUSALS } from './refusals-of-accounts.ts';
import { MOBILIZATION_REFUSALS } from './refusals-of-mobilization.ts';
import type { CommandRefusal } from './ticket-command.ts';

/** A sentence in both languages: what is wrong, and what to do. */
export interface RefusalSentence {
  readonly vi: string;
  readonly en: string;
}

const SENTENCES: Readonly<Record<CommandRefusal, RefusalSentence>> = {
  ...ACCOUNT_REFUSALS,
  ...MOBILIZATION_REFUSALS,
  'not allowed in this state': {
    vi: 'Trạng thái hiện tại của phiếu không cho phép thao tác này; hãy tải lại phiếu và xem các thao tác được phép.',
    en: 'The ticket’s present state does not allow this; reload it and see what may be done next.',
  },
  'not your unit': {
    vi: 'Phiếu này không do đơn vị của ông/bà chủ trì hoặc phối hợp; người của đơn vị được giao mới thao tác được.',
    en: 'Your unit neither leads nor supports this ticket; only people of the unit it was given to may do this.',
  },
  'not your role': {
    vi: 'Vai trò của ông/bà không được phép thao tác này; hãy chuyển cho người có thẩm quyền.',
    en: 'Your role may not do this; pass it on to somebody who may.',
  },
  'not verified yet': {
    vi: 'Phiếu chưa được xác minh nên chưa chuyển xử lý được; hãy xác minh trước, hoặc chọn chuyển khẩn cấp và chịu trách nhiệm.',
    en: 'The ticket is not verified, so it cannot be dispatched; verify it first, or dispatch it as an emergency in your own name.',
  },
  'emergency needs a person': {
    vi: 'Chuyển khẩn cấp khi chưa xác minh phải do một người cụ thể quyết định; hệ thống không tự làm được.',
    en: 'An emergency dispatch without verification needs a named person; the system cannot decide it.',
  },
  'unit does not stand': {
    vi: 'Đơn vị này không còn, hoặc chưa có, hiệu lực tại ngày đó; hãy chọn đơn vị kế thừa.',
    en: 'That unit does not stand at that date; choose the one that carries on its work.',
  },
  'unit is unknown': {
    vi: 'Không có đơn vị này trong danh mục; hãy chọn trong danh sách đơn vị.',
    en: 'The register has no such unit; choose one from the list of units.',
  },
  'already returned; only arbitration decides': {
    vi: 'Phiếu đã bị trả lại từ hai lần trở lên hoặc đã có quyết định phân xử; chỉ trưởng ca hoặc Chủ tịch quyết định đơn vị xử lý.',
    en: 'The ticket was returned twice or was arbitrated already; only the shift lead or the chair decides who handles it.',
  },
  'right unit is your own': {
    vi: 'Đơn vị được cho là đúng thẩm quyền lại chính là đơn vị đang giữ phiếu; hãy nêu một đơn vị khác hoặc nhận xử lý.',
    en: 'The unit you name as competent is the one that has the ticket; name another one, or accept it.',
  },
  'one extension only': {
    vi: 'Mỗi phiếu chỉ được xin gia hạn một lần; hãy báo cáo tiến độ và ngày cam kết.',
    en: 'A ticket has one extension only; report how it stands, with a committed date.',
  },
  'committed date is not after the due date': {
    vi: 'Ngày cam kết phải sau thời điểm hiện tại và sau hạn xử lý; hãy chọn lại ngày.',
    en: 'The committed date must be after now and after the due date; choose another one.',
  },
  'late: note and committed date required': {
    vi: 'Phiếu đã quá hạn: hãy báo cáo lý do kèm ngày cam kết trước khi báo cáo kết quả.',
    en: 'The ticket is late: report the reason with a committed date before you report the result.',
  },
  'waiting is at its maximum': {
    vi: 'Thời gian chờ người dân đã dùng hết mức tối đa; hãy tiếp tục xử lý.',
    en: 'Waiting for the citizen has reached its maximum; go on with the matter.',
  },
  'step is not open': {
    vi: 'Bước này chưa đến lượt hoặc đã xong; hãy làm các bước đang mở.',
    en: 'That step is not open: its turn has not come, or it is done; work on the open ones.',
  },
  'step has its own command': {
    vi: 'Bước này hoàn thành bằng thao tác tương ứng (xác minh, nhận, báo cáo kết quả, kết thúc); hãy dùng thao tác đó.',
    en: 'That step is done by its own command (verify, accept, resolve, close); use that one.',
  },
  'evidence is missing': {
    vi: 'Quy trình yêu cầu minh chứng cho bước này; hãy đính kèm hoặc ghi minh chứng.',
    en: 'The procedure asks for evidence of this step; attach it or write it down.',
  },
  'steps are still open': {
    vi: 'Còn bước của quy trình chưa xong; hãy hoàn thành, hoặc ghi lý do khi kết thúc để bỏ qua.',
    en: 'Steps of the procedure are still open; complete them, or close with a note that says why they are left out.',
  },
  'own request': {
    vi: 'Không ai được tự duyệt đề nghị của mình; hãy chuyển cho người có thẩm quyền khác.',
    en: 'Nobody approves a request of his own; pass it on to somebody else who may.',
  },
  'target ticket is final': {
    vi: 'Phiếu được gộp vào đã kết thúc; hãy chọn một phiếu còn mở.',
    en: 'The ticket to merge into has ended; choose an open one.',
  },
  'same ticket': {
    vi: 'Không thể gộp phiếu vào chính nó; hãy chọn phiếu khác.',
    en: 'A ticket cannot be merged into itself; choose another one.',
  },
  'already rated': {
    vi: 'Lần xử lý này đã được đánh giá; mỗi lần chỉ đánh giá một lần.',
    en: 'This handling has been rated already; each is rated once.',
  },
  'rating is too late': {
    vi: 'Đã hết thời hạn đánh giá hoặc đề nghị xử lý lại; hãy gửi phản ánh mới.',
    en: 'The time for rating or asking to reopen is over; send a new report.',
  },
  'already reopened': {
    vi: 'Phiếu đã được xử lý lại một lần theo ý kiến người dân; hãy gửi phản ánh mới.',
    en: 'The ticket was reopened once at the citizen’s word; send a new report.',
  },
  'recurrence window is over': {
    vi: 'Đã quá thời gian tính là tái diễn; hãy mở phiếu mới.',
    en: 'The time within which it counts as a recurrence is over; open a new ticket.',
  },
  'nothing changes': {
    vi: 'Thao tác này không làm thay đổi gì: việc đã được ghi nhận hoặc không còn áp dụng; hãy tải lại phiếu.',
    en: 'This would change nothing: it is on record already, or no longer applies; reload the ticket.',
  },
  'false positive needs owner and expiry': {
    vi: 'Báo động giả phải có người chịu trách nhiệm và thời hạn tạm ẩn; hãy chọn ngày hết hạn trong tương lai.',
    en: 'A false positive needs an owner and an expiry; choose a date in the future until which it is suppressed.',
  },
  'system only': {
    vi: 'Thao tác này chỉ do hệ thống thực hiện; không cần làm gì.',
    en: 'Only the system does this; there is nothing to do.',
  },
  'lead unit is missing': {
    vi: 'Chưa xác định được đơn vị chủ trì; hãy chọn một đơn vị.',
    en: 'There is no lead unit yet; choose one.',
  },
  'document number is missing': {
    vi: 'Việc này phải có số văn bản; hãy ghi số và ký hiệu văn bản.',
    en: 'This needs a document number; give its number and code.',
  },
  'not the figure of this ticket': {
    vi: 'Phiếu này nói về một số liệu khác; hãy ghi đính chính cho đúng chỉ tiêu, đơn vị và kỳ của phiếu.',
    en: 'This ticket speaks of another figure; record the correction of its own indicator, unit and period.',
  },
  'revision is unknown': {
    vi: 'Số liệu này không có lần sửa mang số đó; hãy xem lịch sử sửa của số liệu và ghi đúng số lần.',
    en: 'The figure has no revision of that number; look at its history and name the right one.',
  },
  'only the center and leaders instruct': {
    vi: 'Ý kiến chỉ đạo do lãnh đạo hoặc trung tâm lập phiếu; đơn vị hãy gửi kiến nghị, yêu cầu số liệu hoặc phản ánh.',
    en: 'Instructions are opened by leaders or the center; a unit may complain, request data, or report.',
  },
  'instruction is incomplete': {
    vi: 'Ý kiến chỉ đạo phải có đơn vị chủ trì (lead), thời hạn (dueAt) và số văn bản (documentNumber); hãy ghi đủ.',
    en: 'An instruction names its lead unit (lead), deadline (dueAt) and document number (documentNumber); give all three.',
  },
  'leader is missing': {
    vi: 'Chưa rõ lãnh đạo nào chỉ đạo: hãy chọn (givenBy) Chủ tịch, Phó Chủ tịch hoặc Chánh Văn phòng đương nhiệm.',
    en: 'Who gave the instruction is missing: name (givenBy) the chair, a vice chair or the chief of the office in post.',
  },
  'due instant has passed': {
    vi: 'dueAt: hạn đã qua; hãy ghi thời điểm sau lúc này.',
    en: 'dueAt: that instant has passed; name one after now.',
  },
  'rung cannot be raised': {
    vi: 'Quy trình của phiếu không có bậc nào chuyển bằng tay còn cao hơn cấp đã báo; hãy xem thang chuyển cấp của phiếu.',
    en: 'The procedure of the ticket has no rung to raise by hand above the level told already; look at its ladder.',
  },
  'package was not exported': {
    vi: 'Chưa lập hồ sơ chứng cứ nào mang mã này từ phiếu; hãy lập hồ sơ trước, rồi ghi kết quả xử lý theo mã của hồ sơ.',
    en: 'No evidence package of that id was made of this ticket; make the package first, then report what became of it.',
  },
  'no mandate of the chair': {
    vi: 'Đôn đốc nhân danh Chủ tịch chỉ do Chủ tịch, Phó Chủ tịch, Chánh Văn phòng, hoặc người thay có văn bản ủy quyền đã ghi sổ; hãy đôn đốc với tên trung tâm.',
    en: 'In the Chairman’s name only the chair, a vice chair, the chief of the office, or a deputy with a recorded document reminds; remind in the name of the center.',
  },
};

/** Every reason, in the order of the page that lists them. */
export const REFUSALS = Object.keys(SENTENCES) as readonly CommandRefusal[];

/** Why a command was refused, as people say it. */
export const refusalSentence = (refusal: CommandRefusal): RefusalSentence => SENTENCES[refusal];
