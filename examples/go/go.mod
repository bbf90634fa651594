module winsock-messages-ja/examples/go

go 1.19
