/// Answers for scripts. The keys are documented in docs/wsaerr.md and stay as they are.
#ifndef WSAERR_JSON_OUTPUT_H
#define WSAERR_JSON_OUTPUT_H

#include "look_up/answer.h"
#include "look_up/explanation.h"

#include <span>
#include <string>

namespace wsaerr {

/// A JSON array with an object for each explanation, in UTF-8, ended by LF.
std::string json(std::span<const explanation> explanations);

/// A JSON array with an object for each argument, whether it has an answer or not.
std::string json(std::span<const answer> answers);

} // namespace wsaerr

#endif // WSAERR_JSON_OUTPUT_H
