package hcldata

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"reflect"
	"runtime"
	"slices"
	"testing"
)

func TestEncodingRoundTrip(t *testing.T) {
	texts := []string{"", "a = 1", plan}
	for _, c := range syntaxCases {
		texts = append(texts, c.src)
	}
	for _, src := range texts {
		f, _ := Parse("p.hcl", []byte(src), DefaultLimits())
		got, err := Decode(Encode(f))
		if err != nil {
			t.Errorf("%q: %v", src, err)
		} else if !reflect.DeepEqual(got, f) {
			t.Errorf("%q:\n got %+v\nwant %+v", src, got, f)
		}
	}
}

func TestDecodeRefusesDamage(t *testing.T) {
	f, _ := Parse("p.hcl", []byte(plan), DefaultLimits())
	good := Encode(f)
	for i := range good {
		for _, bit := range []byte{1, 0x80} {
			bad := slices.Clone(good)
			bad[i] ^= bit
			if _, err := Decode(bad); err == nil {
				t.Fatalf("accepted with byte %d changed", i)
			}
		}
		if _, err := Decode(good[:i]); err == nil {
			t.Fatalf("accepted when cut to %d bytes", i)
		}
	}
	payload := good[len(encoding)+crc32.Size:]
	if _, err := Decode(sealed(append(slices.Clone(payload), 0))); err == nil {
		t.Error("accepted with a byte too many")
	}
	if _, err := Decode(sealed(payload[:len(payload)-1])); err == nil {
		t.Error("accepted with a byte too few")
	}
}

// sealed puts a right checksum on a payload, which damage by chance has not.
func sealed(payload []byte) []byte {
	out := binary.BigEndian.AppendUint32([]byte(encoding), crc32.Checksum(payload, castagnoli))
	return append(out, payload...)
}

// A count may not make Decode allocate more than its input can hold, nor may
// counts inside one another, each of which is plausible by itself.
func TestDecodeAllocatesInProportion(t *testing.T) {
	const size = 1 << 20
	many := binary.AppendUvarint(nil, size/16)
	chunk := slices.Concat(many, []byte{0, 0}, many)
	attribute := slices.Concat([]byte{0}, make([]byte, spanBytes))
	list := slices.Concat([]byte{byte(List)}, make([]byte, spanBytes), many)
	for _, payload := range [][]byte{
		slices.Concat(many, make([]byte, size)),
		slices.Concat(chunk, attribute, bytes.Repeat(list, size/len(list))),
		slices.Concat([]byte{1, 0, 0, 1}, attribute, bytes.Repeat(list, size/len(list))),
		slices.Concat([]byte{1, 0, 0, 1}, attribute, bytes.Repeat(slices.Concat(list[:len(list)-len(many)], []byte{1}), size/8)),
	} {
		data := sealed(payload)
		if got := allocated(func() { _, _ = Decode(data) }); got > 64*uint64(len(data)) {
			t.Errorf("%d bytes allocated for %d", got, len(data))
		}
	}
}

func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}
