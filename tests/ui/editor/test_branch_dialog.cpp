// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/branches.h"
#include "tests/support/article_desk.h"
#include "tests/support/test_registry.h"
#include "ui/editor/branch_dialog.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPromise>
#include <QPushButton>

using namespace stet;
using namespace stet::test;

class TestBranchDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_desk = std::make_unique<ArticleDesk>(QStringLiteral("One.\n\nTwo.\n\nThree."));
        m_kept.clear();
        m_settled = 0;
        SideBranch branch;
        branch.article = m_desk->article().id;
        branch.base = branch.content = m_desk->article().content;
        branch.content.body = QStringLiteral("Mine.\n\nTwo.\n\nThree.");
        m_branch = must(Branches(m_desk->session()).keep(branch));
        save(QStringLiteral("Theirs.\n\nTwo.\n\nThree."));
        openDialog();
    }

    void cleanup()
    {
        delete m_dialog;
        QVERIFY(m_desk->isSound());
        m_desk.reset();
    }

    void theOutcomeIsUsed()
    {
        QSignalSpy resolved(&shown(), &BranchDialog::resolved);
        QVERIFY(shown().isSafe());
        use();
        QTRY_COMPARE(resolved.size(), 1);
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(article().content.body, QStringLiteral("Mine.\n\nTwo.\n\nThree."));
        QVERIFY(m_kept.empty());
    }

    void whatIsMadeByHandIsKeptAndStays()
    {
        type(QStringLiteral(" By hand."));
        QVERIFY(!shown().isSafe());
        shown().secure();
        QTRY_VERIFY(shown().isSafe());
        QCOMPARE(m_kept.back().content.body, QStringLiteral("Mine. By hand.\n\nTwo.\n\nThree."));
        // Others go on writing, in the article and on the branch.
        save(QStringLiteral("Theirs.\n\nTwo.\n\nThree of theirs."));
        m_branch.content.body = QStringLiteral("Mine.\n\nTwo of mine.\n\nThree.");
        m_branch = must(Branches(m_desk->session()).keep(m_branch));
        use();
        QTRY_COMPARE(body().toPlainText(),
                     QStringLiteral("Mine. By hand.\n\nTwo of mine.\n\nThree of theirs."));
        QVERIFY(note().contains(QStringLiteral("look at both once more")));
        QTRY_VERIFY(button("branchUse").isEnabled());
        use();
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(article().content.body,
                 QStringLiteral("Mine. By hand.\n\nTwo of mine.\n\nThree of theirs."));
        QCOMPARE(m_settled, 1);
    }

    void takingASideCanBeUndone()
    {
        type(QStringLiteral(" By hand."));
        button("branchTheirs").click();
        QCOMPARE(body().toPlainText(), QStringLiteral("Theirs.\n\nTwo.\n\nThree."));
        body().setFocus();
        QTest::keyClick(&body(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(body().toPlainText(), QStringLiteral("Mine. By hand.\n\nTwo.\n\nThree."));
    }

    void closingAsksOnceBeforeItDropsAnything()
    {
        QTest::keyClick(&shown(), Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(must(Branches(m_desk->session()).open(m_branch.article)).size(), size_t(1));

        openDialog();
        type(QStringLiteral(" By hand."));
        QTest::keyClick(&shown(), Qt::Key_Escape);
        QVERIFY(shown().isVisible());
        QVERIFY(note().contains(QStringLiteral("close once more")));
        shown().close();
        QTRY_VERIFY(!m_dialog);
    }

    void whatSomeoneElseSettledBecomesAChangeOfTheArticle()
    {
        type(QStringLiteral(" By hand."));
        ArticleContent outcome = article().content;
        outcome.body = QStringLiteral("Settled.\n\nTwo.\n\nThree, settled.");
        must(Branches(m_desk->session()).resolve(m_branch, article().version, outcome));
        use();
        QTRY_VERIFY(note().contains(QStringLiteral("Someone settled this side branch")));
        QTRY_VERIFY(button("branchUse").isEnabled());
        QCOMPARE(body().toPlainText(), QStringLiteral("Mine. By hand.\n\nTwo.\n\nThree, settled."));
        use();
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(article().content.body,
                 QStringLiteral("Mine. By hand.\n\nTwo.\n\nThree, settled."));
    }

private:
    BranchDialog &shown() const
    {
        BranchDialog *dialog = m_dialog;
        if (dialog == nullptr)
            qFatal("the dialog is gone");
        return *dialog;
    }

    void openDialog()
    {
        auto *dialog = new BranchDialog(m_desk->session(), article(), m_branch, journal(), nullptr);
        dialog->show();
        m_dialog = dialog;
    }

    Article article() const { return must(Articles(m_desk->session()).get(m_desk->article().id)); }

    void save(const QString &text)
    {
        const Article now = article();
        DraftSave save{now.id, now.version, {}, now.content};
        save.content.body = text;
        (void)must(Articles(m_desk->session()).save(save));
    }

    JournalDoor journal()
    {
        JournalDoor door;
        door.keep = [this](const JournalEntry &entry) {
            m_kept.push_back(entry);
            QPromise<Result<>> promise;
            promise.start();
            promise.addResult(Result<>());
            promise.finish();
            return promise.future();
        };
        door.settle = [this](ArticleId) {
            ++m_settled;
        };
        return door;
    }

    QPlainTextEdit &body() const
    {
        return *shown().findChild<QPlainTextEdit *>(QStringLiteral("branchBody"));
    }

    QPushButton &button(const char *name) const
    {
        return *shown().findChild<QPushButton *>(QString::fromLatin1(name));
    }

    QString note() const
    {
        QString said;
        for (const QLabel *label : shown().findChildren<QLabel *>())
            said += label->text() + u'\n';
        return said;
    }

    void use() { button("branchUse").click(); }

    /// At the end of the first paragraph.
    void type(const QString &text)
    {
        QTextCursor cursor = body().textCursor();
        cursor.movePosition(QTextCursor::Start);
        cursor.movePosition(QTextCursor::EndOfBlock);
        body().setTextCursor(cursor);
        QTest::keyClicks(&body(), text);
    }

    std::unique_ptr<ArticleDesk> m_desk;
    SideBranch m_branch;
    std::vector<JournalEntry> m_kept;
    int m_settled = 0;
    QPointer<BranchDialog> m_dialog;
};

STET_TEST(TestBranchDialog)

#include "test_branch_dialog.moc"
