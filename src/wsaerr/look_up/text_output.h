/// Answers for people: UTF-8, each line ended by LF.
#ifndef WSAERR_TEXT_OUTPUT_H
#define WSAERR_TEXT_OUTPUT_H

#include "language/language.h"
#include "look_up/answer.h"
#include "look_up/explanation.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wsaerr {

/// Whole lines of an explanation.
struct paragraph {
    std::string text;
    /// Whether they stand out on a console: the name and the meaning.
    bool stands_out = false;
};

/// What explain() says, by paragraphs.
std::vector<paragraph> explain_in_paragraphs(language spoken, std::span<const answer> answers);

/// Each known answer with name, code, meaning, description and, where there is one, remedy, an
/// empty line between them. What the system says is marked as such. The labels are in the language.
std::string explain(language spoken, std::span<const answer> answers);

/// A line for each explanation: code in decimal and hexadecimal, name, meaning and, in brackets,
/// the document, where it is known.
std::string list(std::span<const explanation> explanations);

/// One form of each explanation that has it and nothing else; an empty line between texts of
/// several paragraphs (text and event).
std::string in_form(std::span<const explanation> explanations, text_form form);

/// Why an argument has no answer, or none in the form `remedy`, in one sentence.
std::string explain_miss(language spoken, const answer& answer);

/// Eight digits after 0x.
std::string hexadecimal(std::uint32_t number);

/// An argument as errors quote it: in quotation marks, in one line, with U+FFFD for each control
/// character, cut after 60 characters. UTF-8 in and out.
std::string in_quotes(std::string_view argument);

} // namespace wsaerr

#endif // WSAERR_TEXT_OUTPUT_H
