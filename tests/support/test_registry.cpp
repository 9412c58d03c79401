// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"

namespace stet::test {

std::vector<TestRegistry::Maker> &TestRegistry::makers()
{
    static std::vector<Maker> all;
    return all;
}

bool TestRegistry::add(Maker maker)
{
    makers().push_back(std::move(maker));
    return true;
}

int TestRegistry::runAll(const QStringList &arguments)
{
    int failures = 0;
    const QString wanted =
        arguments.size() > 1 && !arguments.at(1).startsWith(u'-') ? arguments.at(1) : QString();
    for (const Maker &make : makers()) {
        const std::unique_ptr<QObject> object = make();
        const QString name = QString::fromLatin1(object->metaObject()->className());
        QStringList own = arguments;
        if (!wanted.isEmpty()) {
            if (wanted.section(QStringLiteral("::"), 0, 0) != name)
                continue;
            own.removeAt(1);
            if (wanted.contains(QStringLiteral("::")))
                own.insert(1, wanted.section(QStringLiteral("::"), 1));
        }
        failures += QTest::qExec(object.get(), own);
    }
    return std::min(failures, 125);
}

} // namespace stet::test
