// The cases of foreign_sources.tsv in each mode of the library.

#include "event_source_fixture.h"
#include "foreign_sources.h"

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <string>

namespace {

class ForeignSources : public event_source_fixture {
protected:
    /// What a cell says of the source, which was as `before` says.
    static std::optional<winsock_messages::registry_values> values(const foreign_source& source,
                                                                   const std::string& column) {
        const std::string& cell = source.at(column);
        return values_in(cell == "before" || cell == "refused" ? source.at("before") : cell,
                         built_dll());
    }

    std::optional<winsock_messages::registry_values> present() const {
        const auto found = host_.registry.find(key_);
        return found == host_.registry.end() ? std::nullopt : std::optional(found->second);
    }

    void become(const std::optional<winsock_messages::registry_values>& values) {
        host_.registry.erase(key_);
        if (values) {
            host_.registry[key_] = *values;
        }
    }
};

TEST_F(ForeignSources, AreKeptInEveryMode) {
    const std::map<std::string, registration_mode> modes{
        {"keep", registration_mode::keep},
        {"append", registration_mode::append},
        {"parameter_only", registration_mode::parameter_only},
        {"force", registration_mode::force}};
    int count = 0;
    for (const foreign_source& source : foreign_sources()) {
        for (const auto& [column, mode] : modes) {
            SCOPED_TRACE(source.at("case") + ", " + column);
            become(values(source, "before"));
            const auto before = present();
            const registration_result result = add(mode);
            EXPECT_EQ(error_.operator bool(), source.at(column) == "refused");
            EXPECT_EQ(result.changed, before != present());
            EXPECT_EQ(present(), values(source, column));
            if (!error_) { // the same once more changes nothing
                const auto after = present();
                EXPECT_FALSE(add(mode).changed);
                EXPECT_EQ(present(), after);
            }
            remove();
            EXPECT_EQ(present(), values(source, "after_removal"));
            ++count;
        }
    }
    EXPECT_GE(count, 80);
}

} // namespace
