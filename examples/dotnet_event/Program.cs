// Reports to the event log why a connection failed. Event Viewer explains it in Japanese where MyService is
// registered (wsaerr source add MyService).

using System.Diagnostics;
using System.Net.Sockets;

internal static class Program
{
    private static void Main()
    {
        using (var log = new EventLog("Application", ".", "MyService"))
        using (var messages = new WinsockMessages())
        using (var client = new TcpClient())
        {
            try
            {
                client.Connect("127.0.0.1", 1);
            }
            catch (SocketException error)
            {
                messages.Report(log, EventLogEntryType.Error, error.ErrorCode, "127.0.0.1:1 への接続");
            }
        }
    }
}
