/// The table that most tests of message_table begin with.
#ifndef EXAMPLE_TABLE_H
#define EXAMPLE_TABLE_H

#include "table_builder.h"

/// Three blocks of one, three and one messages: entries 0; 1, 2, 3; 4.
inline table_builder example() {
    return table_builder{}
        .block(0x00002714, {u"割り込みがありました。\r\n"})
        .block(0x00002733, {u"a\r\n", u"bb\r\n", u"ccc\r\n"})
        .block(0xC1022714, {u"%1\r\n"});
}

#endif // EXAMPLE_TABLE_H
