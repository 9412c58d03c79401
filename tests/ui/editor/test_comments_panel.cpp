// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"
#include "ui/editor/comments/comments_panel.h"

#include <QListView>
#include <QSignalSpy>
#include <QWindow>

using namespace stet;
using namespace stet::test;

namespace {

constexpr int lines = 40;

CommentEntry entryOf(int number, const QString &text)
{
    CommentEntry entry;
    entry.comment.id = CommentId(QUuid(uint(number), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    entry.comment.person = QStringLiteral("Jon Ade");
    entry.comment.quoted = QStringLiteral("four");
    entry.comment.text = text;
    entry.start = number;
    return entry;
}

} // namespace

/// How much of a comment the panel shows.
class TestCommentsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theChosenOneIsShownWhole()
    {
        CommentsPanel panel(CommentsPanel::Access::Write);
        show(panel);
        const int line = QFontMetrics(list(panel).font()).lineSpacing();
        QVERIFY(height(panel, 0) < 15 * line);
        QVERIFY(height(panel, 1) < 15 * line);
        panel.choose(entryOf(1, {}).comment.id);
        QVERIFY(height(panel, 0) > lines * line);
        QVERIFY(height(panel, 0) < (lines + 10) * line); // an empty line is one
        QVERIFY(height(panel, 1) < 15 * line);
        // By key as well; the one before folds.
        list(panel).setFocus();
        QTest::keyClick(&list(panel), Qt::Key_Down);
        QVERIFY(height(panel, 0) < 15 * line);
        QVERIFY(height(panel, 1) > lines * line);
        QVERIFY(list(panel).visualRect(list(panel).currentIndex()).top() >= 0);
    }

    void aClickLeadsToItsWordsAlthoughRowsFold()
    {
        CommentsPanel panel(CommentsPanel::Access::Write);
        show(panel);
        panel.choose(entryOf(1, {}).comment.id);
        list(panel).scrollTo(list(panel).model()->index(1, 0), QAbstractItemView::PositionAtBottom);
        const QSignalSpy wanted(&panel, &CommentsPanel::placeWanted);
        const QRect row = list(panel).visualRect(list(panel).model()->index(1, 0));
        const QPoint place = list(panel).viewport()->mapTo(&panel, row.center());
        QTest::mousePress(panel.windowHandle(), Qt::LeftButton, {}, place);
        QCoreApplication::processEvents(); // what was to be laid out is
        QTest::mouseRelease(panel.windowHandle(), Qt::LeftButton, {}, place);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(list(panel).currentIndex().row(), 1);
        QVERIFY(height(panel, 1) > lines * QFontMetrics(list(panel).font()).lineSpacing());
    }

private:
    static QListView &list(const CommentsPanel &panel)
    {
        return *panel.findChild<QListView *>(QStringLiteral("commentList"));
    }

    static int height(const CommentsPanel &panel, int row)
    {
        return list(panel).visualRect(list(panel).model()->index(row, 0)).height();
    }

    static void show(CommentsPanel &panel)
    {
        QStringList many;
        for (int i = 0; i < lines; ++i)
            many << (i % 2 == 0 ? QStringLiteral("Line %1.").arg(i) : QString());
        panel.resize(320, 500);
        panel.setVisible(true); // its own show() fills the list
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        panel.setEntries({entryOf(1, many.join(u'\n')), entryOf(2, many.join(u'\n'))}, 0);
    }
};

STET_TEST(TestCommentsPanel)

#include "test_comments_panel.moc"
