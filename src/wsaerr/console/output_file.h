/// The file that --output names.
#ifndef WSAERR_OUTPUT_FILE_H
#define WSAERR_OUTPUT_FILE_H

#include <string>
#include <string_view>

namespace wsaerr {

/// Makes a file of `text`, in place of one that is there, or leaves everything as it was. `path` is
/// UTF-8 and may be relative to the current folder; `text` is treated as output_stream::write does.
///
/// The text is written to a new file beside it, which then takes the name. So the file has the
/// rights that new files in its folder get. Throws failure (output_failed) with the path and the
/// system's reason.
void write_output_file(const std::string& path, std::string_view text);

/// Whether both paths, in UTF-8, lead to one existing file.
bool is_same_file(const std::string& path, const std::string& other_path);

} // namespace wsaerr

#endif // WSAERR_OUTPUT_FILE_H
