// The contract in C++: nothing to run, it holds by compiling.
#include <winsock2.h>
#include <windows.h>

#include <winsock_messages/message_id.h>

using namespace winsock_messages;

static_assert(message_id(form::text, WSAECONNREFUSED) == 10061);
static_assert(message_id(form::hresult, WSAECONNREFUSED) == 0x8007274D);
static_assert(message_id(form::meaning, WSAECONNREFUSED) == 0x0100274D);
static_assert(message_id(form::description, WSAECONNREFUSED) == 0x0101274D);
static_assert(message_id(form::remedy, WSAECONNREFUSED) == 0x0103274D);
static_assert(message_id(form::event, WSAECONNREFUSED) == 0xC102274D);
static_assert(message_id(form::event, 0) == 0xC1020000);

static_assert(static_cast<HRESULT>(message_id(form::hresult, 1)) == __HRESULT_FROM_WIN32(1));
static_assert(static_cast<HRESULT>(message_id(form::hresult, WSAEINTR)) ==
              __HRESULT_FROM_WIN32(WSAEINTR));
static_assert(static_cast<HRESULT>(message_id(form::hresult, 0xFFFF)) ==
              __HRESULT_FROM_WIN32(0xFFFF));

static_assert(severity_of(0x8007274D) == 2 && facility_of(0x8007274D) == FACILITY_WIN32 &&
              code_of(0x8007274D) == WSAECONNREFUSED);
static_assert(severity_of(0x0100274D) == 0 && facility_of(0x0100274D) == 0x100);
static_assert(severity_of(0x0101274D) == 0 && facility_of(0x0101274D) == 0x101);
static_assert(severity_of(0x0103274D) == 0 && facility_of(0x0103274D) == 0x103);
static_assert(severity_of(0xC102274D) == 3 && facility_of(0xC102274D) == 0x102);

static_assert(form_of(10061) == form::text);
static_assert(form_of(0x8007274D) == form::hresult);
static_assert(form_of(0x0100274D) == form::meaning);
static_assert(form_of(0x0101274D) == form::description);
static_assert(form_of(0x0103274D) == form::remedy);
static_assert(form_of(0xC102274D) == form::event);
static_assert(form_of(0x8008274D) == std::nullopt);
static_assert(form_of(0x0001274D) == std::nullopt);
