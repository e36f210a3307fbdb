<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="vi_VN">
<context>
    <name>AboutView</name>
    <message>
        <source>Sổ BHYT</source>
        <translation>Health insurance register</translation>
    </message>
    <message>
        <source>Sổ theo dõi thẻ bảo hiểm y tế của xã, phường: ai hết hạn, ai mất hỗ trợ, phải đóng bao nhiêu, báo cho ai.

Phiên bản {version} · Python {python} · Qt {qt}

Mọi dữ liệu nằm trên máy này, trong một tệp .sobhyt; chương trình không gửi gì đi.

Phông chữ: Be Vietnam Pro, Tinos (OFL). Biểu tượng: Lucide (ISC). Cửa sổ: Qt for Python (LGPL).</source>
        <translation>A commune’s register of health-insurance cards: who has lapsed, who loses support, what to pay, whom to tell.

Version {version} · Python {python} · Qt {qt}

All data stay on this computer, in one .sobhyt file; the program sends nothing anywhere.

Fonts: Be Vietnam Pro, Tinos (OFL). Icons: Lucide (ISC). Window: Qt for Python (LGPL).</translation>
    </message>
    <message>
        <source>Dữ liệu</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Mở thư mục dữ liệu</source>
        <translation>Open the folder of the data</translation>
    </message>
    <message>
        <source>Bản sao lưu</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Mở thư mục bản sao lưu</source>
        <translation>Open the folder of the backups</translation>
    </message>
    <message>
        <source>Báo cáo lỗi</source>
        <translation>Reports of faults</translation>
    </message>
    <message>
        <source>Mở thư mục báo cáo lỗi</source>
        <translation>Open the folder of the reports of faults</translation>
    </message>
    <message>
        <source>Tùy chọn của cửa sổ</source>
        <translation>Settings of the window</translation>
    </message>
    <message>
        <source>Mở thư mục tùy chọn</source>
        <translation>Open the folder of the settings</translation>
    </message>
    <message>
        <source>Mở thư mục</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Chép thông tin chẩn đoán</source>
        <translation>Copy diagnosis</translation>
    </message>
    <message>
        <source>Thư mục này chưa có; chương trình tạo khi cần đến.</source>
        <translation>This folder is not there yet; the program makes it when needed.</translation>
    </message>
    <message>
        <source>Đã chép; trong đó không có tên, số hay đường dẫn của ai.</source>
        <translation>Copied; it holds nobody’s name, number or path.</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>Lưu Excel…</source>
        <translation>Save Excel…</translation>
    </message>
    <message>
        <source>Lưu đúng những dòng đang thấy</source>
        <translation>Save exactly the rows you see</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Dòng bị loại và cảnh báo</source>
        <translation>Rejected rows and warnings</translation>
    </message>
    <message>
        <source>Dòng bị loại, cảnh báo: {count}</source>
        <translation>Rejected, warnings: {count}</translation>
    </message>
    <message>
        <source>Hộ này chưa có trong sổ.</source>
        <translation>This household is not in the register.</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Bỏ qua</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Là người: {person}</source>
        <translation>Is: {person}</translation>
    </message>
    <message>
        <source>Lấy theo tệp cả chỗ đã sửa tay</source>
        <translation>Take the file’s values over hand edits</translation>
    </message>
    <message>
        <source>Theo tệp</source>
        <translation>As the file says</translation>
    </message>
    <message>
        <source>Thêm người mới</source>
        <translation>Add a new person</translation>
    </message>
    <message>
        <source>hộ {number}</source>
        <translation>household {number}</translation>
    </message>
</context>
<context>
    <name>AreaQuestion</name>
    <message>
        <source>Hãy gõ ngày đầu tiên không còn trong danh sách, như 01/01/2027.</source>
        <translation>Please type the first day off the list, like 01/01/2027.</translation>
    </message>
    <message>
        <source>Cả xã</source>
        <translation>The whole commune</translation>
    </message>
    <message>
        <source>Tự đóng cả năm: trước {before} đ, sau {after} đ (giá theo ngày {priced}).</source>
        <translation>Own cost a year: {before} đ before, {after} đ after (prices of {priced}).</translation>
    </message>
    <message>
        <source>Theo sổ, {hamlets} đã ra khỏi danh sách từ trước ngày đó.</source>
        <translation>By the register, {hamlets} left the list before that day.</translation>
    </message>
    <message>
        <source>ngày</source>
        <translation>day</translation>
    </message>
    <message>
        <source>Vẫn thuộc vùng dân tộc, miền núi</source>
        <translation>Stays an ethnic-minority or mountainous area</translation>
    </message>
    <message>
        <source>Tính</source>
        <translation>Work out</translation>
    </message>
    <message>
        <source>Thôn</source>
        <translation>Hamlet</translation>
    </message>
    <message>
        <source>Ngày đầu ra khỏi danh sách</source>
        <translation>First day off the list</translation>
    </message>
    <message>
        <source>Đang tính…</source>
        <translation>Working out…</translation>
    </message>
    <message>
        <source>Khi một thôn hay cả xã ra khỏi danh sách vùng khó khăn thì ai thôi được Nhà nước đóng theo vùng, chuyển sang diện nào, tự đóng bao nhiêu, hỗ trợ 36 tháng đến ngày nào?

Chọn thôn, gõ ngày đầu tiên không còn trong danh sách, rồi bấm “Tính”.</source>
        <translation>When a hamlet or the whole commune leaves the list of difficult areas: for whom does the State stop paying, what ground comes next, what do they pay, until when does the 36-month support run?

Choose a hamlet, type the first day off the list, then press “Work out”.</translation>
    </message>
    <message>
        <source>Tính đến {day}, {place} ra khỏi danh sách từ {first}: {counts} bị ảnh hưởng</source>
        <translation>As of {day}, {place} off the list from {first}: {counts} affected</translation>
    </message>
    <message>
        <source>cả xã</source>
        <translation>the whole commune</translation>
    </message>
    <message>
        <source>Sổ chưa ghi {hamlets} thuộc khu vực I, II hay III: coi là khu vực II đến hết ngày trước khi ra.</source>
        <translation>The register does not say whether {hamlets} is in area I, II or III: taken as area II until the day before.</translation>
    </message>
</context>
<context>
    <name>AreasBox</name>
    <message>
        <source>Diện vùng của các thôn</source>
        <translation>Area classes of hamlets</translation>
    </message>
    <message>
        <source>Mọi thôn</source>
        <translation>All hamlets</translation>
    </message>
    <message>
        <source>Thôn</source>
        <translation>Hamlet</translation>
    </message>
    <message>
        <source>Diện vùng</source>
        <translation>Area class</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Văn bản</source>
        <translation>Paper</translation>
    </message>
</context>
<context>
    <name>BackupAge</name>
    <message>
        <source>Bản lúc {moment}; bấm để mở trang sao lưu</source>
        <translation>Made {moment}; click to open the backups</translation>
    </message>
    <message>
        <source>Chưa có bản sao lưu nào</source>
        <translation>No backup yet</translation>
    </message>
    <message>
        <source>Dữ liệu mẫu không cần sao lưu</source>
        <translation>Sample data need no backup</translation>
    </message>
    <message>
        <source>Mở trang sao lưu</source>
        <translation>Open the backups</translation>
    </message>
    <message>
        <source>Sao lưu gần nhất đã lâu: {age}</source>
        <translation>Last backup long ago: {age}</translation>
    </message>
    <message>
        <source>Sao lưu gần nhất: {age}</source>
        <translation>Last backup: {age}</translation>
    </message>
</context>
<context>
    <name>BackupTable</name>
    <message>
        <source>Chưa có bản sao lưu nào.</source>
        <translation>No backup yet.</translation>
    </message>
    <message>
        <source>Các bản sao lưu</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Cỡ</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Hộ</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Người</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Nơi</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>có mật khẩu khác</source>
        <translation>has another password</translation>
    </message>
    <message>
        <source>cạnh sổ</source>
        <translation>beside it</translation>
    </message>
    <message>
        <source>hỏng, không dùng được</source>
        <translation>damaged, of no use</translation>
    </message>
    <message>
        <source>nơi thứ hai</source>
        <translation>second place</translation>
    </message>
    <message>
        <source>đọc được</source>
        <translation>readable</translation>
    </message>
    <message>
        <source>đọc được; sau đó sổ có {count} thay đổi</source>
        <translation>readable; {count} {count:change|changes} since</translation>
    </message>
    <message>
        <source>đọc được; đúng như sổ hiện nay</source>
        <translation>readable; same as now</translation>
    </message>
</context>
<context>
    <name>BackupsView</name>
    <message>
        <source>Mở thư mục</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Sao lưu ngay</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Sao lưu vào thư mục khác…</source>
        <translation>Back up to another folder…</translation>
    </message>
    <message>
        <source>Sao lưu vào thư mục nào?</source>
        <translation>Back up to which folder?</translation>
    </message>
    <message>
        <source>Đang sao lưu…</source>
        <translation>Backing up…</translation>
    </message>
    <message>
        <source>Đã sao lưu cạnh sổ. {fault}</source>
        <translation>Backed up beside the register. {fault}</translation>
    </message>
    <message>
        <source>Đã sao lưu thành “{name}”.</source>
        <translation>Backed up as “{name}”.</translation>
    </message>
    <message>
        <source>Đã sao lưu.</source>
        <translation>Backed up.</translation>
    </message>
    <message>
        <source>Chương trình tự sao lưu khi mở và đóng sổ, trước khi nhập tệp hay hoàn tác một lần nhập, và 30 phút một lần khi có thay đổi. Bản cũ được bỏ bớt: giữ 20 bản mới nhất và bản cuối của 30 ngày, 12 tuần, 24 tháng gần nhất có sao lưu.</source>
        <translation>The program backs up by itself when the register is opened and closed, before an import or the undo of one, and every 30 minutes when something changed. Old ones are thinned out: the newest 20 are kept, and the last one of the 30 days, 12 weeks and 24 months that have backups.</translation>
    </message>
</context>
<context>
    <name>BinView</name>
    <message>
        <source>Thùng rác</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>Tìm tên, thẻ, việc…</source>
        <translation>Find a name, card, deed…</translation>
    </message>
    <message>
        <source>Tìm trong thùng rác</source>
        <translation>Find in the bin</translation>
    </message>
    <message>
        <source>Đưa &amp;lại</source>
        <translation>&amp;Put back</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Người làm</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>Deed</translation>
    </message>
    <message>
        <source>Đã bỏ</source>
        <translation>Taken away</translation>
    </message>
    <message>
        <source>Của ai</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>Chi tiết</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Đã đưa lại {what}: {whose}.</source>
        <translation>Put back {what}: {whose}.</translation>
    </message>
    <message>
        <source>Thùng rác trống</source>
        <translation>The bin is empty</translation>
    </message>
    <message>
        <source>Chưa có gì bị bỏ, hoặc không có gì khớp chữ đã gõ.</source>
        <translation>Nothing was taken away, or nothing fits what is typed.</translation>
    </message>
    <message>
        <source>Những gì đã bỏ khỏi sổ, kể cả bỏ vì gộp hay hoàn tác ({words}), và người bị loại khỏi danh sách. Đưa lại được khi chưa có việc sau dựa trên nó; việc khác xem ở Nhật ký.</source>
        <translation>What was taken out of the register, also by merging or undoing ({words}), and who was taken off a list. It can be put back while no later deed rests on it; other deeds are in the journal.</translation>
    </message>
</context>
<context>
    <name>Block</name>
    <message>
        <source>Mở danh sách</source>
        <translation>Open the list</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Xem danh sách: {list}</source>
        <translation>View list: {list}</translation>
    </message>
    <message>
        <source>In thư</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>In thư: {list}</source>
        <translation>Print letters: {list}</translation>
    </message>
    <message>
        <source>người · {households} hộ</source>
        <translation>{people:person|people} · {households} {households:household|households}</translation>
    </message>
    <message>
        <source>Đang không có thẻ</source>
        <translation>Without cover now</translation>
    </message>
    <message>
        <source>Còn ít ngày trước khi mất 5 năm liên tục</source>
        <translation>Few days left before the five-year count is lost</translation>
    </message>
    <message>
        <source>Nộp trước ngày hết hạn để nối tiếp</source>
        <translation>Pay before the last day to stay covered</translation>
    </message>
    <message>
        <source>Nhà nước thôi hoặc giảm hỗ trợ</source>
        <translation>The State stops or reduces its share</translation>
    </message>
    <message>
        <source>Cần vận động lần đầu</source>
        <translation>To be won for a first card</translation>
    </message>
    <message>
        <source>{change} so với {day}</source>
        <translation>{change} since {day}</translation>
    </message>
    <message>
        <source>Bằng</source>
        <translation>No change</translation>
    </message>
</context>
<context>
    <name>BulkForm</name>
    <message>
        <source>Sửa một trường cho {count} người đã chọn</source>
        <translation>Edit one field of {count} chosen {count:person|people}</translation>
    </message>
    <message>
        <source>&amp;Trường</source>
        <translation>&amp;Field</translation>
    </message>
    <message>
        <source>&amp;Giá trị</source>
        <translation>&amp;Value</translation>
    </message>
    <message>
        <source>Chỉ điền vào ô t&amp;rống</source>
        <translation>Only fill empty fiel&amp;ds</translation>
    </message>
    <message>
        <source>Thay t&amp;ất cả</source>
        <translation>&amp;Replace all</translation>
    </message>
    <message>
        <source>Ghi vào sổ (Ctrl+Enter)</source>
        <translation>Save to the register (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Thôi (Esc)</source>
        <translation>Cancel (Esc)</translation>
    </message>
    <message>
        <source>Trường</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Giá trị</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Đang lưu…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Đã sửa {count} người.</source>
        <translation>{count} {count:person|people} edited.</translation>
    </message>
    <message>
        <source>(để trống)</source>
        <translation>(leave empty)</translation>
    </message>
    <message>
        <source>Sẽ sửa {count} người.</source>
        <translation>{count} {count:person|people} will be edited.</translation>
    </message>
</context>
<context>
    <name>CardForm</name>
    <message>
        <source>Ai</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Bỏ thẻ này vì nhập nhầm</source>
        <translation>Remove this card, entered by mistake</translation>
    </message>
    <message>
        <source>Mã đối tượng</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Nơi khám ban đầu</source>
        <translation>First-care place</translation>
    </message>
    <message>
        <source>Số thẻ</source>
        <translation>Card number</translation>
    </message>
    <message>
        <source>Thêm, sửa thẻ</source>
        <translation>Add, edit a card</translation>
    </message>
    <message>
        <source>Thẻ nào</source>
        <translation>Which card</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Vẫn ghi dù mã chưa có trong bảng mã</source>
        <translation>Enter though the code is not in the table</translation>
    </message>
    <message>
        <source>thẻ mới</source>
        <translation>a new card</translation>
    </message>
    <message>
        <source>Đã ghi thẻ.</source>
        <translation>The card is saved.</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Đủ 5 năm từ</source>
        <translation>Five years from</translation>
    </message>
    <message>
        <source>Số biên lai</source>
        <translation>Receipt number</translation>
    </message>
    <message>
        <source>Cần từ ngày, đến ngày và mã đối tượng của thẻ.</source>
        <translation>Needed: first day, last day and group code of the card.</translation>
    </message>
</context>
<context>
    <name>CardTab</name>
    <message>
        <source>Ngày nộp an toàn cuối</source>
        <translation>Last safe day to pay</translation>
    </message>
    <message>
        <source>Nộp ngày nào thì được gì</source>
        <translation>What each payment day gives</translation>
    </message>
    <message>
        <source>Còn lại trong {limit} ngày</source>
        <translation>Left of the {limit} days</translation>
    </message>
    <message>
        <source>Không có ngày nào phải nộp tiền.</source>
        <translation>There is no day to pay on.</translation>
    </message>
    <message>
        <source>đã hết</source>
        <translation>none</translation>
    </message>
    <message>
        <source>{days} ngày</source>
        <translation>{days} {days:day|days}</translation>
    </message>
    <message>
        <source>Nộp ngày</source>
        <translation>Paid on</translation>
    </message>
    <message>
        <source>Thẻ từ</source>
        <translation>Card from</translation>
    </message>
    <message>
        <source>Được, mất</source>
        <translation>Gained and lost</translation>
    </message>
</context>
<context>
    <name>CardTimeline</name>
    <message>
        <source>Thẻ theo thời gian</source>
        <translation>Cards over time</translation>
    </message>
    <message>
        <source>{days} ngày</source>
        <translation>{days} {days:day|days}</translation>
    </message>
    <message>
        <source>← còn thẻ cũ hơn</source>
        <translation>← older cards</translation>
    </message>
    <message>
        <source>không có thẻ</source>
        <translation>no card</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>nơi làm việc đóng</source>
        <translation>paid by the employer</translation>
    </message>
    <message>
        <source>BHXH đóng</source>
        <translation>paid by social insurance</translation>
    </message>
    <message>
        <source>Nhà nước đóng</source>
        <translation>paid by the State</translation>
    </message>
    <message>
        <source>Nhà nước hỗ trợ</source>
        <translation>supported by the State</translation>
    </message>
    <message>
        <source>hộ tự đóng</source>
        <translation>paid by the household</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>{code} từ {first} đến {last}</source>
        <translation>{code} from {first} to {last}</translation>
    </message>
    <message>
        <source>Số thẻ {number}</source>
        <translation>Card number {number}</translation>
    </message>
    <message>
        <source>Nộp ngày {day}</source>
        <translation>Paid on {day}</translation>
    </message>
    <message>
        <source>Ngày đầu là suy ra</source>
        <translation>The first day is inferred</translation>
    </message>
    <message>
        <source>gián đoạn {days} ngày, từ {first} đến {last}</source>
        <translation>{days} {days:day|days} without cover, from {first} to {last}</translation>
    </message>
    <message>
        <source>gián đoạn {days} ngày, từ {first} đến nay</source>
        <translation>{days} {days:day|days} without cover, from {first} until now</translation>
    </message>
    <message>
        <source>chưa có thẻ nào</source>
        <translation>never had a card</translation>
    </message>
</context>
<context>
    <name>CardsTab</name>
    <message>
        <source>Các thẻ qua các năm</source>
        <translation>Cards through the years</translation>
    </message>
</context>
<context>
    <name>CellBlocks</name>
    <message>
        <source>{count} ô đã chép không có chỗ trong bảng nên không được dán.</source>
        <translation>{count} copied {count:cell|cells} {count:has|have} no place in the table and {count:was|were} not pasted.</translation>
    </message>
    <message>
        <source>Không để trống được họ và tên.</source>
        <translation>The name cannot be left empty.</translation>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message>
        <source>Biến động</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Chỉ xem trước, không ghi gì vào sổ.</source>
        <translation>A look ahead only; nothing is written to the register.</translation>
    </message>
    <message>
        <source>So với năm trước</source>
        <translation>Against last year</translation>
    </message>
    <message>
        <source>Dự báo</source>
        <translation>Forecast</translation>
    </message>
    <message>
        <source>Ra khỏi vùng khó khăn</source>
        <translation>Leaving the difficult areas</translation>
    </message>
</context>
<context>
    <name>ChoiceGrid</name>
    <message>
        <source>Giữ</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Gộp vào</source>
        <translation>Merged in</translation>
    </message>
    <message>
        <source>Đề xuất vì</source>
        <translation>Proposed because</translation>
    </message>
    <message>
        <source>(để trống)</source>
        <translation>(empty)</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>&amp;Quay lại</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>(chọn)</source>
        <translation>(choose)</translation>
    </message>
    <message>
        <source>(không đọc)</source>
        <translation>(not read)</translation>
    </message>
    <message>
        <source>Bảng mã</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>Bảng mã của mọi cột</source>
        <translation>Encoding of all columns</translation>
    </message>
    <message>
        <source>Bấm vào ô “Đọc là” (hoặc Enter, phím cách) để chọn cột đó là gì.</source>
        <translation>Click a cell under “Read as” (or press Enter or Space) to say what that column is.</translation>
    </message>
    <message>
        <source>Chữ sai dấu? Chọn bảng mã của từng cột</source>
        <translation>Wrong letters? Set encodings</translation>
    </message>
    <message>
        <source>Các cột của trang tính</source>
        <translation>Columns of the sheet</translation>
    </message>
    <message>
        <source>Cột</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Mọi cột:</source>
        <translation>All columns:</translation>
    </message>
    <message>
        <source>Quên cách đã nhớ</source>
        <translation>Forget it</translation>
    </message>
    <message>
        <source>Tiêu đề trong tệp</source>
        <translation>Heading in the file</translation>
    </message>
    <message>
        <source>Trang tính</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Trang tính:</source>
        <translation>Sheet:</translation>
    </message>
    <message>
        <source>Trong tệp</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>Trở &amp;lại như chương trình nhận</source>
        <translation>Back to what the program &amp;recognised</translation>
    </message>
    <message>
        <source>Ví dụ, như sẽ được đọc</source>
        <translation>Examples, as read</translation>
    </message>
    <message>
        <source>Xem &amp;trước</source>
        <translation>&amp;Preview</translation>
    </message>
    <message>
        <source>Đang đọc theo cách đã nhớ từ lần nhập trước của dạng tệp này.</source>
        <translation>Read in the way remembered from an earlier import of this shape of file.</translation>
    </message>
    <message>
        <source>Đọc là</source>
        <translation>Read as</translation>
    </message>
</context>
<context>
    <name>CommunePicker</name>
    <message>
        <source>Cả nước</source>
        <translation>Whole country</translation>
    </message>
    <message>
        <source>Tỉnh, thành phố</source>
        <translation>Province or city</translation>
    </message>
    <message>
        <source>Tỉn&amp;h, thành phố</source>
        <translation>&amp;Province or city</translation>
    </message>
    <message>
        <source>Tên &amp;xã, phường hoặc mã xã</source>
        <translation>&amp;Commune, ward or code</translation>
    </message>
    <message>
        <source>Tên xã, phường hoặc mã xã</source>
        <translation>Commune, ward or code</translation>
    </message>
    <message>
        <source>Gõ không dấu cũng được: ky hoa, tan an vinh, 18814</source>
        <translation>Accents are not needed: ky hoa, tan an vinh, 18814</translation>
    </message>
    <message>
        <source>Xã, phường tìm thấy</source>
        <translation>Communes found</translation>
    </message>
    <message>
        <source>&amp;Dùng tên đã gõ</source>
        <translation>&amp;Use the name as typed</translation>
    </message>
    <message>
        <source>Đã chọn: {unit}, mã {code}</source>
        <translation>Chosen: {unit}, code {code}</translation>
    </message>
    <message>
        <source>Dùng tên đã gõ: {name}</source>
        <translation>Name as typed: {name}</translation>
    </message>
    <message>
        <source>Không có xã, phường nào khớp với chữ đã gõ.</source>
        <translation>No commune fits what was typed.</translation>
    </message>
</context>
<context>
    <name>CounterTabs</name>
    <message>
        <source>Phải đóng, vì sao</source>
        <translation>What to pay and why</translation>
    </message>
    <message>
        <source>Thẻ và hạn nộp</source>
        <translation>Card and deadlines</translation>
    </message>
    <message>
        <source>Hoàn trả</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>BHXH tự nguyện</source>
        <translation>Voluntary insurance</translation>
    </message>
    <message>
        <source>Các thẻ qua các năm</source>
        <translation>Cards over the years</translation>
    </message>
    <message>
        <source>Diện hộ qua các năm</source>
        <translation>Classes over the years</translation>
    </message>
    <message>
        <source>Lịch sử</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Thư đã gửi</source>
        <translation>Letters sent</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>{people} người · {households} hộ</source>
        <translation>{people} {people:person|people} · {households} {households:household|households}</translation>
    </message>
</context>
<context>
    <name>CoverageTab</name>
    <message>
        <source>Mục tiêu {target} %</source>
        <translation>Target {target} %</translation>
    </message>
    <message>
        <source>Cùng ngày tháng trước</source>
        <translation>Same day last month</translation>
    </message>
    <message>
        <source>Cùng ngày năm trước</source>
        <translation>Same day last year</translation>
    </message>
    <message>
        <source>Không so</source>
        <translation>No comparison</translation>
    </message>
    <message>
        <source>không có ai</source>
        <translation>nobody</translation>
    </message>
    <message>
        <source>Từ 1 đến 100; Enter để lưu vào cài đặt của cơ quan</source>
        <translation>1 to 100; Enter saves it in the office's settings</translation>
    </message>
    <message>
        <source>So với ngày</source>
        <translation>Compare with</translation>
    </message>
    <message>
        <source>Xã đã đạt mục tiêu {target} %.</source>
        <translation>The commune has reached its target of {target} %.</translation>
    </message>
    <message>
        <source>Cả xã</source>
        <translation>Whole commune</translation>
    </message>
    <message>
        <source>{covered} / {people} người có thẻ: {rate}.</source>
        <translation>{covered} of {people} {people:person|people} {covered:has|have} cover: {rate}.</translation>
    </message>
    <message>
        <source>&amp;Mục tiêu</source>
        <translation>&amp;Target</translation>
    </message>
    <message>
        <source>Cần thêm {count} người để xã đạt {target} %.</source>
        <translation>{count} more {count:person|people} to reach {target} % in the commune.</translation>
    </message>
    <message>
        <source>Đang lưu…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>{rate}, thiếu {count}</source>
        <translation>{rate}, {count} missing</translation>
    </message>
    <message>
        <source>{rate}, đạt</source>
        <translation>{rate}, reached</translation>
    </message>
    <message>
        <source>Chưa rõ thôn</source>
        <translation>Hamlet not known</translation>
    </message>
    <message>
        <source>Mục tiêu tỷ lệ có thẻ, phần trăm</source>
        <translation>Target of cover, per cent</translation>
    </message>
    <message>
        <source>&amp;So với</source>
        <translation>&amp;Compare with</translation>
    </message>
    <message>
        <source>Tỷ lệ có thẻ theo thôn</source>
        <translation>Cover by hamlet</translation>
    </message>
    <message>
        <source>Còn thiếu: số người cần thêm thẻ để thôn, hoặc cả xã, đạt mục tiêu.</source>
        <translation>Missing: how many more people need a card for the hamlet, or the commune, to reach the target.</translation>
    </message>
    <message>
        <source>Tỷ lệ người có thẻ của từng thôn so với mục tiêu, còn thiếu bao nhiêu người, tăng hay giảm so với tháng trước, năm trước.

Sổ chưa có ai: hãy nhập danh sách dân cư và danh sách thẻ ở trang “Nhập dữ liệu” (Ctrl+4).</source>
        <translation>Cover of each hamlet against the target, how many people are missing, up or down from last month or last year.

The register holds nobody yet: import the list of people and the list of cards on the page “Import” (Ctrl+4).</translation>
    </message>
    <message>
        <source>Nhân khẩu sổ</source>
        <translation>People in register</translation>
    </message>
    <message>
        <source>Tính t&amp;rên</source>
        <translation>&amp;Out of</translation>
    </message>
    <message>
        <source>Tỷ lệ tính trên</source>
        <translation>Rate out of</translation>
    </message>
    <message>
        <source>Dân số {year}: {source}.</source>
        <translation>Population {year}: {source}.</translation>
    </message>
    <message>
        <source>{covered} người có thẻ / dân số {people}: {rate}.</source>
        <translation>{covered} {covered:person|people} covered / population {people}: {rate}.</translation>
    </message>
    <message>
        <source>Dân số đã nhập</source>
        <translation>Population entered</translation>
    </message>
    <message>
        <source>không có dân số</source>
        <translation>no population</translation>
    </message>
    <message>
        <source>Nhân khẩu sổ: người sổ đang biết. Dân số: số do cơ quan khác công bố, nhập ở thẻ “Dân số”; mục tiêu và cột “Còn thiếu” tính theo số được chọn.</source>
        <translation>People in register: those the register knows of. Population: figures another office states, entered under “Population”; the target and “Missing” go by the one chosen.</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Không hiểu ngày “{typed}”; hãy gõ như 21/11/2026, trong khoảng {first} – {last}.</source>
        <translation>“{typed}” is no day; type it like 21/11/2026, between {first} and {last}.</translation>
    </message>
</context>
<context>
    <name>DeedForm</name>
    <message>
        <source>Ghi vào sổ (Ctrl+Enter)</source>
        <translation>Save (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Thôi (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Điều sẽ theo sau</source>
        <translation>What will follow</translation>
    </message>
    <message>
        <source>Ghi vào sổ ngay khi biết điều sẽ theo sau…</source>
        <translation>Saving as soon as it is known what follows…</translation>
    </message>
</context>
<context>
    <name>DeedSaving</name>
    <message>
        <source>Hãy đọc điều phải để ý, rồi nhấn Ctrl+Enter lần nữa để ghi.</source>
        <translation>Read what to mind, then press Ctrl+Enter again to save.</translation>
    </message>
    <message>
        <source>Đang lưu…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Thẻ, danh sách và số tiền không đổi.</source>
        <translation>Cards, lists and amounts stay as they are.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Tạo sổ mới…</source>
        <translation>New register…</translation>
    </message>
    <message>
        <source>Mở tệp</source>
        <translation>Open file</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Không</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Chương trình gặp lỗi ngoài dự kiến. Những gì đã lưu vẫn còn nguyên; bạn có thể làm tiếp. Hãy chép báo cáo lỗi và gửi cho người hỗ trợ.</source>
        <translation>The program met an unexpected error. Whatever was saved is safe and you can go on working. Please copy the error report and send it to your support person.</translation>
    </message>
    <message>
        <source>Chép báo cáo lỗi</source>
        <translation>Copy error report</translation>
    </message>
    <message>
        <source>Sổ BHYT</source>
        <translation>Health insurance register</translation>
    </message>
    <message>
        <source>Lần trước chương trình dừng đột ngột. Những gì đã lưu vẫn còn nguyên. Hãy chép báo cáo lỗi và gửi cho người hỗ trợ.</source>
        <translation>The program stopped suddenly the last time. What was saved is untouched. Copy the error report and send it to whoever supports you.</translation>
    </message>
    <message>
        <source>Báo cáo chỉ ghi chỗ hỏng trong chương trình, không có dữ liệu của ai.</source>
        <translation>The report names only places in the program; it holds nobody’s data.</translation>
    </message>
    <message>
        <source>Chương trình trên máy đã được thay hoặc gỡ trong lúc cửa sổ này đang mở nên không làm tiếp được. Những gì đã lưu vẫn còn nguyên. Hãy đóng cửa sổ này rồi mở lại chương trình.</source>
        <translation>The program on this PC was replaced or removed while this window was open, so it cannot go on. Nothing saved is lost. Close this window and open the program again.</translation>
    </message>
</context>
<context>
    <name>DisplayForm</name>
    <message>
        <source>Ngôn ngữ (Language)</source>
        <translation>Language (Ngôn ngữ)</translation>
    </message>
    <message>
        <source>Màu sắc</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Sổ đang mở</source>
        <translation>Open register</translation>
    </message>
    <message>
        <source>Mở sổ khác…</source>
        <translation>Open another register…</translation>
    </message>
    <message>
        <source>Theo hệ thống</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Sáng</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Tối</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Cỡ chữ (Ctrl++, Ctrl+-, Ctrl+0)</source>
        <translation>Letters (Ctrl++, Ctrl+-, Ctrl+0)</translation>
    </message>
    <message>
        <source>Nhỏ</source>
        <translation>Small</translation>
    </message>
    <message>
        <source>Vừa</source>
        <translation>Usual</translation>
    </message>
    <message>
        <source>Lớn</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>Rất lớn</source>
        <translation>Very large</translation>
    </message>
</context>
<context>
    <name>DraftKeeper</name>
    <message>
        <source>Có biểu mẫu đang điền dở lúc {moment}.</source>
        <translation>A form was left half filled at {moment}.</translation>
    </message>
    <message>
        <source>Mở lại</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Có lời thư đang sửa, chưa lưu, lúc {moment}.</source>
        <translation>Words of letters were being edited and not saved at {moment}.</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Kéo tệp vào đây</source>
        <translation>Drop a file here</translation>
    </message>
    <message>
        <source>Excel (.xlsx, .xls, .xlsb), .ods hoặc .csv</source>
        <translation>Excel (.xlsx, .xls, .xlsb), .ods or .csv</translation>
    </message>
    <message>
        <source>Chọn tệp…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>Chọn tệp cần nhập (Ctrl+O)</source>
        <translation>Choose the file to import (Ctrl+O)</translation>
    </message>
    <message>
        <source>Dán các dòng đã chép từ Excel, kể cả dòng tiêu đề (Ctrl+V)</source>
        <translation>Paste rows copied from Excel, with their headings (Ctrl+V)</translation>
    </message>
    <message>
        <source>Dán từ Excel</source>
        <translation>Paste from Excel</translation>
    </message>
</context>
<context>
    <name>DuplicatesTab</name>
    <message>
        <source>Ai có thể đứng hai lần trong sổ. Gộp lại thì giữ mọi thẻ, mỗi mục lấy của bên nào do bạn chọn; việc gộp hoàn tác được.</source>
        <translation>Who may stand in the register twice. Merging keeps all cards; you choose whose word counts for each item; a merge can be undone.</translation>
    </message>
    <message>
        <source>Các nhóm có thể bị trùng</source>
        <translation>Groups of possible duplicates</translation>
    </message>
    <message>
        <source>Không có ai có thể bị trùng: không có hai người nào chung số CCCD, mã số BHXH, hay họ tên và ngày sinh.</source>
        <translation>Nobody seems to be there twice: no two people share a citizen number, an insurance number, or name and birth date.</translation>
    </message>
    <message>
        <source>Đang tìm người có thể bị trùng…</source>
        <translation>Looking for people who may be there twice…</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Người</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
</context>
<context>
    <name>EditBar</name>
    <message>
        <source>Bỏ (Esc)</source>
        <translation>Drop (Esc)</translation>
    </message>
    <message>
        <source>Lưu (Enter)</source>
        <translation>Save (Enter)</translation>
    </message>
    <message>
        <source>Vẫn ghi</source>
        <translation>Save all the same</translation>
    </message>
    <message>
        <source>{count} ô đã sửa, chưa lưu.</source>
        <translation>{count} {count:cell|cells} edited, not saved.</translation>
    </message>
    <message>
        <source>F2 hoặc bấm đúp: sửa ô; Tab: ô tiếp theo; Ctrl+D: điền xuống; Ctrl+V: dán từ Excel; Delete: xóa ô; Ctrl+Z: hoàn tác việc vừa làm.</source>
        <translation>F2 or double click: edit a cell; Tab: next cell; Ctrl+D: fill down; Ctrl+V: paste from Excel; Delete: empty the cell; Ctrl+Z: undo what was done last.</translation>
    </message>
    <message>
        <source>{count} ô của hộ {number} chưa &amp;lưu</source>
        <translation>{count} {count:cell|cells} of household {number} {count:is|are} not &amp;saved</translation>
    </message>
    <message>
        <source>{count} ô của {households} hộ khác chưa &amp;lưu</source>
        <translation>{count} {count:cell|cells} of {households} other {households:household|households} {count:is|are} not &amp;saved</translation>
    </message>
</context>
<context>
    <name>EmptyRegister</name>
    <message>
        <source>&amp;Nhập danh sách…</source>
        <translation>&amp;Import a list…</translation>
    </message>
    <message>
        <source>Xem dữ liệu &amp;mẫu</source>
        <translation>Look at &amp;sample data</translation>
    </message>
    <message>
        <source>Sổ chưa có ai</source>
        <translation>Nobody is in the register yet</translation>
    </message>
    <message>
        <source>Bắt đầu bằng danh sách dân cư của thôn hoặc danh sách thẻ cơ quan đã có.</source>
        <translation>Begin with the population list of a hamlet or the list of cards the office has.</translation>
    </message>
    <message>
        <source>&amp;Tự gõ hộ đầu tiên…</source>
        <translation>&amp;Type in the first household…</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Xem hướng dẫn (F1)</source>
        <translation>See the help (F1)</translation>
    </message>
</context>
<context>
    <name>EncryptionBox</name>
    <message>
        <source>Bỏ mật khẩu</source>
        <translation>Remove the password</translation>
    </message>
    <message>
        <source>Bỏ mật khẩu của sổ? Sau đó ai có tệp sổ cũng đọc được, và mật khẩu của mọi người dùng mất hiệu lực. Tờ chìa khôi phục vẫn cần cho các bản sao lưu cũ.</source>
        <translation>Remove the password of the register? Then whoever has the file can read it, and the passwords of all users are void. The printed recovery key is still needed for old backups.</translation>
    </message>
    <message>
        <source>Bỏ mật khẩu của sổ…</source>
        <translation>Remove the password…</translation>
    </message>
    <message>
        <source>Chưa mở được sổ vì chưa có mật khẩu: {names}.</source>
        <translation>Cannot open the register yet, having no password: {names}.</translation>
    </message>
    <message>
        <source>Chỉ người quản trị đặt hoặc bỏ được mật khẩu của sổ và in chìa khôi phục.</source>
        <translation>Only an administrator can set or remove the password of the register and print the recovery key.</translation>
    </message>
    <message>
        <source>In lại chìa khôi phục…</source>
        <translation>Print the recovery key again…</translation>
    </message>
    <message>
        <source>Sổ chưa có mật khẩu: ai có được máy này, hay một bản chép trên USB, đều đọc được mọi người trong sổ. Có mật khẩu thì không đọc được gì.
Cái giá phải trả: mất cả mật khẩu lẫn chìa khôi phục thì không ai mở được sổ nữa. Chìa khôi phục hiện ra ngay sau đây để in và cất.</source>
        <translation>The register has no password: whoever gets hold of this PC, or of a copy on a USB stick, can read about everybody in it. With a password nothing can be read.
The price: if both the password and the recovery key are lost, nobody opens the register any more. The recovery key is shown right afterwards, to be printed and put away.</translation>
    </message>
    <message>
        <source>Sổ có mật khẩu</source>
        <translation>The register has a password</translation>
    </message>
    <message>
        <source>Sổ không còn mật khẩu; ai mở tệp cũng đọc được.</source>
        <translation>The register has no password any more; whoever opens the file can read it.</translation>
    </message>
    <message>
        <source>Sổ đã có mật khẩu. Hãy in và cất chìa khôi phục ở Cài đặt › Bảo mật.</source>
        <translation>The register has a password now. Please print and put away the recovery key at Settings › Security.</translation>
    </message>
    <message>
        <source>Tệp sổ và các bản sao lưu mới đều được mã hóa. Khi chép sổ sang máy khác, hãy chép cả tệp đuôi .key nằm cạnh tệp sổ.</source>
        <translation>The register and its new backups are encrypted. When you copy the register to another PC, copy the .key file beside it as well.</translation>
    </message>
    <message>
        <source>Xóa</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Đang bỏ mật khẩu của sổ…</source>
        <translation>Decrypting the register…</translation>
    </message>
    <message>
        <source>Đang lấy chìa khôi phục…</source>
        <translation>Fetching the recovery key…</translation>
    </message>
    <message>
        <source>Đang đặt mật khẩu cho sổ…</source>
        <translation>Encrypting the register…</translation>
    </message>
    <message>
        <source>Đặt mật khẩu cho sổ</source>
        <translation>A password for the register</translation>
    </message>
    <message>
        <source>Đặt mật khẩu cho sổ…</source>
        <translation>Set a password for the register…</translation>
    </message>
    <message>
        <source>Còn {count} bản sao không có mật khẩu, ai cũng đọc được. Hãy xóa khi không còn cần.</source>
        <translation>{count} {count:copy|copies} without a password {count:is|are} still there; anybody can read them. Delete them when they are not needed any more.</translation>
    </message>
    <message>
        <source>Xóa các bản sao không có mật khẩu…</source>
        <translation>Delete the copies without a password…</translation>
    </message>
    <message>
        <source>Xóa hẳn {count} bản sao không có mật khẩu? Sẽ không khôi phục được sổ từ các bản đó nữa.</source>
        <translation>Delete {count} {count:copy|copies} without a password for good? The register cannot be restored from them any more.</translation>
    </message>
    <message>
        <source>Đã xóa {count} bản sao không có mật khẩu.</source>
        <translation>{count} {count:copy|copies} without a password {count:was|were} deleted.</translation>
    </message>
</context>
<context>
    <name>EndingsTab</name>
    <message>
        <source>{people} người, {households} hộ có thẻ hết hạn đến hết ngày {day}.</source>
        <translation>{people} {people:person|people} of {households} {households:household|households} {people:has|have} a card ending by {day}.</translation>
    </message>
    <message>
        <source>Đang có thẻ: {covered} người; hết hạn sau đó: {later}; không rõ ngày hết hạn: {open}. Tháng này tính từ ngày {day}.</source>
        <translation>With cover: {covered} {covered:person|people}; ending later: {later}; last day not known: {open}. This month counts from {day}.</translation>
    </message>
    <message>
        <source>Thẻ hết hạn từng tháng, số người</source>
        <translation>Cards ending by month, people</translation>
    </message>
    <message>
        <source>&amp;Thôn</source>
        <translation>&amp;Hamlet</translation>
    </message>
    <message>
        <source>Thôn</source>
        <translation>Hamlet</translation>
    </message>
    <message>
        <source>Tất cả các thôn</source>
        <translation>All hamlets</translation>
    </message>
    <message>
        <source>Cộng</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Mỗi tháng trong 12 tháng tới có bao nhiêu thẻ hết hạn, của bao nhiêu hộ.

Chưa có thẻ nào hết hạn trong thời gian ấy; nếu sổ còn trống, hãy nhập danh sách thẻ ở trang “Nhập dữ liệu” (Ctrl+4).</source>
        <translation>How many cards end in each of the next 12 months, and of how many households.

No card ends in that time; where the register is empty, import the list of cards on the page “Import” (Ctrl+4).</translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>Bỏ việc ghi nhầm: {who} {what} {day}</source>
        <translation>Entered by mistake: {who} {what} {day}</translation>
    </message>
    <message>
        <source>Hãy gõ ngày của sự việc, như 21/11/2026.</source>
        <translation>Type the day of the event, as 21/11/2026.</translation>
    </message>
    <message>
        <source>Hãy đánh dấu ít nhất một người.</source>
        <translation>Tick at least one person.</translation>
    </message>
    <message>
        <source>Những ai</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Sự việc</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Việc gì</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Đã ghi sự việc.</source>
        <translation>The event is entered.</translation>
    </message>
    <message>
        <source>Đến ngày (nếu biết)</source>
        <translation>To (if known)</translation>
    </message>
    <message>
        <source>Cần đánh dấu ai và ngày của sự việc, như 21/11/2026.</source>
        <translation>Needed: who is ticked and the day it happened, like 21/11/2026.</translation>
    </message>
</context>
<context>
    <name>ExcludeForm</name>
    <message>
        <source>Ai</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Danh sách</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Loại khỏi danh sách</source>
        <translation>Take off a list</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>mọi danh sách đang đứng</source>
        <translation>all lists the person stands on</translation>
    </message>
    <message>
        <source>Đã ghi.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Đưa lại vào: {listing}</source>
        <translation>Put back on: {listing}</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Tệp danh sách (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.txt)</source>
        <translation>List files (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.txt)</translation>
    </message>
    <message>
        <source>Chọn tệp hoặc kéo tệp vào đây</source>
        <translation>Choose a file or drop it here</translation>
    </message>
    <message>
        <source>Chọn tệp…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>Chọn tệp: {title}</source>
        <translation>Choose file: {title}</translation>
    </message>
</context>
<context>
    <name>FileIntake</name>
    <message>
        <source>Chưa có gì để dán: hãy chép các dòng trong Excel (Ctrl+C) trước.</source>
        <translation>There is nothing to paste: copy the rows in Excel first (Ctrl+C).</translation>
    </message>
    <message>
        <source>Chọn tệp cần nhập</source>
        <translation>Choose the file to import</translation>
    </message>
    <message>
        <source>Tệp danh sách (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.txt)</source>
        <translation>List files (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.txt)</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>Chọn danh sách dân cư, danh sách thẻ BHYT, D09-TS hoặc kết quả rà soát hộ nghèo, đúng như cơ quan gửi. Chương trình đọc thử và cho xem từng dòng; chưa có gì được ghi vào sổ cho đến khi bạn bấm “Nhập vào sổ”.</source>
        <translation>Choose a list of residents, a list of cards, D09-TS or the poverty review, just as the office sent it. The program tries it and shows every row; nothing is written to the register until you press “Import”.</translation>
    </message>
    <message>
        <source>Xem &amp;trước</source>
        <translation>&amp;Preview</translation>
    </message>
    <message>
        <source>chưa rõ loại tệp</source>
        <translation>kind of file not clear</translation>
    </message>
    <message>
        <source>Đang đọc {file}…</source>
        <translation>Reading {file}…</translation>
    </message>
    <message>
        <source>Nhận ra: {kind}</source>
        <translation>Recognised: {kind}</translation>
    </message>
    <message>
        <source>Chọn &amp;cột</source>
        <translation>Choose &amp;columns</translation>
    </message>
</context>
<context>
    <name>FirstHouseholdForm</name>
    <message>
        <source>Tự gõ hộ đầu tiên</source>
        <translation>Type in the first household</translation>
    </message>
</context>
<context>
    <name>FirstRail</name>
    <message>
        <source>&amp;1. Xã</source>
        <translation>&amp;1. Commune</translation>
    </message>
    <message>
        <source>&amp;2. Cơ quan</source>
        <translation>&amp;2. Office</translation>
    </message>
    <message>
        <source>&amp;3. Người ký</source>
        <translation>&amp;3. Signatory</translation>
    </message>
    <message>
        <source>&amp;4. Nơi lưu</source>
        <translation>&amp;4. Place</translation>
    </message>
    <message>
        <source>Các bước tạo sổ</source>
        <translation>Steps to a new register</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Chọn từ 3.321 xã, phường, đặc khu của 34 tỉnh, thành phố.</source>
        <translation>Choose from the 3,321 communes, wards and special zones of 34 provinces and cities.</translation>
    </message>
    <message>
        <source>&amp;Tiếp</source>
        <translation>&amp;Next</translation>
    </message>
    <message>
        <source>&amp;Tạo sổ</source>
        <translation>Crea&amp;te the register</translation>
    </message>
    <message>
        <source>Để &amp;sau</source>
        <translation>&amp;Later</translation>
    </message>
    <message>
        <source>Quay &amp;lại</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>để sau</source>
        <translation>later</translation>
    </message>
    <message>
        <source>Cơ quan, như in trên thư</source>
        <translation>The office, as letters name it</translation>
    </message>
    <message>
        <source>Ai ký thư?</source>
        <translation>Who signs the letters?</translation>
    </message>
    <message>
        <source>Sổ của xã, phường nào?</source>
        <translation>Whose register is it?</translation>
    </message>
    <message>
        <source>Sổ nằm ở đâu, sao lưu ở đâu?</source>
        <translation>Where does the register lie, where its backups?</translation>
    </message>
    <message>
        <source>Đổi lại được bất cứ lúc nào trong Cài đặt › Cơ quan.</source>
        <translation>Can be changed at any time in Settings › Office.</translation>
    </message>
    <message>
        <source>Nơi sao lưu thứ hai đổi được trong Cài đặt › Sao lưu.</source>
        <translation>The second place can be changed in Settings › Backups.</translation>
    </message>
    <message>
        <source>Hãy gõ tên xã, phường; chưa biết thì bấm “Để sau”.</source>
        <translation>Type the name of the commune; press “Later” if you do not know yet.</translation>
    </message>
    <message>
        <source>Hãy chọn xã trong danh sách (mũi tên, Enter), hoặc bấm “Dùng tên đã gõ”.</source>
        <translation>Choose the commune from the list (arrow keys, Enter), or press “Use the name as typed”.</translation>
    </message>
</context>
<context>
    <name>ForecastQuestion</name>
    <message>
        <source>Hãy chọn tệp danh sách dự thảo.</source>
        <translation>Please choose the file of the draft list.</translation>
    </message>
    <message>
        <source>Tính đến {day}, nếu dự thảo thành quyết định: {counts} mất hoặc giảm hỗ trợ</source>
        <translation>As of {day}, if the draft becomes the decision: {counts} lose support</translation>
    </message>
    <message>
        <source>Tính đến {day}, nếu không có quyết định: {counts} mất hoặc giảm hỗ trợ</source>
        <translation>As of {day}, if no decision comes: {counts} lose support</translation>
    </message>
    <message>
        <source>Tự đóng cả năm: trước {before} đ, sau {after} đ.</source>
        <translation>Own cost a year: {before} đ before, {after} đ after.</translation>
    </message>
    <message>
        <source>Chờ quyết định: hôm nay {today} người, theo dự thảo còn {then} người.</source>
        <translation>Waiting for a decision: {today} {today:person|people} today, {then} under the draft.</translation>
    </message>
    <message>
        <source>Đọc thử {rows} dòng của dự thảo: {rejected} bị loại, {warnings} cảnh báo.</source>
        <translation>{rows} {rows:row|rows} of the draft tried: {rejected} rejected, {warnings} {warnings:warning|warnings}.</translation>
    </message>
    <message>
        <source>Dự thảo</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Ai chờ quyết định</source>
        <translation>Who waits for a decision</translation>
    </message>
    <message>
        <source>Một danh sách dự thảo</source>
        <translation>A draft list</translation>
    </message>
    <message>
        <source>từ ngày</source>
        <translation>from</translation>
    </message>
    <message>
        <source>đến ngày</source>
        <translation>until</translation>
    </message>
    <message>
        <source>Danh sách trọn bộ</source>
        <translation>Complete list</translation>
    </message>
    <message>
        <source>Hộ không có tên trong danh sách được coi là không thuộc diện nào</source>
        <translation>Households the list does not name count as having no class</translation>
    </message>
    <message>
        <source>Dự báo</source>
        <translation>Forecast</translation>
    </message>
    <message>
        <source>Diện hộ từ ngày</source>
        <translation>Classes from</translation>
    </message>
    <message>
        <source>Diện hộ đến ngày</source>
        <translation>Classes until</translation>
    </message>
    <message>
        <source>Dự báo theo</source>
        <translation>Forecast by</translation>
    </message>
    <message>
        <source>Tệp dự thảo</source>
        <translation>Draft file</translation>
    </message>
    <message>
        <source>Diện hộ từ – đến (nếu biết)</source>
        <translation>Classes from – until (if known)</translation>
    </message>
    <message>
        <source>Đang dự báo…</source>
        <translation>Forecasting…</translation>
    </message>
    <message>
        <source>Diện của một số hộ hết hạn mà sổ chưa có quyết định mới. Nếu không có quyết định nào thì ai mất hỗ trợ, phải tự đóng bao nhiêu, nộp chậm nhất ngày nào?

Bấm “Dự báo”; không cần tệp nào.</source>
        <translation>Some households’ classes run out and the register has no new decision. If none comes, who loses support, what do they pay, and by when?

Press “Forecast”; no file is needed.</translation>
    </message>
    <message>
        <source>Nếu danh sách dự thảo thành quyết định thì ai mới mất hỗ trợ, ai không còn mất so với hôm nay?

Chọn danh sách rà soát nghèo hoặc danh sách nhân khẩu còn là dự thảo, rồi bấm “Dự báo”. Để trống hai ngày thì chương trình tự lấy theo ngày quyết định và nói rõ.</source>
        <translation>If a draft list becomes the decision, who newly loses support and who no longer does, beside today?

Choose a draft poverty review or population list, then press “Forecast”. With both days left empty the program takes them from the day of the decision, and says so.</translation>
    </message>
    <message>
        <source>Tính đến {day}, không có ai chờ quyết định diện hộ.</source>
        <translation>As of {day}, nobody waits for a class decision.</translation>
    </message>
    <message>
        <source>Hôm nay: {counts}</source>
        <translation>Today: {counts}</translation>
    </message>
</context>
<context>
    <name>FormChoice</name>
    <message>
        <source>Biể&amp;u</source>
        <translation>F&amp;orm</translation>
    </message>
    <message>
        <source>&amp;Nhóm</source>
        <translation>&amp;Groups</translation>
    </message>
    <message>
        <source>&amp;Thôn</source>
        <translation>Ha&amp;mlet</translation>
    </message>
    <message>
        <source>&amp;Hộ</source>
        <translation>&amp;Household</translation>
    </message>
    <message>
        <source>Tất cả các thôn</source>
        <translation>All hamlets</translation>
    </message>
    <message>
        <source>{months} tháng</source>
        <translation>{months} {months:month|months}</translation>
    </message>
    <message>
        <source>&amp;Bỏ người còn thiếu thông tin</source>
        <translation>&amp;Leave out the incomplete</translation>
    </message>
    <message>
        <source>Lập cho người đã đủ; người thiếu lập sau</source>
        <translation>Make it for those who are complete; the others follow later</translation>
    </message>
    <message>
        <source>Các nhóm của biểu</source>
        <translation>Groups of the form</translation>
    </message>
    <message>
        <source>Tất &amp;cả các nhóm</source>
        <translation>&amp;All groups</translation>
    </message>
    <message>
        <source>Tất cả (trừ GD)</source>
        <translation>All (but GD)</translation>
    </message>
    <message>
        <source>GD: người tự đóng theo hộ gia đình; chọn thì mới đưa vào</source>
        <translation>GD: those who pay by the household; only taken when chosen</translation>
    </message>
    <message>
        <source>Th&amp;áng</source>
        <translation>Mon&amp;ths</translation>
    </message>
    <message>
        <source>mọi hộ; hay số hộ</source>
        <translation>all, or a number</translation>
    </message>
    <message>
        <source>Số hộ, hoặc Thôn A/12; Enter để xem</source>
        <translation>Number of the household, or Thôn A/12; Enter to look</translation>
    </message>
    <message>
        <source>Thẻ mới chạy mấy tháng</source>
        <translation>How many months the new card runs</translation>
    </message>
</context>
<context>
    <name>FormSaving</name>
    <message>
        <source>Lưu Excel… (Ctrl+S)</source>
        <translation>Save Excel… (Ctrl+S)</translation>
    </message>
    <message>
        <source>Đã &amp;gửi: ghi sổ</source>
        <translation>&amp;Sent: enter it</translation>
    </message>
    <message>
        <source>Mỗi biểu một số, ghi cả vào tệp; biểu lần sau chỉ còn thay đổi</source>
        <translation>Each form gets a number, in its file too; the next form holds only changes</translation>
    </message>
    <message>
        <source>&amp;Mở tệp đã lưu</source>
        <translation>O&amp;pen what was saved</translation>
    </message>
    <message>
        <source>Đã lưu {count} tệp vào “{place}”.</source>
        <translation>Saved {count} {count:file|files} to “{place}”.</translation>
    </message>
    <message>
        <source>Nhóm {groups}: hỏi cơ quan BHXH hai chữ sau mã đơn vị rồi ghi thêm.</source>
        <translation>Group {groups}: ask the agency for the two letters after the unit code and add them.</translation>
    </message>
    <message>
        <source>Đã ghi là đã gửi.</source>
        <translation>Entered as sent.</translation>
    </message>
    <message>
        <source>Đã gửi cơ quan BHXH?</source>
        <translation>Sent to the agency?</translation>
    </message>
    <message>
        <source>Lưu biểu</source>
        <translation>Save form</translation>
    </message>
    <message>
        <source>Đang ghi biểu…</source>
        <translation>Writing the form…</translation>
    </message>
    <message>
        <source>Đang ghi là đã gửi…</source>
        <translation>Entering as sent…</translation>
    </message>
    <message>
        <source>Đã ghi {count} biểu là đã gửi cơ quan BHXH.</source>
        <translation>Entered {count} {count:form|forms} as sent to the agency.</translation>
    </message>
</context>
<context>
    <name>FormView</name>
    <message>
        <source>Theo nhóm ({count})</source>
        <translation>By group ({count})</translation>
    </message>
    <message>
        <source>Từng người ({count})</source>
        <translation>People ({count})</translation>
    </message>
    <message>
        <source>Còn thiếu ({count})</source>
        <translation>Incomplete ({count})</translation>
    </message>
    <message>
        <source>Số người theo nhóm</source>
        <translation>People by group</translation>
    </message>
    <message>
        <source>Người trong biểu</source>
        <translation>People on the form</translation>
    </message>
    <message>
        <source>Người còn thiếu thông tin</source>
        <translation>People who lack something</translation>
    </message>
    <message>
        <source>Enter: mở hộ</source>
        <translation>Enter: open the household</translation>
    </message>
    <message>
        <source>Lưu danh sách &amp;còn thiếu…</source>
        <translation>Save list of the &amp;incomplete…</translation>
    </message>
    <message>
        <source>Nhóm, hộ</source>
        <translation>Group, household</translation>
    </message>
    <message>
        <source>Số người</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nhóm</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Tháng</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>Tự đóng (đ)</source>
        <translation>Own part (đ)</translation>
    </message>
    <message>
        <source>Hộ</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Người này không còn ở hộ nào trong sổ.</source>
        <translation>This person is in no household of the register any more.</translation>
    </message>
    <message>
        <source>Mức (đ)</source>
        <translation>Full (đ)</translation>
    </message>
</context>
<context>
    <name>FormsSent</name>
    <message>
        <source>Đã gửi cơ quan BHXH: {count} biểu. Enter để xem lại.</source>
        <translation>Sent to the agency: {count} {count:form|forms}. Enter to see one again.</translation>
    </message>
    <message>
        <source>Chưa ghi biểu nào là đã gửi cơ quan BHXH.</source>
        <translation>No form is entered as sent to the agency.</translation>
    </message>
    <message>
        <source>Biểu đã gửi</source>
        <translation>Forms sent</translation>
    </message>
    <message>
        <source>Biểu</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Nhóm, hộ</source>
        <translation>Group, household</translation>
    </message>
    <message>
        <source>Số dòng</source>
        <translation>Rows</translation>
    </message>
</context>
<context>
    <name>FormsTab</name>
    <message>
        <source>Mẫu gửi cơ quan BHXH được điền từ sổ: Mẫu số 3, Mẫu số 4, D03-TS.</source>
        <translation>The agency's forms are filled from the register: Mẫu số 3, Mẫu số 4, D03-TS.</translation>
    </message>
    <message>
        <source>Về biểu đang lập (Esc)</source>
        <translation>Back to the form (Esc)</translation>
    </message>
    <message>
        <source>{name}: {files} tệp</source>
        <translation>{name}: {files} {files:file|files}</translation>
    </message>
    <message>
        <source>{count} người còn thiếu thông tin nên không có trong biểu.</source>
        <translation>{count} {count:person|people} {count:lacks|lack} something and {count:is|are} not on the form.</translation>
    </message>
    <message>
        <source>{count} người còn thiếu thông tin: chưa lưu được biểu.</source>
        <translation>{count} {count:person|people} {count:lacks|lack} something: the form cannot be saved yet.</translation>
    </message>
    <message>
        <source>{count} hộ chờ quyết định diện hộ, chưa đưa vào.</source>
        <translation>{count} {count:household|households} {count:waits|wait} for a decision on their class and {count:is|are} left out.</translation>
    </message>
    <message>
        <source>{count} người chờ quyết định diện hộ, chưa đưa vào.</source>
        <translation>{count} {count:person|people} {count:waits|wait} for a decision on their class and {count:is|are} left out.</translation>
    </message>
    <message>
        <source>&amp;Mở cài đặt cơ quan</source>
        <translation>Open o&amp;ffice's settings</translation>
    </message>
    <message>
        <source>Chưa lập được biểu</source>
        <translation>The form cannot be made yet</translation>
    </message>
    <message>
        <source>Đang xem ai có trong biểu…</source>
        <translation>Looking who is on the form…</translation>
    </message>
    <message>
        <source>Không có ai để đưa vào biểu</source>
        <translation>Nobody to put on the form</translation>
    </message>
    <message>
        <source>Vào ngày đang tính chưa ai đến hạn và không có gì thay đổi.</source>
        <translation>On the day shown nobody is due and nothing has changed.</translation>
    </message>
</context>
<context>
    <name>Founding</name>
    <message>
        <source>Đang tạo sổ…</source>
        <translation>Making the register…</translation>
    </message>
    <message>
        <source>Đang dựng dữ liệu mẫu…</source>
        <translation>Building the sample data…</translation>
    </message>
    <message>
        <source>Đã tạo sổ. Nên đặt mật khẩu cho sổ, để mất máy hay mất USB thì người lạ không đọc được.</source>
        <translation>The register was made. Better give it a password, so that nobody reads it on a lost PC or USB stick.</translation>
    </message>
    <message>
        <source>Đặt mật khẩu</source>
        <translation>Set a password</translation>
    </message>
</context>
<context>
    <name>HamletTable</name>
    <message>
        <source>Tỷ lệ có thẻ theo thôn</source>
        <translation>Cover by hamlet</translation>
    </message>
    <message>
        <source>Bấm vào một thôn để mở danh sách của thôn</source>
        <translation>Click a hamlet to open its list</translation>
    </message>
    <message>
        <source>Cả xã</source>
        <translation>Whole commune</translation>
    </message>
    <message>
        <source>Thôn</source>
        <translation>Hamlet</translation>
    </message>
    <message>
        <source>Nhân khẩu</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Có thẻ</source>
        <translation>Covered</translation>
    </message>
    <message>
        <source>Tỷ lệ có thẻ</source>
        <translation>Rate of cover</translation>
    </message>
</context>
<context>
    <name>HandUndo</name>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Không còn việc nào làm bằng tay để hoàn tác.</source>
        <translation>Nothing done by hand is left to take back.</translation>
    </message>
    <message>
        <source>Đang hoàn tác…</source>
        <translation>Taking back…</translation>
    </message>
    <message>
        <source>Đã hoàn tác việc số {number}: {what} ({rows}).</source>
        <translation>Took back deed {number}: {what} ({rows}).</translation>
    </message>
</context>
<context>
    <name>HeadForm</name>
    <message>
        <source>Chủ hộ mới</source>
        <translation>New head</translation>
    </message>
    <message>
        <source>Chủ hộ mới là</source>
        <translation>The new head is</translation>
    </message>
    <message>
        <source>Đã ghi chủ hộ mới.</source>
        <translation>The new head is entered.</translation>
    </message>
    <message>
        <source>Cần chọn người sẽ làm chủ hộ.</source>
        <translation>Needed: who is to head the household.</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Trang hướng dẫn</source>
        <translation>Help page</translation>
    </message>
    <message>
        <source>Hướng dẫn – Sổ BHYT</source>
        <translation>Help – Sổ BHYT</translation>
    </message>
    <message>
        <source>Đón&amp;g</source>
        <translation>Cl&amp;ose</translation>
    </message>
    <message>
        <source>Các trang hướng dẫn</source>
        <translation>Pages of the help</translation>
    </message>
    <message>
        <source>Trang này chỉ có bản tiếng Việt.</source>
        <translation>This page is in Vietnamese only.</translation>
    </message>
    <message>
        <source>Giới thiệu</source>
        <translation>About</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Lịch sử của</source>
        <translation>History of</translation>
    </message>
    <message>
        <source>Lịch sử</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Cả hộ {number}</source>
        <translation>Whole household {number}</translation>
    </message>
    <message>
        <source>đã hoàn tác</source>
        <translation>undone</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Người làm</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Mục</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Thay đổi</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>Deed</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>Household</name>
    <message>
        <source>Họ và tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Quan hệ</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Hạn thẻ</source>
        <translation>Valid to</translation>
    </message>
    <message>
        <source>Số CCCD</source>
        <translation>Citizen no.</translation>
    </message>
    <message>
        <source>Mã số BHXH</source>
        <translation>Insurance no.</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>ngày đầu là suy ra</source>
        <translation>first day assumed</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Số thẻ</source>
        <translation>Card number</translation>
    </message>
    <message>
        <source>Diện</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Quyết định số</source>
        <translation>Decision no.</translation>
    </message>
    <message>
        <source>Ngày quyết định</source>
        <translation>Decided on</translation>
    </message>
    <message>
        <source>Dân tộc</source>
        <translation>Ethnicity</translation>
    </message>
    <message>
        <source>Số biên lai</source>
        <translation>Receipt number</translation>
    </message>
    <message>
        <source>Giới</source>
        <translation>Sex</translation>
    </message>
</context>
<context>
    <name>HouseholdDeeds</name>
    <message>
        <source>Chuyển, tách, gộp hộ…</source>
        <translation>Move, split, merge…</translation>
    </message>
    <message>
        <source>Chủ hộ mới…</source>
        <translation>New head…</translation>
    </message>
    <message>
        <source>Ghi nhận nộp tiền…</source>
        <translation>Enter a payment…</translation>
    </message>
    <message>
        <source>Loại khỏi danh sách…</source>
        <translation>Take off a list…</translation>
    </message>
    <message>
        <source>Sự việc…</source>
        <translation>Event…</translation>
    </message>
    <message>
        <source>Thêm người…</source>
        <translation>Add a person…</translation>
    </message>
    <message>
        <source>Thêm, sửa thẻ…</source>
        <translation>Add, edit a card…</translation>
    </message>
</context>
<context>
    <name>HouseholdFacts</name>
    <message>
        <source>Căn cứ: {fact}</source>
        <translation>Ground: {fact}</translation>
    </message>
    <message>
        <source>Diện: {now}</source>
        <translation>Class: {now}</translation>
    </message>
    <message>
        <source>Diện: {now} → từ {day}: {after}</source>
        <translation>Class: {now} → from {day}: {after}</translation>
    </message>
    <message>
        <source>Hộ {number}</source>
        <translation>Household {number}</translation>
    </message>
</context>
<context>
    <name>HouseholdPage</name>
    <message>
        <source>In thư hộ này…</source>
        <translation>Print this household’s letter…</translation>
    </message>
    <message>
        <source>Thành viên</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Không ai trong hộ có tên trong danh sách nào.</source>
        <translation>Nobody of this household stands on any list.</translation>
    </message>
    <message>
        <source>Một thư gửi hộ: ai hết hạn, mất hỗ trợ, phải đóng bao nhiêu</source>
        <translation>One letter: who lapses, who loses support, what to pay</translation>
    </message>
    <message>
        <source>Thư hộ {number}.pdf</source>
        <translation>Letter household {number}.pdf</translation>
    </message>
    <message>
        <source>Lưu thư của hộ</source>
        <translation>Save the household’s letter</translation>
    </message>
    <message>
        <source>Đang in thư…</source>
        <translation>Printing letters…</translation>
    </message>
    <message>
        <source>Hộ này không có thư nào.</source>
        <translation>There is no letter for this household.</translation>
    </message>
    <message>
        <source>Đã lưu thư vào “{file}”.</source>
        <translation>Letter saved to “{file}”.</translation>
    </message>
    <message>
        <source>&amp;Tìm hộ (Ctrl+K)</source>
        <translation>&amp;Find a household (Ctrl+K)</translation>
    </message>
    <message>
        <source>Chưa chọn hộ nào</source>
        <translation>No household chosen</translation>
    </message>
    <message>
        <source>Gõ tên người, số hộ hoặc CCCD vào ô tìm ở trên, không cần dấu.</source>
        <translation>Type a name, household number or citizen number into the search box above; accents are not needed.</translation>
    </message>
    <message>
        <source>Mọi điều người đến hỏi: thẻ của từng người, phải đóng bao nhiêu, vì sao.</source>
        <translation>Everything a visitor asks: each person’s card, what to pay, and why.</translation>
    </message>
</context>
<context>
    <name>HouseholdPane</name>
    <message>
        <source>Mở hộ này (Enter)</source>
        <translation>Open this household (Enter)</translation>
    </message>
    <message>
        <source>Chọn một dòng để xem hộ.</source>
        <translation>Choose a row to see its household.</translation>
    </message>
    <message>
        <source>Phải đóng 12 tháng: {amount} đ</source>
        <translation>To pay for 12 months: {amount} đ</translation>
    </message>
</context>
<context>
    <name>ImportChoice</name>
    <message>
        <source>Tự nhận biết</source>
        <translation>Recognise by itself</translation>
    </message>
    <message>
        <source>Loại tệp</source>
        <translation>Kind of file</translation>
    </message>
    <message>
        <source>Diện hộ có giá trị từ – đến (nếu biết)</source>
        <translation>Classes hold from – to (if known)</translation>
    </message>
    <message>
        <source>Diện hộ từ ngày</source>
        <translation>Classes hold from</translation>
    </message>
    <message>
        <source>Diện hộ đến ngày</source>
        <translation>Classes hold to</translation>
    </message>
    <message>
        <source>từ ngày</source>
        <translation>from</translation>
    </message>
    <message>
        <source>đến ngày</source>
        <translation>to</translation>
    </message>
    <message>
        <source>Danh sách đầy đủ của cả xã</source>
        <translation>Complete list of the commune</translation>
    </message>
    <message>
        <source>Đầy đủ: hộ không có tên trong danh sách được coi là không thuộc diện nào.</source>
        <translation>Complete: a household the list does not name is taken to have no class.</translation>
    </message>
    <message>
        <source>Hãy gõ đủ hai ngày của diện hộ, hoặc để trống cả hai (bước 1. Tệp).</source>
        <translation>Type both days of the class, or leave both empty (step 1. File).</translation>
    </message>
</context>
<context>
    <name>ImportHistory</name>
    <message>
        <source>Hoàn tác lần nhập số {number} ({file})? Những gì tệp này đã thêm hoặc sửa được trả lại như trước.</source>
        <translation>Take back import {number} ({file})? Whatever this file added or changed goes back to what it was.</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Mỗi lần nhập có thể hoàn tác trọn vẹn, miễn là chưa có thay đổi dựa trên nó.</source>
        <translation>Every import can be taken back whole, as long as nothing that came later rests on it.</translation>
    </message>
    <message>
        <source>Các lần đã nhập</source>
        <translation>Imports so far</translation>
    </message>
    <message>
        <source>Hoàn tác lần nhập đang chọn</source>
        <translation>Take back the chosen import</translation>
    </message>
    <message>
        <source>đã hoàn tác</source>
        <translation>taken back</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Dòng</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Không đổi</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Bị loại</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Chưa nhập tệp nào</source>
        <translation>No file imported yet</translation>
    </message>
    <message>
        <source>Mỗi lần nhập hiện ở đây, có bao nhiêu dòng thêm, sửa, bị loại, và hoàn tác được.</source>
        <translation>Each import stands here with how many rows were added, changed and rejected, and can be taken back.</translation>
    </message>
    <message>
        <source>&amp;Nhập một tệp</source>
        <translation>&amp;Import a file</translation>
    </message>
</context>
<context>
    <name>ImportRows</name>
    <message>
        <source>Các dòng của tệp</source>
        <translation>Rows of the file</translation>
    </message>
    <message>
        <source>Dòng</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Lựa chọn</source>
        <translation>Choice</translation>
    </message>
    <message>
        <source>Thay đổi, lý do</source>
        <translation>Changes, reason</translation>
    </message>
    <message>
        <source>Trang · dòng</source>
        <translation>Sheet · row</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>lần nhập số {number}</source>
        <translation>import no. {number}</translation>
    </message>
    <message>
        <source>{count} cột không đọc</source>
        <translation>{count} not read</translation>
    </message>
    <message>
        <source>{count} dòng</source>
        <translation>{count} {count:row|rows}</translation>
    </message>
    <message>
        <source>đọc mọi cột</source>
        <translation>all are read</translation>
    </message>
</context>
<context>
    <name>ImportWork</name>
    <message>
        <source>Đang ghi vào sổ…</source>
        <translation>Writing to the register…</translation>
    </message>
    <message>
        <source>Đang nhập vào sổ…</source>
        <translation>Importing…</translation>
    </message>
    <message>
        <source>Đang xem thử…</source>
        <translation>Trying…</translation>
    </message>
    <message>
        <source>Đang đọc tệp…</source>
        <translation>Reading the file…</translation>
    </message>
</context>
<context>
    <name>ImportsPage</name>
    <message>
        <source>Nhập dữ liệu</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Nhập một tệp</source>
        <translation>Import a file</translation>
    </message>
    <message>
        <source>Các lần đã nhập</source>
        <translation>Imports so far</translation>
    </message>
    <message>
        <source>Đối chiếu</source>
        <translation>Reconcile</translation>
    </message>
    <message>
        <source>Người trùng</source>
        <translation>Duplicates</translation>
    </message>
    <message>
        <source>Quét mã</source>
        <translation>Scan a card</translation>
    </message>
</context>
<context>
    <name>JobView</name>
    <message>
        <source>Dừng việc đang chạy</source>
        <translation>Stop the running job</translation>
    </message>
    <message>
        <source>Tiến độ</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Đang tính…</source>
        <translation>Working…</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>{deed} “{file}” (lần nhập số {number})</source>
        <translation>{deed} “{file}” (import {number})</translation>
    </message>
    <message>
        <source>{deed} việc số {number}</source>
        <translation>{deed} of deed {number}</translation>
    </message>
</context>
<context>
    <name>JournalView</name>
    <message>
        <source>Mỗi việc đã ghi vào sổ: ai làm, lúc nào, đổi gì. Hoàn tác được khi chưa có việc sau dựa trên nó; việc hoàn tác cũng hoàn tác được.</source>
        <translation>Every deed written to the register: who, when, what changed. It can be undone while nothing later rests on it; an undo can be undone too.</translation>
    </message>
    <message>
        <source>Nhật ký</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Hoàn tác việc này</source>
        <translation>Undo this</translation>
    </message>
    <message>
        <source>đã hoàn tác</source>
        <translation>undone</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Người làm</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Vai trò</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>Deed</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Đã đổi</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Hoàn tác việc số {number}: {deed}? Những gì việc này đã đổi được trả lại như trước.</source>
        <translation>Undo deed {number}, {deed}? What it changed goes back to what it was.</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>JumpBox</name>
    <message>
        <source>Không tìm thấy ai</source>
        <translation>Nobody found</translation>
    </message>
    <message>
        <source>Tìm người, hộ, CCCD, mã BHXH…  Ctrl+K</source>
        <translation>Find person, household, ID number…  Ctrl+K</translation>
    </message>
    <message>
        <source>Tìm người hoặc hộ</source>
        <translation>Find a person or household</translation>
    </message>
    <message>
        <source>Gõ không dấu cũng được (Ctrl+K)</source>
        <translation>Accents are not needed (Ctrl+K)</translation>
    </message>
    <message>
        <source>Người tìm thấy</source>
        <translation>People found</translation>
    </message>
    <message>
        <source>hộ {number}</source>
        <translation>household {number}</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>Chưa sao lưu được. {why}</source>
        <translation>No backup could be made. {why}</translation>
    </message>
    <message>
        <source>Thử khôi phục bản sao lưu mới nhất không thành: {fault} Hãy vào Cài đặt, Sao lưu, bấm “Sao lưu ngay”, rồi xem lại ổ đĩa.</source>
        <translation>The trial of the newest backup failed: {fault} Please go to Settings, Backups, press “Back up now”, then look after the disk.</translation>
    </message>
    <message>
        <source>Đang sao lưu trước khi đóng…</source>
        <translation>Backing up before closing…</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Danh sách D09 của cơ quan BHXH</source>
        <translation>D09 list of the agency</translation>
    </message>
    <message>
        <source>Danh sách dừng đóng (C21a-TS)</source>
        <translation>List of those who stopped (C21a-TS)</translation>
    </message>
    <message>
        <source>Danh sách hộ và người</source>
        <translation>List of households and people</translation>
    </message>
    <message>
        <source>Danh sách thẻ BHYT</source>
        <translation>List of cards</translation>
    </message>
    <message>
        <source>Danh sách đến hạn đóng (D08a-TS)</source>
        <translation>List of those due to pay (D08a-TS)</translation>
    </message>
    <message>
        <source>Kết quả rà soát hộ nghèo</source>
        <translation>Poverty review</translation>
    </message>
</context>
<context>
    <name>LastCrash</name>
    <message>
        <source>Lần trước chương trình dừng đột ngột.</source>
        <translation>The program stopped suddenly the last time.</translation>
    </message>
    <message>
        <source>Xem báo cáo</source>
        <translation>See the report</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Discard</translation>
    </message>
</context>
<context>
    <name>LetterChoice</name>
    <message>
        <source>Gửi cho hộ có người</source>
        <translation>To households with people</translation>
    </message>
    <message>
        <source>Thứ tự đ&amp;i…</source>
        <translation>Walk&amp;ing order…</translation>
    </message>
    <message>
        <source>Chữ t&amp;o</source>
        <translation>Lar&amp;ge type</translation>
    </message>
    <message>
        <source>Cả hộ &amp;vừa có thư</source>
        <translation>Also those with a recent &amp;letter</translation>
    </message>
    <message>
        <source>Giấy báo nửa trang</source>
        <translation>Half-page notice</translation>
    </message>
    <message>
        <source>&amp;Phiếu trả lời ở cuối thư</source>
        <translation>Reply &amp;slip at the end</translation>
    </message>
    <message>
        <source>Mỗi thư một số; số đã cấp được giữ trong sổ và không cấp lại.</source>
        <translation>One number a letter; numbers given stay in the register and are not given again.</translation>
    </message>
    <message>
        <source>Cấp &amp;số và ghi sổ công văn</source>
        <translation>Give &amp;numbers and register</translation>
    </message>
    <message>
        <source>Trẻ đủ 6 tuổi, hết lớp 12</source>
        <translation>Child turning 6, end of grade 12</translation>
    </message>
    <message>
        <source>Tất cả các thôn</source>
        <translation>All hamlets</translation>
    </message>
    <message>
        <source>Cả hộ chờ &amp;quyết định</source>
        <translation>Also those awaiting a de&amp;cision</translation>
    </message>
    <message>
        <source>Chọn một thôn rồi xếp thứ tự đi từng nhà</source>
        <translation>Choose a hamlet, then put its households in walking order</translation>
    </message>
    <message>
        <source>Thư cả trang</source>
        <translation>Full letter</translation>
    </message>
    <message>
        <source>&amp;Loại giấy</source>
        <translation>P&amp;aper</translation>
    </message>
    <message>
        <source>Tiến&amp;g</source>
        <translation>Languag&amp;e</translation>
    </message>
    <message>
        <source>&amp;Chỉ {count} hộ từ danh sách  ×</source>
        <translation>&amp;Only {count} {count:household|households} of the list  ×</translation>
    </message>
    <message>
        <source>Bấm để in thư cho mọi hộ, không chỉ các hộ này</source>
        <translation>Click to print letters to every household, not only these</translation>
    </message>
    <message>
        <source>Thô&amp;n</source>
        <translation>&amp;Hamlet</translation>
    </message>
    <message>
        <source>&amp;Kèm phiếu đi từng nhà</source>
        <translation>With &amp;route sheet</translation>
    </message>
</context>
<context>
    <name>LetterDeeds</name>
    <message>
        <source>Đã lưu {letters} thư, số {numbers}, vào “{file}”. Đã in xong, đúng cả?</source>
        <translation>Saved {letters} {letters:letter|letters}, numbers {numbers}, to “{file}”. Printed, and all as it should be?</translation>
    </message>
    <message>
        <source>Đã in &amp;xong</source>
        <translation>Prin&amp;ted</translation>
    </message>
    <message>
        <source>Đã ghi thư số {numbers}: đã giao.</source>
        <translation>Letters {numbers} noted as delivered.</translation>
    </message>
    <message>
        <source>Đã ghi thư số {numbers}: trả lại.</source>
        <translation>Letters {numbers} noted as returned.</translation>
    </message>
    <message>
        <source>In xong thì xác nhận ở thẻ “Sổ thư đã gửi”.</source>
        <translation>Once printed, confirm it on the tab “Register of letters”.</translation>
    </message>
    <message>
        <source>Đã ghi thư số {results}.</source>
        <translation>Entered: letter {results}.</translation>
    </message>
    <message>
        <source>Đã xác nhận in thư số {numbers}.</source>
        <translation>Letters {numbers} confirmed as printed.</translation>
    </message>
    <message>
        <source>Chư&amp;a</source>
        <translation>Not &amp;yet</translation>
    </message>
</context>
<context>
    <name>LetterFilter</name>
    <message>
        <source>Năm của thư</source>
        <translation>Year of the letters</translation>
    </message>
    <message>
        <source>Tìm trong sổ thư</source>
        <translation>Search the register of letters</translation>
    </message>
    <message>
        <source>Thôn của thư</source>
        <translation>Hamlet of the letters</translation>
    </message>
    <message>
        <source>Mọi năm</source>
        <translation>All years</translation>
    </message>
    <message>
        <source>Mọi thôn</source>
        <translation>All hamlets</translation>
    </message>
    <message>
        <source>Số, hộ, tên…  Ctrl+F</source>
        <translation>Number, name…  Ctrl+F</translation>
    </message>
</context>
<context>
    <name>LetterHanding</name>
    <message>
        <source>Ghi &amp;chú</source>
        <translation>N&amp;ote</translation>
    </message>
    <message>
        <source>Đã giao (F6)</source>
        <translation>Delivered (F6)</translation>
    </message>
    <message>
        <source>Ví dụ: 15 1; nhiều thư: 20-24 2</source>
        <translation>For example: 15 1; several letters: 20-24 2</translation>
    </message>
    <message>
        <source>Nhập nhanh năm {year} (F8)</source>
        <translation>Fast entry, year {year} (F8)</translation>
    </message>
    <message>
        <source>Người đi &amp;giao</source>
        <translation>&amp;By</translation>
    </message>
    <message>
        <source>số thư + mã, Enter</source>
        <translation>number + code, Enter</translation>
    </message>
    <message>
        <source>Trả lại (F7)</source>
        <translation>Returned (F7)</translation>
    </message>
    <message>
        <source>Ngà&amp;y</source>
        <translation>Day (&amp;1)</translation>
    </message>
</context>
<context>
    <name>LetterRegister</name>
    <message>
        <source>Về việc</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Sổ thư đã gửi</source>
        <translation>Register of letters</translation>
    </message>
    <message>
        <source>Thư in lại {day}.pdf</source>
        <translation>Letters printed again {day}.pdf</translation>
    </message>
    <message>
        <source>Đang in lại thư…</source>
        <translation>Printing letters again…</translation>
    </message>
    <message>
        <source>Người giao</source>
        <translation>By</translation>
    </message>
    <message>
        <source>In &amp;lại…</source>
        <translation>Print &amp;again…</translation>
    </message>
    <message>
        <source>Ngày thư</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Chưa có thư nào có số</source>
        <translation>No letter has a number yet</translation>
    </message>
    <message>
        <source>Lưu &amp;Excel…</source>
        <translation>Save &amp;Excel…</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Chủ hộ</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>Lưu P&amp;DF…</source>
        <translation>Save P&amp;DF…</translation>
    </message>
    <message>
        <source>Đã in</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Hộ</source>
        <translation>House</translation>
    </message>
    <message>
        <source>&amp;In xong, đúng cả: xác nhận {letters} thư</source>
        <translation>Pr&amp;inted, all right: confirm {letters} {letters:letter|letters}</translation>
    </message>
    <message>
        <source>Thư đã chọn thuộc nhiều năm; hãy chọn một năm ở trên bảng rồi làm lại.</source>
        <translation>The chosen letters are of several years; choose one year above the table and try again.</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>In lại các thư đã chọn: giữ số và ngày, thư đã in có chữ BẢN SAO</source>
        <translation>Print the chosen letters again: number and day stay, those printed before say BẢN SAO (copy)</translation>
    </message>
    <message>
        <source>In lại thư</source>
        <translation>Print letters again</translation>
    </message>
    <message>
        <source>Thôn</source>
        <translation>Hamlet</translation>
    </message>
    <message>
        <source>{shown} thư; đã chọn {chosen}</source>
        <translation>{shown} {shown:letter|letters}; {chosen} chosen</translation>
    </message>
    <message>
        <source>Ở thẻ “In thư”, đánh dấu “Cấp số và ghi sổ công văn” rồi lưu PDF: mỗi thư được một số và đứng ở đây, để ghi đã giao, bị trả lại, in lại.</source>
        <translation>On the tab “Print letters” tick “Give numbers and register” and save the PDF: each letter gets a number and stands here, to be noted as delivered or returned, and printed again.</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Giao, trả</source>
        <translation>Handed</translation>
    </message>
</context>
<context>
    <name>LettersCount</name>
    <message>
        <source>Số thư theo thôn</source>
        <translation>Letters by hamlet</translation>
    </message>
    <message>
        <source>{letters} thư cho {hamlets} thôn</source>
        <translation>{letters} {letters:letter|letters} for {hamlets} {hamlets:hamlet|hamlets}</translation>
    </message>
    <message>
        <source>Bỏ {count} hộ có thư chưa quá {days} ngày.</source>
        <translation>Left out: {count} {count:household|households} that had a letter in the last {days} {days:day|days}.</translation>
    </message>
    <message>
        <source>{count} hộ không có ai thuộc danh sách, thôn đã chọn.</source>
        <translation>{count} {count:household has|households have} nobody on the chosen lists and hamlet.</translation>
    </message>
    <message>
        <source>“Xem trước” là {letters} thư vừa lưu, số {numbers}.</source>
        <translation>“Preview” shows the {letters} letters just saved, numbers {numbers}.</translation>
    </message>
    <message>
        <source>Không còn thư mới nào để in</source>
        <translation>No new letter is left to print</translation>
    </message>
    <message>
        <source>Các hộ này vừa có thư. Đánh dấu “Cả hộ vừa có thư” để in thư mới cho họ, hoặc in lại thư cũ ở thẻ “Sổ thư đã gửi”.</source>
        <translation>These households had a letter not long ago. Tick “Also those with a recent letter” for new ones, or print the old ones again on the tab “Register of letters”.</translation>
    </message>
    <message>
        <source>Thôn</source>
        <translation>Hamlet</translation>
    </message>
    <message>
        <source>Số thư</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Người được báo</source>
        <translation>People told</translation>
    </message>
    <message>
        <source>Không có thư nào để in</source>
        <translation>No letters to print</translation>
    </message>
    <message>
        <source>Vào ngày đang tính, không hộ nào có người thuộc các danh sách đã đánh dấu ở bên trái. Hãy đánh dấu thêm danh sách, chọn tất cả các thôn, hoặc đổi ngày.</source>
        <translation>On this day no household has anybody on the lists ticked on the left. Tick more lists, choose all hamlets, or another day.</translation>
    </message>
    <message>
        <source>Bỏ {count} hộ chờ quyết định về diện.</source>
        <translation>Left out: {count} {count:household|households} awaiting a decision on their class.</translation>
    </message>
</context>
<context>
    <name>LettersPage</name>
    <message>
        <source>Mỗi thôn: danh sách phát thư, rồi các thư</source>
        <translation>For each hamlet: its delivery list, then its letters</translation>
    </message>
    <message>
        <source>Thư {day}.pdf</source>
        <translation>Letters {day}.pdf</translation>
    </message>
    <message>
        <source>Lưu thư</source>
        <translation>Save letters</translation>
    </message>
    <message>
        <source>Đang in thư…</source>
        <translation>Printing letters…</translation>
    </message>
    <message>
        <source>Đã lưu {letters} thư vào “{file}”.</source>
        <translation>{letters} {letters:letter|letters} saved to “{file}”.</translation>
    </message>
    <message>
        <source>Mỗi hộ một thư: ai hết hạn, mất hỗ trợ, phải đóng bao nhiêu, nộp ở đâu.</source>
        <translation>One letter a household: whose card lapsed, who lost support, what to pay and where.</translation>
    </message>
    <message>
        <source>Lưu P&amp;DF…</source>
        <translation>Save P&amp;DF…</translation>
    </message>
    <message>
        <source>Mở tệp (&amp;1)</source>
        <translation>Open file (&amp;1)</translation>
    </message>
    <message>
        <source>Mở thư mục (&amp;2)</source>
        <translation>Open folder (&amp;2)</translation>
    </message>
</context>
<context>
    <name>LettersPaper</name>
    <message>
        <source>Không có thư nào để xem</source>
        <translation>No letters to look at</translation>
    </message>
    <message>
        <source>Không xem trước được</source>
        <translation>No preview</translation>
    </message>
    <message>
        <source>Đã dừng, chưa có gì để xem</source>
        <translation>Stopped; nothing to look at yet</translation>
    </message>
    <message>
        <source>&amp;Xem trước</source>
        <translation>&amp;Preview</translation>
    </message>
    <message>
        <source>Đang dựng thư…</source>
        <translation>Making the letters…</translation>
    </message>
    <message>
        <source>Đang dựng thư để xem…</source>
        <translation>Making the letters to look at…</translation>
    </message>
</context>
<context>
    <name>LettersSent</name>
    <message>
        <source>Hộ này chưa được gửi thư nào có số; thư được cấp số khi in ở trang Thư và mẫu.</source>
        <translation>No numbered letter was sent to this household yet; letters get numbers on the page of letters.</translation>
    </message>
    <message>
        <source>Thư đã gửi hộ này</source>
        <translation>Letters sent to this household</translation>
    </message>
    <message>
        <source>Số thư</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Ngày thư</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Về việc</source>
        <translation>About</translation>
    </message>
</context>
<context>
    <name>LettersTabs</name>
    <message>
        <source>Số thư theo thôn</source>
        <translation>Letters by hamlet</translation>
    </message>
    <message>
        <source>Xem trước</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>In… (Ctrl+P)</source>
        <translation>Print… (Ctrl+P)</translation>
    </message>
    <message>
        <source>Thư được cấp số thì lưu PDF trước, rồi in</source>
        <translation>Letters with numbers: save the PDF first, then print</translation>
    </message>
    <message>
        <source>Chọn máy in, trang cần in, số bản</source>
        <translation>Choose printer, pages and copies</translation>
    </message>
    <message>
        <source>Lật tới thư của hộ cần nhắn, rồi bấm “Chép lời nhắn hộ …” ở bên dưới.</source>
        <translation>Turn to the letter of the household, then press “Copy message of …” below.</translation>
    </message>
</context>
<context>
    <name>LinePane</name>
    <message>
        <source>Mở hộ này (Enter)</source>
        <translation>Open this household (Enter)</translation>
    </message>
    <message>
        <source>Nhập danh sách dân cư…</source>
        <translation>Import a people list…</translation>
    </message>
    <message>
        <source>Chọn một dòng để xem hai bên ghi gì.</source>
        <translation>Choose a row to see what either side says.</translation>
    </message>
    <message>
        <source>Không rõ tên</source>
        <translation>Name not known</translation>
    </message>
    <message>
        <source>Sổ ghi: {text}</source>
        <translation>We say: {text}</translation>
    </message>
    <message>
        <source>Họ ghi: {text}</source>
        <translation>They say: {text}</translation>
    </message>
    <message>
        <source>Nhận thì: {text}</source>
        <translation>Taking it over: {text}</translation>
    </message>
    <message>
        <source>Chưa nhận: {text}</source>
        <translation>Not taken over: {text}</translation>
    </message>
    <message>
        <source>sinh {birth}</source>
        <translation>born {birth}</translation>
    </message>
    <message>
        <source>hộ {number}</source>
        <translation>household {number}</translation>
    </message>
    <message>
        <source>Trong tệp: {sheet}, dòng {row}</source>
        <translation>In the file: {sheet}, row {row}</translation>
    </message>
</context>
<context>
    <name>ListBar</name>
    <message>
        <source>Chọn danh sách</source>
        <translation>Choose a list</translation>
    </message>
    <message>
        <source>Lọc tên, hộ, số…  Ctrl+F</source>
        <translation>Filter name, household…  Ctrl+F</translation>
    </message>
    <message>
        <source>Lọc danh sách</source>
        <translation>Filter the list</translation>
    </message>
    <message>
        <source>Xem hộ</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>Xem hộ của dòng đang chọn bên cạnh (Ctrl+I)</source>
        <translation>Show the household of the current row beside the list (Ctrl+I)</translation>
    </message>
    <message>
        <source>In thư cho các hộ trong danh sách này</source>
        <translation>Print letters for the households of this list</translation>
    </message>
    <message>
        <source>So sánh người ở dòng đang chọn với người giống họ</source>
        <translation>Compare the person on the current row with who looks like them</translation>
    </message>
    <message>
        <source>Lưu đúng những dòng và cột đang thấy</source>
        <translation>Save exactly the rows and columns shown</translation>
    </message>
    <message>
        <source>So sánh và &amp;gộp…</source>
        <translation>Compare and mer&amp;ge…</translation>
    </message>
    <message>
        <source>Lưu &amp;Excel…</source>
        <translation>Save &amp;Excel…</translation>
    </message>
    <message>
        <source>&amp;In…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>In t&amp;hư…</source>
        <translation>Le&amp;tters…</translation>
    </message>
    <message>
        <source>Tạo tệp PDF đúng những gì đang thấy rồi mở ra để in</source>
        <translation>Make a PDF of exactly what is shown and open it to print</translation>
    </message>
    <message>
        <source>&amp;Sửa nhiều…</source>
        <translation>Edit man&amp;y…</translation>
    </message>
    <message>
        <source>Sửa một mục của mọi người đang chọn (Ctrl+Shift+E)</source>
        <translation>Edit one field of everybody selected (Ctrl+Shift+E)</translation>
    </message>
</context>
<context>
    <name>ListChips</name>
    <message>
        <source>Bỏ mọi điều kiện lọc (Ctrl+Shift+L)</source>
        <translation>Remove every filter (Ctrl+Shift+L)</translation>
    </message>
    <message>
        <source>Chọn cột, thứ tự cột của danh sách này</source>
        <translation>Choose and order the columns of this list</translation>
    </message>
    <message>
        <source>&amp;Thôn: {count} thôn ▾</source>
        <translation>Ham&amp;let: {count} of them ▾</translation>
    </message>
    <message>
        <source>&amp;Cột…</source>
        <translation>&amp;Columns…</translation>
    </message>
    <message>
        <source>&amp;Bỏ lọc ({count})</source>
        <translation>&amp;Remove filters ({count})</translation>
    </message>
    <message>
        <source>Lọc theo thôn</source>
        <translation>Filter by hamlet</translation>
    </message>
    <message>
        <source>&amp;Thôn: {name} ▾</source>
        <translation>Ham&amp;let: {name} ▾</translation>
    </message>
    <message>
        <source>&amp;Thôn: tất cả ▾</source>
        <translation>Ham&amp;let: all ▾</translation>
    </message>
    <message>
        <source>&amp;Tất cả các thôn</source>
        <translation>&amp;All hamlets</translation>
    </message>
</context>
<context>
    <name>ListColumns</name>
    <message>
        <source>Cột của danh sách</source>
        <translation>Columns of the list</translation>
    </message>
    <message>
        <source>&amp;Về như ban đầu</source>
        <translation>&amp;Back to standard</translation>
    </message>
    <message>
        <source>Chọn điều kiện (Alt+↓)</source>
        <translation>Choose a filter (Alt+↓)</translation>
    </message>
    <message>
        <source>Lọc cột {column}</source>
        <translation>Filter column {column}</translation>
    </message>
    <message>
        <source>lọc…</source>
        <translation>filter…</translation>
    </message>
</context>
<context>
    <name>ListDoing</name>
    <message>
        <source>Những người này không thuộc hộ nào nên không có thư để in.</source>
        <translation>These people belong to no household, so there is no letter to print.</translation>
    </message>
</context>
<context>
    <name>ListSaver</name>
    <message>
        <source>Lưu danh sách ra Excel</source>
        <translation>Save the list to Excel</translation>
    </message>
    <message>
        <source>Đang ghi Excel…</source>
        <translation>Writing Excel…</translation>
    </message>
    <message>
        <source>Đang tạo tệp PDF…</source>
        <translation>Making the PDF…</translation>
    </message>
    <message>
        <source>Tạo tệp PDF để in</source>
        <translation>Make a PDF to print</translation>
    </message>
    <message>
        <source>Đã lưu “{file}”.</source>
        <translation>Saved “{file}”.</translation>
    </message>
</context>
<context>
    <name>ListTotals</name>
    <message>
        <source>Cộng hộ và tiền của các dòng này</source>
        <translation>Add up households and money of these rows</translation>
    </message>
    <message>
        <source>Đang chọn {counts}</source>
        <translation>Selected: {counts}</translation>
    </message>
    <message>
        <source>{count} người</source>
        <translation>{count} {count:person|people}</translation>
    </message>
    <message>
        <source>Đang cộng…</source>
        <translation>Adding up…</translation>
    </message>
    <message>
        <source>Cả danh sách: {counts}</source>
        <translation>Whole list: {counts}</translation>
    </message>
    <message>
        <source>Chưa hiểu điều kiện lọc cột {column}: {why}</source>
        <translation>Filter of column {column} not understood: {why}</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Hết hạn thẻ</source>
        <translation>Lapsed</translation>
    </message>
    <message>
        <source>Cơ hội cuối</source>
        <translation>Last chance</translation>
    </message>
    <message>
        <source>Sắp hết hạn</source>
        <translation>Expiring soon</translation>
    </message>
    <message>
        <source>Mất hỗ trợ</source>
        <translation>Losing support</translation>
    </message>
    <message>
        <source>Chưa từng có thẻ</source>
        <translation>Never insured</translation>
    </message>
    <message>
        <source>Mốc tuổi, thẻ học sinh</source>
        <translation>Ages, pupils</translation>
    </message>
    <message>
        <source>Dữ liệu cần kiểm tra</source>
        <translation>Data to check</translation>
    </message>
    <message>
        <source>Có thể bị trùng</source>
        <translation>Possible duplicates</translation>
    </message>
    <message>
        <source>Toàn bộ nhân khẩu</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>Chỉ người chưa có thẻ còn hạn</source>
        <translation>Only people without cover</translation>
    </message>
    <message>
        <source>Chỉ thẻ hết hạn từ {first} đến {last}</source>
        <translation>Only cards ending from {first} to {last}</translation>
    </message>
</context>
<context>
    <name>ListsPage</name>
    <message>
        <source>Danh sách</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>Bấm để thấy lại cả danh sách</source>
        <translation>Click to see the whole list again</translation>
    </message>
    <message>
        <source>Danh sách trống</source>
        <translation>The list is empty</translation>
    </message>
    <message>
        <source>Tính đến ngày {day} không có ai thuộc danh sách này.</source>
        <translation>As of {day} nobody belongs on this list.</translation>
    </message>
    <message>
        <source>Ai hết hạn thẻ, mất hỗ trợ, chưa từng có thẻ… theo từng thôn: tìm, sắp xếp, lưu ra Excel, in thư.</source>
        <translation>Whose card lapsed, who lost support, who never had a card… by hamlet: find, sort, save as Excel, print letters.</translation>
    </message>
    <message>
        <source>&amp;Bỏ lọc</source>
        <translation>&amp;Remove filters</translation>
    </message>
    <message>
        <source>Không ai khớp với điều kiện lọc</source>
        <translation>Nobody fits the filters</translation>
    </message>
    <message>
        <source>Không ai khớp với điều kiện lọc. Bỏ lọc: Ctrl+Shift+L</source>
        <translation>Nobody fits the filters. Remove them: Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>Hãy gõ ít chữ hơn, bỏ bớt điều kiện lọc, hoặc chọn danh sách khác.</source>
        <translation>Type less, remove a filter, or choose another list.</translation>
    </message>
    <message>
        <source>&amp;Chép các dòng</source>
        <translation>&amp;Copy rows</translation>
    </message>
    <message>
        <source>Chép kèm &amp;tiêu đề</source>
        <translation>Copy with &amp;headings</translation>
    </message>
    <message>
        <source>&amp;Lọc theo cột này</source>
        <translation>&amp;Filter by this column</translation>
    </message>
</context>
<context>
    <name>LocalRulesBox</name>
    <message>
        <source>Quy định riêng của tỉnh, xã</source>
        <translation>Own rules of the province or commune</translation>
    </message>
    <message>
        <source>Tổng mức hỗ trợ</source>
        <translation>Support in total</translation>
    </message>
    <message>
        <source>Hỗ trợ thêm</source>
        <translation>Support on top</translation>
    </message>
    <message>
        <source>Không cần sự kiện</source>
        <translation>No event needed</translation>
    </message>
    <message>
        <source>Không</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Dùng bộ của Đắk Lắk…</source>
        <translation>Use the set of Đắk Lắk…</translation>
    </message>
    <message>
        <source>Điểm</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>Cách tính</source>
        <translation>Counted as</translation>
    </message>
    <message>
        <source>Mức</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Sự kiện</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Số tháng sau sự kiện</source>
        <translation>Months after the event</translation>
    </message>
    <message>
        <source>Số tháng</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>Nơi</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Văn bản</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>thêm {percent} %</source>
        <translation>{percent} % on top</translation>
    </message>
    <message>
        <source>Đưa các mức hỗ trợ của tỉnh Đắk Lắk vào sổ này? Dòng cùng đối tượng, cùng ngày bắt đầu được sửa theo bộ này.</source>
        <translation>Take the shares of Đắk Lắk province into this register? Rows for the same people from the same day are changed to those of the set.</translation>
    </message>
    <message>
        <source>Dùng bộ này</source>
        <translation>Use this set</translation>
    </message>
    <message>
        <source>Quy định riêng: {added} thêm, {changed} sửa, {unchanged} không đổi.</source>
        <translation>Own rules: {added} added, {changed} changed, {unchanged} unchanged.</translation>
    </message>
    <message>
        <source>Diện vùng</source>
        <translation>Area class</translation>
    </message>
    <message>
        <source>Thôn</source>
        <translation>Hamlet</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>MachineBox</name>
    <message>
        <source>Khóa sổ ngay (Ctrl+L)</source>
        <translation>Lock now (Ctrl+L)</translation>
    </message>
    <message>
        <source>Máy này không còn nhớ khóa của sổ.</source>
        <translation>This computer does not remember the key any more.</translation>
    </message>
    <message>
        <source>Máy này nhớ khóa của sổ; lần sau mở không hỏi mật khẩu.</source>
        <translation>This computer remembers the key; it asks for no password the next time.</translation>
    </message>
    <message>
        <source>Mở sổ không hỏi mật khẩu; khóa cất trong kho khóa của hệ điều hành. Chỉ nên dùng khi không ai khác vào được tài khoản của bạn trên máy này.</source>
        <translation>The register opens without asking for the password; the key is kept in the system’s key store. Use it only when nobody else can get into your account on this computer.</translation>
    </message>
    <message>
        <source>Nhớ trên máy này</source>
        <translation>Remember on this computer</translation>
    </message>
    <message>
        <source>Trên máy này</source>
        <translation>On this computer</translation>
    </message>
    <message>
        <source>Tự khóa sổ khi không dùng</source>
        <translation>Lock the register when unused</translation>
    </message>
    <message>
        <source>không tự khóa</source>
        <translation>never</translation>
    </message>
    <message>
        <source>sau {minutes} phút</source>
        <translation>after {minutes} {minutes:minute|minutes}</translation>
    </message>
    <message>
        <source>Đang lưu…</source>
        <translation>Saving…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Đang có việc chạy dở. Dừng việc đó và đóng chương trình?</source>
        <translation>Something is still running. Stop it and close the program?</translation>
    </message>
    <message>
        <source>Dừng và đóng</source>
        <translation>Stop and close</translation>
    </message>
    <message>
        <source>Sổ BHYT</source>
        <translation>Health insurance register</translation>
    </message>
    <message>
        <source>DỮ LIỆU MẪU – người, hộ và số thẻ đều là tưởng tượng, không phải hồ sơ thật</source>
        <translation>SAMPLE DATA – all people, households and card numbers are invented, none of it is real</translation>
    </message>
    <message>
        <source>Đã dừng; chưa có gì được ghi.</source>
        <translation>Stopped; nothing was written.</translation>
    </message>
    <message>
        <source>Chưa sao lưu được. {why}

Vẫn đóng chương trình?</source>
        <translation>No backup could be made. {why}

Close the program all the same?</translation>
    </message>
    <message>
        <source>Vẫn đóng</source>
        <translation>Close all the same</translation>
    </message>
</context>
<context>
    <name>MarkChips</name>
    <message>
        <source>Chỉ xem các dòng này; bấm lần nữa để thôi</source>
        <translation>Show only these rows; press again to stop</translation>
    </message>
    <message>
        <source>Lọc tên, hộ, số…  Ctrl+F</source>
        <translation>Find…  Ctrl+F</translation>
    </message>
    <message>
        <source>Lọc các dòng đối chiếu</source>
        <translation>Find rows of the comparison</translation>
    </message>
</context>
<context>
    <name>MemberEdits</name>
    <message>
        <source>Đang lưu…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Đã lưu {count} ô vừa sửa.</source>
        <translation>Saved {count} edited {count:cell|cells}.</translation>
    </message>
</context>
<context>
    <name>MemberForm</name>
    <message>
        <source>Dân tộc</source>
        <translation>Ethnicity</translation>
    </message>
    <message>
        <source>Giới tính</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Hãy gõ họ và tên của người mới.</source>
        <translation>Type the name of the new person.</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Mã số BHXH</source>
        <translation>Insurance no.</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Ngày đến</source>
        <translation>Day of coming</translation>
    </message>
    <message>
        <source>Quan hệ với chủ hộ</source>
        <translation>Relation to the head</translation>
    </message>
    <message>
        <source>Số CCCD</source>
        <translation>Citizen no.</translation>
    </message>
    <message>
        <source>Số hộ mới</source>
        <translation>New household number</translation>
    </message>
    <message>
        <source>Thêm người</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>Thôn</source>
        <translation>Hamlet</translation>
    </message>
    <message>
        <source>Tạm trú đến</source>
        <translation>Staying until</translation>
    </message>
    <message>
        <source>Vào hộ nào</source>
        <translation>Which household</translation>
    </message>
    <message>
        <source>Vì sao thêm</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Vẫn ghi dù sổ đã có người như vậy</source>
        <translation>Enter though such a person is there</translation>
    </message>
    <message>
        <source>lập hộ mới, người này là chủ hộ</source>
        <translation>a new household headed by this person</translation>
    </message>
    <message>
        <source>vào hộ này</source>
        <translation>this household</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Đã thêm người vào sổ.</source>
        <translation>The person is entered.</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Cần họ và tên, ngày sinh; người đến thì cần thêm ngày đến.</source>
        <translation>Needed: name and birth; for who arrives also the day.</translation>
    </message>
</context>
<context>
    <name>MergeView</name>
    <message>
        <source>Giữ người này</source>
        <translation>Keep this person</translation>
    </message>
    <message>
        <source>Gộp người này vào</source>
        <translation>Merge this person in</translation>
    </message>
    <message>
        <source>Thẻ và những gì khác của hai người</source>
        <translation>Cards and what else the two have</translation>
    </message>
    <message>
        <source>Là &amp;hai người khác nhau</source>
        <translation>They are &amp;two people</translation>
    </message>
    <message>
        <source>&amp;Gộp thành một</source>
        <translation>&amp;Merge into one</translation>
    </message>
    <message>
        <source>Gộp theo những gì đang chọn (Ctrl+Enter)</source>
        <translation>Merge as chosen (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>không còn ở đây</source>
        <translation>no longer here</translation>
    </message>
    <message>
        <source>Đang gộp…</source>
        <translation>Merging…</translation>
    </message>
    <message>
        <source>Hai số CCCD đều hợp lệ: hãy xem giấy tờ rồi chọn số đúng.</source>
        <translation>Both citizen numbers are valid: look at the papers and choose the right one.</translation>
    </message>
    <message>
        <source>giữ</source>
        <translation>keep</translation>
    </message>
    <message>
        <source>gộp vào</source>
        <translation>merged in</translation>
    </message>
    <message>
        <source>Của người</source>
        <translation>Of</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Sẽ ra sao</source>
        <translation>What becomes of it</translation>
    </message>
    <message>
        <source>Đã gộp hai người thành một: {name}.</source>
        <translation>Two people merged into one: {name}.</translation>
    </message>
    <message>
        <source>Đang ghi…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Đã ghi là hai người khác nhau.</source>
        <translation>Marked as two people.</translation>
    </message>
    <message>
        <source>Vì sao: {reasons}.</source>
        <translation>Why: {reasons}.</translation>
    </message>
    <message>
        <source>Hai người này không giống nhau trực tiếp, chỉ cùng giống người khác trong nhóm.</source>
        <translation>These two are not alike themselves; both are like somebody else of the group.</translation>
    </message>
</context>
<context>
    <name>MessageCopy</name>
    <message>
        <source>Chép lời nhắn</source>
        <translation>Copy message</translation>
    </message>
    <message>
        <source>Lời nhắn Zalo, SMS cho hộ này, không có số thẻ, CCCD (Ctrl+Shift+M)</source>
        <translation>Text for Zalo or SMS to this household, without card or ID numbers (Ctrl+Shift+M)</translation>
    </message>
    <message>
        <source>Đang soạn lời nhắn…</source>
        <translation>Writing the message…</translation>
    </message>
    <message>
        <source>Đã chép lời nhắn; dán vào Zalo hoặc SMS (Ctrl+V), đọc lại rồi gửi.</source>
        <translation>Message copied; paste it into Zalo or an SMS (Ctrl+V) and read it again before sending.</translation>
    </message>
    <message>
        <source>Chép lời nhắn hộ {household}</source>
        <translation>Copy message of {household}</translation>
    </message>
    <message>
        <source>Chép lời nhắn…</source>
        <translation>Copy message…</translation>
    </message>
    <message>
        <source>Lời nhắn Zalo, SMS: xem thư của hộ nào thì chép cho hộ ấy (Ctrl+Shift+M)</source>
        <translation>Message for Zalo or SMS: of the household whose letter is looked at (Ctrl+Shift+M)</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>hôm nay {time}</source>
        <translation>today {time}</translation>
    </message>
    <message>
        <source>hôm qua {time}</source>
        <translation>yesterday {time}</translation>
    </message>
    <message>
        <source>vừa xong</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>{minutes} phút trước</source>
        <translation>{minutes} {minutes:minute|minutes} ago</translation>
    </message>
</context>
<context>
    <name>MonthsTab</name>
    <message>
        <source>Tháng {month}, tính cho ngày {day}</source>
        <translation>{month}, worked out for {day}</translation>
    </message>
    <message>
        <source>Chưa chốt tháng nào; chọn tháng ở trên rồi bấm “Chốt”.</source>
        <translation>No month is closed yet; choose a month above and press “Close”.</translation>
    </message>
    <message>
        <source>&amp;Tháng</source>
        <translation>Mon&amp;th</translation>
    </message>
    <message>
        <source>Tháng {month} đã hết mà chưa chốt.</source>
        <translation>{month} is over and not closed.</translation>
    </message>
    <message>
        <source>và {count} việc trước đó, xem Nhật ký.</source>
        <translation>and {count} {count:deed|deeds} before, see the journal.</translation>
    </message>
    <message>
        <source>&amp;Chốt tháng {month}</source>
        <translation>&amp;Close {month}</translation>
    </message>
    <message>
        <source>Lưu bảng của tháng đang xem ra Excel</source>
        <translation>Save the table of the month shown as Excel</translation>
    </message>
    <message>
        <source>Số liệu của ngày {day}, theo những gì sổ biết lúc này</source>
        <translation>Figures of {day}, by what the register knows now</translation>
    </message>
    <message>
        <source>&amp;Chốt tháng</source>
        <translation>&amp;Close month</translation>
    </message>
    <message>
        <source>Sổ hôm nay vẫn tính ra đúng như số đã chốt.</source>
        <translation>The register still tells the figures as closed.</translation>
    </message>
    <message>
        <source>Chốt là giữ nguyên số đã báo cáo của ngày cuối tháng: sửa sổ về sau không làm số ấy đổi, cột “Nay khác” cho biết sổ hôm nay tính ra hơn hay kém bao nhiêu.</source>
        <translation>Closing keeps the reported figures of a month's last day: later corrections do not change them; “Now differs” says how many more or fewer the register tells now.</translation>
    </message>
    <message>
        <source>Số đã chốt theo thôn</source>
        <translation>Closed figures by hamlet</translation>
    </message>
    <message>
        <source>Tháng chưa chốt</source>
        <translation>Month not closed</translation>
    </message>
    <message>
        <source>Chốt lúc {at}, người chốt: {user} (việc số {deed} trong nhật ký).</source>
        <translation>Closed at {at} by {user} (deed {deed} of the journal).</translation>
    </message>
    <message>
        <source>Đã chốt tháng {month}; số đã chốt không đổi nữa.</source>
        <translation>{month} is closed; its figures change no more.</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>Đang chốt số liệu…</source>
        <translation>Closing…</translation>
    </message>
    <message>
        <source>Các tháng đã chốt</source>
        <translation>Closed months</translation>
    </message>
    <message>
        <source>Cả xã</source>
        <translation>Whole commune</translation>
    </message>
    <message>
        <source>Chưa rõ thôn</source>
        <translation>Hamlet not known</translation>
    </message>
    <message>
        <source>Sổ hôm nay tính ra khác ({what}). Từ lúc chốt, sổ có những việc sau:</source>
        <translation>The register tells it otherwise today ({what}). Since the month was closed:</translation>
    </message>
    <message>
        <source>nhân khẩu</source>
        <translation>people</translation>
    </message>
    <message>
        <source>có thẻ</source>
        <translation>covered</translation>
    </message>
    <message>
        <source>cả xã như cũ, từng thôn khác</source>
        <translation>the commune as before, single hamlets not</translation>
    </message>
</context>
<context>
    <name>NamedHouseholds</name>
    <message>
        <source>&amp;Hộ số</source>
        <translation>Ho&amp;use no.</translation>
    </message>
    <message>
        <source>Chỉ các hộ số</source>
        <translation>Only households of these numbers</translation>
    </message>
    <message>
        <source>mọi hộ; hay 1001, 1015</source>
        <translation>any; or 1001, 1015</translation>
    </message>
    <message>
        <source>Số hộ, cách nhau bằng dấu phẩy; trùng số thì Thôn A/12. Enter để xem</source>
        <translation>Household numbers with commas between; a number twice in use: Thôn A/12. Enter to see</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Bị loại</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Cảnh báo</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Trang tính</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Dòng</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Đóng thông báo</source>
        <translation>Close message</translation>
    </message>
</context>
<context>
    <name>NumberTab</name>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>Lưu bảng ra Excel</source>
        <translation>Save the table as Excel</translation>
    </message>
    <message>
        <source>In…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Biểu đồ và bảng trên khổ A4, thành tệp PDF để in</source>
        <translation>Chart and table on A4, as a PDF to print</translation>
    </message>
    <message>
        <source>Mũi tên chọn, Enter hoặc bấm đúp mở danh sách người</source>
        <translation>Arrows choose, Enter or a double click opens the list of people</translation>
    </message>
    <message>
        <source>Bảng số liệu</source>
        <translation>Table of numbers</translation>
    </message>
</context>
<context>
    <name>NumbersPage</name>
    <message>
        <source>Số liệu</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Số liệu, tính đến ngày {day}</source>
        <translation>Numbers as of {day}</translation>
    </message>
    <message>
        <source>Tỷ lệ có thẻ</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>Thẻ hết hạn 12 tháng tới</source>
        <translation>Cards ending in 12 months</translation>
    </message>
    <message>
        <source>Dân số</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Chốt tháng</source>
        <translation>Month ends</translation>
    </message>
</context>
<context>
    <name>OfficeForm</name>
    <message>
        <source>Đang lưu…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Đã lưu cài đặt của cơ quan.</source>
        <translation>The office’s settings were saved.</translation>
    </message>
    <message>
        <source>Lưu cài đặt</source>
        <translation>Save settings</translation>
    </message>
    <message>
        <source>Tên xã, phường</source>
        <translation>Name of the commune</translation>
    </message>
    <message>
        <source>Mã xã, phường</source>
        <translation>Code of the commune</translation>
    </message>
    <message>
        <source>Tính cả người tạm trú</source>
        <translation>Count temporary residents too</translation>
    </message>
    <message>
        <source>Cơ quan cấp trên (góc trái thư)</source>
        <translation>Superior authority (top left of letters)</translation>
    </message>
    <message>
        <source>Cơ quan gửi thư</source>
        <translation>Issuing office</translation>
    </message>
    <message>
        <source>Ký hiệu sau số thư</source>
        <translation>Symbol after the letter number</translation>
    </message>
    <message>
        <source>Địa danh trước ngày tháng</source>
        <translation>Place before the date</translation>
    </message>
    <message>
        <source>Cơ quan BHXH nhận danh sách</source>
        <translation>Receiving insurance agency</translation>
    </message>
    <message>
        <source>Nộp tiền ở đâu, bằng cách nào</source>
        <translation>Where and how to pay</translation>
    </message>
    <message>
        <source>Điện thoại liên hệ</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Quyền hạn, chức vụ người ký</source>
        <translation>Powers and post of the signatory</translation>
    </message>
    <message>
        <source>Họ tên người ký</source>
        <translation>Name of the signatory</translation>
    </message>
    <message>
        <source>Mục tiêu tỷ lệ có thẻ (%), bỏ trống: 95</source>
        <translation>Target of cover (%), empty: 95</translation>
    </message>
    <message>
        <source>Địa chỉ cơ quan</source>
        <translation>Address of the office</translation>
    </message>
    <message>
        <source>Tỉnh, thành phố</source>
        <translation>Province or city</translation>
    </message>
    <message>
        <source>Mã đơn vị ở BHXH (7 chữ số)</source>
        <translation>Unit code at the agency (7 digits)</translation>
    </message>
    <message>
        <source>Họ tên nhân viên thu</source>
        <translation>Collector's name</translation>
    </message>
    <message>
        <source>Mã nhân viên thu</source>
        <translation>Collector's code</translation>
    </message>
    <message>
        <source>Ký hiệu sau số biểu gửi BHXH</source>
        <translation>Symbol after the number of forms</translation>
    </message>
    <message>
        <source>Mã nơi khám của người chưa chọn</source>
        <translation>First-care code of who chose none</translation>
    </message>
    <message>
        <source>Đề nghị cấp thẻ giấy</source>
        <translation>Ask for paper cards</translation>
    </message>
    <message>
        <source>Mẫu số thư, ví dụ {so}/{ky_hieu}</source>
        <translation>Pattern of letter numbers, as {so}/{ky_hieu}</translation>
    </message>
    <message>
        <source>Số ngày không gửi thư lại, bỏ trống: 30</source>
        <translation>Days without another letter, empty: 30</translation>
    </message>
    <message>
        <source>Mã ngân hàng (BIN) nhận tiền, để in mã QR</source>
        <translation>Number (BIN) of the receiving bank, for the QR code</translation>
    </message>
    <message>
        <source>Tên ngân hàng nhận tiền</source>
        <translation>Name of the receiving bank</translation>
    </message>
    <message>
        <source>Số tài khoản nhận tiền</source>
        <translation>Receiving account</translation>
    </message>
    <message>
        <source>Tên chủ tài khoản, in cạnh mã QR</source>
        <translation>Owner of the account, printed beside the QR code</translation>
    </message>
    <message>
        <source>Số tháng của số tiền trong mã QR; 0: không ghi</source>
        <translation>Months of the amount in the QR code; 0: no amount</translation>
    </message>
    <message>
        <source>Nội dung chuyển khoản</source>
        <translation>Message of the transfer</translation>
    </message>
    <message>
        <source>Thư chưa có mã QR vì còn thiếu: {missing}.</source>
        <translation>Letters carry no QR code yet; still missing: {missing}.</translation>
    </message>
</context>
<context>
    <name>OtherWork</name>
    <message>
        <source>Việc khác</source>
        <translation>Other work</translation>
    </message>
    <message>
        <source>Chờ quyết định diện hộ: {counts}</source>
        <translation>Awaiting decision: {counts}</translation>
    </message>
    <message>
        <source>Xem ai mất hỗ trợ nếu không có quyết định</source>
        <translation>See who loses support if no decision comes</translation>
    </message>
    <message>
        <source>Chưa tính là mất hỗ trợ.</source>
        <translation>Not counted as losing support yet.</translation>
    </message>
    <message>
        <source>In thư: {list}</source>
        <translation>Print letters: {list}</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>(trống)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>Bị loại</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Không đổi</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Mới</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Thay đổi</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>giữ như đã sửa tay: {fields}</source>
        <translation>kept as edited by hand: {fields}</translation>
    </message>
</context>
<context>
    <name>OwnBox</name>
    <message>
        <source>Thêm</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Kết thúc dòng đang chọn</source>
        <translation>End the selected row</translation>
    </message>
    <message>
        <source>Bỏ dòng đang chọn…</source>
        <translation>Remove the selected row…</translation>
    </message>
    <message>
        <source>Ngày cuối</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Ngày cuối của dòng đang chọn</source>
        <translation>Last day of the selected row</translation>
    </message>
    <message>
        <source>Bỏ hẳn “{row}” vì nhập nhầm? Nếu chỉ hết hiệu lực, hãy kết thúc nó.</source>
        <translation>Remove “{row}” as entered by mistake? If it merely ceases to hold, end it instead.</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Đang lưu…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Dòng này đã có trong sổ.</source>
        <translation>The register has this row already.</translation>
    </message>
    <message>
        <source>Đã thêm vào sổ.</source>
        <translation>Added to the register.</translation>
    </message>
    <message>
        <source>Đã ghi ngày cuối.</source>
        <translation>Last day entered.</translation>
    </message>
    <message>
        <source>Đã bỏ khỏi sổ.</source>
        <translation>Removed from the register.</translation>
    </message>
    <message>
        <source>Chưa có ngày đọc được; hãy gõ như 21/11/2026.</source>
        <translation>There is no readable day; type it like 21/11/2026.</translation>
    </message>
</context>
<context>
    <name>PaperPrinter</name>
    <message>
        <source>Máy này chưa có máy in nào; hãy lưu PDF rồi in ở máy khác.</source>
        <translation>This machine has no printer yet; save the PDF and print it on another one.</translation>
    </message>
    <message>
        <source>Đang in…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>Đã gửi {pages} trang đến máy in {printer}.</source>
        <translation>{pages} {pages:page|pages} {pages:was|were} sent to the printer {printer}.</translation>
    </message>
    <message>
        <source>Đã in xong, đúng cả?</source>
        <translation>Has everything come out, and right?</translation>
    </message>
    <message>
        <source>Đúng cả</source>
        <translation>All right</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>&amp;Trang</source>
        <translation>&amp;Page</translation>
    </message>
    <message>
        <source>Đến trang số</source>
        <translation>Go to page</translation>
    </message>
    <message>
        <source>Thu nhỏ (Ctrl+−)</source>
        <translation>Smaller (Ctrl+−)</translation>
    </message>
    <message>
        <source>Phóng to (Ctrl++)</source>
        <translation>Larger (Ctrl++)</translation>
    </message>
    <message>
        <source>Vừa &amp;rộng</source>
        <translation>Fit &amp;width</translation>
    </message>
    <message>
        <source>Trang vừa chiều rộng (Ctrl+0)</source>
        <translation>Page as wide as the window (Ctrl+0)</translation>
    </message>
    <message>
        <source>&amp;Cả trang</source>
        <translation>Wh&amp;ole page</translation>
    </message>
    <message>
        <source>Thấy trọn một trang (Ctrl+9)</source>
        <translation>See a whole page (Ctrl+9)</translation>
    </message>
    <message>
        <source>Các phần của tài liệu</source>
        <translation>Parts of the document</translation>
    </message>
    <message>
        <source>Trang giấy như sẽ in</source>
        <translation>Page as it will be printed</translation>
    </message>
    <message>
        <source>Trang {page} / {pages}</source>
        <translation>Page {page} / {pages}</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>Thư và mẫu</source>
        <translation>Letters and forms</translation>
    </message>
    <message>
        <source>In thư</source>
        <translation>Print letters</translation>
    </message>
    <message>
        <source>Sổ thư đã gửi</source>
        <translation>Register of letters</translation>
    </message>
    <message>
        <source>Biểu mẫu</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>Lời thư</source>
        <translation>Wording</translation>
    </message>
</context>
<context>
    <name>PasswordFields</name>
    <message>
        <source>Gõ lại mật khẩu mới</source>
        <translation>New password again</translation>
    </message>
    <message>
        <source>Hai lần gõ mật khẩu mới không giống nhau; hãy gõ lại.</source>
        <translation>The two new passwords differ; please type them again.</translation>
    </message>
    <message>
        <source>Hiện mật khẩu</source>
        <translation>Show the passwords</translation>
    </message>
    <message>
        <source>Hãy gõ mật khẩu đang dùng.</source>
        <translation>Please type the present password.</translation>
    </message>
    <message>
        <source>Mật khẩu mới</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Mật khẩu đang dùng</source>
        <translation>Present password</translation>
    </message>
    <message>
        <source>Ít nhất {shortest} chữ, số hoặc dấu; câu dài dễ nhớ càng tốt.</source>
        <translation>At least {shortest} characters; the longer the better.</translation>
    </message>
</context>
<context>
    <name>PayForm</name>
    <message>
        <source>Ghi nhận nộp tiền</source>
        <translation>Enter a payment</translation>
    </message>
    <message>
        <source>Hãy gõ ngày hết hạn chung, như 31/12/2027.</source>
        <translation>Type the common last day, as 31/12/2027.</translation>
    </message>
    <message>
        <source>Hãy gõ ngày nộp tiền, như 21/11/2026.</source>
        <translation>Type the day of payment, as 21/11/2026.</translation>
    </message>
    <message>
        <source>Hãy đánh dấu ít nhất một người.</source>
        <translation>Tick at least one person.</translation>
    </message>
    <message>
        <source>Ngày nộp</source>
        <translation>Paid on</translation>
    </message>
    <message>
        <source>Những ai</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Nộp cho</source>
        <translation>Paid for</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Vẫn ghi dù sổ đã có thẻ cho những ngày ấy</source>
        <translation>Enter though a card is there already</translation>
    </message>
    <message>
        <source>chỉ người đã hết hạn</source>
        <translation>only those whose card has lapsed</translation>
    </message>
    <message>
        <source>mọi người cần thẻ</source>
        <translation>all who need a card</translation>
    </message>
    <message>
        <source>những người đánh dấu</source>
        <translation>the people ticked</translation>
    </message>
    <message>
        <source>{months} tháng</source>
        <translation>{months} {months:month|months}</translation>
    </message>
    <message>
        <source>Đã ghi nhận nộp tiền và ghi thẻ mới.</source>
        <translation>The payment and the new cards are entered.</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <translation>To</translation>
    </message>
    <message>
        <source>đến cùng một ngày</source>
        <translation>to one day for all</translation>
    </message>
    <message>
        <source>Số biên lai</source>
        <translation>Receipt number</translation>
    </message>
</context>
<context>
    <name>Payment</name>
    <message>
        <source>Họ và tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Thứ</source>
        <translation>Rung</translation>
    </message>
    <message>
        <source>Mức</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Tháng</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>Số tiền (đ)</source>
        <translation>Amount (đ)</translation>
    </message>
    <message>
        <source>Thẻ từ</source>
        <translation>Card from</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Diện đóng</source>
        <translation>Ground</translation>
    </message>
</context>
<context>
    <name>PaymentBox</name>
    <message>
        <source>Phải đóng</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>Tổng {amount} đ</source>
        <translation>Total {amount} đ</translation>
    </message>
    <message>
        <source>Nếu nộp ngày {day}; lương cơ sở {base} đ.</source>
        <translation>If paid on {day}; base salary {base} đ.</translation>
    </message>
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>Chưa đặt</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>Lưu sổ mới ở đâu?</source>
        <translation>Where to save the new register?</translation>
    </message>
    <message>
        <source>Bỏ nơi thứ hai</source>
        <translation>Do without</translation>
    </message>
    <message>
        <source>Tệp sổ</source>
        <translation>Register file</translation>
    </message>
    <message>
        <source>Thư mục sao lưu thứ hai</source>
        <translation>Second backup folder</translation>
    </message>
    <message>
        <source>Chọn thư &amp;mục…</source>
        <translation>Choose &amp;folder…</translation>
    </message>
    <message>
        <source>Sổ BHYT (*.sobhyt)</source>
        <translation>Sổ BHYT registers (*.sobhyt)</translation>
    </message>
    <message>
        <source>&amp;Chọn nơi khác…</source>
        <translation>&amp;Choose another place…</translation>
    </message>
    <message>
        <source>Sổ là một tệp trên máy này. Ổ mạng, thư mục đồng bộ lên mạng và USB không dùng được vì dễ hỏng sổ.</source>
        <translation>The register is one file on this PC. Network drives, synced folders and USB sticks are refused: they damage registers.</translation>
    </message>
    <message>
        <source>Chương trình tự sao lưu cạnh sổ. Nên chọn thêm một ổ khác, ví dụ USB: hỏng máy, mất máy vẫn còn bản sao.</source>
        <translation>Backups are made beside the register by themselves. Choose another drive too, say a USB stick: a copy is left when the PC is broken or lost.</translation>
    </message>
    <message>
        <source>Nơi sao lưu thứ hai (không bắt buộc)</source>
        <translation>Second place of backups (optional)</translation>
    </message>
</context>
<context>
    <name>PopulationTab</name>
    <message>
        <source>Dân số</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Tính đến ngày</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Dân số năm {year} của cả xã: {people} người.</source>
        <translation>Population of the commune in {year}: {people}.</translation>
    </message>
    <message>
        <source>Nguồn</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Số do cơ quan khác công bố, dùng làm mẫu số của tỷ lệ chính thức; sổ vẫn đếm “nhân khẩu sổ” riêng. Năm nào chưa nhập thì năm ấy không có tỷ lệ trên dân số.</source>
        <translation>Figures another office states, the denominator of the official rate; the register counts its own people apart. A year without figures has no rate of the population.</translation>
    </message>
    <message>
        <source>Dân số năm {year}: còn thiếu {hamlets}.</source>
        <translation>Population of {year}: missing {hamlets}.</translation>
    </message>
    <message>
        <source>Đang lưu…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Chép cột số trong Excel, chọn thôn đầu tiên ở đây rồi dán</source>
        <translation>Copy the column of numbers in Excel, choose the first hamlet here and paste</translation>
    </message>
    <message>
        <source>Sổ chưa có thôn nào; hãy nhập danh sách dân cư trước.</source>
        <translation>The register has no hamlet yet; import the list of residents first.</translation>
    </message>
    <message>
        <source>{count} ô đã chép không có thôn để dán; hãy xem lại hàng đầu.</source>
        <translation>{count} copied {count:cell|cells} {count:has|have} no hamlet to go to; look at the first row again.</translation>
    </message>
    <message>
        <source>{count} ô đã ghi, chưa lưu; nguồn và ngày ở trên tính cho các ô ấy.</source>
        <translation>{count} {count:cell|cells} written, not saved; source and day above count for them.</translation>
    </message>
    <message>
        <source>Dán cột (Ctrl+V)</source>
        <translation>Paste column (Ctrl+V)</translation>
    </message>
    <message>
        <source>Đã lưu dân số của {count} thôn.</source>
        <translation>Population of {count} {count:hamlet|hamlets} saved.</translation>
    </message>
    <message>
        <source>Nhân khẩu sổ</source>
        <translation>People in register</translation>
    </message>
    <message>
        <source>&amp;Lưu (Enter)</source>
        <translation>&amp;Save (Enter)</translation>
    </message>
    <message>
        <source>Dân số từng thôn</source>
        <translation>Population by hamlet</translation>
    </message>
    <message>
        <source>Bỏ (Esc)</source>
        <translation>Drop (Esc)</translation>
    </message>
    <message>
        <source>Thôn</source>
        <translation>Hamlet</translation>
    </message>
    <message>
        <source>Chưa nhập dân số năm {year}.</source>
        <translation>No population entered for {year}.</translation>
    </message>
    <message>
        <source>Gõ số (hay F2, bấm đúp): ghi; Ctrl+V: dán cả cột; Ctrl+Z: hoàn tác lần lưu.</source>
        <translation>Type a number (or F2, double click): write; Ctrl+V: paste a column; Ctrl+Z: undo what was saved.</translation>
    </message>
</context>
<context>
    <name>PreviewStep</name>
    <message>
        <source>&amp;Ghi đè cả những chỗ đã sửa tay</source>
        <translation>&amp;Overwrite hand edits too</translation>
    </message>
    <message>
        <source>&amp;Nhập vào sổ</source>
        <translation>&amp;Import</translation>
    </message>
    <message>
        <source>&amp;Quay lại</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Các lựa chọn chưa được thử; bấm “Thử lại”.</source>
        <translation>Your choices have not been tried; press “Try again”.</translation>
    </message>
    <message>
        <source>Lựa chọn của dòng này được dùng cho mọi dòng đang hiện mà nó hợp</source>
        <translation>This row’s choice is taken for every row shown that it fits</translation>
    </message>
    <message>
        <source>Thử &amp;lại</source>
        <translation>Try &amp;again</translation>
    </message>
    <message>
        <source>Xem thử, chưa ghi gì vào sổ.</source>
        <translation>A trial; nothing has been written to the register.</translation>
    </message>
    <message>
        <source>Áp &amp;dụng cho mọi dòng đang hiện</source>
        <translation>Apply to &amp;every row shown</translation>
    </message>
    <message>
        <source>Đang thử lại với các lựa chọn…</source>
        <translation>Trying again with your choices…</translation>
    </message>
    <message>
        <source>Đang xem thử…</source>
        <translation>Trying…</translation>
    </message>
    <message>
        <source>{count} dòng chờ bạn quyết định ở cột “Lựa chọn”.</source>
        <translation>{count} {count:row|rows} {count:waits|wait} for your decision in the column “Choice”.</translation>
    </message>
    <message>
        <source>{count} dòng sẽ bị loại.</source>
        <translation>{count} {count:row|rows} will be rejected.</translation>
    </message>
    <message>
        <source>Chưa có dòng nào mang lại điều gì mới.</source>
        <translation>No row brings anything new yet.</translation>
    </message>
</context>
<context>
    <name>ProvingView</name>
    <message>
        <source>Các lỗi đã thấy trong sổ</source>
        <translation>Faults found in the register</translation>
    </message>
    <message>
        <source>Kiểm tra sổ</source>
        <translation>Check the register</translation>
    </message>
    <message>
        <source>Soát cấu trúc tệp, mọi giá trị và toàn bộ nhật ký; không sửa gì.</source>
        <translation>Goes through the file’s structure, every value and the whole journal; changes nothing.</translation>
    </message>
    <message>
        <source>Sổ có {count} lỗi (kiểm tra lúc {time}). Đừng nhập thêm; hãy khôi phục một bản sao lưu trước khi có lỗi.</source>
        <translation>The register has {count} {count:fault|faults} (checked {time}). Enter nothing more; please restore a backup from before the faults.</translation>
    </message>
    <message>
        <source>Sổ toàn vẹn (kiểm tra lúc {time}).</source>
        <translation>The register is whole (checked {time}).</translation>
    </message>
    <message>
        <source>Thử khôi phục gần nhất: {day}, không được</source>
        <translation>Last trial restore: {day}, failed</translation>
    </message>
    <message>
        <source>Thử khôi phục gần nhất: {day}, tốt</source>
        <translation>Last trial restore: {day}, good</translation>
    </message>
    <message>
        <source>Đang kiểm tra sổ…</source>
        <translation>Checking the register…</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Việc hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Danh sách</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>Hộ gia đình</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>Nhập dữ liệu</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Thư và mẫu</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Cài đặt</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Biến động</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Số liệu</source>
        <translation>Numbers</translation>
    </message>
</context>
<context>
    <name>ReadOnly</name>
    <message>
        <source>Bỏ khóa</source>
        <translation>Break the lock</translation>
    </message>
    <message>
        <source>Bỏ khóa…</source>
        <translation>Break the lock…</translation>
    </message>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Đang bỏ khóa…</source>
        <translation>Breaking the lock…</translation>
    </message>
    <message>
        <source>{why}

Chỉ bỏ khóa khi chắc chắn trên máy kia không còn ai mở sổ này: hai máy cùng ghi một sổ thì sổ hỏng. Bỏ khóa?</source>
        <translation>{why}

Break the lock only when nobody has this register open on the other computer any more: two computers writing to one register damage it. Break the lock?</translation>
    </message>
    <message>
        <source>Chuyển giúp</source>
        <translation>Move it for me</translation>
    </message>
    <message>
        <source>Đang chuyển sổ…</source>
        <translation>Moving the register…</translation>
    </message>
</context>
<context>
    <name>Reconcile</name>
    <message>
        <source>{count} {mark}</source>
        <translation>{mark}: {count}</translation>
    </message>
    <message>
        <source>Họ có, sổ không</source>
        <translation>They have, we do not</translation>
    </message>
    <message>
        <source>Sổ có, họ không</source>
        <translation>We have, they do not</translation>
    </message>
    <message>
        <source>Khác ngày</source>
        <translation>Dates differ</translation>
    </message>
    <message>
        <source>Khác mã</source>
        <translation>Codes differ</translation>
    </message>
    <message>
        <source>Khác số</source>
        <translation>Numbers differ</translation>
    </message>
    <message>
        <source>Họ báo dừng</source>
        <translation>They say stopped</translation>
    </message>
    <message>
        <source>Khác tháng đến hạn</source>
        <translation>Due month differs</translation>
    </message>
    <message>
        <source>Cần xem lại</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>Giống nhau</source>
        <translation>The same</translation>
    </message>
    <message>
        <source>Không nói về BHYT</source>
        <translation>Not health insurance</translation>
    </message>
    <message>
        <source>ghi thêm {count} thẻ</source>
        <translation>cards to enter: {count}</translation>
    </message>
    <message>
        <source>sửa {count} thẻ</source>
        <translation>cards to correct: {count}</translation>
    </message>
    <message>
        <source>đặt số cho {count} người</source>
        <translation>people whose number is set: {count}</translation>
    </message>
</context>
<context>
    <name>ReconcileQuestion</name>
    <message>
        <source>Hãy chọn tệp của cơ quan BHXH.</source>
        <translation>Choose the agency's file.</translation>
    </message>
    <message>
        <source>Nhận</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Danh sách không có dòng nào.</source>
        <translation>The list has no rows.</translation>
    </message>
    <message>
        <source>Đọc {rows} dòng = {parts}</source>
        <translation>Rows read {rows} = {parts}</translation>
    </message>
    <message>
        <source>Không có gì phải làm.</source>
        <translation>Nothing to do.</translation>
    </message>
    <message>
        <source>{kind}, so với sổ tính đến ngày {day}.</source>
        <translation>{kind}, beside the register as of {day}.</translation>
    </message>
    <message>
        <source>Ngoài ra {count} người có thẻ trong sổ mà danh sách không có tên.</source>
        <translation>Besides, people with a card in the register who are not on the list: {count}.</translation>
    </message>
    <message>
        <source>Tệ&amp;p của cơ quan BHXH</source>
        <translation>Agency's &amp;file</translation>
    </message>
    <message>
        <source>&amp;Loại danh sách</source>
        <translation>&amp;Kind of list</translation>
    </message>
    <message>
        <source>T&amp;rang tính</source>
        <translation>&amp;Sheet</translation>
    </message>
    <message>
        <source>Đang đối chiếu…</source>
        <translation>Comparing…</translation>
    </message>
    <message>
        <source>Chọn danh sách của cơ quan BHXH (D09-TS, danh sách thẻ, C21a-TS, D08a-TS) để xem họ ghi gì khác sổ. Đối chiếu không ghi gì; chỉ những dòng bạn nhận mới được ghi vào sổ.</source>
        <translation>Choose a list of the agency (D09-TS, a list of cards, C21a-TS, D08a-TS) to see where it differs from the register. Comparing writes nothing; only rows you take over are written.</translation>
    </message>
    <message>
        <source>Đối &amp;chiếu</source>
        <translation>&amp;Compare</translation>
    </message>
    <message>
        <source>Danh sách trọn &amp;bộ người có thẻ</source>
        <translation>List of &amp;everybody with a card</translation>
    </message>
    <message>
        <source>Danh sách có tên mọi người: nói được ai sổ có thẻ mà họ không có</source>
        <translation>The list names everybody: it can tell who has a card in the register but not there</translation>
    </message>
    <message>
        <source>Tự nhận biết</source>
        <translation>Find out by itself</translation>
    </message>
    <message>
        <source>Mọi trang không ẩn</source>
        <translation>All sheets not hidden</translation>
    </message>
    <message>
        <source>Đang đọc {file}…</source>
        <translation>Reading {file}…</translation>
    </message>
    <message>
        <source>Đang nhận vào sổ…</source>
        <translation>Taking over…</translation>
    </message>
    <message>
        <source>Đã nhận {count} dòng vào sổ (việc số {deed}).</source>
        <translation>Rows taken over: {count} (deed no. {deed}).</translation>
    </message>
</context>
<context>
    <name>RecoveryPanel</name>
    <message>
        <source>Chép</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Chìa khôi phục</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Chìa khôi phục của sổ</source>
        <translation>Recovery key of the register</translation>
    </message>
    <message>
        <source>Lưu tờ in (PDF)…</source>
        <translation>Save as a page to print (PDF)…</translation>
    </message>
    <message>
        <source>Lưu tờ in chìa khôi phục</source>
        <translation>Save the recovery key as a page to print</translation>
    </message>
    <message>
        <source>Quên mật khẩu thì chỉ chìa này mở được sổ. Hãy in ra, cất trong tủ có khóa hoặc két, không để cạnh máy. Ai có chìa này đọc được toàn bộ sổ.</source>
        <translation>If the password is forgotten, only this key opens the register. Print it and keep it in a locked cupboard or safe, not beside the PC. Whoever has this key can read the whole register.</translation>
    </message>
    <message>
        <source>Tôi đã in hoặc cất chìa khôi phục</source>
        <translation>I have printed or put away the recovery key</translation>
    </message>
    <message>
        <source>Tờ in (*.pdf)</source>
        <translation>Page to print (*.pdf)</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Đang lưu tờ in…</source>
        <translation>Saving the page…</translation>
    </message>
    <message>
        <source>Đã chép chìa khôi phục; đừng gửi qua mạng.</source>
        <translation>The recovery key was copied; do not send it over the internet.</translation>
    </message>
    <message>
        <source>Đã lưu {file}: in ra, cất vào tủ có khóa rồi xóa tệp.</source>
        <translation>{file} was saved: print it, lock it away, then delete the file.</translation>
    </message>
</context>
<context>
    <name>RefundTab</name>
    <message>
        <source>Nhà nước đóng từ ngày</source>
        <translation>The State pays from</translation>
    </message>
    <message>
        <source>Thẻ được hoàn trả</source>
        <translation>Cards refunded</translation>
    </message>
    <message>
        <source>Hoàn trả {amount} đ</source>
        <translation>Refund {amount} đ</translation>
    </message>
    <message>
        <source>Đã đóng (đ)</source>
        <translation>Paid (đ)</translation>
    </message>
    <message>
        <source>Hoàn trả (đ)</source>
        <translation>Refund (đ)</translation>
    </message>
    <message>
        <source>Thẻ</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>Còn/tháng</source>
        <translation>Left/months</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Chương trình đã hiểu tệp này thế nào</source>
        <translation>How the program understood this file</translation>
    </message>
</context>
<context>
    <name>RestoreBox</name>
    <message>
        <source>Bản này có mật khẩu khác mật khẩu đang dùng; hãy gõ mật khẩu của ngày sao lưu, hoặc chìa khôi phục đã in.</source>
        <translation>This backup has a password of its own; please type the password of its day, or the printed recovery key.</translation>
    </message>
    <message>
        <source>Bản này không phải một lần trước của sổ hiện nay.</source>
        <translation>This backup is no earlier state of the register now.</translation>
    </message>
    <message>
        <source>Chọn một bản sao lưu để xem bên trong có gì.</source>
        <translation>Choose a backup to see what is inside.</translation>
    </message>
    <message>
        <source>Khôi phục</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Khôi phục bản này…</source>
        <translation>Restore this one…</translation>
    </message>
    <message>
        <source>Mật khẩu của bản này</source>
        <translation>Password of this backup</translation>
    </message>
    <message>
        <source>Người dùng</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Sau bản này sổ đã có {count} thay đổi; khôi phục thì các thay đổi ấy mất.</source>
        <translation>Since this backup the register has had {count} {count:change|changes}; restoring takes them away.</translation>
    </message>
    <message>
        <source>Sổ hiện nay không khác bản này.</source>
        <translation>The register now is the same as this backup.</translation>
    </message>
    <message>
        <source>{commune}: {people} người (kể cả người đã rời đi), {households} hộ, {imports} lần nhập; việc cuối cùng lúc {moment}.</source>
        <translation>{commune}: {people} {people:person|people} (with those who left), {households} {households:household|households}, {imports} {imports:import|imports}; last deed {moment}.</translation>
    </message>
    <message>
        <source>Đây là chìa khôi phục</source>
        <translation>This is the recovery key</translation>
    </message>
    <message>
        <source>Đưa sổ về bản lúc {moment} ({reason})?</source>
        <translation>Take the register back to the backup of {moment} ({reason})?</translation>
    </message>
    <message>
        <source>Sổ hiện nay được sao lưu trước, nên sau đó vẫn hoàn tác được.</source>
        <translation>The register now is backed up first, so this can be undone.</translation>
    </message>
    <message>
        <source>Nếu tệp sổ còn ở chỗ cũ thì tệp ấy được giữ lại dưới tên khác hoặc thành một bản sao lưu.</source>
        <translation>If the register’s file is still in its place, it is kept under another name or as a backup.</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Khôi phục từ bản sao lưu</source>
        <translation>Restore from a backup</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Sổ được khôi phục vào đúng chỗ cũ: {path}. Chọn một bản, thường là mới nhất.</source>
        <translation>The register is restored to its old place: {path}. Choose a backup, usually the newest.</translation>
    </message>
</context>
<context>
    <name>Restorer</name>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Đang khôi phục…</source>
        <translation>Restoring…</translation>
    </message>
    <message>
        <source>Đã khôi phục.</source>
        <translation>Restored.</translation>
    </message>
    <message>
        <source>Đã khôi phục. Sổ trước đó được giữ thành bản sao lưu lúc {moment} (trước khi khôi phục).</source>
        <translation>Restored. The register of before was kept as the backup of {moment} (before restoring).</translation>
    </message>
    <message>
        <source>Đã khôi phục. Tệp sổ trước đó được giữ lại với tên “{name}”.</source>
        <translation>Restored. The register file of before was kept as “{name}”.</translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message>
        <source>&amp;Nhập tệp khác</source>
        <translation>Import &amp;another file</translation>
    </message>
    <message>
        <source>Dòng bị loại – {file}.xlsx</source>
        <translation>Rejected rows – {file}.xlsx</translation>
    </message>
    <message>
        <source>Lưu dòng bị &amp;loại ra Excel…</source>
        <translation>&amp;Save rejected rows as Excel…</translation>
    </message>
    <message>
        <source>Lưu dòng bị loại ra Excel</source>
        <translation>Save rejected rows as Excel</translation>
    </message>
    <message>
        <source>Xem &amp;danh sách</source>
        <translation>See the l&amp;ists</translation>
    </message>
    <message>
        <source>{rejected} dòng chưa vào sổ. Lưu các dòng này ra Excel, sửa rồi nhập lại tệp đó.</source>
        <translation>{rejected} {rejected:row|rows} {rejected:is|are} not in the register. Save them as Excel, mend them and import that file.</translation>
    </message>
    <message>
        <source>Đang ghi Excel…</source>
        <translation>Writing Excel…</translation>
    </message>
    <message>
        <source>Đã lưu dòng bị loại vào “{file}”.</source>
        <translation>Saved the rejected rows in “{file}”.</translation>
    </message>
    <message>
        <source>Đã nhập vào sổ (lần nhập số {number}). Đọc {rows} dòng: {added} thêm, {changed} sửa, {unchanged} không đổi, {rejected} bị loại; {doubtful} dòng cần xem.</source>
        <translation>Imported (import no. {number}). {rows} {rows:row|rows} read: {added} added, {changed} changed, {unchanged} unchanged, {rejected} rejected; {doubtful} {doubtful:row|rows} to look at.</translation>
    </message>
    <message>
        <source>H&amp;oàn tác lần nhập này</source>
        <translation>Un&amp;do this import</translation>
    </message>
</context>
<context>
    <name>RollCopier</name>
    <message>
        <source>Đang đọc các dòng để chép…</source>
        <translation>Reading the rows to copy…</translation>
    </message>
    <message>
        <source>Đã chép {count} dòng.</source>
        <translation>Copied {count} {count:row|rows}.</translation>
    </message>
</context>
<context>
    <name>RowDetail</name>
    <message>
        <source>Chi tiết của dòng đang chọn</source>
        <translation>The current row in full</translation>
    </message>
    <message>
        <source>Chọn một dòng để xem chi tiết.</source>
        <translation>Choose a row to see it in full.</translation>
    </message>
    <message>
        <source>Có thể là:</source>
        <translation>May be:</translation>
    </message>
    <message>
        <source>Cần xem:</source>
        <translation>To look at:</translation>
    </message>
    <message>
        <source>Ghi vào sổ:</source>
        <translation>Into the register:</translation>
    </message>
    <message>
        <source>Thay đổi:</source>
        <translation>Changes:</translation>
    </message>
    <message>
        <source>{field}: giữ “{before}”, tệp ghi “{after}”</source>
        <translation>{field}: “{before}” stays, the file says “{after}”</translation>
    </message>
    <message>
        <source>{sheet}, dòng {row}</source>
        <translation>{sheet}, row {row}</translation>
    </message>
    <message>
        <source>Đã sửa tay nên giữ nguyên:</source>
        <translation>Edited by hand, so kept:</translation>
    </message>
    <message>
        <source>Trong tệp:</source>
        <translation>In the file:</translation>
    </message>
</context>
<context>
    <name>RulesView</name>
    <message>
        <source>Mức đóng, thời hạn và diện lấy từ các quy định dưới đây. Mục “cần xác nhận” chưa đối chiếu được với văn bản gốc: hãy hỏi cơ quan BHXH trước khi dùng.</source>
        <translation>Premiums, periods and grounds come from the rules below. Entries “to be confirmed” were not checked against the original text: ask the agency before relying on them.</translation>
    </message>
    <message>
        <source>Tìm quy định…</source>
        <translation>Find a rule…</translation>
    </message>
    <message>
        <source>Quy định</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>chắc chắn</source>
        <translation>certain</translation>
    </message>
    <message>
        <source>khá chắc</source>
        <translation>fairly certain</translation>
    </message>
    <message>
        <source>cần xác nhận</source>
        <translation>to be confirmed</translation>
    </message>
    <message>
        <source>Giá trị</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Độ tin cậy</source>
        <translation>Confidence</translation>
    </message>
    <message>
        <source>Nguồn</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Kiểm tra ngày</source>
        <translation>Checked on</translation>
    </message>
</context>
<context>
    <name>SavedBox</name>
    <message>
        <source>&amp;Bỏ (Delete)</source>
        <translation>Re&amp;move (Delete)</translation>
    </message>
    <message>
        <source>Danh sách đã lưu: mở lại, lưu, đổi tên, bỏ (Ctrl+Shift+D)</source>
        <translation>Saved lists: open, save, rename, remove (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <source>Lưu điều kiện lọc, cột và thứ tự đang xem; số người tính lại mỗi ngày.</source>
        <translation>Keeps the filters, columns and order shown; people are counted anew each day.</translation>
    </message>
    <message>
        <source>&amp;Lưu thay</source>
        <translation>&amp;Replace</translation>
    </message>
    <message>
        <source>Tên danh sách muốn lưu</source>
        <translation>Name of the list to save</translation>
    </message>
    <message>
        <source>Đổ&amp;i tên (F2)</source>
        <translation>Re&amp;name (F2)</translation>
    </message>
    <message>
        <source>Đặt tên, ví dụ: Tiểu thương chợ Đông</source>
        <translation>Name, such as: Traders of the east market</translation>
    </message>
    <message>
        <source>Đã đổi tên danh sách thành “{name}”.</source>
        <translation>The list is now called “{name}”.</translation>
    </message>
    <message>
        <source>Đã lưu danh sách “{name}”.</source>
        <translation>Saved the list “{name}”.</translation>
    </message>
    <message>
        <source>Đã bỏ danh sách “{name}”.</source>
        <translation>Removed the list “{name}”.</translation>
    </message>
    <message>
        <source>&amp;Lưu danh sách</source>
        <translation>&amp;Save list</translation>
    </message>
    <message>
        <source>Danh sách của tôi</source>
        <translation>My lists</translation>
    </message>
    <message>
        <source>&amp;Danh sách của tôi ▾</source>
        <translation>&amp;My lists ▾</translation>
    </message>
</context>
<context>
    <name>ScanDoneLine</name>
    <message>
        <source>Đã hoàn tác: sổ trở lại như trước khi ghi.</source>
        <translation>Taken back: the register is as it was before.</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Đã ghi cho {name}: {facts} (việc số {number}).</source>
        <translation>Written for {name}: {facts} (deed no. {number}).</translation>
    </message>
    <message>
        <source>Không có gì để ghi; sổ được giữ nguyên.</source>
        <translation>There is nothing to write; the register stays as it is.</translation>
    </message>
</context>
<context>
    <name>ScanRows</name>
    <message>
        <source>Trong sổ</source>
        <translation>In the register</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>nothing yet</translation>
    </message>
    <message>
        <source>Trên thẻ</source>
        <translation>On the card</translation>
    </message>
    <message>
        <source>Ghi vào sổ</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>{fact}: trong sổ {ours}, trên thẻ {theirs}, {how}</source>
        <translation>{fact}: in the register {ours}, on the card {theirs}, {how}</translation>
    </message>
</context>
<context>
    <name>ScanView</name>
    <message>
        <source>Mã quét hoặc kết quả tra cứu</source>
        <translation>Scanned code or look-up reply</translation>
    </message>
    <message>
        <source>Quét mã trên thẻ căn cước hay thẻ BHYT bằng đầu đọc, hoặc dán kết quả tra cứu thẻ (cổng BHXH, VssID, Zalo). Tắt bộ gõ tiếng Việt trước khi quét.</source>
        <translation>Scan the code on an identity card or health-insurance card with a reader, or paste the reply of a card look-up (BHXH portal, VssID, Zalo). Switch the Vietnamese input method off before scanning.</translation>
    </message>
    <message>
        <source>Đang ghi vào sổ…</source>
        <translation>Writing to the register…</translation>
    </message>
    <message>
        <source>Ghi những điều được đánh dấu (Ctrl+Enter)</source>
        <translation>Write what is ticked (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Đọc</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Quét hoặc dán vào đây (Ctrl+Shift+Q)</source>
        <translation>Scan or paste here (Ctrl+Shift+Q)</translation>
    </message>
    <message>
        <source>Ghi vào sổ</source>
        <translation>Write to the register</translation>
    </message>
    <message>
        <source>Ngày hết hạn thẻ</source>
        <translation>Last day of the card</translation>
    </message>
</context>
<context>
    <name>ScanWhose</name>
    <message>
        <source>Thôn/Số hộ</source>
        <translation>Hamlet/Household no.</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Mã số BHXH</source>
        <translation>Insurance number</translation>
    </message>
    <message>
        <source>Thôn</source>
        <translation>Hamlet</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Người mới: thêm vào hộ</source>
        <translation>New person: add to household</translation>
    </message>
    <message>
        <source>Hộ</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>Số CCCD</source>
        <translation>Citizen ID</translation>
    </message>
    <message>
        <source>hộ {number}, {hamlet}</source>
        <translation>household {number}, {hamlet}</translation>
    </message>
    <message>
        <source>Sổ đã có đủ, không có gì để ghi.</source>
        <translation>The register has all of it; there is nothing to write.</translation>
    </message>
    <message>
        <source>Những người có thể là người này</source>
        <translation>People it may be</translation>
    </message>
</context>
<context>
    <name>SecondPlace</name>
    <message>
        <source>Bỏ nơi thứ hai</source>
        <translation>No second place</translation>
    </message>
    <message>
        <source>Chọn thư mục thứ hai…</source>
        <translation>Choose a second folder…</translation>
    </message>
    <message>
        <source>Nên chọn một ổ khác với ổ chứa sổ, ví dụ USB: hỏng máy, mất máy vẫn còn bản sao. Khi USB không cắm, lần sao lưu sau sẽ bù.</source>
        <translation>Best on another drive than the register’s, for example a USB stick: a copy survives a broken or lost computer. When the stick is not plugged in, the next backup makes up for it.</translation>
    </message>
    <message>
        <source>Nơi thứ hai: chưa đặt</source>
        <translation>Second place: none</translation>
    </message>
    <message>
        <source>Nơi thứ hai: {folder}</source>
        <translation>Second place: {folder}</translation>
    </message>
    <message>
        <source>Thư mục sao lưu thứ hai</source>
        <translation>Second backup folder</translation>
    </message>
    <message>
        <source>Từ nay mỗi bản sao lưu có thêm một bản ở nơi thứ hai.</source>
        <translation>From now on every backup has a copy in the second place.</translation>
    </message>
    <message>
        <source>Đang lưu…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Đang sao lưu…</source>
        <translation>Backing up…</translation>
    </message>
</context>
<context>
    <name>SecurityBox</name>
    <message>
        <source>Đang lưu…</source>
        <translation>Saving…</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Vùng và quy định riêng</source>
        <translation>Areas and own rules</translation>
    </message>
    <message>
        <source>Cài đặt</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Cơ quan</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Hiển thị</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>Quy định</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Giới thiệu</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Nhật ký</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Bảo mật</source>
        <translation>Security</translation>
    </message>
    <message>
        <source>Sao lưu</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Thùng rác</source>
        <translation>Bin</translation>
    </message>
</context>
<context>
    <name>ShapeForm</name>
    <message>
        <source>Chuyển người sang hộ khác</source>
        <translation>Move people to another household</translation>
    </message>
    <message>
        <source>Chuyển, tách, gộp hộ</source>
        <translation>Move, split, merge</translation>
    </message>
    <message>
        <source>Chủ hộ của hộ mới</source>
        <translation>Head of the new household</translation>
    </message>
    <message>
        <source>Gộp một hộ khác vào hộ này</source>
        <translation>Merge another household into this one</translation>
    </message>
    <message>
        <source>Hãy gõ số của hộ kia.</source>
        <translation>Type the number of the other household.</translation>
    </message>
    <message>
        <source>Hãy đánh dấu ít nhất một người.</source>
        <translation>Tick at least one person.</translation>
    </message>
    <message>
        <source>Hộ kia (số hộ, hoặc Thôn/số)</source>
        <translation>Other household, number</translation>
    </message>
    <message>
        <source>Hộ mới theo các quyết định về diện của hộ này</source>
        <translation>The new household follows the class decisions on this one</translation>
    </message>
    <message>
        <source>Những ai</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Số hộ</source>
        <translation>Household number</translation>
    </message>
    <message>
        <source>Thôn</source>
        <translation>Hamlet</translation>
    </message>
    <message>
        <source>Tách hộ</source>
        <translation>Split the household</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Việc gì</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Đã ghi thay đổi của hộ.</source>
        <translation>The change of the household is entered.</translation>
    </message>
    <message>
        <source>Đổi thôn, số hộ</source>
        <translation>Change hamlet, number</translation>
    </message>
    <message>
        <source>Cần chọn việc, đánh dấu ai và ghi hộ kia hay số hộ mới.</source>
        <translation>Needed: what changes, who is ticked, the other household or the new number.</translation>
    </message>
</context>
<context>
    <name>SheetChoice</name>
    <message>
        <source>Các dòng đầu của trang tính</source>
        <translation>First rows of the sheet</translation>
    </message>
    <message>
        <source>Dòng</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Dòng tiêu đề</source>
        <translation>Heading row</translation>
    </message>
    <message>
        <source>Dòng tiêu đề:</source>
        <translation>Heading row:</translation>
    </message>
    <message>
        <source>Trang tính cần đọc</source>
        <translation>Sheets to read</translation>
    </message>
    <message>
        <source>Tệp không có tiêu đề</source>
        <translation>The file has no headings</translation>
    </message>
    <message>
        <source>tiêu đề</source>
        <translation>heading</translation>
    </message>
    <message>
        <source>Để chương trình tự tìm</source>
        <translation>Let the program find it</translation>
    </message>
    <message>
        <source>{name} – {rows} dòng có chữ</source>
        <translation>{name} – {rows} filled {rows:row|rows}</translation>
    </message>
    <message>
        <source>{name} – {rows} dòng có chữ (trang ẩn)</source>
        <translation>{name} – {rows} filled {rows:row|rows} (hidden sheet)</translation>
    </message>
    <message>
        <source>Nhận sai? Bấm đúp (hoặc Enter) vào dòng tiêu đề đúng dưới đây.</source>
        <translation>Wrong? Double click the right heading row below (or press Enter on it).</translation>
    </message>
</context>
<context>
    <name>SieveBar</name>
    <message>
        <source>&amp;Bị loại {count}</source>
        <translation>&amp;Rejected {count}</translation>
    </message>
    <message>
        <source>&amp;Không đổi {count}</source>
        <translation>&amp;Unchanged {count}</translation>
    </message>
    <message>
        <source>&amp;Mới {count}</source>
        <translation>&amp;New {count}</translation>
    </message>
    <message>
        <source>Cần &amp;xem {count}</source>
        <translation>To &amp;look at {count}</translation>
    </message>
    <message>
        <source>Lọc các dòng</source>
        <translation>Filter the rows</translation>
    </message>
    <message>
        <source>Lọc tên, số, lý do…  Ctrl+F</source>
        <translation>Filter name, number, reason…  Ctrl+F</translation>
    </message>
    <message>
        <source>T&amp;hay đổi {count}</source>
        <translation>&amp;Changed {count}</translation>
    </message>
    <message>
        <source>Trong số các dòng trên: có cảnh báo, có chỗ sửa tay, hoặc chờ bạn quyết định</source>
        <translation>Among these rows: with a warning, with hand edits, or waiting for your decision</translation>
    </message>
    <message>
        <source>Tất &amp;cả {count}</source>
        <translation>All {count}</translation>
    </message>
    <message>
        <source>Tất cả = mới + thay đổi + không đổi + bị loại</source>
        <translation>All = new + changed + unchanged + rejected</translation>
    </message>
</context>
<context>
    <name>SignedInBox</name>
    <message>
        <source>Mật khẩu đang dùng không đúng; hãy gõ lại.</source>
        <translation>The present password is wrong; please type it again.</translation>
    </message>
    <message>
        <source>Người đang làm việc trong sổ</source>
        <translation>Who works in the register</translation>
    </message>
    <message>
        <source>Thử lại sau {seconds} giây</source>
        <translation>Try again in {seconds} s</translation>
    </message>
    <message>
        <source>Đã đổi mật khẩu.</source>
        <translation>The password was changed.</translation>
    </message>
    <message>
        <source>Đổi mật khẩu</source>
        <translation>Change the password</translation>
    </message>
    <message>
        <source>Đổi mật khẩu của mình</source>
        <translation>Change your own password</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Sổ BHYT</source>
        <translation>Health insurance register</translation>
    </message>
    <message>
        <source>Ai hết hạn thẻ, ai mất hỗ trợ, phải đóng bao nhiêu.</source>
        <translation>Who has lapsed, who loses support, what there is to pay.</translation>
    </message>
    <message>
        <source>Tạo sổ mới</source>
        <translation>New register</translation>
    </message>
    <message>
        <source>Tạo sổ mới…</source>
        <translation>New register…</translation>
    </message>
    <message>
        <source>Xem dữ liệu mẫu</source>
        <translation>Look at sample data</translation>
    </message>
    <message>
        <source>Một xã tưởng tượng có sẵn người, thẻ, hộ nghèo, để xem thử chương trình.</source>
        <translation>An invented commune with people, cards and poor households, to try the program.</translation>
    </message>
    <message>
        <source>Mở sổ có sẵn</source>
        <translation>Open a register</translation>
    </message>
    <message>
        <source>Mở sổ…</source>
        <translation>Open register…</translation>
    </message>
    <message>
        <source>Sổ BHYT (*.sobhyt);;Mọi tệp (*)</source>
        <translation>Registers (*.sobhyt);;All files (*)</translation>
    </message>
    <message>
        <source>Khôi phục từ bản sao lưu…</source>
        <translation>Restore from a backup…</translation>
    </message>
    <message>
        <source>Mở bằng chìa khôi phục…</source>
        <translation>Open by the recovery key…</translation>
    </message>
    <message>
        <source>Tìm sổ…</source>
        <translation>Find the register…</translation>
    </message>
    <message>
        <source>Hướng dẫn (F1)</source>
        <translation>Help (F1)</translation>
    </message>
    <message>
        <source>Bốn bước: xã, cơ quan, người ký, nơi lưu. Bước nào cũng để sau được.</source>
        <translation>Four steps: commune, office, signatory, place. Each can be left for later.</translation>
    </message>
    <message>
        <source>Một tệp .sobhyt đã có trên máy. Sổ trên USB chỉ xem được, phải chuyển vào máy.</source>
        <translation>A .sobhyt file on this PC. One on a USB stick can only be read until it is moved here.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Chỉ xem</source>
        <translation>Read only</translation>
    </message>
    <message>
        <source>✔ Đã lưu {time}</source>
        <translation>✔ Saved {time}</translation>
    </message>
</context>
<context>
    <name>StepRail</name>
    <message>
        <source>&amp;1. Tệp</source>
        <translation>&amp;1. File</translation>
    </message>
    <message>
        <source>&amp;2. Cột</source>
        <translation>&amp;2. Columns</translation>
    </message>
    <message>
        <source>&amp;3. Xem trước</source>
        <translation>&amp;3. Preview</translation>
    </message>
    <message>
        <source>&amp;4. Kết quả</source>
        <translation>&amp;4. Result</translation>
    </message>
    <message>
        <source>Các bước nhập tệp</source>
        <translation>Steps of the import</translation>
    </message>
</context>
<context>
    <name>TakingBar</name>
    <message>
        <source>Nhận &amp;tất cả đang hiện ({count})</source>
        <translation>&amp;Take over all shown ({count})</translation>
    </message>
    <message>
        <source>&amp;Nhận các dòng đã chọn ({count})</source>
        <translation>Take over ticked &amp;rows ({count})</translation>
    </message>
    <message>
        <source>Nhận các dòng đã đánh dấu (Ctrl+Enter)</source>
        <translation>Take over the ticked rows (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>&amp;Không</source>
        <translation>&amp;No</translation>
    </message>
    <message>
        <source>&amp;Ghi vào sổ</source>
        <translation>&amp;Write to the register</translation>
    </message>
    <message>
        <source>Không có dòng nào nhận được từ đây.</source>
        <translation>No row can be taken over from here.</translation>
    </message>
    <message>
        <source>Đánh dấu các dòng muốn nhận (phím cách: các dòng đang bôi chọn).</source>
        <translation>Tick the rows to take over (Space: the selected rows).</translation>
    </message>
    <message>
        <source>Đã chọn {count} dòng, trong đó {hidden} dòng đang ẩn vì bộ lọc.</source>
        <translation>Ticked rows: {count}, of which hidden by the filter: {hidden}.</translation>
    </message>
    <message>
        <source>Đã chọn {count} dòng.</source>
        <translation>Ticked rows: {count}.</translation>
    </message>
    <message>
        <source>Nhận {count} dòng vào sổ: {changes}. Sổ được sao lưu trước, hoàn tác được.</source>
        <translation>Take over rows: {count} – {changes}. The register is backed up first; this can be undone.</translation>
    </message>
</context>
<context>
    <name>TermChoice</name>
    <message>
        <source>Thời hạn đóng</source>
        <translation>How long</translation>
    </message>
    <message>
        <source>{months} tháng</source>
        <translation>{months} {months:month|months}</translation>
    </message>
    <message>
        <source>Đến cùng một ngày</source>
        <translation>All to one day</translation>
    </message>
    <message>
        <source>Ngày hết hạn chung</source>
        <translation>Common last day</translation>
    </message>
    <message>
        <source>Mọi thẻ hết hạn trong ngày này; gõ như 31/12/2027</source>
        <translation>Every card ends on this day; type it like 31/12/2027</translation>
    </message>
    <message>
        <source>Cả hộ</source>
        <translation>All who need a card</translation>
    </message>
    <message>
        <source>Mọi người trong hộ cần thẻ</source>
        <translation>Everybody of the household who needs a card</translation>
    </message>
    <message>
        <source>Chỉ người đã hết hạn</source>
        <translation>Only the lapsed</translation>
    </message>
</context>
<context>
    <name>TickPopup</name>
    <message>
        <source>&amp;Lên</source>
        <translation>&amp;Up</translation>
    </message>
    <message>
        <source>&amp;Xuống</source>
        <translation>&amp;Down</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Theo thôn</source>
        <translation>By hamlet</translation>
    </message>
    <message>
        <source>Việc cần làm, tính đến ngày {day}</source>
        <translation>To do, as of {day}</translation>
    </message>
    <message>
        <source>Trang này cho biết mỗi ngày: ai hết hạn thẻ, ai sắp hết hạn, ai mất hỗ trợ, thôn nào còn thiếu bao nhiêu người.</source>
        <translation>Every day this page says whose card lapsed, whose soon will, who loses support, and how many people each hamlet lacks.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Sổ BHYT</source>
        <translation>Health insurance register</translation>
    </message>
    <message>
        <source>Thu gọn hoặc mở rộng cột bên trái</source>
        <translation>Narrow or widen the left column</translation>
    </message>
    <message>
        <source>Tính đến ngày</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Gõ 1/7/2026, 01072026, 010726 hoặc 5326 rồi Enter</source>
        <translation>Type 1/7/2026, 01072026, 010726 or 5326, then Enter</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Không phải hôm nay</source>
        <translation>Not today</translation>
    </message>
    <message>
        <source>Khóa sổ (Ctrl+L)</source>
        <translation>Lock the register (Ctrl+L)</translation>
    </message>
    <message>
        <source>Vẫn tính đến ngày {day}.</source>
        <translation>Still asked for {day}.</translation>
    </message>
    <message>
        <source>Hướng dẫn (F1)</source>
        <translation>Help (F1)</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Mật khẩu</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Người dùng</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Mở bằng mật khẩu</source>
        <translation>Open with the password</translation>
    </message>
    <message>
        <source>Quên mật khẩu? Mở bằng chìa khôi phục đã in</source>
        <translation>Forgot the password? Open with the printed recovery key</translation>
    </message>
    <message>
        <source>Mở sổ khác</source>
        <translation>Open another register</translation>
    </message>
    <message>
        <source>Chìa khôi phục</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Mở sổ</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Lần sau mở không hỏi mật khẩu; khóa cất trong kho khóa của hệ điều hành</source>
        <translation>Asks for no password the next time; the key is kept in the system’s key store</translation>
    </message>
    <message>
        <source>Hai lần gõ mật khẩu mới không giống nhau; hãy gõ lại.</source>
        <translation>The two new passwords differ; please type them again.</translation>
    </message>
    <message>
        <source>Sổ có mật khẩu</source>
        <translation>This register has a password</translation>
    </message>
    <message>
        <source>Thử lại sau {seconds} giây</source>
        <translation>Try again in {seconds} s</translation>
    </message>
    <message>
        <source>Mật khẩu mới</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Nhớ trên máy này</source>
        <translation>Remember on this computer</translation>
    </message>
    <message>
        <source>Hãy gõ mật khẩu hoặc chìa khôi phục.</source>
        <translation>Please type the password or the recovery key.</translation>
    </message>
    <message>
        <source>Gõ lại mật khẩu mới</source>
        <translation>New password again</translation>
    </message>
    <message>
        <source>Ai đang mở sổ?</source>
        <translation>Who opens the register?</translation>
    </message>
</context>
<context>
    <name>UserForm</name>
    <message>
        <source>Hãy gõ tên người dùng.</source>
        <translation>Please type the user’s name.</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Quyền</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Thêm người dùng</source>
        <translation>Add a user</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Never mind</translation>
    </message>
    <message>
        <source>Tên người dùng</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Đặt mật khẩu mới</source>
        <translation>Set a new password</translation>
    </message>
    <message>
        <source>Đổi quyền</source>
        <translation>Change the role</translation>
    </message>
</context>
<context>
    <name>UsersBox</name>
    <message>
        <source>Bỏ</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Bỏ người dùng “{name}”? Người này không mở được sổ nữa; những gì đã làm vẫn còn trong nhật ký.</source>
        <translation>Remove user “{name}”? They cannot open the register any more; what they did stays in the journal.</translation>
    </message>
    <message>
        <source>Bỏ…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>Chỉ người quản trị thêm, bỏ hoặc đổi được người dùng.</source>
        <translation>Only an administrator can add, remove or change users.</translation>
    </message>
    <message>
        <source>Mật khẩu</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Người dùng của sổ</source>
        <translation>Users of the register</translation>
    </message>
    <message>
        <source>Quyền</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Sổ chưa có mật khẩu nên quyền chỉ là lời nhắc và tên ghi trong nhật ký.</source>
        <translation>Without a password roles are only a reminder, and a name in the journal.</translation>
    </message>
    <message>
        <source>Sổ chưa có người dùng nào: ai mở cũng là người quản trị.</source>
        <translation>The register has no users yet: whoever opens it is an administrator.</translation>
    </message>
    <message>
        <source>Thêm…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>có</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>Đã bỏ người dùng {name}.</source>
        <translation>User {name} was removed.</translation>
    </message>
    <message>
        <source>Đã thêm người dùng {name}.</source>
        <translation>User {name} was added.</translation>
    </message>
    <message>
        <source>Đã đặt mật khẩu mới cho {name}.</source>
        <translation>{name} has a new password.</translation>
    </message>
    <message>
        <source>Đã đổi quyền của {name}.</source>
        <translation>The role of {name} was changed.</translation>
    </message>
    <message>
        <source>Đặt mật khẩu mới…</source>
        <translation>New password…</translation>
    </message>
    <message>
        <source>Đổi quyền…</source>
        <translation>Change role…</translation>
    </message>
</context>
<context>
    <name>VoluntaryTab</name>
    <message>
        <source>Thu nhập chọn (đ/tháng)</source>
        <translation>Chosen income (đ a month)</translation>
    </message>
    <message>
        <source>Diện</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Diện được Nhà nước hỗ trợ</source>
        <translation>Group the State helps</translation>
    </message>
    <message>
        <source>Mức đóng BHXH tự nguyện</source>
        <translation>Cost of voluntary social insurance</translation>
    </message>
    <message>
        <source>Nếu nộp ngày {day}; thu nhập chọn được từ {floor} đ đến {ceiling} đ.</source>
        <translation>If paid on {day}; an income from {floor} đ to {ceiling} đ may be chosen.</translation>
    </message>
    <message>
        <source>Số tháng</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>Mức đóng (đ)</source>
        <translation>Contribution (đ)</translation>
    </message>
    <message>
        <source>Nhà nước hỗ trợ (đ)</source>
        <translation>State share (đ)</translation>
    </message>
    <message>
        <source>Tự đóng (đ)</source>
        <translation>Own amount (đ)</translation>
    </message>
    <message>
        <source>Không hiểu số tiền “{typed}”; hãy gõ như 1500000 hoặc 1.500.000.</source>
        <translation>“{typed}” is no amount; type it like 1500000 or 1.500.000.</translation>
    </message>
</context>
<context>
    <name>WalkOrder</name>
    <message>
        <source>Đã xếp thứ tự đi của thôn {hamlet}.</source>
        <translation>Walking order of {hamlet} saved.</translation>
    </message>
    <message>
        <source>Thứ tự đi từng nhà, thôn {hamlet}</source>
        <translation>Walking order of {hamlet}</translation>
    </message>
    <message>
        <source>Xuống (Alt+↓)</source>
        <translation>Down (Alt+↓)</translation>
    </message>
    <message>
        <source>Lên (Alt+↑)</source>
        <translation>Up (Alt+↑)</translation>
    </message>
    <message>
        <source>{place}. Hộ {number}: {words}</source>
        <translation>{place}. Household {number}: {words}</translation>
    </message>
    <message>
        <source>Kéo một hộ lên xuống, hoặc Alt+↑, Alt+↓; thư và phiếu in theo thứ tự này.</source>
        <translation>Drag a household up or down, or press Alt+↑, Alt+↓; letters and sheets follow this order.</translation>
    </message>
    <message>
        <source>Bỏ (Esc)</source>
        <translation>Drop (Esc)</translation>
    </message>
    <message>
        <source>Lư&amp;u thứ tự</source>
        <translation>Save order (&amp;U)</translation>
    </message>
</context>
<context>
    <name>WordingEditor</name>
    <message>
        <source>Lời thư</source>
        <translation>Wording</translation>
    </message>
    <message>
        <source>Chèn &amp;chỗ điền</source>
        <translation>Insert &amp;place</translation>
    </message>
    <message>
        <source>&amp;Lấy lại lời gốc</source>
        <translation>&amp;Original wording</translation>
    </message>
    <message>
        <source>Lưu (Ctrl+Enter)</source>
        <translation>Save (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Đang sửa, chưa lưu</source>
        <translation>Being changed, not saved</translation>
    </message>
    <message>
        <source>Lời của cơ quan</source>
        <translation>The office's wording</translation>
    </message>
    <message>
        <source>Lời của chương trình</source>
        <translation>The program's wording</translation>
    </message>
    <message>
        <source> (phải có)</source>
        <translation> (needed)</translation>
    </message>
    <message>
        <source>{whose}; để trống thì thư bỏ câu này</source>
        <translation>{whose}; left empty, letters leave it out</translation>
    </message>
</context>
<context>
    <name>WordingLanguages</name>
    <message>
        <source>T&amp;iếng</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>Tiếng &amp;mới</source>
        <translation>&amp;New language</translation>
    </message>
    <message>
        <source>thí dụ Tày</source>
        <translation>e.g. Tày</translation>
    </message>
    <message>
        <source>&amp;Thêm tiếng</source>
        <translation>&amp;Add language</translation>
    </message>
    <message>
        <source>{name} (có lời riêng)</source>
        <translation>{name} (own wording)</translation>
    </message>
</context>
<context>
    <name>WordingPreview</name>
    <message>
        <source>Thư mẫu, người không có thật</source>
        <translation>Sample letter, invented people</translation>
    </message>
    <message>
        <source>Trang thư mẫu như sẽ in</source>
        <translation>Page of the sample letter as printed</translation>
    </message>
</context>
<context>
    <name>WordingTab</name>
    <message>
        <source>Các lời của thư</source>
        <translation>Texts of the letter</translation>
    </message>
    <message>
        <source>{name} (chưa lưu)</source>
        <translation>{name} (not saved)</translation>
    </message>
    <message>
        <source>{name} (lời riêng)</source>
        <translation>{name} (own)</translation>
    </message>
    <message>
        <source>Lời vừa sửa chưa lưu; hãy lưu hoặc lấy lại lời gốc rồi đổi tiếng.</source>
        <translation>The changed wording is not saved; save it or take the original back, then change the language.</translation>
    </message>
    <message>
        <source>Đang lưu…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Lời vừa sửa chưa lưu; hãy lưu rồi thêm tiếng.</source>
        <translation>The changed wording is not saved; save it, then add the language.</translation>
    </message>
    <message>
        <source>Đã thêm tiếng; lời nào chưa viết thì lấy tiếng Việt.</source>
        <translation>Language added; texts not yet written stay Vietnamese.</translation>
    </message>
    <message>
        <source>Đã lưu lời thư.</source>
        <translation>Wording saved.</translation>
    </message>
    <message>
        <source>{name} (đã bỏ)</source>
        <translation>{name} (left out)</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>vi</source>
        <translation>en</translation>
    </message>
    <message>
        <source>Còn hạn</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Sắp hết hạn</source>
        <translation>Expiring</translation>
    </message>
    <message>
        <source>Chờ đến ngày</source>
        <translation>Not begun yet</translation>
    </message>
    <message>
        <source>Hết hạn</source>
        <translation>Lapsed</translation>
    </message>
    <message>
        <source>Hết hạn lâu</source>
        <translation>Lapsed long</translation>
    </message>
    <message>
        <source>Chưa từng có thẻ</source>
        <translation>Never insured</translation>
    </message>
    <message>
        <source>Hộ nghèo</source>
        <translation>Poor</translation>
    </message>
    <message>
        <source>Hộ cận nghèo</source>
        <translation>Near-poor</translation>
    </message>
    <message>
        <source>Hộ có mức sống trung bình</source>
        <translation>Average living standard</translation>
    </message>
    <message>
        <source>Không thuộc diện hỗ trợ</source>
        <translation>No supported class</translation>
    </message>
    <message>
        <source>Chưa có quyết định</source>
        <translation>Undecided</translation>
    </message>
    <message>
        <source>Vùng dân tộc thiểu số, miền núi</source>
        <translation>Ethnic-minority or mountainous area</translation>
    </message>
    <message>
        <source>Khu vực I</source>
        <translation>Area I</translation>
    </message>
    <message>
        <source>Khu vực II</source>
        <translation>Area II</translation>
    </message>
    <message>
        <source>Khu vực III</source>
        <translation>Area III</translation>
    </message>
    <message>
        <source>Thôn đặc biệt khó khăn</source>
        <translation>Especially difficult village</translation>
    </message>
    <message>
        <source>Xã đảo</source>
        <translation>Island commune</translation>
    </message>
    <message>
        <source>Xã nghèo</source>
        <translation>Poor commune</translation>
    </message>
    <message>
        <source>Hộ vừa thoát nghèo</source>
        <translation>Household just out of poverty</translation>
    </message>
    <message>
        <source>Hộ vừa thoát cận nghèo</source>
        <translation>Household just out of near-poverty</translation>
    </message>
    <message>
        <source>Thôn vừa ra khỏi vùng khó khăn</source>
        <translation>Hamlet just out of a difficult area</translation>
    </message>
    <message>
        <source>chắc chắn</source>
        <translation>certain</translation>
    </message>
    <message>
        <source>khá chắc, nên hỏi lại cơ quan BHXH</source>
        <translation>fairly sure, better ask the agency</translation>
    </message>
    <message>
        <source>chưa chắc, phải hỏi cơ quan BHXH</source>
        <translation>not sure, ask the agency</translation>
    </message>
    <message>
        <source>Người thuộc hộ nghèo, xã đảo, đặc khu</source>
        <translation>Poor household, island commune, special zone</translation>
    </message>
    <message>
        <source>Người thuộc hộ cận nghèo</source>
        <translation>Near-poor household</translation>
    </message>
    <message>
        <source>Người dân tộc thiểu số</source>
        <translation>Ethnic minority</translation>
    </message>
    <message>
        <source>Người khác</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>Không có tên</source>
        <translation>Not listed</translation>
    </message>
    <message>
        <source>Giữ nguyên diện</source>
        <translation>Class unchanged</translation>
    </message>
    <message>
        <source>Mới vào danh sách</source>
        <translation>New on the list</translation>
    </message>
    <message>
        <source>Trở lại danh sách (tái nghèo, tái cận nghèo)</source>
        <translation>Back on the list</translation>
    </message>
    <message>
        <source>Chuyển diện</source>
        <translation>Class changed</translation>
    </message>
    <message>
        <source>Ra khỏi danh sách</source>
        <translation>Left the list</translation>
    </message>
    <message>
        <source>Mất tên trong danh sách mới</source>
        <translation>Missing from the new list</translation>
    </message>
    <message>
        <source>Không rõ phân loại</source>
        <translation>Class unclear</translation>
    </message>
    <message>
        <source>Đổi chủ hộ</source>
        <translation>Head changed</translation>
    </message>
    <message>
        <source>Có người sang hộ khác</source>
        <translation>Somebody under another head</translation>
    </message>
    <message>
        <source>Tách hộ</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Nhập hộ</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>Mới mất hỗ trợ</source>
        <translation>Newly losing</translation>
    </message>
    <message>
        <source>Không còn mất</source>
        <translation>No longer losing</translation>
    </message>
    <message>
        <source>Mất, khác hôm nay</source>
        <translation>Losing, unlike today</translation>
    </message>
    <message>
        <source>Như hôm nay</source>
        <translation>As today</translation>
    </message>
    <message>
        <source>chưa chắc, cần xác nhận với cơ quan BHXH</source>
        <translation>not sure, ask the agency</translation>
    </message>
    <message>
        <source>tạo sổ</source>
        <translation>register made</translation>
    </message>
    <message>
        <source>đánh dấu là dữ liệu mẫu</source>
        <translation>marked as sample data</translation>
    </message>
    <message>
        <source>nhập tệp</source>
        <translation>import</translation>
    </message>
    <message>
        <source>hoàn tác</source>
        <translation>undo</translation>
    </message>
    <message>
        <source>xóa hẳn dữ liệu của một người</source>
        <translation>a person's data deleted for good</translation>
    </message>
    <message>
        <source>thay đổi cài đặt</source>
        <translation>settings changed</translation>
    </message>
    <message>
        <source>nhập diện vùng</source>
        <translation>area class entered</translation>
    </message>
    <message>
        <source>kết thúc diện vùng</source>
        <translation>area class ended</translation>
    </message>
    <message>
        <source>bỏ diện vùng</source>
        <translation>area class removed</translation>
    </message>
    <message>
        <source>nhập tệp quy định</source>
        <translation>rule file taken in</translation>
    </message>
    <message>
        <source>nhập quy định riêng</source>
        <translation>own rule entered</translation>
    </message>
    <message>
        <source>kết thúc quy định riêng</source>
        <translation>own rule ended</translation>
    </message>
    <message>
        <source>bỏ quy định riêng</source>
        <translation>own rule removed</translation>
    </message>
    <message>
        <source>cấp số thư</source>
        <translation>letters numbered</translation>
    </message>
    <message>
        <source>theo yêu cầu của người đó</source>
        <translation>asked for by the person</translation>
    </message>
    <message>
        <source>nhập nhầm, không có người này</source>
        <translation>entered by mistake, no such person</translation>
    </message>
    <message>
        <source>hết thời hạn lưu</source>
        <translation>no longer to be kept</translation>
    </message>
    <message>
        <source>mục cài đặt</source>
        <translation>setting</translation>
    </message>
    <message>
        <source>thôn</source>
        <translation>hamlet</translation>
    </message>
    <message>
        <source>hộ</source>
        <translation>household</translation>
    </message>
    <message>
        <source>người</source>
        <translation>person</translation>
    </message>
    <message>
        <source>quan hệ hộ</source>
        <translation>membership</translation>
    </message>
    <message>
        <source>lần chuyển, mất</source>
        <translation>move or death</translation>
    </message>
    <message>
        <source>thẻ</source>
        <translation>card</translation>
    </message>
    <message>
        <source>quyết định</source>
        <translation>decision</translation>
    </message>
    <message>
        <source>diện hộ</source>
        <translation>household class</translation>
    </message>
    <message>
        <source>diện vùng</source>
        <translation>area class</translation>
    </message>
    <message>
        <source>quy định</source>
        <translation>rule</translation>
    </message>
    <message>
        <source>quy định riêng</source>
        <translation>own rule</translation>
    </message>
    <message>
        <source>lần loại khỏi danh sách</source>
        <translation>taken off a list</translation>
    </message>
    <message>
        <source>thư</source>
        <translation>letter</translation>
    </message>
    <message>
        <source>người dùng</source>
        <translation>user</translation>
    </message>
    <message>
        <source>thay đổi người dùng</source>
        <translation>users changed</translation>
    </message>
    <message>
        <source>đổi mật khẩu</source>
        <translation>password changed</translation>
    </message>
    <message>
        <source>đặt mật khẩu cho sổ</source>
        <translation>register encrypted</translation>
    </message>
    <message>
        <source>bỏ mật khẩu của sổ</source>
        <translation>register made plain</translation>
    </message>
    <message>
        <source>từ ngày</source>
        <translation>from</translation>
    </message>
    <message>
        <source>đến ngày</source>
        <translation>to</translation>
    </message>
    <message>
        <source>nguồn</source>
        <translation>source</translation>
    </message>
    <message>
        <source>ghi chú</source>
        <translation>note</translation>
    </message>
    <message>
        <source>mục</source>
        <translation>item</translation>
    </message>
    <message>
        <source>giá trị</source>
        <translation>value</translation>
    </message>
    <message>
        <source>tên thôn</source>
        <translation>hamlet name</translation>
    </message>
    <message>
        <source>số hộ</source>
        <translation>household no.</translation>
    </message>
    <message>
        <source>địa chỉ</source>
        <translation>address</translation>
    </message>
    <message>
        <source>thứ tự đi phát</source>
        <translation>walking order</translation>
    </message>
    <message>
        <source>họ và tên</source>
        <translation>name</translation>
    </message>
    <message>
        <source>ngày sinh</source>
        <translation>birth date</translation>
    </message>
    <message>
        <source>giới tính</source>
        <translation>sex</translation>
    </message>
    <message>
        <source>dân tộc</source>
        <translation>ethnicity</translation>
    </message>
    <message>
        <source>số CCCD</source>
        <translation>citizen no.</translation>
    </message>
    <message>
        <source>số CMND</source>
        <translation>old identity no.</translation>
    </message>
    <message>
        <source>mã số BHXH</source>
        <translation>insurance no.</translation>
    </message>
    <message>
        <source>điện thoại</source>
        <translation>phone</translation>
    </message>
    <message>
        <source>đi học</source>
        <translation>schooling</translation>
    </message>
    <message>
        <source>số CCCD như tệp ghi</source>
        <translation>citizen no. as in the file</translation>
    </message>
    <message>
        <source>mã số BHXH như tệp ghi</source>
        <translation>insurance no. as in the file</translation>
    </message>
    <message>
        <source>ngày sinh như tệp ghi</source>
        <translation>birth date as in the file</translation>
    </message>
    <message>
        <source>giới tính như tệp ghi</source>
        <translation>sex as in the file</translation>
    </message>
    <message>
        <source>quan hệ với chủ hộ</source>
        <translation>relation to the head</translation>
    </message>
    <message>
        <source>sự việc</source>
        <translation>event</translation>
    </message>
    <message>
        <source>mã đối tượng</source>
        <translation>card code</translation>
    </message>
    <message>
        <source>diện theo luật</source>
        <translation>legal point</translation>
    </message>
    <message>
        <source>số thẻ</source>
        <translation>card no.</translation>
    </message>
    <message>
        <source>nơi khám ban đầu</source>
        <translation>first facility</translation>
    </message>
    <message>
        <source>ngày nộp</source>
        <translation>paid on</translation>
    </message>
    <message>
        <source>số tiền</source>
        <translation>amount</translation>
    </message>
    <message>
        <source>đủ 5 năm liên tục từ</source>
        <translation>five years in a row from</translation>
    </message>
    <message>
        <source>ngày đầu là suy ra</source>
        <translation>first day assumed</translation>
    </message>
    <message>
        <source>quyết định số</source>
        <translation>decision no.</translation>
    </message>
    <message>
        <source>ngày quyết định</source>
        <translation>decided on</translation>
    </message>
    <message>
        <source>theo quyết định</source>
        <translation>by decision</translation>
    </message>
    <message>
        <source>diện</source>
        <translation>class</translation>
    </message>
    <message>
        <source>vùng</source>
        <translation>area</translation>
    </message>
    <message>
        <source>văn bản</source>
        <translation>document</translation>
    </message>
    <message>
        <source>căn cứ</source>
        <translation>source</translation>
    </message>
    <message>
        <source>độ tin cậy</source>
        <translation>confidence</translation>
    </message>
    <message>
        <source>ngày kiểm tra</source>
        <translation>checked on</translation>
    </message>
    <message>
        <source>điểm</source>
        <translation>point</translation>
    </message>
    <message>
        <source>tổng mức hỗ trợ (%)</source>
        <translation>total support (%)</translation>
    </message>
    <message>
        <source>hỗ trợ thêm (%)</source>
        <translation>added support (%)</translation>
    </message>
    <message>
        <source>sau sự kiện</source>
        <translation>after event</translation>
    </message>
    <message>
        <source>số tháng</source>
        <translation>months</translation>
    </message>
    <message>
        <source>danh sách</source>
        <translation>list</translation>
    </message>
    <message>
        <source>lý do</source>
        <translation>reason</translation>
    </message>
    <message>
        <source>so với ngày</source>
        <translation>against the day</translation>
    </message>
    <message>
        <source>năm</source>
        <translation>year</translation>
    </message>
    <message>
        <source>số thư</source>
        <translation>letter no.</translation>
    </message>
    <message>
        <source>ngày thư</source>
        <translation>letter date</translation>
    </message>
    <message>
        <source>tên</source>
        <translation>name</translation>
    </message>
    <message>
        <source>vai trò</source>
        <translation>role</translation>
    </message>
    <message>
        <source>nam</source>
        <translation>male</translation>
    </message>
    <message>
        <source>nữ</source>
        <translation>female</translation>
    </message>
    <message>
        <source>đang đi học</source>
        <translation>at school</translation>
    </message>
    <message>
        <source>đã thôi học</source>
        <translation>left school</translation>
    </message>
    <message>
        <source>thường trú</source>
        <translation>permanent</translation>
    </message>
    <message>
        <source>tạm trú</source>
        <translation>temporary</translation>
    </message>
    <message>
        <source>đi làm ăn xa</source>
        <translation>working away</translation>
    </message>
    <message>
        <source>chuyển đi</source>
        <translation>moved away</translation>
    </message>
    <message>
        <source>đã chết</source>
        <translation>died</translation>
    </message>
    <message>
        <source>hộ nghèo</source>
        <translation>poor household</translation>
    </message>
    <message>
        <source>hộ cận nghèo</source>
        <translation>near-poor household</translation>
    </message>
    <message>
        <source>hộ có mức sống trung bình</source>
        <translation>average-living household</translation>
    </message>
    <message>
        <source>không thuộc diện hỗ trợ</source>
        <translation>not supported</translation>
    </message>
    <message>
        <source>chưa có quyết định</source>
        <translation>no decision yet</translation>
    </message>
    <message>
        <source>vùng dân tộc thiểu số, miền núi</source>
        <translation>ethnic and mountain area</translation>
    </message>
    <message>
        <source>khu vực I</source>
        <translation>Area I</translation>
    </message>
    <message>
        <source>khu vực II</source>
        <translation>Area II</translation>
    </message>
    <message>
        <source>khu vực III</source>
        <translation>Area III</translation>
    </message>
    <message>
        <source>thôn đặc biệt khó khăn</source>
        <translation>especially difficult village</translation>
    </message>
    <message>
        <source>xã đảo</source>
        <translation>island commune</translation>
    </message>
    <message>
        <source>xã nghèo</source>
        <translation>poor commune</translation>
    </message>
    <message>
        <source>hộ vừa thoát nghèo</source>
        <translation>household just out of poverty</translation>
    </message>
    <message>
        <source>hộ vừa thoát cận nghèo</source>
        <translation>household just out of near-poverty</translation>
    </message>
    <message>
        <source>thôn vừa ra khỏi vùng khó khăn</source>
        <translation>hamlet just out of a difficult area</translation>
    </message>
    <message>
        <source>từ chối tham gia</source>
        <translation>refused to join</translation>
    </message>
    <message>
        <source>đã có thẻ nơi khác</source>
        <translation>covered elsewhere</translation>
    </message>
    <message>
        <source>lý do khác</source>
        <translation>other reason</translation>
    </message>
    <message>
        <source>quản trị</source>
        <translation>admin</translation>
    </message>
    <message>
        <source>cán bộ</source>
        <translation>clerk</translation>
    </message>
    <message>
        <source>chỉ xem</source>
        <translation>viewer</translation>
    </message>
    <message>
        <source>danh sách dân cư</source>
        <translation>population list</translation>
    </message>
    <message>
        <source>danh sách thẻ</source>
        <translation>card list</translation>
    </message>
    <message>
        <source>D09-TS</source>
        <translation>D09-TS</translation>
    </message>
    <message>
        <source>kết quả rà soát nghèo</source>
        <translation>poverty review</translation>
    </message>
    <message>
        <source>(đã xóa hẳn)</source>
        <translation>(deleted for good)</translation>
    </message>
    <message>
        <source>có</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nâng cấp sổ</source>
        <translation>upgrade of the register</translation>
    </message>
    <message>
        <source>Người quản trị, làm được mọi việc</source>
        <translation>Administrator, may do everything</translation>
    </message>
    <message>
        <source>Cán bộ, làm mọi việc trừ người dùng và mật khẩu</source>
        <translation>Clerk, may do everything but users and passwords</translation>
    </message>
    <message>
        <source>Chỉ xem</source>
        <translation>May only look</translation>
    </message>
    <message>
        <source>Mật khẩu quá ngắn: cần ít nhất 8 chữ, số hoặc dấu.</source>
        <translation>The password is too short: at least 8 letters, digits or signs.</translation>
    </message>
    <message>
        <source>Mật khẩu trùng với tên người dùng; hãy chọn mật khẩu khác.</source>
        <translation>The password is the user’s name; please choose another.</translation>
    </message>
    <message>
        <source>Khi mở sổ</source>
        <translation>On opening</translation>
    </message>
    <message>
        <source>Khi đóng sổ</source>
        <translation>On closing</translation>
    </message>
    <message>
        <source>Định kỳ trong ngày</source>
        <translation>During the day</translation>
    </message>
    <message>
        <source>Trước khi nhập tệp</source>
        <translation>Before an import</translation>
    </message>
    <message>
        <source>Trước khi sửa nhiều dòng</source>
        <translation>Before a bulk change</translation>
    </message>
    <message>
        <source>Trước khi nâng cấp sổ</source>
        <translation>Before an upgrade</translation>
    </message>
    <message>
        <source>Trước khi khôi phục</source>
        <translation>Before a restore</translation>
    </message>
    <message>
        <source>Theo yêu cầu</source>
        <translation>On request</translation>
    </message>
    <message>
        <source>trở lại quy định của chương trình</source>
        <translation>back to the program's own rule</translation>
    </message>
    <message>
        <source>nhận theo danh sách của cơ quan BHXH</source>
        <translation>taken over from the agency's list</translation>
    </message>
    <message>
        <source>Họ có, sổ không có</source>
        <translation>They have, we do not</translation>
    </message>
    <message>
        <source>Sổ có, họ không có</source>
        <translation>We have, they do not</translation>
    </message>
    <message>
        <source>Ngày của thẻ khác</source>
        <translation>Card's dates differ</translation>
    </message>
    <message>
        <source>Mã đối tượng khác</source>
        <translation>Group code differs</translation>
    </message>
    <message>
        <source>Số định danh khác</source>
        <translation>Number differs</translation>
    </message>
    <message>
        <source>Họ báo dừng, thẻ trong sổ còn hạn</source>
        <translation>They say stopped, our card holds</translation>
    </message>
    <message>
        <source>Tháng đến hạn khác</source>
        <translation>Due month differs</translation>
    </message>
    <message>
        <source>Cần xem lại</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>Giống nhau</source>
        <translation>The same</translation>
    </message>
    <message>
        <source>Không nói về BHYT</source>
        <translation>Not health insurance</translation>
    </message>
    <message>
        <source>gộp hai người</source>
        <translation>two people merged</translation>
    </message>
    <message>
        <source>ghi hai người không phải là một</source>
        <translation>two people marked as two</translation>
    </message>
    <message>
        <source>trùng số CCCD</source>
        <translation>same citizen number</translation>
    </message>
    <message>
        <source>trùng mã số BHXH</source>
        <translation>same insurance number</translation>
    </message>
    <message>
        <source>trùng họ tên và ngày sinh</source>
        <translation>same name and birth date</translation>
    </message>
    <message>
        <source>mã số BHXH của người này là số CCCD của người kia</source>
        <translation>one’s insurance number is the other’s citizen number</translation>
    </message>
    <message>
        <source>trùng họ tên trong một thôn, ngày sinh có thể là một</source>
        <translation>same name in one hamlet, birth dates that may be one</translation>
    </message>
    <message>
        <source>bên kia để trống</source>
        <translation>the other is empty</translation>
    </message>
    <message>
        <source>đã sửa tay</source>
        <translation>entered by hand</translation>
    </message>
    <message>
        <source>biết đủ hơn</source>
        <translation>known more fully</translation>
    </message>
    <message>
        <source>chỉ số này hợp lệ</source>
        <translation>the only valid one</translation>
    </message>
    <message>
        <source>khớp số CCCD</source>
        <translation>fits the citizen number</translation>
    </message>
    <message>
        <source>hạn muộn hơn</source>
        <translation>ends later</translation>
    </message>
    <message>
        <source>sổ đã ghi việc này</source>
        <translation>the register records it</translation>
    </message>
    <message>
        <source>của người được giữ</source>
        <translation>of who is kept</translation>
    </message>
    <message>
        <source>hai số đều hợp lệ, phải chọn</source>
        <translation>both valid: choose one</translation>
    </message>
    <message>
        <source>giữ nguyên</source>
        <translation>stays</translation>
    </message>
    <message>
        <source>hai người không phải là một</source>
        <translation>two people who are not one</translation>
    </message>
    <message>
        <source>người kia</source>
        <translation>the other person</translation>
    </message>
    <message>
        <source>chuyển sang</source>
        <translation>goes over</translation>
    </message>
    <message>
        <source>giống nhau, giữ một</source>
        <translation>the same: one is kept</translation>
    </message>
    <message>
        <source>gộp làm một</source>
        <translation>joined into one</translation>
    </message>
    <message>
        <source>kết thúc, theo hộ kia</source>
        <translation>ends: other household</translation>
    </message>
    <message>
        <source>bỏ, theo bên kia</source>
        <translation>left out: other side</translation>
    </message>
    <message>
        <source>cách đọc một dạng tệp</source>
        <translation>way a shape of file is read</translation>
    </message>
    <message>
        <source>dạng tệp</source>
        <translation>shape of file</translation>
    </message>
    <message>
        <source>các cột</source>
        <translation>columns</translation>
    </message>
    <message>
        <source>loại danh sách</source>
        <translation>kind of list</translation>
    </message>
    <message>
        <source>dòng tiêu đề</source>
        <translation>heading row</translation>
    </message>
    <message>
        <source>cách ghép cột</source>
        <translation>column mapping</translation>
    </message>
    <message>
        <source>bảng mã</source>
        <translation>encoding</translation>
    </message>
    <message>
        <source>ghi bằng tay</source>
        <translation>written by hand</translation>
    </message>
    <message>
        <source>sửa bằng tay</source>
        <translation>edited by hand</translation>
    </message>
    <message>
        <source>nhớ cách đọc tệp</source>
        <translation>remember how a file is read</translation>
    </message>
    <message>
        <source>họ và chữ đệm</source>
        <translation>family and middle name</translation>
    </message>
    <message>
        <source>tên (không có họ)</source>
        <translation>given name only</translation>
    </message>
    <message>
        <source>ngày sinh hoặc năm sinh</source>
        <translation>birth date or year</translation>
    </message>
    <message>
        <source>năm sinh, cột của nam</source>
        <translation>birth year, men’s column</translation>
    </message>
    <message>
        <source>năm sinh, cột của nữ</source>
        <translation>birth year, women’s column</translation>
    </message>
    <message>
        <source>giới tính: đánh dấu nam</source>
        <translation>sex: mark for men</translation>
    </message>
    <message>
        <source>giới tính: đánh dấu nữ</source>
        <translation>sex: mark for women</translation>
    </message>
    <message>
        <source>số CCCD, CMND</source>
        <translation>citizen ID or old ID number</translation>
    </message>
    <message>
        <source>số thẻ BHYT</source>
        <translation>card number</translation>
    </message>
    <message>
        <source>hộ số</source>
        <translation>household number</translation>
    </message>
    <message>
        <source>số thứ tự của hộ</source>
        <translation>household’s serial number</translation>
    </message>
    <message>
        <source>họ tên chủ hộ</source>
        <translation>name of the head</translation>
    </message>
    <message>
        <source>diện hộ (nghèo, cận nghèo…)</source>
        <translation>household class (poor, near-poor…)</translation>
    </message>
    <message>
        <source>tình trạng cư trú</source>
        <translation>residence</translation>
    </message>
    <message>
        <source>ngày chết</source>
        <translation>day of death</translation>
    </message>
    <message>
        <source>ngày chuyển đi</source>
        <translation>day moved away</translation>
    </message>
    <message>
        <source>ngày chuyển đến</source>
        <translation>day moved in</translation>
    </message>
    <message>
        <source>thẻ có giá trị từ ngày</source>
        <translation>card’s first day</translation>
    </message>
    <message>
        <source>thẻ có giá trị đến ngày</source>
        <translation>card’s last day</translation>
    </message>
    <message>
        <source>tham gia từ tháng</source>
        <translation>takes part from month</translation>
    </message>
    <message>
        <source>số tháng đóng</source>
        <translation>months paid</translation>
    </message>
    <message>
        <source>mã nơi khám ban đầu</source>
        <translation>facility code</translation>
    </message>
    <message>
        <source>mã tỉnh của nơi khám ban đầu</source>
        <translation>facility’s province code</translation>
    </message>
    <message>
        <source>thời điểm đủ 5 năm liên tục</source>
        <translation>five years in a row from</translation>
    </message>
    <message>
        <source>ngày biên lai, ngày đóng tiền</source>
        <translation>receipt or payment day</translation>
    </message>
    <message>
        <source>phương án (TM, ON, GH, DC)</source>
        <translation>plan (TM, ON, GH, DC)</translation>
    </message>
    <message>
        <source>số thẻ mới</source>
        <translation>new card number</translation>
    </message>
    <message>
        <source>thẻ mới có giá trị từ ngày</source>
        <translation>new card’s first day</translation>
    </message>
    <message>
        <source>thẻ mới có giá trị đến ngày</source>
        <translation>new card’s last day</translation>
    </message>
    <message>
        <source>mã nơi khám của thẻ mới</source>
        <translation>new card’s facility code</translation>
    </message>
    <message>
        <source>mã kết quả tra cứu thẻ</source>
        <translation>card look-up result code</translation>
    </message>
    <message>
        <source>số quyết định công nhận</source>
        <translation>decision number</translation>
    </message>
    <message>
        <source>ngày quyết định công nhận</source>
        <translation>day of the decision</translation>
    </message>
    <message>
        <source>điểm rà soát B1</source>
        <translation>review points B1</translation>
    </message>
    <message>
        <source>điểm rà soát B2</source>
        <translation>review points B2</translation>
    </message>
    <message>
        <source>nguyên nhân nghèo</source>
        <translation>cause of poverty</translation>
    </message>
    <message>
        <source>tháng dừng đóng</source>
        <translation>month payment stopped</translation>
    </message>
    <message>
        <source>tháng đến hạn phải đóng</source>
        <translation>month payment is due</translation>
    </message>
    <message>
        <source>mã đơn vị</source>
        <translation>unit code</translation>
    </message>
    <message>
        <source>đánh dấu BHYT</source>
        <translation>mark for health insurance</translation>
    </message>
    <message>
        <source>đánh dấu BHXH bắt buộc</source>
        <translation>mark for compulsory social insurance</translation>
    </message>
    <message>
        <source>đánh dấu BHXH tự nguyện</source>
        <translation>mark for voluntary social insurance</translation>
    </message>
    <message>
        <source>đánh dấu BH thất nghiệp</source>
        <translation>mark for unemployment insurance</translation>
    </message>
    <message>
        <source>số thứ tự</source>
        <translation>serial number</translation>
    </message>
    <message>
        <source>tuổi</source>
        <translation>age</translation>
    </message>
    <message>
        <source>số khẩu của hộ</source>
        <translation>household size</translation>
    </message>
    <message>
        <source>quốc tịch</source>
        <translation>nationality</translation>
    </message>
    <message>
        <source>xã</source>
        <translation>commune</translation>
    </message>
    <message>
        <source>huyện (cũ)</source>
        <translation>district (former)</translation>
    </message>
    <message>
        <source>tỉnh</source>
        <translation>province</translation>
    </message>
    <message>
        <source>mã tỉnh</source>
        <translation>province code</translation>
    </message>
    <message>
        <source>mã vùng sinh sống (K1, K2, K3)</source>
        <translation>area code (K1, K2, K3)</translation>
    </message>
    <message>
        <source>hộ dân tộc thiểu số</source>
        <translation>ethnic minority household</translation>
    </message>
    <message>
        <source>hộ không có khả năng lao động</source>
        <translation>household unable to work</translation>
    </message>
    <message>
        <source>hộ có người có công</source>
        <translation>household with a meritorious person</translation>
    </message>
    <message>
        <source>tỷ lệ ngân sách hỗ trợ</source>
        <translation>State’s share</translation>
    </message>
    <message>
        <source>số tiền đóng</source>
        <translation>amount paid</translation>
    </message>
    <message>
        <source>số biên lai</source>
        <translation>receipt number</translation>
    </message>
    <message>
        <source>mã nhân viên thu</source>
        <translation>collector’s code</translation>
    </message>
    <message>
        <source>mức thu nhập đóng BHXH tự nguyện</source>
        <translation>income for voluntary social insurance</translation>
    </message>
    <message>
        <source>Unicode</source>
        <translation>Unicode</translation>
    </message>
    <message>
        <source>TCVN3 (ABC)</source>
        <translation>TCVN3 (ABC)</translation>
    </message>
    <message>
        <source>VNI</source>
        <translation>VNI</translation>
    </message>
    <message>
        <source>TCVN3 (ABC) đọc theo bảng 1258</source>
        <translation>TCVN3 (ABC) read as code page 1258</translation>
    </message>
    <message>
        <source>UTF-8 đọc nhầm</source>
        <translation>UTF-8 read wrongly</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Giới tính</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Số CCCD</source>
        <translation>Citizen ID</translation>
    </message>
    <message>
        <source>Số CMND</source>
        <translation>Old identity number</translation>
    </message>
    <message>
        <source>Mã số BHXH</source>
        <translation>Insurance number</translation>
    </message>
    <message>
        <source>Thẻ BHYT</source>
        <translation>Health-insurance card</translation>
    </message>
    <message>
        <source>Thẻ từ ngày</source>
        <translation>Card from</translation>
    </message>
    <message>
        <source>Thẻ đến ngày</source>
        <translation>Card until</translation>
    </message>
    <message>
        <source>Mã đối tượng</source>
        <translation>Object code</translation>
    </message>
    <message>
        <source>Số thẻ</source>
        <translation>Card number</translation>
    </message>
    <message>
        <source>Nơi khám ban đầu</source>
        <translation>First-care facility</translation>
    </message>
    <message>
        <source>Đủ 5 năm liên tục từ</source>
        <translation>Five years in a row from</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Ngày cấp</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>Nơi cấp</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>Mã trên thẻ căn cước</source>
        <translation>Code on an identity card</translation>
    </message>
    <message>
        <source>Mã trên thẻ BHYT</source>
        <translation>Code on a health-insurance card</translation>
    </message>
    <message>
        <source>Kết quả tra cứu thẻ</source>
        <translation>Reply of a card look-up</translation>
    </message>
    <message>
        <source>giống nhau</source>
        <translation>the same</translation>
    </message>
    <message>
        <source>sổ chưa có</source>
        <translation>missing in the register</translation>
    </message>
    <message>
        <source>thẻ ghi rõ hơn</source>
        <translation>the card says more</translation>
    </message>
    <message>
        <source>khác nhau</source>
        <translation>different</translation>
    </message>
    <message>
        <source>không ghi được</source>
        <translation>cannot be written</translation>
    </message>
    <message>
        <source>không đọc được</source>
        <translation>unreadable</translation>
    </message>
    <message>
        <source>số này trong sổ là của người khác</source>
        <translation>in the register this number is another person’s</translation>
    </message>
    <message>
        <source>nhận theo mã quét</source>
        <translation>took a scanned card</translation>
    </message>
    <message>
        <source>mã quét</source>
        <translation>scanned card</translation>
    </message>
    <message>
        <source>chưa có ngày hết hạn</source>
        <translation>its last day is missing</translation>
    </message>
    <message>
        <source>thêm người vào hộ</source>
        <translation>add a person to a household</translation>
    </message>
    <message>
        <source>lập hộ mới</source>
        <translation>new household</translation>
    </message>
    <message>
        <source>ghi sự việc của người</source>
        <translation>event of people</translation>
    </message>
    <message>
        <source>bỏ sự việc đã ghi</source>
        <translation>event taken back</translation>
    </message>
    <message>
        <source>ghi chủ hộ mới</source>
        <translation>new head of household</translation>
    </message>
    <message>
        <source>chuyển người sang hộ khác</source>
        <translation>people moved to another household</translation>
    </message>
    <message>
        <source>tách hộ</source>
        <translation>household split</translation>
    </message>
    <message>
        <source>gộp hộ</source>
        <translation>households merged</translation>
    </message>
    <message>
        <source>đổi thôn, số hộ</source>
        <translation>hamlet or number of a household</translation>
    </message>
    <message>
        <source>loại khỏi danh sách</source>
        <translation>taken off a list</translation>
    </message>
    <message>
        <source>đưa lại vào danh sách</source>
        <translation>put back on a list</translation>
    </message>
    <message>
        <source>ghi nhận nộp tiền</source>
        <translation>payment entered</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Mất</source>
        <translation>Died</translation>
    </message>
    <message>
        <source>Chuyển đi</source>
        <translation>Moved away</translation>
    </message>
    <message>
        <source>Đi làm ăn xa</source>
        <translation>Works away</translation>
    </message>
    <message>
        <source>Tạm trú</source>
        <translation>Temporary stay</translation>
    </message>
    <message>
        <source>Đăng ký thường trú</source>
        <translation>Settled for good</translation>
    </message>
    <message>
        <source>Trở về</source>
        <translation>Came back</translation>
    </message>
    <message>
        <source>mất</source>
        <translation>died</translation>
    </message>
    <message>
        <source>đăng ký thường trú</source>
        <translation>settled for good</translation>
    </message>
    <message>
        <source>trở về</source>
        <translation>came back</translation>
    </message>
    <message>
        <source>trẻ mới sinh</source>
        <translation>newborn</translation>
    </message>
    <message>
        <source>mới chuyển đến</source>
        <translation>moved in</translation>
    </message>
    <message>
        <source>đến tạm trú</source>
        <translation>temporary stay</translation>
    </message>
    <message>
        <source>ở đây từ trước, sổ còn thiếu</source>
        <translation>lived here before, missing in the register</translation>
    </message>
    <message>
        <source>Trẻ mới sinh</source>
        <translation>Newborn</translation>
    </message>
    <message>
        <source>Mới chuyển đến</source>
        <translation>Moved in</translation>
    </message>
    <message>
        <source>Đến tạm trú</source>
        <translation>Temporary stay</translation>
    </message>
    <message>
        <source>Ở đây từ trước, sổ còn thiếu</source>
        <translation>Lived here before, missing here</translation>
    </message>
    <message>
        <source>Từ chối tham gia</source>
        <translation>Refuses</translation>
    </message>
    <message>
        <source>Đã có thẻ nơi khác</source>
        <translation>Covered elsewhere</translation>
    </message>
    <message>
        <source>Lý do khác</source>
        <translation>Other reason</translation>
    </message>
    <message>
        <source>bỏ ghi hai người không phải là một</source>
        <translation>two people no longer marked as two</translation>
    </message>
    <message>
        <source>dân số của thôn</source>
        <translation>hamlet population</translation>
    </message>
    <message>
        <source>tháng đã chốt</source>
        <translation>closed month</translation>
    </message>
    <message>
        <source>số chốt của thôn</source>
        <translation>closed figures of a hamlet</translation>
    </message>
    <message>
        <source>số chốt theo diện</source>
        <translation>closed figures by class</translation>
    </message>
    <message>
        <source>danh sách đã lưu</source>
        <translation>saved list</translation>
    </message>
    <message>
        <source>lời thư</source>
        <translation>letter wording</translation>
    </message>
    <message>
        <source>biểu đã gửi</source>
        <translation>sent form</translation>
    </message>
    <message>
        <source>dòng của biểu đã gửi</source>
        <translation>row of a sent form</translation>
    </message>
    <message>
        <source>ký hiệu</source>
        <translation>symbol</translation>
    </message>
    <message>
        <source>ngày xác nhận đã in</source>
        <translation>day printing was confirmed</translation>
    </message>
    <message>
        <source>ngày giao</source>
        <translation>day delivered</translation>
    </message>
    <message>
        <source>ngày thư trả lại</source>
        <translation>day the letter came back</translation>
    </message>
    <message>
        <source>người giao</source>
        <translation>delivered by</translation>
    </message>
    <message>
        <source>số lần in</source>
        <translation>times printed</translation>
    </message>
    <message>
        <source>số dân</source>
        <translation>inhabitants</translation>
    </message>
    <message>
        <source>tính đến ngày</source>
        <translation>as of</translation>
    </message>
    <message>
        <source>tháng</source>
        <translation>month</translation>
    </message>
    <message>
        <source>ngày tính</source>
        <translation>day worked out for</translation>
    </message>
    <message>
        <source>số người</source>
        <translation>people</translation>
    </message>
    <message>
        <source>số người có thẻ</source>
        <translation>people covered</translation>
    </message>
    <message>
        <source>sắp mất hỗ trợ</source>
        <translation>losing support soon</translation>
    </message>
    <message>
        <source>danh sách gốc</source>
        <translation>base list</translation>
    </message>
    <message>
        <source>điều kiện lọc và thứ tự</source>
        <translation>filter and order</translation>
    </message>
    <message>
        <source>loại thư</source>
        <translation>kind of letter</translation>
    </message>
    <message>
        <source>ngôn ngữ</source>
        <translation>language</translation>
    </message>
    <message>
        <source>lời</source>
        <translation>wording</translation>
    </message>
    <message>
        <source>biểu</source>
        <translation>form</translation>
    </message>
    <message>
        <source>nhóm</source>
        <translation>group</translation>
    </message>
    <message>
        <source>số</source>
        <translation>number</translation>
    </message>
    <message>
        <source>ngày gửi</source>
        <translation>day sent</translation>
    </message>
    <message>
        <source>biến động</source>
        <translation>movement</translation>
    </message>
    <message>
        <source>nhập dân số của thôn</source>
        <translation>enter hamlet population</translation>
    </message>
    <message>
        <source>chốt số liệu tháng</source>
        <translation>close a month's figures</translation>
    </message>
    <message>
        <source>lưu danh sách</source>
        <translation>save list</translation>
    </message>
    <message>
        <source>bỏ danh sách đã lưu</source>
        <translation>remove saved list</translation>
    </message>
    <message>
        <source>sửa nhiều người một lần</source>
        <translation>edited many people at once</translation>
    </message>
    <message>
        <source>ghi biểu đã gửi</source>
        <translation>enter sent forms</translation>
    </message>
    <message>
        <source>tăng</source>
        <translation>joins</translation>
    </message>
    <message>
        <source>giảm</source>
        <translation>leaves</translation>
    </message>
    <message>
        <source>đổi nơi khám</source>
        <translation>other clinic</translation>
    </message>
    <message>
        <source>Mẫu số 3</source>
        <translation>Form 3</translation>
    </message>
    <message>
        <source>Mẫu số 4</source>
        <translation>Form 4</translation>
    </message>
    <message>
        <source>D03-TS (QĐ 490)</source>
        <translation>D03-TS (Decision 490)</translation>
    </message>
    <message>
        <source>Danh sách sau rà soát hộ nghèo, cận nghèo</source>
        <translation>Lists after the poverty review</translation>
    </message>
    <message>
        <source>30 ngày tới</source>
        <translation>30 ngày tới (next 30 days)</translation>
    </message>
    <message>
        <source>tháng này</source>
        <translation>tháng này (this month)</translation>
    </message>
    <message>
        <source>tháng tới</source>
        <translation>tháng tới (next month)</translation>
    </message>
    <message>
        <source>&lt;= hôm qua</source>
        <translation>&lt;= hôm qua (until yesterday)</translation>
    </message>
    <message>
        <source>&gt;= hôm nay</source>
        <translation>&gt;= hôm nay (from today)</translation>
    </message>
    <message>
        <source>(trống)</source>
        <translation>(trống) (blank)</translation>
    </message>
    <message>
        <source>(không trống)</source>
        <translation>(không trống) (not blank)</translation>
    </message>
    <message>
        <source>sửa lời thư</source>
        <translation>words of letters changed</translation>
    </message>
    <message>
        <source>xác nhận đã in thư</source>
        <translation>letters confirmed as printed</translation>
    </message>
    <message>
        <source>ghi kết quả giao thư</source>
        <translation>results of letters entered</translation>
    </message>
    <message>
        <source>Dân tộc</source>
        <translation>Ethnicity</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Đi học</source>
        <translation>Studies</translation>
    </message>
    <message>
        <source>Quan hệ với chủ hộ</source>
        <translation>Relation to the head</translation>
    </message>
    <message>
        <source>Tăng</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Giảm</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Đổi nơi khám</source>
        <translation>New clinic</translation>
    </message>
    <message>
        <source>Tên của tiếng</source>
        <translation>Name of the language</translation>
    </message>
    <message>
        <source>Tên tệp PDF</source>
        <translation>Title of the PDF</translation>
    </message>
    <message>
        <source>Trích yếu chung</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Kính gửi chủ hộ</source>
        <translation>Addressed to the head</translation>
    </message>
    <message>
        <source>Kính gửi hộ chưa rõ chủ hộ</source>
        <translation>Addressed to a household without head</translation>
    </message>
    <message>
        <source>Địa chỉ hộ</source>
        <translation>Household's address</translation>
    </message>
    <message>
        <source>Dấu bản sao</source>
        <translation>Mark of a copy</translation>
    </message>
    <message>
        <source>Mở đầu</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>Chữ nối các lý do</source>
        <translation>Words between reasons</translation>
    </message>
    <message>
        <source>Trước bảng tiền</source>
        <translation>Above the prices</translation>
    </message>
    <message>
        <source>Dưới bảng tiền</source>
        <translation>Below the prices</translation>
    </message>
    <message>
        <source>Ngày thẻ mới: mọi người cùng ngày</source>
        <translation>New card: same day for all</translation>
    </message>
    <message>
        <source>Ngày thẻ mới: mỗi người một ngày</source>
        <translation>New card: each another day</translation>
    </message>
    <message>
        <source>Thẻ mới của ai từ ngày nào</source>
        <translation>Whose new card from when</translation>
    </message>
    <message>
        <source>Căn cứ luật</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Hộ không phải đóng tiền</source>
        <translation>Nothing to pay</translation>
    </message>
    <message>
        <source>Nộp để thẻ nối tiếp</source>
        <translation>Pay so that the card follows on</translation>
    </message>
    <message>
        <source>Ngày nộp muộn nhất</source>
        <translation>Last day to pay</translation>
    </message>
    <message>
        <source>Thẻ đã gián đoạn quá lâu</source>
        <translation>Cover broken off too long</translation>
    </message>
    <message>
        <source>Nên nộp trước khi hết hạn</source>
        <translation>Better pay before the end</translation>
    </message>
    <message>
        <source>Quyền 5 năm liên tục</source>
        <translation>Five continuous years</translation>
    </message>
    <message>
        <source>Giấy tờ mang theo</source>
        <translation>Papers to bring</translation>
    </message>
    <message>
        <source>Giấy tờ của từng người</source>
        <translation>Papers of each person</translation>
    </message>
    <message>
        <source>Nơi nộp đã ghi trong cài đặt</source>
        <translation>Where to pay, as set</translation>
    </message>
    <message>
        <source>Nơi nộp khi chưa ghi</source>
        <translation>Where to pay, not set</translation>
    </message>
    <message>
        <source>Tên cơ quan BHXH khi chưa ghi</source>
        <translation>The agency's name, not set</translation>
    </message>
    <message>
        <source>Địa chỉ cơ quan</source>
        <translation>The office's address</translation>
    </message>
    <message>
        <source>Điện thoại hỏi thêm</source>
        <translation>Telephone for questions</translation>
    </message>
    <message>
        <source>Câu kết</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>Quyền hạn, chức vụ người ký</source>
        <translation>Signatory's powers and post</translation>
    </message>
    <message>
        <source>Nơi nhận</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Trích yếu</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Vì sao, bảng gọn</source>
        <translation>Why, short table</translation>
    </message>
    <message>
        <source>Đối tượng</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>Tên đối tượng</source>
        <translation>Name of the ground</translation>
    </message>
    <message>
        <source>Cột</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Chuyển khoản</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Phiếu trả lời</source>
        <translation>Reply slip</translation>
    </message>
    <message>
        <source>Danh sách giao thư</source>
        <translation>Delivery list</translation>
    </message>
    <message>
        <source>Phiếu đi từng nhà</source>
        <translation>Route sheet</translation>
    </message>
    <message>
        <source>Việc, viết ngắn</source>
        <translation>Reason, in short</translation>
    </message>
    <message>
        <source>Giấy báo nửa trang</source>
        <translation>Half-page notice</translation>
    </message>
    <message>
        <source>mất hỗ trợ</source>
        <translation>support lost</translation>
    </message>
    <message>
        <source>cơ hội cuối</source>
        <translation>last chance</translation>
    </message>
    <message>
        <source>hết hạn</source>
        <translation>ended</translation>
    </message>
    <message>
        <source>sắp hết hạn</source>
        <translation>about to end</translation>
    </message>
    <message>
        <source>trẻ đủ 6 tuổi</source>
        <translation>child turning six</translation>
    </message>
    <message>
        <source>học hết lớp 12</source>
        <translation>finishing grade 12</translation>
    </message>
    <message>
        <source>việc khác</source>
        <translation>another reason</translation>
    </message>
    <message>
        <source>thôn của hộ</source>
        <translation>hamlet of the household</translation>
    </message>
    <message>
        <source>tên xã</source>
        <translation>name of the commune</translation>
    </message>
    <message>
        <source>địa chỉ hộ</source>
        <translation>address of the household</translation>
    </message>
    <message>
        <source>ngày của thư</source>
        <translation>day of the letter</translation>
    </message>
    <message>
        <source>số ngày phải chờ khi nộp muộn</source>
        <translation>days to wait when paid late</translation>
    </message>
    <message>
        <source>cơ quan BHXH nhận</source>
        <translation>agency that receives</translation>
    </message>
    <message>
        <source>địa chỉ cơ quan</source>
        <translation>address of the office</translation>
    </message>
    <message>
        <source>điện thoại cơ quan</source>
        <translation>telephone of the office</translation>
    </message>
    <message>
        <source>các lý do của hộ</source>
        <translation>reasons of the household</translation>
    </message>
    <message>
        <source>ngày đầu của thẻ mới</source>
        <translation>first day of the new card</translation>
    </message>
    <message>
        <source>ngày của từng người</source>
        <translation>day of each person</translation>
    </message>
    <message>
        <source>tên những người ấy</source>
        <translation>names of those people</translation>
    </message>
    <message>
        <source>điều luật</source>
        <translation>article of the law</translation>
    </message>
    <message>
        <source>ngày nộp để thẻ nối tiếp</source>
        <translation>day to pay so that the card follows on</translation>
    </message>
    <message>
        <source>ngày nộp muộn nhất</source>
        <translation>last day to pay</translation>
    </message>
    <message>
        <source>ngày đủ 5 năm</source>
        <translation>day of five continuous years</translation>
    </message>
    <message>
        <source>mức cùng chi trả trong năm</source>
        <translation>limit of one's own share in a year</translation>
    </message>
    <message>
        <source>giấy tờ mang theo</source>
        <translation>papers to bring</translation>
    </message>
    <message>
        <source>nơi nộp và cách nộp</source>
        <translation>where and how to pay</translation>
    </message>
    <message>
        <source>điểm luật</source>
        <translation>point of the law</translation>
    </message>
    <message>
        <source>người thứ mấy</source>
        <translation>rung of the ladder</translation>
    </message>
    <message>
        <source>phần trăm mức đóng</source>
        <translation>per cent of the premium</translation>
    </message>
    <message>
        <source>phần trăm Nhà nước hỗ trợ</source>
        <translation>per cent the State pays</translation>
    </message>
    <message>
        <source>chủ tài khoản</source>
        <translation>owner of the account</translation>
    </message>
    <message>
        <source>số tài khoản</source>
        <translation>account number</translation>
    </message>
    <message>
        <source>ngân hàng</source>
        <translation>bank</translation>
    </message>
    <message>
        <source>nội dung chuyển khoản</source>
        <translation>purpose of the transfer</translation>
    </message>
    <message>
        <source>các kết quả</source>
        <translation>the results</translation>
    </message>
    <message>
        <source>ngày hết hạn</source>
        <translation>last day of the card</translation>
    </message>
    <message>
        <source>ngày nộp cuối còn giữ 5 năm</source>
        <translation>last day to pay that keeps the five years</translation>
    </message>
    <message>
        <source>chưa xác nhận in</source>
        <translation>not confirmed</translation>
    </message>
    <message>
        <source>đã in, chưa giao</source>
        <translation>printed</translation>
    </message>
    <message>
        <source>đã giao</source>
        <translation>delivered</translation>
    </message>
    <message>
        <source>trả lại</source>
        <translation>returned</translation>
    </message>
    <message>
        <source>đã giao thư</source>
        <translation>delivered</translation>
    </message>
    <message>
        <source>đã nộp tiền</source>
        <translation>paid</translation>
    </message>
    <message>
        <source>hẹn nộp</source>
        <translation>will pay</translation>
    </message>
    <message>
        <source>có thẻ nơi khác</source>
        <translation>card elsewhere</translation>
    </message>
    <message>
        <source>không tham gia</source>
        <translation>declines</translation>
    </message>
    <message>
        <source>vắng nhà, trả thư</source>
        <translation>away, returned</translation>
    </message>
    <message>
        <source>đã chuyển đi, trả thư</source>
        <translation>moved, returned</translation>
    </message>
    <message>
        <source>xếp thứ tự đi từng nhà</source>
        <translation>put households in walking order</translation>
    </message>
    <message>
        <source>cách in</source>
        <translation>how printed</translation>
    </message>
    <message>
        <source>{count} mục cài đặt</source>
        <translation>{count} {count:setting|settings}</translation>
    </message>
    <message>
        <source>{count} thôn</source>
        <translation>{count} {count:hamlet|hamlets}</translation>
    </message>
    <message>
        <source>{count} hộ</source>
        <translation>{count} {count:household|households}</translation>
    </message>
    <message>
        <source>{count} người</source>
        <translation>{count} {count:person|people}</translation>
    </message>
    <message>
        <source>{count} quan hệ hộ</source>
        <translation>{count} {count:membership|memberships}</translation>
    </message>
    <message>
        <source>{count} lần chuyển, mất</source>
        <translation>{count} {count:move or death|moves or deaths}</translation>
    </message>
    <message>
        <source>{count} thẻ</source>
        <translation>{count} {count:card|cards}</translation>
    </message>
    <message>
        <source>{count} quyết định</source>
        <translation>{count} {count:decision|decisions}</translation>
    </message>
    <message>
        <source>{count} diện hộ</source>
        <translation>{count} {count:household class|household classes}</translation>
    </message>
    <message>
        <source>{count} diện vùng</source>
        <translation>{count} {count:area class|area classes}</translation>
    </message>
    <message>
        <source>{count} quy định</source>
        <translation>{count} {count:rule|rules}</translation>
    </message>
    <message>
        <source>{count} quy định riêng</source>
        <translation>{count} {count:own rule|own rules}</translation>
    </message>
    <message>
        <source>{count} lần loại khỏi danh sách</source>
        <translation>{count} {count:time off a list|times off a list}</translation>
    </message>
    <message>
        <source>{count} thư</source>
        <translation>{count} {count:letter|letters}</translation>
    </message>
    <message>
        <source>{count} người dùng</source>
        <translation>{count} {count:user|users}</translation>
    </message>
    <message>
        <source>{count} cách đọc một dạng tệp</source>
        <translation>{count} {count:way a shape of file is read|ways a shape of file is read}</translation>
    </message>
    <message>
        <source>{count} hai người không phải là một</source>
        <translation>{count} {count:pair who are not one|pairs who are not one}</translation>
    </message>
    <message>
        <source>{count} dân số của thôn</source>
        <translation>{count} {count:hamlet population|hamlet populations}</translation>
    </message>
    <message>
        <source>{count} tháng đã chốt</source>
        <translation>{count} {count:closed month|closed months}</translation>
    </message>
    <message>
        <source>{count} số chốt của thôn</source>
        <translation>{count} {count:closed figure of a hamlet|closed figures of hamlets}</translation>
    </message>
    <message>
        <source>{count} số chốt theo diện</source>
        <translation>{count} {count:closed figure by class|closed figures by class}</translation>
    </message>
    <message>
        <source>{count} danh sách đã lưu</source>
        <translation>{count} {count:saved list|saved lists}</translation>
    </message>
    <message>
        <source>{count} lời thư</source>
        <translation>{count} {count:letter wording|letter wordings}</translation>
    </message>
    <message>
        <source>{count} biểu đã gửi</source>
        <translation>{count} {count:sent form|sent forms}</translation>
    </message>
    <message>
        <source>{count} dòng của biểu đã gửi</source>
        <translation>{count} {count:row of a sent form|rows of sent forms}</translation>
    </message>
    <message>
        <source>chờ quyết định</source>
        <translation>waiting for a decision</translation>
    </message>
    <message>
        <source>chưa từng có thẻ</source>
        <translation>never had a card</translation>
    </message>
    <message>
        <source>Hộ đang chờ quyết định</source>
        <translation>Household waiting for a decision</translation>
    </message>
    <message>
        <source>Trước bảng tiền của hộ chờ quyết định</source>
        <translation>Above the amounts of a waiting household</translation>
    </message>
    <message>
        <source>Thẻ đầu tiên</source>
        <translation>First card</translation>
    </message>
    <message>
        <source>Giấy tờ theo đối tượng</source>
        <translation>Papers by ground</translation>
    </message>
    <message>
        <source>hết hạn lâu</source>
        <translation>lapsed long ago</translation>
    </message>
    <message>
        <source>Dưới bảng tiền: mức theo thứ người đóng</source>
        <translation>Below the amounts: the order of payers</translation>
    </message>
    <message>
        <source>Quyền 5 năm liên tục, thư chật chỗ</source>
        <translation>Right of five years, where a letter is tight</translation>
    </message>
</context>
<context>
    <name>YearLine</name>
    <message>
        <source>Nă&amp;m</source>
        <translation>&amp;Year</translation>
    </message>
    <message>
        <source>N&amp;guồn</source>
        <translation>So&amp;urce</translation>
    </message>
    <message>
        <source>&amp;Tính đến ngày</source>
        <translation>As &amp;of</translation>
    </message>
    <message>
        <source>Năm của số dân</source>
        <translation>Year of the figures</translation>
    </message>
    <message>
        <source>Nguồn của số dân</source>
        <translation>Source of the figures</translation>
    </message>
    <message>
        <source>Ngày của số dân</source>
        <translation>Day of the figures</translation>
    </message>
    <message>
        <source>như: Công an xã, Chi cục Thống kê</source>
        <translation>such as: commune police, statistics office</translation>
    </message>
</context>
<context>
    <name>YearsQuestion</name>
    <message>
        <source>Hãy chọn đủ hai tệp rà soát: của năm trước và của năm nay.</source>
        <translation>Please choose both reviews: last year’s and this year’s.</translation>
    </message>
    <message>
        <source>{households} hộ, {people} người có tên ở một trong hai danh sách</source>
        <translation>{households} {households:household|households}, {people} {people:person|people} on either list</translation>
    </message>
    <message>
        <source>Giá tính theo ngày {day}. Diện mới áp dụng từ {first}.</source>
        <translation>Prices of {day}. The new classes hold from {first}.</translation>
    </message>
    <message>
        <source>Năm trước</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>Năm nay</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>So sánh</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Danh sách rà soát năm trước</source>
        <translation>Last year’s poverty review</translation>
    </message>
    <message>
        <source>Danh sách rà soát năm nay</source>
        <translation>This year’s poverty review</translation>
    </message>
    <message>
        <source>Đang so sánh hai danh sách…</source>
        <translation>Comparing the two lists…</translation>
    </message>
    <message>
        <source>Hộ nào giữ nguyên, mới vào, chuyển diện, ra khỏi danh sách, tách, nhập, đổi chủ hộ; ai mất hỗ trợ và phải tự đóng bao nhiêu.

Chọn kết quả rà soát nghèo của năm trước và của năm nay, rồi bấm “So sánh”. Danh sách năm nay không cần nhập vào sổ trước.</source>
        <translation>Which households stayed, are new, changed class, left, split, merged or changed their head; who loses support and what they pay then.

Choose last year’s and this year’s poverty review, then press “Compare”. This year’s list need not be imported first.</translation>
    </message>
</context>
</TS>
