// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/library.h"
#include "core/desk/settings.h"
#include "core/publish/papers/galley_writer.h"
#include "tests/support/checked_desk.h"
#include "tests/support/test_registry.h"

#include <QFile>

using namespace stet;
using namespace stet::test;

/// The galley of an article as a file.
class TestGalleyPaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_desk = std::make_unique<CheckedDesk>();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void theArticleWithNumbersAndEachClaimWithWhatCarriesIt()
    {
        m_desk->verifyAll();
        NewEvidence seen;
        seen.who = QStringLiteral("Jo Weber");
        seen.what = QStringLiteral("Read 12 Nm off the display");
        seen.how = QStringLiteral("in the yard");
        must(Checking(m_desk->ines()).bind(m_desk->article(), m_desk->aim(m_first), seen));
        const QByteArray html = galley();
        QVERIFY(
            html.contains("<span class=\"words verified\">The gripper opened at 12 Nm.</span>"));
        QVERIFY(html.contains("verified by Ines, 2026-02-25"));
        QVERIFY(html.contains("The Ledger: Gripper firmware"));
        QVERIFY(html.contains("<blockquote dir=\"auto\">On Monday the gripper opened at 12 Nm."));
        QVERIFY(html.contains("p. 1"));
        QVERIFY(
            html.contains("https://ledger.example/gripper#:~:text=On%20Monday%20the%20gripper"));
        QVERIFY(html.contains("Attested, not quoted"));
        QVERIFY(html.contains("Jo Weber: Read 12 Nm off the display \u2013 in the yard"));
        QVERIFY(html.contains("Bound after the verdict"));
        QVERIFY(html.contains("Claims: 3. 1 verified, 2 not a fact, 0 open"));
        QVERIFY(html.contains("aria-label=\"Source 1\">1</a>"));
        QVERIFY(html.contains("<tr id=\"source-1\">"));
        // No key of the desk, nothing that runs and nothing that is fetched.
        QVERIFY(!html.contains("@ledger"));
        QVERIFY(!html.contains("<script") && !html.contains("<link") && !html.contains("url("));
        QVERIFY(html.indexOf("Content-Security-Policy") < html.indexOf("<style"));
        QVERIFY(html.contains("default-src &#39;none&#39;") || html.contains("default-src 'none'"));
    }

    void attestedIsCountedApart()
    {
        NewEvidence seen;
        seen.who = QStringLiteral("Jo Weber");
        seen.what = QStringLiteral("The gripper opened at 12 Nm on Monday");
        must(Checking(m_desk->ines()).bind(m_desk->article(), m_desk->aim(m_first), seen));
        m_desk->give(m_first, VerdictKind::Verified);
        const QByteArray html = galley();
        QVERIFY(html.contains("Claims: 3. 1 attested, 2 open (2 unchecked)"));
        QVERIFY(html.contains("<span class=\"words attested\">"));
        QVERIFY(html.contains("attested by Ines"));
    }

    void aFallenVerdictIsNotPrintedAsOne()
    {
        m_desk->verifyAll();
        m_desk->edit(QStringLiteral("12 Nm"), QStringLiteral("14 Nm"));
        const QByteArray html = galley();
        QVERIFY(html.contains("No verdict stands. Before: verified, by Ines"));
        QVERIFY(html.contains("<span class=\"words changed\">"));
        QVERIFY(!html.contains("<span class=\"words verified\">"));
    }

    void whoSignedIsSaidAsItIs()
    {
        QVERIFY(galley().contains("Nobody has signed this article yet."));
        m_desk->verifyAll();
        sign();
        QVERIFY(galley().contains("Checked by Ines, 2026-02-25"));

        m_desk->edit(QStringLiteral("hurt"), QStringLiteral("harmed"));
        QByteArray html = galley();
        QVERIFY(html.contains("the signature is of other words than these"));
        QVERIFY(!html.contains("Checked by"));

        sign(QStringLiteral("The printer waits"));
        html = galley();
        QVERIFY(html.contains("past what stood in the way"));
        QVERIFY(html.contains("The reason that was given: The printer waits"));
        QVERIFY(!html.contains("Checked by"));
    }

    void onADeskOfOnePersonTheAuthorChecked()
    {
        DeskSettings settings = must(Settings(m_desk->mara()).get());
        settings.checking.onePerson = true;
        must(Settings(m_desk->mara()).update(settings));
        m_desk->verifyAll();
        const Article article = must(Articles(m_desk->mara()).get(m_desk->article()));
        must(Checking(m_desk->mara()).signOff(article.id, article.version, {}));
        QVERIFY(galley().contains("Checked by the author: Mara Lindqvist"));
    }

    void wordsOnBackgroundStayUnlessAReasonIsGiven()
    {
        m_desk->verifyAll();
        Source source = m_desk->source();
        source.terms = SourceTerms::Background;
        m_desk->change(source);
        QByteArray html = galley();
        QVERIFY(html.contains("The words of this source stay at the desk."));
        QVERIFY(!html.contains("On Monday"));
        QVERIFY(!html.contains("ledger.example"));
        QVERIFY(html.contains("The Ledger: Gripper firmware"));
        QCOMPARE(m_withheld, QStringList{QStringLiteral("ledger")});
        html = galley(QStringLiteral("The court asks"));
        QVERIFY(html.contains("On Monday the gripper"));
        QVERIFY(m_withheld.isEmpty());
    }

    void whatIsStruckThroughIsShownSo()
    {
        m_desk->edit(QStringLiteral("Nobody was hurt."), QStringLiteral("It was ~~not~~ safe."));
        const QByteArray html = galley();
        QVERIFY(html.contains("<del><span class=\"words unchecked\">not</span></del>"));
        QVERIFY(html.contains("It was <del>not</del> safe.")); // among the claims
    }

    void hostileWordsAreWords()
    {
        const QString evil = QStringLiteral("</span></body><script>alert(1)</script>\" onclick=x");
        m_desk->edit(QStringLiteral("Nobody was hurt."), evil);
        NewEvidence seen;
        seen.who = evil;
        seen.what = evil;
        must(Checking(m_desk->ines()).bind(m_desk->article(), m_desk->aim(m_first), seen));
        must(Checking(m_desk->ines()).addNote(m_desk->article(), m_desk->aim(m_first), evil));
        const QByteArray html = galley();
        QVERIFY(!html.contains("<script"));
        QCOMPARE(html.count("</body>"), 1);
        QVERIFY(html.count("&lt;script&gt;") >= 4);
    }

    void onlyAFileThatMayBeReplacedIs()
    {
        const auto writes = [&](const QString &name) {
            return answer(writeGalley(m_desk->mara(), {m_desk->article(), path(name), {}}))
                .has_value();
        };
        QVERIFY(!writes(QStringLiteral("a.doc")));
        QVERIFY(!writes(QStringLiteral("no-such-folder/a.html")));
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("a.html")));
        QVERIFY(!writes(QStringLiteral("a.html")));
        QVERIFY(QFile::link(QStringLiteral("/dev/full"), path(QStringLiteral("b.html"))));
        QVERIFY(!writes(QStringLiteral("b.html")));
        QVERIFY(!answer(writeGalley(
            m_desk->mara(), {m_desk->article(), m_desk->path() + QStringLiteral("/a.html"), {}})));
        QFile old(path(QStringLiteral("c.html")));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("mine");
        old.close();
        QVERIFY(writes(QStringLiteral("c.html")));
        QVERIFY(old.size() > 1'000);
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    QByteArray galley(const QString &reason = {})
    {
        const GalleyWritten written = must(writeGalley(
            m_desk->mara(), {m_desk->article(), path(QStringLiteral("galley.html")), reason}));
        m_withheld = written.withheld;
        QFile file(written.file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void sign(const QString &reason = {})
    {
        const Article article = must(Articles(m_desk->ines()).get(m_desk->article()));
        must(Checking(m_desk->ines()).signOff(article.id, article.version, reason));
    }

    const QString m_first = QStringLiteral("The gripper opened at 12 Nm.");
    std::unique_ptr<CheckedDesk> m_desk;
    std::unique_ptr<QTemporaryDir> m_folder;
    QStringList m_withheld;
};

STET_TEST(TestGalleyPaper)

#include "test_galley_paper.moc"
