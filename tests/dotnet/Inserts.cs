// Inserts.exe FILE: the event of 10061 and the insert that becomes of the file's text, both in UTF-16.

using System;
using System.Diagnostics;
using System.IO;
using System.Text;

internal static class Inserts
{
    private static void Main(string[] arguments)
    {
        EventInstance instance = WinsockMessages.Event(10061, EventLogEntryType.Information);
        Console.WriteLine(
            "{0} {1} {2}", instance.InstanceId, instance.CategoryId, (int)instance.EntryType);
        string text = WinsockMessages.Insert(Encoding.Unicode.GetString(File.ReadAllBytes(arguments[0])));
        Console.WriteLine(BitConverter.ToString(Encoding.Unicode.GetBytes(text)).Replace("-", ""));
    }
}
