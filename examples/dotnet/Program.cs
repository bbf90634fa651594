// Connects to a port where nobody listens and prints, in Japanese, why that fails.
// winsock-messages-ja.dll lies beside this program: the package WinsockMessages.Ja puts it there.

using System;
using System.Net.Sockets;
using System.Text;

internal static class Program
{
    private static void Main()
    {
        Console.OutputEncoding = Encoding.UTF8;
        using (var messages = new WinsockMessages())
        using (var client = new TcpClient())
        {
            try
            {
                client.Connect("127.0.0.1", 1);
            }
            catch (SocketException error)
            {
                Console.WriteLine(messages.Text(error.ErrorCode));
            }
        }
    }
}
