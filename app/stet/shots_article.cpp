// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stet/shots_article.h"

#include "app/stet/shots_writing.h"
#include "core/desk/articles.h"
#include "core/desk/branches.h"
#include "core/desk/comments.h"
#include "core/desk/journal/journal.h"
#include "core/publish/site_writer.h"
#include "core/render/page.h"
#include "core/review/quote_anchor.h"
#include "ui/desk/desk_page.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/workspace.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/desk_area.h"
#include "ui/shell/recovery_bar.h"
#include "ui/shell/shell_actions.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>

#include <memory>

namespace stet {

ArticleShots::ArticleShots(ShotCamera &camera)
    : m_camera(camera)
{}

void ArticleShots::workspaceViews()
{
    const QString slug = QStringLiteral("northwind-gripper-firmware");
    auto article = answerOf(Articles(m_camera.area().session()).bySlug(slug));
    if (!article) {
        const std::vector<ArticleRow> rows = m_camera.page().selectedRows();
        m_camera.check(!rows.empty(), "there is no article to open");
        if (rows.empty())
            return;
        article = answerOf(Articles(m_camera.area().session()).get(rows.front().id));
    }
    if (!article)
        return;
    m_slug = article->content.slug;
    m_kind = article->content.kind;
    m_camera.openArticle(article->id);
    m_camera.shoot(QStringLiteral("workspace"), m_camera.window());
    WritingShots(m_camera).views();
    commentViews(*article);
    citeViews();
    newArticleView();
}

void ArticleShots::comment(ArticleId article,
                           const QString &body,
                           const QString &words,
                           const QString &text)
{
    DeskSession &session = m_camera.area().session();
    const qsizetype start = std::max<qsizetype>(0, body.indexOf(words));
    const TextQuote place = quoteAt(body, {start, std::min(words.size(), body.size())});
    const auto kept = answerOf(Comments(session).add(article, place, text));
    m_camera.check(kept.has_value(), "a comment was not kept");
    if (kept && text.contains(u'?'))
        m_camera.check(answerOf(Comments(session).reply(
                                    kept->id, QStringLiteral("It does: p. 3, second paragraph.")))
                           .has_value(),
                       "a reply was not kept");
}

void ArticleShots::commentViews(const Article &article)
{
    const QString &body = article.content.body;
    const QStringList words = body.split(u' ', Qt::SkipEmptyParts);
    comment(article.id,
            body,
            words.mid(8, 4).join(u' '),
            QStringLiteral("Does the notice say so in as many words?"));
    comment(article.id,
            body,
            words.mid(40, 2).join(u' '),
            QStringLiteral("Northwind calls this otherwise; ask their press desk before noon. "
                           "If nobody answers, say that we asked."));
    comment(article.id,
            body,
            words.mid(60, 3).join(u' '),
            QStringLiteral("Three things before this runs. First, the figure comes from the "
                           "maker's own test, which the notice says only in a footnote; we should "
                           "say so in the sentence itself. Second, the date is that of the "
                           "release, not of the recall, and readers will take the one for the "
                           "other.\n\nThird, the two installers that we asked disagree: one saw it "
                           "on two of forty units, the other on none. Until a third answers I "
                           "would leave the number out and keep the range. If you would rather "
                           "keep it, put it beside the quotation, so that it is clear whose it "
                           "is."));
    auto *workspace = m_camera.window().findChild<Workspace *>();
    auto *panels = workspace->findChild<QTabWidget *>();
    panels->setCurrentIndex(panels->count() - 1);
    workspace->editor().goTo(body.indexOf(words.at(9)), 0);
    pause(1'000);
    m_camera.shoot(QStringLiteral("workspace-comments"), m_camera.window());
    m_camera.shootContrast(QStringLiteral("workspace-comments"));
    workspace->editor().goTo(body.indexOf(words.mid(60, 3).join(u' ')) + 1, 0);
    m_camera.shoot(QStringLiteral("workspace-comment-long"), m_camera.window());
    m_camera.shoot(QStringLiteral("workspace-comment-new"), m_camera.window(), [&](Scheme) {
        m_camera.articleAction(QStringLiteral("comment"))->trigger();
    });
    workspace->findChild<QWidget *>(QStringLiteral("commentCard"))->hide();
    panels->setCurrentIndex(0);
}

void ArticleShots::citeViews()
{
    QAction *cite = m_camera.articleAction(QStringLiteral("cite"));
    if (cite == nullptr)
        return;
    auto *find = m_camera.window().findChild<QLineEdit *>(QStringLiteral("findSource"));
    m_camera.shoot(
        QStringLiteral("workspace-cite"), m_camera.window(), [&](Scheme) { cite->trigger(); });
    m_camera.shoot(QStringLiteral("workspace-cite-new"), m_camera.window(), [&](Scheme) {
        cite->trigger();
        find->setText(QStringLiteral("https://ledger.example/late-cranes"));
        QApplication::sendEvent(
            find,
            std::make_unique<QKeyEvent>(QEvent::KeyPress, Qt::Key_N, Qt::ControlModifier).get());
    });
}

void ArticleShots::newArticleView()
{
    m_camera.window().actions().newArticle->trigger();
    auto *headline = m_camera.window().findChild<QLineEdit *>(QStringLiteral("newHeadline"));
    m_camera.check(waitUntil([&] { return headline->isVisible(); }),
                   "a new article was not asked for");
    headline->setText(QStringLiteral(
        "Saltmark’s pilots ask for a second tug before the winter, and the port says no"));
    Q_EMIT headline->returnPressed();
    auto *workspace = m_camera.window().findChild<Workspace *>();
    m_camera.check(waitUntil([&] {
                       return m_camera.area().isWriting() &&
                              workspace->article() == m_camera.area().openedArticle().id;
                   }),
                   "a new article did not open");
    auto *panels = workspace->findChild<QTabWidget *>();
    panels->setCurrentIndex(1);
    workspace->findChild<QSpinBox *>(QStringLiteral("targetAmount"))->setValue(20);
    pause(1000);
    m_camera.shoot(QStringLiteral("workspace-new"), m_camera.window());
    panels->setCurrentIndex(0);
}

void ArticleShots::wordsThatWait()
{
    DeskSession &session = m_camera.area().session();
    const auto article = answerOf(Articles(session).bySlug(m_slug));
    if (!article)
        return;
    JournalEntry entry{article->id, article->version, article->content, article->content};
    QString &body = entry.content.body;
    body.replace(QStringLiteral(" the "), QStringLiteral(" this "));
    body += QStringLiteral("\n\nThe last words before the power went.");
    {
        Journal left({session.id(), session.path(), session.actor(), 0}, session.clock());
        m_camera.check(answerOf(left.keep(entry)).has_value(),
                       "the recovery file cannot be written");
    }
    m_camera.window().lookForLeftWords();
    auto *bar = m_camera.window().findChild<RecoveryBar *>();
    m_camera.check(waitUntil([&] { return !bar->text().isEmpty(); }), "no words are offered");
    m_camera.shoot(QStringLiteral("recovery-offer"), m_camera.window());
    if (m_camera.clickNotice(*bar))
        m_camera.shootDialog(QStringLiteral("recovery"));
    bar->dismiss();
    SideBranch branch;
    branch.article = article->id;
    branch.base = entry.base;
    branch.content = entry.content;
    m_camera.check(answerOf(Branches(session).keep(branch)).has_value(), "no side branch");
    m_camera.openArticle(article->id);
    pause(1000);
    m_camera.shoot(QStringLiteral("workspace-branch"), m_camera.window());
    if (m_camera.clickNotice(m_camera.workspace()))
        m_camera.shootDialog(QStringLiteral("branch"));
}

void ArticleShots::publishedPage()
{
    const QTemporaryDir site;
    const auto report =
        answerOf(publishSite(m_camera.area().session(), site.filePath(QStringLiteral("site"))));
    m_camera.check(report.has_value(), "the pages could not be published");
    if (!report)
        return;
    const QString file = QDir(report->folder).filePath(pagePath(m_kind, m_slug));
    m_camera.shootDocument(QStringLiteral("page"), file);
    m_camera.shootDocument(QStringLiteral("page"), file, {QSize(390, 844)}); // a phone
    m_camera.shootPrinted(QStringLiteral("page"), file);
}

} // namespace stet
