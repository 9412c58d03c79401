// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/folder/site_memory.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QTemporaryDir>

using namespace stet;
using namespace Qt::StringLiterals;

namespace {

QString pageOf(int number)
{
    return u"news/page-%1.html"_s.arg(number);
}

PageTrace traceOf(int number)
{
    Problem problem;
    problem.subject = u"lost-%1"_s.arg(number);
    PageTrace trace;
    trace.asked = {u"aother"_s, u"kkey-%1"_s.arg(number)};
    trace.images = {u"images/%1.png"_s.arg(number)};
    trace.findings = {{u"page"_s, problem, number}};
    return trace;
}

FileMark markOfPage(int number)
{
    return {number, number + 1, number + 2, quint64(number) + 3};
}

SiteFileNote noteOf(int number)
{
    return {QByteArray(32, char('a' + number % 20)), quint64(number) + 1};
}

void keep(SiteMemory &memory, int number)
{
    memory.keepPage(pageOf(number), noteOf(number).inputs, traceOf(number));
    memory.keepMark(pageOf(number), noteOf(number).hash, markOfPage(number));
}

bool knows(const SiteMemory &memory, int number)
{
    const SiteMemory::KnownPage *const page = memory.page(pageOf(number));
    if (page == nullptr || page->inputs != noteOf(number).inputs)
        return false;
    const PageTrace trace = memory.traceOf(*page);
    const PageTrace wanted = traceOf(number);
    return trace.asked == wanted.asked && trace.images == wanted.images &&
           trace.findings.size() == 1 && trace.findings.front().line == number &&
           trace.findings.front().problem.subject == wanted.findings.front().problem.subject &&
           memory.mark(pageOf(number), noteOf(number)) == markOfPage(number);
}

} // namespace

/// What a computer remembers of a site that it wrote.
class TestSiteMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_state = std::make_unique<QTemporaryDir>();
        m_before = qgetenv("XDG_STATE_HOME");
        qputenv("XDG_STATE_HOME", m_state->path().toUtf8());
        SiteMemory first;
        for (int number = 0; number < Pages; ++number)
            keep(first, number);
        first.write(m_desk, m_folder);
        m_whole = bytes();
    }

    void cleanup()
    {
        if (m_before.isNull())
            qunsetenv("XDG_STATE_HOME");
        else
            qputenv("XDG_STATE_HOME", m_before);
    }

    void whatIsNewIsAdded()
    {
        for (int number = Pages; number < Pages + 3; ++number) {
            SiteMemory memory = SiteMemory::read(m_desk, m_folder);
            keep(memory, number);
            memory.write(m_desk, m_folder);
        }
        QVERIFY(bytes().startsWith(m_whole) && bytes().size() > m_whole.size());
        const SiteMemory memory = SiteMemory::read(m_desk, m_folder);
        for (int number = 0; number < Pages + 3; ++number)
            QVERIFY2(knows(memory, number), qPrintable(pageOf(number)));
        QCOMPARE(memory.questions().size(), size_t(1 + Pages + 3));
    }

    void oneThatGoesOnAddsToWhatItWrote()
    {
        SiteMemory memory = SiteMemory::read(m_desk, m_folder);
        for (int number = Pages; number < Pages + 3; ++number) {
            keep(memory, number);
            memory.write(m_desk, m_folder);
        }
        QVERIFY(bytes().startsWith(m_whole));
        const SiteMemory back = SiteMemory::read(m_desk, m_folder);
        for (int number = 0; number < Pages + 3; ++number)
            QVERIFY2(knows(back, number), qPrintable(pageOf(number)));
    }

    void whereMuchIsNewAllIsWrittenAgain()
    {
        SiteMemory memory = SiteMemory::read(m_desk, m_folder);
        for (int number = 0; number < Pages; ++number) {
            PageTrace trace = traceOf(number);
            trace.asked = {u"kother-%1"_s.arg(number)};
            memory.keepPage(pageOf(number), 7, trace);
        }
        memory.write(m_desk, m_folder);
        QVERIFY(!bytes().startsWith(m_whole));
        const SiteMemory back = SiteMemory::read(m_desk, m_folder);
        QCOMPARE(back.questions().size(), size_t(Pages)); // those of before are asked by nobody
        QCOMPARE(back.traceOf(*back.page(pageOf(3))).asked, QStringList{u"kother-3"_s});
    }

    void anAdditionThatWasCutShortIsLostAlone()
    {
        SiteMemory memory = SiteMemory::read(m_desk, m_folder);
        keep(memory, Pages);
        memory.write(m_desk, m_folder);
        const QByteArray one = bytes();
        keep(memory, Pages + 1);
        memory.write(m_desk, m_folder);
        const QByteArray two = bytes();
        for (qsizetype size = m_whole.size(); size < two.size(); ++size) {
            put(two.first(size));
            SiteMemory cut = SiteMemory::read(m_desk, m_folder);
            QVERIFY(knows(cut, 0));
            QCOMPARE(knows(cut, Pages), size >= one.size());
            QVERIFY(!knows(cut, Pages + 1));
            // What is kept next stands behind no half.
            keep(cut, Pages + 1);
            cut.write(m_desk, m_folder);
            const SiteMemory back = SiteMemory::read(m_desk, m_folder);
            QVERIFY(knows(back, 0) && knows(back, Pages + 1));
        }
        put(two.first(m_whole.size() / 2));
        QVERIFY(SiteMemory::read(m_desk, m_folder).page(pageOf(0)) == nullptr);
    }

private:
    static constexpr int Pages = 100;
    const QString m_folder = u"/srv/site"_s;

    [[nodiscard]] QString file() const
    {
        const QDir sites(m_state->path() + u"/stet/sites"_s);
        return sites.filePath(sites.entryList(QDir::Files).value(0));
    }

    [[nodiscard]] QByteArray bytes() const
    {
        QFile there(file());
        return there.open(QIODevice::ReadOnly) ? there.readAll() : QByteArray();
    }

    void put(const QByteArray &bytes) const
    {
        QFile there(file());
        QVERIFY(there.open(QIODevice::WriteOnly) && there.write(bytes) == bytes.size());
    }

    const DeskId m_desk = DeskId::create(1);
    std::unique_ptr<QTemporaryDir> m_state;
    QByteArray m_before;
    QByteArray m_whole;
};

STET_TEST(TestSiteMemory)

#include "test_site_memory.moc"
