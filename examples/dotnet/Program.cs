// Connects to a port where nobody listens and prints, in Japanese, why that fails.
// winsock-messages-ja.dll must lie beside this program.

using System;
using System.IO;
using System.Net.Sockets;
using System.Text;

internal static class Program
{
    private static void Main()
    {
        Console.OutputEncoding = Encoding.UTF8;
        string dll = Path.Combine(AppDomain.CurrentDomain.BaseDirectory, "winsock-messages-ja.dll");
        using (var messages = new WinsockMessages(dll))
        using (var client = new TcpClient())
        {
            try
            {
                client.Connect("127.0.0.1", 1);
            }
            catch (SocketException error)
            {
                Console.WriteLine("{0}: {1}", error.ErrorCode, messages.Text(error.ErrorCode));
            }
        }
    }
}
