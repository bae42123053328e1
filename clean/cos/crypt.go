package cos

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
)

// crypt decrypts a file that opens without a password: files locked only
// against printing and changing do. A nil crypt leaves everything as it is.
type crypt struct {
	key      []byte
	aes      bool
	v5       bool
	plainAll bool // streams and strings are not encrypted
	metadata bool
}

// pad is what stands for a password of no letters (PDF 32000-1, 7.6.3.3).
var pad = []byte("\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A")

// keyOf derives the key for the empty password, or returns ErrLocked.
func keyOf(f *File, d Dict) (*crypt, error) {
	text := func(name Name) []byte {
		s, _ := f.Resolve(d[name]).(String)
		return []byte(s)
	}
	v, r := int(f.Number(d["V"])), int(f.Number(d["R"]))
	if f.Name(d["Filter"]) != "Standard" {
		return nil, ErrLocked
	}
	c := &crypt{metadata: f.Resolve(d["EncryptMetadata"]) != false}
	length := int(f.Number(d["Length"])) / 8
	if length < 5 || length > 16 {
		length = 5
	}
	if v >= 4 {
		filter := f.Dict(f.Dict(d["CF"])[f.Name(d["StmF"])])
		switch f.Name(filter["CFM"]) {
		case "AESV2", "AESV3":
			c.aes = true
		case "V2":
		default:
			c.plainAll = true
		}
		length = 16
	}
	o, u := text("O"), text("U")
	if v >= 5 {
		c.v5 = true
		return c.newer(r, u, text("UE"))
	}
	if len(o) < 32 || len(u) < 16 {
		return nil, ErrLocked
	}
	id := []byte{}
	if ids := f.Array(f.Trailer["ID"]); len(ids) > 0 {
		s, _ := f.Resolve(ids[0]).(String)
		id = []byte(s)
	}
	h := md5.New()
	h.Write(pad)
	h.Write(o[:32])
	p := make([]byte, 4)
	binary.LittleEndian.PutUint32(p, uint32(int64(f.Number(d["P"]))))
	h.Write(p)
	h.Write(id)
	if r >= 4 && !c.metadata {
		h.Write([]byte{0xff, 0xff, 0xff, 0xff})
	}
	key := h.Sum(nil)
	if r >= 3 {
		for range 50 {
			sum := md5.Sum(key[:length])
			key = sum[:]
		}
	} else {
		length = 5
	}
	c.key = key[:length]
	if !c.opens(r, u, id) {
		return nil, ErrLocked
	}
	return c, nil
}

// opens says whether the key is that of the file.
func (c *crypt) opens(r int, u, id []byte) bool {
	if r < 3 {
		return bytes.Equal(rc(c.key, pad), u[:min(32, len(u))])
	}
	sum := md5.Sum(append(append([]byte{}, pad...), id...))
	out := rc(c.key, sum[:])
	key := make([]byte, len(c.key))
	for i := 1; i < 20; i++ {
		for k := range key {
			key[k] = c.key[k] ^ byte(i)
		}
		out = rc(key, out)
	}
	return bytes.Equal(out[:16], u[:16])
}

func rc(key, b []byte) []byte {
	out := make([]byte, len(b))
	if s, err := rc4.NewCipher(key); err == nil {
		s.XORKeyStream(out, b)
	}
	return out
}

// newer derives the key of AES with 256 bits (revisions 5 and 6).
func (c *crypt) newer(r int, u, ue []byte) (*crypt, error) {
	if len(u) < 48 || len(ue) < 32 {
		return nil, ErrLocked
	}
	hash := func(salt []byte) []byte {
		if r < 6 {
			sum := sha256.Sum256(salt)
			return sum[:]
		}
		return hardened(salt)
	}
	if !bytes.Equal(hash(u[32:40]), u[:32]) {
		return nil, ErrLocked
	}
	block, err := aes.NewCipher(hash(u[40:48]))
	if err != nil {
		return nil, ErrLocked
	}
	c.key = make([]byte, 32)
	cipher.NewCBCDecrypter(block, make([]byte, 16)).CryptBlocks(c.key, ue[:32])
	return c, nil
}

// hardened is the slow hash of revision 6 (ISO 32000-2, algorithm 2.B), for the
// empty password.
func hardened(salt []byte) []byte {
	first := sha256.Sum256(salt)
	k := first[:]
	for round := 0; ; round++ {
		block, err := aes.NewCipher(k[:16])
		if err != nil {
			return nil
		}
		e := bytes.Repeat(k, 64)
		cipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(e, e)
		sum := 0
		for _, b := range e[:16] {
			sum += int(b)
		}
		switch sum % 3 {
		case 0:
			h := sha256.Sum256(e)
			k = h[:]
		case 1:
			h := sha512.Sum384(e)
			k = h[:]
		default:
			h := sha512.Sum512(e)
			k = h[:]
		}
		if round >= 63 && int(e[len(e)-1]) <= round-31 {
			return k[:32]
		}
	}
}

// bytes decrypts the bytes of an object.
func (c *crypt) bytes(b []byte, ref Ref) []byte {
	key := c.key
	if !c.v5 {
		salt := append(append([]byte{}, c.key...), byte(ref.Num), byte(ref.Num>>8), byte(ref.Num>>16), byte(ref.Gen), byte(ref.Gen>>8))
		if c.aes {
			salt = append(salt, "sAlT"...)
		}
		sum := md5.Sum(salt)
		key = sum[:min(len(c.key)+5, 16)]
	}
	if !c.aes && !c.v5 {
		return rc(key, b)
	}
	if len(b) < 32 {
		return nil
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil
	}
	out := make([]byte, (len(b)-16)/16*16)
	cipher.NewCBCDecrypter(block, b[:16]).CryptBlocks(out, b[16:16+len(out)])
	if n := int(out[len(out)-1]); n >= 1 && n <= 16 {
		out = out[:len(out)-n]
	}
	return out
}

func (c *crypt) stream(b []byte, s *Stream) []byte {
	if c == nil || c.plainAll || s.Dict["Type"] == Name("XRef") || s.Dict["Type"] == Name("Metadata") && !c.metadata {
		return b
	}
	return c.bytes(b, s.ref)
}

// object decrypts the strings inside an object.
func (c *crypt) object(o Object, ref Ref) Object {
	if c == nil || c.plainAll {
		return o
	}
	switch o := o.(type) {
	case String:
		return String(c.bytes([]byte(o), ref))
	case Array:
		out := make(Array, len(o))
		for i := range o {
			out[i] = c.object(o[i], ref)
		}
		return out
	case Dict:
		out := make(Dict, len(o))
		for k := range o {
			out[k] = c.object(o[k], ref)
		}
		return out
	}
	return o
}
