// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/comments_hand.h"

#include "ui/editor/text_mirror.h"
#include "ui/widgets/notice_bar.h"

#include <QPushButton>

namespace stet::test {

QStringList marked(const QPlainTextEdit &editor)
{
    QStringList words;
    for (const QTextEdit::ExtraSelection &mark : editor.extraSelections()) {
        if (mark.format.underlineStyle() == QTextCharFormat::DashUnderline)
            words << mark.cursor.selectedText();
    }
    return words;
}

QListView &listIn(const StoryWindow &story)
{
    return *story.workspace().findChild<QListView *>(QStringLiteral("commentList"));
}

QStringList rows(const StoryWindow &story)
{
    QStringList all;
    const QAbstractItemModel *model = listIn(story).model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const auto entry =
            model->index(row, 0).data(CommentsModel::EntryRole).value<CommentEntry>();
        QString line = entry.comment.text + QStringLiteral(" (") + entry.comment.quoted + u')';
        for (const CommentReply &reply : entry.comment.replies) {
            if (reply.state == CommentState::Open)
                line += QStringLiteral(" > ") + reply.text;
        }
        if (entry.comment.state != CommentState::Open)
            line += u' ' + nameOf(entry.comment.state);
        else if (entry.start < 0)
            line += QStringLiteral(" gone");
        all << line;
    }
    return all;
}

ArticleId writePort(StoryWindow &story)
{
    const ArticleId article = story.addArticle(QStringLiteral("Port"), portText);
    story.open();
    story.write();
    return article;
}

void choose(StoryWindow &story, const QString &words)
{
    MarkdownEditor &editor = story.workspace().editor();
    editor.goTo(editor.mirror().text().indexOf(words), words.size());
}

void commentOn(StoryWindow &story, const QString &words, const QString &text)
{
    choose(story, words);
    press(Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("commentText"));
    type(text);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(story.workspace().editor().hasFocus());
}

void click(const StoryWindow &story, const QString &button)
{
    auto *found = story.workspace().findChild<QPushButton *>(button);
    QVERIFY(found != nullptr && found->isVisible() && found->isEnabled());
    QTest::mouseClick(found, Qt::LeftButton);
}

void undo(const StoryWindow &story)
{
    auto *notice = story.workspace().findChild<NoticeBar *>(QStringLiteral("commentNotice"));
    QTRY_VERIFY(notice->isVisible());
    QTest::mouseClick(notice->findChild<QPushButton *>(QStringLiteral("noticeAction")),
                      Qt::LeftButton);
}

} // namespace stet::test
