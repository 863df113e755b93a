package snapshot

import (
	"io/fs"
	"syscall"
)

func stampOf(info fs.FileInfo) Stamp {
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return Stamp{}
	}
	return Stamp{info.ModTime().UnixNano(), stat.Ctim.Nano(), uint64(stat.Dev), stat.Ino}
}
