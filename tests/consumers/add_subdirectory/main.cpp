#include <winsock_messages/error_category.h>

#include <winsock2.h>

#include <iostream>

int main() {
    const std::error_code error{WSAETIMEDOUT, winsock_messages::category()};
    std::cout << error.message() << '\n';
}
