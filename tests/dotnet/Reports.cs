// Reports.exe FILE CODE...: reports each code with the context that the file holds, in UTF-16.

using System.Diagnostics;
using System.IO;
using System.Text;

internal static class Reports
{
    private static void Main(string[] arguments)
    {
        string context = Encoding.Unicode.GetString(File.ReadAllBytes(arguments[0]));
        using (var log = new EventLog("Application", ".", "Reports"))
        using (var messages = new WinsockMessages())
        {
            for (int i = 1; i < arguments.Length; i++)
            {
                messages.Report(log, EventLogEntryType.Warning, int.Parse(arguments[i]), context);
            }
        }
    }
}
