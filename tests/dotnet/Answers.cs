// Answers.exe: for each code that an argument names a line of what WinsockMessages says of it.
// Answers.exe open PATH: what becomes of opening that DLL.

using System;
using System.ComponentModel;
using System.Text;

internal static class Answers
{
    private static void Main(string[] arguments)
    {
        if (arguments[0] == "open")
        {
            Write(Open(arguments.Length > 1 ? arguments[1] : null));
            return;
        }
        using (var messages = new WinsockMessages())
        {
            foreach (string argument in arguments)
            {
                int code = int.Parse(argument);
                ushort low = unchecked((ushort)code);
                Write(
                    messages.Text(code), messages.Meaning(low), messages.Description(low), messages.Remedy(low),
                    messages.Text(WinsockMessages.HResult(low)));
            }
        }
    }

    private static string Open(string path)
    {
        try
        {
            new WinsockMessages(path).Dispose();
            return "opened";
        }
        catch (Win32Exception error)
        {
            return error.NativeErrorCode + " " + error.Message;
        }
        catch (ArgumentException error)
        {
            return error.GetType().Name + " " + error.Message;
        }
    }

    private static void Write(params string[] answers)
    {
        for (int i = 0; i < answers.Length; i++)
        {
            answers[i] = (answers[i] ?? "(null)").Replace("\r\n", "\\n");
        }
        byte[] line = Encoding.UTF8.GetBytes(string.Join("\t", answers) + "\n");
        Console.OpenStandardOutput().Write(line, 0, line.Length);
    }
}
