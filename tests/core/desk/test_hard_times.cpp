// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/draft/draft_log.h"
#include "core/model/draft_fields.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>

#include <sqlite3.h>
#include <sys/resource.h>

#include <thread>

using namespace stet;
using namespace stet::test;

namespace {

/// No file may grow beyond a size while this lives: the nearest to a full disk that needs no mount.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }

    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

private:
    rlimit m_before = {};
};

DraftSave appended(const Article &article, const QString &text)
{
    DraftSave save{article.id, article.version, {}, article.content};
    save.edits.push_back({DraftField::Body, article.content.body.size(), {}, text, 1});
    save.content.body += text;
    return save;
}

/// What people and bad clients write: surrogate pairs, combining marks, line ends of elsewhere.
QString randomText(QRandomGenerator &random)
{
    static const QStringList pieces{QStringLiteral("word "),
                                    QStringLiteral("\n\n"),
                                    QStringLiteral("[@key]"),
                                    QStringLiteral("😀"),
                                    QStringLiteral("e\u0301"),
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

/// Changes a field of `content` somewhere; now and then the step says something else than was done.
DraftEdit randomEdit(QRandomGenerator &random, ArticleContent &content)
{
    const auto field = DraftField(random.bounded(3));
    QString text = fieldText(content, field);
    const qsizetype position = random.bounded(int(text.size()) + 1);
    const qsizetype length = std::min<qsizetype>(random.bounded(6), text.size() - position);
    DraftEdit edit{field, position, text.mid(position, length), randomText(random), 1};
    text.replace(position, length, edit.inserted);
    setFieldText(content, field, text);
    if (random.bounded(20) == 0)
        edit.position += random.bounded(5);
    return edit;
}

} // namespace

class TestHardTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theLogAlwaysLeadsToTheText()
    {
        for (quint32 seed = 1; seed <= 8; ++seed) {
            TestDesk desk;
            Articles articles(desk.session());
            QRandomGenerator random(seed);
            const Article first = must(articles.create({}));
            Article article = first;
            for (int round = 0; round < 60; ++round) {
                DraftSave save{article.id, article.version, {}, article.content};
                for (int i = random.bounded(5); i >= 0; --i)
                    save.edits.push_back(randomEdit(random, save.content));
                article = must(articles.save(std::move(save)));
                QVERIFY(!article.content.body.contains(QChar(0)) &&
                        !article.content.body.contains(u'\r'));
            }
            ArticleContent replayed = first.content;
            const std::vector<DraftEdit> log = must(articles.log(article.id, 1'000'000));
            QVERIFY(replay(log, replayed));
            QCOMPARE(replayed, article.content);
        }
    }

    void aFullDiskRefusesAndTheNextSaveWorks()
    {
        TestDesk desk;
        Articles articles(desk.session());
        Article article = must(articles.create({}));
        article = must(articles.save(appended(article, QStringLiteral("before "))));
        const QString large = QStringLiteral("text ").repeated(200'000);
        {
            const FileSizeLimit limit(
                rlim_t(QFileInfo(desk.path() + QStringLiteral("/desk.sqlite-wal")).size()) +
                100'000);
            const auto refused = answer(articles.save(appended(article, large)));
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::DiskFull);
            QVERIFY(refused.error().message.contains(QStringLiteral("your text")));
            QCOMPARE(must(articles.get(article.id)), article);
            QCOMPARE(must(articles.log(article.id, 10)).size(), size_t(1));
        }
        article = must(articles.save(appended(article, large)));
        QCOMPARE(must(Articles(desk.reopen()).get(article.id)), article);
        const DoctorReport report = must(Doctor(desk.session()).check(CheckDepth::Thorough));
        QVERIFY(report.clean());
    }

    void aHeldDeskIsBusyAndNothingIsLost()
    {
        TestDesk desk;
        Articles articles(desk.session());
        Article article = must(articles.create({}));
        sqlite3 *other = nullptr;
        QCOMPARE(sqlite3_open((desk.path() + QStringLiteral("/desk.sqlite")).toUtf8().constData(),
                              &other),
                 SQLITE_OK);
        QCOMPARE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
        QFuture<Result<Article>> held = articles.save(appended(article, QStringLiteral("held ")));
        QElapsedTimer timer;
        timer.start();
        (void)must(articles.get(article.id));
        QVERIFY(timer.elapsed() < 1000); // reading goes on
        QCOMPARE(answer(held).error().code, ErrorCode::Busy);
        sqlite3_exec(other, "ROLLBACK", nullptr, nullptr, nullptr);
        sqlite3_close(other);
        article = must(articles.save(appended(article, QStringLiteral("held "))));
        QCOMPARE(article.content.body, QStringLiteral("held "));
    }

    void twoProcessesLoseNothing_data()
    {
        QTest::addColumn<QString>("phase");
        QTest::newRow("saving") << QStringLiteral("save");
        QTest::newRow("importing") << QStringLiteral("import");
    }

    void twoProcessesLoseNothing()
    {
        QFETCH(QString, phase);
        TestDesk desk;
        ArticleContent content;
        content.headline = QStringLiteral("target");
        const Article theirs = must(Articles(desk.session()).create(content));
        Article mine = must(Articles(desk.session()).create({}));
        qint64 fromOutside = 0;
        connect(&desk.session(), &DeskSession::changed, this, [&](const Changes &changes) {
            if (changes.fromOutside && changes.articles.contains(theirs.id))
                ++fromOutside;
        });
        QProcess other;
        other.start(QStringLiteral(STET_KILL_WRITER),
                    {desk.path(), QStringLiteral("target"), QStringLiteral("0"), phase});
        QVERIFY(other.waitForStarted());
        QByteArray told;
        int saves = 0;
        const auto savesIn = [](const QByteArray &lines) {
            return lines.count("\nsave ");
        };
        while (savesIn(told) < 200) {
            mine = must(Articles(desk.session()).save(appended(mine, QStringLiteral("x"))));
            ++saves;
            QVERIFY(other.state() == QProcess::Running);
            QCoreApplication::processEvents();
            other.waitForReadyRead(1);
            told += other.readAllStandardOutput();
        }
        other.kill();
        other.waitForFinished();
        told += other.readAllStandardOutput();
        const qint64 promised = savesIn(told.left(told.lastIndexOf('\n')));
        QTRY_VERIFY(fromOutside > 0);
        const Article kept = must(Articles(desk.session()).get(theirs.id));
        QVERIFY(kept.content.body.count(u'\n') >= promised);
        QCOMPARE(must(Articles(desk.session()).get(mine.id)).content.body.size(), saves);
        qInfo("two processes: %d and %lld acknowledged saves, 0 lost", saves, promised);
        // The same article from a version that is no longer the newest.
        QCOMPARE(answer(Articles(desk.session()).save(appended(theirs, QStringLiteral("late"))))
                     .error()
                     .code,
                 ErrorCode::Conflict);
        QVERIFY(must(Doctor(desk.reopen()).check(CheckDepth::Thorough)).clean());
    }

    void theWalStaysShort()
    {
        TestDesk desk(TestDesk::Place::Memory);
        Articles articles(desk.session());
        const QString wal = desk.path() + QStringLiteral("/desk.sqlite-wal");
        constexpr qint64 Limit = 60'000'000;
        qint64 longest = 0;
        for (int i = 0; i < 150; ++i) {
            ArticleContent content;
            content.body = QString(1'000'000, QChar(u'a' + char16_t(i % 26)));
            (void)must(articles.create(content));
            longest = std::max(longest, QFileInfo(wal).size());
        }
        QVERIFY2(longest < Limit, qPrintable(QString::number(longest)));
        QVERIFY(QFileInfo(desk.path() + QStringLiteral("/desk.sqlite")).size() > Limit);
        desk.close();
        QVERIFY(!QFile::exists(wal));
    }

    void aHeldSessionIsDestroyedLater()
    {
        TestDesk desk;
        DeskSession &session = desk.session();
        std::atomic<bool> released = false;
        std::thread work([&released, &session, held = session.hold()]() mutable {
            while (!session.closing())
                QThread::msleep(1);
            (void)must(Articles(session).create({}));
            released = true;
            held.reset();
        });
        desk.close();
        QVERIFY(released);
        work.join();
        QCOMPARE(must(Articles(desk.reopen()).list({})).total, 1);
    }

    void closingKeepsWhatWasCalled()
    {
        TestDesk desk;
        Article article = must(Articles(desk.session()).create({}));
        std::vector<QFuture<Result<Article>>> futures;
        for (int i = 0; i < 50; ++i) {
            ArticleContent content;
            content.headline = QStringLiteral("Number %1").arg(i);
            futures.push_back(Articles(desk.session()).create(content));
        }
        desk.close();
        for (QFuture<Result<Article>> &future : futures)
            QVERIFY(future.isFinished() && future.result());
        QCOMPARE(must(Articles(desk.reopen()).list({})).total, 51);
        QFuture<Result<Article>> last = Articles(desk.session()).create({});
        desk.session().drained().waitForFinished();
        QVERIFY(last.isFinished());
    }

    void whatIsDrainedStandsInTheFileItself()
    {
        TestDesk desk;
        ArticleContent content;
        content.headline = QStringLiteral("Folded before anybody waits");
        content.body = QStringLiteral("Words. ").repeated(20'000);
        const Article article = must(Articles(desk.session()).create(content));
        desk.session().drained().waitForFinished();
        // The file alone, as the closing finds it: it would wait for what is still beside it.
        const QTemporaryDir beside;
        const QString folder = beside.filePath(QStringLiteral("alone.stet"));
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(QFile::copy(desk.path() + QStringLiteral("/desk.sqlite"),
                            folder + QStringLiteral("/desk.sqlite")));
        const auto alone =
            answer(DeskSession::open(folder, OpenMode::ReadWrite, testActor(), desk.clock()));
        QVERIFY2(alone, qPrintable(alone ? QString() : alone.error().message));
        QCOMPARE(must(Articles(**alone).get(article.id)).content, article.content);
        // And the desk goes on taking words until it is closed.
        const Article last = must(Articles(desk.session()).create({}));
        QCOMPARE(must(Articles(desk.reopen()).get(last.id)), last);
    }

    void anAuthorListOfManyNamesIsKept()
    {
        TestDesk desk;
        ArticleContent content;
        content.authors.assign(2000, Byline{QStringLiteral("Name"), {}});
        content.body = QStringLiteral("a\u0301").repeated(50'000);
        const Article made = must(Articles(desk.session()).create(content));
        QCOMPARE(made.content.authors.size(), size_t(2000));
        QCOMPARE(must(Articles(desk.reopen()).get(made.id)), made);
    }
};

STET_TEST(TestHardTimes)

#include "test_hard_times.moc"
