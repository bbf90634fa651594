// Stands for the EventLog of .NET, which the runtime that the tests have lacks: what would be reported goes to
// standard output, an event a line.

using System.Text;

namespace System.Diagnostics
{
    public enum EventLogEntryType
    {
        Error = 1,
        Warning = 2,
        Information = 4
    }

    public sealed class EventInstance
    {
        public readonly long InstanceId;
        public readonly EventLogEntryType EntryType;

        public EventInstance(long instanceId, int categoryId, EventLogEntryType entryType)
        {
            InstanceId = instanceId;
            EntryType = entryType;
        }
    }

    public sealed class EventLog : IDisposable
    {
        private readonly string source;

        public EventLog(string logName, string machineName, string source)
        {
            this.source = source;
        }

        public void WriteEvent(EventInstance instance, params object[] values)
        {
            Console.Write("{0} {1} {2}", source, instance.InstanceId, (int)instance.EntryType);
            foreach (string value in values)
            {
                Console.Write(" " + BitConverter.ToString(Encoding.Unicode.GetBytes(value)).Replace("-", ""));
            }
            Console.WriteLine();
        }

        public void Dispose()
        {
        }
    }
}
