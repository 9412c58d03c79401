// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stetctl/sample_run.h"

#include <QJsonArray>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace stet::test {

void SampleRun::begin()
{
    m_desk = m_run.path(u"sample.stet"_s);
    const Finished made = m_run.run({u"init"_s, m_desk, u"--sample"_s, u"--json"_s});
    QCOMPARE(made.exitCode, 0);
    QCOMPARE(made.json().value(u"format"_s).toInt(), 1);
    QCOMPARE(made.json().value(u"desk"_s).toString(), m_desk);
    QVERIFY(made.json().value(u"articles"_s).toInt() >= 8);
    QVERIFY(made.json().value(u"sources"_s).toInt() >= 20);
}

Finished SampleRun::on(const QString &desk, QStringList arguments) const
{
    arguments.append(u"--desk="_s + desk);
    return m_run.run(arguments);
}

QString SampleRun::anySlug(const QString &queue) const
{
    const QJsonObject json =
        on(m_desk, {u"list"_s, u"--json"_s, u"--limit=1"_s, u"--queue="_s + queue}).json();
    return json.value(u"articles"_s).toArray().first().toObject().value(u"slug"_s).toString();
}

} // namespace stet::test
