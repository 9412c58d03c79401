// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/desk/journal/journal.h"
#include "core/desk/journal/journal_file.h"
#include "core/desk/journal/journal_reading.h"
#include "tests/support/full_disk.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QJsonArray>
#include <QRandomGenerator>

using namespace stet;
using namespace stet::test;

namespace {

JournalHead someHead()
{
    return {DeskId::create(1), QStringLiteral("a desk"), testActor(), 0};
}

JournalEntry entryOf(const QString &body, const ArticleId &article = ArticleId::create(1))
{
    JournalEntry entry{article, 3, {}, {}};
    entry.base.headline = QStringLiteral("A headline");
    entry.content = entry.base;
    entry.content.body = body;
    return entry;
}

QStringList filesIn(const QString &folder)
{
    QStringList paths;
    for (const QString &name : QDir(folder).entryList(QDir::Files))
        paths << folder + u'/' + name;
    return paths;
}

void append(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write(bytes);
}

QString randomText(QRandomGenerator &random)
{
    static const QStringList pieces{QStringLiteral("word "),
                                    QStringLiteral("\n\n"),
                                    QStringLiteral("😀"),
                                    QStringLiteral("\r\n"),
                                    QString(QChar(0)),
                                    QString(QChar(0xD83D)),
                                    QStringLiteral("\u202E"),
                                    QString()};
    QString text;
    for (int i = random.bounded(4); i >= 0; --i)
        text += pieces.at(random.bounded(int(pieces.size())));
    return text;
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

    /// The words in the files, sorted.
    QStringList bodies() const
    {
        QStringList all;
        for (const QString &path : filesIn(m_folder->path())) {
            const Result<JournalContents> contents = readJournal(path);
            if (!contents)
                return {contents.error().message};
            for (const JournalDraft &draft : contents->drafts)
                all << draft.entry.content.body;
        }
        all.sort();
        return all;
    }

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_journal = std::make_unique<Journal>(someHead(), m_clock, m_folder->path());
    }

    void cleanup() { m_journal.reset(); }

    void aCommentThatIsBeingTypedMakesNoLongFile()
    {
        JournalEntry entry = entryOf(QStringLiteral("word ").repeated(10'000));
        entry.writer = QUuid::createUuid();
        entry.comment = CommentWish{};
        qint64 first = 0;
        for (int i = 0; i < 30; ++i) {
            entry.comment->text += QStringLiteral("more ");
            QVERIFY(answer(m_journal->keep(entry)));
            const QStringList files = filesIn(m_folder->path());
            QCOMPARE(files.size(), 1);
            first = first == 0 ? QFileInfo(files.front()).size() : first;
            QVERIFY(QFileInfo(files.front()).size() < 2 * first);
        }
        const Result<JournalContents> read = readJournal(filesIn(m_folder->path()).front());
        QVERIFY(read);
        QCOMPARE(read->drafts.size(), size_t(1));
        QCOMPARE(read->drafts.front().entry.comment->text, entry.comment->text);
    }

    void wordsAreInTheFileAndGoWithTheDesksAnswer()
    {
        const JournalEntry one = entryOf(QStringLiteral("One."));
        JournalEntry two = entryOf(QStringLiteral("Two."), ArticleId::create(2));
        QVERIFY(answer(m_journal->keep(one)));
        QVERIFY(answer(m_journal->keep(two)));
        two.content.body += QStringLiteral(" And more.");
        two.content.category = QStringLiteral("Ports");
        QVERIFY(answer(m_journal->keep(two)));
        const QStringList files = filesIn(m_folder->path());
        QCOMPARE(files.size(), 1);
        QCOMPARE(QFile(files.front()).permissions() & QFile::Permissions(0x0077),
                 QFile::Permissions());
        const Result<JournalContents> read = readJournal(files.front());
        QVERIFY(read);
        QCOMPARE(read->head.actor, testActor());
        QCOMPARE(read->drafts.size(), size_t(2));
        QCOMPARE(read->drafts.front().entry, one);
        QCOMPARE(read->drafts.back().entry, two);

        m_journal->settle(one.article);
        m_journal->keep(two).waitForFinished();
        QCOMPARE(readJournal(files.front())->drafts.size(), size_t(1));
        m_journal->settle(two.article);
        m_journal.reset();
        QVERIFY(filesIn(m_folder->path()).isEmpty());
    }

    void aFolderThatIsClearedIsMadeAgain()
    {
        const QString folder = m_folder->path() + QStringLiteral("/recovery");
        Journal journal(someHead(), m_clock, folder);
        QVERIFY(answer(journal.keep(entryOf(QStringLiteral("One.")))));
        QVERIFY(QDir(folder).removeRecursively());
        QVERIFY(answer(journal.keep(entryOf(QStringLiteral("One. Two.")))));
        QCOMPARE(filesIn(folder).size(), 1);
        const JournalContents left = *readJournal(filesIn(folder).first());
        QCOMPARE(left.drafts.size(), size_t(1));
        QCOMPARE(left.drafts.front().entry.content.body, QStringLiteral("One. Two."));
        // Moved away: the words that follow are found where they are looked for.
        QVERIFY(QDir().rename(folder, folder + QStringLiteral("-old")));
        QVERIFY(answer(journal.keep(entryOf(QStringLiteral("One. Two. Three.")))));
        QCOMPARE(readJournal(filesIn(folder).first())->drafts.front().entry.content.body,
                 QStringLiteral("One. Two. Three."));
    }

    void aFileOfARunningSessionIsNotTaken()
    {
        QVERIFY(answer(m_journal->keep(entryOf(QStringLiteral("Words.")))));
        const QString path = filesIn(m_folder->path()).front();
        QCOMPARE(JournalFile::take(path).error().code, ErrorCode::Busy);
        m_journal->letGo().waitForFinished();
        QVERIFY(JournalFile::take(path));
        // What comes later goes to another file.
        QVERIFY(answer(m_journal->keep(entryOf(QStringLiteral("More.")))));
        QCOMPARE(filesIn(m_folder->path()).size(), 2);
    }

    void halfARecordAtTheEndIsPassedOver()
    {
        const JournalEntry entry = entryOf(QStringLiteral("Words."));
        QVERIFY(answer(m_journal->keep(entry)));
        const QString path = filesIn(m_folder->path()).front();
        const QByteArray next = journalLine(stepRecord(
            entry.article, entry.content, entryOf(QStringLiteral("Words. More")).content, 9));
        for (qsizetype cut = 1; cut < next.size(); cut += 7) {
            const QString torn = m_folder->filePath(QStringLiteral("torn"));
            QFile::remove(torn);
            QVERIFY(QFile::copy(path, torn));
            append(torn, next.left(cut));
            const Result<JournalContents> read = readJournal(torn);
            QVERIFY(read);
            QCOMPARE(read->drafts.front().entry, entry);
            QVERIFY(!read->damaged);
        }
    }

    void whatIsAppendedBehindHalfARecordIsNoDamage()
    {
        QVERIFY(answer(m_journal->keep(entryOf(QStringLiteral("One.")))));
        const ArticleId other = ArticleId::create(2);
        QVERIFY(answer(m_journal->keep(entryOf(QStringLiteral("Two."), other))));
        m_journal.reset();
        const QString path = filesIn(m_folder->path()).front();
        append(path, QByteArray(100'000, 'x'));
        {
            const auto file = JournalFile::take(path);
            QVERIFY(file);
            QVERIFY((*file)->append(settledRecord(other, 5)));
        }
        const Result<JournalContents> contents = readJournal(path);
        QVERIFY(contents);
        QVERIFY(!contents->damaged);
        QCOMPARE(contents->drafts.size(), size_t(1));
        QVERIFY(!contents->drafts.front().damaged);
        QCOMPARE(contents->drafts.front().entry.content.body, QStringLiteral("One."));
    }

    void twoWindowsOnOneArticleKeepEachTheirWords()
    {
        JournalEntry one = entryOf(QStringLiteral("Of the first window."));
        one.writer = QUuid::createUuid();
        JournalEntry two = entryOf(QStringLiteral("Of the second window."), one.article);
        two.writer = QUuid::createUuid();
        QVERIFY(answer(m_journal->keep(one)));
        QVERIFY(answer(m_journal->keep(two)));
        QCOMPARE(bodies(), (QStringList{one.content.body, two.content.body}));
        m_journal->settle(two.article, two.writer);
        one.content.body += QStringLiteral(" More.");
        QVERIFY(answer(m_journal->keep(one)));
        QCOMPARE(bodies(), QStringList{one.content.body});
        // One that lets go leaves the other's file alone, and locked.
        QVERIFY(answer(m_journal->keep(two)));
        m_journal->letGo(one.writer).waitForFinished();
        int taken = 0;
        for (const QString &path : filesIn(m_folder->path()))
            taken += JournalFile::take(path) ? 1 : 0;
        QCOMPARE(taken, 1);
    }

    void anUnknownFieldDoesNotFit()
    {
        QJsonObject step = stepRecord(ArticleId::create(1),
                                      entryOf(QStringLiteral("One.")).content,
                                      entryOf(QStringLiteral("One. Two.")).content,
                                      5);
        for (const int field : {-1, 17, 1'000'000}) {
            QJsonArray steps = step.value(QLatin1String("steps")).toArray();
            QJsonObject edit = steps.at(0).toObject();
            edit.insert(QStringLiteral("field"), field);
            steps.replace(0, edit);
            step.insert(QStringLiteral("steps"), steps);
            ArticleContent content = entryOf(QStringLiteral("One.")).content;
            QVERIFY(!applyStep(step, content));
            QCOMPARE(content, entryOf(QStringLiteral("One.")).content);
        }
    }

    void aFlippedBitIsSeen()
    {
        const JournalEntry entry = entryOf(QStringLiteral("Words that matter."));
        JournalEntry longer = entry;
        longer.content.body += QStringLiteral(" And these.");
        QVERIFY(answer(m_journal->keep(entry)));
        QVERIFY(answer(m_journal->keep(longer)));
        QFile file(filesIn(m_folder->path()).front());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        const qsizetype headEnd = good.indexOf('\n') + 1;
        for (qsizetype at = headEnd; at < good.size() - 1; at += 11) {
            QByteArray bad = good;
            bad[at] = char(bad.at(at) ^ 4);
            QFile damaged(m_folder->filePath(QStringLiteral("damaged")));
            QVERIFY(damaged.open(QIODevice::WriteOnly));
            damaged.write(bad);
            damaged.close();
            const Result<JournalContents> read = readJournal(damaged.fileName());
            QVERIFY(read && read->damaged);
            for (const JournalDraft &draft : read->drafts)
                QVERIFY(draft.entry == entry || draft.entry == longer);
        }
    }

    void otherFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QTest::newRow("empty") << QByteArray() << int(ErrorCode::InvalidInput);
        QTest::newRow("text") << QByteArray("a file\nof words\n") << int(ErrorCode::InvalidInput);
        QTest::newRow("zeros") << QByteArray(4096, '\0') << int(ErrorCode::InvalidInput);
        QTest::newRow("no head") << journalLine(settledRecord(ArticleId::create(1), 1))
                                 << int(ErrorCode::InvalidInput);
        QJsonObject newer = headRecord(someHead());
        newer.insert(QStringLiteral("format"), JournalFormat + 1);
        QTest::newRow("newer") << journalLine(newer) << int(ErrorCode::TooNew);
    }

    void otherFilesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        const QString path = m_folder->filePath(QStringLiteral("other"));
        append(path, bytes);
        QCOMPARE(readJournal(path).error().code, ErrorCode(code));
        QCOMPARE(readJournal(m_folder->path()).error().code, ErrorCode::Io);
        QCOMPARE(readJournal(path + QStringLiteral("-none")).error().code, ErrorCode::Io);
    }

    void aFullDiskIsSaidAndLeavesTheFileWhole()
    {
        JournalEntry entry = entryOf(QStringLiteral("Before."));
        {
            const FullDisk full;
            QCOMPARE(answer(m_journal->keep(entry)).error().code, ErrorCode::DiskFull);
        }
        QVERIFY(filesIn(m_folder->path()).isEmpty());
        QVERIFY(answer(m_journal->keep(entry)));
        const JournalEntry kept = entry;
        entry.content.body += QStringLiteral(" After.");
        {
            const FullDisk full;
            QCOMPARE(answer(m_journal->keep(entry)).error().code, ErrorCode::DiskFull);
        }
        const QString path = filesIn(m_folder->path()).front();
        QCOMPARE(readJournal(path)->drafts.front().entry, kept);
        QVERIFY(answer(m_journal->keep(entry)));
        QCOMPARE(readJournal(path)->drafts.front().entry, entry);
        QVERIFY(!readJournal(path)->damaged);
    }

    /// Whatever is typed, and whenever the disk refuses: what was acknowledged is in the file.
    void whatWasAcknowledgedIsThere()
    {
        for (quint32 seed = 1; seed <= 25; ++seed) {
            init();
            QRandomGenerator random(seed);
            std::map<ArticleId, JournalEntry> typed;
            std::map<ArticleId, JournalEntry> promised;
            for (int i = 1; i <= 3; ++i) {
                const ArticleId id = ArticleId::create(i);
                typed[id] = entryOf(QStringLiteral("Begun."), id);
            }
            for (int round = 0; round < 60; ++round) {
                auto one = std::next(typed.begin(), random.bounded(3));
                JournalEntry &entry = one->second;
                QString &text = random.bounded(3) ? entry.content.body : entry.content.headline;
                text.replace(
                    random.bounded(int(text.size()) + 1), random.bounded(5), randomText(random));
                if (random.bounded(12) == 0)
                    entry.content.tags << cleanText(randomText(random)).text.simplified();
                const bool full = random.bounded(6) == 0;
                const auto limit = full ? std::make_unique<FullDisk>() : nullptr;
                if (answer(m_journal->keep(entry))) {
                    promised[one->first] = entry;
                } else {
                    QVERIFY(full);
                }
                if (!full && random.bounded(10) == 0) {
                    m_journal->settle(one->first);
                    promised.erase(one->first);
                }
            }
            m_journal->letGo().waitForFinished();
            std::map<ArticleId, JournalEntry> found;
            for (const QString &path : filesIn(m_folder->path())) {
                const Result<JournalContents> read = readJournal(path);
                QVERIFY(read && !read->damaged);
                for (const JournalDraft &draft : read->drafts)
                    found[draft.entry.article] = draft.entry;
            }
            QCOMPARE(found.size(), promised.size());
            for (const auto &[id, entry] : promised)
                QVERIFY(found.at(id).content == cleaned(entry).content);
        }
    }

private:
    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
};

STET_TEST(TestJournal)

#include "test_journal.moc"
