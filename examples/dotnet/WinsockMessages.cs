using System;
using System.ComponentModel;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

/// <summary>The Japanese messages of winsock-messages-ja.dll. Written in C# 5, which Windows
/// PowerShell compiles as well.</summary>
public sealed class WinsockMessages : IDisposable
{
    private const uint LoadLibraryAsDatafileExclusive = 0x40;
    private const uint LoadLibraryAsImageResource = 0x20;
    private const uint FormatMessageIgnoreInserts = 0x200;
    private const uint FormatMessageFromHModule = 0x800;
    private const uint FormatMessageFromSystem = 0x1000;
    private const int LongestMessage = 32768; // code units; an entry of a message table is shorter

    private readonly ModuleHandle messages;

    /// <summary>Opens the DLL as data: no code of it runs, so its architecture does not matter.</summary>
    /// <param name="path">The full path: the search path plays no part.</param>
    public WinsockMessages(string path)
    {
        if (!Path.IsPathRooted(path))
        {
            throw new ArgumentException("The path of the DLL must be a full one.", "path");
        }
        messages = LoadLibraryExW(
            path, IntPtr.Zero, LoadLibraryAsDatafileExclusive | LoadLibraryAsImageResource);
        if (messages.IsInvalid)
        {
            throw new Win32Exception(Marshal.GetLastWin32Error());
        }
    }

    /// <summary>Meaning and description of an error code, from the DLL or else from Windows; null
    /// where neither knows it. An HRESULT serves as well.</summary>
    public string Text(int code)
    {
        return Format(FormatMessageFromHModule | FormatMessageFromSystem, unchecked((uint)code));
    }

    /// <summary>The meaning alone; null where the DLL does not know the code.</summary>
    public string Meaning(ushort code)
    {
        return Format(FormatMessageFromHModule, 0x01000000u + code);
    }

    /// <summary>The description alone; null where the DLL does not know the code.</summary>
    public string Description(ushort code)
    {
        return Format(FormatMessageFromHModule, 0x01010000u + code);
    }

    public void Dispose()
    {
        messages.Dispose();
    }

    private string Format(uint source, uint messageId)
    {
        var text = new StringBuilder(LongestMessage);
        uint length = FormatMessageW(
            source | FormatMessageIgnoreInserts, messages, messageId, 0, text, (uint)text.Capacity,
            IntPtr.Zero);
        return length == 0 ? null : text.ToString().TrimEnd('\r', '\n');
    }

    private sealed class ModuleHandle : SafeHandleZeroOrMinusOneIsInvalid
    {
        private ModuleHandle() : base(true)
        {
        }

        protected override bool ReleaseHandle()
        {
            return FreeLibrary(handle);
        }
    }

    [DllImport("kernel32.dll", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
    private static extern ModuleHandle LoadLibraryExW(string fileName, IntPtr file, uint flags);

    [DllImport("kernel32.dll", ExactSpelling = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool FreeLibrary(IntPtr module);

    [DllImport("kernel32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    private static extern uint FormatMessageW(
        uint flags, ModuleHandle source, uint messageId, uint languageId, StringBuilder buffer, uint size,
        IntPtr arguments);
}
