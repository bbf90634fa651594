//! Connects to a port where nobody listens and prints, in Japanese, why that fails.
//! winsock-messages-ja.dll must lie beside the program.

mod winsock_messages;

use std::io::{self, ErrorKind};
use std::net::TcpStream;
use winsock_messages::Messages;

fn connect(messages: Option<&Messages>) -> io::Result<TcpStream> {
    TcpStream::connect("127.0.0.1:1").map_err(|error| match messages {
        Some(messages) => messages.explain(error),
        None => error,
    })
}

fn main() {
    let messages = Messages::beside_program();
    if let Err(error) = &messages {
        eprintln!("{error}"); // and on without explanations
    }
    if let Err(error) = connect(messages.as_ref().ok()) {
        println!("{error}");
        match error.kind() {
            ErrorKind::ConnectionRefused => println!("127.0.0.1:1 refuses connections"),
            _ => println!("127.0.0.1:1 cannot be reached"),
        }
    }
}
