package token

// Classes of bytes.
const (
	punct = iota
	letter
	digit
	wide // the first or a following byte of a multi-byte rune
	sign // ASCII signs of currency and mathematics
)

var class = [256]uint8{
	'0': digit, '1': digit, '2': digit, '3': digit, '4': digit,
	'5': digit, '6': digit, '7': digit, '8': digit, '9': digit,
	'a': letter, 'b': letter, 'c': letter, 'd': letter, 'e': letter, 'f': letter,
	'g': letter, 'h': letter, 'i': letter, 'j': letter, 'k': letter, 'l': letter,
	'm': letter, 'n': letter, 'o': letter, 'p': letter, 'q': letter, 'r': letter,
	's': letter, 't': letter, 'u': letter, 'v': letter, 'w': letter, 'x': letter,
	'y': letter, 'z': letter,
	'A': letter, 'B': letter, 'C': letter, 'D': letter, 'E': letter, 'F': letter,
	'G': letter, 'H': letter, 'I': letter, 'J': letter, 'K': letter, 'L': letter,
	'M': letter, 'N': letter, 'O': letter, 'P': letter, 'Q': letter, 'R': letter,
	'S': letter, 'T': letter, 'U': letter, 'V': letter, 'W': letter, 'X': letter,
	'Y': letter, 'Z': letter,
	'$': sign, '%': sign, '+': sign, '<': sign, '=': sign, '>': sign, '~': sign,
	'^': sign, '#': sign, '@': sign, '&': sign, '|': sign, '\\': sign,
	0x80: wide, 0x81: wide, 0x82: wide, 0x83: wide, 0x84: wide, 0x85: wide, 0x86: wide, 0x87: wide,
	0x88: wide, 0x89: wide, 0x8a: wide, 0x8b: wide, 0x8c: wide, 0x8d: wide, 0x8e: wide, 0x8f: wide,
	0x90: wide, 0x91: wide, 0x92: wide, 0x93: wide, 0x94: wide, 0x95: wide, 0x96: wide, 0x97: wide,
	0x98: wide, 0x99: wide, 0x9a: wide, 0x9b: wide, 0x9c: wide, 0x9d: wide, 0x9e: wide, 0x9f: wide,
	0xa0: wide, 0xa1: wide, 0xa2: wide, 0xa3: wide, 0xa4: wide, 0xa5: wide, 0xa6: wide, 0xa7: wide,
	0xa8: wide, 0xa9: wide, 0xaa: wide, 0xab: wide, 0xac: wide, 0xad: wide, 0xae: wide, 0xaf: wide,
	0xb0: wide, 0xb1: wide, 0xb2: wide, 0xb3: wide, 0xb4: wide, 0xb5: wide, 0xb6: wide, 0xb7: wide,
	0xb8: wide, 0xb9: wide, 0xba: wide, 0xbb: wide, 0xbc: wide, 0xbd: wide, 0xbe: wide, 0xbf: wide,
	0xc0: wide, 0xc1: wide, 0xc2: wide, 0xc3: wide, 0xc4: wide, 0xc5: wide, 0xc6: wide, 0xc7: wide,
	0xc8: wide, 0xc9: wide, 0xca: wide, 0xcb: wide, 0xcc: wide, 0xcd: wide, 0xce: wide, 0xcf: wide,
	0xd0: wide, 0xd1: wide, 0xd2: wide, 0xd3: wide, 0xd4: wide, 0xd5: wide, 0xd6: wide, 0xd7: wide,
	0xd8: wide, 0xd9: wide, 0xda: wide, 0xdb: wide, 0xdc: wide, 0xdd: wide, 0xde: wide, 0xdf: wide,
	0xe0: wide, 0xe1: wide, 0xe2: wide, 0xe3: wide, 0xe4: wide, 0xe5: wide, 0xe6: wide, 0xe7: wide,
	0xe8: wide, 0xe9: wide, 0xea: wide, 0xeb: wide, 0xec: wide, 0xed: wide, 0xee: wide, 0xef: wide,
	0xf0: wide, 0xf1: wide, 0xf2: wide, 0xf3: wide, 0xf4: wide, 0xf5: wide, 0xf6: wide, 0xf7: wide,
	0xf8: wide, 0xf9: wide, 0xfa: wide, 0xfb: wide, 0xfc: wide, 0xfd: wide, 0xfe: wide, 0xff: wide,
}
