package policy

import "testing"

func TestDay(t *testing.T) {
	outcomes, ds := evaluate(t, `violation contains {"message": sprintf("%s %d", [date, goalpost.day(date)])} if {
	some date in ["1970-01-01", "1969-12-31", "2028-02-29", "2027-02-29", "0001-01-01", "9999-12-31", "2027-1-1", "", "cuối năm"]
}`, patient)
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	got := map[string]bool{}
	for _, v := range outcomes[0].Violations {
		got[v.Message] = true
	}
	want := []string{"1970-01-01 0", "1969-12-31 -1", "2028-02-29 21243", "0001-01-01 -719162", "9999-12-31 2932896"}
	for _, line := range want {
		if !got[line] {
			t.Errorf("missing %q", line)
		}
	}
	if len(got) != len(want) {
		t.Errorf("got %v", got)
	}
}
