//! Explains Winsock errors in Japanese, with the texts of winsock-messages-ja.dll.

use std::error::Error;
use std::ffi::c_void;
use std::fmt::{self, Display, Formatter};
use std::io::{self, ErrorKind};
use std::os::windows::ffi::OsStrExt;
use std::path::Path;
use std::ptr::{null, null_mut, NonNull};

const LOAD_LIBRARY_AS_IMAGE_RESOURCE: u32 = 0x20;
const LOAD_LIBRARY_AS_DATAFILE_EXCLUSIVE: u32 = 0x40;
const FORMAT_MESSAGE_IGNORE_INSERTS: u32 = 0x200;
const FORMAT_MESSAGE_FROM_HMODULE: u32 = 0x800;
const LONGEST_MESSAGE: u32 = 32768; // code units; an entry of a message table is shorter

#[link(name = "kernel32")]
extern "system" {
    fn LoadLibraryExW(name: *const u16, file: *mut c_void, flags: u32) -> *mut c_void;
    fn FreeLibrary(module: *mut c_void) -> i32;
    fn FormatMessageW(
        flags: u32,
        source: *const c_void,
        message_id: u32,
        language_id: u32,
        buffer: *mut u16,
        size: u32,
        arguments: *const c_void,
    ) -> u32;
}

/// The texts of an open DLL.
#[derive(Debug)]
pub struct Messages {
    module: NonNull<c_void>,
}

// SAFETY: the DLL is only read, and Windows lets any thread read and close it.
unsafe impl Send for Messages {}
unsafe impl Sync for Messages {}

impl Messages {
    /// Opens the DLL at a full path, as data: no code of it runs, and the search path plays no part.
    pub fn open(path: &Path) -> io::Result<Messages> {
        if !path.is_absolute() {
            let message = format!("{}: no full path", path.display());
            return Err(io::Error::new(ErrorKind::InvalidInput, message));
        }
        let name: Vec<u16> = path.as_os_str().encode_wide().chain(Some(0)).collect();
        let flags = LOAD_LIBRARY_AS_DATAFILE_EXCLUSIVE | LOAD_LIBRARY_AS_IMAGE_RESOURCE;
        // SAFETY: the name ends in a NUL, and the file must be null.
        let module = unsafe { LoadLibraryExW(name.as_ptr(), null_mut(), flags) };
        NonNull::new(module).map(|module| Messages { module }).ok_or_else(|| {
            let error = io::Error::last_os_error();
            io::Error::new(error.kind(), format!("{}: {}", path.display(), error))
        })
    }

    /// Opens the winsock-messages-ja.dll in the folder of the running program.
    pub fn beside_program() -> io::Result<Messages> {
        Messages::open(&std::env::current_exe()?.with_file_name("winsock-messages-ja.dll"))
    }

    /// Meaning and description of an error code, with `\n` between their lines; nothing where the
    /// DLL does not know the code.
    pub fn text(&self, code: u32) -> Option<String> {
        let flags = FORMAT_MESSAGE_FROM_HMODULE | FORMAT_MESSAGE_IGNORE_INSERTS;
        let mut buffer = vec![0; LONGEST_MESSAGE as usize];
        // SAFETY: the buffer has the size that is given, and no message takes arguments.
        let length = unsafe {
            FormatMessageW(
                flags,
                self.module.as_ptr(),
                code,
                0,
                buffer.as_mut_ptr(),
                LONGEST_MESSAGE,
                null(),
            )
        };
        let text = String::from_utf16_lossy(&buffer[..length as usize]).replace("\r\n", "\n");
        (length != 0).then(|| text.trim_end_matches('\n').to_string())
    }

    /// An error of the same kind that wraps `error` in an [`Explained`], or `error` itself where the
    /// DLL does not know its code.
    pub fn explain(&self, error: io::Error) -> io::Error {
        match error.raw_os_error().and_then(|code| self.text(code as u32)) {
            Some(text) => io::Error::new(error.kind(), Explained { error, text }),
            None => error,
        }
    }
}

impl Drop for Messages {
    fn drop(&mut self) {
        // SAFETY: the module is open, and nothing of it outlives this.
        unsafe { FreeLibrary(self.module.as_ptr()) };
    }
}

/// An error with its explanation; its source is the error that Windows returned.
#[derive(Debug)]
pub struct Explained {
    pub error: io::Error,
    pub text: String,
}

impl Display for Explained {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}\n{}", self.error, self.text)
    }
}

impl Error for Explained {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::TcpStream;

    const REFUSED: &str = "接続が拒否されました。\n対象のコンピュータによって能動的に拒否されたため、";

    fn messages() -> Messages {
        Messages::beside_program().unwrap()
    }

    #[test]
    fn an_explained_error_is_still_the_error_that_windows_returned() {
        let refused = TcpStream::connect("127.0.0.1:1").unwrap_err();
        let shown = refused.to_string();
        let error = messages().explain(refused);
        assert_eq!(error.kind(), ErrorKind::ConnectionRefused);
        let explained = error.get_ref().unwrap().downcast_ref::<Explained>().unwrap();
        assert!(explained.text.starts_with(REFUSED));
        assert_eq!(error.to_string(), format!("{}\n{}", shown, explained.text));
        let source = error.source().unwrap().downcast_ref::<io::Error>().unwrap();
        assert_eq!(source.raw_os_error(), Some(10061));
    }

    #[test]
    fn lines_of_a_text_are_parted_by_line_feeds() {
        let text = messages().text(10061).unwrap();
        assert_eq!(text.lines().count(), 2);
        assert!(!text.contains('\r') && !text.ends_with('\n'));
    }

    #[test]
    fn an_error_without_a_known_code_stays_as_it_is() {
        let messages = messages();
        assert_eq!(messages.text(1), None);
        let error = messages.explain(io::Error::from_raw_os_error(1));
        assert_eq!(error.raw_os_error(), Some(1));
        assert_eq!(messages.explain(io::Error::new(ErrorKind::Other, "other")).to_string(), "other");
    }

    #[test]
    fn a_path_that_is_not_full_is_refused() {
        let error = Messages::open(Path::new("winsock-messages-ja.dll")).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidInput);
    }

    #[test]
    fn a_file_that_is_missing_is_named() {
        let path = std::env::temp_dir().join("no such folder").join("missing.dll");
        let error = Messages::open(&path).unwrap_err();
        assert!(error.to_string().starts_with(&format!("{}: ", path.display())));
    }

    #[test]
    fn several_threads_read_at_once() {
        let messages = messages();
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..100 {
                        assert!(messages.text(10061).unwrap().starts_with(REFUSED));
                    }
                });
            }
        });
    }
}
