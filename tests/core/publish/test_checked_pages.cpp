// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/editions.h"
#include "core/desk/history/history.h"
#include "core/desk/settings.h"
#include "core/desk/snapshots.h"
#include "core/model/language.h"
#include "core/publish/article_writer.h"
#include "tests/support/checked_desk.h"
#include "tests/support/published.h"
#include "tests/support/test_registry.h"

#include <QFile>

using namespace stet;
using namespace stet::test;

/// A page names its checker while a sign-off stands, and nobody else.
class TestCheckedPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_desk = std::make_unique<CheckedDesk>(); }

    void cleanup() { m_desk.reset(); }

    void aPageNamesWhoSignedIt()
    {
        m_desk->verifyAll();
        QVERIFY(!page().contains("Checked by")); // verified, and nobody signed
        sign(m_desk->ines());
        QVERIFY(page().contains("Checked by Ines"));
        m_desk->edit(QStringLiteral("12 Nm"), QStringLiteral("14 Nm"));
        QVERIFY(!page().contains("Checked by"));
        m_desk->edit(QStringLiteral("14 Nm"), QStringLiteral("12 Nm"));
        QVERIFY(page().contains("Checked by Ines"));
        m_desk->bind(QStringLiteral("The gripper opened at 12 Nm."));
        QVERIFY(!page().contains("Checked by")); // on other evidence than she saw
    }

    void aCheckerWhoIsNamedHasNotYetChecked()
    {
        Articles articles(m_desk->mara());
        must(articles.assign(m_desk->article(),
                             must(articles.get(m_desk->article())).version,
                             {},
                             QStringLiteral("Ines"),
                             0));
        QVERIFY(!page().contains("Checked by"));
    }

    void whoSignedPastABlockingRuleIsNotNamed()
    {
        m_desk->give(QStringLiteral("Nobody was hurt."), VerdictKind::Disputed);
        sign(m_desk->ines(), QStringLiteral("It has to go out."));
        QVERIFY(!page().contains("Checked by"));
    }

    void aPageThatTheDeskHoldsBackLeavesWithAReasonAlone()
    {
        m_desk->verifyAll();
        sign(m_desk->ines());
        weigh({{QStringLiteral("weak_sources"), QStringLiteral("blocks")}});
        const QString file = m_folder.filePath(QStringLiteral("gripper.html"));
        const QString slug = QStringLiteral("gripper");
        // A draft can be looked at: all only warns there.
        const WrittenPage warned = must(renderArticle(m_desk->mara(), slug, file));
        QVERIFY(isOpen(warned.gate));
        QVERIFY(!warned.gate.empty());
        QVERIFY(page().contains("Checked by Ines"));
        QVERIFY(QFile::remove(file));

        weigh({{QStringLiteral("weak_sources"), QStringLiteral("blocks")},
               {QStringLiteral("export"), QStringLiteral("blocks")}});
        const auto held = answer(renderArticle(m_desk->mara(), slug, file));
        QCOMPARE(held.error().code, ErrorCode::InvalidInput);
        QVERIFY2(held.error().detail.contains(QStringLiteral("weak_sources")),
                 qPrintable(held.error().detail));
        QVERIFY(!answer(renderArticle(m_desk->mara(), slug, file, QStringLiteral("  "))));
        QVERIFY(!QFile::exists(file));
        QVERIFY(exports().empty());
        const WrittenPage passed =
            must(renderArticle(m_desk->mara(), slug, file, QStringLiteral("For the lawyer.")));
        QVERIFY(!isOpen(passed.gate));
        QFile html(file);
        QVERIFY(html.open(QIODevice::ReadOnly));
        QVERIFY(!html.readAll().contains("Checked by"));
        QCOMPARE(exports().size(), size_t(1));
        const StoryEntry told = exports().front();
        QCOMPARE(told.why, QStringLiteral("For the lawyer."));
        QCOMPARE(told.values, QStringList{QStringLiteral("weak_sources")});
        QVERIFY(storySentence(told).contains(QStringLiteral("weak_sources")));

        // A reason where nothing blocks is nothing for the record.
        weigh({{QStringLiteral("export"), QStringLiteral("blocks")}});
        (void)must(renderArticle(m_desk->mara(), slug, file, QStringLiteral("Again.")));
        QVERIFY(page().contains("Checked by Ines"));
        QCOMPARE(exports().size(), size_t(1));
        QVERIFY(must(Doctor(m_desk->mara()).check()).clean());
    }

    void aDeskOfOnePersonSaysThatTheAuthorChecked()
    {
        DeskSettings settings = must(Settings(m_desk->mara()).get());
        settings.checking.onePerson = true;
        must(Settings(m_desk->mara()).update(settings));
        m_desk->verifyAll();
        sign(m_desk->mara());
        const QByteArray html = page();
        QVERIFY(html.contains("Checked by the author"));
        QVERIFY(!html.contains("Checked by Mara"));
    }

    void aWithdrawnPageSaysNothingOfACheck()
    {
        m_desk->verifyAll();
        sign(m_desk->ines());
        publishNow(m_desk->mara(), m_desk->article());
        QVERIFY(page().contains("Checked by Ines"));
        must(Editions(m_desk->mara()).withdraw(m_desk->article(), QStringLiteral("By order.")));
        QVERIFY(!page().contains("Checked by"));
    }

    void sourcesThatWereLookedAtAgainAreDated()
    {
        const auto look = [this](LookOutcome outcome) {
            m_desk->clock().advance(qint64(24) * 3'600'000);
            NewLook made;
            made.outcome = outcome;
            must(Snapshots(m_desk->mara()).look(m_desk->source().id, made));
        };
        QVERIFY(!page().contains("Sources last re-read"));
        look(LookOutcome::Same);
        QVERIFY(!page().contains("Sources last re-read")); // the first look is none again
        look(LookOutcome::Same);
        const QDate day =
            QDateTime::fromMSecsSinceEpoch(m_desk->clock().nowMs(), zoneOf(testSettings())).date();
        QVERIFY(page().contains("Sources last re-read " +
                                Languages().forTag(QStringLiteral("en")).printDate(day).toUtf8()));
        look(LookOutcome::Blocked); // says nothing of the source
        QVERIFY(page().contains("Sources last re-read"));
        look(LookOutcome::Drifted);
        QVERIFY(!page().contains("Sources last re-read"));
    }

private:
    void sign(DeskSession &session, const QString &reason = {})
    {
        const Article article = must(Articles(session).get(m_desk->article()));
        must(Checking(session).signOff(article.id, article.version, reason));
    }

    void weigh(const QJsonObject &gate)
    {
        DeskSettings settings = must(Settings(m_desk->mara()).get());
        settings.checking.gate = gate;
        must(Settings(m_desk->mara()).update(settings));
    }

    /// What the record says of pages that left past the gate.
    std::vector<StoryEntry> exports()
    {
        std::vector<StoryEntry> entries =
            must(History(m_desk->mara()).story({m_desk->article()})).entries;
        std::erase_if(entries,
                      [](const StoryEntry &entry) { return entry.verb != u"export.page"; });
        return entries;
    }

    QByteArray page()
    {
        const QString file = m_folder.filePath(QStringLiteral("gripper.html"));
        must(renderArticle(m_desk->mara(), QStringLiteral("gripper"), file));
        QFile html(file);
        return html.open(QIODevice::ReadOnly) ? html.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<CheckedDesk> m_desk;
};

STET_TEST(TestCheckedPages)

#include "test_checked_pages.moc"
