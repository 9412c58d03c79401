// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/file_writer.h"
#include "core/publish/output_folder.h"
#include "core/render/page.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace stet;

/// Row B10 of the hostile inputs, and its relatives.
class TestOutputFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_desk = m_folder->filePath(QStringLiteral("work/my.stet"));
        QVERIFY(QDir().mkpath(m_desk + QStringLiteral("/blobs")));
    }

    void foldersThatWouldHarmAreRefused()
    {
        const QString link = m_folder->filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(m_desk, link));
        for (const QString &folder : {m_desk,
                                      QString(m_desk + u'/'),
                                      QString(m_desk + QStringLiteral("/blobs")),
                                      QString(m_desk + QStringLiteral("/new/folder")),
                                      QString(m_desk + QStringLiteral("/../my.stet")),
                                      m_folder->filePath(QStringLiteral("work")),
                                      m_folder->path(),
                                      link,
                                      QString(link + QStringLiteral("/site")),
                                      QStringLiteral("/"),
                                      QStringLiteral("/.."),
                                      QDir::homePath(),
                                      QString(),
                                      QStringLiteral("  ")})
            QVERIFY2(!refusedOutput(folder, m_desk).isEmpty(), qPrintable(folder));
    }

    void otherFoldersAreGood()
    {
        for (const char *folder : {"site", "work/site", "work/my.stet-site", "a/b/c"})
            QCOMPARE(refusedOutput(m_folder->filePath(QLatin1String(folder)), m_desk), QString());
    }

    void namesThatNoFileSystemTakesSayThatTheyAreTooLong()
    {
        QString deep = m_folder->path();
        while (deep.size() < 4'090)
            deep += QStringLiteral("/") + QString(100, u'x');
        for (const QString &path : {m_folder->filePath(QString(300, u'x')),
                                    m_folder->filePath(QString(200, QChar(0x00E9))),
                                    deep}) {
            QVERIFY2(refusedOutput(path, m_desk).contains(QStringLiteral("long")),
                     qPrintable(path));
            QVERIFY(refusedInsideDesk(path, m_desk).contains(QStringLiteral("long")));
        }
        QCOMPARE(refusedOutput(m_folder->filePath(QString(255, u'x')), m_desk), QString());
    }

    void aFileOrAnotherSiteIsLeftAlone()
    {
        const QString site = m_folder->filePath(QStringLiteral("site"));
        QVERIFY(QDir().mkpath(site));
        QVERIFY(replaceFile(site + QStringLiteral("/index.html"), "<h1>My own page</h1>", anyFile));
        QVERIFY(!refusedOutput(site, m_desk).isEmpty());
        QVERIFY(!refusedOutput(site + QStringLiteral("/index.html"), m_desk).isEmpty());
        QVERIFY(replaceFile(site + QStringLiteral("/index.html"), GeneratorMeta, anyFile));
        QCOMPARE(refusedOutput(site, m_desk), QString());
    }

    void whatHoldsSomethingElseIsRefused()
    {
        const QString site = m_folder->filePath(QStringLiteral("site"));
        QVERIFY(QDir().mkpath(site));
        QCOMPARE(refusedOutput(site, m_desk), QString());
        // What a run leaves that ended before its first file is nothing of anyone's.
        QVERIFY(QDir().mkpath(site + QStringLiteral("/.stet-new")));
        QCOMPARE(refusedOutput(site, m_desk), QString());
        QVERIFY(replaceFile(site + QStringLiteral("/.hidden"), "mine", anyFile));
        QVERIFY(refusedOutput(site, m_desk).contains(QStringLiteral("not empty")));
        QVERIFY(replaceFile(site + QStringLiteral("/.stet-pages"), "a note", anyFile));
        QCOMPARE(refusedOutput(site, m_desk), QString());
    }

    void anotherDesksFolderIsRefused()
    {
        const QString other = m_folder->filePath(QStringLiteral("other.stet"));
        QVERIFY(QDir().mkpath(other + QStringLiteral("/theme")));
        QVERIFY(replaceFile(other + QStringLiteral("/desk.sqlite"), "rows", anyFile));
        for (const QString &folder : {other,
                                      QString(other + QStringLiteral("/theme")),
                                      QString(other + QStringLiteral("/new/site"))})
            QVERIFY2(!refusedOutput(folder, m_desk).isEmpty(), qPrintable(folder));
        QVERIFY(!refusedInsideDesk(other + QStringLiteral("/page.html"), m_desk).isEmpty());
    }

    void anIndexThatIsAPipeHoldsNobodyUp()
    {
        const QString site = m_folder->filePath(QStringLiteral("site"));
        QVERIFY(QDir().mkpath(site));
        const QByteArray index = QFile::encodeName(site + QStringLiteral("/index.html"));
        QCOMPARE(::mkfifo(index.constData(), 0600), 0);
        QVERIFY(!refusedOutput(site, m_desk).isEmpty());
    }

    void singleFilesStayOutsideTheDesk()
    {
        QVERIFY(!refusedInsideDesk(m_desk + QStringLiteral("/blobs/page.html"), m_desk).isEmpty());
        const QString beside = m_folder->filePath(QStringLiteral("work/page.html"));
        QCOMPARE(refusedInsideDesk(beside, m_desk), QString());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_desk;
};

STET_TEST(TestOutputFolder)

#include "test_output_folder.moc"
