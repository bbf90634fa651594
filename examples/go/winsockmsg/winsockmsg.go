//go:build windows

// Package winsockmsg explains Winsock errors in Japanese, with the texts of winsock-messages-ja.dll.
package winsockmsg

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"unsafe"
)

const (
	loadLibraryAsImageResource     = 0x20
	loadLibraryAsDatafileExclusive = 0x40
	formatMessageIgnoreInserts     = 0x200
	formatMessageFromHModule       = 0x800
	longestMessage                 = 32768 // code units; an entry of a message table is shorter
)

var (
	kernel32       = syscall.NewLazyDLL("kernel32.dll")
	loadLibraryExW = kernel32.NewProc("LoadLibraryExW")
	formatMessageW = kernel32.NewProc("FormatMessageW")
)

// Messages are the texts of an open DLL. Any number of goroutines may use them at once. A nil
// *Messages explains nothing, so that a program may go on where the DLL is missing.
type Messages struct {
	module syscall.Handle
}

// Open opens the DLL at a full path, as data: no code of it runs, and the search path plays no part.
func Open(path string) (*Messages, error) {
	if !filepath.IsAbs(path) {
		return nil, &os.PathError{Op: "open", Path: path, Err: errors.New("no full path")}
	}
	name, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return nil, &os.PathError{Op: "open", Path: path, Err: err}
	}
	module, _, err := loadLibraryExW.Call(uintptr(unsafe.Pointer(name)), 0,
		loadLibraryAsDatafileExclusive|loadLibraryAsImageResource)
	if module == 0 {
		return nil, &os.PathError{Op: "open", Path: path, Err: err}
	}
	return &Messages{syscall.Handle(module)}, nil
}

// OpenBesideProgram opens the winsock-messages-ja.dll in the folder of the running program.
func OpenBesideProgram() (*Messages, error) {
	program, err := os.Executable()
	if err != nil {
		return nil, err
	}
	return Open(filepath.Join(filepath.Dir(program), "winsock-messages-ja.dll"))
}

// Close closes the DLL; afterwards nothing may use the messages any more.
func (m *Messages) Close() error {
	if m == nil {
		return nil
	}
	return syscall.FreeLibrary(m.module)
}

// Text returns meaning and description of an error code, with "\n" between their lines, or false
// where the DLL does not know the code.
func (m *Messages) Text(code syscall.Errno) (string, bool) {
	if m == nil {
		return "", false
	}
	buffer := make([]uint16, longestMessage)
	length, _, _ := formatMessageW.Call(formatMessageFromHModule|formatMessageIgnoreInserts,
		uintptr(m.module), uintptr(code), 0, uintptr(unsafe.Pointer(&buffer[0])), longestMessage, 0)
	text := syscall.UTF16ToString(buffer[:length])
	return strings.TrimRight(strings.ReplaceAll(text, "\r\n", "\n"), "\n"), length != 0
}

// Explain returns an *Error that wraps err, or err itself where it holds no error code that the DLL
// knows.
func (m *Messages) Explain(err error) error {
	var code syscall.Errno
	if !errors.As(err, &code) {
		return err
	}
	if text, known := m.Text(code); known {
		return &Error{err, text}
	}
	return err
}

// Error is an error with its explanation. errors.Is and errors.As see what it wraps.
type Error struct {
	Err  error
	Text string
}

func (e *Error) Error() string { return e.Err.Error() + "\n" + e.Text }

func (e *Error) Unwrap() error { return e.Err }
