package diag

// Severity says how much a violation weighs.
type Severity int

// From mild to grave. The zero value is no severity, so that a forgotten one
// shows.
const (
	NoSeverity Severity = iota
	Info
	Warning
	Error
)

var severityNames = [...]string{NoSeverity: "", Info: "info", Warning: "warning", Error: "error"}

// String gives the name used in configuration and in reports.
func (s Severity) String() string { return severityNames[s] }

var severityWords = [...]Text{
	NoSeverity: {}, Info: {"info", "gợi ý"}, Warning: {"warning", "cảnh báo"}, Error: {"error", "lỗi"},
}

// Word gives the severity as a word for people.
func (s Severity) Word() Text { return severityWords[s] }

// ParseSeverity reads a name; ok is false for anything but error, warning, info.
func ParseSeverity(name string) (s Severity, ok bool) {
	for i := Info; i <= Error; i++ {
		if severityNames[i] == name {
			return i, true
		}
	}
	return NoSeverity, false
}

// Shift moves a severity by steps, staying between info and error.
func (s Severity) Shift(steps int) Severity {
	return max(Info, min(Error, s+Severity(steps)))
}
