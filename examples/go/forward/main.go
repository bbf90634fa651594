//go:build windows

// Command forward is a service that passes the connections which it accepts on to a server:
//
//	forward LISTEN-ADDRESS SERVER-ADDRESS
//
// It logs, in Japanese, why the server cannot be reached.
package main

import (
	"io"
	"log"
	"net"
	"os"

	"winsock-messages-ja/examples/go/winsockmsg"
)

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: forward LISTEN-ADDRESS SERVER-ADDRESS")
	}
	messages, err := winsockmsg.OpenBesideProgram()
	if err != nil {
		log.Print(err) // and on without explanations
	}
	listener, err := net.Listen("tcp", os.Args[1])
	if err != nil {
		log.Fatal(messages.Explain(err))
	}
	log.Print("listening on ", listener.Addr())
	for {
		client, err := listener.Accept()
		if err != nil {
			log.Fatal(messages.Explain(err))
		}
		go func() {
			defer client.Close()
			if err := forward(client, os.Args[2]); err != nil {
				log.Print(messages.Explain(err))
			}
		}()
	}
}

// forward copies what client and server send, until one of them has sent all.
func forward(client net.Conn, address string) error {
	server, err := net.Dial("tcp", address)
	if err != nil {
		return err
	}
	defer server.Close()
	done := make(chan error, 2)
	go func() {
		_, err := io.Copy(server, client)
		done <- err
	}()
	go func() {
		_, err := io.Copy(client, server)
		done <- err
	}()
	return <-done
}
