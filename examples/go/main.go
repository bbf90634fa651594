//go:build windows

// Command explain connects to a port where nobody listens and prints, in Japanese, why that fails.
// winsock-messages-ja.dll must lie beside it.
package main

import (
	"errors"
	"fmt"
	"log"
	"net"
	"syscall"

	"winsock-messages-ja/examples/go/winsockmsg"
)

// The ECONNREFUSED of package syscall is another number, which Windows never returns.
const wsaeconnrefused = syscall.Errno(10061)

func main() {
	messages, err := winsockmsg.OpenBesideProgram()
	if err != nil {
		log.Print(err) // and on without explanations
	}
	_, err = net.Dial("tcp", "127.0.0.1:1")
	err = messages.Explain(err)
	fmt.Println(err)
	if errors.Is(err, wsaeconnrefused) {
		fmt.Println("127.0.0.1:1 refuses connections")
	}
}
