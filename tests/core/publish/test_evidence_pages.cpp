// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/editions.h"
#include "core/desk/library.h"
#include "core/desk/settings.h"
#include "core/model/language.h"
#include "core/model/words_hash.h"
#include "core/publish/article_writer.h"
#include "core/publish/site_writer.h"
#include "tests/core/publish/site_support.h"
#include "tests/support/checked_desk.h"
#include "tests/support/published.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QRegularExpression>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

const QString pageName = u"news/gripper.html"_s;
const QByteArray quoted = "On Monday the gripper opened at 12 Nm.";

QByteArray mainOf(const QByteArray &html)
{
    QByteArray main = html.mid(html.indexOf("<main"));
    main.truncate(main.indexOf("</main>"));
    return main;
}

/// What stands in a page's paragraphs without the marks.
QString wordsOf(const QByteArray &html)
{
    static const QRegularExpression proof(
        QStringLiteral("<span class=\"proof\".*?</span></span></span></span>"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression notes(QStringLiteral("<section id=\"evidence\".*?</section>"),
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression checkedBy(QStringLiteral("<span>Checked by.*?</span>"));
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    return QString::fromUtf8(mainOf(html))
        .remove(notes)
        .remove(proof)
        .remove(checkedBy)
        .remove(tags)
        .simplified();
}

} // namespace

/// Where a desk shows readers its evidence, a page shows it as long as it carries, and where terms
/// allow.
class TestEvidencePages : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_desk = std::make_unique<CheckedDesk>();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void cleanup() { m_desk.reset(); }

    void nothingIsShownUnlessTheDeskWantsIt()
    {
        checkAndPublish();
        QVERIFY(!page().contains(quoted));
        QVERIFY(!page().contains("class=\"proof\""));
        show(true);
        QVERIFY(page().contains(quoted)); // of an edition that was there before
        show(false);
        QVERIFY(!page().contains(quoted));
    }

    void aVerifiedSentenceShowsWhatCarriesIt()
    {
        show(true);
        checkAndPublish();
        const QByteArray html = page();
        QVERIFY(html.contains(
            "<span class=\"checked\" data-claim=\"1\">The gripper opened at 12 Nm.</span>"));
        QCOMPARE(html.count("<q dir=\"auto\">" + quoted + "</q>"), 2); // the card and the note
        QVERIFY(html.contains("The Ledger: <a href=\"https://ledger.example/gripper#:~:text="));
        const QDate day =
            QDateTime::fromMSecsSinceEpoch(m_desk->snapshot().takenMs, zoneOf(testSettings()))
                .date();
        QVERIFY(html.contains("read on " + Languages().forTag(u"en"_s).printDate(day).toUtf8() +
                              "</time>"));
        QCOMPARE(html.count("class=\"checked\""), 1); // no fact, no mark
        QVERIFY(!html.contains("<span class=\"carries\"><span>"));
    }

    /// Publish, one source drifts, publish: the mark goes, and not a word does.
    void whatHasFallenLosesMarkAndWords()
    {
        show(true);
        checkAndPublish();
        const QByteArray before = page();
        QVERIFY(before.contains(quoted));
        QVERIFY(before.contains("Checked by Ines"));
        drift();
        const QByteArray after = page();
        QVERIFY(!after.contains(quoted));
        QVERIFY(!after.contains("class=\"proof\""));
        QVERIFY(!after.contains("class=\"checked\""));
        QVERIFY(!after.contains("id=\"evidence\""));
        QVERIFY(!after.contains("Checked by"));
        QCOMPARE(wordsOf(after), wordsOf(before));
    }

    void theSingleFileOfTheWorkingTextIsThePublishedPage()
    {
        show(true);
        checkAndPublish();
        const QString file = m_folder->filePath(pageName);
        must(renderArticle(m_desk->mara(), u"gripper"_s, file));
        QFile html(file);
        QVERIFY(html.open(QIODevice::ReadOnly));
        const QByteArray bytes = html.readAll();
        QVERIFY(bytes.contains(quoted));
        QCOMPARE(mainOf(bytes), mainOf(page()));
    }

    void anEditTakesTheMarkOffTheWorkingTextAlone()
    {
        show(true);
        checkAndPublish();
        m_desk->edit(u"12 Nm"_s, u"14 Nm"_s);
        QVERIFY(page().contains(quoted));
        const QString file = m_folder->filePath(u"alone.html"_s);
        must(renderArticle(m_desk->mara(), u"gripper"_s, file));
        QFile html(file);
        QVERIFY(html.open(QIODevice::ReadOnly));
        QVERIFY(!html.readAll().contains(quoted));
    }

    void wordsThatMayNotLeaveGoWithTheNextPublishing_data()
    {
        QTest::addColumn<SourceTerms>("terms");
        QTest::addColumn<int>("embargoed");
        QTest::newRow("background") << SourceTerms::Background << 0;
        QTest::newRow("embargo") << SourceTerms::Open << 1;
    }

    void wordsThatMayNotLeaveGoWithTheNextPublishing()
    {
        QFETCH(const SourceTerms, terms);
        QFETCH(const int, embargoed);
        show(true);
        checkAndPublish();
        QVERIFY(page().contains(quoted));
        Source source = must(Library(m_desk->mara()).byKey(u"ledger"_s));
        source.terms = terms;
        source.embargoUntilMs = embargoed != 0 ? m_desk->clock().nowMs() + 60'000 : 0;
        m_desk->change(source);
        const QByteArray html = page();
        QVERIFY(!html.contains("On Monday"));
        QVERIFY(!html.contains("On%20Monday"));
        QVERIFY(html.contains("class=\"checked\"")); // it is verified all the same
        QVERIFY(html.contains("the desk keeps and does not publish"));
        if (embargoed == 0)
            return;
        m_desk->clock().advance(60'000);
        QVERIFY(page().contains(quoted));
    }

    void whatIsAttestedShowsWhoAttestsAndNoWord()
    {
        show(true);
        NewEvidence attested;
        attested.source = m_desk->source().id;
        attested.who = u"Jo Weber"_s;
        attested.what = u"zqwhat"_s;
        attested.when = u"in May"_s;
        attested.how = u"zqhow"_s;
        const QString words = u"The gripper opened at 12 Nm."_s;
        must(Checking(m_desk->ines()).bind(m_desk->article(), m_desk->aim(words), attested));
        m_desk->give(words, VerdictKind::Verified, u"Read off the display."_s);
        publishNow(m_desk->mara(), m_desk->article());
        const QByteArray html = page();
        QVERIFY(html.contains("Attested by Jo Weber"));
        QVERIFY(html.contains("in May"));
        QVERIFY(!html.contains("zqwhat"));
        QVERIFY(!html.contains("zqhow"));
        // Whoever speaks in confidence is not named, nor who listened.
        Source source = must(Library(m_desk->mara()).byKey(u"ledger"_s));
        source.terms = SourceTerms::Background;
        m_desk->change(source);
        QVERIFY(!page().contains("Jo Weber"));
    }

    /// By the desk's own day, with no word changed and nothing published anew.
    void aPageThatIsOverdueSaysSo()
    {
        constexpr qint64 Day = 86'400'000;
        const QTimeZone zone = zoneOf(testSettings());
        // An hour before the desk's midnight.
        const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_desk->clock().nowMs(), zone);
        m_desk->clock().advance(now.msecsTo(QDateTime(now.date(), QTime(23, 0), zone)) + Day);
        verifiedToday(2);
        checkAndPublish();
        const QByteArray due = "Next check due";
        const QByteArray over = "Was due to be checked again on";
        QVERIFY(page().contains("Last verified"));
        QVERIFY(page().contains(due));
        m_desk->clock().advance(2 * Day);
        QVERIFY(page().contains(due)); // it is due on that day
        m_desk->clock().advance(2 * Day / 24);
        const QByteArray late = page();
        QVERIFY(!late.contains(due));
        QVERIFY(late.contains(over));
        QVERIFY(late.contains("Last verified"));
        drift();
        QVERIFY(!page().contains("Last verified"));
    }

    void aRetractedPageVouchesForNothing()
    {
        show(true);
        checkAndPublish();
        must(Editions(m_desk->mara()).retract(m_desk->article(), u"It was a slide."_s));
        QVERIFY(!page().contains(quoted));
        QVERIFY(page().contains("The gripper opened at 12 Nm."));
        QVERIFY(!page().contains("class=\"checked\""));
    }

private:
    void show(bool evidence)
    {
        DeskSettings settings = must(Settings(m_desk->mara()).get());
        settings.checking.evidenceForReaders = evidence;
        must(Settings(m_desk->mara()).update(settings));
    }

    /// The words as they are were verified today, and are to be checked again after `days`.
    void verifiedToday(int days) const
    {
        const Article article = must(Articles(m_desk->mara()).get(m_desk->article()));
        DraftSave save{article.id, article.version, {}, article.content};
        save.content.reviewDays = days;
        save.content.lastVerified =
            QDateTime::fromMSecsSinceEpoch(m_desk->clock().nowMs(), zoneOf(testSettings())).date();
        save.content.verifiedWords = wordsHash(save.content);
        must(Articles(m_desk->mara()).save(save));
    }

    void checkAndPublish()
    {
        m_desk->verifyAll();
        const Article article = must(Articles(m_desk->mara()).get(m_desk->article()));
        must(Checking(m_desk->ines()).signOff(article.id, article.version));
        publishNow(m_desk->mara(), m_desk->article());
    }

    void drift()
    {
        m_desk->clock().advance(60'000);
        m_desk->sourceSays(u"Changed."_s);
    }

    /// As the site has it, written into a folder of its own.
    [[nodiscard]] QByteArray page() const
    {
        const QTemporaryDir folder(m_folder->filePath(u"site-XXXXXX"_s));
        must(publishSite(m_desk->mara(), folder.path()));
        return bytesBelow(folder.path()).value(pageName);
    }

    std::unique_ptr<CheckedDesk> m_desk;
    std::unique_ptr<QTemporaryDir> m_folder;
};

STET_TEST(TestEvidencePages)

#include "test_evidence_pages.moc"
