// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/patience.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace stet::test {

/// The test classes of one program, in the order in which they were linked.
class TestRegistry
{
public:
    using Maker = std::function<std::unique_ptr<QObject>()>;

    static bool add(Maker maker);

    /// Runs every class; with an argument "Class::function" of a registered class, just that.
    /// Gives the number of failures, at most 125.
    static int runAll(const QStringList &arguments);

private:
    static std::vector<Maker> &makers();
};

} // namespace stet::test

/// Registers a test class with its program; stands in its .cpp, outside any namespace.
#define STET_TEST(Class)                                                                           \
    static const bool Class##Registered = stet::test::TestRegistry::add(                           \
        []() -> std::unique_ptr<QObject> { return std::make_unique<Class>(); });
