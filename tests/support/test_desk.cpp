// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_desk.h"

#include <QDir>
#include <QFileInfo>

namespace stet::test {

Actor testActor(const QString &person)
{
    return {person, QStringLiteral("mara"), QStringLiteral("desk-1")};
}

DeskSettings testSettings()
{
    DeskSettings settings;
    settings.name = QStringLiteral("The Harbor Desk");
    settings.address = QStringLiteral("desk@harbor.example");
    settings.baseUrl = QStringLiteral("https://harbor.example");
    settings.timeZone = QStringLiteral("Europe/Berlin");
    settings.language = QStringLiteral("en");
    settings.categories = {QStringLiteral("Robotics"), QStringLiteral("Ports")};
    return settings;
}

namespace {

QString folderTemplate(TestDesk::Place place)
{
    const QString memory = QStringLiteral("/dev/shm");
    const QString parent = place == TestDesk::Place::Memory && QFileInfo(memory).isWritable()
                               ? memory
                               : QDir::tempPath();
    return parent + QStringLiteral("/stet-test-XXXXXX");
}

} // namespace

TestDesk::TestDesk(Place place)
    : m_folder(folderTemplate(place))
{
    m_session = must(DeskSession::create(path(), testSettings(), testActor(), m_clock));
}

QString TestDesk::path() const
{
    return m_folder.filePath(QStringLiteral("harbor.stet"));
}

DeskSession &TestDesk::session() const
{
    return *m_session;
}

FakeClock &TestDesk::clock()
{
    return m_clock;
}

void TestDesk::close()
{
    m_session.reset();
}

DeskSession &TestDesk::reopen(OpenMode mode, const QString &person)
{
    m_session.reset();
    m_session = must(DeskSession::open(path(), mode, testActor(person), m_clock));
    return *m_session;
}

} // namespace stet::test
