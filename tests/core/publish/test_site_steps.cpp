// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"
#include "core/publish/file_writer.h"
#include "core/publish/folder/folder_lock.h"
#include "core/publish/folder/site_steps.h"
#include "core/publish/folder/staged_files.h"
#include "core/publish/seal.h"
#include "tests/core/publish/site_support.h"
#include "tests/support/full_disk.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QTemporaryDir>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray pageOf(const QByteArray &words)
{
    std::string page =
        QByteArray("<meta name=\"generator\" content=\"Stet\">" + words).toStdString();
    appendSeal(page, SealStyle::Html);
    return QByteArray::fromStdString(page);
}

SiteFileNote noteOf(const QByteArray &bytes)
{
    return {QByteArray::fromHex(sha256Hex(bytes)), 7};
}

} // namespace

/// From one site to the next, and what an end in the middle leaves.
class TestSiteSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_manifest = {};
        m_manifest.desk = m_desk;
        QVERIFY(QDir(m_folder->path()).mkpath(u"news"_s));
        for (const char *path : {"index.html", "news/old.html", "news/kept.html"})
            putOurs(QLatin1String(path), pageOf("old"));
        m_journal = {m_desk, {"program", "theme", 5}, {}};
    }

    void theStepsOfAJournalAreDone()
    {
        stage({u"news/new.html"_s, u"index.html"_s});
        m_journal.steps.push_back({SiteStep::What::Remove, u"news/old.html"_s, {}});
        m_journal.steps.push_back(
            {SiteStep::What::Note, u"news/kept.html"_s, {noteOf(pageOf("old")).hash, 9}});
        QCOMPARE(doSteps(m_folder->path(), m_journal, m_manifest).value(), QStringList());
        QCOMPARE(files().keys(),
                 (QStringList{
                     u".stet-pages"_s, u"index.html"_s, u"news/kept.html"_s, u"news/new.html"_s}));
        QCOMPARE(files().value(u"index.html"_s), pageOf("new index.html"));
        const SiteManifest written = SiteManifest::read(m_folder->path()).value().value();
        QCOMPARE(written.files, m_manifest.files);
        QCOMPARE(written.files.value(u"news/kept.html"_s).inputs, quint64(9));
        QCOMPARE(written.run, m_journal.run);
        QVERIFY(!QFileInfo::exists(path(u".stet-new"_s)));
    }

    /// Wherever the run ended, the next one comes to the same.
    void afterAnyEndTheRestIsDone()
    {
        const QStringList names{u"news/new.html"_s, u"index.html"_s};
        stage(names);
        m_journal.steps.push_back({SiteStep::What::Remove, u"news/old.html"_s, {}});
        for (size_t done = 0; done <= m_journal.steps.size(); ++done) {
            init();
            stage(names);
            m_journal.steps.push_back({SiteStep::What::Remove, u"news/old.html"_s, {}});
            QVERIFY(m_journal.write(m_folder->path()));
            for (size_t i = 0; i < done; ++i) {
                const SiteStep &step = m_journal.steps[i];
                if (step.what == SiteStep::What::Remove) {
                    QVERIFY(QFile::remove(path(step.path)));
                    continue;
                }
                QFile::remove(path(step.path));
                QVERIFY(QFile::rename(StagedFiles::pathOf(m_folder->path(), step.staged),
                                      path(step.path)));
            }
            std::optional<SiteManifest> manifest = m_manifest;
            QVERIFY(completeSteps(m_folder->path(), manifest));
            QCOMPARE(
                files().keys(),
                (QStringList{
                    u".stet-pages"_s, u"index.html"_s, u"news/kept.html"_s, u"news/new.html"_s}));
            for (const QString &name : names) {
                QCOMPARE(files().value(name), pageOf("new " + name.toUtf8()));
                QCOMPARE(manifest->files.value(name), noteOf(pageOf("new " + name.toUtf8())));
            }
            QVERIFY(!manifest->files.contains(u"news/old.html"_s));
        }
    }

    void whatWasOnlyStagedIsTakenAway()
    {
        stage({u"news/new.html"_s});
        std::optional<SiteManifest> manifest = m_manifest;
        QVERIFY(completeSteps(m_folder->path(), manifest));
        QVERIFY(!QFileInfo::exists(path(u".stet-new"_s)));
        QVERIFY(!QFileInfo::exists(path(u"news/new.html"_s)));
        QCOMPARE(manifest->files, m_manifest.files);
    }

    void aForeignFileInTheWayStopsAndIsKept()
    {
        stage({u"index.html"_s, u"news/kept.html"_s});
        QVERIFY(m_journal.write(m_folder->path()));
        QVERIFY(replaceFile(path(u"news/kept.html"_s), "my own", anyFile));
        const Result<QStringList> stopped = doSteps(m_folder->path(), m_journal, m_manifest);
        QVERIFY(!stopped);
        QVERIFY(stopped.error().message.contains(path(u"news/kept.html"_s)));
        QCOMPARE(files().value(u"news/kept.html"_s), "my own");
        QVERIFY(QFile::remove(path(u"news/kept.html"_s)));
        std::optional<SiteManifest> manifest = m_manifest;
        QVERIFY(completeSteps(m_folder->path(), manifest));
        QCOMPARE(files().value(u"news/kept.html"_s), pageOf("new news/kept.html"));
    }

    void aStagedFileThatIsLostIsMadeAgainNext()
    {
        stage({u"news/kept.html"_s});
        QVERIFY(m_journal.write(m_folder->path()));
        QVERIFY(QFile::remove(StagedFiles::pathOf(m_folder->path(), 1)));
        std::optional<SiteManifest> manifest = m_manifest;
        QVERIFY(completeSteps(m_folder->path(), manifest));
        QCOMPARE(files().value(u"news/kept.html"_s), pageOf("old"));
        QCOMPARE(manifest->files.value(u"news/kept.html"_s), SiteFileNote());
    }

    void aFullDiskLeavesTheJournal()
    {
        stage({u"index.html"_s});
        QVERIFY(m_journal.write(m_folder->path()));
        {
            const FullDisk full;
            QVERIFY(!doSteps(m_folder->path(), m_journal, m_manifest));
        }
        QVERIFY(QFileInfo::exists(path(u".stet-journal"_s)));
        std::optional<SiteManifest> manifest = m_manifest;
        QVERIFY(completeSteps(m_folder->path(), manifest));
        QCOMPARE(files().value(u"index.html"_s), pageOf("new index.html"));
        QVERIFY(!QFileInfo::exists(path(u".stet-journal"_s)));
    }

    void filesOfOthersAndBehindLinksStay()
    {
        QVERIFY(replaceFile(path(u"news/old.html"_s), "my own", anyFile));
        m_journal.steps.push_back({SiteStep::What::Remove, u"news/old.html"_s, {}});
        QCOMPARE(doSteps(m_folder->path(), m_journal, m_manifest).value(),
                 QStringList{u"news/old.html"_s});
        QVERIFY(QDir().rename(path(u"news"_s), path(u"moved"_s)));
        QVERIFY(QFile::link(path(u"moved"_s), path(u"news"_s)));
        m_journal.steps = {{SiteStep::What::Remove, u"news/kept.html"_s, {}}};
        QCOMPARE(doSteps(m_folder->path(), m_journal, m_manifest).value(),
                 QStringList{u"news/kept.html"_s});
        QVERIFY(QFileInfo::exists(path(u"moved/kept.html"_s)));
        QVERIFY(m_manifest.files.contains(u"news/kept.html"_s)); // not forgotten
    }

    void aFolderThatIsALinkTakesNothing()
    {
        stage({u"news/new.html"_s});
        QVERIFY(QDir().rename(path(u"news"_s), path(u"moved"_s)));
        QVERIFY(QFile::link(path(u"moved"_s), path(u"news"_s)));
        QVERIFY(!doSteps(m_folder->path(), m_journal, m_manifest));
        QVERIFY(!QFileInfo::exists(path(u"moved/new.html"_s)));
    }

    void anEmptyFolderGoes()
    {
        for (const char *name : {"news/old.html", "news/kept.html"})
            m_journal.steps.push_back({SiteStep::What::Remove, QLatin1String(name), {}});
        QVERIFY(doSteps(m_folder->path(), m_journal, m_manifest));
        QVERIFY(!QFileInfo::exists(path(u"news"_s)));
    }

    void aJournalThatWasChangedIsNotFollowed()
    {
        stage({u"index.html"_s});
        QVERIFY(m_journal.write(m_folder->path()));
        QFile file(path(u".stet-journal"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll().replace("index.html", "other.html");
        file.seek(0);
        file.write(bytes);
        file.close();
        std::optional<SiteManifest> manifest = m_manifest;
        QVERIFY(!completeSteps(m_folder->path(), manifest));
        QCOMPARE(files().value(u"index.html"_s), pageOf("old"));
    }

    void whatIsNewComesBeforeWhatLeadsToIt()
    {
        std::vector<SiteStep> steps;
        for (const char *path : {"atom.xml",
                                 "index.html",
                                 "index-news.html",
                                 "news/kept.html",
                                 "news/old.html",
                                 "tag-new.html",
                                 "news/new.html",
                                 "images/a.png"})
            steps.push_back({SiteStep::What::Put, QLatin1String(path), {}, 1});
        steps.push_back({SiteStep::What::Remove, u"a.html"_s, {}});
        putOurs(u"index-news.html"_s, pageOf("old"));
        orderSteps(steps, m_manifest);
        QStringList order;
        for (const SiteStep &step : steps)
            order.append(step.path);
        QCOMPARE(order,
                 (QStringList{u"images/a.png"_s,
                              u"news/new.html"_s,
                              u"tag-new.html"_s,
                              u"news/kept.html"_s,
                              u"news/old.html"_s,
                              u"index-news.html"_s,
                              u"index.html"_s,
                              u"atom.xml"_s,
                              u"a.html"_s}));
    }

    void aFolderIsOnePublishers()
    {
        const Result<FolderLock> one = FolderLock::take(m_folder->path());
        QVERIFY(one);
        const Result<FolderLock> other = FolderLock::take(m_folder->path());
        QVERIFY(!other);
        QCOMPARE(other.error().code, ErrorCode::Busy);
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    [[nodiscard]] QMap<QString, QByteArray> files() const { return bytesBelow(m_folder->path()); }

    void putOurs(const QString &name, const QByteArray &bytes)
    {
        QVERIFY(replaceFile(path(name), bytes, anyFile));
        m_manifest.files.insert(name, noteOf(bytes));
    }

    void stage(const QStringList &names)
    {
        StagedFiles staged(m_folder->path());
        QVERIFY(staged.begin());
        for (const QString &name : names) {
            const QByteArray bytes = pageOf("new " + name.toUtf8());
            m_journal.steps.push_back(
                {SiteStep::What::Put, name, noteOf(bytes), staged.put(bytes).value()});
        }
    }

    const DeskId m_desk = DeskId::create(1);
    std::unique_ptr<QTemporaryDir> m_folder;
    SiteManifest m_manifest;
    SiteJournal m_journal;
};

STET_TEST(TestSiteSteps)

#include "test_site_steps.moc"
