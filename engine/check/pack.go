package check

import "encoding/binary"

// A pack is many small entries in one, because reading a thousand files takes
// longer than parsing them: a repeated key of fixed length, a number, a length,
// that many bytes.

func appendEntry(b []byte, key string, number byte, data []byte) []byte {
	b = append(b, key...)
	b = append(b, number)
	b = binary.AppendUvarint(b, uint64(len(data)))
	return append(b, data...)
}

// entries reads a pack until its end or the first thing that is not an entry.
func entries(pack []byte, keyLength int, visit func(key string, number byte, data []byte)) {
	for len(pack) > keyLength {
		key, number := string(pack[:keyLength]), pack[keyLength]
		length, n := binary.Uvarint(pack[keyLength+1:])
		start := keyLength + 1 + n
		if n <= 0 || length > uint64(len(pack)-start) {
			return
		}
		end := start + int(length)
		visit(key, number, pack[start:end])
		pack = pack[end:]
	}
}
