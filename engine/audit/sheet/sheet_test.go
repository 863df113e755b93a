package sheet

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/goalpost-dev/goalpost/engine/audit"
	"github.com/goalpost-dev/goalpost/engine/audit/sample"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

func open(t *testing.T, r audit.Report, lang diag.Lang) *excelize.File {
	t.Helper()
	content, err := Workbook(r, lang)
	if err != nil {
		t.Fatal(err)
	}
	file, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := file.Close(); err != nil {
			t.Error(err)
		}
	})
	return file
}

func TestEveryLifeAndMoveHasALine(t *testing.T) {
	r := sample.Report()
	for lang, want := range map[diag.Lang][]string{
		diag.English:    {"Summary", "Biographies", "Goalpost moves"},
		diag.Vietnamese: {"Tóm tắt", "Diễn biến vi phạm", "Mục tiêu bị dời"},
	} {
		file := open(t, r, lang)
		if got := file.GetSheetList(); !slices.Equal(got, want) {
			t.Fatalf("sheets %q, want %q", got, want)
		}
		for i, lines := range map[int]int{1: len(r.Biographies), 2: len(r.Moves)} {
			rows, err := file.GetRows(want[i])
			if err != nil {
				t.Fatal(err)
			}
			if len(rows) != lines+1 {
				t.Errorf("%s: %d rows, want a head and %d", want[i], len(rows), lines)
			}
		}
	}
}

func TestTheFirstLifeReadsAsItWas(t *testing.T) {
	rows, err := open(t, sample.Report(), diag.Vietnamese).GetRows("Diễn biến vi phạm")
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"còn tồn tại", "lỗi", "kpi/count_per_team", "Mỗi đội có từ ba đến năm KPI", "plans/2026", "team.sales", "", "Kinh doanh",
		"Đội Kinh doanh theo dõi 7 KPI; nên có từ 3 đến 5 KPI để đội tập trung.", "sửa khối này rồi commit lại.",
		"05/01/2026", "Nguyễn Thu Hà", "a3f09c1d5e7b", "tái phát", "15/03/2027", "Lê Hoàng Anh", "519", "1", "plans/2026/plan.hcl:12:1"}
	if !slices.Equal(rows[1], want) {
		t.Errorf("got  %q\nwant %q", rows[1], want)
	}
}

func TestTheFirstMoveReadsAsItWas(t *testing.T) {
	for lang, want := range map[diag.Lang][][]string{
		diag.English: {
			{"Date", "Plan", "Objective", "Title", "Team", "What moved", "Before", "After", "Easier", "Reviewed", "By", "Commit", "Subject"},
			{"2026-04-09", "plans/2026", "objective.mql_h1", "Thu hút 700 khách hàng tiềm năng đến 30/06/2026", "Digital & CRM", "target", "700", "650", "yes", "no", "Lê Hoàng Anh", "c7e2058b31f9", "Lower the MQL target"},
		},
		diag.Vietnamese: {
			{"Ngày", "Kế hoạch", "Mục tiêu", "Tên mục tiêu", "Đội", "Điều đã đổi", "Trước", "Sau", "Nới lỏng", "Có rà soát", "Người đổi", "Commit", "Nội dung commit"},
			{"09/04/2026", "plans/2026", "objective.mql_h1", "Thu hút 700 khách hàng tiềm năng đến 30/06/2026", "Digital & CRM", "chỉ tiêu", "700", "650", "có", "không", "Lê Hoàng Anh", "c7e2058b31f9", "Lower the MQL target"},
		},
	} {
		file := open(t, sample.Report(), lang)
		rows, err := file.GetRows(file.GetSheetList()[2])
		if err != nil {
			t.Fatal(err)
		}
		for i := range want {
			if !slices.Equal(rows[i], want[i]) {
				t.Errorf("got  %q\nwant %q", rows[i], want[i])
			}
		}
	}
}

// Whatever a plan says, no cell computes and nothing is lost.
func TestNoCellHoldsAFormula(t *testing.T) {
	file := open(t, sample.Report(), diag.English)
	hostile := 0
	for _, name := range file.GetSheetList() {
		rows, err := file.GetRows(name)
		if err != nil {
			t.Fatal(err)
		}
		for i, row := range rows {
			for j, text := range row {
				cell, err := excelize.CoordinatesToCellName(j+1, i+1)
				if err != nil {
					t.Fatal(err)
				}
				if formula, err := file.GetCellFormula(name, cell); err != nil || formula != "" {
					t.Errorf("%s!%s: formula %q, error %v", name, cell, formula, err)
				}
				if kind, err := file.GetCellType(name, cell); err != nil || strings.HasPrefix(text, "=") && kind != excelize.CellTypeInlineString && kind != excelize.CellTypeSharedString {
					t.Errorf("%s!%s is of type %v, error %v", name, cell, kind, err)
				}
				if strings.Contains(text, wording.Escape(sample.Hostile)) {
					hostile++
				}
			}
		}
	}
	if hostile < 10 {
		t.Errorf("the hostile text is whole in %d cells only", hostile)
	}
}

func TestTheSameReportGivesTheSameBytes(t *testing.T) {
	one, err := Workbook(sample.Report(), diag.English)
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		other, err := Workbook(sample.Report(), diag.English)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(one, other) {
			t.Fatal("two workbooks of one report differ")
		}
	}
}

func TestACleanHistoryHasHeadsOnly(t *testing.T) {
	rows, err := open(t, sample.Clean(), diag.English).GetRows("Biographies")
	if err != nil || len(rows) != 1 {
		t.Errorf("got %q, %v", rows, err)
	}
}

// What an audit was asked for is part of the evidence, all of it.
func TestEveryParameterIsTold(t *testing.T) {
	r := sample.Report()
	r.Parameters = audit.Parameters{
		Revision: "the-revision", Since: "2026-01-01", Until: "2027-11-30", AllParents: true, Paths: []string{"the-path"},
		Only: []string{"only/*"}, Enabled: []string{"enabled/*"}, Disabled: []string{"disabled/*"}, Profile: "strict",
		Configuration: "the-configuration", AllowIncomplete: true,
	}
	rows, err := open(t, r, diag.English).GetRows("Summary")
	if err != nil {
		t.Fatal(err)
	}
	told := map[string]string{}
	for _, row := range rows {
		if len(row) > 1 {
			told[row[0]] = row[1]
		}
	}
	for what, want := range map[string]string{
		"Revision": "the-revision", "Since": "2026-01-01", "Until": "2027-11-30", "All parents": "yes", "Paths": "the-path", "Only": "only/*",
		"Enabled": "enabled/*", "Disabled": "disabled/*", "Profile": "strict", "Configuration": "the-configuration", "Cut history allowed": "yes",
	} {
		if told[what] != want {
			t.Errorf("%s is told as %q, want %q", what, told[what], want)
		}
	}
}
