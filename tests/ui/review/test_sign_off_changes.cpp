// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/draft/draft_log.h"
#include "tests/support/checked_desk.h"
#include "tests/support/test_registry.h"
#include "ui/review/sign_off_changes.h"

using namespace stet;
using namespace stet::test;

/// What a signature is renewed over, as people read it.
class TestSignOffChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_desk = std::make_unique<CheckedDesk>();
        m_desk->verifyAll();
        const ReviewedArticle sheet = m_desk->sheet();
        (void)must(Checking(m_desk->ines()).signOff(m_desk->article(), sheet.article.version));
        QVERIFY(changes().isEmpty());
    }

    void cleanup() { m_desk.reset(); }

    void aChangedWordIsShownWithWhatItWas()
    {
        m_desk->edit(QStringLiteral("12 Nm"), QStringLiteral("14 Nm"));
        const QStringList found =
            changes().filter(QStringLiteral("The gripper opened at [−12][+14] Nm."));
        QCOMPARE(found.size(), 1);
        QVERIFY(found.front().startsWith(QStringLiteral("1 "))); // the row behind the headline
    }

    void whatIsGoneIsNamed()
    {
        m_desk->edit(QStringLiteral(" Nobody was hurt."), QString());
        QCOMPARE(
            changes().filter(QStringLiteral("Gone since it was signed: Nobody was hurt.")).size(),
            1);
    }

    void aBylineIsSignedToo()
    {
        const Article article = must(Articles(m_desk->mara()).get(m_desk->article()));
        DraftSave save;
        save.article = article.id;
        save.version = article.version;
        save.content = article.content;
        save.content.authors = {{QStringLiteral("Ann"), {}}};
        save.edits = editsBetween(article.content, save.content, StepKind::Edit, 0);
        (void)must(Articles(m_desk->mara()).save(save));
        const QStringList found = changes();
        QCOMPARE(found.size(), 1);
        QVERIFY2(found.front().startsWith(QStringLiteral("-1 ")) &&
                     found.front().contains(QStringLiteral("[+Ann]")),
                 qPrintable(found.front()));
    }

private:
    /// "ROW TEXT" for each.
    [[nodiscard]] QStringList changes() const
    {
        const ArticleAtHand desk =
            must(Checking(m_desk->ines()).atHand(m_desk->article(), nullptr));
        QStringList all;
        for (const SignOffChange &change :
             signOffChanges(SheetRows(desk.sheet), desk.signedContent.get()))
            all.append(QStringLiteral("%1 %2").arg(change.row).arg(change.text));
        return all;
    }

    std::unique_ptr<CheckedDesk> m_desk;
};

STET_TEST(TestSignOffChanges)

#include "test_sign_off_changes.moc"
