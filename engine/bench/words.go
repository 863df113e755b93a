package main

// What the made-up teams write; enough of it that no two files look alike.
var (
	regions = []string{
		"Hà Nội", "Hải Phòng", "Quảng Ninh", "Nam Định", "Thanh Hoá", "Nghệ An", "Huế", "Đà Nẵng", "Quảng Nam", "Bình Định",
		"Khánh Hoà", "Đắk Lắk", "Lâm Đồng", "Bình Dương", "Đồng Nai", "TP. Hồ Chí Minh", "Long An", "Cần Thơ", "An Giang", "Cà Mau",
	}
	people = []string{
		"Phạm Gia Linh", "Trần Quốc Bảo", "Lê Minh Châu", "Nguyễn Thu Hà", "Đỗ Hải Yến", "Vũ Đức Anh",
		"Bùi Khánh Ngọc", "Hoàng Tuấn Kiệt", "Đặng Thuỳ Dương", "Phan Nhật Nam", "Võ Thanh Trúc", "Lý Hoài An",
	}
	titles = []string{
		"Kết quả mỗi tháng tăng từ %d lên %d",
		"Đưa kết quả mỗi tháng từ %d lên %d",
		"Kết quả hằng tháng của nhóm tăng từ %d lên %d",
		"Nâng kết quả hằng tháng từ %d lên %d nhờ khách giới thiệu",
	}
	ways = []string{
		"SEO, nội dung theo vùng và sự kiện dùng thử tại cửa hàng",
		"Nội dung theo mùa, hợp tác với cửa hàng và thư gửi khách cũ",
		"Khách cũ giới thiệu khách mới, mỗi tháng một buổi dùng thử",
	}
	notes = []string{
		"Số từ CRM, đã đối chiếu với GA4",
		"Có hai tuần nghỉ Tết, số vẫn đúng tiến độ",
		"Đợt dùng thử cuối tháng kéo số lên",
		"Hai cửa hàng nghỉ sửa chữa, bù lại bằng bán trực tuyến",
		"Khách giới thiệu bạn bè nhiều hơn dự tính",
		"Đã loại các phiếu trùng trước khi đếm",
	}
	reasons = []string{
		"Tiến độ đúng kế hoạch, chưa đổi chỉ tiêu nào",
		"Các nhóm theo kịp kế hoạch; xem lại kênh cửa hàng ở kỳ sau",
		"Số liệu ổn định sau mùa cao điểm, giữ nguyên chỉ tiêu",
	}
	adjustments = []string{
		"Đối thủ mở ba cửa hàng trong vùng, đổi mức cho hợp thị trường",
		"Nửa năm qua cho thấy mức cũ không còn hợp, các nhóm đã thống nhất mức mới",
	}
)
