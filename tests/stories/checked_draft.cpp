// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/checked_draft.h"

#include "core/desk/articles.h"
#include "core/desk/draft/draft_log.h"
#include "core/desk/library.h"
#include "core/desk/snapshots.h"
#include "core/model/draft_fields.h"
#include "tests/support/foreground.h"
#include "ui/review/claim_list_model.h"
#include "ui/review/evidence_pane.h"
#include "ui/review/review_page.h"
#include "ui/sources/snapshot_text_view.h"
#include "ui/sources/words_pane.h"

#include <QApplication>
#include <QDialog>
#include <QListView>

namespace stet::test {

QString CheckedDraft::opened()
{
    return QStringLiteral("The gripper opened at 12 Nm on 3 March 2026.");
}

QString CheckedDraft::hurt()
{
    return QStringLiteral("Nobody was hurt.");
}

QString CheckedDraft::look()
{
    return QStringLiteral("Buyers will look at the price.");
}

QString CheckedDraft::said()
{
    return QStringLiteral("On 3 March 2026 the gripper opened at 12 Nm in Oslo. "
                          "Nobody was hurt when it did. It was a Tuesday.");
}

CheckedDraft::CheckedDraft(const StoryWindow &story)
    : m_author(must(DeskSession::open(
          story.deskPath(),
          OpenMode::ReadWrite,
          {QStringLiteral("Ines Okafor"), QStringLiteral("ines"), QStringLiteral("desk-1")},
          m_clock)))
{
    Source ledger;
    ledger.key = QStringLiteral("ledger");
    ledger.publisher = QStringLiteral("The Ledger");
    ledger.title = QStringLiteral("Gripper firmware");
    ledger.url = QStringLiteral("https://ledger.example/gripper");
    const Source source = must(Library(*m_author).add(ledger));
    NewSnapshot page;
    page.url = ledger.url;
    page.mediaType = QStringLiteral("text/html");
    page.bytes = "<p>" + said().toUtf8() + "</p>";
    page.text = {said(), {}, {}, QStringLiteral("html 1")};
    (void)must(Snapshots(*m_author).keep(source.id, page));
    ArticleContent content;
    content.kind = QStringLiteral("news");
    content.language = QStringLiteral("en");
    content.headline = QStringLiteral("Gripper opened");
    content.body =
        opened() + QStringLiteral(" [@ledger] ") + hurt() + QStringLiteral("\n\n") + look() + u'\n';
    const Article article = must(Articles(*m_author).create(content));
    m_id = article.id;
    (void)must(Articles(*m_author).setState(m_id, article.version, WorkState::InCheck));
}

ReviewedArticle CheckedDraft::sheet() const
{
    return must(Checking(*m_author).sheet(m_id));
}

ClaimAim CheckedDraft::aim(const QString &words) const
{
    const Article article = must(Articles(*m_author).get(m_id));
    ClaimAim aim;
    for (const DraftField field : {DraftField::Dek, DraftField::Headline, DraftField::Body}) {
        const qsizetype at = fieldText(article.content, field).indexOf(words);
        if (at >= 0)
            aim.place = {field, -1, {at, words.size()}};
    }
    return aim;
}

void CheckedDraft::judge(const QString &words, VerdictKind kind)
{
    const auto checker = must(
        DeskSession::open(m_author->path(),
                          OpenMode::ReadWrite,
                          {QStringLiteral("Olu"), QStringLiteral("olu"), QStringLiteral("desk-1")},
                          m_clock));
    (void)must(Checking(*checker).give(m_id, aim(words), {kind, {}, {}}));
}

void CheckedDraft::change(const QString &from, const QString &to)
{
    const Article article = must(Articles(*m_author).get(m_id));
    ArticleContent content = article.content;
    content.body.replace(from, to);
    save(article, content);
}

void CheckedDraft::write(DraftField field, const QString &words)
{
    const Article article = must(Articles(*m_author).get(m_id));
    ArticleContent content = article.content;
    setFieldText(content, field, words);
    save(article, content);
}

void CheckedDraft::save(const Article &article, const ArticleContent &content)
{
    DraftSave save;
    save.article = m_id;
    save.version = article.version;
    save.content = content;
    save.edits = editsBetween(article.content, content, StepKind::Edit, 0);
    (void)must(Articles(*m_author).save(save));
}

QStringList claimRows(const StoryWindow &story)
{
    QStringList all;
    const QAbstractItemModel *model = story.area().review()->claims().model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        all << index.data(ClaimListModel::SignRole).toString() + QStringLiteral(": ") +
                   index.data().toString();
    }
    return all;
}

QString handWords(const StoryWindow &story)
{
    const ReviewRound &round = story.area().review()->round();
    return round.rows().words(round.current());
}

void review(StoryWindow &story)
{
    story.open();
    QTRY_COMPARE(story.headlines().size(), 1);
    story.list().setFocus();
    press(Qt::Key_F4);
    QTRY_VERIFY(story.area().isReviewing());
    QTRY_VERIFY(story.area().review()->round().rows().count() == 4);
    QTRY_VERIFY(story.area().review()->claims().hasFocus());
}

void selectInSource(StoryWindow &story, const QString &words)
{
    WordsPane &pane = story.area().review()->evidence().words();
    QTRY_VERIFY(pane.view().toPlainText().contains(words));
    pane.select({CheckedDraft::said().indexOf(words), words.size()});
}

void signOff(const StoryWindow &story)
{
    press(Qt::Key_Return, Qt::ControlModifier);
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = story.window().findChild<QDialog *>(QStringLiteral("signOffDialog"))) !=
                nullptr);
    QTRY_VERIFY(dialog->isVisible());
    QTest::keyClick(dialog, Qt::Key_Return);
}

void comeTo(const StoryWindow &story)
{
    bringForward(story.window());
}

} // namespace stet::test
