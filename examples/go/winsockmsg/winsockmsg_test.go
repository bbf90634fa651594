//go:build windows

package winsockmsg

import (
	"errors"
	"fmt"
	"net"
	"os"
	"strings"
	"sync"
	"syscall"
	"testing"
)

const refused = "接続が拒否されました。\n対象のコンピュータによって能動的に拒否されたため、"

func open(t *testing.T) *Messages {
	t.Helper()
	messages, err := OpenBesideProgram()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { messages.Close() })
	return messages
}

func TestExplainedErrorIsStillTheErrorThatWindowsReturned(t *testing.T) {
	messages := open(t)
	_, dialed := net.Dial("tcp", "127.0.0.1:1")
	err := fmt.Errorf("database: %w", messages.Explain(dialed))
	var explained *Error
	if !errors.As(err, &explained) || !strings.HasPrefix(explained.Text, refused) {
		t.Errorf("%v is not explained", err)
	}
	var operation *net.OpError
	if !errors.As(err, &operation) || !errors.Is(err, syscall.Errno(10061)) {
		t.Errorf("%v hides what it wraps", err)
	}
	if want := dialed.Error() + "\n" + explained.Text; explained.Error() != want {
		t.Errorf("found %q, expected %q", explained, want)
	}
}

func TestLinesOfATextArePartedByLineFeeds(t *testing.T) {
	text, known := open(t).Text(10061)
	if !known || strings.Count(text, "\n") != 1 || strings.Contains(text, "\r") {
		t.Errorf("found %q", text)
	}
}

func TestErrorWithoutAKnownCodeStaysAsItIs(t *testing.T) {
	messages := open(t)
	for _, err := range []error{nil, errors.New("other"), syscall.Errno(1), os.ErrNotExist} {
		if explained := messages.Explain(err); explained != err {
			t.Errorf("found %v, expected %v", explained, err)
		}
	}
	if text, known := messages.Text(1); known || text != "" {
		t.Errorf("found %q", text)
	}
}

func TestNoMessagesExplainNothing(t *testing.T) {
	var messages *Messages
	if err := messages.Explain(syscall.Errno(10061)); err != syscall.Errno(10061) {
		t.Error(err)
	}
	if err := messages.Close(); err != nil {
		t.Error(err)
	}
}

func TestPathThatIsNotFullIsRefused(t *testing.T) {
	if _, err := Open("winsock-messages-ja.dll"); err == nil {
		t.Error("opened")
	}
}

func TestFileThatIsMissingIsNamed(t *testing.T) {
	path := t.TempDir() + `\missing.dll`
	messages, err := Open(path)
	if messages != nil || err == nil || !strings.Contains(err.Error(), path) {
		t.Errorf("found %v, %v", messages, err)
	}
}

func TestSeveralGoroutinesReadAtOnce(t *testing.T) {
	messages := open(t)
	var group sync.WaitGroup
	for i := 0; i < 8; i++ {
		group.Add(1)
		go func() {
			defer group.Done()
			for i := 0; i < 100; i++ {
				if text, _ := messages.Text(10061); !strings.HasPrefix(text, refused) {
					t.Errorf("found %q", text)
					return
				}
			}
		}()
	}
	group.Wait()
}
