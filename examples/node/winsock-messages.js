'use strict';

// Explains Winsock errors in Japanese, with the texts of winsock-messages-ja.dll.

const path = require('node:path');
const koffi = require('koffi');

const LOAD_LIBRARY_AS_IMAGE_RESOURCE = 0x20;
const LOAD_LIBRARY_AS_DATAFILE_EXCLUSIVE = 0x40;
const FORMAT_MESSAGE_IGNORE_INSERTS = 0x200;
const FORMAT_MESSAGE_FROM_HMODULE = 0x800;
const LONGEST_MESSAGE = 32768; // code units; an entry of a message table is shorter

// Node.js names errors as POSIX does; these are the ones that sockets and name resolution alone have.
const WINSOCK_CODES = {
  EMSGSIZE: 10040,
  EAFNOSUPPORT: 10047,
  EADDRINUSE: 10048,
  EADDRNOTAVAIL: 10049,
  ENETUNREACH: 10051,
  ECONNABORTED: 10053,
  ECONNRESET: 10054,
  ENOBUFS: 10055,
  ENOTCONN: 10057,
  ETIMEDOUT: 10060,
  ECONNREFUSED: 10061,
  EHOSTUNREACH: 10065,
  ENOTFOUND: 11001,
  EAI_AGAIN: 11002,
};

const kernel32 = koffi.load('kernel32.dll');
const loadLibraryExW = kernel32.func(
  'void * __stdcall LoadLibraryExW(str16 name, void *file, uint32_t flags)',
);
const freeLibrary = kernel32.func('int __stdcall FreeLibrary(void *module)');
const formatMessageW = kernel32.func(
  'uint32_t __stdcall FormatMessageW(uint32_t flags, void *source, uint32_t messageId, ' +
    'uint32_t languageId, _Out_ uint16_t *buffer, uint32_t size, void *arguments)',
);
const getLastError = kernel32.func('uint32_t __stdcall GetLastError()');

/** The texts of an open DLL. */
class Messages {
  #module;

  /**
   * Opens the DLL at a full path, as data: no code of it runs, and the search path plays no part.
   * Throws where that fails.
   */
  constructor(file) {
    if (!path.isAbsolute(file)) {
      throw new TypeError(`${file}: no full path`);
    }
    const flags = LOAD_LIBRARY_AS_DATAFILE_EXCLUSIVE | LOAD_LIBRARY_AS_IMAGE_RESOURCE;
    this.#module = loadLibraryExW(file, null, flags);
    if (!this.#module) {
      throw new Error(`${file} cannot be opened: Windows error ${getLastError()}`);
    }
  }

  /**
   * Meaning and description of a Winsock code, with \n between their lines; null where the DLL does
   * not know the code.
   */
  text(code) {
    const buffer = Buffer.alloc(2 * LONGEST_MESSAGE);
    const flags = FORMAT_MESSAGE_FROM_HMODULE | FORMAT_MESSAGE_IGNORE_INSERTS;
    const length = formatMessageW(flags, this.#module, code, 0, buffer, LONGEST_MESSAGE, null);
    return length ? buffer.toString('utf16le', 0, 2 * length).replaceAll('\r\n', '\n').trimEnd() : null;
  }

  /** An error with the same code whose cause is `error`; `error` itself where no text is known. */
  explain(error) {
    const code = WINSOCK_CODES[error.code];
    const text = code ? this.text(code) : null;
    if (text === null) {
      return error;
    }
    const explained = new Error(`${error.message}\n${text}`, { cause: error });
    return Object.assign(explained, { code: error.code });
  }

  close() {
    freeLibrary(this.#module);
    this.#module = null;
  }
}

module.exports = { Messages };
